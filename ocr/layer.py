"""Is the text layer of a page what is printed on it? Judged page by page; only what is good is believed."""

from __future__ import annotations

from enum import StrEnum

from ocr.pdf_text import TextLayer

_COMMON = frozenset("etaoinsr")  # nearly two letters of three in the languages of our mail, one in three among shifted ones


class LayerVerdict(StrEnum):
    GOOD = "good"
    HIDDEN = "hidden"  # a scanner's or a program's guess behind or under an image: the digits may lie
    GARBLED = "garbled"  # the font does not say which letters its shapes are
    POOR = "poor"  # a few words over a scan: a fax header, a scanner app's mark
    NONE = "none"


def judge(layer: TextLayer, image_share: float, hidden_share: float) -> LayerVerdict:
    """What the layer is worth.

    Args:
        image_share: share of the page under images.
        hidden_share: share of the layer's text objects that are invisible or painted over by an image.
    """
    if not layer.words:
        return LayerVerdict.NONE
    if image_share > 0.5 and hidden_share > 0.5:
        return LayerVerdict.HIDDEN
    if garbled(layer):
        return LayerVerdict.GARBLED
    if image_share > 0.5 and len(layer.words) < 40:
        return LayerVerdict.POOR
    return LayerVerdict.GOOD


def garbled(layer: TextLayer) -> bool:
    """Unmapped characters, or words no language has."""
    if layer.bad_characters > max(4, 0.02 * layer.characters):
        return True
    text = "".join(word.text for word in layer.words)
    plain = sum(letter.isalnum() or letter in "$.,:;-/()#&@%'\"*_=+!?|" for letter in text)
    letters = [letter for word in layer.words if len(word.text) >= 4 and word.text.isalpha() for letter in word.text.lower()]
    common = sum(letter in _COMMON for letter in letters)
    return plain < 0.8 * len(text) or (len(letters) >= 80 and common < 0.45 * len(letters))
