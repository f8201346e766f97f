"""``received``: what arrived and what was read in it, what is accepted, what is not and why, what is still missing, what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onboarding.assessment import Assessment, PaperSeen, Question, QuestionKind, Requirement, Status
from onboarding.evidence import CardDataSeen, Evidence, RequirementKind, Role
from onboarding.words import sentence
from replies import recipients
from replies.kinds.questions import question_rows
from replies.news import News, date_line, read_of, said_of
from replies.voice import Voice, show_day
from replies.wording import REQUIREMENT_NAMES, SHORT_NAMES, STATUS_WORDS, company, count_words, greeting, in_order, status_words


def received_context(
    before: Assessment, after: Assessment, new: Sequence[Evidence], asked: Sequence[Question], voice: Voice
) -> dict[str, object]:
    """``asked``: the questions put here for the first time; they are numbered in this order."""
    papers = [_paper_row(_with_doubt(paper, after), new, voice) for paper in new_papers(after, new)]
    date = date_line(before, after)
    said = [*([date] if date else []), *said_of(News(before, after, tuple(new), voice))]
    missing = [requirement for requirement in in_order(after) if requirement.blocks]
    wrote = any(item.by.role in (Role.CLIENT, Role.PARTNER, Role.BILLING) for item in new)
    return {
        "greeting": greeting(after, recipients.both(after)),
        "client": company(after, Role.CLIENT),
        "headline": _headline(before, after, missing, asked, wrote),
        "intro": _intro(after, wrote),
        "news": "What arrived" if wrote else "What is new",
        "papers": papers,
        "said": said,
        "card_data": any(isinstance(item.fact, CardDataSeen) for item in new),
        "secure_upload_url": voice.secure_upload_url or "",
        "standing": [_standing_row(requirement, papers) for requirement in in_order(after) if _is_shown(requirement, after)],
        "questions": question_rows(asked),
        "todo": _todo(missing, asked, after, dated=bool(date and after.port.foc_date)),
    }


def _intro(after: Assessment, wrote: bool) -> str:
    about = f"where the onboarding of {company(after, Role.CLIENT)} stands"
    return f"Thank you. This is what arrived, and {about}." if wrote else f"There is news, and this is {about}."


def new_papers(after: Assessment, new: Sequence[Evidence]) -> list[PaperSeen]:
    """A paper that was here already is mentioned only when nothing else came."""
    ids = {item.id for item in new}
    return [paper for paper in after.papers if paper.evidence in ids] or [paper for paper in after.repeats if paper.evidence in ids]


def _with_doubt(paper: PaperSeen, after: Assessment) -> PaperSeen:
    """A paper that is fine in itself, while something in it is still in doubt, is received, not accepted (contract, section 4)."""
    open_still = any(r.kind is paper.requirement and r.status is Status.RECEIVED for r in after.requirements)
    return replace(paper, verdict=Status.RECEIVED) if open_still and paper.verdict is Status.ACCEPTED else paper


def _paper_row(paper: PaperSeen, new: Sequence[Evidence], voice: Voice) -> dict[str, object]:
    reading = next((item.fact.reading for item in new if item.id == paper.evidence and item.fact.type == "paper_read"), None)
    return {
        "name": _file_name(paper.name),
        "what": "" if paper.what == "document" else sentence(paper.what),
        "verdict": STATUS_WORDS[paper.verdict] if paper.requirement or paper.verdict is Status.REJECTED else "kept with the onboarding",
        "tone": tone(paper.verdict),
        "reason": sentence(paper.reason or ""),
        "read": read_of(reading, voice) if reading and not reading.error else [],
    }


def _file_name(name: str) -> str:
    """``scan.pdf#pages=3-5`` as people say it."""
    return " ".join(name.replace("#pages=", ", pages ").split())


def _standing_row(requirement: Requirement, papers: Sequence[dict[str, object]]) -> dict[str, str]:
    """What a paper's own row has just said is not said again."""
    detail = sentence(requirement.detail or "")
    return {
        "name": REQUIREMENT_NAMES[requirement.kind],
        "status": status_words(requirement),
        "tone": tone(requirement.status) if requirement.required or requirement.status is not Status.MISSING else "grey",
        "detail": "" if detail in [paper[key] for paper in papers for key in ("reason", "what")] else detail,
    }


def _is_shown(requirement: Requirement, after: Assessment) -> bool:
    """What applies; once the onboarding is complete only what is open again."""
    return requirement.status is not Status.NOT_APPLICABLE and (after.completed_at is None or requirement.blocks)


def tone(status: Status) -> str:
    """The colour a status has in HTML; the words say the same."""
    return {
        Status.ACCEPTED: "green",
        Status.WAIVED: "green",
        Status.RECEIVED: "amber",
        Status.REJECTED: "red",
        Status.MISSING: "red",
    }.get(status, "grey")


def _headline(before: Assessment, after: Assessment, missing: list[Requirement], asked: Sequence[Question], wrote: bool) -> str:
    """The subject's end: what is new or still open, so that a phone's list of mails tells it."""
    if any(question.kind is QuestionKind.PORT_REJECTED for question in asked):
        said = f"the port request was turned down, {count_words(len(asked), 'question')}"
    elif date_line(before, after):
        day = after.port.foc_date
        said = f"the port date is {show_day(day)}" if day else "the port date no longer stands"
    elif missing and after.completed_at is None:
        said = f"{count_words(len(missing), 'thing')} still open"
    else:
        said = count_words(len(asked), "question") if asked else "received" if wrote else "news"
    return f"thank you, {said}" if wrote else said


def _todo(missing: list[Requirement], asked: Sequence[Question], after: Assessment, dated: bool) -> list[str]:
    """What to do next, most pressing first; never empty."""
    todo = []
    send = [SHORT_NAMES[r.kind] for r in missing if r.status in (Status.MISSING, Status.REJECTED)]
    waiting = [SHORT_NAMES[r.kind] for r in missing if r.status is Status.RECEIVED]
    part = SHORT_NAMES[RequirementKind.BILLING_CONTACT]
    if part in waiting:  # half of it is here, and only the contacts know the other half
        waiting.remove(part)
        send.append(f"the rest of the {part}")
    if send:
        first = " The CC/ACH authorization comes first: nothing else can move before it." if send[0] == "CC/ACH authorization" else ""
        todo.append(f"Please reply to this mail with: {', '.join(send)}.{first}")
    if asked:
        todo.append(_please_answer(asked))
    earlier = [question for question in after.questions if question.asked and question.blocks]
    if earlier:
        todo.append(f"Still open from an earlier mail: {'; '.join(question.short for question in earlier)}.")
    if waiting and not asked and not earlier:
        todo.append(f"We are looking at: {', '.join(waiting)}. You will hear from us; the details are above.")
    if dated:
        todo.append(
            "The invitation that comes with this mail puts the port date in your calendar. Please configure all call routing before it."
        )
    if not todo and after.ready:
        follows = "; the Onboarding Complete notes follow" if after.completed_at is None else ""
        todo.append(f"Nothing. Everything required is here{follows}.")
    if not todo:
        todo.append("Nothing for now. You will hear from us.")
    return todo


def _please_answer(asked: Sequence[Question]) -> str:
    many = len(asked) > 1
    please = "Please answer the questions above by their numbers." if many else "Please answer the question above."
    suggested = any(question.suggested is not None for question in asked)
    return please + (
        (' Where we suggest an answer, "yes" is enough.' if many else ' If it is right, "yes" is enough.') if suggested else ""
    )


def which_context(choices: Sequence[tuple[str, str]]) -> dict[str, object]:
    """The one question before all others: which onboarding does your mail belong to? ``choices``: (reference, client)."""
    rows = [
        {"mark": str(place), "text": f"{ref}: {client}", "suggested": "", "picture": "", "caption": ""}
        for place, (ref, client) in enumerate(choices, 1)
    ]
    return {
        "greeting": "Hello,",
        "client": "your onboardings",
        "headline": "which onboarding is it about?",
        "news": "What arrived",
        "intro": "Thank you for your mail. You have several onboardings with us, and we do not want to file it under the wrong one.",
        "papers": [],
        "said": [],
        "card_data": False,
        "secure_upload_url": "",
        "standing": [],
        "questions": rows,
        "todo": ["Please reply with the reference of the right one (OB-...). Your mail waits, you need not send it again."],
    }
