"""What a thermal printer is sent, carried out again: the slip, its code, its edges."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtGui import QImage

from app.desk.desk import Desk
from app.dossier.registers.slips import check_slip
from app.papers import form01
from app.papers.draw.citizen import ticket
from app.papers.draw.office import test_page
from app.rules.text.identity import TEST_CARD
from app.rules.time.calendar import VIETNAM
from tests.app.paper import printed_paper
from tests.ui.escpos_paper import codes, decode, dots
from tests.ward import take_in
from ui.thermal import BAND_ROWS, DOTS_PER_MM, ROLL_DOTS, escpos, page_count, raster, receipt

WARD = "18077"
AT = datetime(2017, 2, 6, 8, 5, tzinfo=VIETNAM)
ROLLS = sorted(ROLL_DOTS.items())


@pytest.mark.parametrize(("width", "head"), ROLLS)
def test_the_code_on_the_strip_verifies(desk: Desk, width: int, head: int) -> None:
    dossier = take_in(desk, "2017-01-25T09:15").dossier
    printed = decode(escpos(raster(form01.roll_slip(desk, dossier, width), head)))
    [strip] = printed.strips
    assert strip.width() == head
    [text] = codes(strip)
    with desk.reading() as reading:
        assert check_slip(reading, WARD, text).dossier == dossier


@pytest.mark.parametrize(("width", "head"), ROLLS)
def test_what_is_previewed_is_what_is_printed(desk: Desk, width: int, head: int) -> None:
    shown = raster(form01.roll_slip(desk, take_in(desk, "2017-01-25T09:15").dossier, width), head)
    [strip] = decode(escpos(shown)).strips
    assert dots(strip).tobytes() == dots(shown).tobytes()
    assert set(dots(strip).tobytes()) == {0, 255}


@pytest.mark.parametrize(("width", "head"), ROLLS)
def test_every_module_of_the_code_is_four_whole_dots(desk: Desk, width: int, head: int) -> None:
    strip = dots(raster(form01.roll_slip(desk, take_in(desk, "2017-01-25T09:15").dossier, width), head))
    [found] = printed_paper.codes(strip)
    left, top = found.position.top_left.x, found.position.top_left.y
    side = 61 * 4
    box = strip.crop((left - 2, top - 2, left + side + 4, top + side + 4)).point(lambda v: 255 - v).getbbox()
    assert box is not None
    x, y = left - 2 + box[0], top - 2 + box[1]
    for row in range(61):
        for column in range(61):
            module = strip.crop(
                (x + column * 4, y + row * 4, x + column * 4 + 4, y + row * 4 + 4)
            ).getextrema()
            assert module in {(0, 0), (255, 255)}, (row, column)


def test_bands_are_short_and_the_strip_is_fed_past_the_blade(desk: Desk) -> None:
    printed = decode(receipt(form01.roll_slip(desk, take_in(desk, "2017-01-25T09:15").dossier), 576))
    assert sum(printed.bands) == printed.strips[0].height()
    assert max(printed.bands) == BAND_ROWS
    assert BAND_ROWS <= 255
    assert printed.fed[0] >= 4


@pytest.mark.parametrize(("width", "head"), ROLLS)
def test_no_large_black_area_burns_the_head(desk: Desk, width: int, head: int) -> None:
    for pdf in (
        form01.roll_slip(desk, take_in(desk, "2017-01-25T09:15").dossier, width, 1),
        ticket.draw(ticket.TicketFacts("A032", AT, 4, "UBND phường Nguyễn Du", "Quầy 1", "Trẻ nhỏ"), width),
    ):
        strip = dots(raster(pdf, head))
        black = strip.histogram()[0] / (strip.width * strip.height)
        assert 0.03 < black < 0.22
        solid = sum(_dark(strip, row) > 0.6 for row in range(strip.height))
        assert solid < 24, "rules may cross the paper, bars may not"


def _dark(strip: object, row: int) -> float:
    line = strip.crop((0, row, strip.width, row + 1))  # type: ignore[attr-defined]
    return line.histogram()[0] / strip.width  # type: ignore[attr-defined]


@pytest.mark.parametrize(("width", "head"), ROLLS)
def test_the_ruler_is_true_on_the_head(width: int, head: int) -> None:
    [strip] = decode(receipt(test_page.draw(str(width), "thử", AT), head)).strips
    assert codes(strip) == [TEST_CARD]
    picture = dots(strip)
    longest = max(_longest_run(picture, column) for column in range(80))
    assert longest == pytest.approx(50 * DOTS_PER_MM, abs=3)


def _longest_run(picture: object, column: int) -> int:
    values = picture.crop((column, 0, column + 1, picture.height)).tobytes()  # type: ignore[attr-defined]
    return max(len(run) for run in values.split(b"\xff"))


def test_a_wider_page_is_made_to_fit_and_nothing_is_lost(desk: Desk) -> None:
    pdf = form01.slip(desk, take_in(desk, "2017-01-25T09:15").dossier)
    shown = raster(pdf, 576)
    assert shown.width() == 576
    assert shown.height() == pytest.approx(576 * 210 / 148, abs=2)
    picture = dots(shown)
    assert picture.point(lambda v: 255 - v).getbbox()[0] > 20
    assert page_count(pdf) == 2
    assert len(decode(receipt(pdf, 576)).strips) == 2


def test_a_wide_roll_on_a_narrow_head_is_made_to_fit(desk: Desk) -> None:
    shown = raster(form01.roll_slip(desk, take_in(desk, "2017-01-25T09:15").dossier, 80), 384)
    assert shown.width() == 384
    box = dots(shown).point(lambda v: 255 - v).getbbox()
    assert box[0] >= 15
    assert box[2] <= 384 - 15


def test_bits_are_black_whatever_the_picture_calls_them() -> None:
    image = QImage(16, 3, QImage.Format.Format_Mono)
    image.setColorTable([0xFF000000, 0xFFFFFFFF])
    image.fill(1)
    image.setPixel(0, 0, 0)
    [strip] = decode(escpos(image)).strips
    assert [strip.pixelColor(x, y).value() for x, y in ((0, 0), (1, 0), (0, 1))] == [0, 255, 255]


def test_what_is_no_pdf_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"."):
        raster(b"no paper", 576)
