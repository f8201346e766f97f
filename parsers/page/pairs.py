"""Two facts under one label: "Subscriber / account:   Acme Dental LLC / 88231", "Billing no. and class: 302-555-0142, 1FB"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ocr.page import Word
from parsers.page.labels import Field
from parsers.page.layout import Phrase, Sheet, squeeze

_FACTS: Final = frozenset({Field.ACCOUNT, Field.BTN, Field.NAME, Field.BILL_DATE, Field.PIN})
_OWN_RULES: Final = frozenset({Field.AUTHORIZED, Field.TITLE, Field.SERVICE_ADDRESS, Field.BILLING_ADDRESS})  # "Name and address" is one
_LABEL_SIGNS: Final = frozenset({"/", "|", "&", "and", "+", "-", "–", "—"})
_VALUE_SIGNS: Final = (("/",), ("|",), (";",), ("-", "–", "—"), (",",))  # the first that parts a value in as many
_LABEL_WORDS: Final = 8
_PART_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """One of the facts of a pair: its field, its part of the label, squeezed, and its part of the value."""

    field: Field
    name: str
    words: tuple[Word, ...]
    place: str
    phrase: Phrase  # in which the value stands
    label: Phrase


def pairs_of(sheet: Sheet, phrase: Phrase, known: Mapping[str, Field]) -> tuple[Pair, ...]:
    """The facts of a phrase whose label names two or three, where its value has as many parts; else nothing.

    Args:
        known: squeezed labels and their fields.
    """
    end = _label_end(phrase.words)
    label = _parts(phrase.words[:end], _LABEL_SIGNS)
    names = [squeeze(" ".join(word.text for word in part)) for part in label]
    fields = [known.get(name, Field.OTHER) for name in names]
    whole = squeeze(" ".join(word.text for word in phrase.words[:end]))
    slashed = any(sign in word.text for word in phrase.words[:end] for sign in "/|")
    if not 1 < len(label) <= 3 or not all(names) or max(map(len, label)) > _PART_WORDS or (whole in known and not slashed):
        return ()
    if not _FACTS & set(fields) or _OWN_RULES & set(fields) or len(set(fields)) < len(fields):
        return ()
    for place, value, words in _values(sheet, phrase, end):
        parts = _value_parts(words, len(label))
        if parts and all(map(_fits, fields, parts)):
            return tuple(Pair(*fact, place, value, phrase) for fact in zip(fields, names, parts, strict=True) if fact[0] is not Field.OTHER)
    return ()


def _fits(field: Field, words: Sequence[Word]) -> bool:
    """Letters for a name, figures for the others."""
    text = "".join(word.text for word in words)
    figures = sum(character.isdigit() for character in text)
    return field not in _FACTS or (figures < sum(character.isalpha() for character in text) if field is Field.NAME else figures > 1)


def pair_at(sheet: Sheet, phrase: Phrase, word: Word, known: Mapping[str, Field]) -> Pair | None:
    """The fact of a pair in whose part of the value ``word`` stands: its label stands in ``phrase``, left of it or above it."""
    above = sheet.above(phrase, 1.6)
    labels = (phrase, *sheet.left_of(phrase)[:1], *((above,) if above is not None else ()))
    pairs = (pair for label in labels if may_pair(label) for pair in pairs_of(sheet, label, known))
    return next((pair for pair in pairs if any(part.box == word.box for part in pair.words)), None)


def may_pair(phrase: Phrase) -> bool:
    """Is there a sign in it that may part two labels?"""
    return any(word.text.casefold() in _LABEL_SIGNS or "/" in word.text or "|" in word.text for word in phrase.words[:_LABEL_WORDS])


def _label_end(words: Sequence[Word]) -> int:
    """Behind the word with the label's colon, or behind all of a short phrase."""
    colon = next((at for at, word in enumerate(words[:_LABEL_WORDS]) if word.text.endswith(":")), -1)
    return colon + 1 if colon >= 0 else len(words) if len(words) <= _LABEL_WORDS else 0


def _values(sheet: Sheet, phrase: Phrase, end: int) -> Iterator[tuple[str, Phrase, tuple[Word, ...]]]:
    if end < len(phrase.words):
        yield "behind", phrase, phrase.words[end:]
        return
    for other in sheet.right_of(phrase)[:1]:
        yield "right", other, other.words
    below = sheet.below(phrase)
    if below is not None:
        yield "below", below, below.words


def _value_parts(words: tuple[Word, ...], count: int) -> list[tuple[Word, ...]]:
    for signs in _VALUE_SIGNS:
        parts = _parts(words, frozenset(signs))
        if len(parts) == count and (signs != (",",) or any(c.isdigit() for word in parts[-1] for c in word.text)):
            return parts
    return []


def _parts(words: Sequence[Word], signs: frozenset[str]) -> list[tuple[Word, ...]]:
    """Words cut at signs that stand alone, at a comma's word, and within the only word that holds one: "302-555-0142/1FB"."""
    glued = [word for word in words if re.fullmatch(r"[^/|]*\w[^\w/|]?[/|][^\w/|]?\w[^/|]*", word.text)] if signs & {"/", "|"} else []
    parts: list[list[Word]] = [[]]
    for word in words:
        if word.text.casefold() in signs:
            parts.append([])
        elif word in glued and len(glued) == 1:
            before, after = re.split(r"[/|]", word.text)
            parts[-1].append(replace(word, text=before))
            parts.append([replace(word, text=after)])
        elif "," in signs and word.text.endswith(","):
            parts[-1].append(replace(word, text=word.text.rstrip(",")))
            parts.append([])
        else:
            parts[-1].append(word)
    return [tuple(part) for part in parts] if all(parts) else []
