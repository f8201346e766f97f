"""Options with boxes in one cell or line, "[x] Port [ ] Keep": only what is ticked is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ocr.page import Word
from parsers.numbers.uses import Intent, heading_intent
from parsers.page.layout import Phrase, Row

_BOX: Final = re.compile(
    r"(?P<ticked>[☒☑✅✓✔✗✘◉●]|[\[(]\s?[xX✓✔✗*]\s?[\])])|(?P<empty>[☐□▢❏○◯]|\[\s{0,3}_{0,3}\s?\]|\(\s{1,3}\)|\(\s?_{1,3}\s?\))"
)
_NUMBER: Final = re.compile(r"\+?\(?\d{3}\)?\D{0,3}\d{3}\D{0,3}\d{4}|\d{3}\D{0,3}\d{4}")


def without_unticked(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows without the words of options whose box is empty; a box alone in its cell stays."""
    return [row if all(_BOX.search(phrase.text) is None for phrase in row.phrases) else _ticked_row(row) for row in rows]


def leading_mark(text: str) -> bool | None:
    """The box a line begins with: True ticked, False empty, None for none."""
    match = _BOX.match(text.lstrip(" \t-*•"))
    return None if match is None else match["ticked"] is not None


def _ticked_row(row: Row) -> Row:
    return Row(tuple(kept for phrase in row.phrases if (kept := _ticked(phrase)) is not None))


def _ticked(phrase: Phrase) -> Phrase | None:
    text = phrase.text
    boxes = list(_BOX.finditer(text))
    if not any(box["empty"] for box in boxes) or not re.search(r"\w", _BOX.sub("", text)):
        return phrase
    dropped = [span for at in range(len(boxes)) if boxes[at]["empty"] and (span := _option(text, boxes, at))]
    position, words = 0, list[Word]()
    for word in phrase.words:
        start, end = position, position + len(word.text)
        position = end + 1
        if not any(low <= start and end <= high for low, high in dropped):
            words.append(word)
    if not words:
        return None
    return replace(phrase, words=tuple(words))  # in its place: its box says which column it is in


def _option(text: str, boxes: Sequence[re.Match[str]], at: int) -> tuple[int, int] | None:
    """Where a box and its words stand: they follow it, as far as they speak of porting; before it where a line ends with a box."""
    before = text[: boxes[0].start()].strip()
    if before and not text[boxes[-1].end() :].strip() and not _NUMBER.search(text):
        return (boxes[at - 1].end() if at else 0), boxes[at].end()
    end = boxes[at + 1].start() if at + 1 < len(boxes) else len(text)
    number = _NUMBER.search(text, boxes[at].end(), end)
    option = text[boxes[at].end() : number.start() if number else end]
    spoken = next((part.end() for part in re.finditer(r"\S+", option) if heading_intent(option[: part.end()])), len(option))
    return (boxes[at].start(), boxes[at].end() + spoken) if option.strip() else None  # a box before a number stays


_LAST_WORD: Final = re.compile(r"\d{4}\b.*[\s|(–—-](?P<word>[^\W\d_]{1,9})\W*$")
_ANSWERS: Final = {
    **dict.fromkeys(("yes", "y", "port", "ports", "move", "transfer", "si", "sí"), Intent.PORT),
    **dict.fromkeys(("no", "n", "keep", "stay", "stays", "leave"), Intent.KEEP),
}
_MOST_LINES: Final = 2 / 3  # of the lines with numbers end in an answer where one was asked for


def trailing_answer(text: str) -> Intent | None:
    """The word for porting or staying that ends a line with a number: "305-555-0142   Fire alarm   NO"."""
    match = _LAST_WORD.search(text)
    return _ANSWERS.get(match["word"].casefold()) if match else None


def answers_end(lines: Sequence[str]) -> bool:
    """Do the lines of a list end in answers of both kinds, so that a "no" at the end is about porting?"""
    answers = [trailing_answer(line) for line in lines]
    told = [answer for answer in answers if answer is not None]
    return len(told) >= _MOST_LINES * len(lines) and len(set(told)) > 1


_FIELD: Final = re.compile(r"^\W*(?P<label>[^\W\d_][^:?=\n]{1,24}?)\s?[:?=]{1,2}\s{0,3}(?P<answer>yes|no|y|n|s[ií])\W*$", re.IGNORECASE)


def labelled_answer(text: str) -> Intent | None:
    """A line under a number that answers whether it ports: "Port: No", "Keep? Yes"."""
    match = _FIELD.match(text)
    asked = heading_intent(match["label"]) if match else None
    if match is None or asked is None:
        return None
    other = {Intent.PORT: Intent.KEEP, Intent.KEEP: Intent.PORT}.get(asked)
    return asked if match["answer"][0].casefold() in "ys" else other
