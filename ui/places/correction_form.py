"""What a receipt says, laid out to be put right: its people, its procedure, when and how it came, its papers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from app.receipt_form import Paper, Person, ReceiptForm
from app.registers.dossiers import Dossier
from ui.language import tr
from ui.places.intake_papers import paper_of
from ui.places.intake_person import PersonCard
from ui.places.person_hints import shown_birth
from ui.places.wording import grouped, grouped_phone
from ui.theme import fit
from ui.widgets.card import StepCard
from ui.widgets.field import Line
from ui.widgets.papers import Paper as Listed
from ui.widgets.papers import PapersList
from ui.widgets.text import Text

_ROW = 36


def receipt_of(whole: Dossier) -> ReceiptForm:
    """A dossier's receipt as it stands, corrections included: the form from which a correction begins."""
    return ReceiptForm(
        procedure=whole.line.procedure,
        applicant=_person(whole.applicant),
        received_at=whole.line.received_at,
        submitter=_person(whole.submitter) if whole.submitter else None,
        papers=tuple(Paper(str(p["name"]), int(p["originals"]), int(p["copies"])) for p in whole.papers),
        applicant_kind=whole.applicant_kind,
        identified_by=whole.identified_by,
        channel=whole.channel,
        collect_at=whole.collect_at,
        sets=whole.sets,
        note=whole.note,
        applicants=tuple(map(_person, whole.applicants)),
        dispatch_number=whole.dispatch_number,
        witness=whole.witness,
    )


def _person(said: Mapping[str, str]) -> Person:
    return Person(**{name: said.get(name, "") for name in Person.__slots__})


def fill_person(card: PersonCard, receipt: ReceiptForm) -> None:
    """Show the people of a receipt."""
    who, submitter = receipt.applicant, receipt.submitter
    card.kind.show_value(receipt.applicant_kind)
    card.kind.chosen.emit(receipt.applicant_kind)
    for field, words in (
        (card.name, who.name),
        (card.number, grouped(who.id_number)),
        (card.birth, shown_birth(who.birth)),
        (card.address, who.address),
        (card.phone, grouped_phone(who.phone)),
    ):
        field.line.show_words(words)
    card.sex.show_value(who.sex if card.sex.offers(who.sex) else "")
    card.known_by.setCurrentIndex(max(0, card.known_by.findData(receipt.identified_by)))
    if submitter is not None:
        card.toggle_submitter()
        card.submitter_name.line.show_words(submitter.name)
        card.submitter_number.line.show_words(grouped(submitter.id_number))
        card.submitter_phone.line.show_words(grouped_phone(submitter.phone))
    card.note.hide()  # no card is waited for here


def people_typed(card: PersonCard, receipt: ReceiptForm, today: date) -> tuple[Person, Person | None]:
    """The applicant and the submitter as typed; what the card does not ask for stays as the receipt has it."""
    told, other = card.applicant(today), card.submitter()
    applicant = replace(receipt.applicant, **_typed(told, "name id_number birth sex address phone"))
    if other is None:
        return applicant, None
    before = receipt.submitter or Person(other.name)
    return applicant, replace(before, **_typed(other, "name id_number phone"))


def _typed(person: Person, names: str) -> dict[str, Any]:
    return {name: getattr(person, name) for name in names.split()}


class PapersAgain(StepCard):
    """The papers handed in are ticked; those the procedure lists further can be, and others written in."""

    def __init__(self, papers: Sequence[Paper]) -> None:
        super().__init__(3, tr("Giấy tờ"))
        self.beside.addWidget(Text(tr("số: đánh dấu, ← → bản sao, Shift bản chính"), "caption", "ink2"))
        self.beside.addStretch(1)
        self.list, self.more = PapersList(), Line(placeholder=tr("giấy tờ khác, Enter để thêm"))
        self.more.setAccessibleName(tr("Giấy tờ khác"))
        self.more.returnPressed.connect(self._add)
        self.body.addWidget(self.list)
        self.body.addWidget(self.more)
        self.show_papers([Listed(p.name, True, p.originals, p.copies, present=True) for p in papers])

    @property
    def papers(self) -> tuple[Paper, ...]:
        """Those that are ticked."""
        return tuple(Paper(p.name, p.originals, p.copies) for p in self.list.papers if p.present)

    def show_papers(self, papers: Sequence[Listed]) -> None:
        """Show these and no others."""
        self.list.show_papers(papers)
        fit(self.list, height=max(1, len(papers)) * _ROW + 4)
        self.mark.show_state("done" if self.papers else "open")

    def offer(self, listed: Sequence[str]) -> None:
        """List what a procedure asks for, besides what is ticked."""
        ticked = [paper for paper in self.list.papers if paper.present]
        names = {paper.name for paper in ticked}
        asked = [paper for paper in map(paper_of, listed) if paper.name not in names]
        self.show_papers([*ticked, *asked])

    def _add(self) -> None:
        name = self.more.text().strip()
        if name:
            self.show_papers([*self.list.papers, Listed(name, False, present=True)])
            self.more.clear()
