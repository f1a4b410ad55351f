"""The left column of intake: person, procedure, papers. The only part that may scroll on a low screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.breadth import Breadth
from ui.language import tr
from ui.places.card_question import CardQuestion
from ui.places.intake_papers import PapersCard
from ui.places.intake_person import PersonCard, Problem
from ui.places.intake_procedure import ProcedureCard
from ui.theme import px
from ui.widgets.card import CARD_MARGINS
from ui.widgets.field import Field
from ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from app.dossier.receipt import Authorisation, ReceiptForm

_LABEL = 24
"""Height at 100 % of what stands over a line, or of the cards' end under it."""


class IntakeForm(QScrollArea):
    """The three parts of the form; the papers give their room to the list of procedures while it is open.

    ``confirmation`` and ``turns`` stand in its heading.
    """

    def __init__(self, confirmation: QWidget, turns: QWidget, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.person, self.procedure, self.papers = PersonCard(now), ProcedureCard(), PapersCard()
        self.question = CardQuestion()
        self.person.left.connect(self.show_states)
        self.today = Elided("", "secondary", "ink2")
        self.today.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.procedure.listing.connect(lambda listing: self.papers.setVisible(not listing))
        # The list has its place only once the column is laid out.
        self.procedure.lit.connect(lambda _: QTimer.singleShot(0, self, self._show_list))
        heading = QHBoxLayout()
        heading.addWidget(Text(tr("Tiếp nhận hồ sơ"), "page"))
        heading.addSpacing(10)
        heading.addWidget(confirmation)
        heading.addWidget(self.today, 1)
        heading.addStretch(0)  # where the day's count is hidden
        heading.addWidget(turns)
        page = QWidget()
        page.setProperty("kind", "page")
        self._column = column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(heading)
        for part in (self.question, self.person, self.procedure):
            column.addWidget(part)
        column.addWidget(self.papers, 1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._follow_focus()

    def _follow_focus(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._bring_up_soon)
        # Another size of the window or of the words, or a part that grew.
        self.verticalScrollBar().rangeChanged.connect(self._bring_up_soon)

    def _bring_up_soon(self, *_: object) -> None:
        QTimer.singleShot(0, self, self._bring_up)  # once the column is laid out

    def _bring_up(self) -> None:
        """What has the focus is seen, with the whole of its part where that has room (WCAG 2.4.11).

        The name begins a form: what was confirmed of the one before stands above it.
        """
        reached = QApplication.focusWidget()
        if reached is None or not self.isAncestorOf(reached):
            return
        parts = (self.person, self.procedure, self.papers)
        part = next((each for each in parts if each.isAncestorOf(reached)), reached)
        if reached is self.person.name.line:
            self.ensureVisible(0, 0, 0, 0)
        elif part.height() > self.viewport().height():
            self.verticalScrollBar().setValue(part.y())  # its head at least, which has its buttons
        if part.height() <= self.viewport().height():
            self.ensureWidgetVisible(part, 0, 0)
        self.ensureWidgetVisible(reached, 0, px(_LABEL))

    def _show_list(self) -> None:
        """On a low screen the open list of procedures is scrolled to: the lit row is seen."""
        if self.procedure.is_listing:
            self.ensureWidgetVisible(self.procedure.list, 0, 0)

    def reflow(self, breadth: Breadth) -> None:
        """The parts stand closer where room is short: more of them is seen without scrolling."""
        full = breadth is Breadth.FULL
        self._column.setSpacing(12 if full else 8)
        for part in (self.person, self.procedure, self.papers):
            part.body.setContentsMargins(*(CARD_MARGINS if full else (18, 8, 18, 10)))

    def problems(self, today: date) -> list[Problem]:
        """Everything that must be mended before saving, in the order of the form; said at the fields too."""
        found = self.person.problems(today, self._authorisation())
        if self.procedure.procedure is None:
            self.procedure.show_missing(missing=True)
            found.append((tr("Thủ tục: chưa chọn"), self.procedure.line))
        if self.papers.missing:
            names = ", ".join(paper.name for paper in self.papers.missing)
            found.append(
                (tr("Giấy tờ còn thiếu: {names}. Có đủ thì bấm +").format(names=names), self.papers.list)
            )
        return found

    def show_states(self) -> None:
        """The person is done when everybody is named and nothing is wrong or odd: by a number, or once they asked for
        something; procedure and papers say it themselves.
        """
        person = self.person
        wrong = any(field.error for field in person.findChildren(Field) if field.isVisibleTo(person))
        named = person.name.words_typed and (person.submitter() or not person.has_submitter)
        known = self.procedure.procedure is not None or person.told.id_number
        done = named and known and not wrong and not person.odd()
        person.mark.show_state("done" if done else "open")

    def _authorisation(self) -> Authorisation | None:
        """What the procedure asks of who hands in for another."""
        from app.dossier.receipt import authorisation_for  # noqa: PLC0415 - the core is read after the first paint

        procedure = self.procedure.procedure
        return authorisation_for(procedure) if procedure is not None else None

    def clear(self) -> None:
        """Empty the three parts for the next person."""
        self.person.clear()
        self.clear_request()

    def clear_request(self) -> None:
        """Empty what the person asks for, and what was said of it; keep who it is."""
        self.question.forget()
        self.person.tell("")
        self.procedure.clear()
        self.papers.show_papers(())
        self.papers.show()  # the list of procedures is closed

    def receipt(self, today: date) -> ReceiptForm:
        """What was filled in, as the act of receiving takes it. Ask :meth:`problems` first."""
        from app.dossier.receipt import Paper, ReceiptForm  # noqa: PLC0415 - the core is read after the first paint

        if self.procedure.procedure is None:
            raise RuntimeError("no procedure is chosen")
        return ReceiptForm(
            procedure=self.procedure.procedure.code,
            applicant=self.person.applicant(today),
            applicants=self.person.together.people(today),
            submitter=self.person.submitter(),
            papers=tuple(Paper(p.name, p.originals, p.copies) for p in self.papers.papers if p.present),
            applicant_kind=self.person.kind.value,
            identified_by=str(self.person.known_by.currentData()),
            channel=self.person.besides.came_by,
            dispatch_number=self.person.besides.posted_as,
            witness=self.person.witness.words_typed,
        )
