"""The second part of intake: which procedure. A search with an inline list, then the one chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ui.language import tr
from ui.places.procedure_search import Match, search
from ui.places.wording import capital, limit_words
from ui.widgets.button import Button
from ui.widgets.card import StepCard, Surface
from ui.widgets.chip import NoteChip
from ui.widgets.field import Line
from ui.widgets.matches import ROWS, Found, Matches
from ui.widgets.text import Elided, Mark, Text

if TYPE_CHECKING:
    from app.desk.reference import CatalogueProcedure

_HINT = tr("Gõ chữ đầu hoặc vài chữ, không cần dấu")


class _SearchLine(Line):
    """The search: arrows move the lit row, Enter takes it, a digit after letters takes that row."""

    moved = Signal(int)
    taken = Signal()
    picked = Signal(int)

    def is_command(self, letter: str) -> bool:
        return letter.isdigit() and self.text()[:1].isalpha()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not _with_control(event):
            self.taken.emit()
        elif self.is_command(event.text()) and event.text() != "0" and not _with_control(event):
            self.picked.emit(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)


def _with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class ProcedureCard(StepCard):
    """Emits ``chosen()`` when a procedure was taken, ``lit(procedure)`` while rows are looked at (None: no row),
    and ``listing(bool)`` when the list opens or closes.
    """

    chosen = Signal()
    lit = Signal(object)
    listing = Signal(bool)

    def __init__(self) -> None:
        super().__init__(2, tr("Thủ tục"))
        self._procedures: list[CatalogueProcedure] = []
        self._matches: list[Match] = []
        self._uses: Mapping[str, int] = {}
        self.procedure: CatalogueProcedure | None = None
        self._hint = Text(_HINT, "secondary", "ink2")
        self.change = Button(tr("Đổi thủ tục"), "quiet", key="F7")
        self.change.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.change.clicked.connect(self.search_again)
        self.at_right.addWidget(self._hint)
        self.at_right.addWidget(self.change)
        self._already = Elided("", "secondary_strong", "caution")
        self.beside.addWidget(self._already, 1)
        self._faces = QStackedLayout()
        self.body.addLayout(self._faces, 1)
        self._faces.addWidget(self._searching())
        self._faces.addWidget(self._taken())
        self._show_face()

    def _searching(self) -> QWidget:
        self.line = _SearchLine(placeholder=tr("Ví dụ: xnhn, khai sinh, chung thuc"))
        self.line.setAccessibleName(tr("Thủ tục"))
        self.line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.line.textChanged.connect(self._typed)
        self.list = Matches()
        self.line.moved.connect(lambda step: self._light(self.list.lit_row + step))
        self.line.taken.connect(lambda: self._take(self.list.lit_row))
        self.line.picked.connect(self._number)
        self.list.picked.connect(self._take)
        self.list.resized.connect(self._say_count)
        self._foot = Text("", "caption", "ink2")
        face = QWidget()
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot, 0, Qt.AlignmentFlag.AlignRight)
        return face

    def _taken(self) -> QWidget:
        tile = Surface("notice", (11, 11, 11, 11))
        tile.setFixedSize(44, 44)
        tile.body.addWidget(Mark("certificate", 22, "primary"))
        self._name = Elided("", "emphasis")
        self._field, self._limit, self._fee = (
            NoteChip("", "plain"),
            NoteChip("", "plain"),
            NoteChip("", "plain"),
        )
        self._code = Text("", "caption", "ink2")
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for chip in (self._field, self._limit, self._fee):
            chip.give_way()  # else a long one is the least width of the whole form
            chips.addWidget(chip)
        chips.addWidget(self._code)
        chips.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._name)
        words.addLayout(chips)
        face = QWidget()
        row = QHBoxLayout(face)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(12)
        row.addWidget(tile, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        return face

    def offer(self, procedures: Iterable[CatalogueProcedure]) -> None:
        """Search among ``procedures`` from now on; those not in use are left out."""
        self._procedures = [procedure for procedure in procedures if procedure.active]
        self._typed(self.line.text())

    def learn(self, uses: Mapping[str, int]) -> None:
        """Rank by how often each procedure was asked for, from the next letter typed on."""
        self._uses = uses

    @property
    def is_listing(self) -> bool:
        """Is the list of procedures open?"""
        return self.procedure is None and bool(self.line.text().strip())

    def _typed(self, typed: str) -> None:
        self._matches = search(self._procedures, typed, self._uses)
        self.list.show_rows([_found(match) for match in self._matches[:ROWS]])
        self._say_count()
        self.show_missing(missing=False)
        self._show_face()
        self._say_lit()

    def _say_count(self) -> None:
        """How many there are, and where the room is too low for all that were found, how to come to the others."""
        offered, drawn = min(ROWS, len(self._matches)), len(self.list.drawn)
        words = tr("{shown} trên {count} thủ tục").format(shown=offered, count=len(self._procedures))
        if not offered:
            words = tr("Không có thủ tục nào như vậy, thử vài chữ khác")
        elif drawn < offered:
            words = tr("{words}; hiện {drawn}, ↓ xem tiếp").format(words=words, drawn=drawn)
        self._foot.setText(words if self.line.text().strip() else "")

    def _light(self, row: int) -> None:
        self.list.light(row)
        self._say_lit()

    def _say_lit(self) -> None:
        match = self._matches[self.list.lit_row] if self._matches else None
        self.line.setAccessibleDescription(self.list.accessibleName())
        self.lit.emit(match.procedure if match else None)

    def _number(self, row: int) -> None:
        """The number of a row takes it; of one that had no room, shows it first."""
        if row in self.list.drawn:
            self._take(row)
        elif row < min(ROWS, len(self._matches)):
            self._light(row)

    def _take(self, row: int) -> None:
        if row < min(ROWS, len(self._matches)):
            self.choose(self._matches[row].procedure)

    def choose(self, procedure: CatalogueProcedure) -> None:
        """Take ``procedure``."""
        self.procedure = procedure
        self._name.setText(procedure.name)
        self._field.say(procedure.field, "plain", "users-group")
        self._limit.say(capital(limit_words(procedure.limit)), "plain", "calendar-time")
        self._fee.say(capital(procedure.fee), "plain", "receipt")
        self._fee.setVisible(bool(procedure.fee) and len(procedure.fee) < 30)
        self._code.setText(tr("Mã {code}").format(code=procedure.code))
        self._show_face()
        self.chosen.emit()

    def say_already(self, words: str) -> None:
        """Say that this person has such a dossier already; '' says nothing."""
        self._already.setText(words)

    def search_again(self) -> None:
        """F7: choose another procedure, the words typed before selected; or go on choosing the first."""
        if self.procedure is None:
            self.line.setFocus()
            return
        self.procedure = None
        self.say_already("")
        self._show_face()
        self._say_lit()
        self.line.setFocus()
        self.line.selectAll()

    def close_list(self) -> bool:
        """Esc: close the open list; False when none is open."""
        was = self.is_listing
        if was:
            self.line.clear()
        return was

    def clear(self) -> None:
        """Empty the card for the next person."""
        self.procedure = None
        self.say_already("")
        self.line.clear()
        self.show_missing(missing=False)
        self._show_face()

    def show_missing(self, *, missing: bool) -> None:
        """Say beside the heading that a procedure is needed."""
        self._hint.setText(tr("chưa chọn thủ tục") if missing else _HINT)
        self._hint.set_tone("bad" if missing else "ink2")
        if missing:
            self.mark.show_state("open")

    def _show_face(self) -> None:
        taken = self.procedure is not None
        self._faces.setCurrentIndex(1 if taken else 0)
        self.list.setVisible(self.is_listing)
        self._foot.setVisible(self.is_listing)
        self._hint.setVisible(not taken)
        self.change.setVisible(taken)
        self.mark.show_state("done" if taken else "open" if self.line.text() else "waiting")
        self.listing.emit(self.is_listing)


def _found(match: Match) -> Found:
    procedure = match.procedure
    return Found(
        procedure.name, match.lit, f"{procedure.field} · {procedure.code}", limit_words(procedure.limit)
    )
