"""The real paper on the screen: PDF bytes page under page, drawn on the worker so that typing never waits for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget
from shiboken6 import isValid

from ui.background import Background
from ui.language import tr
from ui.pdf_pages import PdfPages
from ui.theme import colour

_MARGIN = 16
_STEP = 1.25
_CONTROL = Qt.KeyboardModifier.ControlModifier

MakePdf = Callable[[], bytes]
"""Makes a paper. Runs on the worker: it must not touch widgets."""


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
    """Shows a PDF at the width there is; Ctrl++ / Ctrl+- and Ctrl+wheel zoom, PgUp and PgDn scroll.

    ``drawn()`` when the newest paper stands there. Of papers asked for while one is being drawn only the last is drawn.
    """

    drawn = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._latest: MakePdf = bytes
        self._room = 0.0
        self._asked: MakePdf | None = None
        self._drawing = False
        self._background = Background()
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

    @property
    def idle(self) -> bool:
        """Is the newest paper on the screen?"""
        return not self._drawing and self._asked is None

    def show_pdf(self, pdf: bytes) -> None:
        """Show ``pdf``; empty bytes show an empty area."""
        self.show_made(lambda: pdf)

    def show_made(self, make: MakePdf) -> None:
        """Show what ``make`` makes, on the worker; the paper shown before stays until then."""
        if not isValid(self):
            return  # a worker's answer for a window that is gone
        self._latest = self._asked = make
        if not self._drawing:
            self._draw_asked()

    def zoom(self, factor: float) -> None:
        """Make the paper larger or smaller, between half and four times the width there is."""
        self._zoom = min(4.0, max(0.5, self._zoom * factor))
        self._draw_again()

    def _draw_again(self) -> None:
        if self._asked is None:
            self.show_made(self._latest)

    def _draw_asked(self) -> None:
        make, self._asked, self._drawing = self._asked, None, True
        density = self.devicePixelRatioF()
        width = max(50.0, self._width() * self._zoom)

        def draw() -> tuple[bytes, list[QImage]]:
            pdf = make() if make is not None else b""
            return pdf, _images(pdf, width * density, density)

        self._background.run(draw, self._show, self._fail)

    def _goes_on(self) -> bool:
        """A paper has been drawn: is it wanted still? The window may be gone, or a newer paper asked for."""
        if not isValid(self):
            return False
        self._drawing = False
        if self._asked is not None:
            self._draw_asked()
        return not self._drawing

    def _show(self, made: object) -> None:
        if not self._goes_on():
            return
        pdf, images = cast("tuple[bytes, list[QImage]]", made)
        self._latest = lambda: pdf
        self._sheets.images = images
        sizes = [image.deviceIndependentSize() for image in images]
        widest = max((size.width() for size in sizes), default=0.0)
        self._sheets.setMinimumWidth(round(widest) + 2 * _MARGIN if self._zoom > 1 else 0)
        self._sheets.setFixedHeight(round(sum(size.height() + _MARGIN for size in sizes)) + _MARGIN)
        self._sheets.update()
        self.setAccessibleDescription(tr("{pages} trang").format(pages=len(images)))
        self.drawn.emit()

    def _fail(self, failure: Exception) -> None:
        """A paper that cannot be made leaves no other paper standing in its place."""
        if self._goes_on():
            self._sheets.images = []
            self._sheets.update()
            self.drawn.emit()

    def _width(self) -> float:
        """The room for a page. That of the scroll bar is left free, else its coming and going would never end."""
        return self.width() - 2 * _MARGIN - self.verticalScrollBar().sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._width() != self._room:
            self._room = self._width()
            self._draw_again()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & _CONTROL:
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & _CONTROL)
        if control and event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(_STEP)
        elif control and event.key() == Qt.Key.Key_Minus:
            self.zoom(1 / _STEP)
        else:
            super().keyPressEvent(event)


def _images(pdf: bytes, dots: float, density: float) -> list[QImage]:
    if not pdf:
        return []
    with PdfPages(pdf) as pages:
        images = [pages.image(page, dots / pages.size(page).width()) for page in range(len(pages))]
    for image in images:
        image.setDevicePixelRatio(density)
    return images
