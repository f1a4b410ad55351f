"""How a result goes out, when the dossier came in, what is printed, the fee: four rows, or one line that unfolds."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.language import tr
from ui.places.intake_moment import ReceivedAt
from ui.theme import fit
from ui.widgets.button import Button
from ui.widgets.segments import Segments
from ui.widgets.text import Elided, Mark, Text
from ui.widgets.tick import Tick

_COLLECT = (("counter", tr("Tại quầy")), ("post", tr("Bưu chính")), ("online", tr("Trực tuyến")))


class IntakeOptions(QWidget):
    """``refolded`` when the rows took the place of the line or gave it back; :meth:`fold` asks for the line where room is short."""

    refolded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._folds = False
        self.collect_at = Segments(tr("Trả kết quả"), _COLLECT, "counter")
        self.print_slip = Tick(tr("Phiếu A5, 2 liên"), checked=True)
        self.received_at = ReceivedAt()
        self._fee = Text("", "body_strong", wrap=True)
        self._rows, self._line = self._four_rows(), self._one_line()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._rows)
        column.addWidget(self._line)
        self.collect_at.chosen.connect(lambda _: self._say())
        self.print_slip.toggled.connect(lambda _: self._say())
        self.show_fee("")
        self.fold(folds=False)

    def _four_rows(self) -> QWidget:
        rows: list[tuple[str, QWidget]] = [
            (tr("Trả kết quả"), self.collect_at),
            (tr("Nhận lúc"), self.received_at),
            (tr("In phiếu"), self.print_slip),
            (tr("Lệ phí"), self._fee),
        ]
        face = QWidget()
        grid = QGridLayout(face)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for n, (label, widget) in enumerate(rows):
            grid.addWidget(Text(label, "secondary", "ink2", wrap=True), n, 0)
            grid.addWidget(widget, n, 1)
        return face

    def _one_line(self) -> QWidget:
        face = QWidget()
        self._words = QWidget()
        fit(self._words, least=(200, 0))
        self._ways, self._fee_line = Elided("", "secondary", "ink2"), Elided("", "secondary", "ink2")
        self.change = Button(tr("Đổi"), "quiet", icon="settings")
        self.change.setAccessibleDescription(
            tr("Trả kết quả, nhận lúc, in phiếu. Phím Shift F5 đi tới giờ nhận")
        )
        self.change.clicked.connect(self.unfold)
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._ways)
        words.addWidget(self._fee_line)
        words.addStretch(1)
        row = QHBoxLayout(face)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._mark = Mark("package-export", 16)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self.change)
        return face

    def show_fee(self, fee: str) -> None:
        """Show the fee as the catalogue words it."""
        self._fee.setText(fee[:1].upper() + fee[1:] if fee else "—")
        self._fee_line.setText(tr("Lệ phí: {fee}").format(fee=fee) if fee else "")
        self._fee_line.setVisible(bool(fee))
        self._say()

    def _say(self) -> None:
        way = dict(_COLLECT)[self.collect_at.value].lower()
        words = tr("Trả {way}").format(way=way)
        slip = tr("in phiếu") if self.print_slip.isChecked() else tr("không in phiếu")
        self._ways.setText(f"{words} · {slip}")

    def show_words(self, *, shown: bool) -> None:
        """Whether the line says how the result goes out, or only offers to change it."""
        self._mark.setVisible(shown)
        self._words.setVisible(shown)

    def fold(self, *, folds: bool) -> None:
        """Show one line instead of four rows, or the rows again."""
        self._folds = folds
        self._rows.setVisible(not folds)
        self._line.setVisible(folds)
        self._say()

    def unfold(self) -> None:
        """Show the rows until the form is cleared."""
        if self._rows.isHidden():
            self._rows.show()
            self._line.hide()
            self.collect_at.setFocus()
            self.refolded.emit()

    def to_received_at(self) -> None:
        """Shift+F5: into the line of when it was handed in."""
        self.unfold()
        self.received_at.line.setFocus()

    def clear(self) -> None:
        """Back to what is usual, folded again where room is short."""
        self.collect_at.show_value("counter")
        self.received_at.clear()
        self.fold(folds=self._folds)
        self.refolded.emit()
