"""Intake and the frame at every scale of ui.md §8: nothing cut, nothing covered, nothing beyond the edge."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.clipping import clipped
from tests.ui.hands import CARD, Hands
from ui.breadth import Breadth
from ui.look import Look
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.theme import DARK, LIGHT, font, px, scale, tokens, wear
from ui.widgets.key_bar import HELP, Key, KeyBar
from ui.widgets.tiles import Tile, Tiles

pytestmark = pytest.mark.walks

ROOT = Path(__file__).parents[2]
SIZES = {
    "100 %": (1366, 768),
    "100 % with bars": (1366, 696),
    "125 %": (1093, 614),
    "150 %": (911, 512),
    "200 % of 1080": (960, 540),
}
SMALLEST = (683, 384)


def typing(window: MainWindow, hands: Hands) -> None:
    hands.scan(CARD)
    window.shown.procedure.line.setFocus()
    hands.write("xnhn")


def filled(window: MainWindow, hands: Hands) -> None:
    typing(window, hands)
    hands.enter()
    hands.press(Qt.Key.Key_Plus, "+")


def wrong(window: MainWindow, hands: Hands) -> None:
    filled(window, hands)
    window.shown.person.name.line.clear()
    window.shown.person.birth.line.setText("99/99")
    window.shown.save()


def saved(window: MainWindow, hands: Hands) -> None:
    filled(window, hands)
    hands.enter()
    hands.wait_until(lambda: window.printing.idle)  # what it became is said meanwhile


STATES: dict[str, Callable[[MainWindow, Hands], None]] = {
    "empty": lambda _window, _hands: None,
    "typing": typing,
    "filled": filled,
    "wrong": wrong,
    "saved": saved,
}


def resized(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    QTest.qWait(30)


@pytest.mark.parametrize("state", STATES)
def test_intake_cuts_nothing_at_any_scale(
    qapp: QApplication, window: MainWindow, hands: Hands, state: str
) -> None:
    STATES[state](window, hands)
    found: dict[str, list[str]] = {}
    for factor in (1.0, 1.3):
        wear(qapp, LIGHT, factor)
        for scaled, size in SIZES.items():
            resized(window, size)
            found[f"{scaled}, words {factor}"] = clipped(window)
    wear(qapp, LIGHT)
    resized(window, SMALLEST)
    if state in {"empty", "typing", "filled"}:
        found["200 %"] = clipped(window)
    assert {where: what for where, what in found.items() if what} == {}


def test_the_harness_sees_what_is_cut(window: MainWindow) -> None:
    resized(window, (1366, 768))
    assert clipped(window) == []
    button = window.shown.panel.primary
    button.setFixedWidth(60)
    QTest.qWait(20)
    assert any("cut" in line and button.text() in line for line in clipped(window))


def test_the_promise_panel_never_scrolls_and_keeps_the_reasons_it_has_room_for(
    window: MainWindow, hands: Hands
) -> None:
    filled(window, hands)
    resized(window, (1366, 768))
    panel = window.shown.panel
    said = [words for line, words in panel._sentences if line.isVisible()]
    assert len(said) == len(panel.promise.explanation)
    resized(window, (911, 512))
    resized(window, (1093, 614))
    assert panel._box.isVisible()
    assert panel.primary.geometry().bottom() <= panel.height()


@pytest.mark.parametrize("size", [(1093, 640), (1093, 600)])
def test_the_reasons_left_depend_on_the_size_and_not_on_what_was_before(
    window: MainWindow, hands: Hands, size: tuple[int, int]
) -> None:
    resized(window, size)
    filled(window, hands)
    panel = window.shown.panel
    left = [[line.isVisible() for line, _ in panel._sentences]]
    for before in ((1366, 900), (911, 512)):
        resized(window, before)
        resized(window, size)
        left.append([line.isVisible() for line, _ in panel._sentences])
    assert left == [left[0]] * 3


def test_a_narrow_window_has_its_promise_below_the_form(window: MainWindow, hands: Hands) -> None:
    filled(window, hands)
    place = window.shown
    resized(window, (1366, 768))
    assert place.panel.mapTo(place, place.panel.rect().topLeft()).x() > place.form.width()
    resized(window, (911, 512))
    assert place.panel.mapTo(place, place.panel.rect().topLeft()).y() > place.form.height()
    assert place.panel.width() > place.form.width() * 0.9


def test_options_folded_away_are_one_button_off(window: MainWindow, hands: Hands) -> None:
    filled(window, hands)
    resized(window, (1093, 614))
    options = window.shown.panel.options
    assert not options.collect_at.isVisible()
    options.change.click()
    assert options.collect_at.hasFocus()
    options.collect_at.show_value("post")
    window.shown.clear()
    assert not options.collect_at.isVisible()
    assert options.collect_at.value == "counter"


def test_the_window_may_be_as_small_as_a_screen_at_200_percent(window: MainWindow) -> None:
    resized(window, SMALLEST)
    assert (window.width(), window.height()) == SMALLEST


def test_large_words_ask_for_the_layout_of_a_narrower_window(qapp: QApplication, window: MainWindow) -> None:
    resized(window, (1366, 768))
    assert window._frame.breadth is Breadth.FULL
    wear(qapp, LIGHT, 1.3)
    assert window._frame.breadth is Breadth.COMPACT
    wear(qapp, LIGHT)
    assert window._frame.breadth is Breadth.FULL


def test_a_factor_reaches_every_font_and_control_and_leaves_none_behind(
    qapp: QApplication, window: MainWindow
) -> None:
    name = window.shown.person.name
    before = (name.line.height(), name.line.font().pointSizeF(), name.label.font().pointSizeF())
    wear(qapp, DARK, 1.3)
    assert name.line.height() == px(38) == 49
    assert name.line.font().pointSizeF() == pytest.approx(before[1] * 1.3)
    assert name.label.font().pointSizeF() == pytest.approx(before[2] * 1.3)
    name.show_error("chưa có")
    assert name.line.font().pointSizeF() == pytest.approx(font("field").pointSizeF())
    wear(qapp, LIGHT)
    name.show_error("")
    assert (name.line.height(), name.line.font().pointSizeF(), name.label.font().pointSizeF()) == before


def test_each_person_keeps_a_theme_and_a_size_of_words(qapp: QApplication, tmp_path: Path) -> None:
    wear(qapp, LIGHT)
    look = Look(Preferences(tmp_path))
    look.of("CB1")
    look.choose_theme("dark")
    look.larger()
    assert (tokens(), scale()) == (DARK, 1.15)
    look.of("CB2")
    assert (tokens(), scale()) == (LIGHT, 1.0)
    again = Look(Preferences(tmp_path))
    again.of("CB1")
    assert (tokens(), scale()) == (DARK, 1.15)
    for _ in range(5):
        again.larger()
    assert scale() == 1.3
    for _ in range(5):
        again.smaller()
    assert scale() == 1.0
    wear(qapp, LIGHT)


def test_ctrl_plus_makes_words_larger_and_ctrl_minus_smaller(window: MainWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_Plus, ctrl=True)
    assert scale() == 1.15
    hands.press(Qt.Key.Key_Minus, ctrl=True)
    assert scale() == 1.0


def test_the_bar_of_keys_shows_whole_keys_and_always_f1(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    bar = KeyBar()
    keys = [Key(f"F{n}", "làm việc gì đó") for n in range(2, 13)]
    bar.show_keys(keys)
    bar.show_device("Máy in sẵn sàng · Máy quét đã nối")
    shown = []
    for width in (1366, 911, 683, 300):
        bar.resize(width, bar.height())
        shown.append(len(bar.shown()))
        assert bar.shown()[-1] == HELP
        assert list(bar.shown()[:-1]) == keys[: shown[-1] - 1]
    assert shown == sorted(shown, reverse=True)
    assert shown[0] > shown[-1]


def test_tiles_stand_in_more_rows_where_their_words_would_be_cut(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    tiles = Tiles("Nhóm")
    look = LIGHT.statuses["work"]
    tiles.show_tiles([Tile(str(n), "Đang giải quyết", lambda: look, n) for n in range(7)], "0")
    for width, rows in ((1300, 1), (980, 1), (700, 2)):
        tiles.resize(width, tiles.height())
        boxes = tiles._boxes()
        assert len({box.top() for box in boxes}) == rows
        assert max(box.bottom() for box in boxes) <= tiles.height()
        assert all(one is other or not one.intersects(other) for one in boxes for other in boxes)
        words = QFontMetricsF(font("label")).horizontalAdvance("Đang giải quyết")
        assert all(box.width() - px(tiles.before) >= words for box in boxes)


LONGER = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtCore import QTranslator
from ui.application import begun

class Longer(QTranslator):
    def translate(self, context, source, disambiguation=None, n=-1):
        more = max(1, round(len(source) * 0.35))
        return source + " " + ("dài thêm " * more)[: more - 1].strip() if source.strip() else source
    def isEmpty(self):
        return False

app = begun()
longer = Longer()
app.installTranslator(longer)
from PySide6.QtTest import QTest
from tests.ui.clipping import clipped
from ui.opening import dress, framed
dress(app)
window = framed(app, Path(sys.argv[1]))
window._faces.setCurrentWidget(window._frame)
window.show()
for size in ((1366, 768), (1093, 614), (911, 512)):
    window.resize(*size)
    QTest.qWait(50)
    for line in clipped(window):
        print(size, line)
print("looked at", window.shown.panel.primary.text())
"""


def test_words_a_third_longer_still_fit(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LONGER, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        encoding="utf-8",
    )
    *found, last = done.stdout.splitlines()
    assert last != "looked at Lưu và in"
    assert "\n".join(found) == ""
