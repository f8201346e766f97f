"""Mail that is too large, unreadable, read again; answers that wait for the rest of a burst."""

from __future__ import annotations

from pathlib import Path

from bot.reprocess import reprocess_messages
from onboarding.evidence import Activation, RequirementKind
from tests.acceptance.test_journeys import CONTACT, EVERYTHING, LIST
from tests.support import papers
from tests.support.world import DANA, INI, LENA, World, kinds, text_of


def test_a_mail_beyond_the_limit_is_answered_with_what_to_do(tmp_path: Path) -> None:
    world = World(tmp_path / "bot", ini=INI + "[security]\nmax_message_mb = 1\n")
    world.open(Activation.PORTING)
    world.run()
    world.write(LENA, "all our bills", [("bills.pdf", papers.bill() + b"\0" * 2_000_000)], subject="bills")
    (received,) = world.run()
    assert "larger than the 1 MB" in text_of(received)
    assert world.run() == []


def test_an_unreadable_attachment_is_answered_and_not_left_undone(world: World) -> None:
    world.open(Activation.PORTING)
    (welcome,) = world.run()
    world.write(LENA, "the bill", [("bill.pdf", papers.bill()[:300])], reply_to=welcome)
    (received,) = world.run()
    assert "bill.pdf" in text_of(received)
    assert world.assessment().requirement(RequirementKind.PHONE_BILL).blocks


def test_reprocessing_repeats_no_mail_and_changes_nothing(world: World) -> None:
    world.open(Activation.PORTING, tax_exempt=False)
    (welcome,) = world.run()
    mail = world.write(LENA, f"{CONTACT}\n\n{LIST}", EVERYTHING, reply_to=welcome)
    assert kinds(world.run()) == ["received", "complete"]
    before = world.assessment()
    assert reprocess_messages(world.app, [str(mail["Message-ID"])], world.later(minutes=5).utc) == []
    assert kinds(world.sent()) == []
    after = world.assessment()
    assert (after.state, after.requirements, after.numbers, after.final_order) == (
        before.state,
        before.requirements,
        before.numbers,
        before.final_order,
    )


def test_a_burst_within_the_window_makes_one_answer(tmp_path: Path) -> None:
    world = World(tmp_path / "bot", ini=INI.replace("settle_seconds = 0", "settle_seconds = 120"))
    world.open(Activation.PORTING)
    (welcome,) = world.run()
    world.write(LENA, CONTACT, reply_to=welcome)
    assert world.later(seconds=10).run() == []
    world.write(DANA, LIST, reply_to=welcome)
    assert world.later(seconds=60).run() == []
    world.write(LENA, "and the bill", EVERYTHING[:1], reply_to=welcome)
    (received,) = world.later(seconds=61).run()
    words = text_of(received)
    assert "Maria Lopez" in words
    assert "305-555-0143" in words
    assert "bill.pdf" in words
    assert world.later(minutes=10).run() == []
