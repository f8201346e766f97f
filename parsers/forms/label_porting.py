"""What a letter of authorization asks. A table of labels, beside those of ``label_party``."""

from __future__ import annotations

from typing import Final

from parsers.forms.labels import ValueKind, label

PORTING: Final = (
    label(
        "company",
        ValueKind.COMPANY,
        "account holder|name of account holder|account owner|name of account owner|account in the name of|service is in the name of",
    ),
    label("first_name", ValueKind.NAME, "first name|given name|nombre de pila"),
    label("last_name", ValueKind.NAME, "last name|surname|family name|apellido"),
    label(
        "carrier",
        ValueKind.COMPANY,
        "carrier|current carrier|losing carrier|current service provider|current provider|old service provider|existing carrier|"
        "current telephone company|current local carrier|local service provider|present carrier|carrier name|losing service provider|"
        "service provider|name of current carrier|current phone company|current telephone service provider|old carrier|"
        "existing provider|proveedor actual|local exchange carrier|current phone provider|losing carrier name|current carrier name|"
        "provider|current provider name|phone company|losing provider|present company|present provider|present telephone company|"
        "present phone company|releasing carrier|releasing company|carrier of record|moving from|transfer from|porting from|"
        "existing service provider|transferring from|moving away from|carrier being left|provider being left|company being left|"
        "leaving carrier|leaving provider|donor carrier|carrier today|provider today|carrier you are leaving|provider you are leaving",
        "carrier",
    ),
    label(
        "account",
        ValueKind.DIGITS,
        "account number|account no|account #|acct|acct num|carrier account number|account number with current carrier|"
        "current carrier account number|acct number|acct #|account|customer account number|current account number|"
        "billing account number|account number with carrier|ban|account id|account number with current provider|"
        "provider account number|número de cuenta|losing carrier account number|acct no|losing acct|losing account|"
        "losing account number|their account #|their account number|their account no|their account|their acct|account with them|"
        "account there",
    ),
    label(
        "btn",
        ValueKind.PHONE,
        "btn|bin|8tn|billing telephone number|billing telephone number (btn)|billing number|main billing number|billing phone number|"
        "btn (billing telephone number)|main number|billing tn|main telephone number|current btn|account telephone number|atn|"
        "billing telephone no|main btn|billing phone number (btn)|main billed number|billed number|main tn|main billed tn|billed tn|"
        "main billed telephone number|primary tn",
    ),
    label(
        "new_btn",
        ValueKind.PHONE,
        "new btn|new billing telephone number|new billing number|btn for remaining numbers",
    ),
    label(
        "pin",
        ValueKind.TEXT,
        "pin|account pin|pin/passcode|passcode|pin number|port-out pin|pin (if any)|pin/password|pin or passcode|security pin|"
        "transfer pin|port out pin|pin # (if applicable)|pin (if applicable)|account pin/passcode|pin code|password/pin|"
        "pin / passcode|pin (wireless)|pin or password|password|account password|account passcode|security code|"
        "account security code|port-out code|transfer code|number transfer pin|porting pin|port pin|losing pin|carrier security pin|"
        "security code on file|passcode on file|pin on file|password on file|"
        "carrier pin|carrier passcode|losing carrier pin|their pin|pin with carrier",
    ),
    label(
        "port_date",
        ValueKind.DATE,
        "port date|requested port date|desired due date|requested due date|desired port date|requested foc date|due date",
    ),
    label(
        "h_service",
        ValueKind.STREET,
        "service address|service location|location address|service street address|physical service address|end user service address|"
        "service address (no po box)|address where service is located|current service address|dirección de servicio|"
        "service address on file|service address on file with the current carrier|site|site address|address of service|"
        "place of service|premises|premises address|service premises|service at|served at|lines installed at|"
        "address where lines are installed|physical location|street address of service|service street|service addr|"
        "physical address of service|installation address|service address (no p.o. boxes)",
        "service",
    ),
    label("service_city", ValueKind.CITY, "service city"),
    label("service_state", ValueKind.STATE, "service state|service st"),
    label("service_zip", ValueKind.ZIP, "service zip|service zip code|service postal code"),
    label("service_place", ValueKind.PLACE, "service city, state, zip|service city/state/zip"),
    label(
        "h_billing",
        ValueKind.NONE,
        "billing address, if different|billing address (if different)|billing address if different from service address|"
        "billing address if different|mailing address, if different",
        "billing",
    ),
    label(
        "h_customer",
        ValueKind.NONE,
        "customer information|end user information|subscriber information|"
        "customer name (must appear exactly as on the bill of the current carrier)|authorized user information|account information|"
        "customer details",
        "customer",
    ),
    label(
        "h_numbers",
        ValueKind.NONE,
        "telephone numbers to port|numbers to port|numbers to be ported|telephone numbers to be ported|phone numbers to port|"
        "phone numbers to be ported|telephone number(s)|telephone numbers|telephone number(s) to port|number(s) to port|"
        "phone numbers|tns to port|list of numbers|numbers being ported|telephone numbers to be transferred|"
        "please port the following numbers|port the following numbers|phone number(s) to be ported|numbers to transfer|"
        "working telephone numbers|telephone number(s) to be ported|números a portar|tns|tn list|porting tns|porting numbers|"
        "port numbers|tns to be ported|dids to port|lines to port|lines to move|numbers to move|lines to be ported",
        "numbers",
    ),
    label(
        "h_not_ported",
        ValueKind.NONE,
        "numbers not to be ported|telephone numbers not to port|numbers not to port|numbers to remain|numbers to keep|do not port|"
        "numbers remaining with current carrier|not porting|numbers to stay|numbers to leave|telephone numbers not to be ported|"
        "numbers not porting|phone numbers not to be ported|remaining numbers|these numbers stay|keep with current carrier|"
        "numbers that stay|numbers to remain with the current carrier|remaining tns|tns not to port|tns to remain|tns to keep|"
        "lines staying|lines to remain|lines to keep|numbers staying|do not transfer|no port numbers|no port|numbers not ported|"
        "do not port numbers|keep numbers|stay numbers|non-port numbers",
        "stay",
    ),
    label(
        "h_authorization",
        ValueKind.NONE,
        "authorization|authorization and signature|terms|signature section|certification|agreement",
        "authorization",
    ),
    label(
        "gaining",
        ValueKind.COMPANY,
        "new carrier|gaining carrier|new service provider|new provider|gaining provider",
        "gaining",
    ),
)
