"""What the clerk does is seen by the citizen; no name gets into the waiting room; the keyboard stays with the clerk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.desk.desk import Desk
from app.dossier.acts.end import finish, return_result
from app.office import turns
from app.openness import ratings
from app.rules.time.calendar import VIETNAM
from tests.ui.hands import CARD, MORNING, Hands
from ui import main_window
from ui.citizen.call_page import CallPage
from ui.citizen.rating_page import FACES, OPEN_SECONDS
from ui.citizen.screens import CitizenScreens
from ui.citizen.ticket_page import SHOWN_SECONDS
from ui.citizen.waiting_room import WaitingRoom, ready_number
from ui.citizen.watching import Watching
from ui.main_window import MainWindow
from ui.theme import LIGHT, wear

pytestmark = pytest.mark.walks

ROOT = Path(__file__).parents[2]
NAME = "Trần Thị Hoài Thử"
EVENING = datetime(2017, 1, 25, 19, 0, tzinfo=VIETNAM)


@pytest.fixture(autouse=True)
def screens_begin_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a second is for the first key at the counter; here the screens are what is looked at."""
    monkeypatch.setattr(main_window, "SCREENS_BEGIN_MS", 0)


@pytest.fixture
def screens(window: MainWindow, hands: Hands) -> CitizenScreens:
    hands.wait_until(lambda: window.watching is not None)
    assert isinstance(window.watching, Watching)
    shown = window.watching.screens
    for kind in shown.windows:
        shown.preview(kind)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    return shown


def fill(hands: Hands) -> None:
    """A whole form up to the papers, ready to be saved."""
    hands.scan(CARD)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.press(Qt.Key.Key_Plus, "+")


def touch(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(widget: QWidget) -> str:
    """Every word that a screen reader could read in ``widget``."""
    inside = [widget, *widget.findChildren(QWidget)]
    return " ".join(f"{part.accessibleName()} {part.accessibleDescription()}" for part in inside)


def test_the_promise_is_seen_while_it_is_typed_and_gone_once_it_is_saved(
    window: MainWindow, hands: Hands, screens: CitizenScreens
) -> None:
    assert screens.counter.page is screens.counter.rest
    fill(hands)
    assert screens.counter.page is screens.counter.confirm
    shown = said(screens.counter.confirm)
    assert NAME in shown
    assert "tình trạng hôn nhân" in shown
    assert "042196000018" not in shown.replace(" ", "")
    hands.enter()
    assert screens.counter.page is screens.counter.rest
    assert NAME not in said(screens.counter)


def test_who_sits_there_is_addressed_as_the_card_said(
    window: MainWindow, hands: Hands, screens: CitizenScreens
) -> None:
    fill(hands)
    assert "Mời bà xem lại" in said(screens.counter.confirm)
    person = window.shown.person  # type: ignore[attr-defined]
    person.sex.setFocus()
    hands.press(Qt.Key.Key_Left)
    assert "Mời ông xem lại" in said(screens.counter.confirm)
    hands.press(Qt.Key.Key_F6)
    hands.write("Hồ Văn Thử")
    assert "Mời ông/bà xem lại" in said(screens.counter.confirm), "another one sits there"


def test_the_citizen_says_right_or_wrong_and_the_clerk_needs_neither(
    window: MainWindow, hands: Hands, screens: CitizenScreens
) -> None:
    fill(hands)
    before = QApplication.focusWidget()
    touch(screens.counter.confirm.wrong)
    assert window.shown.confirmation.isVisible()
    assert "sửa" in window.shown.confirmation.accessibleName()
    touch(screens.counter.confirm.right)
    assert "đúng rồi" in window.shown.confirmation.accessibleName()
    assert QApplication.focusWidget() is before, "a touch takes no keyboard away"
    hands.enter()
    assert screens.counter.page is screens.counter.rest


def test_a_waiting_room_cannot_be_told_a_name_or_a_procedure(
    window: MainWindow, hands: Hands, screens: CitizenScreens
) -> None:
    for wrong in (NAME, "A1", "042196000018", "17-170125-0001"):
        with pytest.raises(ValueError, match="waiting room"):
            WaitingRoom(called=wrong)
        with pytest.raises(ValueError, match="waiting room"):
            WaitingRoom(ready=(wrong,))
        with pytest.raises(ValueError, match="waiting room"):
            WaitingRoom(following=(wrong,))
    fill(hands)
    pages = (*screens.waiting.pages, *screens.tickets.pages)
    assert not any(hasattr(page, "show_promise") for page in pages)
    for shown in (screens.waiting, screens.tickets):
        assert NAME not in said(shown)


def test_a_number_called_before_lower_ones_says_that_it_has_priority_and_not_which(
    window: MainWindow, screens: CitizenScreens, desk: Desk
) -> None:
    called = window.place("intake").turns.turns  # type: ignore[attr-defined]
    for priority in ("", "disabled", ""):
        turns.issue(desk, MORNING, priority)
    called.refresh()
    called.call_next()
    assert "Xin mời số ưu tiên A002" in said(screens.waiting.call)
    assert "khuyết tật" not in said(screens.waiting)
    called.call_next()
    assert "Xin mời số A001" in said(screens.waiting.call)
    turns.issue(desk, MORNING, "elderly")
    called.refresh()
    called.call_next()
    called.call_next()
    assert "Xin mời số A003" in said(screens.waiting.call), "nobody waits before it any more"


def test_results_ready_are_shown_by_the_last_eight_figures(
    window: MainWindow, hands: Hands, screens: CitizenScreens, desk: Desk
) -> None:
    fill(hands)
    hands.enter()
    received = window.place("intake").saved.received  # type: ignore[attr-defined]
    finish(desk, received.dossier, window.counter.person.code, window.counter.now())
    window.counter.recorded.emit("finish", received.dossier)
    screens.second_passed()
    assert ready_number(received.code) == received.code[-9:]
    assert received.code[-9:] in screens.waiting.call.accessibleDescription()
    assert received.code not in said(screens.waiting)


def test_a_result_handed_over_asks_for_a_rating_that_names_nobody(
    window: MainWindow, hands: Hands, screens: CitizenScreens, desk: Desk
) -> None:
    fill(hands)
    hands.enter()
    dossier = window.place("intake").saved.received.dossier  # type: ignore[attr-defined]
    finish(desk, dossier, window.counter.person.code, window.counter.now())
    window.counter.do(return_result, dossier)
    assert screens.counter.page is screens.counter.rating
    touch(screens.counter.rating.faces[1])
    assert screens.counter.page is screens.counter.rest
    assert "Cảm ơn" in said(screens.counter.rest)
    counted = ratings.tally(desk, MORNING.date(), MORNING.date())
    assert dict(counted.scores) == {FACES[1][0]: 1}
    for _ in range(5):
        screens.second_passed()
    assert "Kính chào" in said(screens.counter.rest)


@pytest.mark.parametrize("how", ["skipped", "waited"])
def test_a_rating_nobody_gives_goes_away_uncounted(
    window: MainWindow, screens: CitizenScreens, desk: Desk, how: str
) -> None:
    screens.ask_rating("nobody-looks-it-up")
    if how == "skipped":
        touch(screens.counter.rating.skip)
    else:
        for _ in range(OPEN_SECONDS - 1):
            screens.second_passed()
        assert screens.counter.page is screens.counter.rating
        screens.second_passed()
    assert screens.counter.page is screens.counter.rest
    assert not ratings.tally(desk, MORNING.date(), MORNING.date()).scores


def test_a_locked_counter_says_so_and_the_waiting_room_goes_on(
    window: MainWindow, hands: Hands, screens: CitizenScreens
) -> None:
    fill(hands)
    screens.closed()
    assert "Quầy tạm dừng" in said(screens.counter.rest)
    assert NAME not in said(screens.counter)
    assert screens.waiting.page is screens.waiting.call
    screens.reopened()
    assert "Kính chào" in said(screens.counter.rest)


def test_after_hours_every_screen_says_when_the_office_opens(
    window: MainWindow, screens: CitizenScreens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.counter, "_clock", lambda: EVENING)
    screens.second_passed()
    for shown in screens.windows.values():
        assert shown.page is shown.rest
        # The days of Tết 2017 lie between.
        assert "02/02, lúc 07:30" in said(shown.rest)


def test_whoever_comes_in_takes_a_number_by_touch(
    window: MainWindow, screens: CitizenScreens, desk: Desk
) -> None:
    page = screens.tickets.ticket
    page.show_office("UBND phường Thử", "Bộ phận Thử")
    assert not page.given
    touch(page.priority[0])
    assert "A001" in page.accessibleDescription()
    assert not page.ordinary.isVisible()
    assert [turn.priority for turn in turns.waiting(desk, MORNING.date())] == ["elderly"]
    for _ in range(SHOWN_SECONDS):
        screens.second_passed()
    assert not page.given
    assert page.ordinary.isVisible()
    assert "1 người đang chờ" in page.accessibleDescription()


def test_no_ticket_is_promised_or_queued_where_the_printer_stands_still(
    window: MainWindow, screens: CitizenScreens, hands: Hands
) -> None:
    page, printing = screens.tickets.ticket, window.printing
    page.show_office("UBND phường Thử", "Bộ phận Thử")
    printing.choose("net:127.0.0.1:1", ("ticket",))  # nobody listens
    touch(page.ordinary)
    assert "nhận phiếu ở máy in" in page.accessibleDescription()
    hands.wait_until(lambda: printing.idle)
    assert len(printing.held) == 1
    for _ in range(SHOWN_SECONDS):
        screens.second_passed()
    touch(page.ordinary)
    assert "nhớ số này" in page.accessibleDescription()
    assert len(printing.jobs) == 1


def test_fingers_find_large_targets_at_every_shape(screens: CitizenScreens) -> None:
    for shown in screens.windows.values():
        for size in ((1920, 1080), (1280, 720), (1080, 1920), (1024, 768), (800, 1280)):
            shown.resize(*size)
            for page in shown.pages:
                page.resize(*size)
                page.respread()  # as when it is turned to
                for button in page.findChildren(QAbstractButton):
                    box = button.geometry()
                    assert min(box.width(), box.height()) >= int(92 * page.factor), (size, button.text())
                    assert page.rect().contains(box), (size, button.text())
                    assert button.accessibleName()
                    assert button.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_screen_never_takes_the_focus_and_outlives_no_counter(screens: CitizenScreens) -> None:
    for shown in screens.windows.values():
        shown.show_on(QApplication.primaryScreen())
        assert shown.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
        assert shown.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        assert not shown.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
        assert shown.cursor().shape() == Qt.CursorShape.BlankCursor
    screens.close()
    assert not any(shown.isVisible() for shown in screens.windows.values())


def test_each_screen_fills_its_own_monitor_and_goes_with_it(tmp_path: Path) -> None:
    """Two monitors, as the offscreen platform is told of them; in a process of its own, for Qt reads them once."""
    layout = {
        "screens": [
            {
                "name": name,
                "x": 1366 * n,
                "y": 0,
                "width": width,
                "height": height,
                "logicalDpi": 96,
                "dpr": 1,
            }
            for n, (name, width, height) in enumerate((("VGA-1", 1366, 768), ("HDMI-1", 1920, 1080)))
        ]
    }
    (tmp_path / "monitors.json").write_text(json.dumps(layout), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "tests.ui.two_monitors", str(tmp_path / "ward")],
        cwd=ROOT,
        env=os.environ
        | {
            "QT_QPA_PLATFORM": f"offscreen:configfile={(tmp_path / 'monitors.json').as_posix()}",
            "MOTCUA_KEYS": str(tmp_path / "keys"),
        },
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.split() == ["shown", "gone", "back", "refused"]


def test_no_blossom_is_cut_by_the_edge_of_the_card(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    page = CallPage(1)
    page.resize(1366, 768)
    seen = page.grab().toImage()
    left, below_edge = 400, 111
    assert seen.pixelColor(left, below_edge).name().upper() == LIGHT.surface
    flowers = [x for x in range(left, 780) if seen.pixelColor(x, below_edge).name().upper() != LIGHT.surface]
    assert len(flowers) < 20, "at most the outermost petal touches it"
