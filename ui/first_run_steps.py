"""The frame of the wizard: the steps at the left, the one under way as a card at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.language import tr
from ui.widgets.card import StepMark
from ui.widgets.field import Field
from ui.widgets.field_rows import level
from ui.widgets.text import Text

Rows = Sequence[Sequence[tuple[Field, int]]]


class StepRail(QWidget):
    """Each step with its number or a tick, its name, and below it what was chosen."""

    def __init__(self, steps: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._marks: list[StepMark] = []
        self._titles: list[Text] = []
        self._below: list[Text] = []
        self._about = [below for _, below in steps]
        self._chosen: set[int] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(18)
        for n, (title, below) in enumerate(steps):
            mark, words, said = (
                StepMark(n + 1),
                Text(title, "emphasis"),
                Text(below, "secondary", "ink2", wrap=True),
            )
            beside = QVBoxLayout()
            beside.setSpacing(0)
            beside.addWidget(words)
            beside.addWidget(said)
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(beside, 1)
            column.addLayout(row)
            self._marks.append(mark)
            self._titles.append(words)
            self._below.append(said)
        column.addStretch(1)

    def show_step(self, now: int) -> None:
        """Steps before ``now`` are done where something was chosen; those passed over wait as those after it do."""
        for n, (mark, title) in enumerate(zip(self._marks, self._titles, strict=True)):
            passed = "done" if n in self._chosen else "waiting"
            mark.show_state("open" if n == now else passed if n < now else "waiting")
            title.set_tone("ink" if n <= now else "ink2")

    def say(self, step: int, words: str) -> None:
        """What was chosen at a step; '' where nothing was, or is no more: what the step is about stands there again."""
        (self._chosen.add if words else self._chosen.discard)(step)
        self._below[step].setText(words or self._about[step])


def step_page(title: str, below: str, *parts: QWidget) -> QScrollArea:
    """A step: what it is about, a sentence, and its parts; it scrolls where the window is low."""
    inside = QWidget()
    inside.setProperty("kind", "page")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    heading = QVBoxLayout()
    heading.setSpacing(2)
    heading.addWidget(Text(title, "page", wrap=True))
    heading.addWidget(Text(below, "field", "ink2", wrap=True))
    column.addLayout(heading)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    page = QScrollArea()
    page.setWidgetResizable(True)
    page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    page.setWidget(inside)
    return page


def fields_of(rows: Rows) -> QWidget:
    """Rows of fields; each field has its share of twelve columns."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(14)
    for n, row in enumerate(rows):
        at = 0
        for field, share in row:
            grid.addWidget(field, n, at, 1, share)
            at += share
            field.placed.connect(lambda row=row: level([field for field, _ in row]))
    for twelfth in range(12):
        grid.setColumnStretch(twelfth, 1)
    return box


def stopped_words(places: Sequence[str]) -> str:
    """Why it does not go on yet: how many places are to be mended, and which."""
    words = tr("Chưa đi tiếp được, còn {count} chỗ cần sửa: {listed}.")
    return words.format(count=len(places), listed=", ".join(places))
