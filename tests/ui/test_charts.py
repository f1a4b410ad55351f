"""Charts: what they say, where it lies, and that they paint into any rectangle, on a page as on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import DARK, LIGHT, Tokens, colour, font, wear
from ui.widgets.charts.amounts import change, change_words, decimal, share, whole
from ui.widgets.charts.bars import HATCHED, GroupedBars, Pair, Part, Stack, StackedBars
from ui.widgets.charts.chart import Chart
from ui.widgets.charts.frame import ChartCard, Legend
from ui.widgets.charts.hours import HourColumns
from ui.widgets.charts.table import ChartTable
from ui.widgets.charts.trend import TrendLine
from ui.widgets.text import Text


def test_amounts_are_written_as_people_here_write_them() -> None:
    assert (whole(2384), decimal(4.7), share(98.6), share(None)) == ("2.384", "4,7", "98,6%", "–")
    assert (change(-48), change(3), change(0)) == ("−48", "+3", "0")
    assert (change_words(-10), change_words(3), change_words(0)) == ("giảm 10", "tăng 3", "như cũ")


def bars(count: int = 3) -> GroupedBars:
    chart = GroupedBars("Tồn đọng")
    pairs = [Pair("Đất đai", 57, 9, "land"), *(Pair(f"Lĩnh vực {n}", n, 0, str(n)) for n in range(1, count))]
    chart.show_pairs("Lĩnh vực", pairs, "30/11/2015", "30/11/2016")
    return chart


def charts() -> list[Chart]:
    trend = TrendLine("Đúng hạn", 98)
    trend.show_months(
        [(f"T{n}", f"{n:02d}/2017") for n in range(1, 13)], [None] * 6 + [95.0] * 6, [97.5] * 12
    )
    stacks = StackedBars("Khối lượng", (Part("quá hạn", "overdue", HATCHED), Part("còn lại", "")))
    stacks.show_stacks("Cán bộ", [Stack("Võ Thị Thử", (2, 8)), Stack("Đặng Thị Thử", (0, 11))])
    hours = HourColumns("Lượt nộp")
    hours.show_hours({7: 5, 8: 9}, [7, 8, 9], 8)
    return [bars(), trend, stacks, hours]


@pytest.mark.parametrize(("width", "apart"), [(900, 1), (250, 2)])
def test_hours_without_room_for_each_name_every_second(qapp: QApplication, width: int, apart: int) -> None:
    wear(qapp, LIGHT)
    hours = HourColumns("Lượt nộp")
    hours.show_hours({}, list(range(7, 18)), 14)
    assert hours._apart(width / 11) == apart


def test_what_the_marks_mean_goes_below_the_title_where_there_is_no_room_beside_it(
    qapp: QApplication, qtbot: QtBot
) -> None:
    wear(qapp, LIGHT)
    parts = [Part(words, "overdue") for words in ("quá hạn", "hôm nay", "sắp hạn", "còn lại")]
    card = ChartCard("Khối lượng theo cán bộ", StackedBars("Khối lượng", parts))
    qtbot.addWidget(card)
    legend, title = card.findChildren(Legend)[0], card.findChildren(Text)[0]
    card.show()
    for width, beside in ((420, False), (700, True), (420, False)):
        card.resize(width, 200)
        QApplication.sendPostedEvents()
        assert (legend.y() < title.geometry().bottom()) == beside
        assert legend.width() >= legend.sizeHint().width()


def test_of_the_sum_beside_a_title_no_half_number_is_shown(qapp: QApplication, qtbot: QtBot) -> None:
    card = ChartCard("Tồn đọng theo lĩnh vực", bars())
    qtbot.addWidget(card)
    card.refresh("10 → 129 (+119)")
    card.show()
    seen = set()
    for width in range(200, 700, 10):
        card.resize(width, 200)
        QApplication.sendPostedEvents()
        seen.add(card.aside.text())
        assert card.aside.width() >= card.aside.fontMetrics().horizontalAdvance(card.aside.text())
    assert seen == {"", "10 → 129", "10 → 129 (+119)"}


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("size", [(120, 90), (560, 200), (1400, 700)])
def test_every_chart_paints_inside_any_rectangle(
    qapp: QApplication, theme: Tokens, size: tuple[int, int]
) -> None:
    wear(qapp, theme)
    for chart in charts():
        rect = QRectF(20, 20, *size)
        image = QImage(size[0] + 40, size[1] + 40, QImage.Format.Format_RGB32)
        image.fill(colour("surface"))
        painter = QPainter(image)
        chart.paint(painter, rect)
        painter.end()
        inks = {image.pixel(x, y) for x in range(20, size[0] + 20, 3) for y in range(20, size[1] + 20, 3)}
        assert len(inks) > 3, type(chart).__name__
        spots = chart.spots(rect)
        assert len(spots) == len(chart.readings) == len(chart.rows)
        assert all(rect.adjusted(-12, -12, 12, 12).contains(spot) for spot in spots)
    wear(qapp, LIGHT)


def test_the_readings_say_what_the_table_says(qapp: QApplication) -> None:
    chart = bars()
    assert chart.readings[0] == "Đất đai: 57 ngày 30/11/2015, 9 ngày 30/11/2016, giảm 48"
    assert chart.rows[0] == ("Đất đai", "57", "9", "−48")
    assert chart.accessibleDescription().startswith("Đất đai: 57")


def test_of_what_nothing_is_known_no_bar_is_drawn_and_no_change_said(qapp: QApplication) -> None:
    chart = GroupedBars("Tồn đọng")
    chart.show_pairs("Lĩnh vực", [Pair("Đất đai", None, 9)], "30/11/2015", "30/11/2016")
    assert chart.rows == [("Đất đai", "–", "9", "–")]
    assert chart.readings == ["Đất đai: 9 ngày 30/11/2016, cùng kỳ chưa có số"]
    assert [words for words, _ink, _hatch in chart.legend] == ["30/11/2016"]
    image = QImage(600, 60, QImage.Format.Format_RGB32)
    image.fill(colour("surface"))
    painter = QPainter(image)
    chart.paint(painter, QRectF(0, 0, 600, 60))
    painter.end()
    inks = {image.pixelColor(x, y).name() for x in range(600) for y in range(60)}
    assert colour("primary").name() in inks and colour("inputline").name() not in inks


def test_what_does_not_fit_is_in_the_table_and_reached_by_arrows(qapp: QApplication) -> None:
    chart = bars(30)
    chart.resize(400, 120)
    assert len(chart.rows) == 30
    heard: list[str] = []
    chart.opened.connect(heard.append)
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.at == 29
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert heard == ["29"]


def test_in_large_words_the_figures_of_two_bars_have_each_their_line(qapp: QApplication) -> None:
    wear(qapp, LIGHT, 1.3)
    chart = bars(30)
    spots = chart.spots(QRectF(0, 0, 560, 150))
    assert min(spot.height() for spot in spots) >= 2 * QFontMetricsF(font("figure_small")).capHeight() + 8
    wear(qapp, LIGHT)


def test_an_empty_chart_says_so_and_names_nothing(qapp: QApplication) -> None:
    chart = GroupedBars("Tồn đọng")
    chart.say_nothing("Không có hồ sơ tồn đọng")
    chart.show_pairs("Lĩnh vực", [], "a", "b")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Return):
        QTest.keyClick(chart, key)
        assert chart.at == -1
    chart.resize(300, 100)
    chart.grab()
    assert chart.accessibleDescription() == "Không có hồ sơ tồn đọng"


def test_a_missing_month_breaks_the_line_and_is_said(qapp: QApplication) -> None:
    trend = TrendLine("Đúng hạn", 98)
    trend.show_months([("T1", "01/2017"), ("T2", "02/2017")], [None, None], [None, 100.0])
    assert trend.readings[0] == "01/2017: không có hồ sơ nào đúng hạn, cùng tháng năm trước –"
    assert trend.rows[1] == ("02/2017", "–", "100,0%")


def test_parts_are_told_apart_without_colour(qapp: QApplication) -> None:
    """The hatched part is another texture, not only another ink."""
    stacks = StackedBars("Khối lượng", (Part("a", "overdue", HATCHED), Part("b", "overdue")))
    stacks.show_stacks("Cán bộ", [Stack("Thử", (500, 500))])
    image = QImage(600, 60, QImage.Format.Format_RGB32)
    image.fill(colour("surface"))
    painter = QPainter(image)
    stacks.paint(painter, QRectF(0, 0, 600, 60))
    painter.end()
    row = [image.pixel(x, 24) for x in range(600)]  # above the figures, through both parts
    assert len(set(row[80:280])) > 1 and len(set(row[330:480])) == 1


def test_a_table_row_is_read_whole(qapp: QApplication) -> None:
    table = ChartTable("Tồn đọng")
    table.show_values(("Lĩnh vực", "trước", "nay"), [("Đất đai", "57", "9")])
    index = table.values.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Lĩnh vực Đất đai; trước 57; nay 9"
    assert table.copied() == "Lĩnh vực\ttrước\tnay\nĐất đai\t57\t9"
