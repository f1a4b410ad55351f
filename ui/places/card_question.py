"""A card of another person was scanned over a form already begun: asked in place, answered by Enter or Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from app.rules.identity import CitizenCard
from ui.language import tr
from ui.widgets.card import Surface
from ui.widgets.text import Text


class CardQuestion(Surface):
    """``answered(card)`` when the person is to be replaced, ``answered(None)`` when the form stays as it is."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__("caution", (14, 8, 14, 8))
        self._card: CitizenCard | None = None
        self._words = Text("", "body_strong", "caution", wrap=True)
        self.body.addWidget(self._words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def ask(self, card: CitizenCard) -> None:
        """Ask whether the person of ``card`` takes the place of the one in the form."""
        self._card = card
        self._words.setText(
            tr("Thay người đang ghi bằng {name}?  Enter: thay  ·  Esc: giữ nguyên").format(name=card.name)
        )
        self.setAccessibleName(self._words.text())
        self.show()
        self.setFocus()

    def forget(self) -> None:
        """Nothing is asked any more: the form was emptied, or gone on with as it is."""
        self._card = None
        self._words.setText("")
        self.setAccessibleName("")
        self.hide()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        now, form = QApplication.focusWidget(), self.parentWidget()
        if now is not None and form is not None and form.isAncestorOf(now):
            self.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answers = {Qt.Key.Key_Return: self._card, Qt.Key.Key_Enter: self._card, Qt.Key.Key_Escape: None}
        key = Qt.Key(event.key())
        if key in answers:
            self.forget()
            self.answered.emit(answers[key])
        else:
            super().keyPressEvent(event)
