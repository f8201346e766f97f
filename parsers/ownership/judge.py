"""Whose a printed number is: the rules in order, the first that speaks decides.

Every number gets a verdict with its reason, for people; ``company`` adds what its neighbours say and ``own_numbers`` weighs all places
of a number. ``place`` says what stands around a number, the ``*_rules`` what that means, the ``*_words`` by which words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from ocr.page import Page, PageSet
from parsers.accounts.account_numbers import BILLED_UNDER
from parsers.memo import once_for_each
from parsers.numbers.sighting import find_numbers
from parsers.numbers.types import Claim, Found, Sighting
from parsers.ownership.call_rules import in_call_list, in_call_record, timed_town
from parsers.ownership.captions import under_a_caption, under_a_kind
from parsers.ownership.charge_rules import charged, charging_toll_free
from parsers.ownership.column_rules import beside_account, by_column
from parsers.ownership.company import by_company
from parsers.ownership.ended import marked_as_ended
from parsers.ownership.forwarding_rules import calls_sent, forward_code, rings_too, said_of_another
from parsers.ownership.heading_rules import headed, under_others
from parsers.ownership.hotlines import inviting, toll_free_desk
from parsers.ownership.label_rules import above_a_caption, behind_a_label, other_id
from parsers.ownership.one_list import calls_between, in_a_range, is_split, lists_follow, second_ends, tails_follow
from parsers.ownership.over_pages import over_pages
from parsers.ownership.paper_rules import contact_line, fax_header, in_foot, in_letterhead, signed_off
from parsers.ownership.place import Place
from parsers.ownership.uses import use_at
from parsers.ownership.verdicts import OWN, SENT_THERE, Outcome, Owner, Verdict
from parsers.ownership.word_rules import (
    carriers_words,
    in_a_labelled_cell,
    in_a_note,
    introduced,
    left_out,
    not_theirs,
    own_toll_free,
    own_words,
    repeats,
    said_to_be_theirs,
)
from parsers.page.from_to import with_ranges
from parsers.page.labels import Field
from parsers.page.layout import Sheet, sheet_of

Rule = Callable[[Place, Sighting], Outcome]
_RULES: Final[tuple[Rule, ...]] = (
    fax_header,  # or a cover sheet: the sender's
    marked_as_ended,  # the customer's no more
    not_theirs,  # "not on this account"
    left_out,  # "except 0107"
    under_others,  # speed dial, pending orders
    rings_too,  # somebody's own device
    introduced,  # "Numbers on this account: ..."
    in_a_labelled_cell,
    other_id,  # an account, order or invoice number
    in_letterhead,
    in_foot,  # behind who made it, or contacts in its last line
    under_a_caption,  # of a form's box
    under_a_kind,  # "Voice | Fax | Alarm"
    in_call_record,
    timed_town,
    signed_off,
    contact_line,  # with a mail address, a menu, or telephone and fax
    forward_code,
    calls_between,
    in_a_range,
    own_toll_free,
    above_a_caption,
    behind_a_label,
    repeats,  # "Total for ..."
    said_to_be_theirs,
    calls_sent,
    inviting,  # "Talk to us"
    toll_free_desk,  # "Support line"
    carriers_words,  # or in a sentence
    charging_toll_free,
    in_a_note,
    in_call_list,
    said_of_another,
    by_column,
    own_words,
    charged,
    headed,
)


def verdicts_of(pages: PageSet, npa: str | None = None, *, certain: bool = False) -> tuple[tuple[Verdict, ...], tuple[Claim, ...]]:
    """Every printed number of a document judged.

    Args:
        npa: completes seven-digit numbers, of which only those count that clearly are the customer's.
        certain: the record prints its lines with seven digits, so completing them is no assumption.
    """
    verdicts: list[Verdict] = []
    claims: list[Claim] = []
    for page in pages.pages:
        found, judged = _judged(page) if npa is None else _judged_with(page, npa, certain)
        verdicts += [verdict for verdict in judged if _counts(verdict, page)]
        claims += found.claims
    return over_pages(verdicts, pages.pages), tuple(claims)


@once_for_each(32)
def _judged(page: Page) -> tuple[Found, tuple[Verdict, ...]]:
    return _judged_with(page, None, False)


def _judged_with(page: Page, npa: str | None, certain: bool) -> tuple[Found, tuple[Verdict, ...]]:
    found = find_numbers(with_ranges(page), default_npa=npa)
    sightings = tuple(replace(sighting, assumed=False) for sighting in found.sightings) if certain else found.sightings
    return found, judge(page, sightings)


def _counts(verdict: Verdict, page: Page) -> bool:
    """Numbers that were put together (from seven digits, or over a line break on a scan) count only where it is clear what they are."""
    sighting = verdict.sighting
    short = sum(character.isdigit() for character in sighting.written) < 7  # completed from a heading or the number before
    short = short and verdict.owner is not Owner.LIKELY
    pieced = (sighting.assumed and not sighting.from_range) or (page.ocr and sighting.last_line >= 0) or short
    return not pieced or verdict.owner is Owner.CUSTOMER


def judge(page: Page, sightings: tuple[Sighting, ...]) -> tuple[Verdict, ...]:
    """A verdict for every sighting on ``page``."""
    sheet = sheet_of(page)
    forwarded = second_ends(sightings)
    first = [
        Verdict(Owner.CARRIER, SENT_THERE, sighting, page.number)
        if sighting in forwarded
        else _judge_one(sheet, replace(sighting, from_range=False, assumed=False) if is_split(sighting, sightings) else sighting)
        for sighting in sightings
    ]
    first = lists_follow(tails_follow(first))
    second = [by_company(verdict, first) for verdict in first]
    return tuple(by_company(verdict, second) for verdict in second)  # company goes from number to number


def _judge_one(sheet: Sheet, sighting: Sighting) -> Verdict:
    found = sheet.at(sighting.spot) if sighting.spot else None
    if found is None:
        return Verdict(Owner.UNKNOWN, "", sighting, sheet.page.number)
    phrase, first, last = found
    place = Place(sheet, phrase, first, last)
    for rule in _RULES:
        outcome = rule(place, sighting)
        if outcome is not None:
            return _verdict(place, sighting, rule, *outcome)
    return Verdict(
        Owner.UNKNOWN, "nothing beside it says whose it is", sighting, phrase.page, use_at(place), phrase=phrase, named=_named(place)
    )


def _named(place: Place) -> bool:
    """Do words stand before it in its row?"""
    return any(character.isalpha() for text in (place.before, *(other.text for other in place.left)) for character in text)


def _verdict(place: Place, sighting: Sighting, rule: Rule, owner: Owner, reason: str) -> Verdict:
    label = place.label
    named = label is not None and (label.field is Field.BTN or label.name in BILLED_UNDER)
    return Verdict(
        owner,
        reason,
        sighting,
        place.phrase.page,
        use=use_at(place) if owner in (*OWN, Owner.REPEAT) and rule is not calls_sent else None,
        billing=(owner is Owner.CUSTOMER and named) or (owner in OWN and place.says_billing),
        labelled=(rule is behind_a_label and not place.money_right) or (rule in (by_column, behind_a_label) and beside_account(place)),
        stated=not sighting.toll_free and (rule is own_words or (rule is charged and not place.money_right)),
        phrase=place.phrase,
        charged=place.money_right,
    )
