"""Numbers that a paper shows and of which nothing says that they are the customer's: asked, and settled by the answer."""

from __future__ import annotations

from dataclasses import replace

from onboarding.answers import Answers
from onboarding.assessment import QuestionKind
from onboarding.documents import DocumentReading, NumberReading


def with_answers(reading: DocumentReading, answers: Answers) -> DocumentReading:
    """``reading`` without the numbers that were answered to be somebody else's; those confirmed are doubtful no longer."""
    if not any(number.theirs is False for number in reading.numbers):
        return reading
    return replace(reading, numbers=tuple(each for each in (_settled(number, answers) for number in reading.numbers) if each is not None))


def _settled(number: NumberReading, answers: Answers) -> NumberReading | None:
    answer = answers.to(QuestionKind.WHOSE_NUMBER, number.e164) if number.theirs is False else None
    if answer is None or not (answer.yes or answer.no):
        return number
    return replace(number, theirs=True, needs_review=False) if answer.yes else None
