"""The first part of intake: who has the dossier, with whom, how that is known, and who hands it in for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QWidget

from app.rules.text.identity import CitizenCard
from ui.language import tr
from ui.places.intake_applicant import ApplicantFields
from ui.places.intake_besides import BESIDES, BesidesFields
from ui.places.intake_submitter import Problem, SubmitterFields
from ui.places.intake_together import TogetherFields
from ui.widgets.button import Button
from ui.widgets.card import StepCard
from ui.widgets.chip import NoteChip
from ui.widgets.field import LineField
from ui.widgets.segments import Segments
from ui.widgets.text import Elided

if TYPE_CHECKING:
    from app.dossier.receipt import Authorisation, Person
    from app.dossier.registers.receipts import KnownPerson

__all__ = ["PersonCard", "Problem"]


class PersonCard(StepCard):
    """Fields of the applicant, of those who ask together with them (Shift+F6), and of the submitter when another person
    hands it in (F6).

    ``edited`` on any change; ``left`` when a line was; ``done`` when Enter leaves the last field. ``told`` may be made
    before, a turn earlier; no birth is after ``now``.
    """

    edited = Signal()
    left = Signal()
    done = Signal()

    def __init__(self, now: Callable[[], datetime], told: ApplicantFields | None = None) -> None:
        super().__init__(1, tr("Người nộp"))
        self._now = now
        self.mark.show_state("open")
        self.note = NoteChip(tr("Quét thẻ"), "primary", "scan")
        self.past, self.lacked = Elided("", "secondary", "ink2"), Elided("", "secondary_strong", "caution")
        self.beside.addWidget(self.note)
        self.beside.addWidget(self.past, 1)
        self.kind = Segments(
            tr("Loại người nộp"), (("person", tr("Cá nhân")), ("organisation", tr("Tổ chức"))), "person"
        )
        self.kind.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.kind.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.kind.chosen.connect(lambda _: self._show_kind())
        self.at_right.addWidget(self.kind)
        self.proxy = Button(tr("Nộp thay"), "quiet", icon="users", key="F6")
        self.ask_more = Button(kind="icon", icon="dots", name=BESIDES)
        self.ask_more.setAccessibleDescription(tr("Phím {key}").format(key="Ctrl F6"))
        for button in (self.proxy, self.ask_more):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.at_right.addWidget(button)
        self.proxy.clicked.connect(self.toggle_submitter)
        self.ask_more.clicked.connect(self.toggle_besides)
        self._make_fields(told or ApplicantFields())
        self._lay_out()
        self._show_kind()

    def _make_fields(self, told: ApplicantFields) -> None:
        self.told, self.together, self.submitting = told, TogetherFields(), SubmitterFields()
        self.name, self.number, self.birth, self.sex = told.name, told.number, told.birth, told.sex
        self.representative, self.address = self.told.representative, self.told.address
        self.phone, self.known_by = self.told.phone, self.told.known_by
        self.submitter_name, self.submitter_number = self.submitting.name, self.submitting.number
        self.submitter_phone, self.authorisation = self.submitting.phone, self.submitting.authorisation
        self.besides = also = BesidesFields()
        self.email, self.witness, self.dispatch_number = also.email, also.witness, also.dispatch_number
        self.besides.more.clicked.connect(self.add_applicant)
        self.told.changed.connect(self.edited)
        self.together.added.connect(self._follow)
        self.submitting.related.connect(self.edited)
        self.submitting.relation.installEventFilter(self)
        self.submitting.relation.taken.connect(lambda: self._leave(self.submitting.relation))
        self.submitting.relation.written.connect(self._write_on)
        self._follow(self._fields())

    def _follow(self, fields: list[LineField]) -> None:
        for field in fields:
            field.line.installEventFilter(self)
            field.line.textEdited.connect(lambda _, field=field: self._edited(field))

    def _fields(self) -> list[LineField]:
        people = [*self.together.fields(), *self.submitting.fields()]
        return [*self.told.fields(), *self.besides.fields(), *people]

    def _lay_out(self) -> None:
        self.body.addWidget(self.told)
        for part in (self.besides, self.together, self.submitting, self.lacked):
            part.hide()
            self.body.addWidget(part)

    def _show_kind(self) -> None:
        person = self.kind.value == "person"
        self.told.show_kind(person=person)
        if self.submitting.relates in {"", "staff"}:
            self.submitting.relate("" if person else "staff")
        self.together.tell_apart(self.own_number)
        self.submitting.tell_apart(self.own_number)
        has_card = person and self.has_submitter
        self.name.line.setPlaceholderText(tr("Quét thẻ người có hồ sơ") if has_card else "")
        self.edited.emit()

    def toggle_kind(self) -> None:
        """F5: a person or an organisation."""
        self.kind.show_value("organisation" if self.kind.value == "person" else "person")
        self._show_kind()

    def toggle_submitter(self) -> None:
        """F6: another person hands the dossier in, or no longer does. What was typed stays."""
        self.show_submitter(shown=self.submitting.isHidden())
        (self.submitter_name if self.has_submitter else self.name).line.setFocus()

    def show_submitter(self, *, shown: bool) -> None:
        """Ask who hands the dossier in, or no longer; the focus stays where it is."""
        self.submitting.setVisible(shown)
        self.title.setText(tr("Người có hồ sơ") if shown else tr("Người nộp"))
        # Of two people each line says whose card it wants.
        self.note.setHidden(shown)
        self._show_kind()

    def add_applicant(self) -> None:
        """Shift+F6: one more person asks together with the applicant."""
        name = self.together.add()
        if name is not None:
            name.line.setFocus()
        self.edited.emit()

    def toggle_besides(self) -> None:
        """Ctrl+F6: what is seldom asked. What was typed stays, and is seen."""
        shown = self.besides.isHidden() or self.besides.is_filled
        self.besides.setVisible(shown)
        (self.besides.channel if shown else self.name.line).setFocus()

    @property
    def has_submitter(self) -> bool:
        """Does another person hand the dossier in?"""
        return not self.submitting.isHidden()

    @property
    def own_number(self) -> str:
        """The applicant's, of a person; an organisation may bear its owner's, who hands in for it and is not it."""
        return self.told.id_number if self.kind.value == "person" else ""

    @property
    def touched(self) -> bool:
        """Was anything typed or filled?"""
        return any(field.line.text() for field in self._fields())

    def _edited(self, field: LineField) -> None:
        field.show_error("")
        field.show_hint("")
        self.told.edited(field)
        if field in {self.phone, self.submitter_phone} and any(map(str.isalpha, field.line.text())):
            field.show_hint(tr("chỉ gõ số; Enter: đi tiếp"))
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            saves = event.modifiers() & Qt.KeyboardModifier.ControlModifier  # the key of the sheet around it
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not saves:
                self._next(watched)
                return True
        elif event.type() == QEvent.Type.FocusOut:
            self._left(watched)
        return super().eventFilter(watched, event)

    def _next(self, line: QObject) -> None:
        if line is self.submitting.relation and not self.submitting.relates:
            self.submitting.relation.showPopup()
        elif line is self.submitter_phone.line:
            self.go_on()
        elif line is not self.name.line or self.touched:  # Enter once more after a save leads nowhere
            self._leave(line)

    def go_on(self) -> None:
        """On to what is still missing of two people, then ``done``."""
        missing = self.submitting.missing if self.has_submitter else None
        (self._finish if missing is None else missing.setFocus)()

    def _finish(self) -> None:
        """``done``, once it is known for whom another person hands in."""
        if self.has_submitter and not self.name.words_typed:
            self.name.line.setFocus()
        else:
            self.done.emit()

    def _write_on(self, letter: str) -> None:
        (self._finish if self.submitting.missing is self.submitting.relation else self.go_on)()
        line = QApplication.focusWidget()
        if isinstance(line, QLineEdit):
            line.insert(letter)
            self.edited.emit()

    def _leave(self, line: QObject) -> None:
        order: list[QWidget] = [field.line for field in self._fields()]
        order.insert(-1, self.submitting.relation)
        shown = [control for control in order if control.isVisibleTo(self)]
        at = next(n for n, control in enumerate(shown) if control is line)
        if at + 1 == len(shown):
            self._finish()
        else:
            shown[at + 1].setFocus(Qt.FocusReason.TabFocusReason)  # its words are selected, as by Tab

    def takes(self, event: QKeyEvent) -> bool:
        """F5, and F6 alone, with Shift or with Ctrl."""
        keys, held = Qt.Key, Qt.KeyboardModifier
        does = {
            (keys.Key_F5, held.NoModifier): self.toggle_kind,
            (keys.Key_F6, held.NoModifier): self.toggle_submitter,
            (keys.Key_F6, held.ShiftModifier): self.add_applicant,
            (keys.Key_F6, held.ControlModifier): self.toggle_besides,
        }.get((Qt.Key(event.key()), event.modifiers()))
        if does is not None:
            does()
        return does is not None

    def _left(self, line: QObject) -> None:
        today = self._now().date()
        self.told.leave(line, today)
        self.together.leave(line, today, self.own_number)
        self.submitting.leave(line, self.own_number)
        self.left.emit()

    def fill_card(self, card: CitizenCard) -> None:
        """Take over what an identity card says about the applicant."""
        self.kind.show_value("person")
        self._show_kind()
        self.told.fill(card)
        self.show_card_read()
        for field in self._fields():
            field.show_error("")
        self.edited.emit()

    def show_card_read(self) -> None:
        """The number is that of a card that was read."""
        self.number.line.show_checked(True)
        self.note.say(tr("Đã đọc thẻ"), "good", "scan")

    def fill_submitter(self, card: CitizenCard) -> None:
        """Take over what an identity card says about the person who hands the dossier in."""
        self.submitting.fill(card)
        self._show_kind()

    def takes_together(self, card: CitizenCard) -> bool:
        """Name the owner of the card as one more applicant where a row waits for one; False when none does."""
        taken = self.together.takes(card)
        if taken:
            self.edited.emit()
        return taken

    def recall(self, person: KnownPerson) -> None:
        """Fill what is still empty from what the person told before, and say how often they were here."""
        if self.told.recall(person) and person.dossiers:
            self.past.setText(tr("Đã nộp {dossiers} hồ sơ").format(dossiers=person.dossiers))

    def tell(self, words: str) -> None:
        """Say below the fields what the person lacked the last time; '' takes it away."""
        self.lacked.setText(words)
        self.lacked.setVisible(bool(words))

    def clear(self) -> None:
        """Empty the card for the next person."""
        self.clear_applicant()
        self.together.clear()
        self.submitting.clear()
        self.besides.clear()
        self.kind.show_value("person")
        self.show_submitter(shown=False)

    def clear_applicant(self) -> None:
        """Empty what is the applicant's own, and what the submitter is to them: somebody else takes their place."""
        for field in (*self.told.fields(), self.email, self.witness):
            field.line.clear()
            field.show_hint("")
        self.told.clear()
        self.submitting.ask_relation_anew()
        self.past.setText("")
        self.tell("")
        self.note.say(tr("Quét thẻ"), "primary", "scan")

    def applicant(self, today: date) -> Person:
        """The applicant as typed. Ask :meth:`problems` first.

        :raises Refusal: ``birth.unreadable`` or ``birth.future``.
        """
        return replace(self.told.person(today), email=self.email.words_typed)

    def submitter(self) -> Person | None:
        """The person who hands the dossier in, when that is another one."""
        return self.submitting.person() if self.has_submitter else None

    def odd(self) -> list[Problem]:
        """What of names, numbers, telephones and the relation is asked about before saving, and blocks nothing."""
        submitting = self.submitting.odd(self.told.born_in) if self.has_submitter else []
        return [*self.told.odd(), *self.together.odd(), *submitting]

    def problems(self, today: date, rule: Authorisation | None = None) -> list[Problem]:
        """What must be mended before saving, by what the procedure asks of a submitter; says it at the fields too."""
        own = self.own_number
        submitting = self.submitting.problems(rule, own) if self.has_submitter else []
        return [*self.told.problems(today), *self.together.problems(today, own), *submitting]
