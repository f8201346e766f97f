import pytest

from replies.identity import is_ours, message_id, token, verify_message_id, verify_token

SECRET, OTHER = b"a" * 32, b"b" * 32
REF = "OB-7K3FM"


def test_our_message_id_names_its_onboarding_again():
    assert verify_message_id(message_id("welcome", REF, SECRET, "bot.example"), SECRET) == REF


def test_the_same_cause_makes_the_same_message_id():
    assert message_id("c", REF, SECRET, "bot.example") == message_id("c", REF, SECRET, "bot.example")
    assert message_id("c", REF, SECRET, "bot.example") != message_id("d", REF, SECRET, "bot.example")


def test_a_relay_that_changes_domain_and_case_is_still_recognised():
    relayed = message_id("c", REF, SECRET, "bot.example").upper().replace("BOT.EXAMPLE", "relay.example")
    assert verify_message_id(relayed, SECRET) == REF


@pytest.mark.parametrize(
    "forged",
    [
        message_id("c", REF, OTHER, "bot.example"),  # another secret
        message_id("c", REF, SECRET, "bot.example").replace("ob-7k3fm", "ob-xxxxx"),  # another onboarding under a true mac
        "<0123456789abcdef01234567.ob-7k3fm.aaaaaaaaaaaaaaaa@bot.example>",
        "<ob-7k3fm@bot.example>",
        "",
        "<>",
        "<é.ob-7k3fm.ü@bot.example>",
    ],
)
def test_a_made_up_message_id_matches_nothing(forged):
    assert verify_message_id(forged, SECRET) is None
    assert not is_ours(forged, SECRET)


def test_a_mail_of_no_onboarding_is_ours_but_names_none():
    digest = message_id("digest/2026-11-27", None, SECRET, "bot.example")
    assert is_ours(digest, SECRET)
    assert verify_message_id(digest, SECRET) is None


def test_a_token_names_its_onboarding_whatever_the_case_of_its_letters():
    assert verify_token(f"onboarding+{token(REF, SECRET)}", SECRET) == REF
    assert verify_token(f"Onboarding+{token(REF, SECRET)}".upper(), SECRET) == REF


@pytest.mark.parametrize(
    "local", ["onboarding", "onboarding+ob-7k3fm", f"onboarding+{token(REF, OTHER)}", "onboarding+ob-7k3fm.", "+.", ""]
)
def test_a_guessed_token_proves_nothing(local):
    assert verify_token(local, SECRET) is None


def test_a_token_and_a_message_id_cannot_stand_in_for_each_other():
    assert verify_token(message_id("c", REF, SECRET, "x").strip("<>").split("@")[0], SECRET) is None
