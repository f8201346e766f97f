"""Every mail of ``fixtures/emails`` is read as a person reads it: NAME.eml beside NAME.json, which says what stands in it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ocr.reader import close_pools, read_pages
from onboarding.documents import Action, DocumentReading, NumberReading
from onboarding.messages import Attachment, MessageReading
from parsers.extract import read_document, to_json
from parsers.message import read_message

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
MAILS = FIXTURES / "emails"
NAMES = sorted(path.stem for path in MAILS.glob("*.eml"))
OWN = frozenset({"onboarding@oit.example"})


@pytest.fixture(scope="module", autouse=True)
def _children() -> Iterator[None]:
    yield
    close_pools()


def read(name: str) -> MessageReading:
    raw = (MAILS / f"{name}.eml").read_bytes()
    return read_message(raw, lambda file, data: read_document(file, data, read_pages), OWN).reading


@pytest.mark.ocr
@pytest.mark.parametrize("name", NAMES)
def test_a_mail_is_read_as_a_person_reads_it(name: str) -> None:
    expected: dict[str, Any] = json.loads((MAILS / f"{name}.json").read_text(encoding="utf-8"))
    reading = read(name)
    found = {key: seen(reading, key, value) for key, value in expected.items()}
    assert found == {key: wanted(key, value) for key, value in expected.items()}


def test_every_mail_has_its_twin_and_every_twin_its_mail() -> None:
    assert sorted(path.stem for path in MAILS.glob("*.json")) == NAMES
    assert len(NAMES) >= 40


def test_the_mails_are_those_their_maker_writes() -> None:
    """A mail edited by hand would be lost at the next making."""
    made = subprocess.run([sys.executable, str(FIXTURES / "make_emails.py"), "--check"], capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout + made.stderr


# --- what is compared ----------------------------------------------------------------------------


def wanted(key: str, value: Any) -> Any:
    """The expectation in the form ``seen`` gives the reading in."""
    if key in ("words_hold", "words_lack", "statements", "command_lines_hold", "must_not_leak", "nature_in"):
        return True
    if key == "words":
        return folded(value)
    if key == "documents":
        return sorted(value, key=lambda paper: str(paper["name"]))
    if key == "forwarded":
        return [{name: folded(text) if name == "words" else text for name, text in original.items()} for original in value]
    return sorted(value) if key == "numbers" else value


def seen(reading: MessageReading, key: str, value: Any) -> Any:
    """Of the reading, what an expectation ``key`` speaks of; ``value`` tells how far it goes."""
    body = reading.body
    match key:
        case "nature":
            return reading.nature.value
        case "nature_in":
            return reading.nature.value in value or reading.nature.value
        case "words":
            return folded(reading.words)
        case "words_hold":
            return all(part in reading.words for part in value) or reading.words
        case "words_lack":
            return not any(part in reading.words for part in value) or reading.words
        case "statements":
            kinds = {statement.kind.value for statement in reading.statements}
            return kinds >= set(value) or sorted(kinds)
        case "command_lines":
            return list(reading.command_lines)
        case "command_lines_hold":
            return all(line in reading.command_lines for line in value) or list(reading.command_lines)
        case "labels":
            return {label: text for label, text in reading.labels if label in value}
        case "numbers":
            return spoken(body.numbers if body else ())
        case "billing_contact":
            contact = body.billing_contact if body else None
            return {"name": contact.name, "email": contact.email} if contact else None
        case "forwarded":
            return [original(found, part) for found, part in zip(reading.forwarded, value, strict=False)] + ["more"] * (
                len(reading.forwarded) - len(value)
            )
        case "documents":
            papers = {part["name"]: part for part in value}
            read = [paper(attachment, document, papers.get(attachment.name, {})) for attachment, document in reading.documents]
            return sorted(read, key=lambda found: str(found["name"]))
        case "failures":
            return [{"address": failure.address, "permanent": failure.permanent} for failure in reading.failures]
        case "away_until":
            return reading.away_until.isoformat() if reading.away_until else None
        case "must_not_leak":
            return not any(secret in str(reading).replace(" ", "").replace("-", "") for secret in value) or "leaked"
    return getattr(reading, key)


def original(found: Any, value: dict[str, Any]) -> dict[str, Any]:
    told = {"from": {"name": found.sender.name, "email": found.sender.email}, "subject": found.subject, "words": folded(found.words)}
    return {key: told[key] for key in value}


def paper(attachment: Attachment, document: DocumentReading, value: dict[str, Any]) -> dict[str, Any]:
    told = to_json(document) | {"name": attachment.name, "numbers": spoken(document.numbers)}
    told |= {key: getattr(document, key) for key in ("signed", "blank", "customer_name")}
    told["expires"] = document.expires.isoformat() if document.expires else None
    told["incomplete"] = document.incomplete is not None
    error = value.get("error")
    told["error"] = error if isinstance(error, str) and error in (document.error or "") else document.error is not None
    unsuitable = value.get("unsuitable", "")
    told["unsuitable"] = unsuitable if unsuitable and unsuitable in (document.unsuitable or "") else document.unsuitable
    return {key: told[key] for key in value or ("name", "kind")}


def spoken(numbers: tuple[NumberReading, ...]) -> list[str]:
    return sorted(f"{number.e164} keep" if number.action is Action.KEEP else number.e164 for number in numbers)


def folded(text: str) -> str:
    return " ".join(text.split())
