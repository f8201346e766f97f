"""Handing mail over, to real SMTP servers and into a Maildir."""

import base64
import mailbox
import smtplib
import ssl
from contextlib import contextmanager

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from replies.senders import MaildirSender, Refusal, SmtpSender
from tests.support.smtp import PASSWORD, USERNAME, running_smtp
from tests.support.tls import make_certificates

MAIL = b"From: onboarding@bot.example\r\nTo: lena@harbor.example\r\nSubject: hello\r\n\r\nHello.\r\n"
BOT, LENA, MARC = "onboarding@bot.example", "lena@harbor.example", "marc@voicepro.example"


def sender_to(server, **settings):
    return SmtpSender(host="localhost", port=server.port, **{"security": "none", "timeout": 10, **settings})


@contextmanager
def sending(certificates=None, login=False, **settings):
    """A server and a connected sender."""
    with running_smtp(certificates, login=login) as server, sender_to(server, **settings) as sender:
        yield server, sender


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return make_certificates(tmp_path_factory.mktemp("tls"))


def test_one_mail_goes_to_both_contacts_byte_for_byte():
    with sending() as (server, sender):
        assert sender.send(BOT, (LENA, MARC), MAIL) == {}
    (got,) = server.received
    assert (got.sender, got.recipients, got.data) == (BOT, (LENA, MARC), MAIL)


@pytest.mark.parametrize(
    ("answer", "refusal"), [("550 no such user", Refusal(550, True, "no such user")), ("450 busy", Refusal(450, False, "busy"))]
)
def test_a_refused_recipient_is_named_and_the_other_is_served(answer, refusal):
    with sending() as (server, sender):
        server.refuse[LENA] = answer
        assert sender.send(BOT, (LENA, MARC), MAIL) == {LENA: refusal}
    assert server.received[0].recipients == (MARC,)


def test_when_all_are_refused_all_are_named():
    with sending() as (server, sender):
        server.refuse.update({LENA: "550 gone", MARC: "451 later"})
        refusals = sender.send(BOT, (LENA, MARC), MAIL)
    assert {address: refusal.permanent for address, refusal in refusals.items()} == {LENA: True, MARC: False}


def test_a_mail_refused_as_such_for_good_is_refused_for_every_recipient():
    with sending() as (server, sender):
        server.answers.append("552 too big")
        assert sender.send(BOT, (LENA, MARC), MAIL) == dict.fromkeys((LENA, MARC), Refusal(552, True, "too big"))


def test_a_passing_trouble_with_a_mail_is_raised_and_the_next_mail_still_goes():
    with sending() as (server, sender):
        server.answers.append("451 try later")
        with pytest.raises(smtplib.SMTPDataError):
            sender.send(BOT, (LENA,), MAIL)
        assert sender.send(BOT, (LENA,), MAIL) == {}


def test_a_line_that_drops_after_the_data_is_an_error_because_nobody_knows():
    with sending() as (server, sender):
        server.hang_up_after_data = True
        with pytest.raises(OSError):
            sender.send(BOT, (LENA,), MAIL)
        server.hang_up_after_data = False
        assert sender.send(BOT, (LENA,), MAIL) == {}


def test_starttls_with_a_login_and_a_private_authority(certificates):
    login = {"security": "starttls", "username": USERNAME, "secret": lambda: PASSWORD, "ca_file": certificates.ca}
    with sending(certificates, True, **login) as (server, sender):
        assert sender.send(BOT, (LENA,), MAIL) == {}
    assert (server.received[0].tls, server.received[0].user) == (True, USERNAME)


def test_a_certificate_nobody_vouches_for_is_not_accepted(certificates):
    with running_smtp(certificates) as server, pytest.raises(ssl.SSLError):
        sender_to(server, security="starttls").__enter__()


def test_a_server_without_starttls_is_not_talked_to_in_the_clear():
    with running_smtp() as server, pytest.raises(smtplib.SMTPNotSupportedError):
        sender_to(server, security="starttls").__enter__()


def test_a_wrong_password_is_an_error_that_does_not_repeat_it(certificates):
    login = {"security": "starttls", "username": USERNAME, "secret": lambda: "wrong-one", "ca_file": certificates.ca}
    with running_smtp(certificates, login=True) as server, pytest.raises(smtplib.SMTPAuthenticationError) as error:
        sender_to(server, **login).__enter__()
    assert "wrong-one" not in str(error.value)


class Oauth:
    """Takes any access token and keeps what it was given."""

    def __init__(self):
        self.seen = []

    async def auth_XOAUTH2(self, server, args):
        self.seen.append(base64.b64decode(args[1]))
        return AuthResult(success=True)


def test_an_access_token_logs_in_where_oauth_is_asked_for():
    with running_smtp() as free:
        port = free.port
    controller = Controller(handler := Oauth(), hostname="127.0.0.1", port=port, auth_require_tls=False)
    controller.start()
    try:
        with SmtpSender(host="localhost", port=port, security="none", username="bot@x.example", secret=lambda: "token-1", xoauth2=True):
            pass
    finally:
        controller.stop()
    assert handler.seen == [b"user=bot@x.example\x01auth=Bearer token-1\x01\x01"]


def test_no_server_there_is_an_error_at_once():
    with running_smtp() as server:
        pass
    with pytest.raises(OSError):
        sender_to(server).__enter__()


def test_more_mails_than_a_minute_allows_wait_for_the_next():
    waited, now = [], [0.0]

    def sleep(seconds):
        waited.append(seconds)
        now[0] += seconds

    with sending(per_minute=2, clock=lambda: now[0], sleep=sleep) as (server, sender):
        for _ in range(5):
            sender.send(BOT, (LENA,), MAIL)
    assert len(server.received) == 5
    assert waited == [60, 60]


def test_a_connection_that_broke_meanwhile_is_opened_again():
    with sending() as (server, sender):
        sender.send(BOT, (LENA,), MAIL)
        sender._client.sock.close()
        assert sender.send(BOT, (LENA,), MAIL) == {}
    assert len(server.received) == 2


def test_a_maildir_gets_one_whole_file_a_mail(tmp_path):
    with MaildirSender(tmp_path / "out") as sender:
        assert sender.send(BOT, (LENA,), MAIL) == {}
    (mail,) = mailbox.Maildir(tmp_path / "out")
    assert mail["Subject"] == "hello"
    assert mail.get_payload() == "Hello.\n"
