"""The words that tell whose a telephone number on a bill or record is. Data only; ``ownership`` reads with it.

Sources: the bills' own vocabulary as described in the carrier files and in public "how to read your bill" pages.
"""

from __future__ import annotations

import re
from typing import Final


def _any(words: str) -> re.Pattern[str]:
    return re.compile(r"(?<![a-z])(?:" + "|".join(word.strip() for word in words.split("|")) + r")(?![a-z])", re.IGNORECASE)


# Directly before a number (up to a few words): it belongs to the carrier, a vendor, a hotline.
CARE: Final = _any(
    r"call(?! ?(?:forward|waiting|transfer|return|block|park|pick|hunt))|"
    r"calling us|phone us|dial|contact|reach|repairs?|trouble|outages?|emergenc(?:y|ies)|tty|tdd|relay|hearing|speech|"
    r"impaired|disabilit(?:y|ies)|(?:service )?assurance|(?:port(?:ing)?|service|customer|order) coordination|"
    r"escalations?|provisioning|wholesale (?:support|services?|center|operations)|"
    r"questions?|inquir(?:y|ies)|customer (?:service|care|support|relations)|care center|help(?: ?desk)?|support|assistance|sales|"
    r"orders?|ordering|"
    r"billing(?: and \w+| support| department| office)?|collections?|disputes?|complaints?|commission|puc|psc|fcc|authority|agency|board|"
    r"business office|office|noc|toll[- ]?free at|español|spanish|espanol|closed caption\w*|visit|text|remit\w*|overnight|"
    r"pay by phone|payments?|"
    r"port(?:-| )?out|port desk|port(?:ing)? (?:center|team|dept|department|group|office)|"
    r"(?<!front )(?<!reception )(?<!host )(?<!hostess )(?<!check-in )(?<!checkin )(?<!circulation )(?<!concierge )(?<!nurse )(?<!nurses )"
    r"(?<!information )(?<!info )(?<!parts )(?<!pro )desk|hotline|24x7|24/7|24 hours|"
    r"after hours|moving|accessibility|international|directory assistance|"
    r"account (?:manager|executive|team|rep)|your rep\w*|"
    r"rep(?:resentative)? direct|rep|direct line is|service center|technical|internet|residential|new service|chat|agent|"
    r"prepared by|issued by|representative|servicio al cliente|aver[ií]as?|reparaci[oó]n(?:es)?|llame|llamar|preguntas|ventas|"
    r"soporte|atenci[oó]n|oficina|ayuda|attn|"
    r"supervisor|requests?|bsv ctr|ctr|before you dig|dig safe|one[- ]call|locate|poison|crisis|or|at|care|advertis\w*|showroom|"
    r"offer|central station|monitor(?:ed|ing)(?: \w+)? ?(?:by|station|center|company)?|alarm company|pending|"
    r"(?:vm|voice ?mail|mailbox|retrieval|conference|remote)? ?access (?:number|no)|bus(?:iness)? ofc|ofc|cell(?:ular)?|"
    r"personal (?:cell|mobile|phone|number)|on[- ]call|porting|(?:other|third[- ]party|service) providers?|third[- ]party|"
    r"(?:alarm|elevator|fire|security|answering|monitoring|copier|phone) (?:company|co|vendor|contractor|dealer|installer|inspector)"
)
# Of these the ones that also name a place or desk of the customer's: beside a charge they do.
CARE_OR_PLACE: Final = _any(
    r"(?:business )?office|ofc|billing|sales|orders?|ordering|support|desk|showroom|emergency|internet|technical|agency|authority|board|"
    r"commission|collections?|agent|residential|poison|crisis|care"
)
# Directly before what is shaped like a telephone number and is none.
ID_BEFORE: Final = re.compile(
    r"(?:\b(?:INV|PO|SO|ORD|TKT|REF|CKT|WO|RMA|SR|PON|CASE|MAC|IMEI|ESN|SIM|S/N|SN)|\b(?i:serial|your ref)|"
    r"P\.O\.|\b(?i:invoice|order|ticket|quote|contract|case|reference))"
    r"(?: ?(?:#|[Nn]o\.?|[Nn]umber))?\W{0,2}$"
)
# In running text right before a number: it is the one that is served.
SAID_OWN: Final = re.compile(
    r"\b(?:(?:service|line|account|dial tone) (?:on|for|to|at|with|under)(?: (?:your|the))?|your|for)(?: (?:local|business|home|main))?"
    r" (?:(?:tele)?phone(?: (?:number|line|service))?|line|number|telephone service)s?(?: (?:is|on|at|for))?\W{0,3}$"
    r"|\b(?:service|services|line) (?:on|for) (?:your )?\W{0,2}$",
    re.IGNORECASE,
)
# Behind a number: a menu of a hotline.
MENU: Final = re.compile(r"\W{0,3}(?:option|opt|press|prompt|x\d+ for)\b", re.IGNORECASE)
# A line of contacts: "tel 555-0142 fax 555-0143".
TEL_AND_FAX: Final = re.compile(
    r"\b(?:tel|phone|ph|voice)\b\W{0,3}[\d(+][\d(). /-]{6,16}\W{0,4}(?:or |and )?(?:fax|fx)\b[^a-z\d]{0,4}(?:no\b|number\b|#)?\W{0,4}\d",
    re.IGNORECASE,
)
# Where a fax number is the carrier's: "fax to", "or fax".
FAX_TO: Final = _any(
    r"(?:requests?|orders?|questions?|documents?|forms?|copies|copy|or|and|,|\|)\W{0,3}fax|fax(?:ed)? (?:to|us|orders|requests?|"
    r"at|it)|or fax|by fax|via fax|email or fax|mail or fax|, fax|tel .*fax|and fax|fax:"
)
# Directly before a number: one of the customer's lines.
OWN: Final = _any(
    r"charges? for|billed for|bill(?:ing)? for|service for|services for|usage for|activity for|line|lines|line number|"
    r"phone (?:number|line|no)|telephone(?: (?:number|no|line))?|"
    r"voice(?: line)?|business line|business voice(?: line)?|service (?:number|telephone)|service|tn|wtn|btn|atn|did|dids|pilot|"
    r"main(?: number| line)?|number|working telephone number|"
    r"fax(?: line| number)?|alarm(?: line)?|elevator(?: line)?|trunk|toll[- ]free (?:number|service|line)|mobile(?: number)?|"
    r"primary line|secondary line|"
    r"remote call forward(?:ing)?|rcf|direct inward dial(?:ing)?(?: numbers?)?|did station numbers?|did block|block|range|user|"
    r"extension|seat|monthly (?:charges|"
    r"service) for|account summary for|detail for|details for|summary for|ring(?:s)? to|group|station|circuit tn|"
    r"additional (?:line|number)|virtual number|direct number|local number|numéro|l[ií]nea|n[uú]mero|wireless|charges on|for line|"
    r"tel(?:ephone)? #|phone #|phone"
)
# Before a number that merely repeats one that stands elsewhere: it confirms, and alone it is doubtful.
REPEAT: Final = _any(
    r"credits?(?! card)(?: for)?|adjustments?(?: for)?|refunds?(?: for)?|"
    r"(?:sub-?)?total(?: charges)?(?: for| -)?(?: line)?|calls? (?:from|billed to|made from|charged to)|"
    r"(?:direct dialed )?calls billed to|billed to|continued|originating|usage (?:from|for)|"
    r"call(?:er)? (?:forwarding|waiting|transfer|blocking|id)(?: \w+)? (?:on|for)|voice ?mail (?:on|for)|features? (?:on|for|of)|"
    r"calls for|charged to|itemized calls for|toll (?:calls )?for|long distance for|forwarded from"
)
# Before a number that lines are sent to or come from: neither.
SENT: Final = _any(
    r"forward(?:s|ed|ing|ed to)?(?: to)?|cfn|cfnd|cfwd|calls? to|caller|called|to|received from|callback|call back|reach me|"
    r"rcf to|remote call forward to|ring to cell|ans svc|alternate contact|contact number|cbr|can be reached"
)
# Before a number outside to which a line's calls are sent: nobody's line here, whatever device it is said to be.
AWAY: Final = re.compile(
    r"\b(?:follow[- ]?me|find[- ]?me|sim(?:ultaneous(?:ly)?)?[- ]?rings?|twin(?:ned|ning)|"
    r"diverts?|diverted|re-?routed?|fail(?:s|ed)?[- ]?over|"
    r"(?:calls? )?(?:forward|fwd)(?:s|ed|ing)?"
    r"(?: (?:busy|no answer|all|always|variable|unconditional))? to|"
    r"after[- ]hours to|no[- ]answer to|unreachable)\b(?:\W{1,3}[a-z]+){0,4}\W{0,3}$",
    re.IGNORECASE,
)
# In the words that introduce a number: it is where calls are sent.
SENDS: Final = re.compile(r"\b(?:forward|divert|overflow|failover|fail-over|destination|target|rings? to)", re.IGNORECASE)
# "Forwarding target of your voice lines: ..."
SENT_TARGET: Final = re.compile(
    r"\b(?:forward|divert|overflow|fail-?over)\w*\b.{0,20}\b(?:destinations?|targets?|numbers?) (?:of|for|on|from)\b", re.IGNORECASE
)
# Before the number of somebody who calls or is called.
CALLER: Final = re.compile(
    r"\b(?:(?:top(?: \d+)?|most frequent|largest) (?:callers?|called|destinations?)|callers? (?:in)?to)\b", re.IGNORECASE
)
ACCESS: Final = re.compile(
    r"\b(?:dial-?up|dial-?in|access|internet|retrieval|voice ?mail|mailbox) (?:access )?(?:phone )?numbers?\b", re.IGNORECASE
)
# Before a number to which calls roll over inside the account: it stands elsewhere as a line of its own.
HUNTS: Final = re.compile(
    r"(?:\bhunt(?:s|ing)?\b(?: (?:to|from|on))?|\broll(?:s|over)? (?:to|into)|\bbusy to|\boverflows? to line|/H(?:ML|TG|NT|UNT))\W{0,3}$",
    re.IGNORECASE,
)
# About a line that the account no longer has.
_ENDED: Final = (
    r"disconnect(?:ed|ion)?|disco(?:nn?)?|disc['’]?d|disc(?=\W{1,2}\d)|deactivated|inactive|no longer (?:in service|active)|not in service|"
    r"out of service|ported[- ](?:out|away)|do not quote|cancell?ed|vacated?|not portable"
)
ENDED: Final = _any(_ENDED)
ENDED_BEFORE: Final = re.compile(
    r"(?<![a-z])(?:(?:remove[ds]?|deleted?|dropped?)(?:(?: the)? (?:line|number|tn|did|telephone)s?)?|(?:discontinued|terminated|released)|"
    r"(?:previous|former|old) (?:(?:tele)?phone )?(?:number|line)s?|(?:"
    + _ENDED
    + r")(?: (?:line|number|tn|did|telephone|wtn|numbers|lines|tns|dids))?)(?: (?:on |in )?\d{1,2}[/-][\d/-]{2,8}"
    r"| (?:this|last) (?:month|period|cycle))?\W{0,3}$",
    re.IGNORECASE,
)
# Behind a number, of its future: it still works.
NOT_YET_ENDED: Final = re.compile(
    r"\b(?:will|may|shall|would|could|can|to|might|not|never|from|avoid|before|subject to|risk of|scheduled|pending)"
    r"(?: \w+ly)?(?: be| being| get)?\W*$",
    re.IGNORECASE,
)
ITS_TOLL_FREE: Final = _any(r"toll[- ]?free|tollfree|tfn|8xx|inbound|8\d\d (?:service|number|line)s?|watts?")
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
    r"our)|yours|theirs)\b|\bbelongs? to (?:another|other|a different|somebody|someone)",
    re.IGNORECASE,
)
ENDED_BEHIND: Final = re.compile(
    r"\W*(?:(?:was|were|has been|have been|is|are) )?(?:removed|deleted|dropped|terminated|released)\b", re.IGNORECASE
)
ENDED_HEADING: Final = _any(_ENDED + "|removed|deleted|terminated|no longer (?:billed|working|on this account)")
ENDED_CELL: Final = _any(_ENDED + "|disc|removed|deleted|terminated|out")
# A comment that begins so: "CANCELLED 12/2024, returned to pool".
ENDED_COMMENT: Final = _any(
    r"disconnected|cancell?ed|deactivated|removed|deleted|terminated|vacated?|released|returned to|ported[- ](?:out|away)|no longer|"
    r"not in service|out of service|inactive|disc['’]?d|retired|never installed"
)

# Behind a number: what is billed for it, so that the day before it is no call's.
BILLED_FOR: Final = _any(
    r"(?:business )?lines?|fax|alarms?|elevators?|trunks?|dids?|pots|voice|monthly|service|install(?:ed|ation)?|move|add(?:ed)?"
)

HEAD_CALLED: Final = _any(
    r"called|called number|number called|to|to number|destination|dialed|number dialed|dialed number|terminating|"
    r"terminating number|to/from|called party|called no|term(?: number)?|place called"
)
HEAD_DIALED: Final = _any(r"called|dialed|terminating|destination|called party")
HEAD_FROM: Final = _any(
    r"from|from number|origin|originating|originating number|calling|calling number|calling party|caller|orig(?: number)?|"
    r"billed number|source"
)
HEAD_CALLER: Final = _any(  # a whole header: of those who called in
    r"callers?(?: ?(?:id|no|number|#|phone|tn))?|calling (?:number|party|no|phone|tn)|called from|call from|ani"
)
HEAD_CALL: Final = _any(
    r"dialed|incoming|time|timestamp|seconds|secs?|min|mins|minutes|duration|dur|place|city|destination|called|terminating|length|hh:mm|min:sec|connect"
)
HEAD_OWN: Final = _any(
    r"(?:tele)?phone(?: ?(?:number|no|#|numbers))?|tns?|btn|wtn|number|numbers|number or range|service (?:number|id)|line|lines|"
    r"did|dids|trunk group / tn|line number|"
    r"working (?:tn|number)|service|item|user/number|line/number|telephone #|phone/ext|(?:phone )?line(?: number)?|range|station|"
    r"account/phone|mobile number|wireless number|billing number"
)
HEAD_OTHER: Final = _any(
    r"contact|rep(?:resentative)?|support|vendor|emergency contact|forward(?:ed|s)? to|alternate|cell|contact phone|order|invoice|"
    r"account|reference"
)
# Over numbers of other people, whatever else the header says ("Their number", "Ship to phone").
HEAD_ALIEN: Final = _any(
    r"their|ship(?:ping)?(?: to)?|vendor|participants?|recipients?|(?:message|messages|text|texts|sent|delivered|mailed) to|"
    r"collect(?: calls?)?|"
    r"dial[- ]in|attendees?|third[- ]party|guest|emergency|former|previous number|old number|losing|alternate|after[- ]hours"
)
HEAD_ASSIGNED: Final = _any(  # a whole cell of the header of a table that says which number is whose
    r"ext(?:ension)?s?(?: ?(?:no|number|#))?|users?(?: name)?|assigned(?: to)?|assignment|seats?|devices?|stations?|handsets?|"
    r"mac(?: address)?|endpoints?|line (?:name|label)|did name"
)
HEADING_PEOPLE: Final = _any(r"contacts?|escalations?|(?:account|support|service|sales|local|your) (?:\w+ )?team|representatives?")
HEAD_PEOPLE: Final = _any(r"contacts?|escalation(?: level| list)?|representative")  # a whole cell of the header of a list of people
HEAD_PORTS: Final = _any(
    r"losing (?:carrier|provider)|foc(?: date)?|port(?:ing)? (?:order|request)s?"
)  # numbers on their way, not yet here
HEAD_WORDS: Final = _any(
    r"participants?|dial[- ]in|conference|messages?|sent|segments|collect|recipients?|vendor|their|ship|ports?|losing|foc|when|dialed|"
    r"incoming|source|count|units?|role|email|mobile|direct|office|cell|level|contact|"
    r"date|time|place|called|number|numbers|code|min|mins|minutes|amount|from|to|location|duration|charge|charges|city|st|state|"
    r"type|rate|total|totals|qty|quantity|description|service|period|"
    r"telephone|phone|tn|btn|wtn|monthly|fees|taxes|tax|line|lines|ext|extension|status|assigned|unit|price|use|action|features|"
    r"originating|terminating|destination|called|no|item|account|"
    r"address|plan|name|user|usage|did|dids|portable|directory|pic|lpic|range|access|surcharges|calls|cost|site|group|trunk|"
    r"action|and|of|/|the|id|recurring|one-time|current|previous|billed|"
    r"label|department|notes|note|comments|usoc|class|equipment|feature|subtotal|credits|other|per|carrier|connect|length|station|"
    r"timestamp|seconds|secs?|cnam|route|routing|center|caller|"
    r"mrc|nrc|prorated|due|equip|device|model|bill|begin|end|start|monthly|order|orders|what|usoc|lpic|installed|"
    r"voice|fax|alarm|working|disconnected|hunt|port|keep|comment|used|for"
)
# Over the cell that says what a line is for, the plainest first.
HEAD_USE: Final = tuple(
    _any(names)
    for names in (
        r"used for|line use|usage type|uses?|purpose|function|application",
        r"label|assigned to|assignment|department|dept|line type|line name|nickname|display name",
        r"comments?|remarks?|notes?|description|location|name",
    )
)
HEADING_OWN: Final = _any(
    r"(?:assigned|active|direct|local|hosted|virtual|ported|listed|associated|business|listed|published)(?: \w+)? numbers|"
    r"(?:tele)?phone numbers(?: on| summary| list| associated| for)?|telephone number summary|numbers? on (?:this|your|"
    r"the) account|your (?:phone )?(?:numbers|lines)|line (?:summary|detail|charges|item)s?|"
    r"(?:voice|phone|telephone|business) lines?|service detail|charges by|numbers? (?:inventory|in service|list)|dids?|"
    r"toll[- ]free numbers|did (?:numbers|block|range)s?|working telephone numbers|"
    r"monthly (?:charges|service|recurring)|recurring charges|regular monthly|local service(?: detail)?|lines? and (?:features|"
    r"services)|active numbers|summary of (?:lines|services|charges by)|"
    r"plans and services|service level activity|usage summary|telephone numbers on the account|numbers? assigned|numbers we|"
    r"services? by (?:number|line)|wireless (?:summary|lines)|mobile lines|"
    r"n[uú]meros|l[ií]neas|s&e|equipment|charges for|itemization|line level|hunt group|trunk group|analog lines|"
    r"special lines|number pool|users|reserved on this account|(?:lines|numbers) (?:billed|in service|working|served)|working lines|"
    r"lines and numbers|the following (?:lines|numbers)|^\W*(?:(?:tele)?phone )?(?:numbers|lines|tns|dids)\W*$"
)
# A heading that may carry the total of what follows.
HEADING_SUM: Final = _any(r"numbers|lines|dids?|tns|charges|services|summary|details?|usage|calls|account|billed for")
HEADING_NUMBERS: Final = _any(
    r"(?:tele)?phone numbers?|"
    r"(?:assigned|active|direct|local|hosted|virtual|ported|listed|associated|toll[- ]free)(?: \w+)? numbers|"
    r"(?:tele)?phone lines?|dids?|tns|numbers? (?:in service|list|inventory)|working numbers"
)
HEADING_CARE: Final = _any(
    r"follow[- ]?me(?: \w+){0,3}|find[- ]?me(?: \w+){0,3}|forward(?:ing|ed|s) (?:to|destinations?|targets?|numbers)|"
    r"simultaneous ring(?: \w+){0,2}|destinations on file|emergency contacts?|contacts on file|"
    r"contact(?: us| information)?|(?:how to )?(?:reach|contact|call|find) us|(?:how|where) to (?:call|find us)|"
    r"need help|questions|customer (?:service(?! records?)|care|support)|"
    r"important(?: information| notices?| messages?)?|messages?|message center|"
    r"news(?: \w+)*|notices?|helpful information|terms|additional information|"
    r"information(?! (?:for|about|on|of)\b)|"
    r"frequently asked questions|to reach us|"
    r"support|get more|protect|about your bill|"
    r"(?:(?:visit|shop|find) )?our (?:\w+ )?(?:stores|locations|offices|showrooms)|(?:store|office|retail) locations|"
    r"(?:local|nearby|retail|company|payment) (?:stores|offices|centers|locations)|stores near you|where to pay|"
    r"ways to pay|payment options|how to pay|notes|contactos?|we're here|here to help|useful numbers|legal|regulatory|disclosures?"
)
# Over numbers that are nobody's lines here, whatever the table above was.
HEADING_CALL_LIST: Final = re.compile(
    r"\W*(?:(?:itemi[sz]ed |toll |long distance |local |inbound |outbound |voice |domestic |international )*"
    r"calls?(?: detail| records?| log)?"
    r"(?: (?:billed|charged))? ?(?:from|for|to|by|on|of)?|"
    r"(?:voice |toll[- ]free |call )?usage(?: detail)?(?: for| of| on|:)?|call detail\w*(?: for)?)\W*$",
    re.IGNORECASE,
)
HEADING_OTHERS: Final = _any(
    r"speed (?:dial|calling)(?: \w+)?|blocked(?: \w+)?|"
    r"(?:most|frequently|top)(?: \d+)?(?: \w+)? (?:called|callers?|dialed|destinations?)(?: numbers)?|"
    r"(?:other|related|linked) accounts(?: \w+){0,4}|(?:pending|open|future|recent) (?:orders?|requests)|orders? (?:history|status)|"
    r"fax(?:es)? (?:pages )?(?:sent|received)|text messages|messages sent|calling card(?: calls)?|collect(?: and \w+ \w+)? calls?|"
    r"(?:port|transfer) (?:orders?|requests?)(?: \w+){0,5}|porting in progress(?: \w+)*|numbers to be (?:ported|transferred)(?: \w+)*|"
    r"(?:forwarding|personal|employee|staff|user)(?: and \w+)?(?: \w+)? (?:devices|cells|cell ?phones|mobiles)|forwarding devices|"
    r"not (?:\w+['’]?s? ){0,2}(?:numbers|lines|dids)|numbers (?:not|outside)(?: \w+){1,4}|"
    r"approved callers|allow(?:ed)? list|caller (?:list|log)|contact list"
)
HEADING_CALLS: Final = _any(
    r"usage(?: detail| details)?|itemi[sz]ed calls?|call(?:s| detail| details| records?| charges)|toll(?: call|"
    r" calls)?(?: detail)?|long distance(?: \w+)?|voice usage|calling detail|"
    r"direct dial(?:ed)?|call log|local usage|domestic calls|international calls|directory assistance|detalle de llamadas|llamadas"
)

TOLL_FREE: Final = re.compile(r"toll[- ]?free(?: service| number| line)?\W{0,3}$", re.IGNORECASE)
RINGS: Final = re.compile(r"\b(?:rings?|routed|points?|terminat(?:es|ing)|forwards?) (?:to|on|in)\b|\bring[- ]?to\b", re.IGNORECASE)

# Rows beside which a bare "Fax" is one more of the account's lines.
LINE_ROW: Final = re.compile(
    r"\W*(?:[bwa]?tns?|dids?|did (?:block|range)s?|pots|analog(?: line)?s?|trunks?|pilot|lines?(?: \d{1,3})?|pri|alarms?|"
    r"fire alarm|elevators?|hunt(?: group)?|lead(?: number)?|rollovers?|toll[- ]free|business line)\b[^a-z]{0,6}[\d(+]",
    re.IGNORECASE,
)

FAX_HEADER: Final = re.compile(r"\bfrom\b|\bto\b|\bfax\b|\bp[.: ]?\s?\d|\bpage\b|\d:\d\d|\btx\b|\brx\b|\bid\b", re.IGNORECASE)

COVER_SIGNS: Final = (
    r"\bfax|facsimile",
    r"\bfrom\b",
    r"\bto\b\s?:|attention|\bto\b",
    r"pages?\b",
    r"\bre\b|subject",
    r"cover|urgent|confidential",
)

# Behind a number: it is the one the account is billed under.
BILLING: Final = re.compile(
    r"(?<![a-z])(?:btn|atn|pilot|billing (?:tn|telephone|number|line)|main listed number|main billed|"
    r"billed (?:tn|telephone|number|line)|(?:bills|billed) (?:to|on) this)(?![a-z])",
    re.IGNORECASE,
)

# Of the first charge below a number: it is the account's main one.
MAIN_BELOW: Final = _any(r"pilot|main (?:listed )?(?:number|line)|billing (?:number|line)")
# Behind a number: somebody's own device that rings too.
DEVICE: Final = re.compile(
    r"\W*(?:(?:personal|company|own|his|her|their) )?(?:cell|mobile)(?:ular)?(?: phone)?s?\W+"
    r"(?:sim(?:ultaneous(?:ly)?)?\b|follow|find|twin|rings?\b|also rings|forward)|\W*sim(?:ultaneous(?:ly)?)?[- ]rings?\b",
    re.IGNORECASE,
)

USES: Final = (  # (words, use): the first that fits
    (_any(r"e-?fax|fax(?:es|ing|line)?|facsimile"), "fax"),
    (_any(r"alarms?|alm|fire|burglar|burg|security panel|facp"), "alarm"),
    (_any(r"elevators?|elev|lift"), "elevator"),
    (_any(r"sms|text(?:ing)?|mms|10dlc"), "sms"),
    (_any(r"modem|dsl|data line|dial-?up|telemetry|scada"), "modem"),
    (_any(r"pos|credit card(?: line| terminal)?|cc (?:terminal|machine|line)|card (?:terminal|machine)|point of sale|atm"), "pos"),
    (_any(r"postage(?: meter)?"), "postage"),
    (_any(r"door|gate|entry|intercom|callbox"), "door"),
    (_any(r"toll[- ]?free|tollfree|8xx|inbound 8\d\d|800 service|tfn"), "toll_free"),
    (_any(r"main(?: listed)?(?: number| line)?|btn|pilot|auto-?receptionist|company main|lead"), "main"),
    (_any(r"conference(?: bridge)?|bridge"), "conference"),
    (_any(r"voice(?![\s-]?(?:mail|messag|ma?ilbox))"), "voice"),
)
