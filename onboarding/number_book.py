"""The number book: every number of the customer once, what becomes of it, and what is in doubt about it (design decision 5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onboarding.accounts import account_of
from onboarding.answers import Answers
from onboarding.assessment import Account, BookNumber, QuestionKind
from onboarding.case import Case
from onboarding.compare import is_near
from onboarding.documents import Action, Spot
from onboarding.evidence import RequirementKind
from onboarding.listing import Known, Listing, read_listing
from onboarding.papers import Paper
from onboarding.sightings import ACCOUNT_SOURCES, SOURCES, WORD_SOURCES, Sighting, as_e164, sight

USE_WEIGHT = {"staff": 3, "did_list": 2, "email": 2, "csr": 1, "phone_bill": 0, "loa": 0, "other": 0}  # whose word on a use counts more


@dataclass(frozen=True, slots=True)
class Doubt:
    """A number read with doubt that no second source has confirmed."""

    e164: str
    listed: bool  # on the client's list: its list is not accepted until this is settled
    near: str | None  # a number of another source that differs in one digit
    evidence: int
    sha256: str | None = None
    spot: Spot | None = None
    written: str = ""
    whose: bool = False  # its digits are clear: whose it is, is not


@dataclass(frozen=True, slots=True)
class Book:
    numbers: tuple[BookNumber, ...]  # by number
    listing: Listing
    doubts: tuple[Doubt, ...]
    not_on_bill: tuple[tuple[str, str | None], ...]  # listed, on no bill or CSR; with the near match there, if any
    staying_unsaid: tuple[str, ...]  # on an account (or an earlier list) and not on the list: taken as staying
    unconfirmed: tuple[str, ...]  # "everything on the bill", not yet confirmed
    bill_shows_numbers: bool

    def with_action(self, action: Action) -> tuple[BookNumber, ...]:
        return tuple(number for number in self.numbers if number.action is action)

    @property
    def ported(self) -> tuple[BookNumber, ...]:
        return self.with_action(Action.PORT) if self.listing.exists else ()

    @property
    def staying(self) -> tuple[BookNumber, ...]:
        return self.with_action(Action.KEEP) if self.listing.exists else ()

    @property
    def in_order(self) -> bool:
        """True when the list can be accepted as it is."""
        settled = not (self.listing.claims or self.unconfirmed or any(doubt.listed for doubt in self.doubts))
        return bool(self.ported) and settled


def number_book(case: Case, papers: Sequence[Paper], accounts: tuple[Account, ...], answers: Answers) -> Book:
    sightings = sight(case, papers, accounts, answers)
    by_number: dict[str, list[Sighting]] = {}
    for sighting in sightings:
        by_number.setdefault(sighting.e164, []).append(sighting)
    on_accounts = frozenset(s.e164 for s in sightings if s.source in ACCOUNT_SOURCES or s.source == "other")
    proven = frozenset(s.e164 for s in sightings if s.source in ACCOUNT_SOURCES)
    uses = {number: _use(seen) for number, seen in by_number.items()}
    listing = read_listing(case, papers, Known(frozenset(by_number), on_accounts, uses), answers)

    taken = taken_by_staff(case)
    mentioned = set(listing.listed) | set(listing.actions)
    wanted = frozenset(on_accounts | mentioned | listing.dropped)
    doubts = tuple(doubt for doubt in _doubts(by_number, listing, wanted, proven, answers) if doubt.evidence > taken)
    in_doubt = {doubt.e164 for doubt in doubts}
    numbers = tuple(
        _book_number(number, by_number.get(number, []), listing, accounts, uses.get(number), number in in_doubt)
        for number in sorted(wanted)
    )
    since = {number: max(sighting.evidence for sighting in seen) for number, seen in by_number.items()}
    fresh = frozenset(number for number in wanted if listing.origin > taken or since.get(number, 0) > taken)
    asked_there = in_doubt | {doubt.near for doubt in doubts if doubt.near}  # one question about one slip
    missing = _not_on_bill(numbers, proven, asked_there) if listing.exists and (proven or _papers_prove(papers)) else ()
    slips = {near for number, near in missing if near and answers.to(QuestionKind.NUMBER_NOT_ON_BILL, number) is None}
    slips |= asked_there - {doubt.e164 for doubt in doubts if not doubt.near}
    return Book(
        numbers=numbers,
        listing=listing,
        doubts=doubts,
        not_on_bill=tuple(pair for pair in missing if pair[0] in fresh),
        staying_unsaid=tuple(number for number in _staying_unsaid(numbers, listing, slips) if number in fresh),
        unconfirmed=_unconfirmed(listing, answers) if listing.origin > taken else (),
        bill_shows_numbers=bool(proven),
    )


def taken_by_staff(case: Case) -> int:
    """The id of staff's word that accepted the list: doubts up to it are settled, those of a later list are not."""
    word = case.settled(RequirementKind.DID_LIST)
    if word is None or word[1].verdict not in ("accepted", "waived"):
        return 0
    return word[0].id


def _book_number(
    number: str, seen: list[Sighting], listing: Listing, accounts: tuple[Account, ...], use: str | None, in_doubt: bool
) -> BookNumber:
    account = next((s.account for s in seen if s.account), None) or account_of(accounts, number)
    sources = {sighting.source for sighting in seen}
    return BookNumber(
        e164=number,
        use=use,
        action=listing.action(number),
        sources=tuple(source for source in SOURCES if source in sources),
        needs_review=in_doubt,
        account=account.number if account else None,
        carrier=account.carrier if account else None,
        note=next((s.reading.note for s in reversed(seen) if s.reading.note and s.source in WORD_SOURCES), None),
    )


def _use(seen: Sequence[Sighting]) -> str | None:
    """The latest word of the weightiest source that says one."""
    said = [(USE_WEIGHT[s.source], s.evidence, place, s.reading.use) for place, s in enumerate(seen) if s.reading.use]
    return max(said)[3] if said else None


# --- doubts -----------------------------------------------------------------------------------


def _doubts(
    by_number: dict[str, list[Sighting]], listing: Listing, wanted: frozenset[str], proven: frozenset[str], answers: Answers
) -> list[Doubt]:
    doubts = []
    spoken = set(listing.listed) | set(listing.actions)
    clear = {number for number, seen in by_number.items() if any(s.clear for s in seen)}
    for number in sorted(wanted):
        seen = by_number.get(number, [])
        if not seen or number in listing.claimed or _confirmed(seen) or answers.confirmed(QuestionKind.DIGIT_IN_DOUBT, number):
            continue
        words = [s for s in seen if s.source in WORD_SOURCES or s.source == "loa"]
        place = (words or seen)[-1]
        whose = place.reading.theirs is False
        others = clear - spoken if words else clear & spoken - proven  # a number that is in its own place already is no slip of this one
        doubts.append(
            Doubt(
                number,
                bool(words),
                None if whose else _near(number, place, others),
                place.evidence,
                place.sha256,
                place.reading.spot,
                place.reading.written,
                whose=whose,
            )
        )
    return doubts


def _confirmed(seen: Sequence[Sighting]) -> bool:
    """Clear somewhere, or read the same in two papers or mails that are not copies of each other."""
    return any(s.clear for s in seen) or len({(s.source, s.origin) for s in seen}) > 1


def _near(number: str, place: Sighting, others: set[str]) -> str | None:
    """The second reading where another source shows it; else the one number there that differs by a digit."""
    alternative = as_e164(place.reading.alternative)
    if alternative in others:
        return alternative
    near = [other for other in sorted(others) if is_near(number, other)]
    return near[0] if len(near) == 1 else None


# --- list against bill ------------------------------------------------------------------------


def _papers_prove(papers: Sequence[Paper]) -> bool:
    return any(paper.shows_account and paper.kind.value in ACCOUNT_SOURCES for paper in papers)


def _not_on_bill(numbers: Sequence[BookNumber], proven: frozenset[str], in_doubt: set[str]) -> tuple[tuple[str, str | None], ...]:
    listed = {number.e164 for number in numbers if number.action is Action.PORT}
    missing = []
    for number in numbers:
        if number.action is not Action.PORT or number.e164 in proven or number.e164 in in_doubt:
            continue
        near = [other for other in sorted(proven - listed) if is_near(number.e164, other)]
        missing.append((number.e164, near[0] if len(near) == 1 else None))
    return tuple(missing)


def _staying_unsaid(numbers: Sequence[BookNumber], listing: Listing, near_matches: set[str]) -> tuple[str, ...]:
    """Numbers nobody spoke of; those that may be a slip of a listed one are asked about there."""
    if not listing.exists:
        return ()
    return tuple(
        number.e164
        for number in numbers
        if number.action is Action.KEEP and number.e164 not in listing.actions and number.e164 not in near_matches
    )


def _unconfirmed(listing: Listing, answers: Answers) -> tuple[str, ...]:
    if not (listing.everything or listing.from_loa):
        return ()
    numbers = tuple(sorted(listing.listed))
    return () if all(answers.confirmed(QuestionKind.ALL_ON_BILL, number) for number in numbers) else numbers
