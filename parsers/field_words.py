"""How people say the values of an order in plain sentences, English and Spanish. Data only; ``plain_fields.py`` reads with it."""

from __future__ import annotations

import re
from typing import Final

from parsers.patterns import any_of

_IS: Final = r"(?: (?:will be|should be|is going to be|would be|is|are|being|as|ser[áa]|debe ser|es|son|sea))?(?: set to)?\s*[:=,-]?\s*"
_OUR: Final = r"(?:our|the|my|your|their|nuestr[oa]|el|la|mi|su)?\s*"
_PHONE: Final = r"(?P<value>\+?1?[-. ]?\(?\d{3}\)?[-. ]?\d{3}[-. ]\d{4}|\d{10})"
_DATE_LEAD: Final = r"(?: (?:on|for|by|to|around|is|will be|should be|would be|of|be|el|para el|para|es|ser[áa]|en)(?: or around| about)?(?: the| el)?)?\s*[:=]?\s*"

HYPOTHETICAL: Final = any_of(r"^\W*(if|unless|in case|should you|si |en caso)\b")
EMPTY_ANSWER: Final = any_of(
    r"^\W*(yes|no|ok|okay|sure|n/?a|none|unknown|not sure|tbd|will send|see |i.ll|i will|let me|s[ií]|as above|same)\b"
)
NO_NAME: Final = any_of(
    r"^(the|our|my|me|you|your|i|it|this|that|same|accounts?|not|still|to|please|tbd|none|yes|no|attached|billing|nuestro|el|la|correct|invoices?)\b"
)
NO_TITLE: Final = any_of(
    r"^(and|or|at|on|who|with|can|will|please|email|e-?mail|his|her|their|is|are|reach\w*|phone|also|thanks|thank|correo|su|y|tel)\b"
)

# (label, how the value is taken, wording)
VALUES: Final = (
    (
        "PIN",
        "digit",
        re.compile(
            rf"\b(?:(?:port(?:ing)?[- ]?out|port(?:ing)?|account|transfer|number transfer|security|carrier) )?(?:pin|passcode|security code|clave(?: de \w+)?|c[oó]digo de seguridad)(?: (?:code|number|#|on (?:the|our) account|de (?:la cuenta|portabilidad|transferencia)|with \w+|for \w+))*{_IS}#?(?P<value>[A-Za-z0-9-]{{3,12}})\b",
            re.IGNORECASE,
        ),
    ),
    (
        "Port Date",
        "date",
        re.compile(
            rf"\b(?:port(?:ing)?|transfer|cut[- ]?over|switch(?:over)?|foc|target|portabilidad|desired|requested)\s+(?:date|day|fecha){_DATE_LEAD}|\bfecha (?:de|para) (?:la )?(?:portabilidad|portar|port|transferencia|cambio){_DATE_LEAD}",
            re.IGNORECASE,
        ),
    ),
    (
        "Port Date",
        "date",
        re.compile(
            r"\b(?:port|transfer|switch(?: over)?|cut over|move over|moved over|ported|porting|portar|porten|transferir|hacer el cambio|portabilidad)\b[^.;?!]{0,50}?\b(?:on|for|by|around|no later than|el(?: d[ií]a)?|para el|antes del?)(?: the)?(?= (?:mon|tue|wed|thu|fri|sat|sun|lunes|martes|mi[eé]rcoles|jueves|viernes|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|\d|first available|earliest))\s*",
            re.IGNORECASE,
        ),
    ),
    (
        "Port Date",
        "group",
        re.compile(
            r"\bport\b[^.;?!]{0,40}\b(?:on|for)\s+(?P<value>(?:the )?(?:first available|earliest (?:possible|available))(?: date)?)",
            re.IGNORECASE,
        ),
    ),
    (
        "Time Zone",
        "group",
        re.compile(
            rf"\b(?:time ?zone|zona horaria|huso horario){_IS}(?P<value>(?:US[/ ])?(?:eastern|central|mountain|pacific|alaska|hawaii|atlantic|arizona|del? este|del? pac[ií]fico|[ecmpa][sd]?t|america/\w+)(?: (?:standard |daylight |savings? )?time)?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "Time Zone",
        "group",
        re.compile(
            r"\bwe(?:'re| are)? (?:all )?(?:in|on|located in) (?:the )?(?P<value>(?:eastern|central|mountain|pacific|hawaii|alaska|arizona)(?: standard| daylight)? time(?: ?zone)?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "E911 Address",
        "rest",
        re.compile(
            rf"\b(?:e-?911|911|emergency(?: services?)?|emergencias?) (?:service )?(?:address|location|direcci[oó]n)(?: for [\w ]{{1,30}})?{_IS}|\bdirecci[oó]n (?:de|del|para) (?:el )?(?:e-?911|911|emergencias?){_IS}",
            re.IGNORECASE,
        ),
    ),
    ("E911 DID", "group", re.compile(rf"\b(?:e-?911|911) (?:did|number|callback(?: number)?|n[uú]mero){_IS}{_PHONE}", re.IGNORECASE)),
    (
        "Service address",
        "rest",
        re.compile(
            rf"\b(?:service|installation|physical) (?:address|location){_IS}|\bdirecci[oó]n (?:de|del) servicio{_IS}", re.IGNORECASE
        ),
    ),
    (
        "Shipping address for hardware",
        "rest",
        re.compile(
            rf"\bship(?:ping)? (?:the |our |all )?(?:phones|hardware|equipment|package|devices|ata|everything|it|them)(?: and \w+)? to:?\s+|\bshipping address{_IS}|\bship to{_IS}|\bdirecci[oó]n de env[ií]o{_IS}|\benv[ií]en (?:los tel[eé]fonos|el equipo|los equipos) a\s+",
            re.IGNORECASE,
        ),
    ),
    (
        "Hardware package addressed to",
        "group",
        re.compile(
            r"\b(?:package|hardware|phones|box|equipment)\b[^.;]{0,30}\b(?:addressed to|to the attention of|attn[.:]?|attention:?|a nombre de)\s+(?P<value>[A-ZÁÉÍÓÚÑ][\w'’.-]+(?: [A-ZÁÉÍÓÚÑ][\w'’.-]+){0,3})"
        ),
    ),
    (
        "CNAM",
        "group",
        re.compile(
            rf"\b(?:cnam|caller[- ]?id name|caller name|outbound name|display name|nombre (?:en el|del) identificador(?: de llamadas)?)(?: (?:to|should|must|needs to|debe))?(?: (?:read|show(?: up)?(?: as)?|say|display|be|decir|ser))?{_IS}(?:[\"“'](?P<quoted>[^\"”']{{1,40}})[\"”']|(?P<value>[A-Z0-9][\w &.,'-]{{0,39}}))",
            re.IGNORECASE,
        ),
    ),
    (
        "Main CID Number",
        "group",
        re.compile(
            rf"\b(?:main|primary|outbound) (?:caller[- ]?id|cid)(?: number)?{_IS}{_PHONE}|\bcaller[- ]?id number{_IS}(?P<second>\d{{3}}[-. ]\d{{3}}[-. ]\d{{4}})",
            re.IGNORECASE,
        ),
    ),
    (
        "Main CID Number",
        "group",
        re.compile(
            rf"{_PHONE}\s*(?:is|as|should be|will be|es|como)\s*(?:our|the|my|nuestr[oa]|el)?\s*(?:main|primary|outbound|principal)(?: (?:caller ?id|cid|number|line|outbound number|n[uú]mero))",
            re.IGNORECASE,
        ),
    ),
    (
        "Main CID Number",
        "group",
        re.compile(
            rf"\b(?:main|primary) number{_IS}{_PHONE}|\bn[uú]mero principal{_IS}(?P<second>\d{{3}}[-. ]\d{{3}}[-. ]\d{{4}})", re.IGNORECASE
        ),
    ),
    (
        "SMS DID",
        "group",
        re.compile(
            rf"\b(?:sms|text(?:ing|s)?|texto|mensajes de texto)\b[^.;?]{{0,30}}?(?: on| for| from| is| en| desde|:)\s*(?:the number )?{_PHONE}|\btext[- ]?enable\s+(?P<second>\d{{3}}[-. ]\d{{3}}[-. ]\d{{4}})",
            re.IGNORECASE,
        ),
    ),
    (
        "SMS DID",
        "none",
        re.compile(r"\b(?:no|don.t need|do not need|without|not using|won.t use) (?:any )?(?:sms|texting|text messag\w+)\b", re.IGNORECASE),
    ),
    (
        "Native Fax Number",
        "group",
        re.compile(
            rf"\bfax (?:number|line|did|n[uú]mero){_IS}{_PHONE}|\bn[uú]mero de fax{_IS}(?P<second>\d{{3}}[-. ]\d{{3}}[-. ]\d{{4}})|(?P<third>\d{{3}}[-. ]\d{{3}}[-. ]\d{{4}}) (?:is|es) (?:our|the|el|nuestro) fax\b(?! machine)",
            re.IGNORECASE,
        ),
    ),
    (
        "Native Fax Type",
        "group",
        re.compile(
            rf"\b(?:native )?fax type{_IS}(?P<value>[\w -]{{3,30}})|\b(?:want|need|prefer|use|have|using|queremos|usamos|like)\b[^.;?]{{0,15}}\b(?P<second>(?:digital|analog|electronic|paper|email|e-?mail|portal|web|anal[oó]gico) fax(?:ing)?|fax (?:to|by|via) e?-?mail|e-?fax|fax (?:digital|anal[oó]gico)|(?:paper |analog )?fax machine(?: with (?:an )?ata)?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "Native Fax Type",
        "none",
        re.compile(
            r"\b(?:no fax|don.t (?:have|use|need)(?: a| any)? fax(?:es|ing)?|do not (?:have|use|need)(?: a| any)? fax(?:ing)?|no (?:tenemos|usamos|necesitamos) fax)\b(?! (?:line|number)s? (?:to|on))",
            re.IGNORECASE,
        ),
    ),
    (
        "Native Fax ATA Purchased",
        "yes",
        re.compile(
            r"\b(?:bought|purchased|ordered|have|compramos|pedimos|ordering|buying) (?:an?|one|two|\d|un|dos)(?: \w+)? atas?\b",
            re.IGNORECASE,
        ),
    ),
    (
        "Quantity of Temp DID(s)",
        "group",
        re.compile(
            r"\b(?:need|want|give us|get|like|have|set up|assign|necesitamos|queremos|denos)\b[^.;?\d]{0,25}?(?P<value>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|un|dos|tres|cuatro|cinco) (?:temp(?:orary)?|temporal(?:es)?) (?:numbers?|dids?|lines?|phone numbers?|n[uú]meros?)",
            re.IGNORECASE,
        ),
    ),
    (
        "Quantity of Temp DID(s)",
        "group",
        re.compile(r"\b(?P<value>\d{1,3}|uno?|dos|tres|cuatro|cinco) (?:n[uú]meros?|l[ií]neas?) temporal(?:es)?\b", re.IGNORECASE),
    ),
    (
        "Area Code",
        "group",
        re.compile(
            rf"\b(?:area code|c[oó]digo de [aá]rea){_IS}(?P<value>[2-9]\d{{2}}(?: or [2-9]\d{{2}})?)\b|\b(?P<second>[2-9]\d{{2}}) area code\b",
            re.IGNORECASE,
        ),
    ),
    (
        "Partial or Full port",
        "group",
        re.compile(
            r"\b(?:this is|it is|it's|it will be|will be|would be|is|want|es)\b[^.;?]{0,15}\b(?P<value>(?:full|partial) port(?!ing)\b|portabilidad (?:total|completa|parcial))",
            re.IGNORECASE,
        ),
    ),
    (
        "Losing carrier",
        "group",
        re.compile(
            rf"\b(?:current|present|existing|losing|old) (?:phone |voice |telephone |service )?(?:carrier|provider|company|phone company){_IS}(?P<value>[A-Z0-9][\w&.' -]{{1,40}}?)(?=[,.;()]|$| and | account| but | for | since )|\b(?:proveedor|operador|compa[ñn][ií]a)(?: de tel[eé]fono)? actual{_IS}(?P<second>[A-Z][\w&.' -]{{1,40}}?)(?=[,.;()]|$)|\bwe(?:'re| are) (?:currently )?with (?P<third>[A-Z][\w&.'-]*(?: [A-Z][\w&.'-]*){{0,2}})(?= (?:today|now|for|since|and)|[,.;]|$)",
            re.IGNORECASE,
        ),
    ),
    (
        "Account number",
        "digit",
        re.compile(
            rf"\b(?:account|acct|n[uú]mero de cuenta|cuenta)(?: (?:number|no\.?|num|#))?(?: (?:with|at|for|con) [\w&' -]{{1,25}}?)?(?: is| es|:|=|#|\s)\s*#?(?P<value>\d[\dA-Z -]{{4,28}}\d)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "Account name",
        "group",
        re.compile(
            r"\b(?:account|bill|service) is (?:under|in|listed under)(?: the name(?: of)?)?\s+(?P<value>[A-Z][\w&.,' -]{2,60}?)(?=[.;]|$| and the| not )|\b(?:name on the (?:account|bill)) is (?P<second>[A-Z][\w&.,' -]{2,60}?)(?=[.;]|$)"
        ),
    ),
    (
        "Number of users",
        "group",
        re.compile(
            r"\b(?:we have|there (?:are|will be)|we need|for|about|tenemos|somos)\s+(?:about |around |approximately |unos )?(?P<value>\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:users|employees|extensions|people|usuarios|empleados|extensiones)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "Number of locations",
        "group",
        re.compile(
            r"\b(?:we have|there (?:are|will be)|across|and|tenemos|y)\s+(?P<value>\d{1,3}|one|two|three|four|five|six|dos|tres|una|cuatro)\s+(?:locations?|offices?|sites?|sucursales|oficinas|ubicaciones)\b",
            re.IGNORECASE,
        ),
    ),
)

AUTHORIZED: Final = (
    re.compile(
        rf"\b(?:authorized|authorised) (?:user|contact|person|signer|party|representative|individual)(?: (?:on|for) (?:the|our|this) account)?(?: name)?{_IS}(?P<value>.+)$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:persona|usuario|usuaria|contacto|representante) autorizad[oa](?: (?:en|de|para) la cuenta)?{_IS}(?P<value>.+)$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?:yes,? |our |the )?(?P<value>[A-ZÁÉÍÓÚÑ][\w'’.-]+(?: [A-ZÁÉÍÓÚÑ][\w'’.-]+){1,3}(?:,? ?\(?[\w &/'-]{2,40}\)?,?)?) (?:is|will be|es) (?:the |our |an |la |el |nuestr[oa] )?(?:authorized|authorised|persona autorizada|usuari[oa] autorizad[oa])\b"
    ),
)
BILLING: Final = (
    re.compile(
        rf"\b{_OUR}(?:billing|invoice|accounts payable|ap) (?:contact|person|manager)(?: (?:person|name|for (?:this|us|the account)))?{_IS}(?P<value>.+)$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:contacto|persona|encargad[oa]|responsable) (?:de|para) (?:la )?(?:facturaci[oó]n|facturas|cobros|pagos){_IS}(?P<value>.+)$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?:please use |use |hi,? )?(?P<value>[A-ZÁÉÍÓÚÑ][\w'’.-]+(?: [A-ZÁÉÍÓÚÑ][\w'’.-]+){1,3}[\s,(<\[-]*[^\s@]*@?[^\s]*?[>)\],]*) (?:is|will be|as|es|ser[áa]) (?:the |our |nuestr[oa] |el |la )?(?:billing|contacto de facturaci)"
    ),
    re.compile(
        r"^(?P<value>[A-ZÁÉÍÓÚÑ][\w'’.-]+(?: [A-ZÁÉÍÓÚÑ][\w'’.-]+){1,3}.{0,80}?) (?:handles|takes care of|does|manages) (?:all )?(?:the |our )?(?:billing|invoices|bills|accounts payable)"
    ),
    re.compile(r"\bfor billing,? (?:please )?(?:contact|use|email|reach out to|write to) (?P<value>.+)$", re.IGNORECASE),
)
SEND_BILLS: Final = (
    re.compile(
        r"\b(?:send|email|mail|forward|address|direct)\b[^.;?]{0,25}\b(?:invoices?|bills?|billing|statements)\b[^.;?]{0,25}?\bto\b:?\s+(?P<value>.+)$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:invoices?|bills|billing(?: e-?mails?)?|statements)\b[^.;?]{0,20}\b(?:go|be sent|be emailed|sent|emailed)\b[^.;?]{0,10}\bto\b:?\s+(?P<value>.+)$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:env[ií]e(?:n|nos)?|mand(?:e|en)|dirij(?:a|an))\b[^.;?]{0,15}\b(?:facturas?|cobros)\b[^.;?]{0,15}\ba\b:?\s+(?P<value>.+)$",
        re.IGNORECASE,
    ),
    re.compile(rf"\bbilling e-?mail(?: address)?{_IS}(?P<value>\S+@\S+)", re.IGNORECASE),
)

# Short answers under a quoted line: (label, what the quoted line asks for, the shape of an answer).
ASKED: Final = (
    ("PIN", any_of(r"\b(pin|passcode)\b"), re.compile(r"\b(?=[A-Za-z0-9]*\d)[A-Za-z0-9-]{3,12}\b")),
    (
        "Port Date",
        any_of(r"\bport(ing)? date\b|\bwhen\b.{0,40}\bport\b|fecha de port"),
        re.compile(r"first available.*|earliest.*|.*\d.*", re.IGNORECASE),
    ),
    ("Authorized User Title", any_of(r"\bauthorized user title\b|\btitle of\b"), re.compile(r"^[A-Za-z][\w &/'-]{2,40}$")),
    (
        "Authorized User Name",
        any_of(r"\bauthori[sz]ed (user|person|contact)\b"),
        re.compile(r"^[A-ZÁÉÍÓÚÑ][\w'’.-]+(?: [A-ZÁÉÍÓÚÑ][\w'’.-]+){0,3}"),
    ),
    ("Time Zone", any_of(r"\btime ?zone\b|zona horaria"), re.compile(r"^[A-Za-z][\w /()-]{1,40}$")),
    ("E911 Address", any_of(r"\be-?911 address\b"), re.compile(r".*\d.*[A-Za-z].*")),
    ("CNAM", any_of(r"\bcnam\b|caller[- ]?id name"), re.compile(r"^[\w &.,'-]{2,40}$")),
    ("Service address", any_of(r"\bservice address\b.{0,60}\?"), re.compile(r"^\d.*[A-Za-z].*")),
    ("Account number", any_of(r"\baccount number\b"), re.compile(r"^[A-Z]{0,3}\d[\dA-Z -]{4,28}$")),
)
