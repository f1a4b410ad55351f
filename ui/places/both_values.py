"""Two desks recorded what cannot both hold: both values side by side, and which of them is used (ui.md §6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.dossier.line import DossierLine
from app.dossier.registers.dossiers import HistoryLine
from ui.language import tr
from ui.places.standing_words import desk_words
from ui.widgets.card import Surface
from ui.widgets.clearing import clear
from ui.widgets.text import Mark, Text


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What is said twice, and each saying with who said it; the one that ``holds`` is the standing's."""

    title: str
    values: tuple[str, ...]
    holds: int


_KINDS = {
    "finished.twice": ("dossier.finished", "finished_at", tr("Xử lý xong, ghi hai lần")),
    "returned.twice": ("result.returned", "returned_at", tr("Trả kết quả, ghi hai lần")),
    "reappointed.twice": ("apology.signed", "new_due", tr("Hẹn lại, ký hai lần")),
    "corrected.apart": ("receipt.corrected", "due_at", tr("Đính chính ở hai nơi không biết nhau, hẹn trả")),
}
_ENDS = {
    "dossier.finished": tr("Xử lý xong"),
    "dossier.refused": tr("Từ chối"),
    "dossier.withdrawn": tr("Rút hồ sơ"),
}
_STOPS = {"supplement.requested": tr("Yêu cầu bổ sung"), "dossier.paused": tr("Tạm dừng")}
_STARTS = {"supplement.completed": tr("Nhận đủ bổ sung"), "dossier.resumed": tr("Tiếp tục giải quyết")}
_PROMISED = {"dossier.extended": tr("Kéo dài theo luật"), "slip.reissued": tr("Cấp phiếu hẹn mới")}
_HEARD = {
    "apology.spoken": tr("Xin lỗi bằng lời"),
    "apology.delivered": tr("Trao lời xin lỗi"),
    "apology.broadcast": tr("Xin lỗi công khai"),
}
_COURSES = {
    "finished.stopped": (tr("Xử lý xong trong lúc đồng hồ dừng"), _STOPS | _ENDS),
    "stopped.finished": (tr("Dừng đồng hồ sau khi đã kết thúc"), _STOPS | _ENDS),
    "stopped.twice": (tr("Dừng đồng hồ, ghi hai lần"), _STOPS),
    "resumed.running": (tr("Cho chạy tiếp khi đồng hồ không dừng"), _STARTS),
    "promised.finished": (tr("Hẹn lại sau khi đã kết thúc"), _STARTS | _PROMISED | _ENDS),
    "cancelled.told": (
        tr("Hủy lời xin lỗi mà công dân đã nghe"),
        {"apology.cancelled": tr("Hủy thư xin lỗi")} | _HEARD,
    ),
}
"""What cannot follow each other: its title, and the entries that it is between."""


def disagreements(line: DossierLine, history: Sequence[HistoryLine]) -> list[Disagreement]:
    """What the records of a dossier say against each other; empty when they agree."""
    holding = {
        **{"finished_at": line.finished_at, "returned_at": line.returned_at},
        **dict.fromkeys(("new_due", "due_at"), line.due_at),
    }
    found = []
    for contradiction in line.contradictions:
        if contradiction == "returned.unfinished":
            said = tuple(_said(entry, "returned_at") for entry in history if entry.kind == "result.returned")
            found.append(Disagreement(tr("Đã trả mà chưa ghi xử lý xong"), (*said, tr("Chưa ghi")), 0))
        elif contradiction in _COURSES:
            found.append(_course(*_COURSES[contradiction], history))
        elif contradiction in _KINDS:
            kind, fact, title = _KINDS[contradiction]
            entries = [entry for entry in history if entry.kind == kind and entry.facts.get(fact)]
            moments = [datetime.fromisoformat(entry.facts[fact]) for entry in entries]
            used = holding[fact]
            holds = next((n for n, moment in enumerate(moments) if moment == used), 0)
            found.append(Disagreement(title, tuple(_said(entry, fact) for entry in entries), holds))
    return found


def _course(title: str, named: Mapping[str, str], history: Sequence[HistoryLine]) -> Disagreement:
    """Of acts that exclude each other the end holds, or what the citizen heard, else the first."""
    entries = [entry for entry in history if entry.kind in named]
    holds = next((n for n, entry in enumerate(entries) if entry.kind in _ENDS | _HEARD), 0)
    return Disagreement(title, tuple(f"{named[e.kind]}\n{_told(e.at, e)}" for e in entries), holds)


def _said(entry: HistoryLine, fact: str) -> str:
    return _told(datetime.fromisoformat(entry.facts[fact]), entry)


def _told(moment: datetime, entry: HistoryLine) -> str:
    return f"{moment:%H:%M %d/%m/%Y}\n{entry.by} · {desk_words(entry.chain)}"


_ABREAST = 2


class BothValues(Surface):
    """The disagreements of one dossier; hidden when there are none."""

    def __init__(self) -> None:
        super().__init__("caution", (14, 10, 14, 10))
        self.hide()

    def show_dossier(self, line: DossierLine, history: Sequence[HistoryLine]) -> None:
        """Show what is said against each other about a dossier."""
        self.hide()
        clear(self.body)
        found = disagreements(line, history)
        if not found:
            return
        head = QHBoxLayout()
        head.addWidget(Mark("alert-triangle", 18, "caution"))
        head.addWidget(Text(tr("Cần xem lại"), "body_bold", "caution"), 1)
        self.body.addLayout(head)
        for one in found:
            self._add(one)
        advice = tr("Chương trình không tự chọn thay. Hỏi những người đã ghi, rồi ghi sổ giấy.")
        self.body.addWidget(Text(advice, "caption", "ink2", wrap=True))
        self.setAccessibleName(tr("Cần xem lại"))
        self.setAccessibleDescription("; ".join(f"{one.title}: {', '.join(one.values)}" for one in found))
        self.show()  # last: what is in it has its height at once

    def _add(self, one: Disagreement) -> None:
        self.body.addWidget(Text(one.title, "body_strong", wrap=True))
        for first in range(0, len(one.values), _ABREAST):
            self._add_row(one, range(first, min(first + _ABREAST, len(one.values))))

    def _add_row(self, one: Disagreement, shown: range) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        for n in shown:
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(Text(one.values[n], "secondary", wrap=True))
            column.addWidget(
                Text(tr("đang dùng") if n == one.holds else tr("không dùng"), "caption_strong", "ink2")
            )
            column.addStretch(1)
            row.addLayout(column, 1)
        self.body.addLayout(row)
