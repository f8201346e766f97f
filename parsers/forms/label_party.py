"""What clients' forms of every kind ask of a company and its signer. Tables of labels; the first name of each is the usual one."""

from __future__ import annotations

from typing import Final

from parsers.forms.labels import ValueKind, label

PARTY: Final = (
    label(
        "company",
        ValueKind.COMPANY,
        "company name|company legal name|legal company name|business name|legal business name|business legal name|legal name|"
        "customer name|name of customer|company|organization|organization name|name of organization|organization legal name|customer|"
        "client|client name|account name|end user name|subscriber name|name of business|name of company|listed name|billing name|"
        "name on account|customer business name|company/organization|entity name|legal entity name|name of entity|"
        "business or organization name|company or individual name|customer/company name|customer company name|nombre de la empresa|"
        "empresa|merchant customer|subscriber|subscriber (customer)|business|business (payor)|business (payer)|payor|payer|"
        "payor name|payer name|name of payor|name of payer|company (payor)|customer of record|customer of record name|"
        "account holder (company)|company name on account|listing name|firm|name of firm|full legal name|legal name of business|"
        "end user|name on bill|name on the bill|name on phone bill|name as billed|billed name|name of record|name on service|"
        "business name on bill|company name on bill|legal entity|registered name|company of record|name of subscriber|"
        "toll-free subscriber|toll free subscriber|end user of record|user of record",
    ),
    label("dba", ValueKind.TEXT, "dba|doing business as|trade name|dba name|trade name (dba)"),
    label(
        "phone",
        ValueKind.PHONE,
        "telephone|phone|phone number|telephone number|business phone|contact phone|contact phone number|daytime phone|tel|phone #|"
        "phone (area code and number)|main phone|contact telephone|cell phone|mobile|best phone number|telephone no",
    ),
    label("fax", ValueKind.PHONE, "fax|fax number|fax #"),
    label("website", ValueKind.TEXT, "website|web site"),
    label(
        "street",
        ValueKind.STREET,
        "street|street address|address|address line 1|mailing address|business address|street address 1|address 1|number and street|"
        "address (number and street)|address (street & number, p.o. box or route number)|physical address|dirección|direccion|"
        "address of purchaser|street address (no p.o. box)|address (no po boxes)|payor address|payer address",
    ),
    label(
        "street2",
        ValueKind.TEXT,
        "suite|ste|unit|suite/unit|apt/suite|address line 2|street address 2|floor|suite #|suite/floor|apt/ste|room/suite|address 2|"
        "address (line 2)|street 2|address line two|suite or unit",
    ),
    label("city", ValueKind.CITY, "city|town|city or town|ciudad|city/town"),
    label("state", ValueKind.STATE, "state|st|estado|state/province"),
    label("zip", ValueKind.ZIP, "zip|zip code|postal code|zip/postal code|zipcode|código postal|zip + 4"),
    label(
        "place",
        ValueKind.PLACE,
        "city, state, zip|city, state, zip code|city state zip|city, state and zip|city, state & zip|city/state/zip|"
        "city, state, and zip code|city, state & zip code|city / state / zip|city, st zip|city, state, zip + 4|city/st/zip|"
        "city & state & zip|city-state-zip",
    ),
    label(
        "billing_street",
        ValueKind.STREET,
        "billing street address|billing address|bill to address|billing address line 1|card billing address|"
        "credit card billing address|billing street|cardholder billing address|cardholder address|address on card|statement address|"
        "bill to|billed to|billed at|invoice address|invoice to|invoices to|send bills to|send bill to|send invoices to address|"
        "mail bills to|bills are sent to|bill sent to|bill-to address|bill address|remit address of customer|where bills are sent|"
        "bill mailing address|address on invoices|address on invoice|address on bills|address on bill|address on the bill|"
        "address for bills|address for invoices|billing addr",
        "billing",
    ),
    label("billing_city", ValueKind.CITY, "billing city"),
    label("billing_state", ValueKind.STATE, "billing state"),
    label(
        "billing_place",
        ValueKind.PLACE,
        "billing city, state, zip|billing city/state/zip|billing city / state / zip|billing city, state & zip|billing city state zip|"
        "billing city, st zip|billing city, st, zip|billing city, state, zip code",
    ),
    label(
        "card_zip",
        ValueKind.ZIP,
        "card billing zip|billing zip|billing zip code|zip code of card|billing postal code|card zip|zip code (billing)",
    ),
    label(
        "contact_name",
        ValueKind.NAME,
        "first and last name|billing contact|billing contact name|billing contact (first and last name)|contact name|"
        "accounts payable contact|ap contact|contact person|a/p contact|name of billing contact|accounting contact|contact|"
        "contacto de facturación|billing contact first and last name|primary billing contact|accounts payable|a/p|ap|"
        "person responsible for billing|person who pays bills|accounts payable contact name|attention accounts payable|"
        "invoices to the attention of|invoice contact|who gets the invoice|who gets the invoices|who gets the bill|send invoices to|"
        "invoices go to|bills go to|who should get the invoice|who receives invoices|person to send invoices to",
        "contact",
    ),
    label(
        "contact_email",
        ValueKind.EMAIL,
        "email for invoices|billing contact email|billing email|email of billing contact|email address|email|e-mail|e-mail address|"
        "invoice email|contact email|ap email|accounts payable email|email address for invoices|email invoices to|correo electrónico|"
        "send invoices to|email for billing|billing email address|email for receipts|receipt email|email receipts to",
    ),
)

SIGNING: Final = (
    label(
        "signature",
        ValueKind.INK,
        "authorized signature|signature|customer signature|signature of cardholder|cardholder signature|authorizing signature|"
        "signature of account holder|signature of purchaser|purchaser signature|authorized signer|signed|signed by|sign here|"
        "signature of authorized person|authorized signature of purchaser|signature of authorized purchaser|"
        "signature of authorized representative|firma|firma autorizada|account holder signature|signature of authorized signer|"
        "authorised signature|signature of owner, partner, or authorized person of purchaser|"
        "signature of owner, partner or authorized person of purchaser|client signature|authorized by (signature)|"
        "signature of customer|end user signature|subscriber signature|authorized signature (owner, partner or corporate officer)|"
        "signature of authorized purchaser or agent|by (signature)|purchaser's signature|authorized purchaser signature|"
        "signature of authorized individual|signature of officer|authorized representative signature|x|signature of u.s. person|"
        "authorized agent signature|authorized user signature|signature (required)|your signature|signature and title|"
        "signature & title|signature/title|by|signature of account owner|signature of customer representative",
    ),
    label(
        "print_title",
        ValueKind.TEXT,
        "printed name and title|print name and title|name and title|type or print name and title|name and title (print)|name & title|"
        "name / title|name/title|printed name / title|print name, title|printed name, title|name, title|name and title of signer|"
        "type or print name and title of owner, partner, or authorized person of purchaser",
    ),
    label(
        "print_name",
        ValueKind.NAME,
        "printed name|print name|print|name (print)|name (printed)|name (please print)|typed name|type or print name|authorized name|"
        "name of authorized signer|authorized person|authorized by|authorized user|authorized user name|"
        "authorized cardholder|authorized card holder|"
        "authorized account holder|authorized payer|name of authorized person|"
        "authorized contact|authorized name (print)|authorized representative|name of signer|signer name|signer|signatory|nombre|"
        "print or type name|authorized agent|authorized agent name|printed name of purchaser|printed name of person signing|"
        "name of person signing|authorized purchaser|authorizing name|decision maker|print your name|please print name|"
        "print name here|authorized end user|first and last name of authorized person|account holder name|requested by|"
        "name of authorized individual|customer authorized name|authorized customer representative|name",
    ),
    label(
        "title",
        ValueKind.TEXT,
        "title|authorized user title|job title|position|title of signer|title/position|cargo|título|position/title|"
        "title of authorized person|relationship|title or position|its|signer title|signer's title|signatory title|title of signatory|"
        "capacity|official capacity|title or capacity|title/capacity|capacity or title|signer capacity|capacity of signer",
    ),
    label(
        "date",
        ValueKind.DATE,
        "date|date signed|signature date|today's date|date of signature|date of signing|fecha|date prepared|date (mm/dd/yyyy)|"
        "signed on|dated|date of authorization|authorization date|effective date of authorization|date executed|date (mm/dd/yy)",
    ),
    label("initials", ValueKind.TEXT, "initial here|initials"),
)
