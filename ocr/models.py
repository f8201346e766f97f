"""Where Tesseract's language files lie, and whether those that are needed are there. Loads no engine, so that every start can ask."""

from __future__ import annotations

import os
from pathlib import Path

MODELS = (  # where systems keep Tesseract's language files
    "/usr/share/tesseract-ocr/*/tessdata",  # Debian, Ubuntu
    "/usr/share/tessdata",  # Arch, Alpine
    "/usr/share/tesseract/tessdata",  # Fedora
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)


class LanguageError(RuntimeError):
    """There is no model of a language; the text names it and says what to do."""

    exit_code = 1


def require(language: str) -> Path:
    """The folder of the models, when all that ``language`` ("eng", "eng+spa") names are there.

    Raises:
        LanguageError
    """
    folder = _model_folder()
    missing = [name for name in language.split("+") if folder is None or not (folder / f"{name}.traineddata").exists()]
    if missing or folder is None:
        raise LanguageError(
            f"tesseract has no language {', '.join(missing)}; install tesseract-ocr-{missing[0]}, or change [ocr] language."
        )
    return folder


def _model_folder() -> Path | None:
    """TESSDATA_PREFIX, as Tesseract itself has it, or the newest of the systems' own places."""
    named = [Path(os.environ["TESSDATA_PREFIX"])] if os.environ.get("TESSDATA_PREFIX") else []
    usual = [folder for place in MODELS for folder in sorted(Path("/").glob(place[1:]), reverse=True)]
    return next((folder for folder in named + usual if any(folder.glob("*.traineddata"))), None)
