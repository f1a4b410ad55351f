"""Phiếu chờ in: papers that did not come out, printed one by one, the next only when the last is seen to be there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.language import tr
from ui.paper_view import PaperView
from ui.print_job import ASKED, COUNTING, FAILED, HELD, PRINTED, SENDING, UNSURE, PrintJob
from ui.printers import printer_words
from ui.printing import Printing
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.lines import Cell, Column, Lines, LinesView, Row
from ui.widgets.sheet import ENTER, Sheet
from ui.widgets.text import Text, announce

_ROWS_SHOWN = 3
_GIVING_UP = tr(
    "Tờ này chưa ra giấy và không tính là đã in. Hồ sơ vẫn còn, in được lúc khác bằng F9. Bấm B lần nữa để bỏ."
)


def held_or(window: QWidget, printing: Printing, print_now: Callable[[], None]) -> None:
    """F9 and the buttons that say so: the papers that wait come first; without any, ``print_now``."""
    if printing.held:
        HeldPapersSheet(window, printing).open()
    else:
        print_now()


class HeldPapersSheet(Sheet):
    """Enter prints the chosen paper; R says that it is out, C that it is not, B gives it up."""

    def __init__(self, window: QWidget, printing: Printing) -> None:
        super().__init__(window, tr("Phiếu chờ in"), tr("In từng tờ: tờ trước ra giấy rồi mới in tờ sau"))
        self._printing = printing
        self._giving_up: PrintJob | None = None
        self._said = ""
        columns = (Column(tr("Phiếu")), Column(tr("Máy in"), 204))
        self.list = LinesView(tr("Các phiếu chờ in"), Lines(columns, self._rows, lambda: len(self._jobs())))
        self.list.opened.connect(lambda _: self.print_chosen())
        self.list.moved.connect(lambda _: self._show_chosen())
        self.list.letter.connect(self._letter)
        self.words = Text("", "body", wrap=True)
        self._box = Surface("caution", (14, 10, 14, 10))
        self._box.body.addWidget(self.words)
        self.view = PaperView(tr("Phiếu sẽ in"))
        self.body.addWidget(self.list)
        self.body.addWidget(self._box)
        self.body.addWidget(self.view, 1)
        self._make_buttons()
        printing.changed.connect(self._changed)
        self.closed.connect(self.deleteLater)
        self._show()

    def _make_buttons(self) -> None:
        self.primary = Button(tr("In tờ này"), "primary_small", icon="printer", key="Enter")
        self.out = Button(tr("Ra giấy rồi"), icon="check", key="R")
        self.not_out = Button(tr("Chưa ra"), icon="printer-off", key="C")
        self.give_up = Button(tr("Bỏ"), icon="x", key="B")
        for button, does in (
            (self.primary, self.print_chosen),
            (self.out, self.say_out),
            (self.not_out, self.say_not_out),
            (self.give_up, self.drop),
        ):
            button.clicked.connect(does)
        answers = QHBoxLayout()
        answers.setSpacing(10)
        for button in (self.out, self.not_out, self.give_up):
            answers.addWidget(button, 1)
        rows = QVBoxLayout()
        rows.setSpacing(10)
        rows.addWidget(self.primary)
        rows.addLayout(answers)
        self.foot.addLayout(rows, 1)

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or self.list)

    def _jobs(self) -> list[PrintJob]:
        held, asked = self._printing.held, self._printing.asked
        return [job for job in self._printing.jobs if job in held or job is asked or job.state == COUNTING]

    def _rows(self, offset: int, limit: int) -> Sequence[Row]:
        return [_row(job, self._printing.target(job.paper)) for job in self._jobs()[offset : offset + limit]]

    @property
    def job(self) -> PrintJob | None:
        """The paper that the buttons are about: the one asked about, else the chosen one."""
        chosen = self.list.chosen
        return self._printing.asked or next((job for job in self._jobs() if _key(job) == chosen), None)

    def _show(self) -> None:
        asked = self._printing.asked
        self.list.lines.refresh()
        rows = min(_ROWS_SHOWN, max(1, len(self._jobs())))
        head, row = self.list.horizontalHeader().height() + 2, self.list.verticalHeader().defaultSectionSize()
        self.list.setMinimumHeight(head + row)  # a low window scrolls the others
        self.list.setMaximumHeight(head + rows * row)
        if asked is not None:
            self.list.choose(_key(asked))
        self._show_chosen()

    def _show_chosen(self) -> None:
        job = self.job
        if job is None:
            return
        self._say(_GIVING_UP if job is self._giving_up else _words(job))
        sending, asked = job.state in {SENDING, COUNTING}, job.state == ASKED
        self.primary.show_words(tr("Đang in tờ này") if job.state == SENDING else tr("In tờ này"))
        self.primary.setEnabled(not sending)
        self.primary.setVisible(not asked)
        self.out.setVisible(asked or (not sending and (job.state == UNSURE or bool(job.problem))))
        self.not_out.setVisible(asked)
        self.give_up.setVisible(not sending)
        self.give_up.show_words(tr("Bỏ, không in") if job is self._giving_up else tr("Bỏ"))
        if not sending:
            self._printing.preview(job, self.view.dots, lambda images: self._preview(job, images))

    def _preview(self, job: PrintJob, images: list[QImage]) -> None:
        if job is self.job:
            self.view.show_sheets(images)

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self._box.setAccessibleName(words)
        if words != self._said:
            self._said = words
            announce(self._box, words)

    def _changed(self, job: PrintJob | None) -> None:
        self._giving_up = None
        if not self._jobs():
            if job is not None and _is_to_be_said(job):
                self._end(job.problem)
            elif self.isVisible():
                self.step_back()
            return
        self._show()
        if job is not None and _is_to_be_said(job):
            self._say(job.problem)
        if self.isVisible() and not self.list.hasFocus():
            self.list.setFocus()

    def _end(self, problem: str) -> None:
        """The last paper could not even be drawn, or never be counted: nothing is left to print, and why stays to be read."""
        self.list.lines.refresh()
        self._say(problem)
        for button in (self.primary, self.out, self.not_out, self.give_up):
            button.hide()

    def print_chosen(self) -> None:
        """'In tờ này'. While a paper is asked about, nothing else is printed."""
        if self.job is not None:
            self._printing.print_held(self.job)

    def say_out(self) -> None:
        """'Ra giấy rồi'."""
        if self.job is not None and not self.out.isHidden():
            self._printing.say_out(self.job)

    def say_not_out(self) -> None:
        """'Chưa ra'."""
        if self.job is not None:
            self._printing.say_not_out(self.job)

    def drop(self) -> None:
        """'Bỏ': asked twice, since the paper is not offered again."""
        job = self.job
        if job is None or self.give_up.isHidden():
            return
        if self._giving_up is job:
            self._printing.drop(job)
        else:
            self._giving_up = job
            self._show_chosen()

    def _letter(self, letter: str) -> None:
        does = {"R": self.say_out, "C": self.say_not_out, "B": self.drop}.get(letter)
        if does is not None:
            does()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            event.accept()
        elif event.key() in ENTER and not isinstance(self.focusWidget(), Button):
            self.print_chosen()
        else:
            self._letter(event.text().upper())
            super().keyPressEvent(event)


def _is_to_be_said(job: PrintJob) -> bool:
    """Did it leave the list otherwise than it should?"""
    return job.state == FAILED or (job.state == PRINTED and bool(job.problem))


def _key(job: PrintJob) -> str:
    return str(id(job))


def _row(job: PrintJob, target: str) -> Row:
    states = {
        HELD: (tr("chờ in"), "caution"),
        SENDING: (tr("đang in"), "ink2"),
        ASKED: (tr("ra giấy chưa?"), "caution"),
        COUNTING: (tr("đang ghi đã in"), "ink2"),
        UNSURE: (tr("chưa rõ đã ra"), "caution"),
    }
    words, ink = states[job.state]
    where = printer_words(target) or tr("Tệp PDF")
    return Row(_key(job), (Cell(job.title, job.about), Cell(where, words, ink)))


def _words(job: PrintJob) -> str:
    if job.state == ASKED:
        return tr("Máy in đã nhận tờ này. Xem khay giấy rồi trả lời, sau đó mới in tờ tiếp.")
    if job.state == SENDING:
        return tr("Đang gửi tới máy in.")
    if job.state == COUNTING:
        return tr("Đang ghi tờ này là đã in.")
    return job.problem or _why_it_waits(job)


def _why_it_waits(job: PrintJob) -> str:
    if job.state == UNSURE:
        return tr(
            "Chương trình đã đóng khi tờ này đang in. Xem khay giấy: có rồi thì bấm R, chưa có thì in lại."
        )
    if job.restored:
        return tr("Tờ này còn chờ từ lần mở trước. Chưa ra giấy, chưa tính là đã in.")
    return tr("Chờ vì tờ trước không in được. Chưa ra giấy, chưa tính là đã in.")
