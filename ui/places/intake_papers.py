"""The third part of intake: the papers, as the catalogue lists them and as the clerk finds them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from app.rules.text.listed import listed
from ui.language import tr
from ui.places.wording import capital
from ui.widgets.button import Button
from ui.widgets.card import StepCard
from ui.widgets.chip import NoteChip
from ui.widgets.papers import Paper, PapersList
from ui.widgets.text import Mark, Text


def paper_of(line: str) -> Paper:
    """A paper from the catalogue's words: 'nếu …' makes it optional, '(xuất trình)' shown only, 'x2' two originals."""
    said = listed(line)
    return Paper(capital(said.name), required=said.required, originals=0 if said.shown else said.copies or 1)


class PapersCard(StepCard):
    """Emits ``changed`` when a tick or count changes, ``finished`` on Enter in the list, and ``not_received(kind)`` when no
    dossier can come of it: ``incomplete`` (B) or ``refused`` (C).
    """

    changed = Signal()
    finished = Signal()
    not_received = Signal(str)

    def __init__(self) -> None:
        super().__init__(3, tr("Giấy tờ"))
        self.state = NoteChip("", "plain")
        self.beside.addWidget(self.state)
        self.beside.addStretch(1)
        self.all_here = Button(tr("Đánh dấu đủ"), "quiet", key="+")
        self.all_here.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.all_here.clicked.connect(self.tick_required)
        self.lacking = Button(tr("Còn thiếu"), "quiet", key="B")
        self.refuse = Button(tr("Từ chối"), "quiet", key="C")
        for button, kind in ((self.lacking, "incomplete"), (self.refuse, "refused")):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, kind=kind: self.not_received.emit(kind))
        for button in (self.all_here, self.lacking, self.refuse):
            self.at_right.addWidget(button)
        self.list = PapersList()
        self.list.changed.connect(self._changed)
        self.list.finished.connect(self.finished)
        self.list.asked.connect(self._asked)
        self._faces = QStackedLayout()
        self._faces.addWidget(self._empty())
        self._faces.addWidget(self.list)
        self.body.addLayout(self._faces, 1)
        self.show_papers(())

    def _empty(self) -> QWidget:
        face = QWidget()
        column = QVBoxLayout(face)
        column.addStretch(1)
        column.addWidget(Mark("files", 34, "ink3"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(
            Text(tr("Danh sách giấy tờ hiện khi đã chọn thủ tục"), "body", "ink2"),
            0,
            Qt.AlignmentFlag.AlignHCenter,
        )
        column.addStretch(1)
        return face

    @property
    def papers(self) -> list[Paper]:
        """The papers as they stand."""
        return self.list.papers

    @property
    def missing(self) -> list[Paper]:
        """Required papers that are not ticked."""
        return [paper for paper in self.papers if paper.required and not paper.present]

    def show_papers(self, lines: tuple[str, ...]) -> None:
        """Show the papers of a procedure; none is ticked beforehand."""
        self.list.show_papers([paper_of(line) for line in lines])
        self._faces.setCurrentIndex(1 if lines else 0)
        for button in (self.all_here, self.lacking, self.refuse):
            button.setVisible(bool(lines))

    def tick_required(self) -> None:
        """State that every required paper is here."""
        self.list.tick_required()
        self.list.setFocus()

    def takes(self, event: QKeyEvent) -> bool:
        """The + of the key bar, pressed where nothing is typed. Not its digits and letters: a scan in pieces has those."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not (plain and event.text() == "+" and self.papers):
            return False
        self.tick_required()
        return True

    def _asked(self, letter: str) -> None:
        kind = {"B": "incomplete", "C": "refused"}.get(letter)
        if kind is not None:
            self.not_received.emit(kind)

    def _changed(self) -> None:
        required = [paper for paper in self.papers if paper.required]
        here = sum(paper.present for paper in required)
        complete = here == len(required)
        words = (
            tr("Đủ {here} trên {count} giấy tờ bắt buộc").format(here=here, count=len(required))
            if complete
            else tr("Mới có {here} trên {count}").format(here=here, count=len(required))
        )
        self.state.say(words, "good" if complete else "plain", "circle-check-filled" if complete else "")
        for button in (self.all_here, self.lacking):
            button.setVisible(bool(self.papers) and not complete)
        self.state.setVisible(bool(self.papers) and (complete or here > 0))
        self.mark.show_state("waiting" if not self.papers else "done" if complete else "open")
        self.changed.emit()
