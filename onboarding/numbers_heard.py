"""What a mail's words say about numbers: a list, an addition, a ruling, or nothing but a mention."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onboarding.asked import Put, Replies
from onboarding.assessment import Assessment, QuestionKind
from onboarding.compare import numbers_in, plain
from onboarding.documents import Action, DocumentKind, DocumentReading, NumberReading
from onboarding.evidence import Fact, FieldSaid, NumbersSaid, UseRuled
from onboarding.listing import PORTED_LABEL
from onboarding.messages import MessageReading, Statement, StatementKind
from onboarding.words import show_number

EVERYTHING = re.compile(r"\b(?:everything|all|every (?:number|line)|todo|todos|todas)\b")
EXCEPT = re.compile(r"\b(?:except|but|other than|besides|excepto|menos|salvo)\b")
PLACING = (StatementKind.KEEP, StatementKind.NEW_BTN, StatementKind.QUESTION, StatementKind.DISCONNECT, StatementKind.PORT_ALL)


def numbers_said(reading: MessageReading, before: Assessment, replies: Replies, values: dict[str, str]) -> Iterator[NumbersSaid]:
    body = reading.body.numbers if reading.body else ()
    claims = reading.body.claims if reading.body else ()
    elsewhere = _spoken_for(reading, values) | replies.numbers
    labelled = set(numbers_in(values.get(PORTED_LABEL, "")))
    listed = tuple(number for number in body if number.e164 not in elsewhere or number.e164 in labelled)
    known = {number.e164 for number in body}
    listed += tuple(NumberReading(number) for number in sorted(labelled - known))
    listed += tuple(
        NumberReading(number, action=Action.PORT) for number in _told_to_port(reading) if number not in known | elsewhere | labelled
    )
    listed = _without_mentions(listed, reading, before, labelled)
    claims = tuple(claim for claim in claims if not _answers_itself(claim, replies))
    yield from _kept(body, reading)
    if not listed and not claims:
        return
    yield NumbersSaid(listed, replaces=bool(listed) and _is_whole_list(listed, reading, before, bool(labelled), replies), claims=claims)


def _kept(body: tuple[NumberReading, ...], reading: MessageReading) -> Iterator[NumbersSaid]:
    """Numbers that are to stay, for what is said of their use."""
    kept = {number for said in reading.statements if said.kind is StatementKind.KEEP for number in said.numbers}
    used = tuple(replace(number, action=Action.KEEP) for number in body if number.e164 in kept and number.use)
    if used and not any(keeps_all_but(said.text) for said in reading.statements):
        yield NumbersSaid(used, replaces=False)


def keeps_all_but(text: str) -> bool:
    """ "Everything stays except 0142": what is named is what does not stay."""
    words = plain(text)
    whole = EVERYTHING.search(words)
    return whole is not None and EXCEPT.search(words, whole.end()) is not None


def _told_to_port(reading: MessageReading) -> tuple[str, ...]:
    """Whole numbers in "please port ...": a list, also where the reading of the body found none."""
    kinds = (StatementKind.PORT, StatementKind.ADD)
    told = (number for said in reading.statements if said.kind in kinds and not said.endings for number in said.numbers)
    return tuple(dict.fromkeys(told))


def _spoken_for(reading: MessageReading, values: dict[str, str]) -> set[str]:
    """Numbers whose place another rule decides: those that stay, the new billing number, values of other labels."""
    numbers = {number for statement in reading.statements if statement.kind in PLACING for number in statement.numbers}
    for label, value in values.items():
        if label != PORTED_LABEL:
            numbers.update(numbers_in(value))
    return numbers


def _answers_itself(claim: str, replies: Replies) -> bool:
    """ "It ends in 0147" answers a doubt; it is no unclear number."""
    digits = "".join(sign for sign in claim if sign.isdigit())
    return bool(digits) and any(number.endswith(digits) for number in replies.numbers)


def _without_mentions(
    listed: tuple[NumberReading, ...], reading: MessageReading, before: Assessment, labelled: set[str]
) -> tuple[NumberReading, ...]:
    """Known numbers that are merely spoken of move nothing; what is said of their use is kept."""
    moving = any(statement.kind in (StatementKind.PORT, StatementKind.ADD) for statement in reading.statements)
    if moving or labelled or not _has_list(before):
        return listed
    known = {number.e164: number.action for number in before.numbers}
    if not all(number.e164 in known for number in listed) or len(listed) >= max(2, _ported(before) / 2):
        return listed
    return tuple(
        replace(number, action=number.action or known[number.e164])
        for number in listed
        if number.use is not None or number.action is not None
    )


def _is_whole_list(
    listed: tuple[NumberReading, ...], reading: MessageReading, before: Assessment, labelled: bool, replies: Replies
) -> bool:
    """Whether these numbers are a list of their own: the first one, one under its label, or one as long as half of what there was."""
    if labelled:
        return True
    if any(statement.kind is StatementKind.ADD for statement in reading.statements) or _brings_list(reading.documents):
        return False
    if any(key.startswith("number_claim:") for key in replies.keys):
        return False
    if not _has_list(before):
        return True
    return len(listed) >= 2 and len(listed) >= _ported(before) / 2


def _has_list(before: Assessment) -> bool:
    return before.order(PORTED_LABEL) is not None


def _ported(before: Assessment) -> int:
    return sum(number.action is Action.PORT for number in before.numbers)


def _brings_list(documents: Iterable[tuple[object, DocumentReading]]) -> bool:
    return any(paper.kind in (DocumentKind.DID_LIST, DocumentKind.ORDER_FORM) and paper.numbers for _, paper in documents)


def rulings(reading: MessageReading, replies: Replies, put: Put) -> Iterator[Fact]:
    """Rulings in the order they are written; one that says what stays confirms the rest of a list that was shown."""
    agreed = {statement.text for statement in replies.used if statement.kind is StatementKind.YES}
    shown = [question for question in put.questions if question.kind is QuestionKind.ALL_ON_BILL and question.key not in replies.keys]
    for statement in reading.statements:
        if statement.kind is StatementKind.PORT_ALL and statement.text in agreed:
            replies.used.append(statement)  # "yes, all of them" answered a question
            continue
        ruling = None if statement in replies.used else _ruling(statement)
        if ruling is None:
            continue
        replies.used.append(statement)
        yield ruling
        if statement.kind in (StatementKind.KEEP, StatementKind.PORT_ALL):
            for question in shown:
                replies.settle(question, "yes")


def _ruling(statement: Statement) -> Fact | None:
    match statement.kind:
        case StatementKind.PORT_ALL:
            return UseRuled(Action.PORT, exceptions=statement.numbers)
        case StatementKind.KEEP if statement.numbers and keeps_all_but(statement.text):
            return UseRuled(Action.KEEP, exceptions=statement.numbers)
        case StatementKind.KEEP if statement.numbers or statement.value:
            return UseRuled(Action.KEEP, use=_use(statement), numbers=statement.numbers)
        case StatementKind.PORT if statement.value and not statement.numbers:
            return UseRuled(Action.PORT, use=statement.value)
        case StatementKind.PORT | StatementKind.ADD if statement.numbers and statement.endings:
            return UseRuled(Action.PORT, numbers=statement.numbers)  # "port 0145 too": no list, the numbers are known
        case StatementKind.NEW_BTN if statement.numbers:
            return FieldSaid("New billing number", show_number(statement.numbers[0]))
        case _:
            return None


def _use(statement: Statement) -> str | None:
    return None if statement.numbers else statement.value
