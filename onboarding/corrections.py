"""What a sentence puts in the place of what was asked about: another number, its last digits, a date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from onboarding.assessment import Question, QuestionKind
from onboarding.compare import is_near, plain
from onboarding.messages import Statement
from onboarding.values import read_date

NUMBER_DOUBTS = (QuestionKind.DIGIT_IN_DOUBT, QuestionKind.NUMBER_NOT_ON_BILL)
NOT_THIS = (" not ", " no ", " sino ")  # "0147, not 0149": told apart from "0143 is fax, not 0142" by how near the numbers are
SWAP_WORDS = ("should be", "instead", "wrong", "typo", "meant", "actually", "not right", "incorrect", "mistake", "debe ser", "es el")


def swapped(statement: Statement, questions: Iterable[Question], known: Iterable[str]) -> tuple[Question, str, str] | None:
    """``0155 is wrong, it should be 0144``: the question about the one, that one, and the other in full.

    Four digits are the end of a known number, else of the one they stand in for.
    """
    said = plain(statement.text)
    named = [*statement.numbers, *endings_in(statement)]
    if len(named) != 2:
        return None
    near = is_near(named[0][-4:], named[1][-4:]) and any(words in f" {said} " for words in NOT_THIS)
    if not near and not any(words in said for words in SWAP_WORDS):
        return None
    for question in questions:
        doubtful = question.numbers[:1] if question.suggested in question.numbers[1:] else question.numbers
        asked = [(number, word) for number in doubtful for word in named if number.endswith(word.removeprefix("+1"))]
        if question.kind in NUMBER_DOUBTS and len(asked) == 1:
            number, word = asked[0]
            other = next(each for each in named if each != word)
            return question, number, other if other.startswith("+") else _in_full(other, number, known)
    return None


def _in_full(ending: str, stands_for: str, known: Iterable[str]) -> str:
    found = {number for number in known if number.endswith(ending)}
    return found.pop() if len(found) == 1 else stands_for[: -len(ending)] + ending


def correction(statement: Statement, question: Question, today: date) -> str | None:
    """A number in the sentence that is not the one asked about, where a number is what the question is about."""
    if question.kind is QuestionKind.BILL_UNDATED or question.key.endswith("document-date"):
        return date_in(statement, today)
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
    ends = [end for end in endings_in(statement) if end != asked[-4:]]
    if len(ends) == 1 and not statement.numbers and is_near(asked[-4:], ends[0]):
        return asked[:-4] + ends[0]
    return None


def _by_ending(statement: Statement, question: Question) -> str | None:
    ends = endings_in(statement)
    found = [number for number in question.numbers[1:] if number[-4:] in ends]
    return found[0] if len(found) == 1 else None


def endings_in(statement: Statement) -> list[str]:
    """Groups of just four digits: how people name a number of theirs."""
    return list(statement.endings) or four_digits(statement.text)


def four_digits(text: str) -> list[str]:
    return [str(digits) for digits in re.findall(r"(?<![\d-])\d{4}(?![\d-])", text)]


def date_in(statement: Statement, today: date) -> str | None:
    found: date | None = read_date(statement.value or "", today) or _date_of_words(statement.text, today)
    return found.isoformat() if found else None


def _date_of_words(text: str, today: date) -> date | None:
    """The first date written in a sentence, US order."""
    months = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    figures, words = r"\d{4}-\d{2}-\d{2}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}", rf"(?:{months})[a-z]*\.?\s+\d{{1,2}}(?:,?\s+\d{{4}})?"
    match = re.search(rf"\b(?:{figures}|{words})\b", text, re.IGNORECASE)
    return read_date(match[0], today) if match else None
