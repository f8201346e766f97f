"""``staff-reply`` and ``alert``: what staff read. Short, and with the command that settles it ready to copy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

Line = str | tuple[str, str]  # a sentence, or (the line as written, what became of it)


def staff_reply_context(
    subject: str, done: Sequence[Line], refused: Sequence[Line], notes: Sequence[str], left_out: Sequence[str], shown: Sequence[str]
) -> dict[str, object]:
    return {
        "about": _bare(subject) or "your mail",
        "summary": _summary(done, refused, notes, left_out),
        "done": _rows(done),
        "refused": _rows(refused),
        "notes": list(notes),
        "left_out": list(left_out),
        "shown": list(shown),
    }


def _bare(subject: str) -> str:
    """Without what replying, forwarding and our own reference put before it."""
    return re.sub(r"^(?:\s*(?:re|fwd?|fw)\s*:|\s*\[OB-\w+\])+\s*", "", subject, flags=re.IGNORECASE).strip()


def _rows(lines: Iterable[Line]) -> list[dict[str, str]]:
    return [{"line": "", "said": line} if isinstance(line, str) else {"line": line[0], "said": line[1]} for line in lines]


def _summary(done: Sequence[Line], refused: Sequence[Line], notes: Sequence[str], left_out: Sequence[str]) -> str:
    parts = [
        f"{len(rows)} {words}"
        for rows, words in ((done, "done"), (refused, "not done"), (notes, "kept as a note"), (left_out, "not understood"))
        if rows
    ]
    return ", ".join(parts) or "what you asked for"


def alert_context(subject: str, lines: Sequence[str], commands: Sequence[str]) -> dict[str, object]:
    return {"headline": subject, "lines": [line for line in lines if line.strip()], "commands": list(commands)}
