"""Which words of a clause stand at which of its numbers: before it, around it, in parentheses behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from parsers.lists.clauses import Clause
from parsers.lists.others_words import GONE_WORDS
from parsers.lists.remarks import GLUE, LAST_FOUR
from parsers.numbers.types import Sighting
from parsers.numbers.uses import use_of

_REMARK: Final = re.compile(r"^\s{0,2}\(([^()]{1,80})\)")
_AND: Final = re.compile(r"^\W*(?:and|plus|&|y)\b", re.IGNORECASE)
_LEADS_ON: Final = re.compile(r"^\W*(?:and|plus|&|y)\W+(?:also )?(?:our|the|my|a|one|el|la)\b", re.IGNORECASE)

_OF_ONE: Final = re.compile(r"^\W*(?:(?:that|it)['’]?s|which is|is) (?:the|our|an?|my)\b", re.IGNORECASE)  # "0101 and 0109 thats the fax"

_LABEL_WORDS: Final = 4


@dataclass(frozen=True, slots=True)
class Beside:
    """The words about one number, or about what is written as one (a range)."""

    before: str
    around: str  # its own words; the clause's where its numbers share them
    remark: str  # in parentheses behind it
    use: str | None
    gone: bool
    struck: bool


def is_gone(gaps: Sequence[str], remarks: Sequence[str], at: int) -> bool:
    """Was the number given up? By the words on its own side of parentheses: "305-555-0101 fax (old number 305-555-0177)"."""
    before, behind = gaps[at], gaps[at + 1].partition("(")[0]
    if at == 0 and len(gaps) == 2:
        return bool(GONE_WORDS.search(f"{before} {behind}") or GONE_WORDS.search(remarks[at]))
    own = before[before.rfind("(") + 1 :] if before.count("(") > before.count(")") else before.rpartition(")")[2]
    return bool(GONE_WORDS.search(own.strip()) or GONE_WORDS.search(remarks[at]) or (at == len(gaps) - 2 and GONE_WORDS.search(behind)))


def uses_by_endings(text: str, group: Sequence[Sighting]) -> dict[str, str]:
    """Uses of single numbers of a range by their last digits: "(5000 is the main number and 5040 is the fax)"."""
    endings = {sighting.e164[-4:] for sighting in group}
    parts = re.split(r"[,;]|\band\b|\by\b", text)
    told = [(ending, use_of(part)) for part in parts for ending in LAST_FOUR.findall(part) if ending in endings]
    return {ending: use for ending, use in told if use}


def groups_of(clause: Clause) -> tuple[list[list[Sighting]], list[str], list[str]]:
    """Numbers of a clause by what is written as one (a range), the words around them, and the remark in parentheses behind each."""
    spans = list(dict.fromkeys((s.start, s.end) for s in clause.sightings))
    groups = [[s for s in clause.sightings if (s.start, s.end) == span] for span in spans]
    gaps = list(clause.gaps) + [""] * (len(groups) + 1 - len(clause.gaps))
    remarks = []
    for at in range(len(groups)):
        match = _REMARK.match(gaps[at + 1])
        remarks.append(match.group(1) if match else "")
        gaps[at + 1] = gaps[at + 1][match.end() :] if match else gaps[at + 1]
    return groups, gaps[: len(groups) + 1], remarks


def _leads_on(gap: str) -> bool:
    """Words that lead to the last number of a row: "and our fax", "and fax"."""
    return _LEADS_ON.match(gap) is not None or (_AND.match(gap) is not None and use_of(gap) is not None)


def runs_of(gaps: Sequence[str]) -> list[str]:
    """The words that belong to each number: those joined by "and" share theirs; with words between them each has its own."""
    before = bool(re.search(r"\w{2}", GLUE.sub(" ", gaps[0]))) and not (use_of(gaps[0]) is None and use_of(gaps[-1]) is not None)
    if not before and len(gaps) > 2 and not gaps[-1].strip(" .") and _leads_on(gaps[-2]):
        return [*runs_of([*gaps[:-2], ""]), gaps[-2]]  # "305-555-0101 and our fax 305-555-0102"
    runs: list[str] = []
    for at in range(len(gaps) - 1):
        joined = at > 0 and not re.search(r"\w{2}", GLUE.sub(" ", gaps[at]))
        if before:
            runs.append(runs[-1] if joined else gaps[at])
        else:
            runs.append(gaps[at + 1])
            for back in range(at if not _OF_ONE.match(gaps[at + 1]) else 0, 0, -1):
                if re.search(r"\w{2}", GLUE.sub(" ", gaps[back])):
                    break
                runs[back - 1] = gaps[at + 1]
    return runs


def use_of_all(sentence: Sequence[Clause]) -> str | None:
    """The use in a label that items with words of their own follow."""
    label, colon, rest = sentence[0].text.partition(":") if sentence[0].sightings else ("", "", "")
    return use_of(label) if colon and len(label.split()) <= _LABEL_WORDS and re.match(r"\s*[^\W\d_]{2}", rest) else None
