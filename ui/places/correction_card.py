"""A card scanned over a receipt that is put right: whose it is, by where the cursor is and by who stands there."""

from __future__ import annotations

from app.rules.text.identity import CitizenCard
from ui.language import tr
from ui.places.card_question import CardQuestion
from ui.places.card_representative import takes_representative
from ui.places.intake_person import PersonCard
from ui.places.person_hints import may_be
from ui.preferences import Preferences


class CorrectionCards:
    """Takes cards into ``person``; ``question`` stands where the sheet puts it."""

    def __init__(self, person: PersonCard, preferences: Preferences) -> None:
        self._person, self._preferences = person, preferences
        self.question = CardQuestion()

    def wait(self) -> bool:
        """Is the cursor with the people? Elsewhere a card is the next citizen's. What was asked before gives way."""
        self.question.give_way()
        return self._person.isAncestorOf(self._person.window().focusWidget())

    def take(self, card: CitizenCard) -> None:
        """The applicant's where they are told, or that of somebody named beside them; asked about elsewhere, and of an
        organisation, which has none.
        """
        person, proxy = self._person, self._person.submitting
        theirs = proxy.id_number == card.id_number or may_be(card, proxy.name, proxy.number)
        breaks = self._preferences.scanner_breaks_letters
        if takes_representative(card, person, self.question, breaks_letters=breaks):
            return
        if person.own_number == card.id_number:
            self._fill(card)
        elif proxy.has_cursor:
            (person.fill_submitter if theirs else self._ask_for_proxy)(card)
        elif person.takes_together(card):
            return
        elif person.told.has_cursor and not self._is_for_organisation:
            self._fill(card)
        elif person.has_submitter and theirs:
            person.fill_submitter(card)
        else:
            self._ask_for_applicant(card)

    def _ask_for_proxy(self, card: CitizenCard) -> None:
        words = tr("Thay người nộp thay bằng {name}?  Enter: thay  ·  Esc: giữ nguyên")
        self.question.ask(words.format(name=card.name), lambda: self._replace_proxy(card))

    def _ask_for_applicant(self, card: CitizenCard) -> None:
        words, stays = tr("Thay người có hồ sơ bằng {name}? {stays}  Enter: thay  ·  Esc: giữ nguyên"), ""
        if self._is_for_organisation:
            words = tr("Thay tổ chức bằng {name}?  Enter: thay  ·  Esc: giữ nguyên")
        elif self._person.has_submitter and self._person.submitting.relates:
            stays = tr("Thủ tục, giấy tờ giữ nguyên, quan hệ hỏi lại.")
        else:
            stays = tr("Thủ tục, giấy tờ giữ nguyên.")
        self.question.ask(words.format(name=card.name, stays=stays), lambda: self._replace(card))

    @property
    def _is_for_organisation(self) -> bool:
        told = self._person.told
        return self._person.kind.value == "organisation" and bool(told.name.words_typed or told.id_number)

    def _replace(self, card: CitizenCard) -> None:
        self._person.clear_applicant()
        self._fill(card)
        self._person.phone.line.setFocus()

    def _replace_proxy(self, card: CitizenCard) -> None:
        proxy = self._person.submitting
        proxy.clear()
        self._person.fill_submitter(card)
        (proxy.missing or proxy.phone.line).setFocus()

    def _fill(self, card: CitizenCard) -> None:
        self._person.fill_card(card)
        if self._preferences.scanner_breaks_letters:
            self._person.name.show_hint(tr("Kiểm tra dấu"))
