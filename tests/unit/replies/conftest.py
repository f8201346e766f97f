"""One invented onboarding and who speaks; a test names only what matters to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from bs4 import BeautifulSoup

from onboarding.mails import MailIntent
from replies.compose import Composed, compose
from replies.identity import Identity
from replies.samples import OPENED, Story
from replies.voice import Voice

IDENTITY = Identity(b"k" * 32, "bot.example")


@pytest.fixture
def voice() -> Voice:
    return Voice(address="onboarding@bot.example", staff=("ops@bot.example", "@staff.example"))


@pytest.fixture
def story() -> Story:
    return Story()


@pytest.fixture
def write(voice: Voice) -> Callable[..., Composed]:
    def _write(intent: MailIntent, crop: object = None) -> Composed:
        return compose(intent, voice, OPENED, IDENTITY, crop)

    return _write


def parsed(composed: Composed) -> EmailMessage:
    return message_from_bytes(composed.message, policy=default)


def text_of(composed: Composed) -> str:
    return part(composed, "text/plain").get_content().replace("\r\n", "\n")


def html_of(composed: Composed) -> str:
    return part(composed, "text/html").get_content()


def part(composed: Composed, kind: str) -> EmailMessage:
    return next(each for each in parsed(composed).walk() if each.get_content_type() == kind)


def flat(text: str) -> str:
    return " ".join(text.split())


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def visible(html: str) -> str:
    soup = BeautifulSoup(html, "html.parser")
    for hidden in soup(["head", "style", "title"]):
        hidden.decompose()
    return soup.get_text(" ")
