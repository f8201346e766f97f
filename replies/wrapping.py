"""Plain text as people get it: lines of at most 76 characters, one empty line between paragraphs.

``Label: value`` lines of the Final Order and of the fill-in block stay whole however long: people answer in them and the
parsers read them back.
"""

from __future__ import annotations

import textwrap

from onboarding.labels import CONFIGURATION_FACTS, FILL_IN_END, FILL_IN_START, FINAL_ORDER, PORT_FACTS

WIDTH = 76
_WHOLE = tuple(f"{label}:" for label in (*FINAL_ORDER, *PORT_FACTS, *CONFIGURATION_FACTS))
_BULLETS = ("- ", "* ", "[ ] ", "[N/A] ")


def tidy(text: str) -> str:
    """The rendered template, wrapped; trailing blanks and surplus empty lines go."""
    lines: list[str] = []
    for line in text.splitlines():
        for piece in _wrap(line.rstrip()):
            if piece or (lines and lines[-1]):
                lines.append(piece)
    return "\n".join(lines).strip("\n") + "\n"


def _wrap(line: str) -> list[str]:
    bare = line.lstrip()
    if len(line) <= WIDTH or bare.startswith((*_WHOLE, FILL_IN_START, FILL_IN_END)):
        return [line]
    indent = " " * (len(line) - len(bare))
    return textwrap.wrap(
        bare, WIDTH, initial_indent=indent, subsequent_indent=indent + " " * _hanging(bare), break_long_words=False, break_on_hyphens=False
    )


def _hanging(bare: str) -> int:
    """How far the following lines of a list item are set in."""
    for bullet in _BULLETS:
        if bare.startswith(bullet):
            return len(bullet)
    number, dot, _ = bare.partition(". ")
    return len(number) + 2 if dot and number.removeprefix("Q").isdigit() else 0
