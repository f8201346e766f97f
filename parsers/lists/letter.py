"""A mail saved as a text file: whose words are the list, its writer's or those of the original that was forwarded."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from ocr.page import Page, PageSet, Word
from parsers.lists.amended import amended, amends
from parsers.lists.entries import Gathered
from parsers.lists.pages import gather
from parsers.mail.forwards import inline_originals
from parsers.mail.lines import Line, plain_lines
from parsers.mail.quotes import Kind, Separation, separate
from parsers.mail.signatures import is_closing
from parsers.office.layout import CHARACTER, lay_out
from parsers.office.text import text_blocks

_MOST_LINES: Final = 2_000  # more is no letter
_A_LIST: Final = 2  # numbers
_SIGNED: Final = 6  # lines at the end that may be a signature
_CONTACTS: Final = 4  # lines
_PHONE: Final = r"\(?\d{3}\W{1,2}\d{3}\W\d{4}"
_CONTACT: Final = re.compile(
    rf"[|•].{{0,80}}{_PHONE}|{_PHONE}.{{0,80}}[|•]|{_PHONE}\W{{0,2}}(?:direct|cell|mobile|office|desk)\b\W*$", re.IGNORECASE
)
_SHORT: Final = 7  # words


@dataclass(frozen=True, slots=True)
class Letter:
    """The words that hold the list, as a page, and the lines that end them."""

    pages: PageSet
    signature: tuple[str, ...]
    quoted: bool = False  # the list is another's, or stands in an earlier mail
    changes: PageSet | None = None  # the words of a later mail above the list, which change it

    def gathered(self) -> Gathered:
        """The numbers of its list, changed as a later mail says."""
        listed = gather(self.pages, letter=True)
        return amended(listed, self.changes) if self.changes is not None else listed


def letter_in(pages: PageSet) -> Letter | None:
    """The letter a page of typed text is; None for anything else. Of several writers in it the first who lists numbers."""
    if pages.tables or len(pages.pages) != 1 or pages.pages[0].ocr:
        return None
    lines = _lines(pages.pages[0])
    if len(lines) > _MOST_LINES:
        return None
    whole = separate(plain_lines("\n".join(lines)).lines)
    if set(whole.kinds) <= {Kind.OWN} and not any(is_closing(line) for line in lines):
        return None
    letters = [_letter(one) for one in (whole, *(inner for _, inner in inline_originals(whole)))]
    if len(letters) == 1 and (quoted := _quoted(whole)) is not None:
        if _speaks_of(letters[0], quoted):
            return replace(quoted, quoted=True, changes=letters[0].pages, signature=letters[0].signature)
        letters.append(quoted)
    sizes = [len(gather(letter.pages, letter=True).own) for letter in letters]
    chosen = next((at for least in (_A_LIST, 1) for at, size in enumerate(sizes) if size >= least), 0)
    if amends(_text(letters[0])) or any(_speaks_of(letters[0], other) for other in letters[1:]):
        longer = next((at for at, size in enumerate(sizes) if at and size >= _A_LIST and size > sizes[0]), chosen)
        signed = letters[longer].signature or letters[0].signature
        return replace(letters[longer], quoted=True, changes=letters[0].pages, signature=signed) if longer else letters[0]
    added = letters[0].pages if chosen and sizes[0] else None
    return replace(letters[chosen], quoted=chosen > 0, changes=added)


def _quoted(separation: Separation) -> Letter | None:
    """The list quoted below a mail, or under the head of a memo; None where none is."""
    lines = [line.text for line, kind in zip(separation.lines, separation.kinds, strict=True) if kind is Kind.QUOTE]
    if not any(lines):
        return None
    page = lay_out(text_blocks("\n".join(lines), _MOST_LINES, letter=True), 1)
    quoted = Letter(PageSet((page,), total_pages=1), ())
    return quoted if len(gather(quoted.pages, letter=True).own) >= _A_LIST else None


def _speaks_of(letter: Letter, quoted: Letter) -> bool:
    """Does a mail name a number of the list below it by its last four digits?"""
    endings = set(re.findall(r"(?<![\d-])\d{4}(?!\d)", _text(letter)))
    return any(entry.sighting.e164[-4:] in endings for entry in gather(quoted.pages, letter=True).own)


def _text(letter: Letter) -> str:
    return "\n".join(page.text for page in letter.pages.pages)


def _lines(page: Page) -> list[str]:
    """The lines as they were typed: empty ones and wide gaps kept."""
    typed: list[str] = []
    before: Word | None = None
    for word in page.words:
        typed += [""] * min(word.line + 1 - len(typed), _MOST_LINES)
        apart = before is not None and before.line == word.line
        gap = "   " if apart and before is not None and word.box.left - before.box.right > 2 * CHARACTER else " " if apart else ""
        typed[-1] += gap + word.text
        before = word
    return typed


def _letter(separation: Separation) -> Letter:
    """Quote marks inside an original are how its writer set the list apart, where nothing else of it is quoted."""
    own = [line for line, kind in zip(separation.lines, separation.kinds, strict=True) if kind in (Kind.OWN, Kind.SIGNATURE, Kind.QUOTE)]
    marked = _answers(separation)
    text = "\n".join(f"> {line.text}" if line in marked else line.text for line in own)
    text = text if Kind.HEAD not in separation.kinds else separation.words
    text = _without_contacts(text)
    page = lay_out(text_blocks(text, _MOST_LINES, letter=True), 1)
    filled = [line.text for line in own if not line.blank]
    closing = next((at for at in range(len(filled) - 1, -1, -1) if is_closing(filled[at])), None)
    end = filled[closing + 1 :] if closing is not None else _short_end(filled)
    return Letter(PageSet((page,), total_pages=1), tuple(end[:_SIGNED]))


def _answers(separation: Separation) -> frozenset[Line]:
    """The quoted lines of a mail whose writer answered between them; none where nothing with figures stands right under one."""
    filled = [(line, kind) for line, kind in zip(separation.lines, separation.kinds, strict=True) if not line.blank]
    answered = any(
        above is Kind.QUOTE and kind is Kind.OWN and "?" in asked.text and any(c.isdigit() for c in line.text)
        for (asked, above), (line, kind) in pairwise(filled)
    )
    return frozenset(line for line, kind in filled if kind is Kind.QUOTE) if answered else frozenset()


def _without_contacts(text: str) -> str:
    """Without the telephone numbers of a signature that no closing announces: "Acme | 305-555-0142 direct"."""
    lines = text.rstrip().split("\n")
    return "\n".join(line for at, line in enumerate(lines) if at < len(lines) - _CONTACTS or not _CONTACT.search(line))


def _short_end(lines: list[str]) -> list[str]:
    """The last lines that are no sentences: a name and a company without "Regards"."""
    kept: list[str] = []
    for line in reversed(lines[-_SIGNED:]):
        if len(line.split()) > _SHORT or line.rstrip().endswith((".", ":", "?")):
            break
        kept.insert(0, line)
    return kept
