"""From evidence to the verdict: the one composition of the rules. Pure, order-stable, and nothing it returns is stored.

    rule                                    module
    what no longer counts                   live
    whose it is, how it starts              case, contacts
    what was asked and answered             answers
    will a paper do?                        papers (one judge a document kind)
    is a number on it theirs at all?        whose
    the losing carriers' accounts           accounts
    what becomes of each number             sightings -> listing -> number_book
    the billing contact                     billing
    what is required, where it stands       checklist
    whose value counts for a label          sayings; values (warnings) -> final_order
    state, port, promises                   life; timeline (what falls due)
    what is asked                           questions, *_questions; rejections (the carriers' words)
    what staff must see                     attention

The way in is ``interpret``: a mail's reading becomes facts (hearing, asked, corrections, replying, numbers_heard).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from onboarding.accounts import read_accounts
from onboarding.answers import read_answers
from onboarding.asking import View
from onboarding.assessment import Assessment, Contact
from onboarding.attention import attention
from onboarding.billing import BillingContact, billing_contact
from onboarding.case import Case, open_case, parties
from onboarding.checklist import checklist, is_ready
from onboarding.contacts import away_until, is_deliverable
from onboarding.evidence import Evidence, MailQueued, Party, RemindAsked, Role, StateChanged
from onboarding.final_order import final_order
from onboarding.life import configuration_due, open_rejection, read_life
from onboarding.number_book import number_book
from onboarding.papers import counted, judge, seen
from onboarding.port_questions import rejection_answered
from onboarding.questions import questions
from onboarding.rules import Rules
from onboarding.sayings import conflicts, sayings, winners


def assess(ref: str, evidence: Sequence[Evidence], rules: Rules, now: datetime) -> Assessment:
    """What is known about an onboarding at ``now`` (UTC, aware), computed from all its evidence.

    Raises:
        ValueError: nothing in ``evidence`` opened the onboarding.
    """
    case = open_case(ref, evidence, rules, now)
    answers = read_answers(case)
    papers, repeats = judge(case, answers)
    telling = counted(papers)
    accounts = read_accounts(telling)
    book = number_book(case, telling, accounts, answers)
    billing = billing_contact(case, papers)
    requirements = checklist(case, papers, book, billing)
    said = sayings(case, telling)
    order = final_order(case, winners(said), book, billing, requirements)
    rejection = open_rejection(case)
    life = read_life(case, rejection_answered(case, rejection))
    submitted = life.port.submitted_at is not None or life.port.completed_at is not None
    asked = questions(View(case, papers, accounts, book, winners(said), answers, submitted, rejection))
    assessment = Assessment(
        ref=ref,
        state=life.state,
        activation=case.activation,
        hardware=case.hardware,
        opened_at=case.opened_at,
        contacts=_contacts(case, billing),
        requirements=requirements,
        papers=tuple(seen(paper) for paper in papers),
        numbers=book.numbers,
        final_order=order.rows,
        not_applicable=order.not_applicable,
        facts=order.facts,
        questions=asked,
        attention=(),
        promises=life.promises,
        port=life.port,
        ready=is_ready(requirements),
        completed_at=life.completed_at,
        paused=life.paused,
        last_word_at=life.last_word_at,
        reminders_sent=life.reminders_sent,
        messages=len({item.message for item in case.evidence if item.message}),
        client=case.client,
        partner=case.partner,
        repeats=tuple(seen(paper) for paper in repeats),
        accounts=accounts,
        queued=frozenset(fact.cause for _, fact in case.facts(MailQueued)),
        reopened=sum(fact.change == "reopened" for _, fact in case.facts(StateChanged)),
        new_numbers=life.new_numbers,
        tracking=life.tracking,
        configuration_due=configuration_due(case),
        reminders_asked=tuple((item.id, item.at) for item, _ in case.facts(RemindAsked)),
    )
    return replace(assessment, attention=attention(case, assessment, papers, book, conflicts(said)))


def _contacts(case: Case, billing: BillingContact) -> tuple[Contact, ...]:
    people = list(parties(case))
    if billing.email:
        people.append(Party(Role.BILLING, billing.email, billing.name))
    return tuple(Contact(party, is_deliverable(case, party.email), away_until(case, party.email)) for party in people)
