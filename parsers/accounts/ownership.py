"""Whose number it is, by where it stands: beside a monthly charge, in a line table or header it is the customer's; beside time and
minutes it was called; after "repair" or in a sentence it is the carrier's.

Every printed number gets a verdict with its reason; ``own_numbers`` weighs all places where a number stands. ``surroundings`` says what
stands around a number, the rules here what that means, ``company`` what its neighbours add.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ocr.page import Page
from parsers.accounts import ownership_words as words
from parsers.accounts.account_numbers import BILLED_UNDER
from parsers.accounts.calls import in_call_record, timed_town
from parsers.accounts.company import by_company
from parsers.accounts.ended import how_ended
from parsers.accounts.surroundings import PHONE, TOWN, Place, charges_below, heading_over, lower_words
from parsers.accounts.verdicts import IN_A_SENTENCE, OWN, SENT_THERE, UNCERTAIN, Outcome, Owner, Verdict
from parsers.memo import once_for_each
from parsers.numbers.types import Sighting
from parsers.page.addresses import place_in
from parsers.page.fields import labels_in
from parsers.page.from_to import in_range_table
from parsers.page.labels import Field
from parsers.page.layout import Sheet, shares_column, sheet_of

_PLURAL: Final = frozenset({"phonenumbers", "telephonenumbers", "numbers", "dids", "tns"})
# Call forwarding (busy, no answer, remote) and the number a mailbox is dialed at, on a service record.
_FORWARD_FID: Final = re.compile(r"(?:^\s*|/)(?:R?CF[A-Z]{0,3}|FTN|VMA|VMN)\W*$")

_CALLS_ROWS: Final = 60
_TAIL: Final = 7  # digits from which a number is written out
_LETTERHEAD: Final = 0.15  # of the page
_FACTS: Final = frozenset(
    {Field.ACCOUNT, Field.BTN, Field.NAME, Field.SERVICE_ADDRESS, Field.BILLING_ADDRESS, Field.BILL_DATE, Field.PHONE}
)
_LIST_SIGN: Final = 5  # characters of " / ", ", and "
_ANY_PHONE: Final = re.compile(r"phone(?: number)?|telephone|tel|fax(?: number)?|main(?: number)?|number", re.IGNORECASE)
_FAX_ALONE: Final = re.compile(r"\W*fax(?: (?:line|number|no))?\W*", re.IGNORECASE)


def judge(page: Page, sightings: tuple[Sighting, ...]) -> tuple[Verdict, ...]:
    """A verdict for every sighting on ``page``."""
    sheet = sheet_of(page)
    forwarded = _second_ends(sightings)
    first = [
        Verdict(Owner.CARRIER, SENT_THERE, sighting, page.number)
        if sighting in forwarded
        else _judge_one(sheet, replace(sighting, from_range=False, assumed=False) if _split_range(sighting, sightings) else sighting)
        for sighting in sightings
    ]
    first = _lists_follow(_tails_follow(first))
    second = [by_company(verdict, first) for verdict in first]
    return tuple(by_company(verdict, second) for verdict in second)  # company goes from number to number


def _tails_follow(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """``305-555-0101 / 02 / 03``: the tails are whose the number before them is."""
    told: list[Verdict] = []
    for verdict in verdicts:
        sighting, head = verdict.sighting, told[-1] if told else None
        tail = sum(character.isdigit() for character in sighting.written) < _TAIL and not sighting.from_range
        if tail and head and head.sighting.line == sighting.line and 0 <= sighting.start - head.sighting.end <= _LIST_SIGN:
            verdict = replace(verdict, owner=head.owner, reason=head.reason, charged=head.charged)
        told.append(verdict)
    return told


def _lists_follow(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """``Removed 305-555-0177 and 305-555-0178``: what is said of the first number of a list is said of the next."""
    told: list[Verdict] = []
    for verdict in verdicts:
        head = told[-1] if told else None
        follows = head is not None and _next_in_list(head, verdict)
        if head is not None and follows and _carries_over(head, verdict):
            verdict = replace(verdict, owner=head.owner, reason=head.reason)
        told.append(verdict)
    return told


def _carries_over(head: Verdict, verdict: Verdict) -> bool:
    if head.owner is Owner.CUSTOMER:
        return verdict.reason == IN_A_SENTENCE
    weak = verdict.owner in (Owner.UNKNOWN, Owner.LIKELY)
    return head.owner is Owner.ENDED or (weak and head.owner in (Owner.CARRIER, Owner.CALLED))


def _next_in_list(head: Verdict, verdict: Verdict) -> bool:
    """Do two numbers stand in one phrase with nothing but a list's sign between them?"""
    one, other = head.sighting.spot, verdict.sighting.spot
    if head.phrase is None or head.phrase is not verdict.phrase or one is None or other is None or head.charged:
        return False
    last = next((word for word in reversed(head.phrase.words) if word.box.left < one.right - 1), None)
    between = [word.text for word in head.phrase.words if word.box.left > one.right - 1 and word.box.right < other.left + 1]
    joined = bool(between) or (last is not None and last.text[-1:] in ",;/&")
    bare = re.sub(r"\([^()]*\)", "", "".join(between))  # "(42)": a note to the first
    return joined and re.fullmatch(r"(?:[,;/&+]|and|or)*", bare) is not None


def _split_range(sighting: Sighting, sightings: Sequence[Sighting]) -> bool:
    """``319-555-0125 TO 515-555-0177`` is no range: the exchanges differ."""
    return sighting.from_range and any(
        other.written == sighting.written and other.line == sighting.line and other.e164[:8] != sighting.e164[:8] for other in sightings
    )


def _second_ends(sightings: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """The numbers behind "to" in such pairs: where calls are sent or were made to."""
    split = [sighting for sighting in sightings if _split_range(sighting, sightings)]
    return tuple(
        sighting
        for sighting in split
        if next(other for other in split if (other.written, other.line) == (sighting.written, sighting.line)) != sighting
    )


def _judge_one(sheet: Sheet, sighting: Sighting) -> Verdict:
    found = sheet.at(sighting.spot) if sighting.spot else None
    if found is None:
        return Verdict(Owner.UNKNOWN, "", sighting, sheet.page.number)
    phrase, first, last = found
    place = Place(sheet, phrase, first, last)
    for rule in _RULES:
        outcome = rule(place, sighting)
        if outcome is not None:
            owner, reason = outcome
            use = place.use if owner in (Owner.CUSTOMER, Owner.LIKELY, Owner.REPEAT) else None
            named = place.label is not None and (place.label.field is Field.BTN or place.label.name in BILLED_UNDER)
            billing = (owner is Owner.CUSTOMER and named) or (owner in OWN and place.says_billing)
            return Verdict(
                owner,
                reason,
                sighting,
                phrase.page,
                use,
                billing,
                (rule is _labelled and not place.money_right) or (rule is _column and _beside_account(place)),
                phrase,
                place.money_right,
            )
    return Verdict(Owner.UNKNOWN, "nothing beside it says whose it is", sighting, phrase.page, place.use, phrase=phrase)


# --- rules, the first that speaks decides -------------------------------------------------------


def _other_id(place: Place, sighting: Sighting) -> Outcome:
    if words.ID_BEFORE.search(place.before):
        return Owner.OTHER_ID, f"behind “{place.before[-30:]}”"
    label = place.label
    if label is None or "amount" in label.name:  # an amount's value is no number; what stands far right of it is none of its business
        return None
    if label.name in BILLED_UNDER and not sighting.bare:
        return Owner.CUSTOMER, f"behind “{label.phrase.text[:30]}”"
    if label.field in (Field.ACCOUNT, Field.SUB_ACCOUNT):
        return Owner.ACCOUNT, "in the account number"
    if label.field in (Field.OTHER_ID, Field.OTHER_DATE, Field.BILL_DATE, Field.PIN):
        return Owner.OTHER_ID, f"behind “{label.phrase.text[:30]}”"
    return None


def _forward_code(place: Place, sighting: Sighting) -> Outcome:
    """``/CFNB 305-555-0142`` on a service record: calls are forwarded there."""
    return (Owner.CARRIER, SENT_THERE) if _FORWARD_FID.search(place.before) else None


def _labelled(place: Place, sighting: Sighting) -> Outcome:
    label = place.label
    if label is None:
        return None
    if label.field is Field.CARE and label.phrase is not place.phrase and _names_a_place(place, label.phrase.text, sighting):
        return None
    if label.field is Field.CARE and not (label.name == "fax" and (_line_table(place) or _among_own(place))):
        return Owner.CARRIER, f"behind “{label.phrase.text[:30]}”"
    if label.field is Field.REMIT:
        return Owner.CARRIER, "in the remittance block"
    told = label.phrase is place.phrase and (
        (label.colon and label.last + 1 == place.first)
        or (label.field is Field.BTN and [word.text for word in place.phrase.words[label.last + 1 : place.first]] == ["is"])
    )
    plural = label.name in _PLURAL and label.phrase is place.phrase
    if plural and words.ACCESS.search(label.phrase.text):
        return Owner.CARRIER, f"behind “{label.phrase.text[:30]}”"
    if (label.field in (Field.BTN, Field.PHONE) or plural) and (told or not place.sentence) and not words.SENT.search(place.before[-12:]):
        if label.field is Field.PHONE and _care_near(place):
            return Owner.CARRIER, "among the carrier's own numbers"
        return Owner.CUSTOMER, f"behind “{label.phrase.text[:30]}”"
    return None


def _names_a_place(place: Place, text: str, sighting: Sighting) -> bool:
    """``Billing | 305-555-0142`` in a table of extensions or beside a charge: a desk of the customer's."""
    named = words.CARE_OR_PLACE.fullmatch(text.strip(" :")) is not None or words.HEAD_OWN.search(place.header) is not None
    charged = place.money_right and not sighting.toll_free and named
    return _assigned(place) or (charged and not place.sentence)


def _line_table(place: Place) -> bool:
    return place.money_right or bool(words.HEAD_OWN.search(place.header))


def _among_own(place: Place) -> bool:
    """Does the heading above list the customer's numbers, or does it stand in a stack of lines?"""
    if not place.sentence and place.phrase.words[place.first :] and _in_stack_of_lines(place):
        return True
    heading = None if place.sentence else heading_over(place.sheet, place.phrase, rows=8)
    return bool(heading and words.HEADING_NUMBERS.search(heading) and not words.HEADING_CARE.search(heading))


def _in_stack_of_lines(place: Place) -> bool:
    """``BTN 305-555-0142`` and ``DIDs 305-555-0143-49`` right above or below with the same left edge."""
    beside = (place.sheet.above(place.phrase, 1.2), place.sheet.below(place.phrase, 1.2))
    return any(
        other is not None and abs(other.box.left - place.phrase.box.left) < 5 and words.LINE_ROW.match(other.text) is not None
        for other in beside
    )


def _care_near(place: Place) -> bool:
    """A phone label inside a contact block: the heading above says so."""
    heading = heading_over(place.sheet, place.phrase, rows=8)
    return bool(heading and words.HEADING_CARE.fullmatch(heading.strip(" :?!").lower()))


def _under_others(place: Place, sighting: Sighting) -> Outcome:
    """Under "Speed dial list", "Blocked callers", "Pending orders"."""
    heading = None if place.sentence else heading_over(place.sheet, place.phrase, rows=40)
    if heading is None or not words.HEADING_OTHERS.search(heading):
        return None
    return Owner.CARRIER, f"under “{heading[:40]}”"


def _rings_too(place: Place, sighting: Sighting) -> Outcome:
    """``305-555-0142 | A. Ortiz | cell, simultaneous ring``: somebody's own device."""
    said = any(words.DEVICE.match(text) for text in (place.after, *(other.text for other in place.right)))
    return (Owner.CARRIER, SENT_THERE) if said and not place.money_right else None


def _left_out(place: Place, sighting: Sighting) -> Outcome:
    """``305-555-0100 thru 0119 except 0107 and 305-555-0108``: the two are no part of it."""
    if words.EXCEPT_BEFORE.search(place.before):
        return Owner.CARRIER, "left out of a range"
    behind = " ".join(word.text for word in place.phrase.words[place.last + 1 :])
    named = words.EXCEPT_BEHIND.match(behind) if sighting.from_range else None
    return (Owner.CARRIER, "left out of a range") if named and sighting.e164[-4:] in re.findall(r"\d{4}(?!\d)", named[1]) else None


def _charging(place: Place, sighting: Sighting) -> Outcome:
    """``Harbor Long Distance 800-555-0188   4.10``: a hotline of whose charge it is, or a line of theirs with an odd name."""
    named = sighting.toll_free and place.money_right and not place.sentence and any(c.isalpha() for c in place.before)
    if not named or _own_cue(place.before, within=4) or words.ITS_TOLL_FREE.search(place.before):
        return None
    heading = heading_over(place.sheet, place.phrase, rows=8)
    if heading and words.HEADING_NUMBERS.search(heading) and not words.HEADING_CARE.search(heading):
        return None
    return Owner.UNKNOWN, UNCERTAIN


def _not_theirs(place: Place, sighting: Sighting) -> Outcome:
    """``305-555-0177 through 0179 are not on this account``."""
    return (Owner.CARRIER, "said not to be on the account") if words.NOT_THEIRS.search(" ".join(place.after.split()[:10])) else None


def _repeat(place: Place, sighting: Sighting) -> Outcome:
    before = _lead(place)
    match = words.REPEAT.search(before)
    if match and len(before) - match.end() <= 14 and not place.sentence:
        return Owner.REPEAT, f"“{before.strip()[-30:]}”"
    return None


def _lead(place: Place) -> str:
    if place.before.strip():
        return place.before
    beside = place.left[0].text if place.left and place.first == 0 and not _has_digits(place.left[0].text) else ""
    return "" if beside and _assigned(place) else beside


def _assigned(place: Place) -> bool:
    """In a table of extensions or users: the name beside a number is a cell of its own ("Front desk", "Billing")."""
    table = place.table
    if table is None or not words.HEAD_OWN.search(place.header):
        return False
    cells = table.header.phrases
    if not any(words.HEAD_ASSIGNED.fullmatch(cell.text.strip(" .:#").lower()) for cell in cells):
        return False
    over = place.sheet.above(cells[0], 3.0)
    return over is None or not (words.HEADING_PEOPLE.search(over.text) or words.HEADING_CARE.search(over.text))


def _has_digits(text: str) -> bool:
    return sum(character.isdigit() for character in text) > 3


def _toll_free(place: Place, sighting: Sighting) -> Outcome:
    """ "Toll-free 1 877 ..." is the customer's where it is charged or rings to a line, else a hotline."""
    lead = _lead(place)
    if not words.TOLL_FREE.search(lead[-26:]) or place.sentence:
        return None
    charged = place.money_right or charges_below(place) or words.RINGS.search(place.after + " ".join(other.text for other in place.right))
    below = place.sheet.below(place.phrase, 1.2)
    if charged or (below is not None and words.RINGS.search(below.text)) or words.HEAD_OWN.search(place.header) or _among_own(place):
        return Owner.CUSTOMER, "a toll-free number of theirs"
    return None


def _introduced(place: Place, sighting: Sighting) -> Outcome:
    """``Phone numbers on this account: (208) 555-0161, ...``."""
    lead = " ".join(word.text for word in place.phrase.words[: place.first])
    head, colon, rest = lead.rpartition(":")
    rest = re.sub(r"\([^)]*\)?|\b(?:and|thru|through|plus)\b", " ", rest)
    theirs = words.CARE.search(head) or words.SENDS.search(head) or re.search(r"[A-Za-z]{3,}", rest)
    if colon and words.HEADING_OWN.search(re.split(r"[.?!;|]\s", head)[-1]) and not theirs and "$" not in head:
        return Owner.CUSTOMER, f"behind “{head[:30]}”"
    return None


def _spoken(place: Place, sighting: Sighting) -> Outcome:
    """Words right before it that make it the carrier's, or a sentence around it."""
    if not place.before.strip() and _in_line_row(place):
        return None  # the cell left of it is a column of its own
    lead = _lead(place)
    near = " ".join(lead.split()[-5:])
    two = " ".join(lead.split()[-2:])
    if place.sentence and words.SAID_OWN.search(lead):
        return Owner.CUSTOMER, f"“{near[-30:]}”"
    if words.RINGS.search(lead[-12:]) and not words.SENT.search(two.split(" to")[0]):
        return Owner.REPEAT, "rings there"
    if words.HUNTS.search(lead) and not words.AWAY.search(lead):
        return Owner.REPEAT, "calls hunt there"
    if words.SENT.search(two) and not words.OWN.search(two) and " to " not in sighting.written.lower():
        return Owner.CARRIER, SENT_THERE
    if (words.AWAY.search(lead) or words.SENT_TARGET.search(place.before)) and not place.money_right:
        return Owner.CARRIER, SENT_THERE
    if words.FAX_TO.search(place.before + " ") and not (_FAX_ALONE.fullmatch(lead) and _among_own(place)):
        return Owner.CARRIER, f"“{near[-30:]}”"
    own = _own_cue(near, within=3)
    care = next((match for match in words.CARE.finditer(near) if not (own and _part_of(match, own))), None)
    theirs = own is not None and not any(  # "central station" is no station of theirs, a "service center" no service
        match.start() <= own.start() and own.end() <= match.end() and match.group() != own.group() for match in words.CARE.finditer(near)
    )
    place_of_theirs = care is not None and all(words.CARE_OR_PLACE.fullmatch(match.group()) for match in words.CARE.finditer(near))
    if place_of_theirs and place.money_right and not (sighting.toll_free or place.sentence):
        return None  # a row with a charge: "Sales office" is a place of theirs
    if care and not (own and theirs and not place.sentence and (place.money_right or own.start() >= care.end())):
        return Owner.CARRIER, f"“{near[-30:]}”"
    if (place.sentence or (lower_words(place.before) >= 3 and not own)) and not _in_line_row(place):
        return Owner.CARRIER, IN_A_SENTENCE
    return None


def _part_of(match: re.Match[str], whole: re.Match[str]) -> bool:
    """ "Service" of "service number", but not "service center" of "service"."""
    return whole.start() <= match.start() and match.end() <= whole.end()


def _in_line_row(place: Place) -> bool:
    return place.first == 0 and place.money_right and bool(words.HEAD_OWN.search(place.header))


def _column(place: Place, sighting: Sighting) -> Outcome:
    header = place.header
    table = place.table
    if not header or table is None:
        return None
    if words.HEAD_OTHER.search(header) and not words.HEAD_OWN.search(header) and not (place.first and _own_cue(place.before, within=4)):
        return Owner.CARRIER, f"in column “{header}”"
    if words.HEAD_ALIEN.search(header) or words.HEAD_PORTS.search(table.header.text):
        return Owner.CARRIER, f"in column “{header}”"
    if not place.money_right and any(words.HEAD_PEOPLE.fullmatch(cell.text.strip(" .:#")) for cell in table.header.phrases):
        return Owner.CARRIER, "in a list of people"
    if words.HEAD_CALLER.fullmatch(header.strip(" .:#")):
        return Owner.CALLER, f"in column “{header}”"
    called = header.strip(" .:#").lower() in ("to", "from") and words.HEAD_CALL.search(table.header.text) is not None
    if words.HEAD_DIALED.search(header) or called:
        return Owner.CALLED, f"in column “{header}”"
    if table.calls and not place.money_right:
        return None
    if header.strip(" .:#").lower() in ("number", "numbers", "no") and words.HEAD_CALL.search(table.header.text):
        return None
    if place.first and not place.money_right:  # inside a text that merely stands below the column
        return None
    if sighting.bare and _written_apart(place):
        return None
    if words.HEAD_OWN.search(header) and not (table.calls and words.HEAD_CALLED.search(header)):
        return Owner.CUSTOMER, f"in column “{header}”"
    return None


def _beside_account(place: Place) -> bool:
    """``Telephone | Account | Bill date`` with one row below: the number is the account's own."""
    header = place.table.header if place.table else None
    if header is None or place.phrase.row != header.phrases[0].row + 1:
        return False
    return any(label.field is Field.ACCOUNT for phrase in header.phrases for label in labels_in(phrase))


def _written_apart(place: Place) -> bool:
    """Are the telephone numbers above in the column written with dashes? Then bare digits among them are something else."""
    table = place.table
    first = table.header.phrases[0].row + 1 if table else place.phrase.row
    over = (
        other for row in place.sheet.rows[first : place.phrase.row] for other in row.phrases if shares_column(other.box, place.phrase.box)
    )
    return any(PHONE.search(other.text) for other in over)


def _own_words(place: Place, sighting: Sighting) -> Outcome:
    lead = _lead(place)
    cue = _own_cue(lead, within=4) if lead else None
    if cue and not _letterhead(place):
        if _ANY_PHONE.fullmatch(cue.group()) and not _line_table(place) and _care_near(place):
            return Owner.CARRIER, "among the carrier's own numbers"
        return Owner.CUSTOMER, f"“{lead.strip()[-30:]}”"
    return None


def _own_cue(lead: str, within: int) -> re.Match[str] | None:
    """The last own word in the last ``within`` words of ``lead``, with nothing but a few marks or letters between it and the number."""
    near = " ".join(lead.split()[-within:])
    start = len(lead.rstrip()) - len(near)
    lead = lead.rstrip()
    matches = [match for match in words.OWN.finditer(lead, max(start, 0)) if re.fullmatch(r"[^$.!?0-9]{0,14}", lead[match.end() :])]
    return matches[-1] if matches else None


def _letterhead(place: Place) -> bool:
    """Beside somebody's postal address on one line: the head or foot of a letter."""
    return place_in(place.row.text) is not None and not place.money_right


def _charged(place: Place, sighting: Sighting) -> Outcome:
    leads = place.first == 0 and not place.left
    if place.money_right and not _call_code(place) and not TOWN.search(place.rest):
        if leads:
            return Owner.CUSTOMER, "beside a charge"
        if not sighting.toll_free:
            return Owner.LIKELY, "beside a charge"
    if place.first == 0 and not place.sentence and not place.money_right and not TOWN.search(place.rest) and charges_below(place):
        return Owner.CUSTOMER, "above its charges"
    return None


def _listed(place: Place, sighting: Sighting) -> Outcome:
    """Inside a row with an amount, under ``Calls billed to 305-555-0142``."""
    inside = place.left and place.money_right and not place.sentence
    return (Owner.CALLED, "under a heading of calls") if inside and _under_call_list(place) else None


def _under_call_list(place: Place) -> bool:
    for row in reversed(place.sheet.rows[max(0, place.phrase.row - _CALLS_ROWS) : place.phrase.row]):
        text = PHONE.sub("", row.text)
        if len(row.phrases) <= 2 and words.HEADING_CALL_LIST.match(text) and sum(c.isdigit() for c in text) <= 2:
            return True
        if len(row.phrases) == 1 and not any(c.isdigit() for c in row.text):
            return False  # another heading
    return False


def _call_code(place: Place) -> bool:
    """A single letter right behind the number: the rate code of a call."""
    behind = place.after or (place.right[0].text if place.right else "")
    return re.match(r"[\W_]?[A-Z](?:\W|$)", behind) is not None


def _headed(place: Place, sighting: Sighting) -> Outcome:
    if place.sentence:
        return None
    heading = heading_over(place.sheet, place.phrase)
    if heading is None:
        return None
    if TOWN.search(place.rest) or _call_code(place) or (sighting.bare and not _numbers_listed(place, heading)):
        return None
    if words.HEADING_OWN.search(heading) and not words.HEADING_CARE.search(heading):
        return Owner.LIKELY, f"under “{heading[:40]}”"
    if words.HEADING_CARE.search(heading):
        return Owner.CARRIER, f"under “{heading[:40]}”"
    return None


def _numbers_listed(place: Place, heading: str) -> bool:
    """Ten bare digits need more than a heading: one that speaks of telephone numbers, and nothing else in their cell."""
    alone = place.first == 0 and place.last == len(place.phrase.words) - 1
    return alone and words.HEADING_NUMBERS.search(heading) is not None


def _range(place: Place, sighting: Sighting) -> Outcome:
    """Nobody prints a range of numbers to be called."""
    if sighting.from_range and not place.sentence:
        return Owner.CUSTOMER, "a range of numbers"
    return (Owner.CUSTOMER, "in a table of ranges") if in_range_table(place.sheet.page, place.phrase) else None


def _in_letterhead(place: Place, sighting: Sighting) -> Outcome:
    if _letterhead(place) and re.search(r"(?:tel|phone|fax|voice)\b", place.before[-12:], re.IGNORECASE):
        return Owner.CARRIER, "in a letterhead"
    return (Owner.CARRIER, "in a letterhead") if place.label is None and _heads_the_page(place) else None


def _heads_the_page(place: Place) -> bool:
    """Behind or just below the address at the very top of the first page, where nothing has been labelled yet."""
    sheet, row = place.sheet, place.phrase.row
    if sheet.page.number != 1 or place.phrase.box.top > _LETTERHEAD * sheet.page.height or place.money_right:
        return False
    over = sheet.rows[: row + 1]
    labelled = any(label.field in _FACTS for other in over for phrase in other.phrases for label in labels_in(phrase))
    return not labelled and any(place_in(other.text) for other in over[-3:])


def _fax_header(place: Place, sighting: Sighting) -> Outcome:
    """The line a fax machine prints over the page, and cover sheets."""
    page = place.sheet.page
    if not page.ocr:
        return None
    if place.phrase.box.top < 0.035 * page.height and words.FAX_HEADER.search(place.row.text):
        return Owner.CARRIER, "in the fax header"
    return (Owner.CARRIER, "on the cover sheet") if is_cover(page) else None


def _contact(place: Place, sighting: Sighting) -> Outcome:
    """``Ports: desk@carrier.example, 866-555-0142 option 4``: an address to write to or a menu to press make it a contact's."""
    text = place.phrase.text
    written = "@" in text or words.MENU.match(place.after) is not None
    pair = words.TEL_AND_FAX.search(text) is not None and not _among_own(place)
    return (
        (Owner.CARRIER, "a contact's") if (written or pair) and not place.money_right and not words.HEAD_OWN.search(place.header) else None
    )


def _ended(place: Place, sighting: Sighting) -> Outcome:
    reason = how_ended(place)
    return (Owner.ENDED, reason) if reason else None


@once_for_each(32)
def is_cover(page: Page) -> bool:
    """A fax cover sheet: from, to and pages, and no amounts."""
    text = page.text.lower()
    signs = sum(bool(re.search(pattern, text)) for pattern in words.COVER_SIGNS)
    amounts = len(re.findall(r"\d\.\d\d\b", text))
    return signs >= 4 and len(page.words) < 220 and amounts < 3 and "account number" not in text


_RULES: Final = (
    _fax_header,
    _ended,
    _not_theirs,
    _left_out,
    _under_others,
    _rings_too,
    _introduced,
    _other_id,
    _in_letterhead,
    in_call_record,
    timed_town,
    _contact,
    _forward_code,
    _range,
    _toll_free,
    _labelled,
    _repeat,
    _spoken,
    _charging,
    _listed,
    _column,
    _own_words,
    _charged,
    _headed,
)


def use_in(text: str) -> str | None:
    """What words say a line is for: fax, alarm, elevator..."""
    return next((use for pattern, use in words.USES if pattern.search(text)), None)
