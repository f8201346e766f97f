"""The words of column headers, by what they say of the numbers below. Data only; ``tables`` and ``column_rules`` read with it."""

from __future__ import annotations

from typing import Final

from parsers.patterns import whole_words

OWN: Final = whole_words(
    r"(?:tele)?phone(?: ?(?:number|no|#|numbers))?|tns?|btn|wtn|number|numbers|number or range|service (?:number|id)|line|lines|"
    r"did|dids|trunk group / tn|line number|"
    r"working (?:tn|number)|service|item|user/number|line/number|telephone #|phone/ext|(?:phone )?line(?: number)?|range|station|"
    r"account/phone|mobile number|wireless number|billing number|tel|"
    r"(?:tel|telephone|phone|did|tn|wtn|line|voice|working|assigned|dialable|published|subscriber|service|svc|direct)\.? "
    r"(?:numbers?|no|nbr|num|#|tns?|telephone|phone|did)|(?:tele)?phone line|voice line"
)
OTHER: Final = whole_words(
    r"contact|rep(?:resentative)?|support|vendor|emergency contact|forward(?:ed|s)? to|alternate|cell|contact phone|order|invoice|"
    r"account|reference"
)
ACCOUNT: Final = whole_words(  # a whole header
    r"(?:(?:i?lec|telco|carrier|billing|parent|master|losing|sub) )?(?:acct|account|a/c|ban)(?: (?:no|number|#|id))?"
)
# Over the numbers to which a line's calls are sent: nobody's lines here.
SENT: Final = whole_words(
    r"re-?directs?(?:ed|ion)?|(?:call )?(?:forward|fwd)(?:s|ed|ing)?(?: (?:to|number|no|tn|target|destination))?|"
    r"cf(?:w|wd|b|na|nb|bna|a|u|v)?(?: (?:to|number|no|tn|target|dest(?:ination)?))?|"
    r"diverts?(?:ed)?|fail-?over|overflow(?: to)?|answering service|ans svc|follow[- ]?me|find[- ]?me|"
    r"target|backup(?: number)?"
)
# Over those at which calls go on when a line is busy: lines of the account, if they stand elsewhere too.
GOES_ON: Final = whole_words(r"rolls?(?:over)?(?: to)?|hunts?(?: to)?|next(?: (?:line|tn|number))?")
# Over numbers of other people, whatever else the header says ("Their number", "Ship to phone").
ALIEN: Final = whole_words(
    r"their|ship(?:ping)?(?: to)?|vendor|participants?|recipients?|(?:message|messages|text|texts|sent|delivered|mailed) to|"
    r"collect(?: calls?)?|"
    r"dial[- ]in|attendees?|third[- ]party|guest|emergency|former|previous number|old number|losing|alternate|after[- ]hours"
)
RINGS: Final = whole_words(  # a whole header: of the lines that answer a toll-free number
    r"(?:rings?|points?|routes?|routed|terminat(?:es|ing|ion)|delivers?|delivered|translates?|answers?|answered)[- ]?(?:to|at|on|in)"
    r"(?: (?:number|line|tn|no|phone|telephone))?|(?:ring|routing|terminating|translated|pots|underlying) (?:number|tn|line)|"
    r"(?:terminat|translat|rout)(?:ion|ing)"
)
# A whole header, in a row whose line stands in a column before it: of people's own devices.
RINGS_TOO: Final = whole_words(
    r"(?:also|always) rings?|rings? (?:also|too|with)|"
    r"(?:sim(?:ultaneous(?:ly)?|ul)?|parallel|multi)[- ]?ring(?:s|ing)?(?: (?:to|with|number))?|"
    r"twin(?:ned|ning)?(?: (?:with|number|device))?|mobility|mobile twin(?:ning)?|"
    r"(?:(?:personal|user|employee|own|linked|paired|home|alternate|alt|second|other|back-?up|emergency|callback|contact)[- ])?"
    r"(?:cell|mobile|cellular)(?: ?(?:phone|number|no|#|device))?|(?:home|personal|alternate|alt|contact|callback|call[- ]back) "
    r"(?:phone|number|no|#|device)|cell or home|mobile or home"
)
ASSIGNED: Final = whole_words(  # a whole cell of the header of a table that says which number is whose
    r"ext(?:ension)?s?(?: ?(?:no|number|#))?|users?(?: name)?|assigned(?: to)?|assignment|seats?|devices?|stations?|handsets?|"
    r"mac(?: address)?|endpoints?|line (?:name|label)|did name"
)
PEOPLE: Final = whole_words(r"contacts?|escalation(?: level| list)?|representative")  # a whole cell of the header of a list of people
# Beside an invoice's number.
INVOICE: Final = whole_words(r"(?:payment |amount |date |balance )due|due (?:date|by|on)|pay by|currency|terms")
PORTS: Final = whole_words(
    r"losing (?:carrier|provider)|foc(?: date)?|port(?:ing)? (?:order|request)s?"
)  # numbers on their way, not yet here
CALLED: Final = whole_words(
    r"called|called number|number called|to|to number|destination|dialed|number dialed|dialed number|terminating|"
    r"terminating number|to/from|called party|called no|term(?: number)?|place called"
)
DIALED: Final = whole_words(r"called|dialed|terminating|destination|called party")
FROM: Final = whole_words(
    r"from|from number|origin|originating|originating number|calling|calling number|calling party|caller|orig(?: number)?|"
    r"billed number|source"
)
CALLER: Final = whole_words(  # a whole header: of those who called in
    r"callers?(?: ?(?:id|no|number|#|phone|tn))?|calling (?:number|party|no|phone|tn)|called from|call from|ani"
)
CALL: Final = whole_words(
    r"dialed|incoming|time|timestamp|seconds|secs?|min|mins|minutes|duration|dur|place|city|destination|called|terminating|length|hh:mm|min:sec|connect"
)
ANY: Final = whole_words(
    r"participants?|dial[- ]in|conference|messages?|sent|segments|collect|recipients?|vendor|their|ship|ports?|losing|foc|when|dialed|"
    r"incoming|source|count|units?|role|email|mobile|direct|office|cell|level|contact|"
    r"date|time|place|called|number|numbers|code|min|mins|minutes|amount|from|to|location|duration|charge|charges|city|st|state|"
    r"type|rate|total|totals|qty|quantity|description|service|period|"
    r"telephone|phone|tn|btn|wtn|monthly|fees|taxes|tax|line|lines|ext|extension|status|assigned|unit|price|use|action|features|"
    r"originating|terminating|destination|called|no|item|account|"
    r"address|plan|name|user|usage|did|dids|portable|directory|pic|lpic|range|access|surcharges|calls|cost|site|group|trunk|"
    r"action|and|of|/|the|id|recurring|one-time|current|previous|billed|"
    r"label|seats?|department|notes|note|comments|usoc|class|equipment|feature|subtotal|credits|other|per|carrier|connect|length|station|"
    r"timestamp|seconds|secs?|cnam|route|routing|center|caller|"
    r"mrc|nrc|prorated|due|equip|device|model|bill|begin|end|start|monthly|order|orders|what|usoc|lpic|installed|"
    r"voice|fax|alarm|working|disconnected|hunt|port|keep|comment|used|for|"
    r"redirect|forwards?|forwarding|fwd|overflow|rollover|failover|seq|product|target|rings|stat|loc|acct|desc|descr|feat|svc|hnt|grp|"
    r"usd|ring|also|too|sim|simultaneous|twin|twinned|mobility|personal|cellular|alternate|callback|"
    r"rmks?|since|cls|lpic|circuit|pair|cfb|cfna|cfnb|cfbna"
)
