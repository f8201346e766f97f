"""Whatever people write, a mail goes out whole: same words in text and HTML, one subject line, no header of theirs."""

import json

from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from onboarding.evidence import FieldSaid, Noted
from onboarding.mails import MailKind
from replies import respond
from replies.compose import compose
from replies.samples import BY_CLIENT, Story, sample_mails
from replies.voice import Voice
from tests.unit.replies.conftest import IDENTITY, html_of, parsed, text_of, visible, words

VOICE = Voice("onboarding@bot.example", staff=("ops@bot.example",))
ALLOWED = {
    "mime-version", "content-type", "content-transfer-encoding", "from", "to", "reply-to", "subject", "date", "message-id", "in-reply-to",
    "references", "auto-submitted", "x-auto-response-suppress", "x-onboarding-kind", "x-onboarding-ref",
}  # fmt: skip
HOSTILE = st.one_of(
    st.text(max_size=80),
    st.sampled_from(
        [
            "\r\nBcc: evil@x.example\r\n\r\n",
            "{{ 7*7 }}{% raw %}",
            "</td><script>alert(1)</script>",
            "=?utf-8?q?x?=",
            "\ud800\x00‮",
            "&amp;&lt;",
        ]
    ),
)


@settings(max_examples=40, deadline=None)
@given(company=HOSTILE, value=HOSTILE, note=HOSTILE)
def test_any_words_of_a_client_go_out_harmless(company, value, note):
    story = Story()
    before = story.assess()
    new = story.tell(BY_CLIENT, FieldSaid("CNAM", value), Noted(note, asks=True), hours=1)
    (intent,) = respond.answer(before, story.assess(), new, story.now, VOICE)
    intent.context["client"] = company
    composed = compose(intent, VOICE, story.now, IDENTITY)
    mail = parsed(composed)
    assert {name.lower() for name in mail} <= ALLOWED
    assert mail["Subject"].isprintable()
    assert words(text_of(composed)) == words(visible(html_of(composed)))
    assert not BeautifulSoup(html_of(composed), "html.parser")("script")


def test_what_a_mail_will_say_is_plain_data():
    for mail in sample_mails(VOICE).values():
        json.dumps(mail.context)
        assert mail.kind in MailKind
