"""Papers to a printer, or to PDF files in a folder, behind the clerk's back; a failed paper is kept and said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QSettings, QSizeF, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from ui.background import Background
from ui.language import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

WAITING, PRINTED, FAILED = "waiting", "printed", "failed"
_DPI = 300
_STORE, _CHOSEN = "window.ini", "printer"
"""Where a person's choice of printer is kept, beside the desk's data."""


@dataclass(eq=False)
class PrintJob:
    """One paper on its way. ``draw`` makes its PDF; ``name`` is its file name without ending: never a person's name."""

    title: str
    name: str
    draw: Callable[[], bytes]
    state: str = WAITING
    pdf: bytes = b""
    saved_as: str = ""
    """The name of the file it became, where there is no printer."""

    @property
    def outcome(self) -> str:
        """'Đã gửi máy in', or the file it became; '' while it waits or when it failed."""
        if self.state != PRINTED:
            return ""
        return (
            tr("Đã lưu tệp {saved_as}").format(saved_as=self.saved_as)
            if self.saved_as
            else tr("Đã gửi máy in")
        )


class Printing(QObject):
    """Prints papers in the order asked. ``changed(job)`` whenever one was printed or failed.

    With a ``printer`` (its system name) papers go there; without one they become files in ``folder``, which lies in the
    desk's data folder. ``background`` is the worker, for whatever else waits on the machine.
    """

    changed = Signal(object)

    def __init__(self, background: Background, folder: Path, printer: str = "") -> None:
        super().__init__()
        self.background = background
        self.folder, self.printer = folder, printer
        self.jobs: list[PrintJob] = []

    @property
    def device_line(self) -> str:
        """What the foot of the window says about the printer."""
        failed = sum(job.state == FAILED for job in self.jobs)
        if failed:
            return tr("{failed} phiếu chưa in được, in lại bằng F9").format(failed=failed)
        return (
            tr("Máy in {printer} sẵn sàng").format(printer=self.printer)
            if self.printer
            else tr("Chưa chọn máy in, phiếu lưu thành tệp PDF")
        )

    def find_printer(self, ask: Callable[[], str]) -> None:
        """Print from now on, on the printer that ``ask`` names; the asking is done on the worker."""
        self.background.run(ask, lambda name: self.use(str(name)), lambda _: self.use(""))

    def offer_printers(self, offer: Callable[[list[str]], None]) -> None:
        """Call ``offer`` with the names of the system's printers; the asking is done on the worker."""
        self.background.run(
            available_printers,
            lambda names: offer(names if isinstance(names, list) else []),
            lambda _: offer([]),
        )

    def choose(self, printer: str) -> None:
        """Print on ``printer`` from now on and after the next start."""
        store = QSettings(str(self.folder.parent / _STORE), QSettings.Format.IniFormat)
        store.setValue(_CHOSEN, printer)
        self.use(printer)

    def use(self, printer: str) -> None:
        """Print on ``printer`` from now on; '' means to files."""
        self.printer = printer
        self.changed.emit(None)

    @property
    def idle(self) -> bool:
        """Is no paper on its way?"""
        return self.background.idle

    def finish(self) -> bool:
        """Wait, a few seconds at most, for papers on their way: the program is closing. Did all leave?"""
        return self.background.finish()

    def print_paper(self, title: str, name: str, draw: Callable[[], bytes]) -> PrintJob:
        """Queue a paper; ``draw`` runs on the worker and must touch neither widgets nor the database."""
        job = PrintJob(title, name, draw)
        self.jobs.append(job)
        self.print_again(job)
        return job

    def print_again(self, job: PrintJob) -> None:
        """Queue ``job`` once more, e.g. after paper was put in."""
        job.state = WAITING
        self.changed.emit(job)
        self.background.run(
            lambda: self._print(job), lambda _: self._ended(job, PRINTED), lambda _: self._ended(job, FAILED)
        )

    def _ended(self, job: PrintJob, state: str) -> None:
        job.state = state
        self.changed.emit(job)

    def _print(self, job: PrintJob) -> None:
        job.pdf = job.pdf or job.draw()
        if self.printer:
            job.saved_as = ""
            print_pdf(job.pdf, _named(self.printer))
        else:
            self.folder.mkdir(parents=True, exist_ok=True)
            unfinished = self.folder / f"{job.name}.pdf.part"
            unfinished.write_bytes(job.pdf)
            unfinished.replace(self.folder / f"{job.name}.pdf")
            job.saved_as = f"{job.name}.pdf"


def chosen_printer(folder: Path) -> str:
    """The printer chosen for the desk in ``folder``, else the system's default; '' when there is none or files were chosen."""
    store = QSettings(str(folder / _STORE), QSettings.Format.IniFormat)
    return str(store.value(_CHOSEN)) if store.contains(_CHOSEN) else default_printer()


def available_printers() -> list[str]:
    """The names of the system's printers."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - asking the spooler is slow; not before first paint

    return QPrinterInfo.availablePrinterNames()


def default_printer() -> str:
    """The system's default printer, '' when there is none."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - asking the spooler is slow; not before first paint

    return QPrinterInfo.defaultPrinterName()


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
                raise OSError(f"printer stopped before page {page + 1}")
            painter.drawImage(0, 0, pages.image(page, printer.resolution() / POINTS_PER_INCH))
    if not painter.end():
        raise OSError("printer did not finish")


def _named(name: str) -> QPrinter:
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    printer.setResolution(_DPI)
    return printer


def _borderless(points: QSizeF) -> QPageLayout:
    size = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
