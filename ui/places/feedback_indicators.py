"""Góp ý, chín chỉ số: how the ward and its officials are scored for a period, from nothing but the records."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.openness.assessment import Assessment, OfficialScore, assess
from app.papers import assessment
from app.papers.assessment import points
from app.rules.law.indicators import OF_OFFICIALS, TITLES
from ui.breadth import Breadth
from ui.language import tr
from ui.places.figures_period import sees_ward
from ui.places.latest_answer import LatestAnswer
from ui.places.place import Place
from ui.places.report_period import FREE, PRESETS, ReportPeriod, preset
from ui.theme import fit
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.charts.amounts import whole
from ui.widgets.charts.frame import ChartCard
from ui.widgets.charts.scores import Score, ScoreBars
from ui.widgets.charts.table import ChartTable
from ui.widgets.key_bar import Key
from ui.widgets.scrolling import scrolling
from ui.widgets.text import Text

_LEAST = 9 * 26
"""The height of nine bars at 100 %; in a lower window they scroll."""
MOST = 2.0
"""The scale of an indicator."""
_KINDS = [kind for kind, _ in PRESETS if kind != FREE]
_NAMES = {
    1: tr("Thời gian giải quyết"),
    2: tr("Thời gian của từng đơn vị"),
    3: tr("Số lần phải đi lại"),
    4: tr("Số cơ quan phải liên hệ"),
    5: tr("Làm trọn tại Một cửa"),
    6: tr("Công khai thủ tục"),
    7: tr("Thái độ của cán bộ"),
    8: tr("Trả lời phản ánh"),
    9: tr("Trực tuyến"),
}
assert set(_NAMES) == set(TITLES)


class IndicatorsPane(QWidget):
    """The nine indicators of a usual period or of any two days; K turns to the next period, V to the table, P prints.

    ``paper`` prints them: whoever holds the pane has room for it.
    """

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place, self._counter = place, place.counter
        self.found: Assessment | None = None
        self.answer, self._as_table = LatestAnswer(), False
        self.answer.came.connect(self._show)
        self.period = ReportPeriod(self._counter.now)
        self.period.choose("quarter")
        self.period.changed.connect(self.refresh)
        self.chart = ScoreBars(tr("Chín chỉ số của đơn vị"), MOST)
        self.card = ChartCard(tr("Chín chỉ số"), self.chart)
        self.officials = ChartTable(tr("Chỉ số của cán bộ"))
        self._people, self._aside = Surface(margins=(18, 12, 12, 12)), Text("", "caption", "ink2", wrap=True)
        self._people.body.addWidget(Text(tr("Cán bộ, công chức"), "card"))
        self._people.body.addWidget(self.officials, 1)
        self._people.body.addWidget(self._aside)
        self.paper = Button(tr("In kết quả đánh giá"), icon="printer", key="P")
        self.paper.clicked.connect(self.print_report)
        self._lay_out()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.setSpacing(14)
        self._row.addWidget(self.card, 1)
        self._row.addWidget(self._people, 1)
        fit(self.chart, least=(0, _LEAST))
        scroll, inside = scrolling()
        inside.addLayout(self._row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.period)
        column.addWidget(scroll, 1)

    def reflow(self, breadth: Breadth) -> None:
        """Where their names would have no room beside seven figures, the officials stand under the indicators."""
        beside = breadth == Breadth.FULL
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)

    def arrive(self) -> None:
        """Ask for the scores, of a period that runs until today, and take the focus."""
        kind = self.period.presets.value
        if kind != FREE:
            self.period.show_days(*preset(kind, self._counter.now().date()))
        self.refresh()
        self.take_focus()

    def take_focus(self) -> None:
        """The chart or its table has the keys."""
        (self.card.table if self._as_table else self.chart).setFocus()

    def refresh(self) -> None:
        """Score the period again, on the worker; what was shown stays while what is typed is none."""
        counter, days = self._counter, self.period.days
        if days is None:
            return
        desk, now, (first, last) = counter.desk, counter.now(), days

        def read() -> Assessment:
            with counter.reading() as reading:
                return assess(reading, desk.settings.ward, desk.catalogue, first, last, now)

        self.answer.ask(read)

    def _show(self, found: object) -> None:
        assert isinstance(found, Assessment)
        self.found = found
        scores = [
            Score(
                f"{each.number}. {_NAMES[each.number]}",
                None if each.score is None else float(each.score),
                points(each.score),
                each.cases,
            )
            for each in found.indicators
        ]
        self.chart.show_scores(tr("Chỉ số"), scores)
        self.card.refresh(self._summary(found))
        self._show_officials(found)
        self._place.keys_changed.emit()

    @staticmethod
    def _summary(found: Assessment) -> str:
        if not found.grade:
            return tr("chưa có hồ sơ nào giải quyết xong trong kỳ")
        words = tr("{points}/18, xếp loại {grade} · {count} hồ sơ")
        return words.format(points=points(found.points), grade=found.grade, count=whole(found.dossiers))

    def _show_officials(self, found: Assessment) -> None:
        person = self._counter.person
        everyone = sees_ward(person)
        shown = [each for each in found.officials if everyone or each.code == person.code]
        headings = (tr("Họ tên"), *(str(number) for number in OF_OFFICIALS), tr("Tổng/10"), "%")
        self.officials.show_values(headings, [_row(each) for each in shown])
        words = tr("Cột 1, 2, 3, 4, 7 là chỉ số của thông tư; % là mức hoàn thành nhiệm vụ.")
        own = tr("Chỉ hiện của mình; phụ trách và lãnh đạo xem tất cả.")
        self._aside.setText(words if everyone else f"{words} {own}")

    def letter(self, letter: str) -> bool:
        """Do what a key stands for here; False for none."""
        if letter == "K":
            shown = self.period.presets.value
            at = _KINDS.index(shown) if shown in _KINDS else -1
            self.period.choose(_KINDS[(at + 1) % len(_KINDS)])
        elif letter == "V":
            self._as_table = not self._as_table
            self.card.show_table(self._as_table)
        elif letter == "P":
            self.print_report()
        else:
            return False
        return True

    def print_report(self) -> None:
        """P: the assessment of the period as a paper."""
        days = self.period.days or (self.found and (self.found.first, self.found.last))
        if not days:
            return
        desk, at, (first, last) = self._counter.desk, self._counter.now(), days
        self._place.follow(
            self._place.printing.print_paper(
                tr("Kết quả đánh giá"),
                f"danh-gia-{first:%Y%m%d}-{last:%Y%m%d}",
                lambda: assessment.report(desk, first, last, at),
            )
        )

    def keys(self) -> Sequence[Key]:
        """The keys valid right now."""
        return [
            Key("↑ ↓", tr("đọc từng chỉ số")),
            Key("K", tr("đổi kỳ")),
            Key("V", tr("bảng hay biểu đồ")),
            Key("P", tr("in kết quả đánh giá")),
        ]


def _row(official: OfficialScore) -> tuple[str, ...]:
    scores = [points(each.score) for each in official.indicators]
    return (official.name, *scores, points(official.points), points(official.fulfilment))
