"""Who wrote it: people are never taken for machines, machines never answered."""

from __future__ import annotations

from datetime import date

import pytest

from onboarding.messages import Nature
from tests.unit.parsers.message.mails import BOT, PDF, mail, names, read

DSN = f"""From: Mail Delivery System <MAILER-DAEMON@mx.bot.example>
To: <{BOT}>
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

I'm sorry to have to inform you that your message could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.bot.example

Final-Recipient: rfc822; dana@harbor.example
Action: ACTION
Status: STATUS
Diagnostic-Code: smtp; 550 5.1.1 No such user

--b
Content-Type: message/rfc822

From: {BOT}
To: dana@harbor.example
Message-ID: <welcome-1@bot.example>
Subject: Welcome

Hello
--b--
"""

QMAIL = f"""Return-Path: <>
From: MAILER-DAEMON@mx.example
To: {BOT}
Subject: failure notice

Hi. This is the qmail-send program at mx.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up.

<dana@harbor.example>:
550 5.1.1 user unknown

--- Below this line is a copy of the message.

Return-Path: <{BOT}>
Message-ID: <welcome-1@bot.example>
To: dana@harbor.example
Subject: Welcome
"""


def test_a_delivery_report_names_recipient_reason_and_mail() -> None:
    reading = read(DSN.replace("ACTION", "failed").replace("STATUS", "5.1.1").encode())

    assert reading.nature is Nature.BOUNCE
    assert [(each.address, each.permanent, each.original_message_id) for each in reading.failures] == [
        ("dana@harbor.example", True, "<welcome-1@bot.example>")
    ]
    assert "No such user" in reading.failures[0].reason


def test_a_bounce_without_a_report_is_read_from_its_words() -> None:
    reading = read(QMAIL.encode())

    assert reading.nature is Nature.BOUNCE
    assert [(each.address, each.permanent, each.original_message_id) for each in reading.failures] == [
        ("dana@harbor.example", True, "<welcome-1@bot.example>")
    ]


def test_a_delay_is_no_failure() -> None:
    reading = read(DSN.replace("ACTION", "delayed").replace("STATUS", "4.4.1").encode())

    assert reading.nature is Nature.DELIVERY_NOTICE
    assert not any(failure.permanent for failure in reading.failures)


def test_the_mail_a_bounce_returns_is_no_forward_and_no_paper() -> None:
    reading = read(DSN.replace("ACTION", "failed").replace("STATUS", "5.1.1").encode())

    assert reading.forwarded == ()
    assert reading.documents == ()


@pytest.mark.parametrize(
    ("nature", "headers", "subject", "text"),
    [
        (Nature.AUTO_REPLY, [("Auto-Submitted", "auto-replied")], "Re: bill", "I am away."),
        (Nature.AUTO_REPLY, [("Precedence", "auto_reply")], "Re: bill", "I am away."),
        (Nature.AUTO_REPLY, [("X-Auto-Response-Suppress", "All")], "Re: bill", "Back soon."),
        (Nature.AUTO_REPLY, [("X-Autoreply", "yes")], "Re: bill", "Back soon."),
        (Nature.AUTO_REPLY, [], "Automatic reply: Your onboarding", "Back soon."),
        (Nature.AUTO_REPLY, [], "Respuesta automática: Your onboarding", "Vuelvo pronto."),
        (Nature.AUTO_REPLY, [], "Dana Fox is out of the office.", "I will return on Monday."),
        (Nature.AUTO_REPLY, [], "Re: x", "This is an automated response. I am out until Monday."),
        (Nature.AUTO_REPLY, [], "Re: x", "I am out of the office until Monday with limited access to e-mail."),
        (Nature.AUTO_REPLY, [], "Accepted: Port day", "BEGIN"),
        (Nature.LIST, [("List-Id", "<news.example>")], "News", "Hello all"),
        (Nature.LIST, [("Precedence", "bulk")], "News", "Hello all"),
        (Nature.MACHINE_REPORT, [("Auto-Submitted", "auto-generated")], "Nightly report", "All fine."),
        (Nature.CHALLENGE_RESPONSE, [("Auto-Submitted", "auto-replied")], "Please confirm your message", "Click the link to deliver it."),
        (Nature.HUMAN, [("Auto-Submitted", "no")], "Re: bill", "Here it is."),
        (Nature.HUMAN, [], "Re: Out of office?", "Was that you who was out of the office?"),
        (Nature.HUMAN, [], "Fwd: Undeliverable: bill", "This came back, can you check the address?"),
        (Nature.HUMAN, [], "Re: x", "I received your email and will send the bill tomorrow."),
        (Nature.HUMAN, [], "Re: x", "I am out of the office on Friday, please contact Tom Reed about the bill."),
        (Nature.HUMAN, [], "Problem: a number is wrong", "305-555-0142 should be 305-555-0147."),
    ],
)  # fmt: skip
def test_headers_subjects_and_first_sentences_tell(nature: Nature, headers: list[tuple[str, str]], subject: str, text: str) -> None:
    message = mail(text, subject=subject, headers=headers)
    if subject.startswith("Accepted"):
        message.set_content("BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR", subtype="calendar", params={"method": "REPLY"})

    assert read(message).nature is nature


@pytest.mark.parametrize("sender", ["no-reply@carrier.example", "donotreply@carrier.example", "postmaster@carrier.example"])
def test_addresses_nobody_reads_are_never_people(sender: str) -> None:
    assert read(mail("Your statement is ready.", subject="Statement", sender=sender)).nature is not Nature.HUMAN


def test_papers_in_an_automatic_mail_are_still_read() -> None:
    message = mail("Your statement is attached.", sender="no-reply@carrier.example", headers=[("Auto-Submitted", "auto-generated")])
    message.add_attachment(PDF, maintype="application", subtype="pdf", filename="statement.pdf")

    assert names(read(message)) == ["statement.pdf"]


def test_an_automatic_mail_with_a_read_receipt_and_a_complaint_are_told_apart() -> None:
    receipt = (
        b"From: d@h.example\nSubject: Read: x\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b--\n"
    )
    complaint = b"From: d@h.example\nSubject: x\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b--\n"

    assert read(receipt).nature is Nature.READ_RECEIPT
    assert read(complaint).nature is Nature.COMPLAINT


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("I am out of the office until November 9, 2026.", date(2026, 11, 9)),
        ("I will be away through Friday, November 6.", date(2026, 11, 6)),
        ("I will return on November 10.", date(2026, 11, 9)),
        ("I am out and will be back on Monday.", date(2026, 11, 8)),
        ("Estaré fuera de la oficina hasta el 12 de noviembre de 2026.", date(2026, 11, 12)),
        ("Regreso el 16 de noviembre.", date(2026, 11, 15)),
        ("I am away.", None),
    ],
)
def test_how_long_somebody_is_away(text: str, until: date | None) -> None:
    assert read(mail(text, subject="Automatic reply: x")).away_until == until
