"""Marks at a number and what a note or legend on the page says they mean: ``305-555-0142*``, ``(2)``, a letter in a column of its own."""

from __future__ import annotations

import re
from typing import Final

from ocr.page import Page
from parsers.memo import once_for_each
from parsers.ownership.place import Place
from parsers.page.layout import sheet_of

_MARK: Final = r"\*{1,3}|[†‡§]{1,2}|\(\d{1,2}\)|\[\d{1,2}\]|[¹²³]"
_AT_NUMBER: Final = re.compile(rf"\d\)?\s?({_MARK})\W*$")
_NOTE: Final = re.compile(rf"({_MARK})[\s=:.–-]{{0,4}}([A-Za-z].*)")
_LEGEND: Final = re.compile(r"(?<![A-Za-z])([A-Z]{1,2})\s?[=:–-]\s?([A-Za-z][a-z]+(?: [a-z]+)?)")
_LEAST: Final = 2  # entries of a legend


def note_to(place: Place) -> str | None:
    """What is said of the mark behind a number, or of the letter in a cell beside it; None where there is no mark or nothing is said."""
    behind = " ".join(word.text for word in place.phrase.words[place.last + 1 :])
    mark = _AT_NUMBER.search(f"{place.phrase.words[place.last].text} {behind}".strip())
    if mark is not None:
        return notes_on(place.sheet.page).get(mark[1])
    if place.running:
        return None
    legend = legend_on(place.sheet.page)
    return next((legend[cell.text] for cell in (*place.right, *place.left) if cell.text in legend), None)


@once_for_each(32)
def notes_on(page: Page) -> dict[str, str]:
    """Each mark of ``page`` that begins a line, and the words behind it; the first one counts."""
    notes: dict[str, str] = {}
    for phrase in sheet_of(page).phrases:
        match = _NOTE.fullmatch(phrase.text)
        if match is not None:
            notes.setdefault(match[1], match[2])
    return notes


@once_for_each(32)
def legend_on(page: Page) -> dict[str, str]:
    """``A = active  D = disconnected``: letters and what they stand for, of rows that explain several."""
    told: dict[str, str] = {}
    for row in sheet_of(page).rows:
        entries = _LEGEND.findall(row.text)
        if len(entries) >= _LEAST:
            told.update({letters: words for letters, words in entries if letters not in told})
    return told
