"""A: who holds what inside the office, which step is late, which agency has not answered; and handing over a bundle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.dossier.line import DossierLine
from app.dossier.registers import office
from app.dossier.registers.dossiers import Dossier
from app.dossier.registers.office import Passing
from ui.language import tr
from ui.places.foresight_answer import answers_among, due_or_answer
from ui.places.handover_sheet import HAND_OVER, hand_over
from ui.places.place import Place
from ui.places.standing_words import holder_words, moment_words, short_code
from ui.widgets.button import Button
from ui.widgets.field import Field, Picker
from ui.widgets.lines import Cell, Column, LinesView, Row
from ui.widgets.sheet import Sheet
from ui.widgets.short_list import ShortList
from ui.widgets.text import Text

LATE, UNANSWERED = "late", "unanswered"
_COLUMNS = (Column(tr("Hồ sơ")), Column(tr("Thời hạn"), 214))


@dataclass(frozen=True, slots=True)
class Held:
    """A dossier in the list: what is done with it, and what is said of its time."""

    line: DossierLine
    what: str
    when: str
    below: str
    ink: str


class HoldersSheet(Sheet):
    """Space marks, P hands over what is marked, Enter opens. What others hold only a leader gives to a stand-in."""

    def __init__(self, place: Place, holder: str) -> None:
        super().__init__(place.window(), tr("Ai đang giữ hồ sơ"), tr("Hồ sơ chưa có kết quả"))
        self.place, self._counter = place, place.counter
        self._now: datetime = self._counter.now()
        self._held: list[Held] = []
        self._marked: set[str] = set()
        self.whose = Picker()
        self._rows = ShortList(_COLUMNS)
        self.view = LinesView(tr("Hồ sơ đang giữ"), self._rows)
        self._none, self._who_may = (
            Text("", "body", "ink2", wrap=True),
            Text("", "secondary", "ink2", wrap=True),
        )
        self.hand = Button(tr("Giao hồ sơ"), "primary_small", icon="arrow-right", key=HAND_OVER)
        self.all = Button(tr("Đánh dấu hết"), key="+")
        self.body.addWidget(Field(tr("Xem"), self.whose))
        for part in (self._none, self.view, self._who_may):
            self.body.addWidget(part, 1 if part is self.view else 0)
        self.foot.addWidget(self.all)
        self.foot.addWidget(self.hand, 1)
        self._offer(holder)
        self.whose.currentIndexChanged.connect(lambda _: self._show())
        self.view.marked.connect(self._mark)
        self.view.letter.connect(self._letter)
        self.view.opened.connect(self._open)
        self.hand.clicked.connect(self._hand_over)
        self.all.clicked.connect(self._mark_all)
        self.closed.connect(self.deleteLater)
        self._show()

    def _offer(self, holder: str) -> None:
        """Everybody who holds something, the one asked about chosen; before them what is late."""
        desk = self._counter.desk
        with self._counter.reading() as reading:
            ward = desk.settings.ward
            counts = office.holders(reading, ward)
            late = len(office.late_inside(reading, ward, self._now))
            unanswered = len(office.late_replies(reading, ward, self._now.date()))
        self.whose.addItem(tr("Bước trong cơ quan đã quá giờ · {count}").format(count=late), LATE)
        self.whose.addItem(tr("Cơ quan khác trả lời trễ · {count}").format(count=unanswered), UNANSWERED)
        for code, count in counts.items():
            member = desk.staff.get(code)
            name = holder_words(code, desk.staff)
            words = tr("{name} · {count} hồ sơ") if member else tr("{name}, chưa giao · {count} hồ sơ")
            self.whose.addItem(words.format(name=name, count=count), code)
        self.whose.setCurrentIndex(max(0, self.whose.findData(holder)))

    @property
    def holder(self) -> str:
        """Whose dossiers are shown: a staff code, a desk's chain, or one of the late lists."""
        return str(self.whose.currentData())

    def _show(self) -> None:
        with self._counter.reading() as reading:
            self._held = self._read(reading)
        self._marked.clear()
        self._show_rows()
        self._none.setText("" if self._held else tr("Không có hồ sơ nào ở đây."))
        self._none.setVisible(not self._held)
        may = self._may_give()
        self._who_may.setText(self._hint(may=may))
        self._who_may.setVisible(bool(self._held))
        for button in (self.hand, self.all):
            button.setVisible(may and bool(self._held))
        self.hand.show_words(tr("Phân lại") if self._standing_in else tr("Giao hồ sơ"))

    def _hint(self, *, may: bool) -> str:
        if may:
            most = tr("Hiện {count} hồ sơ hẹn sớm nhất. ").format(count=office.MOST_SHOWN)
            first = most if len(self._held) == office.MOST_SHOWN else ""
            return first + tr("Phím cách đánh dấu, Enter mở hồ sơ.")
        if self.holder in {LATE, UNANSWERED}:
            return tr("Enter mở hồ sơ, rồi nhắc hoặc bàn giao.")
        return tr("Hồ sơ người khác đang giữ do người phụ trách hoặc lãnh đạo phân lại. Enter mở hồ sơ.")

    def _read(self, reading: Any) -> list[Held]:
        ward, now = self._counter.desk.settings.ward, self._now
        today = now.date()
        if self.holder == LATE:
            late = office.late_inside(reading, ward, now)
            return [Held(each.line, *_late_words(each.passing, today), "bad") for each in late]
        if self.holder == UNANSWERED:
            by = tr("phải trả lời trước {by:%d/%m}")
            unanswered = office.late_replies(reading, ward, today)
            return [
                Held(line, asked.question, asked.agency, by.format(by=asked.reply_by), "bad")
                for line, asked in unanswered
            ]
        calendar = self._counter.desk.calendar
        held = office.held_by(reading, ward, self.holder)
        said = answers_among(reading, self._counter, held)
        return [
            Held(line, line.procedure_name, *due_or_answer(line, said.get(line.dossier), now, calendar))
            for line in held
        ]

    def _show_rows(self) -> None:
        may = self._may_give()
        self._rows.show(
            [
                Row(
                    held.line.dossier,
                    (
                        Cell(held.line.name, f"{short_code(held.line.code)} · {held.what}"),
                        Cell(held.when, held.below, held.ink),
                    ),
                    held.line.dossier in self._marked if may else None,
                )
                for held in self._held
            ]
        )

    @property
    def _standing_in(self) -> bool:
        """Is it another's work that would be given away?"""
        staff = self._counter.desk.staff
        return self.holder in staff and self.holder != self._counter.person.code

    def _may_give(self) -> bool:
        if self.holder in {LATE, UNANSWERED}:
            return False
        return not self._standing_in or self._counter.person.leads

    def _mark(self, dossier: str) -> None:
        if self._may_give():
            self._marked ^= {dossier}
            self._show_rows()

    def _mark_all(self) -> None:
        self._marked = {held.line.dossier for held in self._held}
        self._show_rows()

    def _letter(self, letter: str) -> None:
        button = {HAND_OVER: self.hand, "+": self.all}.get(letter)
        if button is not None and not button.isHidden():
            button.click()

    def _open(self, dossier: str) -> None:
        self.step_back()
        self.place.open_dossier.emit(dossier)

    def _hand_over(self) -> None:
        """What is marked, else the one chosen."""
        wanted = self._marked or {self.view.chosen}
        lines = [held.line for held in self._held if held.line.dossier in wanted]
        if lines:
            standing_in = self._standing_in
            self.step_back()
            hand_over(self.place, lines, standing_in=standing_in)

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or (self.view if self._held else self.whose))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().upper()
        if letter in {HAND_OVER, "+"}:
            self._letter(letter)
            event.accept()
        else:
            super().keyPressEvent(event)


def _late_words(passing: Passing, today: date) -> tuple[str, str, str]:
    """For which step, who holds it, and since when it is late."""
    due = moment_words(passing.step_due, today) if passing.step_due else ""
    return passing.step_name or tr("bước này"), passing.taker, tr("quá {due}").format(due=due)


def open_holders(place: Place, whole: Dossier) -> None:
    """Who holds this dossier, and what else they hold."""
    HoldersSheet(place, whole.line.holder).open()
