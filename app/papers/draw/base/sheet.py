"""A PDF being drawn: fonts, pages, text, rules and QR.

Lengths are millimetres from the top left corner of the page, type sizes are points. The bytes are the same for the
same calls on any machine, so that the hash of a paper can stand in the journal. reportlab and qrcode take 0.2 s to
import and are therefore first touched when the first paper is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any, Literal

from app.papers.draw.base.marks import clusters, placed, stacks
from app.papers.draw.base.qr import dark_runs, matrix
from app.papers.draw.base.wording import nfc

FONTS = Path(__file__).parents[4] / "resources" / "fonts"

SERIF = "LiberationSerif-Regular"
BOLD = "LiberationSerif-Bold"
ITALIC = "LiberationSerif-Italic"
SANS = "BeVietnamPro-Regular"
SANS_MEDIUM = "BeVietnamPro-Medium"
SANS_BOLD = "BeVietnamPro-Bold"
FIGURES = "Inter-Medium"
FIGURES_BOLD = "Inter-Bold"

_SUBSTITUTES = {
    SANS: (FIGURES,),
    SANS_MEDIUM: (FIGURES,),
    SANS_BOLD: (FIGURES_BOLD,),
    SERIF: (FIGURES,),
    ITALIC: (SERIF, FIGURES),
    BOLD: (FIGURES_BOLD,),
}
"""Where a letter is looked for before the serif: the sans lacks those of minority names, the serif ticks."""
_BOLD_FACES = frozenset({BOLD, SANS_BOLD, FIGURES_BOLD})

A5 = (148.0, 210.0)
A4 = (210.0, 297.0)
POINTS = 72 / 25.4
"""Points in a millimetre."""

MODULE = 0.5
"""Side of a QR module: 4 dots of a 203 dpi printer head."""
QR_VERSION = 11
"""61 modules; with the quiet zone of 4 on each side 34.5 mm. A longer text takes a larger one."""

Align = Literal["left", "centre", "right"]


_reading_fonts = Lock()
"""reportlab reads a font from a place that it remembers; papers are drawn, and letters shown, on several threads."""


def _typeface(name: str) -> Any:
    """A shipped font as reportlab knows it."""
    with _reading_fonts:
        return _registered(name)


@cache
def _registered(name: str) -> Any:
    """Register a shipped font with reportlab, once."""
    from reportlab.pdfbase import pdfmetrics, ttfonts  # noqa: PLC0415 - see the module's docstring

    registry: Any = pdfmetrics
    truetype: Any = ttfonts
    font = truetype.TTFont(name, str(FONTS / f"{name}.ttf"))
    registry.registerFont(font)
    return font


@cache
def _letters(name: str) -> frozenset[str]:
    return frozenset(map(chr, _typeface(name).face.charToGlyph))


@cache
def _ems(name: str) -> dict[str, float]:
    """Width of each letter as a share of the type size."""
    face = _typeface(name).face
    return {letter: face.charWidths.get(ord(letter), face.defaultWidth) / 1000 for letter in _letters(name)}


def spelled(text: str, face: str) -> list[tuple[str, str]]:
    """Cut a text into (face, text) pieces that have all their glyphs, so that no empty box is ever printed.

    What ``face`` lacks is set in a face like it, else in the serif; what no face has is written as its code, ``[U+4E2D]``.
    """
    if _letters(face).issuperset(text) and not stacks(text):
        return [(face, text)]
    pieces: list[tuple[str, str]] = []
    for cluster in clusters(text):
        drawn_in, drawn = _set(cluster, face)
        if pieces and pieces[-1][0] == drawn_in:
            pieces[-1] = (drawn_in, pieces[-1][1] + drawn)
        else:
            pieces.append((drawn_in, drawn))
    return pieces


def _set(cluster: str, face: str) -> tuple[str, str]:
    """The face that has a letter with its marks, and what is written there. Marks are placed over the serif's letters."""
    upright = BOLD if face in _BOLD_FACES else SERIF
    faces = (upright,) if len(cluster) > 1 else (face, *_SUBSTITUTES.get(face, ()), SERIF)
    drawn_in = next((name for name in faces if _letters(name).issuperset(cluster)), SERIF)
    held = _letters(drawn_in)
    return drawn_in, "".join(sign if sign in held else f"[U+{ord(sign):04X}]" for sign in cluster)


def text_width(text: str, face: str, size: float) -> float:
    """Width of a text in mm."""
    return _wide(text, face) * size / POINTS


@lru_cache(maxsize=8192)
def _wide(text: str, face: str) -> float:
    """Width of a text as a share of the type size; the same words stand on every line of a table."""
    return sum(sum(map(_ems(name).__getitem__, piece)) for name, piece in spelled(text, face))


def fitting(text: str, face: str, size: float, width: float) -> float:
    """Give the type size, at most ``size``, at which a text is no wider than ``width`` mm."""
    return min(size, size * width / max(text_width(text, face, size), 0.01))


def qr_rows(text: str) -> tuple[str, ...]:
    """Rows of a signed code. Level Q: survives dead head lines and blots."""
    return matrix(text, "Q", QR_VERSION)


def qr_side(text: str) -> float:
    """Side in mm of the QR of a text, quiet zone included."""
    return len(qr_rows(text)) * MODULE


class Sheet:
    """A paper of one or more pages of one size; ``title`` becomes the document's title and names no person.

    ``two_up`` sets two pages side by side on a sheet of twice the width, with a cut line between them.
    """

    def __init__(self, size: tuple[float, float], title: str, *, two_up: bool = False) -> None:
        from reportlab import rl_config  # noqa: PLC0415 - see the module's docstring
        from reportlab.pdfgen import canvas  # noqa: PLC0415

        # binary streams: a fifth smaller and a quarter faster than the text encoding of old printers
        settings: Any = rl_config
        settings.useA85 = 0
        reportlab: Any = canvas
        self.width, self.height = size
        self.page = 1
        self._two_up = two_up
        self._right_half = False
        self._bytes = BytesIO()
        self._codes: dict[tuple[str, ...], str] = {}
        self._canvas: Any = reportlab.Canvas(
            self._bytes,
            pagesize=(self.width * POINTS * (2 if two_up else 1), self.height * POINTS),
            invariant=1,
            pageCompression=1,
            lang="vi-VN",
        )
        self._canvas.setTitle(title)
        self._canvas.setCreator("Một Cửa")

    def cut_at(self, height: float) -> None:
        """Make the page ``height`` mm high, as a roll allows; call before anything is drawn."""
        self.height = height
        self._canvas.setPageSize((self.width * POINTS, height * POINTS))

    def text(
        self, x: float, y: float, text: str, face: str = SERIF, *, size: float = 10.5, align: Align = "left"
    ) -> float:
        """Draw one line with its baseline at ``y`` and return its width in mm."""
        line = nfc(text) if text.strip() else text
        width = text_width(line, face, size)
        start = x - {"left": 0.0, "centre": width / 2, "right": width}[align]
        self.pieces(start, y, spelled(line, face), size)
        return width

    def pieces(self, x: float, y: float, pieces: list[tuple[str, str]], size: float) -> None:
        """Draw (face, text) pieces one after another; each face must have the glyphs."""
        level = (self.height - y) * POINTS
        line = self._canvas.beginText(x * POINTS, level)
        for face, piece in pieces:
            _typeface(face)
            line.setFont(face, size)
            for cluster in clusters(piece) if stacks(piece) else (piece,):
                line.textOut(cluster[:1] if stacks(cluster) else cluster)
                if stacks(cluster):
                    self._stack(line, cluster, size, level)
        self._canvas.drawText(line)

    def _stack(self, line: Any, cluster: str, size: float, level: float) -> None:
        """Set the marks of a cluster over the letter just written, and go on where it ended."""
        end, width = line.getX(), _ems(line._fontname)[cluster[0]] * size  # noqa: SLF001
        for mark, (left, rise) in zip(cluster[1:], placed(cluster), strict=True):
            line.setTextOrigin(end - left * width, level)
            line.setRise(rise * size)
            line.textOut(mark)
        line.setRise(0)
        line.setTextOrigin(end, level)

    def rule(self, x0: float, x1: float, y: float, width: float = 0.25, dots: bool = False) -> None:
        """Draw a horizontal rule, ``width`` mm thick."""
        self._canvas.saveState()
        self._canvas.setLineWidth(width * POINTS)
        if dots:
            self._canvas.setDash([0.4, 1.8])
        level = (self.height - y) * POINTS
        self._canvas.line(x0 * POINTS, level, x1 * POINTS, level)
        self._canvas.restoreState()

    def lines(self, lines: Sequence[tuple[float, float, float, float]], width: float) -> None:
        """Draw straight lines (x0, y0, x1, y1) of one thickness as one stroke."""
        self._canvas.setLineWidth(width * POINTS)
        self._canvas.lines(
            [
                (x0 * POINTS, (self.height - y0) * POINTS, x1 * POINTS, (self.height - y1) * POINTS)
                for x0, y0, x1, y1 in lines
            ]
        )

    def upright(self, x: float, y0: float, y1: float, width: float = 0.25) -> None:
        """Draw a vertical rule, ``width`` mm thick."""
        self.bar(x - width / 2, y0, width, y1 - y0)

    def bar(self, x: float, y: float, width: float, height: float, grey: float = 0) -> None:
        """Fill a rectangle whose top left corner is (x, y); ``grey`` goes from 0, black, to 1."""
        self._canvas.saveState()
        self._canvas.setFillGray(grey)
        bottom = (self.height - y - height) * POINTS
        self._canvas.rect(x * POINTS, bottom, width * POINTS, height * POINTS, stroke=0, fill=1)
        self._canvas.restoreState()

    def frame(
        self, x: float, y: float, width: float, height: float, line: float = 0.35, radius: float = 2
    ) -> None:
        """Draw a rounded frame whose top left corner is (x, y)."""
        self._canvas.setLineWidth(line * POINTS)
        bottom = (self.height - y - height) * POINTS
        self._canvas.roundRect(
            x * POINTS, bottom, width * POINTS, height * POINTS, radius * POINTS, stroke=1, fill=0
        )

    def ring(self, x: float, y: float, radius: float, line: float = 0.35) -> None:
        """Draw a circle about (x, y)."""
        self._canvas.setLineWidth(line * POINTS)
        self._canvas.circle(x * POINTS, (self.height - y) * POINTS, radius * POINTS, stroke=1, fill=0)

    def across(self, words: str, size: float) -> None:
        """Write pale words diagonally across the page; draw them first, everything else lies over them."""
        self._canvas.saveState()
        self._canvas.setFillGray(0.9)
        self._canvas.translate(self.width / 2 * POINTS, self.height / 2 * POINTS)
        self._canvas.rotate(52)
        _typeface(SANS_BOLD)
        self._canvas.setFont(SANS_BOLD, size)
        self._canvas.drawCentredString(0, -size / 3, words)
        self._canvas.restoreState()

    def qr(self, x: float, y: float, text: str) -> float:
        """Draw a signed code as vector squares on white, quiet zone included, and return its side in mm."""
        return self.code(x, y, qr_rows(text), MODULE)

    def code(self, x: float, y: float, rows: tuple[str, ...], module: float) -> float:
        """Draw a QR whose modules are ``module`` mm wide, quiet zone included, and return its side in mm."""
        side = len(rows) * module
        if rows not in self._codes:
            self._codes[rows] = f"qr{len(self._codes)}"
            self._define_code(self._codes[rows], rows)
        self._canvas.saveState()
        self._canvas.translate(x * POINTS, (self.height - y - side) * POINTS)
        self._canvas.scale(module * POINTS, module * POINTS)
        self._canvas.doForm(self._codes[rows])
        self._canvas.restoreState()
        return side

    def _define_code(self, name: str, rows: tuple[str, ...]) -> None:
        """Define a QR once for all copies, in units of a module."""
        side = len(rows)
        self._canvas.beginForm(name, 0, 0, side, side)
        self._canvas.setFillGray(1)
        self._canvas.rect(0, 0, side, side, stroke=0, fill=1)
        self._canvas.setFillGray(0)
        path = self._canvas.beginPath()
        for row, modules in enumerate(rows):
            for start, length in dark_runs(modules):
                path.rect(start, side - 1 - row, length, 1)
        self._canvas.drawPath(path, stroke=0, fill=1)
        self._canvas.endForm()

    def next_page(self) -> None:
        """Finish the page and begin another."""
        self.page += 1
        self._right_half = self._two_up and not self._right_half
        if self._right_half:
            edge = self.width * POINTS
            self._canvas.setLineWidth(0.4)
            self._canvas.setDash([2, 4])
            self._canvas.line(edge, 0, edge, self.height * POINTS)
            self._canvas.setDash([])
            self._canvas.translate(edge, 0)
        else:
            self._canvas.showPage()

    def finish(self) -> bytes:
        """Finish the paper; the sheet cannot be drawn on afterwards."""
        self._canvas.showPage()
        with _reading_fonts:
            self._canvas.save()
        return self._bytes.getvalue()
