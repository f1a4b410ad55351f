"""Sheets of paper on the screen as a printer will get them, one under another; and a sheet that shows them before F9."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.language import tr
from ui.theme import colour

_MARGIN = 12


class _Sheets(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.images: list[QImage] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_images(self, images: Sequence[QImage]) -> None:
        self.images = list(images)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(round(sum(box.height() + _MARGIN for box in self._boxes())) + _MARGIN)
        self.update()

    def _boxes(self) -> list[QRectF]:
        boxes, top = [], float(_MARGIN)
        for image in self.images:
            room = float(self.width() - 2 * _MARGIN)
            width = min(room, image.width() * 0.6) if image.depth() == 1 else room
            height = width * image.height() / image.width()
            boxes.append(QRectF((self.width() - width) / 2, top, width, height))
            top += height + _MARGIN
        return boxes

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for image, box in zip(self.images, self._boxes(), strict=True):
            painter.fillRect(box, Qt.GlobalColor.white)
            # Shrunk in grey: single dots of a one-bit picture would fall out.
            painter.drawImage(
                box, image.convertToFormat(QImage.Format.Format_RGB32) if image.depth() == 1 else image
            )
            painter.setPen(QPen(colour("line2"), 1))
            painter.drawRect(box)


class PaperView(QScrollArea):
    """Shows sheets at the width there is; arrows and PgUp, PgDn scroll."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._sheets = _Sheets()
        self.setWidget(self._sheets)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(120)
        self.show_sheets([])

    @property
    def dots(self) -> float:
        """How wide a page is worth drawing, in dots of this screen."""
        return max(200.0, float(self.viewport().width() - 2 * _MARGIN)) * self.devicePixelRatioF()

    @property
    def sheets(self) -> list[QImage]:
        """What is shown."""
        return self._sheets.images

    def show_sheets(self, images: Sequence[QImage]) -> None:
        """Show the sheets of a paper; none leaves the area empty."""
        self._sheets.show_images(images)
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(
            tr("{count} trang").format(count=len(images)) if images else tr("Không xem trước được")
        )
