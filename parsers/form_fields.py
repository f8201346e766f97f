"""Label and value on a form, wherever the form puts the value: behind the label, in the cell below it or on the line above it.

Works on word boxes, so it does not matter how a reader grouped words into lines, and a tilted photo will do. A form is read in three
steps: words side by side become phrases, known labels (``form_labels``) are taken out, and each label gets the nearest words that are none:
behind it, below it or above it, whichever the form as a whole seems to do. A value must fit its label (a ZIP under "ZIP"). AcroForm
fields are read by their names with the same labels.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from ocr.page import Box, Page, PageSet, Word, WordSource
from onboarding.documents import Spot
from parsers.form_labels import BY_WORDS, FormLabel, ValueKind
from parsers.form_values import fits, respell, tidy
from parsers.layout import bounds, sheet_of

PROSE_WORDS: Final = 12  # a longer phrase is a sentence of the form, not something filled in
LABEL_WORDS: Final = 14  # of the longest label
MAX_LABELS: Final = 250  # on a page: no form asks for more, a hostile page does
MAX_WORDS: Final = 1500
SPECK: Final = 0.35  # below this confidence a word of three letters is dirt
_SPOKEN: Final = (ValueKind.NAME, ValueKind.COMPANY, ValueKind.CITY)
COLUMN_SLACK: Final = 14.0  # points a value may start left of its label


@dataclass(frozen=True, slots=True)
class Placed:
    """A label found on a page. ``words`` are what stands behind it in the same phrase."""

    label: FormLabel
    page: int
    box: Box
    colon: bool
    words: tuple[Word, ...] = ()
    section: str | None = None
    rule: Box | None = None  # the line to write on, where it is drawn with characters behind the label


@dataclass(frozen=True, slots=True)
class Filled:
    """A value somebody filled in. ``confidence`` is that of its least certain word."""

    key: str
    text: str
    section: str | None = None
    confidence: float = 1.0
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """What a form asks for and what was filled in, in reading order."""

    labels: tuple[Placed, ...]
    values: tuple[Filled, ...]
    words: tuple[tuple[int, Word], ...] = ()  # (page, word): what is neither a label nor a sentence of the form

    def find(self, *keys: str, section: str | None = None, exclude: tuple[str, ...] = ()) -> Filled | None:
        """The first value of the first of ``keys`` that has one; of ``section`` only, if given; never of a section in ``exclude``."""
        for key in keys:
            for value in self.values:
                if value.key == key and (section is None or value.section == section) and value.section not in exclude:
                    return value
        return None

    def text(self, *keys: str, section: str | None = None, exclude: tuple[str, ...] = ()) -> str | None:
        value = self.find(*keys, section=section, exclude=exclude)
        return value.text if value else None

    def asks(self, key: str) -> Placed | None:
        """The place of a label, filled or not."""
        return next((placed for placed in self.labels if placed.label.key == key), None)


def read_form(pages: PageSet, labels: tuple[FormLabel, ...], numbers: Iterable[int] | None = None) -> Form:
    """Every label of ``labels`` on the pages and the values filled in.

    Args:
        numbers: the pages to read (1-based); None: all.
    AcroForm values come first: they are exact where words may be misread.
    """
    wanted = None if numbers is None else set(numbers)
    placed: list[Placed] = []
    values: list[Filled] = list(_acroform(pages.form_fields, labels))
    words: list[tuple[int, Word]] = []
    for page in pages.pages:
        if wanted is None or page.number in wanted:
            page_labels, page_words = _take_apart(page, labels)
            placed += page_labels
            values += _assign(page_labels, page_words)
            words += ((page.number, word) for word in (*page_words, *(word for item in page_labels for word in item.words)))
    return Form(tuple(placed), tuple(values), tuple(words))


# --- one page -----------------------------------------------------------------------------------


def _take_apart(page: Page, labels: tuple[FormLabel, ...]) -> tuple[list[Placed], list[Word]]:
    """The labels of a page, top to bottom, and the words that may be values."""
    phrases = [phrase.words for phrase in sheet_of(page).phrases]
    names = _index(labels)
    placed: list[Placed] = []
    free: list[Word] = []
    for phrase in phrases:
        found, rest = _split_phrase(phrase, names, page.number)
        placed += found
        if not _is_prose(rest):
            free += rest
    placed.sort(key=lambda item: (round(item.box.top / 6), item.box.left))
    placed = [replace(item, section=_section(item, placed)) for item in placed]
    return placed[:MAX_LABELS], free[:MAX_WORDS]


def _is_prose(words: list[Word]) -> bool:
    """A sentence of the form (or its end), not something filled in: long, or mostly words in lower case."""
    small = sum(word.text[:1].islower() for word in words)
    return len(words) > PROSE_WORDS or (len(words) >= 5 and small >= 0.7 * len(words))


def overlap(one: Box, other: Box) -> float:
    """Share of the lower box's height that the other covers."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared / max(min(one.bottom - one.top, other.bottom - other.top), 1.0)


def _middle(box: Box) -> float:
    return (box.top + box.bottom) / 2


# --- labels in a phrase -------------------------------------------------------------------------

Names = dict[int, list[tuple[str, FormLabel]]]  # by the number of tokens


def _compact(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum() or character == "#")


def _index(labels: tuple[FormLabel, ...]) -> Names:
    names: Names = {}
    for label in labels:
        for name in label.names:
            names.setdefault(len(name.split()), []).append((_compact(name), label))
    return names


def _split_phrase(phrase: tuple[Word, ...], names: Names, page: int) -> tuple[list[Placed], list[Word]]:
    """The labels in a phrase with what follows each, and the words before the first label."""
    words = tuple(word for word in phrase if word.text.strip("|"))
    starts: list[tuple[int, int, FormLabel, bool]] = []
    index = 0
    while index < len(words):
        hit = _label_at(words, index, names)
        if hit is None:
            index += 1
            continue
        starts.append((index, *hit))
        index += hit[0]
    if not starts:
        return [], [word for word in words if not _is_rule(word.text)]
    placed = []
    for position, (start, length, label, colon) in enumerate(starts):
        end = starts[position + 1][0] if position + 1 < len(starts) else len(words)
        behind = tuple(word for word in words[start + length : end] if not _is_rule(word.text))
        rule = [word.box for word in words[start + length - 1 : end] if "__" in word.text]
        if not _is_prose(list(behind)):
            box = bounds(word.box for word in words[start : start + length])
            placed.append(Placed(label, page, box, colon, behind, rule=bounds(rule) if rule else None))
    return placed, [word for word in words[: starts[0][0]] if not _is_rule(word.text)]


def _label_at(words: tuple[Word, ...], start: int, names: Names) -> tuple[int, FormLabel, bool] | None:
    """The label that begins at word ``start``: its length in words, itself, and whether a colon or rule closes it.

    Of several the best spelt, then the longest. Without colon or rule it must open the phrase (or follow a rule) and close it, or precede
    something that looks filled in.
    """
    opens = start == 0 or _is_rule(words[start - 1].text) or _is_ordinal(words[:start]) or words[start - 1].text.endswith(("_", ";"))
    hits = []
    for length in range(min(LABEL_WORDS, len(words) - start), 0, -1):
        part, rest = words[start : start + length], words[start + length :]
        found = _match([word.text for word in part], names, part[0].source is WordSource.OCR)
        if found is None:
            continue
        label, distance = found
        last = part[-1].text
        closed = last.rstrip("_ ").endswith(":") or "__" in last or bool(rest and _is_rule(rest[0].text))
        if length == 1 and last.strip("_:. ").lower() == "x" and not closed:
            continue  # a ticked box; "X____" is a line to sign on
        # So many right words are a label, whatever a reader joined to them.
        whole = not distance and ((length >= 4 and len(rest) <= 4) or (length >= 3 and len(words) <= 8))
        if closed and (opens or (label.kind is not ValueKind.NONE and last.rstrip("_ ").endswith(":"))):
            hits.append((distance, -length, label, True))
        elif whole or (opens and (not rest or _looks_filled(rest, label))):
            hits.append((distance, -length, label, False))
    if not hits:
        return _by_words(words, start, names) if opens else None
    _, length, label, closed = min(hits, key=lambda hit: hit[:2])
    return -length, label, closed


def _by_words(words: tuple[Word, ...], start: int, names: Names) -> tuple[int, FormLabel, bool] | None:
    """A label nobody has listed: up to a colon, told by the words in it."""
    end = next((at for at in range(start, min(start + 9, len(words))) if words[at].text.rstrip("_ ").endswith(":")), None)
    if end is None:
        return None
    said = set(re.findall(r"[a-z#-]+", " ".join(word.text.lower() for word in words[start : end + 1])))
    known = {label.key: label for group in names.values() for _, label in group}
    for key, needed, forbidden in BY_WORDS:
        if key in known and all(said & set(choice.split("|")) for choice in needed) and not said & set(forbidden.split("|")):
            return end + 1 - start, known[key], True
    return None


def _looks_filled(rest: tuple[Word, ...], label: FormLabel) -> bool:
    text = " ".join(word.text for word in rest)
    if rest[0].text.startswith("("):
        return len(rest) <= 8  # "Routing number (nine digits)": an explanation, no value
    return label.kind is not ValueKind.NONE and len(rest) <= 8 and (text[0].isupper() or text[0].isdigit()) and fits(label.kind, tidy(text))


def _is_ordinal(words: tuple[Word, ...]) -> bool:
    """ "1." or "3a" or "Section 2:" or a tick box before a label."""
    return (
        len(words) <= 2
        and re.fullmatch(r"(?:(?:section|part|step)\s*)?[\divx]{1,3}[a-z]?[.):]?|[☐☒☑□■•*]", " ".join(w.text.lower() for w in words))
        is not None
    )


def _is_rule(text: str) -> bool:
    """A line to write on, drawn with characters."""
    return bool(re.fullmatch(r"[_\-–—.=/$:()\s]*(?:_{2,}|\.{4,}|-{4,})[_\-–—.=/$:()\s]*", text))


def _match(tokens: list[str], names: Names, fuzzy: bool) -> tuple[FormLabel, int] | None:
    """The label these words are, and how many letters are misread in it."""
    text = _compact("".join(tokens))
    if len(text) < 2 and (text != "x" or len(tokens[0]) > 2):
        return None
    for name, label in names.get(len(tokens), ()):
        if name == text:
            return label, 0
    for size in (len(tokens) - 1, len(tokens) + 1):  # "e mail", "zipcode"
        for name, label in names.get(size, ()):
            if name == text and len(name) >= 4:
                return label, 0
    if not fuzzy or len(text) < 6:
        return None
    near = [
        (label, distance)
        for size in (len(tokens), len(tokens) + 1, len(tokens) - 1)
        for name, label in names.get(size, ())
        if _denies(name) == _denies(text) and (distance := _distance(text, name)) is not None
    ]
    return min(near, key=lambda hit: hit[1], default=None)


def _denies(text: str) -> bool:
    """ "Numbers to port" and "Numbers not to port" are three letters apart and opposites."""
    return re.search(r"not|keep|remain|stay|leave", text) is not None


def _distance(one: str, other: str) -> int | None:
    """How many letters differ; None when it is more than one in five."""
    allowed = len(other) // 5
    if abs(len(one) - len(other)) > allowed or (one[:2] != other[:2] and one[-2:] != other[-2:]):
        return None
    previous = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, against in enumerate(other, 1):
            current.append(min(previous[column] + 1, current[-1] + 1, previous[column - 1] + (letter != against)))
        if min(current) > allowed:
            return None
        previous = current
    return previous[-1] if previous[-1] <= allowed else None


def _section(item: Placed, placed: list[Placed]) -> str | None:
    """The part of the form a label belongs to: the nearest opening label above it (the left one of two side by side), or itself."""
    if item.label.section:
        return item.label.section
    above = [
        other
        for other in placed
        if other.label.section and other.box.top <= item.box.top + 3 and other.box.left <= item.box.left + COLUMN_SLACK
    ]
    if not above:
        return None
    return max(above, key=lambda other: (round(other.box.top / 6), other.box.left)).label.section


# --- values to labels ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Offer:
    cost: float
    side: str
    item: int  # index of the label
    words: tuple[Word, ...]


def _assign(placed: list[Placed], free: list[Word]) -> Iterator[Filled]:
    """Give each label the words that suit it best; no word serves two labels."""
    style = _style(placed, free)
    taken: set[int] = set()
    answers: dict[int, tuple[Word, ...]] = {}
    for index, item in enumerate(placed):
        if item.words and value_of(item.label.kind, item.words):
            answers[index] = item.words
    for _ in range(3):  # words given away make room for the next best
        offers = [
            offer
            for index, item in enumerate(placed)
            if index not in answers and item.label.kind is not ValueKind.NONE
            for offer in _offers(index, item, placed, [word for word in free if id(word) not in taken], style)
        ]
        for offer in sorted(offers, key=lambda offer: offer.cost):
            if offer.item not in answers and not any(id(word) in taken for word in offer.words):
                answers[offer.item] = offer.words
                taken.update(id(word) for word in offer.words)
    for index, words in sorted(answers.items()):
        item = placed[index]
        box = bounds(word.box for word in words)
        spot = Spot(item.page, box.left, box.top, box.right, box.bottom)
        text = value_of(item.label.kind, words) or tidy(_text(words))
        yield Filled(item.label.key, text, item.section, min(word.confidence for word in words), spot)


def _text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


def value_of(kind: ValueKind, words: tuple[Word, ...]) -> str | None:
    """The words as a value of this kind; where they do not fit, with what the second reader saw of their digits; None: no value."""
    if kind in _SPOKEN and len(words) > 2:  # specks beside the writing read as short words
        legible = tuple(word for word in words if word.confidence >= SPECK or len(word.text) > 3)
        words = legible if len(legible) >= 2 else words
    text = tidy(_text(words))
    if fits(kind, text):
        return text
    if not any(word.second and word.agreed is False for word in words):
        return None
    other = respell(kind, tidy(" ".join(word.second if word.second and word.agreed is False else word.text for word in words)))
    return other if fits(kind, other) else None


def _style(placed: list[Placed], free: list[Word]) -> str:
    """Does this page write values "below" or "above" its labels? By the smaller gap, label by label."""
    votes = {"above": 0, "below": 0}
    for item in placed:
        if item.words or item.label.kind in (ValueKind.NONE, ValueKind.INK):
            continue
        gaps = {}
        for side in votes:
            words = _column(item, placed, free, side)
            if words and value_of(item.label.kind, words):
                gaps[side] = _gap(item.box, bounds(word.box for word in words), side)
        if gaps:
            votes[min(gaps, key=lambda side: gaps[side])] += 1
    return "above" if votes["above"] > votes["below"] else "below"


def _offers(index: int, item: Placed, placed: list[Placed], free: list[Word], style: str) -> Iterator[_Offer]:
    height = max(item.box.bottom - item.box.top, 6.0)
    if item.rule:
        written = _on_rule(item.rule, free)
        if written and value_of(item.label.kind, written):
            yield _Offer(0.2, "right", index, written)
        return
    right = _behind(item, placed, free)
    if right and value_of(item.label.kind, right):
        yield _Offer(0.3 + (right[0].box.left - item.box.right) / 250, "right", index, right)
    for side in ("below", "above"):
        if side != style and not _either(item, placed) and (side == "above" or item.colon):
            continue
        words = _column(item, placed, free, side)
        if words and value_of(item.label.kind, words):
            penalty = 0.0 if side == style or item.label.kind is ValueKind.INK else 1.0 - 0.6 * _either(item, placed)
            yield _Offer(
                max(0.0, _gap(item.box, bounds(word.box for word in words), side)) / height + penalty + 0.2 * item.colon, side, index, words
            )


def _either(item: Placed, placed: list[Placed]) -> bool:
    """A signature line has its words below it on many forms that write everything else above; what shares the line goes with it."""
    ink = ValueKind.INK
    return item.label.kind is ink or any(other.label.kind is ink and overlap(other.box, item.box) >= 0.4 for other in placed)


def _gap(label: Box, value: Box, side: str) -> float:
    return value.top - label.bottom if side == "below" else label.top - value.bottom


def _on_rule(rule: Box, free: list[Word]) -> tuple[Word, ...]:
    """Words written on a drawn line."""
    height = max(rule.bottom - rule.top, 6.0)
    on = [
        w
        for w in free
        if rule.left <= (w.box.left + w.box.right) / 2 <= rule.right and -1.3 * height <= _middle(w.box) - _middle(rule) <= 0.5 * height
    ]
    return tuple(sorted(on, key=lambda word: word.box.left))


def _behind(item: Placed, placed: list[Placed], free: list[Word]) -> tuple[Word, ...]:
    """Words on the label's own line, up to the next label on it."""
    limit = _next_label(item, placed)
    row = [
        word for word in free if item.box.right - 2 <= word.box.left and word.box.right <= limit + 2 and overlap(word.box, item.box) >= 0.5
    ]
    return _first_run(sorted(row, key=lambda word: word.box.left))


def _first_run(row: list[Word]) -> tuple[Word, ...]:
    """Words up to the first very wide gap: what stands in the next column is somebody else's."""
    for position in range(1, len(row)):
        if row[position].box.left - row[position - 1].box.right > 5 * max(row[position].box.bottom - row[position].box.top, 6.0):
            return tuple(row[:position])
    return tuple(row)


def _next_label(item: Placed, placed: list[Placed]) -> float:
    """Where the next label on the same line begins."""
    return min(
        (other.box.left for other in placed if other.box.left > item.box.right - 2 and overlap(other.box, item.box) >= 0.4),
        default=10_000.0,
    )


def _column(item: Placed, placed: list[Placed], free: list[Word], side: str) -> tuple[Word, ...]:
    """The nearest row of words below (above) a label, up to the next label of its line; none where another label is nearer."""
    height = max(item.box.bottom - item.box.top, 6.0)
    right = _next_label(item, placed)
    band = [
        word
        for word in free
        if item.box.left - COLUMN_SLACK <= (word.box.left + word.box.right) / 2
        and word.box.left >= item.box.left - 2.5 * COLUMN_SLACK
        and (word.box.left + word.box.right) / 2 < right - 1
        and -0.45 * height <= _gap(item.box, word.box, side) <= 2.6 * height
        and (_middle(word.box) > _middle(item.box)) == (side == "below")
    ]
    if not band:
        return ()
    nearest = min(band, key=lambda word: _gap(item.box, word.box, side))
    row = sorted((word for word in band if overlap(word.box, nearest.box) >= 0.45), key=lambda word: word.box.left)
    between = nearest.box
    for other in placed:
        if other is item or other.box.right < item.box.left or other.box.left > min(right, item.box.left + 60):
            continue
        gap = _gap(item.box, other.box, side)
        if (
            -0.3 * height <= gap
            and gap + 1 < _gap(item.box, between, side)
            and (_middle(other.box) > _middle(item.box)) == (side == "below")
        ):
            return ()
    return _first_run(row)


# --- AcroForm -----------------------------------------------------------------------------------

_SECTION_WORDS: Final = (
    ("seller", "seller"),
    ("vendor", "seller"),
    ("service", "service"),
    ("billing", "billing"),
    ("purchaser", "purchaser"),
    ("buyer", "purchaser"),
)


def _acroform(fields: tuple[tuple[str, str], ...], labels: tuple[FormLabel, ...]) -> Iterator[Filled]:
    """Values of AcroForm fields whose names say what they hold ("Company_legal_name", "billingCity", "purchaser's name")."""
    names = _index(labels)
    for name, value in fields:
        spoken = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.split(".")[-1].split("[")[0])
        tokens = re.sub(r"[_\W]+", " ", re.sub(r"[_ ]?\d+$", "", spoken)).lower().split()
        label = _field_label(tokens, names)
        text = tidy(value)
        if (
            label
            and label.kind is not ValueKind.NONE
            and text
            and text.lower() not in ("off", "yes", "no", "on")
            and fits(label.kind, text)
        ):
            section = label.section or next(
                (section for word, section in _SECTION_WORDS if any(token.startswith(word) for token in tokens)), None
            )
            yield Filled(label.key, text, section)


def _field_label(tokens: list[str], names: Names) -> FormLabel | None:
    """The label a field name means: the whole name, else its end ("customer billing city"), else without the party's name."""
    for start in range(len(tokens)):
        found = _match(tokens[start:], names, fuzzy=False)
        if found:
            return found[0]
    return None
