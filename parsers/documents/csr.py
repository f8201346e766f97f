"""Customer service records: mainframe print with FIDs and USOCs, section-marker print, box, portal page, letter, form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ocr.page import PageSet
from onboarding.documents import Action, DocumentKind, DocumentReading, NumberReading
from parsers.documents.account_reading import account_reading
from parsers.documents.clues import Clues, count, head, squeezed, weigh
from parsers.documents.csr_codes import coded, description_use
from parsers.documents.csr_letter import told_in
from parsers.documents.csr_rest import completed
from parsers.documents.csr_titles import FAIR, inventory_title, record_title
from parsers.numbers.sighting import find_numbers
from parsers.numbers.uses import heading_intent
from parsers.ownership.uses import use_in
from parsers.page.blocks import blocks_on
from parsers.page.fields import labels_on, values_on
from parsers.page.labels import Field
from parsers.page.layout import Row, Sheet, sheet_of
from parsers.page.prose import lower_words

KIND: Final = DocumentKind.CSR

_TITLES: Final[Clues] = (
    ("customer service record", 0.85),
    ("customer service records", 0.85),
    ("csr form", 0.7),
    ("csr request", 0.6),
    ("service record", 0.5),
    ("clear to port", 0.6),
    ("customer record inquiry", 0.8),
    ("csr response", 0.8),
    ("csr detail", 0.7),
    ("csr report", 0.7),
    ("csr inquiry", 0.7),
    ("your csr", 0.5),
    ("service record for", 0.5),
    ("record of service", 0.6),
    ("service and equipment record", 0.8),
    ("customer record information", 0.7),
    ("customer service inquiry", 0.6),
    ("customer account record", 0.7),
    ("csr summary", 0.7),
    ("csr copy", 0.7),
    ("line record", 0.4),
    ("port-out record", 0.6),
    ("port-out information", 0.5),
    ("port-away", 0.5),
    ("clear to port", 0.5),
    ("csr", 0.2),
    ("registro de servicio", 0.7),
)
_BODY: Final[Clues] = (
    ("customer service record", 0.5),
    ("---list", 0.2),
    ("usoc", 0.4),
    ("/lpic", 0.4),
    ("/pic", 0.2),
    ("/tn", 0.1),
    ("listings", 0.15),
    ("sectionmarker", 0.6),
    ("clear to port", 0.6),
    ("port freeze", 0.4),
    ("pic / lpic", 0.5),
    ("authorized contact", 0.2),
    ("data valid for 30 days", 0.3),
    ("carrier selection code", 0.3),
    ("end user name on record", 0.4),
    ("telephone number summary", 0.3),
    ("rmks", 0.2),
    ("from our records", 0.3),
    ("this page is your csr", 0.6),
    ("response valid", 0.4),
    ("lsr", 0.2),
    ("losing provider", 0.2),
    ("allowed to make changes", 0.3),
    ("outstanding orders", 0.2),
    ("pending orders", 0.2),
    ("location served", 0.2),
)
_AGAINST: Final[Clues] = (
    ("amount due", 0.7),
    ("total due", 0.5),
    ("previous balance", 0.5),
    ("act on my behalf", 0.6),
    ("letter of agency", 0.7),
    ("letter of authorization", 0.7),
)
# What heads a form by which a record is asked for.
_ASKING: Final = (
    "request form",
    "csr request",
    "record request",
    "request for customer service record",
    "request a copy",
    "ask for a copy",
)
_FID: Final = re.compile(r"(?<![\w/])/(?:PIC|LPIC|TN|DES|HTG|HML|HNT|CFN[A-Z]?|LOC|SLA|ZLIN|TER|LNP|LSCP|L?PCA|VMA|CKL|RLN|GSZ|DID)\b")
_FIDS_OF_A_RECORD: Final = 3
_FACTS: Final = frozenset({Field.ACCOUNT, Field.BTN, Field.NAME, Field.SERVICE_ADDRESS, Field.PIN, Field.AUTHORIZED, Field.CARRIER})
_WHOLE: Final = {6: 0.6, 7: 0.7, 8: 0.8}  # how many of the facts, and where bills go and the date, stand together: how sure that is
_FACTS_OF_A_LETTER: Final = 3
_FACTS_OF_AN_INVENTORY: Final = 2
_CONFIRMED: Final = 0.85
_CARRIER_TELLS: Final = re.compile(
    r"\bat the request of (?:our|your|the|a|this) (?:mutual )?(?:customer|subscriber|client|member|patron)\b"
    r"|\b(?:our|your|the) (?:mutual )?(?:customer|subscriber|client|member|patron) (?:has )?(?:asked|requested)\b"
    r"|\bwe (?:hereby )?(?:confirm|certify|verify|furnish|provide|list)\b[^.]{0,60}\b(?:(?:its|their|the|your) (?:\w+ )?service|"
    r"account|record|(?:numbers|lines) (?:we|in service|on))"
    r"|\bas (?:it |they )?(?:appears?|shown|recorded|carried) (?:in|on) our (?:records?|files?|system)\b"
    r"|\b(?:are|is|and) eligible (?:to|for) port\b",
    re.IGNORECASE,
)
_IN_SERVICE: Final = re.compile(  # a carrier's own words, with the account
    r"\bwe (?:hereby )?(?:confirm|certify|verify) (?:to you )?that\b[^.]{0,40}\b(?:numbers|lines)\b[^.]{0,40}"
    r"\b(?:in service|active|working|billed|assigned)\b",
    re.IGNORECASE,
)
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
_CHARGED: Final = 3  # amounts
_SIGNED: Final = re.compile(
    r"\bsignatures?\b(?! on file)|\bsigned\b|\bhereby\b|\bundersigned\b|\bI authori[sz]e\b|\bby signing\b|\bprint(?:ed)? name\b|"
    r"(?<!\S)[I|l] (?:am (?:\w+ )?authori[sz]ed|appoint|understand|certify|request|agree)\b|\bwe (?:hereby )?(?:appoint|authori[sz]e)\b|"
    r"\bsign here\b|/s/|\bplease (?:port|move|transfer)\b",
    re.IGNORECASE,
)
# What people write who bring numbers, never the carrier that has them.
_BROUGHT: Final = re.compile(
    r"\b(?:current|existing|present|old) (?:tele\w* |phone |voice |service )?(?:provider|carrier|vendor|phone company)\b"
    r"|\b(?:numbers?|tns?|lines?|dids?|not) (?:to (?:be )?|being )?port(?:ing|ed)?\b|\bport(?:ing)? (?:workbook|worksheet|sheet|list)\b",
    re.IGNORECASE,
)
_EMPTY_BOX: Final = re.compile(r"^(?:[☐□▢❏]|\[\s*\]|\(\s*\)|[OQDo0©a°]|\[_\])$")
_OPTIONS: Final = re.compile(r"(\S*)\s*\bport\b[\s|]*(\S*)\s*\b(?:do\s?not|don.?t|not)\s?t?\s?\W?port", re.IGNORECASE)


def looks_like(pages: PageSet) -> float:
    """0..1 by its title and by the codes and words that only records hold."""
    text = squeezed(pages, 2)
    title = max(weigh(head(pages, 0.3), _TITLES), record_title(pages), FAIR if _is_inventory(pages) else 0.0)
    body = weigh(text, _BODY)
    told = max(
        _structure(pages),
        _CONFIRMED if _confirms(pages) else 0.0,
        0.8 if coded(pages) is not None or _fids(pages) >= _FIDS_OF_A_RECORD else 0.0,
    )
    score = 1 - (1 - title) * (1 - 0.75 * body) * (1 - told)
    if count(head(pages, 0.4), _ASKING) and not _filled_in(pages):
        return 0.1  # the form to ask for a record
    return score * (1 - weigh(text, _AGAINST)) if body < 0.7 or title < 0.5 else score


def _is_inventory(pages: PageSet) -> bool:
    """A "line inventory" with the account and whose it is, and not a word of moving lines: the carrier's, not a client's list."""
    if not inventory_title(pages) or any(page.cells for page in pages.pages):
        return False
    text = "\n".join(page.text for page in pages.pages[:2])
    fields = {label.field for page in pages.pages[:2] for label in labels_on(page)}
    said = any(heading_intent(line) is not None for line in text.splitlines())
    told = len(fields & _FACTS) >= _FACTS_OF_AN_INVENTORY or any(blocks_on(page) for page in pages.pages[:1])
    return Field.ACCOUNT in fields and told and not said and not _BROUGHT.search(text)


def _confirms(pages: PageSet) -> bool:
    """A letter of the carrier's: it tells, at somebody's request, what it serves, with the account and its lines."""
    text = " ".join(" ".join(page.text.split()) for page in pages.pages[:2])
    fields = {label.field for page in pages.pages[:2] for label in labels_on(page)}
    if _SIGNED.search(text):
        return False
    if _IN_SERVICE.search(text) is not None and told_in(pages).account is not None:
        return True
    return _CARRIER_TELLS.search(text) is not None and len(fields & _FACTS) >= _FACTS_OF_A_LETTER


def _fids(pages: PageSet) -> int:
    """How many different field identifiers of a mainframe's record are printed."""
    return len({match.group() for page in pages.pages[:2] for match in _FID.finditer(page.text)})


def _filled_in(pages: PageSet) -> bool:
    """Does a label of an account have a value?"""
    wanted = (Field.ACCOUNT, Field.BTN, Field.NAME, Field.SERVICE_ADDRESS)
    values = [value for page in pages.pages[:2] for value in values_on(page) if value.field in wanted]
    return any(sum(c.isdigit() for c in value.text) >= 4 for value in values)


def _structure(pages: PageSet) -> float:
    """Labels as only a record has them together, and nothing charged; a paper to be signed has them too and is none."""
    fields = {label.field for page in pages.pages[:2] for label in labels_on(page)}
    told = len(fields & _FACTS)
    money = sum(len(re.findall(r"\d\.\d\d\b", page.text)) for page in pages.pages[:2])
    if money >= _CHARGED:
        return 0.0
    named = any(re.search(r"\bCSR\b", page.text) for page in pages.pages[:2])
    whole = len(fields & {*_FACTS, Field.BILLING_ADDRESS, Field.BILL_DATE})
    signed = any(_SIGNED.search(page.text) for page in pages.pages)
    alone = 0.0 if signed else _WHOLE.get(min(whole, 8), 0.0)
    if not named and any(page.cells and _BROUGHT.search(page.text) for page in pages.pages):
        return 0.0  # the workbook of somebody who ports
    return max(alone, (0.5 if told >= 5 else 0.25 if told == 4 else 0.0) + (0.4 if named and told >= 3 else 0.0))


def read(pages: PageSet, name: str) -> DocumentReading:
    """Seven-digit lines are completed by the account's area code; names and addresses in codes win over labels."""
    reading = account_reading(KIND, pages, name, seven=True)
    codes = coded(pages)
    if codes is not None:
        reading = replace(
            reading,
            customer_name=codes.listed_name or codes.billed_name or reading.customer_name,
            service_address=codes.service_address or reading.service_address,
            billing_address=codes.billing_address or reading.billing_address,
        )
    reading = completed(reading, pages)
    reading = _with_tails(_without_remarked(reading, pages), pages)
    sheets = {page.number: sheet_of(page) for page in pages.pages}
    return replace(reading, numbers=tuple(_with_row(number, sheets) for number in reading.numbers))


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
    following = sheet.rows[found[0].row + 1 : found[0].row + 2]
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
