"""A column that scrolls when it is taller than its room: a part never covers another."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


def scrolling(kind: str = "page") -> tuple[QScrollArea, QVBoxLayout]:
    """What scrolls and its column, on the ground of a page or ``"clear"`` over what lies below."""
    scroll, inside = QScrollArea(), QWidget()
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.setProperty("kind", kind)
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    scroll.setWidget(inside)
    return scroll, column
