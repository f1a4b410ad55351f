"""Góp ý: how citizens rated this desk, by field. Written feedback says when it will be there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.ratings import SCORES, tally
from app.registers.trends import year_before
from ui.counter import Counter
from ui.language import tr
from ui.widgets.card import Surface
from ui.widgets.charts.amounts import decimal, whole
from ui.widgets.charts.bars import DOTTED, HATCHED, Part, Stack, StackedBars
from ui.widgets.charts.frame import ChartCard
from ui.widgets.empty import Empty
from ui.widgets.text import Mark, Text

FEWEST = 5
"""Fewer ratings than this are not shown: they would say whose they are."""
FACES = (
    Part(tr("rất hài lòng"), "ready"),
    Part(tr("hài lòng"), "soon", DOTTED),
    Part(tr("bình thường"), ""),
    Part(tr("chưa hài lòng"), "today"),
    Part(tr("rất không hài lòng"), "overdue", HATCHED),
)


class Feedback(QWidget):
    """The ratings of the last twelve months; V shows them as a table."""

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter = counter
        self.chart = StackedBars(tr("Đánh giá của công dân theo lĩnh vực"), FACES)
        self.card = ChartCard(tr("Đánh giá của công dân"), self.chart)
        self._left_out = Text("", "caption", "ink2", wrap=True)
        self._empty, self._as_table = Empty(), False
        self._pages = QStackedWidget()
        bare = Surface(margins=(1, 1, 1, 1))
        bare.body.addWidget(self._empty)
        self._pages.addWidget(self.card)
        self._pages.addWidget(bare)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._pages, 3)
        column.addWidget(self._left_out)
        column.addWidget(
            _later(
                "message-2",
                tr("Góp ý bằng lời sẽ có trong bản sau"),
                (
                    tr("Nhận góp ý, trả lời và theo dõi hạn trả lời."),
                    tr("Hiện nay: ghi vào sổ góp ý giấy."),
                ),
            )
        )

    def arrive(self) -> None:
        """Count the ratings and take the focus."""
        today = self._counter.now().date()
        found = tally(self._counter.desk, year_before(today), today)
        groups = {field: tuple(given[s] for s in reversed(SCORES)) for field, given in found.by_field.items()}
        shown = {field: counts for field, counts in groups.items() if sum(counts) >= FEWEST}
        stacks = [Stack(field or tr("Lĩnh vực khác"), counts) for field, counts in shown.items()]
        self.chart.show_stacks(tr("Lĩnh vực"), sorted(stacks, key=lambda stack: -sum(stack.counts)))
        self.card.refresh(self._summary([found.scores[score] for score in SCORES]))
        self._pages.setCurrentIndex(0 if stacks else 1)
        self._empty.say(
            "mood-smile",
            tr("Chưa đủ đánh giá để hiện."),
            tr("Từ {count} lượt chấm một lĩnh vực mới hiện, để không ai biết lượt nào của ai.").format(
                count=FEWEST
            ),
        )
        hidden = len(groups) - len(shown)
        self._left_out.setText(
            tr("{count} lĩnh vực dưới {fewest} lượt, chưa hiện.").format(count=hidden, fewest=FEWEST)
            if hidden
            else ""
        )
        self._left_out.setVisible(bool(hidden and stacks))
        self.chart.setFocus() if stacks else self.setFocus()

    @staticmethod
    def _summary(scores: Sequence[int]) -> str:
        count = sum(scores)
        if count < FEWEST:
            return ""
        mean = sum(score * given for score, given in zip(SCORES, scores, strict=True)) / count
        return tr("{mean}/5 · {count} lượt, 12 tháng, quầy này").format(
            mean=decimal(mean), count=whole(count)
        )

    @property
    def is_empty(self) -> bool:
        """Is there nothing to show?"""
        return bool(self._pages.currentIndex())

    def toggle(self) -> None:
        """V: chart or table."""
        self._as_table = not self._as_table
        self.card.show_table(self._as_table)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().upper() == "V" and not event.modifiers() and not self.is_empty:
            self.toggle()
        else:
            super().keyPressEvent(event)


def _later(icon: str, title: str, lines: Sequence[str]) -> Surface:
    card = Surface(margins=(24, 20, 24, 20))
    card.body.addWidget(Mark(icon, 30, "ink3"), 0, Qt.AlignmentFlag.AlignLeft)
    card.body.addWidget(Text(title, "card", wrap=True))
    for line in lines:
        card.body.addWidget(Text(f"•  {line}", "body", "ink2", wrap=True))
    return card
