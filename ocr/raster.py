"""Pixels of a page before they are prepared for reading, and how picture files become them. Runs in a child process."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

Pixels = NDArray[np.uint8]

MOST_FRAMES = 2000  # counted in a TIFF: each costs more than the one before
_FAX_WIDTHS = (1728, 2048, 2432)  # T.4: A4, B4, A3


class PictureError(Exception):
    """One sentence for people: why the picture cannot be read."""


@dataclass(frozen=True, slots=True)
class Raster:
    """Pixels as they came: gray (h, w) or RGB (h, w, 3)."""

    pixels: Pixels
    dpi: tuple[float, float] | None  # across, down; None: nobody said
    bilevel: bool = False
    camera: bool = False  # the file says a camera took it
    size: tuple[float, float] | None = None  # of the upright page in points, when the page says so
    origin: tuple[float, float] = (0.0, 0.0)  # where the pixels begin on that page, points

    def turned(self, quarters: int) -> Raster:
        """Turned clockwise by so many quarters."""
        quarters %= 4
        if not quarters:
            return self
        dpi = self.dpi[::-1] if self.dpi and quarters % 2 else self.dpi
        return replace(self, pixels=np.ascontiguousarray(np.rot90(self.pixels, -quarters)), dpi=dpi)


def count_frames(path: Path) -> int:
    """Pages of a picture file: those of a TIFF, counted up to ``MOST_FRAMES``; an animation is one."""
    with _open(path) as image:
        count = 1
        try:
            while image.format == "TIFF" and count < MOST_FRAMES:
                image.seek(count)
                count += 1
        except EOFError:
            return count
        except (OSError, ValueError, SyntaxError, RuntimeError, TypeError, AttributeError, KeyError):  # the next one is damaged
            return count + 1
        return count


def load_frame(path: Path, index: int, max_pixels: int) -> Raster:
    """One page of a picture file, turned as its EXIF says. Raises PictureError."""
    with _open(path) as image:
        try:
            if index:
                image.seek(index)
            return _raster(image, max_pixels)
        except (OSError, ValueError, EOFError, SyntaxError, RuntimeError, TypeError, AttributeError) as error:
            raise PictureError("the picture is damaged; please send it again") from error


def _open(path: Path) -> Image.Image:
    Image.MAX_IMAGE_PIXELS = None  # the limit is ours, and told in words
    warnings.simplefilter("ignore")
    import pillow_heif

    pillow_heif.register_heif_opener()
    try:
        return Image.open(path)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, RuntimeError) as error:
        raise PictureError("the picture is damaged or of a kind that cannot be read; please send a PDF or a JPEG") from error


def _raster(image: Image.Image, max_pixels: int) -> Raster:
    if image.format in ("JPEG", "MPO") and image.width * image.height > max_pixels // 4:
        side = max(image.size) / (image.width * image.height * 4 / max_pixels) ** 0.5
        image.draft(None, (int(side), int(side)))
    if image.width * image.height > (max_pixels if image.mode != "1" else max_pixels * 2):
        raise PictureError(
            f"the picture has {image.width * image.height // 1_000_000} megapixels, which is too large; please send it smaller, or a PDF"
        )
    exif = image.getexif()
    camera = bool(exif.get(0x010F) or exif.get(0x0110) or exif.get(0x8769))  # Make, Model, Exif IFD
    dpi = _resolution(image)
    bilevel = image.mode == "1"
    upright = ImageOps.exif_transpose(image)
    if dpi and exif.get(0x0112, 1) in (5, 6, 7, 8):
        dpi = dpi[::-1]
    pixels = _pixels(upright)
    return Raster(pixels, dpi, bilevel or _two_valued(pixels), camera and not bilevel)


def _pixels(image: Image.Image) -> Pixels:
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image).convert("RGB")
    if image.mode == "1":
        return np.array(image, dtype=np.uint8) * 255
    if image.mode in ("I;16", "I", "F", "I;16B"):
        values: Any = np.asarray(image, dtype=np.float32)
        low, high = float(values.min()), float(values.max())
        return np.asarray((values - low) * (255 / max(high - low, 1)), dtype=np.uint8)
    return np.array(image.convert("L" if image.mode == "L" else "RGB"), dtype=np.uint8)


def _resolution(image: Image.Image) -> tuple[float, float] | None:
    """Pixels per inch, unless it is missing, absurd or a screen's default."""
    try:
        across, down = (float(value) for value in image.info.get("dpi", (0, 0)))
    except (TypeError, ValueError, ZeroDivisionError):
        across = down = 0.0
    if 99 <= across <= 1300 and 90 <= down <= 1300:
        return across, down
    if image.mode == "1" and any(abs(image.width - width) <= 8 for width in _FAX_WIDTHS):
        return 204.0, 98.0 if image.height < 0.9 * image.width else 196.0
    return None


def _two_valued(pixels: Pixels) -> bool:
    """Black and white only, though stored as gray or colour."""
    sample = pixels[::7, ::7]
    if sample.ndim == 3:
        sample = sample[:, :, 1]
    extreme = np.count_nonzero((sample < 16) | (sample > 239))
    return bool(extreme > 0.995 * sample.size and np.count_nonzero(sample < 16) > 0.002 * sample.size)
