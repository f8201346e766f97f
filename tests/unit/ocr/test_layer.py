"""A text layer is believed only where it is what is printed."""

from __future__ import annotations

import pytest

from ocr.layer import LayerVerdict, judge
from ocr.page import Box, Word
from ocr.pdf_text import TextLayer

PROSE = "Account Number Billing Date Service address for your monthly charges and taxes Total amount due please pay by mail " * 3
SHIFTED = "Dffrxqw Qxpehu Eloolqj Gdwh Vhuylfh Dgguhvv iru brxu prqwkob fkdujhv dqg wdahv Wrwdo " * 4


def _layer(text: str, bad: int = 0) -> TextLayer:
    words = tuple(Word(part, Box(0, 0, 1, 1), 1.0, 0) for part in text.split())
    return TextLayer(words, sum(len(word.text) for word in words), bad)


@pytest.mark.parametrize(
    ("layer", "image", "hidden", "verdict"),
    [
        (_layer(PROSE), 0.0, 0.0, LayerVerdict.GOOD),
        (_layer(PROSE), 1.0, 0.0, LayerVerdict.GOOD),  # a bill printed over a background picture
        (_layer(PROSE), 1.0, 1.0, LayerVerdict.HIDDEN),
        (_layer("Scanned with an app"), 0.9, 0.0, LayerVerdict.POOR),
        (_layer(PROSE, bad=40), 0.0, 0.0, LayerVerdict.GARBLED),
        (_layer(SHIFTED), 0.0, 0.0, LayerVerdict.GARBLED),
        (_layer("212-555-0101 212-555-0102 $447.89"), 0.0, 0.0, LayerVerdict.GOOD),
        (_layer(""), 1.0, 0.0, LayerVerdict.NONE),
    ],
)
def test_the_layer_is_judged(layer: TextLayer, image: float, hidden: float, verdict: LayerVerdict) -> None:
    assert judge(layer, image, hidden) is verdict
