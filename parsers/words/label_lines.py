"""``Label: value`` lines people write or fill in: our labels in any case, small typos, bold marks, "=" for ":", the value one line below.

A quoted line counts only where our own mail asks to fill something in; a value our mail printed is nobody's answer.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from typing import Final

from onboarding.labels import ALIASES, ALL_LABELS, FILL_IN_END, FILL_IN_START, canonical_label
from parsers.mail.lines import Line
from parsers.mail.quotes import Kind, Separation

Pair = tuple[str, str]

# Of the mail that opens an onboarding (contract, section 3), kept in that spelling.
OPENING_LABELS: Final = (
    *("Client", "Client contact", "Client email", "Partner", "Partner contact", "Partner email"),
    *("Activation", "Hardware", "Tax exempt", "CC/ACH on file"),
)
_OPENING: Final = {
    **{label.casefold(): label for label in OPENING_LABELS},
    "client company": "Client",
    "client name": "Client contact",
    "client e-mail": "Client email",
    "partner company": "Partner",
    "channel partner": "Partner",
    "partner name": "Partner contact",
    "partner e-mail": "Partner email",
    "activation type": "Activation",
    "hardware purchased": "Hardware",
    "payment on file": "CC/ACH on file",
    "cc/ach auth on file": "CC/ACH on file",
    "cc or ach on file": "CC/ACH on file",
}
_KNOWN: Final = tuple(
    {" ".join(re.findall(r"\w+", label.casefold())): label for label in (*ALL_LABELS, *OPENING_LABELS, *ALIASES, *_OPENING)}.items()
)
_LISTS: Final = frozenset({"DIDs to be ported", "DIDs not to be ported", "SMS DID", "Native Fax Number", "E911 DID"})
_ADDRESSES: Final = frozenset({"E911 Address", "Service address", "Shipping address for hardware"})
_BARE_ADDRESS: Final = re.compile(r"^\W*(?:e-?mail\W+)?\S+@[\w-]+\.[\w.-]+\W*$", re.IGNORECASE)
_BILLING_HEADING: Final = re.compile(
    r"^\W*(?:the |our )?(?:billing|billing (?:contact|person)|accounts payable|invoices to|(?:contacto de )?facturaci[oó]n)\W*$",
    re.IGNORECASE,
)
_NOTHING: Final = re.compile(r"^[\s_.\-–—…?]*$")
_LINE: Final = re.compile(
    r"^[\s>*•·\-–—▪◦]*(?:\d{1,2}[.)]\s+)?[*_]{0,2}(?P<label>[A-Za-z][\w /()#&'.-]{1,45}?)[*_]{0,2}"
    r"\s*(?P<sign>[:=：]|\t+|\s[-–—]\s|\s\|\s)[*_]{0,2}\s*(?P<value>.*)$"
)


def label_line(text: str) -> Pair | None:
    """(label of ours, value as written) of one line; the value may be empty. None when its label is none of ours."""
    match = _LINE.match(text.replace("**", "")) if len(text) <= 1000 else None
    if match is None:
        return None
    label = known_label(match["label"], exact=match["sign"].strip() not in (":", "=", "："))
    if label is None:
        return None
    return label, match["value"].strip().strip("*_|").strip()


def known_label(text: str, exact: bool = False) -> str | None:
    """The label ``text`` means. ``exact``: no typos forgiven."""
    opening = _OPENING.get(" ".join(text.casefold().split()))
    label = opening or canonical_label(text)
    if label is not None or exact:
        return label
    words = " ".join(re.findall(r"\w+", text.casefold()))
    if len(words) < 6:
        return None
    close = difflib.get_close_matches(words, [known for known, _ in _KNOWN if len(known) >= 6], n=1, cutoff=0.88)
    if not close:
        return None
    meant = dict(_KNOWN)[close[0]]
    return _OPENING.get(meant.casefold()) or canonical_label(meant)


def read_labels(lines: Sequence[str]) -> tuple[tuple[Pair, ...], frozenset[int]]:
    """The filled-in labels among ``lines`` and the indices of all lines they took up. Unfilled ones are left out."""
    pairs: list[Pair] = []
    used: set[int] = set()
    index = 0
    while index < len(lines):
        found = label_line(lines[index]) or _billing_heading(lines, index)
        if found is None:
            index += 1
            continue
        label, value = found
        end = index + 1
        more = _continuation(label, value, lines, end)
        value = (", " if label in _LISTS or label in _ADDRESSES else " ").join(part for part in (value, *more) if part)
        end = _end(lines, end, len(more))
        if value and not _NOTHING.match(value):
            pairs.append((label, value.strip(" ,")))
            used |= set(range(index, end))
        else:
            used.add(index)
        index = end
    return tuple(pairs), frozenset(used)


def _billing_heading(lines: Sequence[str], index: int) -> Pair | None:
    """ "Billing:" over a name and an address."""
    below = [line for line in lines[index + 1 : index + 4] if line.strip()][:2]
    named = _BILLING_HEADING.match(lines[index]) and any("@" in line for line in below)
    return ("Name of Billing Contact", "") if named else None


def _continuation(label: str, value: str, lines: Sequence[str], start: int) -> list[str]:
    """The value on the lines below: one line, or several for lists of numbers and for addresses."""
    if value and label == "Name of Billing Contact" and "@" not in value and start < len(lines) and _BARE_ADDRESS.match(lines[start]):
        return [lines[start].strip()]
    several = label in _LISTS or label in _ADDRESSES
    if value and not (several and value.endswith(",")) and label not in _LISTS:
        return []
    taken: list[str] = []
    for index in range(start, min(len(lines), start + 60)):
        text = lines[index].strip().strip("*")
        if not text:
            if taken or index > start + 1:
                break
            continue
        if label_line(lines[index]) or re.match(r"^[A-Z][\w /]{1,40}:\s*(\S.*)?$", text) or re.match(r"^-{2,}|^>", text):
            break
        if label in _LISTS and not re.search(r"\d{4}|\bnone\b|\ball\b|ningun", text, re.IGNORECASE):
            break
        taken.append(re.sub(r"^[-•*]\s+", "", text))
        if label == "Name of Billing Contact" and index + 1 < len(lines) and _BARE_ADDRESS.match(lines[index + 1]):
            taken.append(lines[index + 1].strip())
        if not several or len(taken) >= (4 if label in _ADDRESSES else 60):
            break
    return taken


def _end(lines: Sequence[str], start: int, taken: int) -> int:
    end = start
    while taken > 0 and end < len(lines):
        taken -= bool(lines[end].strip())
        end += 1
    return end


# --- inside the quote ---------------------------------------------------------------------------

_START: Final = re.compile(re.escape(FILL_IN_START.strip("- ")), re.IGNORECASE)
_END: Final = re.compile(re.escape(FILL_IN_END.strip("- ")), re.IGNORECASE)
_CUE: Final = re.compile(
    r"fill (it |this |them |these )?(in|out)|please (complete|provide|answer|reply with)|complete the following"
    r"|(rellen|complet|indiqu)[ea]",
    re.IGNORECASE,
)
_PRINTED: Final = re.compile(r"^(not provided|n/?a|on file|received|pending|[•*●█]+)", re.IGNORECASE)


def filled_in(separation: Separation) -> tuple[tuple[int, Pair, frozenset[int]], ...]:
    """Values typed into the quoted block that asks for them: (index of the label's line, (label, value), indices of lines below it)."""
    blocks = _marked_blocks(separation) or _likely_forms(separation)
    found: list[tuple[int, Pair, frozenset[int]]] = []
    for start, stop in blocks:
        lines = separation.lines[start:stop]
        position = 0
        while position < len(lines):
            pair = label_line(lines[position].text)
            if pair is None:
                position += 1
                continue
            more = _typed_below(pair, lines, position + 1)
            value = " ".join(part for part in (pair[1], *(lines[index].text.strip() for index in more)) if part)
            if value and not _NOTHING.match(value) and not _PRINTED.match(value):
                found.append((start + position, (pair[0], value), frozenset(start + index for index in more)))
            position += 1
    return tuple(found)


def _marked_blocks(separation: Separation) -> list[tuple[int, int]]:
    """Between the marks of our own fill-in block, in the quote; everything between counts, whatever its depth."""
    blocks: list[tuple[int, int]] = []
    start: int | None = None
    for index, line in enumerate(separation.lines):
        if _START.search(line.text):
            start = index + 1
        elif _END.search(line.text) and start is not None:
            blocks.append((start, index))
            start = None
    if start is not None:
        blocks.append((start, min(len(separation.lines), start + 60)))
    return [(first, last) for first, last in blocks if any(kind is not Kind.OWN for kind in separation.kinds[first:last])]


def _likely_forms(separation: Separation) -> list[tuple[int, int]]:
    """Quoted label lines of somebody else's mail that are a form: some are still empty, or a line above asks to fill them in."""
    if any(_START.search(line.text) for line in separation.lines):
        return []
    forms: list[tuple[int, int]] = []
    run: list[int] = []
    for index, (line, kind) in enumerate(zip(separation.lines, separation.kinds, strict=True)):
        pair = label_line(line.text) if kind is Kind.QUOTE else None
        if pair is not None:
            run.append(index)
        elif run and (kind is not Kind.OWN and not line.blank):
            forms += _form(separation.lines, run)
            run = []
    return forms + _form(separation.lines, run)


def _form(lines: Sequence[Line], run: list[int]) -> list[tuple[int, int]]:
    if len(run) < 2:
        return []
    values = [(label_line(lines[index].text) or ("", ""))[1] for index in run]
    if any(_PRINTED.match(value) for value in values):
        return []
    cue = any(_CUE.search(line.text) for line in lines[max(0, run[0] - 4) : run[0]])
    return [(run[0], run[-1] + 1)] if cue or any(not value for value in values) else []


def _typed_below(pair: Pair, lines: Sequence[Line], start: int) -> list[int]:
    """Indices of the value under an empty label, or of more rows of a list."""
    if pair[1] and pair[0] not in _LISTS:
        return []
    taken: list[int] = []
    for index in range(start, min(len(lines), start + 60)):
        text = lines[index].text
        if lines[index].blank:
            if taken:
                break
            continue
        if label_line(text) or _END.search(text) or re.match(r"^\s*-{2,}|^[A-Z][\w /()]{1,45}:\s*$", text):
            break
        if pair[0] in _LISTS and not re.search(r"\d{4}|\bnone\b|ningun", text, re.IGNORECASE):
            break
        taken.append(index)
        if pair[0] not in _LISTS and len(taken) >= (3 if pair[0] in _ADDRESSES else 1):
            break
    return taken


_TICK: Final = re.compile(r"^[\s>*•·\-]*(?:\[\s*(?P<box>[xX✓✔\-–—])\s*\]|(?P<sign>[☑☒✅❌✔✗✘]))\s*(?P<item>\S.*)$")


def ticks(separation: Separation) -> tuple[tuple[str, bool], ...]:
    """Checklist lines somebody ticked [x] (True) or crossed [-] (False), wherever they stand."""
    found: list[tuple[str, bool]] = []
    for line, kind in zip(separation.lines, separation.kinds, strict=True):
        match = _TICK.match(line.text) if kind is not Kind.FORWARD else None
        if match:
            sign = match["box"] or match["sign"]
            found.append((match["item"].strip(), sign not in "-–—☒❌✗✘"))
    return tuple(found)
