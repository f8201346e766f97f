"""Everything that is no bill, CSR, list, LOA, payment or tax form: what it is, and one sentence the sender can act on.

A document may look like what we asked for and still not do: a bill without telephone service, a disconnect notice, a picture of a portal.
``unsuitable`` names them; the numbers on those that show the customer's own are read all the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from ocr.page import PageMode, PageSet
from onboarding.documents import DocumentKind, DocumentReading
from parsers.documents.account_reading import account_reading
from parsers.documents.bill_titles import bill_title
from parsers.documents.clues import BILL_ANATOMY, count, head, is_charge, squeeze, squeezed, weigh
from parsers.documents.csr_writer import keeps_account
from parsers.documents.forms import ocr_pages, worst_mode
from parsers.documents.trades import METERED, UTILITIES, other_trade
from parsers.documents.unsuitable import UNSUITABLE
from parsers.mail.signatures import is_closing
from parsers.numbers.sighting import find_in_text
from parsers.numbers.uses import intent_of
from parsers.ownership.doubts import doubt_whose
from parsers.page.layout import sheet_of
from parsers.page.names import is_title
from parsers.page.prose import lower_words
from parsers.patterns import STARTS_WITH_NUMBER
from parsers.secrets import mask_reading

KIND: Final = DocumentKind.OTHER
_VOICE: Final = re.compile(
    r"\b(?:voice|phones?|telephone|telephony|lines?|trunks?|dids?|tns?|btn|calling|calls?|long distance|toll|e911|911|hunting|voicemail|fax"
    r"|pots|1fb|centrex|sip|extensions?|handsets?|ucaas|unlimited ld|wireless|mobile|universal service|usf|fusf|local service|caller id)\b",
    re.I,
)
_DATA: Final = re.compile(
    r"\b(?:internet|broadband|fiber|fibre|ethernet|wi-?fi|modem|static ip|bandwidth|mbps|gig|tv|video|cable|dia|mpls|sd-?wan|dsl)\b",
    re.I,
)
# A whole line over the customer's lines.
_LINES: Final = re.compile(
    r"(?:(?:your|our|all|the|detail|itemized|monthly|active|billed|business|service|charges|summary|of|by|per|for) ){0,4}"
    r"(?:(?:tele)?phone|voice|telephony|working|listed) ?(?:lines?|numbers?)(?: (?:billed|detail|summary|on this account|in service))?:?"
    r"|(?:(?:tele)?phone|voice) services?(?: detail| by number| by line)?:?",
    re.I,
)
_CHARGE_WORDS: Final = 16  # its dates and amounts not counted; more is a sentence
_HOTLINE: Final = re.compile(r"\W*(?:1\W{0,2})?8(?:00|33|44|55|66|77|88)\b")
_READ_ALL_THE_SAME: Final = ("account page", "disconnect notice", "past-due notice", "payment receipt", "order confirmation")


@dataclass(frozen=True, slots=True)
class Verdict:
    score: float
    name: str
    sentence: str


def looks_like(pages: PageSet) -> float:
    """0..1: how sure it is that this is something that will not do. Low for what nobody knows: then the other kinds decide."""
    return judge(pages).score


def judge(pages: PageSet) -> Verdict:
    """What sort of other document it is, and how sure."""
    return max(_verdicts(pages), key=lambda verdict: verdict.score)


def read(pages: PageSet, name: str) -> DocumentReading:
    """The sentence, and what is the customer's on those that show it: account, date, numbers."""
    verdict = judge(pages)
    plain = DocumentReading(
        file=name, kind=KIND, pages=pages.total_pages or len(pages.pages), ocr_pages=ocr_pages(pages), page_mode=worst_mode(pages)
    )
    found = account_reading(KIND, pages, name) if verdict.name in _READ_ALL_THE_SAME else plain
    reading = replace(
        found,
        numbers=tuple(doubt_whose(number, "it stands on a paper of another kind") for number in found.numbers),
        confidence=verdict.score,
        warnings=(*pages.warnings, verdict.sentence),
        unsuitable=verdict.sentence,
        incomplete=None,
        error=pages.error,
    )
    return mask_reading(reading)


def _verdicts(pages: PageSet) -> Iterator[Verdict]:
    text, top = squeezed(pages), head(pages)
    yield _nothing(text)
    for sort in UNSUITABLE:
        weight = weigh(top if sort.title_only else text, sort.clues)
        kept = 1 - weigh(text, sort.against) if sort.against else 1.0
        if sort.title_only and count(text, BILL_ANATOMY) >= 6 and weigh(top, sort.clues) < 0.85:
            kept *= 0.4
        if sort.name == "account page" and (keeps_account(pages) or bill_title(pages)):
            kept *= 0.4  # with its lines and where they are, it is as good as a record; an invoice in a frame of links is one all the same
        yield Verdict(round(0.97 * weight * max(kept, 0.15), 4), sort.name, sort.sentence)
    yield _card(pages)
    yield from _bills_of_others(pages, text)
    if pages.pages and all(page.mode is not PageMode.DIGITAL for page in pages.pages):
        yield _drawing(pages)


def _nothing(text: str) -> Verdict:
    """What is left when nothing is known; and pages with hardly a word: logos, pictures, blank sheets."""
    digits = sum(character.isdigit() for character in text)
    if len(text) - digits < 60 and digits < 7:
        return Verdict(
            0.6, "picture", "There is hardly a word on it: please check that the right file was attached, and send it again if so."
        )
    return Verdict(0.2, "unknown", "We could not tell what this is: please say what it shows, or send the bill, form or list we asked for.")


def _drawing(pages: PageSet) -> Verdict:
    """A network plan or a floor plan: few words, scattered, none of a bill's."""
    words = [word.text for page in pages.pages for word in page.words]
    text = " ".join(words)
    network = len(
        re.findall(r"\b(?:router|switch|firewall|modem|LAN|WAN|VLAN|PBX|gateway|server|ISP|PoE|rack|patch panel|internet)\b", text, re.I)
    )
    plan = len(set(_PLAN_WORDS.findall(text.lower())))
    if plan >= _PLAN and len(words) < 300:
        return Verdict(
            0.8, "floor plan", "This is a plan of rooms and phones, which we do not need; please check that the right file was attached."
        )
    if network >= 3 and len(words) < 150 and count(squeeze(text), BILL_ANATOMY) == 0:
        return Verdict(
            0.8, "diagram", "This is a drawing of a network, which we do not need; please check that the right file was attached."
        )
    return Verdict(0.0, "diagram", "")


def _card(pages: PageSet) -> Verdict:
    """A business card: one person with a title, and numbers that are all ways to reach them. A mail that ends like one is none."""
    words = [word.text for page in pages.pages for word in page.words]
    lines = [row.text for page in pages.pages for row in sheet_of(page).rows]
    reached = [line for line in lines if find_in_text(line).sightings]
    titled = any(is_title(line) for line in lines) and any(re.search(r"@|www\.", line) for line in lines)
    small = len(pages.pages) == 1 and len(words) <= _CARD_WORDS and 0 < len(reached) <= _CARD_NUMBERS
    written = any(_MAIL_HEAD.match(line) or is_closing(line) or _asks(line) for line in lines)
    if small and titled and not written and all(_REACH.match(line) for line in reached):
        return Verdict(0.85, "business card", "This is a business card: please send the list of numbers to port, or the bill, instead.")
    return Verdict(0.0, "business card", "")


def _asks(line: str) -> bool:
    """Words of a letter that say what becomes of numbers; "Lund Moving & Storage" is a name."""
    return lower_words(line) > 0 and intent_of(line) is not None


_CARD_WORDS: Final = 60
_CARD_NUMBERS: Final = 5
_PLAN_WORDS: Final = re.compile(
    r"\b(?:drawn by|not for construction|legend|corridor|floor plan|elevation|scale:?\s?\d|sheet [a-z]-?\d|wap)\b"
)
_PLAN: Final = 3  # words of a drawing of rooms
_MAIL_HEAD: Final = re.compile(r"(?:to|from|subject|sent|date|cc|re|fwd?):\s", re.IGNORECASE)
_REACH: Final = re.compile(r"^\W*(?:office|o|mobile|m|cell|c|fax|f|direct|d|tel|telephone|t|phone|p|ph|toll free|main|desk|work|w)\b", re.I)


def _bills_of_others(pages: PageSet, text: str) -> Iterator[Verdict]:
    """Bills, but for something else than telephone service: told by what the charged lines are for."""
    if (trade := other_trade(pages)) is not None:
        yield Verdict(0.9, "utility", f"This is {trade}, not a telephone bill: please send the latest bill for your phone lines.")
    anatomy = count(text, BILL_ANATOMY)
    printed = "\n".join(page.text for page in pages.pages[:4])
    for what, pattern in UTILITIES:
        hits = len(set(re.findall(pattern, printed.lower())))
        if hits >= 2 or (hits and re.search(METERED, printed, re.I)):
            sure = min(0.96, 0.5 + 0.12 * hits + 0.06 * anatomy)
            voice = len(_charged(pages, _VOICE))
            yield Verdict(
                sure * (0.4 if voice >= 2 else 1.0),
                "utility",
                f"This is {what}, not a telephone bill: please send the latest bill for your phone lines.",
            )
    if anatomy >= 3 and _charged(pages, _DATA) and not _charged(pages, _VOICE) and not (_own_line(printed) or _heads_lines(pages)):
        sure = 0.96 if re.search(r"no (?:voice|phone|telephone) service", printed, re.I) else 0.9
        yield Verdict(
            sure,
            "internet bill",
            "This bill is for internet or TV without telephone service: please send the latest bill for your phone lines.",
        )
    if re.search(r"\bsubtotal\b|\bunit price\b|\bqty\b|\bquantity\b", printed, re.I) and re.search(r"\binvoice\b", printed, re.I):
        telecom = bool(_charged(pages, _VOICE)) or _own_line(printed) or bool(_VOICE.search(printed))
        yield Verdict(
            0.0 if telecom else 0.7,
            "sales invoice",
            "This is an invoice for goods or other services, not a telephone bill: please send the latest bill for your phone lines.",
        )


def _charged(pages: PageSet, words: re.Pattern[str]) -> list[str]:
    """Lines with an amount of money that name what is charged with one of ``words``."""
    return [line for line in _rows(pages, is_charge) if words.search(line)]


def _rows(pages: PageSet, wanted: Callable[[str], object]) -> Iterator[str]:
    for page in pages.pages[:6]:
        for row in sheet_of(page).rows:
            if wanted(row.text) and sum(not any(c.isdigit() for c in word) for word in row.text.split()) <= _CHARGE_WORDS:
                yield row.text


def _heads_lines(pages: PageSet) -> bool:
    """ "Your phone lines" over a row that begins with one of them; "Important phone numbers" heads the company's own."""
    rows = (pair for page in pages.pages[:6] for pair in pairwise(row.text for row in sheet_of(page).rows))
    return any(_LINES.fullmatch(head.strip()) and STARTS_WITH_NUMBER.match(below) and not _HOTLINE.match(below) for head, below in rows)


def _own_line(printed: str) -> bool:
    """Does it head charges with a telephone number, as bills for lines do?"""
    return re.search(r"(?:charges|services?|lines?|billed) for\s*:?\s*\(?\d{3}\)?[-. /]{0,2}\d{3}[-. ]?\d{4}\b", printed, re.I) is not None
