"""Whether a person wrote a mail, and if not, what did: only people are answered.

The order matters: a bounce also carries Auto-Submitted, an out-of-office may come through a list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from email.message import Message
from typing import Final

from onboarding.messages import Headers, Nature
from parsers.mail import automatic
from parsers.mail.bounces import STATUS_TYPES, delivery_reports, report_text
from parsers.mail.languages import WEEKDAYS
from parsers.mail.mime import Mail, all_headers, decoded
from parsers.mail.quotes import subject_kind
from parsers.patterns import any_of
from parsers.words.dates_written import date_in

_ANSWER_METHODS: Final = ("REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH")
_LOOKED_AT: Final = 1500  # characters of the text; a notice says what it is at once


@dataclass(frozen=True, slots=True)
class _Look:
    """What the rules look at."""

    mail: Mail
    headers: Headers
    words: str  # the sender's new words
    text: str  # the whole text
    documents: bool  # something is attached that may be a paper

    def header(self, name: str) -> str:
        return decoded(self.mail.header.get(name))

    @property
    def local(self) -> str:
        address = self.headers.sender.email or self.header("From").strip("<> ").split("@")[0]
        return address.partition("@")[0].strip()

    @property
    def null_path(self) -> bool:
        """The envelope sender is empty: only programs send so."""
        value = self.mail.header.get("Return-Path")
        return value is not None and decoded(value).replace(" ", "") in ("<>", "")


def nature_of(mail: Mail, headers: Headers, words: str, text: str, documents: bool = False) -> Nature:
    """``words``: what is new in it; ``text``: all of it; ``documents``: it carries something that may be a paper."""
    look = _Look(mail, headers, words, text, documents)
    for nature, rule in _RULES:
        if rule(look):
            return nature
    return Nature.HUMAN


def _is_delay(look: _Look) -> bool:
    reports = delivery_reports(look.mail)
    actions = {report.action for report in reports}
    if reports and "failed" not in actions and actions & {"delayed", "delivered", "relayed", "expanded"}:
        return True
    if actions & {"failed"}:
        return False
    machine = _from_daemon(look) or look.null_path or _is_auto_submitted(look)
    delayed = automatic.DELAY_SUBJECTS.search(look.headers.subject) or automatic.DELAY_WORDS.search(report_text(look.text)[:_LOOKED_AT])
    return machine and bool(delayed)


def _is_bounce(look: _Look) -> bool:
    if (
        look.mail.media_types & set(STATUS_TYPES)
        or _report_type(look.mail.header) == "delivery-status"
        or look.header("X-Failed-Recipients")
    ):
        return True
    if re.search(r"(notification|event)Type\W{1,6}(Bounce|Delivery\b)", look.text):
        # Amazon SES reports what became of a mail through its notification service; of a delivered one nobody failed, see ``failures``
        return True
    subject = bool(automatic.BOUNCE_SUBJECTS.search(look.headers.subject)) and subject_kind(look.headers.subject) is None
    body = bool(automatic.BOUNCE_WORDS.search(report_text(look.text)[:_LOOKED_AT]))
    if _from_daemon(look):
        return subject or body
    if look.null_path:
        return (subject and not automatic.AUTO_REPLY_SUBJECTS.search(look.headers.subject)) or (body and not _away(look))
    if _is_auto_submitted(look) and subject and body:
        return True
    return subject and body and _returned_copy(look)


def _returned_copy(look: _Look) -> bool:
    """A bounce that no header gives away has the sender's mail below it, or SMTP's own words in it."""
    return bool(re.search(r"\b5\d\d[ -]#?5\.\d\.\d|below this line is a copy|original message|message headers", look.text, re.IGNORECASE))


def _is_read_receipt(look: _Look) -> bool:
    if "message/disposition-notification" in look.mail.media_types or _report_type(look.mail.header) == "disposition-notification":
        return True
    notes = (look.header("X-MS-Exchange-Message-Class") + look.header("Message-Class")).upper().startswith("REPORT.IPM.NOTE.IPN")
    return notes or (
        bool(automatic.READ_SUBJECTS.match(look.headers.subject))
        and bool(re.search(r"\b(was|fue|wurde|a été) (read|leído|gelesen|lu|displayed|opened)\b", look.text[:_LOOKED_AT]))
    )


def _is_complaint(look: _Look) -> bool:
    if "message/feedback-report" in look.mail.media_types or _report_type(look.mail.header) == "feedback-report":
        return True
    return bool(automatic.COMPLAINT_SUBJECTS.search(look.headers.subject)) and any(leaf.is_mail for leaf in look.mail.leaves)


def _is_challenge(look: _Look) -> bool:
    if any(look.header(name) for name in ("X-Spamarrest-Challenge", "X-BoxTrapper", "X-TMDA-Confirm")):
        return True
    subject = bool(automatic.CHALLENGE_SUBJECTS.search(look.headers.subject))
    body = bool(automatic.CHALLENGE_WORDS.search(look.text[:_LOOKED_AT]))
    return (subject and (body or _is_auto_submitted(look))) or (body and (_is_auto_submitted(look) or look.null_path))


def _is_auto_reply(look: _Look) -> bool:
    if _calendar_answer(look.mail):
        return True
    subject = re.sub(r"^(\s*\[[^\]]*\])+\s*", "", look.headers.subject)
    prefixed = subject_kind(subject) is not None
    suppressed = bool(look.header("X-Auto-Response-Suppress")) and not any(look.header(name) for name in automatic.LIST_HEADERS)
    if (
        suppressed
        or any(look.header(name) for name in automatic.AUTO_REPLY_HEADERS)
        or look.header("Precedence").lower() in ("auto_reply", "auto-reply")
    ):
        return True
    if re.match(r"auto-?(replied|notified)", look.header("Auto-Submitted").lower()):
        return True
    if not prefixed and _out_of_office_subject(look, subject):
        return True
    if look.null_path and not _from_daemon(look):
        return True
    return _says_it_is_automatic(look)


def _out_of_office_subject(look: _Look, subject: str) -> bool:
    """Such a subject is proof enough only where it is unmistakable; "Thank you for your email" may be a person's."""
    if automatic.OUT_OF_OFFICE_SUBJECT.search(subject):
        return True
    match = automatic.AUTO_REPLY_SUBJECTS.match(subject)
    if not match:
        return False
    unmistakable = re.match(
        r"^\W*(auto|out|réponse auto|reponse auto|respuesta auto|resposta auto|risposta auto|abwesen|fuera de|自|자동|авто)",
        subject,
        re.IGNORECASE,
    )
    return bool(unmistakable) or (not look.documents and (_away(look) or _acknowledges(look)))


def _says_it_is_automatic(look: _Look) -> bool:
    """No header tells; the first sentences do. Nothing that carries a paper is called automatic on its words alone."""
    if look.documents or automatic.BUSINESS_WORDS.search(look.words):
        return False
    opening = look.words[:400]
    if automatic.AUTOMATIC_WORDS.search(opening):
        return len(look.words) < 3000
    return _away(look) or _acknowledges(look)


def _away(look: _Look) -> bool:
    """An out-of-office note: says that one is away and what to do meanwhile, and says little else."""
    words = look.words
    if len(words.split()) > 140 or "?" in words:
        return False
    away = automatic.AWAY_WORDS.search(words[:300])
    return away is not None and automatic.AWAY_SIGNS.search(words) is not None


def _acknowledges(look: _Look) -> bool:
    """A help desk's receipt."""
    return len(look.words.split()) < 150 and "?" not in look.words and bool(automatic.RECEIPT_WORDS.search(look.words[:600]))


def _is_list(look: _Look) -> bool:
    if any(look.header(name) for name in automatic.LIST_HEADERS) or look.header("Precedence").lower() in ("bulk", "list", "junk"):
        return True
    if automatic.LIST_MAILERS.search(look.header("X-Mailer") + " " + look.header("Return-Path")):
        return True
    sender = look.headers.sender.email or ""
    newsletter = bool(re.search(r"newsletter|@(news|mailing|email|e|lists?|campaigns?)\.|[-.+]news@", sender))
    return newsletter and bool(re.search(r"unsubscribe|darse de baja|newsletter|opt.?out", look.text, re.IGNORECASE))


def _is_machine_report(look: _Look) -> bool:
    if _report_type(look.mail.header) in ("tlsrpt", "dmarc"):
        return True
    if any(look.header(name) for name in automatic.MACHINE_HEADERS) or automatic.REPORT_SUBJECTS.search(look.headers.subject):
        return True
    return _from_daemon(look) or bool(automatic.NO_REPLY.match(look.local)) or _is_auto_submitted(look)


_RULES: Final = (
    (Nature.READ_RECEIPT, _is_read_receipt),
    (Nature.COMPLAINT, _is_complaint),
    (Nature.DELIVERY_NOTICE, _is_delay),
    (Nature.BOUNCE, _is_bounce),
    (Nature.CHALLENGE_RESPONSE, _is_challenge),
    (Nature.AUTO_REPLY, _is_auto_reply),
    (Nature.LIST, _is_list),
    (Nature.MACHINE_REPORT, _is_machine_report),
)


def _report_type(header: Message) -> str:
    if header.get_content_type() != "multipart/report":
        return ""
    return str(header.get_param("report-type") or "").lower()


def _from_daemon(look: _Look) -> bool:
    name = (look.headers.sender.name or "").lower()
    return bool(automatic.DAEMON.match(look.local)) or "mail delivery" in name or "mailer-daemon" in look.header("From").lower()


def _is_auto_submitted(look: _Look) -> bool:
    value = look.header("Auto-Submitted").lower().partition(";")[0].strip()
    return bool(value) and value != "no"


def _calendar_answer(mail: Mail) -> bool:
    """An accepted or declined invitation."""
    if mail.header.get_content_type() == "text/calendar" and str(mail.header.get_param("method") or "").upper() in _ANSWER_METHODS:
        return True
    if any(re.search(r"schedule\.meeting\.resp", value, re.IGNORECASE) for value in all_headers(mail.header, "Content-Class")):
        return True
    return any(
        leaf.media_type == "text/calendar"
        and re.search(rb"^METHOD:(REPLY|COUNTER|DECLINECOUNTER|REFRESH)\s*$", leaf.data[:5000], re.MULTILINE | re.IGNORECASE)
        for leaf in mail.leaves
    )


_UNTIL: Final = any_of(
    r"""
    (?P<last>until|through|till|thru|hasta( el)?|bis( zum)?|jusqu.au)|(?P<first>return(ing|s)?( to the office)?|back( in the office|
     at work| in office| to work)?|regres(o|aré|amos|ando)|volver(é|emos)|vuelvo|de regreso|de vuelta)( again)?( on| el( día)?| en|
     a partir del?| by)?
    """
)


def away_until(text: str, sent: date | None) -> date | None:
    """The last day of absence an out-of-office note states: the day before the stated return, or the day behind "until".

    Weekday names count from ``sent``; None when no date is stated.
    """
    for match in _UNTIL.finditer(text):
        stretch = " ".join(text[match.end() : match.end() + 50].split("\n\n")[0].split())
        day = _day_from(stretch, sent)
        if day is not None:
            return day if match["last"] else day - timedelta(days=1)
    return None


def _day_from(stretch: str, sent: date | None) -> date | None:
    """A stated day that is not past; digits alone are read as day and month where the US order would be."""
    for day in (date_in(stretch, today=sent), date_in(stretch, today=sent, day_first=True), _weekday(stretch, sent)):
        if day is not None and (sent is None or day >= sent):
            return day
    return None


def _weekday(text: str, sent: date | None) -> date | None:
    names = [name.lower() for name in WEEKDAYS]
    match = re.match(r"\W*(?:on |next |el |este |próximo |the )*([a-záéíóú]+)", text, re.IGNORECASE)
    if sent is None or not match or match[1].lower() not in names:
        return None
    word = match[1].lower()[:3]
    order = (("mon", "lun"), ("tue", "mar"), ("wed", "mié"), ("thu", "jue"), ("fri", "vie"), ("sat", "sáb"), ("sun", "dom"))
    target = next((index for index, shorts in enumerate(order) if word in shorts), None)
    return None if target is None else sent + timedelta(days=(target - sent.weekday() - 1) % 7 + 1)
