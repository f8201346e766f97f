"""Which way up a page is read, with an engine that can only read it the right way up."""

from __future__ import annotations

import numpy as np
import pytest

from ocr import recognise
from ocr.page import PageMode
from ocr.prepare import Prepared
from ocr.seen import Seen
from ocr.settings import OcrSettings

SETTINGS = OcrSettings(second_reader=False)


def _engine(upright_at: int, words: int) -> object:
    def read(prepared: Prepared, _settings: OcrSettings, _deadline: float) -> list[Seen]:
        return [Seen("BUSINESS", 10, 20 * n, 90, 20 * n + 12, 0.93, n) for n in range(words)] if prepared.rotation == upright_at else []

    return read


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_page_on_which_nothing_is_found_is_tried_every_way_up(rotation: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognise, "_read", _engine(rotation, 12))
    monkeypatch.setattr(recognise, "sideways_share", lambda gray: 0.9)  # wide-set print on its side is not noticed by its runs
    page = Prepared(np.full((850, 1100), 250, np.uint8), 1.0, 612.0, 792.0, PageMode.SCAN)
    turned, seen = recognise._read_upright(page, SETTINGS, None, float("inf"))
    assert (turned.rotation, len(seen)) == (rotation, 12)


def test_a_page_of_three_words_stays_as_it_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognise, "_read", _engine(0, 3))
    page = Prepared(np.full((850, 1100), 250, np.uint8), 1.0, 612.0, 792.0, PageMode.SCAN)
    turned, seen = recognise._read_upright(page, SETTINGS, None, float("inf"))
    assert (turned.rotation, len(seen)) == (0, 3)
