"""Reads papers back as a person, a printer and a scanner would."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pypdfium2 as pdfium
import zxingcpp
from PIL import Image

PRINTER_DPI = 203


def pages(pdf: bytes | Path) -> list[str]:
    """Selectable text of each page, blanks and line ends made single spaces."""
    document = pdfium.PdfDocument(pdf)
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def words_of(pdf: bytes | Path) -> str:
    """Selectable text of all pages, blanks and line ends made single spaces."""
    return " ".join(pages(pdf))


def raw_text(pdf: bytes) -> str:
    return "".join(page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument(pdf))


def printed(pdf: bytes, page: int = 0, dpi: int = PRINTER_DPI) -> Image.Image:
    """A page as a printer without grey sets it: black and white dots."""
    image = pdfium.PdfDocument(pdf)[page].render(scale=dpi / 72).to_pil().convert("L")
    return image.point(lambda level: 255 if level > 127 else 0).convert("1", dither=Image.Dither.NONE)


def codes(image: Image.Image) -> list[zxingcpp.Barcode]:
    """The QR codes on a picture: what letters make by chance is a bar code now and then."""
    return zxingcpp.read_barcodes(image.convert("L"), zxingcpp.BarcodeFormat.QRCode)


def scanned(image: Image.Image) -> list[str]:
    return [code.text for code in codes(image)]


def ink(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """Black dots inside a box of the page."""
    return image.crop(box).convert("L").histogram()[0]


def is_nfc(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text)


def outside(pdf: bytes, left: float, right: float, *, top: float = 0, bottom: float = 0) -> list[str]:
    """Letters that reach over the margins, in mm, of their page: cut off by a printer or by the paper's edge."""
    found = []
    for page in pdfium.PdfDocument(pdf):
        width, height = (side / 72 * 25.4 for side in page.get_size())
        text = page.get_textpage()
        for place in range(text.count_chars()):
            x0, y0, x1, y1 = (side / 72 * 25.4 for side in text.get_charbox(place))
            if x1 > x0 and (x0 < left or x1 > width - right or y0 < bottom or y1 > height - top):
                found.append(text.get_text_range(place, 1))
    return found


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Each page's width and height in whole mm."""
    return [
        (round(width / 72 * 25.4), round(height / 72 * 25.4))
        for width, height in (page.get_size() for page in pdfium.PdfDocument(pdf))
    ]


def smallest_type(pdf: bytes) -> float:
    """The smallest type on any page, in points."""
    import ctypes

    raw = pdfium.raw
    least = []
    for page in pdfium.PdfDocument(pdf):
        for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            size = ctypes.c_float()
            raw.FPDFTextObj_GetFontSize(thing.raw, size)
            least.append(size.value)
    return min(least)
