"""Folder names as the server spells them: its namespace prefix and its separator (RFC 2342)."""

from __future__ import annotations

from contextlib import suppress

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from bot.mailbox.base import MailboxError


def find_folder(client: IMAPClient, name: str) -> str:
    """The existing folder that ``[mailbox] folder`` means. Raises ``MailboxError`` when there is none."""
    for spelling in (name, _spelled(client, name)):
        if name.upper() == "INBOX" or client.folder_exists(spelling):
            return spelling
    raise MailboxError(f"There is no folder {name} in the mailbox. Correct [mailbox] folder, or create it.")


def make_folder(client: IMAPClient, name: str) -> str:
    """The folder, created and subscribed if absent. ``A/B`` is B inside A, whatever the server's separator."""
    spelling = _spelled(client, name)
    for existing in (name, spelling):
        if client.folder_exists(existing):
            return existing
    try:
        client.create_folder(spelling)
    except IMAPClientError as error:
        if not client.folder_exists(spelling):  # another one may have made it this moment
            raise MailboxError(f"The folder {spelling} cannot be created: {error}.") from None
    with suppress(IMAPClientError):  # some servers know no subscriptions; the folder serves all the same
        client.subscribe_folder(spelling)
    return spelling


def _spelled(client: IMAPClient, name: str) -> str:
    prefix, separator = _personal_namespace(client)
    path = separator.join(name.split("/")) if separator else name
    return path if path.startswith(prefix) else prefix + path


def _personal_namespace(client: IMAPClient) -> tuple[str, str]:
    if client.has_capability("NAMESPACE"):
        personal = client.namespace().personal
        if personal:
            prefix, separator = personal[0]
            return _text(prefix), _text(separator)
    listed = client.list_folders("", "")
    return "", _text(listed[0][1]) if listed else ""


def _text(value: bytes | str | None) -> str:
    return value.decode("ascii", "replace") if isinstance(value, bytes) else value or ""
