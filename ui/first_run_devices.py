"""The steps of the wizard about devices: on the desk that was just made, each may be left for later."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from ui.background import Background
from ui.counter import Counter
from ui.enrolment import Enrolment
from ui.first_run_steps import step_page
from ui.language import tr
from ui.papers_printed import PapersPrinted
from ui.preferences import PAPERS
from ui.printers import default_printer, printer_words
from ui.printing import Printing
from ui.scanner_setup import ScannerSetup
from ui.scanner_trial import Heard
from ui.scans import Scans


class DeviceSteps:
    """Scanner, printers, the office above; ``pages`` in that order. What is chosen is kept at once."""

    def __init__(self, counter: Counter, background: Background, window: QWidget) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        desk = counter.desk
        self.printing = Printing(background, desk.folder / "papers")
        self.printing.find_printer(default_printer)
        self._scans = Scans(app)
        self._scans.watch()
        window.destroyed.connect(self._scans.deleteLater)
        self.scanner = ScannerSetup(
            self._scans,
            self.printing.preferences,
            background,
            self.printing,
            desk.settings.office,
            lambda: None,
        )
        self._tried = False
        self.scanner.trial.heard.connect(self._hear)
        for scan in (self._scans.card, self._scans.test, self._scans.mislaid, self._scans.unknown):
            scan.connect(lambda _: self.scanner.ask_to_listen())
        self.papers = PapersPrinted(counter, self.printing)
        self.enrolment = Enrolment(counter, background)
        self.pages = (
            step_page(
                tr("Quét thử"),
                tr("Có máy quét thì bấm R rồi quét mã. Chưa có thì đi tiếp."),
                self.scanner,
            ),
            step_page(
                tr("Máy in nào cho giấy nào"),
                tr("In thử một tờ rồi đo thước. Chưa có máy in thì đi tiếp."),
                self.papers,
            ),
            step_page(
                tr("Nối với cấp trên"),
                tr("Có mã ghi danh thì nối ngay. Chưa có thì mở quầy, nối sau."),
                self.enrolment,
            ),
        )
        self.papers.find_printers()
        self.scanner.find_ports()

    def _hear(self, heard: Heard) -> None:
        self._tried = self._tried or heard.is_test or heard.is_card

    def came_of(self, page: int) -> str:
        """What was done on a page, in words; '' for one that was left for later."""
        if page == 0:
            return tr("đã quét thử") if self._tried else ""
        used = next(filter(None, map(self.printing.target, PAPERS)), "")
        return printer_words(used) if page == 1 and used else ""

    def end(self) -> None:
        """The counter takes over the printers and the keys."""
        self.printing.finish()
        self._scans.give_up()
