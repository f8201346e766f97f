"""Which words near an address say whose it is: at the start of its line, left of it, above it, or in a bracket behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from parsers.page.address_wording import announced, bracket_of, lead_of
from parsers.page.addresses import place_in
from parsers.page.fields import Label, labels_in
from parsers.page.labels import Field
from parsers.page.layout import Phrase, Sheet, squeeze
from parsers.page.names import is_side_line

ROLES: Final = frozenset({Field.NAME, Field.SERVICE_ADDRESS, Field.BILLING_ADDRESS, Field.REMIT})
_CLOSE: Final = 1.8  # line heights between a label and the block below it
_APART: Final = 2.7  # where nothing else stands in the label's phrase
_SAME_LEFT: Final = 4.0  # points
_JOINS: Final = (" and", " &", "/")
_CAPTION: Final = 3  # words
_LEVEL: Final = 0.4  # of the height of a line that an engine put on the row beside it


@dataclass(frozen=True, slots=True)
class Whose:
    """What a label says of an address; ``also``: "mail and service" says two things."""

    field: Field
    name: str  # squeezed
    alone: bool = False  # nothing else stands in its phrase
    also: Field | None = None

    @property
    def roles(self) -> tuple[Field, ...]:
        return (self.field,) if self.also is None else (self.field, self.also)


def own_label(phrase: Phrase) -> Whose | None:
    """The label at the start of a line, or that a whole line is."""
    if (both := _says_both(phrase.text)) is not None:
        return both
    found = labels_in(phrase)
    if found and found[0].first == 0 and found[0].field in ROLES:
        return _of_table(found[0])
    return _worded(announced(phrase.text), phrase.text, alone=True) if not _another(phrase) else None


def is_another_label(phrase: Phrase) -> bool:
    """``Account PIN``: a line that is, or begins with, the label of something else."""
    return _another(phrase) and not is_side_line(phrase.text)


def label_of(sheet: Sheet, phrase: Phrase) -> Whose | None:
    """The label that a line, or the block it heads, stands behind, right of or under; else the bracket behind it."""
    lead, said = lead_of(phrase.text)
    own = own_label(phrase) or _worded(said, lead, alone=False)
    return own or label_beside(sheet, phrase) or _label_over(sheet, phrase) or label_behind(sheet, phrase)


def label_beside(sheet: Sheet, phrase: Phrase) -> Whose | None:
    """A label that stands left of a line, as ``Service Address   5854 MAIN ST``."""
    for left in (sheet.left_of(phrase) or _slipped_left(sheet, phrase))[:1]:
        whole = f"{_begun_above(sheet, left)}{left.text}"
        found = [label for label in labels_in(left) if label.field in ROLES]
        if found and found[-1].last == len(left.words) - 1:
            return _says_both(whole) or _of_table(found[-1])
        said = announced(whole) or announced(f"{whole}:")  # "Svc | 12 Main St": a cell of its own is as good as a colon
        return _worded(said, whole, alone=True) if not _another(left) else None
    return None


def _begun_above(sheet: Sheet, label: Phrase) -> str:
    """``Mailing and`` over ``service address``: the first line of a label, where the cell was too narrow for it."""
    above = sheet.above(label, _CLOSE)
    begun = above is not None and abs(above.box.left - label.box.left) < _SAME_LEFT and above.text.lower().endswith(_JOINS)
    return f"{above.text} " if above is not None and begun else ""


def label_behind(sheet: Sheet, phrase: Phrase) -> Whose | None:
    """``12 Main St, Dover, DE 19901 (mail and service)``, the bracket in the same phrase or the next."""
    for text in (phrase.text, *(other.text for other in sheet.right_of(phrase)[:1] if other.text.startswith("("))):
        bracket, said = bracket_of(text)
        if said:
            return _worded(said, bracket, alone=False)
    return None


def column_label(sheet: Sheet, phrase: Phrase) -> Whose | None:
    """The head of a column of addresses, each on a line of its own: it says whose the second and third are as well."""
    top = phrase
    while (above := sheet.above(top, _CLOSE)) is not None and place_in(above.text) and abs(above.box.left - phrase.box.left) < _SAME_LEFT:
        top = above
    return _label_over(sheet, top) if top is not phrase else None


def is_beside_a_caption(sheet: Sheet, phrase: Phrase) -> bool:
    """Do one to three words stand left of it, as the captions and codes of a list of facts do?"""
    return any(
        len(left.words) <= _CAPTION and sum(character.isdigit() for character in left.text) <= 1 for left in sheet.left_of(phrase)[:1]
    )


def heading_over(sheet: Sheet, phrase: Phrase) -> Whose | None:
    """The nearest heading above that says whose address it is."""
    for row in reversed(sheet.rows[max(0, phrase.row - 6) : phrase.row]):
        for other in row.phrases:
            for label in labels_in(other):
                if label.field in ROLES and label.first <= 2:
                    return _of_table(label)
    return None


def value_text(phrase: Phrase) -> str:
    """The phrase's text without the label before it and the bracket behind it."""
    labels = labels_in(phrase)
    if labels and labels[0].first == 0 and labels[0].field in ROLES:
        text = " ".join(word.text for word in phrase.words[labels[0].last + 1 :]).strip(" :-")
    else:
        text = phrase.text[len(lead_of(phrase.text)[0]) :].lstrip("~|_•·*-–—'\"`.,: @©®=")
    return text.removesuffix(bracket_of(text)[0])


def _label_over(sheet: Sheet, phrase: Phrase) -> Whose | None:
    near = sheet.above(phrase, _CLOSE)
    above = near or sheet.above(phrase, _APART)
    if above is None or (near is None and not ((own := own_label(above)) and own.alone)) or _has_its_own(sheet, above):
        return None
    last = re.split(r"[.;]\s", above.text)[-1]  # "... account 5331. Service and billing address:"
    if (both := _says_both(last)) is not None:
        return both
    found = [label for label in labels_in(above) if label.field in ROLES]
    if found and found[-1].last == len(above.words) - 1 and found[-1].first <= 2:
        return _of_table(found[-1])
    return _worded(announced(above.text), above.text, alone=True) if not _another(above) else None


def _has_its_own(sheet: Sheet, label: Phrase) -> bool:
    """``Service address | 12 Main St, Dover, DE 19901``: what stands below such a row is another address."""
    return any(place_in(right.text) for right in sheet.right_of(label)[:1])


def _says_both(text: str) -> Whose | None:
    """ "Bill to and service location:", of which a table of labels knows the first half."""
    said = announced(text)
    return _worded(said, text, alone=True) if len(said) > 1 else None


def _slipped_left(sheet: Sheet, phrase: Phrase) -> tuple[Phrase, ...]:
    """The label that an engine's flat or tall box put on a row of its own, just above or below."""
    if not sheet.page.ocr:
        return ()
    rows = sheet.rows[max(0, phrase.row - 1) : phrase.row] + sheet.rows[phrase.row + 1 : phrase.row + 2]
    return tuple(
        row.phrases[-1]
        for row in rows
        if row.phrases[-1].box.right < phrase.box.left
        and min(phrase.box.bottom, row.box.bottom) - max(phrase.box.top, row.box.top) > _LEVEL * min(phrase.height, row.phrases[-1].height)
    )


def _another(phrase: Phrase) -> bool:
    found = labels_in(phrase)
    return bool(found) and found[0].first == 0 and found[0].field not in ROLES and (found[0].alone or found[0].colon)


def _of_table(label: Label) -> Whose:
    return Whose(label.field, label.name, label.alone)


def _worded(said: tuple[Field, ...], text: str, *, alone: bool) -> Whose | None:
    return Whose(said[0], squeeze(text), alone, said[1] if len(said) > 1 else None) if said else None
