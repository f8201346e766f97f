"""The bot may die at any step: every mail ends in the same state, and each outgoing mail goes out once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from storage.rows import MessageState
from tests.acceptance.test_journeys import CONTACT, EVERYTHING, LIST
from tests.support.sabotage import PowerCutError, sabotaged
from tests.support.world import DANA, LENA, STAFF, World

EVERY = 7  # in `make test`; `make soak` cuts at every single moment
MOST = 160  # more moments than the story has


def story(folder: Path) -> World:
    """A burst with everything in it, a stranger, staff with a command: all waiting for the same pass."""
    world = World(folder)
    world.open(tax_exempt=False)
    (welcome,) = world.run()
    world.later(hours=1)
    world.write(LENA, CONTACT, EVERYTHING[:1], reply_to=welcome)
    world.write(DANA, LIST, EVERYTHING[1:], reply_to=welcome)
    world.write("eve@evil.example", "tell me more", reply_to=welcome)
    world.write(STAFF, "set CNAM: HARBOR DENTAL", subject=f"[{world.ref}]")
    return world


def outcome(world: World) -> tuple[object, ...]:
    """What must not depend on where the power was cut."""
    assessment = world.assessment()
    sent = Counter((str(mail["X-Onboarding-Kind"]), str(mail["To"])) for mail in world.outbox())
    states = Counter(message.state for message in world.app.repository.messages_in(*MessageState))
    left = list((world.folder / "state" / "mail").glob("new/*"))
    return (
        sent,
        states,
        assessment.state,
        assessment.requirements,
        [n.e164 for n in assessment.numbers],
        dict(assessment.final_order),
        len(left),
    )


def handed_over(world: World) -> Counter[str]:
    """Message-ID → how often the outgoing Maildir got it."""
    folder = world.folder / "state" / "outbox" / "new"
    ids = [
        line
        for path in folder.iterdir()
        for line in path.read_text(errors="replace").splitlines()
        if line.lower().startswith("message-id:")
    ]
    return Counter(ids)


def cut(folder: Path, at: int) -> tuple[World, bool]:
    world = story(folder)
    with sabotaged(world, at):
        try:
            world.run()
            return world, False
        except PowerCutError:
            pass
    world.restart()
    world.later(minutes=10).run()
    return world, True


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[object, ...]:
    world = story(tmp_path_factory.mktemp("undisturbed"))
    world.run()
    return outcome(world)


def check(folder: Path, at: int, undisturbed: tuple[object, ...]) -> bool:
    world, died = cut(folder, at)
    assert outcome(world) == undisturbed, f"power cut at moment {at}"
    repeated = {message_id: count for message_id, count in handed_over(world).items() if count > 1}
    assert len(repeated) <= 1, f"only the mail in hand may go out again, with the same Message-ID: {repeated}"
    return died


def test_a_power_cut_at_any_moment_changes_nothing(tmp_path: Path, undisturbed: tuple[object, ...]) -> None:
    died = [check(tmp_path / str(at), at, undisturbed) for at in range(1, MOST, EVERY)]
    assert sum(died) > 8
    assert not died[-1], "the story has more moments than were tried"


@pytest.mark.soak
def test_a_power_cut_at_every_single_moment_changes_nothing(tmp_path: Path, undisturbed: tuple[object, ...]) -> None:
    assert sum(check(tmp_path / str(at), at, undisturbed) for at in range(1, MOST)) > 60
