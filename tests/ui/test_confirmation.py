"""What was just done is said whole, also beside a narrow list."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget

from tests.ui.hands import wait_until
from ui.theme import LIGHT, wear
from ui.widgets.confirmation import Confirmation

LONG = "Máy in Brother HL-L2321D series không nhận giấy: hết giấy hay kẹt giấy, thư vẫn giữ lại"
_NARROW = 264


def test_a_long_sentence_over_a_narrow_list_goes_on_in_further_lines(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    page, said = QWidget(), Confirmation()
    said.stack()
    page.setFixedWidth(_NARROW)
    column = QVBoxLayout(page)
    column.addWidget(said)
    column.addWidget(QWidget(), 1)
    said.say("Đã lập thư", "good", "circle-check-filled")
    page.resize(_NARROW, 400)
    page.show()
    QTest.qWaitForWindowActive(page)
    one_line = said.height()
    said.say(LONG, "caution", "alert-triangle")
    wait_until(lambda: said.height() >= 2 * one_line)
    assert said.geometry().right() < page.width()
    said.say("Đã lập thư", "good", "circle-check-filled")
    wait_until(lambda: said.height() == one_line)
    page.close()


def test_over_the_words_stands_why_a_paper_waits(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    said = Confirmation()
    said.say("Phiếu chờ in, F9", "caution", "printer-off")
    said.setToolTip("Máy in hết giấy")
    said.show()
    QTest.qWaitForWindowActive(said)
    at = said._chip.rect().center()
    QApplication.sendEvent(said._chip, QHelpEvent(QEvent.Type.ToolTip, at, said._chip.mapToGlobal(at)))
    assert QToolTip.text() == "Máy in hết giấy"
    QToolTip.hideText()
    said.close()
