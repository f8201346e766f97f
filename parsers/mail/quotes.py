"""New words against old ones: which lines of a mail its sender typed, which are quoted, which are a forwarded original.

The order of thought: openings (attribution, header block, marker) first, then quote depth, then what is left is the sender's own. Where it
cannot be told, a line counts as the sender's: nothing a person wrote is lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from parsers.mail.languages import FORWARD_SUBJECTS, REPLY_SUBJECTS
from parsers.mail.lines import Line
from parsers.mail.openings import Opening, find_openings, may_open_others
from parsers.mail.people import person_in
from parsers.mail.signatures import banner_end, is_closing, is_delimiter, signature_lines


class Kind(StrEnum):
    OWN = "own"
    QUOTE = "quote"
    HEAD = "head"  # attribution, header block, marker
    FORWARD = "forward"
    SIGNATURE = "signature"  # also banners and footers


@dataclass(frozen=True, slots=True)
class Setting:
    """What the header says that helps to tell a reply from a forward."""

    subject: str = ""
    recipients: frozenset[str] = frozenset()  # To and Cc
    own: frozenset[str] = frozenset()  # our own addresses
    answers: bool = False  # it has In-Reply-To or References
    sender: str | None = None  # display name of From


@dataclass(frozen=True, slots=True)
class Original:
    """A forwarded original as it stands in the text, quote marks taken off."""

    opening: Opening
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """Consecutive lines of the sender, signature taken out, and the last quoted line above them."""

    lines: tuple[str, ...]
    indices: tuple[int, ...]  # of ``lines``
    quoted: str | None = None
    between: bool = False  # quoted lines stand above and below

    @property
    def start(self) -> int:
        return self.indices[0]

    @property
    def text(self) -> str:
        return "\n".join(self.lines).strip("\n")


@dataclass(frozen=True, slots=True)
class Separation:
    lines: tuple[Line, ...]
    kinds: tuple[Kind, ...]
    segments: tuple[Segment, ...]
    originals: tuple[Original, ...]

    @property
    def words(self) -> str:
        """What the sender newly wrote, paragraphs kept."""
        return tidy("\n\n".join(segment.text for segment in self.segments))


def tidy(text: str) -> str:
    """No blank lines at the ends, at most one between."""
    return re.sub(r"\n\s*\n(\s*\n)+", "\n\n", "\n".join(line.rstrip() for line in text.split("\n"))).strip("\n ")


def separate(lines: Sequence[Line], setting: Setting = Setting()) -> Separation:
    """Tell the lines of one body apart."""
    lines, bare = _uncovered(tuple(lines))
    openings = tuple(opening for opening in find_openings(lines) if not bare or opening.marker)
    kinds = [Kind.QUOTE if line.depth else Kind.OWN for line in lines]
    originals: list[Original] = []
    done = 0
    for opening in openings:
        if opening.start < done:
            continue
        stop = _extent(lines, kinds, opening, setting)
        if stop is None:
            continue
        forward = is_forward(opening, setting)
        kinds[opening.start : opening.end] = [Kind.HEAD] * (opening.end - opening.start)
        if forward:
            originals.append(Original(opening, _lifted(lines[opening.end : stop], opening)))
        kinds[opening.end : stop] = [Kind.FORWARD if forward else Kind.QUOTE] * (stop - opening.end)
        done = max(stop, opening.end)
    _cited(lines, kinds, openings, setting)
    segments = _segments(lines, kinds, setting)
    return Separation(lines, tuple(kinds), segments, tuple(originals))


def _lifted(lines: Sequence[Line], opening: Opening) -> tuple[Line, ...]:
    """The lines of an original without the marks that quote it as a whole."""
    least = min((line.depth for line in lines if not line.blank), default=0)
    depth = max(least, opening.depth)
    return tuple(replace(line, depth=max(0, line.depth - depth)) for line in lines)


def subject_kind(subject: str) -> str | None:
    """ "forward" or "reply" by the outermost prefix of a subject; brackets and numbers around it ("[EXT]", "Re[2]:") do not matter."""
    bare = re.sub(r"^(\s*\[[^\]]*\])+\s*", "", subject.strip())
    match = re.match(r"^([^\W\d_][\w.-]{0,11})(?:\s?[\[(]\d+[\])])?\s?[:：]", bare, re.UNICODE)
    if not match:
        return None
    prefix = match[1].lower()
    if prefix in FORWARD_SUBJECTS:
        return "forward"
    return "reply" if prefix in REPLY_SUBJECTS else None


def is_forward(opening: Opening, setting: Setting) -> bool:
    """Is what follows ``opening`` a forwarded original, or the quote of the mail that is answered?"""
    if opening.marker == "forward":
        return True
    written = opening.field("from") or opening.attribution
    author = person_in(written).email if written else None
    kind = subject_kind(setting.subject)
    if kind == "forward":
        return written is not None and (author is not None or opening.attribution is None)
    if kind == "reply" or setting.answers or written is None:
        return False
    if author is not None and (author in setting.own or author in setting.recipients):
        return False
    return author is not None


def _uncovered(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], bool]:
    """When everything is quoted and nothing says by whom, the marks are only decoration; and whether that was so."""
    filled = [line for line in lines if not line.blank]
    if not filled or any(line.depth == 0 for line in filled):
        return lines, False
    first = next(index for index, line in enumerate(lines) if not line.blank)
    if any(opening.start <= first + 1 for opening in find_openings(lines)):
        return lines, False
    return tuple(Line(f"{line.mark}{line.text}" if not line.blank else "", 0, line.signature) for line in lines), True


def _extent(lines: Sequence[Line], kinds: Sequence[Kind], opening: Opening, setting: Setting) -> int | None:
    """The line after the text that ``opening`` opens; None when it stands inside another quote or opens nothing."""
    if opening.depth > 0:
        above = next((lines[i] for i in range(opening.start - 1, -1, -1) if not lines[i].blank), None)
        if above is not None and above.depth >= opening.depth:
            return None
        return _run(lines, opening.end, opening.depth, bridged=is_forward(opening, setting))
    following = next((line for line in lines[opening.end :] if not line.blank), None)
    if following is not None and following.depth > 0 and not opening.fields:
        return _run(lines, opening.end, 1) if is_forward(opening, setting) else opening.end
    if opening.attribution is not None and following is not None:
        said = any(kind is Kind.OWN and not line.blank for line, kind in zip(lines[: opening.start], kinds, strict=False))
        author = person_in(opening.attribution).email
        if (
            not said
            and not setting.answers
            and subject_kind(setting.subject) != "forward"
            and author not in setting.recipients | setting.own
        ):
            return opening.end  # nothing above, no marks below: it is the answer that follows
    return len(lines)


def _run(lines: Sequence[Line], start: int, depth: int, bridged: bool = False) -> int:
    """The line after the stretch at ``depth`` or deeper. ``bridged``: a line between two such lines is one whose mark was lost."""
    stop = start
    for index in range(start, len(lines)):
        if lines[index].depth >= depth:
            stop = index + 1
        elif not lines[index].blank and not (bridged and _between(lines, index, depth)):
            break
    return stop


def _between(lines: Sequence[Line], index: int, depth: int) -> bool:
    around = (lines[index - 1] if index else None, lines[index + 1] if index + 1 < len(lines) else None)
    return all(line is not None and line.depth >= depth for line in around)


def _cited(lines: Sequence[Line], kinds: list[Kind], openings: Sequence[Opening], setting: Setting) -> None:
    """A mail that is no answer and begins with marked lines, once: the sender cites something, and that is part of what they say."""
    filled = [index for index, line in enumerate(lines) if not line.blank]
    if openings or setting.answers or not filled or not lines[filled[0]].depth:
        return
    run = _run(lines, filled[0], 1)
    if any(lines[index].depth for index in filled if index >= run):
        return
    kinds[:run] = [Kind.OWN] * run


def _segments(lines: Sequence[Line], kinds: list[Kind], setting: Setting) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    quoted: str | None = None
    for start, stop in _stretches(kinds):
        if kinds[start] is not Kind.OWN:
            quoted = next((line.text.strip() for line in reversed(lines[start:stop]) if not line.blank), quoted)
            continue
        if all(line.blank for line in lines[start:stop]):
            continue
        first = start + (banner_end(lines[start:stop]) if not segments and quoted is None else 0)
        below = any(kind in (Kind.QUOTE, Kind.FORWARD) and not lines[stop + i].blank for i, kind in enumerate(kinds[stop:]))
        between = quoted is not None and below
        cut = signature_lines(lines[first:stop], setting.sender, between=between)
        kinds[start:first] = [Kind.SIGNATURE] * (first - start)
        for index in cut:
            kinds[first + index] = Kind.SIGNATURE
        kept = tuple(index for index in range(first, stop) if index - first not in cut)
        written = tuple(_as_written(lines[index]) for index in kept)
        if any(text.strip() for text in written):
            segments.append(Segment(written, kept, quoted, between))
    return tuple(segments)


def _as_written(line: Line) -> str:
    return f"{line.mark}{line.text}" if line.depth and line.mark else line.text


def _stretches(kinds: Sequence[Kind]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for index, kind in enumerate(kinds):
        own = kind is Kind.OWN
        if found and (kinds[found[-1][0]] is Kind.OWN) == own:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return found


def command_lines(separation: Separation) -> tuple[str, ...]:
    """The raw lines a command may stand in: the sender's own, up to "--" or a closing like "thanks" in each stretch.

    Nothing below a forward counts, nor below a line that so much as looks as if another's words began: a client who writes "accept
    payment" must not be obeyed because staff passed it on.
    """
    told = enumerate(zip(separation.lines, separation.kinds, strict=True))
    # a forward without quote marks has no end
    end = next((index for index, (line, kind) in told if kind is Kind.FORWARD and not (line.depth or line.blank)), len(separation.lines))
    found: list[str] = []
    for segment in separation.segments:
        for index, line in zip(segment.indices, segment.lines, strict=True):
            if index >= end or may_open_others(line):
                return tuple(found)
            if is_delimiter(line) or is_closing(line):
                break
            if line.strip():
                found.append(line.strip())
    return tuple(found)
