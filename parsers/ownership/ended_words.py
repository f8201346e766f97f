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
BEFORE: Final = re.compile(
    r"(?<![a-z])(?:(?:remove[ds]?|deleted?|dropped?)(?:(?: the)? (?:line|number|tn|did|telephone)s?)?|(?:discontinued|terminated|released)|"
    r"(?:previous|former|old) (?:(?:tele)?phone )?(?:number|line)s?|(?:"
    + _ENDED
    + r")(?: (?:line|number|tn|did|telephone|wtn|numbers|lines|tns|dids))?)(?: (?:on |in )?\d{1,2}[/-][\d/-]{2,8}"
    r"| (?:this|last) (?:month|period|cycle))?\W{0,3}$",
    re.IGNORECASE,
)
# Behind a number, of its future: it still works.
NOT_YET: Final = re.compile(
    r"\b(?:will|may|shall|would|could|can|to|might|not|never|from|avoid|before|subject to|risk of|scheduled|pending)"
    r"(?: \w+ly)?(?: be| being| get)?\W*$",
    re.IGNORECASE,
)
BEHIND: Final = re.compile(
    r"\W*(?:(?:was|were|has been|have been|is|are) )?(?:removed|deleted|dropped|terminated|released)\b", re.IGNORECASE
)
HEADING: Final = whole_words(_ENDED + "|removed|deleted|terminated|no longer (?:billed|working|on this account)")
CELL: Final = whole_words(_ENDED + "|disc|removed|deleted|terminated|out")
# A comment that begins so: "CANCELLED 12/2024, returned to pool".
COMMENT: Final = whole_words(
    r"disconnected|cancell?ed|deactivated|removed|deleted|terminated|vacated?|released|returned to|ported[- ](?:out|away)|no longer|"
    r"not in service|out of service|inactive|disc['’]?d|retired|never installed"
)
