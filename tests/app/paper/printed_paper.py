"""Reads papers back as a person, a printer and a scanner would."""

from __future__ import annotations

import unicodedata

import pypdfium2 as pdfium
import zxingcpp
from PIL import Image

PRINTER_DPI = 203


def pages(pdf: bytes) -> list[str]:
    """Selectable text of each page, blanks and line ends made single spaces."""
    document = pdfium.PdfDocument(pdf)
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def raw_text(pdf: bytes) -> str:
    return "".join(page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument(pdf))


def printed(pdf: bytes, page: int = 0, dpi: int = PRINTER_DPI) -> Image.Image:
    """A page as a printer without grey sets it: black and white dots."""
    image = pdfium.PdfDocument(pdf)[page].render(scale=dpi / 72).to_pil().convert("L")
    return image.point(lambda level: 255 if level > 127 else 0).convert("1", dither=Image.Dither.NONE)


def scanned(image: Image.Image) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(image.convert("L"))]


def ink(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """Black dots inside a box of the page."""
    return image.crop(box).convert("L").histogram()[0]


def is_nfc(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text)
