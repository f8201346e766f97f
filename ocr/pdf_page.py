"""One page of a PDF: where its coordinates lie, what images it is made of, how it is drawn. Runs in a child process."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from ocr.page import Box
from ocr.pdf_text import Transform
from ocr.raster import Raster

RENDER_DPI = 300.0  # for what has no resolution of its own: outlines, text drawn as shapes


@dataclass(frozen=True, slots=True)
class Placed:
    """An image or text object on the page."""

    raw: Any
    box: Box  # upright page, points
    order: int  # painted earlier: smaller


@dataclass(frozen=True, slots=True)
class PageParts:
    images: tuple[Placed, ...]
    texts: tuple[Placed, ...]  # listed only when there is a large image to weigh them against
    shapes: int  # paths and shadings


def transform_of(page: Any, turn: int = 0) -> tuple[Transform, float, float]:
    """From PDF user space to the upright page, and the upright page's width and height in points.

    Args:
        turn: clockwise degrees to turn the shown page further, when its text runs sideways.
    """
    left, bottom, right, top = page.get_bbox()
    total = (page.get_rotation() + turn) % 360

    def turned(x0: float, y0: float, x1: float, y1: float) -> Box:
        if total == 90:
            return Box(y0 - bottom, x0 - left, y1 - bottom, x1 - left)
        if total == 180:
            return Box(right - x1, y0 - bottom, right - x0, y1 - bottom)
        if total == 270:
            return Box(top - y1, right - x1, top - y0, right - x0)
        return Box(x0 - left, top - y1, x1 - left, top - y0)

    width, height = right - left, top - bottom
    return (turned, height, width) if total in (90, 270) else (turned, width, height)


def parts_of(page: Any, transform: Transform, area: float) -> PageParts:
    """The images of the page; its text objects too when an image covers much of it."""
    images: list[Placed] = []
    texts: list[tuple[Any, int]] = []
    shapes = 0
    for order, raw in enumerate(_objects(page.raw)):
        kind = pdfium.FPDFPageObj_GetType(raw)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE or (kind == pdfium.FPDF_PAGEOBJ_FORM and _holds_image(raw)):
            images.append(Placed(raw, _bounds(raw, transform), order))
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            texts.append((raw, order))
        elif kind in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING, pdfium.FPDF_PAGEOBJ_FORM):
            shapes += 1
    weighed = coverage(images, area) > 0.3
    return PageParts(tuple(images), tuple(Placed(raw, _bounds(raw, transform), order) for raw, order in texts) if weighed else (), shapes)


def coverage(images: list[Placed] | tuple[Placed, ...], area: float) -> float:
    """Share of the page under images; strips of one scan add up."""
    return min(1.0, sum((p.box.right - p.box.left) * (p.box.bottom - p.box.top) for p in images) / max(area, 1.0))


def invisible(text: Placed) -> bool:
    return int(pdfium.FPDFTextObj_GetTextRenderMode(text.raw)) in (
        pdfium.FPDF_TEXTRENDERMODE_INVISIBLE,
        pdfium.FPDF_TEXTRENDERMODE_CLIP,
    )


def picture_of(page: Any, parts: PageParts, area: float, max_pixels: int) -> Raster:
    """The page as pixels: the one embedded image of a plain scan as it is, else drawn at the image's own resolution."""
    width, height = page.get_size()
    large = [image for image in parts.images if coverage([image], area) > 0.8]
    if len(large) == 1 and len(parts.images) == 1 and not parts.shapes and not _visible_text(parts):
        embedded = _embedded(large[0].raw, max_pixels)
        if embedded is not None:
            return _placed(embedded, large[0].box, (width, height), page.get_rotation() // 90)
    return _drawn(page, parts, width, height, max_pixels)


def _placed(embedded: Raster, box: Box, size: tuple[float, float], quarters: int) -> Raster:
    """The embedded image upright on its page, with the resolution its place gives it."""
    turned = embedded.turned(quarters)
    rows, columns = turned.pixels.shape[:2]
    dpi = (columns * 72 / max(box.right - box.left, 1.0), rows * 72 / max(box.bottom - box.top, 1.0))
    return replace(turned, dpi=dpi, size=size, origin=(box.left, box.top))


def _visible_text(parts: PageParts) -> bool:
    return any(not invisible(text) for text in parts.texts)


def _drawn(page: Any, parts: PageParts, width: float, height: float, max_pixels: int) -> Raster:
    resolutions = [dpi for dpi in (_resolution(image) for image in parts.images) if dpi]
    dpi = min(max(max(resolutions, default=RENDER_DPI), 150.0), 300.0)
    scale = min(dpi / 72, (max_pixels / max(width * height, 1.0)) ** 0.5)
    bitmap = page.render(scale=scale, may_draw_forms=True, grayscale=True, no_smoothtext=False)
    try:
        pixels = np.array(bitmap.to_numpy())
    finally:
        bitmap.close()
    pixels = pixels[:, :, 0] if pixels.ndim == 3 else pixels
    bits = [_metadata(image.raw).bits_per_pixel for image in parts.images if image.box.right - image.box.left > width / 2]
    return Raster(pixels, (scale * 72, scale * 72), bilevel=bool(bits) and set(bits) == {1}, size=(width, height))


def _embedded(raw: Any, max_pixels: int) -> Raster | None:
    """The image's own pixels, unless it is mirrored, turned, masked or too large to decode."""
    matrix = pdfium.FS_MATRIX()
    if pdfium.FPDFPageObj_GetType(raw) != pdfium.FPDF_PAGEOBJ_IMAGE or not pdfium.FPDFPageObj_GetMatrix(raw, matrix):
        return None
    upright = matrix.a > 0 and matrix.d > 0 and abs(matrix.b) + abs(matrix.c) < 0.02 * (matrix.a + matrix.d)
    info = _metadata(raw)
    if not upright or info.width * info.height > max_pixels or pdfium.FPDFPageObj_HasTransparency(raw):
        return None
    bitmap = pdfium.FPDFImageObj_GetBitmap(raw)
    if not bitmap:
        return None
    try:
        pixels = _bitmap_pixels(bitmap)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return Raster(pixels, None, bilevel=info.bits_per_pixel == 1) if pixels is not None else None


def _bitmap_pixels(bitmap: Any) -> NDArray[np.uint8] | None:
    """A copy as gray or RGB."""
    channels = {pdfium.FPDFBitmap_Gray: 1, pdfium.FPDFBitmap_BGR: 3, pdfium.FPDFBitmap_BGRx: 4}.get(pdfium.FPDFBitmap_GetFormat(bitmap))
    if channels is None:
        return None
    width, height, stride = (f(bitmap) for f in (pdfium.FPDFBitmap_GetWidth, pdfium.FPDFBitmap_GetHeight, pdfium.FPDFBitmap_GetStride))
    buffer = ctypes.cast(pdfium.FPDFBitmap_GetBuffer(bitmap), ctypes.POINTER(ctypes.c_uint8 * (stride * height))).contents
    rows = np.frombuffer(buffer, np.uint8).reshape(height, stride)[:, : width * channels].reshape(height, width, channels)
    return rows[:, :, 0].copy() if channels == 1 else rows[:, :, 2::-1].copy()


def _resolution(image: Placed) -> float | None:
    """Pixels per inch, as placed; None for a small image or one inside a form."""
    width = image.box.right - image.box.left
    if pdfium.FPDFPageObj_GetType(image.raw) != pdfium.FPDF_PAGEOBJ_IMAGE or width < 100:
        return None
    info = _metadata(image.raw)
    return float(max(info.width, 1) * 72 / width)


def _metadata(raw: Any) -> Any:
    info = pdfium.FPDF_IMAGEOBJ_METADATA()
    if pdfium.FPDFPageObj_GetType(raw) == pdfium.FPDF_PAGEOBJ_IMAGE:
        pdfium.FPDFImageObj_GetImageMetadata(raw, None, info)
    return info


def _objects(page: Any) -> Iterator[Any]:
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        yield pdfium.FPDFPage_GetObject(page, index)


def _holds_image(form: Any, depth: int = 4) -> bool:
    for index in range(min(pdfium.FPDFFormObj_CountObjects(form), 200)):
        raw = pdfium.FPDFFormObj_GetObject(form, index)
        kind = pdfium.FPDFPageObj_GetType(raw)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE or (kind == pdfium.FPDF_PAGEOBJ_FORM and depth and _holds_image(raw, depth - 1)):
            return True
    return False


def _bounds(raw: Any, transform: Transform) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(raw, left, bottom, right, top):
        return Box(0, 0, 0, 0)
    return transform(left.value, bottom.value, right.value, top.value)
