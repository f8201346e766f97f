"""The labels of the Final Order, in the order and spelling of the process document."""

from __future__ import annotations

from typing import Final

FINAL_ORDER: Final = (
    "Domain",
    "Time Zone",
    "Name of Billing Contact",
    "Email of Billing Contact",
    "Tax Exemption Form",
    "ASAP or Porting",
    "Quantity of Temp DID(s)",
    "Area Code",
    "Port Date",
    "Partial or Full port",
    "PIN",
    "Authorized User Name",
    "Authorized User Title",
    "DIDs to be ported",
    "DIDs not to be ported",
    "Main CID Number",
    "CNAM",
    "E911 DID",
    "E911 Address",
    "SMS DID",
    "Native Fax Type",
    "Native Fax Number",
    "Native Fax ATA Purchased",
    "Shipping address for hardware",
    "Hardware package addressed to",
)

# Asked for and kept beside the order: a port needs them, the block does not hold them (domain section 6).
PORT_FACTS: Final = (
    "Losing carrier",
    "Account number",
    "Billing telephone number",
    "New billing number",
    "Account name",
    "Service address",
)

# Asked with the configuration mail: the port-day check must know them (issue 5).
CONFIGURATION_FACTS: Final = ("Softphones", "Auto attendants", "Call queues", "Recordings", "Number of users", "Number of locations")

# What stands around the block of ``Label:`` lines that people fill in inside their reply; written by replies, recognised by parsers.
FILL_IN_START: Final = "--- fill in below ---"
FILL_IN_END: Final = "--- fill in above ---"

ALL_LABELS: Final = (*FINAL_ORDER, *PORT_FACTS, *CONFIGURATION_FACTS)

# Other ways people write a label, all lower case without punctuation. A label not here and not above is no label of ours.
ALIASES: Final = {
    "timezone": "Time Zone",
    "billing contact": "Name of Billing Contact",
    "billing contact name": "Name of Billing Contact",
    "name of the billing contact": "Name of Billing Contact",
    "billing name": "Name of Billing Contact",
    "billing contact email": "Email of Billing Contact",
    "billing contact e mail": "Email of Billing Contact",
    "billing email": "Email of Billing Contact",
    "email of the billing contact": "Email of Billing Contact",
    "tax exempt": "Tax Exemption Form",
    "tax exemption": "Tax Exemption Form",
    "tax status": "Tax Exemption Form",
    "activation": "ASAP or Porting",
    "activation type": "ASAP or Porting",
    "porting or asap": "ASAP or Porting",
    "quantity of temp dids": "Quantity of Temp DID(s)",
    "quantity of temp did": "Quantity of Temp DID(s)",
    "temp dids": "Quantity of Temp DID(s)",
    "number of temp dids": "Quantity of Temp DID(s)",
    "temporary numbers": "Quantity of Temp DID(s)",
    "requested port date": "Port Date",
    "desired port date": "Port Date",
    "porting date": "Port Date",
    "foc date": "Port Date",
    "full or partial port": "Partial or Full port",
    "partial or full": "Partial or Full port",
    "full or partial": "Partial or Full port",
    "port type": "Partial or Full port",
    "account pin": "PIN",
    "port out pin": "PIN",
    "number transfer pin": "PIN",
    "passcode": "PIN",
    "security code": "PIN",
    "authorized user": "Authorized User Name",
    "authorized name": "Authorized User Name",
    "authorized contact": "Authorized User Name",
    "authorized title": "Authorized User Title",
    "title of authorized user": "Authorized User Title",
    "numbers to port": "DIDs to be ported",
    "numbers to be ported": "DIDs to be ported",
    "dids to port": "DIDs to be ported",
    "numbers not to be ported": "DIDs not to be ported",
    "numbers not to port": "DIDs not to be ported",
    "numbers to keep": "DIDs not to be ported",
    "main caller id": "Main CID Number",
    "main cid": "Main CID Number",
    "caller id number": "Main CID Number",
    "main number": "Main CID Number",
    "caller id name": "CNAM",
    "caller name": "CNAM",
    "e911 number": "E911 DID",
    "911 did": "E911 DID",
    "911 address": "E911 Address",
    "emergency address": "E911 Address",
    "e 911 address": "E911 Address",
    "e 911 did": "E911 DID",
    "sms number": "SMS DID",
    "texting number": "SMS DID",
    "text number": "SMS DID",
    "fax type": "Native Fax Type",
    "fax number": "Native Fax Number",
    "fax ata": "Native Fax ATA Purchased",
    "fax ata purchased": "Native Fax ATA Purchased",
    "ata purchased": "Native Fax ATA Purchased",
    "shipping address": "Shipping address for hardware",
    "hardware shipping address": "Shipping address for hardware",
    "ship to": "Shipping address for hardware",
    "ship to address": "Shipping address for hardware",
    "package addressed to": "Hardware package addressed to",
    "hardware addressed to": "Hardware package addressed to",
    "attention": "Hardware package addressed to",
    "carrier": "Losing carrier",
    "current carrier": "Losing carrier",
    "current provider": "Losing carrier",
    "account no": "Account number",
    "account": "Account number",
    "btn": "Billing telephone number",
    "billing number": "Billing telephone number",
    "new btn": "New billing number",
    "new billing telephone number": "New billing number",
    "name on the account": "Account name",
    "business name": "Account name",
    "company name": "Account name",
    "users": "Number of users",
    "locations": "Number of locations",
}


def canonical_label(text: str) -> str | None:
    """The label of ours that ``text`` means, whatever its case and punctuation; None when it is none of them."""
    words = " ".join("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split())
    return _BY_WORDS.get(words) or ALIASES.get(words)


_BY_WORDS: Final = {" ".join("".join(s if s.isalnum() else " " for s in label.casefold()).split()): label for label in ALL_LABELS}
