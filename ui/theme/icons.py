"""Tabler icons (MIT, resources/icons) drawn in any token's colour at the screen's own density."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_FOLDER = Path(__file__).parents[2] / "resources" / "icons"


@cache
def _renderer(name: str, ink: str) -> QSvgRenderer:
    drawing = (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    drawing = drawing.replace("currentColor", ink).replace('stroke-width="2"', 'stroke-width="1.75"')
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    if not renderer.isValid():
        raise FileNotFoundError(f"{name}.svg")
    return renderer


def paint_icon(painter: QPainter, name: str, ink: QColor, box: QRectF) -> None:
    """Draw icon ``name`` into ``box``.

    :raises FileNotFoundError: no such icon is shipped.
    """
    _renderer(name, ink.name()).render(painter, box)


@cache
def _pixmap(name: str, ink: str, size: int, density: float) -> QPixmap:
    pixmap = QPixmap(round(size * density), round(size * density))
    pixmap.setDevicePixelRatio(density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, ink).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def pixmap(name: str, ink: QColor, size: int, density: float) -> QPixmap:
    """Icon ``name``, ``size`` logical pixels square; ``density`` is the device's pixel ratio."""
    return _pixmap(name, ink.name(), size, density)


def icon(name: str, ink: QColor, density: float = 1.0) -> QIcon:
    """Icon ``name`` at 18 px, for the few native controls that take a QIcon."""
    return QIcon(pixmap(name, ink, 18, density))
