"""The pages of a PDF as pictures, for the screen and for printers, drawn by PDFium."""

from __future__ import annotations

import threading
from typing import Self

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72
# PDFium keeps state of its own for the whole process; one page is drawn at a time.
_one_at_a_time = threading.Lock()


class PdfPages:
    """A PDF opened from its bytes, for the length of a ``with`` block.

    :raises ValueError: the bytes are no PDF.
    """

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2  # noqa: PLC0415 - the worker's: a start shows no paper, and would wait for it

        try:
            with _one_at_a_time:
                self._document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise ValueError(str(error)) from error

    def __len__(self) -> int:
        return len(self._document)

    def size(self, page: int) -> QSizeF:
        """A page's size in points."""
        with _one_at_a_time:
            return QSizeF(*self._document.get_page_size(page))

    def image(self, page: int, scale: float) -> QImage:
        """A page drawn at ``scale`` dots to the point."""
        with _one_at_a_time:
            drawn = self._document[page].render(scale=scale, prefer_bgrx=True)
            borrowed = QImage(
                drawn.buffer, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32
            )
            return borrowed.copy()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        with _one_at_a_time:
            self._document.close()
