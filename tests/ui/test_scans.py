"""A scanner's burst is an event; a person's typing stays typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from tests.ui.hands import CARD, Hands
from ui.main_window import MainWindow
from ui.scans import Scans


def heard(qapp: QApplication) -> list[tuple[str, str]]:
    said: list[tuple[str, str]] = []
    scans = qapp.findChildren(Scans)[-1]
    for name in ("card", "slip", "code", "unknown"):
        getattr(scans, name).connect(lambda text, name=name: said.append((name, text)))
    return said


def test_a_card_scanned_into_a_field_leaves_the_field_as_it_was(
    qapp: QApplication, window: MainWindow, hands: Hands
) -> None:
    said = heard(qapp)
    window.shown.person.address.line.setFocus()
    hands.write("Tổ 2")
    hands.scan(CARD)
    assert said == [("card", CARD)]
    # The card's own address replaced what was typed; not one letter of the burst stayed behind.
    assert "|" not in window.shown.person.address.line.text()
    assert window.shown.person.name.words_typed == "Trần Thị Hoài Thử"


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_editor_holds_its_text_and_cursor_as_before(
    qapp: QApplication, kind: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    editor = kind("Tổ dân phố")
    scans = Scans(qapp)
    scans.watch()
    said: list[str] = []
    scans.unknown.connect(said.append)
    editor.show()
    QTest.qWaitForWindowActive(editor)
    editor.setFocus()
    Hands(editor).scan("KHONG-RO-9999")
    assert said == ["KHONG-RO-9999"]
    assert (editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()) == "Tổ dân phố"
    scans.deleteLater()
    editor.close()


def test_typing_at_a_persons_speed_stays_typing(qapp: QApplication, window: MainWindow, hands: Hands) -> None:
    said = heard(qapp)
    window.shown.person.name.line.setFocus()
    hands.scan("Đặng Thị Hường Thử", gap_ms=60)
    assert said == []
    assert window.shown.person.name.words_typed == "Đặng Thị Hường Thử"
    assert window.shown.person.number.line.hasFocus()  # Enter went to the field and moved on


def test_short_bursts_stay_typing(qapp: QApplication, window: MainWindow, hands: Hands) -> None:
    said = heard(qapp)
    window.shown.person.phone.line.setFocus()
    hands.scan("0912358", gap_ms=5)
    assert said == []
    assert window.shown.person.phone.words_typed == "0912358"


def test_a_scan_over_the_papers_ticks_nothing_and_saves_nothing(
    qapp: QApplication, window: MainWindow, hands: Hands
) -> None:
    hands.scan(CARD)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    assert window.shown.papers.list.hasFocus()
    said = heard(qapp)
    hands.scan(CARD)
    assert [name for name, _ in said] == ["card"]
    assert not any(paper.present for paper in window.shown.papers.papers)
    assert window.shown.saved.received is None


def test_held_digits_reach_the_papers_when_no_scan_follows(window: MainWindow, hands: Hands) -> None:
    hands.scan(CARD)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.write("1")
    assert window.shown.papers.papers[0].present


def test_each_kind_of_scan_is_told_apart(qapp: QApplication, window: MainWindow) -> None:
    said = heard(qapp)
    scans = qapp.findChildren(Scans)[-1]
    for text in (
        CARD,
        "MC1/0123456789BCFG",
        "HTTPS://MOTCUA.EXAMPLE/S/0123BCFG",
        "000.99.01.H27-170125-0001",
        "8934567000012",
    ):
        scans.emit_scan(text)
    assert [name for name, _ in said] == ["card", "slip", "slip", "code", "unknown"]


def test_tab_ends_a_scan_as_well(qapp: QApplication, window: MainWindow, hands: Hands) -> None:
    said = heard(qapp)
    window.shown.person.name.line.setFocus()
    hands.scan(CARD, end="\t")
    assert [name for name, _ in said] == ["card"]


def test_space_on_a_button_is_not_held(window: MainWindow, hands: Hands) -> None:
    tick = window.shown.panel.print_slip
    tick.setFocus()
    before = tick.isChecked()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    hands.settle(80)
    assert tick.isChecked() != before
