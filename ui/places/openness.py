"""Công khai: notices, dialogue, public readings, feedback (ui.md §3.7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.breadth import Breadth
from ui.language import tr
from ui.places.openness_broadcasts import Broadcasts
from ui.places.openness_dialogue import DialoguePage
from ui.places.openness_feedback import Feedback
from ui.places.openness_notices import Notices
from ui.places.place import Place
from ui.widgets.key_bar import Key
from ui.widgets.segments import Segments
from ui.widgets.text import Text

TABS = (
    ("notices", tr("Niêm yết")),
    ("dialogue", tr("Đối thoại")),
    ("broadcasts", tr("Phát thanh")),
    ("feedback", tr("Góp ý")),
)


class Openness(Place):
    """Four tabs; Ctrl+Tab goes to the next, Ctrl+Shift+Tab to the one before."""

    def build(self) -> Iterator[None]:
        self.tabs = Segments(tr("Mục"), TABS, "notices")
        self.tabs.setMaximumWidth(420)
        self.tabs.chosen.connect(self.show_tab)
        self._pages = QStackedWidget()
        self._lay_out()
        yield
        self.notices = Notices(self)
        self._add(self.notices)
        yield
        self.dialogue = DialoguePage(self)
        self._add(self.dialogue)
        yield from self.dialogue.build()
        self.broadcasts = Broadcasts(self.counter)
        self.broadcasts.opened.connect(self.open_apology)
        self._add(self.broadcasts)
        yield
        self.feedback = Feedback(self)
        self._add(self.feedback)
        yield from self.feedback.build()
        self._answers = (self.notices.answer, self.dialogue.answer, self.feedback.indicators.answer)

    def _add(self, page: QWidget) -> None:
        page.setAccessibleName(TABS[self._pages.count()][1])
        page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._pages.addWidget(page)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(Text(tr("Công khai"), "page"))
        heading.addWidget(self.confirmation)
        heading.addStretch(1)
        heading.addWidget(self.tabs, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(12)
        column.addLayout(heading)
        column.addWidget(self._pages, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()))
        if control and step is not None:
            self._turn(step)
        else:
            super().keyPressEvent(event)

    def _turn(self, step: int) -> None:
        names = [name for name, _ in TABS]
        self.show_tab(names[(names.index(self.tabs.value) + step) % len(names)])

    def show_tab(self, name: str) -> None:
        """Show a tab, one of :data:`TABS`."""
        self.confirm("")
        self.tabs.show_value(name)
        self._pages.setCurrentIndex([each for each, _ in TABS].index(name))
        self.arrive()
        self.keys_changed.emit()

    def arrive(self) -> None:
        page = self._pages.currentWidget()
        assert isinstance(page, Notices | DialoguePage | Broadcasts | Feedback)
        page.arrive()

    @property
    def idle(self) -> bool:
        return all(answer.idle for answer in self._answers)

    def end(self) -> None:
        for answer in self._answers:
            answer.end()

    def reflow(self, breadth: Breadth) -> None:
        self.feedback.reflow(breadth)

    def show_commitment(self, uid: str) -> None:
        self.show_tab("dialogue")
        self.dialogue.show_task(uid)

    def print_shown(self) -> None:
        if self.tabs.value == "notices":
            self.notices.print_one()
        else:
            super().print_shown()

    def step_back(self) -> bool:
        return self.tabs.value == "notices" and self.notices.clear_filter()

    def device_line(self) -> tuple[str, str]:
        if self.tabs.value == "notices" and not self.printing.held and self.notices.device_words:
            return self.notices.device_words, "ink3"
        return super().device_line()

    def keys(self) -> Sequence[Key]:
        turn = Key("Ctrl Tab", tr("đổi mục"))
        if self.tabs.value == "notices":
            return (turn, *self.notices.keys())
        if self.tabs.value == "dialogue":
            return (turn, *self.dialogue.keys())
        if self.tabs.value == "broadcasts":
            return (turn, Key("↑ ↓", tr("chọn")), Key("Enter", tr("mở thư xin lỗi")))
        return (turn, *self.feedback.keys())
