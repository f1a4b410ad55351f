"""Who works at this counter now: a digit picks the name."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.reference import staff
from ui.counter import Counter
from ui.language import tr
from ui.widgets.button import Button
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text


class StaffSheet(Sheet):
    """The members of staff on duty, numbered; the one working now is named in the heading."""

    def __init__(self, window: QWidget, counter: Counter) -> None:
        super().__init__(
            window, tr("Ai làm việc ở quầy này?"), tr("Đang làm: {name}").format(name=counter.person.name)
        )
        self._counter = counter
        with counter.reading() as reading:
            members = staff(reading, counter.desk.settings.ward)
        self._members = list(members.values())[:9]
        self.buttons = []
        for n, member in enumerate(self._members, 1):
            button = Button(f"{member.name} · {member.post}", key=str(n))
            button.clicked.connect(lambda _=False, at=n - 1: self._take_over(at))
            self.body.addWidget(button)
            self.buttons.append(button)
        self.body.addWidget(
            Text(
                tr("Mọi việc làm từ đây được ghi tên người đang làm. Nội dung đang gõ vẫn giữ nguyên."),
                "secondary",
                "ink2",
                wrap=True,
            )
        )
        self.body.addStretch(1)
        self.closed.connect(self.deleteLater)

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or (self.buttons[0] if self.buttons else None))

    def _take_over(self, at: int) -> None:
        self._counter.become(self._members[at])
        self.step_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdigit() and 1 <= int(event.text()) <= len(self._members):
            self._take_over(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)
