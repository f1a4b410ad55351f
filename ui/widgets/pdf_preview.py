"""The real paper on the screen: PDF bytes page under page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.pdf_pages import PdfPages
from ui.theme import colour

_MARGIN = 16


class _Sheets(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.images: list[QImage] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = float(_MARGIN)
        for image in self.images:
            size = image.deviceIndependentSize()
            box = QRectF((self.width() - size.width()) / 2, top, size.width(), size.height())
            painter.fillRect(box.adjusted(-3, -2, 3, 4), colour("line2"))
            painter.fillRect(box, Qt.GlobalColor.white)
            painter.drawImage(box, image)
            painter.setPen(QPen(colour("line2"), 1))
            painter.drawRect(box)
            top += size.height() + _MARGIN


class PdfPreview(QScrollArea):
    """Shows a PDF at the width there is; Ctrl++ / Ctrl+- zoom, PgUp and PgDn scroll."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._pdf = b""
        self._sheets = _Sheets()
        self._zoom = 1.0
        self.setWidget(self._sheets)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAccessibleName(name)

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return len(self._sheets.images)

    def show_pdf(self, pdf: bytes) -> None:
        """Show ``pdf``; empty bytes show an empty area.

        :raises ValueError: the bytes are no PDF.
        """
        self._pdf = pdf
        self._draw()

    def zoom(self, factor: float) -> None:
        """Make the paper larger or smaller, between half and four times the width there is."""
        self._zoom = min(4.0, max(0.5, self._zoom * factor))
        self._draw()

    def _draw(self) -> None:
        density = self.devicePixelRatioF()
        width = max(50.0, (self.viewport().width() - 2 * _MARGIN) * self._zoom)
        images = self._images(width * density)
        self._sheets.images = images
        heights = [image.deviceIndependentSize().height() + _MARGIN for image in images]
        self._sheets.setMinimumWidth(round(width) + 2 * _MARGIN if self._zoom > 1 else 0)
        self._sheets.setFixedHeight(round(sum(heights)) + _MARGIN)
        self._sheets.update()

    def _images(self, dots: float) -> list[QImage]:
        if not self._pdf:
            return []
        with PdfPages(self._pdf) as pages:
            images = [pages.image(page, dots / pages.size(page).width()) for page in range(len(pages))]
        for image in images:
            image.setDevicePixelRatio(self.devicePixelRatioF())
        return images

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(1.25)
        elif control and event.key() == Qt.Key.Key_Minus:
            self.zoom(0.8)
        else:
            super().keyPressEvent(event)
