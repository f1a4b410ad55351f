"""Người dùng: who works here, and what a supervisor, the head or each person may change about it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from app.desk.reference import names_ever
from app.office import login
from app.office.login import FirstChoice, first_choices
from app.office.opening import NewStaff, change_staff, may_change
from app.refusal import Refusal
from ui.counter import Counter
from ui.language import say, tr
from ui.places.person_sheet import DUTY_WORDS, PersonSheet
from ui.places.secret_sheet import SecretSheet
from ui.places.system_page import ListPage
from ui.widgets.button import Button
from ui.widgets.lines import Cell, Column, Row
from ui.widgets.text import Text, announce

if TYPE_CHECKING:
    from app.desk.reference import StaffMember

_UNVOUCHED = tr("không ai xác nhận, {on:%d/%m}, quầy {desk}")


class PeoplePage(ListPage):
    """The staff; buttons for what the person before the counter may do with the one chosen."""

    def __init__(self, counter: Counter) -> None:
        columns = (
            Column(tr("Họ tên, chức vụ")),
            Column(tr("Nhiệm vụ"), 346, room=600),
            Column(tr("Đăng nhập"), 234, room=780),
        )
        super().__init__("users", tr("Người dùng"), counter, columns)
        self._sheet: PersonSheet | SecretSheet | None = None
        self.add = Button(tr("Thêm người"), icon="plus", key="N")
        self.edit = Button(tr("Sửa"), icon="pencil", key="Enter")
        self.retire = Button(tr("Cho nghỉ"), icon="door-exit")
        self.renew = Button(tr("Cho chọn lại mật khẩu"), icon="lock")
        self.own = Button(tr("Đổi mật khẩu của tôi"), icon="shield-lock")
        self.really = Button(tr("Đúng, cho nghỉ"), icon="check")
        self.words = Text("", "secondary_strong", "ink2", wrap=True)
        self.who_may = Text("", "secondary", "ink2", wrap=True)
        self._retiring = ""
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.view.setMinimumHeight(220)
        self.card.body.addWidget(self.view, 1)
        self.card.body.addWidget(self.words)
        for buttons in ((self.add, self.edit, self.own), (self.renew, self.retire, self.really)):
            row = QHBoxLayout()
            row.setSpacing(10)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            self.card.body.addLayout(row)
        self.card.body.addWidget(self.who_may)

    def _connect(self) -> None:
        self.add.clicked.connect(lambda: self._open_person(None))
        self.edit.clicked.connect(lambda _=False: self._edit())
        self.retire.clicked.connect(self._ask_to_retire)
        self.really.clicked.connect(self._retire)
        self.renew.clicked.connect(self._renew)
        self.own.clicked.connect(self._open_own)
        self.view.moved.connect(lambda _: self._show_buttons())
        self.view.opened.connect(lambda _: self._edit())
        self.view.letter.connect(
            lambda letter: self.add.click() if letter == "N" and self.add.isVisible() else None
        )

    @property
    def state(self) -> str:
        return tr("{count} người").format(count=len(self.counter.desk.staff))

    @property
    def chosen(self) -> StaffMember | None:
        """The person chosen in the list."""
        return self.counter.desk.staff.get(self.view.chosen)

    def show_state(self) -> None:
        desk = self.counter.desk
        self.card.say(tr("{count} người làm việc ở đơn vị.").format(count=len(desk.staff)))
        choices = first_choices(desk)
        self.show_rows([self._row(member, choices.get(member.code)) for member in desk.staff.values()])
        if not self.view.chosen:
            self.view.choose("")
        self._retiring = ""
        self._show_buttons()

    def _row(self, member: StaffMember, choice: FirstChoice | None) -> Row:
        duties = ", ".join(words for duty, words in DUTY_WORDS if duty in member.duties)
        below, tone = self._vouched_words(choice)
        if login.has_secret(self.counter.desk, member.code):
            secret = Cell(tr("Mật khẩu") if member.signs else tr("Mã PIN 6 số"), below, tone)
        else:
            secret = Cell(tr("Chưa có"), below or tr("chọn khi đăng nhập lần đầu"), "caution")
        return Row(member.code, (Cell(member.name, member.post), Cell(duties), secret))

    def _vouched_words(self, choice: FirstChoice | None) -> tuple[str, str]:
        """Who vouched for the last first secret, also at another desk; amber where nobody did who leads or signs."""
        if choice is None:
            return "", "ink2"
        words = tr("{by} xác nhận {on:%d/%m}, quầy {desk}") if choice.by else _UNVOUCHED
        by = self.counter.desk.staff.get(choice.by)
        said = words.format(by=by.name if by else choice.by, on=choice.at, desk=choice.desk)
        return said, "ink2" if by is not None and by.leads else "caution"

    def _show_buttons(self) -> None:
        member, staff, by = self.chosen, self.counter.desk.staff, self.counter.person
        may_any = may_change(staff, by.code)
        may = member is not None and may_change(staff, by.code, signing=member.signs)
        other = member is not None and member.code != by.code
        clears = "head" in by.duties or (
            "supervisor" in by.duties and member is not None and not member.signs
        )
        self.add.setVisible(may_any)
        self.edit.setVisible(may)
        self.retire.setVisible(may and other)
        self.renew.setVisible(clears and other)
        self.really.setVisible(bool(self._retiring) and member is not None and self._retiring == member.code)
        self.own.setVisible(login.has_secret(self.counter.desk, by.code))
        if not may_any:
            words = tr("Thêm, sửa người dùng: phụ trách một cửa hoặc Chủ tịch.")
        elif not may:
            words = tr("Người ký thư do Chủ tịch thêm, sửa và cho chọn lại mật khẩu.")
        else:
            words = ""
        self.who_may.setText(words)
        self.who_may.setVisible(bool(words))

    def _edit(self) -> None:
        if self.chosen is not None and self.edit.isVisible():
            self._open_person(self.chosen)

    def _open_person(self, member: StaffMember | None) -> None:
        signing = may_change(self.counter.desk.staff, self.counter.person.code, signing=True)
        self._sheet = sheet = PersonSheet(self.host, self.counter, member, self._taken(), signing=signing)
        sheet.saved.connect(self._saved)
        sheet.begin(sheet.name.line, member.code if member else "")

    def _taken(self) -> Collection[str]:
        with self.counter.reading() as reading:
            return names_ever(reading, self.counter.desk.settings.ward)

    def _saved(self, person: NewStaff) -> None:
        if person.code == self.counter.person.code:
            self.counter.become(self.counter.desk.staff[person.code])
        self._changed(person, tr("Đã lưu {name}.").format(name=person.name))

    def _changed(self, person: NewStaff, words: str) -> None:
        self.show_state()
        self.view.choose(person.code)
        self.changed.emit()
        self._say(words, "good")

    def _ask_to_retire(self) -> None:
        member = self.chosen
        if member is not None:
            self._retiring = member.code
            self._show_buttons()
            self._say(
                tr("{name} sẽ không đăng nhập được nữa; việc đã làm vẫn mang tên.").format(name=member.name),
                "caution",
            )
            self.really.setFocus()

    def _retire(self) -> None:
        member = self.chosen
        if member is None:
            return
        retired = replace(_entered(member), active=False)
        try:
            self.counter.do(change_staff, retired)
        except Refusal as refusal:
            self._say(say(refusal), "bad")
        else:
            self._changed(retired, tr("{name} đã nghỉ.").format(name=member.name))
        self.view.setFocus()

    def _renew(self) -> None:
        member = self.chosen
        if member is None:
            return
        try:
            login.clear(self.counter.desk, member, self.counter.person)
        except Refusal as refusal:
            self._say(say(refusal), "bad")
            return
        self.show_state()
        self._say(tr("{name} chọn lại khi đăng nhập lần tới.").format(name=member.name), "good")

    def _open_own(self) -> None:
        self._sheet = SecretSheet(self.host, self.counter)
        self._sheet.changed.connect(lambda: self._say(tr("Đã đổi, dùng từ lần đăng nhập tới."), "good"))
        self._sheet.open(self._sheet.old)

    def _say(self, words: str, ink: str) -> None:
        self.words.set_tone(ink)
        self.words.setText(words)
        announce(self.words, words)


def _entered(member: StaffMember) -> NewStaff:
    return NewStaff(member.code, member.name, member.post, tuple(sorted(member.duties)), member.level)
