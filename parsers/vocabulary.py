"""Word lists as one readable string."""

from __future__ import annotations


def vocabulary(words: str) -> frozenset[str]:
    """The words of a string, split at white space; "_" stands for a blank within a word."""
    return frozenset(word.replace("_", " ") for word in words.split())
