"""The table of a report: what stands in a cell stands under its heading."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.figures.tables import ReportTable
from ui.places.report_table import ReportTableView
from ui.theme import LIGHT, wear


def edges(image: QImage, left: int, width: int, top: int, height: int) -> tuple[int, int]:
    """How far from the left and from the right the words in a box begin."""
    ground = image.pixel(left + 2, top + 2)
    inked = [x for x in range(width) if any(image.pixel(left + x, top + y) != ground for y in range(height))]
    return inked[0], width - 1 - inked[-1]


def test_words_begin_and_numbers_end_where_their_heading_does(qapp: QApplication, qtbot: QtBot) -> None:
    wear(qapp, LIGHT)
    view = ReportTableView("Báo cáo")
    qtbot.addWidget(view)
    view.resize(700, 300)
    headings = ("(3) Tổng số", "(5) Trong kỳ, trực tiếp, bưu chính")
    rows = (("Hộ tịch", (1, 1)), ("Hộ tịch", (11, 11)), ("Hộ tịch", (21, 21)))
    view.show_tables([ReportTable("Biểu", "Hộ tịch", headings, rows)])
    view.show()
    header, image = view.grid.horizontalHeader(), view.grid.grab().toImage()
    row = view.grid.visualRect(view.grid.shown.index(2, 0))
    for n in range(3):
        at, width = header.sectionViewportPosition(n), header.sectionSize(n)
        above = edges(image, at, width, 0, header.height() - 2)
        below = edges(image, at, width, header.height() + row.top(), row.height() - 2)
        side = int(n > 0)
        assert abs(above[side] - below[side]) <= 2, headings
