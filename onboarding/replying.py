"""Which of our questions a sentence answers, and with what.

A person answers under the quoted question, by its number, by naming what it is about, or with a bare "yes" when only one can be meant.
What could mean several is no answer: it goes to a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from onboarding.answers import question_key
from onboarding.asked import NUMBERED, Put, Replies, number_of, question_numbered, question_quoted, questions_meant
from onboarding.assessment import Question, QuestionKind
from onboarding.compare import is_near, names_in, numbers_in, plain
from onboarding.corrections import correction, date_in, four_digits, swapped
from onboarding.documents import Action
from onboarding.evidence import Answered, UseRuled
from onboarding.messages import MessageReading, Statement, StatementKind

IN_A_ROW = re.compile(
    r"^\W{0,20}(?:and\s+|y\s+)?q?(\d{1,2})(?![\d-])\W+((?:yes|no|s[ií]|correct|right|ok|wrong)\b.*|[\d(+][\d() .+-]*)$", re.IGNORECASE
)
INTRODUCTION = re.compile(r"^\W*[^\W\d]{3,20}\s?:")  # "Answers: 1 yes, 2 no"
BY_LETTER = re.compile(r"^\W{0,20}q", re.IGNORECASE)  # "Q3": certainly one of our questions, where "3." may be a row of a list
YES_WORDS, NO_WORDS = frozenset({"yes", "y", "si", "correct", "right", "ok", "okay"}), frozenset({"no", "n", "wrong"})
OWN_NAME_WORDS = (
    "dba",
    "doing business",
    "trade name",
    "same company",
    "legal name",
    "parent company",
    "brand",
    "our name",
    "also us",
    "we are",
)
# Words that answer these questions, where nothing else is open; without a pattern words of any kind do.
FREE_KINDS = {
    QuestionKind.PORT_REJECTED: None,
    QuestionKind.SERVICE_ADDRESS: re.compile(r"\d"),
    QuestionKind.ASAP_NUMBERS: re.compile(
        r"\b(?:for good|permanent\w*|keep\w*|stay\w*|forever|temp\w*|until|till|later|port\w*|hasta|siempre|definitiv\w*)\b",
        re.IGNORECASE,
    ),
    QuestionKind.NAME_OR_ADDRESS_DIFFERS: re.compile(
        r"\d|\b(?:name|address|suite|bill|csr|record|right|correct|both|moved?|old|new|nombre|direcci[oó]n|factura|mud\w*)\b",
        re.IGNORECASE,
    ),
}


def read_replies(reading: MessageReading, put: Put) -> Replies:
    """The answers in the mail's sentences; sentences that are none stay for others to read."""
    replies = Replies()
    for statement in (*reading.statements, *_numbered_lines(reading, put)):
        if _answers_in_a_row(statement, put, replies) or _swap(statement, put, replies):
            continue
        if statement.kind in (StatementKind.YES, StatementKind.NO):
            _yes_or_no(statement, put, replies)
        elif statement.quoted or NUMBERED.match(statement.text):
            question = question_quoted(statement.quoted, put) or question_numbered(statement, put)
            if question is not None:
                _in_place(statement, question, put, replies)
    _typed_numbers(reading, put, replies)
    _free_answer(reading, put, replies)
    return replies


def _swap(statement: Statement, put: Put, replies: Replies) -> bool:
    found = swapped(statement, put.questions, put.known)
    if found is None:
        return False
    question, number, right = found
    replies.facts.append(Answered(question_key(question.kind, [number]), right))
    replies.numbers |= {number, right}
    replies.used.append(statement)
    if len(question.numbers) == 1 or question.suggested == right:
        replies.keys.add(question.key)
    return True


def _answers_in_a_row(statement: Statement, put: Put, replies: Replies) -> bool:
    """ "1 yes, 2 yes, 3 0171": each part is the answer to the question it names."""
    parts = [part for part in re.split(r"[,;]", INTRODUCTION.sub("", statement.text)) if part.strip()]
    matches = [IN_A_ROW.match(part) for part in parts]
    if statement.quoted or len(parts) < 2 or not all(matches):
        return False
    for match in matches:
        question = put.numbered(int(match[1])) if match else None
        if match is None or question is None:
            continue
        answer = _answer(_part(match[2]), question, put.today)
        if answer is not None:
            replies.settle(question, answer, statement)
    replies.used.append(statement)
    return True


def _part(text: str) -> Statement:
    first = plain(text).split()[:1]
    kind = StatementKind.YES if YES_WORDS & set(first) else StatementKind.NO if NO_WORDS & set(first) else StatementKind.NOTE
    return Statement(kind, text, numbers_in(text), endings=tuple(four_digits(text)))


def _numbered_lines(reading: MessageReading, put: Put) -> Iterator[Statement]:
    """Lines such as "Q3 305-555-0171" and "3) 0171", which say too little to be a sentence: an answer to question 3 where one fits."""
    said = {" ".join(statement.text.split()) for statement in reading.statements if statement.kind is not StatementKind.NOTE}
    for line in reading.words.splitlines():
        match = NUMBERED.match(line)
        question = put.numbered(number_of(match)) if match else None
        if match is None or question is None or " ".join(line.split()) in said:
            continue
        statement = replace(_part(line[match.end() :]), text=line.strip())
        if BY_LETTER.match(line) or correction(statement, question, put.today) is not None:
            yield statement


# --- yes and no -------------------------------------------------------------------------------


def _yes_or_no(statement: Statement, put: Put, replies: Replies) -> None:
    meant = questions_meant(statement, put)
    if not meant:
        if any(question.suggested for question in put.questions):
            replies.unclear.append(f"{statement.text} (to which of our questions?)")
            replies.used.append(statement)
        return
    for question in meant:
        answer = _answer(statement, question, put.today)
        if answer is not None:
            replies.settle(question, answer, statement)


def _answer(statement: Statement, question: Question, today: date) -> str | None:
    """The value a yes or no gives; None when a plain "yes" settles nothing ("please sign it": "yes")."""
    right = correction(statement, question, today)
    if right is not None:
        return right
    if statement.kind is StatementKind.NO:
        return "no" if question.suggested is not None else None
    if question.suggested is None:
        return None
    return "yes" if question.suggested in (*question.numbers[:1], "yes") else question.suggested


# --- under the question -----------------------------------------------------------------------


def _in_place(statement: Statement, question: Question, put: Put, replies: Replies) -> None:
    """Whatever was written under a question is about it."""
    kind = statement.kind
    if kind in (StatementKind.THANKS, StatementKind.QUESTION, StatementKind.DISCONNECT, StatementKind.CARD_DATA, StatementKind.RETRACT):
        return
    right = correction(statement, question, put.today)
    if right is not None:
        replies.settle(question, right, statement)
    elif kind in (StatementKind.PORT, StatementKind.KEEP) and question.numbers:
        action = Action.PORT if kind is StatementKind.PORT else Action.KEEP
        replies.facts.append(UseRuled(action, numbers=statement.numbers or question.numbers))
        replies.settle(question, _words(statement), statement)
    elif question.kind is QuestionKind.NUMBER_CLAIM:
        if statement.numbers:
            replies.keys.add(question.key)
            replies.facts.append(Answered(question.key, ", ".join(statement.numbers)))
    elif question.kind not in (
        QuestionKind.DIGIT_IN_DOUBT,
        QuestionKind.WHOSE_NUMBER,
        QuestionKind.ALL_ON_BILL,
        QuestionKind.BILL_UNDATED,
        QuestionKind.PAYMENT_UNSIGNED,
    ):
        replies.settle(question, _words(statement), statement)


def _words(statement: Statement) -> str:
    return NUMBERED.sub("", statement.text).strip() or statement.text


# --- without a yes ----------------------------------------------------------------------------


def _typed_numbers(reading: MessageReading, put: Put, replies: Replies) -> None:
    """Full numbers typed in reply to doubts about numbers: the doubtful one again is a yes, one that is near it a correction."""
    typed = [number.e164 for number in reading.body.numbers if not number.needs_review] if reading.body else []
    doubts = [question for question in put.questions if question.kind is QuestionKind.DIGIT_IN_DOUBT and question.key not in replies.keys]
    for question in doubts:
        asked = question.numbers[0] if len(question.numbers) == 1 else None
        near = [number for number in typed if asked and is_near(number, asked)]
        if asked in typed:
            replies.settle(question, "yes")
        elif len(near) == 1 and len(typed) <= len(doubts) + 1:
            replies.settle(question, near[0])
    claims = [question for question in put.questions if question.kind is QuestionKind.NUMBER_CLAIM and question.key not in replies.keys]
    for question in claims:
        fitting = [number for number in typed if len(claims) == 1 or _fits(question, number)]
        if fitting:
            replies.keys.add(question.key)
            replies.facts.append(Answered(question.key, ", ".join(fitting)))
            replies.numbers.update(fitting if _is_of_use(question) else ())


def _fits(question: Question, number: str) -> bool:
    """The claim's digits, x for any, are the number's last: ``555-01xx`` and 305-555-0142."""
    match = re.search(r"[\dx][\dx().+ -]{2,}[\dx]", question.text, re.IGNORECASE)
    written = match[0].casefold() if match else ""
    pattern = "".join(sign if sign.isdigit() else "." for sign in written if sign.isdigit() or sign == "x")
    return len(pattern) >= 4 and re.search(f"{pattern}$", number) is not None


def _is_of_use(question: Question) -> bool:
    """ "The fax line stays": the number that answers is no number of a list."""
    return question.key.startswith("number_claim:the-") and question.key.endswith(("-line-stays", "-line-moves"))


def _free_answer(reading: MessageReading, put: Put, replies: Replies) -> None:
    """Words that name the asked name, or that come back to the only question open, answer it."""
    notes = [statement for statement in reading.statements if statement.kind is StatementKind.NOTE and statement not in replies.used]
    for question in put.questions:
        if question.key in replies.keys:
            continue
        for statement in notes:
            if question.kind is QuestionKind.OTHER_NAME and _names_it(statement.text, question):
                replies.settle(question, "yes", statement)
            elif question.kind is QuestionKind.BILL_UNDATED and (found := date_in(statement, put.today)):
                replies.settle(question, found, statement)
    left = [question for question in put.questions if question.key not in replies.keys]
    notes = [statement for statement in notes if statement not in replies.used]
    if len(left) == 1 and left[0].kind in FREE_KINDS:
        speaks = FREE_KINDS[left[0].kind]
        notes = [statement for statement in notes if speaks is None or speaks.search(statement.text)]
    if len(left) == 1 and left[0].kind in FREE_KINDS and notes:
        replies.settle(left[0], " ".join(statement.text for statement in notes))
        replies.used.extend(notes)


def _names_it(text: str, question: Question) -> bool:
    about = question.key.partition(":")[2].replace("-", " ")
    words = plain(text)
    return (about in words or any(name in words for name in names_in(about))) and any(word in words for word in OWN_NAME_WORDS)
