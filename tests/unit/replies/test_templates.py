"""Every kind of mail, written from one invented onboarding, as it would go out."""

import re

import pytest
from bs4 import BeautifulSoup

from onboarding.mails import MailKind
from replies.compose import compose
from replies.render import BUILT_IN
from replies.samples import OPENED, sample_mails
from replies.voice import Voice
from tests.unit.replies.conftest import IDENTITY, html_of, parsed, text_of, visible, words

VOICE = Voice("onboarding@bot.example", staff=("ops@bot.example",), secure_upload_url="https://secure.example/up")
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\rIDATx\x9cc\xf8\xff\xff?\x00\x05\xfe\x02\xfe\xa7\x9a\xa0\xa0\x00\x00\x00\x00IEND\xaeB`\x82"
)
MAILS = {kind: compose(intent, VOICE, OPENED, IDENTITY, lambda sha, spot: PNG) for kind, intent in sample_mails(VOICE).items()}
ANSWERS = {MailKind.RECEIVED, MailKind.COMPLETE, MailKind.STAFF_REPLY}


def test_the_sample_story_makes_every_kind():
    assert set(MAILS) == set(MailKind)


@pytest.mark.parametrize("kind", MailKind)
def test_text_and_html_say_the_same(kind):
    assert words(text_of(MAILS[kind])) == words(visible(html_of(MAILS[kind])))


@pytest.mark.parametrize("kind", MailKind)
def test_the_promised_headers_stand_in_the_bytes(kind):
    mail = parsed(MAILS[kind])
    assert mail["X-Onboarding-Kind"] == kind.value
    assert mail["Auto-Submitted"] == ("auto-replied" if kind in ANSWERS else "auto-generated")
    assert bool(mail["In-Reply-To"]) == (kind in ANSWERS)
    assert not mail["In-Reply-To"] or mail["In-Reply-To"] in mail["References"]
    assert mail["Message-ID"] == MAILS[kind].message_id
    assert "List-Id" not in mail
    if kind is MailKind.DIGEST:
        return
    assert mail["X-Onboarding-Ref"] == "OB-7K3FM"
    assert mail["Subject"].startswith("[OB-7K3FM] ")
    assert re.fullmatch(r"onboarding\+ob-7k3fm\.\w{16}@bot\.example", mail["Reply-To"].addresses[0].addr_spec)


@pytest.mark.parametrize("kind", MailKind)
def test_nothing_is_fetched_from_elsewhere_and_phones_can_read_it(kind):
    soup = BeautifulSoup(html_of(MAILS[kind]), "html.parser")
    assert all(image["src"].startswith("cid:") for image in soup("img"))
    assert not soup(["script", "link", "iframe", "form", "svg"])
    assert "url(" not in str(soup)
    assert all(int(table["width"]) <= 600 for table in soup("table") if table.get("width", "").isdigit())
    assert soup.find("meta", attrs={"name": "viewport"})
    assert soup.find("meta", attrs={"name": "color-scheme"})["content"] == "light dark"


@pytest.mark.parametrize("kind", MailKind)
def test_every_picture_shown_goes_along_and_every_one_that_goes_along_is_shown(kind):
    shown = {image["src"].removeprefix("cid:") for image in BeautifulSoup(html_of(MAILS[kind]), "html.parser")("img")}
    along = {part["Content-ID"].strip("<>") for part in parsed(MAILS[kind]).walk() if part.get_content_maintype() == "image"}
    assert shown == along


@pytest.mark.parametrize("kind", MailKind)
def test_no_pin_and_no_account_of_somebody_else_is_printed(kind):
    assert "4711" not in text_of(MAILS[kind])


@pytest.mark.parametrize("kind", MailKind)
def test_each_kind_has_its_folder_of_three_files(kind):
    assert {file.name for file in (BUILT_IN / kind.value).iterdir()} == {"subject.txt", "body.txt", "body.html"}


@pytest.mark.parametrize("kind", MailKind)
def test_our_words_stand_in_ink_because_people_answer_in_colour(kind):
    for element in BeautifulSoup(html_of(MAILS[kind]), "html.parser")(style=re.compile(r"(?<!-)\bcolor:#")):
        shade = [int(pair, 16) for pair in re.findall("..", re.search(r"(?<!-)\bcolor:#([0-9a-f]{6})", element["style"])[1])]
        assert element.name == "a" or max(shade) - min(shade) <= 60, element


def test_all_mails_of_an_onboarding_hang_on_its_welcome_email():
    root = MAILS[MailKind.WELCOME].message_id
    for kind in (MailKind.RECEIVED, MailKind.COMPLETE, MailKind.CONFIGURATION, MailKind.NEXT_STEPS):
        assert parsed(MAILS[kind])["References"].split()[0] == root
