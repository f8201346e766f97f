"""What papers say instead of a service address: that it is the one bills go to ("Service location same as customer address")."""

from __future__ import annotations

from typing import Final

from parsers.patterns import whole_words

_SERVED: Final = whole_words(
    r"services?|svc|lines?|phones?|locations?|loc|premises?|prem|site|e?911|emergency|install(?:ed|ation)|provided|served|physical"
)
_BILLED_AT: Final = whole_words(  # the address of bills, in words that point at it
    r"(?:billing|billed|bill|mailing|mail|customer|account|statement|bill[- ]to) (?:address|addr|adr)(?! (?:number|no|code))|"
    r"(?:billing|mailing|bill-to) location|address(?: as)?(?: shown| given| printed| listed)? above|"
    r"above (?:billing |mailing )?address|as (?:billed|above|mailed)"
)
_BOTH: Final = whole_words(
    r"(?:services?|svc|location) ?(?:and|&|/) ?(?:billing|mailing|mail|bill) (?:address(?:es)?|addr|locations?)|"
    r"(?:billing|mailing|mail|bill) ?(?:and|&|/) ?(?:services?|svc) (?:address(?:es)?|addr|locations?)"
)
_ONE: Final = whole_words(r"same|identical|match")
_IS: Final = whole_words(r"same|equals?|match(?:es)?|identical|also|see|at|is|as|are")
_OTHERWISE: Final = whole_words(
    r"not|no|differ\w*|different|other|another|if|unless|whether|or|may|must|can|update|change\w*|verify|confirm|correct|please|call|write|"
    r"send|sent|remit|return|payments?|questions?|contact|inquir\w+|new|except|wrong|sure|notify|move|moving"
)
_MOST: Final = 14  # words


def says_the_same(text: str) -> bool:
    """Does a line say that service is given where bills go? ``Premises: see customer address``, ``Service addr = billing addr``."""
    if len(text.split()) > _MOST or _OTHERWISE.search(text):
        return False
    if _BOTH.search(text):
        return _ONE.search(text) is not None
    its = _BILLED_AT.search(text)
    if its is None:
        return False
    before, behind = text[: its.start()], text[its.end() :].strip(" .)")
    rest = f"{before} {behind}"
    told = _IS.search(rest) or "=" in rest or its.group().lower().startswith("as ") or (before.rstrip().endswith(":") and not behind)
    return bool(told) and _SERVED.search(rest) is not None
