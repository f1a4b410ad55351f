"""A card read where the representative of an organisation is named: its name goes there, and the organisation stays."""

from __future__ import annotations

from app.rules.text.identity import CitizenCard
from ui.language import tr
from ui.places.card_question import CardQuestion
from ui.places.intake_person import PersonCard
from ui.places.person_hints import may_be_named


def takes_representative(
    card: CitizenCard, person: PersonCard, question: CardQuestion, *, breaks_letters: bool
) -> bool:
    """Name the owner of the card there, asked first where another is named; False where the cursor is elsewhere.

    A scanner that ``breaks_letters`` has its marks looked at.
    """
    told = person.told
    if not told.asks_representative:
        return False

    def fill() -> None:
        told.represent(card)
        if breaks_letters:
            told.representative.show_hint(tr("Kiểm tra dấu"))

    if may_be_named(told.representative.words_typed, card):
        fill()
    else:
        words = tr("Thay người đại diện bằng {name}?  Enter: thay  ·  Esc: giữ nguyên")
        question.ask(words.format(name=card.name), fill)
    return True
