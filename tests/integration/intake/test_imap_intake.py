"""Every mail exactly once, whatever people and networks do to the mailbox meanwhile. On a real Dovecot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import intake
from bot.mailbox import MailboxUnreachableError
from storage.rows import MessageState, Progress
from tests.integration.intake.house import House, mail
from tests.support.dovecot import Account, running_dovecot
from tests.support.proxy import Proxy, running_proxy

Build = Callable[..., House]


@pytest.fixture
def build(tmp_path: Path) -> Iterator[Build]:
    houses: list[House] = []

    def build(account: Account, more: str = "", **keys: object) -> House:
        file = tmp_path / "bot.ini"
        file.write_text(account.ini(**{"timeout_seconds": 5, **keys}) + more)
        houses.append(House.build(file))
        houses[-1].mailbox.open()
        return houses[-1]

    yield build
    for house in houses:
        house.close()


@pytest.fixture
def proxy(account: Account) -> Iterator[Proxy]:
    with running_proxy(account.server.port) as proxy:
        yield proxy


PLAIN = {"security": "none", "ca_file": None}


def test_mail_comes_in_oldest_first_and_leaves_for_the_processed_folder(account: Account, build: Build) -> None:
    account.deliver(mail(1), mail(2), mail(3))
    house = build(account)
    assert house.fetch().stored == 3
    assert len(account.mails()) == 3, "nothing is moved before the work is done"
    assert house.work() == [mail(1), mail(2), mail(3)]
    house.settle()
    assert account.mails() == []
    assert account.mails("Processed") == [mail(1), mail(2), mail(3)]


def test_what_nobody_can_place_goes_to_the_review_folder(account: Account, build: Build) -> None:
    account.deliver(mail(1))
    house = build(account)
    house.fetch()
    house.work(MessageState.UNPLACED)
    house.settle()
    assert account.mails("Review") == [mail(1)]
    assert account.mails("Processed") == []


def test_a_mail_that_somebody_placed_leaves_the_review_folder(account: Account, build: Build) -> None:
    account.deliver(mail(1), mail(1, "another with its Message-ID"), mail(2))
    house = build(account)
    house.fetch()
    house.work(MessageState.UNPLACED)
    house.settle()
    house.repository.set_message_state(1, MessageState.FILED, refs=["A-1"])
    house.settle()
    assert account.mails("Processed") == [mail(1)]
    assert account.mails("Review") == [mail(1, "another with its Message-ID"), mail(2)]
    account.deliver(mail(3))
    assert house.pass_once() == [mail(3)], "and the inbox is read on"


def test_a_mail_moved_back_from_the_review_folder_is_tried_again(account: Account, build: Build) -> None:
    account.deliver(mail(1))
    house = build(account)
    house.fetch()
    house.work(MessageState.UNPLACED)
    house.settle()
    with account.client() as client:
        client.select_folder("Review")
        client.move(client.search("ALL"), "INBOX")
    assert house.pass_once() == [mail(1)]
    assert (account.mails("Review"), account.mails("Processed")) == ([], [mail(1)])


def test_a_mail_that_staff_read_or_starred_first_is_processed_and_reading_leaves_no_flag(account: Account, build: Build) -> None:
    account.deliver(mail(1), flags=(b"\\Seen", b"\\Flagged"))
    account.deliver(mail(2))
    house = build(account)
    house.fetch()
    assert house.work() == [mail(1), mail(2)]
    assert [b"\\Seen" in flags for flags in account.flags()] == [True, False]


def test_the_same_content_comes_in_once_and_its_second_copy_is_cleared_away(account: Account, build: Build) -> None:
    account.deliver(mail(1), mail(1), mail(1, "Other words"))
    house = build(account)
    assert (house.fetch().stored, house.repository.message_counts()) == (2, {"new": 2})
    house.work()
    house.settle()
    assert account.mails() == []


def test_a_folder_made_anew_brings_new_mail_in_and_does_no_old_one_again(account: Account, build: Build) -> None:
    account.deliver(mail(1), mail(2), folder="Intake")
    house = build(account, folder="Intake")
    house.fetch()
    with account.client() as client:
        client.delete_folder("Intake")
    account.deliver(mail(2), mail(3), folder="Intake")  # UIDs 1 and 2 once more
    assert house.pass_once() == [mail(1), mail(2), mail(3)]
    assert account.mails("Intake") == []
    assert house.pass_once() == []


def test_a_mail_that_staff_moved_away_and_back_is_not_done_again(account: Account, build: Build) -> None:
    account.deliver(mail(1), mail(2))
    house = build(account)
    house.fetch()
    with account.client() as client:
        client.create_folder("Elsewhere")
        client.select_folder("INBOX")
        client.move(client.search("ALL")[:1], "Elsewhere")
    assert house.work() == [mail(1), mail(2)]
    house.settle()
    assert account.mails("Elsewhere") == [mail(1)]
    with account.client() as client:
        client.select_folder("Elsewhere")
        client.move(client.search("ALL"), "INBOX")
    assert house.pass_once() == []
    assert account.mails() == []


def test_a_processed_folder_that_somebody_removed_is_made_again(account: Account, build: Build) -> None:
    account.deliver(mail(1))
    house = build(account)
    with account.client() as client:
        client.delete_folder("Processed")
    assert house.pass_once() == [mail(1)]
    assert account.mails("Processed") == [mail(1)]


def test_a_server_without_move_gets_copy_and_expunge_and_keeps_what_staff_deleted(build: Build) -> None:
    with running_dovecot(capability="IMAP4rev1 UIDPLUS NAMESPACE") as server:
        account = server.new_user()
        account.deliver(mail(9), flags=(b"\\Deleted",))
        house = build(account)
        house.fetch()
        assert house.work() == [mail(9)]
        account.deliver(mail(1))
        account.deliver(mail(8), flags=(b"\\Deleted",))
        house.fetch()
        assert house.work() == [mail(1), mail(8)]
        house.settle()
        assert account.mails() == []
        assert sorted(account.mails("Processed")) == sorted([mail(1), mail(8), mail(9)])


def test_a_server_that_can_only_expunge_everything_keeps_what_staff_marked(build: Build) -> None:
    with running_dovecot(capability="IMAP4rev1 NAMESPACE") as server:
        account = server.new_user()
        account.deliver(mail(9), flags=(b"\\Deleted",))
        house = build(account, start="now")
        house.fetch()
        account.deliver(mail(1))
        assert house.pass_once() == [mail(1)]
        assert account.mails("Processed") == [mail(1)]
        assert account.mails() == [mail(9), mail(1)], "a plain EXPUNGE would have taken both"
        assert [b"\\Deleted" in flags for flags in account.flags()] == [True, True]
        assert house.pass_once() == []
        with account.client() as client:
            client.select_folder("INBOX")
            client.expunge()
        account.deliver(mail(2))
        assert house.pass_once() == [mail(2)]
        assert account.mails() == []


def test_a_server_with_a_prefix_and_dots_gets_the_folders_where_its_clients_look(build: Build) -> None:
    with running_dovecot(prefix="INBOX.", separator=".") as server:
        account = server.new_user()
        account.deliver(mail(1))
        house = build(account, processed_folder="Bot/Done", review_folder="Bot/Größe & mehr")
        house.pass_once()
        assert account.mails("INBOX.Bot.Done") == [mail(1)]
        with account.client() as client:
            names = [name for _, _, name in client.list_sub_folders()]
        assert {"INBOX.Bot.Done", "INBOX.Bot.Größe & mehr"} <= set(names)


def test_one_new_mail_costs_the_same_few_round_trips_among_many_as_among_few(account: Account, build: Build, proxy: Proxy) -> None:
    house = build(account, start="now", port=proxy.port, **PLAIN)
    house.fetch()

    def cost(number: int) -> tuple[int, int]:
        account.deliver(mail(number))
        commands, downloaded = len(proxy.commands), proxy.downloaded
        assert house.fetch().stored == 1
        return len(proxy.commands) - commands, proxy.downloaded - downloaded

    few = cost(1)
    account.deliver(*(mail(number, "x" * 200) for number in range(100, 1100)))
    house.repository.set_progress(house.mailbox.name, _skip_to_end(house))
    many = cost(2)
    assert few[0] == many[0] <= 4
    assert many[1] < few[1] + 100
    assert all(b" 0:" not in command for command in proxy.commands)


def _skip_to_end(house: House) -> Progress:
    progress = house.repository.progress(house.mailbox.name)
    assert progress is not None
    return replace(progress, uid=house.mailbox.contents().last_uid)


def test_a_connection_cut_in_the_middle_of_a_body_loses_nothing_and_doubles_nothing(account: Account, build: Build, proxy: Proxy) -> None:
    mails = [mail(number, f"{number} " * 20_000) for number in range(5)]
    account.deliver(*mails)
    house = build(account, port=proxy.port, **PLAIN)
    proxy.cut_when = lambda data: proxy.cuts < 3 and len(data) > 4000
    done: list[bytes] = []
    for _ in range(5):
        done += house.pass_once()
    assert sorted(done) == sorted(mails)
    assert proxy.cuts == 3
    assert sorted(account.mails("Processed")) == sorted(mails)


def test_a_mail_the_server_cannot_give_waits_and_those_behind_it_go_on(account: Account, build: Build, proxy: Proxy) -> None:
    account.deliver(mail(1), mail(2, "poison"), mail(3))
    house = build(account, port=proxy.port, **PLAIN)
    proxy.cut_when = lambda data: b"poison" in data
    result = house.fetch()
    assert house.work() == [mail(1), mail(3)]
    assert len(result.problems) == 1
    assert [problem for _, problem, _ in house.repository.fetch_problems()] != []
    proxy.cut_when = lambda _data: False
    assert house.fetch().problems == ()
    assert house.work() == [mail(2, "poison")]
    assert house.repository.fetch_problems() == ()


def test_a_mail_that_the_server_itself_chokes_on_spoils_no_other(account: Account, build: Build) -> None:
    account.deliver(*(mail(number) for number in range(1, 8)))
    house = build(account)
    (maildir,) = (account.server.folder / "home").glob(f"{account.username}/Maildir")
    (fourth,) = [path for part in ("new", "cur") for path in (maildir / part).iterdir() if b"<4@" in path.read_bytes()]
    fourth.write_bytes(b"")  # its size is in its name: Dovecot ends the connection over it
    for _ in range(2):
        assert len(house.fetch().problems) == 1
    assert house.work() == [mail(number) for number in (1, 2, 3, 5, 6, 7)]
    house.settle()
    assert len(account.mails("Processed")) == 6


def test_a_server_that_stops_talking_costs_one_time_out_and_not_a_day(account: Account, build: Build, proxy: Proxy) -> None:
    account.deliver(mail(1))
    house = build(account, port=proxy.port, **{**PLAIN, "timeout_seconds": 1})
    proxy.deaf = True
    with pytest.raises(MailboxUnreachableError):
        house.fetch()
    proxy.deaf = False
    assert house.fetch().stored == 1


def test_of_a_mail_beyond_the_limit_only_the_header_is_downloaded(account: Account, build: Build, proxy: Proxy) -> None:
    account.deliver(mail(1, "x" * 2_000_000), mail(2))
    house = build(account, "[security]\nmax_message_mb = 1\n", port=proxy.port, **PLAIN)
    house.fetch()
    large, small = house.repository.messages_in(MessageState.NEW)
    assert (large.header_only, small.header_only) == (True, False)
    assert large.size > 2_000_000 and large.message_id == "<1@client.example>" and large.sender == "ann@client.example"
    assert b"xxx" not in house.documents.get(large.sha256)
    assert proxy.downloaded < 50_000


# --- the first start --------------------------------------------------------------------------


def test_a_first_start_on_a_full_mailbox_names_the_key_and_starts_nothing(account: Account, build: Build) -> None:
    account.deliver(*(mail(number) for number in range(51)))
    house = build(account)
    with pytest.raises(intake.StartRefusedError, match=r"51 mails.*\[mailbox\] start") as refused:
        house.fetch()
    assert refused.value.exit_code == 2
    assert house.repository.message_counts() == {}
    with pytest.raises(intake.StartRefusedError):
        house.fetch()


@pytest.mark.parametrize(
    ("start", "expected"),
    [("all", [1, 2, 3]), ("now", [3]), ("2026-10-01", [2, 3])],
)
def test_start_says_what_becomes_of_old_mail(account: Account, build: Build, start: str, expected: list[int]) -> None:
    account.deliver(mail(1), when=datetime(2026, 9, 30, 23, 0, tzinfo=UTC) + timedelta(hours=4))  # 23:00 in New York
    account.deliver(mail(2), when=datetime(2026, 10, 1, 12, 0, tzinfo=UTC))
    house = build(account, start=start)
    house.fetch()
    account.deliver(mail(3))
    house.fetch()
    assert house.work() == [mail(number) for number in expected]


def test_old_mail_stays_old_when_the_folder_is_made_anew(account: Account, build: Build) -> None:
    old = datetime(2020, 1, 1, tzinfo=UTC)
    account.deliver(mail(1), folder="Intake", when=old)
    house = build(account, folder="Intake", start="now")
    assert house.pass_once() == []
    with account.client() as client:
        client.delete_folder("Intake")
    account.deliver(mail(1), folder="Intake", when=old)
    account.deliver(mail(2), folder="Intake")
    assert house.pass_once() == [mail(2)]
    assert account.mails("Intake") == [mail(1)]
