"""How the mails read: the process document's facts, in its order, and only what applies."""

from dataclasses import replace
from datetime import date

import pytest

from onboarding.documents import DocumentKind, DocumentReading
from onboarding.evidence import (
    Activation,
    Author,
    CardDataSeen,
    ContactSaid,
    FieldSaid,
    MailQueued,
    Noted,
    Opened,
    PaperRead,
    PortMilestone,
    Role,
    Shipped,
    TaxSaid,
)
from onboarding.labels import CONFIGURATION_FACTS, FILL_IN_END, FILL_IN_START, FINAL_ORDER
from onboarding.mails import MailIntent, MailKind
from onboarding.timeline import Due
from replies import respond
from replies.checks import configuration_steps, port_day_points
from replies.compose import compose
from replies.kinds.hardware import carrier_of
from replies.samples import _FORM, BY_CLIENT, BY_STAFF, CLIENT, PARTNER, Story, _bill
from replies.voice import Voice
from tests.unit.replies.conftest import IDENTITY, flat, html_of, text_of

VOICE = Voice("onboarding@bot.example", staff=("ops@bot.example",))


def text(intent, voice=VOICE):
    return text_of(compose(intent, voice, Story().now, IDENTITY))


def welcome(story, voice=VOICE):
    return text(respond.opening(story.assess(), story.now, voice)[0], voice)


def opened(activation=Activation.PORTING, **fields):
    story = Story()
    story.evidence.clear()
    story.tell(BY_STAFF, Opened(CLIENT, PARTNER, activation, **fields))
    return story


def mail_of(story, kind, voice=VOICE):
    (mail,) = respond.timed(story.assess(), (Due(kind, "cause", story.now),), story.now, voice)
    return text(mail, voice)


def in_this_order(words, where):
    places = [flat(where).find(each) for each in words]
    assert -1 not in places, [each for each, place in zip(words, places, strict=True) if place < 0]
    assert places == sorted(places)


# --- welcome ---------------------------------------------------------------------------------------


def test_the_welcome_names_every_requirement_in_the_documents_order():
    in_this_order(
        [
            "CC/ACH Auth on File - REQUIRED first",
            "cannot start any other step: not the porting, not the rest of the onboarding",
            "First & Last Name and Email of the billing contact",
            "Tax exemption, if applicable",
            "Copy of phone bills dated last 30 days - Required for porting",
            "Customer Service Record (CSR) - Also recommended",
            "List of DID TFN being ported w/ notes for use (voice, fax, etc) - Required for porting",
        ],
        welcome(opened()),
    )


def test_the_welcome_says_how_to_answer_and_what_not_to_do():
    said = flat(welcome(opened()))
    for words in ("Reply to this mail and attach", "Phone photos are fine", "several mails", "no card or bank account numbers"):
        assert words in said
    for words in ("Do not cancel your present phone service", "Keep it paid", "Place no orders"):
        assert words in said


def test_an_asap_welcome_asks_nothing_about_bills_or_ports():
    said = welcome(opened(Activation.ASAP))
    for words in ("phone bills", "CSR", "DID TFN", "Port Date", "PIN", "Do not cancel"):
        assert words not in said
    assert "Area Code:" in said


def test_the_welcome_asks_in_a_block_only_for_what_nobody_has_given():
    said = welcome(opened(fields=(("Time Zone", "Eastern"), ("CNAM", "HARBOR DENTAL"))))
    block = said.partition(FILL_IN_START)[2].partition(FILL_IN_END)[0]
    labels = [line.rstrip(":") for line in block.split("\n") if line]
    assert labels == [label for label in FINAL_ORDER if label in labels]
    assert "PIN" in labels
    assert not {"Time Zone", "CNAM", "Domain", "Area Code", "Shipping address for hardware"} & set(labels)


def test_payment_on_file_is_not_asked_for_again():
    assert "Already on file: nothing to do." in welcome(opened(payment_on_file=True))


def test_a_client_who_is_not_exempt_is_not_asked_for_a_certificate():
    assert "Tax exemption" not in welcome(opened(tax_exempt=False))
    assert "Tax exemption, if applicable" not in flat(welcome(opened(tax_exempt=True)))


def test_the_secure_way_is_named_when_there_is_one():
    assert "https://secure.example/up" in welcome(opened(), replace(VOICE, secure_upload_url="https://secure.example/up"))
    assert "call 305.967.6756" in flat(welcome(opened()))


# --- received ----------------------------------------------------------------------------------------


def received(story, *facts, by=BY_CLIENT, voice=VOICE):
    before = story.assess()
    new = story.tell(by, *facts, hours=1)
    return text(respond.answer(before, story.assess(), new, story.now, voice)[0], voice)


def test_received_says_what_was_read_and_why_it_will_not_do():
    said = flat(received(opened(), PaperRead(_bill(date(2026, 9, 5)), "a" * 64)))
    in_this_order(
        ["bill.pdf: not accepted", "AT&T bill dated September 5, 2026", "Send the newest bill", "Account number: 305 555-0142 327"], said
    )
    assert "Copy of phone bills: not accepted" in said
    assert "4711" not in said


def test_received_repeats_what_the_mail_said_and_keeps_the_pin_out_of_it():
    said = received(
        opened(), FieldSaid("CNAM", "HARBOR"), FieldSaid("PIN", "4711"), TaxSaid(False), ContactSaid("Ana Ruiz", "ana@x.example")
    )
    in_this_order(["CNAM: HARBOR", "PIN: noted, not shown in mail", "Tax exempt: no", "Billing contact: Ana Ruiz, ana@x.example"], said)


def test_a_sentence_that_carries_the_pin_is_repeated_without_it():
    said = received(opened(), FieldSaid("PIN", "0142"), Noted("Is PIN 0142 right, and does 305-555-0142 move?", asks=True))
    assert "Is PIN (PIN) right, and does 305-555-0142 move?" in flat(said)


def test_a_file_nobody_can_read_is_answered_with_what_to_send():
    protected = DocumentReading("bill.pdf#pages=3-5", error="It is protected with a password; please send it without one.")
    said = flat(received(opened(), PaperRead(protected, "a" * 64)))
    assert "bill.pdf, pages 3-5: not accepted It is protected with a password; please send it without one." in said


def test_card_data_gets_the_secure_way_and_never_the_number():
    said = flat(received(opened(), CardDataSeen("m"), voice=replace(VOICE, secure_upload_url="https://secure.example/up")))
    assert "do not send such numbers by mail again" in said
    assert "https://secure.example/up" in said


def test_a_clients_words_stay_words():
    story = opened()
    before = story.assess()
    new = story.tell(BY_CLIENT, FieldSaid("CNAM", "<img src=x onerror=alert(1)>\r\nBcc: evil@x.example {{ 7*7 }}"), hours=1)
    composed = compose(respond.answer(before, story.assess(), new, story.now, VOICE)[0], VOICE, story.now, IDENTITY)
    assert "<img src=x" not in html_of(composed)
    assert b"\r\nBcc:" not in composed.message
    assert "{{ 7*7 }}" in text_of(composed)


def test_an_answer_still_owed_is_named_but_not_asked_again():
    story = opened()
    doubtful = replace(_bill(date(2026, 11, 5)), kind=DocumentKind.DID_LIST, file="list.jpg")
    doubtful = replace(doubtful, numbers=tuple(replace(n, needs_review=True, confidence=0.5) for n in doubtful.numbers[:1]))
    first = received(story, PaperRead(doubtful, "a" * 64))
    assert "Q1." in first
    asked = tuple(question.key for question in story.assess().questions)
    story.tell(Author(Role.BOT), MailQueued("received", "c", (), "<m>", asked, story.evidence[-1].id))
    second = flat(received(story, FieldSaid("CNAM", "HARBOR")))
    assert "Q1." not in second
    assert "Still open from an earlier mail: 305-555-0142" in second
    assert "We are looking at" not in second


# --- complete ----------------------------------------------------------------------------------------


def complete(activation=Activation.BOTH, hardware=True, voice=VOICE):
    story = opened(activation, hardware=hardware)
    story.tell(
        BY_CLIENT, PaperRead(_FORM, "e" * 64), PaperRead(_bill(date(2026, 11, 5)), "a" * 64), ContactSaid("Ana Ruiz", "ana@x.example")
    )
    assessment = replace(story.assess(), ready=True)
    return text(respond.answer(assessment, assessment, story.evidence, story.now, voice)[-1], voice)


def test_the_complete_notes_say_everything_the_document_says_in_its_order():
    in_this_order(
        [
            "the creation of your domain has begun",
            "Thank you",
            "final order",
            "reply to this email or call 305.967.6756",
            "Next steps",
            "next 24 hours",
            "Port Submission Email",
            "Hardware Shipment Email with Tracking Number",
            "Welcome Email: it lists your new numbers with us",
            "As soon as you have the Welcome Email, your channel partner, VoicePro, may log in",
            "configure the routing and to provision the hardware, at any time",
            "within 2 hours",
            "all call routing is configured before your activation date",
            "avoid downtime",
            "https://voipdocs.io",
            "Final Order",
            *(f"{label}:" for label in FINAL_ORDER),
        ],
        complete(),
    )


@pytest.mark.parametrize(
    ("activation", "hardware", "promised"),
    [
        (Activation.PORTING, False, {"Port Submission Email"}),
        (Activation.ASAP, False, {"Welcome Email:"}),
        (Activation.BOTH, True, {"Port Submission Email", "Hardware Shipment Email", "Welcome Email:"}),
    ],
)
def test_only_mails_that_apply_are_promised(activation, hardware, promised):
    said = complete(activation, hardware)
    assert {name for name in ("Port Submission Email", "Hardware Shipment Email", "Welcome Email:") if name in said} == promised


def test_unknown_is_not_provided_and_what_does_not_apply_is_na():
    said = complete(Activation.PORTING, hardware=False)
    assert "Domain: Not provided" in said
    assert "Area Code: N/A" in said
    assert "Shipping address for hardware: N/A" in said


def test_the_pin_is_masked_unless_full_is_set():
    assert "PIN: On file" in complete()
    assert "4711" not in complete()
    assert "PIN: 4711" in complete(voice=replace(VOICE, pin_in_mail="full"))


# --- configuration and the port's day ------------------------------------------------------------------

STEPS = [
    "Create Users",
    "Create AAs & Call Queues",
    "Route DIDs",
    "Configure Native Fax",
    "Provision E911",
    "Purchase/Add & Provision Hardware",
    "10DLC Brand Registration & Campaign Submission",
]
POINTS = [
    "Users have all been created",
    "All DIDs have been routed",
    "Native Fax is configured",
    "ATA is online if applicable",
    "Auto Attendants & Call Queues are fully configured if in use",
    "Recording Uploaded & Applications set",
    "Phones added to Queue",
    "Hardware is online",
    "If softphone, confirm softphone is registered",
    "E911 is provisioned for all locations",
]


def test_configuration_lists_the_seven_steps_and_asks_what_the_order_does_not_say():
    said = mail_of(opened(hardware=True), MailKind.CONFIGURATION)
    in_this_order([*STEPS, "https://voipdocs.io", "Inventory > Phone Hardware", FILL_IN_START], said)
    block = said.partition(FILL_IN_START)[2].partition(FILL_IN_END)[0]
    assert block.split("\n")[1:-1] == [f"{label}:" for label in CONFIGURATION_FACTS]


def test_port_day_lists_the_ten_points_to_tick_and_the_commands():
    said = mail_of(opened(), MailKind.PORT_DAY)
    in_this_order([*POINTS, "not verified: ITEM; ITEM [OB-7K3FM]"], said)
    assert "[ ] Users have all been created" in said


@pytest.mark.parametrize("activation", Activation)
def test_all_ten_points_stand_whatever_the_activation(activation):
    assert [point.name for point in port_day_points(opened(activation).assess())] == POINTS


@pytest.mark.parametrize(
    ("label", "value", "point"),
    [
        ("Native Fax Type", "none", "Native Fax is configured"),
        ("Native Fax Type", "digital", "ATA is online if applicable"),
        ("Native Fax ATA Purchased", "No", "ATA is online if applicable"),
        ("Recordings", "none", "Recording Uploaded & Applications set"),
        ("Call queues", "None.", "Phones added to Queue"),
        ("Softphones", "no", "If softphone, confirm softphone is registered"),
    ],
)
def test_a_point_the_order_rules_out_is_marked_not_applicable(label, value, point):
    story = opened()
    story.tell(BY_CLIENT, FieldSaid(label, value))
    (item,) = [item for item in port_day_points(story.assess()) if item.name == point]
    assert not item.applies
    assert f"[N/A] {point}" in mail_of(story, MailKind.PORT_DAY)


def test_what_nobody_said_is_checked_all_the_same():
    assert all(point.applies for point in port_day_points(opened().assess()))


def test_an_sms_did_calls_for_10dlc_and_none_does_not():
    story = opened()
    story.tell(BY_CLIENT, FieldSaid("SMS DID", "305-555-0142"))
    assert configuration_steps(story.assess())[6].applies
    story.tell(BY_CLIENT, FieldSaid("SMS DID", "None"))
    assert not configuration_steps(story.assess())[6].applies


def test_port_submitted_tells_numbers_carrier_account_and_what_a_rejection_looks_like():
    story = opened()
    story.tell(BY_CLIENT, PaperRead(_bill(date(2026, 11, 5)), "a" * 64), FieldSaid("Port Date", "December 15, 2026"))
    before = story.assess()
    new = story.tell(BY_STAFF, PortMilestone("submitted"))
    said = flat(text(respond.answer(before, story.assess(), new, story.now, VOICE)[-1]))
    for words in ("AT&T, account 305 555-0142 327", "Requested date: December 15, 2026", "rejects the request", "FOC"):
        assert words in said


# --- hardware ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "said", "carrier", "host"),
    [
        ("1Z999AA10123456784", None, "UPS", "www.ups.com"),
        ("1z 999 aa1 01 2345 6784", None, "UPS", "www.ups.com"),
        ("986578788855", None, "FedEx", "www.fedex.com"),
        ("9400110200881269505160", None, "USPS", "tools.usps.com"),
        ("3318810025", "DHL", "DHL", "www.dhl.com"),
        ("3318810025", "dhl express", "DHL", "www.dhl.com"),
    ],
)
def test_the_carrier_is_told_by_the_numbers_form_and_check_digit(number, said, carrier, host):
    name, link = carrier_of(number, said)
    assert name == carrier
    assert link.startswith(f"https://{host}/")


@pytest.mark.parametrize("number", ["1Z999AA10123456785", "3055550142", "TRACK-1", ""])
def test_a_number_that_proves_no_carrier_gets_no_link(number):
    assert carrier_of(number) == (None, None)


def test_a_carrier_we_have_no_page_of_is_named_without_a_link():
    assert carrier_of("ABC123456", "Speedy Couriers") == ("Speedy Couriers", None)


def test_the_hardware_mail_tells_where_it_goes_and_what_to_do_with_unlabelled_phones():
    story = opened(hardware=True)
    story.tell(BY_CLIENT, FieldSaid("Hardware package addressed to", "Lena Ortiz"))
    before = story.assess()
    new = story.tell(BY_STAFF, Shipped("1Z999AA10123456784"))
    said = flat(text(respond.answer(before, story.assess(), new, story.now, VOICE)[0]))
    for words in (
        "Carrier: UPS",
        "addressed to: Lena Ortiz",
        "carry no labels",
        "provisions itself once it is plugged in",
        "Inventory > Phone Hardware",
    ):
        assert words in said


# --- staff -----------------------------------------------------------------------------------------------


def test_the_transcript_tells_done_not_done_noted_and_left_out():
    intent: MailIntent = respond.staff_reply(
        to="ops@bot.example",
        cause="c",
        subject="Re: [OB-7K3FM] Digest",
        voice=VOICE,
        done=(("accept bill", "phone bill is accepted."),),
        refused=(("port date soon", "'soon' is no date I can read"),),
        notes=("Called Lena.",),
        left_out=("acept tax",),
    )
    said = flat(text(intent))
    in_this_order(
        ["Done", "phone bill is accepted.", "Not done", "no date I can read", "Kept as a note", "Called Lena.", "acept tax"], said
    )


def test_a_contact_of_several_onboardings_is_asked_which_without_learning_more():
    intent = respond.which_onboarding(
        to="marc@voicepro.example", cause="c", choices=(("OB-7K3FM", "Harbor Dental"), ("OB-9XXXX", "Reef Cafe")), subject="hi", voice=VOICE
    )
    said = text(intent)
    assert intent.to == ("marc@voicepro.example",)
    in_this_order(["OB-7K3FM: Harbor Dental", "OB-9XXXX: Reef Cafe", "reply with the reference"], said)
