"""Values of the Final Order and of the port in plain sentences: "our port-out PIN is 4821", "our billing contact is Maria Lopez"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from onboarding.documents import Person
from parsers.mail.people import addresses_in
from parsers.words import answer_words, order_words, people_words, port_words
from parsers.words.dates_written import written_in
from parsers.words.wordings import Take

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PlainFields:
    fields: tuple[Pair, ...] = ()  # label of ours, value as written
    billing: Person | None = None

    def __bool__(self) -> bool:
        return bool(self.fields) or self.billing is not None

    def merged(self, later: PlainFields) -> PlainFields:
        """A later sentence says it better."""
        pairs = {**dict(self.fields), **dict(later.fields)}
        billing = later.billing
        if billing and self.billing:
            billing = Person(billing.name or self.billing.name, billing.email or self.billing.email)
        return PlainFields(tuple(pairs.items()), billing or self.billing)

    def contact(self, known: dict[str, str]) -> Person | None:
        """The billing contact from sentences and label lines together."""
        name = known.get("Name of Billing Contact") or (self.billing.name if self.billing else None)
        email = known.get("Email of Billing Contact") or (self.billing.email if self.billing else None)
        if name and "@" in name:
            email = email or next(iter(addresses_in(name)), None)
            name = _person(name)[0]
        return Person(name, email.lower() if email else None) if name or email else None


def plain_fields(sentence: str) -> PlainFields:
    """What one sentence gives; nothing for a question."""
    text = " ".join(sentence[:1500].split())
    if text.endswith("?") or answer_words.HYPOTHETICAL.match(text):
        return PlainFields()
    pairs: list[Pair] = []
    for wording in _WORDINGS:
        match = wording.pattern.search(text)
        value = _TAKES[wording.take](match, text) if match else None
        if value and not (wording.label in _OF_ONE_ACCOUNT and port_words.ANOTHER_ACCOUNT.search(text)):
            pairs.append((wording.label, value))
    pairs += _authorized(text)
    return PlainFields(tuple(dict(pairs).items()), _billing(text))


def answer_fields(sentence: str, quoted: str | None) -> PlainFields:
    """A short answer under a quoted line that asks for a value: "Who is the billing contact?" - "Maria Lopez, maria@..."."""
    if not quoted or len(sentence.split()) > 14 or sentence.endswith("?") or answer_words.EMPTY_ANSWER.match(sentence):
        return PlainFields()
    text = sentence.strip().rstrip(".")
    if re.search(r"billing contact|contacto de facturaci[oó]n", quoted, re.IGNORECASE):
        name, _ = _person(text)
        email = next(iter(addresses_in(text)), None)
        return PlainFields((), Person(name, email)) if name or email else PlainFields()
    for label, asked, shape in answer_words.ASKED:
        if asked.search(quoted):
            match = shape.search(text)
            return PlainFields(((label, match[0].strip()),)) if match else PlainFields()
    return PlainFields()


def with_titles(pairs: Sequence[Pair]) -> list[Pair]:
    """ "Authorized User Name: Tom Reed, CFO" holds the title as well, where no line of its own gives it."""
    if any(label == "Authorized User Title" for label, _ in pairs):
        return list(pairs)
    found: list[Pair] = []
    for label, value in pairs:
        name, title = _person(value) if label == "Authorized User Name" else (None, None)
        found += [(label, name), ("Authorized User Title", title)] if name and title else [(label, value)]
    return found


# --- one value each -----------------------------------------------------------------------------

_OF_ONE_ACCOUNT: Final = frozenset({"Account number", "Account name", "Losing carrier"})

_Taker = Callable[[re.Match[str], str], str | None]


def _group(match: re.Match[str], text: str) -> str | None:
    value = (
        next((match[name] for name in ("value", "quoted", "second", "third") if name in match.re.groupindex and match[name]), "")
        .strip(" \t\"'“”‘’*,;:")
        .rstrip(".")
        .strip()
    )
    return value or None


def _with_digit(match: re.Match[str], text: str) -> str | None:
    value = _group(match, text)
    return value if value and re.search(r"\d", value) else None


def _date(match: re.Match[str], text: str) -> str | None:
    stretch = text[match.end() :]
    early = re.match(
        r"\W*(the )?(first available( date)?|earliest( possible| available)?( date)?|as soon as possible|asap|lo antes posible)",
        stretch,
        re.IGNORECASE,
    )
    return early[0].strip() if early else written_in(stretch[:60])


def _rest(match: re.Match[str], text: str) -> str | None:
    """Everything behind: an address goes to the end of the sentence."""
    value = text[match.end() :].strip(" :,-").rstrip(".").strip()
    return value if re.search(r"\d", value) and len(value) < 200 else None


def _yes(match: re.Match[str], text: str) -> str:
    return "Yes"


def _none(match: re.Match[str], text: str) -> str:
    return "None"


_TAKES: Final[dict[Take, _Taker]] = {"group": _group, "digit": _with_digit, "date": _date, "rest": _rest, "yes": _yes, "none": _none}
_WORDINGS: Final = (*port_words.VALUES, *order_words.VALUES)


def _authorized(text: str) -> list[Pair]:
    for pattern in people_words.AUTHORIZED:
        match = pattern.search(text)
        if match:
            name, title = _person(match["value"])
            if name:
                return [("Authorized User Name", name), *([("Authorized User Title", title)] if title else [])]
    return []


def _billing(text: str) -> Person | None:
    for pattern in people_words.BILLING:
        match = pattern.search(text)
        if match:
            name, _ = _person(match["value"])
            email = next(iter(addresses_in(match["value"])), None)
            if name or email:
                return Person(name, email)
    for pattern in people_words.SEND_BILLS:
        match = pattern.search(text)
        email = next(iter(addresses_in(match["value"])), None) if match else None
        if match and email:
            return Person(_person(match["value"])[0], email)
    return None


_WORD: Final = r"(?:[A-ZÁÉÍÓÚÑ][\w'’.-]*|de|del|la|los|van|von|da|dos|y)"
_NAME: Final = re.compile(rf"^\W*(?:(?:mr|mrs|ms|dr|miss|sr|sra|srta|lic|ing)\.?\s+)?(?P<name>{_WORD}(?:\s+{_WORD}){{0,5}})")
_SEPARATED_TITLE: Final = re.compile(
    r"^\s*(?:,|\(|-|–|—|who is|our|the|nuestr[oa]|es)\s*(?:who is\s+|our\s+|the\s+|nuestr[oa]\s+|la\s+|el\s+)?"
    r"(?P<title>[A-Za-zÁÉÍÓÚÑáéíóúñ][\w &/'.-]{1,50}?)\s*(?:\)|,|;|\.|$|\b(?:and|at|y)\b)"
)


def _person(text: str) -> tuple[str | None, str | None]:
    """(name, title) at the start of ``text``; a name has a capital letter and is no title itself."""
    address = re.search(r"[<(\[]?\s*(?:mailto:)?[\w.+'-]+@[\w-]+(?:\.[\w-]+)+\s*[>)\]]?", text)
    bare = (text[: address.start()] + " " + text[address.end() :]) if address else text
    bare = bare.strip(" ,;:-–—")
    match = _NAME.match(bare)
    if not match:
        return None, None
    name = match["name"].strip(" ,.-")
    if not re.search(r"[A-ZÁÉÍÓÚÑ]", name[:1]) or people_words.NO_NAME.match(name):
        return None, None
    behind = _SEPARATED_TITLE.match(bare[match.end() :])
    title = behind["title"] if behind else ""
    return name, None if not title or re.search(r"@|\d", title) or people_words.NO_TITLE.match(title) else title.strip()
