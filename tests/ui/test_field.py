"""What is wrong with a field stands beside its label, or below it where there is no room; nothing comes and goes for ever."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.places.intake_applicant import ApplicantFields
from ui.theme import LIGHT, wear
from ui.widgets.field import Field, Line, LineField, Picker
from ui.widgets.passage import Passage

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


@pytest.mark.parametrize(
    ("width", "order"),
    [
        (700, "name number birth sex address phone known_by"),
        (500, "name number birth sex phone address known_by"),
        (400, "name number birth sex phone address known_by"),
    ],
)
def test_tab_goes_along_the_rows_as_they_stand(qapp: QApplication, width: int, order: str) -> None:
    told = ApplicantFields()
    told.show_kind(person=True)
    told.resize(width, 600)
    told.show()
    QTest.qWaitForWindowActive(told)
    told.name.line.setFocus()
    reached = []
    for _ in order.split():
        at = QApplication.focusWidget()
        reached.append(
            next(
                name
                for name in order.split()
                if at in (part := getattr(told, name), getattr(part, "line", None))
            )
        )
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert reached == order.split()
    told.close()


@pytest.mark.parametrize("control", [Line, Picker, Passage])
def test_of_several_that_are_wrong_the_one_with_the_keys_is_seen(
    qapp: QApplication, control: type[QWidget]
) -> None:
    wear(qapp, LIGHT)
    page = QWidget()
    column = QVBoxLayout(page)
    fields = [Field("Lỗi", control()) for _ in range(2)]
    for field in fields:
        column.addWidget(field)
        field.show_error("chưa chọn")
    page.show()
    QTest.qWaitForWindowActive(page)
    fields[0].control.setFocus()
    seen = [field.control.grab().toImage() for field in fields]
    assert {image.pixelColor(40, 1).name() for image in seen} == {LIGHT.bad.solid.lower()}
    assert [image.pixelColor(40, 4).name() for image in seen] == [
        LIGHT.bad.tint.lower(),
        LIGHT.surface.lower(),
    ]
    page.close()
