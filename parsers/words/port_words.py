"""How people say the values of the account and its port in plain sentences, English and Spanish. Data only."""

from __future__ import annotations

from typing import Final

from parsers.words.wordings import say, wording

VALUES: Final = (
    wording(
        "PIN",
        "digit",
        r"""
        \b(?:(?:port(?:ing)?[- ]?out|port(?:ing)?|account|transfer|number transfer|security|carrier) )?(?:pin|passcode|
        security code|clave(?: de \w+)?|c[oó]digo de seguridad)(?: (?:code|number|#|on (?:the|our) account|
        de (?:la cuenta|portabilidad|transferencia)|with \w+|for \w+))*@IS#?(?P<value>[A-Za-z0-9-]{3,12})\b
        """,
    ),
    wording(
        "Port Date",
        "date",
        r"""
        \b(?:port(?:ing)?|transfer|cut[- ]?over|switch(?:over)?|foc|target|portabilidad|desired|requested)\s+(?:date|day|
        fecha)@DATE|\bfecha (?:de|para) (?:la )?(?:portabilidad|portar|port|transferencia|cambio)@DATE
        """,
    ),
    wording(
        "Port Date",
        "date",
        r"""
        \b(?:port|transfer|switch(?: over)?|cut over|move over|moved over|ported|porting|portar|porten|transferir|
        hacer el cambio|portabilidad)\b[^.;?!]{0,50}?\b(?:on|for|by|around|no later than|el(?: d[ií]a)?|para el|
        antes del?)(?: the)?(?= (?:mon|tue|wed|thu|fri|sat|sun|lunes|martes|mi[eé]rcoles|jueves|viernes|jan|feb|mar|apr|
        may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|\d|first available|earliest))\s*
        """,
    ),
    wording(
        "Port Date",
        "group",
        r"""
        \bport\b[^.;?!]{0,40}\b(?:on|for)\s+(?P<value>(?:the )?(?:first available|earliest (?:possible|
        available))(?: date)?)
        """,
    ),
    wording(
        "Service address",
        "rest",
        r"""
        \b(?:service|installation|physical) (?:address|location)@IS|\bdirecci[oó]n (?:de|del) servicio@IS
        """,
    ),
    wording(
        "Partial or Full port",
        "group",
        r"""
        \b(?:this is|it is|it's|it will be|will be|would be|is|want|es)\b[^.;?]{0,15}\b(?P<value>(?:full|
        partial) port(?!ing)\b|portabilidad (?:total|completa|parcial))
        """,
    ),
    wording(
        "Losing carrier",
        "group",
        r"""
        \b(?:current|present|existing|losing|old) (?:phone |voice |telephone |service )?(?:carrier|provider|company|
        phone company)@IS(?P<value>[A-Z0-9][\w&.' -]{1,40}?)(?=[,.;()]|$| and | account| but | for | since )|
        \b(?:proveedor|operador|compa[ñn][ií]a)(?: de tel[eé]fono)? actual@IS(?P<second>[A-Z][\w&.' -]{1,40}?)(?=[,.;()]|
        $)|\bwe(?:'re| are) (?:currently )?with (?P<third>[A-Z][\w&.'-]*(?: [A-Z][\w&.'-]*){0,2})(?= (?:today|now|for|
        since|and)|[,.;]|$)
        """,
    ),
    wording(
        "Account number",
        "digit",
        r"""
        \b(?:account|acct|n[uú]mero de cuenta|cuenta)(?: (?:number|no\.?|num|#))?(?: (?:with|at|for|
        con) [\w&' -]{1,25}?)?(?: is| es|:|=|#|\s)\s*#?(?P<value>\d[\dA-Z -]{4,28}\d)\b
        """,
    ),
    wording(
        "Account name",
        "group",
        r"""
        \b(?:account|bill|service) is (?:under|in|
        listed under)(?: the name(?: of)?)?\s+(?P<value>[A-Z][\w&.,' -]{2,60}?)(?=[.;]|$| and the| not )|
        \b(?:name on the (?:account|bill)) is (?P<second>[A-Z][\w&.,' -]{2,60}?)(?=[.;]|$)
        """,
        case=True,
    ),
)

# A part of the numbers is spoken of: what holds for it does not hold for the order.
_PART: Final = (
    r"(?:cell(?:s|ular| phones?)?|mobiles?|wireless|toll[- ]?free|tfns?|8[0-8]{2} (?:number|line)|(?:an)?other|second|alarm|fax|elevator"
    r"|m[oó]vil(?:es)?|otra|segunda)"
)
ANOTHER_ACCOUNT: Final = say(
    rf"\b{_PART} .{{0,60}}\b(?:account|acct|cuenta|carrier|with|at|on)\b"
    rf"|\b(?:account|acct|cuenta)\b.{{0,20}} (?:for|of|de|del) (?:\w+ )?{_PART}\b"
)
