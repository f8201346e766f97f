"""How the domain writes numbers, dates and lists in its own sentences. For people; nothing reads these back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

TOLL_FREE_AREA_CODES = frozenset({"800", "833", "844", "855", "866", "877", "888"})  # in use today; domain reference, NANP validity


def show_number(e164: str) -> str:
    """``+13055550142`` as ``305-555-0142``; numbers outside the North American plan as they are."""
    if e164.startswith("+1") and len(e164) == 12:
        return f"{e164[2:5]}-{e164[5:8]}-{e164[8:]}"
    return e164


def show_numbers(numbers: Iterable[str]) -> str:
    return join_words([show_number(number) for number in numbers])


def show_date(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def join_words(words: Iterable[str], last: str = "and") -> str:
    """``a, b and c``."""
    parts = list(words)
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def plural(count: int, one: str, many: str | None = None) -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"


def is_toll_free(e164: str) -> bool:
    return e164.startswith("+1") and e164[2:5] in TOLL_FREE_AREA_CODES


def is_e164(text: str) -> bool:
    return text.startswith("+") and text[1:].isdigit() and 8 <= len(text) <= 16


def sentence(text: str) -> str:
    """``text`` begun with a capital and ended with a full stop."""
    text = text.strip()
    if not text:
        return text
    return text[0].upper() + text[1:] + ("" if text[-1] in ".?!" else ".")
