"""The bytes that go out: structure, headers, and strings that clients control."""

from dataclasses import replace

import pytest

from onboarding.documents import Spot
from onboarding.mails import MailIntent, MailKind
from replies.compose import compose
from replies.samples import OPENED
from replies.voice import Voice
from tests.unit.replies.conftest import IDENTITY, parsed, text_of

VOICE = Voice("onboarding@bot.example", staff=("ops@bot.example",))
ALERT = {"headline": "Something", "lines": ["A line."], "commands": []}


def alert(**changes):
    intent = MailIntent(MailKind.ALERT, ("ops@bot.example",), "cause", ALERT, "OB-7K3FM")
    return compose(replace(intent, **changes), VOICE, OPENED, IDENTITY, lambda sha, spot: b"\x89PNG\r\n\x1a\n")


def structure(composed):
    return [part.get_content_type() for part in parsed(composed).walk()]


def test_a_plain_mail_is_two_alternatives():
    assert structure(alert()) == ["multipart/alternative", "text/plain", "text/html"]


def test_pictures_go_along_in_related_and_an_invitation_in_mixed():
    composed = alert(
        crops=(("spot-1", "a" * 64, Spot(1, 0, 0, 1, 1)),), calendar=b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", calendar_method="CANCEL"
    )
    assert structure(composed) == [
        "multipart/mixed",
        "multipart/related",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "image/png",
        "text/calendar",
    ]
    calendar = next(part for part in parsed(composed).walk() if part.get_content_type() == "text/calendar")
    assert calendar.get_param("method") == "CANCEL"
    assert calendar.get_filename() == "port-date.ics"


def test_a_picture_that_cannot_be_made_never_keeps_a_mail_back():
    intent = MailIntent(MailKind.ALERT, ("ops@bot.example",), "c", ALERT, crops=(("x", "a" * 64, Spot(1, 0, 0, 1, 1)),))
    assert structure(compose(intent, VOICE, OPENED, IDENTITY, lambda sha, spot: None)) == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]


def test_the_reference_stands_in_the_subject_even_if_a_template_forgets_it():
    assert parsed(alert(context={**ALERT, "headline": "x"}))["Subject"].startswith("[OB-7K3FM]")


@pytest.mark.parametrize(
    "evil", ["Bcc: evil@x.example", "line\r\nBcc: evil@x.example", "line\nX-Onboarding-Ref: OB-XXXXX", "a\x00b\x1b[31m"]
)
def test_no_string_breaks_out_of_the_subject(evil):
    mail = parsed(alert(context={**ALERT, "headline": f"Harbor {evil}"}))
    assert mail["Bcc"] is None
    assert mail["X-Onboarding-Ref"] == "OB-7K3FM"
    assert mail["Subject"].isprintable()


@pytest.mark.parametrize("evil", ["<a b@x>", "<a@x>\r\nBcc: evil@x.example", "<>", "ü@x", "<" + "a" * 400 + "@x>"])
def test_a_message_id_that_may_not_stand_in_a_header_is_left_out(evil):
    mail = parsed(alert(answers=evil, references=(evil,), auto_replied=True))
    assert (mail["In-Reply-To"], mail["References"], mail["Bcc"]) == (None, None, None)


def test_the_same_cause_keeps_its_message_id_at_another_time():
    intent = MailIntent(MailKind.ALERT, ("ops@bot.example",), "cause", ALERT, "OB-7K3FM")
    later = OPENED.replace(year=2027)
    assert compose(intent, VOICE, OPENED, IDENTITY).message_id == compose(intent, VOICE, later, IDENTITY).message_id


def test_reply_to_and_message_id_prove_the_onboarding():
    composed = alert()
    local = parsed(composed)["Reply-To"].addresses[0].username
    assert IDENTITY.ref_of_token(local) == "OB-7K3FM"
    assert IDENTITY.ref_of_message_id(composed.message_id) == "OB-7K3FM"


def test_the_secret_is_not_in_the_mail_nor_in_a_repr():
    assert b"kkkk" not in alert().message
    assert "kkkk" not in repr(IDENTITY)


@pytest.mark.parametrize("length", [40, 66, 68, 70, 72, 76, 80, 150])
def test_a_long_subject_comes_back_as_it_was(length):
    headline = ("word " * 60)[: length - len("[OB-7K3FM] Alert: ")].strip()
    assert parsed(alert(context={**ALERT, "headline": headline}))["Subject"] == f"[OB-7K3FM] Alert: {headline}"


def test_names_beyond_ascii_survive_in_subject_and_body():
    composed = alert(context={**ALERT, "headline": "Peluquería Ñandú – José & Søn", "lines": ["Señora Muñoz ✓ 日本"]})
    assert "Peluquería Ñandú – José & Søn" in parsed(composed)["Subject"]
    assert "Señora Muñoz ✓ 日本" in text_of(composed)
    composed.message.decode("ascii")


def test_every_line_is_short_enough_for_smtp():
    composed = alert(context={**ALERT, "lines": ["x" * 5000]}, references=tuple(f"<{n}{'y' * 60}@x.example>" for n in range(30)))
    assert max(len(line) for line in composed.message.split(b"\r\n")) <= 998


def test_bare_line_feeds_never_go_out():
    message = alert(context={**ALERT, "lines": ["a\nb\rc"]}).message
    assert message.count(b"\n") == message.count(b"\r\n")


def test_marks_that_disguise_text_are_taken_out():
    assert "evil‮txt" not in text_of(alert(context={**ALERT, "lines": ["evil‮txt\x1b[2J"]}))
    assert "eviltxt[2J" in text_of(alert(context={**ALERT, "lines": ["evil‮txt\x1b[2J"]}))


def test_an_address_beyond_ascii_is_written_in_utf8():
    composed = alert(to=("josé@bücher.example",))
    assert "To: josé@bücher.example".encode() in composed.message
