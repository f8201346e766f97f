"""What a label that no table lists asks for, by the words it is made of. Data only; ``find`` reads with it."""

from __future__ import annotations

from typing import Final

from parsers.vocabulary import vocabulary

# What labels are made of: a phrase of nothing else is one, with or without a colon.
WORDS_OF_LABELS: Final = vocabulary(
    "account acct number numbers no # id carrier provider company current old losing existing present today previous from business legal "
    "name on bill billing billed mailing service address addr location loc premises premise physical installation street pin passcode "
    "password code port-out port transfer authorized authorised signer signatory person user representative title job position printed "
    "print telephone phone tn main btn primary lead line the of your our customer client end subscriber holder record signed signature "
    "date invoice invoices statement statements to with (btn) (pin) (if any) any as it appears exactly "
    "card cardholder cardholder's purchaser purchaser's buyer buyer's organization exempt exempted institution officer type typed or "
    "exact lessee payor payer and for zip city state this where goes go is are sent statement's "
    "local gaining new winning receiving releasing installed located used"
)
# Words that are a label only where they stand alone, or a colon or explanation follows: a value may begin with them.
ALONE: Final = vocabulary("business subscriber firm site premises payor payer claimant password enduser accountspayable ap")
# Squeezed labels of an account before which the carrier's name may stand.
OF_AN_ACCOUNT: Final = vocabulary("accountnumber accountno account acct acctno accountid pin accountpin passcode")
# For labels nobody has listed: closed by a colon, they are what their words say. (key, words one of each must stand there, words none may)
BY_WORDS: Final = (
    ("seller", ("seller|vendor|supplier", "name"), ""),
    ("seller_street", ("seller|vendor|supplier", "address"), ""),
    ("signature", ("signature|signed|firma",), "date|title|name|on"),
    ("purchaser", ("name", "purchaser|buyer|organization|exempt|entity|institution"), "seller|vendor|officer|signer|print|printed"),
    ("print_name", ("name", "print|printed|officer|signer|representative|authorized|agent"), "company|business|carrier"),
    ("date", ("date", "signed|issued|prepared|signature"), "expiration|expires|birth"),
    ("expires", ("expiration|expires|expiry", "date|certificate"), "card|mm/yy"),
    ("date", ("signed",), "by"),
    ("contact_email", ("email|e-mail",), "carrier"),
    (
        "contact_name",
        ("person|contact|attention|attn", "billing|bills|invoices|invoice|payable|accounting"),
        "phone|telephone|number|title",
    ),
    ("company", ("name", "company|business|customer|account|subscriber|end|organization"), "carrier|bank|card|contact|person|user|printed"),
    ("company", ("end", "user|users", "name|company|customer"), "authorized|contact|person|print|printed|address|street|phone|telephone"),
    ("company", ("name", "bill|billed|record|invoice|statement"), "carrier|provider|bank|card|contact|person|printed|number"),
    (
        "gaining",
        ("carrier|provider|company", "gaining|new|winning|receiving"),
        "account|acct|number|pin|passcode|name|customer|current|losing|old",
    ),
    (
        "carrier",
        ("carrier|provider|company", "name|current|losing|existing|old|today|present|from|phone|telephone|releasing"),
        "account|acct|new|gaining|number|pin|passcode|customer|legal|bill|on",
    ),
    ("btn", ("account|acct", "telephone|phone", "number|no|#"), "company|carrier|provider|name"),
    (
        "account",
        ("account|acct", "number|no|#|carrier|provider|old|losing|current|existing|company"),
        "bank|name|pin|passcode|holder|telephone",
    ),
    ("btn", ("billing|billed|main|btn|primary|pilot|lead", "telephone|phone|tn|number|line|btn"), "address|new|contact|name|company"),
    ("pin", ("pin|passcode",), ""),
    ("h_service", ("service|premises|premise|physical|installation", "address|location|street|addr|loc"), "city|state|zip"),
    ("company", ("name", "bill|billed|record|service|invoice"), "carrier|bank|card|contact|person|printed|provider"),
    (
        "h_service",
        ("where", "service|services|lines|phones|telephones|numbers", "installed|located|provided|delivered|is|are"),
        "bills|bill",
    ),
    ("billing_street", ("billing|bill|mailing|statement|statements|invoice", "address|street"), "email|contact|e-mail"),
    ("h_not_ported", ("number|numbers|tns|dids", "not|remain|keep|stay"), ""),
    (
        "h_numbers",
        ("number|numbers|tns|dids", "port|ported|porting|transfer|toll|telephone|phone"),
        "not|remain|keep|stay|contact|fax|main|billing",
    ),
    ("street", ("address",), "email|e-mail|billing|seller|vendor"),
    ("phone", ("phone|telephone",), "billing|btn"),
    ("title", ("title",), "name"),
)
