"""Small pictures for the digest, drawn here: mail programs show them without asking anybody else. The text beside them says the same."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

GREEN, AMBER, RED, GREY, INK = "#2e8b57", "#e0a030", "#c8443a", "#c9d0d8", "#3a4450"
SCALE = 2  # pixels per CSS pixel: sharp on phones
BAR = (180, 14)  # CSS pixels
CHART_WIDTH = 520
MOST = 6  # segments of a bar: as many as there are requirements


@cache
def progress_bar(done: int, waiting: int, missing: int) -> bytes:
    """One segment a requirement: settled, received, missing, from the left. At most ``MOST`` in all. PNG."""
    from PIL import Image, ImageDraw

    colours = [GREEN] * done + [AMBER] * waiting + [RED] * missing or [GREY]
    width, height = BAR[0] * SCALE, BAR[1] * SCALE
    picture = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    gap = 4 * SCALE
    step = (width + gap) / len(colours)
    for place, colour in enumerate(colours):
        left = place * step
        draw.rounded_rectangle((left, 0, left + step - gap - 1, height - 1), radius=3 * SCALE, fill=colour)
    return _png(picture)


def bar_chart(rows: Sequence[tuple[str, int]]) -> bytes:
    """Horizontal bars, each with its words above and its count behind it; readable on light and on dark. PNG."""
    from PIL import Image, ImageDraw, ImageFont

    line, top = 46 * SCALE, 10 * SCALE
    picture = Image.new("RGB", (CHART_WIDTH * SCALE, line * len(rows) + 2 * top), "#ffffff")
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(14 * SCALE)
    most = max((count for _, count in rows), default=1)
    room = (CHART_WIDTH - 70) * SCALE
    for place, (words, count) in enumerate(rows):
        y = top + place * line
        draw.text((12 * SCALE, y), _printable(words), fill=INK, font=font)
        length = max(4 * SCALE, room * count // most)
        draw.rounded_rectangle((12 * SCALE, y + 22 * SCALE, 12 * SCALE + length, y + 36 * SCALE), radius=3 * SCALE, fill=RED)
        draw.text((20 * SCALE + length, y + 20 * SCALE), str(count), fill=INK, font=font)
    return _png(picture)


def _printable(words: str) -> str:
    """The built-in font knows Latin letters only."""
    return words.encode("latin-1", "replace").decode("latin-1")


def _png(picture: Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
