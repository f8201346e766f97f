"""Which onboarding, and who hears of it: each way of matching alone, strangers, staff's forwards, machines, loops."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from onboarding.evidence import Activation, Opened, Party, Role
from tests.support import papers
from tests.support.world import BOT, DANA, LENA, STAFF, World, kinds, parse, text_of

BILL = [("bill.pdf", papers.bill())]
WORDS = "Our billing contact is Maria Lopez, maria@harbordental.example."


@pytest.fixture
def welcome(world: World) -> EmailMessage:
    """Two onboardings of the partner, one of the client; the client's is meant."""
    other = Opened(
        Party(Role.CLIENT, "bob@bayfront.example", "Bob", "Bayfront Legal"),
        Party(Role.PARTNER, DANA, "Dana", "Blue Peak IT"),
        Activation.PORTING,
    )
    from bot.staffroom import open_onboarding
    from onboarding.evidence import Author

    open_onboarding(world.app, other, world.utc, Author(Role.STAFF))
    world.open(Activation.PORTING)
    return next(mail for mail in world.run() if mail["X-Onboarding-Ref"] == world.ref)


def arrived(world: World) -> bool:
    """The mail's fact is in the right onboarding."""
    return world.assessment().order("Name of Billing Contact") == "Maria Lopez"


def plain(world: World, sender: str, to: str, subject: str, *headers: tuple[str, str]) -> None:
    world.write(sender, WORDS, subject=subject, to=to, headers=headers)


def test_the_token_alone_in_every_header_that_carries_it(world: World, welcome: EmailMessage) -> None:
    token = welcome["Reply-To"].addresses[0].addr_spec
    for name in ("Cc", "Delivered-To", "X-Forwarded-To", "X-Original-To"):
        plain(world, DANA, "someone@else.example", f"hello {name}", (name, token))
        world.later(minutes=1).run()
        assert arrived(world), name
        world.write(DANA, "please ignore my last mail", subject=f"Re: [{world.ref}]")
        world.later(minutes=1).run()
        assert not arrived(world), name


@pytest.mark.parametrize("header", ["In-Reply-To", "References", "folded", "commas"])
def test_our_message_id_alone(world: World, welcome: EmailMessage, header: str) -> None:
    own = str(welcome["Message-ID"])
    other = "<CAF=x1@mail.example>"
    value = {"folded": f"{other}\r\n\t{own}", "commas": f"{other},{own}"}.get(header, own)
    name = header if header[0].isupper() else "References"
    raw = f"From: {DANA}\r\nTo: {BOT}\r\nSubject: hi\r\nMessage-ID: <m@b.example>\r\n{name}: {value}\r\n\r\n{WORDS}\r\n"
    world.deliver(raw.encode())
    world.run()
    assert arrived(world)


def test_a_made_up_message_id_matches_nothing(world: World, welcome: EmailMessage) -> None:
    forged = str(welcome["Message-ID"]).replace(".", ".x", 1)
    plain(world, "eve@evil.example", BOT, "hi", ("In-Reply-To", forged), ("References", forged))
    assert kinds(world.run()) == ["alert"]
    assert not arrived(world)


def test_the_reference_in_the_subject_alone(world: World, welcome: EmailMessage) -> None:
    plain(world, DANA, BOT, f"RE: papers [{world.ref}]")
    world.run()
    assert arrived(world)


def test_the_sender_alone_when_there_is_one_onboarding(world: World, welcome: EmailMessage) -> None:
    plain(world, LENA.upper(), BOT, "no reference at all")
    world.run()
    assert arrived(world)


def test_a_contact_of_several_is_asked_and_their_answer_settles_it(world: World, welcome: EmailMessage) -> None:
    plain(world, DANA, BOT, "no reference at all")
    (question,) = world.run()
    assert question["X-Onboarding-Kind"] == "received"
    assert all(ref in text_of(question) for ref in world.app.repository.all_refs())
    assert [address.addr_spec for address in question["To"].addresses] == [DANA]
    assert not arrived(world)
    world.later(minutes=5).write(DANA, "Harbor Dental Group", reply_to=question)
    world.run()
    assert arrived(world)


def test_two_references_that_disagree_go_to_staff(world: World, welcome: EmailMessage) -> None:
    (other,) = [ref for ref in world.app.repository.all_refs() if ref != world.ref]
    plain(world, DANA, str(welcome["Reply-To"]), f"Re: [{other}]")
    assert kinds(world.run()) == ["alert"]
    assert not arrived(world)


def test_our_own_mail_coming_home_is_dropped(world: World, welcome: EmailMessage) -> None:
    echo = bytes(welcome).replace(str(welcome["Message-ID"]).encode(), b"<new-id@relay.example>")
    world.deliver(echo)
    world.deliver(bytes(welcome))
    assert world.run() == []


def test_the_same_mail_twice_is_one(world: World, welcome: EmailMessage) -> None:
    mail = world.write(LENA, WORDS, BILL)
    world.deliver(bytes(mail))
    assert kinds(world.run()) == ["received"]
    world.deliver(bytes(mail))
    assert world.later(hours=1).run() == []


FORWARD = """Please file this.

---------- Forwarded message ---------
From: Lena Ortiz <lena@harbordental.example>
Date: Mon, Nov 16, 2026 at 9:12 AM
Subject: our bill
To: Sam <sam@oit.example>

Our billing contact is Maria Lopez, maria@harbordental.example.
"""


def test_what_staff_forward_is_read_as_what_was_forwarded_and_answered_to_the_contacts(world: World, welcome: EmailMessage) -> None:
    world.write(STAFF, FORWARD, BILL, subject="Fwd: our bill")
    (received,) = world.run()
    assert received["X-Onboarding-Kind"] == "received"
    assert {address.addr_spec for address in received["To"].addresses} == {LENA, DANA}
    assert arrived(world)
    assert world.assessment().numbers


def test_staff_assign_with_a_forward(world: World, welcome: EmailMessage) -> None:
    body = FORWARD.replace("Please file this.", f"assign {world.ref}").replace(LENA, "frontdesk@harbordental.example")
    world.write(STAFF, body, BILL, subject="Fwd: our bill")
    assert sorted(kinds(world.run())) == ["received", "staff-reply"]
    assert arrived(world)


def test_staff_name_a_new_contact_and_their_waiting_mail_is_processed(world: World, welcome: EmailMessage) -> None:
    plain(world, "frontdesk@harbordental.example", str(welcome["Reply-To"]), "from another address")
    (alert,) = world.run()
    world.later(minutes=5).write(STAFF, "contact client: Front Desk <frontdesk@harbordental.example>", reply_to=alert)
    world.run()
    assert arrived(world)


def test_an_unplaced_mail_is_settled_from_the_digest_by_its_number(world: World, welcome: EmailMessage) -> None:
    plain(world, "frontdesk@harbordental.example", BOT, "who am I")
    world.run()
    (waiting,) = world.app.repository.messages_in("unplaced")  # type: ignore[arg-type]  # a StrEnum
    world.later(minutes=5).write(STAFF, f"assign M{waiting.id} [{world.ref}]", subject="Re: Digest")
    world.run()
    assert arrived(world)


def bounce(of: EmailMessage, address: str) -> bytes:
    return (
        f"From: MAILER-DAEMON@mx.example\r\nTo: {BOT}\r\nSubject: Undelivered Mail Returned to Sender\r\nMessage-ID: <b1@mx.example>\r\n"
        "MIME-Version: 1.0\r\nAuto-Submitted: auto-replied\r\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
        f"--b\r\nContent-Type: text/plain\r\n\r\n<{address}>: host mx said: 550 5.1.1 no such user\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
        f"Final-Recipient: rfc822; {address}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no such user\r\n\r\n"
        f"--b\r\nContent-Type: message/rfc822-headers\r\n\r\nMessage-ID: {of['Message-ID']}\r\nSubject: {of['Subject']}\r\n\r\n--b--\r\n"
    ).encode()


def test_a_bounce_silences_that_address_and_the_other_contact_goes_on(world: World, welcome: EmailMessage) -> None:
    world.deliver(bounce(welcome, LENA))
    assert "received" not in kinds(world.run())
    plain(world, DANA, BOT, f"[{world.ref}]")
    received = next(mail for mail in world.later(hours=1).run() if mail["X-Onboarding-Kind"] == "received")
    assert [address.addr_spec for address in received["To"].addresses] == [DANA]
    assert any(LENA in line.text for line in world.assessment().attention)


def test_a_responder_without_any_header_ends_in_silence_and_one_alert(world: World, welcome: EmailMessage) -> None:
    """Another machine that answers every mail with a question of its own."""
    answers = 0
    for round_ in range(40):
        world.write(LENA, f"Ticket {round_}: what is your customer number {round_}?", subject=f"Re: [{world.ref}]")
        answers += kinds(world.later(minutes=1).run()).count("received")
    assert answers <= world.app.config.replies.max_per_address_per_hour
    assert sum("No more answers" in str(mail["Subject"]) for mail in world.outbox()) == 1


def test_an_unauthenticated_staff_address_opens_and_commands_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    from tests.support.world import INI

    world = World(tmp_path_factory.mktemp("guarded"), ini=INI + "[security]\nauthserv_id = mx.oit.example\n")
    world.open(Activation.PORTING)
    world.run()
    world.write(
        STAFF,
        "accept payment",
        subject=f"[{world.ref}]",
        headers=[("Authentication-Results", "mx.evil.example; dmarc=pass header.from=oit.example")],
    )
    assert kinds(world.run()) == ["alert"]
    good = ("Authentication-Results", "mx.oit.example; dmarc=pass (p=reject) header.from=oit.example")
    world.write(STAFF, "accept payment", subject=f"[{world.ref}]", headers=[good])
    assert "staff-reply" in kinds(world.later(minutes=1).run())


def test_no_mail_leaks_the_pin_or_a_card(world: World, welcome: EmailMessage) -> None:
    world.write(LENA, "The port-out PIN is 4821. Card: 4111 1111 1111 1111 exp 08/29 cvv 123", reply_to=welcome)
    world.run()
    assert world.assessment().order("PIN") == "4821"
    for mail in world.outbox():
        words = text_of(parse(bytes(mail)))
        assert "4821" not in words
        assert "4111 1111" not in words
        assert "4111111111111111" not in words
