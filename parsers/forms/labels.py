"""The labels printed on the forms that clients fill in, and what kind of value belongs to each. Data only; ``form_fields`` reads with it.

A label may be written many ways; the first name is the usual one. ``section`` labels also open a part of the form ("Service address",
"Seller"): what stands below belongs to it until the next one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from parsers.vocabulary import vocabulary


class ValueKind(StrEnum):
    TEXT = "text"
    NAME = "name"  # a person
    COMPANY = "company"
    EMAIL = "email"
    PHONE = "phone"
    STREET = "street"
    CITY = "city"
    STATE = "state"
    ZIP = "zip"
    PLACE = "place"  # city, state and ZIP in one
    DATE = "date"
    DIGITS = "digits"
    EXPIRY = "expiry"  # MM/YY of a card
    INK = "ink"  # a signature: anything
    NONE = "none"  # a heading: never has a value of its own


@dataclass(frozen=True, slots=True)
class FormLabel:
    key: str
    kind: ValueKind
    names: tuple[str, ...]
    section: str | None = None


def _label(key: str, kind: ValueKind, names: str, section: str | None = None) -> FormLabel:
    return FormLabel(key, kind, tuple(name.strip() for name in names.split("|")), section)


PARTY: Final = (
    _label(
        "company",
        ValueKind.COMPANY,
        "company name|company legal name|legal company name|business name|legal business name|business legal name|legal name|"
        "customer name|name of customer|company|organization|organization name|name of organization|organization legal name|"
        "customer|client|client name|account name|end user name|subscriber name|name of business|name of company|listed name|"
        "billing name|name on account|customer business name|company/organization|entity name|legal entity name|name of entity|"
        "business or organization name|company or individual name|customer/company name|customer company name|"
        "nombre de la empresa|empresa|merchant customer|subscriber|subscriber (customer)|business|business (payor)|business (payer)|"
        "payor|payer|payor name|payer name|name of payor|name of payer|company (payor)|customer of record|customer of record name|"
        "account holder (company)|company name on account|listing name|firm|name of firm|full legal name|legal name of business|"
        "end user|name on bill|name on the bill|name on phone bill|name as billed|billed name|name of record|name on service|"
        "business name on bill|company name on bill|legal entity|registered name|company of record|name of subscriber",
    ),
    _label(
        "dba",
        ValueKind.TEXT,
        "dba|doing business as|trade name|dba name|trade name (dba)",
    ),
    _label(
        "phone",
        ValueKind.PHONE,
        "telephone|phone|phone number|telephone number|business phone|contact phone|contact phone number|daytime phone|tel|"
        "phone #|phone (area code and number)|main phone|contact telephone|cell phone|mobile|best phone number|telephone no",
    ),
    _label(
        "fax",
        ValueKind.PHONE,
        "fax|fax number|fax #",
    ),
    _label(
        "website",
        ValueKind.TEXT,
        "website|web site",
    ),
    _label(
        "street",
        ValueKind.STREET,
        "street|street address|address|address line 1|mailing address|business address|street address 1|address 1|"
        "number and street|address (number and street)|address (street & number, p.o. box or route number)|physical address|"
        "dirección|direccion|address of purchaser|street address (no p.o. box)|address (no po boxes)|payor address|payer address",
    ),
    _label(
        "street2",
        ValueKind.TEXT,
        "suite|ste|unit|suite/unit|apt/suite|address line 2|street address 2|floor|suite #|suite/floor|apt/ste|room/suite|"
        "address 2|address (line 2)|street 2|address line two|suite or unit",
    ),
    _label(
        "city",
        ValueKind.CITY,
        "city|town|city or town|ciudad|city/town",
    ),
    _label(
        "state",
        ValueKind.STATE,
        "state|st|estado|state/province",
    ),
    _label(
        "zip",
        ValueKind.ZIP,
        "zip|zip code|postal code|zip/postal code|zipcode|código postal|zip + 4",
    ),
    _label(
        "place",
        ValueKind.PLACE,
        "city, state, zip|city, state, zip code|city state zip|city, state and zip|city, state & zip|city/state/zip|"
        "city, state, and zip code|city, state & zip code|city / state / zip|city, st zip|city, state, zip + 4|city/st/zip|"
        "city & state & zip|city-state-zip",
    ),
    _label(
        "billing_street",
        ValueKind.STREET,
        "billing street address|billing address|bill to address|billing address line 1|card billing address|"
        "credit card billing address|billing street|cardholder billing address|cardholder address|address on card|"
        "statement address|bill to|billed to|billed at|invoice address|invoice to|invoices to|send bills to|send bill to|"
        "send invoices to address|mail bills to|bills are sent to|bill sent to|bill-to address|bill address|remit address of customer|"
        "where bills are sent|bill mailing address|address on invoices|address on invoice|address on bills|address on bill|"
        "address on the bill|address for bills|address for invoices|billing addr",
        "billing",
    ),
    _label(
        "billing_city",
        ValueKind.CITY,
        "billing city",
    ),
    _label(
        "billing_state",
        ValueKind.STATE,
        "billing state",
    ),
    _label(
        "billing_place",
        ValueKind.PLACE,
        "billing city, state, zip|billing city/state/zip|billing city / state / zip|billing city, state & zip|billing city state zip|"
        "billing city, st zip|billing city, st, zip|billing city, state, zip code",
    ),
    _label(
        "card_zip",
        ValueKind.ZIP,
        "card billing zip|billing zip|billing zip code|zip code of card|billing postal code|card zip|zip code (billing)",
    ),
    _label(
        "contact_name",
        ValueKind.NAME,
        "first and last name|billing contact|billing contact name|billing contact (first and last name)|contact name|"
        "accounts payable contact|ap contact|contact person|a/p contact|name of billing contact|accounting contact|contact|"
        "contacto de facturación|billing contact first and last name|primary billing contact|accounts payable|a/p|ap|"
        "person responsible for billing|person who pays bills|accounts payable contact name|attention accounts payable|"
        "invoices to the attention of|invoice contact",
        "contact",
    ),
    _label(
        "contact_email",
        ValueKind.EMAIL,
        "email for invoices|billing contact email|billing email|email of billing contact|email address|email|e-mail|"
        "e-mail address|invoice email|contact email|ap email|accounts payable email|email address for invoices|"
        "email invoices to|correo electrónico|send invoices to|email for billing|billing email address|email for receipts|"
        "receipt email|email receipts to",
    ),
)

SIGNING: Final = (
    _label(
        "signature",
        ValueKind.INK,
        "authorized signature|signature|customer signature|signature of cardholder|cardholder signature|authorizing signature|"
        "signature of account holder|signature of purchaser|purchaser signature|authorized signer|signed|signed by|sign here|"
        "signature of authorized person|authorized signature of purchaser|signature of authorized purchaser|"
        "signature of authorized representative|firma|firma autorizada|account holder signature|signature of authorized signer|"
        "authorised signature|signature of owner, partner, or authorized person of purchaser|"
        "signature of owner, partner or authorized person of purchaser|client signature|authorized by (signature)|"
        "signature of customer|end user signature|subscriber signature|"
        "authorized signature (owner, partner or corporate officer)|signature of authorized purchaser or agent|by (signature)|"
        "purchaser's signature|authorized purchaser signature|signature of authorized individual|signature of officer|"
        "authorized representative signature|x|signature of u.s. person|authorized agent signature|authorized user signature|"
        "signature (required)|your signature|signature and title|signature & title|signature/title|by|"
        "signature of account owner|signature of customer representative",
    ),
    _label(
        "print_title",
        ValueKind.TEXT,
        "printed name and title|print name and title|name and title|type or print name and title|name and title (print)|"
        "name & title|name / title|name/title|printed name / title|name and title of signer|"
        "type or print name and title of owner, partner, or authorized person of purchaser",
    ),
    _label(
        "print_name",
        ValueKind.NAME,
        "printed name|print name|print|name (print)|name (printed)|name (please print)|typed name|type or print name|"
        "authorized name|name of authorized signer|authorized person|authorized by|authorized user|authorized user name|"
        "name of authorized person|authorized contact|authorized name (print)|authorized representative|name of signer|"
        "signer name|signer|signatory|nombre|print or type name|authorized agent|authorized agent name|printed name of purchaser|"
        "printed name of person signing|name of person signing|authorized purchaser|authorizing name|decision maker|"
        "print your name|please print name|print name here|authorized end user|first and last name of authorized person|"
        "account holder name|requested by|name of authorized individual|customer authorized name|"
        "authorized customer representative|name",
    ),
    _label(
        "title",
        ValueKind.TEXT,
        "title|authorized user title|job title|position|title of signer|title/position|cargo|título|position/title|"
        "title of authorized person|relationship|title or position|its|signer title|signer's title|signatory title|title of signatory",
    ),
    _label(
        "date",
        ValueKind.DATE,
        "date|date signed|signature date|today's date|date of signature|date of signing|fecha|date prepared|date (mm/dd/yyyy)|"
        "signed on|dated|date of authorization|authorization date|effective date of authorization|date executed|date (mm/dd/yy)",
    ),
    _label(
        "initials",
        ValueKind.TEXT,
        "initial here|initials",
    ),
)

PAYMENT: Final = (
    _label(
        "card_number",
        ValueKind.DIGITS,
        "card number|credit card number|card #|account number on card|cc number|card no|debit card number|"
        "credit/debit card number|card account number|credit card #|número de tarjeta|"
        "visa/mastercard/discover/american express #|16 digit card number",
    ),
    _label(
        "card_name",
        ValueKind.NAME,
        "name on card|name as it appears on card|cardholder name|card holder name|name of cardholder|cardholder's name|"
        "cardholder|name (as it appears on card)|name as it appears on the card|exact name on card|nombre en la tarjeta|"
        "card holder|name on the card|name on credit card",
    ),
    _label(
        "expiry",
        ValueKind.EXPIRY,
        "expires|expires (mm/yy)|expiration date|exp date|exp|expiration|exp. date|expiration (mm/yy)|expiration date (mm/yy)|"
        "expiry|expiry date|exp (mm/yy)|exp. date (mm/yy)|valid thru|expiration date (month/year)|card expiration|"
        "card expiration date|vencimiento|good thru|exp month/year",
    ),
    _label(
        "cvv",
        ValueKind.DIGITS,
        "cvv|cvv2|cvc|security code|cvv code|cvv/cvc|card security code|3 digit code|csc|cvv number|cid|card verification number|cvv #",
    ),
    _label(
        "card_type",
        ValueKind.TEXT,
        "card type|type of card|credit card type|payment method|method of payment|payment type|account type|type of account",
    ),
    _label(
        "bank",
        ValueKind.COMPANY,
        "bank name|bank|financial institution|name of bank|name of financial institution|financial institution name|"
        "depository name|depository|banco|bank or credit union",
    ),
    _label(
        "bank_address",
        ValueKind.TEXT,
        "bank address|branch|bank city|bank city, state|bank city/state",
    ),
    _label(
        "routing",
        ValueKind.DIGITS,
        "routing number (aba)|routing number|aba routing number|aba number|routing #|bank routing number|"
        "transit/aba # (routing number)|routing/aba number|routing transit number|aba|transit routing number|aba #|routing no|"
        "bank routing #|9 digit routing number|routing",
    ),
    _label(
        "bank_account",
        ValueKind.DIGITS,
        "account number|bank account number|checking account number|account #|account no|bank account #|"
        "account number (checking)|checking/savings account number|savings account number",
    ),
    _label(
        "bank_holder",
        ValueKind.COMPANY,
        "name on bank account|account holder|name of account holder|bank account name|name on the account",
    ),
    _label(
        "amount",
        ValueKind.TEXT,
        "amount|amount to charge|payment amount|amount authorized|invoice number|invoice #|frequency|start date|first payment date",
    ),
    _label(
        "h_customer",
        ValueKind.NONE,
        "customer information|company information|billing information|account information|contact information|business information",
        "customer",
    ),
    _label(
        "h_payment",
        ValueKind.NONE,
        "payment information|credit card information|bank information|card information|ach information|"
        "bank account information|credit card|ach|bank draft|payment details|card details|banking information",
        "payment",
    ),
    _label(
        "h_authorization",
        ValueKind.NONE,
        "authorization|authorization and signature|terms|terms and conditions|agreement|signature section",
        "authorization",
    ),
)

PORTING: Final = (
    _label(
        "company",
        ValueKind.COMPANY,
        "account holder|name of account holder|account owner|name of account owner|account in the name of|service is in the name of",
    ),
    _label("first_name", ValueKind.NAME, "first name|given name|nombre de pila"),
    _label("last_name", ValueKind.NAME, "last name|surname|family name|apellido"),
    _label(
        "carrier",
        ValueKind.COMPANY,
        "carrier|current carrier|losing carrier|current service provider|current provider|old service provider|"
        "existing carrier|current telephone company|current local carrier|local service provider|present carrier|carrier name|"
        "losing service provider|service provider|name of current carrier|current phone company|"
        "current telephone service provider|old carrier|existing provider|proveedor actual|local exchange carrier|"
        "current phone provider|losing carrier name|current carrier name|provider|current provider name|phone company|losing provider|"
        "present company|present provider|present telephone company|present phone company|releasing carrier|releasing company|"
        "carrier of record|moving from|transfer from|porting from|existing service provider|transferring from|moving away from|"
        "carrier being left|provider being left|company being left|leaving carrier|leaving provider|donor carrier|carrier today|"
        "provider today|carrier you are leaving|provider you are leaving",
        "carrier",
    ),
    _label(
        "account",
        ValueKind.DIGITS,
        "account number|account no|account #|acct|acct num|carrier account number|account number with current carrier|"
        "current carrier account number|acct number|acct #|account|customer account number|current account number|"
        "billing account number|account number with carrier|ban|account id|account number with current provider|"
        "provider account number|número de cuenta|losing carrier account number|acct no|losing acct|losing account|losing account number|"
        "their account #|their account number|their account no|their account|their acct|account with them|account there",
    ),
    _label(
        "btn",
        ValueKind.PHONE,
        "btn|bin|8tn|billing telephone number|billing telephone number (btn)|billing number|main billing number|billing phone number|"
        "btn (billing telephone number)|main number|billing tn|main telephone number|current btn|account telephone number|atn|"
        "billing telephone no|main btn|billing phone number (btn)|main billed number|billed number|main tn|main billed tn|billed tn|"
        "main billed telephone number|primary tn",
    ),
    _label(
        "new_btn",
        ValueKind.PHONE,
        "new btn|new billing telephone number|new billing number|btn for remaining numbers",
    ),
    _label(
        "pin",
        ValueKind.TEXT,
        "pin|account pin|pin/passcode|passcode|pin number|port-out pin|pin (if any)|pin/password|pin or passcode|security pin|"
        "transfer pin|port out pin|pin # (if applicable)|pin (if applicable)|account pin/passcode|pin code|password/pin|"
        "pin / passcode|pin (wireless)|pin or password|password|account password|account passcode|security code|account security code|"
        "port-out code|transfer code|number transfer pin|porting pin|port pin|losing pin|carrier security pin|carrier pin|carrier passcode|"
        "losing carrier pin|their pin|pin with carrier",
    ),
    _label(
        "port_date",
        ValueKind.DATE,
        "port date|requested port date|desired due date|requested due date|desired port date|requested foc date|due date",
    ),
    _label(
        "h_service",
        ValueKind.STREET,
        "service address|service location|location address|service street address|physical service address|"
        "end user service address|service address (no po box)|address where service is located|current service address|"
        "dirección de servicio|service address on file|service address on file with the current carrier|site|site address|"
        "address of service|place of service|premises|premises address|service premises|service at|served at|lines installed at|"
        "address where lines are installed|physical location|street address of service|service street|service addr|"
        "physical address of service|installation address|service address (no p.o. boxes)",
        "service",
    ),
    _label(
        "service_city",
        ValueKind.CITY,
        "service city",
    ),
    _label(
        "service_state",
        ValueKind.STATE,
        "service state|service st",
    ),
    _label(
        "service_zip",
        ValueKind.ZIP,
        "service zip|service zip code|service postal code",
    ),
    _label(
        "service_place",
        ValueKind.PLACE,
        "service city, state, zip|service city/state/zip",
    ),
    _label(
        "h_billing",
        ValueKind.NONE,
        "billing address, if different|billing address (if different)|billing address if different from service address|"
        "billing address if different|mailing address, if different",
        "billing",
    ),
    _label(
        "h_customer",
        ValueKind.NONE,
        "customer information|end user information|subscriber information|"
        "customer name (must appear exactly as on the bill of the current carrier)|authorized user information|"
        "account information|customer details",
        "customer",
    ),
    _label(
        "h_numbers",
        ValueKind.NONE,
        "telephone numbers to port|numbers to port|numbers to be ported|telephone numbers to be ported|phone numbers to port|"
        "phone numbers to be ported|telephone number(s)|telephone numbers|telephone number(s) to port|number(s) to port|"
        "phone numbers|tns to port|list of numbers|numbers being ported|telephone numbers to be transferred|"
        "please port the following numbers|port the following numbers|phone number(s) to be ported|numbers to transfer|"
        "working telephone numbers|telephone number(s) to be ported|números a portar|tns|tn list|porting tns|porting numbers|port numbers|"
        "tns to be ported|dids to port|lines to port|lines to move|numbers to move|lines to be ported",
        "numbers",
    ),
    _label(
        "h_not_ported",
        ValueKind.NONE,
        "numbers not to be ported|telephone numbers not to port|numbers not to port|numbers to remain|numbers to keep|"
        "do not port|numbers remaining with current carrier|not porting|numbers to stay|numbers to leave|"
        "telephone numbers not to be ported|numbers not porting|phone numbers not to be ported|remaining numbers|"
        "these numbers stay|keep with current carrier|numbers that stay|numbers to remain with the current carrier|remaining tns|"
        "tns not to port|tns to remain|tns to keep|lines staying|lines to remain|lines to keep|numbers staying|do not transfer|"
        "no port numbers|no port|numbers not ported|do not port numbers|keep numbers|stay numbers|non-port numbers",
        "stay",
    ),
    _label(
        "h_authorization",
        ValueKind.NONE,
        "authorization|authorization and signature|terms|signature section|certification|agreement",
        "authorization",
    ),
    _label(
        "gaining",
        ValueKind.COMPANY,
        "new carrier|gaining carrier|new service provider|new provider|gaining provider",
        "gaining",
    ),
)

TAX: Final = (
    _label(
        "purchaser",
        ValueKind.COMPANY,
        "name of purchaser|purchaser|purchaser name|purchaser's name|buyer|name of buyer|name of firm (buyer)|issued to|"
        "name of organization|name of purchaser, firm or agency|name of exempt organization|exempt organization|"
        "name of purchaser, firm or agency as shown on permit|name of firm|name of exempt entity|name of exempt purchaser|"
        "business name of purchaser|legal name of purchaser|purchaser's business name|organization name|buyer's name|"
        "exempt entity|exempt purchaser|name of agency|taxpayer name|purchaser legal name|entity name|name of entity|"
        "this certifies that|company name of purchaser|legal name|business name|taxpayer|owner|certificate holder|"
        "name of exempt institution|name of institution|exempt organization name|institution|"
        "name of organization claiming exemption|purchaser's name as registered|firm name|name as registered|certified to|"
        "name of exempt organization/purchaser|exempt organization/purchaser|purchaser/exempt organization|purchaser or lessee|"
        "name of purchaser or lessee|name of purchaser/lessee|purchaser (exempt organization)|exempt institution|claimant|"
        "name of claimant|exemption holder|name of exemption holder",
        "purchaser",
    ),
    _label(
        "seller",
        ValueKind.COMPANY,
        "seller|vendor|name of seller|seller's name|sellers name|vendor name|name of vendor|vendor's name|name of supplier|"
        "seller name|issued to seller|vendor's name and address|seller's name and address|supplier|name of seller/vendor|"
        "to seller|name of seller, lessor or landlord|merchant|from seller|name of retailer|retailer|issued to (seller)",
        "seller",
    ),
    _label(
        "seller_street",
        ValueKind.TEXT,
        "seller's address|seller address|vendor address|seller street|vendor's address|address of seller|address of vendor|"
        "seller's street address",
    ),
    _label(
        "certificate",
        ValueKind.TEXT,
        "certificate number|certificate no|exemption number|exemption certificate number|exempt organization number|"
        "exemption no|tax exempt number|certificate of exemption number|permit number|sales tax license number|state id number|"
        "tid number|taxpayer number|taxpayer number (if any)|tax id|tax id number|federal id number|fein|ein|"
        "federal employer identification number|purchaser's tax id number|tax exempt id|state tax id number|account id|"
        "sales tax permit number|texas sales and use tax permit number (must contain 11 digits)|registration number|"
        "state exemption number|exempt organization id",
    ),
    _label(
        "expires",
        ValueKind.DATE,
        "expiration date|expires|expiration|expires on|exp date|valid through|valid until|expiry date|date of expiration|"
        "expiration date (if any)|certificate expires|valid thru|this certificate expires on|certificate expiration date|"
        "exp. date|good through|expiration date (maximum of four years)|this certificate expires|not valid after|date expires",
    ),
    _label(
        "effective",
        ValueKind.DATE,
        "effective date|issue date|date issued|issued on|date of issue|effective|issued|valid from|begin date|start date",
    ),
    _label(
        "category",
        ValueKind.TEXT,
        "exemption category|exemption type|type of exemption|reason for exemption|basis for exemption|type of business|"
        "description of items to be purchased|purchaser claims this exemption for the following reason|description of business|"
        "type of organization|reason",
    ),
)

# What labels are made of: a phrase of nothing else is one, with or without a colon.
WORDS_OF_LABELS: Final = vocabulary(
    "account acct number numbers no # id carrier provider company current old losing existing present today previous from business legal "
    "name on bill billing billed mailing service address addr location loc premises premise physical installation street pin passcode "
    "password code port-out port transfer authorized authorised signer signatory person user representative title job position printed "
    "print telephone phone tn main btn primary lead line the of your our customer client end subscriber holder record signed signature "
    "date invoice invoices statement statements to with (btn) (pin) (if any) any as it appears exactly "
    "card cardholder cardholder's purchaser purchaser's buyer buyer's organization exempt exempted institution officer type typed or "
    "exact lessee payor payer and for zip city state this where goes go is are sent statement's"
)
# Words that are a label only where they stand alone, or a colon or explanation follows: a value may begin with them.
ALONE: Final = vocabulary("business subscriber firm site premises payor payer claimant password enduser accountspayable ap")
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
        "carrier",
        ("carrier|provider|company", "name|current|losing|existing|old|today|present|from|phone|telephone"),
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
