"""Where papers go: PDF files, a printer of the system, a roll printer; and how a paper will look there. For the worker.

A target is '' (files), the name of a system printer (``HP 1020`` or ``system:HP 1020``), or a roll as
:mod:`ui.spooler` writes it (``usb:/dev/usb/lp0``, ``serial:COM3@115200``, ``net:host:9100``, ``spool:NAME``,
``file:PATH``).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.refusal import Refusal
from ui.language import tr
from ui.spooler import is_roll, send

_DPI = 300
_SYSTEM = "system:"
_NARROW_POINTS = 180.0
"""A page narrower than 63 mm was drawn for a roll of 58 mm."""
_SHEET_POINTS = 340.0
"""A page broader than 120 mm is drawn for sheets."""


def available_printers() -> list[str]:
    """The names of the system's printers."""
    return QPrinterInfo.availablePrinterNames()


def default_printer() -> str:
    """The system's default printer, '' when there is none."""
    return QPrinterInfo.defaultPrinterName()


def printer_words(target: str) -> str:
    """What a clerk calls a printer: its name, or the line it hangs on."""
    way, _, where = target.partition(":")
    if not is_roll(target):
        return target.removeprefix(_SYSTEM)
    line = {"serial": tr("cổng {where}"), "net": tr("mạng {where}"), "file": tr("tệp {where}")}
    return line.get(way, "{where}").format(where=where.partition("@")[0] if way == "serial" else where)


def put(pdf: bytes, target: str) -> None:
    """Give a paper to a printer; returns when the printer or its spooler has taken all of it.

    :raises Refusal: ``printer.unreachable``; a part of the paper may have come out.
    """
    if is_roll(target):
        from ui.thermal import receipt  # noqa: PLC0415 - loaded by the worker, not at program start

        try:
            send(target, receipt(pdf, roll_dots(pdf)))
        except Refusal as refusal:
            raise Refusal(refusal.code, **{**refusal.facts, "printer": printer_words(target)}) from refusal
        return
    name = target.removeprefix(_SYSTEM)
    if name not in available_printers():
        # Qt would print on another one without a word.
        raise Refusal(
            "printer.unreachable", printer=name, reason=tr("máy tính không còn thấy máy in tên này")
        )
    try:
        print_pdf(pdf, _named(name))
    except OSError as error:
        raise Refusal("printer.unreachable", printer=name, reason=_why_stopped(error)) from error


def save(pdf: bytes, folder: Path, name: str) -> str:
    """Write a paper as a PDF file in ``folder``; returns the file's name. A file that is there is never overwritten.

    :raises OSError: the folder or the disk does not take it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file, n = folder / f"{name}.pdf", 1
    while file.exists():
        n += 1
        file = folder / f"{name}-{n}.pdf"
    unfinished = folder / f"{file.name}.part"
    unfinished.write_bytes(pdf)
    unfinished.replace(file)
    return file.name


def sheets(pdf: bytes, target: str, width: float) -> list[QImage]:
    """The paper as ``target`` will show it: on a roll the very dots that are sent, else its pages, ``width`` dots wide.

    :raises ValueError: the bytes are no PDF.
    """
    from ui.pdf_pages import PdfPages  # noqa: PLC0415 - loaded by the worker, not at program start

    if is_roll(target):
        from ui.thermal import page_count, raster  # noqa: PLC0415 - loaded by the worker, not at program start

        return [raster(pdf, roll_dots(pdf), page) for page in range(page_count(pdf))]
    with PdfPages(pdf) as pages:
        return [pages.image(page, width / pages.size(page).width()) for page in range(len(pages))]


def roll_dots(pdf: bytes) -> int:
    """The dots of the head that a paper was drawn for; what is wider than a roll goes on the wider one."""
    from ui.pdf_pages import PdfPages  # noqa: PLC0415 - loaded by the worker, not at program start
    from ui.thermal import ROLL_DOTS  # noqa: PLC0415 - loaded by the worker, not at program start

    with PdfPages(pdf) as pages:
        return ROLL_DOTS[58 if pages.size(0).width() < _NARROW_POINTS else 80]


_BEFORE, _UNFINISHED = "printer stopped before a page", "printer did not finish"
_STOPPED = {_BEFORE: tr("máy in dừng trước một trang"), _UNFINISHED: tr("máy in không in xong")}


def _why_stopped(error: OSError) -> str:
    return _STOPPED.get(str(error), error.strerror or str(error))


def print_pdf(pdf: bytes, printer: QPrinter) -> None:
    """Print every page at its own size, unscaled.

    :raises OSError: the printer would not begin, went on no further, or did not end the job.
    """
    from ui.pdf_pages import POINTS_PER_INCH, PdfPages  # noqa: PLC0415 - loaded by the worker, not at program start

    printer.setFullPage(True)
    painter = QPainter()
    with PdfPages(pdf) as pages:
        for page in range(len(pages)):
            printer.setPageLayout(_borderless(pages.size(page)))
            begun = printer.newPage() if page else painter.begin(printer)
            if not begun:
                raise OSError(_BEFORE)
            painter.drawImage(0, 0, pages.image(page, printer.resolution() / POINTS_PER_INCH))
    if not painter.end():
        raise OSError(_UNFINISHED)


def _named(name: str) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    printer.setResolution(_DPI)
    return printer


def _borderless(points: QSizeF) -> QPageLayout:
    # A sheet lies in the printer upright, and a broad page is turned; a roll is as broad as its page.
    turned = points.width() > points.height() and points.width() > _SHEET_POINTS
    upright = points.transposed() if turned else points
    size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    orientation = QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait
    return QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0))
