"""``extract``: what the bot reads in files, a JSON object a line (contract, section 6), without mailbox or database."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from bot.config import Config
    from ocr.page import PageSet
    from ocr.settings import OcrSettings

_MAIL_NAMES = (".eml", ".msg")


def extract_files(files: Sequence[Path], config: Config, as_json: bool, annotate_to: Path | None) -> int:
    """Prints every document found; gives 1 when a file could not be opened at all (its line says so), else 0."""
    from ocr.reader import close_pools
    from ocr.settings import OcrSettings

    settings = OcrSettings(
        workers=config.ocr.workers or 2,
        language=config.ocr.language,
        max_pages=config.ocr.max_pages,
        page_timeout_seconds=config.ocr.page_timeout_seconds,
    )
    failed = False
    try:
        for file in files:
            try:
                data = file.read_bytes()
            except OSError as error:
                failed = True
                _show([{"file": str(file), "kind": "other", "error": f"The file cannot be opened: {error.strerror}."}], as_json)
                continue
            with progress_of(file.name) as advance:
                lines = _lines_or_trouble(str(file), data, Pages(settings, advance))
            _show(lines, as_json)
            if annotate_to is not None:
                _annotate(file, data, settings, annotate_to)
    finally:
        close_pools()
    return 1 if failed else 0


class Pages:
    """``read_pages`` with the settings of this call: the one impure function the parsers are lent."""

    def __init__(self, settings: OcrSettings, progress: Any = None) -> None:
        self._settings, self._progress = settings, progress

    def __call__(self, data: bytes, media_type: str) -> PageSet:
        from ocr.reader import read_pages

        return read_pages(data, media_type, self._settings, self._progress)


def _lines_or_trouble(name: str, data: bytes, read_pages: Pages) -> list[dict[str, Any]]:
    """A file that trips a rule of ours is told on its line, and the others are read."""
    from bot.troubles import sentence_for
    from onboarding.documents import DocumentReading
    from parsers.extract import to_json

    try:
        return lines_of(name, data, read_pages)
    except Exception as error:
        if os.environ.get("ONBOARDING_DEBUG"):
            raise
        fault = f"A fault of the program kept this file from being read. {sentence_for(error).text}"
        return [to_json(DocumentReading(file=name, error=fault))]


def lines_of(name: str, data: bytes, read_pages: Pages) -> list[dict[str, Any]]:
    """The lines of one file: a mail gives one for each document in it and one for its body."""
    from ocr.filetype import MSG, TNEF, media_type
    from parsers.extract import read_document, to_json
    from parsers.message import read_mail_file

    def read(document: str, content: bytes) -> Any:
        return read_document(document, content, read_pages)

    if media_type(data, name) in ("message/rfc822", MSG, TNEF) or name.lower().endswith(_MAIL_NAMES):
        return list(read_mail_file(name, data, read))
    return [to_json(reading) for reading in read(name, data)]


def _show(lines: Sequence[dict[str, Any]], as_json: bool) -> None:
    for line in lines:
        click.echo(json.dumps(line, ensure_ascii=False) if as_json else _for_people(line))


def _for_people(line: dict[str, Any]) -> str:
    parts = [f"{line['file']}: {line['kind'].replace('_', ' ')}"]
    parts += [
        f"  {key.replace('_', ' ')}: {_plain(value)}"
        for key, value in line.items()
        if key not in ("file", "kind") and value not in (None, [], {}, "")
    ]
    return "\n".join(parts)


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{each}" for each in value.values() if each is not None)
    if isinstance(value, list):
        return "".join(
            f"\n    {_number(each) if isinstance(each, dict) and 'e164' in each else _plain(each) if isinstance(each, dict) else each}"
            for each in value
        )
    return str(value)


def _number(number: dict[str, Any]) -> str:
    marks = [str(number[key]) for key in ("use", "action") if number.get(key)] + (["please check"] if number.get("needs_review") else [])
    return f"{number['e164']}  {', '.join(marks)}".rstrip()


def _annotate(file: Path, data: bytes, settings: OcrSettings, folder: Path) -> None:
    from parsers.annotate import annotated_pages

    folder.mkdir(parents=True, exist_ok=True)
    for number, picture in annotated_pages(file.name, data, Pages(settings)):
        target = folder / f"{file.stem}-page{number}.png"
        target.write_bytes(picture)
        click.echo(f"Picture written: {target}", err=True)


@contextmanager
def progress_of(name: str) -> Iterator[Any]:
    """A bar on a terminal while pages are read; nothing elsewhere."""
    import sys

    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(f"Reading {name}", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
