"""Documentation is tested: every command, key, mail kind and staff command stands where people look for it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from bot.cli import main
from bot.commands import GRAMMAR
from bot.config import Config
from onboarding.mails import MailKind

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
STAFF = (ROOT / "docs" / "staff.md").read_text()
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text()


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"run_bot.py {command}" in README


@pytest.mark.parametrize("verb", [verb for verb, _ in GRAMMAR])
def test_every_staff_command_is_on_the_one_page(verb: str) -> None:
    assert f"`{verb}" in STAFF


def test_every_key_of_the_configuration_is_in_bot_ini() -> None:
    ini = (ROOT / "bot.ini").read_text()
    sections = {"rules_section": "rules"}
    for name, field in Config.model_fields.items():
        model = field.annotation
        if not isinstance(model, type) or not hasattr(model, "model_fields"):
            continue
        assert f"[{sections.get(name, name)}]" in ini
        for key in model.model_fields:
            assert re.search(rf"^#?\s*{key}\s*=|{key}", ini, re.MULTILINE), f"[{name}] {key}"


@pytest.mark.parametrize("kind", list(MailKind))
def test_every_mail_kind_has_its_templates_and_its_golden_mail(kind: MailKind) -> None:
    folder = ROOT / "replies" / "templates" / kind.value
    assert {"subject.txt", "body.txt", "body.html"} <= {path.name for path in folder.iterdir()}
    assert (ROOT / "docs" / "mails" / f"{kind.value}.txt").exists()


def test_every_file_the_architecture_names_exists() -> None:
    for named in re.findall(r"`((?:bot|replies|storage|parsers|ocr|onboarding|docs|tests|bench)/[\w./]+)`", ARCHITECTURE + README):
        assert (ROOT / named.replace("KIND", "welcome")).exists(), named


def test_nothing_committed_names_a_path_of_a_machine_or_holds_a_secret() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False).stdout.split(b"\0")
    for name in filter(None, listed):
        path = ROOT / name.decode()
        if path.suffix in (".py", ".md", ".toml", ".ini", ".txt", ".html") and path.is_file():
            text = path.read_text(errors="replace")
            assert not re.search(r"(?<![\w.])/(?:work|root|tmp/brief)/", text), path
