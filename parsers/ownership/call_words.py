"""Words by which calls are sent to a number, or say who calls and is called. Data only, for ``forwarding_rules`` and ``call_rules``."""

from __future__ import annotations

import re
from typing import Final

from parsers.patterns import whole_words

# Before a number that lines are sent to or come from: neither.
SENT: Final = whole_words(
    r"forward(?:s|ed|ing|ed to)?(?: to)?|cfn|cfnd|cfwd|calls? to|caller|called|to|received from|callback|call back|reach me|"
    r"rcf to|remote call forward to|ring to cell|ans svc|alternate contact|contact number|cbr?|be reached(?: at)?"
)
# Before a number outside to which a line's calls are sent: nobody's line here, whatever device it is said to be.
AWAY: Final = re.compile(
    r"\b(?:follow[- ]?me|find[- ]?me|sim(?:ultaneous(?:ly)?)?[- ]?rings?|twin(?:ned|ning)|"
    r"(?:auto-?)?dials(?: to)?|reports to|calls out to|diverts?|diverted|re-?routed?|fail(?:s|ed)?[- ]?over|"
    r"(?:calls? )?(?:forward|fwd)(?:s|ed|ing)?"
    r"(?: (?:busy|no answer|all|always|variable|unconditional))? to|"
    r"after[- ]hours to|no[- ]answer (?:to|transfer)|(?:busy|no answer)/(?:busy|no answer)|night (?:ring|forward|transfer)|"
    r"(?:emergency|disaster) (?:forward|route|recovery)|transfers? to|also rings|mobile twinning|(?:unreachable|"
    r"(?:alternat(?:e|ive)|backup|overflow|fail[- ]?over) (?:number|destination|route|target))|"
    r"(?:rcf|remote call forward(?:ing|s|ed)?)(?: is| are)? to|rcf target|cf(?:b|na|nr|da|v|u|w|wd|nb|bna)|"
    r"term(?:inates?)? (?:to|on|at)|(?:vm|voice ?mail|mailbox) notif\w+(?: to)?|vm notify|hotline dials|ring-?down(?: to)?|auto-?dials|"
    r"alarm dials|(?:forward(?:ing|s)?|fwd|failover|divert|transfer|ring[- ]to) "
    r"(?:number|no|tn|dest\w*|target))\b(?:\W{1,3}[a-z]+){0,4}\W{0,3}$"
    r"|(?<!remote )(?<!remote call )(?<!selective )(?<!selective call )\b(?:call )?(?:forward|fwd)(?:s|ed|ing)?"
    r"(?:\W{1,3}(?:busy|no|na|bsy|n/a|ans|answer|don['’]?t|all|calls?|always|variable|var|unconditional|fixed|when|if|or|and|on|to|"
    r"immediately|unanswered|not|answered|after|(?:\d{1,2} )?rings?)){0,7}\W{0,3}$"
    r"|(?:[-=]+>|→|»|>)\W{0,3}$|\bspeed (?:dial|call)(?:ing)?(?: code)?(?: \d{1,2})?\W{0,3}$"
    r"|\bto (?:(?:his|her|their|my|the|an?|owner['’]?s?) )?(?:mobile|cell(?:ular)?|smartphone|home)(?: phone| number| no)?\W{0,3}$"
    r"|\b(?:overflows?(?: to)?|answer(?:ing|ed by)(?: \w+)? (?:service|svc))\W{0,3}$",
    re.IGNORECASE,
)
# Behind a number: the calls to it are sent on, so that it is a line here.
SENT_ON: Final = re.compile(
    r"[\s,)]*(?:(?:is|are|was|were)\W)?(?:(?:presently|currently|now|always|also|set)\W{1,2}){0,2}(?:to )?"
    r"(?:(?:remote(?:ly)? )?(?:call )?(?:forward|fwd|divert|redirect)(?:s|ed)|re-?routed?|rings?|rolls?|overflows?|hunts?)\b",
    re.IGNORECASE,
)
# Before a number, the product that it is: a line whose calls are sent on.
FORWARDED_LINE: Final = re.compile(
    r"\b(?:remote|market|virtual|foreign) (?:call )?(?:forward(?:ing|ed)?|fwd)\W{0,3}$|\brcf\W{0,3}$", re.IGNORECASE
)
# All that stands between a number and the one its calls are sent to.
SENT_ON_TO: Final = re.compile(
    r"\b(?:forwards?|forwarded|forwarding|fwds?|rings?|rolls?|routes?|routed|points?|pointed|diverts?|diverted|redirect(?:s|ed)?|"
    r"terminates?|sent|translates?) (?:\w+ ){0,2}(?:to|on|at)\W{0,3}$",
    re.IGNORECASE,
)
# Before the number that is shown to those who are called: it stands elsewhere as a line of its own.
SHOWN: Final = re.compile(
    r"\b(?:(?:outbound |outgoing )?caller ?id(?: number| no)?(?: shows| is| set to| displays)?|cpn|cnam(?:/cpn)?|calling (?:party )?number|"
    r"shows as|displays as)\W{0,3}$",
    re.IGNORECASE,
)
CALLS_TO: Final = re.compile(r"\W*(?:\d{1,2}\W+)?(?:(?:all|any|incoming|unanswered|busy) )*calls (?:to|on)\W*", re.IGNORECASE)
GO: Final = re.compile(
    r"\b(?:go(?:es)?|forward(?:s|ed)?|roll(?:s|ed)?|ring|sent|routed|overflow|diverted|transferred|answered by)\b", re.IGNORECASE
)
# In the words that introduce a number: it is where calls are sent.
SENDS: Final = re.compile(r"\b(?:forward|divert|overflow|failover|fail-over|destination|target|rings? to)", re.IGNORECASE)
# "Forwarding target of your voice lines: ..."
SENT_TARGET: Final = re.compile(
    r"\b(?:forward|divert|overflow|fail-?over)\w*\b.{0,20}\b(?:destinations?|targets?|numbers?) (?:of|for|on|from)\b", re.IGNORECASE
)
# Before a number to which calls roll over inside the account: it stands elsewhere as a line of its own.
HUNTS: Final = re.compile(
    r"(?:\bhunt(?:s|ing)?\b(?: (?:to|from|on))?|\broll(?:s|over)? (?:to|into)|\bbusy to|\boverflows? to line|/H(?:ML|TG|NT|UNT))\W{0,3}$",
    re.IGNORECASE,
)
RINGS: Final = re.compile(
    r"\b(?:rings?|routed|points?|terminat(?:es|ing)|forwards?) (?:to|on|in)\b|\bring[- ]?to\b|\brings\W{0,3}$", re.IGNORECASE
)
# Behind a number: somebody's own device that rings too.
DEVICE: Final = re.compile(
    r"\W*(?:(?:personal|company|own|his|her|their) )?(?:(?:cell|mobile)(?:ular)?|smartphone|home)(?: phone)?s?\W+"
    r"(?:sim(?:ultaneous(?:ly)?)?\b|follow|find|twin|rings?\b|also rings|forward|fwd|after[- ]hours|over ?flow|fail-?over|back-?up\b)|"
    r"\W*sim(?:ultaneous(?:ly)?)?[- ]rings?\b",
    re.IGNORECASE,
)
# Before the number of somebody who calls or is called.
CALLER: Final = re.compile(
    r"\b(?:(?:top(?: \d+)?|most frequent|largest) (?:callers?|called|destinations?)|callers? (?:in)?to)\b", re.IGNORECASE
)
