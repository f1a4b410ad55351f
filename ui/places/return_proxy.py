"""Who takes a result by authority of another: name, number of the paper they show, and the paper that authorises them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.rules.identity import CitizenCard
from ui.language import tr
from ui.places.next_card import direction
from ui.places.person_hints import number_hint
from ui.places.wording import grouped
from ui.widgets.field import LineField
from ui.widgets.tick import Tick

Gap = tuple[bool, str, QWidget]
"""Is it missing, its sentence, and where it is mended."""


class ProxyFields(QWidget):
    """``changed`` on every letter and tick."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = LineField(tr("Người được ủy quyền"), placeholder=tr("họ và tên"))
        self.number = LineField(tr("Số giấy tờ tùy thân"), figures=True)
        self.authorised = Tick(tr("Đã xem giấy ủy quyền"))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.name, 6)
        row.addWidget(self.number, 5)
        row.addWidget(self.authorised, 0, Qt.AlignmentFlag.AlignBottom)
        for field in (self.name, self.number):
            field.line.textChanged.connect(self.changed)
        self.authorised.toggled.connect(self.changed)
        self.number.line.editingFinished.connect(self._leave_number)

    def reflow(self, *, narrow: bool) -> None:
        """Side by side, or one under the other."""
        self._row.setDirection(direction(narrow=narrow))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads on to what is missing here; where nothing is, it hands the result over."""
        now = self.focusWidget()
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and now is self.name.line and not self.number.words_typed:
            self.number.line.setFocus()
        elif enter and now is self.number.line and not self.authorised.isChecked():
            self.authorised.setFocus()
        else:
            super().keyPressEvent(event)

    def _leave_number(self) -> None:
        self.number.line.setText(grouped(self.number.words_typed))
        self.number.show_hint(number_hint(self.number.words_typed, "person", ""))

    @property
    def number_typed(self) -> str:
        """The number without the blanks it is shown with."""
        return self.number.words_typed.replace(" ", "")

    def fill(self, card: CitizenCard) -> None:
        """Take over what an identity card says."""
        self.name.line.show_words(card.name)
        self.number.line.show_words(grouped(card.id_number))

    def clear(self) -> None:
        """Empty for the next result."""
        for field in (self.name, self.number):
            field.line.clear()
            field.show_error("")
        self.authorised.setChecked(False)

    def gaps(self) -> Sequence[Gap]:
        """What may be missing, in the order it is asked for."""
        return (
            (
                not self.name.words_typed,
                tr("Chưa ghi họ tên người được ủy quyền"),
                self.name.line,
            ),
            (
                not self.number.words_typed,
                tr("Chưa ghi số giấy tờ tùy thân của người được ủy quyền"),
                self.number.line,
            ),
            (
                not self.authorised.isChecked(),
                tr("Chưa đánh dấu giấy ủy quyền: xem giấy rồi bấm phím cách"),
                self.authorised,
            ),
        )
