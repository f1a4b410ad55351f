"""The fee of the dossier saved last, while whoever handed it in still stands there: Shift+F8 takes it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.rules.text.words import is_free
from ui.language import tr
from ui.widgets.button import Button
from ui.widgets.key_bar import Key

FEE = Key("Shift F8", tr("thu phí"))
_MOST = 24


class FeeOffer(QWidget):
    """Seen while a fee is due by the catalogue. It may be spared as a whole; its key works all the same."""

    def __init__(self) -> None:
        super().__init__()
        self.is_due = False
        self.button = Button("", icon="receipt", key=FEE.cap)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button, 1)
        self.show_fee("")

    def show_fee(self, fee: str) -> None:
        """Offer to take ``fee`` in the catalogue's words; nothing for one that asks nothing, or that was paid."""
        self.is_due = not is_free(fee)
        short = fee if len(fee) <= _MOST else ""
        self.button.show_words(tr("Thu phí {fee}").format(fee=short).strip())
        self.button.setVisible(self.is_due)
