"""Calls under a bare "Number", what is charged in detail below a summary, and lists in the cell behind a label."""

from __future__ import annotations

import pytest

from ocr.page import PageSet
from parsers.ownership.judge import verdicts_of
from parsers.ownership.own_numbers import own_numbers
from tests.unit.parsers.paper import Paper


def taken(*papers: Paper) -> set[str]:
    held = PageSet(tuple(paper.page() for paper in papers))
    return {number.e164[-4:] for number in own_numbers(held, verdicts_of(held)[0]).numbers}


def lines() -> Paper:
    paper = Paper().row(60, (40, "Line"), (200, "Product"), (500, "Monthly"))
    for at in range(2):
        paper.row(74 + 14 * at, (40, f"307-555-014{at}"), (200, "Business line"), (500, "39.99"))
    return paper


def test_the_first_day_of_a_list_of_calls_is_no_value_of_a_margin() -> None:
    paper = lines().put(40, 200, "Calls outside your plan")
    paper.row(214, (40, "Date"), (110, "From"), (220, "To"), (360, "Number"), (520, "Cost"))
    paper.row(226, (40, "10/05"), (110, "307-555-0140"), (220, "Kotzebue"), (360, "307-555-0180"), (520, "1.12"))
    paper.row(238, (40, "10/23"), (110, "307-555-0141"), (220, "Portland"), (360, "503-555-0181"), (520, "0.85"))
    assert taken(paper) == {"0140", "0141"}


@pytest.mark.parametrize("day", [("1008", "0712"), ("100B 07I2",)])
def test_a_number_alone_in_a_row_of_calls_was_called_however_its_day_reads(day: tuple[str, ...]) -> None:
    paper = lines().row(214, (40, "DATE"), (80, "TIME"), (120, "CALLED PLACE"), (250, "NUMBER"), (360, "MIN"), (420, "AMT"))
    for at, number in enumerate(("307 555 0180", "208 555 0181")):
        cells = [(40 + 40 * n, text) for n, text in enumerate(day)]
        paper.row(226 + 12 * at, *cells, (120, "JACKSON"), (180, "WY"), (250, number), (360, "4"), (420, "40"))
    assert taken(paper) == {"0140", "0141"}


def test_a_long_heading_of_calls_is_one() -> None:
    paper = lines().put(40, 200, "Calls to numbers outside the free calling area")
    paper.row(214, (40, "10/09"), (110, "Safford"), (250, "307-555-0180"), (420, ".70"))
    paper.row(226, (40, "10/16"), (110, "Lordsburg"), (250, "307-555-0181"), (420, ".30"))
    assert taken(paper) == {"0140", "0141"}


@pytest.mark.parametrize(
    ("head", "first", "title"),
    [
        (("Sub-account", "Location", "Charges"), "7002615-01", "7002615-01 Red Motel"),
        (("Account", "Site", "Amount"), "7002615-01", "Account 7002615-01"),
        (("Invoice", "Location", "Charges"), "88120", "Red Motel"),
        (("Reference", "Description", "Amount"), "A-1", "Other lines"),
    ],
)
def test_lines_in_detail_below_a_summary_are_not_in_its_columns(head: tuple[str, str, str], first: str, title: str) -> None:
    paper = Paper().row(140, (50, head[0]), (160, head[1]), (540, head[2])).row(152, (50, first), (160, "Red Motel"), (540, "$99.80"))
    paper.put(50, 180, title)
    for at in range(2):
        paper.row(193 + 12 * at, (50, f"435-555-014{at}"), (160, "POTS measured"), (360, "Local usage 41 calls"), (540, "49.90"))
    assert taken(paper) == {"0140", "0141"}


def test_a_desk_for_directory_listings_is_the_carriers() -> None:
    assert taken(lines().put(40, 300, "Directory listings: Yvonne, 307-555-0180")) == {"0140", "0141"}


@pytest.mark.parametrize(
    ("label", "cell", "own"),
    [
        ("Lines", "435-555-0142, 435-555-0143, 435-555-0144 (fax), 435-555-0145 (feed mill alarm)", {"0142", "0143", "0144", "0145"}),
        ("Working numbers", "435-555-0142 main, 435-555-0143 rolls from it, 435-555-0144 fax in the shop", {"0142", "0143", "0144"}),
        ("Contacts", "435-555-0190, 435-555-0191 (nights)", {"0142"}),
        ("Forward to", "435-555-0190, 435-555-0191", {"0142"}),
    ],
)
def test_a_list_in_a_cell_is_what_the_cell_before_it_says(label: str, cell: str, own: set[str]) -> None:
    paper = Paper().row(60, (50, "BTN"), (190, "435-555-0142")).row(75, (50, label), (190, cell))
    paper.row(90, (50, "Remarks"), (190, "calls to the shop are sent to 435-555-0195 after five"))
    assert taken(paper) == own
