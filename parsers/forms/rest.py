"""What a form says where its labels were lost: a reader that joins a label and the writing on it keeps only one of them.

The order of a form helps: what stands between two headings belongs to the first, what stands beside the signature is who signed and when.
Everything found here is a second choice after a value under its label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocr.page import Box, Word, WordSource
from onboarding.documents import Address, Spot
from parsers.forms.assign import value_of
from parsers.forms.labels import ValueKind
from parsers.forms.types import Filled, Form, overlap
from parsers.forms.values import fits, read_date, read_email, tidy
from parsers.numbers.sighting import sight_numbers
from parsers.page.addresses import parse_line
from parsers.page.layout import bounds, squeeze
from parsers.page.names import is_person, is_title

_LABELS: Final = "street city state zip carrier account number btn bin pin title print printed name business person authorized"
_LABEL_WORDS: Final = frozenset(_LABELS.split())
_DATE_WORD: Final = re.compile(r"\d|^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?$", re.I)
_NAME_TITLE: Final = re.compile(r"(?P<name>[^,(/|:]{4,40}?)\s*(?:,|\s[-–—/|]\s|\()\s*(?P<title>[^()\d]{2,50})\)?")
_WORD_GAP: Final = 2.5  # heights
_UNDER: Final = 2.5  # heights from a name to the line below it
_SAME_LEFT: Final = 12.0  # points
_SIGNATURE_REACH: Final = 3.5  # heights of its label


def signature_words(form: Form) -> tuple[Word, ...]:
    """Words on, above, below and behind the signature line, left to right."""
    line = form.asks("signature")
    if line is None:
        return ()
    height = max(line.box.bottom - line.box.top, 6.0)
    near = [word for page, word in form.words if page == line.page and _beside(word.box, line.box, height)]
    return tuple(sorted(near, key=lambda word: word.box.left))


def _beside(box: Box, line: Box, height: float) -> bool:
    reach = _SIGNATURE_REACH * height
    return line.top - reach <= (box.top + box.bottom) / 2 <= line.bottom + reach


def signing_date(form: Form, exclude: tuple[str, ...] = ()) -> Filled | None:
    """The value under "Date", else a date beside the signature."""
    labelled = form.find("date", exclude=exclude)
    if labelled:
        return labelled
    return _date_among(signature_words(form), form) or _only_date(form)


def _date_among(words: tuple[Word, ...], form: Form) -> Filled | None:
    for first in range(len(words)):
        for length in (1, 2, 3):
            part = words[first : first + length]
            text = value_of(ValueKind.DATE, part) if len(part) == length else None
            if text and read_date(text) and len(text) <= 20:
                return _filled("date", text, part, form)
    return None


def _only_date(form: Form) -> Filled | None:
    """The one date written on the form outside its sentences and other fields: a signing service prints it beside its mark."""
    told = {value.text for value in form.values}
    free = [word for _, word in form.words if word.text not in told]
    runs = (tuple(free[at : at + 3]) for at in range(len(free)))
    level = (tuple(word for word in run if overlap(word.box, run[0].box) >= 0.5) for run in runs)
    found = [_date_among(run, form) for run in level]
    days = {read_date(each.text) for each in found if each is not None}
    return next(each for each in found if each is not None) if len(days) == 1 else None


def signing_person(form: Form) -> tuple[str | None, str | None]:
    """ "Pat Lee, Owner" beside the signature, where the label above it was lost."""
    line = form.asks("signature")
    words = [word for word in signature_words(form) if line and word.box.left > line.box.right + 40 and not _is_label(word.text)]
    for index, word in enumerate(words):
        if word.text.endswith(",") and index:
            name = tidy(" ".join(each.text for each in words[max(0, index - 2) : index + 1])).rstrip(",")
            title = tidy(" ".join(each.text for each in _same_row(word, words[index + 1 : index + 4])))
            if fits(ValueKind.NAME, name) and is_title(title) and "(" not in name:
                return name, title
    return None, None


def named_with_title(form: Form) -> tuple[str | None, str | None]:
    """ "Pat Lee, Owner" on a line of its own: below where it was signed, else the last on the paper."""
    line = form.asks("signature")
    ink = squeeze(form.text("signature") or "")
    found = [(page, row[0].box.top, *pair) for page, row in _lines(form) if (pair := _person_and_title(row)) is not None]
    same = [each for each in found if ink and squeeze(each[2]) == ink]
    if line is not None:  # what stands elsewhere on a form that is signed is somebody else, such as the billing contact
        found = [each for each in found if each[0] == line.page and each[1] > line.box.top - _SIGNATURE_REACH * 10]
    best = next(iter((*same, *(reversed(found) if line is None else found))), None)
    return (best[2], best[3]) if best else (None, None)


def title_under(form: Form, person: str) -> str | None:
    """The title on the line right below the printed name of who signed."""
    lines = list(_lines(form))
    for page, row in lines:
        if squeeze(" ".join(word.text for word in row)) != squeeze(person):
            continue
        box = bounds(word.box for word in row)
        for other_page, under in lines:
            lead, text = under[0].box, tidy(" ".join(word.text for word in under))
            near = 0 < lead.top - box.top < _UNDER * (box.bottom - box.top) and abs(lead.left - box.left) < _SAME_LEFT
            if other_page == page and near and is_title(text) and squeeze(text) != squeeze(person):
                return text
    return None


def _person_and_title(row: tuple[Word, ...]) -> tuple[str, str] | None:
    text = re.sub(r"[·•]", "", tidy(" ".join(word.text for word in row)))
    match = _NAME_TITLE.fullmatch(text)
    if match is None or not (is_person(match["name"]) and is_title(match["title"])) or is_title(match["name"]):
        return None
    return match["name"].strip(), match["title"].strip(" .")


def _lines(form: Form) -> Iterator[tuple[int, tuple[Word, ...]]]:
    """Runs of words that are neither labels nor sentences, top to bottom."""
    rows: list[tuple[int, list[Word]]] = []
    for page, word in sorted(form.words, key=lambda each: (each[0], each[1].box.left)):
        beside = (row for at, row in rows if at == page and _follows(row[-1].box, word.box))
        row = next((row for row in beside if overlap(row[-1].box, word.box) >= 0.5), None)
        if row is None:
            rows.append((page, [word]))
        else:
            row.append(word)
    yield from sorted(((page, tuple(row)) for page, row in rows), key=lambda each: (each[0], each[1][0].box.top))


def _follows(one: Box, other: Box) -> bool:
    return -2 <= other.left - one.right < _WORD_GAP * (one.bottom - one.top)


def _same_row(word: Word, others: list[Word]) -> list[Word]:
    return [each for each in others if overlap(word.box, each.box) >= 0.5 and not _DATE_WORD.search(each.text)]


def section_words(form: Form, section: str) -> tuple[Word, ...]:
    """Words between a section's heading and the next, as if on one line."""
    heading = next((placed for placed in form.labels if placed.label.section == section), None)
    if heading is None:
        return ()
    below = (placed for placed in form.labels if placed.page == heading.page and placed.label.section not in (None, section))
    end = min((placed.box.top for placed in below if placed.box.top > heading.box.top + 10), default=heading.box.bottom + 80)
    middle = ((page, word, (word.box.top + word.box.bottom) / 2) for page, word in form.words)
    inside = [word for page, word, y in middle if page == heading.page and heading.box.top - 2 < y < end and not _is_label(word.text)]
    return tuple(sorted(inside, key=lambda word: word.box.left))


def _is_label(text: str) -> bool:
    """A label's word that was left over, or the ordinal of a heading."""
    return text.strip(":.").lower() in _LABEL_WORDS or re.fullmatch(r"\d{1,2}[.)]", text) is not None


def section_address(form: Form, section: str) -> Address | None:
    """A whole address among the words of a section, in one line: street, city, state, ZIP from left to right."""
    words = section_words(form, section)
    for pick in (_text, _second):
        whole = parse_line(tidy(" ".join(pick(word) for word in words)))
        if whole and whole.street and whole.city and whole.postal_code:
            return whole
    return None


def _text(word: Word) -> str:
    return word.text


def _second(word: Word) -> str:
    """What the second reader saw where the two differ and it saw something shaped like the end of an address."""
    found = re.search(r"\d{5}-\d{4}", word.second or "")
    return found.group() if found and word.agreed is False else word.text


def section_head(form: Form, section: str, kind: ValueKind) -> Filled | None:
    """The topmost row of a section's words, as far as it fits: the company under "Customer"."""
    words = section_words(form, section)
    if not words:
        return None
    top = min(words, key=lambda word: word.box.top + word.box.bottom)
    row: list[Word] = []
    for word in words:
        if overlap(word.box, top.box) >= 0.6 and (not row or word.box.left - row[-1].box.right < 4 * (word.box.bottom - word.box.top)):
            row.append(word)
    text = value_of(kind, tuple(row))
    return _filled("", text, tuple(row), form) if text else None


def only_email(form: Form) -> str | None:
    """The one address written on the form outside its sentences; None when there are several."""
    found = {email for _, word in form.words if "@" in word.text and (email := read_email(word.text))}
    return found.pop() if len(found) == 1 else None


def person_beside_email(form: Form) -> str | None:
    """ "Pat Lee, pat@harbor.example" in one field: the name before the only mail address of the form."""
    found = set()
    for _, row in _lines(form):
        at = next((index for index, word in enumerate(row) if "@" in word.text), None)
        name = tidy(" ".join(word.text for word in row[:at]).strip(" ,;<([-–—|/")) if at else ""
        if is_person(name) and not is_title(name):
            found.add(name)
    return found.pop() if len(found) == 1 else None


def section_title(form: Form, section: str) -> str | None:
    """A title ("Office Manager") among the words of a section."""
    words = section_words(form, section)
    for first in range(len(words)):
        for length in (3, 2, 1):
            part = words[first : first + length]
            text = tidy(" ".join(word.text for word in part))
            if (
                len(part) == length
                and is_title(text)
                and all(overlap(word.box, part[0].box) >= 0.5 for word in part)
                and text[:1].isupper()
            ):
                return text
    return None


def carrier_words(form: Form) -> Iterator[tuple[str, tuple[Word, ...]]]:
    """("carrier" | "account" | "btn" | "pin", words) of the row that names the losing carrier, by their order and shape."""
    words = section_words(form, "carrier")
    sightings = [each for each in sight_numbers([words]) if not each.account_code] if words else []  # with its code it is the account
    phones = {id(word) for sighting in sightings for word in words[sighting.first : sighting.last + 1]}
    names = tuple(word for word in words if id(word) not in phones and not any(c.isdigit() for c in word.text))
    digits = tuple(word for word in words if id(word) not in phones and any(c.isdigit() for c in word.text))
    first_digit = min((word.box.left for word in digits), default=1e9)
    carrier = tuple(word for word in names if word.box.left < first_digit)
    last_phone = max((word.box.left for word in words if id(word) in phones), default=None)
    account = tuple(word for word in digits if last_phone is None or word.box.left < last_phone)
    if carrier and fits(ValueKind.COMPANY, tidy(" ".join(word.text for word in carrier))):
        yield "carrier", carrier
    account = tuple(word for word in account if overlap(word.box, account[0].box) >= 0.5)  # the PIN may stand below
    if sum(c.isdigit() for word in account for c in word.text) >= 6:
        yield "account", account
    phone_words = tuple(word for word in words if id(word) in phones)
    if phone_words and len({sighting.e164 for sighting in sightings}) == 1:  # several are the numbers themselves
        yield "btn", phone_words


def filled(key: str, words: tuple[Word, ...], form: Form) -> Filled:
    """Words found without a label as a value."""
    return _filled(key, tidy(" ".join(word.text for word in words)), words, form)


def _filled(key: str, text: str, words: tuple[Word, ...], form: Form) -> Filled:
    box = bounds(word.box for word in words)
    page = next((page for page, word in form.words if word is words[0]), 1)
    spot = Spot(page, box.left, box.top, box.right, box.bottom)
    return Filled(
        key,
        text,
        None,
        min(0.55 if any(word.source is WordSource.OCR for word in words) else 1.0, *(word.confidence for word in words)),
        spot,
    )
