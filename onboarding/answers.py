"""Which questions were put and answered, by subject: a question about five numbers answers for each of them.

A key is ``kind:subject,subject``. Subjects are what the doubt is about (digits of a number, an account, a name), so that the same doubt
has the same key whatever mail raised it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from onboarding.assessment import QuestionKind
from onboarding.case import Case
from onboarding.evidence import Answered, Evidence, MailQueued
from onboarding.words import is_e164


def subject(text: str) -> str:
    """A name, account or number as a part of a key."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-") or "unnamed"


def question_key(kind: QuestionKind, subjects: Iterable[str]) -> str:
    return f"{kind}:{','.join(sorted(subject(text) for text in subjects))}"


def _parts(key: str) -> list[tuple[str, str]]:
    kind, _, subjects = key.partition(":")
    return [(kind, one) for one in subjects.split(",")]


@dataclass(frozen=True, slots=True)
class Answer:
    evidence: Evidence
    value: str  # yes, no, or the correction

    @property
    def yes(self) -> bool:
        return self.value.strip().casefold() == "yes"

    @property
    def no(self) -> bool:
        return self.value.strip().casefold() == "no"

    @property
    def number(self) -> str | None:
        return self.value if is_e164(self.value) else None


@dataclass(frozen=True, slots=True)
class Answers:
    given: dict[tuple[str, str], Answer]  # the latest word on each subject; a plain "no" never takes back a correction
    put: frozenset[tuple[str, str]]

    def to(self, kind: QuestionKind, about: str) -> Answer | None:
        return self.given.get((str(kind), subject(about)))

    def confirmed(self, kind: QuestionKind, about: str) -> bool:
        answer = self.to(kind, about)
        return answer is not None and answer.yes

    def asked(self, kind: QuestionKind, about: str) -> bool:
        return (str(kind), subject(about)) in self.put


def read_answers(case: Case) -> Answers:
    given: dict[tuple[str, str], Answer] = {}
    for item, fact in case.facts(Answered):
        for part in _parts(fact.question):
            given[part] = Answer(item, fact.answer)
    put = frozenset(part for _, fact in case.facts(MailQueued) for key in fact.asked for part in _parts(key))
    return Answers(given, put)
