"""Letters of authorization (letters of agency): who lets whom move which numbers away from which carrier.

Numbers under a heading of numbers to port are ported, those under "numbers not to port" are kept; contact numbers in sentences and those of
the sender or carrier are nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocr.page import PageSet
from onboarding.documents import DocumentKind, DocumentReading, Spot
from parsers.accounts.carrier_said import carrier_told
from parsers.documents.clues import BILL_ANATOMY, Clues, count, head, squeezed, weigh
from parsers.documents.csr_letter import told_in
from parsers.documents.form_addresses import billed_at, served_at
from parsers.documents.forms import OTHERS, company_as_name, doubtful, ink, ocr_pages, signed_date, signer, worst_mode
from parsers.documents.loa_numbers import numbers_of
from parsers.documents.loa_prose import date_of, letterhead_of, prose_of, text_of
from parsers.fax_line import without_fax_line
from parsers.forms.label_party import PARTY, SIGNING
from parsers.forms.label_porting import PORTING
from parsers.forms.labels import ValueKind
from parsers.forms.reader import Filled, Form, read_form
from parsers.forms.rest import carrier_words, filled, section_head, section_title
from parsers.numbers.sighting import sight_in_text
from parsers.page.layout import sheet_of, squeeze
from parsers.secrets import mask_reading

KIND: Final = DocumentKind.LOA
LABELS: Final = (*PORTING, *PARTY, *SIGNING)

_TITLES: Final[Clues] = (
    ("letter of agency", 0.9),
    ("letter of authorization", 0.85),
    ("letter of authority", 0.8),
    ("agency authorization", 0.8),
    ("loa / agency", 0.8),
    ("wireline loa", 0.7),
    ("letter of agency / authorization", 0.9),
    ("port authorization", 0.8),
    ("porting authorization", 0.8),
    ("port-in authorization", 0.9),
    ("authorization to port", 0.8),
    ("authorization to change", 0.8),
    ("carrier change authorization", 0.8),
    ("change of service provider", 0.7),
    ("change of carrier", 0.6),
    ("agent authorization", 0.8),
    ("customer authorization", 0.5),
    ("authorization of agent", 0.8),
    ("porting form", 0.6),
    ("number transfer request", 0.7),
    ("authorization to transfer", 0.7),
    ("transfer authorization", 0.7),
    ("port request form", 0.6),
    ("port-in request", 0.6),
    ("number porting request", 0.7),
    ("local number portability", 0.5),
    ("number transfer authorization", 0.8),
    ("authorization for transfer", 0.7),
    ("authorization for port", 0.8),
    ("authorization for number", 0.7),
    ("authorization for local number", 0.8),
    ("letter of consent", 0.5),
    ("agency letter", 0.7),
    ("agency agreement", 0.5),
    ("third party authorization", 0.6),
    ("third-party authorization", 0.6),
    ("notice of agency", 0.7),
    ("appointment of agent", 0.8),
    ("port request", 0.5),
    ("request to port", 0.6),
    ("request to transfer", 0.5),
    ("carta de autorización", 0.8),
    ("resporg", 0.4),
    ("responsible organization", 0.5),
    ("change authorization", 0.7),
    ("toll-free transfer authorization", 0.8),
)
_BODY: Final[Clues] = (
    ("to act on my behalf", 0.3),
    ("act as my agent", 0.4),
    ("as agent", 0.15),
    ("porting of the numbers", 0.4),
    ("port the telephone number", 0.4),
    ("telephone numbers to port", 0.5),
    ("numbers to be ported", 0.4),
    ("current carrier", 0.3),
    ("losing carrier", 0.3),
    ("customer service record", 0.2),
    ("change of carrier", 0.2),
    ("changing my service", 0.3),
    ("primary carrier", 0.15),
    ("billing telephone number", 0.15),
    ("i authorize", 0.3),
    ("hereby authorize", 0.3),
    ("authorizes", 0.2),
    ("as its agent", 0.4),
    ("as our agent", 0.4),
    ("as my agent", 0.4),
    ("as agent to", 0.3),
    ("as agents to", 0.3),
    ("limited authority to act", 0.3),
    ("new carrier", 0.1),
    ("authorized agent", 0.2),
    ("customer of record", 0.2),
    ("become my provider", 0.3),
    ("the undersigned", 0.15),
)


_AUTHORIZES: Final = re.compile(
    r"\bauthori[sz](?:es?|ing)\b(?:,? [\w.,&'’()/“”\"-]+){1,16}? to "
    r"(?:port|transfer|move|act|switch|change|bring|obtain|request|take over)\b"
    r"|\b(?:appoint|name|designate|engage|make|constitute|nominate)s?\b(?: [\w.,&'’()-]+){1,14}? as (?:(?:my|our|its|their|the|an?) )?"
    r"(?:\w+ ){0,2}agents?\b"
    r"|\b(?:is|are|be) (?:hereby |duly )?authori[sz]ed to (?:port|transfer|move|act (?:as|on)|switch|obtain|request)\b"
    r"|\b(?:grants?|gives?|extends?)\b(?: [\w.,&'’()-]+){1,12}? (?:authority|permission|power|consent|the right)\b"
    r"[^.]{0,60}\b(?:port|transfer|move|agent|take over|switch)"
    r"|\b(?:consents?|agrees?) to (?:the )?(?:port|transfer|move|release)\w*\b[^.]{0,60}\b(?:numbers?|lines?|service)"
    r"|\b(?:directs?|requests?|instructs?|asks?) that\b[^.]{0,90}\bbe (?:moved|ported|transferred|changed|released|reassigned)\b"
    r"|\b(?:request|instruct|direct|ask)s?\b[^.]{0,60}\b(?:release|port|transfer|move)\b[^.]{0,60}\bnumbers?\b[^.]{0,40}\bto\b",
    re.IGNORECASE,
)
# "Permission to Move Our Telephone Numbers", "Change of Local Service Provider Authorization"
_ACT: Final = r"(?:authori[sz]ations?|agency|consent|permission|release|instructions?|request and authori[sz]ation)"
_MATTER: Final = (
    r"(?:port(?:ing|-in)?|(?:number|telephone|phone|line|service) (?:port\w*|transfers?|moves?|release)|resp-?org|portability|"
    r"(?:move|transfer|release|change|switch)\b[^.:]{0,30}\b(?:numbers?|lines?|service|carriers?|providers?|tns))"
)
_NAMED: Final = re.compile(rf"\b{_ACT}\b[^.:]{{0,40}}?\b{_MATTER}\b|\b{_MATTER}\b[^.:]{{0,40}}?\b{_ACT}\b", re.IGNORECASE)
_TITLED: Final = 0.7
_TITLE_ROWS: Final = 5
_LONGEST_TITLE: Final = 14  # words
_LOA: Final = 0.6
_TITLE_WORDS: Final = 8
_CLOSE: Final = re.compile(
    r"^\W*(?:sincerely|regards|thank you|thanks|respectfully|(?:very )?truly)\b|\bsign(?:ed|ature)\b|^\W*by:|/s/|\bprint(?:ed)? name\b",
    re.IGNORECASE,
)


def looks_like(pages: PageSet) -> float:
    """0..1. A page that says no more than "LOA" is none."""
    text = squeezed(pages, 2)
    if len(text) < 60:
        return 0.0
    title = max(weigh(head(pages, 0.25), _TITLES), _LOA if _says_loa(pages) else 0.0, _TITLED if _is_titled(pages) else 0.0)
    body = weigh(text, _BODY)
    authorizes = _AUTHORIZES.search(" ".join(" ".join(page.text.split()) for page in pages.pages[:2])) is not None
    body = 1 - (1 - body) * (0.5 if authorizes else 1.0)
    if authorizes and title >= 0.4:
        title = 1 - 0.5 * (1 - title)
    score = (
        1 - (1 - title) * (1 - 0.7 * body) if title >= 0.4 else max(0.65 * body, 0.9 if authorizes and _signed_at_the_end(pages) else 0.0)
    )
    return score * (0.3 if count(text, BILL_ANATOMY) >= 5 else 1.0)


def _is_titled(pages: PageSet) -> bool:
    """Does one of the first rows say that somebody may move numbers?"""
    rows = sheet_of(pages.pages[0]).rows[:_TITLE_ROWS] if pages.pages else ()
    return any(_NAMED.search(phrase.text) and len(phrase.words) <= _LONGEST_TITLE for row in rows for phrase in row.phrases)


def _says_loa(pages: PageSet) -> bool:
    """Is "LOA" a word of the title?"""
    words = [word.text for page in pages.pages[:1] for word in page.words[:_TITLE_WORDS]]
    return any(word.strip("()[]:.-–") == "LOA" for word in words)


def _signed_at_the_end(pages: PageSet) -> bool:
    """A letter's close or a signature in its last third."""
    lines = [line for page in pages.pages[:2] for line in page.text.splitlines() if line.strip()]
    return any(_CLOSE.search(line) for line in lines[len(lines) // 2 :])


def read(pages: PageSet, name: str) -> DocumentReading:
    pages = without_fax_line(pages)
    form = read_form(pages, LABELS)
    person, title = signer(form)
    prose = prose_of(pages)
    numbers, claims = numbers_of(pages, form)
    company = (
        form.find("company", exclude=OTHERS)
        or section_head(form, "customer", ValueKind.COMPANY)
        or _beside_carrier(form)
        or company_as_name(form)
    )
    blank = not (company or prose or form.find("account", "btn") or numbers or form.find("signature"))
    mark = ink(pages, form, blank)
    signed_on, date_doubt = signed_date(form)
    if form.find("date", exclude=OTHERS) is None and (written := date_of(pages)) is not None:
        signed_on, date_doubt = written, ()  # a date found by its place alone may be any
    lost = {key: filled(key, words, form) for key, words in carrier_words(form)}
    letterhead = None if company else letterhead_of(pages)
    if letterhead and prose.get("company") and squeeze(letterhead[0]) != squeeze(prose["company"]):
        letterhead = None
    name_said = company.text if company else prose.get("company") or (letterhead[0] if letterhead else None)
    reading = DocumentReading(
        file=name,
        kind=KIND,
        confidence=looks_like(pages),
        pages=pages.total_pages or len(pages.pages),
        ocr_pages=ocr_pages(pages),
        carrier=form.text("carrier") or _lost(lost, "carrier") or prose.get("carrier") or carrier_told(text_of(pages)),
        account_number=_account(form) or _lost(lost, "account") or prose.get("account"),
        billing_telephone_number=_btn(form.text("btn")) or _btn(_lost(lost, "btn")) or told_in(pages).btn,
        document_date=signed_on,
        customer_name=name_said,
        service_address=served_at(form, pages, name_said) or (letterhead[1] if letterhead else None),
        billing_address=billed_at(form, pages),
        numbers=numbers,
        pin=_pin(form) or prose.get("pin"),
        authorized_name=person or prose.get("person"),
        authorized_title=title or prose.get("title") or section_title(form, "customer"),
        warnings=(*pages.warnings, *_warnings(blank, mark.signed)),
        signed=mark.signed,
        blank=blank,
        claims=() if blank else claims,
        doubts=(*mark.doubts, *date_doubt, *_doubts(form, lost)),
        page_mode=worst_mode(pages),
    )
    return mask_reading(reading)


def _beside_carrier(form: Form) -> Filled | None:
    """The company on a form whose carrier stands above it on a line of its own; never the carrier once more."""
    carrier = form.text("carrier")
    return next((v for v in form.values if v.key == "company" and v.section == "carrier" and carrier and v.text != carrier), None)


def _account(form: Form) -> str | None:
    value = form.text("account")
    figures = sum(character.isdigit() for character in value or "")
    coded = value is not None and figures >= 2 and re.fullmatch(r"[A-Z\d-]{7,20}", value) is not None  # 5-QXWV71
    return value if value and (figures >= 4 or coded) else None


def _pin(form: Form) -> str | None:
    value = form.text("pin")
    return value if value and re.fullmatch(r"[A-Za-z0-9!#*-]{3,12}", value) else None


def _lost(lost: dict[str, Filled], key: str) -> str | None:
    return lost[key].text if key in lost else None


def _doubts(form: Form, lost: dict[str, Filled]) -> Iterator[tuple[str, Spot | None]]:
    """What was hardly legible, and what was found by its place alone."""
    yield from doubtful(form, customer_name="company", account_number="account", pin="pin")
    names = {"carrier": "carrier", "account": "account_number", "btn": "billing_telephone_number"}
    yield from ((name, lost[key].spot) for key, name in names.items() if key in lost and form.find(key) is None)


def _btn(value: str | None) -> str | None:
    seen = sight_in_text(value) if value else ()
    return seen[0].e164 if seen else None


def _warnings(blank: bool, signed: bool | None) -> list[str]:
    if blank:
        return ["The letter of authorization is blank: please fill it in, sign it and send it again."]
    if signed is False:
        return ["The letter of authorization is not signed."]
    if signed is None:
        return ["Whether the letter of authorization is signed could not be seen: please look, or have the sender confirm it."]
    return []
