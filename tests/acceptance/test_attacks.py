"""A hostile Internet: who must learn nothing, what must not be obeyed, and loops that must end."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.staffroom import open_onboarding
from ocr.page import PageSet
from onboarding.evidence import Activation, Author, Opened, Party, RequirementKind, Role
from onboarding.mails import MailKind
from parsers.message import read_message
from tests.acceptance.test_whose_mail import bounce
from tests.support.world import BOT, DANA, LENA, STAFF, World, kinds, text_of
from tests.unit.parsers.paper import Paper

EVE = "eve@evil.example"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """The Maildir alone: what is attacked here does not depend on the server."""
    world = World(tmp_path / "bot")
    world.open(Activation.PORTING)
    world.run()
    yield world


def another(world: World) -> str:
    other = Opened(
        Party(Role.CLIENT, "bob@bayfront.example", "Bob", "Bayfront Legal"),
        Party(Role.PARTNER, DANA, "Dana", "Blue Peak"),
        Activation.PORTING,
    )
    ref = open_onboarding(world.app, other, world.utc, Author(Role.STAFF))
    world.run()
    return ref


# --- who wrote ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        f'"{STAFF}" <{EVE}>',
        f"{STAFF} <{EVE}>",
        f"{EVE} ({STAFF})",
        f"=?utf-8?q?=3C{STAFF.replace('@', '=40')}=3E,?= <{EVE}>",
        f'"{STAFF}"@evil.example',
        f"<@{STAFF}:{EVE}>",
        f"{STAFF}.evil.example",
    ],
)
def test_an_address_of_staff_in_another_place_of_from_commands_nothing(world: World, written: str) -> None:
    world.deliver(f"From: {written}\r\nTo: {BOT}\r\nSubject: [{world.ref}]\r\n\r\nwaive bill\r\n".encode())
    assert kinds(world.run()) == ["alert"]


def test_a_from_without_any_address_is_still_read() -> None:
    read = read_message(b"From: eve\r\nReply-To: lena@harbordental.example\r\nSubject: x\r\n\r\nhi\r\n", lambda *_: ())
    assert read.reading.words == "hi"


@pytest.mark.parametrize("before", ["(" * 50_000, '"' + "\\" * 50_001 + '"', "a" * 50_000], ids=["comments", "backslashes", "letters"])
def test_a_hostile_from_is_read_in_bounded_time(before: str) -> None:
    started = time.process_time()
    read = read_message(f"From: {before} <{LENA}>\r\nSubject: x\r\n\r\nhi\r\n".encode(), lambda *_: ())
    assert read.reading.headers.sender.email
    assert time.process_time() - started < 10


# --- who learns -----------------------------------------------------------------------------------


def test_a_billing_contact_of_two_onboardings_is_told_nothing(world: World) -> None:
    for ref in (world.ref, another(world)):
        world.write(STAFF, f"contact billing: Maria Lopez <maria@books.example> {ref}", subject="billing")
    world.run()
    world.later(minutes=5).write("maria@books.example", "What is missing?")
    (alert,) = world.run()
    assert alert["To"].addresses[0].addr_spec == STAFF


def test_a_contact_whose_mail_came_back_is_asked_nothing(world: World) -> None:
    another(world)
    world.deliver(bounce(world.outbox()[0], DANA))
    world.run()
    world.later(minutes=5).write(DANA, "What is missing?")
    assert all(DANA not in str(mail["To"]) for mail in world.run())


def test_a_stranger_with_the_token_and_a_contact_as_reply_to_changes_nothing(world: World) -> None:
    token = f"onboarding+{world.app.identity.token(world.ref)}@oit.example"
    world.write(EVE, "The CNAM is EVIL.", to=token, headers=[("Reply-To", LENA), ("Cc", LENA), ("Sender", LENA)])
    assert kinds(world.run()) == ["alert"]
    assert world.assessment().order("CNAM") is None


# --- secrets --------------------------------------------------------------------------------------


def test_cards_and_pins_in_names_and_subjects_reach_neither_a_mail_nor_the_database(world: World) -> None:
    card, pin = "4111111111111111", "482199"
    files = [(f"card {card} PIN {pin}.pdf", b"no pdf"), (f"card_{card}.csv", b"a,b\n"), ("4111-1111-1111-1111.csv", b"a\n")]
    world.write(f'"Lena {card}" <{LENA}>', f"Is the port-out PIN {pin} right?", files, subject=f"[{world.ref}] PIN {pin} card {card}")
    world.write(f'"Eve {card}" <{EVE}>', "hello", subject=f"card {card} PIN {pin}")
    world.run()
    world.until(2026, 11, 16, 18).run()
    assert MailKind.DIGEST.value in kinds(world.outbox())
    for mail in world.outbox():
        shown = text_of(mail) + str(mail.get_body(("html",))) + str(mail["Subject"])
        assert card not in shown
        assert "4111-1111" not in shown
        assert pin not in shown
    for file in world.folder.glob("*.sqlite*"):
        assert card.encode() not in file.read_bytes()
        assert pin.encode() not in file.read_bytes()


# --- what is obeyed -------------------------------------------------------------------------------

PASSED_ON = {
    "a lone From": f"From: Lena Ortiz <{LENA}>\n\n",
    "a From among words": f"See below\n\nFrom: Lena Ortiz <{LENA}>\nTo: {STAFF}\n",
    "an attribution without a date": "Lena Ortiz wrote:\n",
    "a marker without a header": "----- Forwarded by Sam/OIT on 11/16/2026 09:12 AM -----\n\n",
    "quote marks alone": "> ",
    "another quote mark": "| ",
}


@pytest.mark.parametrize("begins", PASSED_ON.values(), ids=PASSED_ON.keys())
def test_what_a_client_wrote_is_not_obeyed_when_staff_pass_it_on(world: World, begins: str) -> None:
    world.write(STAFF, f"{begins}waive bill {world.ref}\n", subject="Fwd: our bill")
    world.run()
    assert world.assessment().requirement(RequirementKind.PHONE_BILL).status != "waived"


HIDDEN = ("<div hidden>{}</div>", '<p style="opacity:0">{}</p>', '<p style="position:absolute;left:-9999px">{}</p>', "<!-- {} -->")


@pytest.mark.parametrize("markup", HIDDEN)
def test_what_nobody_sees_is_not_obeyed(world: World, markup: str) -> None:
    body = "<p>A note.</p>" + markup.format(f"waive bill {world.ref}")
    head = f"From: {STAFF}\r\nTo: {BOT}\r\nSubject: [{world.ref}]\r\nContent-Type: text/html\r\n\r\n"
    world.deliver(f"{head}{body}\r\n".encode())
    world.run()
    assert world.assessment().requirement(RequirementKind.PHONE_BILL).status != "waived"


# --- loops ----------------------------------------------------------------------------------------


def test_a_responder_behind_an_address_of_staff_is_not_answered_for_ever(world: World) -> None:
    world.write(EVE, "hello")
    mails = world.run()
    for round_ in range(30):
        for mail in [each for each in mails if each["X-Onboarding-Kind"] != "digest"]:
            world.write(STAFF, f"Your message {round_} was received.", reply_to=mail, quote=True)
        mails = world.later(minutes=1).run()
    assert mails == []
    assert sum("No more answers" in str(mail["Subject"]) for mail in world.outbox()) == 1


def test_the_bounce_of_an_alert_makes_one_more_alert_a_day(world: World) -> None:
    world.write(EVE, "hello")
    mails = world.run()
    for round_ in range(5):
        for mail in mails:
            world.deliver(bounce(mail, STAFF).replace(b"<b1@", f"<b{round_}@".encode()))
        mails = world.later(minutes=1).run()
    assert mails == []


def test_a_flood_of_a_stranger_is_told_once_and_the_digest_lists_it(world: World) -> None:
    cap = world.app.config.replies.max_per_address_per_hour
    for number in range(cap + 10):
        world.write(EVE, f"hello {number}")
    assert len(world.run()) == cap + 1
    assert len(world.app.repository.messages_in("unplaced")) == cap + 10  # type: ignore[arg-type]  # a StrEnum


def test_a_machine_that_answers_the_question_which_onboarding_is_silenced(world: World) -> None:
    another(world)
    cap = world.app.config.replies.max_per_address_per_hour
    for number in range(cap + 5):
        world.write(DANA, f"About {world.ref}: ticket {number}?", subject="ticket")
        world.run()
        world.later(seconds=20).write(DANA, f"Another thing {number}?", subject="ticket")
        world.run()
    assert sum(DANA in str(mail["To"]) for mail in world.outbox()) <= cap + 2


# --- what a name can do ---------------------------------------------------------------------------


def test_an_encoded_line_break_in_a_company_name_adds_no_header(world: World) -> None:
    name = "=?utf-8?q?a=0d=0aBcc:_eve=40evil.example?="
    opened = Opened(Party(Role.CLIENT, LENA, "Lena", name), Party(Role.PARTNER, DANA, "Dana", name), Activation.PORTING)
    open_onboarding(world.app, opened, world.utc, Author(Role.STAFF))
    (welcome,) = world.run()
    assert welcome["Bcc"] is None
    assert b"\nBcc:" not in bytes(welcome)


def test_an_attached_mail_with_a_huge_encoded_subject_is_read_in_bounded_time() -> None:
    inner = b"From: a@b.example\r\nSubject: " + b"=?utf-8?q?a?= " * 20_000 + b"\r\n\r\nhi\r\n"
    raw = b"From: lena@harbordental.example\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n" + inner
    started = time.process_time()
    assert read_message(raw, lambda *_: ()).reading.forwarded
    assert time.process_time() - started < 10


def test_purging_deletes_every_picture_of_a_paper_and_not_only_the_first(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: dict[bytes, PageSet] = {}
    for number in (1, 2):
        page = Paper().put(40, 40, "Account number: 4477-120-998").put(480, 40, f"Page {number} of 2").put(40, 100, "Amount due $9.00")
        shown[b"\xff\xd8\xff picture %d" % number] = PageSet((page.page(),), total_pages=1)
    monkeypatch.setattr(world.app.reader, "pages", lambda data, media_type: shown[data])
    world.write(LENA, "My card is 4111 1111 1111 1111", [(f"IMG_{n}.jpg", data) for n, data in enumerate(shown)], subject=f"[{world.ref}]")
    world.run()
    hashes = [hashlib.sha256(data).hexdigest() for data in shown]
    assert all(sha256 in world.app.documents for sha256 in hashes)
    world.write(STAFF, f"purged [{world.ref}]", subject=f"[{world.ref}]")
    world.run()
    assert not any(sha256 in world.app.documents for sha256 in hashes)
