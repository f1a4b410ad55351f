"""The apologies in the order in which they press, and their words whole (a new clerk's findings)."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.apology.acts import ApologyForm, DeliveryForm, complete, deliver, draft, sign
from app.demo.ward import CLERK, DEMO_SECRET, HEAD, OFFICER
from app.desk import drafts
from app.desk.desk import Desk
from app.office import login
from tests.ui.counter_days import AGAIN, BIRTH, Clock, at, letter, member, opened, take_in
from ui.places.apologies_owed import GROUPS, owed_now, rows_of
from ui.widgets import case_list
from ui.widgets.case_list import CaseList, CaseRow
from ui.widgets.chord_pause import PAUSE_MS
from ui.widgets.field import Picker
from ui.widgets.key_bar import Key


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
    long = take_in(desk, "Nguyễn Trần Thị Mẫu Đơn Dung Minh Họa", "042196000003", AGAIN, "2017-01-24T09:45")
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


def test_after_kip_the_keys_stay_beside_the_case_and_the_message_names_it(qapp, desk: Desk):
    take_in(desk, "Đỗ Văn Mẫu", "042196000001", AGAIN, "2017-01-16T09:40")
    names = ("Lê Văn Tập", "Hồ Thị Thử", "Trần Thị Thử")
    made = [
        take_in(desk, name, f"04219600000{n}", AGAIN, f"2017-01-24T09:4{n}") for n, name in enumerate(names)
    ]
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        hands.press(Qt.Key.Key_3, ctrl=True)
        place = window.shown
        hands.wait_until(lambda: place.idle)
        assert place.cases.keys[:3] == made
        for gone, number, beside in ((1, "0002", 2), (2, "0003", 0)):
            place.cases._to(made[gone])
            letter(hands, "+")
            hands.wait_until(lambda: place.idle)
            assert (place.cases.chosen, place.shown.key) == (made[beside], made[beside])
            said = place.confirmation.accessibleName()
            assert said == f"Đã ghi: {names[gone]} (170124-{number}) kịp, không phải báo"


def test_what_is_chosen_is_in_sight_when_one_comes_back_to_a_long_list(qapp, desk: Desk):
    for n in range(9):
        take_in(desk, f"Trần Thị Thử {n}", f"04219600001{n}", AGAIN, "2017-01-24T09:40")
    with opened(qapp, desk, Clock("2017-02-07T09:00")) as (window, hands):
        window.resize(1366, 600)
        hands.press(Qt.Key.Key_3, ctrl=True)
        place = window.shown
        hands.wait_until(lambda: place.idle)
        hands.press(Qt.Key.Key_End)
        chosen = place.cases.chosen
        place.cases.verticalScrollBar().setValue(0)
        hands.press(Qt.Key.Key_2, ctrl=True)
        hands.press(Qt.Key.Key_3, ctrl=True)
        hands.wait_until(lambda: place.idle)
        cases = place.cases
        assert cases.chosen == chosen
        assert cases.viewport().rect().contains(cases.visualRect(cases.currentIndex()))


def test_the_sum_ends_where_the_cases_do_whether_they_scroll_or_not(qapp, desk: Desk):
    for n in range(9):
        take_in(desk, f"Trần Thị Thử {n}", f"04219600001{n}", AGAIN, "2017-01-24T09:40")
    with opened(qapp, desk, Clock("2017-02-07T09:00")) as (window, hands):
        hands.press(Qt.Key.Key_3, ctrl=True)
        place = window.shown
        for height in (600, 1600):
            window.resize(1366, height)
            hands.wait_until(lambda: place.idle)
            hands.settle(40)
            view = place.cases.viewport()
            ends = view.mapTo(place, view.rect().topRight()).x()
            assert place._sum.mapTo(place, place._sum.rect().topRight()).x() == ends
        assert place.cases.verticalScrollBar().maximum() == 0


def test_what_is_owed_stands_in_the_same_corner_of_every_case() -> None:
    rows = [
        CaseRow("1", "Hồ Thị Ví Dụ", "Trễ 8 ngày", foot="Xin lỗi ngay"),
        CaseRow("2", "Dương Thị Mẫu Đơn Dung", "Trễ 8 ngày", foot="Xin lỗi ngay"),
    ]
    assert [case_list._aside_below(row, 226) for row in rows] == [False, False]
    long = CaseRow("3", "Dương Thị Mẫu", "Hẹn mai 25/01", foot="Kịp hay không? Trả lời trước 15:00")
    assert case_list._aside_below(long, 226)
    assert case_list._more(long, 226, 1.0) > case_list._more(rows[0], 226, 1.0)


def test_what_was_only_looked_at_before_it_is_owed_stands_nowhere_once_it_is_left(qapp, desk: Desk):
    late = take_in(desk, "Lê Văn Tập", "042196000002", AGAIN, "2017-01-16T09:40")
    early, other = (
        take_in(desk, name, f"04219600000{n}", AGAIN, "2017-02-03T09:40")
        for n, name in enumerate(("Trần Thị Thử", "Phạm Thử"), 3)
    )
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        place = window.place("apologies")

        def keys() -> list[str]:
            hands.wait_until(lambda: place.idle)
            return place.cases.keys

        window.open_apology(early)
        assert keys() == [late, early]
        heads = [row.name for row in place.cases._cases.rows if not row.key]
        assert heads == ["Chưa lập thư", "Chưa tới hạn báo"]
        assert place._sum.text() == "1 việc, 1 đang nợ"
        hands.press(Qt.Key.Key_Escape)
        window.go("apologies")
        assert keys() == [late]
        window.open_apology(early)
        window.go("dossiers")
        window.go("apologies")
        assert keys() == [late]
        window.open_apology(early)
        hands.write("Chờ")
        window.open_apology(other)
        assert keys() == [late, early, other]
        window.open_apology(early)
        place.begin_anew()
        hands.press(Qt.Key.Key_Escape)
        window.go("apologies")
        assert keys() == [late]


@pytest.mark.parametrize(
    ("received", "by"),
    [("2017-02-06T08:00", "17:30"), ("2017-02-06T15:30", "17:30 07/02")],
    ids=["due today", "due tomorrow"],
)
def test_a_promise_without_a_day_to_tell_by_is_told_before_its_hour_and_not_sent_at_once(
    qapp, desk: Desk, received: str, by: str
):
    early = take_in(desk, "Trần Thị Thử", "042196000003", BIRTH, received)
    with opened(qapp, desk, Clock("2017-02-06T15:40")) as (window, hands):
        place = window.place("apologies")
        window.open_apology(early)
        hands.wait_until(lambda: place.idle)
        assert place.shown.line.notify_by is None
        assert place.page._when.words() == f"Gửi trước {by}"
        day = by if "/" in by else f"{by} 06/02"
        assert place.page.fields.ways.unread.text().startswith(f"Không phát đài nếu thư đến trước {day};")
        heading, row = place.cases._cases.rows
        assert heading.name == "Chưa tới hạn báo"
        assert row.foot.startswith("Gửi trước 17:30")


@pytest.mark.parametrize("begun_in", ["dossier", "dossiers"])
def test_esc_leads_at_once_from_a_letter_not_yet_owed_to_where_x_was_pressed(qapp, desk: Desk, begun_in: str):
    late = take_in(desk, "Lê Văn Tập", "042196000002", AGAIN, "2017-01-16T09:40")
    early = take_in(desk, "Trần Thị Thử", "042196000003", AGAIN, "2017-02-03T09:40")
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        place, queue = window.place("apologies"), window.place("dossiers")

        def press_x() -> list[str]:
            """X where it was begun; the apologies then listed."""
            hands.press(Qt.Key.Key_2, ctrl=True)
            hands.wait_until(lambda: queue.idle)
            queue.table.choose(early)
            hands.settle(1)
            if begun_in == "dossier":
                hands.enter()
            letter(hands, "x")
            hands.wait_until(lambda: place.idle)
            assert place.shown.line.dossier == early
            return place.cases.keys

        def is_back() -> bool:
            hands.press(Qt.Key.Key_Escape)
            at = window.shown.dossier.line.dossier if begun_in == "dossier" else queue.table.chosen
            return window._shown == begun_in and at == early

        def listed() -> list[str]:
            """What Ctrl+3 lists."""
            hands.press(Qt.Key.Key_3, ctrl=True)
            hands.wait_until(lambda: place.idle)
            return place.cases.keys

        for _ in range(2):
            assert press_x() == [late, early]
            assert is_back()
            assert listed() == [late]
            assert place.shown.line.dossier == late
        assert drafts.list_kept(desk, CLERK) == []
        press_x()
        hands.write("Chờ")
        assert is_back()
        (left,) = drafts.list_kept(desk, CLERK)
        assert (left.subject, left.content["reason"]) == (early, "Chờ")
        assert listed() == [late, early]
        hands.enter()
        hands.press(Qt.Key.Key_Escape)
        assert window.shown is place and place.cases.hasFocus(), (
            "come to by its key it is a place like any other"
        )


def test_where_the_one_new_day_is_spent_x_shows_the_letter_that_spent_it(qapp, desk: Desk):
    dossier = take_in(desk, "Lê Văn Tập", "042196000002", AGAIN, "2017-01-24T09:40")
    form = ApologyForm(("tre_han",), "Chờ xác minh.", (OFFICER,), at("2017-02-20T00:00").date())
    uid = draft(desk, dossier, form, CLERK, at("2017-02-06T08:00"))
    sign(desk, uid, HEAD, at("2017-02-06T08:10"))
    given = DeliveryForm("truc_tiep", "tai_bo_phan_mot_cua", "da_nhan", at("2017-02-06T08:20"))
    deliver(desk, uid, given, CLERK, at("2017-02-06T08:30"))
    complete(desk, uid, CLERK, at("2017-02-06T08:40"))
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        hands.press(Qt.Key.Key_2, ctrl=True)
        hands.wait_until(lambda: window.shown.idle)
        assert ("X", "xem thư xin lỗi") in list(window.shown.keys())
        letter(hands, "x")
        place = window.shown
        hands.wait_until(lambda: place.idle)
        assert (place.case.number, place.case.state) == ("01/PXL", "completed")
        heads = [row.name for row in place.cases._cases.rows if not row.key]
        assert heads == ["Đã xong năm nay"]
        window.open_dossier(dossier)
        assert window.shown.finish_card.sorry.text() == "Xem thư xin lỗi"


def test_a_letter_for_a_promise_far_off_is_asked_about_once(qapp, desk: Desk):
    far = take_in(desk, "Trần Thị Thử", "042196000003", AGAIN, "2017-02-03T09:40")
    clock = Clock("2017-02-06T09:00")
    with opened(qapp, desk, clock) as (window, hands):
        window.open_apology(far)
        place = window.shown
        fields = place.page.fields
        fields.reason.setPlainText("Chờ xác minh tại nơi đăng ký cũ.")
        fields.official.setCurrentIndex(fields.official.findData(OFFICER))
        hands.press(Qt.Key.Key_Return, "\r", ctrl=True)
        assert place.case is None
        assert place.page.error.text() == "Còn 4 ngày mới đến hẹn. Vẫn lập: bấm lần nữa."
        control = Qt.KeyboardModifier.ControlModifier
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, control, "\r", autorep=True)
        QApplication.sendEvent(place, held)
        assert place.case is None, "a key that is held answers nothing"
        clock.set("2017-02-07T09:00")  # its words would be others by now
        hands.settle(PAUSE_MS)
        hands.press(Qt.Key.Key_Return, "\r", ctrl=True)
        assert place.case is not None
        assert Key("S", "đã xin lỗi bằng lời") in list(place.keys())
        assert (
            place.page._kept_words.text() == "Không xóa được. Đính chính, hủy thì số và lý do còn trong sổ."
        )


def test_a_letter_far_off_is_asked_about_only_once_nothing_is_missing_and_once_whatever_is_changed(
    qapp, desk: Desk
):
    far = take_in(desk, "Trần Thị Thử", "042196000003", AGAIN, "2017-02-03T09:40")
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        window.open_apology(far)
        place, fields = window.shown, window.shown.page.fields
        fields.reason.setPlainText("Chờ xác minh.")
        hands.press(Qt.Key.Key_Return, "\r", ctrl=True)
        assert "bấm lần nữa" not in place.page.error.text(), "the official is not named yet"
        assert place.page.error.isVisible()
        fields.official.setCurrentIndex(fields.official.findData(OFFICER))
        for _ in range(2):
            hands.press(Qt.Key.Key_Return, "\r", ctrl=True)
            assert "bấm lần nữa" in place.page.error.text(), "the second came along with the first"
        fields.reason.setPlainText("Chờ xác minh tại nơi đăng ký cũ.")
        assert not place.page.error.isVisible()
        hands.settle(PAUSE_MS)
        hands.press(Qt.Key.Key_Return, "\r", ctrl=True)
        assert place.case is not None


def test_a_long_name_and_its_year_are_read_whole_over_the_letter(qapp, desk: Desk):
    name = "Đặng Quốc Thử Nghiệm Nguyễn Hoàng Minh"
    far = take_in(desk, name, "042196000003", AGAIN, "2017-02-03T09:40")
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        window.resize(1366, 768)
        window.open_apology(far)
        shown = window.shown.page._name
        hands.wait_until(lambda: not shown.is_cut)
        assert shown.text() == f"{name} (1968)"


def test_a_lock_leaves_what_is_looked_at_and_a_refusal_keeps_nothing_that_was_not_typed(qapp, desk: Desk):
    take_in(desk, "Lê Văn Tập", "042196000002", AGAIN, "2017-01-16T09:40")
    early = take_in(desk, "Trần Thị Thử", "042196000003", AGAIN, "2017-02-03T09:40")
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        place = window.place("apologies")
        window.open_apology(early)
        window.door.lock()
        window.door._let_in(newly=False)
        hands.wait_until(lambda: place.idle)
        assert place.shown.line.dossier == early, "another citizen's letter would be signed"
        for _n in range(2):
            hands.press(Qt.Key.Key_Return, "\r", ctrl=True)
        assert place.page.error.isVisible()
        assert drafts.list_kept(desk, CLERK) == []
