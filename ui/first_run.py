"""The first start on an empty folder: one form opens a real desk, as ``motcua begin`` does from the command line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.refusal import Refusal
from ui.background import Background
from ui.first_run_form import FirstRunForm
from ui.language import say, tr
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.field import Field
from ui.widgets.text import Mark, Text, announce


class FirstRun(QWidget):
    """Asks for the ward and two people; ``opened()`` when the desk is there, closed again and ready to be opened."""

    opened = Signal()

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._folder, self._clock = folder, clock
        self._background = Background()
        self.form = FirstRunForm()
        self.setWindowTitle(tr("Một Cửa · mở quầy lần đầu"))
        self.resize(1366, 768)
        self._lay_out()
        self.form.ward_name.line.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 24, 40, 24)
        column.setSpacing(14)
        column.addLayout(self._heading())
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(_card("building", tr("Đơn vị"), self.form.unit_rows()), 1)
        columns.addWidget(_card("users", tr("Cán bộ và giấy tờ"), self.form.people_rows()), 1)
        column.addLayout(columns)
        column.addLayout(self._foot())
        column.addStretch(1)

    def _heading(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(tr("Mở quầy lần đầu"), "page"))
        words.addWidget(
            Text(
                tr("Dữ liệu của quầy sẽ nằm trong {folder}, có mã hóa.").format(folder=self._folder),
                "secondary",
                "ink2",
            )
        )
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Mark("door", 30, "primary"))
        row.addLayout(words, 1)
        return row

    def _foot(self) -> QHBoxLayout:
        self.error = Text("", "body_strong", "bad", wrap=True)
        self.primary = Button(tr("Mở quầy"), "primary", icon="door-enter", key="Enter")
        self.primary.setFixedWidth(280)
        self.primary.clicked.connect(self.open_ward)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.error, 1)
        row.addWidget(self.primary)
        return row

    def open_ward(self) -> None:
        """Open the desk behind the window; what is wrong is said beside the button, nothing is cleared."""
        problems = self.form.problems()
        if problems:
            self._say(
                tr("Chưa mở được, còn {count} chỗ cần sửa: {listed}.").format(
                    count=len(problems), listed=", ".join((w for w, _ in problems))
                )
            )
            problems[0][1].setFocus()
            return
        settings, people = self.form.settings(), self.form.people()
        at = self._clock()
        self._say("")
        self.primary.setEnabled(False)
        self.primary.show_words(tr("Đang mở quầy"))

        def work() -> None:
            from app.acts.opening import open_ward  # noqa: PLC0415 - the core is read after the first paint

            open_ward(self._folder, settings, people, at).close()

        self._background.run(work, lambda _: self.opened.emit(), self._failed)

    def _failed(self, failure: Exception) -> None:
        self.primary.setEnabled(True)
        self.primary.show_words(tr("Mở quầy"))
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
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif self.primary.hasFocus():
            self.primary.click()
        else:
            self.focusNextChild()


def _card(icon: str, title: str, rows: list[list[tuple[Field, int]]]) -> Surface:
    """Rows of fields; each field has its share of twelve columns."""
    card = Surface(margins=(24, 20, 24, 22))
    heading = QHBoxLayout()
    heading.setSpacing(9)
    heading.addWidget(Mark(icon, 20))
    heading.addWidget(Text(title, "card"), 1)
    card.body.addLayout(heading)
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(12)
    for n, row in enumerate(rows):
        at = 0
        for field, share in row:
            grid.addWidget(field, n, at, 1, share)
            at += share
    for twelfth in range(12):
        grid.setColumnStretch(twelfth, 1)
    card.body.addLayout(grid)
    card.body.addStretch(1)
    return card
