"""How carriers print the labels of addresses: where service is, where bills go, where to pay. Data only."""

from __future__ import annotations

from typing import Final

from parsers.page.labels import Field

NAMES: Final[dict[Field, str]] = {
    Field.SERVICE_ADDRESS: (
        "service address|service address 1|service address line 1|service street|service street address|svc address|svc addr|"
        "service addr|service location|service at|service site|location address|service location address|installation address|"
        "service premises|service / e911 address|service/e911 address|physical address|site address|premise address|premises address|"
        "address of service|dirección de servicio|dirección del servicio|"
        "domicilio de servicio|domicilio del servicio|lugar de servicio|lugar del servicio|ubicación|ubicación del servicio|servicio en|"
        "install address|end user address|location|e911 address|service delivery address|"
        "provided at|services provided at|for service at|serving address|site|premises|location of service|service address on record|"
        "line location|service provided at|services provided to|service provided to|services rendered at|service delivered to|"
        "services delivered at|service delivered at|service rendered at|service premise|location served|street address of service|"
        "services at|emergency address|emergency service address|e911 location|emergency (e911) address|e911 emergency address|"
        "emergency 911 address|911 address|e911 service address|e911 registered address|registered e911 address|registered location|"
        "emergency location|911 location|emergency e911 location|emergency (911) address|location address (e911)|"
        "service address (e911)|service (e911) address|physical location|physical service address|use address|"
        "service address of record|service|serviced address|served address|registered address|dispatchable location|service loc|"
        "svc loc|served at|lines at|line at|svc adr|service adr|premises street|premise street|installed at|located at|"
        "service installed at|installation location|location of lines|lines located at|equipment location|service premise address|"
        "services for|eu addr|eu address|eu street|eu location|eu service address|end user addr|end user street|where served|"
        "end user location|end user service address|customer location|customer premises|serving location|"
        "location of equipment|primary service address|main service address|principal service address|primary service location|"
        "default service address|primary e911 address|ship to / service|ship to/service|service / ship to|service/ship to|"
        "ship to / service address|service / shipping address|ship to / service location"
    ),
    Field.BILLING_ADDRESS: (
        "billing address|billing address 1|billing address line 1|billing street|mailing address|bill to address|mail to|"
        "billing addr|invoice address|correspondence address|address for bills|bill mailing address|bill address|bill addr|"
        "dirección de facturación|dirección postal|domicilio de facturación|domicilio fiscal|dirección de envío de factura|mail address|"
        "account address|statement address|statement mailed to|statements mailed to|"
        "bills mailed to|bill mailed to|statements sent to|bills sent to|mail addr|invoices to|invoice sent to|invoices sent to|"
        "invoices mailed to|invoice mailed to|bills to|bills go to|bill goes to|bill sent to|send bills to|send bill to|"
        "mail bills to|mail bill to|statements to|statements go to|invoicing address|billing location|bill to location|bill-to addr|"
        "bill delivery address|where billed|bill adr|bill street|billing mailing address|billing mail address|billing name and address|"
        "billing name / address|bill name / address|billing street or po box|billing street or p.o. box|billing street / po box|"
        "billing address or po box"
    ),
    Field.REMIT: (
        "remit to|remit payment to|please remit payment to|make checks payable to|make check payable to|make checks payable|"
        "send payment to|send payments to|payable to|pay to|mail payment to|mail payments to|please send payment to|"
        "remittance address|remit payments to|send checks to|make payment to|please make checks payable to|mail check to|payments to|"
        "overnight payments|overnight address|return address|make your check payable to|please make check payable to|payment address|"
        "mail your payment to|mail payment"
    ),
    Field.STREET: ("street|street address|street and suite|address line 1|address|street and number"),
    Field.CITY: (
        "city|town|city / state / zip|city, state, zip|city state zip|city, state zip|city, state, zip code|city, state & zip|"
        "city/st/zip|city st zip|city, st, zip|"
        "city, st zip|city / st / zip"
    ),
    Field.STATE: ("state|st"),
    Field.ZIP: ("zip|zip code|postal code|zip+4"),
}

# "Service city", "Billing city/st/zip": a part of an address in a cell of its own whose label says whose it is.
OWNERS: Final = {
    Field.SERVICE_ADDRESS: "eu|end user|service|svc|premises|location|install|service address",
    Field.BILLING_ADDRESS: "billing|bill|mailing|mail|bill to|billing address",
}
PARTS: Final = {
    Field.CITY: "city|town|city/st/zip|city / st / zip|city st zip|city/state/zip|city, st, zip|city, st zip",
    Field.STATE: "state|st",
    Field.ZIP: "zip|zip code|postal code",
}

# "End user name / service location", "Billing name and address": a name over its address in one cell.
_NAMED: Final = (
    "name|customer|customer name|end user|end user name|subscriber|subscriber name|account name|account holder|listed name|company|"
    "business name"
)
NAMED_ADDRESSES: Final = (
    (Field.SERVICE_ADDRESS, _NAMED, "service address|service location|service premises|location|installation address|premises"),
    (Field.BILLING_ADDRESS, f"billing name|bill to name|{_NAMED}", "billing address|mailing address|bill to address|billing location"),
)
