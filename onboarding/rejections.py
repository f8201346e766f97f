"""What the losing carriers say when they reject a port, and what to ask the client for: the vocabulary as data.

One row a cause: words of the carriers (any of them, lower case), the question in plain words, the labels and papers that mend it.
Sources: the carriers' and providers' rejection guides merged in the domain reference, section 7. The first row that fits counts.
"""

from __future__ import annotations

from dataclasses import dataclass

from onboarding.documents import DocumentKind


@dataclass(frozen=True, slots=True)
class Rejection:
    words: tuple[str, ...]
    meaning: str  # what the carrier says, in plain words
    ask: str  # ends in "?"
    labels: tuple[str, ...] = ()  # a new value of one of these answers it
    papers: tuple[DocumentKind, ...] = ()  # so does one of these papers


_CSR, _BILL, _LOA = DocumentKind.CSR, DocumentKind.PHONE_BILL, DocumentKind.LOA

REJECTIONS = (
    Rejection(
        ("authorized", "auth name", "authorised", "signer", "end user name", "not authorized"),
        "the person who authorized the port is not on their record of the account",
        "Who is the authorized user on the account (name and title), as your carrier has it on record?",
        ("Authorized User Name", "Authorized User Title"),
        (_CSR, _LOA),
    ),
    Rejection(
        ("pin", "passcode", "pass code", "password", "security code"),
        "the PIN is wrong or has expired",
        "What is the port-out PIN now? Ask your carrier for a new one; it is not the voicemail PIN.",
        ("PIN",),
    ),
    Rejection(
        ("btn", "atn", "billing telephone number", "main number mismatch", "pilot"),
        "the billing telephone number is not the one of this account",
        "Which is the billing telephone number of the account? Your carrier's Customer Service Record (CSR) shows it; can you send that?",
        ("Billing telephone number", "New billing number"),
        (_CSR,),
    ),
    Rejection(
        ("name mismatch", "business name", "customer name", "company name", "name does not match", "name"),
        "the name on the account does not match their record",
        "What is the exact name on the account, as on your carrier's Customer Service Record (CSR)?",
        ("Account name",),
        (_CSR,),
    ),
    Rejection(
        ("account number", "account no", "account #", "acct", "invalid account"),
        "the account number is wrong or missing",
        "What is the account number, as your carrier's porting department gives it (not a reseller's or an invoice number)?",
        ("Account number",),
        (_BILL, _CSR),
    ),
    Rejection(
        ("address", "zip", "postal"),
        "the service address or ZIP does not match their record",
        "What is the service address on your carrier's Customer Service Record (CSR), suite and ZIP included?",
        ("Service address",),
        (_CSR,),
    ),
    Rejection(
        ("inactive", "disconnected", "not active", "non-working", "not working", "nonworking"),
        "a number is no longer active",
        "Can you have your carrier reactivate the number? Only active numbers port: please cancel nothing before the port completes.",
    ),
    Rejection(
        ("not on account", "not found", "does not belong", "different account", "multiple account", "rate center", "not with", "tn not"),
        "a number is not on this account, or is on another one",
        "Which account is the number on? Please send that account's newest bill or its Customer Service Record (CSR).",
        ("Account number",),
        (_BILL, _CSR),
    ),
    Rejection(
        ("pending", "open order", "in progress order", "order exists"),
        "another order is open on the account",
        "Can you have your carrier finish or cancel the open order on the account, and tell us when that is done?",
    ),
    Rejection(
        ("freeze", "frozen", "locked", "port protection", "lock"),
        "the account is protected against porting",
        "Can you have your carrier lift the port protection (freeze) on the account, and tell us when that is done?",
    ),
    Rejection(
        ("dsl", "hunt", "rcf", "remote call", "centrex", "distinctive", "feature", "internet"),
        "a feature such as DSL, hunting or call forwarding hangs on a number",
        "Can you have your carrier take the feature off the number, and tell us when that is done?",
    ),
    Rejection(
        ("partial", "stranded", "remaining", "full port", "main btn", "new btn"),
        "the port leaves numbers on the account without a billing number",
        "Which number becomes the billing number of what stays, or shall all numbers move?",
        ("New billing number", "Partial or Full port"),
    ),
    Rejection(
        ("loa", "letter of auth", "signature", "illegible"),
        "the Letter of Authorization will not do",
        "Can you send a new Letter of Authorization (LOA), signed and dated, in a clear copy?",
        (),
        (_LOA,),
    ),
    Rejection(
        ("foc", "due date", "date"),
        "they refuse the date",
        "Which other date suits you for the port?",
        ("Port Date",),
    ),
)
OTHER_REJECTION = Rejection((), "", "What does your carrier say has to change on the account before the numbers can move?")


def read_rejection(reason: str) -> Rejection:
    """The row for a carrier's words; ``OTHER_REJECTION`` when none fits."""
    words = f" {_words(reason)} "
    return next((row for row in REJECTIONS if any(_says(words, _words(phrase)) for phrase in row.words)), OTHER_REJECTION)


def _words(text: str) -> str:
    return " ".join("".join(sign if sign.isalnum() or sign == "#" else " " for sign in text.casefold()).split())


def _says(words: str, phrase: str) -> bool:
    """Short words whole ("pin" is not in "pinnacle"), longer ones also as the beginning of one ("disconnect" in "disconnected")."""
    return f" {phrase} " in words or (len(phrase) > 3 and f" {phrase}" in words)
