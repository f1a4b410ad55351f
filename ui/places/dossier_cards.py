"""The still parts of a dossier: its clock, its applicant, its papers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.dossier.originals import Original, originals_of
from app.dossier.registers.dossiers import Dossier, HistoryLine
from app.rules.law.regime import Regime
from app.rules.text.words import fold
from app.rules.time.calendar import Calendar
from ui.breadth import Breadth
from ui.language import tr
from ui.places.dossier_clock import clock_strip, used_words
from ui.places.intake_besides import channel_words
from ui.places.intake_submitter import relation_words
from ui.places.standing_words import limit_of
from ui.places.wording import capital, grouped, grouped_phone, limit_words
from ui.theme import px
from ui.widgets.card import Surface
from ui.widgets.clearing import clear
from ui.widgets.day_strip import DayStrip
from ui.widgets.scrolling import scrolling
from ui.widgets.text import Elided, Mark, Text
from ui.widgets.timeline import Timeline

_COLLECT = {"counter": tr("Tại quầy"), "post": tr("Qua bưu chính"), "online": tr("Trực tuyến")}
_PAPERS_SHOWN = 5
_HISTORY, _HISTORY_COMPACT, _ANY_WIDTH = 404, 256, 1 << 20
"""Widths of the history in pixels at 100 %, full and compact (ui.md §8)."""


class ClockCard(Surface):
    """Every day from receipt to the day promised, the re-appointed one included."""

    def __init__(self) -> None:
        super().__init__(margins=(20, 13, 20, 10))
        self._words = Elided("", "secondary", "ink2")
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.strip = DayStrip()
        head = QHBoxLayout()
        head.addWidget(Mark("calendar-time", 18))
        head.addWidget(Text(tr("Đồng hồ thời hạn"), "emphasis"))
        head.addWidget(self._words, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.strip)

    def show_dossier(
        self,
        whole: Dossier,
        history: Iterable[HistoryLine],
        now: datetime,
        calendar: Calendar,
        regime: Regime,
    ) -> None:
        """Show a dossier's days."""
        limit, line, known = limit_of(whole.limit_value, whole.limit_unit), whole.line, list(history)
        self.strip.show_days(*clock_strip(whole, known, now, calendar, regime))
        words = f"{capital(limit_words(limit))} · {used_words(whole, known, now, calendar)}"
        if line.reappointments:
            words += tr(" · hẹn đầu {promised_at:%d/%m} vẫn tính vào thống kê").format(
                promised_at=line.promised_at
            )
        self._words.setText(words)


class ApplicantCard(Surface):
    """Who has the dossier, and who handed it in for them."""

    _FIELDS = (
        (tr("Số định danh"), 0, 0, 1), (tr("Điện thoại"), 0, 1, 1), (tr("Ngày sinh"), 1, 0, 1),
        (tr("Nhận kết quả"), 1, 1, 1), (tr("Nơi cư trú"), 2, 0, 2), (tr("Người nộp thay"), 3, 0, 2),
        (tr("Cùng đứng tên"), 4, 0, 2), (tr("Nhận qua"), 5, 0, 1), (tr("Làm chứng điểm chỉ"), 5, 1, 1),
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__(margins=(20, 13, 20, 12))
        self.body.addWidget(Text(tr("Người nộp"), "emphasis"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        self._values: dict[str, Elided] = {}
        self._blocks: dict[str, QWidget] = {}
        self._labels: dict[str, Text] = {}
        for label, row, place, span in self._FIELDS:
            block, self._labels[label], self._values[label] = _labelled(label)
            self._blocks[label] = block
            grid.addWidget(block, row, place, 1, span)
        self._values[tr("Người nộp thay")].set_lines(2)  # name, relation, number and telephone
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)

    def show_dossier(self, whole: Dossier) -> None:
        """Show who is behind a dossier."""
        person, submitter = whole.applicant, whole.submitter or {}
        organisation = whole.applicant_kind == "organisation"
        said = {
            tr("Số định danh"): grouped(person.get("id_number", "")),
            tr("Điện thoại"): grouped_phone(person.get("phone", "")),
            tr("Ngày sinh"): person.get("representative", "") or _birth(person.get("birth", "")),
            tr("Nhận kết quả"): _COLLECT[whole.collect_at],
            tr("Nơi cư trú"): person.get("address", ""),
            tr("Người nộp thay"): _joined(
                submitter.get("name", ""),
                relation_words(submitter.get("relation", "")),
                grouped(submitter.get("id_number", "")),
                grouped_phone(submitter.get("phone", "")),
                submitter.get("authorisation", ""),
            ),
            tr("Cùng đứng tên"): _joined(*(together.get("name", "") for together in whole.applicants)),
            tr("Nhận qua"): _joined(channel_words(whole.channel), whole.dispatch_number),
            tr("Làm chứng điểm chỉ"): whole.witness,
        }
        for label, words in said.items():
            self._values[label].setText(words or "–")
        self._labels[tr("Số định danh")].setText(tr("Mã số thuế") if organisation else tr("Số định danh"))
        self._labels[tr("Nơi cư trú")].setText(tr("Trụ sở") if organisation else tr("Nơi cư trú"))
        self._labels[tr("Ngày sinh")].setText(tr("Người đại diện") if organisation else tr("Ngày sinh"))
        self._blocks[tr("Ngày sinh")].setVisible(not organisation or bool(said[tr("Ngày sinh")]))
        self._blocks[tr("Nhận qua")].setVisible(whole.channel != "counter")
        for label in (tr("Người nộp thay"), tr("Cùng đứng tên"), tr("Làm chứng điểm chỉ")):
            self._blocks[label].setVisible(bool(said[label]))


def _labelled(label: str) -> tuple[QWidget, Text, Elided]:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    value = Elided("", "body_strong")
    caption = Text(label, "caption", "ink2")
    column.addWidget(caption)
    column.addWidget(value)
    return block, caption, value


def _joined(*words: str) -> str:
    return " · ".join(filter(None, words))


def _birth(iso: str) -> str:
    parts = iso.split("-")
    return "/".join(reversed(parts)) if len(parts) == 3 else iso


class PapersCard(Surface):
    """The papers handed in."""

    def __init__(self) -> None:
        super().__init__(margins=(20, 13, 20, 12))
        self._sum = Text("", "secondary", "ink2")
        head = QHBoxLayout()
        head.addWidget(Text(tr("Giấy tờ đã nhận"), "emphasis"))
        head.addStretch(1)
        head.addWidget(self._sum)
        self.body.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def show_dossier(
        self, whole: Dossier, history: Iterable[HistoryLine] = (), asked: Iterable[str] = ()
    ) -> None:
        """Show a dossier's papers, with what completed it later, and those ``asked`` for anew; the rest is counted."""
        clear(self._rows)
        rows = _rows_of(whole, list(history), {fold(name) for name in asked})
        count = len(rows)
        self._sum.setText(
            tr("{count} giấy tờ, {sets} bộ").format(count=count, sets=whole.sets) if count else ""
        )
        for icon, name, note, ink in rows[:_PAPERS_SHOWN]:
            self._rows.addWidget(_line(icon, name, note, ink))
        if count > _PAPERS_SHOWN:
            rest = "; ".join(name for _icon, name, _note, _ink in rows[_PAPERS_SHOWN:])
            self._rows.addWidget(
                Elided(
                    tr("và {count} giấy tờ nữa: {rest}").format(count=count - _PAPERS_SHOWN, rest=rest),
                    "secondary",
                    "ink2",
                )
            )
        if not count:
            self._rows.addWidget(Text(tr("Không ghi giấy tờ nào."), "secondary", "ink2"))


def _rows_of(
    whole: Dossier, history: Sequence[HistoryLine], asked: Set[str] = frozenset()
) -> list[tuple[str, str, str, str]]:
    """Icon, name, note and tone of every paper handed in, at first or later; of an original also when it went back."""
    handed = originals_of(whole.papers, history)
    here = iter(handed)
    rows = []
    for paper in whole.papers:
        original = next(here) if int(paper["originals"]) else None
        counted = _counts(int(paper["originals"]), int(paper["copies"]))
        name, note = str(paper["name"]), _with_return(counted, original)
        lacking = fold(name) in asked
        rows.append(
            ("file-text", name, tr("đang chờ bổ sung") if lacking else note, "pause" if lacking else "ink2")
        )
    for original in handed:
        if original.supplemented_at is not None:
            brought = tr("bổ sung {at:%d/%m}").format(at=original.supplemented_at)
            rows.append(("file-plus", original.name, _with_return(brought, original), "pause"))
    return rows


def _with_return(words: str, original: Original | None) -> str:
    if original is None or original.back_at is None:
        return words
    return f"{words}, {tr('đã trả {at:%d/%m}').format(at=original.back_at)}"


def _counts(originals: int, copies: int) -> str:
    counts = [
        f"{count} {kind}" for count, kind in ((originals, tr("bản chính")), (copies, tr("bản sao"))) if count
    ]
    return ", ".join(counts) or tr("xuất trình")


def _line(icon: str, name: str, note: str, ink: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(9)
    row.addWidget(Mark(icon, 16, ink))
    row.addWidget(Elided(name, "body_strong"), 1)
    row.addWidget(Text(note, "secondary", ink))
    return line


class HistoryCard(Surface):
    """What happened, in a column of its own that scrolls and is ``beside`` wide, or whole under the rest."""

    def __init__(self) -> None:
        super().__init__(margins=(20, 16, 16, 14))
        self.timeline = Timeline()
        self.body.addWidget(Text(tr("Diễn biến"), "card"))
        self._scroll, column = scrolling()
        column.setContentsMargins(0, 6, 6, 0)
        column.addWidget(self.timeline)
        column.addStretch(1)
        self.body.addWidget(self._scroll, 1)
        foot = QHBoxLayout()
        foot.addWidget(Mark("shield-lock", 16, "ink3"))
        foot.addWidget(
            Text(tr("Mỗi dòng có người, giờ và không sửa được"), "secondary", "ink3", wrap=True), 1
        )
        self.body.addLayout(foot)
        self.timeline.grown.connect(self._make_room)
        self.timeline.pointed.connect(self._bring_up)
        self._whole, self.beside = False, 0

    def reflow(self, breadth: Breadth) -> None:
        """Scroll beside the rest; in a narrow window show all of it, in a column that scrolls as a whole."""
        self._whole = breadth == Breadth.NARROW
        self.beside = 0 if self._whole else px(_HISTORY if breadth == Breadth.FULL else _HISTORY_COMPACT)
        self.setMinimumWidth(self.beside)
        self.setMaximumWidth(self.beside or _ANY_WIDTH)
        self._make_room()

    def _bring_up(self, top: int, bottom: int) -> None:
        """The moment pointed at comes whole into sight, once the column has its height."""
        QTimer.singleShot(
            0, self._scroll, lambda: self._scroll.ensureVisible(0, (top + bottom) // 2, 0, bottom - top)
        )

    def _make_room(self) -> None:
        self._scroll.setMinimumHeight(self.timeline.height() + 12 if self._whole else 0)


def row_of(*widgets: QWidget) -> QHBoxLayout:
    """Widgets side by side."""
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget)
    return row
