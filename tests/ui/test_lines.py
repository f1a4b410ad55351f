"""The one table model: pages as it is scrolled, keeps the choice, says a whole row."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from ui.theme import LIGHT, px, wear
from ui.widgets.lines import Cell, Column, Lines, LinesView, Row
from ui.widgets.two_lines import ROW_HEIGHT, TwoLines

COLUMNS = (Column("Trạng thái", 150), Column("Người nộp"), Column("Số hồ sơ", 120))


def register(count: int) -> list[Row]:
    return [
        Row(
            str(n),
            (Cell(status="overdue"), Cell(f"Nguyễn Văn Thử {n}", "Khai sinh"), Cell(f"{n:04}", figures=True)),
        )
        for n in range(count)
    ]


def paged(rows: list[Row]) -> Lines:
    def page(offset: int, limit: int) -> Sequence[Row]:
        return rows[offset : offset + limit]

    lines = Lines(COLUMNS, page, lambda: len(rows))
    lines.refresh()
    return lines


def test_the_last_of_a_hundred_thousand_is_one_page_away(qapp: QApplication) -> None:
    asked: list[int] = []

    def page(offset: int, limit: int) -> Sequence[Row]:
        asked.append(offset)
        return [Row(str(offset + n), (Cell(), Cell(), Cell())) for n in range(limit)]

    lines = Lines(COLUMNS, page, lambda: 100_000)
    lines.refresh()
    assert lines.rowCount() == 100_000
    view = LinesView("Hồ sơ", lines)
    view.choose("0")
    for key, row in ((Qt.Key.Key_End, 99_999), (Qt.Key.Key_Home, 0)):
        QApplication.sendEvent(view, QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
        assert view.chosen == str(row)
    assert len(set(asked)) <= 3
    assert len(lines._pages) <= 3


def test_the_number_of_a_dossier_is_said_with_its_procedure_where_its_column_has_no_room(
    qapp: QApplication,
) -> None:
    columns = (Column("Người nộp"), Column("Số hồ sơ", 120, room=400))
    rows = [Row("1", (Cell("Nguyễn Văn Thử", "Khai sinh", takes=1), Cell("0001", figures=True)))]
    view = LinesView("Hồ sơ", Lines(columns, lambda *_: rows, lambda: 1))
    delegate = view.itemDelegate()
    assert isinstance(delegate, TwoLines)
    view.resize(600, 200)
    view.show()
    assert delegate.cell(rows[0], 0).second == "Khai sinh"
    view.resize(300, 200)
    assert view.isColumnHidden(1)
    assert delegate.cell(rows[0], 0).second == "0001 · Khai sinh"


def test_qt_finds_no_fault_in_the_model(qapp: QApplication) -> None:
    lines = paged(register(130))
    tester = QAbstractItemModelTester(lines, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is lines
    assert lines.rowCount() == 130
    assert lines.row(129).key == "129"


def test_the_choice_stays_on_a_far_page(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    rows = register(200)
    lines = paged(rows)
    view = LinesView("Hồ sơ", lines)
    view.selectRow(150)
    lines.refresh()
    assert view.chosen == "150"


def test_a_row_that_is_there_no_more_is_empty(qapp: QApplication) -> None:
    rows = register(61)
    lines = paged(rows)
    del rows[60]
    assert lines.row(60).key == ""


def test_a_narrow_list_keeps_who_and_hides_the_number(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    columns = (Column("Người nộp"), Column("Số hồ sơ", 120, room=500), Column("Hẹn trả", 120))
    lines = Lines(columns, lambda offset, limit: [], lambda: 0)
    view = LinesView("Hồ sơ", lines)
    for width, hidden in ((600, False), (400, True)):
        view.resize(width, 300)
        view.show()
        assert view.isColumnHidden(1) is hidden


@pytest.mark.parametrize("dots", [1.0, 1.25, 1.5])
def test_a_chosen_row_is_one_band_at_every_scale(qapp: QApplication, dots: float) -> None:
    wear(qapp, LIGHT)
    view = LinesView("Danh sách", paged(register(4)))
    view.resize(701, 260)
    view.show()
    view.choose("1")
    picture = QPixmap(round(view.width() * dots), round(view.height() * dots))
    picture.setDevicePixelRatio(dots)
    view.render(picture)
    row, image = view.visualRect(view.currentIndex()), picture.toImage()
    above_the_words = round((view.viewport().y() + row.top() + 3) * dots)
    last = sum(view.columnWidth(n) for n in range(len(COLUMNS)))
    band = range(round(px(4) * dots) + 2, round(last * dots) - 2)
    assert {image.pixelColor(x, above_the_words).name() for x in band} == {LIGHT.primary_soft.lower()}


def test_a_row_is_said_whole(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    said = paged(register(3)).data(paged(register(3)).index(1, 0), Qt.ItemDataRole.DisplayRole)
    lines = paged(register(3))
    whole = lines.data(lines.index(1, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Quá hạn"
    assert whole == "Quá hạn; Nguyễn Văn Thử 1, Khai sinh; 0001"


def test_the_choice_stays_with_its_dossier_when_the_list_is_read_again(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    rows = register(10)
    lines = paged(rows)
    view = LinesView("Hồ sơ", lines)
    view.choose("4")
    rows.insert(0, Row("new", (Cell(status="work"), Cell("Trần Thị Thử"), Cell("9999"))))
    lines.refresh()
    assert view.chosen == "4"
    assert view.currentIndex().row() == 5


def test_letters_are_commands_and_enter_opens(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    view = LinesView("Hồ sơ", paged(register(3)))
    view.choose("2")
    heard: list[str] = []
    view.letter.connect(heard.append)
    view.opened.connect(heard.append)
    for key, text in ((Qt.Key.Key_X, "x"), (Qt.Key.Key_Return, "\r")):
        QApplication.sendEvent(
            view, QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        )
    assert heard == ["X", "2"]


@pytest.mark.parametrize("factor", [1.0, 1.3])
def test_what_a_column_holds_begins_under_its_heading(qapp: QApplication, factor: float) -> None:
    wear(qapp, LIGHT, factor)
    try:
        rows = [Row("1", (Cell(status="overdue"), Cell("Nam", "Nam"), Cell("1", figures=True)))]
        columns = (Column("Trạng thái", 150), Column("Nam"), Column("Số", 120))
        lines = Lines(columns, lambda _offset, _limit: rows, lambda: len(rows))
        lines.refresh()
        view = LinesView("Hồ sơ", lines)
        view.resize(700, 200)
        view.show()
        view.clearSelection()
        seen = view.grab().toImage()
        left, head = view.columnViewportPosition(1) + 3, view.horizontalHeader().height()

        def first_ink(top: int, bottom: int) -> int:
            ground = seen.pixel(left, top)
            return next(
                x
                for x in range(left, left + 60)
                if any(seen.pixel(x, y) != ground for y in range(top, bottom))
            )

        heading, words = first_ink(2, head - 3), first_ink(head + 2, head + px(ROW_HEIGHT) - 3)
        assert abs(heading - words) <= 1
        view.close()
    finally:
        wear(qapp, LIGHT)
