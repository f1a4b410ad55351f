"""The pages of a PDF as pictures, for the screen and for printers, drawn by PDFium."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72
# PDFium keeps state of its own for the whole process; one page is drawn at a time.
_one_at_a_time = threading.Lock()


@contextmanager
def _pdfium() -> Iterator[None]:
    """One call into PDFium at a time.

    :raises ValueError: what it cannot make of the bytes.
    """
    from pypdfium2 import PdfiumError  # noqa: PLC0415 - the worker's: a start shows no paper, and would wait for it

    try:
        with _one_at_a_time:
            yield
    except PdfiumError as error:
        raise ValueError(str(error)) from error


class PdfPages:
    """A PDF opened from its bytes, for the length of a ``with`` block.

    :raises ValueError: the bytes are no PDF, or, when it is asked for, a page is none.
    """

    def __init__(self, pdf: bytes) -> None:
        from pypdfium2 import PdfDocument  # noqa: PLC0415 - as above

        with _pdfium():
            self._document = PdfDocument(pdf)

    def __len__(self) -> int:
        return len(self._document)

    def size(self, page: int) -> QSizeF:
        """A page's size in points."""
        with _pdfium():
            return QSizeF(*self._document.get_page_size(page))

    def image(self, page: int, scale: float) -> QImage:
        """A page drawn at ``scale`` dots to the point."""
        with _pdfium():
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
