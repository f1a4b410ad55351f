"""The paper of whoever was here before is not printed for whoever is here now, unless that is meant."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.hands import Hands
from tests.ui.test_intake import receive
from ui.main_window import MainWindow
from ui.places.intake import Intake

F9 = Qt.Key.Key_F9


def papers(window: MainWindow, hands: Hands) -> int:
    hands.wait_until(lambda: window.printing.idle)
    return len(window.printing.jobs)


def test_with_another_form_begun_f9_prints_the_slip_before_only_when_asked_twice(
    window: MainWindow, intake: Intake, hands: Hands
) -> None:
    receive(hands)
    assert papers(window, hands) == 1
    hands.press(F9)
    assert papers(window, hands) == 2, "while its panel is shown it is printed again"
    hands.write("Ngô Thị Mới")
    hands.press(F9)
    assert papers(window, hands) == 2
    asks = "Hồ sơ này chưa có phiếu. In lại phiếu trước (0001): F9 lần nữa"
    assert intake.confirmation.accessibleName() == asks
    hands.press(F9)
    assert papers(window, hands) == 3
    assert intake.confirmation.accessibleName() == "In lại phiếu trước (0001)"
    assert intake.person.name.words_typed == "Ngô Thị Mới"


def test_nor_its_slip_in_large_print(window: MainWindow, intake: Intake, hands: Hands) -> None:
    receive(hands)
    hands.write("Ngô Thị Mới")
    hands.press(F9, shift=True)
    assert papers(window, hands) == 1
    assert "Shift F9 lần nữa" in intake.confirmation.accessibleName()
    hands.press(F9, shift=True)
    assert papers(window, hands) == 2


def test_nor_the_form_of_somebody_who_came_in_vain(window: MainWindow, intake: Intake, hands: Hands) -> None:
    hands.scan("042196000018|183000018|Trần Thị Hoài Thử|17091996|Nữ|Tổ dân phố 6|01012022")
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.write("b")
    hands.enter()
    assert papers(window, hands) == 1
    hands.write("Ngô Thị Mới")
    hands.press(F9)
    assert papers(window, hands) == 1
    assert "(Phiếu yêu cầu bổ sung số 1)" in intake.confirmation.accessibleName()
    hands.press(F9)
    assert papers(window, hands) == 2
