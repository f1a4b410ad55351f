"""What a window has no room for: words cut off, controls one over another, things beyond its edge.

``assert clipped(window) == []`` after the window was shown, laid out and given its size. A line that may give way
is an ``Elided`` label: it is left out, as long as its tooltip has the whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from ui.entrance.staff_row import StaffRow
from ui.theme import font, px
from ui.widgets.card import StepMark
from ui.widgets.check_card import CheckCard
from ui.widgets.chip import NoteChip, StatusChip
from ui.widgets.option_card import OptionCard
from ui.widgets.segments import Segments
from ui.widgets.sheet import Sheet
from ui.widgets.text import Elided
from ui.widgets.tiles import Tiles

SLACK = 1
"""Pixels that rounding may take."""


def clipped(window: QWidget) -> list[str]:
    """Everything primary that cannot be read or reached whole, each in words; [] when all is well."""
    window.grab()
    shown = [widget for widget in window.findChildren(QWidget) if _counts(widget, window)]
    found = [f"cut: {_name(widget)}: {why}" for widget in shown for why in _cut(widget)]
    found += [f"outside: {_name(widget)}" for widget in shown if _outside(widget, window)]
    return found + [f"overlap: {_name(one)} / {_name(other)}" for one, other in _overlaps(shown)]


def _counts(widget: QWidget, window: QWidget) -> bool:
    if not widget.isVisibleTo(window) or widget.isWindow():
        return False
    inner = widget.parentWidget()
    return not isinstance(inner, QAbstractItemView | QComboBox | QLineEdit)


def _name(widget: QWidget) -> str:
    said = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    above = widget.parentWidget()
    inside = type(above).__name__ if above is not None else ""
    return f"{type(widget).__name__}({said[:40]}) in {inside}"


def _cut(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, Elided):
        if widget.is_cut:
            if not widget.toolTip() and not widget.visibleRegion().isEmpty():
                yield "elided, and nothing has the whole"
        elif widget.height() + SLACK < widget.fontMetrics().height():
            yield "too low"
    elif isinstance(widget, QLabel) and widget.text():
        yield from _cut_label(widget)
    else:
        yield from _cut_painted(widget)


def _cut_painted(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, OptionCard):
        yield from _cut_words(widget.text(), "body_bold", widget.width() - px(71))
    elif isinstance(widget, CheckCard):
        yield from _cut_check(widget)
    elif isinstance(widget, StaffRow):
        yield from _cut_words(widget.text(), "emphasis", widget.width() - 112)
    elif isinstance(widget, QAbstractButton | NoteChip | StatusChip | Segments) and widget.height() > 0:
        yield from _cut_sized(widget)
    elif isinstance(widget, Tiles):
        for tile, box in zip(widget._tiles, widget._boxes(), strict=True):
            yield from _cut_words(tile.words, "label", box.width() - px(widget.before) - 3)


def _cut_sized(widget: QWidget) -> Iterator[str]:
    """What knows how large it is with its words; one that breaks them knows how high."""
    if widget.hasHeightForWidth():
        wanted = QSize(0, widget.heightForWidth(widget.width()))
    else:
        wanted = widget.minimumSizeHint() if isinstance(widget, Segments) else widget.sizeHint()
    if widget.width() + SLACK < wanted.width():
        yield f"{widget.width()} of {wanted.width()} wide"
    if widget.height() + SLACK < wanted.height() and not isinstance(widget, Segments):
        yield f"{widget.height()} of {wanted.height()} high"


def _cut_check(card: CheckCard) -> Iterator[str]:
    for word in card.text().split():
        yield from _cut_words(word, "body_bold", card.width() - px(54))
    if card.words_height > card.room_below + SLACK:
        yield f"{card.room_below} of {card.words_height} high"


def _cut_words(words: str, role: str, room: float) -> Iterator[str]:
    needed = QFontMetricsF(font(role)).horizontalAdvance(words)
    if needed > room + SLACK:
        yield f"{words}: {room:.0f} of {needed:.0f} wide"


def _cut_label(label: QLabel) -> Iterator[str]:
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if label.height() + SLACK < needed:
            yield f"{label.height()} of {needed} high"
        widest = max(
            (QFontMetricsF(label.font()).horizontalAdvance(word) for word in label.text().split()), default=0
        )
        if widest > label.width() + SLACK:
            yield "a word is broader than its line"
        return
    hint = label.sizeHint()
    if label.width() + SLACK < hint.width():
        yield f"{label.width()} of {hint.width()} wide"
    if label.height() + SLACK < label.fontMetrics().height():
        yield f"{label.height()} of {label.fontMetrics().height()} high"


def _outside(widget: QWidget, window: QWidget) -> bool:
    """Beyond the edge of the window or of a part that does not scroll that way."""
    room = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    above: QWidget | None = widget.parentWidget()
    while above is not None and above is not window:
        area = above.parentWidget()
        if isinstance(area, QAbstractScrollArea) and above is area.viewport():
            sideways = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if isinstance(area, QScrollArea) and not sideways:
                edge = QRect(above.mapTo(window, QPoint(0, 0)), above.size())
                return room.left() + SLACK < edge.left() or room.right() > edge.right() + SLACK
            return False
        above = area
    edge = window.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
    return not room.isEmpty() and not edge.contains(room)


def _overlaps(shown: list[QWidget]) -> Iterator[tuple[QWidget, QWidget]]:
    by_parent: dict[int, list[QWidget]] = {}
    for widget in shown:
        if not isinstance(widget, Sheet) and not widget.size().isEmpty():
            by_parent.setdefault(id(widget.parentWidget()), []).append(widget)
    for siblings in by_parent.values():
        if isinstance(siblings[0].parentWidget(), QStackedWidget | QAbstractScrollArea):
            continue
        for n, one in enumerate(siblings):
            for other in siblings[n + 1 :]:
                met = one.geometry().intersected(other.geometry())
                if met.width() > SLACK and met.height() > SLACK and not isinstance(one, StepMark):
                    yield one, other
