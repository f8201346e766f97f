"""One sentence of a person → what it says. What nothing here fits is a note, or a question when it asks something: never dropped.

The order is that of consequence: taking back first, then what must reach a person, then what changes the port, then courtesy.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from onboarding.messages import Statement, StatementKind
from parsers.mail.languages import MONTHS
from parsers.mail.signatures import is_closing, is_sent_from
from parsers.numbers.sighting import sight_in_text
from parsers.words import statement_words as words

MAX_SENTENCE: Final = 1500  # characters that are looked at; the statement keeps all

_SHORT: Final = 10  # words

_URL: Final = re.compile(r"https?://\S+|www\.\S+")
_ENDING: Final = re.compile(
    r"(?<![\d$#.,/-])(?<!pin )(?<!pin is )\d{4}(?![\d%/-])(?!\s?(am|pm|st|street|ave|avenue|blvd|rd|dr)\b)", re.IGNORECASE
)
_DATE_YEAR: Final = re.compile(r"\b(19|20)\d{2}\b")
_DATED: Final = rf"\b({'|'.join(MONTHS)}|since|in|de|year)\b"
_NUMBERED: Final = re.compile(r"^\W*(q(uestion)?\s*)?\d{1,2}\s?[.):-]\s", re.IGNORECASE)
_NUMBER_ROW: Final = re.compile(r"^[\s+()\d.,;/x&-]*$")
_GOES_ON: Final = re.compile(
    r"^\W*((ok|okay|sure|fine|right|claro|vale)\W+(?!.*\b(right|correct|ours)\b)(?=\w+ \w+ \w+)|right (now|away|after)|sure thing"
    r"|it's fine if)",
    re.IGNORECASE,
)
_HEADING: Final = re.compile(r"^[^\d?]{2,60}:$")  # "Here are our numbers:"
_SAYS_MORE: Final = re.compile(r"\d{4}|\b(but|except|ignore|not|only|please (port|keep|note)|pero|no)\b", re.IGNORECASE)
_LEADING_YES: Final = re.compile(
    r"^\W*(?:q?\d{1,2}\s?[.):-]\s*)?(yes|yep|yeah|sí|si|correct|correcto|ok|okay)\b[\s,.;:–—-]*", re.IGNORECASE
)


def state(
    sentence: str, quoted: str | None = None, papers: bool = False, understood: bool = False, numbered: bool = False
) -> tuple[Statement, ...]:
    """What ``sentence`` says; several things where it says several ("yes, keep the fax line").

    Args:
        quoted: the quoted paragraph it stands under.
        papers: documents came along, so "see attached" says nothing more.
        numbered: the sentences around it answer questions by their numbers; so may this one, a mere number though it is.
        understood: it was read as the value of a field; it is no note then.
    Returns:
        Empty only for a row of numbers outside any quote, which the number readers read, and for what ``understood`` covers.
    """
    text = _URL.sub(" ", sentence[:MAX_SENTENCE])
    numbers = tuple(dict.fromkeys(sighting.e164 for sighting in sight_in_text(text)))
    endings = _endings(text, numbers)
    if _is_row(text, numbers) and quoted is None and not answers_by_number(text, numbered):
        return ()
    found = [
        Statement(each.kind, sentence, each.numbers, each.value, quoted, _named(text, each, endings, quoted is not None))
        for each in _kinds(text, numbers, endings, quoted is not None, papers)
    ]
    if understood:
        said_by_value = {StatementKind.NOTE, StatementKind.THANKS}
        if "?" not in text and len(text.split()) < _SHORT:
            said_by_value.add(StatementKind.QUESTION)  # "we need 2 temporary numbers" asks for no more than the value
        found = [each for each in found if each.kind not in said_by_value]
    return tuple(found)


def answers_by_number(text: str, numbered: bool = False) -> bool:
    """ "Q2. 305-555-0143", "1. yes"; "2. 305-555-0143" only among such lines, for it may be a row of a list."""
    match = _NUMBERED.match(text)
    if not match:
        return False
    return numbered or text.lstrip(" (#").lower().startswith("q") or bool(words.YES.match(text) or words.NO.match(text))


class _Said(NamedTuple):
    kind: StatementKind
    numbers: tuple[str, ...] = ()
    value: str | None = None
    endings: tuple[str, ...] | None = None  # None: those of the whole sentence


def _kinds(text: str, numbers: tuple[str, ...], endings: tuple[str, ...], answers: bool, papers: bool) -> list[_Said]:
    if _is_courtesy(text, papers):
        return [_Said(StatementKind.THANKS, (), None)]
    if words.RETRACT.search(text) and not words.QUESTION_START.match(text):
        return [_Said(StatementKind.RETRACT, (), None)]
    request = words.REQUEST.match(text)
    plain = text[request.end() :] if request else text
    asks = _asks(text) and not (request and (numbers or endings or _use(plain)))
    leading = _LEADING_YES.match(plain)
    rest = plain[leading.end() :] if leading else plain
    said = _rulings(rest, numbers, endings, answers) if not asks or _is_ruling_question(text) else []
    if asks and not said:
        return [_Said(StatementKind.QUESTION, numbers, None)]
    agreed = _agreement(text, bool(said), bool(leading))
    found = [_Said(agreed, numbers, _use(text))] if agreed else []
    found += said
    use = _use(text) if endings and not numbers else None  # "fax is 0145"
    return found or [_Said(StatementKind.NOTE, numbers, use, endings if use else None)]


def _agreement(text: str, rules: bool, leading: bool) -> StatementKind | None:
    """A yes or a no, at the start or as the whole of the sentence."""
    if words.NO.match(text) and not words.NOT_NO.match(text) and not rules:
        return StatementKind.NO
    if words.YES.match(text) and (leading or not rules) and not _goes_on(text):
        return StatementKind.YES
    if not rules and words.YES_INSIDE.search(text) and not re.search(r"\b(not|n't|no|if|unless)\b", text, re.IGNORECASE):
        return StatementKind.YES
    return None


def _goes_on(text: str) -> bool:
    """ "OK, I will send it tomorrow" and "right now we are closed" agree to nothing."""
    return bool(_GOES_ON.match(text))


def _rulings(text: str, numbers: tuple[str, ...], endings: tuple[str, ...], answers: bool) -> list[_Said]:
    """What a sentence decides about tax, start, and numbers."""
    if words.CONDITIONAL.match(text) and not (numbers or endings):
        return []
    if words.NOT_EXEMPT.search(text):
        return [_Said(StatementKind.NOT_TAX_EXEMPT, (), None)]
    if words.EXEMPT.search(text):
        return [_Said(StatementKind.TAX_EXEMPT, (), None)]
    if words.NEW_BTN.search(text) and (numbers or endings):
        return [_Said(StatementKind.NEW_BTN, numbers, None)]
    activation = next((value for value, pattern in words.ACTIVATIONS if pattern.search(text)), None)
    if activation and not numbers:
        return [_Said(StatementKind.ACTIVATION, (), activation)]
    use = _use(text)
    named = bool(numbers or endings or use)
    if words.DISCONNECT.search(text) and not words.NO_DISCONNECT.search(text) and (named or words.SERVICE.search(text)):
        return [_Said(StatementKind.DISCONNECT, numbers, use)]
    ports = _port_all(text, numbers, endings)
    if ports:
        return ports
    return _placing(text, numbers, endings, use, answers) or _no_more(text)


def _placing(text: str, numbers: tuple[str, ...], endings: tuple[str, ...], use: str | None, answers: bool) -> list[_Said]:
    named = bool(numbers or endings or use) or (answers and bool(words.MOVES_OR_STAYS.search(text)))
    if words.NO_PORT.search(text) or (words.KEEP_VERB.search(text) and not words.NOT_KEPT.search(text)):
        both = _both_ways(text)
        if both:
            return both
        return [_Said(StatementKind.KEEP, numbers, use)] if named else []
    if words.ADD.search(text) and (numbers or endings):
        return [_Said(StatementKind.ADD, numbers, use)]
    if words.PORT_VERB.search(text) and named and not words.NOT_KEPT.search(text):
        return [_Said(StatementKind.PORT, numbers, use)]
    return []


_CLAUSES: Final = re.compile(r"[,;]\s+|\s+\b(?:and|but|while|when|y|pero|mientras|cuando)\b\s+", re.IGNORECASE)


def _both_ways(text: str) -> list[_Said]:
    """ "Port 0142 and keep 0143": clause by clause; a clause without a verb goes with the one before. Empty when only one way is said."""
    placed: dict[StatementKind, _Said] = {}
    waiting: list[str] = []
    kind: StatementKind | None = None
    seen: set[StatementKind] = set()
    for clause in _CLAUSES.split(text):
        kind = _way(clause) or kind
        if kind is None:
            waiting.append(clause)
            continue
        seen.add(kind)
        placed[kind] = _joined(placed.get(kind, _Said(kind)), " ".join([*waiting, clause]))
        waiting = []
    told = [each for each in placed.values() if each.numbers or each.value or each.endings]
    return told if len(seen) == 2 and told else []


def _way(clause: str) -> StatementKind | None:
    if words.NO_PORT.search(clause) or (words.KEEP_VERB.search(clause) and not words.NOT_KEPT.search(clause)):
        return StatementKind.KEEP
    return StatementKind.PORT if words.PORT_VERB.search(clause) else None


def _joined(told: _Said, clause: str) -> _Said:
    numbers = tuple(sighting.e164 for sighting in sight_in_text(clause))
    endings = _endings(clause, numbers)
    return _Said(
        told.kind,
        tuple(dict.fromkeys((*told.numbers, *numbers))),
        told.value or _use(clause),
        tuple(dict.fromkeys((*(told.endings or ()), *endings))),
    )


def _port_all(text: str, numbers: tuple[str, ...], endings: tuple[str, ...]) -> list[_Said]:
    """ "Everything on the bill", with what stays: numbers behind "except" are the exceptions."""
    everything = words.EVERYTHING.search(text)
    if not everything or words.ALL_IS_WELL.search(text):
        return []
    exception = words.EXCEPT.search(text, everything.end() if everything.start() < 60 else 0)
    stays = text[exception.end() :] if exception else ""
    head = text[: exception.start()] if exception else text
    moves = words.PORT_VERB.search(head) or (exception and re.match(r"^\W*(please )?(everything|all|todo)", head, re.IGNORECASE))
    if words.NO_PORT.search(head) or words.KEEP_VERB.search(head):
        return []
    whole = words.ON_BILL.search(head) or not words.ON_LIST.search(head)
    if not moves and not (words.BILL.search(head) and re.match(r"^\W*(all|every|everything|the whole|todo)", head, re.IGNORECASE)):
        return []
    if not whole:
        return [_Said(StatementKind.PORT, numbers, None)] if numbers else []
    if numbers and not exception:
        return []
    kept = tuple(dict.fromkeys(sighting.e164 for sighting in sight_in_text(stays))) if exception else ()
    found: list[_Said] = [_Said(StatementKind.PORT_ALL, kept, None)]
    use = _use(stays) if exception else None
    if use:
        found.append(_Said(StatementKind.KEEP, (), use))
    return found


def _no_more(text: str) -> list[_Said]:
    return [_Said(StatementKind.NO_MORE, (), None)] if words.NO_MORE.search(text) else []


def _asks(text: str) -> bool:
    return "?" in text or "¿" in text or bool(words.QUESTION_START.match(text) and len(text.split()) > 3) or bool(words.ASKS.search(text))


def _is_ruling_question(text: str) -> bool:
    """ "I want to keep the fax line, ok?": a ruling with a tag."""
    return bool(re.search(r"\b(ok|okay|right|correct|verdad|cierto)\s*\?\s*$", text, re.IGNORECASE))


def _is_courtesy(text: str, papers: bool) -> bool:
    if not re.search(r"\w", text):
        return True
    if words.GREETING.match(text) or words.COURTESY.match(text) or is_closing(text) or is_sent_from(text):
        return True
    if papers and (words.ENCLOSED.match(text) or _names_only_papers(text)) and not _SAYS_MORE.search(text):
        return True
    return _is_name(text) or bool(_HEADING.match(text))


def _names_only_papers(text: str) -> bool:
    """ "And the form", "Bill and card form attached, signed": the papers themselves say it."""
    said = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower().replace("’", "'").replace("'s", ""))
    if re.search(r"[\d?¿]", text) or not words.PAPERS.intersection(said):
        return False
    return all(word in words.PAPERS or word in words.BESIDE_PAPERS for word in said)


def _is_name(text: str) -> bool:
    """A name under the closing: up to three capitalised words and nothing else."""
    return bool(
        re.fullmatch(r"[-–—/~]{0,2}\s*([A-ZÁÉÍÓÚÑ][a-záéíóúñ'’]+\.?|[A-Z]\.)(\s+([A-ZÁÉÍÓÚÑ][\w'’]+|[A-Z]\.)){0,2}\W*", text)
    ) and not (words.YES.match(text) or words.NO.match(text) or text.strip(" .-–—/~").casefold() in words.NO_NAMES)


def _use(text: str) -> str | None:
    return next((use for use, pattern in words.USES if pattern.search(text)), None)


def _is_row(text: str, numbers: tuple[str, ...]) -> bool:
    """A row of a list: a number and a word or two beside it."""
    if not numbers:
        return bool(_NUMBER_ROW.match(text)) and bool(re.search(r"\d", text))
    beside = re.findall(r"[^\W\d_]{2,}", text)
    if words.YES.match(text) or words.NO.match(text) or "?" in text or len(beside) > 3:
        return False
    leads = re.match(r"^\W*(\d{1,3}[.)]\s+)?\+?1?[\s(.-]*\d{3}", text)
    return bool(leads) or not any(pattern.search(text) for pattern in (words.PORT_VERB, words.KEEP_VERB, words.DISCONNECT, words.ADD))


def _endings(text: str, numbers: tuple[str, ...]) -> tuple[str, ...]:
    """Groups of just four digits, which people use for a number of theirs; years and parts of whole numbers are none."""
    found = [match[0] for match in _ENDING.finditer(text) if not any(number.endswith(match[0]) for number in numbers)]
    dated = not numbers and re.search(_DATED, text, re.IGNORECASE)
    years = {match[0] for match in _DATE_YEAR.finditer(text)} if dated else set()
    return tuple(dict.fromkeys(each for each in found if each not in years))


def _named(text: str, told: _Said, endings: tuple[str, ...], answers: bool) -> tuple[str, ...]:
    """Four digits mean a number only where a sentence is about numbers; of "everything except", only those behind it."""
    if told.endings is not None:
        return told.endings
    if told.kind not in _ABOUT_NUMBERS and not answers and not _NUMBERED.match(text):
        return ()
    if told.kind is StatementKind.PORT_ALL:
        exception = words.EXCEPT.search(text)
        return tuple(each for each in endings if exception and each in text[exception.end() :])
    return endings


_ABOUT_NUMBERS: Final = frozenset(
    {
        StatementKind.KEEP,
        StatementKind.PORT,
        StatementKind.PORT_ALL,
        StatementKind.ADD,
        StatementKind.NEW_BTN,
        StatementKind.DISCONNECT,
        StatementKind.YES,
        StatementKind.NO,
    }
)
