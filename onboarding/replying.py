"""Which of our questions a sentence answers, and with what.

A person answers under the quoted question, by its number, by naming what it is about, or with a bare "yes" when only one can be meant.
What could mean several is no answer: it goes to a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from onboarding.assessment import Assessment, Question, QuestionKind
from onboarding.compare import is_near, names_in, numbers_in, plain
from onboarding.documents import Action
from onboarding.evidence import Answered, Evidence, Fact, MailQueued, UseRuled
from onboarding.live import facts, in_order
from onboarding.messages import MessageReading, Statement, StatementKind
from onboarding.values import read_date

NUMBERED = re.compile(r"^\W*(?:q(?:uestion)?\.?\s*#?\s*(\d{1,2})\b\s*[).:\-–—]*|#?\s*(\d{1,2})\s*[).:\-–—](?!\d))\s*", re.IGNORECASE)
BY_LETTER = re.compile(r"^\W*q", re.IGNORECASE)  # "Q3": certainly one of our questions, where "3." may be a row of a list
NAMED_NUMBER = re.compile(r"\b(?:q|question|number|no\.?|#)\s*(\d{1,2})\b", re.IGNORECASE)
ALL_WORDS = frozenset({"all", "everything", "both", "todo", "todos", "todas"})
PLURAL_WORDS = ALL_WORDS | {"those", "these", "they", "numbers", "estos", "esos", "numeros", "estan", "son", "correctos"}
NO_MORE_WORDS = ("that s all", "thats all", "that is all", "eso es todo")  # "all" of nothing
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
NUMBER_KINDS = frozenset({QuestionKind.DIGIT_IN_DOUBT, QuestionKind.ALL_ON_BILL})  # what "those are right" is said of
FREE_KINDS = frozenset(
    {QuestionKind.PORT_REJECTED, QuestionKind.SERVICE_ADDRESS, QuestionKind.ASAP_NUMBERS, QuestionKind.NAME_OR_ADDRESS_DIFFERS}
)  # words of any kind answer these
LEAST_SHARE = 0.75  # of a quoted line's words that a question must hold to be the one quoted
LEAST_WORDS = 4
WHOLE_SHARE = 0.9  # of a question's words that a quoted paragraph must hold to contain it


@dataclass(frozen=True, slots=True)
class Put:
    """The open questions our mails put, and the numbers they had in the mail this one answers."""

    questions: tuple[Question, ...]
    numbering: tuple[str, ...]  # keys, as numbered from 1 in that mail
    today: date  # for dates written without a year

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
    return Put(tuple(sorted(open_ones, key=lambda question: order.get(question.key, len(order)))), numbering, today)


def _bare(message_id: str) -> str:
    return message_id.strip().strip("<>")


def read_replies(reading: MessageReading, put: Put) -> Replies:
    """The answers in the mail's sentences; sentences that are none stay for others to read."""
    replies = Replies()
    for statement in (*reading.statements, *_numbered_lines(reading, put)):
        if statement.kind in (StatementKind.YES, StatementKind.NO):
            _yes_or_no(statement, put, replies)
        elif statement.quoted or NUMBERED.match(statement.text):
            question = _quoted(statement.quoted, put) or _by_number(statement, put)
            if question is not None:
                _in_place(statement, question, put, replies)
    _typed_numbers(reading, put, replies)
    _free_answer(reading, put, replies)
    return replies


def _numbered_lines(reading: MessageReading, put: Put) -> Iterator[Statement]:
    """Lines such as "Q3 305-555-0171" and "3) 0171", which say too little to be a sentence: an answer to question 3 where one fits."""
    said = {" ".join(statement.text.split()) for statement in reading.statements if statement.kind is not StatementKind.NOTE}
    for line in reading.words.splitlines():
        match = NUMBERED.match(line)
        question = put.numbered(_number(match)) if match else None
        if match is None or question is None or " ".join(line.split()) in said:
            continue
        words = plain(line[match.end() :]).split()
        kind = StatementKind.YES if YES_WORDS & set(words[:1]) else StatementKind.NO if NO_WORDS & set(words[:1]) else StatementKind.NOTE
        statement = Statement(kind, line.strip(), numbers_in(line[match.end() :]), endings=tuple(_four_digits(line[match.end() :])))
        if BY_LETTER.match(line) or _correction(statement, question, put.today) is not None:
            yield statement


def _number(match: re.Match[str]) -> int:
    return int(match[1] or match[2] or 0)


# --- yes and no -------------------------------------------------------------------------------


def _yes_or_no(statement: Statement, put: Put, replies: Replies) -> None:
    meant = _meant(statement, put)
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
    correction = _correction(statement, question, today)
    if correction is not None:
        return correction
    if statement.kind is StatementKind.NO:
        return "no" if question.suggested is not None else None
    if question.suggested is None:
        return None
    return "yes" if question.suggested in (*question.numbers[:1], "yes") else question.suggested


def _meant(statement: Statement, put: Put) -> list[Question]:
    direct = _quoted(statement.quoted, put) or _by_number(statement, put)
    if direct is not None:
        return [direct]
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


def _is_near_one(statement: Statement, question: Question) -> bool:
    """The sentence writes a number that is all but the one asked about."""
    return len(question.numbers) == 1 and any(is_near(number, question.numbers[0]) for number in statement.numbers)


def _mentions(statement: Statement, question: Question) -> bool:
    """The sentence names a number of the question, in full or by its last four digits."""
    if not question.numbers:
        return False
    ends = set(_endings(statement))
    return any(number in statement.numbers or number[-4:] in ends for number in question.numbers)


def _correction(statement: Statement, question: Question, today: date) -> str | None:
    """A number in the sentence that is not the one asked about, where a number is what the question is about."""
    if question.kind is QuestionKind.BILL_UNDATED or question.key.endswith("document-date"):
        return _date_in(statement, today)
    if question.kind is QuestionKind.NEW_BTN:
        return next((number for number in statement.numbers if number in question.numbers[1:]), None) or _by_ending(statement, question)
    if question.kind not in (QuestionKind.DIGIT_IN_DOUBT, QuestionKind.NUMBER_NOT_ON_BILL) or len(question.numbers) == 0:
        return None
    asked = question.numbers[0]
    others = [number for number in statement.numbers if number != asked]
    if len(question.numbers) > 2:
        return None
    if len(others) == 1:
        return others[0]
    ends = [end for end in _endings(statement) if end != asked[-4:]]
    if len(ends) == 1 and not statement.numbers and is_near(asked[-4:], ends[0]):
        return asked[:-4] + ends[0]
    return None


def _endings(statement: Statement) -> list[str]:
    """Groups of just four digits: how people name a number of theirs."""
    return list(statement.endings) or _four_digits(statement.text)


def _four_digits(text: str) -> list[str]:
    return [str(digits) for digits in re.findall(r"(?<![\d-])\d{4}(?![\d-])", text)]


def _by_ending(statement: Statement, question: Question) -> str | None:
    ends = _endings(statement)
    found = [number for number in question.numbers[1:] if number[-4:] in ends]
    return found[0] if len(found) == 1 else None


def _date_in(statement: Statement, today: date) -> str | None:
    found: date | None = read_date(statement.value or "", today) or _date_of_words(statement.text, today)
    return found.isoformat() if found else None


def _date_of_words(text: str, today: date) -> date | None:
    """The first date written in a sentence, US order."""
    months = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    figures, words = r"\d{4}-\d{2}-\d{2}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}", rf"(?:{months})[a-z]*\.?\s+\d{{1,2}}(?:,?\s+\d{{4}})?"
    match = re.search(rf"\b(?:{figures}|{words})\b", text, re.IGNORECASE)
    return read_date(match[0], today) if match else None


# --- under the question -----------------------------------------------------------------------


def _quoted(line: str | None, put: Put) -> Question | None:
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
    return put.numbered(_number(match)) if match else None


def _by_number(statement: Statement, put: Put) -> Question | None:
    match = NUMBERED.match(statement.text)
    if match:
        return put.numbered(_number(match))
    named = NAMED_NUMBER.search(statement.text)
    return put.numbered(int(named[1])) if named else None


def _in_place(statement: Statement, question: Question, put: Put, replies: Replies) -> None:
    """Whatever was written under a question is about it."""
    kind = statement.kind
    if kind in (StatementKind.THANKS, StatementKind.QUESTION, StatementKind.DISCONNECT, StatementKind.CARD_DATA, StatementKind.RETRACT):
        return
    correction = _correction(statement, question, put.today)
    if correction is not None:
        replies.settle(question, correction, statement)
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
            elif question.kind is QuestionKind.BILL_UNDATED and (found := _date_in(statement, put.today)):
                replies.settle(question, found, statement)
    left = [question for question in put.questions if question.key not in replies.keys]
    notes = [statement for statement in notes if statement not in replies.used]
    if len(left) == 1 and left[0].kind in FREE_KINDS and notes:
        replies.settle(left[0], " ".join(statement.text for statement in notes))
        replies.used.extend(notes)


def _names_it(text: str, question: Question) -> bool:
    about = question.key.partition(":")[2].replace("-", " ")
    words = plain(text)
    return (about in words or any(name in words for name in names_in(about))) and any(word in words for word in OWN_NAME_WORDS)
