"""The three faces of the apologies: the list, the apology, its letter. Side by side where there is room for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.breadth import Breadth
from ui.language import tr
from ui.places.apology_page import ApologyPage
from ui.places.letter_pane import LetterPane
from ui.theme import px
from ui.widgets.empty import Empty
from ui.widgets.text import announce

LIST, FORM, LETTER = "list", "form", "letter"
_SIDE, _LETTER, _ANY_WIDTH = 264, 412, 1 << 20


class Faces(QWidget):
    """A full window shows all three; a compact one the list and one other; a narrow one the face asked for alone."""

    def __init__(self, left: QVBoxLayout) -> None:
        super().__init__()
        self._side, self._middle, self._row = QWidget(), QStackedWidget(), QHBoxLayout(self)
        self._empty = Empty()
        self._breadth, self._face = Breadth.FULL, LIST
        left.setContentsMargins(0, 0, 0, 0)
        self._side.setLayout(left)
        self._middle.addWidget(QWidget())  # until it is known what is owed
        self._middle.addWidget(self._empty)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(14)
        self._row.addWidget(self._side)
        self._row.addWidget(self._middle, 1)

    def take(self, page: ApologyPage, letter: LetterPane) -> None:
        """The apology and its letter, made after the list: Tab goes through them in the order of their coming."""
        self._page, self.letter = page, letter
        self._middle.addWidget(page)
        self._row.addWidget(letter)

    @property
    def face(self) -> str:
        """The face asked for."""
        return self._face

    @property
    def letter_is_beside(self) -> bool:
        """Does the letter stand beside the apology, so that it need not be asked for?"""
        return self._breadth == Breadth.FULL

    def show_owed(self, *, any_owed: bool) -> None:
        """Show that something is owed, or that nothing is."""
        if any_owed:
            self._middle.setCurrentWidget(self._page)
            self._show()
        else:
            self._show_empty(
                tr("Không nợ lời xin lỗi nào."), tr("Hồ sơ sắp trễ hiện ở đây trước hạn một ngày.")
            )

    def show_unowed(self) -> None:
        """Show that for the dossier asked about nothing is owed."""
        words = tr("Hồ sơ này không nợ lời xin lỗi.")
        self._show_empty(words, tr("Esc để quay lại. Việc khác thì chọn ở danh sách."))
        announce(self._empty, words)

    def _show_empty(self, words: str, hint: str) -> None:
        self._empty.say("heart-handshake", words, hint)
        self._middle.setCurrentWidget(self._empty)
        self._show()

    def reflow(self, breadth: Breadth) -> None:
        """The window has another breadth."""
        self._breadth = breadth
        self._show()

    def show_face(self, face: str) -> None:
        """Ask for a face."""
        self._face = face
        self._show()

    def _show(self) -> None:
        full, narrow = self._breadth == Breadth.FULL, self._breadth == Breadth.NARROW
        owed, nothing = (self._middle.currentWidget() is one for one in (self._page, self._empty))
        face = FORM if nothing else self._face
        self._side.setVisible(not narrow or face == LIST)
        self._middle.setVisible(full or face == FORM or (face == LIST and not narrow))
        self.letter.setVisible(owed and (full or face == LETTER))
        self.letter.show_back(shown=not full)
        self._page.show_way_to_letter(shown=not full)
        self._side.setMinimumWidth(0 if narrow else px(_SIDE))
        self._side.setMaximumWidth(_ANY_WIDTH if narrow else px(_SIDE))
        self.letter.setMinimumWidth(px(_LETTER) if full else 0)
        self.letter.setMaximumWidth(px(_LETTER) if full else _ANY_WIDTH)


def beside(left: QWidget, right: QWidget) -> QHBoxLayout:
    """Two words at the two ends of a line."""
    row = QHBoxLayout()
    row.addWidget(left)
    row.addStretch(1)
    row.addWidget(right)
    return row


def column(parts: Sequence[QWidget | QHBoxLayout]) -> QVBoxLayout:
    """Parts under each other; the last takes the room."""
    made = QVBoxLayout()
    made.setSpacing(4)
    for part in parts:
        if isinstance(part, QWidget):
            made.addWidget(part, 1 if part is parts[-1] else 0)
        else:
            made.addLayout(part)
    return made
