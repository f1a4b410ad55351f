"""Hệ thống: procedures, days and single keys of the profile put right by whoever leads, at the counter itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.demo.ward import CLERK, HEAD
from app.desk.desk import Desk
from app.desk.tables import COLUMNS, write_csv
from app.dossier.promise import standing_here
from app.office import calendar
from app.office.publishing import publish_calendar
from app.rules.time.calendar import CalendarDay
from tests.app import faulty_catalogue
from tests.ui.counter_days import Clock, opened
from tests.ui.hands import MORNING, Hands
from tests.ward import MARRIAGE, take_in
from ui.main_window import MainWindow
from ui.places.calendar_sheet import DaySheet
from ui.places.catalogue_import import ImportSheet
from ui.places.procedure_sheet import ProcedureSheet
from ui.places.reference_words import COLUMN_WORDS, DAY_KINDS
from ui.places.reissue_sheet import ReissueSheet
from ui.places.system import System
from ui.widgets.field import Line

pytestmark = pytest.mark.walks

DECISION = "Quyết định thử 21/QĐ-UBND"
FRIDAY = "03/02/2017"
"""The day of a promise of three working days from the morning of 25/01/2017 is Monday 06/02; of two, this one."""


def system_of(window: MainWindow, hands: Hands, code: str) -> System:
    window.counter.become(window.counter.desk.staff[code])
    hands.press(Qt.Key.Key_6, ctrl=True)
    hands.wait_until(lambda: window.printing.idle)
    assert isinstance(window.shown, System)
    return window.shown


@pytest.fixture
def system(window: MainWindow, hands: Hands) -> System:
    return system_of(window, hands, HEAD)


def line(sheet: ProcedureSheet | DaySheet, column: str) -> Line:
    control = sheet.fields[column].control
    assert isinstance(control, Line)
    return control


def test_a_procedure_is_changed_by_a_new_version_with_its_decision(
    system: System, desk: Desk, hands: Hands
) -> None:
    system.show_section("procedures")
    page = system.procedures
    page.search.line.setText(MARRIAGE)
    page.view.choose(page.rows[0].key)
    page.edit.click()
    sheet = page.sheet
    assert isinstance(sheet, ProcedureSheet)
    line(sheet, "limit_value").setText("2")
    hands.enter()
    assert "văn bản công bố" in sheet.error.text()
    line(sheet, "legal_basis").setText(DECISION)
    line(sheet, "extension").setText("xác minh: 1 ngày làm việc")
    hands.enter()
    assert "không dài hơn" in sheet.error.text()
    assert sheet.fields["extension"].error
    line(sheet, "extension").setText("xác minh: 6 ngày làm việc")
    hands.enter()
    held = desk.catalogue.on(MARRIAGE, MORNING.date())
    assert (held.limit.value, held.terms.legal_basis) == (2, DECISION)
    assert [row.cells[2].first for row in page.rows] == ["Đã thay", "Đang nhận"]
    assert MARRIAGE in page.foot.words.text()


def test_a_procedure_to_be_checked_is_activated(system: System, desk: Desk, hands: Hands) -> None:
    system.show_section("procedures")
    page = system.procedures
    page.search.line.setText("1.001776")
    assert page.rows[0].cells[2].second == "cần phường kiểm tra"
    page.view.choose(page.rows[0].key)
    page.edit.click()
    sheet = page.sheet
    assert isinstance(sheet, ProcedureSheet)
    sheet.active.show_value("có")
    line(sheet, "legal_basis").setText(DECISION)
    hands.enter()
    held = desk.catalogue.on("1.001776", MORNING.date())
    assert (held.active, held.confidence) == (True, "S")


def test_what_was_typed_is_kept_until_the_day_ends(system: System, hands: Hands) -> None:
    system.show_section("procedures")
    page = system.procedures
    page.add.click()
    assert isinstance(page.sheet, ProcedureSheet)
    line(page.sheet, "name_vi").setText("Thủ tục thử")
    hands.press(Qt.Key.Key_Escape)
    page.add.click()
    assert isinstance(page.sheet, ProcedureSheet)
    assert line(page.sheet, "name_vi").text() == "Thủ tục thử"


def test_a_file_is_previewed_and_its_faults_named(
    system: System, desk: Desk, window: MainWindow, hands: Hands, tmp_path: Path
) -> None:
    heading, *rows = faulty_catalogue.rows()
    write_csv(
        tmp_path / "sai.csv", [str(cell) for cell in heading], [[str(cell) for cell in row] for row in rows]
    )
    good = [[str(cell) for cell in faulty_catalogue.GOOD]]
    write_csv(tmp_path / "tốt.csv", [str(cell) for cell in heading], good)
    system.show_section("procedures")
    system.procedures.take_in.click()
    sheet = system.procedures.sheet
    assert isinstance(sheet, ImportSheet)
    sheet.file.line.setText(str(tmp_path / "sai.csv"))
    hands.enter()
    hands.wait_until(lambda: sheet.found is not None)
    assert "22 chỗ sai" in sheet.counts.text()
    assert not sheet.take.isVisible()
    assert sheet._rows[3].cells[0].first == "5"
    assert "'tuần'" in sheet._rows[3].cells[1].second

    sheet.file.line.setText((tmp_path / "tốt.csv").as_uri())
    sheet.decision.line.setText(DECISION)
    sheet.found = None
    sheet.preview()
    hands.wait_until(lambda: sheet.found is not None)
    assert sheet.take.isVisible()
    sheet.take.click()
    assert desk.catalogue.on("1.900000", MORNING.date()).terms.legal_basis == DECISION
    assert "Đã nhập 1" in system.procedures.foot.words.text()
    hands.press(Qt.Key.Key_1, ctrl=True)
    offered = window.shown.procedure._procedures  # type: ignore[attr-defined]
    assert "1.900000" in {procedure.code for procedure in offered}


def test_a_file_that_is_none_is_said(system: System, hands: Hands, tmp_path: Path) -> None:
    (tmp_path / "trống.csv").write_bytes(b"")
    system.show_section("holidays")
    system.holidays.take_in.click()
    sheet = system.holidays.sheet
    assert isinstance(sheet, ImportSheet)
    sheet.file.line.setText(str(tmp_path / "trống.csv"))
    sheet.preview()
    hands.wait_until(lambda: bool(sheet.problem.text()))
    assert "không có dòng nào" in sheet.problem.text()


def test_a_closed_day_says_whom_it_touches_and_slips_are_given_anew(
    system: System, desk: Desk, window: MainWindow, hands: Hands
) -> None:
    received = [take_in(desk, f"2017-01-25T09:{n:02}", "1.004845") for n in (1, 2, 3)]
    assert {one.promise.due_at.date() for one in received} == {date(2017, 2, 3)}
    system.show_section("holidays")
    page = system.holidays
    page.add.click()
    sheet = page.sheet
    assert isinstance(sheet, DaySheet)
    sheet.day.setText(FRIDAY)
    line(sheet, "label_vi").setText("Đóng cửa vì bão")
    hands.wait_until(lambda: "3 hẹn đúng ngày đóng cửa" in sheet.touched.text())
    assert "đóng cửa đúng ngày hẹn" in sheet.listed.text()
    hands.enter()
    assert "cần văn bản" in sheet.error.text()
    line(sheet, "source").setText("Công điện thử 05")
    hands.enter()
    # Nothing moves by itself; the slips are offered.
    assert standing_here(desk, received[0].dossier).due_at == received[0].promise.due_at
    hands.wait_until(lambda: isinstance(page.sheet, ReissueSheet))
    offered = page.sheet
    assert isinstance(offered, ReissueSheet)
    assert [each.line.dossier for each in offered.found] == [one.dossier for one in received]
    offered.one.click()
    assert standing_here(desk, received[0].dossier).due_at.date() == date(2017, 2, 6)
    assert standing_here(desk, received[1].dossier).due_at.date() == date(2017, 2, 3)
    offered.all.click()
    hands.wait_until(lambda: not offered.found)
    hands.wait_until(lambda: window.printing.idle)
    assert all(standing_here(desk, one.dossier).due_at.date() == date(2017, 2, 6) for one in received)
    assert "Đã cấp lại 3 giấy hẹn" in page.foot.words.text()
    assert page.closed.isHidden()


def test_days_from_a_file_say_whom_they_touch_before_they_are_taken(
    system: System, desk: Desk, hands: Hands, tmp_path: Path
) -> None:
    received = take_in(desk, "2017-01-25T09:01", "1.004845")
    heading = ["Ngày", "Loại", "Vì sao", "Nguồn"]
    write_csv(tmp_path / "a.csv", heading, [[FRIDAY, "nghỉ", "Bão", "Công điện thử"]])
    system.show_section("holidays")
    system.holidays.take_in.click()
    sheet = system.holidays.sheet
    assert isinstance(sheet, ImportSheet)
    sheet.file.line.setText(str(tmp_path / "a.csv"))
    hands.enter()
    hands.wait_until(lambda: sheet.found is not None)
    assert "1 hẹn đúng ngày đóng cửa" in sheet.counts.text()
    assert "đóng cửa đúng ngày hẹn" in sheet.touched.text()
    sheet.take.click()
    assert standing_here(desk, received.dossier).due_at == received.promise.due_at
    hands.wait_until(lambda: isinstance(system.holidays.sheet, ReissueSheet))


def test_a_calendar_that_came_from_another_desk_offers_the_slips_too(
    system: System, desk: Desk, hands: Hands
) -> None:
    take_in(desk, "2017-01-25T09:01", "1.004845")
    closed = CalendarDay(date(2017, 2, 3), "off", "Đóng cửa vì bão", "Công điện thử")
    publish_calendar(desk, [closed], MORNING, HEAD)
    system.show_section("holidays")
    assert "1 hồ sơ đã hẹn vào ngày đóng cửa" in system.holidays.closed.text()
    assert system.holidays.again.isVisible()


@pytest.mark.parametrize(
    ("today", "in_force", "other"),
    [("2017-04-14", "16/10:", "16/4:"), ("2017-04-17", "16/4:", "16/10:"), ("2017-10-16", "16/10:", "16/4:")],
)
def test_the_hours_of_the_season_in_force_stand_first_each_season_in_a_line_of_its_own(
    qapp: QApplication, desk: Desk, today: str, in_force: str, other: str
) -> None:
    with opened(qapp, desk, Clock(f"{today}T09:00")) as (window, hands):
        page = system_of(window, hands, HEAD).profile
        page.show_state()
        [hours] = [row.cells[1] for row in page.rows if row.key == "office_hours"]
        assert (hours.first.split()[0], hours.second.split()[0]) == (in_force, other)
        page.view.choose("office_hours")
        page.own.click()
        assert page.sheet is not None
        assert page.sheet.value.words_typed.startswith("16/4:"), "typed in the order of the year"


def test_a_key_of_the_profile_is_the_wards_own_with_its_source(
    system: System, desk: Desk, hands: Hands
) -> None:
    system.show_section("profile")
    page = system.profile
    page.view.choose("cutoff")
    page.own.click()
    assert page.sheet is not None
    page.sheet.value.line.setText("16:00")
    page.sheet.source.line.setText(DECISION)
    hands.enter()
    assert desk.regime.cutoff.hour == 16
    [row] = [row for row in page.rows if row.key == "cutoff"]
    assert row.cells[1].first == "16:00"
    assert row.cells[2].first == DECISION
    assert row.cells[2].second.startswith("phường, ")
    other = next(row for row in page.rows if row.key == "notify_days_before")
    assert other.cells[2].first == "hồ sơ pháp lý"
    page.view.choose("cutoff")
    assert page.back.isVisible()
    page.back.click()
    assert desk.regime.cutoff.hour == 15


def test_the_number_to_complain_at_is_changed_where_the_profile_is(
    system: System, desk: Desk, hands: Hands
) -> None:
    first = desk.settings.hotline
    system.show_section("profile")
    page = system.profile

    def row() -> list[str]:
        [found] = [row for row in page.rows if row.key == "hotline"]
        return [found.cells[0].first, found.cells[1].first, found.cells[2].first]

    assert row() == ["Điện thoại phản ánh", first, "lúc cài đặt quầy"]
    page.view.choose("hotline")
    page.own.click()
    assert page.sheet is not None
    page.sheet.value.line.setText("gọi chị Hoa")
    page.sheet.source.line.setText(DECISION)
    hands.enter()
    assert "gọi chị Hoa" in page.sheet.error.text()
    page.sheet.value.line.setText("0239 3 855 111")
    hands.enter()
    assert row() == ["Điện thoại phản ánh", "0239 3 855 111", DECISION]
    assert page.words.text() == "Đã lưu, giấy in từ nay mang số này."
    system.show_section("about")
    assert system.about.card.values["Điện thoại phản ánh"].text() == "0239 3 855 111"
    system.show_section("profile")
    page.view.choose("hotline")
    assert page.back.text() == "Số lúc cài đặt quầy"
    page.back.setFocus()
    QTest.keyClick(page.back, Qt.Key.Key_Space)
    assert row() == ["Điện thoại phản ánh", first, "lúc cài đặt quầy"]
    assert page.words.text() == "Đã trở lại số lúc cài đặt quầy."
    assert page.view.hasFocus(), "the button is gone, and what is typed next goes on in the list"
    page.view.choose("hotline")
    page.own.click()
    page.sheet.value.line.setText("")
    page.sheet.source.line.setText(DECISION)
    hands.enter()
    assert row() == ["Điện thoại phản ánh", "chưa có", DECISION]
    assert page.words.text() == "Đã lưu, giấy in từ nay không ghi số phản ánh."
    page.view.choose("cutoff")
    page.own.click()
    page.sheet.value.line.setText("16:00")
    page.sheet.source.line.setText(DECISION)
    hands.enter()
    page.view.choose("cutoff")
    assert page.back.text() == "Theo hồ sơ pháp lý"


def test_a_clerk_reads_and_is_told_who_may(window: MainWindow, hands: Hands) -> None:
    system = system_of(window, hands, CLERK)
    for name, page in (("procedures", system.procedures), ("holidays", system.holidays)):
        system.show_section(name)
        assert not page.add.isVisible()
        assert "người phụ trách hoặc lãnh đạo" in page.foot.words.text()
        page.view.opened.emit(page.rows[0].key)
        assert page.sheet is None
    system.show_section("profile")
    assert not system.profile.own.isVisible()


def test_every_column_and_kind_of_day_has_a_word_in_the_window() -> None:
    assert COLUMN_WORDS.keys() == COLUMNS.keys() | calendar.COLUMNS.keys()
    assert DAY_KINDS.keys() == calendar.KIND_WORDS.keys()
