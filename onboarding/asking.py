"""What every question builder is made of: what it looks at, and how a question gets its stable key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from onboarding.answers import Answers, question_key
from onboarding.assessment import Account, Question, QuestionKind, Status
from onboarding.case import Case
from onboarding.documents import DocumentKind
from onboarding.number_book import Book
from onboarding.papers import Paper
from onboarding.sayings import Said


@dataclass(frozen=True, slots=True)
class View:
    """What the builders look at."""

    case: Case
    papers: Sequence[Paper]
    accounts: tuple[Account, ...]
    book: Book
    best: dict[str, Said]
    answers: Answers
    submitted: bool  # the port is under way
    rejection: int | None  # evidence id of the carrier's open rejection

    def of_kind(self, kind: DocumentKind) -> list[Paper]:
        return [paper for paper in self.papers if paper.kind is kind and paper.ruling.status is not Status.REJECTED]


Drafts = Iterator[tuple[int, Question]]  # (evidence id that raised it, question)
Builder = Callable[[View], Drafts]


def ask(view: View, kind: QuestionKind, about: Iterable[str], text: str, short: str, **rest: object) -> Question:
    subjects = tuple(about)
    asked = all(view.answers.asked(kind, one) for one in subjects)
    question = Question(question_key(kind, subjects), kind, text, short, asked=asked)
    return replace(question, **rest)  # type: ignore[arg-type]


def open_groups(view: View, kind: QuestionKind, numbers: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The unanswered of ``numbers``, those asked before apart from new ones, so that nothing is put twice."""
    still_open = [number for number in numbers if view.answers.to(kind, number) is None]
    for asked in (True, False):
        group = tuple(number for number in still_open if view.answers.asked(kind, number) is asked)
        if group:
            yield group


def question_last(text: str) -> str:
    """Sentences reordered so that the question ends the text."""
    sentences = [part.strip() for part in text.replace("? ", "?|").replace(". ", ".|").split("|")]
    return " ".join(sorted(sentences, key=lambda part: part.endswith("?")))


def staff_took(view: View, paper: Paper) -> bool:
    """Staff accepted the requirement after they could see this paper: they have settled what was odd about it."""
    word = view.case.settled(paper.requirement) if paper.requirement else None
    return word is not None and word[1].verdict in ("accepted", "waived") and word[0].id > paper.evidence.id
