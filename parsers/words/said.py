"""What the words of a person come to: masked text, filled-in labels, statements, and the body as a document of kind email."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from onboarding.documents import Action, DocumentKind, DocumentReading, NumberReading
from onboarding.labels import FINAL_ORDER, canonical_label
from onboarding.messages import Statement, StatementKind
from parsers.documents.did_list import read_words
from parsers.lists.headings import asked_intent
from parsers.mail.quotes import Kind, Separation, tidy
from parsers.numbers.uses import Intent
from parsers.secrets import mask, mask_reading
from parsers.words import statement_words as words
from parsers.words.label_lines import Pair, filled_in, label_line, read_labels
from parsers.words.plain_fields import PlainFields, answer_fields, plain_fields, with_titles
from parsers.words.sentences import sentences
from parsers.words.statements import answers_by_number, state

MAX_LISTED: Final = 40_000  # characters in which numbers are looked for; some three thousand numbers
Listed = tuple[tuple[NumberReading, ...], tuple[str, ...]]  # numbers, and what to ask about
_ACTIONS: Final = {Intent.PORT: Action.PORT, Intent.KEEP: Action.KEEP}
_LABELS: Final = frozenset(label.casefold() for label in FINAL_ORDER)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of somebody's words, and the quoted paragraph it stands under."""

    text: str
    quoted: str | None = None
    typed: tuple[Pair, ...] = ()  # values filled in inside the quote, of which ``text`` is the print


@dataclass(frozen=True, slots=True)
class Said:
    words: str
    statements: tuple[Statement, ...] = ()
    labels: tuple[Pair, ...] = ()
    body: DocumentReading | None = None
    card_data: bool = False


def parts_of(separation: Separation) -> tuple[Part, ...]:
    """The sender's own stretches and what they filled in inside the quote, in the order of the mail."""
    typed = filled_in(separation)
    taken = frozenset(index for _, _, below in typed for index in below)
    placed: list[tuple[int, Part]] = []
    for segment in separation.segments:
        lines = [line for line, index in zip(segment.lines, segment.indices, strict=True) if index not in taken]
        if any(line.strip() for line in lines):
            quoted = quoted_paragraph(separation, segment.start) if segment.quoted else None
            placed.append((segment.start, Part("\n".join(lines).strip("\n"), quoted)))
    placed += [(index, Part(f"{label}: {value}", None, ((label, value),))) for index, (label, value), _ in typed]
    coloured = _in_colour(separation, [part.text for _, part in placed])
    placed += coloured or _beside_questions(separation)
    return tuple(part for _, part in sorted(placed, key=lambda pair: pair[0]))


_ASKED = re.compile(r"^\W*q?\d{1,2}\s?[.)]\s.*\?\s*(?P<answer>[^?]{1,120})$", re.IGNORECASE | re.DOTALL)


def _beside_questions(separation: Separation) -> list[tuple[int, Part]]:
    """An answer typed behind the question mark of a numbered question, in the quoted line itself."""
    found: list[tuple[int, Part]] = []
    for start, stop in _quoted_paragraphs(separation):
        lines = separation.lines[start:stop]
        if lines[0].depth > 1:
            continue
        match = _ASKED.match(" ".join(line.text.strip() for line in lines))
        if match and len(match["answer"].split()) <= 10 and _answers(match["answer"].strip()):
            question = " ".join(line.text.strip() for line in lines)[: match.start("answer")].strip()
            found.append((start, Part(match["answer"].strip(), question)))
    return found


_BELOW: Final = re.compile(
    r"\b(below|inline|in[- ]line|in (red|blue|green|bold|colou?r)|highlighted|see my (answers|comments|responses|notes))\b"
    r"|\b(abajo|en (rojo|azul|verde|color)|entre l[ií]neas|m[aá]s abajo)\b",
    re.IGNORECASE,
)


def _in_colour(separation: Separation, own: Sequence[str]) -> list[tuple[int, Part]]:
    """Answers typed in colour into a quote without marks, where the words above say that they are there ("see below in red")."""
    if not any(_BELOW.search(text) for text in own):
        return []
    found: list[tuple[int, Part]] = []
    for index, (line, kind) in enumerate(zip(separation.lines, separation.kinds, strict=True)):
        if kind is Kind.QUOTE and line.depth == 0 and re.search(r"\w", line.coloured):
            beside = line.text.replace(line.coloured, "").strip()
            found.append((index, Part(line.coloured, beside or quoted_paragraph(separation, index))))
    return found


def _answers(text: str) -> bool:
    """Begins with yes or no, or is a number, an address, a date: our own mails go on differently behind a question."""
    return bool(words.YES.match(text) or words.NO.match(text) or re.match(r"^[\W_]*(\d|\S+@\S|keep\b|port\b)", text, re.IGNORECASE))


_ITEM = re.compile(r"^\s*(q?\d{1,2}\s?[.)]|[-*•–])\s", re.IGNORECASE)


def _quoted_paragraphs(separation: Separation) -> list[tuple[int, int]]:
    """(start, stop) of quoted paragraphs; a list item is one of its own."""
    found: list[tuple[int, int]] = []
    start: int | None = None
    for index, (line, kind) in enumerate(zip(separation.lines, separation.kinds, strict=True)):
        quoted = kind == "quote" and not line.blank
        if start is not None and (not quoted or _ITEM.match(line.text)):
            found.append((start, index))
            start = None
        if quoted and start is None:
            start = index
    if start is not None:
        found.append((start, len(separation.lines)))
    return found


def quoted_paragraph(separation: Separation, before: int) -> str | None:
    """The quoted paragraph that ends last above line ``before``, as one line."""
    above = [pair for pair in _quoted_paragraphs(separation) if pair[1] <= before]
    if not above:
        return None
    start, stop = above[-1]
    return " ".join(line.text.strip() for line in separation.lines[start:stop])


def said(parts: Sequence[Part], file: str = "", papers: bool = False) -> Said:
    """Read the parts. ``papers``: documents came along, so "see attached" says nothing more. ``file`` names the body's reading."""
    masked = mask("\n\n".join(part.text for part in parts))
    text = tidy(masked.text)
    labels: list[Pair] = []
    statements: list[Statement] = []
    fields = PlainFields()
    for part in parts:
        if part.typed:
            labels += with_titles([(label, mask(value).text) for label, value in part.typed])
            continue
        own = mask(part.text)
        lines = own.text.split("\n")
        pairs, used = _labels(lines, part.quoted)
        labels += with_titles(pairs)
        told = sentences([line for index, line in enumerate(lines) if index not in used])
        numbered = any(answers_by_number(sentence) for sentence in told)
        for sentence in told:
            found = plain_fields(sentence)
            if not found:
                found = answer_fields(sentence, part.quoted)
            fields = fields.merged(found)
            statements += state(sentence, part.quoted, papers=papers, understood=bool(found), numbered=numbered)
        if own.card:
            statements.append(Statement(StatementKind.CARD_DATA, own.text.strip()[:300], value=own.text.strip()[:300]))
    body = _body(_listed(text, parts), file, fields, labels, masked.secrets)
    return Said(text, tuple(statements), tuple(dict.fromkeys(labels)), body, masked.card)


def _labels(lines: list[str], quoted: str | None) -> tuple[tuple[Pair, ...], frozenset[int]]:
    """Label lines of a stretch; its first line is the value where the quoted line above is a label left empty."""
    pairs, used = read_labels(lines)
    asked = label_line(quoted) if quoted else None
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    if asked and not asked[1] and first is not None and first not in used and len(lines[first]) < 200:
        return ((asked[0], lines[first].strip()), *pairs), used | {first}
    return pairs, used


def _listed(text: str, parts: Sequence[Part]) -> Listed:
    """The numbers of all words together; of answers below quoted questions each by its own: "Which lines stay?"."""
    asked = [(_asked(part), part.text) for part in parts if not part.typed]
    if not any(action for action, _ in asked):
        return read_words(text[:MAX_LISTED])
    numbers: dict[str, NumberReading] = {}
    claims: list[str] = []
    for action, own in asked:
        found, unclear = read_words(mask(own).text[:MAX_LISTED])
        claims += unclear
        for number in found:
            numbers.setdefault(number.e164, replace(number, action=number.action or action))
    return tuple(numbers.values()), tuple(claims)


def _asked(part: Part) -> Action | None:
    intent = asked_intent(part.quoted) if part.quoted else None
    return _ACTIONS.get(intent) if intent else None


def _body(read: Listed, file: str, fields: PlainFields, labels: Sequence[Pair], secrets: tuple[str, ...]) -> DocumentReading:
    listed, claims = read
    numbers = tuple(replace(number, note=_without_labels(number.note)) for number in listed)
    known = dict(fields.fields)
    known.update({canonical: value for label, value in labels if (canonical := canonical_label(label))})
    reading = DocumentReading(
        file=file,
        kind=DocumentKind.EMAIL,
        confidence=1.0,
        pages=1,
        numbers=numbers,
        claims=claims,
        pin=known.get("PIN"),
        authorized_name=known.get("Authorized User Name"),
        authorized_title=known.get("Authorized User Title"),
        billing_contact=fields.contact(known),
        carrier=known.get("Losing carrier"),
        account_number=known.get("Account number"),
        fields=tuple(known.items()),
    )
    return mask_reading(reading, secrets)


def _without_labels(note: str | None) -> str | None:
    """A label is no note on the number it is filled in with ("Main CID Number: 305-555-0142")."""
    parts = [part for part in (note or "").split("; ") if part and part.casefold() not in _LABELS]
    return "; ".join(parts) or None
