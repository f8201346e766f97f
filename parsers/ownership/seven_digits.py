"""Lines printed with seven digits where no area code is named: completed from lines of the same exchange, with doubt, or asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ocr.page import PageSet
from parsers.ownership.judge import verdicts_of
from parsers.ownership.verdicts import OWN, Owner, Verdict

_TEN: Final = re.compile(r"\W*(?:1\W{0,2})?\d{3}\W{0,3}\d{3}\W?\d{4}(?!\d)")
_SEVEN: Final = re.compile(r"\d{3}[-. ]\d{4}(?!\d)")
_MOST_CODES: Final = 3
_PROBE: Final = "212"  # any area code in use: to see where lines of seven digits stand


def completed(pages: PageSet, verdicts: Sequence[Verdict]) -> tuple[tuple[Verdict, ...], tuple[str, ...]]:
    """Verdicts of seven-digit lines whose exchange another line of the customer has, as assumed; and a warning for all others."""
    own = {verdict.sighting.e164 for verdict in verdicts if verdict.owner is Owner.CUSTOMER and not verdict.sighting.toll_free}
    exchanges = {e164[:8] for e164 in own}
    known = {e164[-7:] for e164 in own}
    added: list[Verdict] = []
    for code in sorted({e164[2:5] for e164 in own})[:_MOST_CODES]:
        for verdict in _of_seven(pages, code):
            if verdict.sighting.e164[:8] in exchanges and verdict.sighting.e164 not in own:
                added.append(replace(verdict, sighting=replace(verdict.sighting, assumed=True)))
    known |= {verdict.sighting.e164[-7:] for verdict in added}
    short = [verdict for verdict in _of_seven(pages, _PROBE) if verdict.sighting.e164[-7:] not in known]
    unknown = [verdict for verdict in short if added or _is_line(verdict)]  # where lines are printed so, what is charged for is one
    return tuple(added), _ask(unknown)


def head_of_lines(pages: PageSet, verdicts: Sequence[Verdict]) -> str | None:
    """The one line that stands with its area code as well, over all that are printed with seven digits: the account goes by it. E.164."""
    lines = {verdict.sighting.e164[-7:] for verdict in _of_seven(pages, _PROBE)}
    heads = {
        verdict.sighting.e164
        for verdict in verdicts
        if verdict.owner in (Owner.UNKNOWN, *OWN) and not verdict.sighting.toll_free and verdict.sighting.e164[-7:] in lines
    }
    return heads.pop() if len(heads) == 1 and len(lines) > 1 else None


def _of_seven(pages: PageSet, code: str) -> list[Verdict]:
    return [
        verdict
        for verdict in verdicts_of(pages, code)[0]
        if verdict.owner is Owner.CUSTOMER and _SEVEN.match(verdict.sighting.written) and not _TEN.match(verdict.sighting.written)
    ]


def _is_line(verdict: Verdict) -> bool:
    return verdict.sighting.from_range or verdict.labelled or verdict.reason.startswith("in column")


def _ask(unknown: Sequence[Verdict]) -> tuple[str, ...]:
    written = list(dict.fromkeys(verdict.sighting.written for verdict in unknown))
    if not written:
        return ()
    shown = ", ".join(written[:5]) + (f" and {len(written) - 5} more" if len(written) > 5 else "")
    return (f"Numbers are printed without area code, so not taken: {shown}. Which area code are they in?",)
