"""Words of one visual line share it, whatever stands around them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ocr.lines import Tilt, order_lines, page_tilt
from ocr.page import Box


def _boxes(*corners: tuple[float, float]) -> list[Box]:
    return [Box(left, top, left + 30, top + 10) for left, top in corners]


def _single(boxes: list[Box]) -> list[tuple[int, ...]]:
    return [(index,) for index in range(len(boxes))]


def test_two_columns_share_their_lines_left_to_right() -> None:
    boxes = _boxes((400, 101), (50, 100), (50, 112), (400, 113))
    assert order_lines(boxes, _single(boxes)) == [[1, 0], [2, 3]]


def test_lines_set_tightly_stay_apart() -> None:
    boxes = _boxes((50, 100), (50, 107), (50, 114))
    assert order_lines(boxes, _single(boxes)) == [[0], [1], [2]]


def test_a_tall_heading_does_not_melt_the_lines_beside_it() -> None:
    boxes = [Box(50, 100, 200, 126), *_boxes((400, 100), (400, 114))]
    lines = order_lines(boxes, _single(boxes))
    assert [1] in [line[-1:] for line in lines]
    assert all(not {1, 2} <= set(line) for line in lines)


def test_lines_of_a_skewed_page_are_followed_along_their_slope() -> None:
    slope = 0.03  # 1.7 degrees: over 500 points a line falls by 15, more than the distance of two lines
    left_to_right = [(left, 100 + number * 12 + slope * left) for number in range(6) for left in (50, 90, 250, 290, 500, 540)]
    boxes = _boxes(*left_to_right)
    fragments = [tuple(range(start, start + 2)) for start in range(0, 36, 2)]
    long_enough = [tuple(range(start, start + 6)) for start in range(0, 36, 6)]
    assert abs(page_tilt([[boxes[index] for index in line] for line in long_enough]).slope - slope) < 0.001
    assert order_lines(boxes, fragments, Tilt(slope)) == [list(range(start, start + 6)) for start in range(0, 36, 6)]


def test_lines_that_fan_out_down_the_page_are_followed_too() -> None:
    rows = [tuple(range(start, start + 6)) for start in range(0, 240, 6)]
    lefts = (50, 90, 130, 330, 370, 410)  # two columns
    boxes = _boxes(*((left, 60 + number * 14 + (-0.05 + 0.00008 * (60 + number * 14)) * left) for number in range(40) for left in lefts))
    columns = [half for row in rows for half in (row[:3], row[3:])]
    tilt = page_tilt([[boxes[index] for index in half] for half in columns])
    assert abs(tilt.slope + 0.05) < 0.003 and abs(tilt.fan - 0.00008) < 0.000008
    assert order_lines(boxes, columns, tilt) == [list(row) for row in rows]
    assert order_lines(boxes, columns) != [list(row) for row in rows]


@given(st.lists(st.tuples(st.floats(0, 600), st.floats(0, 780), st.floats(0, 80), st.floats(0, 40)), max_size=60))
def test_every_word_is_on_exactly_one_line(corners: list[tuple[float, float, float, float]]) -> None:
    boxes = [Box(left, top, left + width, top + height) for left, top, width, height in corners]
    lines = order_lines(boxes, _single(boxes))
    assert sorted(index for line in lines for index in line) == list(range(len(boxes)))


def test_tall_writing_beside_a_list_stands_on_the_row_it_has_most_of() -> None:
    rows = [Box(50, top, 180, top + 20) for top in (100, 118, 136, 154)]
    remark = Box(220, 124, 400, 160)  # its exclamation marks reach up into the second row
    assert [2, 4] in order_lines([*rows, remark], _single([*rows, remark]))


def test_words_as_tall_as_ordinary_type_may_be_stand_on_one_line_once() -> None:
    tall = [Box(left, top, left + 30, top + 14) for left, top in ((10, 500.01), (45, 500.11), (85, 500.01))]
    usual = [Box(10, top, 50, top + 10) for top in (600, 620, 640, 660, 680)]
    boxes = [*tall, *usual]
    lines = order_lines(boxes, _single(boxes))
    assert sorted(index for line in lines for index in line) == list(range(len(boxes)))
