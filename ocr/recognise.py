"""A picture of a page becomes a Page: prepare, read, turn if need be, let the second reader confirm. Runs in a child process."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial

import cv2

from ocr.cell_marks import find_cell_marks
from ocr.lines import order_lines, page_tilt
from ocr.orientation import best_quarters, quarters_to_try, sideways_share
from ocr.page import Box, Page, Word, WordSource
from ocr.prepare import Prepared, prepare
from ocr.raster import Raster
from ocr.rescue import rescue
from ocr.second import SecondReader, load
from ocr.second_look import look_again
from ocr.seen import Seen, sureness
from ocr.settings import OcrSettings
from ocr.tesseract import read, read_line
from ocr.tickboxes import find_tick_boxes, with_tick_boxes, without_tick_boxes
from ocr.vote import vote

POOR = 0.55  # mean confidence below which a page may be the wrong way up
FEW = 5  # words; a page with less of them may lie on its side: the engine finds nothing in wide-set print that runs down the page


def recognise(raster: Raster, number: int, settings: OcrSettings) -> Page:
    """Reads the pixels; never empty-handed: what cannot be read is told in the page's warnings."""
    cv2.setNumThreads(1)
    deadline = time.monotonic() + settings.page_timeout_seconds * 0.9
    reader = load() if settings.second_reader else None
    prepared, first = _read_upright(prepare(raster), settings, reader, deadline)
    alone = partial(read_line, language=settings.language)
    seen = vote(prepared.gray, first, prepared.mode, reader, alone)
    printed = find_tick_boxes(prepared.gray, seen)
    gray, seen = without_tick_boxes(prepared.gray, seen, printed)
    marks = find_cell_marks(gray, seen)
    gray, seen = without_tick_boxes(gray, seen, marks)
    boxes = (*printed, *marks)
    if reader is not None:
        kept, added = rescue(gray, seen, prepared.mode, reader, alone)
        seen = look_again(gray, kept, prepared.mode, reader) + added
    seen = with_tick_boxes(seen, boxes)
    return Page(
        number=number,
        width=prepared.width,
        height=prepared.height,
        words=_in_order(prepared, seen),
        mode=prepared.mode,
        rotation=prepared.rotation,
        warnings=_warnings(seen),
    )


def upright(prepared: Prepared, settings: OcrSettings) -> Prepared:
    """The right way up, as ``recognise`` would have it (for pictures of the page)."""
    deadline = time.monotonic() + settings.page_timeout_seconds * 0.9
    return _read_upright(prepared, settings, load() if settings.second_reader else None, deadline)[0]


def _read_upright(prepared: Prepared, settings: OcrSettings, reader: SecondReader | None, deadline: float) -> tuple[Prepared, list[Seen]]:
    """Reads it as it lies, or on its other side; a poor reading is tried the other ways up, and the best is kept."""
    choices = quarters_to_try(sideways_share(prepared.gray))
    if choices[0] != 0:
        prepared = prepared.turned(best_quarters(prepared.gray, choices, reader) if reader else choices[0])
        choices = (0, 2)
    best = prepared, _read(prepared, settings, deadline)
    few = len(best[1]) < FEW
    if sureness(best[1]) >= POOR and not few:
        return best
    choices = (0, 2, 1, 3) if few else choices
    others = [best_quarters(prepared.gray, choices, reader)] if reader else choices[1:]
    for quarters in others:
        if quarters == 0 or time.monotonic() > deadline:
            break
        turned = prepared.turned(quarters)
        seen = _read(turned, settings, deadline)
        if (reader is not None and not few) or _worth(seen) > 1.2 * _worth(best[1]):
            best = turned, seen
    return best


def _read(prepared: Prepared, settings: OcrSettings, deadline: float) -> list[Seen]:
    return read(prepared.gray, prepared.scale * 72, settings.language, max(1.0, deadline - time.monotonic()))


def _worth(seen: Sequence[Seen]) -> float:
    return sum(len(word.text) for word in seen if word.confidence > 0.7)


def _in_order(prepared: Prepared, seen: Sequence[Seen]) -> tuple[Word, ...]:
    boxes = [prepared.box(word.left, word.top, word.right, word.bottom) for word in seen]
    members: dict[int, list[int]] = {}
    for index, word in enumerate(seen):
        members.setdefault(word.fragment, []).append(index)
    fragments = [tuple(sorted(indices, key=lambda index: boxes[index].left)) for indices in members.values()]
    lines = order_lines(boxes, fragments, page_tilt([[boxes[index] for index in fragment] for fragment in fragments]))
    return tuple(_word(seen[index], boxes[index], number) for number, line in enumerate(lines) for index in line)


def _word(seen: Seen, box: Box, line: int) -> Word:
    return Word(seen.text, box, seen.confidence, line, WordSource.OCR, seen.second, seen.agreed)


def _warnings(seen: Sequence[Seen]) -> tuple[str, ...]:
    if len(seen) >= 5 and sureness(seen) < POOR:
        return ("the page is hard to read; please send a sharper picture or a PDF",)
    return ()
