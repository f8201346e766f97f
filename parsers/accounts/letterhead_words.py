"""The words of a bill's head and foot: titles, desks, what telephone companies are called, what is no name at all. Data and one look."""

from __future__ import annotations

import re
from typing import Final

from parsers.vocabulary import vocabulary

GENERIC: Final = re.compile(
    r"^(?:what|how|your)\b|^(?:monthly )?(?:bill|billing|invoice|statement|summary|account|page|customer service record|csr|"
    r"monthly statement|bill statement|telephone bill|"
    r"service record|account summary|thank you|important|total|amount|please|contact|call|questions|payment|current|previous|"
    r"services?|charges?|date|due|"
    r"end of record|record|billing (?:summary|statement)|phone bill|how to|need help|new charges|account statement|"
    r"location summary|duplicate|copy|original|final bill)\b",
    re.IGNORECASE,
)
# Words of headings: a name made of nothing else is no carrier's.
COMMON: Final = vocabulary(
    "your my our the a an of and for in on to by at from voice internet tv video phone phones telephone mobile wireless local long "
    "distance service services line lines number numbers call calls monthly recurring usage detail details summary account accounts "
    "billing bill bills invoice statement business subscriber subscribers what you are paying new "
    "january february march april may june july august "
    "september october november december taxes fees charges total page customer customers record records current carrier provider "
    "company did dids user users mrc cnam timestamp inv invc admin administration portal dashboard snapshot overview myaccount "
    "report reports export inquiry inquiries response reply extract request status list ident master department dept desk office "
    "operations ops lnp lec center centre telecommunications communications communication telecom networks network solutions "
    "support care fax cover sheet receipt copy csr npa tns tn btn closet location locations site sites active live welcome notice "
    "important message messages premises amount charged card payment payments visa mastercard printed run date due order orders "
    "end user eu inventory wholesale residential commercial enterprise broadband digital acct nbr num btn wtn atn cust main working listed "
)
TELCO: Final = re.compile(
    r"\b(?:tele\w*|communications?|comm|networks?|phone|voice|voip|wireless|cable|fiber|broadband|mobile|tel|telco|clec|resellers?|coop\w*|"
    r"mutual|exchange|internet|sip|cloud|"
    r"connect|digital|utilities|cellular|long distance|talk|dial\w*)\b|"
    r"(?:net|com|tel|wave|link|fone|fiber|voice|phone|cable|telecom|mobile|band)\b",
    re.IGNORECASE,
)
TITLE_BEHIND: Final = re.compile(
    r"(?<=\w)[\s.]*(?:[-–—:|,•·]\s*|\s)(?:(?:tax|monthly|billing|customer|account|service|telephone|phone) )*(?:invoice|statement|bill|"
    r"service record|(?:port-out |customer |number )?(?:csr|record)(?: (?:response|report|detail|copy|inquiry|export|extract|print(?:out)?|"
    r"snapshot|sheet))?|summary|remittance|(?:bill|billing|invoice|statement|usage) (?:export|report|details?|extract|download|data|copy|"
    r"notice|notification|(?:by )?e-?mail))s?(?: ?\([^()]*\))?\W*$",
    re.IGNORECASE,
)
FORM_BEHIND: Final = re.compile(r"(?<=\w)\s*[-–—|]\s*[^-–—|]{0,20}\b(?:response|inquiry|worksheet|reply)(?: form)?\W*$", re.IGNORECASE)
TITLE_BEFORE: Final = re.compile(
    r"^(?:(?:customer )?service records?|csr)(?: \(csr\))?\s*[-–—:|]\s*|"
    r"^(?:(?:(?:service|customer|account) )*records? of|(?:prepared|issued|provided|sent|generated) by|from|bill from|invoice from)\s+",
    re.IGNORECASE,
)
# Who made a paper: a person as well as a company, so that a name must sound like a telephone company's or have a desk.
MADE_BY: Final = re.compile(
    r"\b(?i:prepared|issued|provided|sent|generated|produced|released|furnished|supplied|compiled|printed|exported) by\s?:?\s+"
    r"(?P<name>[A-Z0-9][\w&!'-]*(?: (?:&|and|of|[A-Z0-9][\w&!'-]*)){0,4}(?:,? (?:Inc|LLC|Corp)\b)?)"
    r"(?P<desk>(?:['’]s)? (?:customer (?:care|service|support)|support|care|port(?:ing|-out)?|number|records|carrier|business office|lnp)"
    r"\b)?"
)
# What carriers call the people who answer for records and ports.
DESK: Final = re.compile(
    r"\s*[-–—|,]?\s*"
    r"\b(?:(?:port(?:ing)?(?:[- ]?(?:out|away))?|csr|lnp|number|carrier|wholesale|customer|business office|client|account)\s){0,2}"
    r"(?:desk|team|center|centre|department|dept\.?|operations|ops|support|care|relations)\W*$",
    re.IGNORECASE,
)
# "Harbor Voice Port-Out Desk", "Harbor Carrier Relations Dover DE phone ...": desks that nobody but a carrier has.
CARRIER_DESK: Final = re.compile(
    r"(?P<name>[A-Z0-9][\w&!'’-]*(?: (?:&|[A-Z0-9][\w&!'’-]*)){0,3}?),? (?:[-–—|] )?"
    r"(?i:port(?:ing)?[- ]?(?:out|away)?|number port(?:ing|ability)|local number portability|csr|lnp|carrier|wholesale)"
    r"(?: (?i:number|record|service|account))? "
    r"(?i:desk|team|center|centre|department|dept|operations|ops|support|relations|services)\b"
)
# "Your Harbor Voice statement is ready"
YOURS: Final = re.compile(
    r"^\W*[Yy]our (?P<name>[A-Z0-9][\w&!'-]*(?: [A-Z][\w&!'-]*){0,3}) (?:(?:latest|new|monthly|[Pp]hone) )?e?-?(?:bill|statement|invoice) "
    r"(?:is|has|dated|summary|notification)\b"
)
SENT_BY: Final = re.compile(r"^(?P<name>[^<@:]{3,60}?)\s*<[\w.+-]+@[\w.-]+>")
SENDER: Final = re.compile(r"^from\s?:\s*(?P<name>[^<@]{3,60}?)\s*<", re.IGNORECASE)
MAILED_TO: Final = re.compile(
    r"^(?:(?:please )?(?:remit|mail|pay|send)\b[^:]{0,30}:\s*)?"
    r"(?P<name>[A-Z0-9][^,:@]{2,40}(?:,? (?:Inc|LLC|Corp)\.?)?),?\s+P\.?\s?O\.?\s?Box\b",
    re.IGNORECASE,
)
FOOT_ADDRESS: Final = re.compile(r"^(?P<name>[A-Z0-9][\w&!' -]{2,40}(?:(?:,|\b) (?:Inc|LLC|Corp|Co)\.?)?), (?=\d+ |One )")
RIGHTS: Final = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}\s*)?(?:by )?(?P<name>[A-Z0-9][\w&!'. -]{2,40}?)(?:[,.;|]|\s+all rights|$)", re.IGNORECASE
)
GLAD: Final = re.compile(
    r"\b(?:thank you for (?:choosing|using|being (?:a|our) (?:valued )?customer of|your business with)|welcome to|a service of)\s+"
    r"(?P<name>[A-Z0-9][\w&!'-]*(?: [A-Z][\w&!'-]*){0,3})"
)
CARE: Final = (
    r"\W{0,2} ?(?:[A-Za-z]+ ){0,2}"
    r"(?:care|support|repair|customer service|service center|business office|sales|port(?:ing)? (?:desk|dept)|noc)\b"
)
RECORD_TITLE: Final = re.compile(
    r"\bc\s?s\s?r\b|\bservice record|\brecord of service|\bcustomer record|"
    r"\b(?:csr|account|record) (?:inquiry|response|reply|extract|report)",
    re.IGNORECASE,
)
JOINED: Final = re.compile(r"(?<=[A-Za-z])(?<! )(?=(?:Telecom|Communications|Business|Networks|Wireless|Telephone|Broadband)$)")
FOR_BUSINESS: Final = re.compile(r"(?<=\w) for business$", re.IGNORECASE)
CUT: Final = re.compile(
    r"\s[|·•]\s|\bas of \d|\s[Aa]s [Oo]f\b|\bPage\b|\bCUSTOMER SERVICE RECORD\b|\bINC CUSTOMER\b|\b(?:P\.?\s?O\.?|POST OFFICE) BOX\b"
)
# Words of which an engine makes two: "Te lephone".
WHOLE: Final = vocabulary(
    "telephone telecom telecommunications communications cooperative wireless networks network association company corporation broadband "
    "internet services technologies solutions digital telephony business enterprise systems"
)
# The same where an engine lost the first or last letter: "Statemen".
CUT_SHORT: Final = frozenset(part for word in COMMON if len(word) >= 7 for part in (word[1:], word[:-1]))
_SET_APART: Final = re.compile(r"\b(?:[A-Z] ){2,}[A-Z]\b")


def together(text: str) -> str:
    """ "G T C LOCAL SERVICES" is GTC's."""
    return _SET_APART.sub(lambda match: match.group().replace(" ", ""), text)
