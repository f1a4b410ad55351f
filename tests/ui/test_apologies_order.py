"""The apologies in the order in which they press, and their words whole (a new clerk's findings)."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import login
from app.acts.apology import sign
from app.demo_ward import DEMO_SECRET, HEAD, OFFICER
from app.desk import Desk
from tests.ui.counter_days import AGAIN, Clock, at, letter, member, opened, take_in
from ui.places.apologies_owed import GROUPS, owed_now, rows_of
from ui.widgets.case_list import CaseList, CaseRow
from ui.widgets.field import Picker


def test_what_can_still_be_told_in_time_today_comes_first(qapp, desk: Desk):
    late = take_in(desk, "Lê Văn Tập", "042196000002", AGAIN, "2017-01-16T09:40")
    in_time = take_in(desk, "Trần Thị Thử", "042196000003", AGAIN, "2017-01-24T09:40")
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, _):
        owed = owed_now(window.counter)
        assert [one.line.dossier for one in owed] == [in_time, late]
        heads = [row.name for row in rows_of(window.counter, owed) if not row.key]
        assert heads == ["Còn kịp báo hôm nay", "Chưa lập thư"]
    with opened(qapp, desk, Clock("2017-02-06T17:45")) as (window, _):
        heads = [row.name for row in rows_of(window.counter, owed_now(window.counter)) if not row.key]
        assert heads == ["Chưa lập thư"]


def test_the_forms_ticked_outlive_the_drafting_and_the_delivery_opens_on_them(qapp, desk: Desk):
    take_in(desk, "Lê Văn Tập", "042196000002", AGAIN, "2017-01-24T09:40")
    login.choose(desk, member(desk, HEAD), DEMO_SECRET, at("2017-01-24T09:00"))
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        hands.press(Qt.Key.Key_2, ctrl=True)
        letter(hands, "x")
        place = window.shown
        fields = place.page.fields
        assert isinstance(fields.official, Picker)
        assert " · " in fields.official.itemText(1)
        fields.reason.setPlainText("Chờ xác minh tại nơi đăng ký cũ.")
        fields.official.setCurrentIndex(fields.official.findData(OFFICER))
        fields.day.setText("10/02/2017")
        fields.ways.direct.click()
        place.draft()
        assert fields.official.currentData() == OFFICER
        assert fields.ways.direct.isChecked()
        sign(desk, place.case.apology, HEAD, at("2017-02-06T09:01"))
        place.refresh()
        place.take("D")
        assert window.open_sheet().form_of.value == "truc_tiep"


def test_a_notice_missed_says_its_day_in_few_words(qapp, desk: Desk):
    take_in(desk, "Lê Văn Tập", "042196000002", AGAIN, "2017-01-24T09:40")
    with opened(qapp, desk, Clock("2017-02-07T09:00")) as (window, _):
        feet = [row.foot for row in rows_of(window.counter, owed_now(window.counter)) if row.key]
        assert feet == ["Lẽ ra phải báo ngày 06/02"]


def test_what_is_owed_is_said_whole_however_long_the_name(qapp, desk: Desk):
    short = take_in(desk, "Lê Văn Tập", "042196000002", AGAIN, "2017-01-24T09:40")
    long = take_in(desk, "Nguyễn Trần Thị Mẫu Đơn Dung", "042196000003", AGAIN, "2017-01-24T09:45")
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        hands.press(Qt.Key.Key_3, ctrl=True)
        cases = window.shown.cases
        hands.wait_until(lambda: window.shown.idle)
        hands.settle(20)
        first, second = (cases.visualRect(cases.model().index(row, 0)) for row in (1, 2))
        assert cases.keys == [short, long]
        assert second.height() > first.height()
        assert first.bottom() < second.top()


def test_the_groups_name_files_in_plain_letters() -> None:
    assert all(group.isascii() and " " not in group for group in GROUPS)


def test_a_long_list_is_given_a_page_at_a_time_and_whole_to_who_goes_on_down(qtbot: QtBot) -> None:
    rows = [CaseRow(f"{n}", f"Trần Thị Thử {n}", "", foot="Xin lỗi ngay") for n in range(100)]
    cases = CaseList("Việc xin lỗi")
    qtbot.addWidget(cases)
    cases.resize(264, 500)
    cases.show()
    cases.show_rows(rows, "")
    assert cases.chosen == "0"
    assert cases.model().rowCount() < 50
    assert len(cases.keys) == 100
    seen = []
    cases.moved.connect(seen.append)
    for _ in rows:
        qtbot.keyClick(cases, Qt.Key.Key_Down)
        qtbot.wait(1)
    assert seen == [row.key for row in rows[1:]]
    cases.show_rows(rows, "80")
    assert cases.chosen == "80"
    assert cases.viewport().rect().contains(cases.visualRect(cases.currentIndex()))
