"""The grammar of one telephone number: which tokens, joined how, are ten digits or seven of it.

    phone   := [+] [1 joint] npa joint nxx joint line      3-3-4, 3-7, 6-4, 10, each with a country code or without
    seven   := nxx joint line                               only where an area code is known or asked for

Everything is a walk over tokens from left to right: no backtracking, linear time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from parsers.numbers.plan import standing
from parsers.numbers.text import Kind, Token

DASHES: Final = "-‐‑‒–—―−﹣－"
_JOINTS: Final = frozenset(
    {"", "-", ".", "/", ")", ")-", ").", ")/", "·", "•", "--", ".-", "-.", "∙", "]", "(", "-(", ".(", ")(", ".)", "-)"}
)
_LIST_SIGNS: Final = frozenset("/·•∙")
_NOISE: Final = frozenset(",~*:_'`;|°")  # specks between digit groups, on pages read from pixels
_SHAPES: Final = ((3, 3, 4), (3, 7), (6, 4), (10,))
_MAX_SUBSTITUTED: Final = 3
_NEAR: Final = 1000  # numbers of a range
_FIGURES: Final = 10
_MOST_FIGURES: Final = 11
_JOINT: Final = 4  # tokens between two figures
_GLUED_LABELS: Final = frozenset({"tel", "fax", "ph", "phone", "main", "did", "tn", "btn", "cell", "no", "t", "f", "p", "num", "number"})
_COUNT: Final = 2  # figures
_COUNTED: Final = frozenset(
    {"line", "phone", "seat", "user", "station", "unit", "desk", "room", "trunk", "fax", "did", "item", "row", "position"}
)


@dataclass(frozen=True, slots=True)
class Phone:
    digits: str  # ten, or seven from ``seven_at``
    start: int  # token indexes, end exclusive
    end: int
    substituted: int = 0
    bare: bool = False  # one run of digits
    spaced: bool = False  # joined by nothing but spaces
    plus: bool = False


@dataclass(frozen=True, slots=True)
class _Group:
    digits: str
    token: int
    joint: str  # what stands before it, spaces as one blank, dashes as "-"
    substituted: int


def is_dash(token: Token) -> bool:
    return token.kind is Kind.MARK and token.text in DASHES


def phone_at(tokens: Sequence[Token], at: int, tolerant: bool = False, signed: bool = False) -> Phone | None:
    """The ten-digit number that begins at token ``at``, or None.

    Args:
        tolerant: let specks stand between digit groups (pages read from pixels).
        signed: a range or list sign stands before it, which otherwise would count as hanging on.
    """
    start = at
    plus = is_text(tokens, at, "+")
    at += plus
    opened = is_text(tokens, at, "(") or is_text(tokens, at, "[")
    at += opened
    if at >= len(tokens) or tokens[at].kind is not Kind.DIGITS or not (signed or free_before(tokens, start)):
        return None
    if len(tokens[at].digits) == 1 and (spelled := _spelled(tokens, start, at)):
        return spelled
    groups = _groups(tokens, at, tolerant)
    if groups[0].digits == "1" and len(groups) > 1:
        groups = groups[1:]
    elif groups[0].digits[0] == "1" and len(groups[0].digits) in (4, 11):
        groups = [_Group(groups[0].digits[1:], groups[0].token, "", groups[0].substituted), *groups[1:]]
    elif plus:
        return None
    if tolerant:
        groups = _without_stray_blank(groups)
    lengths = tuple(len(group.digits) for group in groups)
    for shape in _SHAPES:
        if lengths[: len(shape)] == shape and _well_joined(groups[1 : len(shape)]):
            closed = any(")" in group.joint or "]" in group.joint for group in groups[1 : len(shape)])
            return _accepted(tokens, at if opened and not closed else start, groups[: len(shape)], plus)
    if tolerant and lengths[:2] == (3, 8) and groups[1].joint.strip() and groups[1].digits[3] == "1" and _well_joined(groups[1:2]):
        dashed = _Group(groups[1].digits[:3] + groups[1].digits[4:], groups[1].token, groups[1].joint, groups[1].substituted + 1)
        return _accepted(tokens, start, [groups[0], dashed], plus)  # "305-55510142": a dash that something crosses
    return None


def _spelled(tokens: Sequence[Token], start: int, at: int) -> Phone | None:
    """A number whose figures stand one by one: "3 0 5  5 5 5  0 1 4 2", "3-0-5-5-5-5-0-1-4-2"."""
    figures, last = "", at
    while at < len(tokens) and len(figures) <= _MOST_FIGURES:
        if tokens[at].kind is Kind.DIGITS and len(tokens[at].digits) == 1 and (not figures or at > last):
            figures, last, at = figures + tokens[at].digits, at + 1, at + 1
        elif at - last < _JOINT and (tokens[at].kind is Kind.SPACE or (tokens[at].kind is Kind.MARK and tokens[at].text in f"{DASHES}.()")):
            at += 1
        else:
            break
    figures = figures[1:] if len(figures) == _MOST_FIGURES and figures[0] == "1" else figures
    led = start > 1 and tokens[start - 1].kind is Kind.SPACE and tokens[start - 2].kind is Kind.DIGITS
    if len(figures) != _FIGURES or led or not _free_after(tokens, last, bare=False) or standing(figures).fault is not None:
        return None
    return Phone(figures, start, last)


def seven_at(tokens: Sequence[Token], at: int, tolerant: bool = False, signed: bool = False) -> Phone | None:
    """``555-0142`` or a run of seven digits, standing free."""
    if tokens[at].kind is not Kind.DIGITS or not (signed or free_before(tokens, at)):
        return None
    groups = _groups(tokens, at, tolerant)
    lengths = tuple(len(group.digits) for group in groups)
    shape = (
        (3, 4) if lengths[:2] == (3, 4) and groups[1].joint.strip() in ("", "-", ".", "·", "•") else (7,) if lengths[:1] == (7,) else None
    )
    more = shape is not None and len(groups) > len(shape)
    if shape is None or (more and not (_goes_on(groups, len(shape)) or _another_like_it(groups) or _begins_a_code(tokens, groups, shape))):
        return None
    phone = _accepted(tokens, at, groups[: len(shape)], False)
    if phone is None or phone.digits[0] in "01" or phone.digits[1:3] == "11":
        return None
    after_digits = at >= 2 and tokens[at - 1].kind is Kind.SPACE and tokens[at - 2].kind is Kind.DIGITS
    return None if after_digits and (phone.bare or phone.spaced) else phone


def _goes_on(groups: Sequence[_Group], size: int) -> bool:
    """Behind the first ``size`` groups stands another number, or the end of one, parted by a sign of lists, the end of a range, or a
    bracket: "555-0142 (305)"."""
    joint = groups[size].joint.strip()
    return joint in _LIST_SIGNS or joint == "(" or (size == 2 and _begins_range(groups))


def _another_like_it(groups: Sequence[_Group]) -> bool:
    """``555-0142 555-0143``: behind seven digits and a blank stand seven more, joined by the same sign."""
    lengths, joints = tuple(len(group.digits) for group in groups[:4]), [group.joint.strip() for group in groups[1:4]]
    return lengths == (3, 4, 3, 4) and joints in (["-", "", "-"], [".", "", "."])


def _begins_a_code(tokens: Sequence[Token], groups: Sequence[_Group], shape: tuple[int, ...]) -> bool:
    """``267-1404 1MB``: behind a number with its dash and a blank stands a code of figures and letters (USOC)."""
    after = groups[len(shape)].token + 1
    glued = after < len(tokens) and tokens[after].kind is Kind.LETTERS
    return glued and len(shape) > 1 and groups[1].joint == "-" and not groups[len(shape)].joint.strip()


def _begins_range(groups: Sequence[_Group]) -> bool:
    """``555-0100-0119``, ``555-0100 - 555-0119``: behind seven digits stands the end of a range."""
    lengths = tuple(len(group.digits) for group in groups[2:])
    dash = len(groups) > 2 and groups[2].joint.strip() in ("-", "–", "—")
    near = 0 < int(groups[-1].digits) - int(groups[1].digits) <= _NEAR  # "608-0041-7782" is an account
    return dash and lengths in ((4,), (3, 4)) and near


def _groups(tokens: Sequence[Token], at: int, tolerant: bool) -> list[_Group]:
    """Up to five digit groups from ``at`` on, as long as what stands between them may join a number."""
    groups = [_Group(tokens[at].digits, at, "", tokens[at].substituted)]
    while len(groups) < 5:
        joint, after = _joint(tokens, groups[-1].token + 1, tolerant)
        if joint is None:
            break
        groups.append(_Group(tokens[after].digits, after, joint, tokens[after].substituted))
    return groups


def _without_stray_blank(groups: Sequence[_Group]) -> list[_Group]:
    """Groups joined where an engine put a blank into one (``520-6 04-0295``), if that makes a number and signs join the rest."""
    for at in range(1, min(len(groups), 4)):
        one, other = groups[at - 1], groups[at]
        if other.joint.strip() or len(one.digits) + len(other.digits) > 4:
            continue
        whole = _Group(one.digits + other.digits, other.token, one.joint, one.substituted + other.substituted)
        joined = [*groups[: at - 1], whole, *groups[at + 1 :]]
        signs = [group.joint.strip() for group in joined[1:3]]
        if tuple(len(group.digits) for group in joined[:3]) == (3, 3, 4) and all(signs):
            return joined
    return list(groups)


def _joint(tokens: Sequence[Token], at: int, tolerant: bool) -> tuple[str | None, int]:
    """What joins the digits before ``at`` to the next digits: (joint, index of those digits), (None, _) when nothing does."""
    parts: list[str] = []
    closed = False
    while at < len(tokens) and len(parts) < 5:
        token = tokens[at]
        if token.kind is Kind.DIGITS:
            joint = "".join(parts)
            stops = joint.endswith(". ") and not closed  # a full stop ends a sentence, but behind "(305)" it is a speck
            fits = parts and joint.replace(" ", "") in _JOINTS and (tolerant or not stops)
            return (joint, at) if fits else (None, at)
        if token.kind is Kind.MARK and (token.text in DASHES or token.text in ".()[]/·•∙"):
            closed = closed or token.text == ")"
            parts.append("-" if token.text in DASHES else token.text)
        elif (token.kind is Kind.SPACE and len(token.text) <= 3) or (token.kind is Kind.GAP and closed):
            parts.append(" ")
        elif not (tolerant and token.kind is Kind.MARK and token.text in _NOISE):
            break
        else:
            parts.append("-")
        at += 1
    return None, at


def _well_joined(groups: Sequence[_Group]) -> bool:
    """Parentheses close before the exchange only; a slash or a dash with blanks joins what a plain number would."""
    return all("(" not in group.joint for group in groups) and all(")" not in group.joint for group in groups[1:])


def _accepted(tokens: Sequence[Token], start: int, groups: Sequence[_Group], plus: bool) -> Phone | None:
    substituted = sum(group.substituted for group in groups)
    end = groups[-1].token + 1
    bare = len(groups) == 1
    if substituted > _MAX_SUBSTITUTED or not _free_after(tokens, end, bare):
        return None
    spaced = not bare and all(group.joint.strip() == "" for group in groups[1:])
    if spaced and not _alone(tokens, start, end):
        return None
    if bare and start and tokens[start - 1].kind is Kind.LETTERS and tokens[start - 1].text.casefold() not in _GLUED_LABELS:
        return None
    return Phone("".join(group.digits for group in groups), start, end, substituted, bare, spaced, plus)


def free_before(tokens: Sequence[Token], at: int) -> bool:
    """No digits hang on before, no money sign, no letter glued to it but a label."""
    if at == 0:
        return True
    before = tokens[at - 1]
    if before.kind is Kind.DIGITS:
        return False
    if before.kind is Kind.LETTERS:
        return len(before.text) > 1 or before.text.casefold() in _GLUED_LABELS
    if before.kind is Kind.MARK:
        if before.text in "$€£@=%_\\":
            return False
        hung = at >= 2 and tokens[at - 2].kind in (Kind.DIGITS, Kind.LETTERS) and tokens[at - 2].text.casefold() not in _GLUED_LABELS
        return not (hung and (before.text in DASHES or before.text == ".") and tokens[at - 2].kind is Kind.DIGITS)
    return True


def _free_after(tokens: Sequence[Token], at: int, bare: bool) -> bool:
    """No letters or decimals glued on, except an extension and the ``.0`` of a spreadsheet."""
    if at >= len(tokens):
        return True
    after = tokens[at]
    if after.kind is Kind.LETTERS:
        return after.text.casefold() in ("x", "ext", "extn", "fax", "main") or (not bare and len(after.text) > 2)
    if after.kind is Kind.DIGITS or after.text in "%_@":
        return False
    if after.text in ".," and at + 1 < len(tokens) and tokens[at + 1].kind is Kind.DIGITS:
        decimals = tokens[at + 1].text
        return set(decimals) == {"0"} and len(decimals) <= 2 and bare if after.text == "." else len(decimals) != 3 or not bare
    return True


def _alone(tokens: Sequence[Token], start: int, end: int) -> bool:
    """A number joined by spaces only must not stand in a longer row of digit groups (a card, an account)."""
    before = start >= 2 and tokens[start - 1].kind is Kind.SPACE and tokens[start - 2].kind is Kind.DIGITS
    if before and not _counts(tokens, start - 2) and len(tokens[start - 2].digits) != 4:
        return False
    after = end + 1 < len(tokens) and tokens[end].kind is Kind.SPACE and tokens[end + 1].kind is Kind.DIGITS
    return not (after and len(tokens[end + 1].digits) > 4 and len(tokens[end + 1].digits) not in (10, 11))


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """One or two figures at the start of the line, or behind a word of what is counted: "Line 3 305 555 0142"."""
    if len(tokens[at].digits) > _COUNT:
        return False
    return at == 0 or (at > 1 and tokens[at - 1].kind is Kind.SPACE and tokens[at - 2].text.casefold() in _COUNTED)


def is_text(tokens: Sequence[Token], at: int, text: str) -> bool:
    return at < len(tokens) and tokens[at].text == text
