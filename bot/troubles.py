"""Errors that reach the command line, as one sentence: what is wrong and what to do."""

from __future__ import annotations

from dataclasses import dataclass


class TroubleError(Exception):
    """An error whose text is for people. ``usage``: the call or the configuration was wrong (exit code 2)."""

    usage = False


class UsageError(TroubleError):
    usage = True


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    usage: bool = False


def sentence_for(error: Exception) -> Sentence:
    """Our own troubles say themselves; of others, the kind and where to read more."""
    if isinstance(error, TroubleError):
        return Sentence(str(error), error.usage)
    if (code := getattr(error, "exit_code", None)) is not None:
        return Sentence(str(error), code == 2)
    module = type(error).__module__.split(".")[0]
    if module == "sqlalchemy":
        return Sentence(f"The database does not work: {_first_line(error)}. See 'run_bot.py check'.")
    if isinstance(error, OSError):
        where = f" ({error.filename})" if error.filename else ""
        return Sentence(f"{error.strerror or _first_line(error)}{where}. See 'run_bot.py check'.")
    return Sentence(f"{type(error).__name__}: {_first_line(error)}. Set ONBOARDING_DEBUG=1 and try again to see where.")


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or ["no further word"])[0].rstrip(".")
