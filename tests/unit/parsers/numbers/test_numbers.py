"""What the number grammar reads, and what it must not take for a telephone number."""

from __future__ import annotations

import pytest

from ocr.page import Box, Page, Word, WordSource
from parsers.numbers.area_codes import stated_area_codes
from parsers.numbers.sighting import find_in_text, find_numbers, sight_in_text
from parsers.numbers.types import ClaimKind


def tens(text: str, npa: str | None = None) -> list[str]:
    return [sighting.e164[2:] for sighting in sight_in_text(text, npa)]


def span(first: int, last: int) -> list[str]:
    return [f"305555{line:04d}" for line in range(first, last + 1)]


@pytest.mark.parametrize(
    "written",
    [
        "305-555-0142",
        "(305) 555-0142",
        "(305)555-0142",
        "305.555.0142",
        "305 555 0142",
        "305/555-0142",
        "3055550142",
        "13055550142",
        "1-305-555-0142",
        "+13055550142",
        "+1 (305) 555-0142",
        "305–555–0142",
        "305 - 555 - 0142",
        "tel:+13055550142",
        "Fax:305-555-0142.",
        "'3055550142",
        "3055550142.0",
        "3.055550142E+09",
        "３０５-５５５-０１４２",
        "٣٠٥-٥٥٥-٠١٤٢",
        "۳۰۵-۵۵۵-۰۱۴۲",
        "३०५-५५५-०१४२",
        "𝟑𝟎𝟓-𝟓𝟓𝟓-𝟎𝟏𝟒𝟐",
        "305-555-0142,",
        "[305] 555-0142",
        "\u202a(305) 555\u20110142\u202c",
        "305\u00a0555\u00a00142",
        "305-\u200b555-0142",
        "(1) 305-555-0142",
        "1.305.555.0142",
    ],
)
def test_one_number_in_every_spelling(written: str) -> None:
    assert tens(written) == ["3055550142"]


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("305-555-0100 thru 0119", span(100, 119)),
        ("305-555-0100 through 305-555-0119", span(100, 119)),
        ("305-555-0100 - 0119", span(100, 119)),
        ("305-555-0100-0119", span(100, 119)),
        ("305-555-0100-19", span(100, 119)),
        ("305-555-0100–305-555-0119", span(100, 119)),
        ("305-555-0100 to 305-555-0119", span(100, 119)),
        ("305-555-0100 to 555-0119", span(100, 119)),
        ("between 305-555-0100 and 305-555-0119", span(100, 119)),
        ("3055550100 hasta 3055550119", span(100, 119)),
        ("305-555-0100 ... 0119", span(100, 119)),
        ("from 305-555-0100 up to 305-555-0119 (20 numbers)", span(100, 119)),
        ("(305) 555-0100/01/02", span(100, 102)),
        ("305-555-0100, 01, & 05", ["3055550100", "3055550101", "3055550105"]),
        ("305-555-0100, 0101 and 0105", ["3055550100", "3055550101", "3055550105"]),
        ("305-555-0100, 0102-0104, 0109", ["3055550100", *span(102, 104), "3055550109"]),
        ("305-555-0142, 555-0143", ["3055550142", "3055550143"]),
        ("305-555-0142/305-555-0143", ["3055550142", "3055550143"]),
        ("305-555-xxxx:\n0100\n0102-0104\n0109", ["3055550100", *span(102, 104), "3055550109"]),
        ("(305) 555-\n0100, 0101", ["3055550100", "3055550101"]),
    ],
)
def test_ranges_and_shared_prefixes_are_spelled_out(written: str, numbers: list[str]) -> None:
    assert tens(written) == numbers


@pytest.mark.parametrize("written", ["1-800-FLOWERS", "800-FLOWERS", "1 (800) FLOWERS", "1-800-FLO-WERS"])
def test_vanity_words_are_dialled_on_the_keypad(written: str) -> None:
    assert tens(written) == ["8003569377"]


@pytest.mark.parametrize("written", ["305-555-\n0142", "(305)\n555-0142", "call 305-\n555-0142 please"])
def test_a_number_broken_over_two_lines_is_one(written: str) -> None:
    assert tens(written) == ["3055550142"]


@pytest.mark.parametrize(("written", "extension"), [("305-555-0142 x204", "204"), ("305-555-0142 ext. 12", "12"), ("305-555-0142 #7", "7")])
def test_an_extension_is_a_note(written: str, extension: str) -> None:
    (sighting,) = sight_in_text(written)
    assert (sighting.e164, sighting.extension) == ("+13055550142", extension)


@pytest.mark.parametrize(
    "written",
    [
        "$305.55",
        "305 555 01.42",
        "$305 555 0142",
        "11/05/2026",
        "2026-11-05",
        "4111 1111 1111 1111",
        "8495 65 960 2083599",
        "33131-2105",
        "12-3456789",
        "123-45-6789",
        "Invoice 3055550142",
        "Order no. 3055550142",
        "A3055550142",
        "30555501421",
        "https://example.com/?id=3055550142",
        "305-555-1212",
        "305-911-4567",
        "305-123-4567",
        "900-234-5678",
        "+44 20 7946 0018",
        "X12-305-555-01422",
        "0142",
    ],
)
def test_what_is_no_telephone_number(written: str) -> None:
    assert tens(written) == []


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("555-01xx", ClaimKind.MASK),
        ("305-555-01XX", ClaimKind.MASK),
        ("XXX-XXX-0142", ClaimKind.MASK),
        ("801-634-124", ClaimKind.DIGITS),
        ("801-634-12444", ClaimKind.DIGITS),
        ("801-63412444", ClaimKind.DIGITS),
        ("8.02E+09", ClaimKind.RUINED),
        ("305-555-0119 thru 0100", ClaimKind.RANGE),
        ("305-555-0100 thru 305-556-0100", ClaimKind.RANGE),
        ("305-555-0100 thru 305-555-2100", ClaimKind.RANGE),
        ("305-555-0100 thru 0119 (19 numbers)", ClaimKind.COUNT),
        ("305-555-0100 block of 20", ClaimKind.BLOCK),
        ("block of 20 starting at 305-555-0100", ClaimKind.BLOCK),
        ("555-0142", ClaimKind.SEVEN_DIGITS),
        ("305-123-4567", ClaimKind.INVALID),
    ],
)
def test_what_must_be_asked_about(written: str, kind: ClaimKind) -> None:
    claims = find_in_text(written, seven=True).claims
    assert [claim.kind for claim in claims] == [kind]
    assert claims[0].text.endswith(("?", "."))


def test_a_mask_is_never_expanded() -> None:
    assert find_in_text("305-555-01xx", seven=True).sightings == ()


def test_a_block_is_expanded_but_only_assumed() -> None:
    found = find_in_text("305-555-0100 block of 20")
    assert [sighting.e164[2:] for sighting in found.sightings] == span(100, 119)
    assert all(sighting.assumed for sighting in found.sightings)


def test_more_than_a_hundred_need_a_stated_count() -> None:
    assert len(sight_in_text("305-555-2000 thru 305-555-2199 (200 numbers)")) == 200


def test_seven_digits_take_the_area_code_they_are_given() -> None:
    assert tens("555-0142\n555-0143", "305") == ["3055550142", "3055550143"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("all are 216 area code", ("216",)),
        ("Area codes 305 and 786", ("305", "786")),
        ("NPA: 305", ("305",)),
        ("555-0100 to 0119 (all 305)", ("305",)),
        ("all 250 users", ()),
        ("area of 300 sq ft", ()),
    ],
)
def test_area_codes_that_words_name(text: str, codes: tuple[str, ...]) -> None:
    assert stated_area_codes(text) == codes


def test_the_code_behind_a_billing_number_makes_it_an_account() -> None:
    (sighting,) = sight_in_text("Account 305 555-0142 327")
    assert (sighting.e164, sighting.account_code) == ("+13055550142", "327")


@pytest.mark.parametrize(
    ("written", "flags"),
    [("800-555-0142", (True, True, False)), ("416-234-5678", (False, False, True)), ("787-234-5678", (False, False, False))],
)
def test_toll_free_fictional_and_foreign_numbers_are_told(written: str, flags: tuple[bool, bool, bool]) -> None:
    (sighting,) = sight_in_text(written)
    assert (sighting.toll_free, sighting.fictional, sighting.foreign) == flags


def word(text: str, left: float, agreed: bool | None = True, confidence: float = 0.9, line: int = 0, top: float = 0.0) -> Word:
    return Word(text, Box(left, top, left + 5 * len(text), top + 10), confidence, line, WordSource.OCR, agreed=agreed)


def test_the_least_certain_word_decides() -> None:
    (sighting,) = find_numbers([(word("(305)", 0, confidence=0.95), word("555-0142", 30, agreed=False, confidence=0.4))]).sightings
    assert (sighting.confidence, sighting.agreed, sighting.first, sighting.last) == (0.4, False, 0, 1)


def test_letters_are_digits_only_in_a_phone_shape_and_then_in_doubt() -> None:
    (sighting,) = find_numbers([(word("3O5-555-O142", 0),)]).sightings
    assert (sighting.e164, sighting.substituted) == ("+13055550142", 2)
    assert sighting.confidence < 0.9
    assert find_numbers([(word("SOIL-OIL-BOSS", 0),)]).sightings == ()


def test_specks_between_digit_groups_are_forgiven_on_pages_from_pixels_only() -> None:
    assert [s.e164 for s in find_numbers([(word("305,555~0142", 0),)]).sightings] == ["+13055550142"]
    assert tens("305,555~0142") == []


def test_a_blank_that_an_engine_put_into_a_number_is_forgiven() -> None:
    (sighting,) = find_numbers([(word("305-5", 0), word("55-0142", 28))]).sightings
    assert sighting.e164 == "+13055550142"
    assert tens("305-5 55-0142") == []


def test_cells_are_not_read_together_but_a_broken_cell_is() -> None:
    apart = Page(1, 600, 100, (word("204", 0), word("555-0142", 200)))
    assert find_numbers(apart).sightings == ()
    broken = Page(1, 600, 100, (word("1", 0), word("305-555-", 50), word("Voice", 200), word("0142", 50, line=1, top=14)))
    (sighting,) = find_numbers(broken).sightings
    assert (sighting.e164, sighting.last_line) == ("+13055550142", 1)


def test_the_spot_covers_the_words_of_the_number() -> None:
    page = Page(3, 600, 100, (word("Fax", 0), word("(305)", 30), word("555-0142", 60)))
    (sighting,) = find_numbers(page).sightings
    assert sighting.spot is not None
    assert (sighting.spot.page, sighting.spot.left, sighting.spot.right) == (3, 30, 100)


@pytest.mark.parametrize("text", ["305-555-0142 E 10th St", "305-555-0142 E 10", "305-555-0142 A 10", "305-555-0142, Y 15"])
def test_a_capital_letter_before_two_digits_joins_no_list(text: str) -> None:
    assert tens(text) == ["3055550142"]


def test_an_invoice_number_is_no_prefix_of_the_lines_below() -> None:
    for heading in ("Invoice no. 305555", "Order 305555", "Total 305555:"):
        assert tens(f"{heading}\n0142 Main\n0143 Fax") == []
    assert tens("305-555-\n0142\n0143") == ["3055550142", "3055550143"]
    assert tens("305555\n0142\n0143") == ["3055550142", "3055550143"]


def test_area_codes_that_have_just_opened_are_in_use() -> None:
    assert tens("861-555-0142") == ["8615550142"]


def test_one_blank_of_typewriter_print_parts_no_number_on_a_scan() -> None:
    """An engine's boxes are as tall as the figures: 6.6 points a letter, of which the last leaves 1.2 white."""
    words, x = [], 40.0
    for part in ("LOCAL", "305", "555", "0142", "KEY", "LINE"):
        width = 6.6 * len(part) - 1.8
        words.append(Word(part, Box(x, 100, x + width, 106.6), 0.98, 0, WordSource.OCR, None, True))
        x += 6.6 * (len(part) + 1)
    found = find_numbers(Page(1, 612, 792, tuple(words)))
    assert [sighting.e164 for sighting in found.sightings] == ["+13055550142"]


def _seen(*parts: str, doubted: str = "") -> list[str]:
    """Numbers on a scanned line of Helvetica of 10 points, and what is sure of them."""
    words, x = [], 40.0
    for part in parts:
        agreed = None if part == doubted else True
        words.append(
            Word(part, Box(x, 100, x + 5.5 * len(part), 107.2), 0.85 if part == doubted else 0.98, 0, WordSource.OCR, None, agreed)
        )
        x += 5.5 * len(part) + 4
    return [f"{s.e164[2:]} {s.agreed}" for s in find_numbers(Page(1, 612, 792, tuple(words))).sightings]


def test_a_blank_inside_the_end_of_a_number_is_the_engines() -> None:
    assert _seen("305-555-0142,", "014", "3,", "0148") == ["3055550142 True", "3055550143 True", "3055550148 True"]


def test_a_country_code_that_one_reader_saw_puts_no_number_in_doubt() -> None:
    assert _seen("+1", "305-555-0142", doubted="+1") == ["3055550142 True"]
    assert _seen("+1", "305-555-0142", doubted="305-555-0142") == ["3055550142 None"]


def test_a_speck_behind_a_bracket_ends_no_sentence() -> None:
    assert tens("(305). 555-0142") == ["3055550142"]
    assert tens("Dial 305. 555-0142 is ours") == []
