"""An apology to somebody who has no dossier here: printed and counted, kept apart from other citizens', given up and owed again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.acts.apology import ApologyForm, Complaint, draft_without_dossier, sign
from app.demo_ward import CLERK, HEAD, OFFICER
from app.desk import Desk
from app.registers.prints import printed_times
from tests.ui.counter_days import Clock, at, opened
from tests.ui.hands import Hands
from tests.ui.test_apology_foreseen import words_of
from tests.ward import TRIAL
from ui.dossier_papers import begin_printing
from ui.main_window import MainWindow
from ui.print_job import PRINTED, UNSURE

Key = Qt.Key
RUDE = ApologyForm(("thai_do",), "Trả lời cộc lốc.", (OFFICER,), origin="phan_anh")


@pytest.fixture
def letter_uid(desk: Desk) -> str:
    """A letter without a dossier, signed as 01/PXL."""
    complaint = Complaint(TRIAL, "bị nói cộc lốc")
    uid = draft_without_dossier(desk, complaint, RUDE, CLERK, at("2017-02-06T08:00"))
    sign(desk, uid, HEAD, at("2017-02-06T08:10"))
    return uid


@pytest.fixture
def at_work(qapp: QApplication, desk: Desk) -> Iterator[tuple[MainWindow, Hands]]:
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        yield window, hands


def times(desk: Desk, uid: str, paper: str) -> int:
    with desk.reading() as reading:
        return printed_times(reading, desk.settings.ward, uid, paper)


def show(window: MainWindow, hands: Hands, uid: str) -> None:
    window.open_apology(uid)
    hands.wait_until(lambda: window.shown.idle)
    window.shown.cases.setFocus()


def press_f9(window: MainWindow, hands: Hands) -> Path:
    hands.press(Key.Key_F9)
    hands.wait_until(lambda: window.printing.idle)
    return window.printing.folder / window.printing.jobs[-1].saved_as


def test_its_letter_is_printed_counted_and_holds_nothing_up(at_work, desk, letter_uid):
    window, hands = at_work
    show(window, hands, letter_uid)
    assert "BẢN IN LẠI" not in words_of(press_f9(window, hands))
    assert "BẢN IN LẠI LẦN 1" in words_of(press_f9(window, hands))
    assert [job.state for job in window.printing.jobs] == [PRINTED, PRINTED]
    assert (window.printing.held, times(desk, letter_uid, "letter")) == ([], 2)
    assert window.shown.confirmation.accessibleName() == "Đã lưu tệp PDF"


def test_one_left_by_an_earlier_run_is_counted_by_r(at_work, desk, letter_uid):
    window, hands = at_work
    left = {
        "kind": "letter", "form": "01/PXL", "dossier": letter_uid, "apology": letter_uid, "code": "x",
        "at": "", "times": "0", "state": UNSURE,
    }  # fmt: skip
    window.printing.left.remember([left])
    begin_printing(window.counter, window.printing)
    show(window, hands, letter_uid)
    hands.press(Key.Key_F9)
    hands.press(Key.Key_R, "r")
    hands.wait_until(lambda: window.printing.held == [] and window.printing.idle)
    assert times(desk, letter_uid, "letter") == 1
