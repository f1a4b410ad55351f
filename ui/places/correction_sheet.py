"""S: what a receipt says is put right, with its reason; the slip that replaces it is printed, the old one is void."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.desk.reference import StaffMember
from app.dossier.acts.correct import Corrected, CorrectionForm, correct, foresee
from app.dossier.receipt import ReceiptForm
from app.dossier.registers.dossiers import Dossier
from app.refusal import Refusal
from app.rules.course.course import STOPPED
from app.rules.text.identity import read_card
from ui.in_turns import InTurns
from ui.language import say, tr
from ui.places.correction_card import CorrectionCards
from ui.places.correction_form import PapersAgain, fill_person, people_typed, receipt_of, rule_for
from ui.places.correction_procedure import ProcedureAgain
from ui.places.day_entry import like_moment, read_moment, written_moment
from ui.places.dossier_sheet import DossierSheet, told
from ui.places.foreseen_promise import ForeseenPromise
from ui.places.intake_applicant import ApplicantFields
from ui.places.intake_person import PersonCard
from ui.places.intake_submitter import Problem
from ui.places.kept import Kept
from ui.places.place import Place
from ui.places.second_person import ask_second
from ui.places.standing_words import short_code
from ui.places.step_terms import version_of
from ui.widgets.button import Button
from ui.widgets.field import Field, Line
from ui.widgets.field_rows import field_row
from ui.widgets.passage import Passage
from ui.widgets.segments import Segments
from ui.widgets.sheet import ENTER
from ui.widgets.text import Text

COLLECT = (("counter", tr("Tại quầy")), ("post", tr("Bưu chính")), ("online", tr("Trực tuyến")))
_LINES = (
    "name", "number", "birth", "address", "phone", "representative", "email", "witness", "dispatch_number",
    "submitter_name", "submitter_number", "submitter_phone", "authorisation",
)  # fmt: skip


class CorrectionSheet(DossierSheet):
    """The whole receipt, as it stands: Ctrl+Enter saves it from any field.

    A promise that would become later asks a second person before it is saved. It opens with the reason, and the rest
    is made under the clerk's eyes: all at once it would hold up a key for two frames.
    """

    kept_as, breadth = "correction", 700

    def __init__(self, place: Place, whole: Dossier) -> None:
        super().__init__(place, whole, tr("Sửa giấy tiếp nhận"), tr("Lưu và in phiếu thay"), "printer")
        self.primary.show_key("Ctrl Enter")
        self._receipt, self._approved_by = receipt_of(whole), ""
        self._stopped = whole.line.status in STOPPED
        self._now = self.counter.now().replace(second=0, microsecond=0)
        self.notice(
            tr("Mã hồ sơ giữ nguyên. Phiếu cũ hết giá trị trong sổ; lịch sử giữ cả nội dung cũ và mới.")
        )
        self.reason = Passage(2, tr("ví dụ: gõ nhầm tên, chọn nhầm thủ tục"))
        self._reason = Field(tr("Vì sao sửa"), self.reason)
        self.fill(self._reason)
        self.making = InTurns(self._parts(), self)
        self.making.failed.connect(self.step_back)

    def begin(self, focus: QWidget) -> None:
        self.closed.connect(self.making.give_up)
        self.closed.connect(self.place.arrive)
        self.open(focus)
        self.making.begin()

    def _parts(self) -> Iterator[None]:
        told = ApplicantFields()
        yield
        self.person = PersonCard(self.counter.now, told)
        self.cards = CorrectionCards(self.person, self.place.printing.preferences)
        yield
        fill_person(self.person, self._receipt)
        yield
        self._show(self.person)
        yield
        self.procedure, self.papers = ProcedureAgain(), PapersAgain(self._receipt.papers)
        self._fill()
        yield
        self._show(self.procedure, self.papers)
        yield
        self._add_moment()
        self._connect()
        yield
        self._show_promise()
        self.form.addStretch(1)
        self.keep_as(Kept(self.counter, self.kept_as, self.whole.line.dossier))

    def _show(self, *parts: QWidget) -> None:
        """Add parts to the open form; left to Qt they would be hidden, and passed over by Tab, a turn longer."""
        self.fill(*parts)
        for part in parts:
            part.show()

    def _add_moment(self) -> None:
        self.received_at, self.sets = Line(figures=True), Line(figures=True)
        self.received_at.setText(written_moment(self.whole.line.received_at))
        self.sets.setText(str(self._receipt.sets))
        self.collect_at = Segments(tr("Trả kết quả"), COLLECT, self._receipt.collect_at)
        self._received_at = Field(tr("Nhận lúc"), self.received_at)
        self._sets = Field(tr("Số bộ"), self.sets)
        self.form.addLayout(field_row((self._received_at, 3), (self._sets, 1)))
        for field in (self._received_at, self._sets):
            field.show()
        self._show(Field(tr("Trả kết quả"), self.collect_at))
        # Outside what scrolls: what the citizen will be told stays in sight.
        self.promise, self._second = ForeseenPromise(), Text("", "secondary_strong", "caution", wrap=True)
        at = self.body.indexOf(self.error)
        self.body.insertWidget(at, self.promise)
        self.body.insertWidget(at + 1, self._second)
        self.body.insertWidget(at, self.cards.question)
        self.promise.show()

    def _fill(self) -> None:
        self.procedure.offer(self.counter.desk.catalogue.in_force(self.counter.now().date()))
        version = version_of(self.counter, self.whole.line.dossier)
        if version is not None:
            self.procedure.choose(version)
            self.papers.offer(version.papers)

    def _connect(self) -> None:
        self.person.done.connect(self.papers.list.setFocus)
        for changed in (self.procedure.chosen, self.papers.list.changed, self.person.edited):
            changed.connect(lambda: self._forgive(None))
        self.procedure.chosen.connect(self._procedure_chosen)
        self.papers.list.finished.connect(self.save)
        self.received_at.textChanged.connect(lambda _: self._show_promise())
        self.person.besides.came.connect(self._show_promise)

    def _procedure_chosen(self) -> None:
        if self.procedure.procedure is not None:
            self.papers.offer(self.procedure.procedure.papers)
        self._show_promise()

    @property
    def _moment(self) -> datetime | None:
        return read_moment(self.received_at.text(), self._now)

    def typed(self) -> ReceiptForm:
        """The receipt as it should have been.

        :raises Refusal: ``birth.unreadable``, ``birth.future``.
        """
        chosen = self.procedure.procedure
        return replace(
            people_typed(self.person, self._receipt, self._now.date()),
            procedure=chosen.code if chosen else self._receipt.procedure,
            papers=self.papers.papers,
            received_at=self._moment,
            collect_at=self.collect_at.value,
            sets=int(self.sets.text() or 1) if self.sets.text().isdecimal() else 1,
        )

    def _foreseen(self) -> Corrected | None:
        """What would be promised; the dates do not depend on who the people are. None while it cannot be told."""
        if self._moment is None or self.procedure.procedure is None:
            self.promise.say(tr("Chọn thủ tục và ghi giờ nhận để thấy ngày hẹn."), "ink2")
            return None
        dated = replace(
            self._receipt,
            procedure=self.procedure.procedure.code,
            received_at=self._moment,
            channel=self.person.besides.came_by,
        )
        try:
            return foresee(self.counter.desk, self.whole.line.dossier, dated, self.counter.now())
        except Refusal as refusal:
            self.promise.say(say(refusal))
            return None

    def _show_promise(self) -> None:
        foreseen, line = self._foreseen(), self.whole.line
        if foreseen is not None and self._stopped:
            self.promise.say(tr("Đồng hồ đang dừng, chưa có ngày hẹn mới"), "ink2")
        elif foreseen is not None:
            again = line.reappointments > 0
            self.promise.show_promise(foreseen.counted, foreseen.due_at, line.due_at, again=again)
        later = foreseen is not None and foreseen.later
        self._second.setText(
            tr("Lùi ngày hẹn: cần người thứ hai xác nhận. Thống kê vẫn tính theo hẹn đầu.")
            if later
            else tr("Đổi ngày hẹn của hồ sơ đã xong: cần người thứ hai xác nhận.")
        )
        self._second.setVisible(foreseen is not None and foreseen.approved)

    def _problems(self) -> list[Problem]:
        """What must be mended of the people, and of the papers where another procedure asks for them."""
        chosen = self.procedure.procedure
        rule = rule_for(self.person.submitter(), self._receipt, chosen)
        other = chosen is not None and chosen.code != self._receipt.procedure
        return self.person.problems(self._now.date(), rule) + (self.papers.problems() if other else [])

    def readable(self) -> bool:
        problems = self._problems()
        if not told(
            [
                (self._reason, not self.reason.words, tr("chưa ghi")),
                (self._received_at, self._moment is None, like_moment(self._now)),
                (self._sets, not self.sets.text().isdecimal(), tr("ghi bằng số")),
            ]
        ):
            return False
        if problems:
            words, where = problems[0]
            self.show_error(words)
            where.setFocus()
        elif self.procedure.procedure is None:
            self.procedure.show_missing(missing=True)
            self.procedure.line.setFocus()
        elif self.typed() == self._receipt:
            self.show_error(tr("Chưa sửa mục nào. Sửa xong rồi lưu, hoặc Esc để thôi."))
        else:
            return True
        return False

    def save(self) -> None:
        self.making.finish()
        self._refused = True
        if not self.readable():
            return
        foreseen = self._foreseen()
        if foreseen is None or not foreseen.approved or self._approved_by:
            super().save()
            return
        line = self.whole.line
        subject = tr("Sửa lùi hẹn đến {due_at:%d/%m/%Y} · {name} · {code}").format(
            due_at=foreseen.due_at, name=line.name, code=short_code(line.code)
        )
        ask_second(self.window(), self.counter, subject, self._confirmed)

    def _confirmed(self, member: StaffMember) -> None:
        self._approved_by = member.code
        self.save()
        self._approved_by = ""  # what was refused and changed is confirmed anew

    def carry_out(self) -> None:
        form = CorrectionForm(self.typed(), self.reason.words, self._approved_by)
        made: Corrected = self.do(correct, form)
        self.print_paper()
        told = tr("Đã sửa, hẹn {due_at:%d/%m/%Y}").format(due_at=made.due_at)
        self.place.confirm(tr("Đã sửa. Đồng hồ đang dừng, chưa có ngày hẹn mới") if self._stopped else told)

    def take_card(self, text: str) -> bool:
        """The card that should have been scanned, where the cursor is with the person: the next citizen's is not taken."""
        self.making.finish()
        if not self.cards.wait():
            self.say_refused(tr("Muốn thay người: đưa con trỏ vào ô Họ và tên rồi quét lại."))
            return True
        try:
            self.cards.take(read_card(text))
        except Refusal as refusal:
            self.say_refused(say(refusal))
        return True

    def controls(self) -> dict[str, QWidget]:
        who = self.person
        return {
            "kind": who.kind, "sex": who.sex, "known_by": who.known_by,
            "relation": who.submitting.relation, "channel": who.besides.channel,
            **{name: getattr(who, name).line for name in _LINES},
            "received_at": self.received_at, "sets": self.sets,
            "collect_at": self.collect_at, "reason": self.reason,
        }  # fmt: skip

    def contents(self) -> dict[str, str]:
        chosen = self.procedure.procedure
        return {
            **super().contents(),
            "together": json.dumps(self.person.together.written(), ensure_ascii=False),
            "procedure": chosen.code if chosen else "",
            "papers": self.papers.written(),
        }

    def show_contents(self, contents: Mapping[str, object]) -> None:
        super().show_contents(contents)
        held = {name: str(words) for name, words in contents.items()}
        if "submitter_name" in held:
            self.person.show_submitter(shown=bool(held["submitter_name"]))
        if "together" in held:
            self.person.together.clear()
            self.person.together.show_written(json.loads(held["together"]))
        now = {each.code: each for each in self.counter.desk.catalogue}
        if held.get("procedure") in now:
            self.procedure.choose(now[held["procedure"]])
        if "papers" in held:
            self.papers.show_written(held["papers"])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_F7:
            self.procedure.search_again()
        elif event.key() in ENTER and not event.isAutoRepeat() and control:
            self.save()
        elif event.key() in ENTER and not isinstance(self.focusWidget(), Button):
            if self.focusWidget() is not self.papers.more:  # there it adds a paper, and the next may follow
                self.focusNextPrevChild(True)
        elif not self.person.takes(event):
            super().keyPressEvent(event)


def open_correction(place: Place, whole: Dossier) -> None:
    """Put right what the receipt of a dossier says."""
    sheet = CorrectionSheet(place, whole)
    sheet.begin(sheet.reason)
