"""``Label: value`` lines, however they are typed, and what was filled in inside the quote."""

from __future__ import annotations

import pytest

from parsers.words.label_lines import read_labels
from tests.unit.parsers.message.mails import BOT, mail, read


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("Port Date: 12/15/2026", "Port Date", "12/15/2026"),
        ("PORT DATE : 12/15/2026", "Port Date", "12/15/2026"),
        ("**Port Date:** 12/15/2026", "Port Date", "12/15/2026"),
        ("*Port Date*: 12/15/2026", "Port Date", "12/15/2026"),
        ("- Port Date = 12/15/2026", "Port Date", "12/15/2026"),
        ("Port Date - 12/15/2026", "Port Date", "12/15/2026"),
        ("Port Date\t12/15/2026", "Port Date", "12/15/2026"),
        ("Prot Date: 12/15/2026", "Port Date", "12/15/2026"),
        ("Authorised User Name: Tom Reed", "Authorized User Name", "Tom Reed"),
        ("Billing contact: Maria Lopez", "Name of Billing Contact", "Maria Lopez"),
        ("Account number: 305 555-0142 327", "Account number", "305 555-0142 327"),
        ("Softphones: yes", "Softphones", "yes"),
        ("Client email: dana@harbor.example", "Client email", "dana@harbor.example"),
        ("CC/ACH on file: no", "CC/ACH on file", "no"),
    ],
)
def test_a_label_is_known_however_it_is_typed(line: str, label: str, value: str) -> None:
    assert read_labels([line])[0] == ((label, value),)


@pytest.mark.parametrize("line", ["Port Date:", "Port Date: ____", "Weather: fine", "We met at 10:30 - all fine", "Notes - call me"])
def test_empty_and_foreign_labels_give_nothing(line: str) -> None:
    assert read_labels([line])[0] == ()


def test_a_value_may_stand_on_the_next_line() -> None:
    assert read_labels(["Port Date:", "December 15", "", "PIN:", "4821"])[0] == (("Port Date", "December 15"), ("PIN", "4821"))


def test_lists_and_addresses_take_the_lines_below() -> None:
    lines = ["DIDs to be ported:", "305-555-0142 main", "305-555-0143", "", "E911 Address:", "12 Main St", "Dallas, TX 75201", "PIN: 4821"]

    assert read_labels(lines)[0] == (
        ("DIDs to be ported", "305-555-0142 main, 305-555-0143"),
        ("E911 Address", "12 Main St, Dallas, TX 75201"),
        ("PIN", "4821"),
    )


ATTRIBUTION = f"On Mon, Nov 2, 2026 at 9:00 AM Onboarding <{BOT}> wrote:"


def quoting(*lines: str) -> str:
    return "\n".join(["", ATTRIBUTION, "", *lines])


def test_only_the_block_that_asks_to_be_filled_in_counts() -> None:
    text = quoting(
        "> Time Zone: Eastern", "> --- fill in below ---", "> PIN: 4821", "> Port Date:", "> --- fill in above ---", "> CNAM: HARBOR"
    )

    assert read(mail(text)).labels == (("PIN", "4821"),)


def test_a_value_typed_under_the_quoted_label_is_its_value() -> None:
    text = quoting("> --- fill in below ---", "> PIN:", "", "4821", "", "> Port Date:", "> --- fill in above ---")

    reading = read(mail(text))

    assert ("PIN", "4821") in reading.labels
    assert reading.words.count("4821") == 1


def test_anothers_form_counts_where_it_is_partly_filled() -> None:
    assert read(mail(quoting("> Please fill in:", "> PIN: 4821", "> Port Date: 12/15/2026"))).labels == (
        ("PIN", "4821"),
        ("Port Date", "12/15/2026"),
    )


def test_a_printed_order_is_no_form() -> None:
    text = quoting("> PIN: On file", "> Port Date: 12/15/2026", "> CNAM: Not provided", "> Area Code: N/A")

    assert read(mail(text)).labels == ()


def test_a_filled_in_block_reaches_words_and_fields() -> None:
    reading = read(mail(quoting("> --- fill in below ---", "> PIN: 4821", "> --- fill in above ---")))

    assert reading.words == "PIN: 4821"
    assert reading.body is not None
    assert dict(reading.body.fields) == {"PIN": "4821"}
    assert reading.body.pin == "4821"
