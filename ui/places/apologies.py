"""Xin lỗi: what is owed at the left, the apology in the middle, its letter at the right. Nothing here deletes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from app.acts import apology
from app.reference import StaffMember
from app.refusal import Refusal
from app.registers.apologies import ApologyCase
from ui.breadth import Breadth
from ui.dossier_papers import print_letter
from ui.language import say, tr
from ui.places.apologies_owed import Owed, key_of, owed_of, signed_words
from ui.places.apologies_read import OwedList, owed_list
from ui.places.apology_acts import take
from ui.places.apology_draft import kept_letter, take_up, typed_case, written
from ui.places.apology_faces import FORM, LETTER, LIST, Faces, beside, column
from ui.places.apology_form import ApologyFields
from ui.places.apology_page import ApologyPage, keys_of
from ui.places.apology_people import subject_of
from ui.places.apology_signing import SignSheet
from ui.places.apology_steps import LISTED, LISTED_KEYS, more_faults, steps_of
from ui.places.apology_words import READING, steps_done, steps_open
from ui.places.last_read import LastRead
from ui.places.latest_answer import LatestAnswer
from ui.places.letter_pane import LetterPane
from ui.places.place import Place
from ui.widgets.case_list import CaseList
from ui.widgets.key_bar import Key
from ui.widgets.text import Text

_REDRAW_MS = 250


class Apologies(Place):
    """The apologies owed and their steps: draft, sign, deliver, read in public, complete."""

    def build(self) -> Iterator[None]:
        self._owed: dict[str, Owed] = {}
        self._shown: Owed | None = None
        self._asked, self._edited = "", False
        self._sum = Text("", "body_strong", "peach")
        self.cases = CaseList(tr("Việc xin lỗi"))
        self._lay_out()
        yield
        fields = ApologyFields(self.counter)
        yield
        self.page = ApologyPage(self.counter, fields)
        yield
        self.letter = LetterPane()
        self._faces.take(self.page, self.letter)
        yield
        self.cases.moved.connect(self._show_case)
        self.cases.opened.connect(lambda: self.take("Enter"))
        self.cases.letter.connect(self.take)
        self.page.fields.edited.connect(self._mark_edited)
        self.page.fields.ways.chosen.connect(self._show_steps)
        self.letter.print_letter.connect(self.print_clicked)
        self.letter.back.connect(self.to_first_error)
        self.page.to_letter.clicked.connect(self._to_letter)
        self.page.asked.connect(self.take)
        self.page.half.turn.clicked.connect(self.begin_anew)
        self.page.fields.more.clicked.connect(lambda: more_faults(self))
        self._redraw = QTimer(self, singleShot=True, interval=_REDRAW_MS)
        self._redraw.timeout.connect(self._show_letter)
        self._list, self._last_read = LatestAnswer(), LastRead(self.counter)
        self._list.came.connect(self._show_list)
        self.counter.recorded.connect(lambda *_: self.refresh() if self.isVisible() else None)

    def _lay_out(self) -> None:
        self.confirmation.stack()
        list_face = column((beside(Text(tr("Xin lỗi"), "page"), self._sum), self.confirmation, self.cases))
        self._faces = Faces(list_face)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 20, 16)
        row.addWidget(self._faces)

    @property
    def idle(self) -> bool:
        return self._list.idle

    def end(self) -> None:
        self._list.end()

    def reflow(self, breadth: Breadth) -> None:
        self._faces.reflow(breadth)

    def arrive(self) -> None:
        if self._last_read.is_old:
            self.refresh()
        self._to_list()

    def show_apology(self, dossier: str) -> None:
        self._asked = dossier
        self._show_one(owed_of(self.counter, dossier))
        self._ask()
        self.to_first_error()
        if self.case is not None:
            self.cases.setFocus()

    def refresh(self) -> None:
        """Read again what is shown at once, the list beside it on the worker; what is being typed stays."""
        if self._shown is not None:
            case = self.case
            self._show_one(owed_of(self.counter, self._shown.line.dossier, case.apology if case else ""))
        self._ask()

    def _ask(self) -> None:
        counter, asked = self.counter, self._asked
        self._last_read.note()
        self._list.ask(lambda: owed_list(counter, asked))
        if not self._owed:
            self.cases.skeleton.wait()

    def _show_list(self, read: OwedList) -> None:
        self.cases.skeleton.answered()
        self._owed = {one.key: one for one in read.owed}
        self._sum.setText(read.sum_words)
        self._faces.show_owed(any_owed=bool(read.owed))
        if not read.owed:
            self.keep_draft()
            self._shown = None
        self.cases.show_rows(read.rows, key_of(read.owed, self._shown))
        self.keys_changed.emit()

    def _show_case(self, key: str) -> None:
        if self._owed[key] != self._shown:
            self._show_one(self._owed[key])

    def _show_one(self, one: Owed | None) -> None:
        """Show an apology in the middle and its letter beside it, unless it is the one being typed about."""
        if one is None or (self._edited and self._shown is not None and self._shown.is_as(one)):
            return
        self._faces.show_owed(any_owed=True)
        self.keep_draft()
        same = self._shown is not None and self._shown.key == one.key
        self._shown, self.job = one, self.job if same else None
        self.page.show_owed(one, self.members())
        self._edited = take_up(self.page, kept_letter(self.counter, one), one)
        self._show_steps()
        self._show_letter()

    def keep_draft(self) -> None:
        if self._edited and self._shown is not None:
            kept_letter(self.counter, self._shown).write(written(self.page.fields))

    def begin_anew(self) -> None:
        """Give up what was left half typed about the apology shown."""
        if self._shown is not None and not self.page.half.isHidden():
            kept_letter(self.counter, self._shown).forget()
            self._edited = False
            self.page.half.hide()  # also where nothing is owed any more
            self.refresh()
            self.to_first_error()

    def change_person(self) -> None:
        self._shown, self._edited, self._asked = None, False, ""

    def members(self) -> list[StaffMember]:
        """Those on duty."""
        return list(self.counter.desk.staff.values())

    def _mark_edited(self) -> None:
        self._edited = True
        self.page.show_error("")
        self._show_steps()
        self._redraw.start()

    def _show_steps(self) -> None:
        case = self._shown.case if self._shown and not self._shown.is_owed_again else None
        done = steps_done(self.counter.desk, case) if case else 0
        public = self.page.fields.ways.in_public
        left_open = steps_open(case, wanted=public and done > READING) if case else frozenset()
        self.page.show_progress(done, left_open, public=public)
        self.page.show_steps(steps_of(self))
        self.keys_changed.emit()

    def draft(self) -> None:
        """Write the draft as it stands on the screen; a later one takes the place of an earlier one."""
        if self._shown is None:
            return
        dossier, form = self._shown.line.dossier, self.page.fields.form()
        self._edited = False
        if self.do(lambda: self.counter.do(apology.draft, dossier, form)) is None:
            self._edited = True
            return
        self._asked = ""
        kept_letter(self.counter, self._shown).forget()
        self.refresh()
        self.confirm(tr("Đã lập thư"))
        self.cases.setFocus()

    def sign(self) -> None:
        """Ask who signs, and for their secret; whoever may sign and works here is asked for it at once."""
        case, here = self.case, self.counter.person
        if case is None:
            return
        signers = [member for member in self.members() if member.signs]
        ready = here if here.signs else None
        sheet = SignSheet(self.window(), self.counter, subject_of(case), signers, ready)
        sheet.signed.connect(lambda signer: self._sign_as(signer, case))
        sheet.open()

    def _sign_as(self, signer: StaffMember, asked: ApologyCase) -> None:
        """Sign the letter that stood here when the secret was asked for; one that has changed is not signed."""
        self.refresh()
        if self._edited or self.case != asked:
            self._show_one(owed_of(self.counter, asked.line.dossier))
            changed = tr("Thư của {name} đã đổi trong lúc chờ ký. Chưa ký gì. Xem lại thư rồi ký.")
            self.page.show_error(changed.format(name=asked.line.name))
        elif number := self.do(lambda: self.counter.do_as(signer, apology.sign, asked.apology)):
            self.confirm(tr("Đã ký thư {number}").format(number=number))
        self.cases.setFocus()

    @property
    def shown(self) -> Owed | None:
        """What is shown; None where nothing is owed."""
        return self._shown

    @property
    def case(self) -> ApologyCase | None:
        """The apology shown, once it is drafted."""
        return self._shown.case if self._shown else None

    @property
    def is_edited(self) -> bool:
        """Has a person changed what is shown, and not drafted it yet?"""
        return self._edited

    def do(self, act: Callable[[], object]) -> object | None:
        self.page.show_error("")
        self.confirm("")
        try:
            return act() or ""
        except Refusal as refusal:
            self.page.show_error(say(refusal))
            at_fault = self.page.fields.show_refusal(refusal)
            if at_fault is not None:
                self.page.bring_up(at_fault)
            return None

    def _show_letter(self) -> None:
        if self._shown is None:
            return
        case = self._shown.case
        if case is None or (self._edited and not case.number):
            case = typed_case(self.counter, self.page.fields)
        self.letter.show_case(self.counter, case)

    def print_shown(self) -> None:
        case = self.case
        if case is not None and not self.is_printing:
            self.follow(print_letter(self.counter, self.printing, case))

    def to_first_error(self) -> None:
        self._faces.show_face(FORM)
        self.page.bring_up(self.page.fields.first_wrong)

    def _to_list(self) -> None:
        self._faces.show_face(LIST)
        self.cases.setFocus()

    def _to_letter(self) -> None:
        self._faces.show_face(LETTER)
        self.letter.preview.setFocus()

    def take(self, key: str) -> None:
        """Do what a single key of the list means, or say why it does nothing now."""
        step = next((step for step in steps_of(self) if step.key == key), None)
        if step is not None:
            step.take()
        elif key == "Enter":
            self.to_first_error()
        elif key in LISTED:
            LISTED[key](self)
        elif self._shown is not None:
            self.open_act(key)

    def open_act(self, key: str) -> None:
        """Open the sheet of an act about the apology shown, or say why not."""
        public = self.page.fields.ways.in_public
        self.page.show_error(take(self, key, self.case, in_public=public))

    def keys(self) -> Sequence[Key]:
        back = Key("Esc", tr("quay lại"))
        if self._shown is None:
            return (*LISTED_KEYS, Key("F2", tr("hồ sơ mới")), Key("F3", tr("tìm")), back)
        return [Key("↑ ↓", tr("chọn việc")), *keys_of(steps_of(self), self.case), *LISTED_KEYS, back]

    def device_line(self) -> tuple[str, str]:
        words = signed_words(self._owed.values())
        return (words, "ink3") if words else super().device_line()

    def step_back(self) -> bool:
        if self._faces.face == LETTER and not self._faces.letter_is_beside:
            self.to_first_error()
            return True
        if self._shown is not None and not self.cases.hasFocus():
            self._to_list()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            for step in sorted(steps_of(self), key=lambda step: step.key != "Ctrl Enter")[:1]:
                step.take()
        elif control and event.key() == Qt.Key.Key_N:
            self.begin_anew()
        elif event.key() == Qt.Key.Key_F5:
            more_faults(self)
        else:
            super().keyPressEvent(event)
