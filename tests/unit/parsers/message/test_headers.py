"""The header as matching and security need it, from healthy and broken mails."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.unit.parsers.message.mails import mail, read


def test_threads_are_told_however_the_ids_are_written() -> None:
    raw = (
        b"From: d@h.example\nIn-Reply-To: <a@bot.example>\n"
        b"References: <a@bot.example>,<b@bot.example>,\n <c@bot.\n example> d@bot.example\n\nhi"
    )

    headers = read(raw).headers

    assert headers.in_reply_to == ("<a@bot.example>",)
    assert headers.references == ("<a@bot.example>", "<b@bot.example>", "<c@bot.example>", "<d@bot.example>")


@pytest.mark.parametrize("name", ["Delivered-To", "X-Original-To", "X-Forwarded-To", "Envelope-To"])
def test_a_token_address_is_found_in_every_delivery_header(name: str) -> None:
    assert read(mail("hi", headers=[(name, "Onboarding+TOKEN@bot.example")])).headers.delivered_to == ("onboarding+token@bot.example",)


def test_all_authentication_results_are_kept_topmost_first() -> None:
    raw = (
        b"Authentication-Results: mx.bot.example (v=1) 1;\n dmarc=pass header.from=harbor.example\n"
        b"Authentication-Results: forged.example; dmarc=pass\nFrom: d@h.example\n\nhi"
    )

    assert [identity for identity, _ in read(raw).headers.authentication] == ["mx.bot.example", "forged.example"]


@pytest.mark.parametrize(
    ("written", "name", "email"),
    [
        ("Dana Fox <DANA@Harbor.example>", "Dana Fox", "dana@harbor.example"),
        ('"Fox, Dana" <dana@harbor.example>', "Fox, Dana", "dana@harbor.example"),
        ("=?utf-8?q?Jos=C3=A9_Ruiz?= <jose@harbor.example>", "José Ruiz", "jose@harbor.example"),
        ("dana@harbor.example", None, "dana@harbor.example"),
        ("dana@harbor.example <dana@harbor.example>", None, "dana@harbor.example"),
        ("Dana Fox", "Dana Fox", None),
    ],
)
def test_the_sender(written: str, name: str | None, email: str | None) -> None:
    sender = read(f"From: {written}\nSubject: x\n\nhi".encode()).headers.sender

    assert (sender.name, sender.email) == (name, email)


def test_a_mail_without_a_sender_is_told_by_what_it_has() -> None:
    assert read(b"Return-Path: <dana@harbor.example>\nSubject: x\n\nhi").headers.sender.email == "dana@harbor.example"


def test_two_from_lines_give_the_first() -> None:
    assert read(b"From: a@h.example\nFrom: b@h.example\n\nhi").headers.sender.email == "a@h.example"


def test_our_own_marks_are_read_but_carry_no_authority() -> None:
    headers = read(mail("hi", headers=[("X-Onboarding-Kind", "welcome"), ("X-Onboarding-Ref", "OB-7Q4F")])).headers

    assert (headers.kind, headers.ref) == ("welcome", "OB-7Q4F")


def test_dates_without_an_offset_and_no_dates() -> None:
    assert read(b"Date: Mon, 02 Nov 2026 10:15:00\nFrom: d@h.example\n\nhi").headers.date == datetime(2026, 11, 2, 10, 15, tzinfo=UTC)
    assert read(b"Date: someday\nFrom: d@h.example\n\nhi").headers.date is None


@pytest.mark.parametrize("charset", [b"utf-8", b"iso-8859-1", b"x-unknown", b"us-ascii"])
def test_a_wrong_charset_loses_no_word(charset: bytes) -> None:
    body = "Sí, porten 305-555-0142.".encode("iso-8859-1" if charset == b"iso-8859-1" else "utf-8")

    assert read(b"From: d@h.example\nContent-Type: text/plain; charset=" + charset + b"\n\n" + body).words == "Sí, porten 305-555-0142."
