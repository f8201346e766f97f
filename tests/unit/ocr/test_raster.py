"""Pictures are counted before they are read, in bounded time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from ocr import raster


def _tiff(path: Path, pages: int) -> Path:
    first, *rest = [Image.new("1", (8, 8), 1) for _ in range(pages)]
    first.save(path, "TIFF", save_all=True, append_images=rest)
    return path


def test_the_pages_of_a_tiff_are_counted_up_to_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _tiff(tmp_path / "fax.tif", 6)
    assert raster.count_frames(path) == 6
    monkeypatch.setattr(raster, "MOST_FRAMES", 4)
    assert raster.count_frames(path) == 4


def test_a_tiff_whose_pages_lead_back_to_the_first_has_an_end(tmp_path: Path) -> None:
    path = _tiff(tmp_path / "loop.tif", 1)
    data = bytearray(path.read_bytes())
    start = int.from_bytes(data[4:8], "little")
    after = start + 2 + 12 * int.from_bytes(data[start : start + 2], "little")
    data[after : after + 4] = data[4:8]
    path.write_bytes(data)
    assert raster.count_frames(path) == 1
