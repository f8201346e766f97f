"""The questions our mails put, and which of them a sentence is about.

Under the quoted question, by its number, by naming a number it is about, or with a bare "yes" when only one can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from onboarding.assessment import Assessment, Question, QuestionKind
from onboarding.compare import is_near, plain
from onboarding.corrections import endings_in
from onboarding.evidence import Answered, Evidence, Fact, MailQueued
from onboarding.live import facts, in_order
from onboarding.messages import MessageReading, Statement, StatementKind

NUMBERED = re.compile(
    r"^\W{0,20}(?:q(?:uestion)?\.?\s{0,5}#?\s{0,5}(\d{1,2})\b\s{0,5}[).:\-–—]*|#?\s{0,5}(\d{1,2})\s{0,5}[).:\-–—](?!\d))\s{0,5}",
    re.IGNORECASE,
)
AGREEING = re.compile(r"^(?:yes|si|no|correct|right|ok)(?: also)? (?:to|on|for|a) ")
BETWEEN_NUMBERS = frozenset({"q", "question", "questions", "and", "y", "number", "numbers", "no", "nos"})
NAMED_NUMBER = re.compile(r"\b(?:q|question|number|no\.?|#)\s{0,5}(\d{1,2})\b", re.IGNORECASE)
ALL_WORDS = frozenset({"all", "everything", "both", "todo", "todos", "todas"})
PLURAL_WORDS = ALL_WORDS | {"those", "these", "they", "numbers", "estos", "esos", "numeros", "estan", "son", "correctos"}
NO_MORE_WORDS = ("that s all", "thats all", "that is all", "eso es todo")  # "all" of nothing
# What "those are right" is said of.
NUMBER_KINDS = frozenset({QuestionKind.DIGIT_IN_DOUBT, QuestionKind.WHOSE_NUMBER, QuestionKind.ALL_ON_BILL})
LEAST_SHARE = 0.75  # of a quoted line's words that a question must hold to be the one quoted
LEAST_WORDS = 4
WHOLE_SHARE = 0.9  # of a question's words that a quoted paragraph must hold to contain it


@dataclass(frozen=True, slots=True)
class Put:
    """The open questions our mails put, and the numbers they had in the mail this one answers."""

    questions: tuple[Question, ...]
    numbering: tuple[str, ...]  # keys, as numbered from 1 in that mail
    today: date  # for dates written without a year
    known: tuple[str, ...] = ()  # the number book's, for "it should be 0144"

    def numbered(self, number: int) -> Question | None:
        key = self.numbering[number - 1] if 0 < number <= len(self.numbering) else None
        return next((question for question in self.questions if question.key == key), None)


@dataclass(slots=True)
class Replies:
    """What the answers of one mail come to."""

    facts: list[Fact] = field(default_factory=list)
    used: list[Statement] = field(default_factory=list)
    numbers: set[str] = field(default_factory=set)  # numbers that were an answer and are no list
    unclear: list[str] = field(default_factory=list)  # "yes", but to which?
    keys: set[str] = field(default_factory=set)

    def settle(self, question: Question, answer: str, statement: Statement | None = None) -> None:
        if question.key not in self.keys:
            self.facts.append(Answered(question.key, answer))
            self.keys.add(question.key)
        if answer.startswith("+"):
            self.numbers.add(answer)
        if statement is not None:
            self.used.append(statement)


def questions_put(before: Assessment, evidence: Sequence[Evidence], reading: MessageReading, today: date) -> Put:
    """Open questions that were asked, in the order of the mail that is answered (else of our last mail that asked any)."""
    asking = [fact for _, fact in facts(in_order(evidence), MailQueued) if fact.asked]
    thread = set(reading.headers.in_reply_to) | set(reading.headers.references)
    answered = next((fact for fact in reversed(asking) if _bare(fact.message_id) in {_bare(each) for each in thread}), None)
    numbering = answered.asked if answered else (asking[-1].asked if asking else ())
    order = {key: place for place, key in enumerate(numbering)}
    open_ones = [question for question in before.questions if question.asked]
    in_mails_order = sorted(open_ones, key=lambda question: order.get(question.key, len(order)))
    return Put(tuple(in_mails_order), numbering, today, tuple(number.e164 for number in before.numbers))


def _bare(message_id: str) -> str:
    return message_id.strip().strip("<>")


def questions_meant(statement: Statement, put: Put) -> list[Question]:
    direct = question_quoted(statement.quoted, put) or question_numbered(statement, put)
    if direct is not None:
        return [direct]
    several = _several(statement, put)
    if several:
        return several
    takes_yes = [question for question in put.questions if question.suggested is not None]
    mentioned = [question for question in takes_yes if _mentions(statement, question)]
    if mentioned:
        return mentioned
    corrected = [question for question in takes_yes if _is_near_one(statement, question)]
    if len(corrected) == 1:
        return corrected
    said = plain(statement.text)
    words = set() if any(phrase in said for phrase in NO_MORE_WORDS) else set(said.split())
    if statement.kind is StatementKind.YES and words & ALL_WORDS:
        return takes_yes
    if len(takes_yes) == 1:
        return takes_yes
    if statement.kind is StatementKind.YES and words & PLURAL_WORDS:
        return [question for question in takes_yes if question.kind in NUMBER_KINDS]
    return []


def _several(statement: Statement, put: Put) -> list[Question]:
    """ "Yes to 1, 2 and 4"."""
    said = plain(statement.text)
    agreeing = AGREEING.match(said)
    if not agreeing:
        return []
    words = [word.removeprefix("q") or "q" for word in said[agreeing.end() :].split()]
    numbers = [int(word) for word in words if word.isdigit() and len(word) < 3]
    if len(numbers) + sum(word in BETWEEN_NUMBERS for word in words) < len(words):
        return []
    return [question for number in numbers if (question := put.numbered(number)) is not None]


def question_quoted(line: str | None, put: Put) -> Question | None:
    """The question a quoted line belongs to: its words are the question's, or it carries the question's number."""
    if not line:
        return None
    words = set(plain(line).split())
    texts = [set(plain(question.text).split()) for question in put.questions]
    if len(words) >= LEAST_WORDS:
        shares = [(len(words & text) / len(words), -place) for place, text in enumerate(texts)]
        best = max(shares, default=(0.0, 0))
        if best[0] >= LEAST_SHARE:
            return put.questions[-best[1]]
    whole = [question for question, text in zip(put.questions, texts, strict=True) if len(text & words) >= WHOLE_SHARE * len(text)]
    if len(whole) == 1:  # the question stands in a longer paragraph
        return whole[0]
    match = NUMBERED.match(line)
    return put.numbered(number_of(match)) if match else None


def question_numbered(statement: Statement, put: Put) -> Question | None:
    match = NUMBERED.match(statement.text)
    if match:
        return put.numbered(number_of(match))
    named = NAMED_NUMBER.search(statement.text)
    return put.numbered(int(named[1])) if named else None


def number_of(match: re.Match[str]) -> int:
    return int(match[1] or match[2] or 0)


def _mentions(statement: Statement, question: Question) -> bool:
    """The sentence names a number of the question, in full or by its last four digits."""
    if not question.numbers:
        return False
    ends = set(endings_in(statement))
    return any(number in statement.numbers or number[-4:] in ends for number in question.numbers)


def _is_near_one(statement: Statement, question: Question) -> bool:
    """The sentence writes a number that is all but the one asked about."""
    return len(question.numbers) == 1 and any(is_near(number, question.numbers[0]) for number in statement.numbers)
