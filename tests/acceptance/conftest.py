"""The same journeys on the embedded defaults and on real servers: Dovecot over TLS, SMTP over STARTTLS."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ocr.reader import close_pools
from tests.support.dovecot import Dovecot
from tests.support.smtp import PASSWORD, USERNAME, SmtpServer, running_smtp
from tests.support.world import INI, World


@pytest.fixture(params=["maildir", "servers"])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    if request.param == "maildir":
        yield World(tmp_path / "bot")
        return
    dovecot: Dovecot = request.getfixturevalue("dovecot")
    account = dovecot.new_user()
    with running_smtp(dovecot.certificates, login=True) as smtp:
        yield World(
            tmp_path / "bot",
            ini=INI + account.ini() + smtp_ini(smtp),
            put=account.deliver,
            got=lambda: [mail.data for mail in smtp.received],
        )


def smtp_ini(smtp: SmtpServer) -> str:
    assert smtp.certificates is not None
    return (
        f"[smtp]\nkind = smtp\nhost = {smtp.host}\nport = {smtp.port}\nsecurity = starttls\n"
        f"username = {USERNAME}\npassword = {PASSWORD}\nca_file = {smtp.certificates.ca}\n"
    )


@pytest.fixture(scope="session", autouse=True)
def _readers_end_with_the_tests() -> Iterator[None]:
    yield
    close_pools()
