"""``status``: the onboardings as JSON (contract, section 5) or as a table for people. The operator's view: values in full."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from onboarding.assessment import Assessment

if TYPE_CHECKING:
    from bot.app import App


def print_status(app: App, ref: str | None, as_json: bool, now: datetime) -> None:
    refs = [app.known_ref(ref)] if ref else app.repository.all_refs()
    assessments = [app.assess(each, now) for each in refs]
    if as_json:
        shown = [as_dict(assessment) for assessment in assessments]
        click.echo(json.dumps(shown[0] if ref else shown, indent=2, ensure_ascii=False))
    elif ref:
        click.echo(in_full(assessments[0], app.config.bot.timezone))
    else:
        click.echo(as_table(assessments))


def as_dict(assessment: Assessment) -> dict[str, Any]:
    """Contract, section 5, key for key."""
    client, partner = assessment.party("client"), assessment.party("partner")
    return {
        "ref": assessment.ref,
        "client": client.company if client else None,
        "partner": partner.company if partner else None,
        "state": assessment.state.value,
        "activation": assessment.activation.value,
        "hardware": assessment.hardware,
        "opened_at": _iso(assessment.opened_at),
        "completed_at": _iso(assessment.completed_at),
        "contacts": [
            {"role": contact.party.role.value, "name": contact.party.name, "email": contact.party.email} for contact in assessment.contacts
        ],
        "requirements": [
            {"kind": each.kind.value, "required": each.required, "status": each.status.value, "detail": each.detail}
            for each in assessment.requirements
        ],
        "numbers": [
            {
                "e164": number.e164,
                "use": number.use,
                "action": number.action.value,
                "sources": list(number.sources),
                "needs_review": number.needs_review,
            }
            for number in assessment.numbers
        ],
        "final_order": dict(assessment.final_order),
        "messages": assessment.messages,
        "attention": [line.text for line in assessment.attention],
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def as_table(assessments: Sequence[Assessment]) -> str:
    """A line an onboarding; nothing open is said in one line."""
    if not assessments:
        return "No onboarding has been opened yet. Open one with: run_bot.py open --help"
    rows = []
    for each in assessments:
        client = each.party("client")
        done = sum(not requirement.blocks for requirement in each.requirements if requirement.required)
        needed = sum(requirement.required for requirement in each.requirements)
        name = (client.company or client.email) if client else "?"
        rows.append((each.ref, name, each.activation.value, each.state.value, f"{done}/{needed}", f"{len(each.attention)} for staff"))
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)


def in_full(assessment: Assessment, timezone: str) -> str:
    """Everything the bot knows of one onboarding, as text; also the answer to staff's ``status``."""
    zone = ZoneInfo(timezone)
    lines = [f"{assessment.ref}  {assessment.state.value}  {assessment.activation.value}" + ("  paused" if assessment.paused else "")]
    lines.append(f"opened {assessment.opened_at.astimezone(zone):%Y-%m-%d %H:%M}")
    for contact in assessment.contacts:
        party, mark = contact.party, "" if contact.deliverable else "  (mail to it was refused)"
        lines.append(f"  {party.role.value:8} {party.company or ''} {party.name or ''} <{party.email}>{mark}".replace("  <", " <"))
    lines.append("Requirements")
    for each in assessment.requirements:
        required = "" if each.required else " (not required)"
        lines.append(
            f"  {each.status.value:15} {each.kind.value.replace('_', ' ')}{required}" + (f": {each.detail}" if each.detail else "")
        )
    if assessment.numbers:
        lines.append("Numbers")
        lines += [
            f"  {n.e164}  {n.action.value:5} {n.use or '':8} {', '.join(n.sources)}{'  in doubt' if n.needs_review else ''}"
            for n in assessment.numbers
        ]
    lines.append("Final Order")
    for label, value in assessment.final_order:
        shown = "N/A" if label in assessment.not_applicable else value or "Not provided"
        lines.append(f"  {label}: " + shown.replace("\n", "\n" + " " * (len(label) + 4)))
    if assessment.questions:
        lines.append("Open questions")
        lines += [f"  {question.short}" for question in assessment.questions]
    if assessment.attention:
        lines.append("For staff")
        lines += [f"  {line.text}" + (f"  -> {line.command}" if line.command else "") for line in assessment.attention]
    return "\n".join(lines)
