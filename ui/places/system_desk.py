"""Quầy này, Máy in, Máy quét: the pages about this machine."""

from __future__ import annotations

from importlib.metadata import version

from PySide6.QtCore import Signal

from ui.counter import Counter
from ui.language import tr
from ui.papers_printed import PapersPrinted
from ui.places.system_page import Card, FactsCard, SystemPage
from ui.printing import Printing
from ui.scanner_setup import ScannerSetup
from ui.scans import Scans
from ui.widgets.button import Button


class PrintersPage(SystemPage):
    """Which printer each paper goes to."""

    def __init__(self, counter: Counter, printing: Printing, papers: PapersPrinted) -> None:
        super().__init__("printer", tr("Máy in"), counter)
        self._printing, self.papers = printing, papers
        self.card = Card("printer", tr("Máy in"))
        self.card.body.addWidget(self.papers)
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        printing.changed.connect(lambda _: self._hear())

    def _hear(self) -> None:
        self.changed.emit()
        if self.isVisible():
            self._show_line()

    def _show_line(self) -> None:
        folder = tr("Tệp PDF nằm trong {folder}.").format(folder=self._printing.folder)
        self.card.say(f"{self._printing.device_line}. {folder}")

    @property
    def state(self) -> str:
        return self._printing.device_line

    def show_state(self) -> None:
        self._show_line()
        self.papers.find_printers()


class ScannerPage(SystemPage):
    """Trying the scanner."""

    def __init__(self, counter: Counter, printing: Printing, scans: Scans) -> None:
        super().__init__("scan", tr("Máy quét"), counter)
        self._preferences = printing.preferences
        self.card = Card("scan", tr("Máy quét"))
        self.card.below.hide()
        self.setup = ScannerSetup(
            scans,
            printing.preferences,
            printing.background,
            printing,
            counter.desk.settings.office,
            self._applied,
        )
        self.card.body.addWidget(self.setup)
        self.body.addWidget(self.card)
        self.body.addStretch(1)

    @property
    def state(self) -> str:
        port = self._preferences.scanner_port
        if port:
            return tr("cổng {port}").format(port=port)
        return tr("gõ như bàn phím, nhịp {gap} ms").format(gap=self._preferences.scanner_gap_ms)

    def show_state(self) -> None:
        self.setup.find_ports()

    def leave(self) -> None:
        self.setup.stop()

    def _applied(self) -> None:
        self.host.scan_routes.prefer(self._preferences)
        self.changed.emit()


class DeskPage(SystemPage):
    """Which desk this is, where its data are; ``again`` to walk through the devices once more."""

    again = Signal()

    def __init__(self, counter: Counter) -> None:
        super().__init__("info-circle", tr("Quầy này"), counter)
        self.card = FactsCard("info-circle", tr("Quầy này"))
        self.button = Button(tr("Chạy lại các bước cài đặt"), icon="settings")
        self.button.clicked.connect(self.again)
        self.card.body.addWidget(self.button)
        self.body.addWidget(self.card)
        self.body.addStretch(1)

    @property
    def state(self) -> str:
        settings = self.counter.desk.settings
        return tr("{ward}, quầy {desk}").format(ward=settings.ward_name, desk=settings.desk)

    def show_state(self) -> None:
        desk = self.counter.desk
        self.card.show_facts(
            (
                (
                    tr("Đơn vị"),
                    tr("{office}, trực thuộc {upper_office}").format(
                        office=desk.settings.office, upper_office=desk.settings.upper_office
                    ),
                ),
                (
                    tr("Quầy"),
                    tr("Quầy {desk}, chuỗi {chain}").format(desk=desk.settings.desk, chain=desk.chain),
                ),
                (tr("Mã định danh"), desk.settings.identifier),
                (tr("Điện thoại phản ánh"), desk.regime.hotline or tr("chưa có")),
                (tr("Dữ liệu"), str(desk.folder)),
                (tr("Phiên bản"), tr("Một Cửa {version}").format(version=version("motcua"))),
            )
        )
