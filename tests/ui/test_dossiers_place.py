"""The queue: tiles and counts, legal urgency, filters, the one next action, opening by keys."""

import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk import drafts
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.dossier.acts.stop import SupplementForm, request_supplement
from app.dossier.registers import dossiers
from app.rules.course import course
from tests.ui.counter_days import AGAIN, BIRTH, MARRIAGE, Clock, letter, member, opened, take_in
from tests.ui.hands import Hands
from ui.main_window import MainWindow
from ui.places.both_values import disagreements
from ui.places.dossiers import Dossiers
from ui.widgets.room import is_too_low
from ui.widgets.text import Text

Key = Qt.Key


@pytest.fixture
def days(desk: Desk) -> dict[str, str]:
    """Monday 06/02/2017: one overdue, one to be told of today, one ready, two more."""
    made = {
        "late": take_in(desk, "Nguyễn Văn Thử", "042068000001", MARRIAGE, "2017-01-24T08:30"),
        "notify": take_in(desk, "Lê Văn Tập", "042068000002", AGAIN, "2017-01-24T09:40"),
        "ready": take_in(desk, "Đặng Quốc Mẫu", "042068000003", AGAIN, "2017-01-24T10:05"),
        "new": take_in(desk, "Trần Thị Mẫu", "042168000004", AGAIN, "2017-02-06T08:00"),
        "today": take_in(desk, "Hồ Thị Thử", "042168000005", BIRTH, "2017-02-06T09:00"),
    }
    finish(desk, made["ready"], OFFICER, Clock("2017-02-06T13:40")())
    return made


@pytest.fixture
def clock() -> Clock:
    return Clock("2017-02-06T14:05")


@pytest.fixture
def queue(
    qapp: QApplication, desk: Desk, days: dict[str, str], clock: Clock
) -> Iterator[tuple[MainWindow, Hands, Dossiers]]:
    with opened(qapp, desk, clock) as (window, hands):
        hands.press(Key.Key_2, ctrl=True)
        place = window.shown
        assert isinstance(place, Dossiers)
        yield window, hands, place


def shown(place: Dossiers) -> list[str]:
    return [place.table.lines.row(n).key for n in range(place.table.lines.rowCount())]


def test_the_most_urgent_by_law_stands_first_and_the_tiles_count(queue, days):
    _, _, place = queue
    assert place.table.hasFocus()
    assert shown(place) == [days["late"], days["today"], days["notify"], days["new"]]
    said = place.tiles.accessibleDescription()
    for words in ("Đang giải quyết 4", "Quá hạn 1", "Báo trễ hôm nay 1", "Hẹn hôm nay 1", "Sẵn sàng trả 1"):
        assert words in said


def test_what_is_late_and_what_must_be_told_is_said_in_words(queue, days):
    _, _, place = queue
    rows = {place.table.lines.row(n).key: place.table.lines.row(n) for n in range(4)}
    assert rows[days["late"]].cells[3].second == "trễ 1 ngày, chưa xin lỗi"
    assert rows[days["notify"]].cells[3].first == "Mai 07/02"
    assert rows[days["notify"]].cells[3].second == "báo trễ trước 17:30"
    assert rows[days["today"]].cells[3].second == "còn 3 giờ 25 phút"


def test_the_words_follow_the_clock(queue, days, clock):
    _, hands, place = queue
    place.table.choose(days["notify"])
    clock.set("2017-02-06T17:31")
    hands.wait_until(lambda: "Quá hạn 2" in place.tiles.accessibleDescription())
    rows = {place.table.lines.row(n).key: place.table.lines.row(n) for n in range(4)}
    assert rows[days["today"]].cells[3].second == "trễ 1 phút, chưa xin lỗi"
    assert rows[days["notify"]].cells[3].second == "lỡ hạn báo, báo ngay"
    assert place.table.chosen == days["notify"]


@pytest.mark.parametrize(("digit", "key"), [(2, "late"), (3, "notify"), (4, "today"), (7, "ready")])
def test_a_digit_picks_a_tile(queue, days, digit, key):
    _, hands, place = queue
    letter(hands, str(digit), Key(Key.Key_0 + digit))
    assert days[key] in shown(place)
    assert all(uid in days.values() for uid in shown(place))


def test_an_empty_tile_says_so_and_the_digits_still_lead_on(queue):
    _, hands, place = queue
    letter(hands, "6", Key.Key_6)
    assert place.list.currentWidget().accessibleName().startswith("Không có hồ sơ chờ bổ sung.")
    assert not place.pane.isVisible()
    letter(hands, "1", Key.Key_1)
    assert len(shown(place)) == 4


def test_one_next_action_for_each_standing(queue, days):
    _, hands, place = queue

    def offered() -> tuple[str, str]:
        hands.settle(1)
        return place.pane.primary.text(), place.pane.primary.key

    place.table.choose(days["late"])
    assert offered() == ("Xin lỗi và hẹn lại", "X")
    assert place.pane.second.isVisible()
    place.table.choose(days["new"])
    assert offered() == ("Mở, ghi xong", "K")
    place.tiles.pick(7)
    assert offered() == ("Trả kết quả", "T")


def test_enter_opens_and_escape_returns_to_the_same_dossier(queue, days):
    window, hands, place = queue
    hands.press(Key.Key_Down)
    chosen = place.table.chosen
    assert chosen == days["today"]
    hands.enter()
    assert window.shown.dossier.line.dossier == chosen
    hands.press(Key.Key_Escape)
    assert window.shown is place
    assert place.table.chosen == chosen


def test_a_slash_narrows_the_tile_without_marks(queue, days):
    _, hands, place = queue
    letter(hands, "/", Key.Key_Slash)
    assert place.narrow.hasFocus()
    hands.write("tran thi")
    hands.wait_until(lambda: place.rows.idle)
    assert shown(place) == [days["new"]]
    hands.press(Key.Key_Escape)
    assert len(shown(place)) == 4


@pytest.mark.parametrize("asks_by", ["/", "F3"])
def test_esc_first_ends_what_was_looked_for_and_f3_begins_anew(queue, days, asks_by):
    window, hands, place = queue
    whole = shown(place)
    if asks_by == "F3":
        hands.press(Key.Key_F3)
    else:
        letter(hands, "/", Key.Key_Slash)
    hands.write("tran thi")
    hands.wait_until(lambda: place.rows.idle)
    hands.enter()
    if asks_by == "/":
        hands.enter()
    assert window.shown.dossier.line.dossier == days["new"]
    hands.press(Key.Key_Escape)
    assert window.shown is place and shown(place) == [days["new"]], "Esc leads back to where one was"
    hands.press(Key.Key_F3)
    hands.write("dang quoc")
    assert shown(place) == [days["ready"]]
    hands.press(Key.Key_Escape)
    assert (shown(place), place.narrow.text(), window.top.search.text()) == (whole, "", "")


def test_what_the_list_was_narrowed_by_is_done_with_once_the_dossier_is_handed_over(queue, days):
    window, hands, place = queue
    letter(hands, "7", Key.Key_7)
    letter(hands, "/", Key.Key_Slash)
    hands.write("dang")
    hands.wait_until(lambda: place.rows.idle)
    hands.enter()
    hands.enter()
    window.shown.done.emit("Đã trả kết quả")
    assert window.shown is place
    assert place.narrow.text() == ""
    letter(hands, "/", Key.Key_Slash)
    hands.write("dang")
    hands.press(Key.Key_2, ctrl=True)
    assert (place.narrow.text(), shown(place)) == ("", [days["ready"]]), "its own list"


def test_a_slow_register_leaves_the_rows_for_a_moment_and_then_shows_rows_without_words(queue, days):
    _, hands, place = queue
    before, answers = shown(place), threading.Event()  # of a disk that takes its time
    place.rows.background.run(lambda: answers.wait(5), lambda _: None, lambda _: None)
    letter(hands, "/", Key.Key_Slash)
    skeleton = place.table.skeleton
    place.narrow.setText("tran th")
    place.narrow.textEdited.emit("tran th")  # no time passes: a busy machine may take long for a key
    assert not skeleton.isVisible()
    assert shown(place) == before
    hands.write("i")
    hands.wait_until(skeleton.isVisible)
    assert place.table.accessibleDescription() == "Đang đọc danh sách"
    assert skeleton.geometry() == place.table.viewport().rect()
    opened = []
    place.table.opened.connect(opened.append)
    QTest.keyClick(place.table, Key.Key_Return)
    assert opened == []
    answers.set()
    hands.wait_until(lambda: not skeleton.isVisible())
    assert shown(place) == [days["new"]]
    assert place.table.accessibleDescription() == ""


def test_escape_ends_the_wait_for_a_slow_register(queue, days):
    _, hands, place = queue
    before, answers = shown(place), threading.Event()
    place.rows.background.run(lambda: answers.wait(5), lambda _: None, lambda _: None)
    letter(hands, "/", Key.Key_Slash)
    hands.write("tran")
    hands.wait_until(place.table.skeleton.isVisible)
    hands.press(Key.Key_Escape)
    assert not place.table.skeleton.isVisible()
    assert shown(place) == before
    answers.set()
    hands.wait_until(lambda: place.rows.idle)
    assert shown(place) == before


def test_the_search_box_drops_what_it_finds_into_the_list(queue, days):
    window, hands, place = queue
    hands.press(Key.Key_F3)
    hands.write("dang quoc")
    assert shown(place) == [days["ready"]]
    assert window.key_bar.accessibleName().startswith("Phím: Enter mở; Esc quay lại")
    hands.enter()
    assert window.shown.dossier.line.name == "Đặng Quốc Mẫu"
    assert "F9 in phiếu" in window.key_bar.accessibleName()


def test_what_is_found_by_who_came_for_another_says_so_in_its_row(queue, desk):
    _, hands, place = queue
    take_in(desk, "Ngô Thị Tập", "042168000006", AGAIN, "2017-02-06T13:50", submitter="Phan Văn Mẫu")
    hands.press(Key.Key_F3)
    said = {}
    for words in ("ngo", "phan"):
        hands.write(words)
        assert place.table.lines.rowCount() == 1
        said[words] = place.table.lines.row(0).cells[1].second
        assert said[words] in place.table.lines.data(
            place.table.lines.index(0, 0), Qt.ItemDataRole.AccessibleTextRole
        )
        for _ in words:
            hands.press(Key.Key_Backspace)
    assert said == {
        "ngo": "Đăng ký lại khai sinh",
        "phan": "Người nộp thay: Phan Văn Mẫu · Đăng ký lại khai sinh",
    }


def test_what_is_found_first_is_shown_beside_the_list_once_the_typing_rests(queue, days):
    _, hands, place = queue
    hands.press(Key.Key_F3)
    hands.write("le van tap")
    assert place.table.chosen == days["notify"]
    hands.wait_until(lambda: place.pane.dossier is not None and place.pane.dossier.line.name == "Lê Văn Tập")
    hands.enter()
    assert hands.window.shown.dossier.line.dossier == days["notify"]


def test_enter_opens_what_fits_best_of_all_that_was_typed_not_of_its_beginning(queue, days):
    _, hands, place = queue
    hands.press(Key.Key_F3)
    hands.write("m")
    place.table.choose(shown(place)[-1])
    hands.write("au")
    assert place.table.chosen == shown(place)[0] != days["ready"]
    hands.enter()
    assert hands.window.shown.dossier.line.dossier == days["new"]


def test_a_search_stays_under_what_it_opened_and_ends_when_a_place_is_asked_for(queue, days):
    window, hands, place = queue
    whole = shown(place)
    hands.press(Key.Key_F3)
    hands.write("dang quoc")
    hands.enter()
    hands.press(Key.Key_Escape)
    assert window.shown is place
    assert shown(place) == [days["ready"]]
    hands.press(Key.Key_2, ctrl=True)
    assert window.top.search.text() == ""
    assert shown(place) == whole


def test_what_cannot_be_done_now_is_answered_in_words(queue, days):
    _, hands, place = queue
    place.tiles.pick(7)
    place.table.setFocus()
    letter(hands, "c")
    assert place.line.isVisible()
    assert place.line.words == "Từ chối: không làm được với hồ sơ 'đã có kết quả'."
    letter(hands, "7", Key.Key_7)
    place._show_chosen(days["ready"])
    assert not place.line.isVisible()


def test_what_else_can_be_done_is_one_key_away(queue, days):
    window, hands, place = queue
    letter(hands, "v")
    sheet = window.open_sheet()
    words = {button.key: button.text() for button in sheet.buttons}
    assert list(words.items())[:2] == [("N", "Nhắc người đang giữ"), ("G", "Ghi chú")]
    assert (words["Enter"], words["X"], words["B"]) == ("Mở hồ sơ", "Xin lỗi và hẹn lại", "Yêu cầu bổ sung")
    letter(hands, "g")
    assert type(window.open_sheet()).__name__ == "NoteSheet"
    hands.press(Key.Key_Escape)
    assert place.table.hasFocus()
    letter(hands, "v")
    letter(hands, "x")
    assert type(window.shown).__name__ == "Apologies"


def test_while_words_are_typed_into_the_filter_the_bar_names_what_works_there(queue, days):
    window, hands, place = queue
    caps = [key.cap for key in window.key_bar.shown()]
    assert {"1–7", "K", "V"} <= set(caps)
    letter(hands, "/")
    assert place.narrow.hasFocus()
    assert [key.cap for key in window.key_bar.shown()] == ["Enter", "Esc", "F3", "F1"]
    hands.enter()
    assert [key.cap for key in window.key_bar.shown()] == caps


def test_the_keys_are_asked_for_where_they_become_others_not_at_every_field(queue, days):
    window, hands, place = queue
    place = window.place("apologies")
    hands.press(Key.Key_3, ctrl=True)
    hands.wait_until(lambda: place.idle)
    hands.enter()
    asked: list[bool] = []
    place.keys = lambda: asked.append(True) or []
    for field in (place.page.fields.day, place.page.fields.reason, place.page.fields.day):
        field.setFocus()
    assert asked == []
    hands.press(Key.Key_F3)
    assert [key.cap for key in window.key_bar.shown()][:2] == ["Enter", "Esc"]


def test_who_oversees_is_offered_the_choice_again_after_a_search(queue, desk):
    window, hands, place = queue
    window.counter.become(member(desk, HEAD))
    place.refresh()
    assert place.whose.isVisible()
    window.search("tập")
    assert not place.whose.isVisible()
    hands.press(Key.Key_Escape)
    assert place.whose.isVisible()


def test_who_oversees_may_see_a_desk_or_their_own(queue, desk, days):
    window, hands, place = queue
    assert not place.whose.isVisible()
    window.counter.become(member(desk, HEAD))
    place.arrive()
    assert place.whose.isVisible()
    place.whose.setFocus()
    hands.press(Key.Key_Left)
    assert (place.whose.value, len(shown(place))) == ("desk", 4)
    hands.press(Key.Key_Left)
    assert place.whose.value == "clerk"
    assert place.list.currentWidget().accessibleName().startswith("Không có hồ sơ nào đang giải quyết.")


def test_nothing_overdue_names_the_last_that_was(queue, desk, days, clock):
    _, hands, place = queue
    finish(desk, days["late"], OFFICER, clock())
    place.arrive()
    letter(hands, "2", Key.Key_2)
    said = place.list.currentWidget().accessibleName()
    assert said.startswith("Không có hồ sơ quá hạn. Gần nhất: 03/02/2017.")


def test_what_two_desks_recorded_against_each_other_stands_side_by_side(queue, desk, days):
    _, hands, place = queue
    with desk.reading() as reading:
        line = dossiers.one(reading, desk.settings.ward, days["ready"]).line
        history = dossiers.history(reading, desk.settings.ward, days["ready"])
    finished = history[-1]
    other = replace(
        finished,
        chain="18077.q2.aaaaaa",
        facts={**finished.facts, "finished_at": "2017-02-06T09:00:00+07:00"},
    )
    line = replace(line, contradictions=("finished.twice",))
    assert disagreements(replace(line, contradictions=()), history) == []
    (one,) = disagreements(line, [other, finished])
    assert one.holds == 1
    assert [value.splitlines()[0] for value in one.values] == ["09:00 06/02/2017", "13:40 06/02/2017"]
    assert [value.rsplit("· ")[-1] for value in one.values] == ["Quầy 2", "Quầy 1"]
    place.pane.both.show_dossier(line, [other, finished])
    assert place.pane.both.isVisible()
    place.pane._make_room()
    hands.settle(20)
    ends = place.pane.both.geometry().bottom()
    assert ends < place.pane._scroll.viewport().height() or place.pane._scroll.verticalScrollBar().isVisible()
    assert "09:00 06/02/2017" in place.pane.both.accessibleDescription()
    place.rows.review = [days["ready"]]
    place.refresh()
    place.tiles.pick(8)
    assert shown(place) == [days["ready"]]


def test_every_contradiction_that_a_standing_can_name_has_its_words(queue, desk, days):
    rules = "\n".join(
        (Path(course.__file__).parent / f"{name}.py").read_text(encoding="utf-8")
        for name in ("course", "standing")
    )
    names = {*re.findall(r'amiss\["([a-z.]+)"\]|found\.append\("([a-z.]+)"\)', rules)}
    with desk.reading() as reading:
        line = dossiers.one(reading, desk.settings.ward, days["ready"]).line
        history = dossiers.history(reading, desk.settings.ward, days["ready"])
    assert len(names) >= 10
    for name in map("".join, names):
        (said,) = disagreements(replace(line, contradictions=(name,)), history)
        assert said.title, name
    (said,) = disagreements(replace(line, contradictions=("finished.stopped",)), history)
    assert said.values[said.holds].startswith("Xử lý xong\n13:40 06/02/2017")


def test_a_narrow_window_keeps_the_list_alone(queue):
    window, hands, place = queue
    assert place.pane.isVisible()
    window.resize(900, 512)
    hands.settle(50)
    assert not place.pane.isVisible()
    window.resize(1366, 768)
    hands.settle(50)
    assert place.pane.isVisible()


def test_the_first_sight_of_the_queue_says_when_the_dossier_was_received(queue):
    _, hands, place = queue
    hands.settle(50)
    pane = place.pane
    assert "Nhận 08:30 24/01" in [text.text() for text in pane.findChildren(Text) if text.isVisible()]
    below = pane.open.geometry().bottom()
    assert pane.height() - below < 24, "the actions stand at the foot"


def test_the_paper_that_is_missing_is_named_whole_where_there_is_room(queue, days, desk, clock):
    window, hands, place = queue
    missing = "Giấy xác nhận tình trạng hôn nhân của nơi đã thường trú trước đây"
    asked = SupplementForm((missing,), "Giấy nộp chưa có xác nhận")
    request_supplement(desk, days["new"], asked, OFFICER, clock())
    place.tiles.pick(6)
    hands.settle(30)
    place.table.choose(days["new"])
    hands.settle(30)
    told = place.pane._lines[2].first
    assert missing in told.text()
    assert not told.is_cut
    bar = place.pane._scroll.verticalScrollBar()
    assert not bar.isVisible()
    window.resize(1093, 614)
    hands.wait_until(lambda: told.is_cut and not bar.isVisible())


@pytest.mark.walks
@pytest.mark.parametrize("size", [(1366, 768), (1366, 640), (1093, 614)])
@pytest.mark.parametrize("standing", ["late", "notify", "today", "new"])
def test_a_lower_window_drops_what_the_list_says_too_and_never_scrolls_the_pane(queue, days, size, standing):
    window, hands, place = queue
    before = window.size()
    for now in (size, (911, 700), size):
        window.resize(*now)
        hands.settle(30)
    place.table.choose(days[standing])
    hands.settle(30)
    pane = place.pane
    assert not place._scroll.verticalScrollBar().isVisible()
    hands.wait_until(lambda: not pane._scroll.verticalScrollBar().isVisible())
    assert pane._due.isVisible()
    dropped = [part for part in (pane.strip, *pane._lines[:2]) if not part.isVisible()]
    for part in dropped:
        part.show()
        assert is_too_low(pane.body, pane._scroll.viewport().size()), "what has room is said"
        part.hide()
    assert pane._lines[3].isVisible() or not pane._lines[3].says or len(dropped) == 3
    window.resize(before)


def test_since_when_something_is_half_typed_stands_on_one_line_beside_its_button(queue, desk, days, clock):
    window, hands, place = queue
    window.resize(1366, 768)
    drafts.keep(desk, CLERK, "note", days["late"], {"text": "…"}, clock())
    place.table.choose(days["late"])
    place.refresh()
    hands.settle(50)
    said = place.pane.left._words
    assert said.text() == "Còn nhập dở từ 14:05: Ghi chú."
    assert said.width() >= said.fontMetrics().horizontalAdvance("Còn nhập dở từ 14:05:")


def test_with_control_a_digit_goes_to_a_place_and_picks_no_tile(queue):
    window, hands, place = queue
    for focus in (place.table, place.tiles):
        focus.setFocus()
        hands.press(Qt.Key.Key_1, "1", ctrl=True)
        assert window.shown is window.place("intake")
        window.go("dossiers")


def test_among_the_other_acts_enter_does_what_is_named_so(queue, days):
    window, hands, place = queue
    place.table.choose(days["new"])
    hands.press(Qt.Key.Key_V, "v")
    hands.enter()
    assert window.shown is window.place("dossier")
    assert window.open_sheet() is None


def test_every_control_has_a_name(queue):
    from PySide6.QtWidgets import QWidget

    _, _, place = queue
    stops = [
        w for w in place.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(stops) >= 5
    assert [w for w in stops if not w.accessibleName()] == []


def test_a_dossier_that_leaves_the_list_gives_its_place_to_the_next(queue, days, desk, clock):
    _, hands, place = queue
    place.table.choose(days["notify"])
    assert shown(place).index(days["notify"]) == 2
    place.counter.do(finish, days["notify"])
    assert days["notify"] not in shown(place)
    assert place.table.chosen == days["new"], "the row that took its place"
    place.counter.do(finish, days["new"])
    assert place.table.chosen == days["today"], "the last was gone: the one before it"
    letter(hands, "7", Key.Key_7)
    assert place.table.chosen == shown(place)[0], "another list begins at its first row"


def test_down_leads_from_the_search_into_what_it_found_where_letters_are_commands(queue, days):
    window, hands, place = queue
    hands.press(Key.Key_F3)
    hands.write("dang quoc")
    hands.wait_until(lambda: place.pane.dossier.line.dossier == days["ready"])
    with_letter = place.pane.primary.key, place.pane.primary.sizeHint().width()
    assert with_letter[0] == "T"
    hands.press(Key.Key_Down)
    assert place.table.hasFocus()
    assert place.pane.primary.sizeHint().width() > with_letter[1], "T is said only where it does something"
    letter(hands, "t")
    assert window.shown.dossier.line.name == "Đặng Quốc Mẫu"
