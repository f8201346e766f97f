"""Draws spots and marked pages; called through ``ocr.picture``. Runs in a child process."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ocr.page import Box
from ocr.prepare import Prepared, prepare
from ocr.raster import load_frame
from ocr.settings import OcrSettings


def crop(path: Path, media_type: str, page: int, settings: OcrSettings, *, box: dict[str, float], dpi: int, margin: float) -> bytes:
    prepared = _upright(path, media_type, page, settings)
    around = Box(box["left"] - margin, box["top"] - margin, box["right"] + margin, box["bottom"] + margin)
    left, top, right, bottom = prepared.pixels(around)
    if right <= left or bottom <= top:
        raise ValueError("the spot lies outside the page")
    picture = Image.fromarray(prepared.gray[top:bottom, left:right])
    return _png(_sized(picture, dpi / (72 * prepared.scale)))


def annotate(path: Path, media_type: str, page: int, settings: OcrSettings, *, marks: list[dict[str, Any]], dpi: int) -> bytes:
    prepared = _upright(path, media_type, page, settings)
    factor = min(dpi / (72 * prepared.scale), 1.5)
    picture = _sized(Image.fromarray(prepared.gray), factor).convert("RGB")
    draw, font = ImageDraw.Draw(picture), ImageFont.load_default(11)
    for mark in marks:
        box = mark["box"]
        left, top, right, bottom = (factor * value for value in prepared.pixels(Box(**box)))
        draw.rectangle((left - 2, top - 2, right + 2, bottom + 2), outline=mark["colour"], width=2)
        if mark["label"]:
            x0, y0, x1, y1 = draw.textbbox((left, max(0, top - 15)), mark["label"], font=font)
            draw.rectangle((x0 - 1, y0 - 1, x1 + 1, y1 + 1), fill="white")
            draw.text((left, max(0, top - 15)), mark["label"], fill=mark["colour"], font=font)
    return _png(picture.convert("P", palette=Image.Palette.ADAPTIVE, colors=64))


def _upright(path: Path, media_type: str, page: int, settings: OcrSettings) -> Prepared:
    """The page as it was read, in the same coordinates."""
    if media_type == "application/pdf":
        from ocr import pdf

        raster, good = pdf.page_raster(path, page - 1, settings)
        if good:
            return _as_shown(raster.pixels, raster)
        return _turned(prepare(raster), settings)
    return _turned(prepare(load_frame(path, page - 1, settings.max_pixels)), settings)


def _as_shown(pixels: Any, raster: Any) -> Prepared:
    from ocr.page import PageMode

    scale = (raster.dpi[0] if raster.dpi else 72.0) / 72
    width, height = raster.size or (pixels.shape[1] / scale, pixels.shape[0] / scale)
    gray = pixels if pixels.ndim == 2 else np.asarray(Image.fromarray(pixels).convert("L"))
    return Prepared(gray, scale, width, height, PageMode.DIGITAL)


def _turned(prepared: Prepared, settings: OcrSettings) -> Prepared:
    from ocr.recognise import upright

    return upright(prepared, settings)


def _sized(picture: Image.Image, factor: float) -> Image.Image:
    if abs(factor - 1) < 0.05:
        return picture
    return picture.resize((max(1, round(picture.width * factor)), max(1, round(picture.height * factor))), Image.Resampling.LANCZOS)


def _png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()
