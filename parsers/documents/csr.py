"""Customer service records: mainframe print with FIDs and USOCs, section-marker print, box, portal page, letter, form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ocr.page import PageSet
from onboarding.documents import Action, Address, DocumentKind, DocumentReading, NumberReading
from parsers.documents.account_reading import account_reading
from parsers.documents.csr_codes import coded, description_use
from parsers.documents.csr_kind import looks_like
from parsers.documents.csr_rest import completed
from parsers.documents.csr_screens import on_screen
from parsers.documents.csr_titles import named_in_title
from parsers.numbers.sighting import find_numbers
from parsers.ownership.uses import use_in
from parsers.page.layout import Row, Sheet, sheet_of
from parsers.page.prose import lower_words

__all__ = ["KIND", "looks_like", "read"]

KIND: Final = DocumentKind.CSR

_REMARK: Final = re.compile(r"\W*(?:---\s?)?(?:RMKS?|REMARKS?|RMRKS?)\b(?!\s*$)")
_OF_A_STATION: Final = re.compile(r"/(?:MON|MTN|CBR|[LO]CON)\W*$")
_LEADS_TO: Final = re.compile(r"\b(?:to|at|by|call|calling|dial|fax|facsimile|telephone|phone|contact)$")  # ends the line above a number
_SENTENCE: Final = 5  # lower-case words
_TAILS: Final = re.compile(
    r"\((?P<npa>[2-9]\d{2})[-. /]{1,2}(?P<nxx>[2-9]\d{2})\)\s?[:-]?\s?"
    r"(?P<tails>\d{4}(?!\d)(?:\s?(?:, and|,|and|&|/|;)\s?\d{4}(?!\d)){1,60})"
)
_SAID_ENDED: Final = re.compile(r"\b(?:disc\w*|removed|former|not|cancel\w*|ported out)\b", re.IGNORECASE)
_BY_TAIL: Final = "only its last four digits are printed behind a prefix"
_OWN_NUMBER: Final = re.compile(r"(?<!\d)\d{3}[-. ]\d{4}(?!\d)")  # a row with one describes that one
_EMPTY_BOX: Final = re.compile(r"^(?:[☐□▢❏]|\[\s*\]|\(\s*\)|[OQDo0©a°]|\[_\])$")
_OPTIONS: Final = re.compile(r"(\S*)\s*\bport\b[\s|]*(\S*)\s*\b(?:do\s?not|don.?t|not)\s?t?\s?\W?port", re.IGNORECASE)


def read(pages: PageSet, name: str) -> DocumentReading:
    """Seven-digit lines are completed by the account's area code; names and addresses in codes win over labels."""
    codes = coded(pages)
    customer = (codes.listed_name or codes.billed_name) if codes is not None else None
    reading = account_reading(KIND, pages, name, seven=True, customer=customer)
    if codes is not None:
        reading = replace(
            reading,
            service_address=codes.service_address or reading.service_address,
            billing_address=codes.billing_address or reading.billing_address,
        )
    screen = on_screen(pages)
    reading = replace(
        reading,
        customer_name=reading.customer_name or screen.name or named_in_title(pages),
        service_address=_fuller(reading.service_address, screen.service, screen.billing),
        billing_address=_fuller(reading.billing_address, screen.billing, screen.service),
    )
    reading = completed(reading, pages)
    reading = _with_tails(_without_remarked(reading, pages), pages)
    sheets = {page.number: sheet_of(page) for page in pages.pages}
    return replace(reading, numbers=tuple(_with_row(number, sheets) for number in reading.numbers))


def _fuller(read: Address | None, screen: Address | None, opposite: Address | None) -> Address | None:
    """What a screen says where nothing was read, or nothing whole, or the address that it gives for the other purpose."""
    if screen is None or read is None:
        return read or screen
    torn = not read.postal_code or re.search(r"\.{2,}|:", read.city or "") is not None
    return screen if torn or read == opposite else read


def _with_tails(reading: DocumentReading, pages: PageSet) -> DocumentReading:
    """``Hunt group A (305-555): 0100, 0101 and 0102``: doubtful, for the heading may be anybody's."""
    given = {number.e164 for number in reading.numbers}
    more: list[NumberReading] = []
    for page in pages.pages:
        for row in sheet_of(page).rows:
            for match in _TAILS.finditer(row.text):
                for tail in re.findall(r"\d{4}", match["tails"]):
                    e164 = f"+1{match['npa']}{match['nxx']}{tail}"
                    if e164 not in given and not _SAID_ENDED.search(row.text[: match.start()]):
                        given.add(e164)
                        written = f"{match['npa']}-{match['nxx']}-{tail}"
                        more.append(
                            NumberReading(e164, page=page.number, confidence=0.9, needs_review=True, written=written, note=_BY_TAIL)
                        )
    return replace(reading, numbers=(*reading.numbers, *more)) if more else reading


def _without_remarked(reading: DocumentReading, pages: PageSet) -> DocumentReading:
    """``RMK PREV ATN 305 555-0142``, ``/MON 800 555-0177``: what only a remark or an alarm station's code names is no line."""
    places: dict[str, list[bool]] = {}
    for page in pages.pages:
        sheet = sheet_of(page)
        for sighting in find_numbers(page).sightings:
            found = sheet.at(sighting.spot) if sighting.spot else None
            if found is not None:
                phrase, first, _ = found
                lead = " ".join(word.text for word in phrase.words[:first])
                above = sheet.above(phrase, 1.5) if first == 0 else None
                led = above is not None and lower_words(above.text) >= _SENTENCE and _LEADS_TO.search(above.text) is not None
                remark = led or _REMARK.match(sheet.rows[phrase.row].text) is not None
                places.setdefault(sighting.e164, []).append(remark or _OF_A_STATION.search(lead) is not None)
    aside = {e164 for e164, told in places.items() if all(told)} - {reading.billing_telephone_number}
    left = [number for number in reading.numbers if number.e164 in aside]
    if not left:
        return reading
    said = f"Named only in a remark or a sentence on it, so not taken: {', '.join(number.written for number in left)}."
    numbers = tuple(number for number in reading.numbers if number.e164 not in aside)
    return replace(reading, numbers=numbers, warnings=(*reading.warnings, said))


def _with_row(number: NumberReading, sheets: dict[int, Sheet]) -> NumberReading:
    """What the row of a number and the description below it say of its use and whether it ports."""
    sheet = sheets.get(number.page)
    found = sheet.at(number.spot) if sheet is not None and number.spot is not None else None
    if sheet is None or found is None:
        return number
    row = sheet.rows[found[0].row]
    following = [other for other in sheet.rows[found[0].row + 1 : found[0].row + 2] if not _OWN_NUMBER.search(other.text)]
    said = description_use(row) or next((text for other in following if (text := description_use(other))), None)
    number = replace(number, use=use_in(said) or number.use) if said else number
    return _with_action(number, row, sheet.rows)


def _with_action(number: NumberReading, row: Row, rows: Sequence[Row]) -> NumberReading:
    match = _OPTIONS.search(row.text)
    if match is None:
        return number
    port, keep = (_ticked(mark) for mark in match.groups())
    if port == keep:
        return replace(number, needs_review=True, confidence=min(number.confidence, 0.9), note="port or keep: the tick cannot be told")
    return replace(number, action=Action.PORT if port else Action.KEEP)


def _ticked(mark: str) -> bool:
    """A box that was read as nothing or as a crossed letter is ticked, one read as a ring or square is empty."""
    return not _EMPTY_BOX.match(mark.strip("|"))
