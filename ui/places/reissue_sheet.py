"""Slips given anew where the working calendar closed the promised day: one by one, or all; nothing happens by itself."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.dossier.acts.correct import reissue
from app.office.calendar import Affected, overtaken
from app.refusal import Refusal
from ui.counter import Counter
from ui.dossier_papers import print_slip
from ui.language import say, tr
from ui.places.standing_words import short_code
from ui.printing import Printing
from ui.widgets.button import Button
from ui.widgets.lines import Cell, Column, Lines, LinesView, Row
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text, announce

_WORDS = tr(
    "Văn phòng đóng cửa đúng ngày đã hẹn. Giấy hẹn mới ghi 'thay đổi lịch làm việc', không phải xin lỗi; "
    "giấy cũ hết giá trị. Mở hồ sơ để gọi công dân."
)


def overtaken_here(counter: Counter) -> list[Affected]:
    """The open dossiers whose promised day is closed."""
    desk = counter.desk
    with counter.reading() as reading:
        return overtaken(reading, desk.settings.ward, desk.calendar, desk.regime, counter.now())


class ReissueSheet(Sheet):
    """``given(count)`` slips when it closes."""

    given = Signal(int)

    def __init__(self, window: QWidget, counter: Counter, printing: Printing) -> None:
        super().__init__(window, tr("Cấp lại giấy hẹn"))
        self._counter, self._printing = counter, printing
        self._count = 0
        self._waiting: list[str] = []
        self.found = overtaken_here(counter)
        columns = (Column(tr("Hồ sơ")), Column(tr("Đã hẹn"), 110), Column(tr("Hẹn mới"), 110))
        self.lines = Lines(columns, self._page, lambda: len(self.found))
        self.view = LinesView(tr("Hồ sơ hẹn ngày đóng cửa"), self.lines)
        self.problem = Text("", "secondary_strong", "bad", wrap=True)
        self.one = Button(tr("Cấp lại hồ sơ này"), "primary_small", icon="printer", key="Enter")
        self.all = Button(tr("Cấp lại tất cả"), icon="printer")
        self.body.addWidget(Text(_WORDS, "secondary", "ink2", wrap=True))
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.problem)
        self.foot.addWidget(self.one, 1)
        self.foot.addWidget(self.all)
        self.view.opened.connect(self._give)
        self.one.clicked.connect(lambda _=False: self._give(self.view.chosen))
        self.all.clicked.connect(lambda _=False: self._give_all())
        self.closed.connect(lambda: self.given.emit(self._count))
        self.closed.connect(self.deleteLater)
        self.show_found()

    def show_found(self) -> None:
        """Show what is left."""
        self.lines.refresh()
        self.all.show_words(tr("Cấp lại cả {count}").format(count=len(self.found)))
        for button in (self.one, self.all):
            button.setVisible(bool(self.found))
        self.all.setVisible(len(self.found) > 1)

    def _page(self, offset: int, limit: int) -> list[Row]:
        return [
            Row(
                each.line.dossier,
                (
                    Cell(each.line.name, short_code(each.line.code)),
                    Cell(f"{each.line.due_at:%d/%m/%Y}", tr("đóng cửa"), "caution"),
                    Cell(f"{each.recounted_at:%d/%m/%Y}"),
                ),
            )
            for each in self.found[offset : offset + limit]
        ]

    def _give_all(self) -> None:
        self._waiting = [each.line.dossier for each in self.found]
        self._next()

    def _next(self) -> None:
        """One at a time, so that the window answers in between."""
        if self._waiting and self.isVisible() and self._give(self._waiting.pop(0)):
            QTimer.singleShot(0, self, self._next)

    def _give(self, dossier: str) -> bool:
        each = next((each for each in self.found if each.line.dossier == dossier), None)
        if each is None:
            return False
        try:
            self._counter.do(reissue, dossier)
        except Refusal as refusal:
            self.problem.setText(say(refusal))
            announce(self.problem, self.problem.text())
            return False
        print_slip(self._counter, self._printing, dossier, each.line.code)
        self._count += 1
        self.found.remove(each)
        self.show_found()
        if not self.found:
            self.step_back()
        return True
