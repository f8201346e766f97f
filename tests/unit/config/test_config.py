"""bot.ini: working defaults, every mistake at once, no secret shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.config import SECTIONS, Config, ConfigError, load
from onboarding.rules import Rules

ROOT = Path(__file__).parents[3]
Read = Callable[..., Config]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read(text: str, **environ: str) -> Config:
        (tmp_path / "bot.ini").write_text(text)
        return load(tmp_path / "bot.ini", environ)

    return read


def mistakes(read: Read, text: str, **environ: str) -> list[str]:
    with pytest.raises(ConfigError) as refused:
        read(text, **environ)
    assert refused.value.exit_code == 2
    return [str(mistake) for mistake in refused.value.mistakes]


# --- defaults ---------------------------------------------------------------------------------


def test_an_empty_file_works_beside_itself(read: Read, tmp_path: Path) -> None:
    config = read("")
    assert config.rules == Rules()
    assert (config.mailbox.kind, config.smtp.kind) == ("maildir", "maildir")
    paths = [config.mailbox.path, config.smtp.path, config.storage.documents, config.storage.sqlite_path, config.key_file]
    assert all(path is not None and path.is_relative_to(tmp_path) for path in paths)
    assert config.storage.database == f"sqlite:///{tmp_path}/onboarding.sqlite"


def test_the_defaults_of_the_contract(read: Read) -> None:
    config = read("")
    assert (config.bot.phone, config.bot.docs_url) == ("305.967.6756", "https://voipdocs.io")
    assert (config.bot.port_day_at, config.bot.port_ahead_days) == (time(8), 2)
    assert (config.replies.max_per_address_per_hour, config.replies.max_per_hour) == (20, 500)
    rules = config.rules_section
    assert (rules.bill_max_age_days, rules.csr, rules.payment_authorization, rules.tax_exemption) == (30, "recommended", "auto", "auto")
    assert (config.security.pin_in_mail, config.workers.engine, config.mailbox.start) == ("masked", "local", None)


def test_the_bot_ini_of_the_project_shows_every_key_with_its_true_default(read: Read) -> None:
    shown = (ROOT / "bot.ini").read_text()
    section, keys = "", set()
    for line in shown.splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line.startswith("#") and line[1:2] != " " and "=" in line:
            keys.add((section, line[1:].partition("=")[0].strip()))
    of_the_other_kind = {"password_file"}
    known = {(name, key) for name, model in SECTIONS.items() for key in model.model_fields if key not in of_the_other_kind}
    oauth_of_smtp = {("smtp", key) for key in SECTIONS["smtp"].model_fields if key.startswith("oauth_")}
    assert keys >= known - oauth_of_smtp, "every key is shown"
    assert keys <= known, "no key is shown that does not exist"
    examples = ("#host =", "#business_hours =")  # values that are examples, not defaults
    uncommented = "\n".join(
        line[1:] if line.startswith("#") and line[1:2] != " " and not line.startswith(examples) else line for line in shown.splitlines()
    )
    default, written = read(""), read(uncommented)
    assert written == default


def test_the_file_of_the_project_itself_loads() -> None:
    assert load(None, {}).base == ROOT


# --- reading ----------------------------------------------------------------------------------


def test_values_are_typed(read: Read) -> None:
    config = read(
        "[bot]\nstaff = Ops@Bot.example, @BOT.example\ndigest_at = 7:30\n[mailbox]\nstart = 2026-11-05\nidle = no\n"
        "[replies]\nbusiness_hours = 08:00-18:00\n[security]\nauthserv_id = mx.bot.example\nrequire_dmarc = yes\n"
    )
    assert config.bot.staff == ("ops@bot.example", "@bot.example")
    assert config.bot.digest_recipients == ("ops@bot.example",)
    assert config.bot.digest_at == time(7, 30)
    assert config.mailbox.start == date(2026, 11, 5)
    assert config.mailbox.idle is False
    assert config.rules.business_hours == (time(8), time(18))
    assert config.security.require_dmarc is True


def test_the_environment_wins_over_the_file(read: Read) -> None:
    config = read("[bot]\nname = File\n[rules]\ncsr = off\n", ONBOARDING_BOT_NAME="Environment", ONBOARDING_RULES_CSR="required")
    assert (config.bot.name, config.rules.csr) == ("Environment", "required")


def test_a_host_alone_says_which_kind_is_meant(read: Read) -> None:
    config = read("[mailbox]\nhost = imap.example\nusername = bot@client.example\npassword = x\n[smtp]\nhost = smtp.example\n")
    assert (config.mailbox.kind, config.mailbox.server_port) == ("imap", 993)
    assert (config.smtp.kind, config.smtp.server_port) == ("smtp", 465)
    assert config.bot.address == "bot@client.example"


@pytest.mark.parametrize(("security", "imap", "smtp"), [("tls", 993, 465), ("starttls", 143, 587), ("none", 143, 25)])
def test_the_port_follows_the_security(read: Read, security: str, imap: int, smtp: int) -> None:
    more = f"security = {security}\n"
    config = read(f"[mailbox]\nhost = h\nusername = u\npassword = p\n{more}[smtp]\nhost = h\n{more}")
    assert (config.mailbox.server_port, config.smtp.server_port) == (imap, smtp)


def test_a_percent_sign_and_a_hash_belong_to_the_password(read: Read) -> None:
    config = read("[mailbox]\nhost = h\nusername = u\npassword = 50%;off #1\n")
    assert config.mailbox.current_password() == "50%;off #1"


def test_the_path_comes_from_the_environment_when_none_is_given(tmp_path: Path) -> None:
    (tmp_path / "other.ini").write_text("[bot]\nname = Other\n")
    config = load(None, {"ONBOARDING_CONFIG": str(tmp_path / "other.ini")})
    assert (config.bot.name, config.base) == ("Other", tmp_path)


# --- secrets ----------------------------------------------------------------------------------

SECRET = "hunter-two"
LOGIN = "[mailbox]\nhost = h\nusername = u\n"


def test_a_secret_may_lie_in_a_file_that_is_read_again_at_each_login(read: Read, tmp_path: Path) -> None:
    (tmp_path / "password").write_text("first\n")
    config = read(LOGIN + "password_file = password\n")
    assert config.mailbox.current_password() == "first"
    (tmp_path / "password").write_text("second\n")
    assert config.mailbox.current_password() == "second"


def test_every_secret_can_come_from_a_file(read: Read, tmp_path: Path) -> None:
    key = Fernet.generate_key().decode()
    (tmp_path / "secret").write_text(SECRET)
    (tmp_path / "key").write_text(key)
    (tmp_path / "url").write_text(f"postgresql://bot:{SECRET}@db/bot")
    config = read(
        LOGIN + "auth = xoauth2\noauth_token_url = https://t.example\noauth_client_id = c\noauth_refresh_token_file = secret\n"
        "oauth_client_secret_file = secret\n[storage]\nencryption_key_file = key\ndatabase_file = url\n",
        ONBOARDING_SMTP_HOST="h",
        ONBOARDING_SMTP_USERNAME="u",
        ONBOARDING_SMTP_PASSWORD_FILE=str(tmp_path / "secret"),
    )
    assert config.secrets() == tuple(sorted({SECRET, key}))
    assert config.storage.encryption_key is not None
    assert config.storage.shown_database == "postgresql://bot:***@db/bot"


def test_no_secret_shows_in_repr_or_in_a_report(read: Read) -> None:
    config = read(LOGIN + f"password = {SECRET}\n[storage]\ndatabase = postgresql://bot:{SECRET}@db/bot\n")
    assert SECRET not in repr(config) and SECRET not in str(config)
    report = "\n".join(
        mistakes(read, LOGIN + f"password = {SECRET}\npasword = {SECRET}\nport = {SECRET}\n[storage]\nencryption_key = {SECRET}\n")
    )
    assert SECRET not in report


# --- mistakes ---------------------------------------------------------------------------------


def test_all_mistakes_come_in_one_report_with_section_key_and_line(read: Read) -> None:
    report = mistakes(
        read,
        "[bot]\nadress = x@y.example\ntimezone = Mars/Base\ndigest_at = 25:00\n\n"
        "[mailbox]\nport = many\nidle = perhaps\nkind = imop\n[replis]\nx = 1\n",
        ONBOARDING_MAILBOX_HOTS="h",
    )
    assert report == [
        "[mailbox] hots (from ONBOARDING_MAILBOX_HOTS): there is no such key; did you mean host?",
        "[bot] adress (line 2): there is no such key; did you mean address?",
        "[bot] timezone (line 3): is not a time zone; write it as America/New_York",
        "[bot] digest_at (line 4): must be a time of day as HH:MM, for instance 08:00",
        "[mailbox] port (line 7): must be a whole number",
        "[mailbox] idle (line 8): must be yes or no",
        "[mailbox] kind (line 9): must be 'imap' or 'maildir'",
        "[replis] (line 10): there is no such section; did you mean replies?",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[mailbox]\nkind = imap\n", "[mailbox] kind (line 2): kind = imap needs host and username and password"),
        ("[smtp]\nkind = smtp\n", "[smtp] kind (line 2): kind = smtp needs host"),
        ("[smtp]\nhost = h\nusername = u\n", "[smtp] kind: kind = smtp needs password"),
        (
            LOGIN + "auth = xoauth2\noauth_token_url = https://t\n",
            "[mailbox] kind: kind = imap needs oauth_client_id and oauth_refresh_token",
        ),
        (LOGIN + "password = p\npassword_file = bot.ini\n", "[mailbox] password_file (line 5): password is given as well; keep one"),
        (LOGIN + "password_file = nowhere\n", "[mailbox] password_file (line 4): there is no file or folder"),
        (LOGIN + "password = p\nca_file = nowhere.pem\n", "[mailbox] ca_file (line 5): there is no file or folder"),
        ("[mailbox]\nreview_folder = Processed\n", "[mailbox] review_folder (line 2): must be another folder"),
        ("[mailbox]\nstart = yesterday\n", "[mailbox] start (line 2): must be all, now or a date as 2026-11-05"),
        ("[bot]\nstaff = ops@bot.example, ops\n", "[bot] staff (line 2): must be an email address, for instance onboarding@example.com"),
        ("[bot]\naddress = Bot <bot@bot.example>\n", "[bot] address (line 2): must be an email address"),
        ("[storage]\ndatabase = onboarding.sqlite\n", "[storage] database (line 2): must be an SQLAlchemy URL"),
        ("[storage]\nencryption_key = abc\n", "[storage] encryption_key (line 2): must be a Fernet key"),
        ("[rules]\nbill_max_age_days = 0\n", "[rules] bill_max_age_days (line 2): must be at least 1"),
        ("[rules]\ncsr = maybe\n", "[rules] csr (line 2): must be 'recommended', 'required' or 'off'"),
        ("[replies]\nbusiness_hours = 18:00-08:00\n", "[replies] business_hours (line 2): must be two times of day, the earlier first"),
        ("[replies]\ntemplates = nowhere\n", "[replies] templates (line 2): there is no file or folder"),
        ("[bot]\nname = A\nname = B\n", "[bot] name (line 3): is already given in line 2; keep one"),
        ("[bot]\njust words\n", "[bot] just (line 2): is not of the form key = value"),
        ("name = A\n", "[?] (line 1): stands before any [section]"),
    ],
)
def test_a_mistake_says_where_it_is_and_what_to_do(read: Read, text: str, problem: str) -> None:
    (report,) = mistakes(read, text)
    assert report.startswith(problem)


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="There is no config file"):
        load(tmp_path / "nowhere.ini", {})


def test_a_file_that_is_no_text_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "bot.ini").write_bytes(b"\xff\xfe\x00[bot]")
    with pytest.raises(ConfigError, match="not UTF-8"):
        load(tmp_path / "bot.ini", {})


def test_variables_of_other_programs_are_no_mistakes_but_a_slip_is(read: Read) -> None:
    read("", ONBOARDING_SERVICE_HOST="10.0.0.1", ONBOARDING_PORT="tcp://10.0.0.1:80", PATH="/bin")
    assert mistakes(read, "", ONBOARDING_MAILBX_HOST="h") == [
        "[mailbx] host (from ONBOARDING_MAILBX_HOST): there is no such section; did you mean mailbox?"
    ]
