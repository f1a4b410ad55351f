"""Who takes a result by authority of another: name, number of the paper they show, and the paper that authorises them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.dossier.registers.dossiers import Dossier
from app.rules.text.identity import CitizenCard, is_overlong, normal_number
from app.rules.text.words import fold
from ui.language import tr
from ui.places.next_card import direction
from ui.places.person_hints import number_hint, odd_number
from ui.places.return_roles import taken_numbers
from ui.places.wording import grouped
from ui.widgets.chord_pause import PAUSE_MS
from ui.widgets.field import LineField
from ui.widgets.field_rows import field_row
from ui.widgets.tick import Tick

Gap = tuple[bool, str, QWidget]
"""Is it missing, its sentence, and where it is mended."""


class ProxyFields(QWidget):
    """``changed`` on every letter and tick, ``named`` on every letter."""

    changed, named = Signal(), Signal()

    def __init__(self) -> None:
        super().__init__()
        self._taken: Mapping[str, str] = {}
        self._meant, self._since = "", QElapsedTimer()
        self.name = LineField(tr("Người được ủy quyền"), placeholder=tr("họ và tên"))
        self.number = LineField(tr("Số giấy tờ tùy thân"), figures=True)
        self.authorised = Tick(tr("Đã xem giấy ủy quyền"))
        self._row = row = field_row((self.name, 6), (self.number, 5))
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)
        row.addWidget(self.authorised, 0, Qt.AlignmentFlag.AlignBottom)
        for field in (self.name, self.number):
            field.line.textChanged.connect(self.named)
        self.named.connect(self.changed)
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
        elif enter and now is self.number.line and self._wrong:
            self.number.line.selectAll()
        elif enter and now is self.number.line and not self.authorised.isChecked():
            self.authorised.setFocus()
        else:
            super().keyPressEvent(event)

    def _leave_number(self) -> None:
        self.number.line.setText(grouped(self.number_typed))
        self.number.show_hint(self._hint)
        if self._wrong:
            self.number.show_error(self._wrong)

    @property
    def _hint(self) -> str:
        return number_hint(self.number.words_typed, "person", "")

    @property
    def _wrong(self) -> str:
        """Why the number cannot be theirs; '' when it can."""
        if is_overlong(self.number_typed):
            return tr("Số định danh: phải có 12 chữ số (thẻ cũ: 9)")
        return self._taken.get(self.number_typed, "")

    @property
    def _asks(self) -> str:
        """What is asked once about a number that is odd; '' when it is not, or meant so."""
        odd = [] if self.number_typed == self._meant else odd_number(self.number, self._hint)
        asks = tr("Kiểm tra lại. Đúng vậy thì Enter lần nữa để ghi")
        return "".join(f"{words}. {asks}" for words, _ in odd)

    def hear_enter(self, said: str) -> None:
        """Enter again, while what is asked about the number is ``said``: it is meant so, unless it came along with
        the Enter that was answered by the question.
        """
        if not said or said != self._asks:
            self._since.start()
        elif self._since.hasExpired(PAUSE_MS):
            self._meant = self.number_typed

    def is_of(self, card: CitizenCard) -> bool:
        """Is whoever is named here the one whose card that is?"""
        return self.number_typed == card.id_number and fold(self.name.words_typed) == fold(card.name)

    @property
    def number_typed(self) -> str:
        """The number as it is kept."""
        return normal_number(self.number.words_typed)

    def fill(self, card: CitizenCard) -> None:
        """Take over what an identity card says."""
        self.name.line.show_words(card.name)
        self.number.line.show_words(card.id_number)
        self._leave_number()

    def begin(self, chosen: bool) -> None:
        """Somebody authorised was ``chosen``: to the name; what is typed takes the place of one that stands there."""
        if chosen:
            # After the key or click that chose it, which gives the focus to the choice itself.
            QTimer.singleShot(0, self, partial(self.name.line.setFocus, Qt.FocusReason.TabFocusReason))

    def show_dossier(self, whole: Dossier) -> None:
        """Empty, for the result of another dossier."""
        self._taken, self._meant = taken_numbers(whole), ""
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
            (bool(self._wrong), self._wrong, self.number.line),
            (
                not self.authorised.isChecked(),
                tr("Chưa đánh dấu giấy ủy quyền: xem giấy rồi bấm phím cách"),
                self.authorised,
            ),
            (bool(self._asks), self._asks, self.number.line),
        )
