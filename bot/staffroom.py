"""Staff's mail: openings, commands, forwards and notes.

A mail of commands is carried out line by line, in one transaction, and answered by one transcript: what was done, what was not
and why, what was kept as a note, what was left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.breakers import fruitless
from bot.commands import HELP, Command, Note, Standing, facts_of, parse, with_ref
from bot.evidence_of import Origin, append, reindex
from bot.filing import Filed, answer_by, file_for, unplaced
from bot.matching import match
from bot.opening import Refused, is_opening, read_opening
from bot.post import queue
from bot.promises import promise_kept
from bot.refs import new_ref
from bot.signs import registry_of, signs_of
from bot.status import in_full
from onboarding.evidence import Author, CardDataSeen, Evidence, Fact, Noted, Opened, PortDayChecked, PromiseKept, Role
from onboarding.messages import MessageReading
from replies import respond
from replies.checks import port_day_points
from storage.rows import MessageState, StoredMessage

if TYPE_CHECKING:
    from bot.app import App


@dataclass(slots=True)
class Transcript:
    """The answer to commands, as it grows: line, and what became of it."""

    done: list[tuple[str, str]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)  # status, help
    refs: dict[str, None] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        return not (self.done or self.refused or self.shown)


def file_staff_mail(app: App, message: StoredMessage, reading: MessageReading, now: datetime) -> Filed:
    if is_opening(reading.headers.subject):
        return _open_by_mail(app, message, reading, now)
    found = match(signs_of(app, reading, now), registry_of(app))
    items = [with_ref(item, found.ref) if isinstance(item, Command) else item for item in parse(reading.command_lines)]
    transcript = Transcript()
    touched: set[str] = set()
    assigned = next((item for item in items if isinstance(item, Command) and item.verb == "assign"), None)
    for item in items:
        if isinstance(item, Command):
            touched |= _carry_out(app, message, reading, item, transcript, now)
    ticked = _file_ticks(app, message, reading, found.ref, transcript, now)
    touched |= ticked
    place = (assigned.ref if assigned else None) or found.ref
    notes = [item for item in items if isinstance(item, Note)]
    touched |= _file_notes(app, message, reading, notes, place, transcript)
    if place and (kept := _keep_promise(app, message, reading, place, now)):
        transcript.notes.append(f"Taken as the promised {kept} mail of {place}.")
        _answer(app, message, reading, transcript, now)
        return Filed(MessageState.FILED, frozenset(touched | {place}))
    if _carries_content(reading):
        if place is None:
            _answer(app, message, reading, transcript, now)
            return unplaced(app, message, reading, now, found.why or "it names no onboarding", found)
        file_for(app, message, passed_on(reading), place, now, Origin(via_staff=True))
        touched.add(place)
    _answer(app, message, reading, transcript, now)
    return Filed(MessageState.FILED, frozenset(touched))


def _keep_promise(app: App, message: StoredMessage, reading: MessageReading, ref: str, now: datetime) -> str | None:
    """Staff sent a promised mail themselves and this is its copy."""
    contacts = {contact.party.email.lower() for contact in app.assess(ref, now).contacts}
    kind = promise_kept(reading, contacts, app.config.bot.address, app.gate.may_command(reading.headers))
    if kind is None:
        return None
    append(app, ref, staff_author(reading), (PromiseKept(kind.value),), message, reading, Origin())
    return kind.value


def _carries_content(reading: MessageReading) -> bool:
    return bool(reading.forwarded or reading.documents)


def passed_on(reading: MessageReading) -> MessageReading:
    """A forward is read as what was forwarded: its sender, its words and its attachments; staff's own words are apart."""
    from parsers.message import as_forwarded

    return as_forwarded(reading)


# --- commands -------------------------------------------------------------------------------------


def _carry_out(
    app: App, message: StoredMessage, reading: MessageReading, command: Command, transcript: Transcript, now: datetime
) -> set[str]:
    if command.verb == "help":
        transcript.shown.extend(HELP)
        return set()
    if command.ref is None:
        transcript.refused.append((command.line, "it names no onboarding; write its reference (OB-...) in the line"))
        return set()
    known = app.repository.onboarding(command.ref)
    if known is None:
        transcript.refused.append((command.line, f"there is no onboarding {command.ref}"))
        return set()
    ref = known.ref
    transcript.refs[ref] = None
    if command.verb == "status":
        transcript.shown.extend(in_full(app.assess(ref, now), app.config.bot.timezone).splitlines())
        return set()
    if command.verb == "assign":
        return _assign(app, message, reading, replace(command, ref=ref), transcript, now)
    outcome = facts_of(command, Standing(app.assess(ref, now), app.repository.evidence(ref), now.astimezone(app.config.bot.zone)))
    if outcome.refused:
        transcript.refused.append((command.line, outcome.refused))
        return set()
    append(app, ref, staff_author(reading), outcome.facts, message, reading, Origin())
    warnings = "".join(f" Please check: {warning.rstrip('.')}." for warning in outcome.warnings)
    transcript.done.append((command.line, f"{ref}: {outcome.done}.{warnings}"))
    answer_by(app, ref, message.received_at)
    if command.verb == "purged":
        _purge(app, ref)
    if command.verb == "contact":
        _admit_waiting(app, ref, outcome.facts, transcript, now)
    return {ref}


def _purge(app: App, ref: str) -> None:
    """Our own originals of the mails that carried card data, and what was attached to them, are deleted for good."""
    evidence = app.repository.evidence(ref)
    mails = {item.fact.message for item in evidence if isinstance(item.fact, CardDataSeen)}
    for mail in mails:
        for sha256 in app.reader.stored_with(mail) if mail in app.documents else ():
            app.documents.purge(sha256)


def staff_author(reading: MessageReading) -> Author:
    return Author(Role.STAFF, reading.headers.sender.email, reading.headers.sender.name)


def _assign(app: App, message: StoredMessage, reading: MessageReading, command: Command, transcript: Transcript, now: datetime) -> set[str]:
    """The forwarded mail (it is in this one), or the unmatched one that the line or the thread names."""
    assert command.ref is not None
    if _carries_content(reading):
        transcript.done.append((command.line, f"the forwarded mail belongs to {command.ref} and is processed."))
        return {command.ref}
    waiting = _named_message(app, reading, command)
    if waiting is None:
        transcript.refused.append((command.line, "which mail? Reply to its alert, forward it, or name its number: assign OB-... M12"))
        return set()
    if waiting.state is not MessageState.UNPLACED:
        transcript.refused.append((command.line, "that mail is dealt with already"))
        return set()
    take_in(app, waiting, command.ref, now)
    transcript.done.append(
        (command.line, f"the mail from {waiting.sender or 'an unknown sender'} belongs to {command.ref} and is processed.")
    )
    return {command.ref}


def _named_message(app: App, reading: MessageReading, command: Command) -> StoredMessage | None:
    if command.rest:
        return app.repository.message(int(command.rest[1:]))
    for each in (*reading.headers.in_reply_to, *reversed(reading.headers.references)):
        mail = app.repository.mail_by_message_id(each)
        if mail and mail.cause.startswith("unplaced:"):
            return app.repository.message_by_sha(mail.cause.removeprefix("unplaced:"))
    return None


def take_in(app: App, waiting: StoredMessage, ref: str, now: datetime) -> None:
    """A mail that staff have placed is processed as if it had come just now."""
    reading = app.reader.message(waiting.sha256)
    filed = file_for(
        app, replace(waiting, received_at=now), passed_on(reading) if reading.forwarded else reading, ref, now, Origin(via_staff=True)
    )
    app.repository.set_message_state(waiting.id, filed.state, refs=filed.refs)


def _admit_waiting(app: App, ref: str, facts: Sequence[Fact], transcript: Transcript, now: datetime) -> None:
    """A new contact's mail that waited for a place is processed: staff have just said who they are."""
    emails = {fact.party.email for fact in facts if fact.type == "contact_set"}
    for waiting in app.repository.messages_in(MessageState.UNPLACED):
        if (waiting.sender or "").lower() in emails and _is_heard(app, waiting) and ref in _refs_shown(app, waiting):
            take_in(app, waiting, ref, now)
            transcript.done.append((f"(mail M{waiting.id})", f"{ref}: the waiting mail from {waiting.sender} is processed."))


def _is_heard(app: App, waiting: StoredMessage) -> bool:
    """What waits because its sender could not be authenticated needs staff's ``assign``; a name alone does not mend that."""
    return app.gate.is_heard(app.reader.message(waiting.sha256).headers)


def _refs_shown(app: App, waiting: StoredMessage) -> frozenset[str]:
    signs = signs_of(app, app.reader.message(waiting.sha256), waiting.received_at)
    return signs.by_token | signs.by_thread | signs.by_subject | signs.by_sender


def _file_ticks(
    app: App, message: StoredMessage, reading: MessageReading, ref: str | None, transcript: Transcript, now: datetime
) -> set[str]:
    """Lines of the port-day list ticked ``[x]`` or crossed ``[-]`` in the quote; verified only when every box is ticked."""
    if not reading.ticks or ref is None:
        return set()
    failed = tuple(item for item, good in reading.ticks if not good)
    passed = tuple(item for item, good in reading.ticks if good)
    boxes = sum(point.applies for point in port_day_points(app.assess(ref, now)))
    fact = PortDayChecked(failed=failed, passed=passed, verified=not failed and len(passed) >= boxes)
    still_open = max(boxes - len(passed) - len(failed), 0)
    append(app, ref, staff_author(reading), (fact,), message, reading, Origin())
    transcript.done.append(
        (
            "ticked list",
            f"{ref}: {len(passed)} right, {len(failed)} not right, {still_open} not ticked"
            + (f": {'; '.join(failed)}." if failed else "."),
        )
    )
    transcript.refs[ref] = None
    answer_by(app, ref, message.received_at)
    return {ref}


def _file_notes(
    app: App, message: StoredMessage, reading: MessageReading, notes: Sequence[Note], ref: str | None, transcript: Transcript
) -> set[str]:
    """Lines that are no command: one note an onboarding, never an error a line."""
    if not notes:
        return set()
    by_ref: dict[str | None, list[str]] = {}
    for note in notes:
        by_ref.setdefault(note.ref or ref, []).append(note.line)
    touched: set[str] = set()
    for target, lines in by_ref.items():
        known = app.repository.onboarding(target) if target else None
        if known is None:
            transcript.left_out.extend(lines)
            continue
        append(app, known.ref, staff_author(reading), (Noted("\n".join(lines)),), message, reading, Origin())
        transcript.notes.extend(lines)
        transcript.refs[known.ref] = None
        touched.add(known.ref)
    return touched


def _answer(app: App, message: StoredMessage, reading: MessageReading, transcript: Transcript, now: datetime) -> None:
    """One ``staff-reply`` a mail. A mere forward with a note needs none; nothing understood is answered with the help."""
    useful = bool(transcript.done or transcript.shown)
    if transcript.empty:
        if _carries_content(reading) or not (transcript.notes or transcript.left_out):
            return
        if not transcript.notes:
            transcript.shown.extend(HELP)
            useful = False
    if not useful and fruitless(app, reading.headers.sender.email or "", now):
        return
    queue(
        app,
        [
            respond.staff_reply(
                to=reading.headers.sender.email or "",
                cause=f"staff-reply:{message.sha256}",
                subject=reading.headers.subject,
                done=tuple(transcript.done),
                refused=tuple(transcript.refused),
                notes=tuple(transcript.notes),
                left_out=tuple(transcript.left_out),
                shown=tuple(transcript.shown),
                ref=next(iter(transcript.refs), None) if len(transcript.refs) == 1 else None,
                answers=reading.headers.message_id,
                references=reading.headers.references,
                voice=app.voice,
            )
        ],
        now,
    )


# --- opening --------------------------------------------------------------------------------------


def _open_by_mail(app: App, message: StoredMessage, reading: MessageReading, now: datetime) -> Filed:
    opened = read_opening([*reading.labels, *(pair for original in reading.forwarded[:1] for pair in original.labels)])
    transcript = Transcript()
    ref: str | None = None
    if isinstance(opened, Refused):
        transcript.refused.extend(
            ("New onboarding", f"{problem} Nothing was opened; please correct it and send it again.") for problem in opened.problems
        )
    else:
        ref = open_onboarding(app, opened, now, staff_author(reading), message, reading.headers.message_id)
        transcript.refs[ref] = None
        transcript.done.append(
            ("New onboarding", f"opened as {ref}; the Welcome Email goes to {opened.client.email} and {opened.partner.email}.")
        )
        transcript.shown.extend(in_full(app.assess(ref, now), app.config.bot.timezone).splitlines())
        if reading.documents:
            file_for(app, message, passed_on(reading), ref, now, Origin(via_staff=True))
    _answer(app, message, reading, transcript, now)
    return Filed(MessageState.FILED, frozenset({ref} if ref else ()))


def open_onboarding(
    app: App, opened: Opened, now: datetime, author: Author, message: StoredMessage | None = None, message_id: str | None = None
) -> str:
    """Row, evidence and Welcome Email together, or nothing. Gives the reference."""
    with app.repository.transaction():
        ref = new_ref()
        while not app.repository.create_onboarding(ref, app.identity.token(ref), now, (opened.client, opened.partner)):
            ref = new_ref()
        evidence = Evidence(0, now, author, opened, message=message.sha256 if message else None, message_id=message_id)
        app.repository.append_evidence(ref, [evidence])
        reindex(app, ref, now)
        queue(app, respond.opening(app.assess(ref, now), now, app.voice), now)
    return ref
