"""B and C at intake: nothing can be received today. What is missing or why not, on form 02 or 03; no code, no clock."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.rules.text.identity import normal_phone
from ui.language import tr
from ui.places.dossier_sheet import told
from ui.places.intake_visit_panel import FORMS, INCOMPLETE, REFUSED
from ui.places.task_sheet import TaskSheet
from ui.widgets.field import Field, LineField
from ui.widgets.passage import Passage
from ui.widgets.text import Text
from ui.widgets.tick_list import TickList

if TYPE_CHECKING:
    from app.dossier.acts.visits import Visit
    from ui.places.intake import Intake
    from ui.places.intake_person import PersonCard

_TITLES = {INCOMPLETE: tr("Còn thiếu, chưa nhận hồ sơ"), REFUSED: tr("Từ chối tiếp nhận")}
MISSING_WORDS = "Hồ sơ chưa đủ giấy tờ theo quy định của thủ tục."
"""Proposed as the reason, and printed as it stands."""


class VisitSheet(TaskSheet):
    """What is missing is ticked as the papers of the form have it. ``saved`` is told of the visit that was recorded."""

    def __init__(self, place: Intake, kind: str, saved: Callable[[Visit], None]) -> None:
        person, procedure = place.person.told, place.procedure.procedure
        assert procedure is not None
        super().__init__(
            place.window(),
            _TITLES[kind],
            f"{person.name.words_typed} · {procedure.name}",
            tr("Ghi lại và in phiếu"),
            "printer",
        )
        self._intake, self._kind, self._saved = place, kind, saved
        papers = [paper.name for paper in place.papers.papers]
        self.missing = TickList(tr("Giấy tờ còn thiếu"), [(name, "") for name in papers])
        self.missing.tick(paper.name for paper in place.papers.missing)
        self.other = LineField(tr("Nội dung khác cần bổ sung, sửa lại"))
        self.reason = Passage(3)
        self._reason = Field(tr("Lý do, in trên phiếu"), self.reason)
        form = self.scroll_body()
        form.setSpacing(12)
        if kind == INCOMPLETE:
            self._missing = Field(tr("Giấy tờ còn thiếu, phím 1–9"), self.missing)
            form.addWidget(self._missing)
            form.addWidget(self.other)
            self.reason.setPlainText(MISSING_WORDS)
        form.addWidget(self._reason)
        words = tr("Không cấp mã, chưa tính thời hạn; lượt đến này được đếm.")
        form.addWidget(Text(words, "secondary", "ink2", wrap=True))
        form.addStretch(1)
        self.body.addWidget(self.error)

    def controls(self) -> dict[str, QWidget]:
        return {"missing": self.missing, "other": self.other.line, "reason": self.reason}

    @property
    def items(self) -> tuple[str, ...]:
        """What must be brought or mended, as form 02 lists it."""
        if self._kind == REFUSED:
            return ()
        return (*self.missing.ticked, *filter(None, [self.other.words_typed]))

    def readable(self) -> bool:
        gaps = [(self._reason, not self.reason.words, tr("chưa có"))]
        if self._kind == INCOMPLETE:
            gaps.insert(0, (self._missing, not self.items, tr("chưa đánh dấu")))
        return told(gaps)

    def carry_out(self) -> None:
        from app.dossier.acts.visits import (  # noqa: PLC0415 - the core is read after the first paint
            VisitForm,
            note_visit,
        )

        person, procedure = _who_came(self._intake.person), self._intake.procedure.procedure
        assert procedure is not None
        besides = self._intake.person.besides
        form = VisitForm(
            self._kind,
            procedure.code,
            self.reason.words,
            self.items,
            **person,
            channel=besides.came_by,
            dispatch_number=besides.posted_as,
        )
        self._saved(self._intake.counter.do(note_visit, form))


def _who_came(person: PersonCard) -> dict[str, str]:
    came = person.told
    return {
        "name": came.name.words_typed,
        "id_number": came.id_number,
        "address": came.address.words_typed,
        "phone": normal_phone(came.phone.line.text()),
        "email": person.email.words_typed,
    }


def open_visit(place: Intake, kind: str) -> None:
    """Ask what is missing, or why nothing can be received, of the person and procedure in the form of ``place``."""

    def saved(visit: Visit) -> None:
        place.let_go(kind, visit)
        place.confirm(tr("Đã ghi {form} số {number}").format(form=FORMS[kind], number=visit.number))

    sheet = VisitSheet(place, kind, saved)
    sheet.closed.connect(place.arrive)
    sheet.open(sheet.missing if kind == INCOMPLETE else sheet.reason)
