"""Every kind of mail as a person reads it, kept beside the documentation: ``docs/mails/KIND.txt``.

A change of words shows as a difference there; ``pytest tests/unit/replies --update-golden`` rewrites them.
"""

from pathlib import Path

import pytest

from onboarding.mails import MailKind
from replies.compose import compose
from replies.samples import OPENED, sample_mails
from replies.voice import Voice
from tests.unit.replies.conftest import IDENTITY, parsed, text_of

FOLDER = Path(__file__).parents[3] / "docs" / "mails"
VOICE = Voice("onboarding@bot.example", staff=("ops@bot.example",), secure_upload_url="https://secure.bot.example/upload")
MAILS = sample_mails(VOICE)


@pytest.mark.parametrize("kind", MailKind)
def test_the_mail_reads_as_it_was_last_read(kind, golden):
    composed = compose(MAILS[kind], VOICE, OPENED, IDENTITY)
    mail = parsed(composed)
    golden(FOLDER / f"{kind.value}.txt", f"To: {mail['To']}\nSubject: {mail['Subject']}\n\n{text_of(composed)}")
