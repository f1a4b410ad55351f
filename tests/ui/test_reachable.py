"""A walk through every place: what takes the focus has a name and can be reached by Tab; no words are cut short."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QRadioButton, QScrollArea, QWidget

from app.demo.ward import OFFICER, people, settings
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.office.opening import open_ward
from tests.ui.counter_days import AGAIN, Clock, opened, take_in
from tests.ui.hands import CARD, Hands
from ui.main_window import MainWindow
from ui.places.stops import STOPS
from ui.theme import font
from ui.widgets.button import Button
from ui.widgets.check_card import CheckCard
from ui.widgets.text import Elided

pytestmark = pytest.mark.walks

LATE, READY = "Đặng Quốc Mẫu", "Bùi Thị Mẫu"


@pytest.fixture(params=["banner", "real"])
def day(request: pytest.FixtureRequest, qapp: QApplication, folder: Path, tmp_path: Path) -> Iterator[tuple]:
    """A day with a late dossier and a result to hand over, with and without the banner of a rehearsal."""
    if request.param == "banner":
        ward = Desk.open(folder)
    else:
        ward = open_ward(
            tmp_path / "real", replace(settings(), demo=False), people(), Clock("2016-12-13T07:30")()
        )
    with ward as desk:
        late = take_in(desk, LATE, "042068000003", AGAIN, "2017-01-20T10:05")
        ready = take_in(desk, READY, "042168000009", AGAIN, "2017-02-03T08:50", submitter="Hồ Văn Thử")
        finish(desk, ready, OFFICER, Clock("2017-02-06T13:55")())
        with opened(qapp, desk, Clock("2017-02-06T14:05")) as (window, hands):
            window.resize(1366, 768)
            yield window, hands, late, ready


def scenes(window: MainWindow, hands: Hands, late: str, ready: str) -> Iterator[str]:
    """Every place and what it shows at work, each after a moment to settle."""
    for stop in STOPS:
        window.go(stop.name)
        QTest.qWait(60)
        yield stop.name
    hands.scan(CARD)
    hands.enter()
    yield "intake, card read"
    hands.write("xnhn")
    yield "intake, searching"
    hands.enter()
    QTest.qWait(60)
    yield "intake, promised"
    window.shown.panel.received_at.line.setText("mai")
    window.shown.person.birth.line.setText("31/02")
    hands.enter()
    QTest.qWait(60)
    yield "intake, refused"
    window.shown.panel.received_at.line.setText("9:00")
    window.shown.person.birth.line.setText("1996")
    hands.write("+")
    hands.enter()
    hands.wait_until(lambda: window.printing.idle)
    yield "intake, saved"
    for uid in (late, ready):
        window.open_dossier(uid)
        QTest.qWait(60)
        yield "dossier"
    window.shown.return_card.primary.click()
    QTest.qWait(60)
    yield "dossier, refused"


def takes_focus(widget: QWidget) -> bool:
    inner = isinstance(widget, QScrollArea) or isinstance(widget.parent(), QAbstractScrollArea)
    # Of radio buttons only the chosen one is a stop; arrows go on from there.
    inner = inner or (isinstance(widget, QRadioButton) and not widget.isChecked())
    return bool(
        widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and not inner
    )


def test_everything_that_takes_the_focus_is_named_and_reached_by_tab(day: tuple) -> None:
    window, hands, late, ready = day
    for scene in scenes(window, hands, late, ready):
        stops = {widget for widget in window.findChildren(QWidget) if takes_focus(widget)}
        assert [type(widget).__name__ for widget in stops if not widget.accessibleName()] == [], scene
        start = QApplication.focusWidget()
        assert start is not None, scene
        reached = {start}
        for _ in range(len(stops) + 5):
            if not window.focusNextChild():
                break
            reached.add(QApplication.focusWidget())
        assert {(scene, widget.accessibleName()) for widget in stops - reached} == set()
        start.setFocus()


def cut_short(widget: QWidget) -> bool:
    """Does a widget have less room than its words need?"""
    if isinstance(widget, Button):
        return widget.width() < widget.sizeHint().width() - 1
    if isinstance(widget, CheckCard):
        room = widget.width() - 54
        return any(
            QFontMetrics(font(role)).horizontalAdvance(words) > room
            for role, words in (("body_bold", widget.text()), ("caption", widget.accessibleDescription()))
        )
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.height() < widget.heightForWidth(widget.width())
        return widget.fontMetrics().horizontalAdvance(widget.text()) > widget.width() + 1
    return False


def overlapping(window: QWidget) -> list[tuple[str, str]]:
    """Pairs of shown widgets of one layout that cover each other."""
    found = []
    for parent in window.findChildren(QWidget):
        if parent.layout() is None or not parent.isVisible():
            continue
        children = [child for child in parent.children() if isinstance(child, QWidget) and child.isVisible()]
        found += [
            (type(one).__name__, type(other).__name__)
            for one, other in combinations(children, 2)
            if one.geometry().intersects(other.geometry())
        ]
    return found


def test_no_words_are_cut_short_and_nothing_is_squeezed(day: tuple) -> None:
    window, hands, late, ready = day
    assert (window.width(), window.height()) == (1366, 768)
    for scene in scenes(window, hands, late, ready):
        shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
        cut = [widget for widget in shown if cut_short(widget)]
        told = {getattr(widget, "text", str)() for widget in cut}
        # A folder may be of any length; its tooltip has it whole.
        told = {words for words in told if str(window.counter.desk.folder) not in words}
        assert (scene, told) == (scene, set())
        flat = [
            widget
            for widget in shown
            if isinstance(widget, Button | QLabel | CheckCard)
            and widget.height() < widget.minimumSizeHint().height()
        ]
        assert (scene, [type(widget).__name__ for widget in flat]) == (scene, [])
        assert (scene, overlapping(window)) == (scene, [])
        assert (window.width(), window.height()) == (1366, 768), scene


def test_what_is_cut_short_is_found(qapp: QApplication) -> None:
    words = Elided("Lập thư xin lỗi, xin hẹn lại")
    words.resize(40, 20)
    assert cut_short(words)
    words.resize(600, 20)
    assert not cut_short(words)
