"""Whose number it is, by where it stands: beside a monthly charge, in a line table or header it is the customer's; beside time and
minutes it
was called; after "repair" or in a sentence it is the carrier's.

Every printed number gets a verdict with its reason; ``own_numbers`` weighs all places where a number stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from ocr.page import Page, Word
from parsers.accounts import ownership_words as words
from parsers.memo import once_for_each
from parsers.numbers.types import Sighting
from parsers.page.addresses import place_in
from parsers.page.fields import Label, labels_in
from parsers.page.labels import Field
from parsers.page.layout import Phrase, Row, Sheet, shares_column, sheet_of

_MONEY: Final = re.compile(r"^-?\(?\$?\s?(?:\d{1,3}(?:,\d{3})+|\d*)\.\d{2,4}\)?-?(?:CR)?$|^\$\d+$", re.IGNORECASE)
_TIME: Final = re.compile(r"(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?\s?(?:[ap]\.?m?\.?)?(?![\d:])", re.IGNORECASE)
_CLOCK: Final = re.compile(r"(?<![\d:.])(?:[01]?\d|2[0-3])[:.;]?[0-5]\d\s?[ap]\.?m?\b", re.IGNORECASE)
_DAY: Final = re.compile(
    r"(?<![\d/.-])(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])(?![\d-])|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b",
    re.IGNORECASE,
)
_PERIOD: Final = re.compile(
    r"\d\s?(?:-|–|thru|through|to)\s?(?:\d{1,2}/\d|[A-Z][a-z]{2} \d)|\d{1,2}/\d{1,2}/\d{2,4}\s+\d{1,2}/\d{1,2}/\d{2,4}", re.IGNORECASE
)
_PHONE: Final = re.compile(r"\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}")
_WEAK: Final = ("beside a charge", "above its charges", "nothing beside it says whose it is")  # reasons that a neighbourhood overrules
_TOWN: Final = re.compile(
    r"\b[A-Z]{4,}[., ]{1,2}(?:[A-Z]{2,} )?(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|"
    r"S[CD]|T[NX]|UT|V[AT]|W[AIVY])\b"
)
_VAGUE: Final = frozenset(
    {"number", "line", "phone", "tn", "telephone"}
)  # over a number these are a column's header, which has its own rule
_CONTACT_CUE: Final = re.compile(r"\b(?:fax|tel|phone|telephone|main|direct)\b", re.IGNORECASE)
_PLURAL: Final = frozenset({"phonenumbers", "telephonenumbers", "numbers", "dids", "tns"})
_RATE_CODE: Final = re.compile(r"\d{4}\W{1,3}[A-Z]$")  # the letter behind a called number
_FORWARD_FID: Final = re.compile(r"(?:^\s*|/)(?:R?CF[A-Z]{0,3}|FTN)\W*$")  # call forwarding (busy, no answer, remote) on a service record
_MINUTES: Final = re.compile(r"\b\d{1,4}(?:\.\d)?\s?(?:min|mins|minutes)\b", re.IGNORECASE)
_TOWN_BEHIND: Final = re.compile(r"\W*[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+){0,2},? [A-Z]{2}\b")
_SENTENCE: Final = 7  # plain lower-case words that make a phrase a sentence


class Owner(StrEnum):
    CUSTOMER = "customer"
    REPEAT = "repeat"  # the customer's, where it only repeats ("Total for ...", "Calls from ...")
    LIKELY = "likely"  # the customer's by the company it keeps
    ACCOUNT = "account"  # it is (part of) an account number: the BTN if it is a number at all
    CALLED = "called"  # in a call record: the other party
    CALLER = "caller"  # in a call record, in the column the call came from
    CARRIER = "carrier"  # care, repair, adverts, contact lines
    OTHER_ID = "other_id"  # an invoice or order number
    UNKNOWN = "unknown"


OWN: Final = frozenset({Owner.CUSTOMER, Owner.LIKELY})


@dataclass(frozen=True, slots=True)
class Verdict:
    owner: Owner
    reason: str  # for people: "beside a monthly charge"
    sighting: Sighting
    page: int
    use: str | None = None
    billing: bool = False  # under a label for the billing number
    labelled: bool = False  # behind "Telephone number" and the like
    phrase: Phrase | None = None
    charged: bool = False  # its row ends in an amount


@dataclass(frozen=True, slots=True)
class Table:
    """A header row and the rows below it that it governs."""

    header: Row
    calls: bool
    last_row: int


def judge(page: Page, sightings: tuple[Sighting, ...]) -> tuple[Verdict, ...]:
    """A verdict for every sighting on ``page``."""
    sheet = sheet_of(page)
    forwarded = _second_ends(sightings)
    first = [
        Verdict(Owner.CARRIER, "calls go there", sighting, page.number)
        if sighting in forwarded
        else _judge_one(sheet, replace(sighting, from_range=False, assumed=False) if _split_range(sighting, sightings) else sighting)
        for sighting in sightings
    ]
    return tuple(_by_company(verdict, first) for verdict in first)


def _split_range(sighting: Sighting, sightings: Sequence[Sighting]) -> bool:
    """``319-555-0125 TO 515-555-0177`` is no range: the exchanges differ."""
    return sighting.from_range and any(
        other.written == sighting.written and other.line == sighting.line and other.e164[:8] != sighting.e164[:8] for other in sightings
    )


def _second_ends(sightings: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """The numbers behind "to" in such pairs: where calls are sent or were made to."""
    split = [sighting for sighting in sightings if _split_range(sighting, sightings)]
    return tuple(
        sighting
        for sighting in split
        if next(other for other in split if (other.written, other.line) == (sighting.written, sighting.line)) != sighting
    )


def _judge_one(sheet: Sheet, sighting: Sighting) -> Verdict:
    found = sheet.at(sighting.spot) if sighting.spot else None
    if found is None:
        return Verdict(Owner.UNKNOWN, "", sighting, sheet.page.number)
    phrase, first, last = found
    place = Place(sheet, phrase, first, last)
    for rule in _RULES:
        outcome = rule(place, sighting)
        if outcome is not None:
            owner, reason = outcome
            use = place.use if owner in (Owner.CUSTOMER, Owner.LIKELY, Owner.REPEAT) else None
            named = place.label is not None and place.label.field is Field.BTN
            billing = (owner is Owner.CUSTOMER and named) or (owner in OWN and place.says_billing)
            return Verdict(
                owner, reason, sighting, phrase.page, use, billing, rule is _labelled and not place.money_right, phrase, place.money_right
            )
    return Verdict(Owner.UNKNOWN, "nothing beside it says whose it is", sighting, phrase.page, place.use, phrase=phrase)


class Place:
    """The surroundings of words ``first`` to ``last`` of a phrase."""

    def __init__(self, sheet: Sheet, phrase: Phrase, first: int, last: int) -> None:
        while first and not any(character.isalnum() for word in phrase.words[:first] for character in word.text):
            first = 0  # only rules and marks stand before it
        self.sheet, self.phrase, self.first, self.last = sheet, phrase, first, last
        self.row = sheet.rows[phrase.row]
        self.before = _clause(" ".join(word.text for word in phrase.words[:first]))
        self.after = re.split(r"\(?\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}", " ".join(word.text for word in phrase.words[last + 1 :]))[0]
        self.left = tuple(other for other in sheet.left_of(phrase) if _spoken_words(other.words))
        self.right = tuple(other for other in sheet.right_of(phrase) if _spoken_words(other.words))
        self.rest = "  ".join([self.before, self.after, *(other.text for other in self.row.phrases if other is not phrase)])

    @property
    def label(self) -> Label | None:
        """The label right before the number: in its phrase, left of it, or above it."""
        inside = [label for label in labels_in(self.phrase) if label.last < self.first and not self._of_another(label)]
        if inside:
            between = self.phrase.words[inside[-1].last + 1 : self.first]
            return inside[-1] if sum(word.text.isalpha() for word in between) <= 1 and not _has_number(between) else None
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
        own = _plain_words(self.phrase)
        if own >= _SENTENCE or (len(self.phrase.words) > 12 and sum(word.text.strip(".,;:()").isalpha() for word in self.phrase.words) > 9):
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
        if sum(_plain_words(other) for other in self.right) + _lower(self.after) >= 5:
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
        for pattern, use in words.USES:
            if pattern.search(self.after) or pattern.search(" ".join(self.before.split()[-4:])):
                return use
        for pattern, use in words.USES:
            if any(
                pattern.search(other.text) and not _TIME.search(other.text)
                for other in (*self.right[:3], *self.left[:4])
                if len(other.words) < 9
            ):
                return use
        return self._use_below()

    def _use_below(self) -> str | None:
        """``(918) 555-0131`` alone, its charges below: the first of them may say it."""
        if self.after or self.right or not _charges_below(self):
            return None
        text = self.sheet.rows[self.phrase.row + 1].text
        return next((use for pattern, use in words.USES if use not in ("main", "voice", "toll_free") and pattern.search(text)), None)


def _last_word(row: Row) -> str:
    return next((word.text for word in reversed(_spoken_words([word for phrase in row.phrases for word in phrase.words]))), "")


def _spoken_words(listed: Sequence[Word]) -> list[Word]:
    """Words without the rules of a printed box."""
    return [word for word in listed if any(character.isalnum() for character in word.text)]


def _lower(text: str) -> int:
    """Plain lower-case words: what sentences are made of."""
    return sum(word.isalpha() and word.islower() and len(word) > 1 for word in (word.strip(".,;:()") for word in text.split()))


def _plain_words(phrase: Phrase) -> int:
    return _lower(phrase.text)


def _in_paragraph(sheet: Sheet, phrase: Phrase, own: int) -> bool:
    """A short line of a paragraph: tight lines of running text above or below with the same left edge."""
    around = 0
    for other in (sheet.above(phrase, 0.75), sheet.below(phrase, 0.75)):
        if other is not None and abs(other.box.left - phrase.box.left) < 4 and abs(other.height - phrase.height) < 0.4 * phrase.height:
            plain = _plain_words(other)
            around = max(around, plain if plain >= 5 else 0)
    return around >= 5 and (own >= 2 or (around >= 7 and len(phrase.words) <= 4))


def _clause(text: str) -> str:
    """What stands before a number, back to the last full stop, bar or number with what belongs to it ("305-555-0161 fax /")."""
    parts = _PHONE.split(text)
    if len(parts) > 1:
        text = re.split(r"[/,;]", re.sub(r"^[-\d\s]{0,3}\([^)]*\)", "", parts[-1]))[-1]
    return re.split(r"[|;•·]|\.\s(?=[A-Z])|(?<=[a-z]{3})\.$", text)[-1]


def _has_number(between: tuple[object, ...]) -> bool:
    return any(sum(c.isdigit() for c in getattr(word, "text", "")) >= 4 for word in between)


# --- rules, the first that speaks decides -------------------------------------------------------

Outcome = tuple[Owner, str] | None


def _other_id(place: Place, sighting: Sighting) -> Outcome:
    label = place.label
    if label is None:
        return None
    if label.field in (Field.ACCOUNT, Field.SUB_ACCOUNT):
        return Owner.ACCOUNT, "in the account number"
    if label.field in (Field.OTHER_ID, Field.OTHER_DATE, Field.BILL_DATE, Field.PIN):
        return Owner.OTHER_ID, f"behind “{label.phrase.text[:30]}”"
    return None


def _in_call_record(place: Place, sighting: Sighting) -> Outcome:
    if place.sentence:
        return None
    row = place.row.text.replace(sighting.written, " ")
    table = place.table
    dated = bool(_DAY.search(row)) and not _PERIOD.search(row)
    listed = table is not None and table.calls
    timed = bool(_CLOCK.search(row)) or (bool(_TIME.search(row)) and (dated or listed))
    header = place.header
    inside = listed and bool(place.left) and (dated or bool(words.HEAD_CALLED.search(header)) or place.first > 0)
    others = _PHONE.search(row) is not None
    towns = _TOWN.search(row) is not None
    if not (timed and (dated or table is not None or place.left)) and not (dated and (listed or others or towns)) and not inside:
        return None
    if words.HEAD_FROM.search(header) and not words.HEAD_CALLED.search(header):
        return Owner.CALLER, "in a call record"
    before = " ".join([*(other.text for other in place.left), place.before])
    after = " ".join([place.after, *(other.text for other in place.right)])
    if not header and _PHONE.search(after) and not _PHONE.search(before):
        return Owner.CALLER, "in a call record"
    return Owner.CALLED, "in a call record"


def _forward_code(place: Place, sighting: Sighting) -> Outcome:
    """``/CFNB 305-555-0142`` on a service record: calls are forwarded there."""
    return (Owner.CARRIER, "calls go there") if _FORWARD_FID.search(place.before) else None


def _timed_town(place: Place, sighting: Sighting) -> Outcome:
    """``305-555-0142 Miami FL   11 min``: a destination."""
    called = _MINUTES.search(place.rest) and _TOWN_BEHIND.match(place.after) and not place.money_right
    return (Owner.CALLED, "beside a town and minutes") if called else None


def _labelled(place: Place, sighting: Sighting) -> Outcome:
    label = place.label
    if label is None:
        return None
    if label.field is Field.CARE and not (label.name == "fax" and _line_table(place)):
        return Owner.CARRIER, f"behind “{label.phrase.text[:30]}”"
    if label.field is Field.REMIT:
        return Owner.CARRIER, "in the remittance block"
    told = label.colon and label.phrase is place.phrase and label.last + 1 == place.first
    plural = label.name in _PLURAL and label.phrase is place.phrase
    if (label.field in (Field.BTN, Field.PHONE) or plural) and (told or not place.sentence) and not words.SENT.search(place.before[-12:]):
        if label.field is Field.PHONE and _care_near(place):
            return Owner.CARRIER, "among the carrier's own numbers"
        return Owner.CUSTOMER, f"behind “{label.phrase.text[:30]}”"
    return None


def _line_table(place: Place) -> bool:
    return place.money_right or bool(words.HEAD_OWN.search(place.header))


def _care_near(place: Place) -> bool:
    """A phone label inside a contact block: the heading above says so."""
    heading = heading_over(place.sheet, place.phrase, rows=8)
    return bool(heading and words.HEADING_CARE.fullmatch(heading.strip(" :?!").lower()))


def _repeat(place: Place, sighting: Sighting) -> Outcome:
    before = _lead(place)
    match = words.REPEAT.search(before)
    if match and len(before) - match.end() <= 14 and not place.sentence:
        return Owner.REPEAT, f"“{before.strip()[-30:]}”"
    return None


def _lead(place: Place) -> str:
    if place.before.strip():
        return place.before
    return place.left[0].text if place.left and place.first == 0 and not _has_digits(place.left[0].text) else ""


def _has_digits(text: str) -> bool:
    return sum(character.isdigit() for character in text) > 3


def _toll_free(place: Place, sighting: Sighting) -> Outcome:
    """ "Toll-free 1 877 ..." is the customer's where it is charged or rings to a line, else a hotline."""
    lead = _lead(place)
    if not words.TOLL_FREE.search(lead[-26:]) or place.sentence:
        return None
    charged = place.money_right or _charges_below(place) or words.RINGS.search(place.after + " ".join(other.text for other in place.right))
    below = place.sheet.below(place.phrase, 1.2)
    if charged or (below is not None and words.RINGS.search(below.text)) or words.HEAD_OWN.search(place.header):
        return Owner.CUSTOMER, "a toll-free number with a charge"
    return None


def _introduced(place: Place, sighting: Sighting) -> Outcome:
    """``Phone numbers on this account: (208) 555-0161, ...``."""
    lead = " ".join(word.text for word in place.phrase.words[: place.first])
    head, colon, rest = lead.rpartition(":")
    if colon and words.HEADING_OWN.search(head) and not words.CARE.search(head) and not re.search(r"[A-Za-z]{3,}", rest):
        return Owner.CUSTOMER, f"behind “{head[:30]}”"
    return None


def _spoken(place: Place, sighting: Sighting) -> Outcome:
    """Words right before it that make it the carrier's, or a sentence around it."""
    lead = _lead(place)
    near = " ".join(lead.split()[-5:])
    two = " ".join(lead.split()[-2:])
    if words.RINGS.search(lead[-12:]):
        return Owner.REPEAT, "rings there"
    if words.SENT.search(two) and not words.OWN.search(two) and " to " not in sighting.written.lower():
        return Owner.CARRIER, "calls go there"
    if words.FAX_TO.search(place.before + " "):
        return Owner.CARRIER, f"“{near[-30:]}”"
    own = _own_cue(" ".join(lead.split()[-3:]))
    care = words.CARE.search(near)
    if care and not (own and not place.sentence and (place.money_right or own.start() > care.start())):
        return Owner.CARRIER, f"“{near[-30:]}”"
    if (place.sentence or (_lower(place.before) >= 3 and not own)) and not _in_line_row(place):
        return Owner.CARRIER, "in a sentence"
    return None


def _in_line_row(place: Place) -> bool:
    return place.first == 0 and place.money_right and bool(words.HEAD_OWN.search(place.header))


def _column(place: Place, sighting: Sighting) -> Outcome:
    header = place.header
    table = place.table
    if not header or table is None:
        return None
    if words.HEAD_OTHER.search(header) and not words.HEAD_OWN.search(header):
        return Owner.CARRIER, f"in column “{header}”"
    if words.HEAD_DIALED.search(header):
        return Owner.CALLED, f"in column “{header}”"
    if table.calls and not place.money_right:
        return None
    if header.strip(" .:#").lower() in ("number", "numbers", "no") and words.HEAD_CALL.search(table.header.text):
        return None
    if place.first and not place.money_right:  # inside a text that merely stands below the column
        return None
    if words.HEAD_OWN.search(header) and not (table.calls and words.HEAD_CALLED.search(header)):
        return Owner.CUSTOMER, f"in column “{header}”"
    return None


def _own_words(place: Place, sighting: Sighting) -> Outcome:
    lead = _lead(place)
    if lead and _own_cue(" ".join(lead.split()[-4:])) and not _letterhead(place):
        return Owner.CUSTOMER, f"“{lead.strip()[-30:]}”"
    return None


def _own_cue(lead: str) -> re.Match[str] | None:
    """The last own word in ``lead``, with nothing but a few marks or letters between it and the number."""
    matches = [match for match in words.OWN.finditer(lead) if re.fullmatch(r"[^$.!?0-9]{0,14}", lead[match.end() :])]
    return matches[-1] if matches else None


def _letterhead(place: Place) -> bool:
    """Beside somebody's postal address on one line: the head or foot of a letter."""
    return place_in(place.row.text) is not None and not place.money_right


def _charged(place: Place, sighting: Sighting) -> Outcome:
    leads = place.first == 0 and not place.left
    if place.money_right and not _call_code(place) and not _TOWN.search(place.rest):
        if leads:
            return Owner.CUSTOMER, "beside a charge"
        if not sighting.toll_free:
            return Owner.LIKELY, "beside a charge"
    if place.first == 0 and not place.sentence and not place.money_right and not _TOWN.search(place.rest) and _charges_below(place):
        return Owner.CUSTOMER, "above its charges"
    return None


def _call_code(place: Place) -> bool:
    """A single letter right behind the number: the rate code of a call."""
    behind = place.after or (place.right[0].text if place.right else "")
    return re.match(r"[\W_]?[A-Z](?:\W|$)", behind) is not None


def _charges_below(place: Place) -> bool:
    """The next rows under a number that leads its row hold charges and no number of their own."""
    following = place.sheet.rows[place.phrase.row + 1 : place.phrase.row + 3]
    near = [row for row in following if row.box.top - place.phrase.box.bottom < 3 * place.sheet.height]
    return any(
        _MONEY.match(_last_word(row)) and row.box.left < place.phrase.box.right and not _TIME.search(row.text)
        for row in near[:1]
        if row.phrases
    )


def _headed(place: Place, sighting: Sighting) -> Outcome:
    if place.sentence:
        return None
    heading = heading_over(place.sheet, place.phrase)
    if heading is None:
        return None
    if _TOWN.search(place.rest) or _call_code(place) or sighting.bare:  # ten bare digits need more than a heading
        return None
    if words.HEADING_OWN.search(heading) and not words.HEADING_CARE.search(heading):
        return Owner.LIKELY, f"under “{heading[:40]}”"
    if words.HEADING_CARE.search(heading):
        return Owner.CARRIER, f"under “{heading[:40]}”"
    return None


def _range(place: Place, sighting: Sighting) -> Outcome:
    """Nobody prints a range of numbers to be called."""
    return (Owner.CUSTOMER, "a range of numbers") if sighting.from_range and not place.sentence else None


def _in_letterhead(place: Place, sighting: Sighting) -> Outcome:
    if _letterhead(place) and re.search(r"(?:tel|phone|fax|voice)\b", place.before[-12:], re.IGNORECASE):
        return Owner.CARRIER, "in a letterhead"
    return None


def _fax_header(place: Place, sighting: Sighting) -> Outcome:
    """The line a fax machine prints over the page, and cover sheets."""
    page = place.sheet.page
    if not page.ocr:
        return None
    if place.phrase.box.top < 0.035 * page.height and words.FAX_HEADER.search(place.row.text):
        return Owner.CARRIER, "in the fax header"
    return (Owner.CARRIER, "on the cover sheet") if is_cover(page) else None


@once_for_each(32)
def is_cover(page: Page) -> bool:
    """A fax cover sheet: from, to and pages, and no amounts."""
    text = page.text.lower()
    signs = sum(bool(re.search(pattern, text)) for pattern in words.COVER_SIGNS)
    amounts = len(re.findall(r"\d\.\d\d\b", text))
    return signs >= 4 and len(page.words) < 220 and amounts < 3 and "account number" not in text


_RULES: Final = (
    _fax_header,
    _introduced,
    _other_id,
    _in_letterhead,
    _in_call_record,
    _timed_town,
    _forward_code,
    _range,
    _toll_free,
    _labelled,
    _repeat,
    _spoken,
    _column,
    _own_words,
    _charged,
    _headed,
)


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
        calls = len(words.HEAD_CALL.findall(header.text)) >= 2 and bool(re.search(r"\b(?:date|time|day)\b", header.text, re.IGNORECASE))
        found.append(Table(header, calls, _table_end(sheet, index, stop)))
    return tuple(found)


def _is_header(row: Row) -> bool:
    tokens = re.findall(r"[A-Za-z#/&.-]+", row.text)
    if len(tokens) < 2 or len(tokens) > 22 or sum(c.isdigit() for c in row.text) > 2:
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
        if len(row.phrases) == 1 and words.HEADING_CARE.fullmatch(row.text.strip(" :")):
            return index - 1
        previous = row.box
    return stop


def _is_sentence_row(row: Row) -> bool:
    tokens = row.text.split()
    return sum(token.isalpha() and token.islower() for token in tokens) >= 8


def heading_over(sheet: Sheet, phrase: Phrase, rows: int = 70) -> str | None:
    """The nearest heading above in the same column: a short line without figures that one of the heading words fits."""
    for row in reversed(sheet.rows[max(0, phrase.row - rows) : phrase.row]):
        for other in row.phrases:
            if not shares_column(other.box, phrase.box) and other.box.left > phrase.box.left:
                continue
            text = other.text
            if len(other.words) > 8 or sum(c.isdigit() for c in text) > 4 or len(row.phrases) > 2:
                continue
            if (_lower(text) > 4 and not text.rstrip().endswith(":")) or text.lower().startswith("total"):
                continue
            if any(pattern.search(text) for pattern in (words.HEADING_OWN, words.HEADING_CARE, words.HEADING_CALLS)) and _title_like(text):
                return text
    return None


def _title_like(text: str) -> bool:
    first = next((character for character in text if character.isalpha()), "a")
    return (first.isupper() and not text.rstrip().endswith((".", ","))) or text.rstrip().endswith(":")


def _by_company(verdict: Verdict, all_verdicts: list[Verdict]) -> Verdict:
    """A number that nothing speaks for: in one row or column with the customer's, or in a list of numbers, it is likely theirs too."""
    phrase = verdict.phrase
    weak = verdict.reason in _WEAK or verdict.reason.startswith("in column") or verdict.owner is Owner.LIKELY
    if phrase is not None and verdict.owner in (Owner.UNKNOWN, *OWN) and weak and _among_calls(phrase, all_verdicts):
        return replace(verdict, owner=Owner.CALLED, reason="among call records")
    if phrase is not None and _among_contacts(phrase, verdict, all_verdicts):
        return replace(verdict, owner=Owner.CARRIER, reason="in a line of contacts")
    if verdict.owner is not Owner.UNKNOWN or phrase is None:
        return verdict
    if any(other.owner in OWN and other.phrase is phrase for other in all_verdicts) and _lower(phrase.text) < _SENTENCE:
        return replace(verdict, owner=Owner.LIKELY, reason="in a row with the customer's")
    if _plain_words(phrase) >= 3 or _RATE_CODE.search(phrase.text):
        return verdict
    others = [other for other in all_verdicts if other is not verdict and other.phrase is not None]
    for other in others:
        if other.owner in OWN and other.phrase is not None and _beside_or_under(phrase, other.phrase):
            return replace(verdict, owner=Owner.LIKELY, reason="in a row with the customer's")
    listed = [
        o
        for o in others
        if o.owner in (Owner.UNKNOWN, *OWN)
        and o.phrase is not None
        and o.phrase is not phrase
        and _same_column(phrase, o.phrase)
        and _plain_words(o.phrase) < 3
    ]
    if len({other.sighting.e164 for other in listed}) >= 2:
        return replace(verdict, owner=Owner.LIKELY, reason="in a list of numbers")
    return verdict


def _among_contacts(phrase: Phrase, verdict: Verdict, verdicts: list[Verdict]) -> bool:
    """``NOC 425-555-0199 | fax 425-555-0197``: the last of a line of contacts is one too."""
    cue = verdict.owner is Owner.UNKNOWN or (verdict.owner is Owner.CUSTOMER and bool(_CONTACT_CUE.search(verdict.reason)))
    if not cue or verdict.charged:
        return False
    beside = [
        other
        for other in verdicts
        if other.phrase is not None and other.phrase.row == phrase.row and other.page == verdict.page and other is not verdict
    ]
    return any(other.owner is Owner.CARRIER for other in beside) and not any(other.owner in OWN for other in beside)


def _among_calls(phrase: Phrase, verdicts: list[Verdict]) -> bool:
    """Two numbers close by in the same column are in call records."""
    near = [
        other
        for other in verdicts
        if other.owner is Owner.CALLED and other.sighting.spot and other.phrase is not None and abs(other.phrase.row - phrase.row) <= 4
    ]
    spots = [other.sighting.spot for other in near if other.sighting.spot]
    middle = [(spot.left + spot.right) / 2 for spot in spots if any(abs(word.box.left - spot.left) < 9 for word in phrase.words)]
    return len(middle) >= 2


def _same_column(phrase: Phrase, other: Phrase) -> bool:
    return abs(phrase.box.left - other.box.left) < 5 and abs(phrase.box.top - other.box.top) < 14 * max(phrase.height, other.height)


def _beside_or_under(phrase: Phrase, other: Phrase) -> bool:
    if phrase.row == other.row:
        return True
    near = abs(phrase.box.top - other.box.top) < 4 * max(phrase.height, other.height)
    return near and abs(phrase.box.left - other.box.left) < 8


def use_in(text: str) -> str | None:
    """What words say a line is for: fax, alarm, elevator..."""
    return next((use for pattern, use in words.USES if pattern.search(text)), None)


def by_number(verdicts: tuple[Verdict, ...]) -> Iterator[tuple[str, tuple[Verdict, ...]]]:
    """Verdicts grouped by number, in order of first sight."""
    grouped: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        grouped.setdefault(verdict.sighting.e164, []).append(verdict)
    for e164, listed in grouped.items():
        yield e164, tuple(listed)
