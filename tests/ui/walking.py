"""A walk over every scene that ``ui.shots`` takes pictures of: at each one somebody looks, instead of a camera."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from tests.ui.clipping import clipped
from ui.shots.photographer import SIZES, Photographer, Size, settle
from ui.theme import tokens, wear
from ui.widgets.card import StepMark
from ui.widgets.charts.chart import Chart
from ui.widgets.charts.frame import Legend, Skeleton
from ui.widgets.day_strip import DayStrip
from ui.widgets.key_cap import KeyCap
from ui.widgets.text import Mark
from ui.widgets.tiles import Tiles
from ui.widgets.timeline import Timeline

LOOKS: dict[str, tuple[Size, float]] = {
    "100 %": ((1366, 768), 1.0),
    "125 %": ((1093, 614), 1.0),
    "150 %": ((911, 512), 1.0),
    "200 % of 1080": ((960, 540), 1.0),
    "big words": ((1366, 768), 1.3),
}
"""Sizes of the window in logical pixels, and how many times as large the words are (ui.md §8)."""
STRIP = "(dải ngày)"
DESCRIBED = (DayStrip, Tiles, Timeline, Chart)
"""What is said in words besides its name (ui.md §8)."""
DECORATION = (KeyCap, Legend, Mark, Skeleton, StepMark)
"""Painted, and with nothing to say that does not stand beside it in words."""
_RESIZED_MS = 30

Look = Callable[[QWidget, str, Callable[[], bool]], None]


class Walker(Photographer):
    """Goes where the photographer goes; ``look(window, scene, idle)`` is called there instead of taking a picture."""

    def __init__(self, app: QApplication, look: Look) -> None:
        super().__init__(app, Path())
        self._look = look

    def snap(
        self,
        window: QWidget,
        name: str,
        idle: Callable[[], bool],
        sizes: Sequence[Size] = SIZES,
        dots: float = 1.0,
    ) -> None:
        self.taken.append(name)
        self._look(window, name, idle)


def unsaid(window: QWidget) -> list[str]:
    """What somebody who does not see the window would not be told: names, descriptions, rows."""
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    found = [f"no name: {called(widget)}" for widget in shown if _must_be_named(widget) and not _name(widget)]
    found += [
        f"no description: {called(widget)}"
        for widget in shown
        if isinstance(widget, DESCRIBED) and not widget.accessibleDescription()
    ]
    focused = window.focusWidget()
    if focused is not None and focused.isVisible() and focused is not window and not _name(focused):
        found.append(f"the focus is on what has no name: {called(focused)}")
    views = [widget for widget in shown if isinstance(widget, QAbstractItemView)]
    return found + [
        f"row not whole: {called(view)}: {cell}" for view in views for cell in _unsaid_cells(view)
    ]


def called(widget: QWidget) -> str:
    """A widget in words, for a report."""
    above = widget.parentWidget()
    return f"{type(widget).__name__}({_name(widget)[:50]}) in {type(above).__name__}"


def _name(widget: QWidget) -> str:
    said = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or said


def takes_focus(widget: QWidget) -> bool:
    """Can Tab come here? Of radio buttons only to the chosen one; arrows go on from there."""
    inner = isinstance(widget, QScrollArea) or isinstance(widget.parent(), QAbstractScrollArea)
    inner = inner or (isinstance(widget, QRadioButton) and not widget.isChecked())
    stops = widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return stops and not inner


def _must_be_named(widget: QWidget) -> bool:
    if isinstance(widget, (QLabel, *DECORATION)):
        return False
    return takes_focus(widget) or _says_by_painting(widget)


def _says_by_painting(widget: QWidget) -> bool:
    """Does a class of ours draw it, and does it do so for its own sake? Backgrounds have children before them."""
    painter = next((kind for kind in type(widget).__mro__ if "paintEvent" in vars(kind)), QWidget)
    inner = isinstance(widget.parentWidget(), QAbstractScrollArea) or painter.__name__.startswith("_")
    return painter.__module__.startswith("ui.") and widget.layout() is None and not inner


def _unsaid_cells(view: QAbstractItemView) -> Iterator[str]:
    """Words in the first, the middle and the last row that a screen reader is not given with each of its cells.

    Qt answers a screen reader by this role; its own interface of a table takes PySide 6.11 down when it is asked here.
    """
    model = view.model()
    rows = model.rowCount()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in sorted({0, rows // 2, rows - 1}) if rows else ():
        words = [str(model.index(row, column).data() or "") for column in range(columns)]
        for column in range(columns):
            whole = str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole) or "")
            yield from (f"row {row}: {each}" for each in words if each not in whole)


def tab_order(window: QWidget, first: QWidget, last: QWidget) -> list[str]:
    """What Tab comes to from ``first`` up to ``last``, which are among them: names without what is chosen there."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    names = [_short(first)]
    for _ in range(200):
        window.focusNextChild()
        now = QApplication.focusWidget()
        assert now is not None
        names.append(_short(now))
        if now is last:
            return names
    raise AssertionError(f"Tab never came to {called(last)}: {names}")


def _short(widget: QWidget) -> str:
    return STRIP if isinstance(widget, DayStrip) else widget.accessibleName().split(":")[0]


def cut_at_each_size(app: QApplication, window: QWidget, looks: Sequence[str]) -> dict[str, list[str]]:
    """What :func:`clipped` finds in every one of :data:`LOOKS` named; the window is left as it was."""
    before = window.size()
    found: dict[str, list[str]] = {}
    for look in looks:
        size, factor = LOOKS[look]
        if factor != 1.0:
            wear(app, tokens(), factor)
        window.resize(*size)
        QTest.qWait(_RESIZED_MS)
        settle(window, lambda: True)
        found[look] = clipped(window)
        if factor != 1.0:
            wear(app, tokens())
    window.resize(before)
    QTest.qWait(_RESIZED_MS)
    return {look: what for look, what in found.items() if what}
