"""Open questions as numbered rows: Q1, Q2...; their order is the order of ``MailIntent.asked``, so that "Q2: yes" can be read back."""

from __future__ import annotations

from collections.abc import Sequence

from onboarding.assessment import Question
from onboarding.words import is_e164, show_number


def question_rows(questions: Sequence[Question]) -> list[dict[str, str]]:
    return [
        {
            "mark": f"Q{place}",
            "text": question.text,
            "suggested": _suggestion(question),
            "picture": picture_name(place) if question.document and question.spot else "",
            "caption": f"Page {question.spot.page} of your document, the place we mean." if question.document and question.spot else "",
        }
        for place, question in enumerate(questions, 1)
    ]


def question_crops(questions: Sequence[Question]) -> tuple[tuple[str, str, object], ...]:
    """(content id, document, spot) of the pictures that ``question_rows`` names."""
    return tuple(
        (picture_name(place), question.document, question.spot)
        for place, question in enumerate(questions, 1)
        if question.document and question.spot
    )


def picture_name(place: int) -> str:
    return f"question-{place}"


def _suggestion(question: Question) -> str:
    value = question.suggested
    if not value or value.lower() in ("yes", "no"):
        return ""
    shown = show_number(value) if is_e164(value) else value
    return "" if shown in question.text else shown  # the question has just said it
