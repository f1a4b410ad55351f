"""A disk without room and a clock that cannot be right: what is said, what is refused, what goes on."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from app.demo.ward import CLERK, HEAD
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.office.opening import NewStaff, change_staff
from app.refusal import Refusal
from tests.ui.hands import CARD, MORNING, Hands
from tests.ward import take_in
from ui.city_line import CityLine
from ui.dossier_papers import print_slip
from ui.main_window import MainWindow
from ui.places.intake import Intake
from ui.print_job import PRINTED
from ui.states import MEGABYTE, Clock


def fill(window: MainWindow, hands: Hands) -> Intake:
    hands.scan(CARD)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.press(Qt.Key.Key_Plus, "+")
    hands.settle(80)
    assert isinstance(window.shown, Intake)
    return window.shown


def banner(window: MainWindow) -> str:
    shown = window._frame.banner
    return shown.words.text() if shown.isVisible() else ""


def test_without_room_nothing_is_saved_and_the_form_stays(window: MainWindow, hands: Hands) -> None:
    form = fill(window, hands)
    window.states.free = lambda: 49 * MEGABYTE
    hands.enter()
    assert form.saved.received is None
    assert "50 MB" in form.panel._error.accessibleName()
    assert form.person.name.words_typed == "Trần Thị Hoài Thử"
    window.states.free = lambda: 300 * MEGABYTE
    hands.enter()
    assert form.saved.received is not None


def test_a_clock_before_the_last_record_refuses_and_gives_forms_to_write_on(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    take_in(desk, "2017-01-25T09:10")
    window.counter._clock = lambda: MORNING - timedelta(hours=2)
    form = fill(window, hands)
    window.states.look()
    assert window.states.clock is Clock.BACK
    assert "07:15 25/01/2017" in banner(window)
    hands.enter()
    assert form.saved.received is None
    assert form.person.name.words_typed == "Trần Thị Hoài Thử"
    window._frame.banner.button.click()
    hands.wait_until(lambda: window.printing.idle)
    assert (desk.folder / "papers" / "giay-hen-viet-tay.pdf").is_file()
    window.counter._clock = lambda: MORNING
    window.states.look()
    assert banner(window) == ""


@pytest.mark.parametrize(("megabytes", "hours"), [(49, 0), (5000, 2)], ids=["disk", "clock"])
def test_while_nothing_can_be_recorded_enter_only_tries_again_and_says_so(
    window: MainWindow, hands: Hands, desk: Desk, megabytes: int, hours: int
) -> None:
    take_in(desk, "2017-01-25T09:10")
    form = fill(window, hands)
    assert ("Enter", "lưu và in") in list(window.shown.keys())
    window.states.free = lambda: megabytes * MEGABYTE
    window.counter._clock = lambda: MORNING - timedelta(hours=hours)
    window.states.look()
    assert form.panel.primary.text() == "Thử lưu lại"
    said = [key.does for key in list(window.shown.keys())]
    assert "thử lưu lại" in said
    assert not {"lưu và in", "lưu, thêm hồ sơ nữa"} & set(said)
    assert "thử lưu lại" in window.key_bar.accessibleName()
    window.states.free = lambda: 5000 * MEGABYTE
    window.counter._clock = lambda: MORNING
    window.states.look()
    assert form.panel.primary.text() == "Lưu, cấp số và in phiếu"
    assert ("Enter", "lưu và in") in list(window.shown.keys())


def test_a_clock_off_the_city_is_asked_about_once(
    window: MainWindow, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = fill(window, hands)
    monkeypatch.setattr(CityLine, "ahead", 601.0)
    window.line.changed.emit()
    assert "lệch 10 phút" in banner(window)
    hands.enter()
    assert form.saved.received is None
    assert "Enter lần nữa" in form.panel._error.accessibleName()
    hands.enter()
    assert form.saved.received is not None


def test_a_paper_that_came_out_is_counted_and_leaves_the_question_to_the_clerk(
    window: MainWindow, hands: Hands, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = take_in(desk, "2017-01-25T09:10").dossier
    monkeypatch.setattr(CityLine, "ahead", 601.0)
    window.line.changed.emit()
    slip = print_slip(window.counter, window.printing, dossier, "x")
    hands.wait_until(lambda: window.printing.idle)
    assert slip.state == PRINTED
    with pytest.raises(Refusal) as refused:
        window.counter.do(finish, dossier)
    assert refused.value.code == "clock.off"


def test_a_low_disk_is_told_to_who_answers_for_the_machine(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    window.states.free = lambda: 900 * MEGABYTE
    window.states.look()
    assert banner(window) == ""
    window.counter.become(desk.staff[HEAD])
    assert "1 GB" in banner(window)
    window._frame.banner.button.click()
    assert banner(window) == ""
    assert window.shown.page is window.shown.copies
    change_staff(desk, NewStaff(CLERK, "Võ Thị Thử", "Công chức", ("clerk",)), by=HEAD, at=MORNING)
    window.counter.become(desk.staff[CLERK])
    assert banner(window) == ""


def test_disk_and_clock_are_looked_at_once_for_an_act(window: MainWindow, hands: Hands) -> None:
    form, looked = fill(window, hands), []
    window.states.free = lambda: looked.append("free") or 300 * MEGABYTE
    window.states.look()
    looked.clear()
    hands.enter()
    assert form.saved.received is not None
    assert looked == ["free"]


def test_a_disk_that_does_not_say_how_much_it_has_stops_nobody(window: MainWindow, hands: Hands) -> None:
    form = fill(window, hands)

    def silent() -> int:
        raise OSError("no such device")

    window.states.free = silent
    window.states.look()
    assert banner(window) == ""
    hands.enter()
    assert form.saved.received is not None
