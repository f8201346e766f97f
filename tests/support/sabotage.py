"""Ends the bot at its N-th dangerous moment, as a power cut would: at a commit, a stored document, a mail handed over, a mail moved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event

from bot.mailbox.maildir import MaildirMailbox
from replies.senders import MaildirSender
from storage.documents import DocumentStore
from tests.support.world import World


class PowerCutError(BaseException):
    """No ``except Exception`` may see it: a killed process handles nothing."""


class Saboteur:
    def __init__(self, at: int) -> None:
        self.at, self.moments = at, 0

    def moment(self) -> None:
        self.moments += 1
        if self.moments == self.at:
            raise PowerCutError

    def around(self, original: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*args: Any, **kwargs: Any) -> Any:
            self.moment()
            result = original(*args, **kwargs)
            self.moment()
            return result

        return wrapped


@contextmanager
def sabotaged(world: World, at: int) -> Iterator[Saboteur]:
    """``at`` 0: only counts the moments."""
    saboteur = Saboteur(at)
    engine = world.app.repository.database.engine

    def on_commit(_connection: object) -> None:
        saboteur.moment()

    event.listen(engine, "commit", on_commit)
    with pytest.MonkeyPatch.context() as patch:
        for owner, name in ((DocumentStore, "put"), (MaildirSender, "send"), (MaildirMailbox, "settle")):
            patch.setattr(owner, name, saboteur.around(getattr(owner, name)))
        try:
            yield saboteur
        finally:
            event.remove(engine, "commit", on_commit)
