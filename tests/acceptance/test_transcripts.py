"""Three onboardings over weeks as golden transcripts a person can read: ``docs/transcripts/``. ``make golden`` rewrites them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from onboarding.evidence import Activation
from tests.support import papers
from tests.support.world import DANA, INI, LENA, STAFF, World, text_of

FOLDER = Path(__file__).parents[2] / "docs" / "transcripts"
REF = "OB-7K3FM"


class Recorder:
    """Writes down what people send and what the bot answers."""

    def __init__(self, folder: Path, title: str, intro: str) -> None:
        self.world = World(folder, ini=INI.replace("digest_at = 17:45", "digest_at = 08:00"))
        self.lines = [
            f"# {title}",
            "",
            intro,
            "",
            "Mails in the order they went; written by a test, so this is what the bot really says.",
            "",
        ]
        self.last: EmailMessage | None = None

    def opens(self, activation: Activation, **extra: object) -> None:
        self.world.open(activation, **extra)
        self.lines += [f"## {self._when()} — staff open the onboarding ({activation.value})", ""]
        self.passes()

    def writes(self, sender: str, words: str, *files: tuple[str, bytes], subject: str | None = None) -> None:
        names = ", ".join(name for name, _ in files)
        who = {LENA: "Lena (client)", DANA: "Dana (partner)", STAFF: "Sam (staff)"}.get(sender, sender)
        self.lines += [f"## {self._when()} — {who} writes" + (f", attaching {names}" if names else ""), ""]
        self.lines += [f"> {line}".rstrip() for line in words.splitlines()] + [""]
        self.world.write(sender, words, list(files), reply_to=None if subject else self.last, subject=subject)
        self.passes()

    def at(self, year: int, month: int, day: int, hour: int, minute: int = 0) -> Recorder:
        self.world.until(year, month, day, hour, minute)
        return self

    def passes(self, why: str = "") -> None:
        sent = self.world.run()
        if why:
            self.lines += [f"## {self._when()} — {why}", ""]
        for mail in sent:
            self._record(mail)

    def _record(self, mail: EmailMessage) -> None:
        to = ", ".join(address.addr_spec for address in mail["To"].addresses)
        if mail["X-Onboarding-Kind"] not in ("digest", "alert", "staff-reply", "port-day"):
            self.last = mail
        self.lines += [
            f"**{mail['X-Onboarding-Kind']}** to {to}",
            "",
            f"Subject: {mail['Subject']}",
            "",
            "```",
            text_of(mail).replace("\r\n", "\n").rstrip(),
            "```",
            "",
        ]

    def _when(self) -> str:
        return f"{self.world.now:%a %b %d %Y, %H:%M}"

    def text(self) -> str:
        return "\n".join(self.lines).replace(self.world.ref, REF).rstrip() + "\n"


def porting_in_five_mails(folder: Path) -> Recorder:
    play = Recorder(
        folder,
        "Porting, in five mails",
        "A dental practice moves three numbers and keeps its alarm line. The first bill is too old; the list leaves a number out.",
    )
    play.at(2026, 11, 9, 10).opens(Activation.PORTING, tax_exempt=False)
    play.at(2026, 11, 10, 9, 20).writes(LENA, "Hi, here is our phone bill.", ("bill-august.pdf", papers.bill(dated=date(2026, 8, 5))))
    play.at(2026, 11, 10, 15, 5).writes(DANA, "Billing contact for them is Maria Lopez, maria@harbordental.example")
    play.at(2026, 11, 16, 9).passes("nobody wrote for three business days (Veterans Day is none)")
    numbers = ("305-555-0142", "305-555-0143", "305-555-0144", "305-555-0149")
    play.at(2026, 11, 17, 11).writes(
        LENA, "Sorry! The new one.", ("bill-november.pdf", papers.bill(numbers)), ("csr.pdf", papers.csr(numbers))
    )
    play.at(2026, 11, 17, 14).writes(DANA, "Numbers to port:\n305-555-0142 main\n305-555-0143 front desk\n305-555-0144 fax")
    play.at(2026, 11, 18, 9).writes(LENA, "Q1: 305-555-0149\nQ2: yes", ("cc form.pdf", papers.card_form()))
    play.at(2026, 11, 18, 11, 5).passes("two hours after completion")
    play.at(2026, 11, 18, 16).writes(STAFF, f"port submitted {play.world.ref}", subject="port")
    play.at(2026, 11, 20, 10).writes(STAFF, f"port date 12/8/2026 {play.world.ref}", subject="port")
    play.at(2026, 12, 4, 8, 1).passes("two business days before the port")
    play.at(2026, 12, 8, 8, 1).passes("the port's morning")
    play.at(2026, 12, 8, 9).writes(STAFF, f"not verified: Native Fax is configured {play.world.ref}", subject="check")
    play.at(2026, 12, 8, 11).writes(DANA, "Fax is set up now, sorry.")
    play.at(2026, 12, 8, 12).writes(STAFF, f"verified {play.world.ref}\nport complete {play.world.ref}", subject="check")
    return play


def asap_with_hardware(folder: Path) -> Recorder:
    play = Recorder(
        folder,
        "ASAP, with hardware",
        "Service starts on new numbers; no port. An unsigned form, a question for a person, phones in the mail.",
    )
    play.at(2026, 11, 9, 10).opens(Activation.ASAP, hardware=True, tax_exempt=False)
    play.at(2026, 11, 9, 13).writes(
        LENA, "Here is the card form. Will our old number still ring here?", ("form.pdf", papers.card_form(signed=False))
    )
    play.at(2026, 11, 9, 13, 30).writes(STAFF, f"answered {play.world.ref}", subject="Lena's question")
    play.at(2026, 11, 10, 9).writes(
        LENA, "Signed now. Billing contact: Maria Lopez, maria@harbordental.example", ("form signed.pdf", papers.card_form())
    )
    play.at(2026, 11, 10, 10).writes(STAFF, f"new numbers: 786-555-0120, 786-555-0121 {play.world.ref}", subject="numbers")
    play.at(2026, 11, 11, 10).passes("the promised day is over for the hardware")
    play.at(2026, 11, 12, 10).writes(STAFF, f"tracking 1Z999AA10123456784 {play.world.ref}", subject="hardware")
    return play


def both_tax_exempt_and_rejected(folder: Path) -> Recorder:
    play = Recorder(
        folder,
        "ASAP and porting, tax exempt, rejected once",
        "Everything arrives in one mail but the certificate; the carrier rejects the port for the PIN.",
    )
    play.at(2026, 11, 9, 10).opens(Activation.BOTH, tax_exempt=True)
    everything = [("bill.pdf", papers.bill()), ("csr.pdf", papers.csr()), ("form.pdf", papers.card_form())]
    listed = "Billing contact: Maria Lopez, maria@harbordental.example\nPlease port 305-555-0142 (main) and 305-555-0143 (fax)."
    play.at(2026, 11, 9, 12).writes(LENA, listed, *everything)
    play.at(2026, 11, 10, 12).writes(LENA, "Certificate attached.", ("DR-14.pdf", papers.tax_certificate()))
    play.at(2026, 11, 10, 13).writes(STAFF, f"new numbers: 786-555-0120 {play.world.ref}\nport submitted {play.world.ref}", subject="go")
    play.at(2026, 11, 12, 9).writes(STAFF, f"port rejected: PIN missing or wrong {play.world.ref}", subject="port")
    play.at(2026, 11, 12, 15).writes(LENA, "The port-out PIN is 4821.")
    play.at(2026, 11, 12, 16).writes(STAFF, f"port submitted {play.world.ref}\nport date 12/1/2026 {play.world.ref}", subject="port")
    play.at(2026, 11, 25, 8, 1).passes("two business days before the port (Thanksgiving is none)")
    play.at(2026, 12, 1, 8, 1).passes("the port's morning")
    play.at(2026, 12, 1, 10).writes(STAFF, f"verified {play.world.ref}\nport complete {play.world.ref}", subject="check")
    return play


STORIES = {
    "porting-in-five-mails": porting_in_five_mails,
    "asap-with-hardware": asap_with_hardware,
    "both-tax-exempt-and-rejected": both_tax_exempt_and_rejected,
}


@pytest.mark.parametrize("name", STORIES)
def test_the_story_reads_as_it_did(name: str, tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    play = STORIES[name](tmp_path)
    golden(FOLDER / f"{name}.md", play.text())
    assert play.world.assessment().state == "done"
