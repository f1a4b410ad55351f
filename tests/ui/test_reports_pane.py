"""Reports on the screen: the days chosen, figures that open their dossiers, sending that freezes, paper and Excel."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.dossier.acts.receive import receive
from app.dossier.receipt import Person, ReceiptForm
from app.figures.sent import sent_reports
from tests.ui.counter_days import AGAIN, Clock, at, member, opened, take_in
from tests.ui.hands import Hands
from ui.main_window import MainWindow
from ui.places.dossier import DossierPlace
from ui.places.figures import FiguresPlace
from ui.places.report_period import preset
from ui.places.report_sheets import SendSheet, SentSheet
from ui.places.reports import ReportsPane

pytestmark = pytest.mark.walks


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        ("month", date(2017, 1, 1), date(2017, 1, 25)),
        ("last_month", date(2016, 12, 1), date(2016, 12, 31)),
        ("quarter", date(2017, 1, 1), date(2017, 1, 25)),
        ("last_quarter", date(2016, 10, 1), date(2016, 12, 31)),
        ("last_year", date(2016, 1, 1), date(2016, 12, 31)),
    ],
)
def test_a_period_that_has_ended_is_whole(kind: str, first: date, last: date) -> None:
    assert preset(kind, date(2017, 1, 25)) == (first, last)


@pytest.fixture
def december(desk: Desk) -> str:
    """Two dossiers of December, one of them finished in January."""
    owing = take_in(desk, "Hồ Văn Thử", "042068000011", AGAIN, "2016-12-20T08:00")
    done = take_in(desk, "Bùi Thị Mẫu", "042168000009", AGAIN, "2016-12-21T08:00")
    finish(desk, done, OFFICER, at("2017-01-11T08:00"))
    return owing


@pytest.fixture
def pane(december: str, window: MainWindow, desk: Desk, hands: Hands) -> ReportsPane:
    return reports(window, desk, hands)


def reports(window: MainWindow, desk: Desk, hands: Hands) -> ReportsPane:
    """The reports of the last quarter, as the head sees them; those of this month stand there first."""
    window.counter.become(member(desk, HEAD))
    hands.press(Qt.Key.Key_5, ctrl=True)
    place = window.shown
    assert isinstance(place, FiguresPlace)
    hands.press(Qt.Key.Key_unknown, "b")
    hands.wait_until(lambda: place.reports.report is not None)
    assert place.reports.report is not None and place.reports.report.first == date(2017, 1, 1)
    place.reports.period.choose("last_quarter")
    hands.wait_until(
        lambda: place.reports.report is not None and place.reports.report.first == date(2016, 10, 1)
    )
    place.reports.take_focus()
    return place.reports


def again(hands: Hands, pane: ReportsPane) -> None:
    before = pane.report
    hands.wait_until(lambda: pane.report is not None and pane.report is not before)


def test_ii06a_of_a_quarter_counts_what_was_taken_in(pane: ReportsPane) -> None:
    assert pane.report is not None
    assert pane.report.tables[0].rows[-1] == ("Cộng", (2, 0, 2, 0, 0, 0, 0, 0, 2, 0, 2))
    assert "chờ bổ sung" in pane.notes.text()


def test_days_that_are_typed_count_and_what_is_no_day_is_said(pane: ReportsPane, hands: Hands) -> None:
    pane.period.last.line.setFocus()
    pane.period.last.line.selectAll()
    hands.write("31/01/2017")
    pane.table.setFocus()
    again(hands, pane)
    assert pane.report is not None and pane.report.tables[0].rows[-1][1][4] == 1
    pane.period.first.line.setFocus()
    pane.period.first.line.selectAll()
    hands.write("1/2/17")
    pane.table.setFocus()
    assert pane.period.last.error == "trước từ ngày" and pane.period.days is None


def test_a_figure_opens_the_dossiers_that_it_counts_and_esc_comes_back(
    pane: ReportsPane, window: MainWindow, hands: Hands
) -> None:
    place = window.shown
    assert isinstance(place, FiguresPlace)
    hands.enter()
    hands.wait_until(place.list.isVisible)
    assert place.list.view.lines.rowCount() == 2
    hands.enter()
    assert isinstance(window.shown, DossierPlace)
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Escape)
    assert pane.isVisible() and pane.table.grid.hasFocus()
    hands.press(Qt.Key.Key_Escape)
    assert not pane.isVisible() and window.shown is place and place.period.isVisible()


def test_every_kind_is_one_key_away(pane: ReportsPane, hands: Hands) -> None:
    for key, kind in zip("234567", ("hanoi", "backlog", "daily", "apologies", "fees", "year"), strict=True):
        hands.press(Qt.Key.Key_unknown, key)
        hands.wait_until(lambda kind=kind: pane.report is not None and pane.report.kind == kind)
        assert pane.table.grid.shown.rowCount() > 0


def test_what_is_sent_keeps_its_figures(
    pane: ReportsPane, window: MainWindow, desk: Desk, hands: Hands
) -> None:
    hands.press(Qt.Key.Key_unknown, "g")
    assert isinstance(window.open_sheet(), SendSheet)
    hands.write("UBND TP")
    hands.enter()
    assert window.open_sheet() is None
    assert window.shown.confirmation.accessibleName() == "Đã chốt báo cáo II.06a, xem lại bằng S"
    assert window.shown.confirmation.isVisible()
    paper = ReceiptForm(AGAIN, Person("Lê Thị Thử"), received_at=at("2016-12-30T08:00"))
    receive(desk, paper, CLERK, at("2017-01-25T09:15"))
    hands.press(Qt.Key.Key_unknown, "s")
    assert isinstance(window.open_sheet(), SentSheet)
    hands.enter()
    hands.wait_until(pane.frozen.isVisible)
    assert pane.report is not None and pane.report.tables[0].rows[-1][1][0] == 2
    assert pane.frozen_words.text().startswith("Đã gửi lúc 09:15 ngày 25/01/2017")
    assert "Cộng, (3) Tổng số: 2 thành 3" in pane.different.text()
    assert not pane.send.isVisible()
    pane.table.grid.setFocus()
    hands.enter()
    assert window.open_sheet() is None and pane.isVisible()


def test_a_period_that_still_runs_is_not_sent(pane: ReportsPane, window: MainWindow, hands: Hands) -> None:
    pane.period.show_days(date(2017, 1, 1), date(2017, 12, 31))
    pane.refresh()
    again(hands, pane)
    said = []
    pane.said.connect(lambda words, _: said.append(words))
    hands.press(Qt.Key.Key_unknown, "g")
    assert window.open_sheet() is None
    assert "chưa kết thúc" in said[-1]


def test_what_was_counted_while_the_day_ran_is_counted_anew_before_it_is_sent(
    december: str, qapp: QApplication, desk: Desk
) -> None:
    clock = Clock("2017-01-25T09:15")
    with opened(qapp, desk, clock) as (window, hands):
        pane = reports(window, desk, hands)
        pane.period.show_days(date(2016, 12, 1), date(2017, 1, 25))
        pane.refresh()
        again(hands, pane)
        finish(desk, december, OFFICER, at("2017-01-25T17:05"))
        clock.set("2017-01-26T07:30")
        hands.press(Qt.Key.Key_unknown, "g")
        assert window.open_sheet() is None
        again(hands, pane)
        assert pane.report is not None and pane.report.tables[0].rows[-1][1][4] == 2
        hands.press(Qt.Key.Key_unknown, "g")
        hands.enter()
        assert window.open_sheet() is None
        with desk.reading() as reading:
            assert [each.last for each in sent_reports(reading, desk.settings.ward)] == [date(2017, 1, 25)]


def test_the_report_leaves_as_paper_and_as_a_workbook(
    pane: ReportsPane, window: MainWindow, folder: Path, hands: Hands
) -> None:
    hands.press(Qt.Key.Key_unknown, "p")
    hands.wait_until(lambda: window.printing.idle)
    assert (folder / "papers" / "bao-cao-ii06a-20161001-20161231.pdf").read_bytes().startswith(b"%PDF")
    hands.press(Qt.Key.Key_E, "\x05", ctrl=True)
    written = folder / "exports" / "bao-cao-ii06a-20161001-20161231.xlsx"
    hands.wait_until(written.exists)
    rows = openpyxl.load_workbook(written).worksheets[0].iter_rows(values_only=True)
    assert [row[1] for row in rows if row[0] == "Cộng"] == [2]


def test_a_report_that_became_a_file_says_so_and_where_it_lies(
    pane: ReportsPane, window: MainWindow, hands: Hands
) -> None:
    said = window.shown.confirmation
    hands.press(Qt.Key.Key_unknown, "p")
    hands.wait_until(lambda: window.printing.idle)
    assert said.accessibleName() == "Đã lưu tệp PDF"
    assert said.folder.isVisible()
    assert said.folder.key == "Ctrl O"
    hands.press(Qt.Key.Key_Escape)
    assert not said.isVisible()
    hands.press(Qt.Key.Key_unknown, "p")
    hands.wait_until(lambda: window.printing.idle)
    assert (said.accessibleName(), said.folder.isVisible()) == ("Đã lưu tệp PDF", True)


def test_a_report_that_waits_for_its_printer_is_not_said_to_be_out(
    pane: ReportsPane, window: MainWindow, hands: Hands
) -> None:
    window.printing.choose("May in vang mat", ("report",))
    for _ in range(2):
        hands.press(Qt.Key.Key_unknown, "p")
        hands.wait_until(lambda: window.printing.idle)
        assert window.shown.confirmation.accessibleName() == "Phiếu chờ in, F9"
        window.shown.confirm("")
    for job in window.printing.held:
        window.printing.drop(job)


def test_what_was_said_of_one_question_goes_with_the_next(
    pane: ReportsPane, window: MainWindow, folder: Path, hands: Hands
) -> None:
    place = window.shown
    assert isinstance(place, FiguresPlace)
    said = place.confirmation

    def unfinished() -> None:
        pane.period.choose("month")
        again(hands, pane)
        hands.press(Qt.Key.Key_unknown, "g")
        assert said.isVisible() and "chưa kết thúc" in said.accessibleName()

    unfinished()
    pane.period.choose("last_month")
    assert not said.isVisible()
    again(hands, pane)
    unfinished()
    hands.press(Qt.Key.Key_Escape)
    assert not said.isVisible()
    place.open_reports()
    again(hands, pane)
    hands.press(Qt.Key.Key_E, "\x05", ctrl=True)
    hands.wait_until(said.isVisible)
    assert said.accessibleName().startswith("Đã lưu bao-cao-ii06a")
    hands.press(Qt.Key.Key_unknown, "2")
    assert not said.isVisible()
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_E, "\x05", ctrl=True)
    hands.wait_until(said.isVisible)
    hands.press(Qt.Key.Key_unknown, "2")
    assert not said.isVisible()


def test_how_it_was_counted_stands_only_below_what_was_counted_so(pane: ReportsPane, hands: Hands) -> None:
    noted = {}
    for key, kind in zip("234561", ("hanoi", "backlog", "daily", "apologies", "fees", "II.06a"), strict=True):
        hands.press(Qt.Key.Key_unknown, key)
        hands.wait_until(lambda kind=kind: pane.report is not None and pane.report.kind == kind)
        noted[kind] = pane.notes.text()
    assert noted["daily"] == noted["fees"] == ""
    assert noted["apologies"] == (
        "Đúng hạn, quá hạn tính theo ngày hẹn đầu tiên, chỉ luật mới dời được; đã hẹn lại vẫn là quá hạn."
    )
    for kind in ("II.06a", "hanoi", "backlog"):
        assert "công dân rút cũng tính là đã giải quyết, trước, đúng hay quá hạn" in noted[kind]
        assert "chờ bổ sung" in noted[kind]


def test_a_clerk_reads_her_counter_and_sends_nothing(
    pane: ReportsPane, window: MainWindow, desk: Desk, hands: Hands
) -> None:
    window.counter.become(member(desk, CLERK))
    place = window.shown
    assert isinstance(place, FiguresPlace) and place.period.hasFocus()
    hands.press(Qt.Key.Key_unknown, "b")
    hands.wait_until(lambda: pane.report is not None)
    assert pane.report is not None and pane.report.whose == "Quầy 1"
    hands.press(Qt.Key.Key_unknown, "g")
    assert window.open_sheet() is None and not pane.send.isVisible()


def test_what_was_asked_for_the_head_is_not_shown_to_the_clerk_who_comes_after(
    pane: ReportsPane, window: MainWindow, desk: Desk, hands: Hands
) -> None:
    pane.refresh()
    window.counter.become(member(desk, CLERK))
    hands.wait_until(lambda: window.printing.idle)
    assert pane.report is None
