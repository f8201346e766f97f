"""The templates: a folder per mail kind with ``subject.txt``, ``body.txt`` and ``body.html``, on ``base.txt`` and ``base.html``.

A file of the same name in the operator's folder (``[replies] templates``) comes before the built-in one, file by file.
Templates run in Jinja's sandbox, an unknown name is an error, and everything in HTML is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from onboarding.mails import MailKind
from replies.secrecy import printed
from replies.wrapping import tidy

BUILT_IN = Path(__file__).parent / "templates"
_NUMBER = re.compile(r"(?<![\w\"=/.:-])(\d{3}-\d{3}-\d{4})(?![\w\"-])")
# Control characters but tab and line feed; zero-width and direction marks; halves of surrogate pairs. Joiners (emoji, Persian) may stay.
_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
PARTS = ("subject.txt", "body.txt", "body.html")


class TemplateProblemError(Exception):
    """A template that cannot be used: one sentence with the file, the line and what to do."""

    def __init__(self, path: Path, line: int | None, what: str) -> None:
        self.path, self.line, self.what = path, line, what
        super().__init__(str(self))

    def __str__(self) -> str:
        where = f"{self.path}, line {self.line}" if self.line else f"{self.path}"
        return f"The template {where} cannot be used: {self.what.rstrip('.')}. Mend it, or delete it to use the built-in one."


@dataclass(frozen=True, slots=True)
class Rendered:
    subject: str  # one line, without control characters
    text: str
    html: str
    problem: str | None = None  # an override that failed; the built-in template was used in its place


def render(kind: MailKind, context: Mapping[str, object], folder: Path | None = None) -> Rendered:
    """The words of one mail. An override that fails on this mail gives way to the built-in template, and ``problem`` says so."""
    try:
        return render_strictly(kind, context, folder)
    except TemplateProblemError as problem:
        if folder is None or BUILT_IN in problem.path.parents:
            raise
        plain = render_strictly(kind, context, None)
        return Rendered(plain.subject, plain.text, plain.html, str(problem))


def render_strictly(kind: MailKind, context: Mapping[str, object], folder: Path | None = None) -> Rendered:
    """Raises ``TemplateProblemError`` for whatever is wrong with a template, the operator's or ours."""
    subject, text, html = (_render_part(folder, f"{kind.value}/{part}", context) for part in PARTS)
    return Rendered(one_line(subject), tidy(_harmless(text)), _unbroken(_harmless(html)).strip() + "\n")


def _harmless(text: str) -> str:
    """Without control characters and direction marks, which clients' words may carry: they disguise text and upset terminals."""
    return _HARMFUL.sub("", text)


def _unbroken(html: str) -> str:
    """Telephone numbers stay on one line: a phone's narrow screen would part them at a hyphen."""
    return _NUMBER.sub(r'<span style="white-space:nowrap;">\1</span>', html)


def one_line(text: str) -> str:
    """Fit for a header: no line break, no control character, no run of blanks, at most 200 characters."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    line = line.replace("=?", "= ?")  # the library would decode what looks like an encoded word, line breaks in it included
    return line if len(line) <= 200 else line[:199].rstrip() + "…"


def check_templates(folder: Path | None, samples: Callable[[], Mapping[MailKind, Mapping[str, object]]]) -> tuple[str, ...]:
    """Every problem, found by writing a sample of every kind with the operator's templates or, without a folder, the built-in ones."""
    if folder is not None and not folder.is_dir():
        return (f"[replies] templates: there is no folder {folder}; make it, or leave the key out to use the built-in templates.",)
    problems = _strays(folder) if folder else []
    for kind, context in samples().items():
        for part in PARTS:
            try:
                _render_part(folder, f"{kind.value}/{part}", context)
            except TemplateProblemError as problem:
                problems.append(str(problem))
    return tuple(dict.fromkeys(problems))


def _strays(folder: Path) -> list[str]:
    """Folders that name no kind of mail: nothing would ever use them."""
    kinds = {kind.value for kind in MailKind}
    return [
        f"{entry} names no kind of mail, so nothing uses it; the kinds are {', '.join(sorted(kinds))}."
        for entry in sorted(folder.iterdir())
        if entry.is_dir() and not entry.name.startswith(".") and entry.name not in kinds
    ]


@cache
def _environment(folder: Path | None) -> ImmutableSandboxedEnvironment:
    folders = [str(folder), str(BUILT_IN)] if folder else [str(BUILT_IN)]
    return ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([FileSystemLoader(one) for one in folders]),
        undefined=StrictUndefined,
        finalize=printed,
        autoescape=lambda name: name is not None and name.endswith(".html"),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _render_part(folder: Path | None, name: str, context: Mapping[str, object]) -> str:
    path = folder / name if folder and (folder / name).is_file() else BUILT_IN / name
    try:
        return _environment(folder).get_template(name).render(context)
    except TemplateSyntaxError as error:
        raise TemplateProblemError(Path(error.filename or path), error.lineno, error.message or "its syntax is wrong") from error
    except (TemplateError, UnicodeDecodeError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
        raise TemplateProblemError(path, _line_in(error, path), _sentence(error)) from error


def _line_in(error: BaseException, path: Path) -> int | None:
    """Jinja rewrites tracebacks to the template's own lines: the last frame of that file is where it broke."""
    line, frame = None, error.__traceback__
    while frame is not None:
        if Path(frame.tb_frame.f_code.co_filename) == path:
            line = frame.tb_lineno
        frame = frame.tb_next
    return line


def _sentence(error: BaseException) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8 text"
    return str(error) or type(error).__name__
