"""Names as their bearers write them: every letter is printed, and no mark slips off its letter."""

from __future__ import annotations

import unicodedata

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops

from app.papers.draw.base.marks import placed
from app.papers.draw.base.sheet import (
    A5,
    BOLD,
    FIGURES,
    FIGURES_BOLD,
    ITALIC,
    SANS,
    SANS_BOLD,
    SANS_MEDIUM,
    SERIF,
    Sheet,
    text_width,
)
from tests.app.paper.printed_paper import pages, raw_text

FACES = (SERIF, BOLD, ITALIC, SANS, SANS_MEDIUM, SANS_BOLD, FIGURES, FIGURES_BOLD)
NAMES = (
    "H'Mlŏ Êban",
    "Y Ƀhăm Kƀăm",
    "K'Brŏ Čil",
    "H’Čŭ Niê Kđăm",
    "Đinh Đôn Ĭ",
    "Y Mơ\u0306 Ư\u0306 Ê\u0306ê\u0306 Ô\u0306ô\u0306",
)
"""Ê Đê, M'Nông, K'Ho and Gia Rai letters; the last are those that Unicode does not join."""
LETTERS = sorted(set("".join(NAMES)) - set(" \u0306"))
DPI = 150


def drawn(text: str, face: str, *, raw: str = "") -> Image.Image:
    """A text by itself on a page as it looks; ``raw`` is drawn instead with whatever glyph ``face`` has for it."""
    sheet = Sheet(A5, "thử")
    if raw:
        sheet.pieces(20, 30, [(face, raw)], 24)
    else:
        sheet.text(20, 30, text, face, size=24)
    page = pdfium.PdfDocument(sheet.finish())[0]
    return page.render(scale=DPI / 72).to_pil().convert("L").crop((0, 0, DPI * 4, DPI * 2))


def differ(one: Image.Image, other: Image.Image) -> bool:
    return ImageChops.difference(one, other).getbbox() is not None


@pytest.mark.parametrize("face", FACES)
def test_every_name_is_selected_as_it_was_written(face: str) -> None:
    sheet = Sheet(A5, "thử")
    for number, name in enumerate(NAMES):
        sheet.text(10, 20 + 10 * number, name, face, size=11)
    pdf = sheet.finish()
    # pdfium, unlike poppler, reads blanks about a mark as high as the one over Ê: letters alone are compared
    text = pages(pdf)[0].replace(" ", "")
    for name in NAMES:
        assert name.replace(" ", "") in text
    assert "[U+" not in raw_text(pdf)


@pytest.mark.parametrize("face", FACES)
def test_no_letter_of_a_name_is_printed_as_an_empty_box(face: str) -> None:
    box = drawn("", face, raw="中")  # the face's sign for what it lacks: a box, or nothing
    blank = drawn(" ", face)
    for letter in LETTERS:
        found = drawn(letter, face)
        assert differ(found, box), letter
        assert differ(found, blank), letter


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("letter", ["ơ\u0306", "Ơ\u0306", "ê\u0306", "Ê\u0306", "ô\u0306", "ư\u0306"])
def test_a_mark_stands_over_its_letter(face: str, letter: str) -> None:
    """Above the letter's own ink, and between its left and right edge, where no other letter comes."""
    bare, marked = drawn(letter[0], BOLD if "Bold" in face else SERIF), drawn(letter, face)
    left, top, right, _ = _ink(bare)
    mark_left, mark_top, mark_right, _ = _ink(marked)
    assert mark_top < top, "nothing above the letter"
    assert left - 3 <= mark_left
    assert mark_right <= right + 3
    assert text_width(letter, face, 24) == pytest.approx(
        text_width(letter[0], BOLD if "Bold" in face else SERIF, 24)
    )


def _ink(image: Image.Image) -> tuple[int, int, int, int]:
    box = image.point(lambda level: 255 if level < 128 else 0).getbbox()
    assert box is not None
    return box


def test_a_second_mark_rises_over_the_first() -> None:
    [(_, once)] = placed("o\u0306")
    [(_, over)] = placed("ô\u0306")
    assert once < over
    assert unicodedata.normalize("NFC", "ô\u0306") == "ô\u0306"


def test_what_no_face_has_is_named_by_its_code() -> None:
    sheet = Sheet(A5, "thử")
    sheet.text(10, 20, "Thử 中", BOLD)
    assert "Thử [U+4E2D]" in pages(sheet.finish())[0]
