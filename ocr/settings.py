"""What an operator may set about reading pages, and the version that tells an old reading from a new one."""

from __future__ import annotations

from dataclasses import dataclass

VERSION = "11"  # raise it whenever the same file would read otherwise: cached pages of older versions are then read again
MOST_CHARACTERS = 100_000  # of one page's text layer; a page full of small print has ten thousand
MOST_ANNOTATIONS = 3_000  # of one page, form fields among them: each costs more the more there are
LONGEST_FIELD = 20_000  # characters of one form field


@dataclass(frozen=True, slots=True)
class OcrSettings:
    workers: int = 2  # child processes, one single-threaded engine each; 0: one per core
    language: str = "eng"  # as Tesseract names its models: "eng", "eng+spa"
    max_pages: int = 60  # of one file; the rest is told as a warning
    page_timeout_seconds: float = 60
    second_reader: bool = True
    max_pixels: int = 80_000_000  # of one picture before it is decoded; a phone takes 12 to 50 million
    max_memory_mb: int = 700  # what a child may allocate

    def fingerprint(self) -> str:
        """What decides the reading; part of the cache key."""
        return f"{VERSION}|{self.language}|{self.max_pages}|{self.second_reader}|{self.max_pixels}"
