"""Raw mail first: bytes safe on disk, their row committed, and only then is the server told anything (design decision 1).

    fetch_new ──▶ documents.put (fsync) ──▶ add_message + progress (one commit) ──▶ ... later: settle (move on the server)

A crash between any two steps repeats the earlier one, which changes nothing the second time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

import structlog

from bot.config import Config
from bot.mailbox.base import Contents, Mailbox, Outcome, RawMail, Seen
from bot.mailbox.header import glance
from storage.documents import DocumentStore
from storage.repository import Repository
from storage.rows import Copy, Progress

log = structlog.get_logger(__name__)

ASK_ABOVE = 50  # mails at the first start, when [mailbox] start is unset (contract, section 2)
LAST_LOGIN = "last_login_ok"  # meta: when the mailbox was last read (ISO, UTC)


class StartRefusedError(Exception):
    """The first start found much old mail and nobody said what to do with it."""

    exit_code = 2

    def __init__(self, count: int) -> None:
        super().__init__(
            f"The mailbox already holds {count} mails. Say in [mailbox] start what to do with them: "
            "all (process every one), now (leave them alone) or a date such as 2026-11-05 (process those since). Nothing was started."
        )


@dataclass(frozen=True, slots=True)
class IntakeResult:
    """One pass over the mailbox. ``problems``: a sentence for each mail that could not be had; they are asked for again."""

    stored: int = 0  # new content
    known: int = 0  # another copy of what was here before
    problems: tuple[str, ...] = ()


def fetch(mailbox: Mailbox, repository: Repository, documents: DocumentStore, config: Config, now: datetime) -> IntakeResult:
    """Takes in what is new in an opened mailbox, oldest first. Nothing on the server is changed.

    Raises:
        StartRefusedError: see above. MailboxError: the connection failed; what was taken in before stays.
    """
    documents.sweep()
    contents = mailbox.contents()
    progress = _progress(mailbox.name, contents, repository, config, now)
    seen = Seen(
        uidvalidity=progress.uidvalidity,
        uid=progress.uid,
        unknown=lambda uids: repository.unknown_uids(mailbox.name, progress.uidvalidity, uids),
        retry=repository.unfetched_uids(mailbox.name, progress.uidvalidity),
        since=progress.start,
        horizon=progress.horizon,
    )
    result = IntakeResult()
    for mail in mailbox.fetch_new(seen):
        stored, problem = _keep(mail, mailbox.name, repository, documents, now)
        if mail.outcome is Outcome.FETCHED:
            result = replace(result, stored=result.stored + stored, known=result.known + (not stored))
        if problem:
            result = replace(result, problems=(*result.problems, problem))
    repository.meta_set(LAST_LOGIN, now.isoformat())
    return result


def settle(mailbox: Mailbox, repository: Repository) -> int:
    """Moves the copies of what is dealt with to the processed and review folders; gives how many. A failure is made good next time.

    What somebody placed since it went to the review folder moves on from there.
    """
    progress = repository.progress(mailbox.name)
    moved = 0
    while progress is not None and (copies := repository.copies_to_settle(mailbox.name, progress.uidvalidity)):
        for folder in ("processed", "review"):
            uids = tuple(copy.uid for copy, target in copies if target == folder)
            if uids:
                mailbox.settle(progress.uidvalidity, uids, folder)
                repository.copies_settled(mailbox.name, progress.uidvalidity, uids, folder)
                moved += len(uids)
    for message in repository.placed_since_review(mailbox.name):
        mailbox.clear_review(message.uid, message.message_id, message.sha256)
        repository.review_cleared(message.id)
    return moved


def _keep(mail: RawMail, name: str, repository: Repository, documents: DocumentStore, now: datetime) -> tuple[bool, str | None]:
    """Whether it is new content, and the problem if it could not be had."""
    copy = Copy(name, mail.uidvalidity, mail.uid)
    sha256 = documents.put(mail.data) if mail.outcome is Outcome.FETCHED else ""
    stored, problem = False, None
    with repository.transaction():
        match mail.outcome:
            case Outcome.FETCHED:
                message_id, sender = glance(mail.data)
                stored = repository.add_message(
                    copy, sha256, mail.size, now, message_id=message_id, sender=sender, header_only=mail.header_only
                )
            case Outcome.PROBLEM:
                problem = f"Mail {mail.uid} could not be fetched: {mail.problem}."
                repository.note_unfetched(copy, mail.problem or "unknown", now)
            case Outcome.GONE:
                repository.copies_settled(name, mail.uidvalidity, (mail.uid,))
            case Outcome.OLD:
                pass
        _advance(repository, name, mail.uid)
    log.info("mail.seen", uid=mail.uid, outcome=str(mail.outcome), sha256=sha256[:12], stored=stored, bytes=mail.size, problem=problem)
    return stored, problem


def _advance(repository: Repository, name: str, uid: str) -> None:
    """A Maildir's names are not numbers that grow: its driver goes by what was noted, never by this."""
    progress = repository.progress(name)
    if progress is not None and uid.isascii() and uid.isdecimal() and int(uid) > progress.uid:
        repository.set_progress(name, replace(progress, uid=int(uid)))


# --- where to begin ---------------------------------------------------------------------------


def _progress(name: str, contents: Contents, repository: Repository, config: Config, now: datetime) -> Progress:
    """How far this folder was read. A folder that was deleted and made anew is read from its beginning; content tells what is known."""
    progress = repository.progress(name)
    if progress is None:
        return _first_start(name, contents, repository, config, now)
    if progress.uidvalidity != contents.uidvalidity:
        log.warning("mailbox.made_anew", mailbox=name, was=progress.uidvalidity, now=contents.uidvalidity)
        progress = replace(progress, uidvalidity=contents.uidvalidity, uid=0, horizon=contents.last_uid)
        with repository.transaction():
            repository.forget_copies(name, contents.uidvalidity)
            repository.set_progress(name, progress)
    return progress


def _first_start(name: str, contents: Contents, repository: Repository, config: Config, now: datetime) -> Progress:
    rule = config.mailbox.start
    if rule is None and contents.count > ASK_ABOVE:
        raise StartRefusedError(contents.count)
    start = None
    if rule == "now":
        start = now
    elif isinstance(rule, date):
        start = datetime.combine(rule, time(), config.bot.zone).astimezone(UTC)
    listed = contents.listed or ()
    old = [Copy(name, contents.uidvalidity, uid) for uid, delivered in listed if rule == "now" or (start and delivered < start)]
    progress = Progress(contents.uidvalidity, contents.last_uid if rule == "now" else 0, start, contents.last_uid)
    with repository.transaction():
        repository.leave_alone(old, now)
        repository.set_progress(name, progress)
    log.info("mailbox.first_start", mailbox=name, mails=contents.count, start=str(rule or "all"))
    return progress
