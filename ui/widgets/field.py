"""A form field: its label with the error beside it, and below it the control. An error makes no field broader."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from ui.theme import fit, px, restyle, tone
from ui.theme.icons import paint_icon
from ui.widgets.text import Text

CONTROL_HEIGHT = 38


class Line(QLineEdit):
    """A one-line editor of the form, 38 px high. ``figures`` sets digits in the tabular family.

    ``checked`` paints a green tick at its right end, e.g. when a number agrees with the card.
    """

    def __init__(self, *, figures: bool = False, placeholder: str = "") -> None:
        super().__init__()
        fit(self, role="figure_field" if figures else "field", height=CONTROL_HEIGHT)
        self.setPlaceholderText(placeholder)
        self.checked = False
        self._was_left = False
        self.textChanged.connect(self._filled)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        hidden: QWidget = self
        while not hidden.isHidden() and (above := hidden.parentWidget()) is not None:
            hidden = above
        self._was_left = hidden.focusWidget() is self  # of the sheet, place or window that was hidden

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        led = event.reason() is Qt.FocusReason.OtherFocusReason and not self._was_left
        self._was_left = False
        # Led to what is wrong, as by F10: what is typed now takes its place, as after Tab. Half of something, left by
        # the lock or for another place, is gone on with.
        if led and self.property("state") == "error":
            self.selectAll()

    def is_command(self, letter: str) -> bool:
        """Would ``letter``, typed now, do something rather than be written? Then a scanner must not type it."""
        return False

    def show_words(self, words: str) -> None:
        """Show ``words`` from their beginning, however long they are."""
        self.setText(words)
        self.setCursorPosition(0)

    def clear(self) -> None:
        """Empty it for good: Ctrl+Z must not bring back what was told of somebody else."""
        self.setText("")

    def show_checked(self, checked: bool) -> None:
        """Show or take away the tick."""
        self.checked = checked
        self.update()

    def _filled(self, words: str) -> None:
        if self.property("state") != "error":
            restyle(self, state="filled" if words else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.checked:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            size = px(16)
            mark = QRectF(self.width() - size - 7, (self.height() - size) / 2, size, size)
            paint_icon(painter, "circle-check-filled", tone("good"), mark)


class Picker(QComboBox):
    """One of a few words, 38 px high. Where one ``must_choose``, Enter opens its list while nothing is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.must_choose = False
        fit(self, role="body_strong", height=CONTROL_HEIGHT)
        self.setProperty("state", "filled")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option, size = QStylePainter(self), QStyleOptionComboBox(), px(16)
        self.initStyleOption(option)
        option.currentText = self._fitting(option.currentText, self.width() - size - 36)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mark = QRectF(self.width() - size - 10, (self.height() - size) / 2, size, size)
        paint_icon(painter, "chevron-down", tone("ink2"), mark)

    @property
    def lacks(self) -> bool:
        """Is it still to be chosen?"""
        return self.must_choose and self.count() > 1 and not self.currentData()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not event.modifiers() and self.lacks:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def _fitting(self, words: str, room: int) -> str:
        """What stands before ' · ' where the whole has no room: a name without the post, never half a word unmarked."""
        metrics = self.fontMetrics()
        if metrics.horizontalAdvance(words) > room:
            words = words.partition(" · ")[0]
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)


class Field(QWidget):
    """``control`` under its label. The control's accessible name is the label, its description the error.

    What is wrong stands beside the label where it has room there, else wrapped under the control: ``placed`` says that
    it came there or went, ``foot`` how high it is.
    A control that has a name already keeps it: it says in it what is chosen.
    """

    placed = Signal()

    def __init__(self, label: str, control: QWidget) -> None:
        super().__init__()
        self.label = Text(label, "label", "ink2")
        self.words = Text("", "label", "bad")
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.control = control
        self.label.setBuddy(control)
        control.setAccessibleName(control.accessibleName() or label)
        row = QHBoxLayout()
        row.addWidget(self.label)
        row.addWidget(self.words, 1)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.foot = 0
        self._row = row
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(control)

    def layout_control(self, row: QHBoxLayout) -> None:
        """Let ``row``, which has the control and something beside it, stand where the control alone stood."""
        self._column.removeWidget(self.control)
        self._column.insertLayout(1, row)

    def add_beside(self, widget: QWidget) -> None:
        """Put something small at the end of the label's line."""
        self._row.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Once below, below: a height that went back with the width would have a scroll bar come and go for ever.
        self._place_words(below=self.words.wordWrap())

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self._place_words()

    def _place_words(self, *, below: bool = False) -> None:
        """Beside the label, or under the control where they would not have room; or where they are already ``below``."""
        items = [item for n in range(self._row.count()) if (item := self._row.itemAt(n)) is not None]
        beside = [
            item.sizeHint().width() + self._row.spacing() for item in items if item.widget() is not self.words
        ]
        room = self.width() - sum(beside)
        words = self.words.text()
        below = bool(words) and (below or self.words.fontMetrics().horizontalAdvance(words) > room)
        if below != self.words.wordWrap():
            self._move_words(below=below)
        foot = self.words.heightForWidth(self.width()) + self._column.spacing() if below else 0
        if foot != self.foot:
            self.foot = foot
            self.placed.emit()

    def keep_free(self, height: int) -> None:
        """Leave ``height`` pixels under it free: beside a field that has words there the controls stay in line."""
        self._column.setContentsMargins(0, 0, 0, height)

    def _move_words(self, *, below: bool) -> None:
        high = QSizePolicy.Policy.Fixed if below else QSizePolicy.Policy.Preferred
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, high)
        self.words.setWordWrap(below)
        side = Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag.AlignRight
        self.words.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        if below:
            self._row.removeWidget(self.words)
            self._column.addWidget(self.words)
        else:
            self._column.removeWidget(self.words)
            self._row.insertWidget(1, self.words, 1)

    @property
    def error(self) -> str:
        """What is wrong, or '' when nothing is."""
        return self.words.text() if self.control.property("state") == "error" else ""

    def show_error(self, words: str) -> None:
        """Say what is wrong beside the label; '' takes it away."""
        self.words.set_tone("bad")
        self._say(words)
        self.control.setAccessibleDescription(words)
        filled = isinstance(self.control, QLineEdit) and bool(self.control.text())
        restyle(self.control, state="error" if words else ("filled" if filled else ""))

    def show_hint(self, words: str) -> None:
        """Say something worth a look that blocks nothing, e.g. 'thiếu 3 chữ số'."""
        self.show_error("")
        if words:
            self.words.set_tone("caution")
            self._say(words)
            self.control.setAccessibleDescription(words)


class LineField(Field):
    """A field whose control is one line to type into."""

    def __init__(self, label: str, *, figures: bool = False, placeholder: str = "") -> None:
        self.line = Line(figures=figures, placeholder=placeholder)
        super().__init__(label, self.line)

    @property
    def words_typed(self) -> str:
        """What stands in the line, without blanks at its ends."""
        return self.line.text().strip()
