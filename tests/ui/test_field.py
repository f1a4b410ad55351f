"""What is wrong with a field stands beside its label, or below it where there is no room; nothing comes and goes for ever."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme import LIGHT, wear
from ui.widgets.field import LineField

LONG = "Thêm một bản ở thư mục khác, ví dụ thẻ nhớ USB"
WRONG = "không thấy thư mục này"


def field_in(width: int) -> LineField:
    field = LineField(LONG)
    field.resize(width, 80)
    field.show()
    QTest.qWait(1)
    return field


def height_at(field: QWidget, width: int) -> int:
    field.resize(width, field.height())
    QTest.qWait(1)
    return field.sizeHint().height()


def test_words_once_below_stay_there_until_others_are_said(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    field = field_in(1000)
    field.show_error(WRONG)
    beside = height_at(field, 1000)
    below = height_at(field, 300)
    assert below > beside
    assert height_at(field, 1000) == below
    field.show_error(WRONG)
    assert height_at(field, 1000) == beside


def test_a_field_with_nothing_to_say_is_the_same_at_any_width(qapp: QApplication) -> None:
    """Narrower than its label it made itself broader, and at that width narrower again, until the program fell."""
    wear(qapp, LIGHT)
    around = QWidget()
    field = LineField(LONG)
    field.setParent(around)
    around.show()
    sizes = set()
    for width in (600, 330, 300, 200, 320, 600):
        field.resize(width, 80)
        QTest.qWait(1)
        sizes.add((field.minimumSizeHint().width(), field.sizeHint().height()))
    assert len(sizes) == 1
