"""Who is at the counter: a card scanned or a number typed, whose it is, and what is known of that person."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from app.refusal import Refusal
from app.rules.text.identity import CitizenCard, read_card
from ui.background import Background, unforeseen
from ui.counter import Counter
from ui.language import tr
from ui.places.card_representative import takes_representative
from ui.places.intake_lookups import Who, known_person, left_before, received_before, visit_words
from ui.places.person_hints import is_same_name, may_be
from ui.places.wording import grouped_phone
from ui.printing import Printing

if TYPE_CHECKING:
    from app.dossier.registers.receipts import KnownPerson
    from app.dossier.registers.visits import Visit
    from ui.places.intake_form import IntakeForm

Found = TypeVar("Found")


class WhoComes(QObject):
    """Fills ``form``. ``filled`` when a card found its place there, ``unread(words)`` when it could not be read, or is of
    somebody who stands there already where another's is waited for.

    ``forget`` drops what was kept of whoever stood there before somebody else. The register is asked on a worker: keys
    are taken meanwhile, and an answer about somebody who no longer stands in the form is not shown.
    """

    filled = Signal()
    unread = Signal(str)

    def __init__(
        self, counter: Counter, printing: Printing, form: IntakeForm, forget: Callable[[], None]
    ) -> None:
        super().__init__()
        self._counter, self._printing, self._form, self._forget = counter, printing, form, forget
        self._asking, self._is_over = Background(), False
        form.person.told.number_left.connect(lambda number: self._recall(number, self._remember))

    def take_card(self, text: str) -> None:
        """A card: of the applicant, of somebody named beside them, or of another person, whose place is asked."""
        from ui.language import say  # noqa: PLC0415 - the core is read after the first paint

        try:
            card = read_card(text)
        except Refusal as refusal:
            self.unread.emit(say(refusal))
            return
        self._form.question.give_way()  # the cursor says whose card is meant
        form, breaks = self._form, self._printing.preferences.scanner_breaks_letters
        is_taken = takes_representative(card, form.person, form.question, breaks_letters=breaks)
        if not is_taken and not self._read_again(card):
            self._place(card)

    def _read_again(self, card: CitizenCard) -> bool:
        """The card of somebody who stands in the form already: never of a second one there."""
        person, number = self._form.person, card.id_number
        if person.own_number == number:
            self._applicant_again(card)
        elif person.has_submitter and person.submitting.id_number == number:
            self._proxy_again(card)
        elif person.together.names(number):
            self._together_again(card)
        else:
            return False
        return True

    def _applicant_again(self, card: CitizenCard) -> None:
        person = self._form.person
        proxy, named = person.submitting, bool(person.name.words_typed)
        waits = named and person.has_submitter and proxy.is_empty
        if waits and (proxy.has_cursor or person.number.line.checked):
            self.unread.emit(tr("Thẻ này là của người có hồ sơ. Quét thẻ người nộp thay"))
        else:
            self._fill(card)

    def _proxy_again(self, card: CitizenCard) -> None:
        person = self._form.person
        if person.name.words_typed or self._is_for_organisation or person.submitting.has_cursor:
            self._fill_proxy(card)
        else:
            self.unread.emit(tr("Thẻ này là của người nộp thay. Quét thẻ người có hồ sơ"))

    def _together_again(self, card: CitizenCard) -> None:
        """One of several who ask may hand it in for them all."""
        person = self._form.person
        proxy = person.submitting
        if person.has_submitter and proxy.has_cursor and may_be(card, proxy.name, proxy.number):
            self._fill_proxy(card)
        elif person.together.waits:
            self.unread.emit(tr("Thẻ này là của người cùng đứng tên. Quét thẻ người khác"))
        elif person.takes_together(card):
            self.filled.emit()

    @property
    def _is_for_organisation(self) -> bool:
        """A card is a person's: of who hands in for an organisation, never of the organisation itself."""
        told = self._form.person.told
        is_begun = bool(told.name.words_typed or told.id_number)
        return is_begun and self._form.person.kind.value == "organisation"

    def _place(self, card: CitizenCard) -> None:
        """A number that stands nowhere yet: of the row with the cursor; else of the applicant who was named so without one;
        else where a card is waited for; or it is asked whose place they take, by where the cursor is.
        """
        person = self._form.person
        proxy, firm = person.submitting, self._is_for_organisation
        named = firm or bool(person.name.words_typed)
        waits = person.has_submitter and not proxy.id_number
        beside = person.has_submitter and proxy.has_cursor
        in_row = person.together.has_cursor
        if waits and beside:
            (self._fill_proxy if may_be(card, proxy.name, proxy.number) else self._ask_for_proxy)(card)
        elif in_row and person.takes_together(card):
            self.filled.emit()
        elif named and not (firm or beside or in_row) and person.told.may_be(card):
            (self._fill if self._is_surely_applicants(card) else self._ask_for_applicant)(card)
        elif named and person.takes_together(card):
            self.filled.emit()
        elif not named:
            self._fill(card)
        elif waits and may_be(card, proxy.name, proxy.number):
            self._fill_proxy(card)
        elif waits or beside:
            self._ask_for_proxy(card)
        else:
            self._ask_for_applicant(card)

    def _is_surely_applicants(self, card: CitizenCard) -> bool:
        """A name without marks is proof enough where the cursor is, or where nobody else is waited for."""
        person = self._form.person
        others = person.has_submitter or not person.together.isHidden()
        return person.told.has_cursor or not others or is_same_name(person.name.words_typed, card)

    def _ask_for_proxy(self, card: CitizenCard) -> None:
        def replace() -> None:
            self._form.person.submitting.clear()
            self._fill_proxy(card)

        words = tr("Thay người nộp thay bằng {name}?  Enter: thay  ·  Esc: giữ nguyên")
        self._form.question.ask(words.format(name=card.name), replace)

    def _ask_for_applicant(self, card: CitizenCard) -> None:
        form = self._form

        def replace() -> None:
            form.person.clear_applicant()
            form.procedure.say_already("")
            self._fill(card)
            self._forget()  # last: what could not be forgotten is said, and would go with what is filled in
            if form.procedure.procedure is not None:
                self.ask_before(form.procedure.procedure.code)

        words = tr("Thay người có hồ sơ bằng {name}? {stays}  Enter: thay  ·  Esc: giữ nguyên")
        if self._is_for_organisation:
            words = tr("Thay tổ chức bằng {name}? {stays}  Enter: thay  ·  Esc: giữ nguyên")
        stays = tr("Thủ tục, giấy tờ giữ nguyên.")
        if form.person.has_submitter and form.person.submitting.relates:
            stays = tr("Thủ tục, giấy tờ giữ nguyên, quan hệ hỏi lại.")
        form.question.ask(words.format(name=card.name, stays=stays), replace)

    def _fill_proxy(self, card: CitizenCard) -> None:
        self._form.person.fill_submitter(card)
        self.filled.emit()

    def _fill(self, card: CitizenCard) -> None:
        person = self._form.person
        person.fill_card(card)
        if self._printing.preferences.scanner_breaks_letters:
            person.name.show_hint(tr("Kiểm tra dấu"))
        phone = person.phone
        phone.line.setFocus()
        typed = phone.line.text()

        def go_on(known: KnownPerson | None, visit: Visit | None) -> None:
            is_left_alone = phone.line.hasFocus() and phone.line.text() == typed
            self._remember(known, visit)
            if is_left_alone and (known is not None or phone.words_typed):
                self.filled.emit()  # nobody is asked for a phone: on to the procedure

        self._recall(card.id_number, go_on)

    def _recall(self, number: str, tell: Callable[[KnownPerson | None, Visit | None], None]) -> None:
        """Ask what the owner of an identity number told before, and what the person lacked the last time."""
        who, counter = self._in_form(), self._counter

        def read() -> tuple[KnownPerson | None, Visit | None]:
            return known_person(counter, number), left_before(counter, who)

        self._ask(who, read, lambda found: tell(*found))

    def _remember(self, known: KnownPerson | None, visit: Visit | None) -> None:
        if known is not None:
            self._form.person.recall(known)
        self._tell_visit(visit)

    def ask_before(self, procedure: str) -> None:
        """Ask whether the person has such a dossier already, and what they lacked the last time."""
        who, counter, card = self._in_form(), self._counter, self._form.procedure

        def read() -> tuple[str, Visit | None]:
            return received_before(counter, who, procedure), left_before(counter, who)

        def tell(found: tuple[str, Visit | None]) -> None:
            if card.procedure is not None and card.procedure.code == procedure:
                card.say_already(found[0])
                self._tell_visit(found[1])

        self._ask(who, read, tell)

    def _ask(self, who: Who, read: Callable[[], Found], tell: Callable[[Found], None]) -> None:
        def answer(found: Any) -> None:
            if who.is_still(self._in_form()):
                tell(found)

        if not self._is_over:  # the number is left, too, as a closed window takes the cursor away
            self._asking.run(read, answer, unforeseen)

    def _in_form(self) -> Who:
        told = self._form.person.told
        return Who(told.id_number, told.name.words_typed, told.year_of_birth)

    def _tell_visit(self, visit: Visit | None) -> None:
        """Say what the person lacked the last time, so that nobody asks them anew."""
        if visit is None:
            return
        person = self._form.person
        person.tell(visit_words(visit))
        if not person.phone.line.text():
            person.phone.line.show_words(grouped_phone(visit.person.get("phone", "")))

    @property
    def idle(self) -> bool:
        """Is the register not being asked?"""
        return self._asking.idle

    def end(self) -> None:
        """The window closes, and its desk after it."""
        self._is_over = True
        self._asking.finish()
