"""Which field does a printed label stand for? All labels in one table.

Compared without spaces, case and punctuation: "Acct. No." is ``acctno``. The words stand in ``label_names`` and ``label_addresses``;
``fields`` finds labels on a page and takes their values.
"""

from __future__ import annotations

from typing import Final
from unicodedata import combining, normalize

from parsers.page import label_addresses, label_names
from parsers.page.labels import Field
from parsers.page.layout import squeeze


def without_accents(text: str) -> str:
    """As capitals and plain printers have it: "NUMERO" for "número"."""
    return "".join(letter for letter in normalize("NFD", text) if not combining(letter))


def _names_of(field: Field) -> tuple[str, ...]:
    """The ways a field's label is printed."""
    alone = (label_names.NAMES | label_addresses.NAMES)[field].split("|")
    over_address = (
        f"{name}{joint}{place}"
        for owner, names, places in label_addresses.NAMED_ADDRESSES
        if owner is field
        for name in names.split("|")
        for place in places.split("|")
        for joint in (" / ", " and ")
    )
    titled = label_names.NAMES[Field.TITLE].split("|")
    with_title = (f"{name}{joint}title" for name in alone for joint in (" and ", " & ", " / ") if field is Field.AUTHORIZED and " " in name)
    with_title = (name for name in with_title if squeeze(name) not in map(squeeze, titled))
    return (*alone, *over_address, *with_title, *_names_of_parts(field), *_names_of_contacts(field))


def _names_of_contacts(field: Field) -> tuple[str, ...]:
    """ "Representative telephone", "Prepared by phone": how to reach whoever made the paper."""
    if field is not Field.CARE:
        return ()
    return tuple(f"{whose} {phone}" for whose in label_names.MAKERS.split("|") for phone in label_names.REACHED_BY.split("|"))


def _names_of_parts(field: Field) -> tuple[str, ...]:
    parts = label_addresses.PARTS.get(field, "")
    owners = "|".join(label_addresses.OWNERS.values())
    return tuple(f"{owner} {part}" for owner in owners.split("|") for part in parts.split("|") if part)


# Longer labels come first; where two fields claim one label, the one that ``Field`` names first wins.
LABELS: Final[tuple[tuple[str, Field], ...]] = tuple(
    sorted(
        {squeeze(way): field for field in reversed(Field) for name in _names_of(field) for way in (name, without_accents(name))}.items(),
        key=lambda item: -len(item[0]),
    )
)
# Words that are labels only when nothing but a colon, their value or another label stands around them.
_WEAK: Final = (
    "an|account|acct|a/c|customer|cust|name|date|number|order|invoice|reference|ref|request|issued|completed|printed|generated|as of|"
    "location|site|company|client|phone|telephone|tn|pilot|line number|carrier|provider|title|position|role|due|period|total|terms|"
    "term|balance|status|plan|call|contact|visit|direct|tel|questions|fax|billing|help|office|support|sales|repair|email|web|online|"
    "moving|address|street|city|state|st|zip|town|class|contract|rate|amount|charges|taxes|use|action|type|ext|route|case|circuit|"
    "quote|batch|page|description|qty|lines|freeze|signature|rep|foc|listing|directory|cls|co|dir|tar|req|cus|outage|trouble|"
    "emergency|chat|member|patron|bin|"
    "carrier customer|wholesale customer|"
    "subscriber|premises|ban|pin|cuenta|nombre|cliente|expires|established|estab|features|billing number|toll free|"
    "dba|attn|attention|sic|issued by|bill for|service for|confirmation|numbers|fees|help desk|lsp|retrieved|prt|auth|lcon|run|"
    "exported|created|prepared|pulled|installed|main line|main phone|collections|customer code|residential|main number|"
    "primary number|inquiries|dispute|disputes|repairs|end user|service from|statement of|telephone numbers|phone numbers|"
    "services at|served at|lines at|line at|service|use address|service at|provided at|pay to|payments to|mail to|order number|"
    "customer service|business office|customer care|main office|local office|ticket|"
    "authorized|authorised|titular|abonado|emisión|vence|teléfono|línea|ubicación"
)
WEAK: Final = frozenset(squeeze(way) for name in _WEAK.split("|") for way in (name, without_accents(name)))
