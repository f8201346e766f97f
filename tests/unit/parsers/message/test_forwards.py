"""A forward is attributed only from a header block or attribution that was recognised; several deep, inline or attached."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from onboarding.messages import StatementKind
from parsers.message import as_forwarded
from tests.unit.parsers.message.mails import BOT, PDF, mail, names, read

STAFF = "Lena Ortiz <lena@oit.example>"

GMAIL = """---------- Forwarded message ---------
From: Dana Fox <dana@harbor.example>
Date: Mon, Nov 2, 2026 at 9:31 AM
Subject: our bill
To: Lena Ortiz <lena@oit.example>


Please port everything on the bill.

Dana"""

OUTLOOK = """From: Dana Fox <dana@harbor.example>
Sent: Monday, November 2, 2026 9:31 AM
To: Lena Ortiz <lena@oit.example>
Subject: our bill

Please port everything on the bill.

Dana"""

APPLE = """Begin forwarded message:

> From: Dana Fox <dana@harbor.example>
> Subject: our bill
> Date: November 2, 2026 at 9:31:00 AM EST
> To: Lena Ortiz <lena@oit.example>
>
> Please port everything on the bill.
>
> Dana"""

THUNDERBIRD = """-------- Forwarded Message --------
Subject: \tour bill
Date: \tMon, 2 Nov 2026 09:31:00 -0500
From: \tDana Fox <dana@harbor.example>
To: \tLena Ortiz <lena@oit.example>


Please port everything on the bill.

Dana"""

YAHOO = (
    "----- Forwarded Message ----- From: Dana Fox <dana@harbor.example>To: Lena Ortiz <lena@oit.example>"
    "Sent: Monday, November 2, 2026 at 09:31:00 AM ESTSubject: our bill\nPlease port everything on the bill.\n\nDana"
)

SPANISH = """---------- Forwarded message ---------
De: Dana Fox <dana@harbor.example>
Fecha: lun, 2 nov 2026 a las 9:31
Asunto: our bill
Para: Lena Ortiz <lena@oit.example>

Please port everything on the bill.

Dana"""

OUTLOOK_SPANISH = """De: Dana Fox <dana@harbor.example>
Enviado el: lunes, 2 de noviembre de 2026 9:31
Para: Lena Ortiz <lena@oit.example>
Asunto: our bill

Please port everything on the bill.

Dana"""

HUNGARIAN = """> Továbbított levél kezdete:
>
> Feladó: Dana Fox <dana@harbor.example>
> Tárgy: our bill
> Dátum: 2026-11-02 9:31
> Címzett: Lena Ortiz <lena@oit.example>
>
> Please port everything on the bill.
>
> Dana"""

JAPANESE = """---------- メッセージを転送 ---------
送信元：Dana Fox <dana@harbor.example>
日付：2026年11月2日月曜日 9:31:00 -0500
件名：our bill
送信先：lena@oit.example

Please port everything on the bill.

Dana"""

MARKED_BELOW = """---------- Forwarded message ----------
From: Dana Fox <dana@harbor.example>
Date: November 2, 2026 at 9:31 AM
To: lena@oit.example
Subject: our bill

> Please port everything on the bill.
>
> Dana"""

PROGRAMS = {
    "Gmail": GMAIL,
    "Outlook": OUTLOOK,
    "Apple": APPLE,
    "Thunderbird": THUNDERBIRD,
    "Yahoo": YAHOO,
    "Gmail in Spanish": SPANISH,
    "Outlook in Spanish": OUTLOOK_SPANISH,
    "Apple in Hungarian": HUNGARIAN,
    "Hubspot in Japanese": JAPANESE,
    "Missive": MARKED_BELOW,
}


@pytest.mark.parametrize("above", ["", "assign OB-7Q4F"])
@pytest.mark.parametrize("forward", PROGRAMS.values(), ids=PROGRAMS.keys())
def test_the_original_keeps_its_sender_date_subject_and_words(forward: str, above: str) -> None:
    reading = read(mail(f"{above}\n\n{forward}", subject="Fwd: our bill", sender=STAFF))

    assert reading.words == above
    assert reading.command_lines == ((above,) if above else ())
    original = reading.forwarded[0]
    assert (original.sender.name, original.sender.email) == ("Dana Fox", "dana@harbor.example")
    assert original.subject == "our bill"
    assert original.date is not None
    assert original.date.date() == datetime(2026, 11, 2, tzinfo=UTC).date()
    assert original.words == "Please port everything on the bill.\n\nDana"
    assert StatementKind.PORT_ALL in [statement.kind for statement in original.statements]


@pytest.mark.parametrize("subject", ["FW: bill", "Fwd: bill", "TR: bill", "WG: bill", "RV: bill", "bill"])
def test_without_a_marker_the_subject_tells_a_forward(subject: str) -> None:
    assert read(mail(OUTLOOK, subject=subject, sender=STAFF)).forwarded[0].sender.email == "dana@harbor.example"


@pytest.mark.parametrize("subject", ["Re: bill", "RE: bill", "AW: bill", "[EXT] Re: bill"])
def test_the_quote_of_a_reply_is_no_forward(subject: str) -> None:
    assert read(mail(f"Thanks\n\n{OUTLOOK}", subject=subject)).forwarded == ()


def test_an_address_elsewhere_in_the_words_is_nobody() -> None:
    reading = read(mail("Dana wants her numbers ported.\nHer address: dana@harbor.example", subject="Fwd: bill", sender=STAFF))

    assert reading.forwarded == ()


def test_a_forward_of_a_forward_is_two_originals_outermost_first() -> None:
    inner = GMAIL.replace("our bill", "Fwd: our bill").replace("Please port everything on the bill.\n\nDana", "see below\n\n" + OUTLOOK)

    originals = read(mail(inner, subject="Fwd: Fwd: our bill", sender=STAFF)).forwarded

    assert [each.words for each in originals] == ["see below", "Please port everything on the bill.\n\nDana"]


def test_what_the_client_quoted_of_ours_is_not_forwarded_words() -> None:
    reply = (
        GMAIL.replace("our bill", "Re: Your onboarding")
        + f"\n\nOn Fri, Oct 30, 2026 at 8:00 AM Onboarding <{BOT}> wrote:\n\n> Is 305-555-0142 yours?\n"
    )

    originals = read(mail(reply, subject="Fwd: Your onboarding", sender=STAFF)).forwarded

    assert [each.words for each in originals] == ["Please port everything on the bill.\n\nDana"]


def test_a_mail_attached_to_a_mail_is_a_forward_with_its_papers() -> None:
    client = mail("Here is our bill.", subject="bill", headers=[("Message-ID", "<bill-1@harbor.example>")])
    client.add_attachment(PDF, maintype="application", subtype="pdf", filename="bill.pdf")
    staff = mail("please file", subject="bill", sender=STAFF)
    staff.add_attachment(client)

    reading = read(staff)

    assert reading.words == "please file"
    assert [(each.sender.email, each.words) for each in reading.forwarded] == [("dana@harbor.example", "Here is our bill.")]
    assert reading.forwarded[0].message_ids == ("<bill-1@harbor.example>",)
    assert names(reading) == ["bill.pdf"]


def test_a_forward_is_read_as_if_the_original_had_come_itself() -> None:
    staff = mail(f"assign OB-7Q4F\n\n{GMAIL}", subject="Fwd: our bill", sender=STAFF)
    staff.add_attachment(PDF, maintype="application", subtype="pdf", filename="bill.pdf")

    reading = as_forwarded(read(staff))

    assert reading.headers.sender.email == "dana@harbor.example"
    assert reading.words == "Please port everything on the bill.\n\nDana"
    assert reading.command_lines == ()
    assert names(reading) == ["bill.pdf"]


def test_what_was_never_forwarded_stays_as_it_is() -> None:
    reading = read(mail("hello"))

    assert as_forwarded(reading) is reading


def test_below_a_known_marker_a_header_in_any_language_is_read() -> None:
    text = "Begin forwarded message:\n\n> Ihu: Dana Fox <dana@harbor.example>\n> Abc: our bill\n> Def: lena@oit.example\n>\n> Here it is."

    assert read(mail(text, subject="Fwd: bill", sender=STAFF)).forwarded[0].sender.email == "dana@harbor.example"


def test_an_attribution_alone_names_the_original_where_the_subject_says_forward() -> None:
    text = "Dana Fox <dana@harbor.example> kirjoitti 2/11/2026 9.31:\n\n    Here is our bill."

    reading = read(mail(text, subject="Fwd: bill", sender=STAFF))

    assert reading.words == ""
    assert [(each.sender.email, each.words.strip()) for each in reading.forwarded] == [("dana@harbor.example", "Here is our bill.")]
