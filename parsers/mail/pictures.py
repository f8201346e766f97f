"""Which pictures of a mail are papers and which are decoration: logos, icons, tracking pixels.

Nothing decides alone: size, shape, name, how it hangs in the mail, the place in the HTML, the bytes seen before.
"""

from __future__ import annotations

import io
import re
import warnings
from dataclasses import dataclass
from typing import Final

from PIL import Image, UnidentifiedImageError

_DECORATIVE_NAME: Final = re.compile(
    r"logo|icon|facebook|twitter|linkedin|instagram|youtube|pinterest|banner|signature|spacer|pixel|tracking|badge|avatar|emoji|divider|button|footer|header_|^x\.(png|gif)$",
    re.IGNORECASE,
)
_ANONYMOUS_NAME: Final = re.compile(
    r"^(image\d{3}|outlook-\w+|attachment|inline|~wrd\d+|part_?\d.*|mime-attachment|[0-9a-f-]{16,})\.?\w*$", re.IGNORECASE
)
_PAPER_NAME: Final = re.compile(
    r"bill|invoice|statement|factura|csr|scan|loa|form|account|cuenta|numbers|did|list|page|fax|img_?\d|dsc|photo|screenshot|screen shot"
    r"|captura|whatsapp|pxl_|doc",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hanging:
    """How a picture hangs in the mail."""

    referenced: bool = False  # the HTML shows it
    in_signature: bool = False
    in_quote: bool = False  # in the quoted mail, not in a forwarded one
    shown: tuple[int, int] | None = None  # width and height the HTML gives it
    attached: bool = False  # the mail calls it an attachment
    times: int = 1  # how often the HTML shows it


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels; None when the library cannot tell (HEIC, damaged, too large to open safely)."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data)) as image:
                return image.size
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError, TypeError, IndexError):
        return None


def is_decoration(name: str, data: bytes, hanging: Hanging) -> bool:
    """True for what nobody meant as a document."""
    size = size_of(data)
    if size is None:
        return hanging.referenced and not hanging.attached and len(data) < 20_000
    width, height = size
    area = width * height
    if min(width, height) <= 2:
        return True
    anonymous = bool(_ANONYMOUS_NAME.match(name))
    named = bool(_PAPER_NAME.search(name)) and not anonymous
    decorative = bool(_DECORATIVE_NAME.search(name)) and not named
    if hanging.attached and not hanging.referenced:
        return (decorative and area < 1_000_000) or (anonymous and area < 40_000)
    if min(width, height) <= 32 or area < 10_000:
        return True
    if hanging.shown and max(hanging.shown) <= 160 and hanging.referenced and area < 1_500_000:
        return True
    if decorative:
        return area < 1_000_000 or hanging.referenced
    if not hanging.referenced:
        return area < (60_000 if anonymous else 30_000) and not named
    return _is_shown_decoration(width, height, len(data), hanging, named)


def _is_shown_decoration(width: int, height: int, weight: int, hanging: Hanging, named: bool) -> bool:
    """A picture the HTML shows: a paper is large, shaped like a page or a screen, heavy, and stands among the words."""
    area = width * height
    shape = max(width, height) / min(width, height)
    if hanging.in_quote:
        return True  # it came with the mail that is quoted and was read then
    if hanging.in_signature or hanging.times > 1:
        return area < 700_000 or shape > 2.2
    if shape > 3.5 and height < 400:
        return True
    if area >= 250_000:
        return False
    return not (named and area >= 60_000) and not (weight > 60_000 and area >= 120_000)
