"""Pictures for mails: the spot in a document that says more than words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    from bot.app import App
    from onboarding.documents import Spot

log = structlog.get_logger()

_DPI = 110
_MARGIN = 36.0  # points around the spot: half an inch of context


def crop_of(app: App, sha256: str, spot: Spot) -> bytes | None:
    """A small PNG of the spot, upright; None when the document is gone or is no picture: the words stand alone then."""
    from ocr.filetype import media_type
    from ocr.page import Box
    from ocr.picture import crop

    try:
        data = app.documents.get(sha256)
        return crop(data, media_type(data), spot.page, Box(spot.left, spot.top, spot.right, spot.bottom), dpi=_DPI, margin=_MARGIN)
    except Exception as error:  # a picture that cannot be made never keeps a mail from going out
        log.warning("no picture", document=sha256[:12], page=spot.page, error=f"{type(error).__name__}: {error}")
        return None
