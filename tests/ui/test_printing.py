"""Pages leave at their own size and are previewed as they are; slow work stays off the window's thread."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QThread
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from reportlab.pdfgen.canvas import Canvas

from tests.ui.hands import Hands
from ui.background import Background
from ui.printers import print_pdf
from ui.theme import LIGHT, wear
from ui.widgets.pdf_preview import PdfPreview

A5 = (419.5, 595.3)


def pages(tmp_path: Path, count: int) -> bytes:
    path = tmp_path / "drawn.pdf"
    canvas = Canvas(str(path), pagesize=A5)
    for number in range(count):
        canvas.drawString(40, 500, f"page {number + 1}")
        canvas.showPage()
    canvas.save()
    return path.read_bytes()


def test_every_page_is_printed_at_its_own_size(qapp: QApplication, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(300)
    print_pdf(pages(tmp_path, 2), printer)
    printed = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert len(printed) == 2
    for page in printed:
        assert page.get_size() == pytest.approx(A5, abs=2)
        ink = page.render(scale=1).to_numpy()
        assert ink.min() < 128  # the words came through, not a blank page


def test_a_printer_that_cannot_begin_is_an_error(qapp: QApplication, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "folder.pdf"))
    with pytest.raises(OSError, match="before a page"):
        print_pdf(pages(tmp_path, 1), printer)


def test_the_preview_shows_every_page_as_it_will_be_printed(qapp: QApplication, tmp_path: Path) -> None:
    wear(qapp, LIGHT)
    preview = PdfPreview("Thư")
    preview.resize(400, 500)
    preview.show_pdf(pages(tmp_path, 3))
    preview.show()
    Hands(QWidget()).wait_until(lambda: preview.idle)
    picture = preview.grab().toImage()
    assert preview.pages == 3
    assert max(picture.pixelColor(x, 60).lightness() for x in range(60, 340)) == 255
    assert min(picture.pixelColor(x, y).lightness() for x in range(40, 200) for y in range(60, 140)) < 160
    preview.show_pdf(b"no paper at all")
    Hands(QWidget()).wait_until(lambda: preview.idle)
    assert preview.pages == 0


def test_work_runs_off_the_windows_thread_and_is_reported_on_it(
    qapp: QApplication, background: Background
) -> None:
    here = QThread.currentThread()
    seen: dict[str, object] = {}
    background.run(
        lambda: QThread.currentThread() is not here,
        lambda apart: seen.update(apart=apart, home=QThread.currentThread() is here),
        lambda failure: seen.update(failure=failure),
    )
    Hands(QWidget()).wait_until(lambda: background.idle)
    assert seen == {"apart": True, "home": True}
