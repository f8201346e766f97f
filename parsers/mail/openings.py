"""Where quoted or forwarded text begins: attribution lines ("On Monday Ann wrote:"), header blocks ("From: ... Sent: ..."), markers.

An ``Opening`` only says what stands there; whether it is a quote or a forward is for ``quotes.py`` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from parsers.mail.languages import ATTRIBUTION_VERBS, FORWARD_MARKERS, HEADER_LABELS, MONTHS, ORIGINAL_MARKERS, WEEKDAYS
from parsers.mail.lines import Line


@dataclass(frozen=True, slots=True)
class Opening:
    start: int  # first line that belongs to it, separators included
    end: int  # first line after it
    depth: int
    marker: str | None = None  # "forward", "original"
    fields: tuple[tuple[str, str], ...] = ()  # of a header block: (from|date|to|cc|subject|other, value)
    attribution: str | None = None  # the whole attribution line

    def field(self, name: str) -> str | None:
        return next((value for kind, value in self.fields if kind == name and value), None)


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(set(words), key=len, reverse=True))


_LABELS: Final = {label.lower(): kind for kind, labels in HEADER_LABELS.items() for label in labels}
_LABEL: Final = re.compile(rf"^[\s*_]*({_alternatives(_LABELS)})[\s*_]{{0,4}}[:：][*_]*[ \t]*(.*)$", re.IGNORECASE)
_KNOWN: Final = tuple(label for kind, labels in HEADER_LABELS.items() for label in labels if kind != "other" and len(label) > 1)
_GLUED: Final = re.compile(
    rf"(?<=\S)\s*(?<![-\w])(?=(?:{_alternatives(_KNOWN)}|À|CC)\s?[:：]\s)|(?<=[>\d\w])(?=(?:{_alternatives(_KNOWN)}|À|CC)\s?[:：]\s)"
)
_ANY_LABEL: Final = re.compile(r"^[\s*_]*[^\W\d_][^:：\n]{0,24}[:：][*_]*\s*(\S.*)$")
_DECORATION: Final = re.compile(r"^[\s>*_=\-–—#:\[\]|]+|[\s*_=\-–—#:\[\]|]+$")
_FORWARD: Final = re.compile(rf"^({_alternatives(FORWARD_MARKERS)})\b", re.IGNORECASE)
_ORIGINAL: Final = re.compile(rf"^({_alternatives(ORIGINAL_MARKERS)})$", re.IGNORECASE)
_RULE: Final = re.compile(r"^\s*(?:[_=\-–—*]\s?){5,}\s*$")

_ADDRESS: Final = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63})+")
_VERB: Final = re.compile(rf"(?<!\w)({_alternatives(ATTRIBUTION_VERBS)})(?!\w)", re.IGNORECASE)
_INTRO: Final = re.compile(
    r"^[\s\-*]*((on|at|el|le|am|em|il|op|den|på|w dniu|dnia|dne|dňa|kl|in data|a|"
    rf"{_alternatives(WEEKDAYS)})(?!\w)|2\d{{3}}[-/. 年]|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}})",
    re.IGNORECASE,
)
_TIME: Final = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
_DAY: Final = re.compile(
    rf"\b(19|20)\d{{2}}\b|\b\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}\b|\b({_alternatives(MONTHS)})\b|\b({_alternatives(WEEKDAYS)})\b",
    re.IGNORECASE,
)
_BARE_DATED: Final = re.compile(
    r"^\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}\s+(\d{1,2}:\d{2}\s+)?((GMT|UTC)([+-]\d{1,2}(:?\d{2})?)?\s)?[^:]{0,80}(<[^<>]*@[^<>]*>:?|[^.!?:]*)$"
)
_MAX_ATTRIBUTION: Final = 400
_LOOKED_AT: Final = 1500  # characters of a line


def find_openings(lines: Sequence[Line]) -> tuple[Opening, ...]:
    """All openings in reading order; none overlaps another."""
    lines = [line if len(line.text) <= _LOOKED_AT else replace(line, text=line.text[:_LOOKED_AT]) for line in lines]
    found: list[Opening] = []
    index = 0
    while index < len(lines):
        opening = None if lines[index].blank else (_header_block(lines, index) or _attribution(lines, index))
        if opening is None:
            index += 1
            continue
        found.append(opening)
        index = max(opening.end, index + 1)
    return tuple(found)


_FOREIGN_LABELS: Final = frozenset(label for label, kind in _LABELS.items() if kind == "from")
_RULED: Final = re.compile(r"^[\s>*_]*[-–—_=]{2,}.*\w")
_SAID: Final = re.compile(
    r"(?<!\w)(wrote|writes|escribió|escribio|a écrit|schrieb|ha scritto|escreveu|skrev|schreef)\s*[:：]\s*$", re.IGNORECASE
)


def may_open_others(text: str) -> bool:
    """Whether somebody else's words may begin here, though there is too little to call it an opening: a lone "From:", "Ann wrote:",
    words on a ruled line, a quote mark. For what must rather be missed than obeyed."""
    text = text[:_LOOKED_AT]
    label = _LABEL.match(text)
    if label and label[1].lower() in _FOREIGN_LABELS:
        return True
    return text.lstrip().startswith((">", "|")) or bool(_RULED.match(text) or _SAID.search(text))


# --- header blocks and markers ------------------------------------------------------------------


def marker_kind(text: str) -> str | None:
    """ "forward" or "original" when the line is such a marker."""
    if len(text) > 2000:
        return None
    bare = _DECORATION.sub("", text)
    decorated = bool(re.match(r"^\s*(>\s*)*[*_]*\s*[-–—_=]{2,}", text)) or bare == text.strip().strip("*:").strip()
    if not decorated:
        return None
    match = _FORWARD.match(bare)
    if match and (len(bare) < len(match[0]) + 90):
        # a marker stands alone or is followed by "by ..."/"from ..." or by the glued header
        rest = bare[match.end() :].strip(" :-–—")
        if not rest or re.match(r"^[-–—]*\s*(by|from|de|von|por|par|da)\b", rest, re.IGNORECASE) or _LABEL.match(rest.lstrip("- ")):
            return "forward"
    if match and re.search(r"[-–—]{3,}\s*\w+\s?:", bare[match.end() :]):
        return "forward"
    return "original" if _ORIGINAL.match(bare) else None


def _header_block(lines: Sequence[Line], index: int) -> Opening | None:
    line = lines[index]
    if not _may_open(line.text):
        return None
    start, cursor = index, index
    if _RULE.match(line.text):
        below = _next_filled(lines, index + 1, 3)
        if below is None:
            return None
        cursor = below
    marker = marker_kind(lines[cursor].text)
    depth = lines[cursor].depth
    if marker:
        glued = _glued_fields(lines[cursor].text)
        if glued:
            return Opening(start, cursor + 1, depth, marker, glued)
        marker_line = cursor
        following = _next_filled(lines, cursor + 1, 4)
        if following is None or not _ANY_LABEL.match(lines[following].text):
            return Opening(start, marker_line + 1, depth, marker)
        cursor, depth = following, lines[following].depth
    elif _glued_fields(lines[cursor].text):
        return Opening(start, cursor + 1, depth, None, _glued_fields(lines[cursor].text))
    if not _label(lines[cursor].text) and not marker:
        return None
    fields, end = _fields(lines, cursor)
    if marker == "forward" and not any(kind == "from" for kind, _ in fields):
        fields, end = _unknown_fields(lines, cursor)
    kinds = {kind for kind, _ in fields}
    if ("from" in kinds and (kinds & {"date", "subject"} or (marker and "to" in kinds))) or (marker and len(kinds) > 1):
        return Opening(start, end, depth, marker, fields)
    return Opening(start, marker_line + 1, lines[marker_line].depth, marker) if marker else None


def _may_open(text: str) -> bool:
    return bool(_RULE.match(text) or _LABEL.match(text)) or marker_kind(text) is not None


def _next_filled(lines: Sequence[Line], index: int, within: int) -> int | None:
    return next((i for i in range(index, min(len(lines), index + within)) if not lines[i].blank), None)


def _label(text: str) -> tuple[str, str] | None:
    match = _LABEL.match(text)
    if match is None:
        return None
    kind = _LABELS.get(" ".join(match[1].lower().split()))
    return (kind, match[2].strip().strip("*_").strip()) if kind else None


def _fields(lines: Sequence[Line], index: int) -> tuple[tuple[tuple[str, str], ...], int]:
    """The consecutive label lines from ``index`` on, wrapped values joined, and the line after them."""
    fields: list[tuple[str, str]] = []
    end = index
    cursor = index
    depth = lines[index].depth
    while cursor < len(lines) and len(fields) < 15 and lines[cursor].depth == depth:
        found = _label(lines[cursor].text)
        if found:
            if found[0] in ("from", "subject") and any(kind == found[0] for kind, _ in fields):
                break  # the next header block
            fields.append(found)
            cursor += 1
            end = cursor
            continue
        continued = _continues(lines, cursor, not fields[-1][1]) if fields else 0
        if not continued:
            break
        kind, value = fields[-1]
        fields[-1] = (kind, " ".join([value, *(line.text.strip() for line in lines[cursor:continued] if not line.blank)]).strip())
        cursor = continued
        end = max(end, cursor) if not lines[cursor - 1].blank else end
    return tuple(fields), end


def _unknown_fields(lines: Sequence[Line], index: int) -> tuple[tuple[tuple[str, str], ...], int]:
    """A block in a language of no table, below a marker that is in one: the first address of three such lines or more is the sender's."""
    found: list[tuple[str, str]] = []
    for line in lines[index : index + 10]:
        match = _ANY_LABEL.match(line.text)
        if line.blank or match is None:
            break
        kind = (_label(line.text) or ("other", ""))[0]
        addressed = bool(_ADDRESS.search(match[1]))
        found.append(("from" if addressed and kind == "other" and not any(each == "from" for each, _ in found) else kind, match[1].strip()))
    if len(found) < 3 or not any(kind == "from" for kind, _ in found):
        return (), index
    return tuple(found), index + len(found)


def _continues(lines: Sequence[Line], cursor: int, value_missing: bool) -> int:
    """The line after a wrapped value or a gap inside the block; 0 when the block is over."""
    following = next((i for i in range(cursor, min(len(lines), cursor + 4)) if _label(lines[i].text)), None)
    if following is not None:
        gap = [line for line in lines[cursor:following] if not line.blank]
        if all(len(line.text) < 200 for line in gap) and (not gap or not lines[cursor].blank):
            return following
    if value_missing and not lines[cursor].blank:
        return cursor + 1
    return 0


def _glued_fields(text: str) -> tuple[tuple[str, str], ...]:
    """Yahoo prints the whole block as one line without a space: "From: A <a@b>To: c@dSent: ...Subject: ..."."""
    pieces = [piece for piece in _GLUED.split(text) if piece]
    fields = [found for piece in pieces if (found := _label(piece.lstrip("- ")))]
    return tuple(fields) if len(fields) >= 3 and any(kind == "from" for kind, _ in fields) else ()


# --- attributions -------------------------------------------------------------------------------


def _attribution(lines: Sequence[Line], index: int) -> Opening | None:
    """ "On <date> <somebody> wrote:" over one to six lines, in any language of the tables; or any dated or addressed line with a colon
    right above a quote."""
    line = lines[index]
    dated = bool(_INTRO.match(line.text) and _DAY.search(line.text))
    if not (dated or _INTRO.match(line.text) or _ADDRESS.search(line.text) or _VERB.search(line.text)):
        return None
    joined = ""
    for end in range(index, min(len(lines), index + 7)):
        text = lines[end].text.strip()
        if not text and not dated:
            break
        if end > index and _INTRO.match(text) and _DAY.search(text):
            break  # a later line begins anew; this one was prose
        if end > index and lines[end].depth > line.depth and not re.match(r"^[^\s].{0,60}:$|^wrote:", text):
            break
        joined = f"{joined} {text}".strip()
        if len(joined) > _MAX_ATTRIBUTION:
            break
        if text and _is_attribution(joined, lines, end, line.depth):
            return Opening(index, end + 1, line.depth, attribution=joined)
    return None


def _is_attribution(joined: str, lines: Sequence[Line], end: int, depth: int) -> bool:
    bare = joined.strip(" -*_")
    if not bare.endswith((":", "：", ">")) and not joined.rstrip().endswith("--") and not joined[:1].isdigit():
        return False
    verb = _VERB.search(joined)
    address, dated = bool(_ADDRESS.search(joined)), bool(_DAY.search(joined))
    if verb and bare.endswith((":", "：")) and not re.search(r"[.!?]\s+[A-ZÁÉÍÓÚ]\w+\s", joined[: verb.start()]):
        return (dated and bool(_INTRO.match(joined) or _TIME.search(joined))) or address
    if verb and joined.lstrip().startswith("--") and joined.rstrip().endswith("--"):  # Zoho
        return dated or address
    quoted_next = _quoted_next(lines, end, depth)
    if _BARE_DATED.match(joined) and (address or quoted_next or "GMT" in joined):
        return _TIME.search(joined) is not None or address
    if quoted_next and bare.endswith((":", "：", ">:")):
        return (address and (dated or bare.endswith(">:"))) or (
            dated and bool(_TIME.search(joined)) and bool(re.search(r"\d{4}|\d/\d", joined))
        )
    return False


def _quoted_next(lines: Sequence[Line], index: int, depth: int) -> bool:
    following = _next_filled(lines, index + 1, 3)
    return following is not None and lines[following].depth > depth
