"""The window when the desk cannot be opened: what happened, what is kept, and how work goes on (ui.md §6). No traceback."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.refusal import Refusal
from ui.background import Background
from ui.counter import wall_clock
from ui.language import say, tr
from ui.manual import UNREADABLE
from ui.manual_sheet import ManualSheet
from ui.print_job import PRINTED, PrintJob
from ui.printing import Printing
from ui.states import print_blank_forms
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.text import Mark, Text, announce

if TYPE_CHECKING:
    from app.desk.safety.copies import Copy

DAMAGED, BEHIND = "database.unreadable", "database.behind"
_ELSEWHERE = {"folder.busy"}
"""The counter works, in another window: nobody needs forms to write by hand."""


class RefusedPage(QWidget):
    """Shows why the desk was not opened. ``mended`` when it can be opened now.

    A damaged data file is moved aside, never overwritten, and the newest whole copy takes its place; numbers that were
    printed since that copy come never again, so the desk goes on in a new book (TT 01/2018/TT-VPCP Art. 19).
    """

    mended = Signal()

    def __init__(self, refusal: Refusal, folder: Path, clock: Callable[[], datetime] = wall_clock) -> None:
        super().__init__()
        self._refusal, self._folder, self._clock = refusal, folder, clock
        self._background = Background()
        self._printing = Printing(Background(), folder / "papers")
        self._printing.find_printer()
        self._printing.changed.connect(self._show_paper)
        self._copy: Copy | None = None
        self.setWindowTitle(tr("Một Cửa"))
        self.resize(820, 560)
        self._lay_out()
        if refusal.code == DAMAGED:
            self._look_for_copies()
        elif refusal.code == BEHIND:
            self._offer(tr("Mở quyển mới"))

    def _lay_out(self) -> None:
        card = Surface(margins=(36, 32, 36, 32))
        card.body.setSpacing(12)
        card.body.addWidget(Mark("alert-triangle", 34, "caution"))
        card.body.addWidget(Text(tr("Chưa mở được quầy"), "page"))
        self.words = Text(say(self._refusal), "field", wrap=True)
        self.where = Text(tr("Thư mục: {folder}").format(folder=self._folder), "secondary", "ink2", wrap=True)
        self.where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.kept, self.told = Text("", "body_strong", wrap=True), Text("", "body", "ink2", wrap=True)
        for words in (self.words, self.where, self.kept, self.told):
            card.body.addWidget(words)
        card.body.addStretch(1)
        card.body.addLayout(self._buttons())
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.addWidget(card)

    def _buttons(self) -> QHBoxLayout:
        self.mend = Button("", "primary_small", icon="history", key="Enter")
        self.mend.clicked.connect(self._mend)
        self.mend.hide()
        self.forms = Button(tr("In giấy hẹn viết tay"), icon="printer", key="F9")
        self.forms.clicked.connect(self.print_forms)
        self.forms.setVisible(self._refusal.code not in _ELSEWHERE)
        self.leave = Button(tr("Đóng"), key="Esc")
        self.leave.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.mend)
        row.addWidget(self.forms)
        row.addStretch(1)
        row.addWidget(self.leave)
        return row

    def _look_for_copies(self) -> None:
        from app.desk.safety.copies import newest_whole  # noqa: PLC0415 - hardly ever needed

        self.words.setText(
            tr(
                "Tệp dữ liệu bị hỏng, hoặc khóa của máy này không mở được. Tệp được giữ nguyên. "
                "Vẫn nhận hồ sơ được: in giấy hẹn viết tay, nhập lại khi máy mở được."
            )
        )
        self.kept.setText(tr("Đang tìm bản sao lưu còn đọc được…"))
        self._background.run(lambda: newest_whole(self._folder), self._found, self._failed)

    def _found(self, found: object) -> None:
        from app.desk.safety.copies import Copy  # noqa: PLC0415 - hardly ever needed

        if not isinstance(found, Copy):
            self._say(
                self.kept,
                tr("Không có bản sao nào đọc được trên máy này. Tìm bản ở thẻ nhớ, báo người phụ trách máy."),
            )
            return
        self._copy = found
        self._say(
            self.kept,
            tr(
                "Bản sao gần nhất đọc được: {when}. Chép về thì tệp hỏng được chuyển sang thư mục riêng, không xóa. "
                "Quầy sang quyển mới để không số nào cấp hai lần; nhập lại các phiếu đã in sau lúc ấy."
            ).format(when=f"{found.made_at:%H:%M %d/%m/%Y}"),
        )
        self._offer(tr("Chép về bản sao gần nhất"))

    def _offer(self, words: str) -> None:
        self.mend.show_words(words)
        self.mend.show()
        self.mend.setFocus()

    def _mend(self) -> None:
        folder, copy, at = self._folder, self._copy, self._clock()
        self.mend.setEnabled(False)
        self._say(self.told, tr("Đang làm, chờ một chút…"))
        self._background.run(lambda: _mended(folder, copy, at), self._done, self._failed)

    def _done(self, _: object) -> None:
        self.mended.emit()
        self.close()

    def _failed(self, failure: Exception) -> None:
        self.mend.setEnabled(True)
        if not isinstance(failure, Refusal):
            raise failure
        self._say(self.told, say(failure))

    def print_forms(self) -> None:
        """F9: blank receipts to write on, to the printer of slips, or as a file."""
        self.forms.setEnabled(False)
        print_blank_forms(self._printing, self._folder)

    def _show_paper(self, job: PrintJob | None) -> None:
        if job is None:
            return
        if job.state == PRINTED:
            where = f" ({self._printing.folder / job.saved_as})" if job.saved_as else ""
            self._say(self.told, job.outcome + where)
        elif job.problem:
            self._say(self.told, job.problem)
        self.forms.setEnabled(job.state == PRINTED or bool(job.problem))

    @staticmethod
    def _say(text: Text, words: str) -> None:
        text.setText(words)
        announce(text, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            ManualSheet(self, self._background, UNREADABLE).open()
        elif event.key() == Qt.Key.Key_F9 and self.forms.isVisible():
            self.forms.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            now = self.focusWidget()
            (now if isinstance(now, Button) else self.mend).click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._background.finish(30_000)
        self._printing.finish()
        super().closeEvent(event)


def _mended(folder: Path, copy: Copy | None, at: datetime) -> None:
    """Put the copy back if one is given, then see that the desk opens; an older file goes on in a new book."""
    from app.desk.desk import Desk  # noqa: PLC0415 - hardly ever needed
    from app.desk.safety.copies import put_back  # noqa: PLC0415 - hardly ever needed
    from app.office.opening import begin_again  # noqa: PLC0415 - hardly ever needed

    if copy is not None:
        put_back(folder, copy, at)
    try:
        Desk.open(folder).close()
    except Refusal as refusal:
        if refusal.code != BEHIND:
            raise
        begin_again(folder, at).close()
