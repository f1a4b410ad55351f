"""Which printer each paper goes to, how a slip looks, a test page each, and the ruler: for Hệ thống and the wizard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.counter import Counter
from ui.language import tr
from ui.preferences import PAPERS, SLIP_FORMS
from ui.print_job import FAILED, SENDING, STOPPED, WAITING, PrintJob
from ui.printers import printer_words
from ui.printing import Printing
from ui.slip_forms import SLIP_WORDS
from ui.spooler import is_roll
from ui.widgets.button import Button
from ui.widgets.field import Field, LineField, Picker
from ui.widgets.text import Text, announce

PAPER_WORDS = dict(
    zip(
        PAPERS,
        (
            tr("Phiếu hẹn trên giấy A5, A4"),
            tr("Phiếu hẹn trên giấy cuộn"),
            tr("Thư xin lỗi"),
            tr("Số thứ tự"),
            tr("Giấy A4 khác"),
        ),
        strict=True,
    )
)
_TO_FILES = tr("Lưu thành tệp PDF")
_ROLLS = ("small", "ticket")


class PapersPrinted(QWidget):
    """A row for each paper. The list of printers is asked for on the worker."""

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__()
        self._counter, self._printing = counter, printing
        self._names: list[str] = []
        self._job: PrintJob | None = None
        self.pickers: dict[str, Picker] = {}
        self.tests: dict[str, Button] = {}
        self.form = Picker()
        for form in SLIP_FORMS:
            self.form.addItem(SLIP_WORDS[form], form)
        self.form.activated.connect(
            lambda _: printing.preferences.choose_slip_form(str(self.form.currentData()))
        )
        self.address = LineField(tr("Thêm máy in cuộn"), placeholder="net:192.168.1.50:9100")
        self.add = Button(tr("Thêm"), icon="plus")
        self.add.clicked.connect(self.add_roll)
        self.address.line.returnPressed.connect(self.add_roll)
        self.words = Text("", "secondary_strong", "ink2", wrap=True)
        self.words.hide()
        self._lay_out()
        printing.changed.connect(self._hear)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)  # on 768 pixels the wizard shows it whole
        column.addWidget(Field(tr("Phiếu hẹn in theo"), self.form))
        column.addLayout(self._rows())
        column.addWidget(self.words)
        column.addWidget(self._ruler())
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.address, 1)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        column.addWidget(
            Text(
                tr(
                    "Mạng: net:ĐỊA_CHỈ:9100 · cổng COM: serial:COM3@115200 · "
                    "USB: usb:/dev/usb/lp0 · máy in Windows: spool:TÊN"
                ),
                "caption",
                "ink2",
                wrap=True,
            )
        )

    def _rows(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        for n, paper in enumerate(PAPERS):
            picker, test = Picker(), Button(tr("In thử"), icon="printer")
            picker.activated.connect(lambda _, paper=paper: self._choose(paper))
            test.setAccessibleName(tr("In thử: {paper}").format(paper=PAPER_WORDS[paper]))
            test.clicked.connect(lambda _=False, paper=paper: self.print_test(paper))
            self.pickers[paper], self.tests[paper] = picker, test
            grid.addWidget(Field(PAPER_WORDS[paper], picker), n, 0)
            grid.addWidget(test, n, 1, Qt.AlignmentFlag.AlignBottom)
        return grid

    def _ruler(self) -> QWidget:
        """After a test page: is a millimetre a millimetre?"""
        self.ruler = QWidget()
        self.exact = Button(tr("Đúng"), icon="check")
        self.inexact = Button(tr("Không đúng"), icon="x")
        self.exact.clicked.connect(lambda: self._measured(exact=True))
        self.inexact.clicked.connect(lambda: self._measured(exact=False))
        row = QHBoxLayout(self.ruler)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(
            Text(tr("Đặt thước lên trang thử: vạch có đúng 100 mm (giấy cuộn: 50 mm) không?"), wrap=True), 1
        )
        row.addWidget(self.exact)
        row.addWidget(self.inexact)
        self.ruler.hide()
        return self.ruler

    def find_printers(self) -> None:
        """Ask the system which printers there are, and show what was chosen."""
        self.show_chosen()
        self._printing.offer_printers(self.offer)

    def offer(self, names: list[str]) -> None:
        """Offer these printers of the system beside those chosen before."""
        self._names = names
        self.show_chosen()

    def show_chosen(self) -> None:
        """Show where each paper goes."""
        used = [self._printing.target(paper) for paper in PAPERS]
        for paper, picker in self.pickers.items():
            picker.clear()
            picker.addItem(_TO_FILES, "")
            for target in dict.fromkeys([*self._names, *filter(None, used)]):
                picker.addItem(printer_words(target), target)
            picker.setCurrentIndex(picker.findData(self._printing.target(paper)))
        self.form.setCurrentIndex(self.form.findData(self._printing.preferences.slip_form))

    def _choose(self, paper: str) -> None:
        self._printing.choose(str(self.pickers[paper].currentData()), [paper])

    def add_roll(self) -> None:
        """Use the roll printer at the address typed for slips on a roll and turn tickets."""
        target = self.address.words_typed
        if not is_roll(target):
            self.address.show_error(tr("viết như net:192.168.1.50:9100"))
            self.address.line.setFocus()
            return
        self.address.show_error("")
        self._printing.choose(target, _ROLLS)
        self.show_chosen()
        self._say(
            tr("Phiếu cuộn và số thứ tự in ở {printer}. In thử một tờ.").format(printer=printer_words(target))
        )
        self.tests[_ROLLS[0]].setFocus()

    def print_test(self, paper: str) -> None:
        """Print a test page where ``paper`` goes."""
        self._say(tr("Đang in trang thử…"))
        self._job = self._printing.print_test(paper, self._counter.now())

    def _hear(self, job: PrintJob | None) -> None:
        if job is None or job is not self._job or job.state in {WAITING, SENDING}:
            return
        if job.state == FAILED or job.state in STOPPED:
            self._say(job.problem, "caution")
            return
        self._say(tr("Trang thử: {outcome}").format(outcome=job.outcome), "good")
        if job.target:
            self.ruler.show()

    def _measured(self, *, exact: bool) -> None:
        self.ruler.hide()
        if exact:
            self._say(tr("Máy in đúng tỷ lệ."), "good")
        else:
            self._say(
                tr(
                    "Trong cài đặt máy in của hệ thống đặt tỷ lệ 100 % (Actual size), "
                    "tắt 'Vừa trang giấy' (Fit to page), rồi in thử lại."
                ),
                "caution",
            )

    def _say(self, words: str, ink: str = "ink2") -> None:
        self.words.set_tone(ink)
        self.words.setText(words)
        self.words.show()
        announce(self.words, words)
