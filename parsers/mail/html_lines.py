"""HTML of a mail → lines with quote depth, as a reader sees them: hidden parts out, tables row by row, quotes told by their containers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from bs4 import BeautifulSoup, NavigableString, PageElement, Tag
from bs4.element import PreformattedString

from parsers.mail.lines import Line, Picture, Text, visible
from parsers.vocabulary import vocabulary

MAX_HTML: Final = 3_000_000
MAX_DEPTH: Final = 200  # nested elements; deeper ones are read as plain text

_SKIPPED: Final = frozenset({"head", "style", "script", "title", "meta", "link", "template", "object", "noscript", "o:p-hidden"})
_BLOCKS: Final = vocabulary(
    """
    address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav
    ol p pre section signature table tbody tfoot thead tr ul
    """
)
# Containers whose whole content is the quoted original, by id or class: Yahoo, Proton, GMX, Zoho, new Outlook, Tutanota, Nylas, Mailspring.
_QUOTES: Final = re.compile(
    r"\b(yahoo_quoted|protonmail_quote|tutanota_quote|mail-quote-collapse|OLK_SRC_BODY_SECTION|zmail_extra|WM_quote|quoted-text|ms-outlook-mobile-reference-message)\b|^ydp\w*yahoo_quoted",
    re.IGNORECASE,
)
# Containers a program keeps the signature in: Gmail, Thunderbird, Outlook (web, iOS, Android), Apple, Yahoo, Proton, Zoho, Spark, front.
_SIGNATURES: Final = re.compile(
    r"(?<![\w-])(x_)*(gmail_signature|gmail_signature_prefix|moz-signature|acompli_signature|ms-outlook-mobile-signature|Signature|AppleMailSignature|yahoo-signature|yahoo_signature"
    r"|protonmail_signature_block(-user|-proton)?|zmail_signature|signature|email-signature|divSignatureLine|mobile-signature|_rc_sig|front-signature)(?![\w-])",
    re.IGNORECASE,
)
_HIDDEN: Final = re.compile(
    r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden|font-size\s*:\s*0(px|pt)?\s*(;|$)|max-height\s*:\s*0(px)?\s*(;|$)"
    r"|(?<![\w-])opacity\s*:\s*0?\.?0*\s*(;|!|$)|(?<![\w-])(left|top|text-indent|margin-left|margin-top)\s*:\s*-\d{3,}",
    re.IGNORECASE,
)
_INDENT_ONLY: Final = re.compile(r"border(-left)?\s*:\s*(none|0)", re.IGNORECASE)


@dataclass(slots=True)
class _Writer:
    lines: list[Line] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    words: str = ""
    depth: int = 0
    signature: int = 0
    pre: int = 0
    colour: int = 0
    coloured: str = ""
    cell: bool = False  # a cell was begun in this row; the next one is set off by a tab

    def text(self, text: str) -> None:
        text = visible(text)
        if self.pre:
            first, *rest = text.split("\n")
            self.words += first
            for line in rest:
                self.end(force=True)
                self.words = line
            return
        text = re.sub(r"[ \t\r\n\f]+", " ", text)
        if self.colour:
            self.coloured += text
        self.words += text.lstrip(" ") if not self.words or self.words[-1] in " \t" else text

    def end(self, force: bool = False) -> None:
        """Close the line; an empty one only if ``force``."""
        if self.words.strip() or force:
            self.lines.append(
                Line(
                    self.words.rstrip() if self.pre else self.words.strip(), self.depth, self.signature > 0, coloured=self.coloured.strip()
                )
            )
        self.words = self.coloured = ""

    def blank(self) -> None:
        """An empty line, unless there is one."""
        self.end()
        if self.lines and not self.lines[-1].blank:
            self.lines.append(Line("", self.depth, self.signature > 0))


def html_lines(html: str) -> Text:
    """Never raises for any string; what a person would not see is left out."""
    soup = BeautifulSoup(html[:MAX_HTML].replace("\x00", ""), "lxml")
    writer = _Writer()
    _visit(soup, writer, 0)
    writer.end()
    return Text(tuple(writer.lines), tuple(writer.pictures))


def _visit(node: PageElement, writer: _Writer, level: int) -> None:
    if isinstance(node, NavigableString):
        if not isinstance(node, PreformattedString):  # comments, doctypes, CDATA
            writer.text(str(node))
        return
    if not isinstance(node, Tag):
        return
    if level > MAX_DEPTH:
        writer.text(node.get_text(" "))
        return
    name = node.name.lower()
    if name in _SKIPPED or node.has_attr("hidden") or _HIDDEN.search(_attribute(node, "style")):
        return
    if name == "br":
        writer.end(force=True)
    elif name == "img":
        _picture(node, writer)
    elif name == "hr":
        writer.blank()
        writer.words = "_" * 32
        writer.end()
    else:
        _element(node, name, writer, level)


def _element(node: Tag, name: str, writer: _Writer, level: int) -> None:
    marks = f"{_attribute(node, 'id')} {_attribute(node, 'class')}"
    quote = (name == "blockquote" and not _is_indent(node)) or bool(_QUOTES.search(marks))
    signature = bool(_SIGNATURES.search(marks)) and name != "body"
    block = name in _BLOCKS or quote
    if block:
        writer.end()
    if name == "p" or quote or name in ("h1", "h2", "h3", "pre", "table", "ul", "ol"):
        writer.blank()
    if name == "tr":
        writer.cell = False
    if name in ("td", "th"):
        if writer.cell and writer.words.strip():
            writer.words = writer.words.rstrip() + "\t"
        writer.cell = True
    if name == "li":
        writer.words = "- "
    colour = _is_bright(node)
    writer.depth += quote
    writer.signature += signature
    writer.colour += colour
    writer.pre += name == "pre"
    for child in node.children:
        _visit(child, writer, level + 1)
    if block:
        writer.end()
    writer.depth -= quote
    writer.signature -= signature
    writer.colour -= colour
    writer.pre -= name == "pre"
    if name == "p" or quote or name in ("h1", "h2", "h3", "pre", "table", "ul", "ol"):
        writer.blank()


def _is_indent(node: Tag) -> bool:
    """Programs indent a paragraph with a blockquote, too (Gmail and Apple: ``margin:0 0 0 40px;border:none``)."""
    if _attribute(node, "type") == "cite" or "quote" in _attribute(node, "class"):
        return False
    style = _attribute(node, "style")
    return bool(_INDENT_ONLY.search(style)) and "border-left:1" not in style.replace(" ", "")


_COLOUR: Final = re.compile(
    r"(?<![\w-])color\s*:\s*(#[0-9a-f]{6}\b|#[0-9a-f]{3}\b|rgb\([\d ,]+\)|red|blue|green|purple|orange)", re.IGNORECASE
)


def _is_bright(node: Tag) -> bool:
    """Set in a colour that stands out from black and grey."""
    if node.name == "a":
        return False
    match = _COLOUR.search(_attribute(node, "style"))
    value = (match[1] if match else _attribute(node, "color") if node.name == "font" else "").lower()
    if value in ("red", "blue", "green", "purple", "orange"):
        return True
    if value.startswith("rgb"):
        parts = [int(each) for each in re.findall(r"\d+", value)[:3]]
    else:
        digits = value.lstrip("#")
        digits = "".join(each * 2 for each in digits) if len(digits) == 3 else digits
        parts = [int(digits[i : i + 2], 16) for i in (0, 2, 4)] if re.fullmatch(r"[0-9a-f]{6}", digits) else []
    return len(parts) == 3 and max(parts) - min(parts) > 60


def _attribute(node: Tag, name: str) -> str:
    value = node.get(name)
    return " ".join(value) if isinstance(value, list) else str(value or "")


def _picture(node: Tag, writer: _Writer) -> None:
    source = _attribute(node, "src")
    if source.lower().startswith(("cid:", "data:image/")):
        writer.pictures.append(Picture(source, len(writer.lines), _pixels(node, "width"), _pixels(node, "height"), writer.signature > 0))


def _pixels(node: Tag, name: str) -> int | None:
    match = re.match(r"\s*(\d{1,5})(?:px)?\s*$", _attribute(node, name)) or re.search(
        rf"(?<![\w-]){name}\s*:\s*(\d{{1,5}})(?:\.\d+)?px", _attribute(node, "style")
    )
    return int(match[1]) if match else None
