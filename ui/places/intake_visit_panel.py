"""The right-hand panel after a visit that made no dossier: the form that was handed out, as it was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.breadth import Breadth
from ui.counter import Counter
from ui.dossier_papers import REFUSAL, SUPPLEMENT, print_visit
from ui.language import tr
from ui.places.wording import capital
from ui.print_job import FAILED, NOT_OUT, STOPPED, PrintJob, state_words
from ui.printing import Printing
from ui.widgets.button import Button
from ui.widgets.pdf_preview import PdfPreview
from ui.widgets.text import Elided, Mark, Text, announce

if TYPE_CHECKING:
    from app.dossier.acts.visits import Visit

INCOMPLETE, REFUSED = "incomplete", "refused"
FORMS = {INCOMPLETE: tr("mẫu 02"), REFUSED: tr("mẫu 03")}
_PAPERS = {INCOMPLETE: tr("Phiếu yêu cầu bổ sung"), REFUSED: tr("Phiếu từ chối")}
_FILES = {INCOMPLETE: (SUPPLEMENT, "mau-02"), REFUSED: (REFUSAL, "mau-03")}
"""As which paper each is counted, and how its file begins."""


class VisitPanel(QWidget):
    """Prints the form of a visit and shows it. ``start_new`` for the next person."""

    start_new = Signal()

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__()
        self._counter, self._printing = counter, printing
        self._job: PrintJob | None = None
        self._visit: Visit | None = None
        self._kind = INCOMPLETE
        printing.changed.connect(self._printed)
        self.title, self._name = Text("", "subject", wrap=True), Elided("", "body", "ink2")
        self.state = Text("", "secondary", "ink2", wrap=True)
        self.preview = PdfPreview(tr("Phiếu vừa in"))
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(10)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addLayout(_heading())
        for widget in (self.title, self._name, self.state):
            said.addWidget(widget)
        self._parts.addLayout(said)
        self._parts.addWidget(self.preview, 1)
        self._parts.addLayout(self._buttons())

    def _buttons(self) -> QBoxLayout:
        row = self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(8)
        again = Button(tr("In lại phiếu"), icon="printer", key="F9")
        again.clicked.connect(self.print_form)
        new = Button(tr("Hồ sơ mới"), "primary_small", icon="file-plus", key="F2")
        new.clicked.connect(self.start_new)
        row.addWidget(again, 1)
        row.addWidget(new, 1)
        return row

    def reflow(self, breadth: Breadth) -> None:
        """A column beside the form, or in a narrow window a bar below it without the paper."""
        narrow = breadth is Breadth.NARROW
        ways = QBoxLayout.Direction
        self._parts.setDirection(ways.LeftToRight if narrow else ways.TopToBottom)
        self._ways.setDirection(ways.LeftToRight if breadth is Breadth.FULL else ways.TopToBottom)
        self.preview.setVisible(not narrow)

    @property
    def idle(self) -> bool:
        """Is the paper drawn?"""
        return self.preview.idle

    def show_visit(self, kind: str, visit: Visit, name: str) -> None:
        """Show what was just recorded, and print its form."""
        self._kind, self._visit, self._job = kind, visit, None
        self.title.setText(tr("{paper} số {number}").format(paper=_PAPERS[kind], number=visit.number))
        self._name.setText(name)
        self.preview.show_made(lambda: self._draw(visit))
        self.print_form()
        announce(self, self.title.text())

    def _draw(self, visit: Visit) -> bytes:
        from app.papers.forms import visit_form  # noqa: PLC0415 - reportlab is loaded by the worker

        return visit_form(self._counter.desk, visit.uid)

    def print_form(self) -> None:
        """F9: print the form, unless it is on its way; one that came out is marked as printed again."""
        visit, before = self._visit, self._job
        if visit is None or (before is not None and before.state in NOT_OUT):
            return
        paper, begins = _FILES[self._kind]
        name = f"{begins}-{self._counter.now():%Y}-{visit.number:02}"
        self._job = print_visit(self._counter, self._printing, paper, visit.uid, self.title.text(), name)
        self._printed(self._job)

    def _printed(self, job: PrintJob | None) -> None:
        if job is None or job is not self._job:
            return
        self.state.set_tone("caution" if job.state in {*STOPPED, FAILED} else "ink2")
        self.state.setText(capital(": ".join(filter(None, (state_words(job), job.problem)))))


def _heading() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Mark("file-text", 20, "caution"))
    row.addWidget(Text(tr("Đã ghi, chưa nhận hồ sơ"), "emphasis", "caution", wrap=True), 1)
    return row
