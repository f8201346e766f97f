"""Which words fill in which label: behind it, below it or above it, and such as fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ocr.page import Box, Word
from onboarding.documents import Spot
from parsers.forms.find import COLUMN_SLACK
from parsers.forms.labels import ValueKind
from parsers.forms.types import Filled, Placed, middle, overlap
from parsers.forms.values import fits, respell, tidy
from parsers.page.layout import bounds

SPECK: Final = 0.35  # below this confidence a word of three letters is dirt
_SIGNERS: Final = frozenset({"print_name", "print_title", "title", "date"})
_SIGNING_PART: Final = 12  # heights of the signature's label
_SPOKEN: Final = (ValueKind.NAME, ValueKind.COMPANY, ValueKind.CITY)


@dataclass(frozen=True, slots=True)
class _Offer:
    cost: float
    side: str
    item: int  # index of the label
    words: tuple[Word, ...]


def assign(placed: list[Placed], free: list[Word]) -> Iterator[Filled]:
    """Give each label the words that suit it best; no word serves two labels."""
    style = _style(placed, free)
    signing = [item for item in placed if _signs(item, placed)]
    signed = _vote(signing, placed, free) or style
    styles = {id(item): signed for item in signing}
    taken: set[int] = set()
    answers: dict[int, tuple[Word, ...]] = {}
    for index, item in enumerate(placed):
        if item.words and value_of(item.label.kind, item.words):
            answers[index] = item.words
    for _ in range(3):  # words given away make room for the next best
        offers = [
            offer
            for index, item in enumerate(placed)
            if index not in answers and item.label.kind is not ValueKind.NONE
            for offer in _offers(index, item, placed, [w for w in free if id(w) not in taken], styles.get(id(item), style))
        ]
        for offer in sorted(offers, key=lambda offer: offer.cost):
            if offer.item not in answers and not any(id(word) in taken for word in offer.words):
                answers[offer.item] = offer.words
                taken.update(id(word) for word in offer.words)
    for index, words in sorted(answers.items()):
        item = placed[index]
        box = bounds(word.box for word in words)
        spot = Spot(item.page, box.left, box.top, box.right, box.bottom)
        text = value_of(item.label.kind, words) or tidy(_text(words))
        yield Filled(item.label.key, text, item.section, min(word.confidence for word in words), spot)


def _text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


def value_of(kind: ValueKind, words: tuple[Word, ...]) -> str | None:
    """The words as a value of this kind; where they do not fit, with what the second reader saw of their digits; None: no value."""
    if kind in _SPOKEN and len(words) > 2:  # specks beside the writing read as short words
        legible = tuple(word for word in words if word.confidence >= SPECK or len(word.text) > 3)
        words = legible if len(legible) >= 2 else words
    text = tidy(_text(words))
    if fits(kind, text):
        return text
    if not any(word.second and word.agreed is False for word in words):
        return None
    other = respell(kind, tidy(" ".join(word.second if word.second and word.agreed is False else word.text for word in words)))
    return other if fits(kind, other) else None


def _style(placed: list[Placed], free: list[Word]) -> str:
    """Does this page write values "below" or "above" its labels? By the smaller gap, label by label."""
    return _vote([item for item in placed if item.label.kind is not ValueKind.INK], placed, free) or "below"


def _vote(items: list[Placed], placed: list[Placed], free: list[Word]) -> str | None:
    """The side on which most of the labels have their values nearer; None where they do not agree."""
    votes = {"above": 0, "below": 0}
    for item in items:
        if item.words or item.label.kind is ValueKind.NONE:
            continue
        gaps = {}
        for side in votes:
            words = _column(item, placed, free, side)
            if words and value_of(item.label.kind, words):
                gaps[side] = _gap(item.box, bounds(word.box for word in words), side)
        if gaps:
            votes[min(gaps, key=lambda side: gaps[side])] += 1
    return None if votes["above"] == votes["below"] else max(votes, key=lambda side: votes[side])


def _offers(index: int, item: Placed, placed: list[Placed], free: list[Word], style: str) -> Iterator[_Offer]:
    height = max(item.box.bottom - item.box.top, 6.0)
    if item.rule:
        written = _on_rule(item.rule, free)
        if written and value_of(item.label.kind, written):
            yield _Offer(0.2, "right", index, written)
        return
    right = _behind(item, placed, free)
    if right and value_of(item.label.kind, right):
        yield _Offer(0.3 + (right[0].box.left - item.box.right) / 250, "right", index, right)
    for side in ("below", "above"):
        if side != style and not _either(item, placed) and (side == "above" or item.colon):
            continue
        words = _column(item, placed, free, side)
        if words and value_of(item.label.kind, words):
            penalty = 0.0 if side == style or item.label.kind is ValueKind.INK else 1.0 - 0.6 * _either(item, placed)
            yield _Offer(
                max(0.0, _gap(item.box, bounds(word.box for word in words), side)) / height + penalty + 0.2 * item.colon, side, index, words
            )


def _either(item: Placed, placed: list[Placed]) -> bool:
    """A signature line has its words below it on many forms that write everything else above; what shares the line goes with it."""
    ink = ValueKind.INK
    return item.label.kind is ink or any(other.label.kind is ink and overlap(other.box, item.box) >= 0.4 for other in placed)


def _signs(item: Placed, placed: list[Placed]) -> bool:
    """Is it a label of the part of the form that is signed? It may write on the other side than the rest of the form."""
    near = any(other.label.kind is ValueKind.INK and other.page == item.page and _reaches(other, item) for other in placed)
    return not item.colon and ((near and (item.label.key in _SIGNERS or item.label.kind is ValueKind.INK)) or _in_signing_row(item, placed))


def _in_signing_row(item: Placed, placed: list[Placed]) -> bool:
    """ "Purchaser", "Title" and "Date" on one line: a line to sign on whatever its first label says."""
    beside = {other.label.key for other in placed if not other.colon and other.page == item.page and overlap(other.box, item.box) >= 0.4}
    return not item.colon and "date" in beside and bool(beside & {"title", "print_title"})


def _reaches(signature: Placed, item: Placed) -> bool:
    """Does a label stand in the signature's part of the form: on its line or the few below it?"""
    height = max(signature.box.bottom - signature.box.top, 6.0)
    return -2 * height <= item.box.top - signature.box.top <= _SIGNING_PART * height


def _gap(label: Box, value: Box, side: str) -> float:
    return value.top - label.bottom if side == "below" else label.top - value.bottom


def _on_rule(rule: Box, free: list[Word]) -> tuple[Word, ...]:
    """Words written on a drawn line."""
    height = max(rule.bottom - rule.top, 6.0)
    on = [
        w
        for w in free
        if rule.left <= (w.box.left + w.box.right) / 2 <= rule.right and -1.3 * height <= middle(w.box) - middle(rule) <= 0.5 * height
    ]
    return tuple(sorted(on, key=lambda word: word.box.left))


def _behind(item: Placed, placed: list[Placed], free: list[Word]) -> tuple[Word, ...]:
    """Words on the label's own line, up to the next label on it."""
    limit = _next_label(item, placed)
    ahead = sorted((word for word in free if item.box.right - 2 <= word.box.left and word.box.right <= limit + 2), key=lambda w: w.box.left)
    return _first_run(_level_run(item.box, ahead))


def _level_run(start: Box, ahead: list[Word]) -> list[Word]:
    """Words on the level of ``start`` or of the word before them: a tilted line runs away from its label."""
    row: list[Word] = []
    for word in ahead:
        near = row[-1].box if row and word.box.left - row[-1].box.right < 2 * (start.bottom - start.top) else start
        if overlap(word.box, start) >= 0.5 or (near is not start and overlap(word.box, near) >= 0.5):
            row.append(word)
    return row


def _first_run(row: list[Word]) -> tuple[Word, ...]:
    """Words up to the first very wide gap: what stands in the next column is somebody else's."""
    for position in range(1, len(row)):
        if row[position].box.left - row[position - 1].box.right > 5 * max(row[position].box.bottom - row[position].box.top, 6.0):
            return tuple(row[:position])
    return tuple(row)


def _next_label(item: Placed, placed: list[Placed]) -> float:
    """Where the next label on the same line begins."""
    return min(
        (other.box.left for other in placed if other.box.left > item.box.right - 2 and overlap(other.box, item.box) >= 0.4),
        default=10_000.0,
    )


def _column(item: Placed, placed: list[Placed], free: list[Word], side: str) -> tuple[Word, ...]:
    """The nearest row of words below (above) a label, up to the next label of its line; none where another label is nearer."""
    height = max(item.box.bottom - item.box.top, 6.0)
    right = _next_label(item, placed)
    beside = {id(word) for word in _behind(item, placed, free)}
    band = [
        word
        for word in free
        if id(word) not in beside
        and item.box.left - COLUMN_SLACK <= (word.box.left + word.box.right) / 2
        and word.box.left >= item.box.left - 2.5 * COLUMN_SLACK
        and (word.box.left + word.box.right) / 2 < right - 1
        and -0.45 * height <= _gap(item.box, word.box, side) <= 2.6 * height
        and (middle(word.box) > middle(item.box)) == (side == "below")
    ]
    if not band:
        return ()
    nearest = min(band, key=lambda word: _gap(item.box, word.box, side))
    row = sorted((word for word in band if overlap(word.box, nearest.box) >= 0.45), key=lambda word: word.box.left)
    if (
        row
        and row[0].box.left > item.box.right + 2 * height
        and any(other is not item and other.box.right <= row[0].box.left and overlap(other.box, row[0].box) >= 0.4 for other in placed)
    ):
        return ()  # it stands behind a label of its own
    between = nearest.box
    for other in placed:
        if other is item or other.box.right < item.box.left or other.box.left > min(right, item.box.left + 60):
            continue
        gap = _gap(item.box, other.box, side)
        if -0.3 * height <= gap and gap + 1 < _gap(item.box, between, side) and (middle(other.box) > middle(item.box)) == (side == "below"):
            return ()
    return _first_run(row)
