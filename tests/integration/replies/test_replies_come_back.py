"""Our own mails, answered by a person in their own program: what was filled in or ticked is read back, and nothing we printed is."""

import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from onboarding.mails import MailKind
from parsers.message import read_message
from replies.compose import compose
from replies.identity import Identity
from replies.samples import OPENED, sample_mails
from replies.voice import Voice

VOICE = Voice("onboarding@bot.example", staff=("ops@bot.example",))
IDENTITY = Identity(b"k" * 32, "bot.example")
MAILS = {
    kind: message_from_bytes(compose(intent, VOICE, OPENED, IDENTITY).message, policy=default)
    for kind, intent in sample_mails(VOICE).items()
}
WROTE = "On Fri, Nov 27, 2026 at 10:00 AM OIT Onboarding <onboarding@bot.example> wrote:"
FILLED = {"Time Zone": "Eastern", "PIN": "0042", "CNAM": "HARBOR DENTAL", "Softphones": "4", "Call queues": "none"}
TO_CONTACTS = [kind for kind in MailKind if kind not in (MailKind.DIGEST, MailKind.ALERT, MailKind.STAFF_REPLY, MailKind.PORT_DAY)]


def body(kind, media):
    return next(part for part in MAILS[kind].walk() if part.get_content_type() == media).get_content().replace("\r\n", "\n")


def quoted_text(kind, edit):
    return f"See below.\n\n{WROTE}\n" + "\n".join(f"> {line}" for line in edit(body(kind, "text/plain")).split("\n")), "plain"


def gmail(kind, edit):
    attribution = WROTE.replace("<", "&lt;").replace(">", "&gt;")
    quote = f'<div class="gmail_attr">{attribution}<br></div><blockquote class="gmail_quote">{edit(body(kind, "text/html"))}</blockquote>'
    return f'<div dir="ltr">See below.</div><br><div class="gmail_quote">{quote}</div>', "html"


def outlook(kind, edit):
    header = "<p><b>From:</b> OIT Onboarding<br><b>Sent:</b> Friday, November 27, 2026 10:00 AM<br><b>To:</b> Lena<br><b>Subject:</b> x</p>"
    return f'<div>See below.</div><div style="border-top:solid #E1E1E1 1.0pt">{header}</div>{edit(body(kind, "text/html"))}', "html"


PROGRAMS = [quoted_text, gmail, outlook]


def read(program, kind, edit=lambda text: text):
    content, subtype = program(kind, edit)
    mail = EmailMessage(policy=default)
    mail["From"], mail["To"], mail["Subject"] = (
        "Lena Ortiz <lena@harbor.example>",
        "onboarding@bot.example",
        f"Re: {MAILS[kind]['Subject']}",
    )
    mail["Date"], mail["Message-ID"], mail["In-Reply-To"] = (
        "Fri, 27 Nov 2026 12:00:00 -0500",
        "<r1@harbor.example>",
        MAILS[kind]["Message-ID"],
    )
    mail.set_content(content, subtype=subtype)
    return read_message(mail.as_bytes(), lambda *_: ()).reading


def fill_in(text):
    """A value behind every label of the block; in HTML the label ends its line's element."""
    for label, value in FILLED.items():
        text = re.sub(rf"^({label}:)$|(?<=>)({label}:)(?=<)", lambda found, value=value: f"{found[0]} {value}", text, flags=re.MULTILINE)
    return text


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize(
    ("kind", "labels"), [(MailKind.WELCOME, ("Time Zone", "PIN", "CNAM")), (MailKind.CONFIGURATION, ("Softphones", "Call queues"))]
)
def test_what_is_filled_in_inside_the_block_comes_back(program, kind, labels):
    assert read(program, kind, fill_in).labels == tuple((label, FILLED[label]) for label in labels)


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("kind", TO_CONTACTS)
def test_nothing_we_printed_ourselves_is_taken_for_an_answer(program, kind):
    reading = read(program, kind)
    assert reading.words == "See below."
    assert (reading.labels, reading.ticks) == ((), ())
    assert not reading.body or not reading.body.numbers


@pytest.mark.parametrize("program", PROGRAMS)
def test_ticked_lines_of_the_port_day_list_come_back(program):
    def tick(text):
        return re.sub(r"\[ \] (<b>)?Users", r"[x] \1Users", re.sub(r"\[ \] (<b>)?Phones", r"[-] \1Phones", text))

    assert read(program, MailKind.PORT_DAY, tick).ticks == (("Users have all been created", True), ("Phones added to Queue", False))
