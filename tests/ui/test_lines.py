"""The one table model: pages as it is scrolled, keeps the choice, says a whole row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from ui.theme import LIGHT, wear
from ui.widgets.lines import Cell, Column, Lines, LinesView, Row

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

    lines = Lines(COLUMNS, page)
    lines.refresh()
    return lines


def test_rows_come_page_by_page(qapp: QApplication) -> None:
    lines = paged(register(130))
    assert lines.rowCount() == 60
    lines.fetchMore(QModelIndex())
    lines.fetchMore(QModelIndex())
    assert lines.rowCount() == 130
    assert not lines.canFetchMore(QModelIndex())


def test_qt_finds_no_fault_in_the_model(qapp: QApplication) -> None:
    lines = paged(register(130))
    tester = QAbstractItemModelTester(lines, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is lines
    assert lines.rowCount() == 130  # the tester scrolled to the end


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
