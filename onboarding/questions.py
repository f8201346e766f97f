"""The questions to client and partner: one a doubt, in the carrier's words, each with a stable key and what settles it.

One builder a kind, in the modules named ``*_questions``. What was answered is not built; what staff settled
or the port's submission overtook is not either.
"""

from __future__ import annotations

from onboarding.asking import Builder, Drafts, View
from onboarding.assessment import Question
from onboarding.legibility_questions import LEGIBILITY_BUILDERS, PORT_LEGIBILITY_BUILDERS
from onboarding.number_questions import NUMBER_BUILDERS
from onboarding.paper_questions import PAPER_BUILDERS, PORT_PAPER_BUILDERS
from onboarding.port_questions import AGEING_BUILDERS, asap_numbers, port_rejected


def questions(view: View) -> tuple[Question, ...]:
    """The open ones, oldest first: what blocks and what only asks."""
    found = [question for build in BUILDERS for question in build(view)]
    return tuple(question for _, question in sorted(found, key=lambda pair: (pair[0], pair[1].key)))


def _before_submission(view: View) -> Drafts:
    """The port's doubts; once it is submitted, the carrier's answer takes their place."""
    if view.case.activation.ports and not view.submitted:
        for build in (*NUMBER_BUILDERS, *PORT_PAPER_BUILDERS, *PORT_LEGIBILITY_BUILDERS, *AGEING_BUILDERS):
            yield from build(view)


def _whatever_starts(view: View) -> Drafts:
    for build in (*PAPER_BUILDERS, *LEGIBILITY_BUILDERS, asap_numbers):
        for evidence, question in build(view):
            if question.blocks or not view.submitted:
                yield evidence, question


BUILDERS: tuple[Builder, ...] = (_before_submission, _whatever_starts, port_rejected)
