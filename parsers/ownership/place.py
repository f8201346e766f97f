"""What stands around a printed number: the words before and behind it, its label, its row, its table's header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ocr.page import Word
from parsers.ownership import words_beside
from parsers.ownership.cards import caption_of, is_caption
from parsers.ownership.margins import in_margin
from parsers.ownership.shapes import MONEY, PHONE
from parsers.ownership.tables import Table, tables_on
from parsers.page.fields import Label, labels_in
from parsers.page.label_spelling import names
from parsers.page.layout import Phrase, Sheet, shares_column
from parsers.page.pairs import pair_at
from parsers.page.prose import SENTENCE, in_paragraph, lower_words, plain_words, spoken_words
from parsers.page.running import paragraph_of
from parsers.page.side_by_side import part_of
from parsers.patterns import STARTS_WITH_NUMBER

_TAIL: Final = re.compile(r"\d{2,4}(?![\d/.-])")  # "0143, 0144 (fax)": a number given by its end
_NUMBER: Final = re.compile(r"\(?(?<!\d)(?:\d{3}\)?[-. /]{1,2})?\d{3}[-.]\d{4}(?![\d-])|" + PHONE.pattern)
_NEXT_NUMBER: Final = re.compile(_NUMBER.pattern + r"|(?:,|&|\band) \d{2,4}(?![\d/.-])")
_SAID_BEFORE: Final = 4  # words before a number from which a full stop behind it is no speck
_SAME_LEFT: Final = 4.0  # points
_VAGUE: Final = frozenset(
    {"number", "line", "phone", "tn", "telephone"}
)  # over a number these are a column's header, which has its own rule


class Place:
    """The surroundings of words ``first`` to ``last`` of a phrase."""

    def __init__(self, sheet: Sheet, phrase: Phrase, first: int, last: int) -> None:
        if not any(character.isalnum() for word in phrase.words[:first] for character in word.text):
            first = 0  # only rules and marks stand before it
        self.sheet, self.phrase, self.first, self.last = sheet, phrase, first, last
        self.row = sheet.rows[phrase.row]
        self.running = paragraph_of(sheet, phrase)
        part = () if self.running else part_of(self.row.phrases, phrase)
        self.before = _clause(" ".join(word.text for word in (*_line_before(self.running, phrase), *phrase.words[:first])))
        behind = " ".join(word.text for word in phrase.words[last + 1 :])
        listed = phrase.words[last].text.endswith((",", ";")) and _TAIL.match(behind)
        self.after = "" if listed else _NEXT_NUMBER.split(behind)[0]
        left = (other for other in sheet.left_of(phrase) if other in part and spoken_words(other.words))
        self.left = tuple(other for other in left if first or not in_margin(sheet, other))
        self.right = tuple(other for other in sheet.right_of(phrase) if other in part and spoken_words(other.words))
        self.cells = part or (phrase,)  # those of its row that belong with it
        self.rest = "  ".join([self.before, self.after, *(other.text for other in self.cells if other is not phrase)])

    @property
    def second(self) -> bool:
        """Does another telephone number stand before it in its row?"""
        return any(
            PHONE.search(text) for text in (" ".join(word.text for word in self.phrase.words[: self.first]), *(o.text for o in self.left))
        )

    @property
    def label(self) -> Label | None:
        """The label right before the number: in its phrase, left of it, or above it."""
        if pair := pair_at(self.sheet, self.phrase, self.phrase.words[self.first], names()):
            return Label(pair.field, pair.name, pair.label, 0, len(pair.label.words) - 1, True)
        inside = [label for label in labels_in(self.phrase) if label.last < self.first and not self._of_another(label)]
        if inside:
            between = self.phrase.words[inside[-1].last + 1 : self.first]
            return inside[-1] if sum(word.text.isalpha() for word in between) <= 1 and not _has_number(between) else None
        if self.running:
            return None
        if self.first == 0 and self.left:
            labels = labels_in(self.left[0])
            of_a_number = labels and _has_number(self.left[0].words[: labels[-1].first])  # "305-555-0150 BTN | 305-555-0151"
            if labels and not of_a_number and _only_counts(self.left[0].words[labels[-1].last + 1 :]):
                return labels[-1]
        if self.first == 0:
            above = self.sheet.above(self.phrase, 1.6)
            labels = labels_in(above) if above and not is_caption(self.sheet, above) else ()
            if above is not None and labels and labels[-1].last == len(above.words) - 1 and labels[0].first == 0:
                return None if labels[-1].name in _VAGUE or self._heads_calls(above) else labels[-1]
        return None

    def _heads_calls(self, above: Phrase) -> bool:
        """``Date   Place   Tel no.   Min``: the head of a list of calls is no label of the first of them."""
        table = self.table
        return table is not None and table.calls and above.row == table.header.phrases[0].row

    def _of_another(self, label: Label) -> bool:
        """``305-555-0150 (BTN) 305-555-0151``, ``(Office), 305-555-0152`` a line below: words in brackets belong to the number before."""
        words = self.phrase.words
        if not words[label.first].text.startswith("("):
            return False
        return words[label.last].text.endswith("),") if label.first == 0 else sum(c.isdigit() for c in words[label.first - 1].text) >= 4

    @property
    def sentence(self) -> bool:
        """Is it part of a sentence or paragraph?"""
        if self.running:
            return True
        if self.first == 0 and self._in_a_stack():
            return False  # "305-555-0142 (rolls to the answering service ...)" among others
        own = plain_words(self.phrase)
        if own >= SENTENCE or (len(self.phrase.words) > 12 and sum(word.text.strip(".,;:()").isalpha() for word in self.phrase.words) > 9):
            return True
        if self.money_right:
            return False
        return self._full_stop or in_paragraph(self.sheet, self.phrase, own)

    @property
    def _full_stop(self) -> bool:
        """Does a full stop end the number? On pixels a speck looks like one: words must stand before it or begin behind it."""
        words = self.phrase.words
        if not words[self.last].text.endswith("."):
            return False
        if words[self.last].confidence == 1:
            return True
        if sum(word.text.strip(".,").isalpha() for word in words[: self.first]) >= _SAID_BEFORE:
            return True
        return len(words) > self.last + 2 and (plain_words(self.phrase) > 0 or words[self.last + 1].text[0].isalpha())

    def _in_a_stack(self) -> bool:
        """Does the line above or below begin with a number at the same left edge?"""
        beside = (self.sheet.above(self.phrase, 1.0), self.sheet.below(self.phrase, 1.0))
        return any(
            other is not None
            and abs(other.box.left - self.phrase.box.left) < _SAME_LEFT
            and STARTS_WITH_NUMBER.match(other.text) is not None
            for other in beside
        )

    @property
    def money_right(self) -> bool:
        """Does its row end in an amount, with no sentence between?"""
        tail = spoken_words(self.right[-1].words if self.right else self.phrase.words[self.last + 1 :])
        if sum(plain_words(other) for other in self.right) + lower_words(self.after) >= 5:
            return False
        return any(MONEY.match(word.text.strip("*|")) for word in tail[-2:])

    @property
    def table(self) -> Table | None:
        return next((t for t in tables_on(self.sheet.page) if t.header.phrases[0].row < self.phrase.row <= t.last_row), None)

    @property
    def header(self) -> str:
        """The text of the column's header over the number; empty when there is no table."""
        table = self.table
        if table is None:
            return ""
        box = self.phrase.words[self.first].box
        over = [cell for cell in table.header.phrases if shares_column(cell.box, self.phrase.box)]
        if not over:
            return ""
        cell = min(over, key=lambda cell: abs(cell.box.left - box.left))
        words_over = [
            word for word in cell.words if word.box.right > box.left - 4 and word.box.left < self.phrase.words[self.last].box.right + 4
        ]
        return " ".join(word.text for word in (words_over or cell.words))

    @property
    def says_billing(self) -> bool:
        """Is it called the billing number by the words behind it?"""
        behind = " ".join([self.after, *(other.text for other in self.right[:2] if len(other.words) < 8)])
        below = caption_of(self.sheet, self.phrase)
        return bool(words_beside.BILLING.search(behind) or (below and words_beside.BILLING.fullmatch(below)))


def _line_before(running: Sequence[Phrase], phrase: Phrase) -> Sequence[Word]:
    """The end of the line of text above."""
    at = next((index for index, line in enumerate(running) if line is phrase or line.box == phrase.box), 0)
    return running[at - 1].words[-8:] if at else ()


def _clause(text: str) -> str:
    """What stands before a number, back to the last full stop, bar or number with what belongs to it ("305-555-0161 fax /")."""
    parts = _NUMBER.split(text)
    if len(parts) > 1:
        text = re.split(r"[/,;]", re.sub(r"^[-\d\s]{0,3}\([^)]*\)", "", parts[-1]))[-1]
    text = re.sub(r"^\([^()]*\)[,;]\s?", "", text)  # a note to the number on the line above
    return re.split(r"[|;•·]|(?<!\b[A-Z])(?<!\b[MD]r)(?<!\bM[rs]s)(?<!\bMs)\.\s(?=[A-Z])|(?<=[a-z]{3})\.$", text)[-1]


def _only_counts(after: Sequence[Word]) -> bool:
    """``TN 1`` beside the number: a label, and how many of it or which."""
    return len(after) <= 1 and all(word.text.isdigit() and len(word.text) <= 2 for word in after)


def _has_number(between: tuple[object, ...]) -> bool:
    return any(sum(c.isdigit() for c in getattr(word, "text", "")) >= 4 for word in between)
