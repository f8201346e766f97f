"""Whole onboardings, from the opening to the Onboarding Complete notes, as the people in them live it."""

from __future__ import annotations

from datetime import date

import pytest

from onboarding.evidence import Activation, RequirementKind
from tests.support import papers
from tests.support.world import BOT, DANA, LENA, STAFF, World, kinds, text_of

LIST = "Please port these:\n305-555-0142 main line, voice\n305-555-0143 fax\n"
CONTACT = "Our billing contact is Maria Lopez, maria@harbordental.example."
EVERYTHING = [("bill.pdf", papers.bill()), ("csr.pdf", papers.csr()), ("card form.pdf", papers.card_form())]


def test_porting_in_one_mail(world: World) -> None:
    world.open(Activation.PORTING, tax_exempt=False)
    (welcome,) = world.run()
    world.later(hours=2).write(LENA, f"{CONTACT}\n\n{LIST}", EVERYTHING, reply_to=welcome)
    sent = world.run()
    assert kinds(sent) == ["received", "complete"], [text_of(mail) for mail in sent]
    assert {address.addr_spec for address in sent[1]["To"].addresses} == {LENA, DANA}
    complete = text_of(sent[1])
    assert "Partial or Full port: Full" in complete
    assert "Name of Billing Contact: Maria Lopez" in complete
    assert "305-555-0143" in complete
    assert world.assessment().state == "complete"
    assert world.later(minutes=5).run() == []


def test_porting_in_five_mails_with_an_old_bill_first(world: World) -> None:
    world.open(Activation.PORTING, tax_exempt=False)
    (welcome,) = world.run()
    world.later(hours=1).write(LENA, CONTACT, reply_to=welcome)
    assert kinds(world.run()) == ["received"]
    world.later(hours=1).write(LENA, "here is the bill", [("bill.pdf", papers.bill(dated=date(2026, 8, 5)))], reply_to=welcome)
    (old,) = world.run()
    assert "August 5, 2026" in text_of(old)
    assert world.assessment().requirement(RequirementKind.PHONE_BILL).status == "rejected"
    world.later(days=1).write(DANA, LIST, reply_to=old)
    assert kinds(world.run()) == ["received"]
    world.later(hours=1).write(LENA, "the newest one", [("new bill.pdf", papers.bill())])
    assert kinds(world.run()) == ["received"]
    world.later(hours=1).write(LENA, "and the form", [("form.pdf", papers.card_form())])
    sent = world.run()
    assert kinds(sent) == ["received", "complete"], [text_of(mail) for mail in sent]


def test_asap_needs_no_bill_and_no_list(world: World) -> None:
    world.open(Activation.ASAP, tax_exempt=False)
    (welcome,) = world.run()
    assert "phone bill" not in text_of(welcome).lower()
    world.later(hours=1).write(LENA, CONTACT, [("form.pdf", papers.card_form())], reply_to=welcome)
    sent = world.run()
    assert kinds(sent) == ["received", "complete"]
    assert "Welcome Email" in text_of(sent[1])
    assert "DIDs to be ported: N/A" in text_of(sent[1])


def test_nothing_completes_without_payment(world: World) -> None:
    world.open(Activation.PORTING, tax_exempt=False)
    world.run()
    world.later(hours=1).write(LENA, f"{CONTACT}\n\n{LIST}", EVERYTHING[:2])
    sent = world.run()
    assert kinds(sent) == ["received"]
    assert "CC/ACH" in text_of(sent[0])
    world.later(hours=1).write(STAFF, "accept payment", subject=f"Re: [{world.ref}]")
    assert kinds(world.run()) == ["staff-reply", "complete"] or kinds(world.outbox())[-3:] == ["staff-reply", "received", "complete"]


def test_both_with_hardware_and_tax_exempt(world: World) -> None:
    world.open(Activation.BOTH, hardware=True, tax_exempt=True)
    (welcome,) = world.run()
    world.later(hours=1).write(LENA, f"{CONTACT}\n\n{LIST}", EVERYTHING, reply_to=welcome)
    (received,) = world.run()
    assert "exemption" in text_of(received).lower()
    world.later(hours=1).write(LENA, "", [("certificate.pdf", papers.tax_certificate())])
    sent = world.run()
    assert kinds(sent) == ["received", "complete"], [text_of(mail) for mail in sent]
    complete = text_of(sent[1])
    for promised in ("Port Submission", "Hardware Shipment", "Welcome Email"):
        assert promised in complete
    assert "Tax Exemption Form: Received" in complete


def test_a_mere_thanks_gets_no_answer(world: World) -> None:
    world.open(Activation.PORTING)
    (welcome,) = world.run()
    world.later(hours=1).write(LENA, "Thank you!", reply_to=welcome, quote=True)
    assert world.run() == []


def test_a_stranger_with_a_reference_changes_and_learns_nothing(world: World) -> None:
    world.open(Activation.PORTING)
    (welcome,) = world.run()
    before = world.assessment()
    world.later(hours=1).write("eve@evil.example", LIST, [("bill.pdf", papers.bill())], reply_to=welcome)
    sent = world.run()
    assert kinds(sent) == ["alert"]
    assert [address.addr_spec for address in sent[0]["To"].addresses] == [STAFF]
    after = world.assessment()
    assert (after.requirements, after.numbers) == (before.requirements, before.numbers)
    world.later(minutes=9).write(STAFF, f"assign {world.ref}", reply_to=sent[0])
    assert set(kinds(world.run())) == {"staff-reply", "received"}
    assert world.assessment().numbers


def test_opening_by_mail_and_a_missing_label(world: World) -> None:
    body = (
        "Client: Harbor Dental Group\nClient contact: Lena Ortiz\nClient email: lena@harbordental.example\n"
        "Partner: Blue Peak IT\nPartner email: dana@bluepeak.example\nActivation: Porting\nTax exempt: no\n"
    )
    world.write(STAFF, body, subject="New onboarding")
    sent = world.run()
    assert sorted(kinds(sent)) == ["staff-reply", "welcome"]
    world.later(minutes=1).write(STAFF, body.replace("Activation: Porting\n", ""), subject="new onboarding: again")
    (reply,) = world.run()
    assert "'Activation' is missing" in text_of(reply)
    assert len(world.app.repository.all_refs()) == 1


def test_an_opening_that_staff_forward_opens_too(world: World) -> None:
    words = (
        "---------- Forwarded message ---------\nFrom: Ana Sales <ana@oit.example>\nDate: Mon, Nov 16, 2026 at 9:12 AM\n"
        "Subject: New onboarding\nTo: Sam <sam@oit.example>\n\n"
        "Client: Harbor Dental Group\nClient email: lena@harbordental.example\n"
        "Partner: Blue Peak IT\nPartner email: dana@bluepeak.example\nActivation: ASAP\n"
    )
    world.write(STAFF, words, subject="Fwd: New onboarding")
    assert sorted(kinds(world.run())) == ["staff-reply", "welcome"]


def test_every_mail_carries_the_promised_headers(world: World) -> None:
    world.open(Activation.PORTING, tax_exempt=False)
    (welcome,) = world.run()
    question = world.later(hours=2).write(LENA, f"{CONTACT}\n\n{LIST}", EVERYTHING, reply_to=welcome)
    received, complete = world.run()
    for mail in (welcome, received, complete):
        assert mail["X-Onboarding-Ref"] == world.ref
        assert f"[{world.ref}]" in mail["Subject"]
        assert mail["Reply-To"].addresses[0].username.startswith(BOT.partition("@")[0] + "+")
        assert mail.get_body(("html",)) is not None
    assert welcome["Auto-Submitted"] == "auto-generated"
    for mail in (received, complete):
        assert mail["Auto-Submitted"] == "auto-replied"
        assert mail["In-Reply-To"] == str(question["Message-ID"])
        assert str(question["Message-ID"]) in mail["References"]


@pytest.mark.parametrize("header", ["Auto-Submitted", "Precedence", "List-Id"])
def test_machines_are_never_answered(world: World, header: str) -> None:
    value = {"Auto-Submitted": "auto-replied", "Precedence": "bulk", "List-Id": "<x.example>"}[header]
    world.open(Activation.PORTING)
    (welcome,) = world.run()
    world.later(hours=1).write(LENA, "I am away until December 1, 2026.", reply_to=welcome, headers=[(header, value)])
    assert world.run() == []
