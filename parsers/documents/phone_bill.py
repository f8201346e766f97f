"""Phone bills of any carrier: recognised by their anatomy and by charges for voice, read by labels and by where numbers stand."""

from __future__ import annotations

import re
from typing import Final

from ocr.page import PageSet
from onboarding.documents import DocumentKind, DocumentReading
from parsers.documents.account_reading import account_reading, area_code
from parsers.documents.bill_titles import bill_title
from parsers.documents.clues import BILL_ANATOMY, count, is_charge, lists_calls, squeezed
from parsers.documents.csr_titles import STRONG, record_title
from parsers.documents.trades import other_trade
from parsers.numbers.area_codes import the_area_code
from parsers.ownership.judge import verdicts_of
from parsers.ownership.verdicts import OWN, Owner
from parsers.page.fields import labels_on
from parsers.page.labels import Field
from parsers.page.layout import sheet_of

KIND: Final = DocumentKind.PHONE_BILL

_VOICE: Final = re.compile(
    r"\b(?:voice|phones?|telephone|telephony|dial ?tone|local service|long distance|toll|subscriber line|access recovery|e?911|"
    r"trunks?|dids?|business lines?|pots|centrex|hunting|"
    r"caller id|voicemail|voice mail|seats?|users?|sip|calls?|calling|lines?|extensions?|wireless|mobile|universal service|usf|"
    r"fusf|telecommunications|unlimited|minutes|usage|"
    r"1fb|1mb|ucaas|pbx|unified communications|local number|regulatory recovery|cost recovery)\b",
    re.IGNORECASE,
)
_NOT_BILL: Final = re.compile(
    r"customer service record|letter of (?:agency|authorization)|authorization form|request for taxpayer|exemption certificate",
    re.IGNORECASE,
)


# How bills ask for money where they say "invoice" and "payable" instead of the usual words; only beside charged lines they mean a bill.
_OWED: Final = (
    *("invoice", "payable", "charges due", "payment due", "balance due", "you owe", "net amount", "pay this amount", "please remit"),
    *("subtotal", "delinquent", "last bill", "this bill", "statement", "taxes"),
)
_TITLED: Final = 2  # as good as two of its parts
_CHARGED_ROWS: Final = 4
_CHARGED_LINES: Final = 2  # numbers of the customer's
_CALL_ROWS: Final = 4
_IN_CALLS: Final = (Owner.CALLED, Owner.CALLER)


def looks_like(pages: PageSet) -> float:
    """0..1 by the bill's anatomy (amounts due, dates, stub) and by voice among what is charged."""
    text = squeezed(pages, 8)
    anatomy = count(text, BILL_ANATOMY)
    fields = {label.field for page in pages.pages[:4] for label in labels_on(page)}
    verdicts = verdicts_of(pages, the_area_code("\n".join(page.text for page in pages.pages)))[0]
    calls = lists_calls(pages) or sum(verdict.owner in _IN_CALLS for verdict in verdicts) >= _CALL_ROWS
    anatomy += calls + (Field.ACCOUNT in fields) + (Field.BILL_DATE in fields) + (Field.REMIT in fields)
    charged = _charged_rows(pages)
    voice = sum(bool(_VOICE.search(row)) for row in charged)
    own = sum(verdict.owner in OWN for verdict in verdicts)
    if own < _CHARGED_LINES and anatomy and (code := area_code(pages)) is not None:  # lines of seven digits
        own = sum(verdict.owner in OWN for verdict in verdicts_of(pages, code)[0])
    if own >= _CHARGED_LINES and bill_title(pages):
        anatomy += _TITLED
    if len(charged) >= _CHARGED_ROWS and own >= _CHARGED_LINES:
        anatomy += min(count(text, _OWED), 3)
    if anatomy < 2:
        return 0.0
    score = min(0.55, 0.08 * anatomy) + min(0.25, 0.05 * len(charged)) * (1 if voice or own else 0)
    score += min(0.2, 0.08 * voice) + min(0.25, 0.1 * own)
    if not voice and not own and not calls:
        score *= 0.5
    head = " ".join(row.text for page in pages.pages[:1] for row in sheet_of(page).rows[:8])
    another = _NOT_BILL.search(head) or record_title(pages) >= STRONG or other_trade(pages)
    return min(0.99, score) * (0.4 if another else 1.0)


def read(pages: PageSet, name: str) -> DocumentReading:
    return account_reading(KIND, pages, name)


def _charged_rows(pages: PageSet) -> list[str]:
    return [row.text for page in pages.pages[:8] for row in sheet_of(page).rows if is_charge(row.text) and len(row.text.split()) <= 18]
