"""What stands around a printed number: the words before and behind it, its label, its table's header, the heading above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ocr.page import Page, Word
from parsers.accounts import ownership_words as words
from parsers.accounts.stacks import note_in_stack
from parsers.memo import once_for_each
from parsers.page.fields import Label, labels_in
from parsers.page.labels import Field
from parsers.page.layout import Phrase, Row, Sheet, shares_column, sheet_of
from parsers.page.running import paragraph_of
from parsers.page.side_by_side import part_of

_MONEY: Final = re.compile(r"^-?\(?\$?\s?(?:\d{1,3}(?:,\d{3})+|\d*)\.\d{2,4}\)?-?(?:CR)?$|^\$\d+$", re.IGNORECASE)
TIME: Final = re.compile(r"(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?\s?(?:[ap]\.?m?\.?)?(?![\d:])", re.IGNORECASE)
PHONE: Final = re.compile(r"\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}")
TOWN: Final = re.compile(
    r"\b[A-Z]{4,}[., ]{1,2}(?:[A-Z]{2,} )?(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|"
    r"S[CD]|T[NX]|UT|V[AT]|W[AIVY])\b"
)
_NO_FIGURES: Final = re.compile(r"\b[eE]?-?911\b|\(\d{3}\)(?! ?\d)")  # in a header: "E911", "Line (305)"
_TAIL: Final = re.compile(r"\d{2,4}(?![\d/.-])")  # "0143, 0144 (fax)": a number given by its end
_NEXT_NUMBER: Final = re.compile(r"\(?\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}|(?:,|&|\band) \d{2,4}(?![\d/.-])")
_VAGUE: Final = frozenset(
    {"number", "line", "phone", "tn", "telephone"}
)  # over a number these are a column's header, which has its own rule
SENTENCE: Final = 7  # plain lower-case words that make a phrase a sentence


@dataclass(frozen=True, slots=True)
class Table:
    """A header row and the rows below it that it governs."""

    header: Row
    calls: bool
    last_row: int


class Place:
    """The surroundings of words ``first`` to ``last`` of a phrase."""

    def __init__(self, sheet: Sheet, phrase: Phrase, first: int, last: int) -> None:
        while first and not any(character.isalnum() for word in phrase.words[:first] for character in word.text):
            first = 0  # only rules and marks stand before it
        self.sheet, self.phrase, self.first, self.last = sheet, phrase, first, last
        self.row = sheet.rows[phrase.row]
        self.running = paragraph_of(sheet, phrase)
        part = () if self.running else part_of(self.row.phrases, phrase)
        self.before = _clause(" ".join(word.text for word in (*_line_before(self.running, phrase), *phrase.words[:first])))
        behind = " ".join(word.text for word in phrase.words[last + 1 :])
        listed = phrase.words[last].text.endswith((",", ";")) and _TAIL.match(behind)
        self.after = "" if listed else _NEXT_NUMBER.split(behind)[0]
        self.left = tuple(other for other in sheet.left_of(phrase) if other in part and _spoken_words(other.words))
        self.right = tuple(other for other in sheet.right_of(phrase) if other in part and _spoken_words(other.words))
        self.cells = part or (phrase,)  # those of its row that belong with it
        self.rest = "  ".join([self.before, self.after, *(other.text for other in self.cells if other is not phrase)])

    @property
    def label(self) -> Label | None:
        """The label right before the number: in its phrase, left of it, or above it."""
        inside = [label for label in labels_in(self.phrase) if label.last < self.first and not self._of_another(label)]
        if inside:
            between = self.phrase.words[inside[-1].last + 1 : self.first]
            return inside[-1] if sum(word.text.isalpha() for word in between) <= 1 and not _has_number(between) else None
        if self.running:
            return None
        if self.first == 0 and self.left:
            labels = labels_in(self.left[0])
            if labels and labels[-1].last == len(self.left[0].words) - 1:
                return labels[-1]
        if self.first == 0:
            above = self.sheet.above(self.phrase, 1.6)
            labels = labels_in(above) if above else ()
            if above is not None and labels and labels[-1].last == len(above.words) - 1 and labels[0].first == 0:
                return None if labels[-1].name in _VAGUE else labels[-1]
        return None

    def _of_another(self, label: Label) -> bool:
        """``305-555-0150 (BTN) 305-555-0151``: words in brackets belong to the number before them."""
        before = self.phrase.words[label.first - 1].text if label.first else ""
        return self.phrase.words[label.first].text.startswith("(") and sum(c.isdigit() for c in before) >= 4

    @property
    def sentence(self) -> bool:
        """Is it part of a sentence or paragraph?"""
        if self.running:
            return True
        own = plain_words(self.phrase)
        if own >= SENTENCE or (len(self.phrase.words) > 12 and sum(word.text.strip(".,;:()").isalpha() for word in self.phrase.words) > 9):
            return True
        if self.money_right:
            return False
        last = self.phrase.words[self.last]
        full_stop = last.text.endswith(".") and (last.confidence == 1 or len(self.phrase.words) > self.last + 2)
        return full_stop or _in_paragraph(self.sheet, self.phrase, own)

    @property
    def money_right(self) -> bool:
        """Does its row end in an amount, with no sentence between?"""
        tail = _spoken_words(self.right[-1].words if self.right else self.phrase.words[self.last + 1 :])
        if sum(plain_words(other) for other in self.right) + lower_words(self.after) >= 5:
            return False
        return any(_MONEY.match(word.text.strip("*|")) for word in tail[-2:])

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
        return bool(words.BILLING.search(" ".join([self.after, *(other.text for other in self.right[:2] if len(other.words) < 8)])))

    @property
    def use(self) -> str | None:
        """What the words in its row say the line is for."""
        if charge_right_below(self) is not None and self.right and not self.before:
            return self._use_below()  # what stands to the right is another column's
        note = None if self.running else note_in_stack(self.sheet, self.phrase)
        if note is not None:
            return next((use for pattern, use in words.USES if pattern.search(note)), None)
        for pattern, use in words.USES:
            if pattern.search(self.after) or pattern.search(" ".join(self.before.split()[-4:])):
                return use
        told = next((use for text in self._use_cells for pattern, use in words.USES if pattern.search(text)), None)
        if told is not None:
            return told
        for pattern, use in words.USES:
            if any(pattern.search(other.text) and not TIME.search(other.text) for other in self._own_cells if len(other.words) < 9):
                return use
        return self._use_below()

    @property
    def _use_cells(self) -> Iterator[str]:
        """What stands under "Used for", "Comments" and the like, up to a number in it."""
        table = self.table
        for names in words.HEAD_USE if table else ():
            for head in (cell for cell in table.header.phrases if names.search(cell.text)) if table else ():
                cells = (other for other in self.right if shares_column(head.box, other.box) and len(other.words) <= SENTENCE)
                yield from (PHONE.split(cell.text)[0] for cell in cells)

    @property
    def _own_cells(self) -> tuple[Phrase, ...]:
        """The cells beside the number that are not another number's."""
        right, left = _up_to_a_number(self.right[:3]), _up_to_a_number(self.left[:4])
        return (*right, *(left if len(left) == len(self.left[:4]) or not right else ()))

    def _use_below(self) -> str | None:
        """``(918) 555-0131`` alone, its charges below: the first of them may say it."""
        charge = charge_right_below(self)
        if charge is None and (self.after or self.right or not charges_below(self)):
            return None
        text = charge.text if charge is not None else self.sheet.rows[self.phrase.row + 1].text
        if words.MAIN_BELOW.search(text):
            return "main"
        return next((use for pattern, use in words.USES if use not in ("main", "voice", "toll_free") and pattern.search(text)), None)


def _line_before(running: Sequence[Phrase], phrase: Phrase) -> Sequence[Word]:
    """The end of the line of text above."""
    at = next((index for index, line in enumerate(running) if line is phrase or line.box == phrase.box), 0)
    return running[at - 1].words[-8:] if at else ()


def _up_to_a_number(cells: Sequence[Phrase]) -> tuple[Phrase, ...]:
    return tuple(cells[: next((at for at, cell in enumerate(cells) if PHONE.search(cell.text)), len(cells))])


def _last_word(row: Row) -> str:
    return next((word.text for word in reversed(_spoken_words([word for phrase in row.phrases for word in phrase.words]))), "")


def _spoken_words(listed: Sequence[Word]) -> list[Word]:
    """Words without the rules of a printed box."""
    return [word for word in listed if any(character.isalnum() for character in word.text)]


def lower_words(text: str) -> int:
    """Plain lower-case words: what sentences are made of."""
    return sum(word.isalpha() and word.islower() and len(word) > 1 for word in (word.strip(".,;:()") for word in text.split()))


def plain_words(phrase: Phrase) -> int:
    return lower_words(phrase.text)


def _in_paragraph(sheet: Sheet, phrase: Phrase, own: int) -> bool:
    """A short line of a paragraph: tight lines of running text above or below with the same left edge."""
    around = 0
    for other in (sheet.above(phrase, 0.75), sheet.below(phrase, 0.75)):
        introduces = other is not None and other.box.top < phrase.box.top and other.text.rstrip().endswith(":")
        if (
            other is not None
            and not introduces
            and abs(other.box.left - phrase.box.left) < 4
            and abs(other.height - phrase.height) < 0.4 * phrase.height
        ):
            plain = plain_words(other)
            around = max(around, plain if plain >= 5 else 0)
    return around >= 5 and (own >= 2 or (around >= 7 and len(phrase.words) <= 4))


def _clause(text: str) -> str:
    """What stands before a number, back to the last full stop, bar or number with what belongs to it ("305-555-0161 fax /")."""
    parts = PHONE.split(text)
    if len(parts) > 1:
        text = re.split(r"[/,;]", re.sub(r"^[-\d\s]{0,3}\([^)]*\)", "", parts[-1]))[-1]
    return re.split(r"[|;•·]|(?<!\b[A-Z])(?<!\b[MD]r)(?<!\bM[rs]s)(?<!\bMs)\.\s(?=[A-Z])|(?<=[a-z]{3})\.$", text)[-1]


def _has_number(between: tuple[object, ...]) -> bool:
    return any(sum(c.isdigit() for c in getattr(word, "text", "")) >= 4 for word in between)


_SUM: Final = re.compile(r"\W*(?:grand )?(?:total|balance|amount|please pay)\b", re.IGNORECASE)


def charges_below(place: Place) -> bool:
    """The next rows under a number that leads its row hold charges and no number of their own."""
    if charge_right_below(place) is not None:
        return True
    following = place.sheet.rows[place.phrase.row + 1 : place.phrase.row + 3]
    near = [row for row in following if row.box.top - place.phrase.box.bottom < 3 * place.sheet.height]
    return any(
        _MONEY.match(_last_word(row)) and row.box.left < place.phrase.box.right and not TIME.search(row.text) and not _SUM.match(row.text)
        for row in near[:1]
        if row.phrases
    )


def charge_right_below(place: Place) -> Phrase | None:
    """What is charged for a number alone: the line right below with an amount beside it, left of what else stands in the number's row."""
    below = place.sheet.below(place.phrase, 1.2) if not (place.first or place.left or place.after) else None
    if below is None or PHONE.search(below.text) or not any(c.isalpha() for c in below.text) or TIME.search(below.text):
        return None
    beside = place.sheet.right_of(below)
    amount = below.words[-1] if _MONEY.match(below.words[-1].text) else beside[0].words[0] if beside and len(beside[0].words) == 1 else None
    if amount is None or not _MONEY.match(amount.text) or _SUM.match(below.text):
        return None
    return below if all(other.box.left > amount.box.right for other in place.right) else None


# --- tables and headings ------------------------------------------------------------------------


@once_for_each(32)
def tables_on(page: Page) -> tuple[Table, ...]:
    """Tables with a header row, top to bottom; later ones come first where they nest."""
    sheet = sheet_of(page)
    heads = [index for index, row in enumerate(sheet.rows) if _is_header(row)]
    found = []
    for position, index in enumerate(heads):
        stop = heads[position + 1] - 1 if position + 1 < len(heads) else len(sheet.rows) - 1
        header = sheet.rows[index]
        calls = _heads_calls(header.text)
        found.append(Table(header, calls, _table_end(sheet, index, stop)))
    return tuple(found)


def _heads_calls(text: str) -> bool:
    """A day or time, and minutes, places or both ends of a call."""
    both_ends = re.search(r"\bfrom\b", text, re.IGNORECASE) and re.search(r"\bto\b", text, re.IGNORECASE)
    about_calls = len(words.HEAD_CALL.findall(text)) >= 2 or both_ends is not None
    return about_calls and re.search(r"\b(?:date|time|day|timestamp|started?)\b", text, re.IGNORECASE) is not None


def _is_header(row: Row) -> bool:
    tokens = re.findall(r"[A-Za-z#/&.-]+", row.text)
    if len(tokens) < 2 or len(tokens) > 22 or sum(c.isdigit() for c in _NO_FIGURES.sub("", row.text)) > 2:
        return False
    known = sum(bool(words.HEAD_WORDS.fullmatch(token.strip(".:#-").lower() or "no")) for token in tokens)
    cells = len(row.phrases)
    return (
        known >= 0.6 * len(tokens)
        and (cells >= 3 or (cells == 2 and known == len(tokens) >= 3) or (cells <= 2 and known >= 5))
        and ":" not in row.text
    )


def _table_end(sheet: Sheet, head: int, stop: int) -> int:
    """The last row before a sentence across the page, a wide gap or a heading that begins something else."""
    previous = sheet.rows[head].box
    for index in range(head + 1, stop + 1):
        row = sheet.rows[index]
        if row.box.bottom <= sheet.rows[head].box.top:
            continue  # beside the table's head, in another column of the page
        if row.box.top - previous.bottom > 4.5 * sheet.height or _is_sentence_row(row):
            return index - 1
        heading = row.text.strip(" :") if len(row.phrases) == 1 else ""
        if words.HEADING_CARE.fullmatch(heading) or words.HEADING_OTHERS.fullmatch(heading):
            return index - 1
        previous = row.box
    return stop


def _is_sentence_row(row: Row) -> bool:
    tokens = row.text.split()
    return sum(token.isalpha() and token.islower() for token in tokens) >= 8


_HEADINGS: Final = (words.HEADING_OWN, words.HEADING_CARE, words.HEADING_CALLS, words.HEADING_OTHERS)


def heading_over(sheet: Sheet, phrase: Phrase, rows: int = 70) -> str | None:
    """The nearest heading above in the same column: a short line without figures that one of the heading words fits."""
    for row in reversed(sheet.rows[max(0, phrase.row - rows) : phrase.row]):
        for other in row.phrases:
            if not shares_column(other.box, phrase.box) and other.box.left > phrase.box.left:
                continue
            text = other.text
            if (
                len(other.words) > 8
                or sum(c.isdigit() for c in text) > 4
                or (len(row.phrases) > 2 and not _heads_column(row, other, phrase))
            ):
                continue
            if other is not row.phrases[-1] and any(label.alone and label.field is not Field.CARE for label in labels_in(other)):
                continue  # the label of what stands behind it
            if _labels_a_value(other) or _is_charge(row, other):
                continue
            if (lower_words(text) > 4 and not text.rstrip().endswith(":")) or text.lower().startswith("total"):
                continue
            if _title_like(text) and (
                (len(other.words) <= 5 and words.ENDED_HEADING.search(text)) or any(pattern.search(text) for pattern in _HEADINGS)
            ):
                return text
    return None


def _heads_column(row: Row, heading: Phrase, phrase: Phrase) -> bool:
    """``SUMMARY | PHONE LINES | HELP``: a row of headings, each over a narrow column of its own with the same left edge."""
    short = all(len(other.words) <= 4 and not any(c.isdigit() for c in other.text) for other in row.phrases)
    return short and abs(heading.box.left - phrase.box.left) < 4


def _labels_a_value(phrase: Phrase) -> bool:
    """``Auth contact: Ann Ortiz``: a fact, no heading."""
    first = next((label for label in labels_in(phrase) if label.first == 0), None)
    return first is not None and first.colon and not first.alone and first.field is not Field.CARE


def _is_charge(row: Row, phrase: Phrase) -> bool:
    """``Business line   48.00``: what is charged, no heading, unless it sums up what follows."""
    amounts = [_MONEY.match(cell.words[-1].text) for cell in row.phrases if cell is phrase or cell.box.left > phrase.box.left]
    return any(amounts) and not words.HEADING_SUM.search(phrase.text)


def _title_like(text: str) -> bool:
    first = next((character for character in text if character.isalpha()), "a")
    return (first.isupper() and not text.rstrip().endswith((".", ","))) or text.rstrip().endswith(":")
