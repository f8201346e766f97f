"""Plain text as people get it: paragraphs whole, one empty line between them.

Lines are not broken at a width: mail programs fit them to the screen, and a command ready to copy, an address or a label must never
come apart in the middle.
"""

from __future__ import annotations


def tidy(text: str) -> str:
    """The rendered template; trailing blanks and surplus empty lines go."""
    lines: list[str] = []
    for line in text.splitlines():
        bare = line.rstrip()
        if bare or (lines and lines[-1]):
            lines.append(bare)
    return "\n".join(lines).strip("\n") + "\n"
