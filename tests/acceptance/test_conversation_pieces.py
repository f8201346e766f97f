"""Small exchanges as people write them, through the whole bot."""

from __future__ import annotations

from pathlib import Path

from tests.support import papers
from tests.support.world import LENA, World, text_of


def test_half_a_billing_contact_is_asked_for_and_completed(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.open()
    (welcome,) = world.run()
    world.write(LENA, "maria@harbordental.example", reply_to=welcome, quote=True)
    (received,) = world.later(minutes=20).run()
    assert "the rest of the billing contact" in text_of(received)
    world.write(LENA, "Maria Lopez", reply_to=received, quote=True)
    (received,) = world.later(minutes=20).run()
    assert "Maria Lopez, maria@harbordental.example" in text_of(received)


def test_the_right_number_in_the_place_of_the_listed_one(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.open()
    (welcome,) = world.run()
    bill = papers.bill(("305-555-0142", "305-555-0147"))
    world.write(LENA, "port 305-555-0142, 305-555-0149\nis there a setup fee?", [("bill.pdf", bill)], reply_to=welcome)
    received = next(mail for mail in world.later(minutes=20).run() if mail["X-Onboarding-Kind"] == "received")
    assert "305-555-0149 is on your list" in text_of(received)
    world.write(LENA, "it ends in 0147, not 0149", reply_to=received)
    world.later(minutes=20).run()
    assert {number.e164[-4:] for number in world.assessment().numbers} == {"0142", "0147"}
