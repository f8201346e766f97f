"""``reminder``: only what is still open, and the easiest way to send it."""

from __future__ import annotations

from onboarding.assessment import Assessment
from onboarding.evidence import Role
from onboarding.final_order import open_labels
from onboarding.labels import FILL_IN_END, FILL_IN_START
from onboarding.words import sentence
from replies import recipients
from replies.kinds.questions import question_rows
from replies.kinds.received import tone
from replies.order import hints
from replies.voice import Voice, show_day
from replies.wording import REQUIREMENT_NAMES, company, count_words, greeting, in_order, status_words


def reminder_context(assessment: Assessment, voice: Voice) -> dict[str, object]:
    missing = [requirement for requirement in in_order(assessment) if requirement.blocks]
    questions = assessment.questions
    labels = list(open_labels(assessment)) if missing else []
    return {
        "greeting": greeting(assessment, recipients.both(assessment)),
        "client": company(assessment, Role.CLIENT),
        "opened": show_day(voice.local(assessment.opened_at).date()),
        "headline": count_words(len(missing) or len(questions), "thing" if missing else "question"),
        "missing": [
            {
                "name": REQUIREMENT_NAMES[requirement.kind],
                "status": status_words(requirement),
                "tone": tone(requirement.status),
                "detail": sentence(requirement.detail or ""),
            }
            for requirement in missing
        ],
        "questions": question_rows(questions),
        "secure_upload_url": voice.secure_upload_url or "",
        "labels": labels,
        "hints": hints(labels),
        "fill_in_start": FILL_IN_START,
        "fill_in_end": FILL_IN_END,
    }
