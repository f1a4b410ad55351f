"""The first start on an empty folder: six steps with a default in each; the third makes a real desk (ui.md §3.10)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.refusal import Refusal
from ui.background import Background
from ui.breadth import Breadth, breadth
from ui.counter import Counter
from ui.first_run_devices import DeviceSteps
from ui.first_run_form import FirstRunForm, summary
from ui.first_run_people import FirstRunPeople, PersonRow, make_ward
from ui.first_run_steps import StepRail, fields_of, step_page, stopped_words
from ui.language import say, tr
from ui.manual import FIRST_RUN
from ui.manual_sheet import ManualSheet
from ui.theme import fit, scale
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.field import LineField
from ui.widgets.segments import Segments
from ui.widgets.text import Mark, Text, announce

if TYPE_CHECKING:
    from app.desk.desk import Desk

_TWICE_MS = 400
UNIT, PEOPLE, PROCEDURES, SCANNER, PRINTERS, EXCHANGE = range(6)
_STEPS = (
    (tr("Đơn vị"), tr("tên phường, xã và quầy")),
    (tr("Người dùng"), tr("một người là đủ để bắt đầu")),
    (tr("Thủ tục và ngày nghỉ"), tr("có sẵn, xem qua")),
    (tr("Máy quét"), tr("có thể làm sau")),
    (tr("Máy in"), tr("có thể làm sau")),
    (tr("Đồng bộ cấp trên"), tr("có thể làm sau")),
)


class FirstRun(QWidget):
    """``opened()`` when the desk is there, closed again and ready to be opened. What was typed stays, back and forth."""

    opened = Signal()

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._folder, self._clock = folder, clock
        self._background = Background()
        self._desk: Desk | None = None
        self._entered = -_TWICE_MS  # when Enter was pressed last
        self.devices: DeviceSteps | None = None
        self.form, self.people = FirstRunForm(), FirstRunPeople()
        self.summary, self.fixed = Text("", "body", wrap=True), Text("", "page", wrap=True)
        self.steps = QStackedWidget()
        self._rows = QVBoxLayout()
        self.setWindowTitle(tr("Một Cửa · cài đặt lần đầu"))
        self.resize(1366, 768)
        self._fill()
        self._lay_out()
        for step in (UNIT, PEOPLE):
            self._follow(self.steps.widget(step))
        self._turn_to(UNIT)

    def _fill(self) -> None:
        where = tr("Dữ liệu của quầy sẽ nằm trong {folder}, có mã hóa.").format(folder=self._folder)
        self.steps.addWidget(step_page(tr("Đơn vị nào, quầy mấy"), where, fields_of(self.form.unit_rows())))
        people = QWidget()
        self._rows = QVBoxLayout(people)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(14)
        for row in self.people.rows:
            self._rows.addWidget(fields_of([row.fields()]))
        self.people.more.clicked.connect(self._add_row)
        self.steps.addWidget(
            step_page(tr("Ai làm việc ở đây"), self.people.hint.text(), people, self.people.more)
        )
        self.steps.addWidget(
            step_page(
                tr("Thủ tục và ngày nghỉ"),
                tr("Đã có sẵn. Bấm Enter để tạo quầy. Ba số dưới đây sau không đổi được nữa, đọc lại đã:"),
                self.fixed,
                self.summary,
            )
        )

    def _add_row(self) -> None:
        row = PersonRow("clerk")
        self.people.rows.append(row)
        fields = fields_of([row.fields()])
        self._rows.addWidget(fields)
        self._follow(fields)
        row.name.line.setFocus()

    def _lay_out(self) -> None:
        self.rail = StepRail(_STEPS)
        fit(self.rail, width=270)
        self.error = Text("", "body_strong", "bad", wrap=True)
        self.primary = Button(tr("Tiếp tục"), "primary", key="Enter")
        self.primary.clicked.connect(self.forward)
        self.back = Button(tr("Quay lại"), icon="arrow-left", key="Esc")
        self.back.clicked.connect(self.go_back)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.back)
        foot.addWidget(self.error, 1)
        foot.addWidget(self.primary)
        card = Surface(margins=(32, 26, 32, 24))
        card.body.setSpacing(16)
        card.body.addWidget(self.steps, 1)
        card.body.addLayout(foot)
        row = QHBoxLayout()
        row.setContentsMargins(28, 20, 28, 20)
        row.setSpacing(24)
        row.addWidget(self.rail)
        row.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addLayout(row, 1)

    def _bar(self) -> Surface:
        bar = Surface("bar", (28, 12, 28, 12))
        self.counted = Text("", "secondary_strong", "ink2")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Mark("door", 26, "primary"))
        row.addWidget(Text(tr("Cài đặt lần đầu"), "card"))
        row.addStretch(1)
        row.addWidget(self.counted)
        bar.body.addLayout(row)
        return bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The fields need the room; the bar still says which step this is.
        self.rail.setVisible(breadth(self.width(), scale()) is not Breadth.NARROW)

    @property
    def step(self) -> int:
        """The step under way, the first is 0."""
        return self.steps.currentIndex()

    def _turn_to(self, step: int) -> None:
        self._say("")
        if self.devices is not None:
            self.devices.scanner.stop()
        self.steps.setCurrentIndex(step)
        self.rail.show_step(step)
        self.counted.setText(tr("Bước {step} trên {count}").format(step=step + 1, count=len(_STEPS)))
        self.back.setVisible(step not in {UNIT, SCANNER})
        words = {PROCEDURES: tr("Tạo quầy"), EXCHANGE: tr("Mở quầy")}.get(step, tr("Tiếp tục"))
        self.primary.show_words(words)
        if step == PROCEDURES:
            self._summarise()
        first: dict[int, QWidget] = {UNIT: self.form.ward_name.line, PEOPLE: self.people.rows[0].name.line}
        first.get(step, self.primary).setFocus(Qt.FocusReason.TabFocusReason)
        announce(self, f"{self.counted.text()}: {_STEPS[step][0]}")

    def _summarise(self) -> None:
        words, count = summary(self.form.profile.value)
        self.summary.setText(words)
        self.fixed.setText(self.form.fixed)
        self.rail.say(PROCEDURES, tr("{count} thủ tục").format(count=count))

    def go_back(self) -> None:
        """One step back; what was typed stays. The desk that was made stays too."""
        if self.step not in {UNIT, SCANNER}:
            self._turn_to(self.step - 1)

    def forward(self) -> None:
        """Enter on the button: on to the next step, once this one has what it needs."""
        if self.step == UNIT and not self._stopped_by(self.form.problems()):
            self.rail.say(UNIT, self.form.ward_name.words_typed)
            self._turn_to(PEOPLE)
        elif self.step == PEOPLE and not self._stopped_by(self.people.problems()):
            count = sum(bool(row.name.words_typed) for row in self.people.rows)
            self.rail.say(PEOPLE, tr("{count} người").format(count=count))
            self._turn_to(PROCEDURES)
        elif self.step == PROCEDURES:
            self.open_ward()
        elif self.step in {SCANNER, PRINTERS}:
            assert self.devices is not None
            self.rail.say(self.step, self.devices.came_of(self.step - SCANNER))
            self._turn_to(self.step + 1)
        elif self.step == EXCHANGE:
            self._end()

    def _stopped_by(self, problems: list[tuple[str, QWidget]]) -> bool:
        if problems:
            self._say(stopped_words([words for words, _ in problems]))
            problems[0][1].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(problems)

    def _follow(self, fields: QWidget | None) -> None:
        """Hear what is mended in these fields."""
        assert fields is not None
        for field in fields.findChildren(LineField):
            field.line.textEdited.connect(lambda _: self._count_left())
        for choice in fields.findChildren(Segments):
            choice.chosen.connect(lambda _: self._choose_anew())

    def _count_left(self) -> None:
        """What is mended is counted no more."""
        if self.error.text():
            left = [words for words, _ in (self.people if self.step == PEOPLE else self.form).faults()]
            self.error.setText(stopped_words(left) if left else "")

    def _choose_anew(self) -> None:
        """Another choice may ask for more or less than was said before."""
        if self.error.text():
            (self.people if self.step == PEOPLE else self.form).problems()
            self._count_left()

    def open_ward(self) -> None:
        """Make the desk behind the window; what is wrong is said beside the button, nothing is cleared."""
        settings, people = self.form.settings(), self.people.people(self.form.kind)
        at = self._clock()
        self._say("")
        self.primary.setEnabled(False)
        self.primary.show_words(tr("Đang tạo quầy"))

        self._background.run(lambda: make_ward(self._folder, settings, people, at), self._made, self._failed)

    def _made(self, desk: object) -> None:
        from app.desk.desk import Desk  # noqa: PLC0415 - the core is read after the first paint

        assert isinstance(desk, Desk)
        self._desk = desk
        self.primary.setEnabled(True)
        self._fill_devices(desk)
        self._turn_to(SCANNER)

    def _fill_devices(self, desk: Desk) -> None:
        self.devices = devices = DeviceSteps(Counter(desk, None, self._clock), self._background, self)
        for page in devices.pages:
            self.steps.addWidget(page)

    def _end(self) -> None:
        self._close_desk()
        self.opened.emit()

    def _close_desk(self) -> None:
        if self.devices is not None:
            self.devices.end()
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def closeEvent(self, event: QCloseEvent) -> None:
        self._background.finish(30_000)
        self._close_desk()
        super().closeEvent(event)

    def _failed(self, failure: Exception) -> None:
        self.primary.setEnabled(True)
        self.primary.show_words(tr("Tạo quầy"))
        self.primary.setFocus()
        if isinstance(failure, Refusal):
            self._say(say(failure))
        elif isinstance(failure, OSError):
            self._say(say(Refusal("folder.unwritable", folder=str(self._folder))))
        else:
            raise failure

    def _say(self, words: str) -> None:
        self.error.setText(words)
        if words:
            announce(self.error, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        now = self.focusWidget()
        if event.key() == Qt.Key.Key_F1:
            ManualSheet(self, self._background, FIRST_RUN).open()
        elif event.key() == Qt.Key.Key_Escape:
            if self.devices is None or not self.devices.scanner.stop():
                self.go_back()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._is_spare(event):
                return
            if isinstance(now, QPushButton):
                now.click()
            elif (self.people if self.step == PEOPLE else self.form).judge(now):
                self._after(now).setFocus(Qt.FocusReason.TabFocusReason)  # its words are selected, as by Tab
        elif event.text().upper() == "R" and self.step == SCANNER and not isinstance(now, QLineEdit):
            assert self.devices is not None
            self.devices.scanner.listen()
        else:
            super().keyPressEvent(event)

    def _is_spare(self, event: QKeyEvent) -> bool:
        """Held, or hit twice on the step before: what can never be changed is read before the desk is made."""
        since, self._entered = event.timestamp() - self._entered, event.timestamp()
        return event.isAutoRepeat() or (self.step == PROCEDURES and since < _TWICE_MS)

    def _after(self, now: QWidget | None) -> QWidget:
        """Where Enter leads: past 'Quay lại' and the unit's switches, which have a default; what somebody's duty is must be
        seen. A row that names nobody is the last.
        """
        page = self.steps.currentWidget()
        assert page is not None
        nobody = any(now is row.name.line and not row.name.words_typed for row in self.people.rows[1:])
        after = None if now is None or nobody else now.nextInFocusChain()
        while after is not None and after is not now:
            reached = after.focusPolicy() & Qt.FocusPolicy.TabFocus and after.isVisible()
            if reached and not (self.step == UNIT and isinstance(after, Segments)):
                return self.primary if not page.isAncestorOf(after) or after is self.people.more else after
            after = after.nextInFocusChain()
        return self.primary
