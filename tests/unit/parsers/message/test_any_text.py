"""Whatever a mail holds, it is read, in bounded time, and no own line is lost to nowhere."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.mail.html_lines import html_lines
from parsers.mail.lines import plain_lines
from parsers.mail.quotes import Setting, separate
from parsers.message import read_message
from tests.unit.parsers.message.mails import documents, mail, read

PIECES = (
    "From: Dana Fox <dana@harbor.example>",
    "Sent: Monday, November 2, 2026 9:31 AM",
    "Subject: our bill",
    "On Mon, Nov 2, 2026 at 9:00 AM Bot <onboarding@bot.example> wrote:",
    "---------- Forwarded message ---------",
    "-----Original Message-----",
    "Begin forwarded message:",
    "________________________________",
    "--- fill in below ---",
    "--- fill in above ---",
    "PIN:",
    "Port Date: 12/15/2026",
    "-- ",
    "Sent from my iPhone",
    "Best regards,",
    "Dana Fox",
    "305-555-0142",
    "1. yes",
    "Is it yours?",
    "| a",
    "MG> b",
    "",
)
LINES = st.lists(st.tuples(st.sampled_from(("", "> ", ">> ", "  ")), st.sampled_from(PIECES) | st.text(max_size=20)), max_size=14)
SUBJECTS = st.sampled_from(("Re: x", "Fwd: x", "x"))


@settings(max_examples=150, deadline=None)
@given(LINES, SUBJECTS)
def test_lines_of_any_kind_in_any_order_are_read(lines: list[tuple[str, str]], subject: str) -> None:
    text = "\n".join(mark + piece for mark, piece in lines)

    reading = read(mail(text.encode("utf-8", "replace").decode(), subject=subject))

    assert reading.words is not None


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(("Please port 305-555-0142 today.", "Keep the fax line.", "", "We moved in March.")), min_size=1, max_size=8)
)
def test_plain_prose_is_kept_whole(lines: list[str]) -> None:
    separation = separate(plain_lines("\n".join(lines)).lines, Setting())

    assert separation.words.split() == " ".join(lines).split()


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ("<div>", "</div>", "<blockquote>", "</blockquote>", "<p>", "yes", "<br>", "<table><tr><td>", "&gt; no", "<b", "<!--")
        ),
        max_size=20,
    )
)
def test_html_of_any_kind_is_read(pieces: list[str]) -> None:
    assert html_lines("".join(pieces)) is not None


def test_a_very_long_mail_is_read_as_far_as_is_sensible_and_says_so() -> None:
    reading = read(mail("word " * 100_000))

    assert reading.warnings == ("The text of this mail is very long; only its first part was read.",)


def test_the_words_of_a_mail_whose_boundary_never_comes_are_shown() -> None:
    raw = b"From: Dana <dana@harbor.example>\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\nPlease port 305-555-0142.\r\n"

    reading = read_message(raw, documents).reading

    assert reading.words == "Please port 305-555-0142."
    assert reading.warnings == ("The mail is built in a way that could not be read in full.",)
