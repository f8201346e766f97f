"""What the words right before or behind a number say of whose it is. Data only; ``word_rules`` and ``label_rules`` read with it.

Sources: the bills' own vocabulary as described in the carrier files and in public "how to read your bill" pages.
"""

from __future__ import annotations

import re
from typing import Final

from parsers.patterns import whole_words

# Directly before a number (up to a few words): it belongs to the carrier, a vendor, a hotline.
CARE: Final = whole_words(
    r"technicians?|techs? on site|installers?|vendors?|landlord|property manager|building (?:engineer|manager|owner)|notify|"
    r"notification|consultants?|l ?con|next of kin|guarantor|attorney general|credit bureau|better business bureau|"
    r"suicide prevention|time and temperature|weather|operator services|lifeline|"
    r"(?:it|network|internet|equipment|pbx|cabling|managed|new|gaining|winning|requesting|losing|underlying|parent|elevator|fire) "
    r"(?:service )?(?:provider|carrier|company|support|dept|department)|"
    r"authori[sz]ed (?:users?|persons?|contacts?|callers?|agents?|party|parties|representatives?)|"
    r"(?:printed|requested|submitted|managed|maintained|serviced|monitored|installed|supplied|owned|answered) by|"
    r"(?:alternat(?:e|ive)|alt|day ?time|evening|night ?time|home|work|recovery|guarantor|contact|emergency|personal|owner['’]?s?|"
    r"manager['’]?s?|alert|verification|security|notification|other|spouse|reference|applicant|requestor|requester|technician|"
    r"preferred|best|our|call ?back|retrieval|payment|pay|reach|after[- ]hours|dial[- ]in|complaint|"
    r"fraud|scam|abuse|privacy|loyalty|retention) "
    r"(?:(?:tele)?phone|tel|mobile|cell|line|fax|number|contact)(?: (?:number|no|phone|line))?|"
    r"(?:mobile|cell|phone|number|text) (?:for|to receive) (?:text |e-?mail |bill )?"
    r"(?:alerts?|notices|notifications?|texts|codes|updates|verification)|"
    r"(?:pay|payments?) by (?:tele)?phone|relay service|"
    r"call(?! ?(?:forward|waiting|transfer|return|block|park|pick|hunt|queue|group|flow|path|"
    r"record|appearance|tree))|"
    r"calling us|phone us|dial|contact|reach|repairs?|trouble|outages?|emergenc(?:y|ies)|tty|tdd|relay|"
    r"hearing(?! (?:test|aids?|booth|room|lab|cent(?:er|re))\b)|speech(?! (?:therap\w+|path\w+|clinic|lab|cent(?:er|re)))|"
    r"service calls(?= ?:)|impaired|disabilit(?:y|ies)|(?:service )?assurance|(?:port(?:ing)?|service|customer|order) coordination|"
    r"escalations?|provisioning|wholesale (?:support|services?|center|operations)|"
    r"problems?|errors?|"
    r"questions?|inquir(?:y|ies)|customer (?:service|care|support|relations)|care center|help(?: ?desk)?|support|assistance|sales|"
    r"orders?|ordering|"
    r"billing(?: and \w+| support| department| office)?|collections?|disputes?|complaints?|commission|puc|psc|fcc|authority|agency|board|"
    r"business office|office|noc|toll[- ]?free at|español|spanish|espanol|closed caption\w*|visit|"
    r"text(?=\W*$| (?:us|to)\b)|remit\w*|overnight|"
    r"pay by phone|payments?|"
    r"port(?:-| )?out|port desk|(?:port(?:ing|ability)?|lnp|wholesale|carrier|interconnect\w*|relations|provisioning|operations|records|"
    r"compliance) (?:center|team|dept|department|group|office|unit|division|bureau|section)|"
    r"(?<!front )(?<!reception )(?<!host )(?<!hostess )(?<!check-in )(?<!checkin )(?<!circulation )(?<!concierge )(?<!nurse )(?<!nurses )"
    r"(?<!information )(?<!info )(?<!parts )(?<!pro )desk|hot ?line|24x7|24/7|24 ?h(?:(?:ou)?rs?)?|network operations|"
    r"after hours|moving|accessibility|international|directory assistance|"
    r"account (?:manager|executive|team|rep)|your rep\w*|"
    r"rep(?:resentative)? direct|rep|direct line is|service center|technical|internet|residential|new service|chat|agent|"
    r"prepared by|issued by|representative|servicio al cliente|aver[ií]as?|reparaci[oó]n(?:es)?|llame|llamar|preguntas|ventas|"
    r"soporte|atenci[oó]n|oficina|ayuda|attn|"
    r"supervisor|requests?|bsv ctr|ctr|before you dig|dig safe|one[- ]call|locate|poison|crisis|(?:or|at|per)(?=\W*$)|"
    r"care|advertis\w*|showroom|(?:directory|phone ?book|yellow pages?) (?:listings|ads|changes|corrections)(?= ?:)|"
    r"offer|central station|monitor(?:ed|ing)(?: \w+)? ?(?:by|station|center|company)?|alarm company|pending|"
    r"(?:vm|voice ?mail|mailbox|retrieval|conference|remote)? ?access (?:number|no)|"
    r"(?:vm|voice ?mail|mailbox) (?:access|retrieval|system)|bus(?:iness)? ofc|ofc|cell(?:ular)?|"
    r"personal (?:cell|mobile|phone|number)|on[- ]call|porting|(?:other|third[- ]party|service) providers?|third[- ]party|"
    r"(?:alarm|elevator|fire|security|answering|monitoring|copier|phone) (?:company|co|vendor|contractor|dealer|installer|inspector)"
)
# A whole caption over a box of a form, in which stands how somebody is reached.
CAPTION: Final = whole_words(
    r"(?:(?:form|record|response|request|order|csr) )?(?:prepared|completed|requested|submitted|issued|signed|authori[sz]ed|approved|"
    r"entered|processed|ordered|taken|filled (?:in|out)|verified|released|provided|furnished|sent|answered|handled|validated|reviewed) by"
    r"(?: ?\([^)]*\))?|(?:requester|requestor|preparer|initiator|provider|carrier|vendor|agent|representative|csr|rep|lnp|port(?:ing)?|"
    r"authori[sz]ed|alternate|escalation) (?:contacts?|representative|rep|agent|(?:tele)?phone|tel|fax|cell|mobile|name and number|"
    r"name and (?:tele)?phone)(?: (?:name|person|information|no|number|(?:tele)?phone|tel|fax))*|"
    r"(?:(?:end user|implementation|impcon|site|local|technical|your|our) )?contacts?"
    r"(?: (?:name|person|us|information|(?:tele)?phone|number))*|(?:cell|mobile|home)(?: ?phone)?(?: number)?|"
    r"can be reached(?: at)?|reach(?:ed)? (?:me|us) at|call ?back(?: number)?|questions\??"
)
# A whole head over a column of numbers: what kind of lines they are.
_KIND: Final = (
    r"(?:main|voice|business|analog|pots|fax|facsimile|alarm|fire|fire alarm|burglar alarm|elevator|toll[- ]?free|modem|data|dids?|"
    r"credit card|pos|gate|door|security|hunt group|trunk|pri|wireless|mobile|tty|local|remote call forward(?:ing)?|rcf|pagers?|other)"
)
KIND: Final = re.compile(
    rf"[^\w(]*{_KIND}(?: ?(?:/|&|,|and|or) ?{_KIND})*(?: ?(?:lines?|numbers?|tns?|nos?\.?))?(?: ?\(\d{{1,3}}\))?\W*", re.IGNORECASE
)
# Of these the ones that also name a place or desk of the customer's: beside a charge they do.
CARE_OR_PLACE: Final = whole_words(
    r"(?:business )?office|ofc|billing|sales|orders?|ordering|support|desk|showroom|emergency|internet|technical|agency|authority|board|"
    r"commission|collections?|agent|residential|poison|crisis|care"
)
# Directly before what is shaped like a telephone number and is none.
ID_BEFORE: Final = re.compile(
    r"(?:\b(?:INV|PO|SO|ORD|TKT|REF|CKT|WO|RMA|SR|PON|CASE|MAC|IMEI|ESN|SIM|S/N|SN)|\b(?i:serial|your ref)|"
    r"P\.O\.|\b(?i:invoice|inv|order|ticket|quote|contract|case|reference|meter|check|memo|adjustment|voucher|receipt|confirmation|tracking|permit|lease|policy|licen[sc]e|agreement|"
    r"barcode|job|dlci|lrn|clli|trace|(?:location|equipment|site|member|device|premises?|switch|circuit|ckt|customer) id))"
    r"(?: ?(?:#|[Nn]o\.?|[Nn]umber))?\W{0,2}$"
)
# Before an account that was, or another's: the number in it is a line only where it also stands as one.
OTHER_ACCOUNT: Final = re.compile(
    r"\b(?:prev(?:ious)?|prior|former(?:ly)?|old|closed|superse(?:des?|ding)|replac(?:es|ed|ing)|related|linked|other)\W{1,3}"
    r"(?:billing )?(?:accounts?|accts?|a/c|AN|BAN)(?: (?:no|num|number|nbr|#))?\W{0,3}$",
    re.IGNORECASE,
)
# How a letter ends; below it stands who wrote it.
CLOSE: Final = re.compile(
    r"\W*(?:sincerely|(?:(?:best|kind|warm|with) )?regards|respectfully|cordially|(?:very )?truly|thank you|thanks|yours|best wishes)"
    r"(?: (?:yours|submitted|truly|sincerely|again))?[\s,.!]*",
    re.IGNORECASE,
)
# What follows a letter's end and is not its writer's.
ENCLOSED: Final = re.compile(r"\b(?:enclos\w*|encl|attach\w*|exhibit|schedule|service record|csr|numbers|lines|inventory)\b", re.IGNORECASE)
# In running text right before a number: it is the one that is served.
SAID_OWN: Final = re.compile(
    r"\b(?:(?:service|line|account|dial tone) (?:on|for|to|at|with|under)(?: (?:your|the))?|your|for)(?: (?:local|business|home|main))?"
    r" (?:(?:tele)?phone(?: (?:number|line|service))?|line|number|telephone service)s?(?: (?:is|on|at|for))?\W{0,3}$"
    r"|\b(?:service|services|line) (?:on|for) (?:your )?\W{0,2}$"
    r"|(?<!our )\b(?:billing|billed|pilot|lead|main listed) (?:(?:tele)?phone )?(?:number|line|tn)(?: of record)? is\W{0,3}$",
    re.IGNORECASE,
)
# Behind a number: a menu of a hotline.
MENU: Final = re.compile(r"\W{0,3}(?:option|opt|press|prompt|x\d+ for)\b", re.IGNORECASE)
# A line of contacts: "tel 555-0142 fax 555-0143".
TEL_AND_FAX: Final = re.compile(
    r"\b(?:tel|phone|ph|voice)\b\W{0,3}[\d(+][\d(). /-]{6,16}\W{0,4}(?:or |and )?(?:fax|fx)\b[^a-z\d]{0,4}(?:no\b|number\b|#)?\W{0,4}\d",
    re.IGNORECASE,
)
# "Office 305-555-0142, mobile 305-555-0143": below the name of who writes.
OFFICE_AND_MOBILE: Final = re.compile(
    r"\W*(?:office|direct(?: line)?|desk|work|tel|phone|ph)\b\W{0,3}[\d(+][\d(). /-]{6,16}(?:(?:x|ext\.?) ?\d{1,5})?\W{0,4}"
    r"(?:or |and )?(?:mobile|cell(?:ular)?)\b\W{0,3}[\d(+]",
    re.IGNORECASE,
)
# Where a fax number is the carrier's: "fax to", "or fax".
FAX_TO: Final = whole_words(
    r"(?:requests?|orders?|questions?|documents?|forms?|copies|copy|or|and|,|\|)\W{0,3}fax|fax(?:ed)? (?:to|us|orders|requests?|"
    r"at|it)|or fax|by fax|via fax|email or fax|mail or fax|, fax|tel .*fax|and fax|fax:"
)
# Directly before a number: one of the customer's lines.
OWN: Final = whole_words(
    r"charges? for|billed for|bill(?:ing)? for|service for|services for|usage for|activity for|"
    r"(?<!on the )(?<!on your )(?<!on a )(?:line|lines|line number)|"
    r"phone (?:number|line|no)|telephone(?: (?:number|no|line))?|"
    r"voice(?! ?-?mail)(?: line)?|business line|business voice(?: line)?|service (?:number|telephone)|service|"
    r"tn|wtn|btn|atn|did|dids|pilot|analog(?: lines?)?|pots(?: lines?)?|"
    r"(?:billing|billed) (?:tele)?phone (?:number|no|line)|main(?: number| line)?|number|working telephone number|"
    r"fax(?: line| number)?|alarm(?: line)?|elevator(?: line)?|trunk|toll[- ]free (?:number|service|line)|mobile(?: number)?|"
    r"primary line|secondary line|"
    r"remote call (?:forward(?:ing)?|fwd)|rcf|direct inward dial(?:ing)?(?: numbers?)?|did station numbers?|did block|block|range|user|"
    r"extension|seat|monthly (?:charges|"
    r"service) for|account summary for|detail for|details for|summary for|ring(?:s)? to|group|station|circuit tn|"
    r"additional (?:line|number)|virtual number|direct number|local number|numéro|l[ií]nea|n[uú]mero|wireless|charges on|for line|"
    r"tel(?:ephone)? #|phone #|phone"
)
# Before a number that merely repeats one that stands elsewhere: it confirms, and alone it is doubtful.
REPEAT: Final = whole_words(
    r"credits?(?! card)(?: for)?|adjustments?(?: for)?|refunds?(?: for)?|"
    r"(?:sub-?)?total(?! (?:due|amount|balance|owed|payable|to pay))(?: charges)?(?: for| -)?(?: line)?|"
    r"calls? (?:from|billed to|made from|charged to)|called from|"
    r"(?:direct dialed )?calls billed to|billed to|continued|originating|usage (?:from|for)|"
    r"call(?:er)? (?:forwarding|waiting|transfer|blocking|id)(?: \w+)? (?:on|for)|voice ?mail (?:on|for)|features? (?:on|for|of)|"
    r"calls for|charged to|itemized calls for|toll (?:calls )?for|long distance for|forwarded from"
)
ACCESS: Final = re.compile(
    r"\b(?:dial-?up|dial-?in|access|internet|retrieval|voice ?mail|mailbox) (?:access )?(?:phone )?numbers?\b", re.IGNORECASE
)
ITS_TOLL_FREE: Final = whole_words(r"toll[- ]?free|tollfree|tfn|8[xy]{2}|inbound|8\d\d (?:service|number|line)s?|watts?")
TOLL_FREE: Final = re.compile(r"(?:toll[- ]?free|\b8[xy]{2})(?: service| number| line)?\W{0,3}$", re.IGNORECASE)
_EXCEPT: Final = r"(?:except(?:ing|\sfor)?|excluding|excludes|excl\.?|less|but\snot|without|minus|omitting|skipping)"
EXCEPT_BEFORE: Final = re.compile(rf"\b{_EXCEPT}\W{{1,2}}$", re.IGNORECASE)
EXCEPT_BEHIND: Final = re.compile(
    rf"[\s,;(]{{0,3}}{_EXCEPT}\s{{1,2}}"
    r"((?:(?:\(?\d{3}\)?[-. ]{1,2})?(?:\d{3}[-.])?\d{4}(?!\d)(?:\s?(?:,\s?and|,|&|and|/)\s?)?){1,20})",
    re.IGNORECASE,
)
NOT_THEIRS: Final = re.compile(
    r"\b(?:not|never|no longer)(?: yet)?"
    r" (?:(?:on|part of|billed (?:on|to)|included (?:on|in|with)|assigned to|associated with|carried on) (?:this|the|your|"
    r"our)|yours|theirs)\b|\bbelongs? to (?:another|other|a different|somebody|someone|"
    r"your (?:\w+ ){0,3}(?:vendor|provider|company|contractor|center|agency)|"
    r"(?:the|our|your) (?:tenant|landlord|building|neighbou?r|owner))\b"
    r"|\bbilled (?:on|to|by|under|through) (?:(?:an)?other|a (?:separate|different)|its own)\b"
    r"|\b(?:separate|another|other|different|personal|(?:its|his|her|their) own) (?:account|bill|record)\b"
    r"|^\W*(?:(?:with|on|at|from|billed by|served by) )?(?:an)?other (?:carrier|provider|company)\b",
    re.IGNORECASE,
)
# Before a number: it is none of the paper's.
NOT_THEIRS_BEFORE: Final = re.compile(
    r"\b(?:not|never) (?:(?:a )?part of|on|included (?:on|in|with)|billed (?:on|to)|carried on|shown on|covered by|under)"
    r" (?:this|the|your|our) (?:\w+ ){0,2}?(?:account|record|csr|bill|statement|list)\b[^.;]{0,40}$"
    r"|\b(?:excluded|omitted|left out) from (?:this|the|your) (?:account|record|csr)\b[^.;]{0,40}$"
    r"|\b(?:separate|other|different|another) accounts?\b[^.;\d]{0,20}:\W*$",
    re.IGNORECASE,
)
# Behind a number: what is billed for it, so that the day before it is no call's.
BILLED_FOR: Final = whole_words(
    r"(?:business )?lines?|fax|alarms?|elevators?|trunks?|dids?|pots|voice|monthly|service|install(?:ed|ation)?|move|add(?:ed)?"
)
# Rows beside which a bare "Fax" is one more of the account's lines.
LINE_ROW: Final = re.compile(
    r"\W*(?:[bwa]?tns?|dids?|did (?:block|range)s?|pots|analog(?: line)?s?|trunks?|pilot|lines?(?: \d{1,3})?|pri|alarms?|"
    r"fire alarm|elevators?|hunt(?: group)?|lead(?: number)?|rollovers?|toll[- ]free|business line)\b[^a-z]{0,6}[\d(+]",
    re.IGNORECASE,
)
# Behind a number: it is the one the account is billed under.
BILLING: Final = re.compile(
    r"(?<![a-z])(?:btn|atn|pilot|billing (?:tn|telephone|number|line)|main listed number|main billed|"
    r"billed (?:tn|telephone|number|line)|(?:bills|billed) (?:to|on) this)(?![a-z])"
    r"|[(\[](?:primary|lead|head|master|main billing|billing|billed|bill-to)[)\]]",
    re.IGNORECASE,
)
