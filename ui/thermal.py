"""Paper for thermal printers: a PDF's pages as black and white dots, and the dots as the printer's own commands.

Never the printer's text mode: which Vietnamese letters it has differs from model to model. python-escpos was weighed and
left: it brings Pillow and more, and needs pywin32 to spool raw bytes, where three commands are wanted.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from ui.pdf_pages import POINTS_PER_INCH, PdfPages

DOTS_PER_MM = 8
"""Every thermal head; sold as 203 dpi, which is 203.2."""
ROLL_DOTS = {80: 576, 58: 384}
"""Width of a roll in mm to the dots of its printer's head."""
_DOTS_PER_POINT = DOTS_PER_MM * 25.4 / POINTS_PER_INCH * (1 - 1e-5)
"""A hair less than true: a PDF's sizes are rounded, and a page of 640.001 dots would be stretched over 641."""
_WIDEST_MARGINS = 10 * DOTS_PER_MM
"""A roll's paper is no more than 10 mm wider than the head."""
BAND_ROWS = 128
"""Rows of one picture command: cheap printers lose what is longer than their memory."""
DARK = 150
"""Grey below this level, of 255, is printed: a hair darker than half, for thin strokes."""

_BEGIN = b"\x1b@"
_PICTURE = b"\x1dv0\x00"
_FEED = b"\x1bd\x04"
"""Four lines: the last row passes the blade, or the edge at which paper is torn."""
_CUT = b"\x1dV\x01"
"""Leaves the paper hanging by a point, so that it does not fall; a printer without a blade ignores it."""


def raster(pdf: bytes, dots: int, page: int = 0) -> QImage:
    """A page as the printer will set it: ``dots`` wide, black or white, one bit each (a set bit is black).

    A page drawn for this roll loses its unprinted margins and keeps its size; a wider one is made to fit.

    :raises ValueError: the bytes are no PDF.
    """
    with PdfPages(pdf) as pages:
        wide = pages.size(page).width() * _DOTS_PER_POINT
        fits = wide <= dots + _WIDEST_MARGINS
        drawn = pages.image(page, _DOTS_PER_POINT * (1 if fits else dots / wide))
    return _black_and_white(drawn.copy(QRect((drawn.width() - dots) // 2, 0, dots, drawn.height())))


def _black_and_white(drawn: QImage) -> QImage:
    grey = drawn.convertToFormat(QImage.Format.Format_Grayscale8)
    stride, width, height = grey.bytesPerLine(), grey.width(), grey.height()
    # Qt's own threshold is the middle; moving the levels first moves it.
    moved = bytes(grey.constBits()).translate(bytes(0 if level < DARK else 255 for level in range(256)))
    sharp = QImage(moved, width, height, stride, QImage.Format.Format_Grayscale8)
    return sharp.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has.

    :raises ValueError: the bytes are no PDF.
    """
    with PdfPages(pdf) as pages:
        return len(pages)


def escpos(image: QImage) -> bytes:
    """The commands that print a picture made by :func:`raster`, feed it past the blade and cut it off."""
    row = (image.width() + 7) // 8
    black_is_set = image.color(1) & 0xFFFFFF == 0
    bits = bytes(image.constBits())
    stride = image.bytesPerLine()
    lines = [bits[start : start + row] for start in range(0, stride * image.height(), stride)]
    if not black_is_set:
        lines = [bytes(byte ^ 0xFF for byte in line) for line in lines]
    bands = [_band(lines[start : start + BAND_ROWS], row) for start in range(0, len(lines), BAND_ROWS)]
    return b"".join([_BEGIN, *bands, _FEED, _CUT])


def _band(lines: list[bytes], row: int) -> bytes:
    return _PICTURE + row.to_bytes(2, "little") + len(lines).to_bytes(2, "little") + b"".join(lines)


def receipt(pdf: bytes, dots: int) -> bytes:
    """The commands for every page of a PDF, each cut off.

    :raises ValueError: the bytes are no PDF.
    """
    return b"".join(escpos(raster(pdf, dots, page)) for page in range(page_count(pdf)))
