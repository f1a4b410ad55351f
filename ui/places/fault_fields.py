"""What the office did wrong, who answers for it and who came forward; and what goes another way than an apology."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.apology.acts import LATE, refuse_excluded
from app.apology.acts.forms import ASKED, FOUND, OWN_ACCORD
from app.desk.reference import StaffMember
from app.refusal import Refusal
from ui.language import say, tr
from ui.places.apology_words import CAUSES
from ui.places.pickers import titled
from ui.widgets.field import Field, Line
from ui.widgets.segments import Segments
from ui.widgets.text import Text, announce
from ui.widgets.tick_list import TickList

ORIGINS: Mapping[str, str] = {
    FOUND: tr("Cơ quan tự thấy"),
    ASKED: tr("Công dân phản ánh"),
    OWN_ACCORD: tr("Người có lỗi tự giác"),
}
EXCLUDED: Mapping[str, str] = {
    "": tr("Không"),
    "tham_nhung": tr("Tham nhũng"),
    "boi_thuong": tr("Bồi thường"),
    "khieu_nai": tr("Khiếu nại, tố cáo"),
}


@dataclass(frozen=True, slots=True)
class Faults:
    """Everything of an apology's faults that is ticked: cause codes, staff codes, the unit at fault, who began it."""

    causes: tuple[str, ...] = ()
    officials: tuple[str, ...] = ()
    unit: str = ""
    origin: str = FOUND


class FaultFields(QWidget):
    """Several causes and several officials may be ticked. What is excluded says at once which way it goes."""

    def __init__(self, members: Sequence[StaffMember], unit: str, *, of_dossier: bool) -> None:
        super().__init__()
        self._causes = {words: code for code, words in CAUSES.items() if of_dossier or code != LATE}
        self._members = list(members)
        self.causes = TickList(tr("Các lỗi"), [(words, "") for words in self._causes])
        self.officials = TickList(
            tr("Những người chịu trách nhiệm"), [(titled(one), "") for one in self._members]
        )
        self.unit = Line(placeholder=unit)
        self.origin = Segments(tr("Ai khởi xướng"), list(ORIGINS.items()), FOUND)
        self.excluded = Segments(tr("Có phải việc sau không"), list(EXCLUDED.items()), "")
        self.excluded.chosen.connect(lambda _: self._explain())
        self._why = Text("", "secondary_strong", "caution", wrap=True)
        self._why.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (
            Field(tr("Các lỗi, chọn được nhiều"), self.causes),
            Field(tr("Người chịu trách nhiệm, chọn được nhiều"), self.officials),
            Field(tr("Nơi có lỗi, nếu không phải quầy này"), self.unit),
            Field(tr("Ai khởi xướng lời xin lỗi"), self.origin),
            Field(tr("Có phải việc theo luật riêng không"), self.excluded),
            self._why,
        ):
            column.addWidget(part)

    def controls(self) -> dict[str, QWidget]:
        """What can be chosen here, by name."""
        return {
            "causes": self.causes, "officials": self.officials, "unit": self.unit,
            "origin": self.origin, "excluded": self.excluded,
        }  # fmt: skip

    def _explain(self) -> None:
        words = ""
        try:
            refuse_excluded(self.excluded.value)
        except Refusal as refusal:
            words = say(refusal)
        self._why.setText(words)
        self._why.setAccessibleName(words)
        self._why.setVisible(bool(words))
        if words:
            announce(self._why, words)

    def show_faults(self, faults: Faults) -> None:
        """Tick what is said already."""
        self.causes.tick([words for words, code in self._causes.items() if code in faults.causes])
        self.officials.tick_rows(n for n, one in enumerate(self._members) if one.code in faults.officials)
        self.unit.show_words(faults.unit)
        self.origin.show_value(faults.origin)

    def faults(self, first: Faults | None = None) -> Faults:
        """What is ticked, in the order of the list; what was ``first`` before stays first."""
        before = first or Faults()
        causes = [self._causes[words] for words in self.causes.ticked]
        officials = [self._members[row].code for row in self.officials.ticked_rows]
        return Faults(
            causes=tuple(sorted(causes, key=lambda code: code not in before.causes[:1])),
            officials=tuple(sorted(officials, key=lambda code: code not in before.officials[:1])),
            unit=self.unit.text().strip(),
            origin=self.origin.value,
        )
