"""What lives here: the mailbox drivers behind one small interface.

What never does: a decision about a mail, or the database.
Where to start: base.py.
"""

from __future__ import annotations

from bot.mailbox.base import Mailbox, MailboxError, MailboxLoginError, MailboxUnreachableError
from bot.settings import MailboxSection

__all__ = ["Mailbox", "MailboxError", "MailboxLoginError", "MailboxUnreachableError", "make_mailbox"]


def make_mailbox(section: MailboxSection, max_bytes: int) -> Mailbox:
    """The driver that ``[mailbox]`` names, not yet opened. Of larger mails than ``max_bytes`` only the header is fetched."""
    if section.kind == "maildir":
        from bot.mailbox.maildir import MaildirMailbox

        return MaildirMailbox(section, max_bytes)
    from bot.mailbox.imap import ImapMailbox  # only who uses it pays for loading it

    return ImapMailbox(section, max_bytes)
