"""What is expected never looks as if it stood chosen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.places.dossier_cards import HistoryCard
from ui.theme import colour
from ui.widgets.text import _counted
from ui.widgets.timeline import Moment, Timeline


def test_the_timeline_points_at_what_happened_last_not_at_what_is_expected(qapp):
    timeline = Timeline()
    timeline.show_moments(
        [Moment("inbox", "Tiếp nhận", "Một"), Moment("package-export", "Trả kết quả", "", expected=True)]
    )
    assert "Tiếp nhận" in timeline.accessibleName()
    assert "Trả kết quả" not in timeline.accessibleName()


def test_the_last_of_a_long_history_stands_whole_in_the_column(qapp):
    card = HistoryCard()
    card.resize(400, 300)
    card.show()
    card.timeline.show_moments(
        [Moment("inbox", f"Việc {n}", "Một", f"{n:02}/01 08:00") for n in range(1, 13)]
    )
    card.timeline.setFocus()
    QTest.qWait(30)
    scroll = card._scroll
    seen = scroll.verticalScrollBar().value() + scroll.viewport().height()
    assert scroll.verticalScrollBar().value() > 0
    assert seen >= card.timeline.height(), "the last moment is cut"
    for _ in range(11):
        QTest.keyClick(card.timeline, Qt.Key.Key_Up)
    QTest.qWait(30)
    assert scroll.verticalScrollBar().value() <= 6
    card.close()


def test_the_words_of_the_moment_pointed_at_keep_clear_of_its_frame(qapp):
    timeline = Timeline()
    timeline.resize(340, 100)
    who = "Nguyễn Văn Thử, người phụ trách bộ phận chuyên môn của phường, thay người vắng"
    timeline.show_moments([Moment("inbox", "Tiếp nhận hồ sơ và phiếu", who, "24/01 16:21")])
    timeline.show()
    timeline.setFocus()
    QTest.qWait(30)
    image, soft = timeline.grab().toImage(), colour("primary_soft").rgb()
    filled = [
        (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == soft
    ]
    left, right = min(x for x, _ in filled), max(x for x, _ in filled)
    upper, lower = min(y for _, y in filled), max(y for _, y in filled)
    written = [  # between the rounded corners
        (x, y)
        for x in range(left, right + 1)
        for y in range(upper + 9, lower - 8)
        if image.pixel(x, y) != soft
    ]
    assert min(x for x, _ in written) - left >= 8
    assert right - max(x for x, _ in written) >= 8
    middle = range(left + 8, right - 8)
    assert all(
        image.pixel(x, y) == soft
        for x in middle
        for y in (*range(upper, upper + 4), *range(lower - 3, lower))
    )
    timeline.close()


def test_in_a_narrow_column_the_time_stands_under_the_words_and_nothing_is_cut_short(qapp):
    timeline = Timeline()
    done = Moment("circle-check", "Đã xử lý xong, sẵn sàng trả", "Phan Văn Diễn · Quầy 1", "23/01 16:45")
    due = Moment("package-export", "Trả kết quả", "Hẹn thứ Hai, trước 17:30, 23/01", expected=True)
    timeline.resize(206, 100)
    timeline.show_moments([done])
    beside = timeline._room(done)
    timeline.show_moments([done, due])
    assert beside == timeline._room(due), "the time takes no room from the words"
    timeline.resize(340, 100)
    assert timeline._room(done) < timeline._room(due)
    timeline.resize(206, 100)
    with_both = timeline.height()
    timeline.show_moments([done, Moment("package-export", "Trả kết quả", "Hẹn 23/01", expected=True)])
    assert timeline.height() < with_both, "the day it is due needs a second line"


def test_going_through_a_long_history_lays_no_line_of_it_out_again(qapp):
    timeline = Timeline()
    timeline.resize(356, 100)
    moments = [Moment("inbox", f"Việc {n} " + "dài " * 20, "Một", f"{n:02}/01 08:00") for n in range(1, 29)]
    timeline.show_moments(moments)
    laid_out = _counted.cache_info().misses
    QTest.keyClick(timeline, Qt.Key.Key_Up)
    timeline.show_moments(moments)
    assert _counted.cache_info().misses == laid_out
