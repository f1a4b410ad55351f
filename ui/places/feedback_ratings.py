"""Góp ý, mức hài lòng: how citizens rated this desk, by field, by promise kept, by apology; never whose it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.figures.trends import year_before
from app.openness.ratings import SCORES, Ratings, publish_ratings, tally, to_record
from app.papers import assessment
from app.rules.course.standing import Timeliness
from app.rules.law.periods import LEAST, merged
from ui.language import tr
from ui.places.feedback_sheets import SlipSheet
from ui.places.place import Place
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.charts.amounts import decimal, whole
from ui.widgets.charts.bars import DOTTED, HATCHED, Part, Stack, StackedBars
from ui.widgets.charts.frame import ChartCard
from ui.widgets.empty import Empty
from ui.widgets.key_bar import Key
from ui.widgets.segments import Segments
from ui.widgets.text import Text

FACES = (
    Part(tr("rất hài lòng"), "ready"),
    Part(tr("hài lòng"), "soon", DOTTED),
    Part(tr("bình thường"), ""),
    Part(tr("chưa hài lòng"), "today"),
    Part(tr("rất không hài lòng"), "overdue", HATCHED),
)
FIELD, TIME, APOLOGY = "field", "time", "apology"
_GROUPS = ((FIELD, tr("Theo lĩnh vực")), (TIME, tr("Theo hẹn trả")), (APOLOGY, tr("Theo xin lỗi")))
_TIMES: Mapping[str, str] = {
    Timeliness.EARLY: tr("Sớm hơn hẹn"),
    Timeliness.ON_TIME: tr("Đúng hẹn"),
    Timeliness.LATE: tr("Trễ hẹn"),
    "": tr("Không rõ"),
}
Counts = tuple[int, ...]


class RatingsPane(QWidget):
    """The ratings of the last twelve months; C turns to another grouping, V to the table, N takes slips from the box."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place, self._counter = place, place.counter
        self.chart = StackedBars(tr("Đánh giá của công dân"), FACES)
        self.card = ChartCard(tr("Đánh giá của công dân"), self.chart)
        self.groups = Segments(tr("Chia theo"), _GROUPS, FIELD)
        self.groups.chosen.connect(lambda _: self.refresh())
        self.said, self._empty, self._as_table = Text("", "secondary", "ink2", wrap=True), Empty(), False
        self._pages = QStackedWidget()
        bare = Surface(margins=(1, 1, 1, 1))
        bare.body.addWidget(self._empty)
        self._pages.addWidget(self.card)
        self._pages.addWidget(bare)
        self.slips = Button(tr("Nhập phiếu từ thùng"), "primary_small", icon="inbox", key="N")
        self.blank = Button(tr("In phiếu trống"), icon="printer", key="P")
        self.record = Button(tr("Ghi số tháng đã hết"), icon="database", key="G")
        for button in (self.slips, self.blank, self.record):
            button.clicked.connect(lambda _=False, letter=button.key: self.letter(letter))
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.slips)
        foot.addWidget(self.blank)
        foot.addWidget(self.record)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self.groups, 3)
        head.addStretch(2)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addWidget(self.said)
        column.addLayout(foot)

    def arrive(self) -> None:
        """Count the ratings and take the focus."""
        self.refresh()
        self.take_focus()

    def take_focus(self) -> None:
        """The chart has the keys, or the groupings where there is nothing to show."""
        shown = self.card.table if self._as_table else self.chart
        (self.groups if self.is_empty else shown).setFocus()

    def refresh(self) -> None:
        """Count again."""
        now = self._counter.now()
        found = tally(self._counter.desk, year_before(now.date()), now.date())
        groups = _GROUPED[self.groups.value](found)
        together = _together(groups)
        stacks = [Stack(label or tr("Nhóm ít lượt, gộp lại"), counts) for label, counts in together.items()]
        self.chart.show_stacks(tr("Nhóm"), sorted(stacks, key=lambda stack: -sum(stack.counts)))
        self.card.refresh(_mean([found.scores[score] for score in SCORES]))
        self._pages.setCurrentIndex(0 if stacks else 1)
        least = tr("Từ {count} lượt chấm một nhóm mới hiện, để không ai biết lượt nào của ai.")
        self._empty.say("mood-smile", tr("Chưa đủ đánh giá để hiện."), least.format(count=LEAST))
        self._say(found, len(groups) - sum(map(bool, together)))
        self.record.setVisible(to_record(self._counter.desk, now) >= LEAST)
        self._place.keys_changed.emit()

    def _say(self, found: Ratings, gathered: int) -> None:
        told, lines = found.told.total(), []
        if told >= LEAST:
            words = tr("Hỏi {count} người bị trễ hẹn: {came} có nhận lời xin lỗi, {missing} không.")
            lines.append(words.format(count=told, came=found.told["came"], missing=found.told["missing"]))
        if gathered and not self.is_empty:
            words = tr("Gộp {count} nhóm cho đủ {fewest} lượt, để không ai biết lượt nào của ai.")
            lines.append(words.format(count=gathered, fewest=LEAST))
        self.said.setText(" ".join(lines))
        self.said.setVisible(bool(lines))

    @property
    def is_empty(self) -> bool:
        """Is there nothing to show?"""
        return bool(self._pages.currentIndex())

    def letter(self, letter: str) -> bool:
        """Do what a key stands for here; False for none."""
        if letter == "V" and not self.is_empty:
            self._as_table = not self._as_table
            self.card.show_table(self._as_table)
        elif letter == "C":
            names = [name for name, _ in _GROUPS]
            self.groups.show_value(names[(names.index(self.groups.value) + 1) % len(names)])
            self.arrive()
        elif letter == "N":
            sheet = SlipSheet(self._place)
            sheet.begin(sheet.field)
        elif letter == "P":
            desk = self._counter.desk
            self._place.follow(
                self._place.printing.print_paper(
                    tr("Phiếu lấy ý kiến"), "phieu-lay-y-kien", lambda: assessment.rating_slip(desk)
                )
            )
        elif letter == "G" and not self.record.isHidden():
            count = self._counter.do(publish_ratings)
            self._place.confirm(tr("Đã ghi số cộng của {count} lượt").format(count=whole(count)))
            self.arrive()
        else:
            return False
        return True

    def keys(self) -> Sequence[Key]:
        """The keys valid right now."""
        found = [Key("C", tr("chia theo cách khác"))]
        if not self.is_empty:
            found += [Key("↑ ↓", tr("đọc từng dòng")), Key("V", tr("bảng hay biểu đồ"))]
        found += [Key("N", tr("nhập phiếu")), Key("P", tr("in phiếu trống"))]
        return found if self.record.isHidden() else [*found, Key("G", tr("ghi số tháng đã hết"))]


def _counts(given: Mapping[int, int]) -> Counts:
    return tuple(given.get(score, 0) for score in reversed(SCORES))


def _together(groups: Mapping[str, Counts]) -> dict[str, Counts]:
    """Groups of few put together under '': left out, they would be what the sums of another division have besides."""
    given = {
        (label, "", ""): Counter(dict(zip(reversed(SCORES), counts, strict=True)))
        for label, counts in groups.items()
    }
    return {label: _counts(counts) for (label, *_), counts in merged(given).items()}


def _by_field(found: Ratings) -> dict[str, Counts]:
    return {field or tr("Lĩnh vực khác"): _counts(given) for field, given in found.by_field.items()}


def _by_outcome(found: Ratings, label: Mapping[tuple[str, bool], str]) -> dict[str, Counts]:
    summed: dict[str, Counts] = {}
    for outcome, given in found.by_outcome.items():
        words, counts = label[outcome], _counts(given)
        before = summed.get(words, (0,) * len(counts))
        summed[words] = tuple(a + b for a, b in zip(before, counts, strict=True))
    return summed


def _by_time(found: Ratings) -> dict[str, Counts]:
    return _by_outcome(found, {each: _TIMES.get(each[0], each[0]) for each in found.by_outcome})


def _by_apology(found: Ratings) -> dict[str, Counts]:
    late = {True: tr("Trễ hẹn, đã xin lỗi"), False: tr("Trễ hẹn, không xin lỗi")}
    other = {True: tr("Không trễ, đã xin lỗi"), False: tr("Không trễ")}
    words = {
        (time, sorry): (late if time == Timeliness.LATE else other)[sorry] for time, sorry in found.by_outcome
    }
    return _by_outcome(found, words)


_GROUPED = {FIELD: _by_field, TIME: _by_time, APOLOGY: _by_apology}


def _mean(scores: Sequence[int]) -> str:
    count = sum(scores)
    if count < LEAST:
        return ""
    mean = sum(score * given for score, given in zip(SCORES, scores, strict=True)) / count
    return tr("{mean}/5 · {count} lượt, 12 tháng, quầy này").format(mean=decimal(mean), count=whole(count))
