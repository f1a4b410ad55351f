"""Tiếp nhận: one screen, no pages, no dialog. Left the person, procedure and papers; right the promise (ui.md §3.2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent

from app.refusal import Refusal
from ui.breadth import Breadth
from ui.counter import Counter
from ui.dossier_papers import chosen_form
from ui.language import say, tr
from ui.places.intake_draft import IntakeDraft
from ui.places.intake_form import IntakeForm
from ui.places.intake_keys import ASKED, LISTING, keys_of_form
from ui.places.intake_last import explain, follow_last, print_last, takes_last
from ui.places.intake_lookups import Habits, promised, received_today
from ui.places.intake_mending import Mending
from ui.places.intake_person import Problem
from ui.places.intake_promise import PromisePanel
from ui.places.intake_saved import SavedPanel
from ui.places.intake_sides import IntakeSides
from ui.places.intake_turns import TurnMark
from ui.places.intake_visit_panel import VisitPanel
from ui.places.intake_who import WhoComes
from ui.places.place import Place
from ui.printing import Printing
from ui.slip_forms import SLIP_WORDS
from ui.widgets.key_bar import Key

if TYPE_CHECKING:
    from app.desk.reference import CatalogueProcedure
    from app.dossier.acts.receive import Received
    from app.dossier.acts.visits import Visit
    from app.dossier.receipt import ReceiptForm


class Intake(Place):
    """The intake of dossiers."""

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__(counter, printing)
        self.confirmation.give_way()
        self.turns = TurnMark(counter, printing)
        self.form = IntakeForm(self.confirmation, self.turns, counter.now)
        self.person, self.procedure, self.papers = self.form.person, self.form.procedure, self.form.papers
        self.panel, self.saved = PromisePanel(), SavedPanel(counter, printing)
        self.visit = VisitPanel(counter, printing)
        self._draft = IntakeDraft(counter, self.form)
        self.who = WhoComes(counter, printing, self.form, self._give_up)
        self._mending, self._letting_go = Mending(self.form, self.panel), False
        self.reprint: Callable[[], None] | None = None
        self._habits = Habits(counter, printing.background, self.procedure.learn)
        self._sides = IntakeSides(self, self.form, self.panel, self.saved, self.visit)
        self._connect()

    def _connect(self) -> None:
        self.person.edited.connect(self._edited)
        self.person.done.connect(self._to_procedure)
        self.who.filled.connect(self.person.go_on)
        self.who.unread.connect(self._say)
        self.form.question.asked.connect(self._edited)  # one question at a time
        self.form.question.gone.connect(self.keys_changed)
        self.procedure.lit.connect(self._preview)
        self.procedure.chosen.connect(self._chosen)
        self.papers.changed.connect(self._edited)
        self.papers.finished.connect(self.save)
        self.papers.not_received.connect(self.not_received)
        self.panel.received_at.edited.connect(self._mending.keep_asking)
        self.panel.received_at.edited.connect(self._promise_again)
        self.panel.received_at.left.connect(self.before_leaving)
        self.panel.received_at.done.connect(self._to_procedure)
        self.person.besides.came.connect(self._promise_again)
        self.panel.save.connect(self.save)
        self.panel.why.connect(self.explain)
        self.panel.first_error.connect(self.to_first_error)
        self._mending.confirmed.connect(lambda shift: self.save(and_again=shift))
        for face in (self.saved, self.visit):
            face.start_new.connect(self.start_new)
        self.saved.offer_turns(self.turns)
        self.turns.failed.connect(lambda words: self.panel.show_problems(words, []))
        self.saved.open_dossier.connect(self.open_dossier)
        follow_last(self)
        self.counter.recorded.connect(lambda *_: self._count_today())

    def keys(self) -> Sequence[Key]:
        if (asks := self.form.question.isVisibleTo(self)) or self.procedure.is_listing:
            return ASKED if asks else LISTING
        saved, chosen = self.saved.received is not None, self.procedure.procedure is not None
        printed, due = saved or self.reprint is not None, saved and self.saved.fee.is_due
        shown, stopped = self.saved.isVisibleTo(self), self.counter.is_stopped
        return keys_of_form(
            chosen=chosen, printed=printed, saved=saved, shown=shown, due=due, stopped=stopped
        )

    def arrive(self) -> None:
        if self.counter.is_open:
            self.procedure.offer(self.counter.desk.catalogue.in_force(self.counter.now().date()))
            self._habits.learn()
            self.turns.turns.refresh()
            self._count_today()
        self.panel.print_slip.setText(SLIP_WORDS[chosen_form(self.printing)])
        if not self.person.touched:
            self.person.name.line.setFocus()

    @property
    def idle(self) -> bool:
        return self.who.idle and self.visit.idle

    def end(self) -> None:
        self.who.end()

    def tick(self, now: datetime) -> None:
        self.saved.show_time(now)
        shown = self.panel.promise
        if shown is not None and self._received_at().minute != shown.received_at.minute:
            self._promise_again()

    def reflow(self, breadth: Breadth) -> None:
        full = breadth is Breadth.FULL
        self.form.today.setVisible(full)
        self.person.kind.setVisible(full)  # F5 still changes it
        self.form.reflow(breadth)
        self._sides.reflow(breadth)

    def _count_today(self) -> None:
        words = tr("Hôm nay đã nhận {received_today} hồ sơ")
        self.form.today.setText(words.format(received_today=received_today(self.counter)))

    def take_card(self, text: str) -> bool:
        self.who.take_card(text)
        return True

    def _say(self, words: str) -> None:
        self.panel.show_problems(words, [])
        self._sides.show(self.panel)
        self.keys_changed.emit()

    def _to_procedure(self) -> None:
        (self.procedure.line if self.procedure.procedure is None else self.papers.list).setFocus()

    def _edited(self) -> None:
        if self.person.touched or self.papers.papers:
            self._sides.show(self.panel)
        self._mending.keep_asking()
        self._letting_go = False
        self.form.show_states()
        self.keys_changed.emit()

    def _preview(self, procedure: CatalogueProcedure | None) -> None:
        if procedure is not None or self.person.touched:
            self._sides.show(self.panel)
        if self.procedure.procedure is not None:
            return
        if procedure is None:
            self.panel.show_unpromised()
        else:
            self._promise(procedure)
        self.keys_changed.emit()

    def _promise(self, procedure: CatalogueProcedure) -> None:
        try:
            promise = promised(self.counter, procedure, self._received_at(), self.person.besides.came_by)
        except Refusal as refusal:
            self.panel.show_unpromised()
            self.panel.show_problems(say(refusal), [])
            return
        if self.procedure.procedure is None:
            self.panel.show_preview(promise)
        else:
            self.panel.show_promise(promise)
            self.panel.show_fee(procedure.fee)

    def _promise_again(self) -> None:
        if self.procedure.procedure is not None:
            self._promise(self.procedure.procedure)

    def _received_at(self) -> datetime:
        now = self.counter.now()
        return self.panel.received_at.at(now) or now

    def _chosen(self) -> None:
        procedure = self.procedure.procedure
        assert procedure is not None
        self.papers.show_papers(procedure.papers)
        self._promise(procedure)
        self.who.ask_before(procedure.code)  # it blocks nothing: the clerk asks
        (self.papers.list if procedure.papers else self.panel.primary).setFocus()
        self._edited()

    def save(self, *, and_again: bool = False) -> None:
        """Enter: receive the dossier, show its number, print its slip. What is wrong is shown, nothing is cleared.

        ``and_again`` (Shift+Enter) keeps the person, who has another dossier to hand in.
        """
        from app.dossier.acts import receive  # noqa: PLC0415 - the core is read after the first paint

        now = self.counter.now()
        stopped = tr("Chưa lưu được, còn {count} chỗ cần sửa")
        if self._mending.stops(self._problems, stopped) or self._mending.asks(self.counter.now):
            return
        moment, given = self.panel.received_at.at(now), self.form.receipt(now.date())
        form = replace(given, collect_at=self.panel.collect_at.value, received_at=moment)
        try:
            received = self.counter.do(receive.receive, form)
        except Refusal as refusal:
            self.panel.show_problems(tr("Chưa lưu được. {say}").format(say=say(refusal)), [])
            return
        self._saved(received, form, and_again=and_again)

    def _problems(self) -> list[Problem]:
        now, moment = self.counter.now(), self.panel.received_at
        late = [(moment.problem(now), moment.line)] if moment.problem(now) else []
        return [*self.form.problems(now.date()), *late]

    def _saved(self, received: Received, form: ReceiptForm, *, and_again: bool) -> None:
        self.saved.show_received(received, form, self.counter.now())
        self.reprint = None
        self._draft.recorded()
        if self.panel.print_slip.isChecked():
            self.saved.print_slip()
        self._sides.show(self.saved)  # first: what is not to be seen is not laid out
        (self._keep_person if and_again else self.clear)()
        self.confirm(tr("Thêm hồ sơ nữa") if and_again else "")

    def _keep_person(self) -> None:
        """Empty procedure and papers alone: the person hands in another one."""
        with QSignalBlocker(self.papers), QSignalBlocker(self.procedure):
            self.form.clear_request()
        self._mending.rest()
        self.panel.show_unpromised()
        self.procedure.line.setFocus()
        self.keys_changed.emit()

    def not_received(self, kind: str) -> None:
        """B and C: no dossier can come of it today; who came and what they lacked is recorded, and form 02 or 03 printed."""
        from ui.places.intake_visit import open_visit  # noqa: PLC0415 - the core is read after the first paint

        told, today = self.person.told, self.counter.now().date()
        stopped = self._mending.stops(lambda: told.problems(today), tr("Chưa ghi được, cần biết ai đã đến"))
        if not stopped and self.procedure.procedure is not None:
            open_visit(self, kind)

    def let_go(self, kind: str, visit: Visit) -> None:
        """What stands in the form was recorded as a visit: show and print what was handed out."""
        self.visit.show_visit(kind, visit, self.person.told.name.words_typed)
        self.reprint = self.visit.print_form
        self._draft.recorded()
        self.clear()
        self._sides.show(self.visit)

    def clear(self) -> None:
        """Empty the form for the next person."""
        with QSignalBlocker(self.person), QSignalBlocker(self.papers), QSignalBlocker(self.procedure):
            self.form.clear()
        self.panel.show_unpromised()
        self.panel.options.clear()
        self._mending.forget()
        self.person.name.line.setFocus()
        self._edited()

    def before_leaving(self) -> None:
        """The form, or only its moment of receiving: under the lock a bare hour may stay overnight."""
        self.panel.received_at.show_read(self.counter.now())

    def keep_draft(self) -> None:
        self._draft.keep(self.panel)

    def change_person(self) -> None:
        self.saved.received = self.reprint = None
        self._sides.show(self.panel)
        self.clear()
        self.confirm(self._draft.restore(self.panel))

    def start_new(self) -> None:
        if self.person.touched and not self._letting_go:
            self.form.question.give_way()
            self._letting_go = True
            self.panel.show_problems(tr("Hồ sơ này đang ghi dở. F2 lần nữa để bỏ và ghi hồ sơ mới"), [])
            return
        self.clear()
        self._give_up()

    def _give_up(self) -> None:
        self._say(self._draft.give_up())

    def step_back(self) -> bool:
        return self.procedure.close_list()

    def call_next(self) -> None:
        self.turns.call_next()

    def print_shown(self) -> None:
        print_last(self) if self.reprint or self.saved.received else super().print_shown()

    def to_first_error(self) -> None:
        self._mending.to_first()

    def explain(self) -> None:
        """F8: why this date, in a sheet with every reason, that of what was just saved too."""
        explain(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        takers = (self.person, self.papers, self.turns)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.save(and_again=shift)
        elif key == Qt.Key.Key_F5 and shift:
            self.panel.options.to_received_at()
        elif key == Qt.Key.Key_F7:
            self.procedure.search_again()
        elif key == Qt.Key.Key_F8 and not shift:
            self.explain()
        elif not (any(each.takes(event) for each in takers) or takes_last(self, event)):
            super().keyPressEvent(event)
