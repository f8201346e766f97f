"""What the column a number stands in says of it."""

from __future__ import annotations

import re
from typing import Final

from parsers.numbers.types import Sighting
from parsers.ownership import column_words
from parsers.ownership.cues import own_cue
from parsers.ownership.place import Place
from parsers.ownership.shapes import PHONE
from parsers.ownership.verdicts import RINGS_THERE, SENT_THERE, Outcome, Owner
from parsers.page.fields import labels_in
from parsers.page.labels import Field
from parsers.page.layout import shares_column

_COUNTED: Final = re.compile(r"\W*(?:line |seq |item )?\d{1,4}[.):]?\s*", re.IGNORECASE)  # the row's own count before its number


def by_column(place: Place, sighting: Sighting) -> Outcome:
    """Under "Called number" it was called, under "Contact" somebody's, under "Line" or "Number" the customer's."""
    header = place.header
    table = place.table
    if not header or table is None:
        return None
    if not table.calls and column_words.RINGS.fullmatch(header.strip(" .:#*")):
        return Owner.UNKNOWN, RINGS_THERE
    if place.second and column_words.RINGS_TOO.fullmatch(header.strip(" .:#*")):
        return Owner.CARRIER, SENT_THERE
    if column_words.ACCOUNT.fullmatch(header.strip(" .:#")) and any(column_words.OWN.search(cell.text) for cell in table.header.phrases):
        return Owner.ACCOUNT, "in the account number"
    if column_words.GOES_ON.fullmatch(header.strip(" .:#")):
        return Owner.REPEAT, f"in column “{header}”"
    if all(column_words.SENT.fullmatch(part) for part in re.split(r"\s?/\s?", header.strip(" .:#"))) and (
        place.second or not place.money_right
    ):
        return Owner.CARRIER, SENT_THERE
    others = column_words.OTHER.search(header) and not column_words.OWN.search(header) and not _below_its_column(place)
    if others and not (place.first and own_cue(place.before, within=4)):
        return Owner.CARRIER, f"in column “{header}”"
    if column_words.ALIEN.search(header) or column_words.PORTS.search(table.header.text):
        return Owner.CARRIER, f"in column “{header}”"
    if not place.money_right and any(column_words.PEOPLE.fullmatch(cell.text.strip(" .:#")) for cell in table.header.phrases):
        return Owner.CARRIER, "in a list of people"
    if column_words.CALLER.fullmatch(header.strip(" .:#")):
        return Owner.CALLER, f"in column “{header}”"
    called = header.strip(" .:#").lower() in ("to", "from") and column_words.CALL.search(table.header.text) is not None
    if column_words.DIALED.search(header) or called:
        return Owner.CALLED, f"in column “{header}”"
    if table.calls and not place.money_right:
        return None
    if header.strip(" .:#").lower() in ("number", "numbers", "no") and column_words.CALL.search(table.header.text):
        return None
    if sighting.bare and _heads_an_invoice(place):
        return Owner.OTHER_ID, f"in column “{header}”"
    if place.first and not place.money_right and not _COUNTED.fullmatch(place.before):  # inside a text that merely stands below the column
        return None
    if sighting.bare and _written_apart(place):
        return None
    if column_words.OWN.search(header) and not (table.calls and column_words.CALLED.search(header)):
        return Owner.CUSTOMER, f"in column “{header}”"
    return None


def _below_its_column(place: Place) -> bool:
    """A number that leads a row with a charge, where something else than a number stands right below the head: of the next table."""
    table = place.table
    if table is None or place.first or place.left or not place.money_right:
        return False
    cells = place.sheet.rows[table.header.phrases[0].row + 1].phrases
    under = next((cell for cell in cells if shares_column(cell.box, place.phrase.box)), None)
    return under is not None and not PHONE.search(under.text) and not re.search(r"\d{10}", under.text)


def beside_account(place: Place) -> bool:
    """``Telephone | Account | Bill date`` with one row below: the number is the account's own."""
    header = place.table.header if place.table else None
    if header is None or place.phrase.row != header.phrases[0].row + 1:
        return False
    return any(label.field is Field.ACCOUNT for phrase in header.phrases for label in labels_in(phrase))


def _heads_an_invoice(place: Place) -> bool:
    """``Number | Date | Payment due``: the invoice's own number, where nothing in the header says telephone."""
    table = place.table
    vague = place.header.strip(" .:#").lower() in ("number", "no")
    return vague and table is not None and column_words.INVOICE.search(table.header.text) is not None


def _written_apart(place: Place) -> bool:
    """Are the telephone numbers above in the column written with dashes? Then bare digits among them are something else."""
    table = place.table
    first = table.header.phrases[0].row + 1 if table else place.phrase.row
    over = (
        other for row in place.sheet.rows[first : place.phrase.row] for other in row.phrases if shares_column(other.box, place.phrase.box)
    )
    return any(PHONE.search(other.text) for other in over)
