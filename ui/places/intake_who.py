"""Who is at the counter: a card scanned or a number typed, whose it is, and what is known of that person."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.refusal import Refusal
from app.rules.identity import CitizenCard, read_card
from ui.counter import Counter
from ui.language import tr
from ui.places.intake_lookups import known_person, left_before, visit_words
from ui.places.wording import grouped_phone
from ui.printing import Printing

if TYPE_CHECKING:
    from ui.places.intake_form import IntakeForm


class WhoComes(QObject):
    """Fills ``form``. ``filled`` when a card found its place there, ``unread(words)`` when it could not be read.

    ``clear`` empties the form for somebody else.
    """

    filled = Signal()
    unread = Signal(str)

    def __init__(
        self, counter: Counter, printing: Printing, form: IntakeForm, clear: Callable[[], None]
    ) -> None:
        super().__init__()
        self._counter, self._printing, self._form, self._clear = counter, printing, form, clear
        form.person.number_left.connect(self.recall)
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
        if self.recall(card.id_number) or person.phone.words_typed:
            self.filled.emit()
        else:
            person.phone.line.setFocus()

    def recall(self, number: str) -> bool:
        """Fill in what the owner of an identity number told before; False when nobody has it."""
        known = known_person(self._counter, number)
        if known is not None:
            self._form.person.recall(known)
        self.tell_visit()
        return known is not None

    def tell_visit(self) -> None:
        """Say what the person lacked the last time, so that nobody asks them anew."""
        person = self._form.person
        visit = left_before(self._counter, person.told)
        if visit is None:
            return
        person.tell(visit_words(visit))
        if not person.phone.line.text():
            person.phone.line.show_words(grouped_phone(visit.person.get("phone", "")))
