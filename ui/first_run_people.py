"""The people of a new desk: one who receives must be named, one who signs may be; each may choose a secret at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.refusal import Refusal
from app.rules.folding import nfc
from ui.language import say, tr
from ui.widgets.button import Button
from ui.widgets.field import Field, LineField
from ui.widgets.segments import Segments
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from app.acts.opening import NewStaff
    from app.desk import Desk
    from app.reference import StaffMember
    from app.settings import Settings

_DUTIES = (("clerk", tr("Tiếp nhận")), ("deputy", tr("Phó Chủ tịch")), ("head", tr("Chủ tịch")))
_POSTS = {
    "clerk": "Công chức tiếp nhận",
    "deputy": "Phó Chủ tịch UBND {kind}",
    "head": "Chủ tịch UBND {kind}",
}
_CODES = {"clerk": "nv", "deputy": "pct", "head": "ct"}
_SECRET = {
    "clerk": tr("Mã PIN 6 số"),
    "deputy": tr("Mật khẩu, từ 10 ký tự"),
    "head": tr("Mật khẩu, từ 10 ký tự"),
}


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
        self.duty.chosen.connect(lambda value: self.secret.label.setText(_SECRET[value]))
        for field in (self.name, self.secret, self.again):
            field.line.textEdited.connect(lambda _, field=field: field.show_error(""))

    def fields(self) -> list[tuple[Field, int]]:
        """The row with each field's share of twelve."""
        return [
            (self.name, 3),
            (Field(tr("Nhiệm vụ"), self.duty), 4),
            (self.secret, 3),
            (self.again, 2),
        ]


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
                "Chỉ cần một người tiếp nhận; người khác thêm sau ở Hệ thống. Mã để trống thì tự chọn khi đăng nhập."
            ),
            "secondary",
            "ink2",
            wrap=True,
        )

    def problems(self) -> list[tuple[str, QWidget]]:
        """What must be mended, said at the fields too."""
        found: list[tuple[str, QWidget]] = []
        for n, row in enumerate(self.rows):
            row.name.show_error(tr("chưa có") if n == 0 and not row.name.words_typed else "")
            row.secret.show_error(self._secret_problem(row))
            same = row.again.line.text() == row.secret.line.text()
            row.again.show_error("" if same else tr("không giống"))
            found += [
                (field.label.text(), field.line) for field in (row.name, row.secret, row.again) if field.error
            ]
        return found + self.unmanned()

    def unmanned(self) -> list[tuple[str, QWidget]]:
        """Does nobody named receive? Then that, and where it is mended."""
        receives = any(row.duty.value == "clerk" and row.name.words_typed for row in self.rows)
        return [] if receives else [(tr("người tiếp nhận"), self.rows[0].duty)]

    @staticmethod
    def _secret_problem(row: PersonRow) -> str:
        from app.login import hold_to_rule  # noqa: PLC0415 - the core is read after the first paint
        from app.reference import StaffMember  # noqa: PLC0415

        secret = row.secret.line.text()
        if not secret:
            return ""
        if not row.name.words_typed:
            return tr("của ai?")
        try:
            hold_to_rule(StaffMember("", "", "", frozenset({row.duty.value}), ""), secret)
        except Refusal as refusal:
            row.secret.setToolTip(say(refusal))
            return tr("sáu số, khó đoán") if row.duty.value == "clerk" else tr("từ 10 ký tự")
        return ""

    def people(self, kind: str) -> list[tuple[NewStaff, str]]:
        """Whom to enter, each with their secret or ''. Ask :meth:`problems` first; ``kind`` is phường, xã …"""
        from app.acts.opening import NewStaff  # noqa: PLC0415 - the core is read after the first paint

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
    from app import login  # noqa: PLC0415 - the core is read after the first paint
    from app.acts.opening import cut_short, open_ward, unmake  # noqa: PLC0415

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
    from app.reference import StaffMember  # noqa: PLC0415 - the core is read after the first paint

    return StaffMember(person.code, person.name, person.post, frozenset(person.duties), person.level)
