"""Where the labels of a form stand: known ones by their words, in spite of misread letters, others by what their words say."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from ocr.page import Page, Word, WordSource
from parsers.forms.account_labels import account_key, said_key
from parsers.forms.label_tails import LABEL_WORDS, explanation, goes_on, has_another_name, is_tail
from parsers.forms.label_wording import ALONE, BY_WORDS, OF_AN_ACCOUNT, WORDS_OF_LABELS
from parsers.forms.labels import FormLabel, ValueKind
from parsers.forms.types import Placed
from parsers.forms.values import fits, tidy
from parsers.page.layout import Phrase, Sheet, bounds, sheet_of

PROSE_WORDS: Final = 12  # a longer phrase is a sentence of the form, not something filled in
_SENTENCE: Final = 7  # words on the line above the last line of a sentence
_NAMING: Final = 2  # words of a carrier's name before a label
_OF_ACCOUNTS: Final = 6  # words of an account's label
MAX_LABELS: Final = 250  # on a page: no form asks for more, a hostile page does
MAX_WORDS: Final = 1500
COLUMN_SLACK: Final = 14.0  # points a value may start left of its label

_PART: Final = re.compile(r"[A-Z]\.")

Names = dict[int, list[tuple[str, FormLabel]]]  # by the number of tokens


def take_apart(page: Page, labels: tuple[FormLabel, ...]) -> tuple[list[Placed], list[Word]]:
    """The labels of a page, top to bottom, and the words that may be values."""
    sheet = sheet_of(page)
    names = index_of(labels)
    placed: list[Placed] = []
    free: list[Word] = []
    for phrase in sheet.phrases:
        found, rest = ([], list(phrase.words)) if _ends_sentence(sheet, phrase) else _split_phrase(phrase.words, names, page.number)
        placed += found
        if not (_is_prose(rest) or _is_part(phrase, sheet)):
            free += rest
    placed.sort(key=lambda item: (round(item.box.top / 6), item.box.left))
    placed = [replace(item, section=_section(item, placed)) for item in placed]
    return placed[:MAX_LABELS], free[:MAX_WORDS]


def _ends_sentence(sheet: Sheet, phrase: Phrase) -> bool:
    """The last line of a sentence of the form: "... for service supplied | by Bay Cloud, LLC." """
    if not phrase.text[:1].islower() or phrase.words[0].text.endswith(":") or not phrase.text.rstrip().endswith("."):
        return False
    above = sheet.above(phrase, 1.5)
    return above is not None and len(above.words) >= _SENTENCE and not above.text.rstrip().endswith((".", ":", "!", "?"))


def _is_part(phrase: Phrase, sheet: Sheet) -> bool:
    """``D. NUMBERS`` on a form whose parts begin with letters from A on: what heads the next part is no value of ``A. CUSTOMER``."""
    if not (_PART.fullmatch(phrase.words[0].text) and phrase.text.isupper() and len(phrase.words) > 1):
        return False
    return {"A.", "B.", "C."} <= {other.words[0].text for other in sheet.phrases}


def _is_prose(words: list[Word]) -> bool:
    """A sentence of the form (or its end), not something filled in: long, or mostly words in lower case."""
    small = sum(word.text[:1].islower() for word in words)
    return len(words) > PROSE_WORDS or (len(words) >= 5 and small >= 0.7 * len(words))


def _compact(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum() or character == "#")


def index_of(labels: tuple[FormLabel, ...]) -> Names:
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
        if not colon and (goes_on(behind) or has_another_name(words[start + length - 1 : end])):
            length, behind = end - start, ()
        rule = [word.box for word in words[start + length - 1 : end] if "__" in word.text]
        if not _is_prose(list(behind)):
            box = bounds(word.box for word in words[start : start + length])
            said = " ".join(word.text.lower() for word in words[start : start + length])
            bare = length == 1 and words[start].text.strip(":_ ").lower() == "name"
            placed.append(
                Placed(label, page, box, colon, behind, None, bare, _CUSTOMERS.search(said) is not None, bounds(rule) if rule else None)
            )
    before = () if _is_theirs(words, starts[0][0]) else words[: starts[0][0]]
    return placed, [word for word in before if not _is_rule(word.text)]


def _label_at(words: tuple[Word, ...], start: int, names: Names) -> tuple[int, FormLabel, bool] | None:
    """The label that begins at word ``start``: its length in words, itself, and whether a colon or rule closes it.

    Of several the best spelt, then the longest. Without colon or rule it must open the phrase (or follow a rule) and close it, or precede
    something that looks filled in.
    """
    opens = (
        start == 0
        or _is_theirs(words, start)
        or _is_rule(words[start - 1].text)
        or _is_ordinal(words[:start])
        or words[start - 1].text.endswith(("_", ";"))
    )
    hits = []
    for length in range(min(LABEL_WORDS, len(words) - start), 0, -1):
        part, rest = words[start : start + length], words[start + length :]
        found = match([word.text for word in part], names, part[0].source is WordSource.OCR)
        if found is None:
            continue
        label, distance = found
        last = part[-1].text
        if label.key == "street2" and length == 1 and len(words) == 2 and not last.endswith((":", "_", "#")):
            continue  # "Suite 4" is what somebody wrote
        explained = explanation(rest) if opens else 0
        if explained and (explained == len(rest) or rest[explained - 1].text.endswith(":")):
            hits.append((distance, -length - explained, label, rest[explained - 1].text.endswith(":")))
            continue
        closed = last.rstrip("_ ").endswith(":") or "__" in last or bool(rest and _is_rule(rest[0].text))
        if length == 1 and last.strip("_:. ").lower() == "x" and not closed:
            continue  # a ticked box; "X____" is a line to sign on
        # So many right words are a label, whatever a reader joined to them.
        whole = not distance and ((length >= 4 and len(rest) <= 4) or (length >= 3 and len(words) <= 8))
        if closed and (opens or (label.kind is not ValueKind.NONE and last.rstrip("_ ").endswith(":"))):
            hits.append((distance, -length, label, True))
        elif rest and _compact("".join(word.text for word in part)) in ALONE and not (rest[0].text.startswith("(") or is_tail(rest)):
            continue
        elif whole or (opens and (not rest or is_tail(rest) or _looks_filled(rest, label))):
            hits.append((distance, -length, label, False))
    if (start == 0 or _is_ordinal(words[:start])) and not any(-length == len(words) - start for _, length, _, _ in hits):
        spelt = _of_label_words(words[start:], names)
        if spelt is not None:
            return spelt
    if not hits:
        return (_by_words(words, start, names) or _of_accounts(words, start, names)) if opens else None
    _, length, label, closed = min(hits, key=lambda hit: hit[:2])
    return -length, label, closed


def _by_words(words: tuple[Word, ...], start: int, names: Names) -> tuple[int, FormLabel, bool] | None:
    """A label nobody has listed: up to a colon, told by the words in it."""
    end = next((at for at in range(start, min(start + 9, len(words))) if words[at].text.rstrip("_ ").endswith(":")), None)
    label = None if end is None else _said_by(words[start : end + 1], names)
    return None if end is None or label is None else (end + 1 - start, label, True)


def _of_accounts(words: tuple[Word, ...], start: int, names: Names) -> tuple[int, FormLabel, bool] | None:
    """A label that only papers of an account print, closed by a colon or rule, alone, or before what it asks for."""
    known = {label.key: label for group in names.values() for _, label in group}
    for length in range(min(_OF_ACCOUNTS, len(words) - start), 1, -1):
        part, rest = words[start : start + length], words[start + length :]
        label = known.get(account_key(" ".join(word.text for word in part)) or "")
        if label is None:
            continue
        closed = part[-1].text.rstrip("_ ").endswith(":") or bool(rest and _is_rule(rest[0].text))
        if closed or not rest or is_tail(rest) or _looks_filled(rest, label):
            return length, label, closed
    return None


def _is_theirs(words: tuple[Word, ...], start: int) -> bool:
    """ "Zephyr | account number": the carrier's name before what is asked of its account."""
    if not 1 <= start <= _NAMING or not all(word.text[:1].isupper() and word.text.isalpha() for word in words[:start]):
        return False
    return "".join(word.text.lower().strip(":.#") for word in words[start:]) in OF_AN_ACCOUNT


def _of_label_words(words: tuple[Word, ...], names: Names) -> tuple[int, FormLabel, bool] | None:
    """A phrase made of nothing but the words of labels: "Old carrier account"; what explains them may follow."""
    words = words[: next((at for at in range(2, len(words)) if is_tail(words[at:])), len(words))]
    tokens = [part.strip("().") for word in words for part in re.split("/", word.text.lower().rstrip(":_ "))]
    if not 2 <= len(tokens) <= 8 or not all(token in WORDS_OF_LABELS for token in tokens if token not in ("&", "/", "-", "")):
        return None
    label = _said_by(words, names)
    return (len(words), label, words[-1].text.endswith(":")) if label is not None else None


def _said_by(words: tuple[Word, ...], names: Names) -> FormLabel | None:
    said = set(re.findall(r"[a-z#-]+", " ".join(word.text.lower() for word in words)))
    known = {label.key: label for group in names.values() for _, label in group}
    if (told := said_key(" ".join(word.text for word in words))) in known:
        return known[told]
    for key, needed, forbidden in BY_WORDS:
        if key in known and all(said & set(choice.split("|")) for choice in needed) and not said & set(forbidden.split("|")):
            return known[key]
    return None


def _looks_filled(rest: tuple[Word, ...], label: FormLabel) -> bool:
    text = " ".join(word.text for word in rest)
    if rest[0].text.startswith("("):
        return len(rest) <= 8  # "Routing number (nine digits)": an explanation, no value
    return label.kind is not ValueKind.NONE and len(rest) <= 8 and (text[0].isupper() or text[0].isdigit()) and fits(label.kind, tidy(text))


_ORDINAL: Final = r"(?:(?:section|part|step)\s*)?(?:[\divx]{1,3}[a-z]?[.):]?|\(?[a-z][.):]{1,2})|(?:section|part|step) [a-z]|[☐☒☑□■•*]"


def _is_ordinal(words: tuple[Word, ...]) -> bool:
    """ "1." or "3a" or "B." or "Section 2:" or a tick box before a label."""
    return len(words) <= 2 and re.fullmatch(_ORDINAL, " ".join(w.text.lower() for w in words)) is not None


def _is_rule(text: str) -> bool:
    """A line to write on, drawn with characters."""
    return bool(re.fullmatch(r"[_\-–—.=/$:()\s]*(?:_{2,}|\.{4,}|-{4,})[_\-–—.=/$:()\s]*", text))


_SNAKE: Final = re.compile(r"[A-Za-z]_[A-Za-z]")


def match(tokens: list[str], names: Names, fuzzy: bool) -> tuple[FormLabel, int] | None:
    """The label these words are, and how many letters are misread in it."""
    tokens = [part for token in tokens for part in (token.split("_") if _SNAKE.search(token) else (token,))]  # "losing_acct"
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


_CUSTOMERS: Final = re.compile(r"\b(?:end[- ]?user|customer|subscriber|account (?:holder|owner)|client)\b")
_OF_THE_SIGNER: Final = frozenset({"signature", "date", "title", "print_title"})
_NEVER_SIGN: Final = frozenset({"seller", "carrier"})  # the form is signed by the customer


def _section(item: Placed, placed: list[Placed]) -> str | None:
    """The part of the form a label belongs to: the nearest opening label above it (the left one of two side by side), or itself."""
    if item.label.section:
        return item.label.section
    if item.label.key == "company" and item.of_customer:
        return "customer"
    signed = any(other.label.key == "signature" and other.page == item.page and other.box.top <= item.box.bottom for other in placed)
    signs = item.label.key in _OF_THE_SIGNER or (item.label.key == "print_name" and (signed or not item.bare_name))
    above = [
        other
        for other in placed
        if other.label.section
        and not (signs and other.label.section in _NEVER_SIGN)
        and other.box.top <= item.box.top + 3
        and other.box.left <= item.box.left + COLUMN_SLACK
    ]
    if not above:
        return None
    return max(above, key=lambda other: (round(other.box.top / 6), other.box.left)).label.section
