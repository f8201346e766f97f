"""Words about a line that the account no longer has. Data only; ``ended`` reads with it."""

from __future__ import annotations

import re
from typing import Final

from parsers.patterns import whole_words

# About a line that the account no longer has.
_ENDED: Final = (
    r"desconectad[oa]s?|dad[oa]s? de baja|"
    r"disconnect(?:s|ed|ion)?|disco(?:nn?)?|disc['’]?d|disc(?=\W{1,2}\d)|deactivated|inactive|inact|canc|cncl|oos|"
    r"no longer (?:in (?:service|use)|active|billed|working|assigned|ours|theirs|with us|served|carried|part of (?:this|the)|on (?:this|"
    r"the|your) (?:account|bill)|we bill)|we no longer|"
    r"not (?:in (?:service|use)|active|working)|non[- ]?working|nwkg|out of service|ported[- ](?:out|away)|"
    r"port(?:ed)?[- ]out(?= \d{1,2}[/-])|port(?:ed)?[- ]outs? (?:complete|done)d?|do not quote|cancell?ed|"
    r"vacant(?! (?:seat|desk|office|user|position|suite|room|unit|apartment|store|station|cubicle)s?\b)|vacated?|not portable|"
    r"final(?:ly)? bill(?:ed)?|service (?:ended|stopped|ceased)|"
    r"(?:ported|moved|transferred|switched|migrated|lost) to (?:(?:an)?other|a (?:different|new|separate)|acct|account)|"
    r"transferred out|left (?:the|this|your|our) account|taken (?:off|down|out)|(?:turned|shut) (?:off|down)|"
    r"returned to (?:\w+ ){0,2}(?:pool|inventory|carrier|stock)|unused - returned|intercepted"
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
    r"(?<![a-z])(?:(?:remove[ds]?|deleted?|dropped?|discontinued|terminated|released|closed)"
    r"(?:(?: the)? (?:line|number|tn|did|telephone|service)s?)?|final bill(?:ing|ed)? for|port[- ]?out|"
    r"disconnect(?:ion)? order(?: (?:no\.? ?|#)?\w*\d\w*)? for|"
    r"disc|d/c|(?:changed|moved|renumbered|converted|replaced) from|formerly|previously|was|fka|replac(?:es|ing)|"
    r"(?:previous|former|old|prior|prev) (?:(?:tele)?phone )?(?:number|line)s?|(?:"
    + _ENDED
    + r")(?: ?(?:telephone|phone))?(?: ?(?:line|number|tn|did|telephone|wtn|numbers|lines|tns|dids))?)"
    + _WHEN
    + r"(?:\W{1,3}(?:telephone |phone )?(?:line|number|tn|did|telephone|wtn)s?)?\W{0,3}$",
    re.IGNORECASE,
)
# Before what was the account's number, and may begin with a line that still works.
ACCOUNT: Final = re.compile(r"\b(?:account|acct)(?: (?:number|no|#))?\.?(?: (?:was|is|of))?\W{0,3}$", re.IGNORECASE)
# Words that end in a colon before a number, or before a list of them: "Numbers released to the pool on 10/20/26: ..."
INTRODUCED: Final = re.compile(
    r"(?<![a-z])(?:released|removed|disconnected|deleted|cancell?ed|terminated|deactivated|returned to|(?:ported|moved|transferred)[- ]"
    r"(?:out|away|to (?:another|a different|your (?:new|other))|from this account))\b[^.;:?!]{0,70}:\W*$",
    re.IGNORECASE,
)
# Behind a number, of its future: it still works.
NOT_YET: Final = re.compile(
    r"\b(?:temporar(?:il)?y|temp|seasonal(?:ly)?|will|may|shall|would|could|can|to|might|not|never|from|avoid|before|until|unless|if|when|"
    r"subject to|risk of|scheduled|pending)"
    r"(?: \w+ly)?(?: be| being| get)?\W*$",
    re.IGNORECASE,
)
# Before such a word: something else than the line ended.
SOMETHING_ELSE: Final = re.compile(
    r"\b(?:internet|dsl|broadband|wi-?fi|long distance|voice ?mail|features?|call \w+|caller id|equipment|modem|router|handset|plan|"
    r"promo\w*|discount|package|tv|video|listing|contract|hunting|forwarding|freeze|pic)\W{1,3}(?:(?:was|were|has been) )?$",
    re.IGNORECASE,
)
_LEFT: Final = r"removed|deleted|dropped|terminated|released|retired|closed|ceased|expired|discontinued|ended|stopped"
# Of what may also be a feature's end: right behind the number, or behind a word for the line.
BEHIND: Final = re.compile(
    r"(?:^|\b(?:lines?|numbers?|services?|tns?|dids?|seats?|users?|stations?|extensions?|fax|alarm|elevator|trunks?)\b)\W*"
    r"(?:(?:was|were|has been|have been|is|are) )?(?:" + _LEFT + r")\b",
    re.IGNORECASE,
)
# All that stands before a number where a bill tells the changes made: "10-06-26 OUT 305-555-0142".
ORDER_CODE: Final = re.compile(r"\W*(?:\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?\W+)?(?:OUT|Out|REM|RMV|RMVD|DLTD?|DSC|X)\W{1,3}$")
# A single letter and a day, as old records write it: "D 10/02/26"; or a code for it behind what the line is: "VOICE DSC 2023-01-15".
CODE: Final = re.compile(
    r"(?:\W*[DX]|\W*(?:[A-Z0-9/]+\W+){0,3}?(?:DSC|DISC|DSCD|DSCO|CXL|CXLD|TRM|INACT|DEAC))"
    r"\W{1,3}(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|\d{4}-\d\d-\d\d|\d{6})(?!\d)"
)
# All that stands behind a number.
WHOLE: Final = re.compile(r"\W*(?:disc|dsc|dx|term|former|out)\W*", re.IGNORECASE)
# What makes a line of words a heading of the numbers below.
PLURAL: Final = whole_words(r"numbers|lines|services|dids|tns")
HEADING: Final = whole_words(
    _ENDED + rf"|{_LEFT}|{_GONE}|no longer|port[- ]?outs|(?:that|which) (?:have )?left|(?:previous|former|old|past) "
    r"(?:(?:tele)?phone )?(?:numbers?|lines?|tns?|dids?|services?)"
)
# Over a box of a form.
CAPTION: Final = whole_words(
    _ENDED + r"|(?:prior|previous|former|old|past|prev|replaced) (?:\w+ ){0,2}?(?:[abw]?tns?|numbers?|lines?|dids?|telephone|phone|"
    r"main|service)|(?:ported|moved|transferred|converted|changed) from"
)
# A heading that ends such a section, whatever else it says.
GOES_ON: Final = whole_words(
    r"e-?911|call(?:er)? (?:forwarding|id)|sms|features|"
    r"(?:lines?|services?|numbers?|features?) (?:added|changed|installed|activated|connected|started|restored|suspended)|"
    r"(?:new|added|changed|additional|existing|remaining|current|active) (?:lines?|services?|numbers?|charges)|additions|changes"
)
# A column that says how a line stands, and what it says there of one that is gone.
STATUS_COLUMN: Final = whole_words(
    r"(?:(?:line|service|svc|number|tn|current) )?(?:status|stat|sts?|state)|(?:change |order |service )?(?:action|activity)|"
    r"changes?|what changed"
)
_FOR_GOOD: Final = r"(?:(?:perm(?:anent(?:ly)?)?|final(?:ly)?|non-?pay(?:ment)?|np|cust(?:omer)?(?: req(?:uest)?)?)\W{1,2})?"
STATUS: Final = re.compile(
    rf"\W*{_FOR_GOOD}(?:(?:{_ENDED}|(?:port|move|transfer|ported|moved|transferred){_AWAY}|disc|d/c|term|"
    r"removed?|deleted?|drop(?:ped)?|closed?|ceased?|cancel|terminated?|released?|returned|"
    r"retired|expired|out|gone|oos|dsc|dx|canc|cncl|nw|aged|aging|quarantined?|snapback|intercept|former)(?![a-z])|[DX]\W*$)",
    re.IGNORECASE,
)
# Behind such words: it has not happened yet.
TO_COME: Final = re.compile(
    r"\b(?:pend|sched|(?<!per )(?<!at )(?<!your )(?<!customer )(?<!customer['’]s )request|upcoming|future|in progress|protect|"
    r"freeze|notice|fee|(?:disconnects|cancels|ends|expires|leaves|ports out) "
    r"(?:(?:on|eff(?:ective)?\.?|at|in|as of) )*(?:" + _MONTH + r"|\d{1,2}[/-]\d|(?:the )?(?:end|next)))",
    re.IGNORECASE,
)
# Beside such words: it costs money and goes on, whoever uses it: "Inactive, billed", "Suspended (still in service)".
STILL: Final = re.compile(
    r"(?:[,;/(&]\s*| [–-] |\b(?:but|and) )(?:(?:is|being|but|still) )*(?:billed|billable|billing|charged|in use|in service)"
    r"\b(?! (?:until|through|thru|to|off|final))|\bstill (?:being )?(?:billed|billable|billing|charged|in use|in service|working)\b",
    re.IGNORECASE,
)
# What it says there of one that may be either.
UNSURE: Final = re.compile(r"\W*(?:reserved|spare|available|ported|moved|transferred|denied|unknown)\W*$", re.IGNORECASE)
CELL: Final = whole_words(
    _ENDED
    + "|"
    + _LEFT.replace("closed", "closed(?! caption)")
    + r"|disc|out(?=\W*$)|oos|dsc|canc|cncl|aged|aging|quarantined?|snapback|intercept|former"
)
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
