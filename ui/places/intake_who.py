"""Who is at the counter: a card scanned or a number typed, whose it is, and what is known of that person."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from app.refusal import Refusal
from app.rules.identity import CitizenCard, read_card
from ui.background import Background, unforeseen
from ui.counter import Counter
from ui.language import tr
from ui.places.intake_lookups import Who, known_person, left_before, received_before, visit_words
from ui.places.wording import grouped_phone
from ui.printing import Printing

if TYPE_CHECKING:
    from app.registers.receipts import KnownPerson
    from app.registers.visits import Visit
    from ui.places.intake_form import IntakeForm

Found = TypeVar("Found")


class WhoComes(QObject):
    """Fills ``form``. ``filled`` when a card found its place there, ``unread(words)`` when it could not be read.

    ``clear`` empties the form for somebody else. The register is asked on a worker: keys are taken meanwhile, and an
    answer about somebody who no longer stands in the form is not shown.
    """

    filled = Signal()
    unread = Signal(str)

    def __init__(
        self, counter: Counter, printing: Printing, form: IntakeForm, clear: Callable[[], None]
    ) -> None:
        super().__init__()
        self._counter, self._printing, self._form, self._clear = counter, printing, form, clear
        self._asking = Background()
        form.person.number_left.connect(lambda number: self._recall(number, self._remember))
        form.question.answered.connect(self._answer)

    def take_card(self, text: str) -> None:
        """A card: of the applicant, of somebody named beside them, or of another person, which is asked."""
        from ui.language import say  # noqa: PLC0415 - the core is read after the first paint

        person = self._form.person
        try:
            card = read_card(text)
        except Refusal as refusal:
            self.unread.emit(say(refusal))
            return
        named = bool(person.name.line.text())
        if named and person.takes_together(card):
            self.filled.emit()
        elif named and person.has_submitter:
            person.fill_submitter(card)
            self.filled.emit()
        elif named and person.told.id_number != card.id_number:
            self._form.question.ask(card)
        else:
            self._fill(card)

    def _answer(self, card: CitizenCard | None) -> None:
        if card is None:
            self.filled.emit()
        else:
            self._clear()
            self._fill(card)

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
        self._asking.finish()
