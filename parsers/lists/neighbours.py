"""What a free line is among those around it: one of a list, apart from it, over it, a label below a number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.lists.items import names_rows
from parsers.lists.seen_lines import SeenLine
from parsers.numbers.uses import intent_of, use_of


def points_down(lines: Sequence[SeenLine], index: int, listed: bool) -> bool:
    """Does a sentence about "these numbers" stand over a list, nearer to it than to the one above?"""
    if index + 1 >= len(lines) or not any(line.sightings for line in lines[index + 1 : index + 3]):
        return False
    above = lines[index].top - lines[index - 1].bottom if index else 0.0
    return not listed or lines[index + 1].top - lines[index].bottom < above


def is_listed(lines: Sequence[SeenLine], index: int) -> bool:
    """Does a line stand in a list? It begins with a number, or holds little else and so does a neighbour."""
    line = lines[index]
    near = (*lines[max(0, index - 2) : index], *lines[index + 1 : index + 3])
    return line.like_a_list and (line.number_first or any(other.like_a_list for other in near))


def stands_apart(lines: Sequence[SeenLine], index: int) -> bool:
    """Words and a number under a column of numbers and apart from it: "Acme office 305-555-0142" below a sentence."""
    beside = (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])
    worded = re.match(r"\W*[^\W\d_]{2,}", lines[index].text) is not None
    speaks = intent_of(lines[index].text) is not None or use_of(lines[index].text) is not None
    return worded and not speaks and index > 0 and not any(line.sightings for line in beside)


def is_label_below(lines: Sequence[SeenLine], index: int) -> bool:
    """A short label close under a number and apart from the next one: "305-555-0100" over "Main"."""
    if index == 0 or not lines[index - 1].sightings or len(lines[index].text.split()) > 5 or lines[index].text.rstrip().endswith(":"):
        return False
    if (use_of(lines[index].text) is None and intent_of(lines[index].text) is None) or names_rows(lines[index].text):
        return False
    above = lines[index].top - lines[index - 1].bottom
    below = lines[index + 1].top - lines[index].bottom if index + 1 < len(lines) else float("inf")
    return above < 0.7 * below and not re.search(r"[A-Za-z]{3}", re.sub(r"(?i)\b(?:tel|phone)\b", "", lines[index - 1].text))
