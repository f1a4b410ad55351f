"""The frame: keys reach their places, sheets keep keys to themselves, everything focusable has a name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.desk.desk import Desk
from app.refusal import Refusal
from tests.ui.hands import CARD, Hands
from ui.keys_sheet import EVERYWHERE
from ui.main_window import MainWindow
from ui.opening import framed
from ui.places.stops import STOPS
from ui.refused_page import RefusedPage
from ui.theme import DARK, LIGHT, wear
from ui.widgets.key_cap import KeyCap

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("number", range(1, 7))
def test_ctrl_and_a_digit_open_a_place(window: MainWindow, hands: Hands, number: int) -> None:
    hands.press(Qt.Key(Qt.Key.Key_0 + number), ctrl=True)
    assert window._shown == STOPS[number - 1].name
    assert window.shown.keys()


def test_escape_and_f2_lead_back_to_intake(window: MainWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_4, ctrl=True)
    hands.press(Qt.Key.Key_Escape)
    assert window._shown == "intake"
    hands.press(Qt.Key.Key_5, ctrl=True)
    hands.press(Qt.Key.Key_F2)
    assert window._shown == "intake"
    assert window.shown.person.name.line.hasFocus()


def test_a_card_scanned_anywhere_begins_an_intake(window: MainWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_6, ctrl=True)
    hands.scan(CARD)
    assert window._shown == "intake"
    assert window.shown.person.name.words_typed == "Trần Thị Hoài Thử"


def test_f3_goes_to_the_search_box(window: MainWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_F3)
    assert window.top.search.hasFocus()


@pytest.mark.parametrize("post", ["Công chức", "Công chức Tư pháp - Hộ tịch, phụ trách Bộ phận Tiếp nhận"])
def test_what_the_search_asks_for_is_never_cut(window: MainWindow, post: str) -> None:
    window.resize(1366, 768)
    window.top.show_person("Nguyễn Thị Mẫu Thử", f"{post} · Quầy 1")
    QTest.qWait(5)
    search = window.top.search
    words = search.fontMetrics().horizontalAdvance(search.placeholderText())
    assert words <= search.width() - 38 - 44, "what its icon and its key leave"


def test_a_sheet_keeps_keys_to_itself_and_escape_returns_the_focus(window: MainWindow, hands: Hands) -> None:
    window.shown.person.address.line.setFocus()
    hands.press(Qt.Key.Key_F1)
    sheet = window.open_sheet()
    assert sheet is not None
    hands.press(Qt.Key.Key_5, ctrl=True)
    assert window._shown == "intake"
    hands.press(Qt.Key.Key_Escape)
    assert window.open_sheet() is None
    assert window.shown.person.address.line.hasFocus()


def test_f1_shows_every_key_of_the_place_and_those_that_work_everywhere(
    window: MainWindow, hands: Hands
) -> None:
    for stop in STOPS:
        window.go(stop.name)
        hands.wait_until(lambda: window.shown.idle)
        hands.press(Qt.Key.Key_F1)
        sheet = window.open_sheet()
        assert sheet is not None
        shown = {cap.key for cap in sheet.findChildren(KeyCap)}
        assert {key.cap for key in (*window.shown.keys(), *EVERYWHERE)} == shown
        hands.press(Qt.Key.Key_Escape)
        assert window.open_sheet() is None


@pytest.mark.walks
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_place_is_drawn_in_both_themes(qapp: QApplication, window: MainWindow, theme: object) -> None:
    wear(qapp, theme)
    for stop in STOPS:
        window.go(stop.name)
        QTest.qWait(10)
        picture = window.grab().toImage()
        assert (picture.width(), picture.height()) == (1366, 768)
        assert len({picture.pixel(x, y) for x in range(0, 1366, 16) for y in range(0, 768, 16)}) > 8


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow, hands: Hands) -> None:
    nameless = []
    for stop in STOPS:
        window.go(stop.name)
        hands.wait_until(lambda: window.shown.idle)
        for widget in window.findChildren(QWidget):
            takes = (
                widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
            )
            inner = isinstance(widget, QScrollArea) or isinstance(widget.parent(), QScrollArea)
            if takes and not inner and not widget.accessibleName():
                nameless.append((stop.name, type(widget).__name__, widget.objectName()))
    assert nameless == []


def test_a_ward_for_practice_says_so(window: MainWindow) -> None:
    assert window.counter.desk.settings.demo
    assert "diễn tập" in window.windowTitle()


def test_a_desk_that_cannot_be_opened_is_explained(qapp: QApplication, tmp_path: Path) -> None:
    wear(qapp, LIGHT)
    with pytest.raises(Refusal) as refused:
        Desk.open(tmp_path / "nothing")
    page = RefusedPage(refused.value, tmp_path)
    assert page.words.text()
    assert "folder.empty" not in page.words.text()


def test_keys_pressed_before_the_desk_is_open_wait_for_nothing_and_break_nothing(
    qapp: QApplication, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    wear(qapp, LIGHT)
    early = framed(qapp, folder)
    early.show()
    QTest.qWaitForWindowActive(early)
    hands = Hands(early)
    for number in range(2, 7):
        hands.press(Qt.Key(Qt.Key.Key_0 + number), ctrl=True)
    hands.press(Qt.Key.Key_L, "\x0c", ctrl=True)
    hands.press(Qt.Key.Key_F3)
    hands.write("abc")
    hands.enter()
    for key in (Qt.Key.Key_F9, Qt.Key.Key_F10, Qt.Key.Key_Escape, Qt.Key.Key_F2):
        hands.press(key)
    assert early._shown == "intake"
    assert early.open_sheet() is None
    assert caplog.records == []
    early.close()
    early.deleteLater()


FRAME = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from ui.application import begun
from ui.opening import dress, framed
app = begun()
dress(app)
window = framed(app, Path(sys.argv[1]))
window.show()
app.processEvents()
heavy = {"sqlalchemy", "reportlab", "app.desk.desk", "httpx", "holidays"} & set(sys.modules)
print(sorted(heavy), window.grab().width())
"""


def test_the_frame_is_drawn_before_the_core_is_read(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FRAME, str(folder)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.split() == ["[]", "1366"], done.stderr[-400:]
