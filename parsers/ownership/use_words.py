"""Words beside a number that say what the line is for. Data only; ``uses`` reads with it."""

from __future__ import annotations

from typing import Final

from parsers.patterns import whole_words

USES: Final = (  # (words, use): the first that fits
    (whole_words(r"e-?fax|fax(?:es|ing|line)?|facsimile"), "fax"),
    (whole_words(r"alarms?|alm|fire|burglar|burg|security panel|facp"), "alarm"),
    (whole_words(r"elevators?|elev|lift"), "elevator"),
    (whole_words(r"sms|text(?:ing)?|mms|10dlc"), "sms"),
    (whole_words(r"modem|dsl|data line|dial-?up|telemetry|scada"), "modem"),
    (whole_words(r"pos|credit card(?: line| terminal)?|cc (?:terminal|machine|line)|card (?:terminal|machine)|point of sale|atm"), "pos"),
    (whole_words(r"postage(?: meter)?"), "postage"),
    (whole_words(r"door|gate|entry|intercom|callbox"), "door"),
    (whole_words(r"toll[- ]?free|tollfree|8[xy]{2}|inbound 8\d\d|800 service|tfn"), "toll_free"),
    (whole_words(r"main(?: listed)?(?: number| line)?|btn|pilot|auto-?receptionist|company main|lead"), "main"),
    (whole_words(r"conference(?: bridge)?|bridge"), "conference"),
    (whole_words(r"voice(?![\s-]?(?:mail|messag|ma?ilbox))"), "voice"),
)
# Over the cell that says what a line is for, the plainest first.
COLUMNS: Final = tuple(
    whole_words(names)
    for names in (
        r"used for|line use|usage type|uses?|purpose|function|application",
        r"label|assigned to|assignment|department|dept|line type|line name|nickname|display name",
        r"comments?|remarks?|notes?|description|location|name",
    )
)
# Of the first charge below a number: it is the account's main one.
MAIN: Final = whole_words(r"pilot|main (?:listed )?(?:number|line)|billing (?:number|line)")
