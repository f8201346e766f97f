"""The rows tell the truth: what came in, who works on it, what is known, what goes out."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from onboarding.documents import DocumentKind, DocumentReading
from onboarding.evidence import Author, Evidence, FieldSaid, Noted, Party, Role
from storage.errors import LeaseLostError
from storage.messages import LEASE, MAX_ATTEMPTS, MAX_TAKEOVERS, PAUSES
from storage.repository import Repository, open_repository
from storage.rows import Copy, MailState, MessageState, OutgoingMail

NOW = datetime(2026, 11, 5, 15, 0, tzinfo=UTC)
STAFF = Author(Role.STAFF, "staff@bot.example")


def add(repository: Repository, number: int) -> bool:
    return repository.add_message(Copy("inbox", 1, str(number)), f"{number:064x}", 10, NOW)


def said(words: str) -> Evidence:
    return Evidence(0, NOW, STAFF, Noted(words))


def outgoing(cause: str, number: int = 1) -> OutgoingMail:
    return OutgoingMail(cause, "received", ("ann@client.example",), f"<{cause}.{number}@bot.example>", b"Subject: hi\r\n\r\n", "A-1")


# --- messages ---------------------------------------------------------------------------------


def test_the_same_content_and_the_same_place_make_one_message(repository: Repository) -> None:
    assert [add(repository, 1), add(repository, 1), add(repository, 2)] == [True, False, True]
    assert repository.message_counts() == {"new": 2}


def test_messages_are_claimed_oldest_first_and_each_by_one_owner(repository: Repository) -> None:
    for number in (5, 3, 4):
        add(repository, number)
    claimed = [repository.claim_next(NOW, owner) for owner in ("a", "b", "a", "b")]
    assert [message and int(message.sha256, 16) for message in claimed] == [5, 3, 4, None]


def test_a_lease_runs_out_and_the_message_goes_to_the_next(repository: Repository) -> None:
    add(repository, 1)
    first = repository.claim_next(NOW, "dead")
    assert first is not None
    assert repository.claim_next(NOW + LEASE - timedelta(seconds=1), "alive") is None
    assert repository.claim_next(NOW + LEASE * 2, "alive") is not None
    with pytest.raises(LeaseLostError):
        repository.set_message_state(first.id, MessageState.FILED, owner="dead")


def test_what_a_dead_owner_computed_is_not_written(repository: Repository) -> None:
    add(repository, 1)
    first = repository.claim_next(NOW, "dead")
    repository.claim_next(NOW + LEASE, "alive")
    repository.create_onboarding("A-1", "token", NOW)
    assert first is not None
    with pytest.raises(LeaseLostError), repository.transaction():
        repository.append_evidence("A-1", [said("twice?")])
        repository.queue_mail(outgoing("welcome"), NOW)
        repository.set_message_state(first.id, MessageState.FILED, owner="dead")
    assert repository.evidence("A-1") == () and repository.mail_counts() == {}


def test_a_failing_mail_pauses_longer_each_time_is_parked_and_those_behind_it_go_on(repository: Repository) -> None:
    add(repository, 1)
    add(repository, 2)
    now = NOW
    for pause in PAUSES:
        message = repository.claim_next(now, "a")
        assert message is not None and message.id == 1
        assert repository.fail_message(1, "cannot be read", now) is MessageState.NEW
        behind = repository.claim_next(now, "a")
        assert behind is not None and behind.id == 2, "the one behind goes on"
        repository.release_leases("a")
        now += pause
    repository.claim_next(now, "a")
    assert repository.fail_message(1, "cannot be read", now) is MessageState.PARKED
    (parked,) = repository.messages_in(MessageState.PARKED)
    assert (parked.attempts, parked.error) == (MAX_ATTEMPTS, "cannot be read")


def test_a_pass_by_hand_ignores_pauses_and_tries_each_once(repository: Repository) -> None:
    add(repository, 1)
    repository.claim_next(NOW, "a")
    repository.fail_message(1, "x", NOW)
    assert repository.claim_next(NOW, "a") is None
    again = repository.claim_next(NOW, "a", ignore_pauses=True)
    assert again is not None
    repository.fail_message(again.id, "x", NOW)
    assert repository.claim_next(NOW, "a", ignore_pauses=True, exclude={again.id}) is None


def test_a_mail_that_kills_every_worker_is_parked(repository: Repository) -> None:
    add(repository, 1)
    add(repository, 2)
    deaths = 0
    while (message := repository.claim_next(NOW, "a")) and message.id == 1:
        deaths += 1
        repository.release_leases()
    assert deaths == MAX_TAKEOVERS + 1
    (parked,) = repository.messages_in(MessageState.PARKED)
    assert "died" in (parked.error or "")


def test_side_by_side_claims_never_meet(config: object, repository: Repository) -> None:
    for number in range(40):
        add(repository, number)
    taken: list[int] = []

    def work(owner: str) -> None:
        while message := repository.claim_next(NOW, owner):
            taken.append(message.id)
            repository.set_message_state(message.id, MessageState.READ, owner=owner)

    threads = [threading.Thread(target=work, args=(f"w{number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == list(range(1, 41))


def test_hostile_headers_are_stored_as_text(repository: Repository) -> None:
    repository.add_message(Copy("inbox", 1, "1"), "0" * 64, 1, NOW, message_id="<\0\udce9" + "x" * 5000, sender="\udcff@x")
    (message,) = repository.messages_in(MessageState.NEW)
    assert message.message_id is not None and message.message_id.startswith("<?") and len(message.message_id) == 1000


def test_a_message_may_belong_to_several_onboardings(repository: Repository) -> None:
    add(repository, 1)
    for _ in range(2):
        repository.set_message_state(1, MessageState.FILED, refs=("A-1", "B-2"))
    assert repository.message_counts() == {"filed": 1}
    assert [message.refs for message in repository.messages_in(MessageState.FILED)] == [("A-1", "B-2")]


# --- transactions -----------------------------------------------------------------------------


def test_a_transaction_keeps_all_or_nothing(repository: Repository) -> None:
    with pytest.raises(ZeroDivisionError), repository.transaction():
        repository.create_onboarding("A-1", "token", NOW)
        with repository.transaction():
            repository.append_evidence("A-1", [said("x")])
            repository.queue_mail(outgoing("c"), NOW)
        repository.meta_set("digest", "2026-11-05")
        _ = 1 / 0
    assert (repository.all_refs(), repository.mail_counts(), repository.meta_get("digest")) == ((), {}, None)


def test_writers_wait_for_each_other_and_lose_nothing(repository: Repository) -> None:
    repository.create_onboarding("A-1", "token", NOW)
    repository.meta_set("count", "0")

    def count_up() -> None:
        for _ in range(10):
            with repository.transaction():  # read, then write: a deferred transaction would fail or lose a step here
                repository.lock("count")
                repository.meta_set("count", str(int(repository.meta_get("count") or 0) + 1))

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert repository.meta_get("count") == "40"


def test_a_time_without_a_zone_is_refused(repository: Repository) -> None:
    with pytest.raises(Exception, match="no time zone"):
        repository.create_onboarding("A-1", "token", datetime(2026, 11, 5))  # noqa: DTZ001  the point of the test


# --- onboardings and evidence -----------------------------------------------------------------


def test_evidence_comes_back_in_order_with_growing_ids_and_is_unreadable_in_the_file(repository: Repository, tmp_path: Path) -> None:
    repository.create_onboarding("A-1", "token", NOW)
    stored = repository.append_evidence("A-1", [Evidence(0, NOW, STAFF, FieldSaid("PIN", "84629173"), "f" * 64, "<1@x>", "bill.pdf", True)])
    stored += repository.append_evidence("A-1", [said("one"), said("two")])
    assert [item.id for item in stored] == [1, 2, 3]
    assert repository.evidence("A-1") == stored
    assert repository.evidence_of_message("f" * 64) == (("A-1", stored[0]),)
    assert not any(b"84629173" in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())


def test_references_and_addresses_are_found_in_any_case(repository: Repository) -> None:
    ann = Party(Role.CLIENT, "Ann@Client.example")
    assert repository.create_onboarding("A-1", "Tok3n", NOW + timedelta(hours=1), [ann])
    assert repository.create_onboarding("B-2", "other", NOW, [ann, Party(Role.PARTNER, "pat@partner.example")])
    assert not repository.create_onboarding("A-1", "new", NOW) and not repository.create_onboarding("C-3", "Tok3n", NOW)
    assert repository.all_refs() == ("B-2", "A-1"), "in the order of opening"
    assert repository.find_by_address("ANN@client.example") == ("B-2", "A-1")
    found = repository.onboarding("a-1")
    assert found is not None and found.ref == "A-1"
    repository.index_contacts("B-2", [])
    assert repository.find_by_address("ann@client.example") == ("A-1",)
    assert repository.addresses() == {"A-1": ("ann@client.example",)}


# --- outbox -----------------------------------------------------------------------------------


def test_one_cause_makes_one_mail(repository: Repository) -> None:
    assert repository.queue_mail(outgoing("welcome:A-1"), NOW)
    assert not repository.queue_mail(outgoing("welcome:A-1", 2), NOW)
    assert repository.mail_counts() == {"queued": 1}


def test_one_cause_makes_one_mail_though_two_workers_race(repository: Repository) -> None:
    results: list[bool] = []
    threads = [threading.Thread(target=lambda n=n: results.append(repository.queue_mail(outgoing("c", n), NOW))) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) == [False] * 5 + [True]


def test_a_mail_is_claimed_sent_and_never_due_again(repository: Repository) -> None:
    repository.queue_mail(outgoing("c"), NOW)
    (mail,) = repository.due_mails(NOW)
    assert repository.mail_data(mail.id) == b"Subject: hi\r\n\r\n"
    assert repository.mark_sending(mail.id, NOW) and not repository.mark_sending(mail.id, NOW)
    repository.mark_sent(mail.id, NOW, {"bob@client.example": "550 no such user"})
    (sent,) = repository.mails_in(MailState.SENT)
    assert (sent.sent_at, sent.refused) == (NOW, (("bob@client.example", "550 no such user"),))
    assert repository.due_mails(NOW + timedelta(days=9), ignore_pauses=True) == ()
    assert not repository.mark_sending(mail.id, NOW)


def test_a_mail_that_failed_waits_unless_a_pass_by_hand_tries_it(repository: Repository) -> None:
    repository.queue_mail(outgoing("c"), NOW)
    repository.mark_sending(1, NOW)
    repository.mark_retry(1, NOW + timedelta(hours=1), "451 try again")
    assert repository.due_mails(NOW) == ()
    assert len(repository.due_mails(NOW, ignore_pauses=True)) == len(repository.due_mails(NOW + timedelta(hours=1))) == 1


def test_a_crash_while_sending_is_tried_once_more_and_then_shown(repository: Repository) -> None:
    repository.queue_mail(outgoing("c"), NOW)
    for expected in (1, 0):
        assert repository.mark_sending(1, NOW)
        assert repository.recover_sending() == 1
        assert len(repository.due_mails(NOW)) == expected
    (unknown,) = repository.mails_in(MailState.UNKNOWN)
    assert unknown.resends == 1 and "may have arrived" in (unknown.last_error or "")
    assert not repository.mark_sending(1, NOW), "never a third time"


# --- the rest ---------------------------------------------------------------------------------


def test_a_reading_is_kept_for_its_version_until_it_is_forgotten(repository: Repository) -> None:
    readings = (DocumentReading(file="bill.pdf", kind=DocumentKind.PHONE_BILL, pin="1234"),)
    for _ in range(2):
        repository.put_document_readings("f" * 64, "1", readings)
    assert repository.document_readings("f" * 64, "1") == readings
    assert repository.document_readings("f" * 64, "2") is None
    repository.forget_readings("f" * 64)
    assert repository.document_readings("f" * 64, "1") is None


def test_everything_is_still_there_after_a_restart(repository: Repository, config) -> None:  # type: ignore[no-untyped-def]
    add(repository, 1)
    repository.create_onboarding("A-1", "token", NOW)
    kept = repository.append_evidence("A-1", [said("x")])
    repository.close()
    again = open_repository(config.storage.database, None, config.key_file)
    assert again.evidence("A-1") == kept and again.message_counts() == {"new": 1}
    again.close()
