"""The lines of a service record that only its sentences name, and how sure each is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ocr.page import PageSet
from onboarding.documents import NumberReading
from parsers.certainty import certainty
from parsers.documents.csr_letter import Told
from parsers.documents.csr_lines import SaidLine
from parsers.numbers.sighting import find_numbers
from parsers.ownership.judge import verdicts_of
from parsers.ownership.verdicts import BESIDE_CONTACTS, IN_A_SENTENCE, SENT_THERE, Owner
from parsers.page.layout import spot_of
from parsers.page.prose import lower_words

_SPOKEN: Final = 4  # lower-case words of a line of text


def lines_only_said(told: Told, numbers: tuple[NumberReading, ...], pages: PageSet) -> Iterator[NumberReading]:
    """Lines that only a sentence names: doubtful, unless it plainly is about the customer's lines."""
    given = {number.e164 for number in numbers}
    said = {line.e164: line for line in told.lines}
    others = _other_peoples(pages)
    for page in pages.pages:
        for sighting in find_numbers(page).sightings:
            line = said.get(sighting.e164) or (SaidLine(sighting.e164, sure=False) if sighting.e164 == told.btn else None)
            if line is None or sighting.e164 in given or (sighting.e164 in others and not (line.sure and others[sighting.e164])):
                continue
            given.add(sighting.e164)
            said.pop(sighting.e164, None)
            sure = certainty(sighting.confidence, sighting.agreed, page.mode, substituted=sighting.substituted, assumed=sighting.assumed)
            yield NumberReading(
                sighting.e164,
                line.use or ("toll_free" if sighting.toll_free else None),
                page=page.number,
                confidence=sure.confidence if line.sure else min(0.9, sighting.confidence),
                needs_review=sure.needs_review or not line.sure,
                written=sighting.written,
                spot=sighting.spot,
                note=None if line.sure else "named in a sentence",
                theirs=True if line.sure else None if page.ocr else False,
            )
    yield from (_by_its_end(line, pages) for line in said.values() if line.sure and line.e164 not in given and line.e164 not in others)


def _by_its_end(line: SaidLine, pages: PageSet) -> NumberReading:
    """A line of which the sentence gives the last four digits, behind another of its exchange."""
    end = line.e164[-4:]
    word = next(((word, page) for page in pages.pages[:2] for word in page.words if word.text.startswith(end)), None)
    spot = spot_of([word[0]], word[1].number) if word else None
    confidence = min(0.96, word[0].confidence) if word else 0.9
    return NumberReading(line.e164, line.use, page=spot.page if spot else 1, confidence=confidence, written=end, spot=spot, theirs=True)


def _other_peoples(pages: PageSet) -> dict[str, bool]:
    """Numbers that the page itself says are somebody else's, or none; True: only in sentences, which ``csr_lines`` reads better."""
    others = (Owner.CARRIER, Owner.OTHER_ID, Owner.ENDED, Owner.CALLED, Owner.CALLER)
    told: dict[str, bool] = {}
    for verdict in verdicts_of(pages)[0]:
        if verdict.owner in others and verdict.reason != IN_A_SENTENCE:
            led = verdict.reason.startswith("“") or verdict.reason in (BESIDE_CONTACTS, SENT_THERE)
            spoken = led and verdict.phrase is not None and lower_words(verdict.phrase.text) >= _SPOKEN
            told[verdict.sighting.e164] = spoken and told.get(verdict.sighting.e164, True)
    return told
