"""What was kept and what was cut: signatures, footers, banners, attributions, odd quoting."""

from __future__ import annotations

from email.mime.text import MIMEText

import pytest

from onboarding.documents import Person
from parsers.mail.lines import plain_lines
from parsers.mail.quotes import Setting, command_lines, separate
from tests.unit.parsers.message.mails import mail, read

DISCLAIMER = (
    "CONFIDENTIALITY NOTICE: This e-mail and any attachments are intended solely for the intended recipient and may contain privileged "
    "information. If you received this in error, please delete it."
)
SIGNATURE = "Dana Fox\nOffice Manager\nHarbor Dental Group\n(305) 555-0142 | www.harbor.example"


def words(text: str, **setting: object) -> str:
    return separate(plain_lines(text).lines, Setting(sender="Dana Fox", **setting)).words  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Here is the bill.\n\n-- \nDana Fox\n305-555-0142", "Here is the bill."),
        (f"Here is the bill.\n\nBest regards,\n{SIGNATURE}", "Here is the bill.\n\nBest regards,\nDana Fox"),
        (f"Here is the bill.\n\n{SIGNATURE}", "Here is the bill.\n\nDana Fox"),
        (f"Here is the bill.\n\n{DISCLAIMER}", "Here is the bill."),
        ("Here is the bill.\n\nSent from my iPhone", "Here is the bill."),
        ("Here is the bill.\n\nEnviado desde mi iPhone", "Here is the bill."),
        ("Here is the bill.\nGet Outlook for iOS<https://aka.ms/o0ukef>", "Here is the bill."),
        ("CAUTION: This email originated from outside of the organization. Do not click links.\n\nHere is the bill.", "Here is the bill."),
        ("Sent from our Dallas office, the bill is attached.", "Sent from our Dallas office, the bill is attached."),
    ],
)  # fmt: skip
def test_signatures_footers_and_banners_are_cut(text: str, kept: str) -> None:
    assert words(text) == kept


@pytest.mark.parametrize(
    "kept",
    [
        "P.S. The PIN is 4821.",
        "Please also port 305-555-0149 with the others.",
        "Port Date: December 15, 2026",
    ],
)
def test_what_somebody_wrote_below_their_signature_is_kept(kept: str) -> None:
    assert words(f"Here is the bill.\n\n-- \nDana Fox\n305-555-0142\n\n{kept}").endswith(kept)


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lopez\nmaria@harbor.example",
        "Main line\n305-555-0142\nFax\n305-555-0143\nAlarm\n305-555-0144\nElevator\n305-555-0145",
        "Our numbers:\n\nFront Desk\n305-555-0142\n305-555-0143\n305-555-0144\n305-555-0145",
    ],
)
def test_a_contact_or_a_list_is_no_signature(text: str) -> None:
    assert words(text) == text


@pytest.mark.parametrize(
    "attribution",
    [
        "On Mon, Nov 2, 2026 at 9:00 AM Bot <onboarding@bot.example> wrote:",
        "On Mon, Nov 2, 2026 at 9:00 AM The Onboarding Team of Bayline <\nonboarding@bot.example> wrote:",
        "El lun, 2 nov 2026 a las 9:00, Bot (<onboarding@bot.example>) escribió:",
        "Le lun. 2 nov. 2026 à 09:00, Bot <onboarding@bot.example> a écrit :",
        "Am 02.11.26 um 09:00 schrieb Bot:",
        "Em seg., 2 de nov. de 2026 às 09:00, Bot <onboarding@bot.example>\nescreveu:",
        "Il giorno lun 2 nov 2026 alle ore 09:00 Bot <onboarding@bot.example> ha scritto:",
        "2026-11-02 9:00 GMT-05:00 Bot <onboarding@bot.example>:",
        "Bot <onboarding@bot.example> wrote:",
        "2026年11月2日(月) 9:00 Bot <onboarding@bot.example>:",
    ],
)
def test_attributions_of_many_languages_go(attribution: str) -> None:
    assert words(f"Yes, port it.\n\n{attribution}\n\n> Is it yours?\n> Bot") == "Yes, port it."


def test_prose_that_opens_like_an_attribution_stays() -> None:
    text = "On Monday we port.\n\nTom wrote something about it:\nall fine.\n\nOn Mon, Nov 2, 2026 at 9:00 AM, Bot wrote:\n\n> hello"

    assert words(text) == "On Monday we port.\n\nTom wrote something about it:\nall fine."


def test_lines_quoted_with_initials_or_bars_are_quoted() -> None:
    assert words("yes\n\nMG> is it\nMG> yours?\n") == "yes"
    assert words("yes\n\n2026/11/2 Bot <onboarding@bot.example>\n\n| is it\n| yours?") == "yes"


def test_a_citation_in_a_mail_that_answers_nothing_is_part_of_what_it_says() -> None:
    text = "> Name on account: Harbor Dental\n\nThis is what the bill says."

    assert words(text) == text
    assert words(text, answers=True) == "This is what the bill says."


def test_several_text_parts_are_all_read() -> None:
    message = mail("First part.")
    message.make_mixed()
    message.attach(MIMEText("Second part."))

    assert read(message).words == "First part.\n\nSecond part."


def test_html_that_says_less_than_the_plain_text_is_not_preferred() -> None:
    assert read(mail("Please port 305-555-0142 and keep the fax line.", html="<p>View this mail in your browser</p>")).words.startswith(
        "Please port"
    )


def test_a_hidden_preheader_is_nobodys_word() -> None:
    assert read(mail(html='<div style="display:none">Preview text</div><p>Yes.</p>')).words == "Yes."


def test_a_table_comes_out_row_by_row() -> None:
    html = "<table><tr><td>305-555-0142</td><td>main</td></tr><tr><td>305-555-0143</td><td>fax</td></tr></table>"

    reading = read(mail(html=html))

    assert reading.words == "305-555-0142\tmain\n305-555-0143\tfax"
    assert reading.body is not None
    assert [(number.e164, number.use) for number in reading.body.numbers] == [("+13055550142", "main"), ("+13055550143", "fax")]


def test_numbers_of_a_signature_are_not_the_customers() -> None:
    body = read(mail(f"Please port 305-555-0149.\n\nThanks,\n{SIGNATURE}")).body

    assert body is not None
    assert [number.e164 for number in body.numbers] == ["+13055550149"]


def test_commands_end_at_dashes_thanks_or_the_quote_and_go_on_between_quoted_lines() -> None:
    text = (
        "accept bill OB-7Q4F\nthanks\nLena\n\nOn Mon, Nov 2, 2026 at 9:00 AM Bot <onboarding@bot.example> wrote:\n\n"
        "> OB-7Q4F waits\n\nwaive csr OB-8AAA\n--\nLena Ortiz\n\n> OB-8AAA waits"
    )

    assert command_lines(separate(plain_lines(text).lines)) == ("accept bill OB-7Q4F", "waive csr OB-8AAA")


def test_ticked_lines_of_the_quoted_checklist_are_told() -> None:
    head = "On Mon, Nov 2, 2026 at 9:00 AM Bot <onboarding@bot.example> wrote:"

    reading = read(mail(f"done\n\n{head}\n\n> [x] users created\n> [-] ATA online\n> [ ] DIDs routed"))

    assert reading.ticks == (("users created", True), ("ATA online", False))


def test_card_data_is_masked_at_first_touch() -> None:
    reading = read(mail("My card is 4111 1111 1111 1111, exp 12/27."))

    assert reading.card_data
    assert "4111 1111" not in repr(reading)


def test_answers_in_colour_inside_an_outlook_quote_are_read_when_the_words_above_say_so() -> None:
    head = "<p><b>From:</b> Bot &lt;onboarding@bot.example&gt;<br><b>Sent:</b> Monday, November 2, 2026<br><b>Subject:</b> x</p>"
    quote = '<p>1. Is 305-555-0142 yours? <span style="color:red">Yes it is</span></p><p>2. Who is the billing contact?</p>'
    answer = "<p><span style='color:#C00000'>Maria Lopez, maria@harbor.example</span></p>"

    reading = read(mail(html=f"<p>See below in red.</p>{head}{quote}{answer}", subject="RE: x"))

    assert reading.words == "See below in red.\n\nYes it is\n\nMaria Lopez, maria@harbor.example"
    assert reading.body is not None
    assert reading.body.billing_contact is not None
    assert read(mail(html=f"<p>Thanks.</p>{head}{answer}", subject="RE: x")).words == "Thanks."


def test_card_data_in_subject_or_forwarded_words_is_masked_and_told() -> None:
    head = "---------- Forwarded message ---------\nFrom: Ann <ann@harbor.example>\nSubject: card\nDate: Mon, Nov 2, 2026"
    forward = f"{head}\n\n4111 1111 1111 1111"

    reading = read(mail(forward, subject="Fwd: card 4111111111111111"))

    assert reading.card_data
    assert "4111111111111111" not in repr(reading).replace(" ", "")


def test_a_list_under_the_billing_contact_is_no_signature() -> None:
    text = "Billing:\nMaria Lopez\nmaria@harbor.example\n\nlist\n305-555-0142 - main\n305-555-0143 - fax, keep\n305-555-0144 - alarm"

    reading = read(mail(text))

    assert reading.words == text
    assert reading.body is not None
    assert [number.e164[-4:] for number in reading.body.numbers] == ["0142", "0143", "0144"]
    assert reading.body.billing_contact == Person("Maria Lopez", "maria@harbor.example")
