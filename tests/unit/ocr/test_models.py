"""Which language files there are, and what is said of one that is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocr.models import LanguageError, require


def test_a_language_without_a_model_is_named_with_its_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "spa.traineddata").touch()
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    assert require("spa") == tmp_path
    with pytest.raises(LanguageError, match=r"no language eng; install tesseract-ocr-eng"):
        require("spa+eng")


def test_the_models_of_this_machine_are_found() -> None:
    assert (require("eng") / "eng.traineddata").is_file()
