"""Words beside a number that make it somebody else's, a person's, given up, where calls go on to, no telephone number, or unsure. Data."""

from __future__ import annotations

import re
from typing import Final

# No town, "Mobile, AL".
_MOBILE: Final = r"(?<!\bin )mobile(?!,? (?:ala?|alabama|office|branch|store|location|plant|clinic|shop|warehouse)\b)"
# Words that make a number beside them somebody else's, or a person's.
_PEOPLE: Final = (
    rf"(?:cell|{_MOBILE}|celular|m[oó]vil)s?(?: ?phones?| ?#| no\.?| number)?\b(?! (?:tower|carrier))|home (?:phone"
    r"|number)|my (?:direct|number|line|phone)"
    r"|(?:call|reach|text|contact|phone|ring) (?:me|us|him|her|them|you|with|if|for questions|jim)\b|(?:call|reach|text|contact) at\b"
    r"|\b(?:my|his|her|their|(?-i:[A-Z]\w+)['’]s|\w+s) (?:personal|private) (?:phone|number|line|cell|telephone|mobile)\b"
    r"|\b(?:to |can )(?:get|reach|find|grab|catch) (?:me|us|him|her)\b|\b(?:carries|carry)\b(?=\W*$|\W* after\b)|\bmine personally\b"
    r"|(?:by|via) (?:tele)?phone at\b|(?:tried"
    r"|trying) to call|called (?:you|me|us|from)|call(?:ing)? you|you called"
    r"|contact (?:person|name)\b|(?:billing|site|on-?site|technical|local|primary|main|office|customer|authori[sz]ed|order|port(?:ing)?)"
    r" contact\b|(?:(?:^|[.?!;,:]\s?)\W{0,3}|\b(?:please|can|to|or|then|just) )(?:call|phone|ring|reach|contact)"
    r" (?-i:(?!Cent|Queue|Group|Park|Back|Waiting|Forward|Box|Pickup|Tree|Flow|Route)[A-Z][a-z][\w&]*(?: [A-Z][\w&]+){0,3})"
    r"(?= at\b| on\b|\W*$)"
    r"|contact (?:is )?(?-i:[A-Z][a-z]+ [A-Z])|contact(?: person| name| phone| number| info\w*| us)?\s{0,2}[:#–-]"
    r"|(?:requested|prepared|submitted|sent|completed) by"
    r"|get (?:me|us|him|her|them|a ?hold of \w+|hold of \w+) (?:on|at|under)\b"
    r"|questions|preguntas|emergency contact|in case of|after hours contact|ll[aá]m[ea]\w*|spoke (?:with|to)"
    r"|(?:be|are|is|usually|always|best) (?:reach(?:ed|able)|contacted|phoned|called(?= (?:at|on)\b))(?: (?:at|on|by|under|via)\b)?"
)
_OTHERS: Final = (
    r"(?:our|their|the|my|account|sales|at&t|spectrum|comcast|verizon) rep\b(?!lac)|rep(?:resentative)?(?:'s"
    r"|s)?(?: is| at| number| direct|:)|account (?:manager|executive|team)|sales ?(?:person|man|rep)\b"
    r"|(?:their|customer|business|technical|tech|carrier|provider|billing) (?:support|service|care)\b|help ?desk"
    r"|technician|installer|vendors?|landlord'?s? (?:phone|number|cell)|monitoring (?:company|center|station)"
    r"|proveedor|alarm company|it (?:guy|company|support|person|department)|consultant|attorney"
    r"|fwd(?:s)? to|rings? to my|(?<!the )(?<!our )(?<!their )(?<!a )(?:fax|mail|send|email)"
    r" (?:it|this|the|them|your|completed?|back|form)\b"
    r"|(?:filled (?:in|out)|completed|prepared|submitted|returned|faxed|ordered|signed) by\b"
    r"|(?:sent|return(?:ed)?|faxed|e?-?mailed|send|submit(?:ted)?)"
    r"(?: (?:it|this|the|your|completed?|signed|form|sheet|list|worksheet|back)){0,3} to\b|\bor fax\b"
    r"|fax(?:ed)? to\b(?! e-?mail)|dial[- ]?in\b|conference call (?:for|on|about|at|tomorrow|today)\b|join (?:by|the|us)"
    r"|(?:zoom|teams|webex|skype|online|video|virtual) meetings?\b|meeting (?:id|link|room|number)|meeting:|webinar|one tap"
    r"|temp(?:orary)? (?:dids?|numbers?|lines?)"
    r"|\bdials? (?:some|these|those|our|us|the)\b"
    r"|(?:computer|it|network|tech|phone|cabling|copier|alarm) (?:man|woman|guys?|gal|fellow|vendor|contractor|consultant)\b"
    r"|\btheir (?:office|dispatch\w*|(?:central|monitoring) station)(?: (?:number|phone|line))? (?:is|at)\b"
    r"|\b(?:is|are) (?:\w{2,3} )?(?:county|city|state|town|landlord|tenant|neighbou?r|building|vendor|mall|carrier|contractor)['’]s\b"
    r"|\bon (?:its|their|his|her) own (?:phone )?(?:bill|account|contract|carrier)\b"
    r"|\b(?:not|no) part of (?:this|the|our)\b(?! (?:port|order|move|project))"
    r"|\b(?:belongs? to|owned by|billed to|registered to|in the name of) (?:(?:the|our|their|a|an) (?:[\w-]+ )?(?:landlord|tenant|building"
    r"|city|county|state|vendor|service|contractor|neighbou?r|agency|mall|carrier|owner)|(?:an)?other|some(?:one|body)|a different"
    r"|(?:him|her|them)\b)\b"
    r"|\byou (?:(?:have|had|just|will|are going to) )?(?:gave|give|given|giving|assign(?:ed)?|order(?:ed)?|issued?|provid(?:e|ed)|set up)\b"
    r"|\b(?:i'?m|i am) (?:on|at)\b"
    r"|\bour (?-i:IT)\b|\bour (?:\w+ )?rep\b|\bcontacto\s{0,2}:"
    r"|\b(?:my|his|her) (?:brother|sister|wife|husband|partner|son|daughter|father|mother|friend|neighbou?r)(?:'s|’s)\b"
    r"|\b(?:our|my|the|his|her) (?:banker|bank|accountant|cpa|lawyer|attorney|insurance agent|landlord|neighbou?r|tenant|electrician"
    r"|plumber|realtor|broker|supplier|sheriff|locksmith)(?:'s|’s|s')? (?:\w+ )?(?:number|phone|line)\b"
    r"|\b(?:my|his|her) (?:brother|sister|wife|husband|partner|son|daughter|father|mother|friend|boss|assistant|secretary) (?:is|at|on)\b"
    r"|\bnext door\b(?! to)|\bshares? our\b|\b(?:across the (?:street|hall)|down the hall|upstairs)\b(?= \W*$)"
    r"|\bwe(?: are|'re) (?:(?:just|only) )?(?:the|their|an?|your) (?:agent|partner|reseller|broker|consultant|msp|dealer|it)\b"
    r"|(?:^|[?.!:] )\W{0,3}(?:just |only )?me(?: at| on)?[,:]?\W*$"
    r"|(?-i:\b[A-Z][a-z]+) ?[(\[](?:c|cell|m|mob)[)\]](?=\W*$)"
    r"|(?-i:\b[A-Z][a-z]+'s|\bmy|\bhis|\bher|\btheir) (?:own )?(?:house|home|apartment|condo|cell|personal)\b"
    r"|(?:(?:^|[.;:!?(|] ?)\W{0,3}(?:(?:our|the|your|authori[sz]ed|port(?:ing)?|telecom) ){0,3}agent\s{0,2}(?::|is\b)|"
    r"\bagent of record\b\W{0,3}(?:is\b)?)(?= ?(?-i:[A-Z]))"
    r"|(?-i:\b[A-Z][\w&]+['’]s) (?:business office|repair|support|customer (?:service|care)|help ?desk|office)"
    r"(?: (?:number|line))? (?:is|at)\b"
    r"|repair (?:number|line|is)|(?:port(?:ing)?(?:[- ]?out)?|lnp) (?:desk|department|dept|team|cent(?:er|re))|to cancel call"
    r"|(?:alarm|elevator|lift|fire|security|phone|telephone|copier|printer|network|panel|door|gate)s?"
    r" (?:dealer|contractor|installer|tech(?:nician)?s?|vendor|inspector|service (?:co|company|desk|dept|provider))\b"
    r"|(?:dealer|contractor|landlord)\W{0,2}(?:is\b|at\b|:)|(?:monitored|serviced|maintained|installed|drawn|designed) by\b"
    r"|answering service\b|monitoring (?:ctr|cent(?:er|re)|co)\b|(?:panel|dialer|system|alarm|it) (?:dials|calls)\b"
)
# Lines that never were, or are no longer, the customer's.
GONE_WORDS: Final = re.compile(
    r"\bnot (?:ours|theirs|(?:our|their)\b(?! to))\b|\b(?:never|not ever|(?:has|have)(?:n['’]t| not)) (?:really |even )?(?:been )?"
    r"(?:ours|mine|theirs|us|(?:one|any) of (?:ours|mine)|(?:our|my)\b(?! to))\b|\b(?:does|did|do)(?:n['’]t| not) belong to (?:us|me)\b"
    r"|\bnever (?:belonged to (?:us|me)|had (?:it|this|that)(?: one| number| line)?(?=\W|$))"
    r"|\bno longer (?:have (?:it|them|that|those)|our|their|his|her|active|in service|in use|working|with us|exist\w*)"
    r"|\bgave (?:these|those|this|that|it|them|the \w+|\w+ numbers?) (?:up|back|away)|\bgiven (?:up|back)\b|\bgave up\b"
    r"|\b(?:already|were|was|been|long|since) (?:disconnected|cancell?ed|released|ported (?:away|out)|sold|given up)"
    r"|(?<!be )(?<!being )(?<!gets )\b(?:disconnected|cancell?ed|released|ported (?:away|out)|retired|discontinued|deactivated"
    r"|(?:shut|turned) (?:off|down)|dropped)"
    r"(?: (?:back|way back|sometime))? (?:in|on|last|as of|(?:\w+ ){0,2}years? ago|since|long ago|\d)"
    r"|\b(?:is|are|was|were) (?:(?:actually|really|in fact) )?"
    r"(?:some(?:one|body) else|(?:an?other|a different|the (?:old|previous|former|last))"
    r" (?:compan(?:y|ie)|business|tenant|customer|owner|person|people|part(?:y|ie)))(?:'?s'?|’s)\b"
    r"|(?<!attached )(?<!attachment )(?<!list )(?<!file )(?<!sheet )(?<!mail )(?<!version )(?<!before )"
    r"\b(?:is|was|are|were) (?:a |an |my |the )?(?:wrong(?: number)?|mis(?:take|print)|typo|error)\b"
    r"|\b(?:ignore|disregard|forget(?: about)?) (?:it|that(?: (?:one|number|line))?|this(?: (?:one|number))?|them|those)\b"
    r"|[-–—(:,] ?(?:please )?(?:ignore|disregard)\W*$"
    r"|(?<!be )(?<!being )(?<!get )(?<!gets )(?<!getting )(?<!and )(?<!or )"
    r"\b(?:disconnected|cancell?ed|deactivated|ported out|released)(?=\W*$)"
    r"|^\W*(?:already (?:disconnected|cancell?ed)|(?:disconnected|cancell?ed) already)\b|\bout of service\b|\bnot in service\b"
    r"|\bported (?:(?:out|away|over) )?to (?-i:(?!OIT)[A-Z])\w+ (?:in|last|back|\w+ years? ago|years? ago|on \d)\b"
    r"|\b(?:is|are|was|were|['’]s) (?:\w+ )?dead\b(?! ?line)"
    r"|\b(?:temp(?:orary)?|interim|loaner|place ?holder) (?:dids?|numbers?|lines?|tns?)\b"
    r"|\b(?:former|previous|dead|retired|defunct|obsolete) (?:numbers?|lines?|dids?|tns?)\b"
    r"|\b(?:isn|aren|wasn|weren)['’]t (?:ours|theirs|(?:our|their)\b(?! to))\b"
    r"|\b(?:before us|(?:before|until) we (?:moved|took|bought|came)|(?:prior|previous|former|earlier) (?:tenant|occupant|owner))"
    r"(?:'?s'?\b|\b)|\bthe (?:tenant|people|company|business|firm|guys|folks) before\b"
    r"|\b(?:is|are|was|were) (?:only |just )?(?:an? |the |your )?(?:example|sample|placeholder|dummy)\b"
    r"|\b(?:is|are) (?:(?-i:[A-Z])[\w.&]* ){0,4}(?-i:[A-Z])[\w.&]*(?:['’]s|s['’]) own (?:\w+ )?(?:numbers?|lines?|phones?)\b"
    r"|\bold (?:numbers|lines|dids|tns|number(?=\W{0,3}$|:| was| is))\b|\bya no (?:es|son|los?|las?|se) ",
    re.IGNORECASE,
)
# Of those, lines the account had and has no more: left out, and said.
ENDED_WORDS: Final = re.compile(
    r"(?<!be )\b(?:disconnected|cancell?ed|deactivated|terminated|discontinued|retired|released|ported (?:out|away)"
    r"|(?:shut|turned) (?:off|down)|out of service|not in service|no longer (?:active|in service|in use|working))\b",
    re.IGNORECASE,
)
ENDED_HEADING: Final = re.compile(
    r"\W*(?:already |previously |recently )?(?:disconnected|cancell?ed|deactivated|terminated|discontinued|released)"
    r"(?: (?:\w+ )?(?:lines|numbers|dids|tns|services?|phones))?\W*(?:\(\d+\))?\W*",
    re.IGNORECASE,
)
_INTRODUCED: Final = r"(?-i:[Tt]his is [A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?: (?:from|at|with|of)\b| ?,| *$| ?\())"
DECOY_WORDS: Final = re.compile(rf"(?<![\w])(?:{_PEOPLE}|{_OTHERS}|{_INTRODUCED})", re.IGNORECASE)
FILLED_BY: Final = re.compile(
    r"\b(?:filled (?:in|out)|completed|prepared|submitted) by\b|\b(?:return(?:ed)?|fax(?:ed)?|sen[dt]|mail(?:ed)?)"
    r"(?: (?:it|this|the|form|sheet|back)){0,3} to\b(?! e-?mail)",
    re.IGNORECASE,
)
CARE_WORDS: Final = re.compile(  # before a toll-free number
    r"\b(?:repair|customer (?:service|care|support)|trouble|(?-i:[A-Z][\w&]{1,20}) (?:support|help ?desk|care)"
    r"(?: cent(?:er|re)| line| team| desk| dept)?)(?:\s(?:is|at|number is|line is))?\W{0,3}$"
    r"|\w\W+(?:support|help ?desk|maintenance|maint|service desk|order desk"
    r"|business office|noc|assistance|warranty)(?:\W+(?-i:[A-Z][\w&]+)){0,3}(?:\s(?:is|at|number is|line is))?\W{0,3}$",
    re.IGNORECASE,
)
# Whom to call, standing alone before a number outside of a list.
CARE_LABEL: Final = re.compile(
    r"^\W*(?:(?:(?:tech(?:nical)?|product|customer|phone|24/7|emergency)\s)?(?:support|help ?(?:desk|line)?|repair|trouble|assistance)"
    r"|customer (?:care|service))\W*$",
    re.IGNORECASE,
)
_DESK: Final = r"noc|network (?:operations|control|management) cent(?:er|re)(?: \(noc\))?"  # a client may have such a desk too
NETWORK_DESK: Final = re.compile(rf"(?:^|\W)(?:{_DESK})(?: (?:line|number|desk|phone|tel|24[x/]7))?\W*$", re.IGNORECASE)
# Behind the label of where calls go on to, or of a carrier's desk: never the line itself.
LED_ON: Final = re.compile(
    r"(?:^|[\s|(•·])(?:(?P<sure>fall ?backs?|fail ?overs?|forward(?:s|ing|ed)?(?: number| no\.?| dest\w*)?|fwd|divert(?:s|ed)?|redirects?"
    r"|if (?:busy|no answer|unanswered)|no answer|on busy|rolls?(?: over)?|destination)"
    rf"|overflows?|after[- ]hours|back ?up|alternate|night(?: service| mode)?|(?:{_DESK})(?: 24[x/]7)?)\s{{0,2}}[:=→>-]{{0,3}}\s*$",
    re.IGNORECASE,
)
# A question about a number, no line to port.
ASKS_WHETHER: Final = re.compile(
    r"\b(?:if|whether)\b|^\W*(?:is|are|do|does|did|was|why|what|which|how|when|has|have|should)\b", re.IGNORECASE
)
# The writer does not know either.
UNSURE: Final = re.compile(
    r"\?{2,}|^\W*\?|\b(?:ours|keep|port|needed|need|used|use|active|working|this|it)\s?\?"
    r"|\bnot (?:sure|certain)\b|\bunsure\b|\bto be (?:confirmed|determined|decided)\b|\btb[dc]\b(?!\s\w)|\bmaybe\b|\bi think\b|\bverify\b"
    r"|\b(?:no|not a) (?:clue|idea)\b|\b(?:don'?t|do not|didn'?t) (?:even |really )?(?:know|recogni[sz]e)\b|\bwho knows\b|\bmystery\b"
    r"|\balready (?:on|with|at) (?!us\b|the bill)"
    r"|\bdo we\b|\bstill (?:need|use|have)\b",
    re.IGNORECASE,
)
# Before what is shaped like a telephone number and is none.
ID_WORDS: Final = re.compile(
    r"\b(?:po|p\.o\.|order|invoice|ticket|case|ref(?:erence)?|quote|confirmation|work order|licen[sc]e|tax id|ein|npi)"
    r"\s{0,2}(?:#|no\b\.?|num(?:ber)?\b|id\b|:)\s{0,2}[:#]?\s{0,2}$",
    re.IGNORECASE,
)
FORWARD_WORDS: Final = re.compile(
    r"(?<!\w)(?:forward(?:s|ed|ing)?|fwd(?:s|ed)?|overflows?|rings?|rolls?(?: over)?|points?|routes?d?|redirect(?:s|ed)?|desv[ií]a\w*)"
    r"(?: \w{1,12}){0,2} (?:to|a|into)\b[^.;,]{0,30}$"
    r"|(?<!\w)(?:rings?|dials?|calls?) (?:(?-i:[A-Z][a-z]+)|me|him|her|us|them)(?:'s)?(?: (?:cell|at|on|directly|first))*\W*$"
    r"|\b(?:dial|bridge)\s?\((?:[\w.-]+/){1,4}$",  # what a switch's program dials: "Dial(SIP/trunk/1305..."
    re.IGNORECASE,
)
# Behind a number, in words of its own: whose it is. "..., that one is Ed's house"
OTHERS_REMARK: Final = re.compile(
    r"\b(?:belongs? to (?!us\b|me\b|the (?:company|practice|office|church|school|firm|store|business|clinic)\b)\w"
    r"|(?:is|are|was|were) (?:(?-i:[A-Z][a-z]+)'s|my|his|her|their|the \w+'s?) (?:own )?(?:house|home|apartment|condo|cell|personal)"
    r"|(?<!have )(?<!has )(?<!with )(?<!on )(?<!got )(?:my|his|her|their) (?:own|personal|private)(?: (?:phone|number|line|cell))?"
    r"(?=\W*$|\W+(?:and|so|but|not|which|leave|don['’]?t)\b)|\bnothing to do with (?:this|us|the|our|it)\b|\bis mine\b"
    r"|(?:is|are) (?:answered|owned|paid(?: for)?|billed|run) by (?:the|our|an?|another) (?:answering|landlord|tenant|vendor|\w+ company))",
    re.IGNORECASE,
)
_PARTY: Final = (
    r"landlord|property (?:manager|management|owner)|building (?:manager|management|owner)|mall (?:office|management|security)|locksmith"
    r"|electrician|plumber|accountant|cpa|lawyer|attorney|utility(?: company)?|(?:power|electric|gas|water|trash|waste|internet|cable|phone"
    r"|telephone|alarm|security|elevator|copier|printer|insurance|software|cleaning|hvac|monitoring|gate|door|pool|fire|towing)"
    r" (?:co|company|guy|man|people|provider|service|repair|tech)|isp"
    r"|answering service|central station|monitoring(?: station| cent(?:er|re))?|pest control|hvac|janitor"
    r"|(?:reseller|sales|telecom|agent|partner|account|carrier|broker|provider)(?:['’]s)?"
    r" (?:rep(?:resentative)?|contact|person|manager|agent)"
    r"|(?:[\w&/-]+ ){1,2}(?:contractor|vendor|installer|integrator|reseller|consultant|broker|technician)"
    r"|insurance agent|realtor|web ?(?:master|designer)|it|(?:our |the )?it (?:guy|vendor|support|help|company|firm|department|dept)"
    r"|help ?desk"
)
# The label of a line that names a party people call, not a line of theirs.
PARTY_LABEL: Final = re.compile(
    rf"^\W*(?:our |the |your |my )?(?:{_PARTY})(?: \([^)]*\))?(?: (?:number|phone|contact|ph|tel))?"
    r"(?:\s?[-–—:,\s]\s?(?-i:[A-Z])[\w&'’. ]{1,30})?\W*$",
    re.IGNORECASE,
)
PARTNER_LABEL: Final = re.compile(  # "Your agent | Blue Telecom, 305-555-0142"; "Agent 2" alone may be a line
    r"^\W*(?:our |the |your |my )?(?:agent|reseller|broker|dealer|msp|partner|consultant|integrator|vendor)"
    r"\s?[-–—:,\s]\s?(?-i:[A-Z])[\w&'’. ]{1,30}\W*$",
    re.IGNORECASE,
)
# A company by its name before a number: the customer's only if it is of their exchanges. "Boise Alarm Co."
NAMED_PARTY: Final = re.compile(
    r"^\W*(?:(?-i:[A-Z])[\w&'’.-]*\s){1,3}(?:alarms?|security|elevators?|fire|power|electric|gas|water|plumbing|hvac|heating|locksmith"
    r"|monitoring|pest control|protection) (?:co|company|corp|inc|llc|services?)\b[^\w()]*$",
    re.IGNORECASE,
)
CELL_WORDS: Final = re.compile(rf"(?<!\w)(?:cell|{_MOBILE}|celular|m[oó]vil)(?!\w)", re.IGNORECASE)
# Who speaks of a line of theirs: "the alarm guy says his box is on 305-555-0142".
SAYS: Final = re.compile(
    r"\b[\w'’]{1,40} (?:guys?|gal|man|woman|company|people|vendor|contractor|tech\w*|inspector|landlord|installer|fellow)\s"
    r"(?:says?|said|told|tells?|thinks?|claims?|wants?|needs?|asked|insists?)\b",
    re.IGNORECASE,
)
_THEIRS: Final = (
    r"(?:(?:some(?:one|body) else|(?:an)?other (?:compan(?:y|ie)|business(?:es)?|people|part(?:y|ie)|customer|tenant|vendor|supplier|firm)"
    r"|others?|vendor|supplier|contractor|dealer|carrier|landlord|tenant|neighbou?r)s?'?s?'?)"
)
# A sentence that says whose the numbers around it are: "None of these are our own lines."
NOT_OURS: Final = re.compile(
    r"\bnone of (?:these|those|them|the (?:numbers|lines|above|below|following)\b(?: (?:below|above|here|listed))?)"
    r"(?: (?:numbers|lines|phones))?(?: (?:is|are|belongs?|ports?))?(?: to)? (?:ours?|us|my|mine|the customer's)\b"
    r"|\b(?:these|those|they|all(?: of (?:these|them|those))?|the (?:numbers|lines) (?:below|above|here|on this (?:page|sheet|list)))"
    r"(?: (?:numbers|lines|phones))?(?: all)? (?:are|do|belong)(?:(?: not|n't) (?:ours?\b(?! to)|belong to us)| (?:to )?"
    rf"(?:the numbers of )?(?:our |the )?{_THEIRS}(?: (?:own )?(?:numbers|lines|phones))?\b(?! (?:to|that|which|for us)\b))"
    r"|\b(?:numbers|lines) (?:of|for|belonging to) (?:other (?:companies|businesses|people)|vendors|suppliers|outside)\b"
    r"|\b(?:only|just|merely) (?:contacts?|for (?:your )?(?:reference|information)|people to call|who to call)\b"
    r"(?!.{0,40}\b(?:port|transfer))",
    re.IGNORECASE,
)
