"""Opening is complete or not at all, and every problem is named."""

import pytest

from bot.opening import Refused, from_command_line, is_opening, read_opening
from onboarding.evidence import Activation, Opened

GOOD = [
    ("Client", "Harbor Dental Group"),
    ("Client contact", "Lena Ortiz"),
    ("Client email", "Lena <mailto:Lena@HarborDental.example>"),
    ("Partner", "Blue Peak IT"),
    ("Partner email", "dana@bluepeak.example"),
    ("Activation", "ASAP and porting"),
    ("Hardware", "Yes"),
    ("Tax exempt", "no"),
    ("CC/ACH on file", "no"),
    ("Main CID Number", "305-555-0142"),
]


def test_a_whole_opening_is_read_with_its_final_order_labels() -> None:
    opened = read_opening(GOOD)
    assert isinstance(opened, Opened)
    assert (opened.client.email, opened.client.name, opened.client.company) == (
        "lena@harbordental.example",
        "Lena Ortiz",
        "Harbor Dental Group",
    )
    assert (opened.activation, opened.hardware, opened.tax_exempt, opened.payment_on_file) == (Activation.BOTH, True, False, False)
    assert opened.fields == (("Main CID Number", "305-555-0142"),)


@pytest.mark.parametrize("label", ["Client", "Client email", "Partner", "Partner email", "Activation"])
def test_a_missing_label_is_named_and_nothing_is_opened(label: str) -> None:
    refused = read_opening([pair for pair in GOOD if pair[0] != label])
    assert isinstance(refused, Refused)
    assert refused.problems == (f"'{label}' is missing.",)


@pytest.mark.parametrize(
    ("label", "value", "words"),
    [
        ("Client email", "lena at harbordental", "is not an email address"),
        ("Activation", "soon", "must be Porting, ASAP"),
        ("Hardware", "maybe", "must be yes or no"),
        ("CC/ACH on file", "they said so", "must be yes or no"),
    ],
)
def test_an_unreadable_label_is_named(label: str, value: str, words: str) -> None:
    refused = read_opening([(name, value if name == label else given) for name, given in GOOD])
    assert isinstance(refused, Refused)
    assert len(refused.problems) == 1
    assert f"'{label}'" in refused.problems[0]
    assert words in refused.problems[0]


def test_a_label_given_twice_with_different_values_is_no_guess() -> None:
    refused = read_opening([*GOOD, ("Client email", "other@harbordental.example")])
    assert isinstance(refused, Refused)
    assert "given twice" in refused.problems[0]


@pytest.mark.parametrize(
    ("subject", "opening"),
    [
        ("New onboarding: Harbor", True),
        ("FWD: Re: new ONBOARDING", True),
        ("A new onboarding", False),
        ("Re: [OB-7K3FM] New numbers", False),
    ],
)
def test_the_subject_begins_with_new_onboarding(subject: str, opening: bool) -> None:
    assert is_opening(subject) is opening


def test_the_command_line_speaks_the_same_labels() -> None:
    given = {
        "client": "Harbor",
        "client_email": "a@b.example",
        "partner": "Blue",
        "partner_email": "c@d.example",
        "activation": "both",
        "hardware": True,
    }
    opened = from_command_line(given, ["CNAM=HARBOR DENTAL"])
    assert isinstance(opened, Opened)
    assert opened.activation is Activation.BOTH
    assert opened.tax_exempt is None
    assert opened.fields == (("CNAM", "HARBOR DENTAL"),)
    problems = from_command_line({**given, "client_email": "nobody"}, ["Colour=red", "CNAM"])
    assert isinstance(problems, tuple)
    assert len(problems) == 3
