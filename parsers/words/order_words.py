"""How people say the values of the new service in plain sentences, English and Spanish: E911, caller ID, fax, users. Data only."""

from __future__ import annotations

from typing import Final

from parsers.words.wordings import wording

VALUES: Final = (
    wording(
        "Time Zone",
        "group",
        r"""
        \b(?:time ?zone|zona horaria|huso horario)@IS(?P<value>(?:US[/ ])?(?:eastern|central|mountain|pacific|alaska|
        hawaii|atlantic|arizona|del? este|del? pac[ií]fico|[ecmpa][sd]?t|america/\w+)(?: (?:standard |daylight |
        savings? )?time)?)\b
        """,
    ),
    wording(
        "Time Zone",
        "group",
        r"""
        \bwe(?:'re| are)? (?:all )?(?:in|on|located in) (?:the )?(?P<value>(?:eastern|central|mountain|pacific|hawaii|
        alaska|arizona)(?: standard| daylight)? time(?: ?zone)?)\b
        """,
    ),
    wording(
        "E911 Address",
        "rest",
        r"""
        \b(?:e-?911|911|emergency(?: services?)?|emergencias?) (?:service )?(?:address|location|
        direcci[oó]n)(?: for [\w ]{1,30})?@IS|\bdirecci[oó]n (?:de|del|para) (?:el )?(?:e-?911|911|emergencias?)@IS
        """,
    ),
    wording(
        "E911 DID",
        "group",
        r"\b(?:e-?911|911) (?:did|number|callback(?: number)?|n[uú]mero)@IS@PHONE",
    ),
    wording(
        "Shipping address for hardware",
        "rest",
        r"""
        \bship(?:ping)? (?:the |our |all )?(?:phones|hardware|equipment|package|devices|ata|everything|it|
        them)(?: and \w+)? to:?\s+|\bshipping address@IS|\bship to@IS|\bdirecci[oó]n de env[ií]o@IS|
        \benv[ií]en (?:los tel[eé]fonos|el equipo|los equipos) a\s+
        """,
    ),
    wording(
        "Hardware package addressed to",
        "group",
        r"""
        \b(?:package|hardware|phones|box|equipment)\b[^.;]{0,30}\b(?:addressed to|to the attention of|attn[.:]?|
        attention:?|a nombre de)\s+(?P<value>[A-ZÁÉÍÓÚÑ][\w'’.-]+(?: [A-ZÁÉÍÓÚÑ][\w'’.-]+){0,3})
        """,
        case=True,
    ),
    wording(
        "CNAM",
        "group",
        r"""
        \b(?:cnam|caller[- ]?id name|caller name|outbound name|display name|nombre (?:en el|
        del) identificador(?: de llamadas)?)(?: (?:to|should|must|needs to|debe))?(?: (?:read|show(?: up)?(?: as)?|say|
        display|be|decir|ser))?@IS(?:[\"“'](?P<quoted>[^\"”']{1,40})[\"”']|(?P<value>[A-Z0-9][\w &.,'-]{0,39}))
        """,
    ),
    wording(
        "Main CID Number",
        "group",
        r"""
        \b(?:main|primary|outbound) (?:caller[- ]?id|cid)(?: number)?@IS@PHONE|\bcaller[- ]?id number@IS(?P<second>@TEN)
        """,
    ),
    wording(
        "Main CID Number",
        "group",
        r"""
        @PHONE\s*(?:is|as|should be|will be|es|como)\s*(?:our|the|my|nuestr[oa]|el)?\s*(?:main|primary|outbound|
        principal)(?: (?:caller ?id|cid|number|line|outbound number|n[uú]mero))
        """,
    ),
    wording(
        "Main CID Number",
        "group",
        r"\b(?:main|primary) number@IS@PHONE|\bn[uú]mero principal@IS(?P<second>@TEN)",
    ),
    wording(
        "SMS DID",
        "group",
        r"""
        \b(?:sms|text(?:ing|s)?|texto|mensajes de texto)\b[^.;?]{0,30}?(?: on| for| from| is| en| desde|
        :)\s*(?:the number )?@PHONE|\btext[- ]?enable\s+(?P<second>@TEN)
        """,
    ),
    wording(
        "SMS DID",
        "none",
        r"""
        \b(?:no|don.t need|do not need|without|not using|won.t use) (?:any )?(?:sms|texting|text messag\w+)\b
        """,
    ),
    wording(
        "Native Fax Number",
        "group",
        r"""
        \bfax (?:number|line|did|n[uú]mero)@IS@PHONE|\bn[uú]mero de fax@IS(?P<second>@TEN)|(?P<third>@TEN) (?:is|
        es) (?:our|the|el|nuestro) fax\b(?! machine)
        """,
    ),
    wording(
        "Native Fax Type",
        "group",
        r"""
        \b(?:native )?fax type@IS(?P<value>[\w -]{3,30})|
        \bfax(?: line| machine)? (?:is|es) (?:an? |still )?(?P<third>digital|analog|electronic|paper|anal[oó]gico)\b|
        \b(?:want|need|prefer|use|have|using|queremos|usamos|
        like)\b[^.;?]{0,15}\b(?P<second>(?:digital|analog|electronic|paper|email|e-?mail|portal|web|
        anal[oó]gico) fax(?:ing)?|fax (?:to|by|via) e?-?mail|e-?fax|fax (?:digital|anal[oó]gico)|(?:paper |
        analog )?fax machine(?: with (?:an )?ata)?)\b
        """,
    ),
    wording(
        "Native Fax Type",
        "none",
        r"""
        \b(?:no fax|don.t (?:have|use|need)(?: a| any)? fax(?:es|ing)?|do not (?:have|use|need)(?: a| any)? fax(?:ing)?|
        no (?:tenemos|usamos|necesitamos) fax)\b(?! (?:line|number)s? (?:to|on))
        """,
    ),
    wording(
        "Native Fax ATA Purchased",
        "yes",
        r"""
        \b(?:bought|purchased|ordered|have|compramos|pedimos|ordering|buying) (?:an?|one|two|\d|un|dos)(?: \w+)? atas?\b
        """,
    ),
    wording(
        "Quantity of Temp DID(s)",
        "group",
        r"""
        \b(?:need|want|give us|get|like|have|set up|assign|necesitamos|queremos|denos)\b[^.;?\d]{0,25}?(?P<value>\d{1,3}|
        one|two|three|four|five|six|seven|eight|nine|ten|un|dos|tres|cuatro|cinco) (?:temp(?:orary)?|
        temporal(?:es)?) (?:numbers?|dids?|lines?|phone numbers?|n[uú]meros?)
        """,
    ),
    wording(
        "Quantity of Temp DID(s)",
        "group",
        r"""
        \b(?P<value>\d{1,3}|uno?|dos|tres|cuatro|cinco) (?:n[uú]meros?|l[ií]neas?) temporal(?:es)?\b|
        ^\W*(?P<second>\d{1,3}|one|two|three|four|five|six) temp(?:orary)? (?:numbers?|dids?|lines?|phone numbers?)\b
        """,
    ),
    wording(
        "Area Code",
        "group",
        r"""
        \b(?:area code|c[oó]digo de [aá]rea)@IS(?P<value>[2-9]\d{2}(?: or [2-9]\d{2})?)\b|
        \b(?P<second>[2-9]\d{2}) area\b|\b(?:in|for|en) (?:the |el )?[aá]rea (?P<third>[2-9]\d{2})\b
        """,
    ),
    wording(
        "Number of users",
        "group",
        r"""
        \b(?:we have|there (?:are|will be)|we need|for|about|tenemos|somos)\s+(?:about |around |approximately |
        unos )?(?P<value>\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:users|employees|extensions|people|
        usuarios|empleados|extensiones)\b
        """,
    ),
    wording(
        "Number of locations",
        "group",
        r"""
        \b(?:we have|there (?:are|will be)|across|and|tenemos|y)\s+(?P<value>\d{1,3}|one|two|three|four|five|six|dos|tres|
        una|cuatro)\s+(?:locations?|offices?|sites?|sucursales|oficinas|ubicaciones)\b
        """,
    ),
)
