"""After "complete": the promised mails, the configuration, the port's rejection, dates and day, until it is done."""

from __future__ import annotations

from collections.abc import Sequence
from email.message import EmailMessage

from onboarding.evidence import Activation
from tests.acceptance.test_journeys import CONTACT, EVERYTHING, LIST
from tests.support import papers
from tests.support.world import DANA, LENA, STAFF, World, kinds, text_of


def completed(world: World, activation: Activation, **extra: object) -> World:
    """Opened on Monday, November 16, complete two hours later."""
    world.open(activation, tax_exempt=False, **extra)
    (welcome,) = world.run()
    files = EVERYTHING if activation.ports else [("form.pdf", papers.card_form())]
    world.later(hours=2).write(LENA, f"{CONTACT}\n\n{LIST}" if activation.ports else CONTACT, files, reply_to=welcome)
    assert kinds(world.run()) == ["received", "complete"]
    return world


def told(world: World, command: str) -> list[EmailMessage]:
    world.later(minutes=10).write(STAFF, command, subject=f"Re: [{world.ref}] Digest")
    return world.run()


def only(mails: Sequence[EmailMessage], kind: str) -> EmailMessage:
    (found,) = [mail for mail in mails if mail["X-Onboarding-Kind"] == kind]
    return found


def receivers(mail: EmailMessage) -> set[str]:
    return {address.addr_spec for address in mail["To"].addresses}


def test_a_porting_onboarding_to_port_complete(world: World) -> None:
    completed(world, Activation.PORTING)
    configuration = only(world.later(hours=2, minutes=1).run(), "configuration")
    assert receivers(configuration) == {DANA}
    submitted = only(told(world, "port submitted"), "port-submitted")
    assert receivers(submitted) == {LENA, DANA}
    assert "305-555-0143" in text_of(submitted)

    asked = only(told(world, "port rejected: service address mismatch"), "received")
    assert "address" in text_of(asked).lower()
    world.later(hours=1).write(LENA, "The service address on file is 1200 Bayfront Drive, Suite 310, Miami, FL 33131.", reply_to=asked)
    world.run()
    told(world, "port submitted")

    dated = told(world, "port date 12/10/2026")
    assert world.assessment().state == "scheduled"
    invitation = next(part for mail in dated for part in mail.walk() if part.get_content_type() == "text/calendar")
    assert "20261210" in invitation.get_content()
    moved = told(world, "port date 12/15/2026")
    assert any(part.get_content_type() == "text/calendar" for mail in moved for part in mail.walk())

    ahead = only(world.until(2026, 12, 11, 9).run(), "port-ahead")
    assert receivers(ahead) == {DANA}
    day = only(world.until(2026, 12, 15, 8, 1).run(), "port-day")
    assert receivers(day) == {STAFF}
    assert "E911" in text_of(day)
    steps = only(told(world, "not verified: fax; E911 at the second location"), "next-steps")
    assert receivers(steps) == {DANA}
    assert "E911 at the second location" in text_of(steps)
    told(world, "verified")
    told(world, "port complete")
    assert world.assessment().state == "done"


def test_a_ticked_list_counts_as_the_answer(world: World) -> None:
    completed(world, Activation.PORTING)
    told(world, "port submitted")
    told(world, "port date 12/15/2026")
    day = only(world.until(2026, 12, 15, 8, 1).run(), "port-day")
    lines = ["> " + line for line in text_of(day).splitlines()]
    boxes = [index for index, line in enumerate(lines) if "[ ]" in line]
    for index in boxes:
        lines[index] = lines[index].replace("[ ]", "[x]")
    lines[boxes[1]] = lines[boxes[1]].replace("[x]", "[-]")
    world.later(minutes=20).write(STAFF, "\n".join(["See below.", "", *lines]), reply_to=day)
    assert "next-steps" in kinds(world.run())
    assert len(world.assessment().port.failed_items) == 1


def test_asap_is_done_when_its_promised_mails_are_out(world: World) -> None:
    completed(world, Activation.ASAP)
    sent = told(world, "new numbers: 786-555-0120, 786-555-0121")
    assert receivers(only(sent, "new-numbers")) == {LENA, DANA}
    assert "786-555-0121" in text_of(only(sent, "new-numbers"))
    assert "configuration" in kinds(sent), "it goes with the new numbers where that is sooner"
    assert world.assessment().state == "done"


def test_hardware_is_promised_shipped_and_told(world: World) -> None:
    completed(world, Activation.ASAP, hardware=True)
    told(world, "new numbers: 786-555-0120")
    assert world.assessment().state == "complete"
    shipped = only(told(world, "tracking 1Z999AA10123456784"), "hardware-shipped")
    words = text_of(shipped)
    assert "UPS" in words
    assert "1Z999AA10123456784" in words
    assert "Inventory > Phone Hardware" in words
    assert world.assessment().state == "done"


def test_a_promise_that_staff_keep_by_themselves_is_seen_in_its_copy(world: World) -> None:
    completed(world, Activation.PORTING)
    copy = [("Cc", "onboarding@oit.example")]
    world.later(hours=1).write(STAFF, "We have submitted your port today.", subject="Port Submission", to=f"{LENA}, {DANA}", headers=copy)
    sent = world.run()
    assert "port-submitted" not in kinds(sent)
    assert all(promise.kept_at for promise in world.assessment().promises)


def test_an_overdue_promise_alerts_once(world: World) -> None:
    completed(world, Activation.PORTING)
    world.later(hours=2, minutes=1).run()
    alerts = kinds(world.later(hours=23).run()).count("alert") + kinds(world.later(hours=1).run()).count("alert")
    assert alerts == 1
    assert any("overdue" in line.text.lower() for line in world.assessment().attention)


def test_cancelled_means_silence(world: World) -> None:
    completed(world, Activation.PORTING)
    told(world, "port submitted")
    told(world, "port date 12/15/2026")
    gone = told(world, "cancel")
    assert any(part.get_content_type() == "text/calendar" and "CANCEL" in part.get_content() for mail in gone for part in mail.walk())
    assert [kind for kind in kinds(world.until(2026, 12, 15, 9).run()) if kind != "digest"] == []


def test_a_list_ticked_in_part_is_not_verified(world: World) -> None:
    completed(world, Activation.PORTING)
    told(world, "port submitted")
    told(world, "port date 12/15/2026")
    day = only(world.until(2026, 12, 15, 8, 1).run(), "port-day")
    lines = ["> " + line.replace("[ ]", "[x]", int("Users have" in line)) for line in text_of(day).splitlines()]
    world.later(minutes=20).write(STAFF, "\n".join(["So far:", "", *lines]), reply_to=day)
    assert "not ticked" in text_of(only(world.run(), "staff-reply"))
    assert not world.assessment().port.checked
    lines = ["> " + line.replace("[ ]", "[x]") for line in text_of(day).splitlines()]
    world.later(minutes=20).write(STAFF, "\n".join(["All of it:", "", *lines]), reply_to=day)
    world.run()
    assert world.assessment().port.checked
