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
