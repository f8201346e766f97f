"""The port's own mails: ``port-submitted``, ``port-ahead``, ``port-day`` and ``next-steps``."""

from __future__ import annotations

from collections.abc import Sequence

from onboarding.assessment import Account, Assessment
from onboarding.documents import Action
from onboarding.evidence import Role
from onboarding.words import plural, show_numbers
from replies import recipients
from replies.checks import item_rows, port_day_points
from replies.order import NOT_PROVIDED, fact, number_lines
from replies.voice import Voice, show_day
from replies.wording import company, greeting


def port_submitted_context(assessment: Assessment, voice: Voice) -> dict[str, object]:
    port = assessment.port
    return {
        "greeting": greeting(assessment, recipients.both(assessment)),
        "client": company(assessment, Role.CLIENT),
        "numbers": number_lines(assessment, Action.PORT),
        "staying": number_lines(assessment, Action.KEEP),
        "count": plural(len(number_lines(assessment, Action.PORT)), "number"),
        "carriers": _carriers(assessment),
        "requested": assessment.order("Port Date") or NOT_PROVIDED,
        "confirmed": show_day(port.foc_date) if port.foc_date else "",
    }


def _carriers(assessment: Assessment) -> list[str]:
    """``AT&T, account 305 555-0142 327``; one an account, as each is a port order of its own."""
    named = [_account_words(account) for account in assessment.accounts]
    carrier, number = fact(assessment, "Losing carrier"), fact(assessment, "Account number")
    return [words for words in named if words] or [
        ", ".join(p for p in (carrier, f"account {number}" if number else None) if p) or NOT_PROVIDED
    ]


def _account_words(account: Account) -> str:
    return ", ".join(part for part in (account.carrier, f"account {account.number}" if account.number else None) if part)


def port_ahead_context(assessment: Assessment, voice: Voice) -> dict[str, object]:
    return {"greeting": greeting(assessment, recipients.partner(assessment)), **_list_context(assessment)}


def port_day_context(assessment: Assessment, voice: Voice) -> dict[str, object]:
    return {**_list_context(assessment), "partner": _reach(assessment, Role.PARTNER), "contact": _reach(assessment, Role.CLIENT)}


def _list_context(assessment: Assessment) -> dict[str, object]:
    foc = assessment.port.foc_date
    ported = [number.e164 for number in assessment.numbers if number.action is Action.PORT]
    return {
        "client": company(assessment, Role.CLIENT),
        "port_date": show_day(foc) if foc else "the port date",
        "numbers": f"{plural(len(ported), 'number')}: {show_numbers(ported)}" if ported else "",
        "points": item_rows(port_day_points(assessment)),
    }


def _reach(assessment: Assessment, role: Role) -> str:
    party = assessment.party(role)
    return ", ".join(part for part in (party.company, party.name, party.email) if part) if party else "nobody registered"


def next_steps_context(assessment: Assessment, failed: Sequence[str], voice: Voice) -> dict[str, object]:
    """``failed``: the items of the ten-point check that staff found wrong or missing, in their words."""
    foc = assessment.port.foc_date
    return {
        "greeting": greeting(assessment, recipients.partner(assessment)),
        "client": company(assessment, Role.CLIENT),
        "port_date": show_day(foc) if foc else "",
        "failed": [{"mark": f"{place}.", "text": item} for place, item in enumerate(failed, 1)],
        "count": plural(len(failed), "item"),
    }
