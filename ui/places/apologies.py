"""Xin lỗi: what is owed at the left, the apology in the middle, its letter at the right. Nothing here deletes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from app.apology import acts as apology
from app.apology.case import ApologyCase
from app.desk.reference import StaffMember
from app.refusal import Refusal
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
from ui.places.apology_steps import LISTED, LISTED_KEYS, more_faults, steps_of
from ui.places.kept import keep_drafts
from ui.places.last_read import LastRead
from ui.places.latest_answer import LatestAnswer
from ui.places.letter_pane import LetterPane
from ui.places.place import Place
from ui.widgets.case_list import CaseList
from ui.widgets.key_bar import Key
from ui.widgets.text import Text

_REDRAW_MS = 250


class Apologies(Place):
    """``shown`` is None where nothing is owed; ``is_edited`` while a person has changed it, and not drafted it yet."""

    def build(self) -> Iterator[None]:
        self._owed, self._asked = dict[str, Owed](), ""
        self.shown: Owed | None = None
        self.is_edited = self._unowed = False
        self._sum, self.cases = Text("", "body_strong", "peach"), CaseList(tr("Việc xin lỗi"))
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
        title = beside(Text(tr("Xin lỗi"), "page"), self._sum)
        list_face = column((title, self.confirmation, self.cases))
        self.cases.narrowed.connect(lambda room: title.setContentsMargins(0, 0, room, 0))
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
        if self._last_read.is_old or self._unowed:
            self._unowed = False
            self.refresh()
        self._to_list()

    def show_apology(self, dossier: str) -> None:
        if (one := owed_of(self.counter, dossier)) is None:
            self._show_unowed()
            return
        self._show_one(one)
        self._asked = "" if self.case else dossier
        self._ask()
        self.to_first_error()
        if self.case is not None:
            self.cases.setFocus()

    def _show_unowed(self) -> None:
        """For the dossier asked about nothing is owed: no other's letter is shown in its place, until one is chosen."""
        if unkept := keep_drafts([self]):  # the other's letter stays until it can be
            self.say_caution(unkept)
            return
        self.change_person()
        self._unowed = True
        self._faces.show_unowed()
        self.cases.choose_none()
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if (self._asked or self._unowed) and self.isHidden():  # left, and not only locked
            self._asked, self._unowed = "", False
            self._last_read.forget()  # without a word typed it stands nowhere before it is owed

    def refresh(self) -> None:
        """Read again what is shown at once, the list beside it on the worker; what is being typed stays."""
        if self.shown is not None:
            self._show_one(owed_of(self.counter, self.shown.line.dossier, self.shown.apology))
        self._ask()

    def _ask(self) -> None:
        typed = self.shown.line.dossier if self.shown and self.is_edited else ""
        counter, asked = self.counter, {self._asked, typed} - {""}
        self._last_read.note()
        self._list.ask(lambda: owed_list(counter, asked))
        if not self._owed:
            self.cases.skeleton.wait()

    def _show_list(self, read: OwedList) -> None:
        self.cases.skeleton.answered()
        self._owed = {one.key: one for one in read.owed}
        self._sum.setText(read.sum_words)
        if not self._unowed:
            self._faces.show_owed(any_owed=bool(read.owed))
        if not read.owed:
            self.keep_draft()
            self.shown = None
        self.cases.show_rows(read.rows, None if self._unowed else key_of(read.owed, self.shown))
        self.keys_changed.emit()

    def _show_case(self, key: str) -> None:
        if self._owed[key] != self.shown:
            self._show_one(self._owed[key])

    def _show_one(self, one: Owed | None) -> None:
        """Show an apology in the middle and its letter beside it; of the one being typed about what stands around it."""
        if one is None:
            return
        if self.is_edited and self.shown is not None and self.shown.is_as(one):
            self.shown = one
            self.page.follow(one)
            self._show_steps()
            return
        self._unowed = False
        self._faces.show_owed(any_owed=True)
        if self.is_edited:
            self.keep_draft()
            self._ask()  # its row says that it is half typed
        same = self.shown is not None and self.shown.key == one.key
        self.shown, self.job = one, self.job if same else None
        self.page.show_owed(one, self.members())
        self.is_edited = take_up(self.page, kept_letter(self.counter, one), one)
        self._show_steps()
        self._show_letter()

    def keep_draft(self) -> None:
        if self.is_edited and self.shown is not None:
            kept_letter(self.counter, self.shown).write(written(self.page.fields))

    def begin_anew(self) -> None:
        """Give up what was left half typed about the apology shown."""
        if self.shown is not None and not self.page.half.isHidden():
            kept_letter(self.counter, self.shown).forget()
            self.is_edited = False
            self.page.half.hide()  # also where nothing is owed any more
            self.refresh()
            self.to_first_error()

    def change_person(self) -> None:
        self.shown, self.is_edited, self._asked, self._unowed = None, False, "", False

    def members(self) -> list[StaffMember]:
        """Those on duty."""
        return list(self.counter.desk.staff.values())

    def _mark_edited(self) -> None:
        self.is_edited = True
        self.page.show_error("")
        self._show_steps()
        self._redraw.start()

    def _show_steps(self) -> None:
        case = self.shown.case if self.shown and not self.shown.is_owed_again else None
        self.page.show_progress(case)
        self.page.show_steps(steps_of(self))
        self.keys_changed.emit()

    def draft(self) -> None:
        """Write the draft as it stands on the screen; a later one takes the place of an earlier one."""
        shown, form = self.shown, self.page.fields.form()
        if shown is None:
            return

        # The letter is shown as soon as it is heard of: without what was left of it earlier.
        typed, self.is_edited = self.is_edited, False
        with kept_letter(self.counter, shown).forgotten_by_act():
            drafted = self.do(lambda: self.counter.do(apology.draft, shown.line.dossier, form))
        if drafted is None:
            self.is_edited = typed
            keep_drafts([self])  # as it was refused; where nothing can be kept that was said
            return
        self._asked = ""
        self.refresh()
        self.confirm(tr("Đã lập thư"))
        self.cases.setFocus()

    @property
    def case(self) -> ApologyCase | None:
        """The apology shown, once it is drafted."""
        return self.shown.case if self.shown else None

    def do(self, act: Callable[[], object]) -> object | None:
        self.page.show_error("")
        self.confirm("")
        try:
            return act() or ""
        except Refusal as refusal:
            self.page.show_error(say(refusal))
            if (at_fault := self.page.fields.show_refusal(refusal)) is not None:
                self.page.bring_up(at_fault)
            return None

    def _show_letter(self) -> None:
        if self.shown is None:
            return
        case = self.shown.case
        if case is None or (self.is_edited and not case.number):
            case = typed_case(self.counter, self.page.fields)
        self.letter.show_case(self.counter, case)

    def print_shown(self) -> None:
        case = self.case
        if case is None:
            self.say_caution(tr("Chưa lập thư, chưa có gì để in") if self.shown else self.nothing_to_print)
        elif not self.is_printing:
            self.follow(print_letter(self.counter, self.printing, case))

    def to_first_error(self) -> None:
        if self.shown is not None:
            self._faces.show_face(FORM)
            self.page.bring_up(self.page.fields.first_wrong)

    def _to_list(self) -> None:
        self._faces.show_face(LIST)
        self.cases.bring_up()
        self.cases.setFocus()

    def _to_letter(self) -> None:
        self._faces.show_face(LETTER)
        self.letter.preview.setFocus()

    def take(self, key: str) -> None:
        """Do what a single key of the list means, or say why it does nothing now."""
        if step := next((step for step in steps_of(self) if step.key == key), None):
            step.take()
        elif key == "Enter":
            self.to_first_error()
        elif key in LISTED:
            LISTED[key](self)
        elif self.shown is not None:
            self.open_act(key)

    def open_act(self, key: str) -> None:
        """Open the sheet of an act about the apology shown, or say why not."""
        self.page.show_error(take(self, key, self.case, in_public=self.page.fields.ways.in_public))

    def keys(self) -> Sequence[Key]:
        back = Key("Esc", tr("quay lại"))
        if self.shown is None:
            return (*LISTED_KEYS, Key("F2", tr("hồ sơ mới")), Key("F3", tr("tìm")), back)
        return [Key("↑ ↓", tr("chọn việc")), *keys_of(steps_of(self), self.case), *LISTED_KEYS, back]

    def device_line(self) -> tuple[str, str]:
        words = signed_words(self._owed.values())
        return (words, "ink3") if words else super().device_line()

    def step_back(self) -> bool:
        if self._faces.face == LETTER and not self._faces.letter_is_beside:
            self.to_first_error()
            return True
        if self.shown is None or self.cases.hasFocus() or self.shown.line.dossier == self._asked:
            keep_drafts([self])
            return False
        self.arrive()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            for step in sorted(steps_of(self), key=lambda step: step.key != "Ctrl Enter")[:1]:
                step.take()
        elif control and event.key() == Qt.Key.Key_N:
            self.begin_anew()
        elif event.key() == Qt.Key.Key_F5:
            more_faults(self)
        else:
            super().keyPressEvent(event)
