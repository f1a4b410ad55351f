"""What has become of the day on a slip: a letter gave another since, or the clock stands still. The slip stays as it was."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from app.desk import Desk
from app.dossier_lines import DossierLine
from app.numbers import form_number
from app.reappointments import letter_for
from app.rules.calendar import VIETNAM
from app.rules.regime import Regime
from app.rules.standing import Status
from db.course import Pause, Supplement

if TYPE_CHECKING:
    from app.paper.promise import DayNow

MOVED = "ĐÃ HẸN LẠI theo phiếu xin lỗi số\u00a0{number}"
OTHER = "NGÀY HẸN ĐÃ ĐỔI"
WAITING = "ĐANG CHỜ BỔ SUNG:"
COMPLETE = "ngày hẹn tính lại khi nhận đủ"
ASKED = " (phiếu số\u00a0{number})"
PAUSED = "ĐANG TẠM DỪNG:"
RESUMED = "ngày hẹn tính lại khi giải quyết tiếp"
PAUSED_LATE = "ĐANG TẠM DỪNG"
"""Of a day that had passed before: it stays."""
CAUSES = {"financial_duty": "chờ nghĩa vụ tài chính", "sector_law": "theo luật chuyên ngành"}


def day_now(desk: Desk, line: DossierLine, regime: Regime, due_at: datetime) -> DayNow | None:
    """What has become of the day ``due_at`` of a slip that is printed now; None while that day simply holds."""
    # the paper's modules are slow to load
    from app.paper.promise import DayNow  # noqa: PLC0415

    if line.status == Status.WAITING:
        return DayNow(None, (WAITING, COMPLETE + _asked(desk, line, regime)))
    paused = line.status == Status.PAUSED
    cause = _cause(desk, line) if paused else ""
    if paused and (line.stopped_at is None or line.due_at >= line.stopped_at):
        return DayNow(None, (PAUSED, ", ".join(filter(None, (cause, RESUMED)))))
    moved = (_moved(desk, line),) if line.due_at != due_at else ()
    stopped = (PAUSED_LATE + (f" ({cause})" if cause else ""),) if paused else ()
    return DayNow(line.due_at.astimezone(VIETNAM), (*moved, *stopped)) if moved or stopped else None


def _moved(desk: Desk, line: DossierLine) -> str:
    with desk.reading() as reading:
        number = letter_for(reading, desk.settings.ward, line.dossier, line.due_at)
    return MOVED.format(number=number) if number else OTHER


def _asked(desk: Desk, line: DossierLine, regime: Regime) -> str:
    """The number of the form 02 for whose papers the dossier waits."""
    with desk.reading() as reading:
        asked = reading.execute(
            select(Supplement.number, Supplement.chain)
            .where(Supplement.ward == desk.settings.ward, Supplement.dossier == line.dossier)
            .order_by(Supplement.requested_at.desc())
        ).first()
    suffix = regime.number_suffixes.supplement
    return ASKED.format(number=form_number(desk, asked.number, suffix, asked.chain)) if asked else ""


def _cause(desk: Desk, line: DossierLine) -> str:
    """For what the clock stands still, in words; '' for a cause that this program has no words for."""
    with desk.reading() as reading:
        cause = reading.execute(
            select(Pause.cause)
            .where(Pause.ward == desk.settings.ward, Pause.dossier == line.dossier)
            .order_by(Pause.paused_at.desc())
        ).scalar()
    return CAUSES.get(cause or "", "")
