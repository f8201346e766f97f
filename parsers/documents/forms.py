"""What payment forms, tax certificates and LOAs have in common: the signature, who signed, the address, how the pages were read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from ocr.page import PageMode, PageSet
from onboarding.documents import Spot
from parsers.forms.reader import Filled, Form, Placed
from parsers.forms.rest import named_with_title, signing_date, signing_person, title_under
from parsers.forms.values import is_person, read_date, tidy
from parsers.page.layout import squeeze
from parsers.page.names import ends_name, is_company, is_title, person_and_title, without_degrees

_WORST_FIRST: Final = (PageMode.COARSE_FAX, PageMode.FAX, PageMode.PHOTO, PageMode.SCAN, PageMode.DIGITAL)
# What signing services print beside a signature, and how people sign with a keyboard.
OTHERS: Final = ("seller", "gaining", "carrier")  # sections of a form that are not about the customer
_E_SIGNED: Final = (
    "docusigned by",
    "docusign envelope",
    "digitally signed by",
    "adobe sign",
    "electronically signed",
    "/s/",
    "signed via",
    "hellosign",
    "pandadoc",
    "e-signed",
)


@dataclass(frozen=True, slots=True)
class Ink:
    """``signed``: None when there is no signature line or it cannot be told; in the latter case ``doubts`` names it and its place."""

    signed: bool | None
    doubts: tuple[tuple[str, Spot | None], ...] = ()


def ink(pages: PageSet, form: Form, blank: bool) -> Ink:
    """Is the form signed?"""
    if blank:
        return Ink(False)
    text = " ".join(page.text for page in pages.pages).lower()
    if form.find("signature") or any(sign in text for sign in _E_SIGNED):
        return Ink(True)
    line = form.asks("signature")
    if line is not None and _over(line, form):
        return Ink(True)
    if line is None:
        # No line to sign on: a name under "Authorized by" with a date is how such forms are signed.
        return Ink(True if form.find("print_name") and form.find("date") else None)
    if any(page.ocr for page in pages.pages if page.number == line.page):
        return Ink(None, (("signed", _around(line)),))
    return Ink(False)


def _over(line: Placed, form: Form) -> str:
    """A name set across the label of the signature line: taller than the label, over its beginning."""
    height = line.box.bottom - line.box.top
    words = [
        word
        for page, word in form.words
        if page == line.page
        and word.box.top < line.box.top - 0.3 * height
        and word.box.bottom > line.box.bottom + 0.3 * height
        and line.box.left - height < word.box.left < line.box.right + 2 * height
    ]
    name = tidy(" ".join(word.text for word in sorted(words, key=lambda word: word.box.left)))
    return name if is_person(name) else ""


def _around(line: Placed) -> Spot:
    """The label of the signature line and the room above and behind it."""
    height = line.box.bottom - line.box.top
    return Spot(line.page, line.box.left, max(0.0, line.box.top - 3 * height), line.box.right + 150, line.box.bottom + 2 * height)


def signer(form: Form) -> tuple[str | None, str | None]:
    """Printed name and title of who signed; "Pat Lee, Owner" under "Printed name and title" is taken apart."""
    name, title = _named_signer(form)
    return without_degrees(name) if name else None, title


def _named_signer(form: Form) -> tuple[str | None, str | None]:
    both = form.text("print_title")
    if both:
        return _name_and_title(both, form)
    beside = signing_person(form)
    if beside[0]:
        return beside
    named = company_as_name(form)
    names = (value for value in form.values if value.key == "print_name" and value.section not in OTHERS and value is not named)
    printed = (without_degrees(value.text) for value in names)
    person = next(printed, None)
    titled = named_with_title(form) if not (person and form.text("title")) else (None, None)
    if titled[0] and (not person or squeeze(person).startswith(squeeze(titled[0]))):
        return titled[0], form.text("title", exclude=OTHERS) or titled[1]
    if person and "," in person and not form.text("title"):
        return _name_and_title(person, form)
    if not person:
        line = form.asks("signature")
        signature = form.text("signature") or (_over(line, form) if line else "")
        signed = person_and_title(signature)
        if all(signed):
            return signed
        person = signature if is_person(signature) else _before_title(form) or _first_and_last(form)
    title = form.text("title", exclude=OTHERS) or form.text("title") or _behind_signature(form)
    return person, title or (title_under(form, person) if person else None)


def company_as_name(form: Form) -> Filled | None:
    """What stands under "Name" or "Account holder name" and is no person: a company's, or another's than the signature's."""
    signature = form.text("signature", exclude=OTHERS) or ""
    signed = set(re.findall(r"[a-z]{2,}", signature.lower())) if is_person(signature) else set()
    for value in form.values:
        words = value.text.split()
        if value.key != "print_name" or value.section in OTHERS or not words:
            continue
        own = set(re.findall(r"[a-z]{2,}", value.text.lower()))
        if ends_name(words[-1]) or (len(words) > 2 and is_company(value.text) and not (own & signed)):
            return value
    return None


def _first_and_last(form: Form) -> str | None:
    """A name in two fields."""
    first, last = form.text("first_name", exclude=OTHERS), form.text("last_name", exclude=OTHERS)
    return f"{first} {last}" if first and last else None


def _behind_signature(form: Form) -> str | None:
    """The title that stands behind the signature on its line, under a label for both."""
    signature = form.find("signature", exclude=OTHERS)
    if signature is None or signature.spot is None:
        return None
    middle = (signature.spot.top + signature.spot.bottom) / 2
    row = [word for page, word in form.words if page == signature.spot.page and word.box.top <= middle <= word.box.bottom]
    behind = [word for word in row if word.box.left >= signature.spot.right - 1 and not any(c.isdigit() for c in word.text)]
    title = tidy(" ".join(word.text for word in sorted(behind, key=lambda word: word.box.left)))
    return title if is_title(title) else _title_at_the_end(signature.text)


def _title_at_the_end(text: str) -> str | None:
    """ "Lena Ortiz Controller" in one stroke: what follows two or three words of a name."""
    words = text.split()
    for names in (2, 3):
        name, title = " ".join(words[:names]), " ".join(words[names:])
        if title and is_title(title) and is_person(name) and not is_title(name):
            return title
    return None


def _before_title(form: Form) -> str | None:
    """The name that stands on one line with the title: what a signature line holds whose own label was lost under the ink."""
    title = form.find("title", exclude=OTHERS)
    if title is None or title.spot is None:
        return None
    middle = (title.spot.top + title.spot.bottom) / 2
    row = [word for page, word in form.words if page == title.spot.page and word.box.top <= middle <= word.box.bottom]
    before = sorted((word for word in row if word.box.right <= title.spot.left + 1), key=lambda word: word.box.left)
    name = tidy(" ".join(word.text for word in before))
    return name if is_person(name) and not is_title(name) else None


def _name_and_title(text: str, form: Form) -> tuple[str | None, str | None]:
    person, _, title = text.replace(" / ", ",").replace(" - ", ",").partition(",")
    return person.strip() or None, title.strip() or form.text("title", exclude=OTHERS)


DOUBTFUL: Final = 0.6


def signed_date(form: Form) -> tuple[date | None, tuple[tuple[str, Spot | None], ...]]:
    """The date of signature, and the doubt about it, if any."""
    value = signing_date(form, exclude=OTHERS)
    if value is None:
        return None, ()
    return read_date(value.text), ((("document_date", value.spot),) if value.confidence < DOUBTFUL else ())


def doubtful(form: Form, **fields: str) -> tuple[tuple[str, Spot | None], ...]:
    """Of the fields (``document_date="date"``: field and form key) those whose words were hardly legible, and where they stand."""
    found = ((field, form.find(key, exclude=OTHERS)) for field, key in fields.items())
    return tuple((field, value.spot) for field, value in found if value and value.confidence < DOUBTFUL)


def ocr_pages(pages: PageSet) -> int:
    return sum(page.ocr for page in pages.pages)


def worst_mode(pages: PageSet) -> str:
    modes = {page.mode for page in pages.pages}
    return next((mode for mode in _WORST_FIRST if mode in modes), PageMode.DIGITAL).value
