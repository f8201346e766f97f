"""Getting in, listening, and saying in one sentence why it does not work. On a real Dovecot."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from bot.config import load
from bot.mailbox import Mailbox, MailboxError, MailboxLoginError, MailboxUnreachableError, make_mailbox
from bot.mailbox.base import Outcome, Seen
from tests.support.dovecot import PASSWORD, Account, running_dovecot
from tests.support.proxy import Proxy, running_proxy

Connect = Callable[..., Mailbox]
PLAIN = {"security": "none", "ca_file": None}


@pytest.fixture
def connect(tmp_path: Path) -> Iterator[Connect]:
    opened: list[Mailbox] = []

    def connect(account: Account, **keys: object) -> Mailbox:
        (tmp_path / "bot.ini").write_text(account.ini(**{"timeout_seconds": 5, **keys}))
        opened.append(make_mailbox(load(tmp_path / "bot.ini", {}).mailbox, 10_000_000))
        opened[-1].open()
        return opened[-1]

    yield connect
    for mailbox in opened:
        mailbox.close()


@pytest.fixture
def proxy(account: Account) -> Iterator[Proxy]:
    with running_proxy(account.server.port) as proxy:
        yield proxy


def everything(mailbox: Mailbox) -> list[bytes]:
    seen = Seen(mailbox.contents().uidvalidity, 0, unknown=lambda uids: uids)
    return [mail.data for mail in mailbox.fetch_new(seen) if mail.outcome is Outcome.FETCHED]


# --- getting in -------------------------------------------------------------------------------


def test_tls_starttls_and_plain_all_lead_in(account: Account, connect: Connect) -> None:
    account.deliver(b"Subject: x\r\n\r\nHello\r\n")
    port = account.server.port
    for keys in ({}, {"security": "starttls", "port": port}, {"port": port, **PLAIN}, {"security": "starttls", "port": port, "idle": "no"}):
        assert everything(connect(account, **keys)) == [b"Subject: x\r\n\r\nHello\r\n"]


def test_a_certificate_that_nobody_vouches_for_is_refused_by_name_of_the_key(account: Account, connect: Connect) -> None:
    with pytest.raises(MailboxLoginError, match=r"not trusted.*ca_file"):
        connect(account, ca_file=None)
    with pytest.raises(MailboxLoginError, match=r"not trusted.*ca_file"):
        connect(account, ca_file=None, security="starttls", port=account.server.port)


def test_a_wrong_password_is_a_matter_for_a_person_and_is_not_repeated(account: Account, connect: Connect) -> None:
    with pytest.raises(MailboxLoginError, match="refuses the login") as refused:
        connect(account, password="wrong-battery")
    assert "wrong-battery" not in str(refused.value)


USERS = {"onboarding bot": "größe £5", "quoted": 'a "b" and \\ and % and {5}', "größe@example.com": "plain", "spaced": "a b"}


def test_any_name_and_any_password_can_be_given(connect: Connect) -> None:
    with running_dovecot(users=USERS) as server:
        for name, password in USERS.items():
            connect(Account(server, name), password=password)


def test_starttls_is_never_given_up_for_plain_text(connect: Connect) -> None:
    with running_dovecot(extra="ssl = no\n") as server, pytest.raises(MailboxLoginError, match="does not offer STARTTLS"):
        connect(server.new_user(), security="starttls", port=server.port)


def test_a_server_that_is_not_there_or_speaks_no_tls_may_come_back(account: Account, connect: Connect) -> None:
    with pytest.raises(MailboxUnreachableError, match="cannot be reached"):
        connect(account, port=1)
    with pytest.raises(MailboxUnreachableError, match="port and security"):
        connect(account, port=account.server.port)


def test_a_folder_that_is_not_there_is_named(account: Account, connect: Connect) -> None:
    with pytest.raises(MailboxError, match="no folder Onbording"):
        connect(account, folder="Onbording")


def test_an_access_token_serves_as_well_as_a_password(account: Account, connect: Connect) -> None:
    account.deliver(b"Subject: x\r\n\r\n")
    assert len(everything(connect(account, auth="xoauth2"))) == 1
    with pytest.raises(MailboxLoginError):
        connect(account, auth="xoauth2", password="expired")


class Tokens(BaseHTTPRequestHandler):
    """A token endpoint: the refresh token ``good`` gives a good access token, ``dead`` none, ``stale`` first one that was withdrawn."""

    asked: list[dict[str, list[str]]]

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.asked.append(form)
        refresh = form["refresh_token"][0]
        dead = refresh == "dead"
        token = "withdrawn" if refresh == "stale" and len(self.asked) == 1 else PASSWORD
        body = b'{"error": "invalid_grant"}' if dead else b'{"access_token": "%s", "expires_in": 3600}' % token.encode()
        self.send_response(400 if dead else 200)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def token_server() -> Iterator[tuple[str, list[dict[str, list[str]]]]]:
    handler = type("Handler", (Tokens,), {"asked": []})
    server = HTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/token", handler.asked
    server.shutdown()
    thread.join()
    server.server_close()


TokenServer = tuple[str, list[dict[str, list[str]]]]


def oauth(url: str, refresh: str) -> dict[str, object]:
    return {"auth": "xoauth2", "password": None, "oauth_token_url": url, "oauth_client_id": "bot", "oauth_refresh_token": refresh}


def test_a_refresh_token_is_turned_into_access_tokens_as_often_as_needed(
    account: Account, connect: Connect, token_server: TokenServer, proxy: Proxy
) -> None:
    url, asked = token_server
    mailbox = connect(account, port=proxy.port, **PLAIN, **oauth(url, "good"))
    assert asked == [{"grant_type": ["refresh_token"], "client_id": ["bot"], "refresh_token": ["good"]}]
    proxy.hang_up()
    with pytest.raises(MailboxUnreachableError):
        mailbox.contents()
    mailbox.contents()
    assert len(asked) == 1, "a token that is still good is used again"


def test_a_withdrawn_token_is_renewed_once(account: Account, connect: Connect, token_server: TokenServer) -> None:
    url, asked = token_server
    connect(account, **oauth(url, "stale"))
    assert len(asked) == 2


def test_a_dead_refresh_token_says_what_to_renew_and_a_silent_token_server_may_come_back(
    account: Account, connect: Connect, token_server: TokenServer
) -> None:
    with pytest.raises(MailboxLoginError, match=r"invalid_grant.*oauth_refresh_token"):
        connect(account, **oauth(token_server[0], "dead"))
    with pytest.raises(MailboxUnreachableError, match="token server"):
        connect(account, **oauth("http://127.0.0.1:1/", "good"))


# --- listening --------------------------------------------------------------------------------


def timed_wait(mailbox: Mailbox, seconds: float, stop: threading.Event | None = None) -> tuple[bool, float]:
    began = time.monotonic()
    return mailbox.wait(seconds, stop or threading.Event()), time.monotonic() - began


def test_idle_hears_of_a_new_mail_at_once(account: Account, connect: Connect) -> None:
    mailbox = connect(account)
    mailbox.contents()
    threading.Timer(0.3, account.deliver, [b"Subject: x\r\n\r\n"]).start()
    heard, seconds = timed_wait(mailbox, 20)
    assert heard and seconds < 5
    assert len(everything(mailbox)) == 1, "and the connection goes on"


def test_a_mail_that_came_between_the_look_and_the_wait_is_heard_of(account: Account, connect: Connect) -> None:
    mailbox = connect(account)
    mailbox.contents()
    account.deliver(b"Subject: x\r\n\r\n")
    heard, seconds = timed_wait(mailbox, 20)
    assert heard and seconds < 5


def test_waiting_ends_with_its_time_and_with_the_bot(account: Account, connect: Connect) -> None:
    mailbox = connect(account)
    assert timed_wait(mailbox, 0.6)[0] is False
    stop = threading.Event()
    threading.Timer(0.3, stop.set).start()
    heard, seconds = timed_wait(mailbox, 60, stop)
    assert not heard and seconds < 5


@pytest.mark.parametrize("end", ["hang_up", "deaf"])
def test_a_line_that_dies_while_listening_is_noticed(account: Account, connect: Connect, proxy: Proxy, end: str) -> None:
    mailbox = connect(account, port=proxy.port, **{**PLAIN, "timeout_seconds": 1})
    mailbox.contents()
    if end == "hang_up":
        threading.Timer(0.3, proxy.hang_up).start()
    else:
        threading.Timer(0.3, setattr, [proxy, "deaf", True]).start()
    began = time.monotonic()
    with pytest.raises(MailboxUnreachableError):
        mailbox.wait(2, threading.Event())
    assert time.monotonic() - began < 6
    proxy.deaf = False
    mailbox.contents()


def test_without_idle_it_waits_and_polls(connect: Connect) -> None:
    with running_dovecot(capability="IMAP4rev1 MOVE UIDPLUS") as server:
        mailbox = connect(server.new_user())
        assert timed_wait(mailbox, 0.3)[0] is False
