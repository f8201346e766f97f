"""The digest once a business day, over restarts and the change of the clocks; a mailbox that falls silent; mail that is refused."""

from __future__ import annotations

from pathlib import Path

from bot.pipeline import run_once
from onboarding.evidence import Activation
from tests.acceptance.conftest import smtp_ini
from tests.support.dovecot import Dovecot
from tests.support.smtp import running_smtp
from tests.support.world import DANA, INI, LENA, STAFF, World, kinds, text_of

MORNING = INI.replace("digest_at = 17:45", "digest_at = 08:00")


def test_one_digest_a_business_day_over_restarts_and_the_end_of_summer_time(tmp_path: Path) -> None:
    world = World(tmp_path / "bot", ini=MORNING)
    world.until(2026, 10, 30, 7, 50).open(Activation.PORTING)
    days = []
    for day, hour, minute in ((30, 7, 59), (30, 8, 1), (30, 8, 30), (30, 17, 0), (31, 9, 0)):
        days += [f"Oct {day}"] * kinds(world.until(2026, 10, day, hour, minute).run()).count("digest")
        world.restart()
    for day, hour in ((1, 1), (1, 9), (2, 7), (2, 8), (2, 9), (3, 9)):  # the clocks go back on Sunday, November 1
        days += [f"Nov {day}"] * kinds(world.until(2026, 11, day, hour, 5).run()).count("digest")
        world.restart()
    assert days == ["Oct 30", "Nov 2", "Nov 3"]


def test_mondays_digest_adds_the_week_and_its_pictures_are_inside(tmp_path: Path) -> None:
    world = World(tmp_path / "bot", ini=MORNING)
    world.until(2026, 11, 12, 9).open(Activation.PORTING)
    world.run()
    (monday,) = [mail for mail in world.until(2026, 11, 16, 8, 5).run() if mail["X-Onboarding-Kind"] == "digest"]
    words, html = text_of(monday), monday.get_body(("html",))
    assert "Opened: 1" in words
    assert "waits for harbor dental group" in words.lower()
    assert html is not None
    page = html.get_content()
    assert 'src="http' not in page
    names = {part["Content-ID"].strip("<>") for part in monday.walk() if part["Content-ID"]}
    assert names
    assert all(f"cid:{name}" in page for name in names)


def test_a_silent_mailbox_is_alerted_once_by_the_other_way_and_fails_every_pass(dovecot: Dovecot, tmp_path: Path) -> None:
    account = dovecot.new_user()
    with running_smtp(dovecot.certificates, login=True) as smtp:
        world = World(tmp_path / "bot", ini=INI + account.ini(port=1) + smtp_ini(smtp))
        world.open(Activation.PORTING)
        for minutes in (0, 10, 31, 60, 300):
            left = run_once(world.app, world.later(minutes=minutes).utc)
            assert any("localhost" in sentence for sentence in left)
        alerts = [mail.message for mail in smtp.received if mail.message["X-Onboarding-Kind"] == "alert"]
        assert [str(mail["Subject"]) for mail in alerts] == ["Alert: The onboarding mailbox cannot be read"]


def test_a_refused_recipient_is_marked_told_once_and_never_tried_again(dovecot: Dovecot, tmp_path: Path) -> None:
    account = dovecot.new_user()
    with running_smtp(dovecot.certificates, login=True) as smtp:
        smtp.refuse[LENA] = "550 5.1.1 no such user"
        world = World(tmp_path / "bot", ini=INI + account.ini() + smtp_ini(smtp), put=account.deliver)
        world.open(Activation.PORTING)
        left = run_once(world.app, world.utc)
        assert any("no such user" in sentence for sentence in left)
        for _ in range(3):
            run_once(world.app, world.later(hours=1).utc)
        assert [mail.recipients for mail in smtp.received if mail.message["X-Onboarding-Kind"] == "welcome"] == [(DANA,)]
        told = [mail for mail in smtp.received if mail.recipients == (STAFF,) and "could not be delivered" in str(mail.message["Subject"])]
        assert len(told) == 1
        assert any(LENA in line.text for line in world.assessment().attention)


def test_a_passing_refusal_reaches_only_who_has_not_got_it(dovecot: Dovecot, tmp_path: Path) -> None:
    account = dovecot.new_user()
    with running_smtp(dovecot.certificates, login=True) as smtp:
        smtp.refuse[LENA] = "451 4.7.1 greylisted, try again"
        world = World(tmp_path / "bot", ini=INI + account.ini() + smtp_ini(smtp))
        world.open(Activation.PORTING)
        assert run_once(world.app, world.utc)
        smtp.refuse.clear()
        assert run_once(world.app, world.later(minutes=5).utc) == []
        assert [mail.recipients for mail in smtp.received] == [(DANA,), (LENA,)]
