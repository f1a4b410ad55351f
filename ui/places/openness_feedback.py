"""Góp ý: what citizens rated, what they complained of or proposed, and how the circular scores the office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.breadth import Breadth
from ui.language import tr
from ui.places.feedback_indicators import IndicatorsPane
from ui.places.feedback_opinions import OpinionsPane
from ui.places.feedback_ratings import RatingsPane
from ui.places.place import Place
from ui.widgets.key_bar import Key
from ui.widgets.segments import Segments

RATINGS, OPINIONS, INDICATORS = "ratings", "opinions", "indicators"
_PANES = (RATINGS, OPINIONS, INDICATORS)
_WORDS = {
    RATINGS: tr("Mức hài lòng"),
    OPINIONS: tr("Phản ánh, kiến nghị"),
    INDICATORS: tr("Chín chỉ số"),
}


class Feedback(QWidget):
    """Three panes, chosen by 1, 2 and 3."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place
        self.which = Segments(tr("Góp ý"), list(_WORDS.items()), RATINGS, numbered=True)
        self.which.chosen.connect(self.show_pane)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._head = QHBoxLayout()
        self._head.addWidget(self.which, 3)
        self._head.addStretch(1)
        column.addLayout(self._head)
        column.addWidget(self._stack, 1)

    def build(self) -> Iterator[None]:
        """Make the panes, one each step."""
        self.ratings = RatingsPane(self._place)
        self._add(self.ratings)
        yield
        self.opinions = OpinionsPane(self._place)
        self.opinions.table.letter.connect(self.letter)
        self.opinions.table.opened.connect(lambda _: self.opinions.take_first())
        self._add(self.opinions)
        yield
        self.indicators = IndicatorsPane(self._place)
        self._add(self.indicators)
        self.indicators.paper.hide()
        self._head.addWidget(self.indicators.paper)
        yield

    def _add(self, pane: QWidget) -> None:
        self._stack.addWidget(pane)

    @property
    def pane(self) -> RatingsPane | OpinionsPane | IndicatorsPane:
        """The pane shown."""
        if self.which.value == RATINGS:
            return self.ratings
        return self.opinions if self.which.value == OPINIONS else self.indicators

    def show_pane(self, name: str) -> None:
        """Show a pane and put the focus there."""
        self.which.show_value(name)
        self.arrive()

    def arrive(self) -> None:
        """Read what the pane shows and take the focus."""
        self._stack.setCurrentWidget(self.pane)
        self.indicators.paper.setVisible(self.pane is self.indicators)
        self.pane.arrive()
        self._place.keys_changed.emit()

    def reflow(self, breadth: Breadth) -> None:
        """The window has another breadth."""
        self.indicators.reflow(breadth)

    def letter(self, letter: str) -> bool:
        """A key pressed here; False when it stands for nothing."""
        if letter.isdigit() and 1 <= int(letter) <= len(_PANES):
            self.show_pane(_PANES[int(letter) - 1])
            return True
        return self.pane.letter(letter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().upper()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control or not letter.strip() or not self.letter(letter):
            super().keyPressEvent(event)

    def keys(self) -> Sequence[Key]:
        """The keys valid right now."""
        return [Key("1–3", tr("đổi danh sách")), *self.pane.keys()]
