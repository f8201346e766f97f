"""What the words in its row say of a number: one of the customer's lines, a hotline, a repetition, left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from parsers.numbers.types import Sighting
from parsers.ownership import call_words, column_words, heading_words, words_beside
from parsers.ownership.charges import charges_below
from parsers.ownership.cues import lead_of, own_cue
from parsers.ownership.desks import among_users
from parsers.ownership.footnotes import note_to
from parsers.ownership.heading_rules import among_own_numbers, in_stack_of_hotlines, under_contacts
from parsers.ownership.line_tables import cell_of_its_own, in_line_row, in_line_table
from parsers.ownership.paper_rules import beside_an_address
from parsers.ownership.place import Place
from parsers.ownership.shapes import PHONE
from parsers.ownership.use_words import USES
from parsers.ownership.verdicts import IN_A_SENTENCE, THEIR_TOLL_FREE, UNCERTAIN, Outcome, Owner
from parsers.page.prose import lower_words
from parsers.patterns import STARTS_WITH_NUMBER

_ANY_PHONE: Final = re.compile(r"phone(?: number)?|telephone|tel|fax(?: number)?|main(?: number)?|number", re.IGNORECASE)
_ANY_LINE: Final = re.compile(r"(?:tele)?phone(?: (?:number|line))?|lines?|(?:line )?number", re.IGNORECASE)
_FAX_ALONE: Final = re.compile(r"\W*fax(?: (?:line|number|no))?\W*", re.IGNORECASE)
_FAX_LAST: Final = re.compile(r"\bfax(?: (?:line|number|no))?\W*$", re.IGNORECASE)
_USE_LABEL: Final = re.compile(r"(?<=\d[,;] )((?:fax|alarm|elevator|main|voice)(?: line| number)?) ?:", re.IGNORECASE)  # between numbers
_OTHER_WORDS: Final = re.compile(r"[A-Za-z]{3,}|\d[.?!]\s")  # or the end of the sentence
_LABEL: Final = 4  # words
_SEVERAL: Final = 2  # numbers of a list
_ONE_TO: Final = re.compile(r"\d{4}\W{1,2}to\W*$", re.IGNORECASE)  # "Call forwarding on 555-0142 to ..."


def introduced(place: Place, sighting: Sighting) -> Outcome:
    """``Phone numbers on this account: (208) 555-0161, ...``, ``Your numbers are 208-555-0161, 208-555-0162 and a fax on ...``."""
    lead = _USE_LABEL.sub(r"\1 ", " ".join(word.text for word in place.phrase.words[: place.first]))
    head, colon, rest = lead.rpartition(":")
    goes_on = next(reversed(list(heading_words.GOES_ON_WITH.finditer(lead))), None) if not colon else None
    if goes_on is not None:
        head, rest = lead[: goes_on.end()], lead[goes_on.end() :]
    inside = re.search(r"\([^)]*[A-Za-z]{3}[^)]*$", rest)  # "305-555-0142 (alarm; monitored by Harbor 786-555-0177)"
    said = re.split(r"[.?!;|]\s", head)[-1]
    theirs = words_beside.CARE.search(head) or call_words.SENDS.search(head) or call_words.AWAY.search(head) or inside
    others = theirs or _OTHER_WORDS.search(_without_uses(rest)) or "$" in head
    ours = not heading_words.NOT_INTRODUCING.search(said) if goes_on else colon and heading_words.OWN.search(said)
    if ours and not others:
        return Owner.CUSTOMER, f"behind “{head[:30]}”"
    return None


def in_a_labelled_cell(place: Place, sighting: Sighting) -> Outcome:
    """``Lines | 305-555-0142, 305-555-0143 rolls from it (fax)``: a list that begins with a number, by the label in the cell before it."""
    left = place.sheet.left_of(place.phrase) if STARTS_WITH_NUMBER.match(place.phrase.text) else ()  # also where it reads like a sentence
    label = left[0].text.rstrip(" :.") if left else ""
    if len(PHONE.findall(place.phrase.text)) < _SEVERAL or len(label.split()) > _LABEL or any(c.isdigit() for c in label):
        return None
    if heading_words.PEOPLE.fullmatch(label) or heading_words.OTHERS.fullmatch(label):
        return Owner.CARRIER, f"behind “{label}”"
    said = (words_beside.CARE, call_words.SENDS, call_words.AWAY, call_words.SENT)
    elsewhere = any(words.search(text) for words in said for text in (label, place.before)) or "$" in label
    return (Owner.CUSTOMER, f"behind “{label}”") if heading_words.OWN.search(label) and not elsewhere else None


def _without_uses(rest: str) -> str:
    """The words between the numbers of a list without notes in brackets, joints, and what the lines are for."""
    rest = re.sub(r"\([^)]*\)?|\b(?:and|thru|through|plus|also|the|lines?|numbers?)\b", " ", rest)
    for words, use in USES:
        rest = words.sub(" ", rest) if use != "toll_free" else rest
    return rest


def not_theirs(place: Place, sighting: Sighting) -> Outcome:
    """``305-555-0177 through 0179 are not on this account``, ``Not on this record: 305-555-0177``."""
    said = (" ".join(place.after.split()[:10]), note_to(place) or "")
    told = any(words_beside.NOT_THEIRS.search(text) for text in said) or words_beside.NOT_THEIRS_BEFORE.search(place.before)
    return (Owner.CARRIER, "said not to be on the account") if told else None


def left_out(place: Place, sighting: Sighting) -> Outcome:
    """``305-555-0100 thru 0119 except 0107 and 305-555-0108``: the two are no part of it."""
    if words_beside.EXCEPT_BEFORE.search(place.before):
        return Owner.CARRIER, "left out of a range"
    behind = " ".join(word.text for word in place.phrase.words[place.last + 1 :])
    named = words_beside.EXCEPT_BEHIND.match(behind) if sighting.from_range else None
    return (Owner.CARRIER, "left out of a range") if named and sighting.e164[-4:] in re.findall(r"\d{4}(?!\d)", named[1]) else None


def own_toll_free(place: Place, sighting: Sighting) -> Outcome:
    """ "Toll-free 1 877 ..." is the customer's where it is charged or rings to a line, else a hotline."""
    lead = lead_of(place)
    if not words_beside.TOLL_FREE.search(lead[-26:]) or place.sentence:
        return None
    charged = (
        place.money_right or charges_below(place) or call_words.RINGS.search(place.after + " ".join(other.text for other in place.right))
    )
    below = place.sheet.below(place.phrase, 1.2)
    if (
        charged
        or (below is not None and call_words.RINGS.search(below.text))
        or column_words.OWN.search(place.header)
        or among_own_numbers(place)
    ):
        return Owner.CUSTOMER, THEIR_TOLL_FREE
    return None


def repeats(place: Place, sighting: Sighting) -> Outcome:
    """Behind "Total for", "Calls from": it stands elsewhere as well."""
    before = lead_of(place)
    match = words_beside.REPEAT.search(before)
    if match and len(before) - match.end() <= 14 and not place.sentence and not _ONE_TO.search(before[match.end() :]):
        return Owner.REPEAT, f"“{before.strip()[-30:]}”"
    return None


def said_to_be_theirs(place: Place, sighting: Sighting) -> Outcome:
    """``... for service on your telephone number 305-555-0142``: a sentence that says so."""
    if cell_of_its_own(place) or not place.sentence or not words_beside.SAID_OWN.search(lead_of(place)):
        return None
    return Owner.CUSTOMER, f"“{_last_words(place)[-30:]}”"


def carriers_words(place: Place, sighting: Sighting) -> Outcome:
    """Words right before it that make it the carrier's ("Repair", "or fax"), unless an own word stands nearer; or a sentence around it."""
    if cell_of_its_own(place):
        return None
    near = _last_words(place)
    among = _says_fax(lead_of(place)) and (among_own_numbers(place) or _in_a_cell_of_numbers(place))
    if words_beside.FAX_TO.search(place.before + " ") and not among:
        return Owner.CARRIER, f"“{near[-30:]}”"
    own = own_cue(near, within=3)
    cares = tuple(words_beside.CARE.finditer(near))
    care = next((match for match in cares if not (own and _part_of(match, own))), None)
    charged = place.money_right and not (sighting.toll_free or place.sentence)
    if care and charged and all(words_beside.CARE_OR_PLACE.fullmatch(match.group()) for match in cares):
        return None  # "Sales office" is a place of theirs
    if care and among_users(place, sighting, near):
        return None
    if care and (own is None or place.sentence or not _own_prevails(own, care, cares, place)):
        return Owner.CARRIER, f"“{near[-30:]}”"
    if (place.sentence or (lower_words(place.before) >= 3 and not own)) and not in_line_row(place):
        return Owner.CARRIER, IN_A_SENTENCE
    return None


def _says_fax(lead: str) -> bool:
    """``Fax:``, ``Test booth / fax:``, and no ``Phone or fax:``."""
    if _FAX_ALONE.fullmatch(lead):
        return True
    cares = (match.group() for match in words_beside.CARE.finditer(lead))
    joined = any(match.group().lower() != "fax:" for match in words_beside.FAX_TO.finditer(lead + " "))
    return _FAX_LAST.search(lead) is not None and not joined and all(map(words_beside.CARE_OR_PLACE.fullmatch, cares))


def _in_a_cell_of_numbers(place: Place) -> bool:
    """``Fax: 305-555-0142   Alarm: 305-555-0143`` below the heading of the column of telephone numbers."""
    table = place.table
    if table is None or table.calls or place.first > 1 or not column_words.OWN.search(place.header):
        return False
    return place.money_right or (bool(place.left) and not any(words_beside.CARE.search(other.text) for other in place.left))


def _own_prevails(own: re.Match[str], care: re.Match[str], cares: Sequence[re.Match[str]], place: Place) -> bool:
    """An own word behind the carrier's word or in a row with a charge; "central station" is no station of theirs."""
    if care.group().lower().endswith(" by"):
        return False  # "monitored by Harbor Alarm": the word is of a name
    inside = any(_part_of(own, match) and match.group() != own.group() for match in cares)
    if inside or place.money_right:
        return not inside
    return own.start() >= care.end() and not _is_a_desk(own, cares, place)


def _is_a_desk(own: re.Match[str], cares: Sequence[re.Match[str]], place: Place) -> bool:
    """``Outage line``, ``Customer service number``, with nothing between; "Sales line" may be theirs."""
    desk = next((match for match in cares if 0 <= own.start() - match.end() <= 1), None)
    plain = _ANY_LINE.fullmatch(own.group()) is not None
    return desk is not None and plain and not (words_beside.CARE_OR_PLACE.fullmatch(desk.group()) or in_line_row(place))


def _last_words(place: Place) -> str:
    return " ".join(lead_of(place).split()[-5:])


def _part_of(match: re.Match[str], whole: re.Match[str]) -> bool:
    """ "Service" of "service number", but not "service center" of "service"."""
    return whole.start() <= match.start() and match.end() <= whole.end()


def in_a_note(place: Place, sighting: Sighting) -> Outcome:
    """``305-555-0142 Alarm line (Harbor Alarm 786-555-0177)``: somebody's in brackets behind a line."""
    head, bracket, note = " ".join(word.text for word in place.phrase.words[: place.first]).rpartition("(")
    of_line = bool(bracket) and (PHONE.search(head) or any(PHONE.search(other.text) for other in place.left))
    return (Owner.UNKNOWN, UNCERTAIN) if of_line and ")" not in note and any(c.isalpha() for c in note) else None


def own_words(place: Place, sighting: Sighting) -> Outcome:
    """Behind "line", "fax", "alarm": the customer's, unless it is a letter's head or a contact."""
    lead = lead_of(place)
    cue = own_cue(lead, within=4) if lead else None
    if cue and not beside_an_address(place):
        if _ANY_PHONE.fullmatch(cue.group()) and not in_line_table(place) and under_contacts(place):
            return Owner.CARRIER, "among the carrier's own numbers"
        if in_stack_of_hotlines(place):
            return Owner.CARRIER, "among hotlines"
        return Owner.CUSTOMER, f"“{lead.strip()[-30:]}”"
    return None
