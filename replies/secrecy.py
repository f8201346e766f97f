"""A PIN is the key to a client's numbers: mails do not repeat it, whatever words or subject it came in (``pin_in_mail = masked``).

Works on every value a template prints, so that no mail kind can forget it. Values known to be the PIN are left out where they are
written (``order.py``, ``news.py``); this catches the words of people around them.
"""

from __future__ import annotations

import re
from typing import Final

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

VEIL: Final = "****"
_LABEL: Final = (
    r"\b(?:pins?|p\.i\.n\.?|pass ?codes?|passwords?|security codes?|transfer codes?|port[- ]?out codes?|ntp|clave|contraseña)(?!\w)"
)
_BETWEEN: Final = r"(?:[\s:=#\"'“(–-]|(?:&#3[49];)|\b(?:number|no|nr|code|is|was|es|the|our|for|port|porting|transfer|out)\b\.?){0,12}"
_CODE: Final = r"(?<![\w-])(?=[A-Za-z-]{0,15}\d)[A-Za-z0-9][A-Za-z0-9-]{3,15}(?![\w-])"
_AFTER: Final = re.compile(rf"({_LABEL}{_BETWEEN})({_CODE})", re.IGNORECASE)
_BEFORE: Final = re.compile(
    rf"({_CODE})(\s+(?:is|es|as)\s+(?:(?:the|our|my|your|el|la|port|transfer|account)[\s-]+){{0,3}}{_LABEL})", re.IGNORECASE
)


def without_pins(text: str) -> str:
    """``text`` in which what is called a PIN is veiled; telephone numbers beside the word stay."""
    if not any(character.isdigit() for character in text):
        return text
    text = _AFTER.sub(lambda match: match[1] + _veiled(match[2]), text)
    return _BEFORE.sub(lambda match: _veiled(match[1]) + match[2], text)


def _veiled(code: str) -> str:
    digits = sum(character.isdigit() for character in code)
    is_phone = digits in (10, 11) and not any(character.isalpha() for character in code)
    return code if is_phone else VEIL


@pass_context
def printed(context: Context, value: object) -> object:
    """Jinja's ``finalize``: what a template prints."""
    if not isinstance(value, str) or context.get("pin_in_mail") == "full":
        return value
    shown = without_pins(str(value))
    return Markup(shown) if isinstance(value, Markup) else shown  # it was markup before
