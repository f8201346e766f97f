"""A mail's text as lines with their quote depth, whether it came as plain text or as HTML: what ``quotes.py`` works on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_INVISIBLE: Final = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\u1427]")
_PREFIX: Final = re.compile(r"^(?:[ \t]{0,3}>)+ ?")
_SUPERCITE: Final = re.compile(r"^[A-Z]{1,3}> ?")
_BAR: Final = re.compile(r"^\|(?: (.*))?$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its quote marks. ``depth`` 0: nobody quotes it."""

    text: str
    depth: int = 0
    signature: bool = False  # the program marked it as signature (HTML only)
    mark: str = ""  # the quote mark as it stood there (plain text only)
    coloured: str = ""  # the part in red, blue, green...: how people answer inside a quote that has no marks (HTML only)

    @property
    def blank(self) -> bool:
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the HTML and the line before which it stands."""

    source: str  # "cid:..." or "data:..."
    line: int | None  # None: the text was taken from elsewhere
    width: int | None = None  # as the HTML shows it, pixels
    height: int | None = None
    signature: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    lines: tuple[Line, ...]
    pictures: tuple[Picture, ...] = ()
    cut: bool = False  # it was longer than what is read

    @property
    def size(self) -> int:
        """Letters and digits in it."""
        return sum(len(re.findall(r"\w", line.text)) for line in self.lines)


def visible(text: str) -> str:
    """Without zero-width characters; every kind of space is a plain one."""
    return _INVISIBLE.sub("", text).replace("\xa0", " ").replace("\u2007", " ").replace("\u202f", " ")


def plain_lines(text: str) -> Text:
    """Lines of plain text: ``>`` marks, initials before them ("MG> "), and bars where several lines carry them."""
    raw = [visible(line).rstrip() for line in text.split("\n")]
    bars = _barred(raw)
    return Text(tuple(_plain_line(line, index in bars) for index, line in enumerate(raw)))


def _plain_line(line: str, barred: bool) -> Line:
    if barred:
        match = _BAR.match(line)
        return Line((match[1] or "") if match else line, 1, mark="| ")
    match = _PREFIX.match(line)
    if match:
        return Line(line[match.end() :], match[0].count(">"), mark=match[0])
    match = _SUPERCITE.match(line)
    if match:
        return Line(line[match.end() :], 1, mark=match[0])
    return Line(line)


def _barred(lines: list[str]) -> set[int]:
    """Lines quoted with "| ": at least two in a row, and no table (whose rows end in a bar as well)."""
    found: set[int] = set()
    run: list[int] = []
    for index, line in enumerate([*lines, ""]):
        if _BAR.match(line) and not re.search(r"\S.*\|\s*$", line):
            run.append(index)
            continue
        if len(run) > 1:
            found.update(run)
        run = []
    return found
