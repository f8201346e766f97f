"""Papers made of words with real widths: what a text layer gives, without a PDF in between."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace

from reportlab.pdfbase.pdfmetrics import stringWidth

from ocr.page import Box, Page, PageMode, PageSet, Word, WordSource


class Paper:
    """A page to print on; ``y`` counts points from the top to the base line."""

    def __init__(self, number: int = 1, font: str = "Helvetica", size: float = 9, width: float = 612, height: float = 792) -> None:
        self.number, self.font, self.size, self.width, self.height = number, font, size, width, height
        self.words: list[Word] = []
        self.lines = 0

    def put(self, x: float, y: float, text: str, size: float | None = None) -> Paper:
        size = size or self.size
        for part in text.split(" "):
            width = stringWidth(part, self.font, size)
            if part:
                self.words.append(Word(part, Box(x, y - 0.72 * size, x + width, y + 0.2 * size), 1.0, self.lines))
            x += width + stringWidth(" ", self.font, size)
        self.lines += 1
        return self

    def right(self, x: float, y: float, text: str, size: float | None = None) -> Paper:
        return self.put(x - stringWidth(text, self.font, size or self.size), y, text, size)

    def row(self, y: float, *cells: tuple[float, str]) -> Paper:
        for x, text in cells:
            self.put(x, y, text)
        return self

    def block(self, x: float, y: float, lines: Iterable[str], pitch: float = 11) -> Paper:
        for index, line in enumerate(lines):
            self.put(x, y + index * pitch, line)
        return self

    def mono(self, text: str, top: float = 40, pitch: float = 10, left: float = 30) -> Paper:
        """Lines of a print in fixed pitch, blanks kept."""
        self.font, step = "Courier", stringWidth("0", "Courier", self.size)
        for index, line in enumerate(text.strip("\n").split("\n")):
            column = 0
            for part in line.split(" "):
                if part:
                    self.words.append(
                        Word(
                            part,
                            Box(left + column * step, top + index * pitch - 6, left + (column + len(part)) * step, top + index * pitch + 2),
                            1.0,
                            self.lines,
                        )
                    )
                column += len(part) + 1
            self.lines += 1
        return self

    def page(self) -> Page:
        return Page(self.number, self.width, self.height, tuple(self.words))


def pages(*papers: Paper) -> PageSet:
    return PageSet(tuple(paper.page() for paper in papers), total_pages=len(papers))


def scrambled(page_set: PageSet, seed: int = 1) -> PageSet:
    """The same page as a careless program writes it: lines in any order."""
    shuffled = []
    for page in page_set.pages:
        order = list(range(max(word.line for word in page.words) + 1))
        random.Random(seed).shuffle(order)
        words = sorted((replace(word, line=order[word.line]) for word in page.words), key=lambda word: word.line)
        shuffled.append(replace(page, words=tuple(words)))
    return replace(page_set, pages=tuple(shuffled))


def photographed(page_set: PageSet, slope: float = 0.012, confidence: float = 0.96) -> PageSet:
    """The same page as two readers saw it on a tilted picture, letters and digits right."""
    seen = []
    for page in page_set.pages:
        words = tuple(
            replace(
                word,
                box=Box(word.box.left, word.box.top + slope * word.box.left, word.box.right, word.box.bottom + slope * word.box.right),
                confidence=confidence,
                source=WordSource.OCR,
                second=word.text,
                agreed=True,
            )
            for word in page.words
        )
        seen.append(replace(page, words=words, mode=PageMode.PHOTO))
    return replace(page_set, pages=tuple(seen))


def misread(page_set: PageSet, seed: int, share: float = 0.25) -> PageSet:
    """As ``photographed``, but the readers saw different digits in some numbers; ``text`` holds the wrong ones."""
    chance = random.Random(seed)
    seen = []
    for page in photographed(page_set).pages:
        words = []
        for word in page.words:
            digits = [index for index, character in enumerate(word.text) if character.isdigit()]
            if len(digits) >= 4 and chance.random() < share:
                at = chance.choice(digits)
                wrong = word.text[:at] + str((int(word.text[at]) + chance.randint(1, 8)) % 10) + word.text[at + 1 :]
                words.append(replace(word, text=wrong, second=word.text, agreed=False, confidence=0.5))
            else:
                words.append(word)
        seen.append(replace(page, words=tuple(words)))
    return replace(page_set, pages=tuple(seen))
