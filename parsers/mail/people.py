"""Names and addresses as people and programs write them in running text."""

from __future__ import annotations

import re
from typing import Final

from onboarding.documents import Person

_LOCAL: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]"
ADDRESS: Final = re.compile(rf"(?<!{_LOCAL}){_LOCAL}{{1,64}}@[A-Za-z0-9À-ÿ-]{{1,63}}(?:\.[A-Za-z0-9À-ÿ-]{{1,63}})*\.[A-Za-z]{{2,24}}\b")
_MAILTO: Final = re.compile(r"[<\[(]\s*mailto:[^>\])]*[>\])]", re.IGNORECASE)
_DATE_PART: Final = re.compile(
    r"^(.*\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[AaPp]\.?\s?[Mm]\.?)?(?:\s*(?:[+-]\d{4}|[A-Z]{2,4}(?:[+-]\d{1,2}(?::?\d{2})?)?))?\s*[,:]?\s*)",
    re.DOTALL,
)


def addresses_in(text: str) -> tuple[str, ...]:
    """Every mail address in ``text``, lower-cased, first mention first."""
    text = re.sub(r"mailto:", " ", text, flags=re.IGNORECASE)
    return tuple(dict.fromkeys(match.lower().lstrip("'<").rstrip(".") for match in ADDRESS.findall(text)))


def person_in(text: str) -> Person:
    """The person a From line or an attribution names: ``Ann Lee <ann@x.example>``, ``Ann Lee [mailto:...]``, ``On ..., Ann wrote:``.

    The name is what stands before the address, without date and verb; None when nothing is left.
    """
    found = addresses_in(text)
    address = found[0] if found else None
    name = _MAILTO.sub(" ", text)
    if address is not None:
        position = name.lower().find(address)
        name = name[:position] if position >= 0 else re.split(r"[<\[(]", name, maxsplit=1)[0]
    name = re.split(r"\s+on behalf of\s+|\s+en nombre de\s+", name)[0]
    name = _DATE_PART.sub("", name)
    name = re.sub(r"[<\[(].*$", "", name).strip(" \t\"'“”,;:*_<>")
    name = re.sub(r"\s+(wrote|escribió|a écrit|schrieb)$", "", name).strip(" \"',")
    return Person(name=name[:120] if re.search(r"\w", name) and "@" not in name else None, email=address)
