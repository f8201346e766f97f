"""What stands around a token of a line? Small looks and moves; they decide nothing about numbers."""

from __future__ import annotations

from typing import Final

from parsers.numbers.grammar import Phone, is_dash, phone_at, seven_at
from parsers.numbers.text import Kind, Line
from parsers.numbers.types import Claim, ClaimKind

_AND: Final = frozenset({"and", "y", "or", "plus", "also", "e"})


class Around:
    """One line, asked by the index of a token, which may lie behind the last one."""

    def __init__(self, line: Line) -> None:
        self.line, self.tokens, self.tolerant = line, line.tokens, line.ocr

    def phone(self, at: int, signed: bool = False) -> Phone | None:
        return phone_at(self.tokens, at, self.tolerant, signed)

    def seven(self, at: int, signed: bool = False) -> Phone | None:
        return seven_at(self.tokens, at, self.tolerant, signed)

    # --- moves ------------------------------------------------------------------------------------

    def skip(self, at: int, gaps: bool = True) -> int:
        """The first token from ``at`` on that is no blank."""
        while at < len(self.tokens) and (self.tokens[at].kind is Kind.SPACE or (gaps and self.tokens[at].kind is Kind.GAP)):
            at += 1
        return at

    def skip_back(self, at: int) -> int:
        """The last token before ``at`` that is no blank, -1 for none."""
        at -= 1
        while at >= 0 and self.tokens[at].kind in (Kind.SPACE, Kind.GAP):
            at -= 1
        return at

    # --- looks ------------------------------------------------------------------------------------

    def is_mark(self, at: int, marks: str) -> bool:
        """Is the token there one of ``marks``?"""
        return at < len(self.tokens) and self.tokens[at].text in marks

    def is_word(self, at: int, words: frozenset[str]) -> bool:
        return at < len(self.tokens) and self.tokens[at].text.casefold() in words

    def is_and(self, at: int) -> bool:
        """Is the token there a word that joins numbers?"""
        return self.is_word(at, _AND)

    def and_before(self, at: int) -> bool:
        before = self.skip_back(at)
        return before >= 0 and (self.is_mark(before, "&+") or self.is_and(before))

    def capital_before(self, at: int) -> bool:
        """A single capital letter before a tail is a direction or a suite, no word that joins numbers."""
        before = self.skip_back(at)
        return before >= 0 and len(self.tokens[before].text) == 1 and self.tokens[before].text.isupper()

    def letters_follow(self, at: int) -> bool:
        at = self.skip(at, gaps=False)
        return at < len(self.tokens) and self.tokens[at].kind is Kind.LETTERS and not self.is_and(at)

    def capital_follows(self, at: int) -> bool:
        at = self.skip(at, gaps=False)
        return at < len(self.tokens) and self.tokens[at].kind is Kind.LETTERS and self.tokens[at].text[0].isupper()

    def ends_cell(self, at: int) -> bool:
        """Does a cell, a list's item or a bracket begin at token ``at``, or the line end?"""
        at = self.skip(at, gaps=False)
        return at >= len(self.tokens) or self.tokens[at].kind is Kind.GAP or self.tokens[at].text in ",;(&"

    def tail_stands_free(self, at: int) -> bool:
        """No letters, decimals or further digits hang on a tail."""
        if at + 1 >= len(self.tokens):
            return True
        after = self.tokens[at + 1]
        digits_follow = at + 2 < len(self.tokens) and self.tokens[at + 2].kind is Kind.DIGITS
        if after.kind in (Kind.LETTERS, Kind.DIGITS):
            return False
        if after.text in "%:'\"" or (after.text == "." and digits_follow):
            return False
        return not (is_dash(after) and digits_follow and len(self.tokens[at + 2].digits) not in (2, 4))

    # --- text -------------------------------------------------------------------------------------

    def rest(self, end: int, size: int) -> str:
        """What the line says behind token ``end``, exclusive, up to ``size`` characters."""
        offset = self.tokens[end - 1].end
        return self.line.text[offset : offset + size]

    def before(self, start: int, size: int) -> str:
        """What the line says before token ``start``, up to ``size`` characters."""
        offset = self.tokens[start].start
        return self.line.text[max(0, offset - size) : offset]

    def written(self, start: int, end: int) -> str:
        return " ".join(self.line.text[self.tokens[start].start : self.tokens[end - 1].end].split())

    def claim(self, kind: ClaimKind, start: int, end: int, text: str) -> Claim:
        return Claim(kind, self.written(start, end), text, self.line.index, self.tokens[start].start)
