"""What was taken from each page, as what and how sure: the boxes that ``extract --annotate`` draws."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ocr import picture
from ocr.filetype import media_type
from ocr.page import Box, PageSet
from onboarding.documents import DocumentReading, Spot
from onboarding.words import show_number
from parsers.extract import ReadPages, read_document
from parsers.page.fields import values_on
from parsers.page.layout import squeeze

SURE, DOUBTFUL, FIELD = "#208040", "#d03030", "#3060c0"


@dataclass(frozen=True, slots=True)
class Mark:
    """A box on page ``page`` with what was read there. ``colour``: green sure, red to be looked at, blue a field."""

    page: int
    box: Box
    label: str
    colour: str


def marks(reading: DocumentReading, pages: PageSet) -> tuple[Mark, ...]:
    """Numbers with their confidence, fields where their value stands, doubts; page by page."""
    found = [*_numbers(reading), *_fields(reading, pages), *_doubts(reading)]
    return tuple(sorted(found, key=lambda mark: (mark.page, mark.box.top, mark.box.left)))


def _numbers(reading: DocumentReading) -> Iterator[Mark]:
    for number in reading.numbers:
        if number.spot is not None:
            about = " ".join(part for part in (number.use, number.action.value if number.action else None) if part)
            text = f"{show_number(number.e164)} {about} {number.confidence:.0%}".replace("  ", " ")
            yield Mark(
                number.spot.page, _box(number.spot), text + ("?" if number.needs_review else ""), DOUBTFUL if number.needs_review else SURE
            )


def _fields(reading: DocumentReading, pages: PageSet) -> Iterator[Mark]:
    wanted = {
        squeeze(value): name
        for name, value in (
            ("account", reading.account_number),
            ("customer", reading.customer_name),
            ("PIN", "*" if reading.pin is None else reading.pin),
            ("authorized", reading.authorized_name),
            ("street", reading.service_address.street if reading.service_address else None),
        )
        if value and squeeze(value)
    }
    seen: set[tuple[int, float, float]] = set()
    for page in pages.pages:
        for value in values_on(page):
            name = next((name for key, name in wanted.items() if squeeze(value.text).startswith(key)), None)
            box = value.phrase.box
            if name and (page.number, box.top, box.left) not in seen:
                seen.add((page.number, box.top, box.left))
                yield Mark(page.number, box, name, FIELD)


def _doubts(reading: DocumentReading) -> Iterator[Mark]:
    for name, spot in reading.doubts:
        if spot is not None:
            yield Mark(spot.page, _box(spot), f"{name}?", DOUBTFUL)


def _box(spot: Spot) -> Box:
    return Box(spot.left, spot.top, spot.right, spot.bottom)


def annotated_pages(name: str, data: bytes, read_pages: ReadPages) -> Iterator[tuple[int, bytes]]:
    """Every page of a PDF or picture as PNG with the boxes of what was taken from it, with its number."""
    kept: list[PageSet] = []

    def reading_once(content: bytes, media_type: str) -> PageSet:
        if not kept:
            kept.append(read_pages(content, media_type))
        return kept[0]

    readings = read_document(name, data, reading_once)
    if not kept:  # spreadsheets and plain text have no picture
        return
    found = tuple(mark for reading in readings for mark in marks(reading, kept[0]))
    for page in kept[0].pages:
        drawn = tuple(picture.Mark(mark.box, mark.label, mark.colour) for mark in found if mark.page == page.number)
        png = picture.annotate(data, media_type(data, name), page.number, drawn)
        if png is not None:
            yield page.number, png
