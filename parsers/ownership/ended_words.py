"""Words about a line that the account no longer has. Data only; ``ended`` reads with it."""

from __future__ import annotations

import re
from typing import Final

from parsers.patterns import whole_words

# About a line that the account no longer has.
_ENDED: Final = (
    r"disconnect(?:ed|ion)?|disco(?:nn?)?|disc['’]?d|disc(?=\W{1,2}\d)|deactivated|inactive|no longer (?:in service|active)|not in service|"
    r"out of service|ported[- ](?:out|away)|do not quote|cancell?ed|vacated?|not portable"
)
ENDED: Final = whole_words(_ENDED)
_AWAY: Final = r"[- ](?:out|away|to (?:a |an |your )?(?:another|different|new|other)|from this account)"
_GONE: Final = rf"(?:ported|moved|transferred){_AWAY}"
_MONTH: Final = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_WHEN: Final = (
    r"(?:\W{1,3}(?:(?:on|in|as of|eff(?:ective)?\.?|since|during) )?"
    r"(?:\d{1,2}[/-][\d/-]{2,8}|" + _MONTH + r"(?: \d{1,2}(?!\d))?(?:,? \d{4})?|(?:this|last) (?:month|period|cycle|bill)))?"
)
BEFORE: Final = re.compile(
    r"(?<![a-z])(?:(?:remove[ds]?|deleted?|dropped?)(?:(?: the)? (?:line|number|tn|did|telephone)s?)?|(?:discontinued|terminated|released)|"
    r"disc|d/c|(?:previous|former|old) (?:(?:tele)?phone )?(?:number|line)s?|(?:"
    + _ENDED
    + r")(?: (?:line|number|tn|did|telephone|wtn|numbers|lines|tns|dids))?)"
    + _WHEN
    + r"\W{0,3}$",
    re.IGNORECASE,
)
# Words that end in a colon before a number, or before a list of them: "Numbers released to the pool on 10/20/26: ..."
INTRODUCED: Final = re.compile(
    r"(?<![a-z])(?:released|removed|disconnected|deleted|cancell?ed|terminated|deactivated|returned to|(?:ported|moved|transferred)[- ]"
    r"(?:out|away|to (?:another|a different|your (?:new|other))|from this account))\b[^.;:?!]{0,70}:\W*$",
    re.IGNORECASE,
)
# Behind a number, of its future: it still works.
NOT_YET: Final = re.compile(
    r"\b(?:temporar(?:il)?y|temp|seasonal(?:ly)?|"
    r"will|may|shall|would|could|can|to|might|not|never|from|avoid|before|subject to|risk of|scheduled|pending)"
    r"(?: \w+ly)?(?: be| being| get)?\W*$",
    re.IGNORECASE,
)
BEHIND: Final = re.compile(
    r"\W*(?:(?:was|were|has been|have been|is|are) )?(?:removed|deleted|dropped|terminated|released)\b", re.IGNORECASE
)
HEADING: Final = whole_words(_ENDED + rf"|removed|deleted|terminated|{_GONE}|no longer (?:billed|working|on this account)")
# A heading that ends such a section, whatever else it says.
GOES_ON: Final = whole_words(
    r"(?:lines?|services?|numbers?|features?) (?:added|changed|installed|activated|connected|started|restored|suspended)|"
    r"(?:new|added|changed|additional|existing|remaining|current|active) (?:lines?|services?|numbers?|charges)|additions|changes"
)
# A column that says how a line stands, and what it says there of one that is gone.
STATUS_COLUMN: Final = whole_words(
    r"(?:(?:line|service|svc|number|tn|current) )?(?:status|stat|state)|(?:change |order |service )?(?:action|activity)|"
    r"changes?|what changed"
)
_FOR_GOOD: Final = r"(?:(?:perm(?:anent(?:ly)?)?|final(?:ly)?|non-?pay(?:ment)?|np|cust(?:omer)?(?: req(?:uest)?)?)\W{1,2})?"
STATUS: Final = re.compile(
    rf"\W*{_FOR_GOOD}(?:(?:{_ENDED}|(?:port|move|transfer|ported|moved|transferred){_AWAY}|disc|d/c|term|"
    r"removed?|deleted?|drop(?:ped)?|closed?|ceased?|cancel|terminated?|released?|returned|"
    r"retired|expired|out|gone)(?![a-z]))",
    re.IGNORECASE,
)
# Behind such words: it has not happened yet.
TO_COME: Final = re.compile(r"\b(?:pend|sched|request|upcoming|future|in progress|protect|freeze|notice|fee)", re.IGNORECASE)
CELL: Final = whole_words(_ENDED + "|disc|closed(?! caption)|removed|deleted|terminated|out")
# The first word of a row: "RMV  BUSINESS LINE 10/12  305-555-0142".
ROW: Final = re.compile(
    r"\W*(?:rmvd?|rmv'd|removed?|del|deleted?|disc|disco|disconnect(?:ed)?|d/c|cancel(?:l?ed)?|terminated)\b"
    r"(?!\W{0,2}\w+ (?:fee|charge|notice))",
    re.IGNORECASE,
)
# On a line of its own below a number: "Disconnected Oct 12, 2026".
BELOW: Final = re.compile(
    r"\W*(?:(?:line|number|service) )?(?:(?:was|is|has been) )?(?:"
    + _ENDED
    + "|"
    + _GONE
    + r"|removed|deleted|terminated)"
    + _WHEN
    + r"\W*",
    re.IGNORECASE,
)
# At the end of what a cell says of a line: "Business line 4 - DISCONNECTED 09/30/26", "Fax (removed)".
AT_THE_END: Final = re.compile(
    r"[-–—(,;:*/]\W{0,3}(?:(?:line|number|service) )?(?:" + _ENDED + r"|removed|deleted|terminated|disc)" + _WHEN + r"\W{0,3}$",
    re.IGNORECASE,
)
# A comment that begins so: "CANCELLED 12/2024, returned to pool".
COMMENT: Final = whole_words(
    _GONE
    + r"|disconnected|cancell?ed|deactivated|removed|deleted|terminated|vacated?|released|returned to|ported[- ](?:out|away)|no longer|"
    r"not in service|out of service|inactive|disc['’]?d|retired|never installed"
)
