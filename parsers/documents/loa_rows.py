"""What the row of a number on a letter of authorization says of it: port or stay by its cell or words, and what the line is for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ocr.page import Word
from onboarding.documents import Action, Spot
from parsers.lists.others_words import GONE_WORDS
from parsers.numbers.uses import Intent, choice_codes, heading_intent, intent_of, use_of, yes_or_no
from parsers.ownership.ended_words import NOT_YET
from parsers.page.layout import Phrase, Row, Sheet, shares_column
from parsers.patterns import PHONE_LIKE

_PORT: Final = re.compile(
    r"\W*(?:port(?:ed|ing)?|transfer(?:red)?|move)(?: (?:this )?(?:number|line))?\W*(?:y/n|yes/no)?\W*", re.IGNORECASE
)
_KEEP: Final = re.compile(r"\W*(?:keep|stays?|remains?|leave|retain)(?: (?:this )?(?:number|line))?\W*(?:y/n|yes/no)?\W*", re.IGNORECASE)
_LEFT_OUT: Final = re.compile(r"\bnot (?:being )?(?:included|part of)\b", re.IGNORECASE)
_SAME_LEFT: Final = 4.0  # points
_CELL_GAP: Final = 1.2  # heights of its words
_ASKS: Final = 4  # words at the head of a column
_MOST_ROWS: Final = 60  # of a table below its header


@dataclass(frozen=True, slots=True)
class Said:
    """``unclear``: its row has boxes to tick, and no tick could be made out. ``ended``: the line is given up already."""

    action: Action | None = None
    use: str | None = None
    unclear: bool = False
    ended: bool = False


def said_beside(sheet: Sheet, spot: Spot | None, before: Sequence[Word], after: Sequence[Word]) -> Said:
    """What stands beside a number.

    Args:
        before: the words of its line since the number before it; ``after``: up to the next number.
    """
    found = sheet.at(spot) if spot else None
    after = _without_asides(sheet, found[0], after) if found else after
    behind, ahead = _text(after), _text(before)
    use = use_of(behind) or (use_of(ahead) if len(before) <= 4 else None)
    gone = GONE_WORDS.search(behind)
    ended = gone is not None and not NOT_YET.search(behind[: gone.start()])
    ticked = _by_columns(sheet, found[0]) if found else None
    if ticked is not None and (ticked.action or ticked.unclear):
        return Said(ticked.action, use, ticked.unclear, ended)
    keeps = Action.KEEP if intent_of(ahead) in (Intent.KEEP, Intent.DISCONNECT) or _LEFT_OUT.search(ahead) else None
    return Said(keeps or _by_words(after), use, ended=ended)


def _without_asides(sheet: Sheet, phrase: Phrase, after: Sequence[Word]) -> Sequence[Word]:
    """Words behind a number without a bracket that goes on with another number's line above it: "Rings to 850-555-0142" over "(stays)"."""
    asides = [
        cell
        for cell in sheet.right_of(phrase)
        if cell.text.startswith("(")
        and (above := sheet.above(cell, 1.6)) is not None
        and abs(above.box.left - cell.box.left) < _SAME_LEFT
        and PHONE_LIKE.search(above.text)
    ]
    return [word for word in after if not any(word in cell.words for cell in asides)]


def _text(listed: Sequence[Word]) -> str:
    """Words with a semicolon between cells: "No" in the one says nothing of "alarm" in the next."""
    text = ""
    for before, word in zip((None, *listed), listed, strict=False):
        wide = before is not None and word.box.left - before.box.right > _CELL_GAP * (before.box.bottom - before.box.top)
        text += (" ; " if wide else " ") + word.text
    return text.strip()


def _by_words(after: Sequence[Word]) -> Action | None:
    """``KEEP`` in a cell, ``stays with the old carrier`` in a comment."""
    intent = heading_intent(_text(after)) if after else None
    return None if intent is None else Action.PORT if intent is Intent.PORT else Action.KEEP


def _by_columns(sheet: Sheet, phrase: Phrase) -> Said | None:
    """By the cell under "Port?" or "Keep"; None where no such column stands above."""
    for row in reversed(sheet.rows[max(0, phrase.row - _MOST_ROWS) : phrase.row]):
        coded = _by_code(sheet, phrase, row)
        if coded is not None:
            return coded
        ports = [cell for cell in row.phrases if _PORT.fullmatch(cell.text) or _answered(sheet, phrase, cell, Intent.PORT)]
        keeps = [cell for cell in row.phrases if _KEEP.fullmatch(cell.text) or _answered(sheet, phrase, cell, Intent.KEEP)]
        if (ports or keeps) and len(row.phrases) >= 2 and row.phrases[0].box.left < min(cell.box.left for cell in (*ports, *keeps)):
            port, keep = (_ticked(sheet, phrase, cells) for cells in (ports, keeps))
            if port is None and keep is None:
                return Said(unclear=bool(ports) and _by_cells(sheet, phrase) is None)
            return Said(Action.PORT if port or (port is None and keep is False) else Action.KEEP)
    return None


def _answered(sheet: Sheet, phrase: Phrase, head: Phrase, intent: Intent) -> bool:
    """Does a column headed in other words, "Bring over?", "Stays here", have an answer in the row of a number?"""
    short = len(head.words) <= _ASKS and not any(character.isdigit() for character in head.text)
    return short and heading_intent(head.text) is intent and _ticked(sheet, phrase, (head,)) is not None


def _by_code(sheet: Sheet, phrase: Phrase, header: Row) -> Said | None:
    """By the answer under a head that offers a choice: "P" under "P/K"."""
    for head in header.phrases:
        codes = choice_codes(head.text)
        cells = [cell for cell in sheet.rows[phrase.row].phrases if codes and shares_column(head.box, cell.box)]
        answer = next((codes[text] for cell in cells if (text := cell.text.strip(" .*").casefold()) in codes), None)
        if codes and len(header.phrases) >= 2:
            return Said(_CODED.get(answer) if answer else None, unclear=answer is None)
    return None


_CODED: Final = {Intent.PORT: Action.PORT, Intent.KEEP: Action.KEEP, Intent.DISCONNECT: Action.KEEP}


def _ticked(sheet: Sheet, phrase: Phrase, columns: Sequence[Phrase]) -> bool | None:
    cells = [cell for cell in sheet.rows[phrase.row].phrases if any(shares_column(column.box, cell.box) for column in columns)]
    return next((answer for cell in cells if (answer := yes_or_no(cell.text)) is not None), None)


def _by_cells(sheet: Sheet, phrase: Phrase) -> Action | None:
    return next((action for cell in sheet.right_of(phrase) if (action := _by_words(cell.words)) is not None), None)
