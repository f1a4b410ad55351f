"""A side task about one dossier: Enter saves it, prints its paper and says so; Esc keeps what was typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from app.dossier.registers.dossiers import Dossier, HistoryLine, history
from ui.dossier_papers import SLIP, print_paper
from ui.places.place import Place
from ui.places.place_sheet import PlaceSheet
from ui.places.standing_words import short_code
from ui.widgets.card import Surface
from ui.widgets.field import Field
from ui.widgets.text import Mark, Text


class DossierSheet(PlaceSheet):
    """What is left half filled of it is the dossier's."""

    def __init__(self, place: Place, whole: Dossier, title: str, save: str, icon: str) -> None:
        line = whole.line
        subject = f"{line.name} · {short_code(line.code)} · {line.procedure_name}"
        super().__init__(place, title, subject, save, icon, about=line.dossier)
        self.whole = whole

    @cached_property
    def history(self) -> list[HistoryLine]:
        """Everything recorded about the dossier, oldest first."""
        with self.counter.reading() as reading:
            return history(reading, self.counter.desk.settings.ward, self.whole.line.dossier)

    def notice(self, words: str, kind: str = "notice") -> Text:
        """Something to know before anything is filled in."""
        box, ink = Surface(kind, (14, 10, 14, 10)), "caution" if kind == "caution" else "primary"
        said = Text(words, "body_strong", "caution" if kind == "caution" else "ink", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(
            Mark("alert-triangle" if kind == "caution" else "info-circle", 18, ink),
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        row.addWidget(said, 1)
        box.body.addLayout(row)
        self.form.addWidget(box)
        return said

    def print_paper(self, paper: str = SLIP) -> None:
        """Print what the citizen takes along; the place says where it went."""
        self.place.follow(print_paper(self.counter, self.place.printing, paper, self.whole.line))

    def do(self, act: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """Carry out an act on the dossier.

        :raises Refusal: what the act refused.
        """
        return self.counter.do(act, self.whole.line.dossier, *given, **named)


def told(gaps: Sequence[tuple[Field, bool, str]]) -> bool:
    """Say beside each field what it lacks and put the focus on the first; True when nothing is lacking."""
    for field, lacking, words in gaps:
        field.show_error(words if lacking else "")
    first = next((field for field, lacking, _ in gaps if lacking), None)
    if first is not None:
        first.control.setFocus()
    return first is None
