"""Does a number stand in a table of the customer's lines or users?"""

from __future__ import annotations

from parsers.ownership import column_words, heading_words
from parsers.ownership.place import Place


def in_line_table(place: Place) -> bool:
    return place.money_right or bool(column_words.OWN.search(place.header))


def in_line_row(place: Place) -> bool:
    return place.first == 0 and place.money_right and bool(column_words.OWN.search(place.header))


def cell_of_its_own(place: Place) -> bool:
    """In a row of a table of lines, with nothing before it: the cell left of it is a column of its own and says nothing of it."""
    return not place.before.strip() and in_line_row(place)


def in_user_table(place: Place) -> bool:
    """In a table of extensions or users: the name beside a number is a cell of its own ("Front desk", "Billing")."""
    table = place.table
    if table is None or not column_words.OWN.search(place.header):
        return False
    cells = table.header.phrases
    if not any(column_words.ASSIGNED.fullmatch(cell.text.strip(" .:#").lower()) for cell in cells):
        return False
    over = place.sheet.above(cells[0], 3.0)
    return over is None or not (heading_words.PEOPLE.search(over.text) or heading_words.CARE.search(over.text))
