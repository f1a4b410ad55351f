"""The people of a new desk: one who receives must be named, one who signs may be; each may choose a secret at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.refusal import Refusal
from app.rules.text.words import nfc
from ui.language import say, tr
from ui.widgets.button import Button
from ui.widgets.field import Field, LineField
from ui.widgets.segments import Segments
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from app.desk.desk import Desk
    from app.desk.reference import StaffMember
    from app.desk.settings import Settings
    from app.office.opening import NewStaff

_DUTIES = (("clerk", tr("Tiếp nhận")), ("deputy", tr("Phó Chủ tịch")), ("head", tr("Chủ tịch")))
_POSTS = {
    "clerk": "Công chức tiếp nhận",
    "deputy": "Phó Chủ tịch UBND {kind}",
    "head": "Chủ tịch UBND {kind}",
}
_CODES = {"clerk": "nv", "deputy": "pct", "head": "ct"}
_PIN, _MOST = 6, 32_767
_LEAVE = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_SECRET = {
    "clerk": tr("Mã PIN 6 số"),
    "deputy": tr("Mật khẩu, từ 10 ký tự"),
    "head": tr("Mật khẩu, từ 10 ký tự"),
}

Told = tuple[LineField, str, str]
"""A field, what is wrong there in a word or two or '', and at length for whoever points at it."""


class PersonRow(QWidget):
    """One person: name, duty, secret. An empty name is nobody."""

    def __init__(self, duty: str) -> None:
        super().__init__()
        self.name = LineField(tr("Họ và tên"), placeholder=tr("họ và tên"))
        self.duty = Segments(tr("Nhiệm vụ"), _DUTIES, duty)
        self.secret = LineField(_SECRET[duty], placeholder=tr("để trống được"))
        self.secret.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.again = LineField(tr("Gõ lại lần nữa"))
        self.again.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.duty.chosen.connect(self._ask_secret)
        self._ask_secret(duty)
        # The repetition is of what stands before it; what was repeated of another is no repetition.
        self.secret.line.textEdited.connect(lambda _: self._forget_again())
        self.again.line.editingFinished.connect(self._compare)
        self._held = False
        self.again.line.textEdited.connect(self._hold_anew)
        self.again.line.installEventFilter(self)
        for field in (self.name, self.secret, self.again):
            field.line.textEdited.connect(lambda _, field=field: _forget(field))

    def _ask_secret(self, duty: str) -> None:
        """A PIN of six, or a password; one too long for a PIN is asked anew, never cut short."""
        self.secret.label.setText(_SECRET[duty])
        most = _PIN if duty == "clerk" else _MOST
        if len(self.secret.line.text()) > most:
            self.secret.line.clear()
            self._forget_again()
        for field in (self.secret, self.again):
            field.line.setMaxLength(most)

    def _forget_again(self) -> None:
        self.again.line.clear()
        _forget(self.again)

    def _hold_anew(self) -> None:
        self._held = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An unlike repetition is not left by the first Enter or Tab: the word typed anew would be read in the next name."""
        if (
            not isinstance(event, QKeyEvent)
            or event.type() != QEvent.Type.KeyPress
            or event.key() not in _LEAVE
        ):
            return super().eventFilter(watched, event)
        if not self.again.line.text() or not self.unlike or (self._held and not event.isAutoRepeat()):
            return False
        self._held = True
        self._compare()
        self.again.line.selectAll()
        return True

    def _compare(self) -> None:
        """Say as the repetition is left that it is another; one only passed by is not typed yet."""
        if self.again.line.text():
            self.again.show_error(self.unlike)

    @property
    def unlike(self) -> str:
        """That the secret and its repetition differ; '' where they do not."""
        return "" if self.again.line.text() == self.secret.line.text() else tr("không giống")

    def fields(self) -> list[tuple[Field, int]]:
        """The row with each field's share of twelve."""
        return [
            (self.name, 3),
            (Field(tr("Nhiệm vụ"), self.duty), 4),
            (self.secret, 3),
            (self.again, 2),
        ]


def _forget(field: LineField) -> None:
    """What was said at a field is of what stood there before."""
    field.show_error("")
    field.line.setToolTip("")


class FirstRunPeople:
    """The rows, what is wrong with them, and whom they name."""

    def __init__(self) -> None:
        self.rows = [PersonRow("clerk"), PersonRow("head")]
        self.more = Button(tr("Thêm người"), icon="plus")
        self.box = QWidget()
        self._column = QVBoxLayout(self.box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.hint = Text(
            tr(
                "Chỉ cần một người tiếp nhận; người khác thêm sau ở Hệ thống. Nhiệm vụ: ← → để đổi. Mã để trống thì tự chọn khi đăng nhập."
            ),
            "secondary",
            "ink2",
            wrap=True,
        )

    def problems(self) -> list[tuple[str, QWidget]]:
        """What must be mended, said at the fields too."""
        told = self._told()
        for field, words, at_length in told:
            field.show_error(words)
            field.line.setToolTip(at_length)
        return self._listed(told)

    def faults(self) -> list[tuple[str, QWidget]]:
        """What must be mended, said nowhere."""
        return self._listed(self._told())

    def _listed(self, told: Sequence[Told]) -> list[tuple[str, QWidget]]:
        wrong: list[tuple[str, QWidget]] = [
            (self._named(field), field.line) for field, words, _ in told if words
        ]
        return wrong + self.unmanned()

    def _named(self, field: LineField) -> str:
        """A field's label; of a secret with whose it is."""
        whose = next((row.name.words_typed for row in self.rows if field in {row.secret, row.again}), "")
        label = field.label.text()
        return tr("{label} của {name}").format(label=label, name=whose) if whose else label

    def judge(self, line: QWidget | None) -> bool:
        """Is what stands in this line right? Without the first name nobody receives: Enter does not leave it."""
        first = self.rows[0].name
        is_missing = line is first.line and not first.words_typed
        if is_missing:
            first.show_error(tr("chưa có"))
        return not is_missing

    def _told(self) -> list[Told]:
        told: list[Told] = []
        for n, row in enumerate(self.rows):
            told += [
                (row.name, tr("chưa có") if n == 0 and not row.name.words_typed else "", ""),
                (row.secret, *self._secret_problem(row)),
                (row.again, row.unlike, ""),
            ]
        return told

    def unmanned(self) -> list[tuple[str, QWidget]]:
        """Does nobody named receive? Then that, and where it is mended."""
        receives = any(row.duty.value == "clerk" and row.name.words_typed for row in self.rows)
        return [] if receives else [(tr("người tiếp nhận"), self.rows[0].duty)]

    @staticmethod
    def _secret_problem(row: PersonRow) -> tuple[str, str]:
        """In a word or two, and at length."""
        from app.desk.reference import StaffMember  # noqa: PLC0415
        from app.office.login import hold_to_rule  # noqa: PLC0415 - the core is read after the first paint

        secret = row.secret.line.text()
        if not secret:
            return "", ""
        if not row.name.words_typed:
            return tr("của ai?"), ""
        try:
            hold_to_rule(StaffMember("", "", "", frozenset({row.duty.value}), ""), secret)
        except Refusal as refusal:
            return tr("sáu số, khó đoán") if row.duty.value == "clerk" else tr("từ 10 ký tự"), say(refusal)
        return "", ""

    def people(self, kind: str) -> list[tuple[NewStaff, str]]:
        """Whom to enter, each with their secret or ''. Ask :meth:`problems` first; ``kind`` is phường, xã …"""
        from app.office.opening import NewStaff  # noqa: PLC0415 - the core is read after the first paint

        named = [row for row in self.rows if row.name.words_typed]
        signs = any(row.duty.value != "clerk" for row in named)
        counts: dict[str, int] = {}
        found: list[tuple[NewStaff, str]] = []
        for row in named:
            duty = row.duty.value
            counts[duty] = counts.get(duty, 0) + 1
            # Somebody must be able to enter the others later.
            leads = duty != "clerk" or (not signs and not found)
            found.append(
                (
                    NewStaff(
                        f"{_CODES[duty]}{counts[duty]:02}",
                        nfc(row.name.words_typed),
                        _POSTS[duty].format(kind=kind),
                        (duty, "supervisor") if leads else (duty,),
                    ),
                    row.secret.line.text(),
                )
            )
        return found


def make_ward(folder: Path, settings: Settings, people: Sequence[tuple[NewStaff, str]], at: datetime) -> Desk:
    """Make the desk with its people and their secrets, or nothing: another try is made of what is typed by then.

    :raises Refusal: those of ``open_ward`` and ``login.choose``; the desk is closed and gone again.
    """
    from app.office import login  # noqa: PLC0415 - the core is read after the first paint
    from app.office.opening import cut_short, open_ward, unmake  # noqa: PLC0415

    for person, secret in people:
        if secret:
            login.hold_to_rule(_member(person), secret)
    if cut_short(folder):
        unmake(folder)
    desk = open_ward(folder, settings, [person for person, _ in people], at)
    try:
        for person, secret in people:
            if secret:
                login.choose(desk, _member(person), secret, at)
    except BaseException:
        desk.close()
        unmake(folder)
        raise
    return desk


def _member(person: NewStaff) -> StaffMember:
    from app.desk.reference import StaffMember  # noqa: PLC0415 - the core is read after the first paint

    return StaffMember(person.code, person.name, person.post, frozenset(person.duties), person.level)
