"""Scores of a fixed scale, one bar a row: what is scored, how high of how much, over how many cases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.language import tr
from ui.theme import colour
from ui.widgets.charts.amounts import whole
from ui.widgets.charts.bars import HATCHED, SOLID
from ui.widgets.charts.chart import Chart, bar, width_of, write

_RIGHT = Qt.AlignmentFlag.AlignRight
_ROW, _LABEL_SHARE, _BAR = 44.0, 0.42, 12.0
_LOW = 0.5
"""Under this share of the scale a bar is drawn in the caution colour, and hatched."""


class Score(NamedTuple):
    """A row: ``score`` is None where nothing could be scored; ``words`` are the score as it is read."""

    label: str
    score: float | None
    words: str
    cases: int


class ScoreBars(Chart):
    """A row for each score, the full scale behind its bar."""

    def __init__(self, name: str, most: float) -> None:
        super().__init__(name)
        self._most = most
        self.scores: Sequence[Score] = ()

    def show_scores(self, heading: str, scores: Sequence[Score]) -> None:
        """Show ``scores`` in their order."""
        self.scores = tuple(scores)
        self.headings = (heading, tr("Điểm"), tr("Số trường hợp"))
        self.rows = [(score.label, score.words, whole(score.cases)) for score in self.scores]
        said = tr("{label}: {words} điểm, {cases} trường hợp")
        self.readings = [
            said.format(label=score.label, words=score.words, cases=whole(score.cases))
            for score in self.scores
        ]
        self.shown()

    def _boxes(self, rect: QRectF) -> list[QRectF]:
        height = min(_ROW, rect.height() / max(1, len(self.scores)))
        return [
            QRectF(rect.left(), rect.top() + n * height, rect.width(), height)
            for n in range(len(self.scores))
        ]

    def spots(self, rect: QRectF) -> Sequence[QRectF]:
        return self._boxes(rect)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        labels = rect.width() * _LABEL_SHARE
        figures = max(width_of(score.words, "figure") for score in self.scores) + 14
        for score, box in zip(self.scores, self._boxes(rect), strict=True):
            label = QRectF(box.left(), box.top(), labels, box.height())
            write(
                painter,
                label,
                score.label,
                "secondary_strong" if score.score is not None else "secondary",
                "ink",
            )
            room = QRectF(
                box.left() + labels + 12,
                box.center().y() - _BAR / 2,
                box.width() - labels - 12 - figures,
                _BAR,
            )
            bar(painter, room, colour("line"), SOLID)
            if score.score:
                share = score.score / self._most
                low = share < _LOW
                length = QRectF(room.left(), room.top(), max(3.0, room.width() * share), room.height())
                bar(painter, length, colour("badge" if low else "primary"), HATCHED if low else SOLID)
            write(painter, box, score.words, "figure", "ink" if score.score is not None else "ink2", _RIGHT)
