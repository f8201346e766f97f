"""What is stored comes back as it was: every kind of fact, every reading."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onboarding.documents import DocumentKind, DocumentReading
from onboarding.evidence import Author, Fact, Noted, Role
from onboarding.messages import MessageReading
from storage.codec import dump_documents, dump_fact, dump_message, load_documents, load_fact, load_message

# Everything a person or a PDF may hold, lone surrogates apart (they have a test of their own).
st.register_type_strategy(str, st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))

FACTS = get_args(Fact)


def test_every_kind_of_fact_has_a_type_of_its_own() -> None:
    kinds = [next(field.default for field in fields(fact) if field.name == "type") for fact in FACTS]
    assert len(set(kinds)) == len(FACTS) > 20


@pytest.mark.parametrize("kind", FACTS, ids=lambda kind: kind.__name__)
@settings(max_examples=15, deadline=None, database=None)
@given(data=st.data())
def test_a_fact_comes_back_as_it_was(kind: type, data: st.DataObject) -> None:
    fact, author = data.draw(st.from_type(kind)), data.draw(st.from_type(Author))
    assert load_fact(dump_fact(author, fact)) == (author, fact)


@settings(max_examples=25, deadline=None, database=None)
@given(st.from_type(MessageReading))
def test_the_reading_of_a_mail_comes_back_as_it_was(reading: MessageReading) -> None:
    assert load_message(dump_message(reading)) == reading


@settings(max_examples=25, deadline=None, database=None)
@given(st.lists(st.from_type(DocumentReading), max_size=2))
def test_the_readings_of_a_file_come_back_as_they_were(readings: list[DocumentReading]) -> None:
    assert load_documents(dump_documents(tuple(readings))) == tuple(readings)


def test_characters_that_no_encoding_can_write_become_question_marks() -> None:
    reading = DocumentReading(file="bill\udce9.pdf", kind=DocumentKind.PHONE_BILL, fields=(("CNAM", "Caf\udce9"),))
    (kept,) = load_documents(dump_documents((reading,)))
    assert (kept.file, kept.fields, kept.kind) == ("bill?.pdf", (("CNAM", "Caf?"),), DocumentKind.PHONE_BILL)
    assert load_fact(dump_fact(Author(Role.STAFF), Noted("\ud800")))[1] == Noted("?")


def test_a_field_added_later_is_filled_in_when_an_old_row_is_read() -> None:
    old = b'[{"role":"client"},{"text":"hello","type":"noted"}]'
    assert load_fact(old) == (Author(Role.CLIENT), Noted("hello"))
