"""How people say the values of an order in plain sentences, English and Spanish. Data only; ``plain_fields.py`` reads with it."""

from __future__ import annotations

import re
from typing import Final

from parsers.patterns import any_of

# Pieces the wordings below are made of.
_PIECES: Final = {
    "@IS": r"(?: (?:will be|should be|is going to be|would be|is|are|being|as|ser[áa]|debe ser|es|son|sea))?(?: set to)?\s*[:=,-]?\s*",
    "@OUR": r"(?:our|the|my|your|their|nuestr[oa]|el|la|mi|su)?\s*",
    "@PHONE": r"(?P<value>\+?1?[-. ]?\(?\d{3}\)?[-. ]?\d{3}[-. ]\d{4}|\d{10})",
    "@TEN": r"\d{3}[-. ]\d{3}[-. ]\d{4}",
    "@DATE": (
        r"(?: (?:on|for|by|to|around|is|will be|should be|would be|of|be|el|para el|para|es|ser[áa]|en)"
        r"(?: or around| about)?(?: the| el)?)?\s*[:=]?\s*"
    ),
}


def _say(pattern: str, case: bool = False) -> re.Pattern[str]:
    """A wording with its pieces put in; ``case``: capitals matter (names)."""
    for sign, piece in _PIECES.items():
        pattern = pattern.replace(sign, piece)
    return any_of(pattern, re.RegexFlag(0) if case else re.IGNORECASE)


HYPOTHETICAL: Final = _say(r"^\W*(if|unless|in case|should you|si |en caso)\b")
# A part of the numbers is spoken of: what holds for it does not hold for the order.
_PART: Final = (
    r"(?:cell(?:s|ular| phones?)?|mobiles?|wireless|toll[- ]?free|tfns?|8[0-8]{2} (?:number|line)|(?:an)?other|second|alarm|fax|elevator"
    r"|m[oó]vil(?:es)?|otra|segunda)"
)
ANOTHER_ACCOUNT: Final = _say(
    rf"\b{_PART} .{{0,60}}\b(?:account|acct|cuenta|carrier|with|at|on)\b"
    rf"|\b(?:account|acct|cuenta)\b.{{0,20}} (?:for|of|de|del) (?:\w+ )?{_PART}\b"
)
EMPTY_ANSWER: Final = _say(
    r"""
    ^\W*(yes|no|ok|okay|sure|n/?a|none|unknown|not sure|tbd|will send|see |i.ll|i will|let me|s[ií]|as above|same)\b
    """,
)
NO_NAME: Final = _say(
    r"""
    ^(the|our|my|me|you|your|i|it|this|that|same|accounts?|not|still|to|please|tbd|none|yes|no|attached|billing|nuestro|el|la|
    correct|invoices?)\b
    """,
)
NO_TITLE: Final = _say(
    r"""
    ^(and|or|at|on|who|with|can|will|please|email|e-?mail|his|her|their|is|are|reach\w*|phone|also|thanks|thank|correo|su|y|
    tel)\b
    """,
)

# (label, how the value is taken, wording)
VALUES: Final = (
    (
        "PIN",
        "digit",
        _say(
            r"""
            \b(?:(?:port(?:ing)?[- ]?out|port(?:ing)?|account|transfer|number transfer|security|carrier) )?(?:pin|passcode|
            security code|clave(?: de \w+)?|c[oó]digo de seguridad)(?: (?:code|number|#|on (?:the|our) account|
            de (?:la cuenta|portabilidad|transferencia)|with \w+|for \w+))*@IS#?(?P<value>[A-Za-z0-9-]{3,12})\b
            """,
        ),
    ),
    (
        "Port Date",
        "date",
        _say(
            r"""
            \b(?:port(?:ing)?|transfer|cut[- ]?over|switch(?:over)?|foc|target|portabilidad|desired|requested)\s+(?:date|day|
            fecha)@DATE|\bfecha (?:de|para) (?:la )?(?:portabilidad|portar|port|transferencia|cambio)@DATE
            """,
        ),
    ),
    (
        "Port Date",
        "date",
        _say(
            r"""
            \b(?:port|transfer|switch(?: over)?|cut over|move over|moved over|ported|porting|portar|porten|transferir|
            hacer el cambio|portabilidad)\b[^.;?!]{0,50}?\b(?:on|for|by|around|no later than|el(?: d[ií]a)?|para el|
            antes del?)(?: the)?(?= (?:mon|tue|wed|thu|fri|sat|sun|lunes|martes|mi[eé]rcoles|jueves|viernes|jan|feb|mar|apr|
            may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|\d|first available|earliest))\s*
            """,
        ),
    ),
    (
        "Port Date",
        "group",
        _say(
            r"""
            \bport\b[^.;?!]{0,40}\b(?:on|for)\s+(?P<value>(?:the )?(?:first available|earliest (?:possible|
            available))(?: date)?)
            """,
        ),
    ),
    (
        "Time Zone",
        "group",
        _say(
            r"""
            \b(?:time ?zone|zona horaria|huso horario)@IS(?P<value>(?:US[/ ])?(?:eastern|central|mountain|pacific|alaska|
            hawaii|atlantic|arizona|del? este|del? pac[ií]fico|[ecmpa][sd]?t|america/\w+)(?: (?:standard |daylight |
            savings? )?time)?)\b
            """,
        ),
    ),
    (
        "Time Zone",
        "group",
        _say(
            r"""
            \bwe(?:'re| are)? (?:all )?(?:in|on|located in) (?:the )?(?P<value>(?:eastern|central|mountain|pacific|hawaii|
            alaska|arizona)(?: standard| daylight)? time(?: ?zone)?)\b
            """,
        ),
    ),
    (
        "E911 Address",
        "rest",
        _say(
            r"""
            \b(?:e-?911|911|emergency(?: services?)?|emergencias?) (?:service )?(?:address|location|
            direcci[oó]n)(?: for [\w ]{1,30})?@IS|\bdirecci[oó]n (?:de|del|para) (?:el )?(?:e-?911|911|emergencias?)@IS
            """,
        ),
    ),
    (
        "E911 DID",
        "group",
        _say(r"\b(?:e-?911|911) (?:did|number|callback(?: number)?|n[uú]mero)@IS@PHONE"),
    ),
    (
        "Service address",
        "rest",
        _say(
            r"""
            \b(?:service|installation|physical) (?:address|location)@IS|\bdirecci[oó]n (?:de|del) servicio@IS
            """,
        ),
    ),
    (
        "Shipping address for hardware",
        "rest",
        _say(
            r"""
            \bship(?:ping)? (?:the |our |all )?(?:phones|hardware|equipment|package|devices|ata|everything|it|
            them)(?: and \w+)? to:?\s+|\bshipping address@IS|\bship to@IS|\bdirecci[oó]n de env[ií]o@IS|
            \benv[ií]en (?:los tel[eé]fonos|el equipo|los equipos) a\s+
            """,
        ),
    ),
    (
        "Hardware package addressed to",
        "group",
        _say(
            r"""
            \b(?:package|hardware|phones|box|equipment)\b[^.;]{0,30}\b(?:addressed to|to the attention of|attn[.:]?|
            attention:?|a nombre de)\s+(?P<value>[A-ZÁÉÍÓÚÑ][\w'’.-]+(?: [A-ZÁÉÍÓÚÑ][\w'’.-]+){0,3})
            """,
            case=True,
        ),
    ),
    (
        "CNAM",
        "group",
        _say(
            r"""
            \b(?:cnam|caller[- ]?id name|caller name|outbound name|display name|nombre (?:en el|
            del) identificador(?: de llamadas)?)(?: (?:to|should|must|needs to|debe))?(?: (?:read|show(?: up)?(?: as)?|say|
            display|be|decir|ser))?@IS(?:[\"“'](?P<quoted>[^\"”']{1,40})[\"”']|(?P<value>[A-Z0-9][\w &.,'-]{0,39}))
            """,
        ),
    ),
    (
        "Main CID Number",
        "group",
        _say(
            r"""
            \b(?:main|primary|outbound) (?:caller[- ]?id|cid)(?: number)?@IS@PHONE|\bcaller[- ]?id number@IS(?P<second>@TEN)
            """,
        ),
    ),
    (
        "Main CID Number",
        "group",
        _say(
            r"""
            @PHONE\s*(?:is|as|should be|will be|es|como)\s*(?:our|the|my|nuestr[oa]|el)?\s*(?:main|primary|outbound|
            principal)(?: (?:caller ?id|cid|number|line|outbound number|n[uú]mero))
            """,
        ),
    ),
    (
        "Main CID Number",
        "group",
        _say(r"\b(?:main|primary) number@IS@PHONE|\bn[uú]mero principal@IS(?P<second>@TEN)"),
    ),
    (
        "SMS DID",
        "group",
        _say(
            r"""
            \b(?:sms|text(?:ing|s)?|texto|mensajes de texto)\b[^.;?]{0,30}?(?: on| for| from| is| en| desde|
            :)\s*(?:the number )?@PHONE|\btext[- ]?enable\s+(?P<second>@TEN)
            """,
        ),
    ),
    (
        "SMS DID",
        "none",
        _say(
            r"""
            \b(?:no|don.t need|do not need|without|not using|won.t use) (?:any )?(?:sms|texting|text messag\w+)\b
            """,
        ),
    ),
    (
        "Native Fax Number",
        "group",
        _say(
            r"""
            \bfax (?:number|line|did|n[uú]mero)@IS@PHONE|\bn[uú]mero de fax@IS(?P<second>@TEN)|(?P<third>@TEN) (?:is|
            es) (?:our|the|el|nuestro) fax\b(?! machine)
            """,
        ),
    ),
    (
        "Native Fax Type",
        "group",
        _say(
            r"""
            \b(?:native )?fax type@IS(?P<value>[\w -]{3,30})|
            \bfax(?: line| machine)? (?:is|es) (?:an? |still )?(?P<third>digital|analog|electronic|paper|anal[oó]gico)\b|
            \b(?:want|need|prefer|use|have|using|queremos|usamos|
            like)\b[^.;?]{0,15}\b(?P<second>(?:digital|analog|electronic|paper|email|e-?mail|portal|web|
            anal[oó]gico) fax(?:ing)?|fax (?:to|by|via) e?-?mail|e-?fax|fax (?:digital|anal[oó]gico)|(?:paper |
            analog )?fax machine(?: with (?:an )?ata)?)\b
            """,
        ),
    ),
    (
        "Native Fax Type",
        "none",
        _say(
            r"""
            \b(?:no fax|don.t (?:have|use|need)(?: a| any)? fax(?:es|ing)?|do not (?:have|use|need)(?: a| any)? fax(?:ing)?|
            no (?:tenemos|usamos|necesitamos) fax)\b(?! (?:line|number)s? (?:to|on))
            """,
        ),
    ),
    (
        "Native Fax ATA Purchased",
        "yes",
        _say(
            r"""
            \b(?:bought|purchased|ordered|have|compramos|pedimos|ordering|buying) (?:an?|one|two|\d|un|dos)(?: \w+)? atas?\b
            """,
        ),
    ),
    (
        "Quantity of Temp DID(s)",
        "group",
        _say(
            r"""
            \b(?:need|want|give us|get|like|have|set up|assign|necesitamos|queremos|denos)\b[^.;?\d]{0,25}?(?P<value>\d{1,3}|
            one|two|three|four|five|six|seven|eight|nine|ten|un|dos|tres|cuatro|cinco) (?:temp(?:orary)?|
            temporal(?:es)?) (?:numbers?|dids?|lines?|phone numbers?|n[uú]meros?)
            """,
        ),
    ),
    (
        "Quantity of Temp DID(s)",
        "group",
        _say(
            r"""
            \b(?P<value>\d{1,3}|uno?|dos|tres|cuatro|cinco) (?:n[uú]meros?|l[ií]neas?) temporal(?:es)?\b|
            ^\W*(?P<second>\d{1,3}|one|two|three|four|five|six) temp(?:orary)? (?:numbers?|dids?|lines?|phone numbers?)\b
            """,
        ),
    ),
    (
        "Area Code",
        "group",
        _say(
            r"""
            \b(?:area code|c[oó]digo de [aá]rea)@IS(?P<value>[2-9]\d{2}(?: or [2-9]\d{2})?)\b|
            \b(?P<second>[2-9]\d{2}) area\b|\b(?:in|for|en) (?:the |el )?[aá]rea (?P<third>[2-9]\d{2})\b
            """,
        ),
    ),
    (
        "Partial or Full port",
        "group",
        _say(
            r"""
            \b(?:this is|it is|it's|it will be|will be|would be|is|want|es)\b[^.;?]{0,15}\b(?P<value>(?:full|
            partial) port(?!ing)\b|portabilidad (?:total|completa|parcial))
            """,
        ),
    ),
    (
        "Losing carrier",
        "group",
        _say(
            r"""
            \b(?:current|present|existing|losing|old) (?:phone |voice |telephone |service )?(?:carrier|provider|company|
            phone company)@IS(?P<value>[A-Z0-9][\w&.' -]{1,40}?)(?=[,.;()]|$| and | account| but | for | since )|
            \b(?:proveedor|operador|compa[ñn][ií]a)(?: de tel[eé]fono)? actual@IS(?P<second>[A-Z][\w&.' -]{1,40}?)(?=[,.;()]|
            $)|\bwe(?:'re| are) (?:currently )?with (?P<third>[A-Z][\w&.'-]*(?: [A-Z][\w&.'-]*){0,2})(?= (?:today|now|for|
            since|and)|[,.;]|$)
            """,
        ),
    ),
    (
        "Account number",
        "digit",
        _say(
            r"""
            \b(?:account|acct|n[uú]mero de cuenta|cuenta)(?: (?:number|no\.?|num|#))?(?: (?:with|at|for|
            con) [\w&' -]{1,25}?)?(?: is| es|:|=|#|\s)\s*#?(?P<value>\d[\dA-Z -]{4,28}\d)\b
            """,
        ),
    ),
    (
        "Account name",
        "group",
        _say(
            r"""
            \b(?:account|bill|service) is (?:under|in|
            listed under)(?: the name(?: of)?)?\s+(?P<value>[A-Z][\w&.,' -]{2,60}?)(?=[.;]|$| and the| not )|
            \b(?:name on the (?:account|bill)) is (?P<second>[A-Z][\w&.,' -]{2,60}?)(?=[.;]|$)
            """,
            case=True,
        ),
    ),
    (
        "Number of users",
        "group",
        _say(
            r"""
            \b(?:we have|there (?:are|will be)|we need|for|about|tenemos|somos)\s+(?:about |around |approximately |
            unos )?(?P<value>\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:users|employees|extensions|people|
            usuarios|empleados|extensiones)\b
            """,
        ),
    ),
    (
        "Number of locations",
        "group",
        _say(
            r"""
            \b(?:we have|there (?:are|will be)|across|and|tenemos|y)\s+(?P<value>\d{1,3}|one|two|three|four|five|six|dos|tres|
            una|cuatro)\s+(?:locations?|offices?|sites?|sucursales|oficinas|ubicaciones)\b
            """,
        ),
    ),
)

AUTHORIZED: Final = (
    _say(
        r"""
        \b(?:authorized|authorised) (?:user|contact|person|signer|party|representative|individual)(?: (?:on|for) (?:the|our|
        this) account)?(?: name)?@IS(?P<value>.+)$
        """,
    ),
    _say(
        r"""
        \b(?:persona|usuario|usuaria|contacto|representante) autorizad[oa](?: (?:en|de|para) la cuenta)?@IS(?P<value>.+)$
        """,
    ),
    _say(
        r"""
        ^(?:yes,? |our |the )?(?P<value>[A-ZÁÉÍÓÚÑ][\w'’.-]+(?: [A-ZÁÉÍÓÚÑ][\w'’.-]+){1,3}
        (?:,? ?\(?[\w &/'-]{2,40}\)?,?)?) (?:is|will be|es) (?:the |our |an |la |el |nuestr[oa] )?(?:authorized|authorised|
        persona autorizada|usuari[oa] autorizad[oa])\b
        """,
        case=True,
    ),
)
BILLING: Final = (
    _say(
        r"""
        \b@OUR(?:billing|invoice|accounts payable|ap) (?:contact|person|manager)(?: (?:person|name|for (?:this|us|
        the account)))?@IS(?P<value>.+)$
        """,
    ),
    _say(
        r"""
        \b(?:contacto|persona|encargad[oa]|responsable) (?:de|para) (?:la )?(?:facturaci[oó]n|facturas|cobros|
        pagos)@IS(?P<value>.+)$
        """,
    ),
    _say(
        r"""
        ^(?:please use |use |
        hi,? )?(?P<value>[A-ZÁÉÍÓÚÑ][\w'’.-]+(?: [A-ZÁÉÍÓÚÑ][\w'’.-]+){1,3}[\s,(<\[-]*[^\s@]*@?[^\s]*?[>)\],]*) (?:is|will be|
        as|es|ser[áa]) (?:the |our |nuestr[oa] |el |la )?(?:billing|contacto de facturaci)
        """,
        case=True,
    ),
    _say(
        r"""
        ^(?P<value>[A-ZÁÉÍÓÚÑ][\w'’.-]+(?: [A-ZÁÉÍÓÚÑ][\w'’.-]+){1,3}.{0,80}?) (?:handles|takes care of|does|
        manages) (?:all )?(?:the |our )?(?:billing|invoices|bills|accounts payable)
        """,
        case=True,
    ),
    _say(r"\bfor billing,? (?:please )?(?:contact|use|email|reach out to|write to) (?P<value>.+)$"),
    _say(
        r"""
        ^\W*(?:and )?(?:billing|invoices|bills|facturaci[oó]n|facturas|accounts payable|ap)@IS(?:to |a )?
        (?P<value>[^?]{2,80}\S+@\S+\.\w+.{0,10})$
        """
    ),
)
SEND_BILLS: Final = (
    _say(
        r"""
        \b(?:send|email|mail|forward|address|direct)\b[^.;?]{0,25}\b(?:invoices?|bills?|billing|
        statements)\b[^.;?]{0,25}?\bto\b:?\s+(?P<value>.+)$
        """,
    ),
    _say(
        r"""
        \b(?:invoices?|bills|billing(?: e-?mails?)?|statements)\b[^.;?]{0,20}\b(?:go|be sent|be emailed|sent|
        emailed)\b[^.;?]{0,10}\bto\b:?\s+(?P<value>.+)$
        """,
    ),
    _say(
        r"""
        \b(?:env[ií]e(?:n|nos)?|mand(?:e|en)|dirij(?:a|an))\b[^.;?]{0,15}\b(?:facturas?|
        cobros)\b[^.;?]{0,15}\ba\b:?\s+(?P<value>.+)$
        """,
    ),
    _say(r"\bfacturas?\b[^.;?]{0,15}\bvan? a\b:?\s+(?P<value>.+)$"),
    _say(r"\bbilling e-?mail(?: address)?@IS(?P<value>\S+@\S+)"),
)

# Short answers under a quoted line: (label, what the quoted line asks for, the shape of an answer).
ASKED: Final = (
    (
        "PIN",
        _say(r"\b(pin|passcode)\b"),
        _say(r"\b(?=[A-Za-z0-9]*\d)[A-Za-z0-9-]{3,12}\b", case=True),
    ),
    (
        "Port Date",
        _say(r"\bport(ing)? date\b|\bwhen\b.{0,40}\bport\b|fecha de port"),
        _say(r"first available.*|earliest.*|.*\d.*"),
    ),
    (
        "Authorized User Title",
        _say(r"\bauthorized user title\b|\btitle of\b"),
        _say(r"^[A-Za-z][\w &/'-]{2,40}$", case=True),
    ),
    (
        "Authorized User Name",
        _say(r"\bauthori[sz]ed (user|person|contact)\b"),
        _say(r"^[A-ZÁÉÍÓÚÑ][\w'’.-]+(?: [A-ZÁÉÍÓÚÑ][\w'’.-]+){0,3}", case=True),
    ),
    (
        "Time Zone",
        _say(r"\btime ?zone\b|zona horaria"),
        _say(r"^[A-Za-z][\w /()-]{1,40}$", case=True),
    ),
    (
        "E911 Address",
        _say(r"\be-?911 address\b"),
        _say(r".*\d.*[A-Za-z].*", case=True),
    ),
    (
        "CNAM",
        _say(r"\bcnam\b|caller[- ]?id name"),
        _say(r"^[\w &.,'-]{2,40}$", case=True),
    ),
    (
        "Service address",
        _say(r"\bservice address\b.{0,60}\?"),
        _say(r"^\d.*[A-Za-z].*", case=True),
    ),
    (
        "Account number",
        _say(r"\baccount number\b"),
        _say(r"^[A-Z]{0,3}\d[\dA-Z -]{4,28}$", case=True),
    ),
)
