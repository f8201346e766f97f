"""Every kind of mail as a person reads it, kept beside the documentation: ``docs/mails/KIND.txt``.

A change of words shows as a difference there. ``UPDATE_GOLDEN=1 pytest tests/unit/replies/test_golden.py`` rewrites them.
"""

import os
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
def test_the_mail_reads_as_it_was_last_read(kind):
    composed = compose(MAILS[kind], VOICE, OPENED, IDENTITY)
    mail = parsed(composed)
    words = f"To: {mail['To']}\nSubject: {mail['Subject']}\n\n{text_of(composed)}"
    golden = FOLDER / f"{kind.value}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        FOLDER.mkdir(parents=True, exist_ok=True)
        golden.write_text(words, encoding="utf-8")
    assert words == golden.read_text(encoding="utf-8")
