"""What a receipt says, laid out to be put right: its people, its procedure, when and how it came, its papers."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from app.desk.reference import CatalogueProcedure
from app.dossier.receipt import Authorisation, Paper, Person, ReceiptForm, authorisation_for
from app.dossier.registers.dossiers import Dossier
from app.rules.text.identity import applicant_number, normal_number
from ui.language import tr
from ui.places.intake_papers import paper_of
from ui.places.intake_person import PersonCard
from ui.places.intake_submitter import Problem
from ui.places.person_hints import shown_birth
from ui.places.wording import capital, grouped, grouped_phone
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


def rule_for(
    submitter: Person | None, receipt: ReceiptForm, procedure: CatalogueProcedure | None
) -> Authorisation | None:
    """What the procedure asks of a submitter, where another one is named than on the receipt."""
    same = submitter is None or submitter.name == (receipt.submitter or Person("")).name
    return None if same or procedure is None else authorisation_for(procedure)


def fill_person(card: PersonCard, receipt: ReceiptForm) -> None:
    """Show the people of a receipt, and how it came in."""
    who, submitter = receipt.applicant, receipt.submitter
    card.kind.show_value(receipt.applicant_kind)
    card.kind.chosen.emit(receipt.applicant_kind)
    card.together.show_written(
        [p.name, grouped(p.id_number), shown_birth(p.birth)] for p in receipt.applicants
    )
    if submitter is not None:
        card.show_submitter(shown=True)
        card.submitting.relate(submitter.relation)
    for name, words in _written(who, submitter or Person("")).items():
        getattr(card, name).line.show_words(words)
    card.dispatch_number.line.setText(receipt.dispatch_number)
    card.witness.line.setText(receipt.witness)
    card.besides.come_by(receipt.channel)
    card.besides.show()
    card.ask_more.hide()
    card.sex.show_value(who.sex if card.sex.offers(who.sex) else "")
    card.known_by.setCurrentIndex(max(0, card.known_by.findData(receipt.identified_by)))
    card.note.hide()  # no card is waited for here


def _written(who: Person, submitter: Person) -> dict[str, str]:
    """Of the card's lines what each shows of the applicant and the submitter."""
    return {
        "name": who.name,
        "number": grouped(who.id_number),
        "birth": shown_birth(who.birth),
        "address": who.address,
        "phone": grouped_phone(who.phone),
        "representative": who.representative,
        "email": who.email,
        "submitter_name": submitter.name,
        "submitter_number": grouped(submitter.id_number),
        "submitter_phone": grouped_phone(submitter.phone),
        "authorisation": submitter.authorisation,
    }


def people_typed(card: PersonCard, receipt: ReceiptForm, today: date) -> ReceiptForm:
    """The receipt with the people as typed; what the card does not ask for stays.

    :raises Refusal: ``birth.unreadable``, ``birth.future``.
    """
    told, other = card.applicant(today), card.submitter()
    before = receipt.submitter or Person("")
    return replace(
        receipt,
        applicant=_typed(
            receipt.applicant,
            told,
            "name id_number birth sex address phone email representative",
            lambda number: applicant_number(number, card.kind.value, str(card.known_by.currentData())),
        ),
        applicants=tuple(_again(each, receipt.applicants) for each in card.together.people(today)),
        submitter=_typed(before, other, "name id_number phone relation authorisation") if other else None,
        applicant_kind=card.kind.value,
        identified_by=str(card.known_by.currentData()),
        channel=card.besides.came_by,
        dispatch_number=card.besides.posted_as,
        witness=card.witness.words_typed,
    )


def _again(person: Person, before: Sequence[Person]) -> Person:
    """One who asks together, with what else was known of them."""
    number = person.id_number
    known = (p for p in before if p.name == person.name or (number and normal_number(p.id_number) == number))
    return _typed(next(known, person), person, "name id_number birth")


def _typed(before: Person, typed: Person, names: str, kept: Callable[[str], str] = normal_number) -> Person:
    told: dict[str, Any] = {name: getattr(typed, name) for name in names.split()}
    if kept(before.id_number) == typed.id_number:
        told["id_number"] = before.id_number  # written otherwise on an old receipt, it is the same number
    return replace(before, **told)


class PapersAgain(StepCard):
    """The papers handed in are ticked; those the procedure lists further can be, and others written in."""

    def __init__(self, papers: Sequence[Paper]) -> None:
        super().__init__(3, tr("Giấy tờ"))
        self.beside.addWidget(Text(tr("số: đánh dấu, ← → bản sao, Shift bản chính"), "caption", "ink2"))
        self.beside.addStretch(1)
        self._asked: Mapping[str, Listed] = {}
        self._ever_asked: set[str] = set()
        self._not_asked: set[str] = set()
        self._handed_in: dict[str, Listed] = {}
        self.list, self.more = PapersList(), Line(placeholder=tr("giấy tờ khác, Enter để thêm"))
        self.more.setAccessibleName(tr("Giấy tờ khác"))
        self.more.returnPressed.connect(self._add)
        self.list.changed.connect(self._show_state)
        self.body.addWidget(self.list)
        self.body.addWidget(self.more)
        self.show_papers([Listed(p.name, False, p.originals, p.copies, present=True) for p in papers])

    @property
    def papers(self) -> tuple[Paper, ...]:
        """Those that are ticked."""
        return tuple(Paper(p.name, p.originals, p.copies) for p in self.list.papers if p.present)

    @property
    def missing(self) -> list[Listed]:
        """Papers that the procedure must have and that are not ticked."""
        return [paper for paper in self.list.papers if paper.required and not paper.present]

    def problems(self) -> list[Problem]:
        """What is missing, as intake says it."""
        names = ", ".join(paper.name for paper in self.missing)
        words = tr("Giấy tờ còn thiếu: {names}. Có đủ thì bấm +").format(names=names)
        return [(words, self.list)] if names else []

    def show_papers(self, papers: Sequence[Listed]) -> None:
        """Show these and no others; whether one must be there the procedure says."""
        must = {name for name, paper in self._asked.items() if paper.required}
        self.list.show_papers([replace(paper, required=paper.name in must) for paper in papers])
        fit(self.list, height=max(1, len(papers)) * _ROW + 4)

    def offer(self, listed: Sequence[str]) -> None:
        """List what a procedure asks for, besides what was handed in; what only another one asked for goes, and is back
        as it was when that one is chosen again. What stood here unasked stays under every procedure.
        """
        before, self._asked = self._asked, {paper.name: paper for paper in map(paper_of, listed)}
        self._not_asked |= {p.name for p in self.list.papers if p.present} - (before or self._asked).keys()
        self._ever_asked |= self._asked.keys()
        for paper in self.list.papers:
            if paper.present:
                self._handed_in[paper.name] = paper
            else:
                self._handed_in.pop(paper.name, None)
        gone = self._ever_asked - self._not_asked - self._asked.keys()
        kept = {name: paper for name, paper in self._handed_in.items() if name not in gone}
        asked = [paper for name, paper in self._asked.items() if name not in kept]
        self.show_papers([*kept.values(), *asked])

    def written(self) -> str:
        """All rows, to be shown again by :meth:`show_written`."""
        return json.dumps([[p.name, p.originals, p.copies, p.present] for p in self.list.papers])

    def show_written(self, written: str) -> None:
        """Show what :meth:`written` told of the rows; what stood here instead is given up."""
        for paper in self.list.papers:
            self._handed_in.pop(paper.name, None)
        self.show_papers([Listed(name, False, *counts) for name, *counts in json.loads(written)])

    def _show_state(self) -> None:
        self.mark.show_state("done" if self.papers and not self.missing else "open")

    def _add(self) -> None:
        name, standing = capital(self.more.text().strip()), self.list.papers
        if not name:
            return
        if any(paper.name == name for paper in standing):
            self.show_papers([replace(p, present=p.present or p.name == name) for p in standing])
        else:
            self.show_papers([*standing, Listed(name, False, present=True)])
        self.more.clear()
