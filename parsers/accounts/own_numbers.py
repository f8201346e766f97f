"""From every printed number of a document to the customer's own: all places where a number stands are weighed together.

One place that is clearly the customer's makes it theirs. A number read twice from different spots is certain. A number that differs in one
digit from one that stands in the same role elsewhere is a misreading of it, and is flagged, not believed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ocr.page import Page, PageMode, PageSet
from onboarding.documents import NumberReading
from parsers.accounts.ended import cannot_tell
from parsers.accounts.ownership import judge
from parsers.accounts.verdicts import IN_A_SENTENCE, OWN, Owner, Verdict, by_number
from parsers.certainty import REVIEW_BELOW, certainty
from parsers.memo import once_for_each
from parsers.numbers.sighting import find_numbers, pretty
from parsers.numbers.types import Claim, Found
from parsers.page.from_to import with_ranges
from parsers.page.layout import sheet_of

_TRUSTED: Final = {Owner.CUSTOMER: 1.0, Owner.LIKELY: 0.985, Owner.REPEAT: 0.9, Owner.UNKNOWN: 0.5, Owner.CALLER: 0.6}
_UNREADABLE: Final = 0.45  # below this more readings are wrong than right: a warning serves people better than a number
_USE_RANK: Final = ("fax", "alarm", "elevator", "sms", "modem", "pos", "postage", "door", "toll_free", "conference", "main", "voice")


@dataclass(frozen=True, slots=True)
class OwnNumbers:
    numbers: tuple[NumberReading, ...]
    warnings: tuple[str, ...]
    claims: tuple[str, ...]
    billing: str | None  # E.164 of the number that is labelled as the billing number
    verdicts: tuple[Verdict, ...] = ()


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
    return tuple(verdicts), tuple(claims)


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


def own_numbers(pages: PageSet, verdicts: Sequence[Verdict], care: frozenset[str] = frozenset(), account: str | None = None) -> OwnNumbers:
    """The customer's numbers with how sure each is.

    Args:
        verdicts: of all sightings on ``pages``.
        care: ten digits each: numbers known to be the carrier's.
        account: the digits of the account number; a number they begin with is the billing number.
    """
    modes = {page.number: page for page in pages.pages}
    grouped = [(e164, seen) for e164, seen in by_number(tuple(verdicts)) if e164[2:] not in care]
    own = {e164: seen for e164, seen in grouped if _is_own(seen)}
    in_account = next((e164 for e164 in own if account and account.startswith(e164[2:])), None)
    if account and in_account is None and len(account) > 10:
        in_account = next((e164 for e164, seen in grouped if account.startswith(e164[2:]) and _header_of(seen)), None)
        if in_account:
            own[in_account] = dict(grouped)[in_account]
    numbers = [_reading(e164, seen, modes, in_account == e164) for e164, seen in own.items()]
    numbers = _without_misreadings(numbers, own)
    loose = [e164 for e164, seen in grouped if e164 not in own and all(v.owner is Owner.UNKNOWN for v in seen)]
    kin = {number.e164[:8] for number in numbers}
    near = [_reading(e164, dict(grouped)[e164], modes, False) for e164 in loose if e164[:8] in kin]
    numbers += near
    strangers = [e164 for e164 in loose if e164[:8] not in kin]
    unread = [number.e164 for number in numbers if number.confidence < _UNREADABLE]
    numbers = [number for number in numbers if number.confidence >= _UNREADABLE]
    ended = [e164 for e164, seen in grouped if e164 not in own and any(verdict.owner is Owner.ENDED for verdict in seen)]
    numbers = [_if_still_there(number, own.get(number.e164, ()), modes) for number in numbers]
    numbers = [_if_read_right(number, own) if modes[number.page].ocr else number for number in numbers]
    warnings = _warn(strangers) + _unread(unread) + _no_longer(ended)
    billing = (in_account if account and len(account) > 10 else None) or _billing(own) or _headed(own, pages)
    return OwnNumbers(tuple(numbers), warnings, (), billing, tuple(verdicts))


def _headed(own: dict[str, tuple[Verdict, ...]], pages: PageSet) -> str | None:
    """The only number that stands behind "Telephone number" in the head of the first page."""
    heads = {
        verdict.sighting.e164
        for seen in own.values()
        for verdict in seen
        if verdict.labelled
        and verdict.page == pages.pages[0].number
        and verdict.sighting.spot
        and verdict.sighting.spot.top < 0.4 * pages.pages[0].height
    }
    return heads.pop() if len(heads) == 1 else None


def _is_own(seen: Sequence[Verdict]) -> bool:
    owners = [verdict.owner for verdict in seen]
    foreign = any(verdict.owner is Owner.CARRIER and verdict.reason != IN_A_SENTENCE for verdict in seen)
    if Owner.CUSTOMER in owners:
        return True
    if Owner.LIKELY in owners:
        return not foreign
    return Owner.REPEAT in owners and Owner.CARRIER not in owners


def _if_still_there(number: NumberReading, seen: Sequence[Verdict], pages: dict[int, Page]) -> NumberReading:
    if any(verdict.owner is Owner.ENDED for verdict in seen):
        return flag(number, "elsewhere it is marked as disconnected")
    if any(verdict.phrase is not None and cannot_tell(sheet_of(pages[verdict.page]), verdict.phrase) for verdict in seen):
        return flag(number, "whether it is marked as disconnected could not be seen")
    return number


def _if_read_right(number: NumberReading, own: dict[str, tuple[Verdict, ...]]) -> NumberReading:
    """From pixels: one that somebody is called by in the call records, and one digit off the customer's, may be the customer's misread."""
    seen = own.get(number.e164, ())
    claims = sum(verdict.owner in OWN for verdict in seen)
    if claims != 1 or not any(verdict.owner is Owner.CALLED for verdict in seen):
        return number
    twin = next((other for other in own if differ_by_one(number.e164, other)), None)
    return flag(number, f"it may be {pretty(twin)}, misread") if twin else number


def _header_of(seen: Sequence[Verdict]) -> bool:
    return any(verdict.owner in (Owner.ACCOUNT, Owner.UNKNOWN, *OWN) for verdict in seen)


def _billing(own: dict[str, tuple[Verdict, ...]]) -> str | None:
    return next((e164 for e164, seen in own.items() if any(verdict.billing for verdict in seen)), None)


def _reading(e164: str, seen: Sequence[Verdict], modes: dict[int, Page], in_account: bool) -> NumberReading:
    best = max(seen, key=lambda verdict: (_TRUSTED.get(verdict.owner, 0.0), verdict.sighting.agreed is True, verdict.sighting.confidence))
    page = modes[best.page]
    sighting = best.sighting
    spots = {
        (v.page, round(v.sighting.spot.top), round(v.sighting.spot.left)) for v in seen if v.sighting.spot and not v.sighting.from_range
    }
    sure = certainty(
        sighting.confidence,
        sighting.agreed,
        page.mode,
        substituted=sighting.substituted,
        assumed=sighting.assumed,
        confirmed=page.mode is not PageMode.DIGITAL and len(spots) > 1 and not sighting.assumed,
    )
    owner = _TRUSTED.get(best.owner, 0.5) if not in_account else 1.0
    doubtful_owner = best.owner in (Owner.REPEAT, Owner.UNKNOWN) and not in_account and not _several_repeats(seen)
    confidence = round(sure.confidence * (owner if doubtful_owner or best.owner is Owner.LIKELY else 1.0), 4)
    return NumberReading(
        e164=e164,
        use=_use(seen, sighting.toll_free),
        page=best.page,
        confidence=confidence,
        needs_review=sure.needs_review or doubtful_owner or confidence < REVIEW_BELOW,
        written=sighting.written,
        spot=sighting.spot,
        note=best.reason or None,
        alternative=sighting.alternative,
    )


def _several_repeats(seen: Sequence[Verdict]) -> bool:
    return sum(verdict.owner is Owner.REPEAT for verdict in seen) > 1


def _use(seen: Sequence[Verdict], toll_free: bool) -> str | None:
    said = {verdict.use for verdict in seen if verdict.use and verdict.owner in (*OWN, Owner.REPEAT)}
    return next((use for use in _USE_RANK if use in said), "toll_free" if toll_free else None)


def _without_misreadings(numbers: list[NumberReading], own: dict[str, tuple[Verdict, ...]]) -> list[NumberReading]:
    """From pixels, a number seen once, the readers at odds and one digit off another, is that one misread: unless it stands on a line
    of its own, as neighbours in a list do, and no reader saw the other there. So is one where a reader saw a number that is certain."""
    kept = []
    certain = {number.e164 for number in numbers if not number.needs_review}
    for number in numbers:
        seen = [verdict for verdict in own[number.e164] if verdict.owner is not Owner.CALLED]
        doubted = all(verdict.sighting.confidence < 0.8 and verdict.sighting.agreed is not True for verdict in seen)
        twins = {other.e164 for other in numbers if other is not number and differ_by_one(number.e164, other.e164)}
        named = any(verdict.owner is Owner.CUSTOMER for verdict in seen)
        listed = any(verdict.owner is Owner.LIKELY for verdict in seen) and number.alternative not in twins
        if doubted and len(seen) == 1 and number.alternative in certain:
            continue
        if not (doubted and twins and len(seen) == 1) or named or listed:
            kept.append(number)
    return kept


def differ_by_one(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _warn(strangers: Iterable[str]) -> tuple[str, ...]:
    listed = [pretty(e164) for e164 in strangers]
    if not listed:
        return ()
    shown = ", ".join(listed[:5]) + (f" and {len(listed) - 5} more" if len(listed) > 5 else "")
    return (f"Nothing says whose these numbers are, so they were not taken: {shown}.",)


def _no_longer(numbers: Sequence[str]) -> tuple[str, ...]:
    if not numbers:
        return ()
    shown = ", ".join(pretty(e164) for e164 in numbers[:5]) + (f" and {len(numbers) - 5} more" if len(numbers) > 5 else "")
    return (f"Marked as disconnected on it, so not taken: {shown}.",)


def _unread(numbers: Sequence[str]) -> tuple[str, ...]:
    if not numbers:
        return ()
    shown = ", ".join(pretty(e164) for e164 in numbers[:5])
    return (
        f"{'A number' if len(numbers) == 1 else f'{len(numbers)} numbers'} could not be read for certain (perhaps {shown}): "
        "please check the page.",
    )


def flag(number: NumberReading, why: str) -> NumberReading:
    return replace(number, needs_review=True, confidence=min(number.confidence, 0.9), note=why)
