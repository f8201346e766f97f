"""Answers under questions, columns that ask, numbers after "not these": what stays must not be ported."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentReading
from parsers.documents.did_list import read
from parsers.office.reader import read_office
from parsers.words.said import Part, said


def told(text: str, media_type: str = "text/plain") -> dict[str, str]:
    reading: DocumentReading = read(read_office(text.encode(), media_type), "list")
    return {number.e164[-4:]: str(number.action or "-") for number in reading.numbers}


@pytest.mark.parametrize("mark", ["> ", ""])
def test_answers_stand_under_their_questions(mark: str) -> None:
    text = (
        f"Hello Dana,\n\nanswers below.\n\n{mark}1. Which numbers are to be ported?\n\n302-555-0150\n302-555-0151 is the fax\n\n"
        f"{mark}2. Which numbers stay where they are?\n\nOnly 302-555-0160, the alarm.\n\nThank you\nBeth Lund, owner\n"
    )
    assert told(text) == {"0150": "port", "0151": "port", "0160": "keep"}


def test_not_these_holds_for_all_of_them() -> None:
    text = "Please port these:\n\n302-555-0150\n302-555-0151 fax\n\nNot these: 302-555-0160 (card terminal), 302-555-0161 (fire alarm)\n"
    assert told(text) == {"0150": "port", "0151": "port", "0160": "keep", "0161": "keep"}


def test_a_column_of_port_orders_answers_yes_and_no() -> None:
    rows = "TN,Name,Port Order\n302-555-0150,Main,Y\n302-555-0151,Desk,Y\n302-555-0160,Old line,N\n"
    assert told(rows, "text/csv") == {"0150": "port", "0151": "port", "0160": "keep"}
    numbered = "TN,Name,Port Order\n302-555-0150,Main,PO-771\n302-555-0151,Desk,PO-772\n302-555-0152,Hall,PO-773\n"
    assert "keep" not in told(numbered, "text/csv").values()


def test_answers_typed_into_a_quote_are_told_by_the_question_above_them() -> None:
    parts = (
        Part("Hello Dana,\n\nanswers below."),
        Part("302-555-0150\n302-555-0151 is the fax", "1. Which numbers are to be ported?"),
        Part("Only 302-555-0160, the alarm.", "2. Which numbers stay where they are?"),
        Part("Bayline. I called them at 302-555-0170.", "3. Who is your carrier and what is their number?"),
    )
    body = said(parts).body
    assert body is not None
    actions = {number.e164[-4:]: str(number.action or "-") for number in body.numbers}
    assert actions == {"0150": "port", "0151": "port", "0160": "keep"} | ({"0170": "-"} if "0170" in actions else {})
