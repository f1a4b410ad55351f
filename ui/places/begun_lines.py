"""What stands half filled at this desk when the day ends: a line each, and for what is one's own the way back to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.apology.case import ApologyCase
from app.desk import drafts
from app.dossier.line import DossierLine
from app.papers.closing import Begun
from ui.counter import Counter
from ui.language import tr
from ui.places.apologies_owed import is_to_write
from ui.places.apology_acts import is_still_to_do
from ui.places.apology_draft import BROADCAST, DELIVERY
from ui.places.apology_faults import FaultSheet
from ui.places.dossier_tasks import can_go_on, kept_names
from ui.places.standing_words import moment_words
from ui.places.system_page import LINE
from ui.theme import px
from ui.widgets.button import Button
from ui.widgets.clearing import clear
from ui.widgets.text import Text
from ui.window_keys import visit

if TYPE_CHECKING:
    from ui.main_window import MainWindow

Lead = Callable[["MainWindow"], object]

APOLOGIES: Mapping[str, str] = {
    drafts.LETTER: tr("Thư xin lỗi"),
    DELIVERY: tr("Trao lời xin lỗi"),
    BROADCAST: tr("Xin lỗi công khai"),
    "apology-plan": tr("Lịch phát đài"),
    "apology-consent": tr("Công dân cho nêu chữ cái đầu"),
    "apology-spoken": tr("Xin lỗi bằng lời ngay"),
    "apology-answer": tr("Công dân trả lời"),
    "apology-evidence": tr("Thêm bằng chứng"),
    "apology-faults": tr("Các lỗi và người chịu trách nhiệm"),
    "apology-bare": tr("Xin lỗi khi không có hồ sơ"),
    "apology-cancel": tr("Hủy thư xin lỗi"),
    "apology-correction": tr("Đính chính thư xin lỗi"),
}
OPENNESS: Mapping[str, str] = {
    "board-hung": tr("Đã treo"),
    "board-checked": tr("Đã kiểm tra"),
    "board-duty": tr("Nhiệm vụ của cán bộ"),
    "dialogue-question": tr("Câu hỏi đối thoại"),
    "dialogue-session": tr("Thêm buổi đối thoại"),
    "dialogue-move": tr("Đổi lịch, hủy buổi"),
    "dialogue-announced": tr("Đã báo cho dân biết"),
    "dialogue-agenda": tr("Chương trình đối thoại"),
    "dialogue-answer": tr("Trả lời câu hỏi"),
    "dialogue-undertaken": tr("Hứa việc sẽ làm"),
    "dialogue-done": tr("Đã làm xong việc đã hứa"),
    "dialogue-minutes": tr("Biên bản đối thoại"),
    "slip-ratings": tr("Nhập phiếu từ thùng"),
    "opinion": tr("Phản ánh, kiến nghị"),
    "opinion-answer": tr("Trả lời phản ánh"),
}
SYSTEM: Mapping[str, str] = {
    "calendar": tr("Ngày trong lịch"),
    "procedure": tr("Thủ tục"),
    "profile": tr("Riêng của phường"),
    "person": tr("Người dùng"),
}
"""What is kept under a name, by where it is taken up again; about a dossier see :func:`kept_names`."""
_SECTIONS = {"calendar": "holidays", "procedure": "procedures", "profile": "profile", "person": "people"}


class BegunLines(QWidget):
    """``chosen(lead)`` when one's own is to be gone on with: ``lead(window)`` goes there."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.leads: list[Button] = []
        self._stands: tuple[list[Begun], date, str] | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)

    def show_begun(self, begun: Sequence[Begun], today: date, counter: Counter) -> None:
        """Where each is and since when; never about whom, of a colleague's with whose it is."""
        stands = ([*begun], today, counter.person.code)
        if stands == self._stands:
            return
        self._stands = stands
        at = next((lead.accessibleName() for lead in self.leads if lead.hasFocus()), "")
        clear(self._rows)
        self.lines, self.leads = [], []
        for each in begun:
            own = each.person == counter.person.code
            words = f"{_what(each)}, {moment_words(each.at, today)}"
            self._add(words if own else _of_colleague(words, each, counter), _lead(each) if own else None)
        if not begun:
            self._add(tr("không có"), None)
        for lead in self.leads:
            if lead.accessibleName() == at:
                lead.show()
                lead.setFocus()

    def _add(self, words: str, lead: Lead | None) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addStrut(px(LINE))
        row.addWidget(Text(words, "body_strong", wrap=True), 1)
        if lead is not None:
            button = Button(tr("Mở"), "beside", icon="arrow-right")
            button.setAccessibleName(tr("Mở: {label}").format(label=words))
            button.clicked.connect(lambda _=False: self.chosen.emit(lead))
            row.addWidget(button)
            self.leads.append(button)
        self._rows.addLayout(row)
        self.lines.append(words)


def goes_on(kept_as: str, line: DossierLine, case: ApologyCase | None, now: datetime) -> bool:
    """Can what is kept half filled about a dossier, or about an apology, still be gone on with? What was done meanwhile
    is no work left.
    """
    if kept_as in {drafts.LETTER, FaultSheet.kept_as}:
        return is_to_write(line, now)
    if case is not None:
        return is_still_to_do(kept_as, case)
    return kept_as not in kept_names() or can_go_on(kept_as, line)


def _what(begun: Begun) -> str:
    if begun.kept_as == drafts.INTAKE:
        return tr("1 hồ sơ ở Tiếp nhận")
    names = {**kept_names(), **APOLOGIES, **OPENNESS, **SYSTEM}
    return ", ".join(filter(None, (names.get(begun.kept_as, tr("1 tờ khác")), begun.code)))


def _of_colleague(words: str, begun: Begun, counter: Counter) -> str:
    member = counter.desk.staff.get(begun.person)
    name = member.name if member else begun.person
    return tr("{begun}, của {name}").format(begun=words, name=name)


def _lead(begun: Begun) -> Lead | None:
    """The way back to it."""
    if begun.kept_as in APOLOGIES and begun.dossier:
        return lambda window: window.open_apology(begun.dossier)
    if begun.dossier:
        return lambda window: window.open_dossier(begun.dossier)
    if begun.kept_as in SYSTEM:
        return partial(_to_section, name=_SECTIONS[begun.kept_as])
    places = {"apologies": APOLOGIES, "openness": OPENNESS, "intake": {drafts.INTAKE}}
    at = next((place for place, names in places.items() if begun.kept_as in names), "")
    return partial(visit, name=at) if at else None


def _to_section(window: MainWindow, name: str) -> None:
    visit(window, "system")
    window.shown.show_section(name)
