"""Thống kê: the ward's figures of a period, in the columns of report II.06a/VPCP/KSTT (domain.md §2.9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from app.registers.figures import Figures, between
from ui.counter import Counter
from ui.language import tr
from ui.places.place import Place
from ui.printing import Printing
from ui.widgets.card import Surface
from ui.widgets.key_bar import Key
from ui.widgets.segments import Segments
from ui.widgets.text import Mark, Text

_PERIODS = (("month", tr("Tháng này")), ("quarter", tr("Quý này")), ("year", tr("Năm nay")))
_GROUPS: tuple[tuple[str, str, str, tuple[tuple[str, str], ...]], ...] = (
    (
        tr("Hồ sơ tiếp nhận"), "inbox", "received",
        (
            (tr("Trong kỳ, trực tuyến"), "received_online"),
            (tr("Trong kỳ, trực tiếp và bưu chính"), "received_counter"),
            (tr("Từ kỳ trước chuyển sang"), "carried_over"),
        ),
    ),
    (
        tr("Hồ sơ đã giải quyết"), "circle-check", "resolved",
        ((tr("Trước hạn"), "resolved_early"), (tr("Đúng hạn"), "resolved_on_time"), (tr("Quá hạn"), "resolved_late")),
    ),
    (
        tr("Hồ sơ đang giải quyết"), "progress", "open",
        ((tr("Trong hạn"), "open_in_time"), (tr("Quá hạn"), "open_late")),
    ),
    (
        tr("Thư xin lỗi đã ký"), "heart-handshake", "apologies",
        ((tr("Hồ sơ trễ, đã xin lỗi"), "late_with_apology"), (tr("Hồ sơ trễ, chưa xin lỗi"), "late_without_apology")),
    ),
)  # fmt: skip


def period(kind: str, today: date) -> tuple[date, date]:
    """From the first day of this month, quarter or year to today."""
    month = {"month": today.month, "quarter": 3 * ((today.month - 1) // 3) + 1, "year": 1}[kind]
    return date(today.year, month, 1), today


def punctual(figures: Figures) -> str:
    """The share resolved by the first promise, '98,6%'; '–' while nothing was resolved."""
    if not figures.resolved:
        return "–"
    share = 100 * (figures.resolved - figures.resolved_late) / figures.resolved
    return f"{share:.1f}%".replace(".", ",")


class FiguresPlace(Place):
    """Four groups of columns, each with its sum; 1 to 3 pick the period."""

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__(counter, printing)
        self.period = Segments(tr("Kỳ"), _PERIODS, "month")
        self.period.setFixedWidth(330)
        self.period.chosen.connect(lambda _: self._refresh())
        self._span, self.punctual = Text("", "secondary", "ink2"), Text("", "body_bold")
        self.values: dict[str, Text] = {}
        self._lay_out()
        counter.recorded.connect(lambda *_: self._refresh() if self.isVisible() else None)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(Text(tr("Thống kê"), "page"))
        heading.addWidget(self.confirmation)
        heading.addStretch(1)
        heading.addWidget(self._span)
        heading.addWidget(self.period)
        grid = QGridLayout()
        grid.setSpacing(14)
        for n, group in enumerate(_GROUPS):
            grid.addWidget(self._group(*group), n // 2, n % 2)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(Mark("calendar-check", 18, "good"))
        foot.addWidget(self.punctual)
        foot.addWidget(
            Text(
                tr(
                    "Tính theo ngày hẹn đầu tiên; cột theo biểu II.06a/VPCP/KSTT. Hồ sơ đang giải quyết tính đến cuối kỳ."
                ),
                "secondary",
                "ink2",
            ),
            1,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(14)
        column.addLayout(heading)
        column.addLayout(grid)
        column.addLayout(foot)
        column.addStretch(1)

    def _group(self, title: str, icon: str, total: str, rows: tuple[tuple[str, str], ...]) -> Surface:
        card = Surface(margins=(20, 16, 20, 16))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Mark(icon, 20))
        head.addWidget(Text(title, "card"), 1)
        head.addWidget(self._value(total, "kpi"))
        card.body.addLayout(head)
        for words, name in rows:
            row = QHBoxLayout()
            row.addWidget(Text(words, "body", "ink2"), 1)
            row.addWidget(self._value(name, "body_strong"))
            card.body.addLayout(row)
        card.body.addStretch(1)
        return card

    def _value(self, name: str, role: str) -> Text:
        self.values[name] = value = Text("", role)
        value.setAlignment(Qt.AlignmentFlag.AlignRight)
        return value

    def arrive(self) -> None:
        self._refresh()
        self.period.setFocus()

    def _refresh(self) -> None:
        first, last = period(self.period.value, self.counter.now().date())
        with self.counter.reading() as reading:
            figures = between(reading, self.counter.desk.settings.ward, first, last)
        for name, value in self.values.items():
            value.setText(f"{getattr(figures, name):,}".replace(",", "."))
        late = figures.late_without_apology
        self.values["late_without_apology"].set_tone("bad" if late else "ink")
        self._span.setText(f"{first:%d/%m/%Y} – {last:%d/%m/%Y}")
        self.punctual.setText(tr("Tỷ lệ đúng hạn {punctual}.").format(punctual=punctual(figures)))

    def keys(self) -> Sequence[Key]:
        return (
            Key("1–3", tr("đổi kỳ")),
            Key("F2", tr("hồ sơ mới")),
            Key("F3", tr("tìm")),
            Key("Esc", tr("quay lại")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in {"1", "2", "3"}:
            self.period.show_value(_PERIODS[int(event.text()) - 1][0])
            self._refresh()
        else:
            super().keyPressEvent(event)
