"""Letting go of what matters least until the rest fits: instead of scroll bars, cut words or squeezed rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget


class Walled(QWidget):
    """Gives ``inner`` what room there is and asks for none: what changes within lays out nothing outside.

    The window may be smaller than ``inner`` would like, which folds or scrolls by itself. With a layout in between, Qt
    would measure the whole window again, four times over, for every letter typed.
    """

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        inner.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._inner.resize(self.size())


def least(layout: QLayout) -> QSize:
    """The smallest size of ``layout`` with what is visible in it this moment."""
    _forget(layout)
    return layout.minimumSize()


def is_too_low(layout: QLayout, size: QSize) -> bool:
    """Does what is visible in ``layout`` need more height than ``size`` has, at its width?"""
    _forget(layout)
    needed = layout.totalHeightForWidth(size.width()) if layout.hasHeightForWidth() else -1
    return (needed if needed >= 0 else layout.totalMinimumSize().height()) > size.height()


def spare(parts: Sequence[Sequence[QWidget]], is_too_small: Callable[[], bool]) -> None:
    """Show all of ``parts``, then hide them one after another, the first first, while ``is_too_small``."""
    for part in parts:
        for widget in part:
            widget.show()
    for part in parts:
        if not is_too_small():
            return
        for widget in part:
            widget.hide()


def _forget(layout: QLayout) -> None:
    # Qt tells the outermost layout that something was hidden, those within only at the next event.
    owner = layout.parentWidget()
    for inner in owner.findChildren(QLayout) if owner is not None else ():
        inner.invalidate()
        within = inner.parentWidget()
        if within is not None and within is not owner:
            within.updateGeometry()
    layout.activate()
