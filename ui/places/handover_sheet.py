"""P: papers passed on inside the office, one dossier or a bundle: to whom, for which step, until when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.dossier.acts.hand_over import HandoverForm, pass_on, reassign
from app.dossier.line import DossierLine
from app.dossier.registers import office
from app.dossier.registers.dossiers import Dossier
from app.dossier.registers.office import Passing
from app.rules.text.words import fold
from app.rules.time.counting import Limit, Unit
from app.rules.time.deadlines import promise
from app.rules.time.limits import Step
from ui.language import tr
from ui.places.day_entry import like_moment, read_moment, written_moment
from ui.places.dossier_sheet import told
from ui.places.handover_paper import print_control_sheet, print_list
from ui.places.kept import Kept
from ui.places.pickers import titled
from ui.places.place import Place
from ui.places.standing_words import desk_words, moment_words, short_code
from ui.places.step_terms import steps_of
from ui.places.task_sheet import TaskSheet
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.field import Field, Line, Picker
from ui.widgets.text import Text

HAND_OVER = "P"
"""The key: of one dossier, or of all that are marked."""
_SHOWN = 4


class HandoverSheet(TaskSheet):
    """``lines`` are handed over together; ``standing_in`` gives what somebody holds to another, a leader's act."""

    kept_as = "handover"

    def __init__(
        self, place: Place, lines: Sequence[DossierLine], steps: Sequence[Step], *, standing_in: bool = False
    ) -> None:
        title = tr("Phân lại cho người thay") if standing_in else tr("Bàn giao hồ sơ")
        super().__init__(place.window(), title, subject_of(lines), tr("Bàn giao"), "arrow-right")
        self.place, self._counter, self._lines = place, place.counter, lines
        self._steps, self._standing_in = steps, standing_in
        self._done = 1  # who receives has done the first step
        self._now = self._counter.now().replace(second=0, microsecond=0)
        self.taker, self.step = Picker(), Picker()
        self.step_name, self.note = Line(placeholder=tr("ví dụ: thẩm định, trình ký")), Line()
        self.due = Line(figures=True, placeholder=tr("ví dụ: 11:30 {day:%d/%m}").format(day=self._now))
        self._taker = Field(tr("Giao cho"), self.taker)
        self._step = Field(tr("Bước"), self.step)
        self._step_name = Field(tr("Để làm gì"), self.step_name)
        self._due = Field(tr("Xong bước này trước"), self.due)
        self.body.addWidget(self._trail())
        for field in (self._taker, self._step, self._step_name, self._due):
            self.body.addWidget(field)
        self.body.addWidget(Field(tr("Ghi chú, nếu cần"), self.note))
        self.body.addStretch(1)
        self.body.addWidget(self.error)
        self.paper = Button(tr("Phiếu kiểm soát"), icon="printer", key="F9")
        self.paper.clicked.connect(self._print)
        self.foot.insertWidget(0, self.paper)
        self.paper.setVisible(len(lines) == 1)
        self._offer()

    def _trail(self) -> Surface:
        """How the dossier came here, or what the bundle holds."""
        box = Surface("sunken", (14, 10, 14, 10))
        for words in self._said():
            box.body.addWidget(Text(words, "secondary", "ink2", wrap=True))
        return box

    def _said(self) -> list[str]:
        today = self._now.date()
        if len(self._lines) > 1:
            names = [f"{short_code(line.code)} · {line.name}" for line in self._lines[:_SHOWN]]
            rest = len(self._lines) - _SHOWN
            return [*names, tr("và {rest} hồ sơ nữa").format(rest=rest)] if rest > 0 else names
        line = self._lines[0]
        with self._counter.reading() as reading:
            trail = office.trail(reading, self._counter.desk.settings.ward, line.dossier)
        self._done = max((each.step for each in trail), default=1)
        received = tr("Nhận {moment_words}, {desk}").format(
            moment_words=moment_words(line.received_at, today), desk=desk_words(line.chain)
        )
        return [received, *(passing_words(each, self._now) for each in trail[-_SHOWN:])]

    def _offer(self) -> None:
        holders = {line.holder for line in self._lines}
        for member in self._counter.desk.staff.values():
            if holders != {member.code}:
                self.taker.addItem(titled(member), member.code)
        self.step.addItem(tr("Không theo bước"), 0)
        for n, step in enumerate(self._steps, 1):
            self.step.addItem(f"{n}. {step.name}", n)
        self._step.setVisible(bool(self._steps) and not self._standing_in)
        self._due.setVisible(not self._standing_in)
        self.step.currentIndexChanged.connect(lambda _: self._show_step())
        if self._steps and not self._standing_in:
            self.step.setCurrentIndex(min(self._done + 1, len(self._steps)))
        self._show_step()

    def _show_step(self) -> None:
        """A step of the procedure names its work, proposes who has its duty, and when its share of time is over."""
        n = int(self.step.currentData() or 0)
        self._step_name.setVisible(n == 0 and not self._standing_in)
        if n == 0:
            return
        step, desk = self._steps[n - 1], self._counter.desk
        for row in range(self.taker.count()):
            if fold(step.duty) in fold(desk.staff[str(self.taker.itemData(row))].post):
                self.taker.setCurrentIndex(row)
                break
        if step.hours:
            share = Limit(step.hours, Unit.WORKING_HOURS)
            self.due.setText(written_moment(promise(self._now, share, desk.calendar, desk.regime).due_at))

    def _print(self) -> None:
        """The control sheet as it stands, before this hand-over: where a paper still goes along."""
        line = self._lines[0]
        print_control_sheet(self._counter, self.place.printing, line.dossier, line.code)
        self.place.confirm(tr("Đang in phiếu kiểm soát"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F9 and not self.paper.isHidden():
            self._print()
        else:
            super().keyPressEvent(event)

    def controls(self) -> dict[str, QWidget]:
        return {
            "step": self.step, "taker": self.taker, "step_name": self.step_name,
            "due": self.due, "note": self.note,
        }  # fmt: skip

    @property
    def _due_at(self) -> datetime | None:
        return read_moment(self.due.text(), self._now)

    def readable(self) -> bool:
        typed = bool(self.due.text().strip())
        return told(
            [
                (self._taker, self.taker.currentData() is None, tr("không có ai khác")),
                (self._due, typed and self._due_at is None, like_moment(self._now)),
            ]
        )

    def carry_out(self) -> None:
        taker, dossiers = str(self.taker.currentData()), [line.dossier for line in self._lines]
        if self._standing_in:
            bundle = self._counter.do(reassign, dossiers, taker=taker, note=self.note.text())
        else:
            n = int(self.step.currentData() or 0)
            name = self._steps[n - 1].name if n else self.step_name.text().strip()
            form = HandoverForm(taker, n, name, self._due_at, self.note.text())
            bundle = self._counter.do(pass_on, dossiers, form)
        if len(dossiers) > 1:
            print_list(self._counter, self.place.printing, bundle, len(dossiers))
        said = tr("Đã giao {count} hồ sơ cho {name}")
        self.place.confirm(said.format(count=len(dossiers), name=self._counter.desk.staff[taker].name))

    def begin(self) -> None:
        """Take up what was left of a single hand-over, and show the sheet; afterwards the place has the keys again."""
        if len(self._lines) == 1:
            self.keep_as(Kept(self._counter, self.kept_as, self._lines[0].dossier))
        self.closed.connect(self.place.arrive)
        self.open(self.taker)


def subject_of(lines: Sequence[DossierLine]) -> str:
    """Whose dossier it is, or how many."""
    if len(lines) == 1:
        return f"{lines[0].name} · {lines[0].procedure_name} · {short_code(lines[0].code)}"
    return tr("{count} hồ sơ").format(count=len(lines))


def passing_words(passing: Passing, now: datetime) -> str:
    """'Phan Văn Diễn giữ từ 14:00 24/01 · Thẩm định, trước 17:30 26/01'."""
    today = now.date()
    since = moment_words(passing.handed_at, today)
    said = tr("{taker} giữ từ {since}").format(taker=passing.taker, since=since)
    if passing.step_name:
        said += f" · {passing.step_name}"
    if passing.step_due:
        said += tr(", trước {due}").format(due=moment_words(passing.step_due, today))
    return said


def hand_over(place: Place, lines: Sequence[DossierLine], *, standing_in: bool = False) -> None:
    """Hand over one dossier or a bundle."""
    HandoverSheet(place, lines, steps_of(place.counter, lines), standing_in=standing_in).begin()


def open_handover(place: Place, whole: Dossier) -> None:
    """Hand one dossier over."""
    hand_over(place, [whole.line])
