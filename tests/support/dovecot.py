"""A private Dovecot in a folder of its own, on free ports of 127.0.0.1, with TLS and without. Any user name logs in with ``PASSWORD``.

Runs as root (mail belongs to ``nobody``) or as an ordinary user. Speaks the configuration of Dovecot 2.3 and of 2.4.
"""

from __future__ import annotations

import getpass
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from uuid import uuid4

from imapclient import IMAPClient

from tests.support.tls import Certificates, make_certificates

PASSWORD = "correct-horse"
_SEARCH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
_users = count(1)


@dataclass
class Dovecot:
    """``port``: plain and STARTTLS; ``tls_port``: TLS from the first byte."""

    folder: Path
    certificates: Certificates
    port: int
    tls_port: int
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    host = "localhost"
    password = PASSWORD

    def new_user(self) -> Account:
        """An empty mailbox of its own: tests do not meet in it."""
        return Account(self, f"onboarding{next(_users)}.{uuid4().hex[:6]}@example.com")

    @property
    def log(self) -> str:
        path = self.folder / "dovecot.log"
        return path.read_text(errors="replace") if path.exists() else ""


@dataclass(frozen=True)
class Account:
    """One user's mailbox, as somebody else than the bot sees it."""

    server: Dovecot
    username: str

    @contextmanager
    def client(self) -> Iterator[IMAPClient]:
        with IMAPClient("127.0.0.1", self.server.port, ssl=False, timeout=20) as client:
            client.login(self.username, PASSWORD)
            yield client

    def deliver(self, *mails: bytes, folder: str = "INBOX", flags: Iterable[bytes | str] = (), when: datetime | None = None) -> None:
        with self.client() as client:
            if folder != "INBOX" and not client.folder_exists(folder):
                client.create_folder(folder)
            for mail in mails:
                client.append(folder, mail, flags=tuple(flags), msg_time=when)

    def mails(self, folder: str = "INBOX") -> list[bytes]:
        """What lies in the folder now, oldest first."""
        return self.mails_in(folder)[folder]

    def mails_in(self, *folders: str) -> dict[str, list[bytes]]:
        """The same for several folders, with one login."""
        with self.client() as client:
            return {folder: _mails(client, folder) for folder in folders}

    def flags(self, folder: str = "INBOX") -> list[tuple[bytes, ...]]:
        with self.client() as client:
            client.select_folder(folder, readonly=True)
            found = client.get_flags(client.search("ALL"))
            return [found[uid] for uid in sorted(found)]

    def ini(self, **extra: object) -> str:
        """A ``[mailbox]`` section that reads this mailbox over TLS."""
        keys = {
            "kind": "imap",
            "host": self.server.host,
            "port": self.server.tls_port,
            "security": "tls",
            "username": self.username,
            "password": PASSWORD,
            "ca_file": self.server.certificates.ca,
            **extra,
        }
        return "[mailbox]\n" + "".join(f"{key} = {value}\n" for key, value in keys.items() if value is not None)


def _mails(client: IMAPClient, folder: str) -> list[bytes]:
    if not client.folder_exists(folder):
        return []
    client.select_folder(folder, readonly=True)
    found = client.fetch(client.search("ALL"), ["BODY.PEEK[]"])
    return [found[uid][b"BODY[]"] for uid in sorted(found)]


@contextmanager
def running_dovecot(
    *,
    separator: str = "/",
    prefix: str = "",
    capability: str | None = None,
    users: Mapping[str, str] | None = None,
    extra: str = "",
) -> Iterator[Dovecot]:
    """Started, answering; stopped and removed afterwards.

    ``capability`` replaces what the server says it can; ``prefix`` and ``separator`` are those of its namespace; ``users`` have
    passwords of their own.
    """
    binary = shutil.which("dovecot", path=_SEARCH)
    if binary is None:
        raise RuntimeError("Dovecot is not installed; the tests need it as a program. Run: make system-tests")
    folder = Path(tempfile.mkdtemp(prefix="dovecot-"))
    try:
        folder.chmod(0o755)
        server = Dovecot(folder, make_certificates(folder), _free_port(), _free_port())
        (folder / "dovecot.conf").write_text(_configuration(server, binary, separator, prefix, capability) + extra)
        (folder / "users").write_text("".join(f"{name}:{{PLAIN}}{password}\n" for name, password in (users or {}).items()))
        (folder / "home").mkdir()
        if os.getuid() == 0:
            shutil.chown(folder / "home", "nobody")
        server.process = subprocess.Popen(
            [binary, "-F", "-c", str(folder / "dovecot.conf")], stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            _wait_until_it_answers(server)
            yield server
        finally:
            os.killpg(server.process.pid, signal.SIGKILL)  # it would take seconds to say goodbye, and nothing of it is kept
            server.process.wait(timeout=20)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_it_answers(server: Dovecot) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        assert server.process is not None
        if server.process.poll() is not None:
            break
        try:
            with socket.create_connection(("127.0.0.1", server.port), timeout=2) as connection:
                connection.settimeout(5)
                if connection.recv(100).startswith(b"* OK"):
                    return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"Dovecot did not start:\n{server.log[-2000:]}")


def _configuration(server: Dovecot, binary: str, separator: str, prefix: str, capability: str | None) -> str:
    folder, owner = server.folder, getpass.getuser()
    root = os.getuid() == 0
    mail_owner = "nobody" if root else owner
    group = subprocess.run(["id", "-gn", mail_owner], capture_output=True, text=True, check=True).stdout.strip()
    version = subprocess.run([binary, "--version"], capture_output=True, text=True, check=True).stdout
    lines = [
        *(_of_2_4(server, mail_owner, group) if version.startswith("2.4") else _of_2_3(server, mail_owner, group)),
        "protocols = imap",
        "listen = 127.0.0.1",
        f"base_dir = {folder}/run",
        f"state_dir = {folder}/state",
        f"log_path = {folder}/dovecot.log",
        "auth_mechanisms = plain login xoauth2",
        "auth_username_chars =",
        "auth_failure_delay = 0 secs",
        "ssl = yes",
        "first_valid_uid = 1",
        "mail_fsync = never",
        "service imap-login {",
        "  inet_listener imap {",
        f"    port = {server.port}",
        "  }",
        "  inet_listener imaps {",
        f"    port = {server.tls_port}",
        "    ssl = yes",
        "  }",
        *([] if root else ["  chroot ="]),
        "}",
        "namespace inbox {",
        "  inbox = yes",
        f"  separator = {separator}",
        *([f"  prefix = {prefix}"] if prefix else []),
        "}",
    ]
    if capability:
        lines += ["protocol imap {", f"  imap_capability = {capability}", "}"]
    # Failed logins otherwise slow down all others from the same address, here those of every test.
    lines += ["service anvil {", "  unix_listener anvil-auth-penalty {", "    mode = 0", "  }", *([] if root else ["  chroot ="]), "}"]
    if not root:
        lines += [f"default_internal_user = {owner}", f"default_internal_group = {group}", f"default_login_user = {owner}"]
    return "\n".join(lines) + "\n"


def _of_2_3(server: Dovecot, owner: str, group: str) -> list[str]:
    return [
        f"ssl_cert = <{server.certificates.certificate}",
        f"ssl_key = <{server.certificates.key}",
        "disable_plaintext_auth = no",
        "mail_location = maildir:~/Maildir",
        "passdb {",
        "  driver = passwd-file",
        f"  args = {server.folder}/users",
        "}",
        "passdb {",
        "  driver = static",
        f"  args = password={PASSWORD}",
        "}",
        "userdb {",
        "  driver = static",
        f"  args = uid={owner} gid={group} home={server.folder}/home/%u",
        "}",
    ]


def _of_2_4(server: Dovecot, owner: str, group: str) -> list[str]:
    return [
        "dovecot_config_version = 2.4.0",
        "dovecot_storage_version = 2.4.0",
        f"ssl_server_cert_file = {server.certificates.certificate}",
        f"ssl_server_key_file = {server.certificates.key}",
        "auth_allow_cleartext = yes",
        "mail_driver = maildir",
        "mail_path = ~/Maildir",
        "passdb passwd-file {",
        f"  passwd_file_path = {server.folder}/users",
        "}",
        "passdb static {",
        f"  password = {PASSWORD}",
        "}",
        "userdb static {",
        "  fields {",
        f"    uid = {owner}",
        f"    gid = {group}",
        f"    home = {server.folder}/home/%{{user}}",
        "  }",
        "}",
    ]
