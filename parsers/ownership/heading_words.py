"""The words of headings, by what they say of the numbers below. Data only; ``headings`` and ``heading_rules`` read with it."""

from __future__ import annotations

import re
from typing import Final

from parsers.patterns import whole_words

OWN: Final = whole_words(
    r"(?:assigned|active|direct|local|hosted|virtual|ported|listed|associated|business|listed|published)(?: \w+)? numbers|"
    r"(?:tele)?phone numbers(?: on| summary| list| associated| for)?|telephone number summary|"
    r"(?:numbers?|lines?|w?tns|dids) (?:on|in|of|under) (?:this|your|the) account|your (?:phone )?(?:numbers|lines)|"
    r"line (?:summary|detail|charges|item)s?|"
    r"(?:voice|phone|telephone|business) lines?|service detail|charges by|numbers? (?:inventory|in service|list)|dids?(?! (?:you|we)\b)|"
    r"toll[- ]free numbers|did (?:numbers|block|range)s?|working telephone numbers|"
    r"monthly (?:charges|service|recurring)|recurring charges|regular monthly|local service(?: detail)?|lines? and (?:features|"
    r"services)|active numbers|summary of (?:lines|services|charges by)|"
    r"plans and services|service level activity|usage summary|telephone numbers on the account|numbers? assigned|numbers we|"
    r"services? by (?:number|line)|wireless (?:summary|lines)|mobile lines|"
    r"n[uú]meros|l[ií]neas|s&e|equipment|charges for|itemization|line level|hunt group|trunk group|analog lines|"
    r"special lines|number pool|users|reserved on this account|(?:lines|numbers) (?:billed|in service|working|served)|"
    r"working (?:telephone )?(?:numbers|tns|lines)|"
    r"(?:individual|single|separate|non-hunting) (?:lines|numbers|tns)|(?:w?tns?|lines?|stations?) (?:list|listing|inventory)|"
    r"^\W*(?:(?:your|business|local|home|hosted|office) )?(?:(?:tele)?phone|voice) services?"
    r"(?: details?| summary| by (?:number|line))?\W*$|"
    r"^\W*(?:(?:your|our|active|licensed|hosted|phone|named|assigned) )?(?:extensions|seats|stations|handsets)"
    r"(?: ?(?:and|&|/) ?(?:\w+ )?(?:numbers|extensions|users|dids|seats))?\W*$|"
    r"(?:bill|invoice|statement|account) (?:covers|includes|is for|lists)|lines and numbers|the following (?:lines|numbers)|"
    r"^\W*(?:(?:tele)?phone )?(?:numbers|lines|tns|dids)\W*$"
)
# A sentence that ends in a colon over a list of the customer's lines, and what makes it another list.
INTRODUCES: Final = re.compile(r"\b(?:following|these|below|listed)\b[^:]*\b(?:numbers?|lines?|dids|tns)\b[^:]*:\W*$", re.IGNORECASE)
# A sentence that goes on with them: "Your numbers are", "The lines on this account include".
GOES_ON_WITH: Final = re.compile(
    r"(?<!\w)(?:your|the|these|all|working|active|assigned|billed|customer's)(?: \w+){0,2} (?:numbers?|lines?|dids?|tns)"
    r"(?: (?:on|for|of|in|billed|assigned|working|active)(?: \w+){0,4})? (?:is|are|includes?)\b",
    re.IGNORECASE,
)
NOT_INTRODUCING: Final = re.compile(
    r"\b(?:not|never|no longer|except\w*|exclud\w*|other than|forward\w*|call(?:ed|s|ing)?|contact|questions?|will be|pending|requested)\b",
    re.IGNORECASE,
)
NUMBERS: Final = whole_words(
    r"(?:tele)?phone numbers?|"
    r"(?:assigned|active|direct|local|hosted|virtual|ported|listed|associated|toll[- ]free)(?: \w+)? numbers|"
    r"(?:(?:tele)?phone|voice) lines?|your lines|dids?(?! (?:you|we)\b)|tns|numbers? (?:in service|list|inventory)|working numbers"
)
# A heading that may carry the total of what follows.
SUM: Final = whole_words(r"numbers|lines|dids?(?! (?:you|we)\b)|tns|charges|services|summary|details?|usage|calls|account|billed for")
PEOPLE: Final = whole_words(r"contacts?|escalations?|(?:account|support|service|sales|local|your) (?:\w+ )?team|representatives?")
CARE: Final = whole_words(
    r"follow[- ]?me(?: \w+){0,3}|find[- ]?me(?: \w+){0,3}|forward(?:ing|ed|s) (?:to|destinations?|targets?|numbers)|"
    r"simultaneous ring(?: \w+){0,2}|destinations on file|emergency contacts?|contacts on file|"
    r"(?:(?:provider|carrier|company|vendor|agent|port(?:ing|[- ]?out)?|lnp|support|service|sales|office) )?"
    r"contacts?(?: us| information| details)?|(?:how to )?(?:reach|contact|call|find) us|(?:how|where) to (?:call|find us)|"
    r"need help|did you know|(?:who|whom) to (?:call|contact)|we(?: a|['’])re here|(?:how )?(?:can )?we (?:can )?help|phone directory|"
    r"questions|customer (?:service(?! records?)|care|support)|"
    r"important(?: information| notices?| messages?)?|messages?|message center|"
    r"news(?: \w+)*|notices?|helpful information|terms|additional information|"
    r"information(?! (?:for|about|on|of)\b)|"
    r"frequently asked questions|(?:to )?reach us|"
    r"support|get more|protect|about your bill|"
    r"(?:(?:visit|shop|find) )?our (?:\w+ )?(?:stores|locations|offices|showrooms)|(?:store|office|retail) locations|"
    r"(?:local|nearby|retail|company|payment) (?:stores|offices|centers|locations)|stores near you|where to pay|"
    r"ways to pay|payment options|how to pay|notes|contactos?|we're here|here to help|useful numbers|legal|regulatory|disclosures?"
)
OTHERS: Final = whole_words(
    r"speed (?:dial|calling)(?: \w+)?|blocked(?: \w+)?|"
    r"(?:most|frequently|top)(?: \d+)?(?: \w+)? (?:called|callers?|dialed|destinations?)(?: numbers)?|"
    r"(?:other|related|linked) accounts(?: \w+){0,4}|(?:pending|open|future|recent) (?:orders?|requests)|orders? (?:history|status)|"
    r"fax(?:es)? (?:pages )?(?:sent|received)|text messages|messages sent|calling card(?: calls)?|collect(?: and \w+ \w+)? calls?|"
    r"(?:port|transfer) (?:orders?|requests?)(?: \w+){0,5}|porting in progress(?: \w+)*|numbers to be (?:ported|transferred)(?: \w+)*|"
    r"(?:forwarding|personal|employee|staff|user)(?: and \w+)?(?: \w+)? (?:devices|cells|cell ?phones|mobiles)|forwarding devices|"
    r"not (?:\w+['’]?s? ){0,2}(?:numbers|lines|dids)|numbers (?:not|outside)(?: \w+){1,4}|"
    r"(?:being|to be|not yet) (?:ported|transferred|moved|installed|activated)(?: in)?|"
    r"(?:incoming|pending|upcoming) (?:ports?|numbers|lines)|"
    r"selective call(?: \w+){0,3}|(?:call )?(?:acceptance|rejection)(?: list)?|(?:priority|distinctive) ring(?:ing)?(?: list)?|"
    r"(?:emergency |alarm |after[- ]hours )?(?:call|notification|escalation|contact|calling)[- ]?(?:out )?(?:list|tree|contacts|order)|"
    r"(?:account|site|emergency|notification|billing|technical|authori[sz]ed|key|other|personal|employee)(?: \w+)? "
    r"(?:contacts|callers|persons|people)|authori[sz]ed users?(?: on \w+ \w+)?|"
    r"(?:fail-?over|overflow|backup|forwarding|call forwarding|disaster recovery|follow[- ]?me|find[- ]?me|simultaneous ring)"
    r"(?: (?:destinations?|targets?|settings?|numbers|routes?|rules?|list|schedule|table|summary|in (?:effect|use|force)|active|on file))+|"
    r"(?:proposed|quoted|suggested|requested) (?:\w+ )?(?:numbers|lines|dids|services)|quotes?|(?:trade |credit )?references|"
    r"(?:previous|prior|former|other|next|neighbou?ring) (?:tenants?|occupants?|customers?|subscribers?|owners?)|pagers?|"
    r"outbound caller id|caller id (?:numbers|settings|list)|^\W*caller id\W*$|(?:\w+ ){0,4}(?:with|at|of|from) (?:an)?other (?:carriers?|"
    r"providers?|compan(?:y|ies))|"
    r"missed calls|received calls|voicemail messages|(?:toll[- ]free|inbound|incoming) (?:usage|calls?)(?: \w+)?|"
    r"usage by (?:destination|caller|number called)|calls? by (?:destination|caller)|"
    r"billed to (?:a )?third numbers?|third[- ]number (?:calls?|charges?)|"
    r"approved callers|allow(?:ed)? list|caller (?:list|log)|contact list"
)
# Two of these in a line are a list of what a line can do, and no heading.
FEATURES: Final = whole_words(
    r"voice ?mail|caller id|call(?:er)? (?:waiting|blocking|return|transfer|hold|park|pickup)|call forward(?:ing)?|"
    r"three[- ]way(?: calling)?|3[- ]?way(?: calling)?|speed (?:dial|call)(?:ing)?|hunting|rollover|auto[- ]attendant|"
    r"(?:anonymous|selective) call rejection|"
    r"do not disturb|distinctive ring(?:ing)?|repeat dial(?:ing)?|busy redial|call screening"
)
CALLS: Final = whole_words(
    r"usage(?: detail| details)?|itemi[sz]ed calls?|call(?:s| detail| details| records?| charges)|toll(?: call|"
    r" calls)?(?: detail)?|long distance(?: \w+)?|voice usage|calling detail|"
    r"direct dial(?:ed)?|call log|local usage|domestic calls|international calls|directory assistance|detalle de llamadas|llamadas"
)
# In the head of a table of charges.
AMOUNTS: Final = whole_words(r"amounts?|charges?|prices?|rates?|totals?|cost|monthly|extended")
# Over numbers that are nobody's lines here, whatever the table above was.
CALL_LIST: Final = re.compile(
    r"\W*(?:(?:itemi[sz]ed |toll |long distance |local |regional |inbound |outbound |voice |domestic |international |"
    r"(?:intra|inter)[- ]?(?:lata|state) )*(?:calls?|toll|long distance)(?: detail| records?| log| charges)?"
    r"(?: (?:billed|charged))? ?(?:from|for|to|by|on|of)?|"
    r"(?:voice |toll[- ]free |call )?usage(?: detail)?(?: for| of| on|:)?|call detail\w*(?: for)?)\W*$",
    re.IGNORECASE,
)
# Rows of a label and a number in two cells, as no block of contacts has them: a bare "Fax" next to one is a line too.
LINE_CELLS: Final = re.compile(
    r"\W*(?:\d{1,2}[.)]\W*)?(?:(?:other|additional|remaining|secondary|further|associated|working|lead|pilot|rollover|billed|billing|main|"
    r"listed) (?:working |telephone |phone |business )?(?:numbers?|lines?|tns?)|additional|"
    r"(?:voice|business|analog|pots|alarm|elevator|fire|modem) lines?|[bwa]tns?|dids?|trunks?|pots|lines? \d{1,3}|"
    r"(?:fire )?alarms?|elevators?|gate|hunt(?: group)?|rollovers?)\b[^a-z]{0,6}[\d(+]",
    re.IGNORECASE,
)
