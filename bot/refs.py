"""References: the short names of onboardings, as people see and type them (``OB-7K3FM``)."""

from __future__ import annotations

import re
import secrets

# No vowels, so that no word appears; none of the pairs people mix up (0/O, 1/I/L, 5/S, 8/B, 2/Z).
ALPHABET = "34679CDFGHJKMNPQRTVWX"
_WRITTEN = re.compile(rf"\bOB-?([{ALPHABET}]{{5}})\b", re.IGNORECASE)


def new_ref() -> str:
    """A reference nobody has: 21^5, four million of them; the caller tries again on the rare clash."""
    return "OB-" + "".join(secrets.choice(ALPHABET) for _ in range(5))


def refs_in(text: str) -> tuple[str, ...]:
    """Every reference written in the text, in order, once each. A reference is no proof of anything."""
    return tuple(dict.fromkeys(f"OB-{found.upper()}" for found in _WRITTEN.findall(text)))
