"""What belongs to a letter but says nothing: gateway banners above it; signature, "Sent from my phone" and legal footers below it.

A closing ("Best regards,") and the name under it stay with the words: a person wrote them. Sentences below a signature stay as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from parsers.mail.languages import BANNERS, CLOSINGS, DISCLAIMER_OPENINGS, DISCLAIMER_WORDS, SENT_FROM, SENT_FROM_ANYWHERE
from parsers.mail.lines import Line
from parsers.numbers.uses import intent_of

_DELIMITER: Final = re.compile(r"^\s*(--|—-|-- |––|—)\s*$")
_RULE: Final = re.compile(r"^\s*([_\-=~*#+–—]\s?){3,}\s*$")
_CLOSING: Final = frozenset(CLOSINGS)
_PHONE: Final = re.compile(r"(\+?1[-. ]?)?\(?\d{3}\)?[-. ]\s?\d{3}[-. ]\d{4}|\+\d[\d ().-]{7,}")
_WEB: Final = re.compile(
    r"https?://|\bwww\.|\b[\w-]{1,63}\.(com|net|org|co|io|us|biz|example)\b|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w+", re.IGNORECASE
)
_CONTACT_LABEL: Final = re.compile(
    r"^\W*(o|m|c|d|p|t|f|e|w|tel|telephone|phone|ph|office|mobile|cell|direct|main|fax|email|e-mail|mail|web|website|teléfono|tel[eé]fono|móvil|celular|oficina|correo|ext)\b\.?\s*[:.|]",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(
    r"\b(manager|director|president|owner|ceo|cfo|coo|cto|vp|vice president|partner|administrator|coordinator|specialist|assistant|engineer"
    r"|analyst|supervisor|accountant|controller|bookkeeper|consultant|officer|executive|representative|technician|lead|founder|principal"
    r"|paralegal|attorney|gerente|directora?|dueñ[oa]|presidente|administradora?|contadora?|asistente)\b",
    re.IGNORECASE,
)
_STREET: Final = re.compile(
    r"\b\d{1,6}\s+\S.*\b(st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|suite|ste|hwy|pkwy|calle|avenida|floor)\b|\b[A-Z]{2}\s+\d{5}\b",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"^[-–—/~ ]{0,3}([A-ZÁÉÍÓÚÑ][\w'’.-]*\.?\s*,?\s*){1,5}$")
_SENTENCE: Final = re.compile(r"[.!?]\s*$|[.!?]\s+\S|\?")
_GREETING: Final = re.compile(
    r"^\s*(hi|hello|hey|dear|good (morning|afternoon|evening)|hola|buen[oa]s|estimad[oa]s?)\b.{0,40}$", re.IGNORECASE
)
_POSTSCRIPT: Final = re.compile(r"^\s*p\.?\s?s\.?\b|^\s*p\.?\s?d\.?\s*:", re.IGNORECASE)
_FIELD: Final = re.compile(r"^\s*[\w][\w /()#'.-]{1,40}\s*:\s*\S")


def is_sent_from(text: str) -> bool:
    """ "Sent from my iPhone" and its kin."""
    if len(text) > 250:
        return False
    bare = re.sub(r"^[\s<(\[*_]+|[\s>)\]*_.]+$", "", text).lower()
    bare = re.sub(r"[\[\]]", "", bare)
    if not bare or len(bare.split()) > 16 or len(bare) > 180:
        return False
    if re.match(r"^sent \w+ (?!my )[^,]{2,40}, (?!(please|excuse|so|sorry|apolog|pardon|forgive)\b)", bare):
        return False  # "Sent from our Dallas office, the bill is attached": a sentence of a person
    if any(bare.startswith(opening) for opening in SENT_FROM):
        return not (bare.startswith("from my ") and len(bare.split()) > 5)
    return len(bare.split()) <= 8 and any(word in bare for word in SENT_FROM_ANYWHERE)


def is_closing(text: str) -> bool:
    """A line that is nothing but "Best regards," or "Thanks!"."""
    return len(text) < 60 and re.sub(r"[\s,.!¡:;\-–—~]+$|^[\s¡*]+", "", text).lower().replace("*", "") in _CLOSING


def is_delimiter(text: str) -> bool:
    return bool(_DELIMITER.match(text))


def is_disclaimer(paragraph: str) -> bool:
    """A paragraph of legal or mail-scanner text."""
    bare = re.sub(r"^[\W_]+", "", paragraph).lower()
    if any(bare.startswith(opening) for opening in DISCLAIMER_OPENINGS):
        return len(bare) < 25 or sum(word in bare for word in DISCLAIMER_WORDS) >= 2 or len(bare.split()) < 10
    return len(bare) > 60 and sum(word in bare for word in DISCLAIMER_WORDS) >= 3


def banner_end(lines: Sequence[Line]) -> int:
    """How many lines at the top are a gateway's banner."""
    end = 0
    for start, stop in paragraphs(lines)[:3]:
        text = " ".join(line.text for line in lines[start:stop]).lower()
        if not any(banner in re.sub(r"^[\W_]+", "", text)[:120] or text.strip().startswith(banner) for banner in BANNERS):
            break
        end = _banner_lines(lines, start, stop)
        if end < stop:
            break
    return end


def _banner_lines(lines: Sequence[Line], start: int, stop: int) -> int:
    """A banner that is glued to the letter ends with its last line of warning words."""
    hints = (
        "click",
        "link",
        "attachment",
        "sender",
        "outside",
        "external",
        "caution",
        "organization",
        "content is safe",
        "important",
        "trust",
        "banner",
        "adjunto",
        "remitente",
        "extern",
    )
    if stop - start == 1:
        return stop
    end = start
    for index in range(start, stop):
        text = lines[index].text.lower()
        if any(hint in text for hint in hints) and not re.match(r"^(hi|hello|dear|good|hola|buen)\b", text.strip()):
            end = index + 1
        else:
            break
    return max(end, start + 1)


def paragraphs(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """(start, stop) of the stretches between blank lines."""
    found: list[tuple[int, int]] = []
    start: int | None = None
    for index, line in enumerate(lines):
        if line.blank:
            if start is not None:
                found.append((start, index))
            start = None
        elif start is None:
            start = index
    if start is not None:
        found.append((start, len(lines)))
    return found


def signature_lines(lines: Sequence[Line], sender: str | None = None, between: bool = False) -> frozenset[int]:
    """Indices of lines in one stretch of a person's own text that are signature, footer or "sent from".

    ``sender``: the display name of From; a block at the end that opens with it is a signature even without any delimiter.
    ``between``: the stretch stands between quoted lines; a name and an address there are an answer.
    """
    cut: set[int] = set()
    blocks = paragraphs(lines)
    cut |= _footers(lines, blocks)
    cut |= _marked(lines, blocks)
    cut |= _delimited(lines)
    if not between:
        cut |= _contact_block(lines, cut, sender)
    cut |= {
        index
        for index, line in enumerate(lines)
        if _RULE.match(line.text) and all(i in cut or lines[i].blank for i in range(index + 1, len(lines)))
    }
    return frozenset(cut)


def _footers(lines: Sequence[Line], blocks: list[tuple[int, int]]) -> set[int]:
    cut: set[int] = set()
    for start, stop in blocks:
        if is_disclaimer(" ".join(line.text for line in lines[start:stop])):
            cut |= set(range(start, stop))
            continue
        cut |= {
            index
            for index in range(start, stop)
            if is_sent_from(lines[index].text) or (len(lines[index].text) > 120 and is_disclaimer(lines[index].text))
        }
        if any(index in cut for index in range(start, stop)):  # the tail of a wrapped "Sent from ... app"
            cut |= {
                i
                for i in range(start + 1, stop)
                if i - 1 in cut and lines[i].text.strip().lower() in ("android", "ios", "iphone", "mail client.", "outlook")
            }
    return cut


def _marked(lines: Sequence[Line], blocks: list[tuple[int, int]]) -> set[int]:
    """What the program itself marked as signature, sentences a person typed into it excepted."""
    cut: set[int] = set()
    for start, stop in blocks:
        marked = [index for index in range(start, stop) if lines[index].signature]
        if marked and not _own_words(lines[marked[0] : marked[-1] + 1]):
            cut |= set(marked)
    return cut


def _delimited(lines: Sequence[Line]) -> set[int]:
    """Below "-- ": the first paragraph, and every further one that is no sentence."""
    delimiter = next((index for index, line in enumerate(lines) if is_delimiter(line.text) or _opens_signature(lines, index)), None)
    if delimiter is None:
        return set()
    cut = {delimiter}
    for position, (start, stop) in enumerate((start, stop) for start, stop in paragraphs(lines[delimiter + 1 :])):
        block = range(delimiter + 1 + start, delimiter + 1 + stop)
        stretch = lines[block.start : block.stop]
        if _own_words(stretch) and (position > 0 or _POSTSCRIPT.match(stretch[0].text)):
            break
        cut |= set(block)
    return cut


def _opens_signature(lines: Sequence[Line], index: int) -> bool:
    """A rule of underscores, below a quote or above something that says nothing."""
    if not re.match(r"^\s*_{5,}\s*$", lines[index].text):
        return False
    first = next((position for position, line in enumerate(lines) if not line.blank), index)
    below = paragraphs(lines[index + 1 :])[:1]
    return index == first or not any(_own_words(lines[index + 1 + start : index + 1 + stop]) for start, stop in below)


def _own_words(stretch: Sequence[Line]) -> bool:
    """Does a stretch below a signature say something? A postscript, a sentence of several words, a filled-in label do."""
    text = " ".join(line.text for line in stretch).strip()
    if _POSTSCRIPT.match(text):
        return True
    if is_disclaimer(text) or is_sent_from(text) or text.startswith(("“", '"', "«")):
        return False
    plain = [line.text for line in stretch if not _is_contact(line.text)]
    if any(_FIELD.match(line) and not _CONTACT_LABEL.match(line) for line in plain) and len(plain) == len(stretch):
        return True
    words = " ".join(plain)
    return bool(_SENTENCE.search(words)) and len(re.findall(r"\b[a-záéíóúñü']{2,}\b", words)) >= 4


def _is_contact(text: str) -> bool:
    """A line of a signature: a phone, web or street address, and no sentence about them."""
    text = text.strip()
    if len(text) > 140 or (_SENTENCE.search(text) and len(re.findall(r"\b[a-záéíóúñü]{3,}\b", text)) >= 4):
        return False
    return bool(_PHONE.search(text) or _WEB.search(text) or _CONTACT_LABEL.match(text) or _STREET.search(text))


def _contact_block(lines: Sequence[Line], already: set[int], sender: str | None) -> set[int]:
    """A signature without a delimiter: at the end of the text, a name and under it two or more lines of title, company, phone, web."""
    last = max((index for index, line in enumerate(lines) if not line.blank and index not in already), default=None)
    if last is None:
        return set()
    name = _signature_name(lines, last, already, sender)
    if name is None:
        return set()
    return {index for index in range(name + 1, last + 1) if not lines[index].blank}


def _signature_name(lines: Sequence[Line], last: int, already: set[int], sender: str | None) -> int | None:
    """The line of the name above the block that ends at ``last``; None when there is no such block."""
    closing = next((index for index in range(last, -1, -1) if is_closing(lines[index].text)), None)
    said = next((index for index, line in enumerate(lines) if not line.blank and not _GREETING.match(line.text)), last)
    earliest = max(closing + 1 if closing is not None else said + 1, last - 14)
    for index in range(earliest, last + 1):
        if lines[index].blank or index in already or not _is_name(lines[index].text, sender) or _headed(lines, index):
            continue
        below = [lines[i].text for i in range(index + 1, last + 1) if not lines[i].blank and i not in already]
        strong = closing is not None or _is_sender(lines[index].text, sender)
        if below and _looks_like_signature(below, strong):
            return index
    return None


def _headed(lines: Sequence[Line], index: int) -> bool:
    """A name under "Billing:" is somebody's who is told of, not the writer's."""
    above = next((lines[i].text.strip() for i in range(index - 1, -1, -1) if not lines[i].blank), "")
    return above.endswith(":") and not is_closing(above)


def _is_name(text: str, sender: str | None) -> bool:
    bare = text.strip(" *,|-–—")
    if len(bare) > 60:
        return False
    return _is_sender(bare, sender) or (
        len(bare.split()) in (1, 2, 3, 4, 5) and bool(_NAME.match(bare)) and not re.search(r"\d|:", bare) and not is_closing(bare)
    )


def _is_sender(text: str, sender: str | None) -> bool:
    words = {word for word in re.findall(r"\w+", (sender or "").lower()) if len(word) > 1}
    mine = {word for word in re.findall(r"\w+", text.lower()) if len(word) > 1}
    return len(words) > 0 and bool(mine) and len(mine) <= 5 and mine <= words | {"mr", "mrs", "ms", "dr"}


def _looks_like_signature(below: list[str], strong: bool) -> bool:
    if any(_SENTENCE.search(text) and len(text.split()) > 7 and not _is_contact(text) for text in below):
        return False
    if any(_FIELD.match(text) and not _CONTACT_LABEL.match(text) and not _is_contact(text) for text in below):
        return False
    if any(intent_of(text) is not None and (_PHONE.search(text) or len(text.split()) <= 4) for text in below):
        return False  # "305-555-0143 - fax, keep", "Port these": a list, not a signature
    phones = sum(len(_PHONE.findall(text)) for text in below)
    labelled = sum(bool(_CONTACT_LABEL.match(text)) for text in below)
    if phones > 3 and labelled < phones - 1:
        return False  # a list of numbers, not a signature
    features = sum(_is_contact(text) or bool(_TITLE.search(text)) for text in below)
    short = all(len(text) <= 110 for text in below)
    telling = sum(bool(_TITLE.search(text) or _WEB.search(text) or _CONTACT_LABEL.match(text) or _STREET.search(text)) for text in below)
    return short and len(below) <= 10 and (features >= 1 if strong else features >= 2 and telling >= 1)
