"""Labelled values: which label stands where, and the words that are its value: behind it, right of it, or below it.

A value is only text here; whether it is an account number or a date is for ``values`` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ocr.page import Page, Word
from parsers.memo import once_for_each
from parsers.page.barred import barred_facts
from parsers.page.label_index import WEAK
from parsers.page.label_spelling import longest, misread, names
from parsers.page.label_words import said_at
from parsers.page.labels import Field
from parsers.page.layout import Phrase, Sheet, sheet_of, squeeze
from parsers.page.pairs import may_pair, pairs_of

_PROSE: Final = 13  # words in a phrase from which it is a sentence, not a label with its value
_PARTS: Final = frozenset({"-", "–", "—", "|", "·", "•"})
_PARTED: Final = 3  # of them, standing alone
_WHOSE: Final = frozenset({"pin", "passcode"})  # labels that the carrier's name may stand before: "Harbor PIN"
_ITEM: Final = re.compile(r"\(?(?:\d{1,2}[a-z]?|[A-Za-z])[.):]|[•·▪■*–-]")  # of a numbered form, before its label
_CAPITALS: Final = frozenset({"an"})  # an account's code on a service record, else an article
_EXPLAINING: Final = frozenset({"for", "of", "on", "at", "where", "as", "to", "in", "under", "shown", "and"})  # behind a label
_COUNT: Final = 3  # digits
_MARKS: Final = ":#=.-–—*•|·"


@dataclass(frozen=True, slots=True)
class Label:
    """A label on a page: words ``first`` to ``last`` (inclusive) of ``phrase``; its item number ("13.") is part of it."""

    field: Field
    name: str  # squeezed
    phrase: Phrase
    first: int
    last: int
    colon: bool

    @property
    def alone(self) -> bool:
        """Nothing else in its phrase."""
        return self.first == 0 and self.last == len(self.phrase.words) - 1


@dataclass(frozen=True, slots=True)
class Value:
    """The words that a label points to. ``place``: behind, right or below."""

    field: Field
    name: str
    words: tuple[Word, ...]
    page: int
    place: str
    phrase: Phrase  # in which the value stands
    label: Phrase
    colon: bool = False

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words).strip(" " + _MARKS)

    @property
    def confidence(self) -> float:
        return min((word.confidence for word in self.words), default=1.0)


@once_for_each(32)
def labels_on(page: Page) -> tuple[Label, ...]:
    """Every label on ``page``, row by row."""
    return tuple(label for phrase in sheet_of(page).phrases for label in labels_in(phrase))


@once_for_each(6000)
def labels_in(phrase: Phrase) -> tuple[Label, ...]:
    """Labels in one phrase, left to right, the longest at each place; a sentence's words are labels only at its start."""
    found: list[Label] = []
    at = 0
    words = phrase.words
    while at < len(words):
        label = _label_at(phrase, at, found)
        if label is None:
            if len(words) > _PROSE and at > 4 and not (_row_of_labels(found) or _parted(words) or _labelled_on(words, at, found)):
                break
            at += 1
        else:
            found.append(label)
            at = label.last + 1
    return tuple(found)


def _labelled_on(words: tuple[Word, ...], at: int, found: list[Label]) -> bool:
    """``Account holder: Harbor Dental Service address: 12 Main St, Dover``: a label with a colon, and another further on."""
    return any(label.colon for label in found) and any(word.text.endswith(":") for word in words[at:])


def _parted(words: tuple[Word, ...]) -> bool:
    """``Bay Tel - CSR export - Account 5502-11 - Harbor Logistics LLC - as of 11/11/2026``: facts, no sentence."""
    return sum(word.text in _PARTS for word in words) >= _PARTED


def _row_of_labels(found: list[Label]) -> bool:
    return len(found) >= 2


def _label_at(phrase: Phrase, at: int, found: list[Label]) -> Label | None:
    words = phrase.words
    text = ""
    best: tuple[int, str] | None = None
    for end in range(at, min(at + 7, len(words))):
        text += squeeze(words[end].text)
        if len(text) > longest():
            break
        if text in names() and squeeze(words[end].text):
            best = (end, text)
        if words[end].text.endswith(":"):
            break
    if best is None and phrase.confidence < 1:
        best = misread(words, at)
    field = names()[best[1]] if best else None
    if (said := said_at(words, at, _ITEM, names())) and (best is None or said[0] > best[0]):
        best, field = said[:2], said[2]
    if best is None or field is None:
        return None
    end, name = best
    if at == 1 and _ITEM.fullmatch(words[0].text):
        at = 0
    end = _with_explanation(words, at, end)
    behind = words[end + 1].text if end + 1 < len(words) else ""
    colon = words[end].text.rstrip(" .").endswith((":", "#")) or behind in (":", "#", "-", "–", "=") or _leads_to_value(behind)
    if (name in WEAK or name not in names()) and not _stands_free(phrase, at, end, colon, found):
        return None
    if name in _CAPITALS and not words[at].text.isupper():
        return None
    return Label(field, name, phrase, at, end, colon)


def _leads_to_value(word: str) -> bool:
    """``PHONE . . . . 305-555-0142``: dots that lead from a label to its value."""
    return bool(word) and not word.strip("._…·:")


def _with_explanation(words: tuple[Word, ...], first: int, end: int) -> int:
    """``Service address for all lines above: 12 Main St``, ``Service address 1 of 3:``: the last word is the one with the colon."""
    if first or end + 1 >= len(words) or words[end].text.endswith(":"):
        return end
    counted = words[end + 1].text.isdigit() and end + 2 < len(words) and words[end + 2].text.lower() == "of"
    if words[end + 1].text.lower() not in _EXPLAINING and not counted:
        return end
    for at in range(end + 1, min(end + 8, len(words))):
        bare = words[at].text.rstrip(":")
        if not (bare.isalpha() and bare.islower()) and not (bare.isdigit() and len(bare) <= _COUNT):
            return end
        if words[at].text.endswith(":"):
            return at
    return end


def _stands_free(phrase: Phrase, first: int, last: int, colon: bool, found: list[Label]) -> bool:
    """Is a short word a label here? With a colon, alone, or at the start before something that is no plain word."""
    words = phrase.words
    if first == last and _is_state_of_zip(words, first):
        return False
    if colon or (first == 0 and last == len(words) - 1):
        return True
    if 0 < first <= 2 and last == len(words) - 1 and squeeze(words[last].text) in _WHOSE:
        return True
    after = words[last + 1].text if last + 1 < len(words) else ""
    opens = first == 0 or words[first - 1].text in ("|", "·", "•", "-", "–") or words[first - 1].text.endswith(",") or bool(found)
    return opens and (any(c.isdigit() for c in after) or after[:1] in ("(", "#") or _begins_account(words[last : last + 3]))


def _begins_account(words: tuple[Word, ...]) -> bool:
    """``Acct. PBV 118 0447``: capitals, and figures behind them."""
    if len(words) < 3 or not squeeze(words[0].text).startswith("acc"):
        return False
    letters, figures = words[1].text, words[2].text
    return letters.isalpha() and letters.isupper() and len(letters) <= 4 and figures[:1].isdigit()


@once_for_each(32)
def values_on(page: Page) -> tuple[Value, ...]:
    """What each label on ``page`` may mean, nearest place first: several for one label where it is not sure."""
    sheet = sheet_of(page)
    labels = labels_on(page)
    taken = {(label.phrase.row, label.phrase.box.left) for label in labels if label.first == 0}
    paired = {phrase: pairs for phrase in sheet.phrases if may_pair(phrase) and (pairs := pairs_of(sheet, phrase, names()))}
    single = (value for label in labels if label.phrase not in paired for value in _values(sheet, label, taken))
    facts = (*(fact for pairs in paired.values() for fact in pairs), *barred_facts(sheet, names()))
    return (*single, *(Value(f.field, f.name, f.words, page.number, f.place, f.phrase, f.label, colon=True) for f in facts))


def _values(sheet: Sheet, label: Label, taken: set[tuple[int, float]]) -> Iterator[Value]:
    phrase = label.phrase
    following = [other for other in labels_in(phrase) if other.first > label.last]
    end = following[0].first if following else len(phrase.words)
    behind = _without_marks(phrase.words[label.last + 1 : end])
    if label.first == 0 and _explains(phrase.words[label.last + 1 : end]):
        behind = ()  # "Customer name (as billed)"
    elif label.first == 0:
        behind = _behind_an_explanation(behind)
    if behind:
        yield _value(label, behind, phrase, "behind")
    if end == len(phrase.words):
        yield from _beside(sheet, label, taken)
    ends = label.last == len(phrase.words) - 1 and label.name in _WHOSE
    if not behind and (label.first == 0 or ends):
        yield from _under(sheet, label, taken)


def _beside(sheet: Sheet, label: Label, taken: set[tuple[int, float]]) -> Iterator[Value]:
    for other in (sheet.right_of(label.phrase) or _slipped(sheet, label.phrase))[:1]:
        if (other.row, other.box.left) not in taken:
            words = _without_marks(other.words[: _first_label(other)])
            if words:
                yield _value(label, words, other, "right")


def _slipped(sheet: Sheet, phrase: Phrase) -> tuple[Phrase, ...]:
    """The value that a box which an engine drew too tall or too flat put on a row of its own, just above or below."""
    if not sheet.page.ocr:
        return ()
    rows = sheet.rows[max(0, phrase.row - 1) : phrase.row] + sheet.rows[phrase.row + 1 : phrase.row + 2]
    return tuple(
        row.phrases[0]
        for row in rows
        if len(row.phrases) == 1
        and row.phrases[0].box.left > phrase.box.right
        and min(phrase.box.bottom, row.box.bottom) - max(phrase.box.top, row.box.top) > 0.4 * min(phrase.height, row.phrases[0].height)
    )


def _under(sheet: Sheet, label: Label, taken: set[tuple[int, float]]) -> Iterator[Value]:
    """The phrase below, cut to the label's own column where the cells of a form touch."""
    below = sheet.below(label.phrase)
    if below is None or (below.row, below.box.left) in taken:
        return
    neighbours = [other.box.left for other in sheet.right_of(label.phrase)]
    edge = min(neighbours, default=sheet.page.width) - 3
    words = [word for word in below.words[: _first_label(below)] if word.box.right > label.phrase.box.left - 8 and word.box.left < edge]
    clean = _without_marks(tuple(words))
    if clean:
        yield _value(label, clean, below, "below")


def _is_state_of_zip(words: tuple[Word, ...], at: int) -> bool:
    """``Denver, CO 80202``: no label "Co"."""
    return at > 0 and at + 1 < len(words) and re.match(r"\d{5}(?!\d)", words[at + 1].text) is not None and words[at].text.isupper()


def _explains(words: tuple[Word, ...]) -> bool:
    """Letters in brackets: what is meant by a label, no value."""
    text = " ".join(word.text for word in words).strip(" :")
    return text.startswith("(") and text.endswith(")") and not any(character.isdigit() for character in text)


def _behind_an_explanation(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """``(as billed) Harbor Timber LLC``: an engine put both in one cell."""
    end = next((at for at, word in enumerate(words[:6]) if word.text.rstrip(":").endswith(")")), -1)
    lower = all(word.text == word.text.lower() for word in words[: end + 1])
    return words[end + 1 :] if lower and _explains(words[: end + 1]) and end + 1 < len(words) else words


def _first_label(phrase: Phrase) -> int:
    return next((label.first for label in labels_in(phrase) if label.first > 0), len(phrase.words))


def _value(label: Label, words: tuple[Word, ...], phrase: Phrase, place: str) -> Value:
    return Value(label.field, label.name, words, phrase.page, place, phrase, label.phrase, label.colon)


def _without_marks(words: tuple[Word, ...]) -> tuple[Word, ...]:
    start = 0
    while start < len(words) and not any(character.isalnum() for character in words[start].text):
        start += 1
    return words[start:]
