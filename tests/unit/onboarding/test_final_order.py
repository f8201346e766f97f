"""The block of the process document: what each row says, and what does not apply."""

from __future__ import annotations

from datetime import date

import pytest

from onboarding.documents import Action, DocumentKind, DocumentReading
from onboarding.evidence import Activation
from onboarding.final_order import open_labels
from onboarding.labels import FINAL_ORDER, canonical_label
from onboarding.values import value_warnings
from tests.unit.onboarding.story import CLIENT, PARTNER, STAFF, Story, bill, csr, did_list, number

TODAY = date(2026, 11, 9)


def test_every_label_is_there_in_the_order_of_the_process_document() -> None:
    assert tuple(label for label, _ in Story().assess().final_order) == FINAL_ORDER


def test_what_nobody_said_is_unknown() -> None:
    order = dict(Story().assess().final_order)
    assert {label for label, value in order.items() if value} == {"ASAP or Porting"}


@pytest.mark.parametrize(
    ("activation", "outside"),
    [
        (Activation.PORTING, {"Quantity of Temp DID(s)", "Area Code"}),
        (
            Activation.ASAP,
            {
                "Port Date",
                "Partial or Full port",
                "PIN",
                "Authorized User Name",
                "Authorized User Title",
                "DIDs to be ported",
                "DIDs not to be ported",
            },
        ),
        (Activation.BOTH, set()),
    ],
)
def test_rows_that_do_not_apply_follow_from_the_activation(activation: Activation, outside: set[str]) -> None:
    hardware = {"Shipping address for hardware", "Hardware package addressed to"}
    assert Story(activation).assess().not_applicable == outside | hardware
    assert Story(activation, opening={"hardware": True}).assess().not_applicable == outside


def test_the_lists_are_one_number_a_line_with_use_and_note() -> None:
    listed = did_list(
        number("0142", use="main", note="front desk"), number("0143", use="fax"), number("0144", action=Action.KEEP, use="alarm")
    )
    assessment = Story().sends(listed).assess()
    assert assessment.order("DIDs to be ported") == "305-555-0142 main, front desk\n305-555-0143 fax"
    assert assessment.order("DIDs not to be ported") == "305-555-0144 alarm"


def test_the_fax_number_follows_from_the_list() -> None:
    assert Story().sends(did_list("0142", number("0143", use="fax"))).assess().order("Native Fax Number") == "305-555-0143"


def test_without_a_fax_on_a_list_that_names_every_use_the_fax_rows_do_not_apply() -> None:
    fax_rows = {"Native Fax Type", "Native Fax Number", "Native Fax ATA Purchased"}
    assert fax_rows <= Story().sends(did_list(number("0142", use="main"))).assess().not_applicable
    assert not fax_rows & Story().sends(did_list("0142")).assess().not_applicable


def test_a_digital_fax_needs_no_ata() -> None:
    assert "Native Fax ATA Purchased" in Story().says("Native Fax Type", "Digital").assess().not_applicable


def test_a_value_people_gave_is_never_hidden() -> None:
    assessment = Story().says("Area Code", "305").assess()
    assert assessment.order("Area Code") == "305"
    assert "Area Code" not in assessment.not_applicable


def test_na_is_an_answer() -> None:
    assert "SMS DID" in Story().says("SMS DID", "N/A").assess().not_applicable


def test_the_e911_number_is_the_main_one_unless_another_is_named() -> None:
    story = Story().says("Main CID Number", "305-555-0142")
    assert story.assess().order("E911 DID") == "305-555-0142"
    assert story.says("E911 DID", "305-555-0143").assess().order("E911 DID") == "305-555-0143"


# --- precedence -----------------------------------------------------------------------------------


def test_a_contacts_word_goes_before_a_document_and_staffs_before_both() -> None:
    story = Story().sends(bill("0142", pin="1111"))
    assert story.assess().order("PIN") == "1111"
    assert story.says("PIN", "2222").assess().order("PIN") == "2222"
    assert story.says("PIN", "3333", by=STAFF).says("PIN", "4444").assess().order("PIN") == "3333"


def test_of_client_and_partner_the_latest_counts_and_the_conflict_is_shown() -> None:
    story = Story().says("CNAM", "HARBOR DENTAL", by=CLIENT).says("CNAM", "HARBOR", by=PARTNER)
    assert story.assess().order("CNAM") == "HARBOR"
    line = next(line for line in story.assess().attention if line.text.startswith("CNAM"))
    assert "HARBOR DENTAL" in line.text
    assert line.command == "set CNAM: HARBOR DENTAL [OB-7]"


def test_a_persons_own_correction_is_no_conflict() -> None:
    story = Story().says("CNAM", "HARBOR DENTAL").says("CNAM", "HARBOR")
    assert not any(line.text.startswith("CNAM") for line in story.assess().attention)


def test_staff_settle_a_conflict_by_setting_the_value() -> None:
    story = Story().says("CNAM", "HARBOR DENTAL").says("CNAM", "HARBOR", by=PARTNER).says("CNAM", "HARBOR", by=STAFF)
    assert not any(line.text.startswith("CNAM") for line in story.assess().attention)


def test_a_conflict_about_the_pin_shows_neither() -> None:
    story = Story().sends(bill("0142", pin="1111")).says("PIN", "2222")
    line = next(line for line in story.assess().attention if line.text.startswith("PIN"))
    assert "1111" not in line.text
    assert "2222" not in line.text


def test_the_csr_goes_before_the_bill_for_what_the_port_is_matched_against() -> None:
    story = Story().sends(csr("0142", customer_name="Harbor Dental PA"), bill("0142"))
    assert dict(story.assess().facts)["Account name"] == "Harbor Dental PA"


def test_the_authorized_user_comes_from_the_loa() -> None:
    loa = DocumentReading("loa.pdf", DocumentKind.LOA, authorized_name="Ann Fox", authorized_title="Owner", signed=True)
    assessment = Story().sends(loa).assess()
    assert (assessment.order("Authorized User Name"), assessment.order("Authorized User Title")) == ("Ann Fox", "Owner")


def test_the_foc_date_is_the_port_date() -> None:
    story = Story().completed().says("Port Date", "first available").port("submitted").port("dated", date(2026, 12, 15))
    assert story.assess().order("Port Date") == "December 15, 2026"


def test_staff_change_how_the_service_starts() -> None:
    story = Story().says("ASAP or Porting", "ASAP and porting", by=STAFF)
    assert story.assess().activation is Activation.BOTH
    assert story.assess().order("ASAP or Porting") == "ASAP and porting"


def test_what_is_asked_to_be_filled_in_is_what_applies_and_nobody_gave() -> None:
    labels = open_labels(Story().says("CNAM", "HARBOR").assess())
    assert "CNAM" not in labels
    assert "Area Code" not in labels
    assert "Time Zone" in labels
    assert not {"Domain", "Tax Exemption Form", "DIDs to be ported", "Partial or Full port"} & set(labels)


# --- labels ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("label", FINAL_ORDER)
def test_a_label_is_known_in_any_case_and_punctuation(label: str) -> None:
    assert canonical_label(f" {label.upper()} ") == label


@pytest.mark.parametrize(
    ("written", "label"),
    [("Tax exempt", "Tax Exemption Form"), ("e911 address", "E911 Address"), ("Caller-ID name", "CNAM"), ("Dear Jane", None)],
)
def test_other_ways_to_write_a_label(written: str, label: str | None) -> None:
    assert canonical_label(written) == label


# --- values ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "value", "warns"),
    [
        ("CNAM", "HARBOR DENTAL", None),
        ("CNAM", "HARBOR DENTAL OF MIAMI", "15 fit"),
        ("CNAM", "MIAMI POLICE", "refuse the word"),
        ("CNAM", "JOE'S", "letters, digits and spaces"),
        ("E911 Address", "P.O. Box 12, Miami, FL 33101", "PO box"),
        ("E911 Address", "PMB 9, 12 Main St, Miami, FL 33101", "PO box"),
        ("E911 Address", "1200 Bayfront Dr Ste 310, Miami, FL 33101", None),
        ("E911 Address", "1200 Bayfront Dr", "city, state and ZIP"),
        ("Area Code", "305", None),
        ("Area Code", "305 or 786", None),
        ("Area Code", "888", "toll-free"),
        ("Area Code", "30", "no US area code"),
        ("Area Code", "911", "no US area code"),
        ("Domain", "harbordental", None),
        ("Domain", "Harbor-Dental.com", "will not do"),
        ("Time Zone", "Eastern", None),
        ("Time Zone", "ET", None),
        ("Time Zone", "Berlin", "no US time zone"),
        ("Email of Billing Contact", "jane@harbor.example", None),
        ("Email of Billing Contact", "pat@channel.example", "partner"),
        ("Email of Billing Contact", "jane", "no email address"),
        ("Name of Billing Contact", "Jane", "first and last"),
        ("Port Date", "first available", None),
        ("Port Date", "2026-12-08", None),
        ("Port Date", "12/12/2026", "weekend"),
        ("Port Date", "December 25, 2026", "federal holiday (Christmas Day)"),
        ("Port Date", "12/11/2026", "Friday"),
        ("Port Date", "2026-11-18", "less than the standard 14"),
        ("Port Date", "2026-11-12", "expedite"),
        ("Port Date", "2026-11-03", "past"),
        ("Quantity of Temp DID(s)", "3", None),
        ("Quantity of Temp DID(s)", "a few", "no quantity"),
        ("Main CID Number", "305-555-0142", None),
        ("Main CID Number", "305-555-0199", "neither ported nor new"),
        ("Main CID Number", "305-555-0143", "fax number"),
        ("New billing number", "305-555-0144", None),
        ("New billing number", "305-555-0142", "ported itself"),
        ("SMS DID", "None", None),
        ("Native Fax Type", "mFax", "legacy"),
        ("Shipping address for hardware", "PO Box 7, Miami", "PO box"),
        ("Partial or Full port", "Full", "disconnects"),
    ],
)
def test_a_value_that_breaks_a_rule_is_warned_about(label: str, value: str, warns: str | None) -> None:
    listed = did_list("0142", number("0143", use="fax"), number("0144", action=Action.KEEP))
    warnings = value_warnings(label, value, Story().sends(listed).assess(), TODAY)
    assert warnings == () if warns is None else any(warns in warning for warning in warnings)


def test_staff_see_values_that_break_a_rule() -> None:
    story = Story().says("CNAM", "HARBOR DENTAL OF MIAMI")
    assert story.assess().order("CNAM") == "HARBOR DENTAL OF MIAMI"
    assert any(line.text.startswith("CNAM: ") for line in story.assess().attention)
