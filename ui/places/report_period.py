"""The days of a report: a usual period by one key, or any two days typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.language import tr
from ui.places.day_entry import read_day
from ui.places.figures_period import month_before, period
from ui.theme import fit
from ui.widgets.field import LineField
from ui.widgets.segments import Segments

FREE = "free"
PRESETS = (
    ("month", tr("Tháng này")),
    ("last_month", tr("Tháng trước")),
    ("quarter", tr("Quý này")),
    ("last_quarter", tr("Quý trước")),
    ("year", tr("Năm nay")),
    ("last_year", tr("Năm trước")),
    (FREE, tr("Tự chọn")),
)


def preset(kind: str, today: date) -> tuple[date, date]:
    """A running period goes to today; one that has ended is whole."""
    if not kind.startswith("last_"):
        return period(kind, today)
    first, _ = period(kind.removeprefix("last_"), today)
    last = first - timedelta(days=1)
    months = {"last_month": 1, "last_quarter": 3, "last_year": 12}[kind]
    return month_before(first, months), last


class ReportPeriod(QWidget):
    """``changed`` when the days are others; ``days`` are None while what is typed is no period."""

    changed = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self.presets = Segments(tr("Kỳ báo cáo"), PRESETS, "month")
        self.first = LineField(tr("Từ ngày"), figures=True)
        self.last = LineField(tr("Đến ngày"), figures=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.presets, 1)
        for field in (self.first, self.last):
            fit(field, width=126)
            row.addWidget(field)
            field.line.editingFinished.connect(self._typed)
        self.presets.chosen.connect(lambda _: self._choose())
        self._days: tuple[date, date] | None = None
        self._choose()

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day."""
        return self._days

    def choose(self, kind: str) -> None:
        """Choose one of the usual periods."""
        self.presets.show_value(kind)
        self._choose()

    def show_days(self, first: date, last: date) -> None:
        """Show other days, silently."""
        self._days = (first, last)
        self._say_free()
        for field, day in ((self.first, first), (self.last, last)):
            field.line.setText(f"{day:%d/%m/%Y}")
            field.show_error("")

    def _say_free(self) -> None:
        """Days that are not those of the period chosen are one's own."""
        chosen = self.presets.value
        if chosen != FREE and self._days != preset(chosen, self._now().date()):
            self.presets.show_value(FREE)

    def _choose(self) -> None:
        if self.presets.value == FREE:
            self.first.line.setFocus()
            return
        self.show_days(*preset(self.presets.value, self._now().date()))
        self.changed.emit()

    def _typed(self) -> None:
        first, last = (read_day(field.words_typed, self._now().date()) for field in (self.first, self.last))
        self.first.show_error("" if first else tr("ngày/tháng/năm"))
        late = first is not None and last is not None and last < first
        self.last.show_error(tr("trước từ ngày") if late else "" if last else tr("ngày/tháng/năm"))
        days = (first, last) if first and last and not late else None
        if days != self._days:
            self._days = days
            self._say_free()
            self.changed.emit()
