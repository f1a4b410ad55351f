"""X on a dossier for which nothing is owed any more: no other citizen's letter takes its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.demo.ward import CLERK, OFFICER
from app.desk import drafts
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.dossier.promise import standing_here
from tests.ui.counter_days import AGAIN, Clock, at, letter, opened, take_in
from tests.ui.test_unkept import fill_the_disk
from ui.breadth import Breadth

NOW = "2017-02-06T09:00"


def taken(desk: Desk) -> tuple[str, str]:
    """One whose apology is owed, and one that is finished in time."""
    late = take_in(desk, "Lê Văn Tập", "042196000002", AGAIN, "2017-01-16T09:40")
    in_time = take_in(desk, "Trần Thị Thử", "042196000003", AGAIN, "2017-02-03T09:40")
    return late, in_time


def test_x_on_a_row_finished_elsewhere_shows_no_other_citizens_letter(qapp, desk: Desk):
    late, in_time = taken(desk)
    with opened(qapp, desk, Clock(NOW)) as (window, hands):
        place, queue = window.place("apologies"), window.place("dossiers")
        window.open_apology(late)
        hands.write("Chờ xác minh")
        hands.press(Qt.Key.Key_2, ctrl=True)
        hands.wait_until(lambda: queue.idle)
        queue.table.choose(in_time)
        hands.settle(1)
        finish(desk, in_time, OFFICER, at(NOW))  # at another desk, before the list is read anew
        letter(hands, "x", Qt.Key.Key_X)
        for _ in range(2):
            hands.wait_until(lambda: place.idle)
            assert (window.shown, place.shown, place.cases.chosen) == (place, None, "")
            assert place._faces._empty.isVisible()
            assert place._faces._empty.accessibleName().startswith("Hồ sơ này không nợ lời xin lỗi.")
            assert place.cases.hasFocus()
            hands.press(Qt.Key.Key_Return, "\r", ctrl=True)
            hands.enter()
            hands.write("k")
            window.counter.recorded.emit("exchange", "")
        assert standing_here(desk, late).apology is None, "the letter of another was drafted"
        (left,) = drafts.list_kept(desk, CLERK)
        assert (left.subject, left.content["reason"]) == (late, "Chờ xác minh")
        place.cases.setFocus()
        hands.press(Qt.Key.Key_Down)
        assert place.shown.line.dossier == late
        assert place.page.isVisible()
        assert place.page.fields.form().reason == "Chờ xác minh"


def test_what_is_asked_about_in_vain_is_forgotten_with_leaving(qapp, desk: Desk):
    late, in_time = taken(desk)
    finish(desk, in_time, OFFICER, at(NOW))
    with opened(qapp, desk, Clock(NOW)) as (window, hands):
        place = window.place("apologies")
        hands.press(Qt.Key.Key_2, ctrl=True)
        window.open_apology(in_time)
        hands.wait_until(lambda: place.idle)
        hands.press(Qt.Key.Key_Escape)
        assert window.shown is window.place("dossiers")
        hands.press(Qt.Key.Key_3, ctrl=True)
        hands.wait_until(lambda: place.idle)
        assert (place.shown.line.dossier, place.cases.keys) == (late, [late])


@pytest.mark.parametrize("breadth", list(Breadth))
def test_that_nothing_is_owed_is_read_in_every_breadth(qapp, desk: Desk, breadth: Breadth):
    late, in_time = taken(desk)
    finish(desk, in_time, OFFICER, at(NOW))
    with opened(qapp, desk, Clock(NOW)) as (window, hands):
        place = window.place("apologies")
        place.reflow(breadth)
        window.open_apology(in_time)
        hands.wait_until(lambda: place.idle)
        assert place._faces._empty.isVisible()
        assert not place.letter.isVisible()
        hands.press(Qt.Key.Key_3, ctrl=True)
        hands.wait_until(lambda: place.idle)
        assert (place.shown.line.dossier, place.cases.isVisible()) == (late, True)


def test_on_a_full_disk_the_letter_half_typed_stays_and_it_is_said(qapp, desk: Desk):
    late, in_time = taken(desk)
    finish(desk, in_time, OFFICER, at(NOW))
    with opened(qapp, desk, Clock(NOW)) as (window, hands):
        place = window.place("apologies")
        window.open_apology(late)
        hands.write("Chờ xác minh")
        with pytest.MonkeyPatch.context() as full:
            fill_the_disk(desk, full)
            window.open_apology(in_time)
        assert place.page.fields.form().reason == "Chờ xác minh"
        assert "Ổ đĩa" in place.confirmation.accessibleName()
        assert place.cases.hasFocus()
