"""At the head of a dossier's page: the way back, whose it is and how it stands, its paper and what else can be done."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.dossier.line import DossierLine
from ui.dossier_papers import print_words, times_words
from ui.language import tr
from ui.places.dossier_cards import row_of
from ui.places.next_card import direction
from ui.places.other_acts import OTHER
from ui.places.standing_words import look_of
from ui.widgets.button import Button
from ui.widgets.chip import StatusChip
from ui.widgets.room import least
from ui.widgets.text import Text


class DossierHead(QHBoxLayout):
    """``back``, ``print`` and ``other`` are its buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.back = Button(kind="secondary", icon="arrow-left", name=tr("Quay lại, Esc"))
        self.name, self.chip = Text("", "page"), StatusChip("work")
        self.what = Text("", "secondary", "ink2", wrap=True)  # the number of a dossier is seen whole
        self.times = Text("", "secondary", "ink2")
        self.print = Button(tr("In lại phiếu"), icon="printer", key="F9")
        self.other = Button(tr("Việc khác"), icon="dots", key=OTHER)
        title = row_of(self.name, self.chip)
        title.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(title)
        words.addWidget(self.what)
        named = row_of(self.back)
        named.addLayout(words, 1)
        self.setSpacing(12)
        self.addLayout(named, 1)
        self.addLayout(row_of(self.times, self.print, self.other))

    def show_line(self, line: DossierLine, now: datetime) -> None:
        """Whose dossier it is, what it asks for, how it stands."""
        self.name.setText(line.name)
        self.chip.show_status(look_of(line, now))
        self.what.setText(
            tr("{procedure_name} · {field} · Mã hồ sơ {code}").format(
                procedure_name=line.procedure_name, field=line.field, code=line.code
            )
        )

    def show_times(self, paper: str, times: int) -> None:
        """How often the paper that says how it stands came out."""
        self.times.setText(times_words(times))
        self.print.show_words(print_words(paper, times))

    def fit(self, width: int, *, narrow: bool) -> None:
        """The buttons stand under the words where beside them there is no room."""
        self.setDirection(direction(narrow=False))
        self.setDirection(direction(narrow=narrow or least(self).width() > width))
