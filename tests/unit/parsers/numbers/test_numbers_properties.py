"""Any list of numbers, written in any notation, reads back as itself; nothing crashes or hangs."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.documents.did_list import read, read_words
from parsers.numbers.sighting import find_in_text, sight_in_text
from parsers.office.reader import read_office

TableRow = tuple[tuple[tuple[str, str, str], str], str, str]
AREA_CODES = ("305", "786", "212", "801", "520", "615", "800", "833", "888")
STYLES = (
    "{a}-{b}-{c}",
    "({a}) {b}-{c}",
    "({a}){b}-{c}",
    "{a}.{b}.{c}",
    "{a} {b} {c}",
    "{a}{b}{c}",
    "1-{a}-{b}-{c}",
    "1{a}{b}{c}",
    "+1{a}{b}{c}",
    "+1 ({a}) {b}-{c}",
    "{a}–{b}–{c}",
    "{a}/{b}-{c}",
    "{a}-{b}{c}",
    "{a} {b}-{c}",
)
RANGES = ("{f} thru {t}", "{f} - {t}", "{f}-{t}", "{f} to {t}", "{f} through {t}", "{f} – {t}", "{f} hasta {t}", "{f}..{t}")
exchanges = st.integers(200, 999).map(str).filter(lambda nxx: nxx[1:] != "11" and nxx not in ("976", "555"))
lines = st.integers(0, 9999).map(lambda line: f"{line:04d}")
numbers = st.tuples(st.sampled_from(AREA_CODES), exchanges, lines)
written = st.tuples(numbers, st.sampled_from(STYLES))


def spell(number: tuple[str, str, str], style: str) -> str:
    return style.format(a=number[0], b=number[1], c=number[2])


@settings(max_examples=150, deadline=None)
@given(st.lists(written, min_size=1, max_size=12), st.sampled_from(["\n", "; ", " and ", ", ", " / ", "\t", ",\n", "  |  ", "\n- "]))
def test_any_list_reads_back_as_itself(entries: list[tuple[tuple[str, str, str], str]], joint: str) -> None:
    text = joint.join(spell(number, style) for number, style in entries)
    assert [sighting.e164[2:] for sighting in sight_in_text(text)] == ["".join(number) for number, _ in entries]


@settings(max_examples=150, deadline=None)
@given(numbers, st.integers(1, 99), st.sampled_from(STYLES), st.sampled_from(RANGES), st.sampled_from(["whole", "line", "exchange"]))
def test_any_range_reads_back_as_every_number_in_it(number: tuple[str, str, str], size: int, style: str, sign: str, end: str) -> None:
    first = int(number[2])
    last = min(9999, first + size)
    if last == first:
        return
    tail = f"{last:04d}"
    to = {"whole": spell((number[0], number[1], tail), style), "line": tail, "exchange": f"{number[1]}-{tail}"}[end]
    text = sign.format(f=spell(number, style), t=to)
    expected = [f"{number[0]}{number[1]}{line:04d}" for line in range(first, last + 1)]
    assert [sighting.e164[2:] for sighting in sight_in_text(text)] == expected


@settings(max_examples=100, deadline=None)
@given(
    numbers,
    st.lists(lines, min_size=1, max_size=6),
    st.sampled_from(["/", ", ", " & ", "/ ", " / ", " and "]),
)
def test_any_list_of_tails_reads_back_as_whole_numbers(number: tuple[str, str, str], tails: list[str], joint: str) -> None:
    near = [f"{number[2][:2]}{tail[2:]}" for tail in tails]  # far tails in a comma list could be years
    text = "-".join(number) + joint + joint.join(near)
    assert [sighting.e164[2:] for sighting in sight_in_text(text)] == ["".join(number), *("".join(number[:2]) + tail for tail in near)]


uses = st.sampled_from(["Main", "Voice", "Fax", "Alarm", "Elevator", ""])
rows = st.lists(st.tuples(written, uses, st.sampled_from(["Yes", "No"])), min_size=1, max_size=10, unique_by=lambda row: row[0][0])


@settings(max_examples=60, deadline=None)
@given(rows, st.sampled_from([",", ";", "\t", "|"]))
def test_any_table_keeps_numbers_uses_and_answers_together(
    table: list[tuple[tuple[tuple[str, str, str], str], str, str]], cut: str
) -> None:
    lines = [cut.join(("Phone Number", "Use", "Port?"))]
    lines += [cut.join((spell(number, style), use, port)) for (number, style), use, port in table]
    reading = read(read_office("\n".join(lines).encode(), "text/csv"), "list.csv")
    got = {number.e164[2:]: (number.use or "", number.action) for number in reading.numbers}
    assert got == {"".join(number): (use.lower(), "port" if port == "Yes" else "keep") for (number, _), use, port in table}


hostile = st.text(alphabet="0123456789-.() /,&+x#*thruo\t\nEe%|", max_size=300)


@settings(max_examples=200, deadline=None)
@given(hostile | st.text(max_size=300))
def test_no_text_crashes_the_readers(text: str) -> None:
    find_in_text(text, "305", seven=True)
    read_words(text)
    read(read_office(text.encode("utf-8", "replace"), "text/plain"), "x.txt")
    read(read_office(text.encode("utf-8", "replace"), "text/csv"), "x.csv")


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=400),
    st.sampled_from(["text/csv", "text/plain", "text/html", "application/vnd.ms-excel", "application/octet-stream"]),
)
def test_no_bytes_crash_the_office_reader(data: bytes, media_type: str) -> None:
    for start in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf"):
        pages = read_office(start + data, media_type)
        assert pages.error or pages.pages


def test_long_hostile_lines_take_bounded_time() -> None:
    for unit in (
        "305-555-0100-",
        "0100, 01, & ",
        "(305) ",
        "1-800-",
        "305-555-01",
        "3" * 50,
        "- ",
        "a to 305-555-0100 thru ",
        "((((",
        "555-01xx ",
    ):
        text = unit * (20_000 // len(unit))
        started = time.process_time()
        find_in_text(text, "305", seven=True)
        assert time.process_time() - started < 2, unit
