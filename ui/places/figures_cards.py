"""The dashboard's figures and charts, filled from one board (ui.md §3.8)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.figures.board import MONTHS, Board
from app.figures.counting import Figures
from app.figures.trends import year_before
from app.papers import reports
from app.rules.time.calendar import VIETNAM, Calendar
from ui.breadth import Breadth
from ui.language import tr
from ui.theme import fit, px
from ui.widgets.card import Surface
from ui.widgets.charts.amounts import MINUS, change, decimal, share, whole
from ui.widgets.charts.bars import DOTTED, HATCHED, GroupedBars, Pair, Part, Stack, StackedBars
from ui.widgets.charts.figure_card import FigureCard
from ui.widgets.charts.frame import ChartCard
from ui.widgets.charts.hours import HourColumns
from ui.widgets.charts.table import ChartTable
from ui.widgets.charts.trend import TrendLine
from ui.widgets.text import Text

TARGET = 98.0
"""Per cent resolved by the first promise: the goal line of the plan's dashboard."""
_FEWEST_RATED = 5
_ACROSS = 24
"""The columns of the grid, of which a card takes several."""
_LOWER, _ANY_HEIGHT = 300, 1 << 20
"""Height of the lower row at most, at 100 %."""


class FigureRow(QWidget):
    """Five figures. ``opened(figure)`` where one has a list: a name of :data:`app.figures.board.BEHIND`."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.punctual = FigureCard(tr("Tỷ lệ đúng hạn"), "calendar-check", "good", tr("hồ sơ trễ trong kỳ"))
        self.received = FigureCard(tr("Đã tiếp nhận"), "inbox", "primary", tr("hồ sơ nhận trong kỳ"))
        self.overdue = FigureCard(tr("Quá hạn lúc này"), "alert-triangle", "bad", tr("hồ sơ quá hạn"))
        self.apologies = FigureCard(
            tr("Thư xin lỗi trong kỳ"), "heart-handshake", "peach", tr("hồ sơ, phản ánh có thư xin lỗi")
        )
        self.rated = FigureCard(tr("Hài lòng"), "mood-smile", "soon")
        self.cards = (self.punctual, self.received, self.overdue, self.apologies, self.rated)
        for card, figure in zip(self.cards, ("late", "received", "overdue", "apologies"), strict=False):
            card.opened.connect(lambda name=figure: self.opened.emit(name))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self.reflow(Breadth.FULL)

    def reflow(self, breadth: Breadth) -> None:
        """Side by side, or in rows of three."""
        across = 3 if breadth == Breadth.NARROW else 5
        for n in range(5):
            self._grid.setColumnStretch(n, 1 if n < across else 0)
        for n, card in enumerate(self.cards):
            self._grid.addWidget(card, n // across, n % across)

    def show_board(self, found: Board) -> None:
        """Fill all but the rating."""
        recent = found.months[-MONTHS:]
        now = found.figures
        self.punctual.say(share(now.punctual), *_points(found))
        rates = [month.punctual for month in recent]
        self.punctual.line.show_values(rates, tr("Tỷ lệ đúng hạn 12 tháng"))
        self.received.say(whole(_taken_in(found.figures)), _against(found))
        self.received.line.show_values([month.received for month in recent], tr("Tiếp nhận 12 tháng"))
        late = sum(found.overdue.values())
        self.overdue.say(whole(late), _late_words(found), "bad" if late else "good")
        self.apologies.say(whole(now.apologies), *_owed(found))

    def show_rating(self, scores: Sequence[int]) -> None:
        """How many gave each score from 1 to 5 in the period; under five nothing is shown of them."""
        count = sum(scores)
        if count < _FEWEST_RATED:
            words = tr("chưa có đánh giá") if not count else tr("dưới 5 lượt, chưa hiện")
            self.rated.say("–", words)
            return
        mean = sum(score * given for score, given in enumerate(scores, 1)) / count
        self.rated.say(f"{decimal(mean)}/5", tr("{count} lượt, quầy này").format(count=whole(count)))


def _points(found: Board) -> tuple[str, str]:
    """How the share differs from that of the same days a year earlier, in points, and its tone."""
    now, before = found.figures.punctual, found.before.punctual
    if now is None:
        return tr("chưa xong hồ sơ nào"), "ink2"
    if before is None:
        return _of_resolved(found, _nothing_to_compare(found)), "ink2"
    by = round(now, 1) - round(before, 1)
    sign = MINUS if by < 0 else "+" if by else ""
    words = tr("{by} điểm so cùng kỳ").format(by=f"{sign}{decimal(abs(by))}")
    return _of_resolved(found, words), "bad" if by < 0 else "good" if by else "ink2"


def _of_resolved(found: Board, compared: str) -> str:
    """Of how many the share is: not of those still open, which may be late."""
    words = tr("{count} xong · {compared}")
    return words.format(count=whole(found.figures.resolved), compared=compared)


def _taken_in(figures: Figures) -> int:
    return figures.received_online + figures.received_counter


def _nothing_to_compare(found: Board) -> str:
    return tr("cùng kỳ không có hồ sơ") if found.compared else tr("cùng kỳ chưa có số")


def _against(found: Board) -> str:
    now, before = _taken_in(found.figures), _taken_in(found.before)
    if not before:
        return _nothing_to_compare(found)
    return tr("{by}% so cùng kỳ").format(by=change(round(100 * (now - before) / before)))


def _owed(found: Board) -> tuple[str, str]:
    """What is owed, and what is owed to nobody's dossier: begun, and waiting for a signature."""
    waiting = sum(line.is_bare for line in found.to_sign)
    words = [
        *([tr("{count} việc còn nợ").format(count=whole(found.owed))] if found.owed else []),
        *([tr("{count} thư chờ ký").format(count=whole(waiting))] if waiting else []),
    ]
    return (", ".join(words), "peach") if words else (tr("không nợ thư nào"), "good")


def _late_words(found: Board) -> str:
    """Where the first promise, by which reports count, gives another number than the day now promised: which."""
    by_first = found.figures.open_late
    if by_first != sum(found.overdue.values()):
        return tr("{count} theo ngày hẹn đầu").format(count=whole(by_first))
    if not found.overdue:
        return tr("không có hồ sơ nào")
    field, count = next(iter(found.overdue.items()))
    field = field[:1].lower() + field[1:]
    if len(found.overdue) == 1:
        return tr("đều là {field}").format(field=field)
    return tr("nhiều nhất: {field} {count}").format(field=field, count=whole(count))


def _stopped(found: Board) -> Sequence[Stack]:
    """What is open and nobody works on: it waits for the citizen, or is paused. With it the work sums to the backlog."""
    if found.last < found.read_at.astimezone(VIETNAM).date():
        return ()  # the backlog is of another day than the work
    stopped = sum(each.now for each in found.backlog) - sum(load.total for load in found.workload)
    return (Stack(tr("Chờ, tạm dừng"), (0, 0, 0, stopped), ""),) if stopped > 0 else ()


class ChartGrid:
    """The four charts. :meth:`fill` shows a board in them."""

    def __init__(self) -> None:
        parts = (
            Part(tr("quá hạn"), "overdue", HATCHED),
            Part(tr("hôm nay"), "today"),
            Part(tr("sắp hạn"), "soon", DOTTED),
            Part(tr("còn lại"), ""),
        )
        self.bars = GroupedBars(tr("Tồn đọng theo lĩnh vực"))
        self.trend = TrendLine(tr("Tỷ lệ đúng hạn"), TARGET)
        self.stacks = StackedBars(tr("Khối lượng theo cán bộ"), parts)
        self.columns = HourColumns(tr("Lượt nộp hôm nay"))
        self.backlog = ChartCard(tr("Tồn đọng theo lĩnh vực"), self.bars)
        self.punctual = ChartCard(tr("Tỷ lệ đúng hạn"), self.trend)
        self.workload = ChartCard(tr("Khối lượng theo cán bộ"), self.stacks)
        self.hours = ChartCard(tr("Lượt nộp hôm nay"), self.columns)
        self.cards = (self.backlog, self.punctual, self.workload, self.hours)

    def fill(self, found: Board, calendar: Calendar) -> None:
        """Show a board."""
        self._fill_backlog(found)
        self._fill_months(found)
        stacks = [Stack(w.name, (w.overdue, w.today, w.soon, w.later), w.code) for w in found.workload]
        self.stacks.say_nothing(tr("Không có hồ sơ nào đang xử lý"))
        self.stacks.show_stacks(tr("Cán bộ tiếp nhận"), [*stacks, *_stopped(found)])
        self.workload.refresh()
        local = found.read_at.astimezone(VIETNAM)
        sessions = calendar.sessions(local.date())
        hours = [
            h for opens, closes in sessions for h in range(opens.hour, closes.hour + (closes.minute > 0))
        ]
        self.columns.show_hours(found.hours, hours, local.hour)
        self.hours.refresh(tr("{count} lượt").format(count=whole(sum(found.hours.values()))))

    def _fill_backlog(self, found: Board) -> None:
        then, now = year_before(found.last), found.last
        pairs = [
            Pair(
                each.field or tr("Lĩnh vực khác"),
                each.before if found.compared else None,
                each.now,
                each.field,
            )
            for each in found.backlog
        ]
        self.bars.say_nothing(tr("Không có hồ sơ tồn đọng ở cả hai ngày"))
        self.bars.show_pairs(tr("Lĩnh vực"), pairs, f"{then:%d/%m/%Y}", f"{now:%d/%m/%Y}")
        before, after = sum(each.before for each in found.backlog), sum(each.now for each in found.backlog)
        words = tr("{before} → {now} ({by})").format(
            before=whole(before), now=whole(after), by=change(after - before)
        )
        alone = tr("{now}, cùng kỳ chưa có số").format(now=whole(after))
        self.backlog.refresh((words if found.compared else alone) if pairs else "")

    def _fill_months(self, found: Board) -> None:
        earlier, recent = found.months[:MONTHS], found.months[-MONTHS:]
        labels = [(tr("T{month}").format(month=each.first.month), f"{each.first:%m/%Y}") for each in recent]
        self.trend.say_nothing(tr("Chưa có hồ sơ nào giải quyết xong"))
        self.trend.show_months(
            labels, [each.punctual for each in earlier], [each.punctual for each in recent]
        )
        self.punctual.refresh()

    def show_table(self, table: bool) -> None:
        """Every chart as its table, or as a chart again."""
        for card in self.cards:
            card.show_table(table)

    def show_skeleton(self) -> None:
        """Pale bars everywhere."""
        for card in self.cards:
            card.show_skeleton()


class ReportColumns(Surface):
    """The columns of report II.06a beside those of the same days a year earlier: a table only."""

    def __init__(self) -> None:
        super().__init__(margins=(18, 12, 18, 12))
        self.table = ChartTable(tr("Biểu II.06a"))
        self.body.setSpacing(6)
        self.body.addWidget(Text(tr("Biểu II.06a"), "card"))
        self.body.addWidget(self.table, 1)

    def show_board(self, found: Board) -> None:
        """Read the columns off a board."""
        rows = [
            (
                words,
                whole(getattr(found.before, name)) if found.compared else reports.NOTHING,
                whole(getattr(found.figures, name)),
            )
            for words, name, _sum in reports.COLUMNS
        ]
        self.table.show_values((tr("Cột"), tr("Cùng kỳ"), tr("Kỳ này")), rows)


def arrange(grid: QGridLayout, cards: Sequence[QWidget], *, narrow: bool, as_table: bool) -> None:
    """Lay six cards out, the last two in one place: in two rows, or one below the other in a narrow window."""
    # The report's columns, which stand beside the hours in tables, have long names.
    people, hours = (11, 4) if as_table else (12, 6)
    rest = people + hours
    places = [
        (0, 0, 1, 12), (0, 12, 1, 12), (1, 0, 1, people), (1, people, 1, hours), (1, rest, 1, _ACROSS - rest)
    ]  # fmt: skip
    if narrow:
        places = [(n, 0, 1, _ACROSS) for n in range(5)]
    tall = narrow or as_table
    for card, place in zip(cards, [*places, places[-1]], strict=True):
        fit(card, least=(0, 184))
        # What a high window has to give goes to the fields and the months, which are many.
        card.setMaximumHeight(px(_LOWER) if place[0] and not tall else _ANY_HEIGHT)
        grid.addWidget(card, *place)
    for row in range(5):
        grid.setRowStretch(row, 0 if narrow or row > 1 else (260, 212)[row])
    for column in range(_ACROSS):
        grid.setColumnStretch(column, 1)
