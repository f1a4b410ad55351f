"""What is expected never looks as if it stood chosen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.places.dossier_cards import HistoryCard
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
