"""How people name the authorized user and the billing contact in plain sentences, English and Spanish. Data only."""

from __future__ import annotations

from typing import Final

from parsers.words.wordings import say

AUTHORIZED: Final = (
    say(
        r"""
        \b(?:authorized|authorised) (?:user|contact|person|signer|party|representative|individual)(?: (?:on|for) (?:the|our|
        this) account)?(?: name)?@IS(?P<value>.+)$
        """,
    ),
    say(
        r"""
        \b(?:persona|usuario|usuaria|contacto|representante) autorizad[oa](?: (?:en|de|para) la cuenta)?@IS(?P<value>.+)$
        """,
    ),
    say(
        r"""
        ^(?:yes,? |our |the )?(?P<value>[A-ZÁÉÍÓÚÑ][\w'’.-]+(?: [A-ZÁÉÍÓÚÑ][\w'’.-]+){1,3}
        (?:,? ?\(?[\w &/'-]{2,40}\)?,?)?) (?:is|will be|es) (?:the |our |an |la |el |nuestr[oa] )?(?:authorized|authorised|
        persona autorizada|usuari[oa] autorizad[oa])\b
        """,
        case=True,
    ),
)
BILLING: Final = (
    say(
        r"""
        \b@OUR(?:billing|invoice|accounts payable|ap) (?:contact|person|manager)(?: (?:person|name|for (?:this|us|
        the account)))?@IS(?P<value>.+)$
        """,
    ),
    say(
        r"""
        \b(?:contacto|persona|encargad[oa]|responsable) (?:de|para) (?:la )?(?:facturaci[oó]n|facturas|cobros|
        pagos)@IS(?P<value>.+)$
        """,
    ),
    say(
        r"""
        ^(?:please use |use |
        hi,? )?(?P<value>[A-ZÁÉÍÓÚÑ][\w'’.-]+(?: [A-ZÁÉÍÓÚÑ][\w'’.-]+){1,3}[\s,(<\[-]*[^\s@]*@?[^\s]*?[>)\],]*) (?:is|will be|
        as|es|ser[áa]) (?:the |our |nuestr[oa] |el |la )?(?:billing|contacto de facturaci)
        """,
        case=True,
    ),
    say(
        r"""
        ^(?P<value>[A-ZÁÉÍÓÚÑ][\w'’.-]+(?: [A-ZÁÉÍÓÚÑ][\w'’.-]+){1,3}.{0,80}?) (?:handles|takes care of|does|
        manages) (?:all )?(?:the |our )?(?:billing|invoices|bills|accounts payable)
        """,
        case=True,
    ),
    say(r"\bfor billing,? (?:please )?(?:contact|use|email|reach out to|write to) (?P<value>.+)$"),
    say(
        r"""
        ^\W*(?:and )?(?:billing|invoices|bills|facturaci[oó]n|facturas|accounts payable|ap)@IS(?:to |a )?
        (?P<value>[^?]{2,80}\S+@\S+\.\w+.{0,10})$
        """
    ),
)
SEND_BILLS: Final = (
    say(
        r"""
        \b(?:send|email|mail|forward|address|direct)\b[^.;?]{0,25}\b(?:invoices?|bills?|billing|
        statements)\b[^.;?]{0,25}?\bto\b:?\s+(?P<value>.+)$
        """,
    ),
    say(
        r"""
        \b(?:invoices?|bills|billing(?: e-?mails?)?|statements)\b[^.;?]{0,20}\b(?:go|be sent|be emailed|sent|
        emailed)\b[^.;?]{0,10}\bto\b:?\s+(?P<value>.+)$
        """,
    ),
    say(
        r"""
        \b(?:env[ií]e(?:n|nos)?|mand(?:e|en)|dirij(?:a|an))\b[^.;?]{0,15}\b(?:facturas?|
        cobros)\b[^.;?]{0,15}\ba\b:?\s+(?P<value>.+)$
        """,
    ),
    say(r"\bfacturas?\b[^.;?]{0,15}\bvan? a\b:?\s+(?P<value>.+)$"),
    say(r"\bbilling e-?mail(?: address)?@IS(?P<value>\S+@\S+)"),
)
# What stands where a name or title could, and is none.
NO_NAME: Final = say(
    r"""
    ^(the|our|my|me|you|your|i|it|this|that|same|accounts?|not|still|to|please|tbd|none|yes|no|attached|billing|nuestro|el|la|
    correct|invoices?)\b
    """,
)
NO_TITLE: Final = say(
    r"""
    ^(and|or|at|on|who|with|can|will|please|email|e-?mail|his|her|their|is|are|reach\w*|phone|also|thanks|thank|correo|su|y|
    tel)\b
    """,
)
