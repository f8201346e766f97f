"""A helper for long tables of alternatives."""

from __future__ import annotations

import re


def any_of(pattern: str, flags: re.RegexFlag = re.IGNORECASE | re.DOTALL) -> re.Pattern[str]:
    """A pattern written over several lines; the line breaks and the spaces at the line ends are no part of it."""
    return re.compile("".join(line.strip() for line in pattern.strip().splitlines()), flags)
