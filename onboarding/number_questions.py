"""Doubts about numbers: digits, list against bill, what stays, the billing number that leaves, lines that port apart or badly."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onboarding.accounts import is_wireless
from onboarding.asking import Builder, Drafts, View, ask, open_groups
from onboarding.assessment import BookNumber, Question, QuestionKind
from onboarding.compare import numbers_in
from onboarding.documents import Spot
from onboarding.listing import Claim
from onboarding.number_book import Doubt
from onboarding.words import is_toll_free, plural, sentence, show_number, show_numbers

SPECIAL_USES = {
    "alarm": "an alarm line", "fire": "a fire alarm line", "burglar": "a burglar alarm line", "elevator": "an elevator line",
    "door": "a door or gate line", "gate": "a door or gate line", "dsl": "a line with DSL", "modem": "a modem line",
    "pos": "a credit card terminal", "postage": "a postage meter",
}  # fmt: skip
EACH_AT_MOST = 4  # so many doubtful numbers of one paper are asked one by one, with a picture each; more are asked as a list


def _digits_in_doubt(view: View) -> Drafts:
    by_paper: dict[tuple[str | None, bool], list[int]] = {}
    doubts = [doubt for doubt in view.book.doubts if not doubt.whose]
    for place, doubt in enumerate(doubts):
        answer = view.answers.to(QuestionKind.DIGIT_IN_DOUBT, doubt.e164)
        if answer is not None and answer.no:
            yield from _which_number(view, doubt.e164, doubt.evidence, doubt.listed)
        elif answer is None:
            by_paper.setdefault((doubt.sha256, doubt.listed), []).append(place)
    for (sha256, listed), places in by_paper.items():
        if len(places) > EACH_AT_MOST:
            yield from _doubtful_list(view, [doubts[place].e164 for place in places], doubts[places[0]].evidence, sha256, listed)
            continue
        for doubt in (doubts[place] for place in places):
            yield doubt.evidence, _one_doubt(view, doubt.e164, doubt.near, doubt.listed, sha256, doubt.spot)


def _one_doubt(view: View, number: str, near: str | None, listed: bool, sha256: str | None, spot: Spot | None) -> Question:
    shown = show_number(number)
    if near:
        text = f"We read {shown}, and elsewhere there is {show_number(near)}. Is {show_number(near)} the right number?"
    else:
        text = f"A digit is hard to read{_where(view, sha256)}. Is {shown} right?"
    short = f"{shown}: a digit is in doubt" + (f" (elsewhere {show_number(near)})" if near else "")
    return ask(
        view, QuestionKind.DIGIT_IN_DOUBT, [number], text, short,
        blocks=listed, numbers=(number,), document=sha256, spot=spot, suggested=near or number,
    )  # fmt: skip


def _where(view: View, sha256: str | None) -> str:
    name = next((paper.evidence.document or paper.reading.file for paper in view.papers if paper.sha256 == sha256), None)
    return f" in {name}" if name else ""


def _doubtful_list(view: View, numbers: Sequence[str], evidence: int, sha256: str | None, listed: bool) -> Drafts:
    for group in open_groups(view, QuestionKind.DIGIT_IN_DOUBT, numbers):
        text = f"These numbers are hard to read{_where(view, sha256)}: {show_numbers(group)}. Are they right?"
        short = f"{plural(len(group), 'number')} with a digit in doubt: {show_numbers(group)}"
        yield (
            evidence,
            ask(view, QuestionKind.DIGIT_IN_DOUBT, group, text, short, blocks=listed, numbers=group, document=sha256, suggested="yes"),
        )


def _whose_number(view: View) -> Drafts:
    """Those that stand apart on a paper, or where only the carrier's own would be expected."""
    by_paper: dict[tuple[str | None, bool], list[Doubt]] = {}
    for doubt in view.book.doubts:
        if doubt.whose:
            by_paper.setdefault((doubt.sha256, doubt.listed), []).append(doubt)
    for (sha256, listed), doubts in by_paper.items():
        for group in open_groups(view, QuestionKind.WHOSE_NUMBER, [doubt.e164 for doubt in doubts]):
            spot = doubts[0].spot if len(group) == 1 else None
            yield doubts[0].evidence, _one_of_theirs(view, group, listed, sha256, spot)


def _one_of_theirs(view: View, numbers: Sequence[str], listed: bool, sha256: str | None, spot: Spot | None) -> Question:
    one = len(numbers) == 1
    text = (
        f"{show_numbers(numbers)} {'stands' if one else 'stand'}{_where(view, sha256)}, "
        f"and we are not sure that {'it is' if one else 'they are'} yours. "
        f"{'Is it one of your numbers' if one else 'Are these your numbers'}?"
    )
    short = f"Is {show_numbers(numbers)} one of the numbers?" if one else f"Are {show_numbers(numbers)} among the numbers?"
    return ask(
        view, QuestionKind.WHOSE_NUMBER, numbers, text, short,
        blocks=listed, numbers=tuple(numbers), document=sha256, spot=spot, suggested="yes",
    )  # fmt: skip


def _which_number(view: View, number: str, evidence: int, listed: bool) -> Drafts:
    about = f"{number} which"
    if view.answers.to(QuestionKind.DIGIT_IN_DOUBT, about) is None:
        text = f"{show_number(number)} is not right, you told us. What is the right number, all ten digits?"
        short = f"{show_number(number)} is not right; the right number is not known"
        yield evidence, ask(view, QuestionKind.DIGIT_IN_DOUBT, [about], text, short, blocks=listed, numbers=(number,))


def _claims(view: View) -> Drafts:
    for claim in view.book.listing.claims:
        text, suggested = _claim_question(claim)
        numbers = numbers_in(claim.text)
        yield claim.evidence, ask(
            view, QuestionKind.NUMBER_CLAIM, [claim.text], text, f'Numbers not clear: "{claim.text}"',
            blocks=True, numbers=numbers, document=claim.sha256, suggested=suggested,
        )  # fmt: skip


def _claim_question(claim: Claim) -> tuple[str, str | None]:
    """The reader's own question where it has one, else what is to be told; and what "yes" settles."""
    words = claim.text.strip()
    if claim.about == "use":
        return f"You wrote that {words}. Which number is it, with all ten digits?", None
    if claim.about == "count":
        return f"{sentence(words)} Is the list complete as it is?", "yes"
    if words.endswith("?"):
        return words, "yes" if re.search(r"\bis (that|it) right\b", words, re.IGNORECASE) else None
    if words.endswith("."):
        return f"{words} Which numbers are meant, each with all ten digits?", None
    return f'You wrote "{words}". Which numbers are these, each with all ten digits?', None


def _contested(view: View) -> Drafts:
    """Said to stay, and listed later: it stays until the sender decides."""
    for number in sorted(view.book.listing.contested):
        shown = show_number(number)
        text = f"{shown} is on your list, but an earlier mail said that it stays with your present carrier. Does it stay?"
        short = f"{shown} is listed, and was to stay"
        yield (
            view.book.listing.origin,
            ask(view, QuestionKind.NUMBERS_STAY, [f"{number} after all"], text, short, numbers=(number,), suggested="yes"),
        )


def _not_on_bill(view: View) -> Drafts:
    kind = QuestionKind.NUMBER_NOT_ON_BILL
    origin = view.book.listing.origin
    near = {number: other for number, other in view.book.not_on_bill if other}
    for number, other in near.items():
        if view.answers.to(kind, number) is None:
            right = show_number(other)
            text = f"{show_number(number)} is on your list, but your bill or CSR shows {right}. Is {right} the right one?"
            short = f"{show_number(number)} is on the list, the bill shows {show_number(other)}"
            yield origin, ask(view, kind, [number], text, short, numbers=(number, other), suggested=other)
    for group in open_groups(view, kind, [number for number, other in view.book.not_on_bill if not other]):
        are, it = ("is", "it") if len(group) == 1 else ("are", "they")
        text = (
            f"{show_numbers(group)} {are} on your list, but on no bill or CSR we have. "
            f"{'Is it' if it == 'it' else 'Are they'} active on the account you sent, or on another one whose bill you can send?"
        )
        short = f"On the list, on no bill or CSR: {show_numbers(group)}"
        yield origin, ask(view, kind, group, text, short, numbers=group, suggested="yes")


def _numbers_stay(view: View) -> Drafts:
    for group in open_groups(view, QuestionKind.NUMBERS_STAY, view.book.staying_unsaid):
        are, they_stay = ("is", "it stays") if len(group) == 1 else ("are", "they stay")
        text = (
            f"{show_numbers(group)} {are} on your account but not on your list. We take it that {they_stay} active "
            "with your present carrier (a partial port). Is that right?"
        )
        short = f"Not on the list, taken as staying: {show_numbers(group)}"
        yield view.book.listing.origin, ask(view, QuestionKind.NUMBERS_STAY, group, text, short, numbers=group, suggested="yes")


def _all_on_bill(view: View) -> Drafts:
    numbers = view.book.unconfirmed
    if not numbers:
        return
    origin = "the Letter of Authorization" if view.book.listing.from_loa else "your bills"
    refused = any((answer := view.answers.to(QuestionKind.ALL_ON_BILL, number)) and answer.no for number in numbers)
    if refused:
        about = [f"{number} which" for number in numbers]
        if view.answers.to(QuestionKind.ALL_ON_BILL, about[0]) is None:
            text = f"The list we read on {origin} is not right, you told us. Which numbers shall move, each with all ten digits?"
            yield (
                view.book.listing.origin,
                ask(view, QuestionKind.ALL_ON_BILL, about, text, "The list read from the bill is not right", blocks=True),
            )
        return
    text = f"These are the numbers we read on {origin}: {show_numbers(numbers)}. Shall all of them move, and no others?"
    short = f"To be confirmed as the whole list: {show_numbers(numbers)}"
    yield (
        view.book.listing.origin,
        ask(view, QuestionKind.ALL_ON_BILL, numbers, text, short, blocks=True, numbers=numbers, suggested="yes"),
    )


def _new_btn(view: View) -> Drafts:
    """A partial port in which the billing number itself leaves."""
    if "New billing number" in view.best:
        return
    ported = {number.e164 for number in view.book.ported}
    for account in view.accounts:
        stay = [number.e164 for number in view.book.staying if number.e164 in account.numbers]
        if account.btn is None or account.btn not in ported or not stay:
            continue
        if view.answers.to(QuestionKind.NEW_BTN, account.btn) is not None:
            continue
        text = (
            f"{show_number(account.btn)} is the billing number of your account, and it moves to us while {show_numbers(stay)} "
            f"{'stays' if len(stay) == 1 else 'stay'}. Which of the numbers that stay becomes the new billing number?"
        )
        short = f"The billing number {show_number(account.btn)} leaves; the new one is not named"
        suggested = stay[0] if len(stay) == 1 else None
        yield (
            view.book.listing.origin,
            ask(view, QuestionKind.NEW_BTN, [account.btn], text, short, numbers=(account.btn, *stay), suggested=suggested),
        )


def _ports_apart(view: View) -> Drafts:
    """Said once; silence is understanding."""
    groups = {"toll-free": _toll_free, "mobile": _mobile}
    for name, belongs in groups.items():
        numbers = [number.e164 for number in view.book.ported if belongs(number)]
        new = [number for number in numbers if not view.answers.asked(QuestionKind.PORTS_APART, number)]
        if new and (name == "mobile" or len(numbers) < len(view.book.ported)):
            text = f"{_are_of_kind(new, name)}: {APART[name]} All right?"
            short = f"Ports apart ({name}): {show_numbers(new)}"
            yield view.book.listing.origin, ask(view, QuestionKind.PORTS_APART, new, text, short, numbers=tuple(new), suggested="yes")


APART = {
    "toll-free": "they move by an order of their own, maybe on another day.",
    "mobile": "they move by an order of their own, which needs the account number and a port-out PIN that lives only days.",
}


def _toll_free(number: BookNumber) -> bool:
    return is_toll_free(number.e164)


def _mobile(number: BookNumber) -> bool:
    return is_wireless(number.carrier) or number.use in ("mobile", "wireless", "cell")


def _are_of_kind(numbers: Sequence[str], name: str) -> str:
    return f"{show_number(numbers[0])} is a {name} number" if len(numbers) == 1 else f"{show_numbers(numbers)} are {name} numbers"


def _special_lines(view: View) -> Drafts:
    for number in view.book.ported:
        name = SPECIAL_USES.get((number.use or "").casefold())
        if name is None or view.answers.to(QuestionKind.SPECIAL_LINE, number.e164) is not None:
            continue
        shown = show_number(number.e164)
        text = (
            f"{shown} is {name}. Such lines often do not work over the Internet, and what hangs on them may stop when they move: "
            f"ask the company that looks after it first. Shall {shown} move all the same?"
        )
        yield (
            view.book.listing.origin,
            ask(
                view,
                QuestionKind.SPECIAL_LINE,
                [number.e164],
                text,
                f"{shown} is {name}; is it to port?",
                numbers=(number.e164,),
                suggested="yes",
            ),
        )


NUMBER_BUILDERS: tuple[Builder, ...] = (
    _digits_in_doubt,
    _whose_number,
    _claims,
    _not_on_bill,
    _numbers_stay,
    _contested,
    _all_on_bill,
    _new_btn,
    _ports_apart,
    _special_lines,
)
