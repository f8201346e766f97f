"""From every printed number of a document to the customer's own: all places where a number stands are weighed together.

One place that is clearly the customer's makes it theirs. A number read twice from different spots is certain.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ocr.page import Page, PageMode, PageSet
from onboarding.documents import NumberReading
from onboarding.words import show_number
from parsers.certainty import REVIEW_BELOW, certainty
from parsers.numbers.types import Sighting
from parsers.ownership.doubts import given_back, if_anybodys, if_read_right, if_still_there, without_misreadings
from parsers.ownership.verdicts import IN_A_SENTENCE, OWN, SENDERS_FAX, SENT_THERE, THEIR_TOLL_FREE, Owner, Verdict, by_number
from parsers.ownership.words_beside import ITS_TOLL_FREE

_TRUSTED: Final = {Owner.CUSTOMER: 1.0, Owner.LIKELY: 0.985, Owner.REPEAT: 0.9, Owner.UNKNOWN: 0.5, Owner.CALLER: 0.6}
_TEN: Final = 10  # digits of a number without the country's
_WEAK: Final = (IN_A_SENTENCE, SENT_THERE, SENDERS_FAX)  # a line of theirs may well stand so: their bill comes from their fax
_UNREADABLE: Final = 0.45  # below this more readings are wrong than right: a warning serves people better than a number
_USE_RANK: Final = ("fax", "alarm", "elevator", "sms", "modem", "pos", "postage", "door", "toll_free", "conference", "main", "voice")


Places = tuple[Verdict, ...]  # of one number


@dataclass(frozen=True, slots=True)
class OwnNumbers:
    numbers: tuple[NumberReading, ...]
    warnings: tuple[str, ...]
    billing: str | None  # E.164 of the number that is labelled as the billing number
    verdicts: tuple[Verdict, ...] = ()


def own_numbers(
    pages: PageSet,
    verdicts: Sequence[Verdict],
    care: frozenset[str] = frozenset(),
    account: str | None = None,
    *,
    begins_with_btn: bool = True,
) -> OwnNumbers:
    """The customer's numbers with how sure each is.

    Args:
        verdicts: of all sightings on ``pages``.
        care: ten digits each: numbers known to be the carrier's.
        account: the digits of the account number; a number they begin with is the billing number.
        begins_with_btn: False for a carrier whose account numbers are known to be none: then only a number printed elsewhere is.
    """
    modes = {page.number: page for page in pages.pages}
    seen = {e164: places for e164, places in by_number(tuple(verdicts)) if e164[2:] not in care}
    own = {e164: places for e164, places in seen.items() if _is_own(places) and not given_back(places, modes)}
    said = not begins_with_btn or bool(_billing(own) or _in_the_head(own, pages))
    in_account = _in_account(own, seen, account, said=said)
    if in_account is not None:
        own.setdefault(in_account, seen[in_account])
    numbers = without_misreadings([_reading(e164, places, modes, in_account == e164) for e164, places in own.items()], own)
    kin = {number.e164[:8] for number in numbers}
    loose = [e164 for e164, places in seen.items() if e164 not in own and _said_of_none(places)]
    numbers += [_reading(e164, seen[e164], modes, False) for e164 in loose if e164[:8] in kin]
    legible = [number for number in numbers if number.confidence >= _UNREADABLE]
    legible = [if_still_there(number, own.get(number.e164, ()), modes) for number in legible]
    legible = [if_read_right(number, own) if modes[number.page].ocr else number for number in legible]
    named = any(verdict.owner is Owner.CUSTOMER for places in own.values() for verdict in places)
    legible = [if_anybodys(number, own) if named else number for number in legible]
    ended = [e164 for e164, places in seen.items() if e164 not in own and any(verdict.owner is Owner.ENDED for verdict in places)]
    warnings = (
        *_nobodys([e164 for e164 in loose if e164[:8] not in kin]),
        *_unread([number.e164 for number in numbers if number.confidence < _UNREADABLE]),
        *_no_longer(ended),
    )
    billing = (in_account if account and len(account) > _TEN else None) or _billing(own) or _in_the_head(own, pages) or in_account
    return OwnNumbers(tuple(legible), warnings, billing, tuple(verdicts))


def _in_account(own: Mapping[str, Places], seen: Mapping[str, Places], account: str | None, *, said: bool) -> str | None:
    """The number the account number begins with: one of the customer's, or, where more digits follow, any that nobody else claims.

    Args:
        said: something else says which number is billed, or that accounts hold none.
    """
    if not account:
        return None
    named = next((e164 for e164 in own if account.startswith(e164[2:])), None)
    if named is None and not said and len(account) > _TEN:
        named = next((e164 for e164, places in seen.items() if account.startswith(e164[2:]) and _nobody_elses(places)), None)
    return named


def _in_the_head(own: Mapping[str, Places], pages: PageSet) -> str | None:
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
    foreign = any(verdict.owner is Owner.CARRIER and verdict.reason not in _WEAK for verdict in seen)
    if Owner.CUSTOMER in owners:
        return True
    if Owner.LIKELY in owners:
        return not foreign
    return Owner.REPEAT in owners and Owner.CARRIER not in owners


def _said_of_none(seen: Sequence[Verdict]) -> bool:
    """Does nothing say whose it is? What an account like 3055550100-04 seems to span says nothing either."""
    told = [verdict for verdict in seen if not (verdict.owner is Owner.ACCOUNT and verdict.sighting.from_range)]
    return bool(told) and all(verdict.owner is Owner.UNKNOWN for verdict in told)


def _nobody_elses(seen: Sequence[Verdict]) -> bool:
    return any(verdict.owner in (Owner.ACCOUNT, Owner.UNKNOWN, *OWN) for verdict in seen)


def _billing(own: Mapping[str, Places]) -> str | None:
    return next((e164 for e164, seen in own.items() if any(verdict.billing for verdict in seen)), None)


def _reading(e164: str, seen: Sequence[Verdict], modes: dict[int, Page], in_account: bool) -> NumberReading:
    best = max(seen, key=lambda verdict: (_TRUSTED.get(verdict.owner, 0.0), verdict.sighting.agreed is True, verdict.sighting.confidence))
    page = modes[best.page]
    sighting = best.sighting
    spots = {
        (v.page, round(v.sighting.spot.top), round(v.sighting.spot.left)) for v in seen if v.sighting.spot and not v.sighting.from_range
    }
    clear = _clearest(seen, sighting) if page.mode is PageMode.COARSE_FAX else sighting
    sure = certainty(
        clear.confidence,
        clear.agreed,
        page.mode,
        substituted=sighting.substituted,
        assumed=sighting.assumed,
        confirmed=page.mode is not PageMode.DIGITAL and len(spots) > 1 and not sighting.assumed,
    )
    owner = _TRUSTED.get(best.owner, 0.5) if not in_account else 1.0
    doubtful_owner = best.owner in (Owner.REPEAT, Owner.UNKNOWN) and not in_account and not _several_repeats(seen)
    doubtful_owner = doubtful_owner or (best.owner is Owner.LIKELY and any(verdict.reason == SENT_THERE for verdict in seen))
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
        theirs=False if doubtful_owner and not sure.needs_review else _called_theirs(seen) or None,
    )


def _clearest(seen: Sequence[Verdict], usual: Sighting) -> Sighting:
    """On a standard fax, where one place confirms no other: the one at which both readers saw the number, whatever stands there."""
    agreed = [
        verdict.sighting for verdict in seen if verdict.sighting.agreed and not verdict.sighting.from_range and not verdict.sighting.assumed
    ]
    return max(agreed, key=lambda sighting: sighting.confidence, default=usual)


def _called_theirs(seen: Sequence[Verdict]) -> bool:
    """By a label, a line's word, its own charges, or a column of its kind: toll-free numbers share no exchange and stand apart."""
    return any(
        verdict.owner in OWN
        and (
            verdict.labelled
            or verdict.stated
            or verdict.reason == THEIR_TOLL_FREE
            or (verdict.sighting.toll_free and ITS_TOLL_FREE.search(verdict.reason) is not None)
        )
        for verdict in seen
    )


def _several_repeats(seen: Sequence[Verdict]) -> bool:
    return sum(verdict.owner is Owner.REPEAT for verdict in seen) > 1


def _use(seen: Sequence[Verdict], toll_free: bool) -> str | None:
    said = {verdict.use for verdict in seen if verdict.use and verdict.owner in (*OWN, Owner.REPEAT)}
    return next((use for use in _USE_RANK if use in said), "toll_free" if toll_free else None)


def _nobodys(numbers: Sequence[str]) -> tuple[str, ...]:
    return (f"Nothing says whose these numbers are, so they were not taken: {_shown(numbers)}.",) if numbers else ()


def _no_longer(numbers: Sequence[str]) -> tuple[str, ...]:
    return (f"Marked as disconnected on it, so not taken: {_shown(numbers)}.",) if numbers else ()


def _shown(numbers: Sequence[str]) -> str:
    listed = ", ".join(show_number(e164) for e164 in numbers[:5])
    return listed + (f" and {len(numbers) - 5} more" if len(numbers) > 5 else "")


def _unread(numbers: Sequence[str]) -> tuple[str, ...]:
    if not numbers:
        return ()
    shown = ", ".join(show_number(e164) for e164 in numbers[:5])
    return (
        f"{'A number' if len(numbers) == 1 else f'{len(numbers)} numbers'} could not be read for certain (perhaps {shown}): "
        "please check the page.",
    )
