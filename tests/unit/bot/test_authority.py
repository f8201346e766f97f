"""Attempts to command without being staff."""

import pytest

from bot.authority import Gate
from onboarding.documents import Person
from onboarding.messages import Headers

STAFF = ("onboarding-team@oit.example", "@ops.oit.example")
OURS = "mx.oit.example"


def mail(sender: str | None, *authentication: tuple[str, str]) -> Headers:
    return Headers(message_id="<a@b>", sender=Person(None, sender), authentication=authentication)


def verdict(text: str, server: str = OURS) -> tuple[str, str]:
    return (server, f"{server}; {text}")


@pytest.mark.parametrize(
    ("sender", "staff"),
    [
        ("onboarding-team@oit.example", True),
        ("Onboarding-Team@OIT.example", True),
        ("sam@ops.oit.example", True),
        ("sam@evil-ops.oit.example", False),
        ("sam@ops.oit.example.evil.example", False),
        ("ops.oit.example@evil.example", False),
        ("onboarding-team@oit.example.evil.example", False),
        ("", False),
        (None, False),
    ],
)
def test_staff_are_named_addresses_and_whole_domains_only(sender: str | None, staff: bool) -> None:
    assert Gate(STAFF).may_command(mail(sender)) is staff


PASS = "dmarc=pass (p=REJECT) header.from=oit.example"


@pytest.mark.parametrize(
    ("authentication", "allowed", "why"),
    [
        ((verdict(PASS),), True, "our server vouches"),
        ((verdict("spf=pass smtp.mailfrom=x@oit.example; " + PASS),), True, "among other methods"),
        ((), False, "no header is not a pass"),
        ((verdict("none"),), False, "none is not a pass"),
        ((verdict("dmarc=none header.from=oit.example"),), False, "dmarc=none is not a pass"),
        ((verdict("dmarc=fail header.from=oit.example"),), False, "fail"),
        ((verdict("spf=pass smtp.mailfrom=x@oit.example"),), False, "SPF alone proves another address"),
        ((verdict("dmarc=pass header.from=evil.example"),), False, "passed for another domain"),
        ((verdict("dmarc=pass"),), False, "passed for nobody knows whom"),
        ((verdict(PASS, "mx.evil.example"),), False, "another server's word"),
        ((verdict("dmarc=fail header.from=oit.example"), verdict(PASS)), False, "a forged copy further down"),
        ((verdict("dmarc=fail header.from=oit.example; dmarc=pass header.from=oit.example"),), False, "two verdicts"),
        ((verdict("dmarc=pass (header.from=oit.example) header.from=evil.example"),), False, "a comment is no property"),
        (((OURS, "this is = not; a ;; header"),), False, "malformed"),
    ],
)
def test_only_our_own_servers_aligned_dmarc_pass_commands(authentication: tuple[tuple[str, str], ...], allowed: bool, why: str) -> None:
    gate = Gate(STAFF, authserv_id=OURS)
    assert gate.may_command(mail("onboarding-team@oit.example", *authentication)) is allowed, why


def test_require_dmarc_silences_every_sender_without_a_pass() -> None:
    gate = Gate(STAFF, authserv_id=OURS, require_dmarc=True)
    assert not gate.is_heard(mail("lena@harbordental.example"))
    assert gate.is_heard(mail("lena@harbordental.example", verdict("dmarc=pass header.from=harbordental.example")))
    assert not Gate(STAFF, require_dmarc=True).is_heard(
        mail("lena@harbordental.example", verdict("dmarc=pass header.from=harbordental.example"))
    )
