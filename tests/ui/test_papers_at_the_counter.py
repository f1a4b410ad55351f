"""From the clerk's chair: slips and letters that come out are counted, those that do not wait behind F9."""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterator

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.desk.desk import Desk
from app.dossier.promise import printed_times
from app.dossier.registers import dossiers
from tests.ui.counter_days import BIRTH, letter, opened, printed, take_in
from tests.ui.hands import MORNING, Hands
from tests.ui.roll_printer import RollPrinter
from ui.dossier_papers import SLIP, begin_printing, print_slip
from ui.held_papers_sheet import HeldPapersSheet
from ui.main_window import MainWindow
from ui.print_job import ASKED, HELD, PRINTED, SENDING, UNSURE

F9 = Qt.Key.Key_F9


@pytest.fixture
def at_work(qapp: QApplication, desk: Desk) -> Iterator[tuple[MainWindow, Hands]]:
    with opened(qapp, desk, lambda: MORNING) as (window, hands):
        yield window, hands


@pytest.fixture
def printer() -> Iterator[RollPrinter]:
    made = RollPrinter()
    yield made
    made.close()


@pytest.fixture
def dossier(desk: Desk) -> str:
    return take_in(desk, "Nguyễn Văn Thử", "042196000011", BIRTH, "2017-01-25T08:30")


def times(desk: Desk, dossier: str) -> int:
    with desk.reading() as reading:
        return printed_times(reading, desk.settings.ward, dossier, SLIP)


def words_of(path: object) -> str:
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))


def show(window: MainWindow, dossier: str) -> None:
    window.open_dossier(dossier)


def press_f9(window: MainWindow, hands: Hands) -> None:
    hands.press(F9)
    hands.wait_until(lambda: window.printing.idle)


def test_the_first_copy_is_no_reprint_and_the_second_is_marked_and_counted(at_work, desk, dossier):
    window, hands = at_work
    show(window, dossier)
    assert window.shown.head.print.text() == "In phiếu"
    press_f9(window, hands)
    assert times(desk, dossier) == 1
    assert window.shown.head.times.text() == "đã ra 1 bản"
    assert window.shown.head.print.text() == "In lại phiếu"
    press_f9(window, hands)
    first, second = (desk.folder / "papers" / name for name in reversed(printed(desk.folder / "papers")))
    assert "-in-lai-1" in second.name
    assert "BẢN IN LẠI" not in words_of(first)
    assert "BẢN IN LẠI LẦN 1" in words_of(second)
    assert (times(desk, dossier), window.shown.head.times.text()) == (2, "đã ra 2 bản")


def test_a_copy_that_never_came_out_is_not_a_reprint(at_work, desk, dossier, printer):
    window, hands = at_work
    window.printing.choose(printer.target, ("slip", "small"))
    printer.jams = True
    show(window, dossier)
    press_f9(window, hands)
    assert times(desk, dossier) == 0
    assert window.shown.confirmation.accessibleName() == "Phiếu chờ in, F9"
    window.printing.drop(window.printing.held[0])
    window.printing.choose("")
    press_f9(window, hands)
    (name,) = printed(desk.folder / "papers")
    assert "BẢN IN LẠI" not in words_of(desk.folder / "papers" / name)
    assert times(desk, dossier) == 1


def test_f9_shows_what_waits_and_prints_it_one_by_one(at_work, desk, dossier, printer):
    window, hands = at_work
    other = take_in(desk, "Trần Thị Thử", "042196000012", BIRTH, "2017-01-25T08:40")
    window.printing.choose(printer.target, ("slip", "small"))
    printer.jams = True
    for uid in (dossier, other):
        show(window, uid)
        window.shown.print_shown()
    hands.wait_until(lambda: window.printing.idle)
    printer.jams = False
    hands.press(F9)
    sheet = window.open_sheet()
    assert isinstance(sheet, HeldPapersSheet)
    assert "Phiếu còn giữ" in sheet.words.text()
    assert sheet.list.lines.rowCount() == 2
    hands.wait_until(lambda: bool(sheet.view.sheets))
    assert sheet.view.sheets[0].depth() == 1  # the dots of the roll
    first, second = window.printing.held
    hands.enter()
    hands.wait_until(lambda: first.state == ASKED)
    hands.enter()  # nothing more until the clerk has looked
    hands.settle(100)
    assert (len(printer.papers), second.state, times(desk, dossier)) == (1, HELD, 0)
    assert not sheet.primary.isVisible()
    letter(hands, "c")
    assert (first.state, times(desk, dossier)) == (HELD, 0)
    for uid in (dossier, other):
        hands.enter()
        hands.wait_until(lambda: window.printing.asked is not None and window.printing.idle)
        letter(hands, "r")
        hands.wait_until(lambda uid=uid: times(desk, uid) == 1)
    assert len(printer.papers) == 3
    hands.settle(50)
    assert window.open_sheet() is None


def test_giving_one_up_is_asked_twice(at_work, desk, dossier, printer):
    window, hands = at_work
    window.printing.choose(printer.target, ("slip", "small"))
    printer.jams = True
    show(window, dossier)
    press_f9(window, hands)
    hands.press(F9)
    sheet = window.open_sheet()
    letter(hands, "b")
    assert window.printing.held
    assert "Bấm B lần nữa" in sheet.words.text()
    letter(hands, "b")
    assert window.printing.held == []
    assert times(desk, dossier) == 0
    assert window.printing.left.papers == []


def test_what_one_run_leaves_the_next_offers(qapp, desk, dossier, printer):
    with opened(qapp, desk, lambda: MORNING) as (window, hands):
        window.printing.choose(printer.target, ("slip", "small"))
        printer.jams = True
        show(window, dossier)
        press_f9(window, hands)
    printer.jams = False
    with opened(qapp, desk, lambda: MORNING) as (window, hands):
        hands.wait_until(lambda: len(window.printing.held) == 1)
        assert window.printing.device_line == "1 phiếu chờ in từ lần trước, F9"
        hands.settle(100)
        assert printer.papers == []
        hands.press(F9)
        hands.enter()
        hands.wait_until(lambda: window.printing.asked is not None and window.printing.idle)
        letter(hands, "r")
        hands.wait_until(lambda: times(desk, dossier) == 1)
        assert len(printer.papers) == 1


def test_one_counted_in_the_moment_before_a_crash_is_not_offered(at_work, desk, dossier):
    window, hands = at_work
    show(window, dossier)
    press_f9(window, hands)
    about = {"kind": SLIP, "form": "a5", "dossier": dossier, "code": "x", "at": "", "times": "0"}
    window.printing.left.remember([{**about, "state": UNSURE}])
    begin_printing(window.counter, window.printing)
    assert window.printing.held == []
    window.printing.left.remember([{**about, "times": "1", "state": UNSURE}])
    begin_printing(window.counter, window.printing)
    assert [job.state for job in window.printing.held] == [UNSURE]
    window.printing.say_out(window.printing.held[0])
    hands.wait_until(lambda: times(desk, dossier) == 2)


def test_the_slip_leaves_in_the_form_chosen_for_this_machine(at_work, desk, dossier):
    window, hands = at_work
    sizes = []
    for form in ("a5", "a4_two", "roll80", "roll58", "large"):
        window.printing.preferences.choose_slip_form(form)
        show(window, dossier)
        press_f9(window, hands)
        file = desk.folder / "papers" / window.printing.jobs[-1].saved_as
        pages = pypdfium2.PdfDocument(file)
        sizes.append(round(pages[0].get_width() / 72 * 25.4))
    assert sizes == pytest.approx([148, 297, 80, 58, 210], abs=1)
    assert times(desk, dossier) == 5


def test_the_button_opens_what_waits_as_f9_does(at_work, desk, dossier, printer):
    window, hands = at_work
    window.printing.choose(printer.target, ("slip", "small"))
    printer.jams = True
    show(window, dossier)
    window.shown.head.print.click()
    hands.wait_until(lambda: window.printing.idle)
    window.shown.head.print.click()
    assert isinstance(window.open_sheet(), HeldPapersSheet)
    assert printer.tried == 1


def test_intake_says_in_which_form_the_slip_will_leave(at_work):
    window, _hands = at_work
    window.printing.preferences.choose_slip_form("roll58")
    window.go("intake")
    assert window.shown.panel.print_slip.text() == "Phiếu cuộn 58 mm"


def code_of(desk: Desk, dossier: str) -> str:
    with desk.reading() as reading:
        return dossiers.one(reading, desk.settings.ward, dossier).line.code


def test_a_copy_under_way_at_another_printer_makes_the_next_one_a_reprint(at_work, desk, dossier, tmp_path):
    window, hands = at_work
    line, code = tmp_path / "lp0", code_of(desk, dossier)
    os.mkfifo(line)
    reader = os.open(line, os.O_RDONLY | os.O_NONBLOCK)  # a printer that takes no more than its line holds
    fcntl.fcntl(reader, fcntl.F_SETPIPE_SZ, 4096)
    window.printing.choose(f"usb:{line}", ("small",))
    window.printing.preferences.choose_slip_form("roll80")
    first = print_slip(window.counter, window.printing, dossier, code)
    second = print_slip(window.counter, window.printing, dossier, code, large=True)
    hands.wait_until(lambda: second.state == PRINTED)
    assert first.state == SENDING
    os.close(reader)
    assert "BẢN IN LẠI LẦN 1" in words_of(desk.folder / "papers" / second.saved_as)
    assert "-in-lai-1" in second.saved_as


def test_one_left_behind_is_counted_as_the_very_copy_that_was_sent(at_work, desk, dossier, printer):
    window, hands = at_work
    window.printing.choose(printer.target, ("slip", "small"))
    printer.jams = True
    held = print_slip(window.counter, window.printing, dossier, code_of(desk, dossier))
    hands.wait_until(lambda: held.state == HELD)
    printer.jams = False
    window.printing.print_held(held)
    hands.wait_until(lambda: held.state == ASKED)
    sent = hashlib.sha256(held.pdf).hexdigest()
    begin_printing(window.counter, window.printing)  # as the next start does, had the program ended here
    window.printing.jobs.remove(held)
    window.printing.choose("")
    print_slip(window.counter, window.printing, dossier, code_of(desk, dossier), large=True)
    hands.wait_until(lambda: times(desk, dossier) == 1)
    window.printing.say_out(window.printing.held[0])
    hands.wait_until(lambda: times(desk, dossier) == 2)
    with desk.reading() as reading:
        assert reading.exec_driver_sql("SELECT digest FROM print WHERE n = 2").scalars().all() == [sent]
