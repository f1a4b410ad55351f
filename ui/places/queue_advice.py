"""What the queue advises about the dossier chosen: the letter that waits, the promise that breaks today, the debt."""

from __future__ import annotations

from datetime import datetime

from app.dossier.line import DossierLine
from app.rules.course.course import Status
from ui.language import tr
from ui.places.standing_words import must_tell, owes_apology


def advice(line: DossierLine, now: datetime, *, kept: bool) -> tuple[str, str, str, str]:
    """Icon, strong line, quiet line and ink: what must be done about a dossier before it is too late, '' nothing.

    ``kept`` is whether its holder says that its promise will be.
    """
    if line.apology_state == "drafted":
        return "writing-sign", tr("Thư xin lỗi đang chờ duyệt"), tr("Mở bằng phím X"), "peach"
    if line.untold:
        return (
            "mail",
            tr("Thư đã ký, chưa báo công dân"),
            tr("Trao thư hoặc gọi điện, rồi ghi lại"),
            "peach",
        )
    if must_tell(line, now) and line.notify_by and not kept:
        if line.notify_by < now:
            return (
                "heart-handshake",
                tr("Xin lỗi ngay, trước giờ hẹn"),
                tr("Lẽ ra phải báo trước {by:%H:%M} ngày {by:%d/%m}").format(by=line.notify_by),
                "bad",
            )
        return (
            "heart-handshake",
            tr("Không kịp thì xin lỗi trước hạn"),
            tr("Gửi thư, hẹn lại trước {notify_by:%H:%M} hôm nay").format(notify_by=line.notify_by),
            "peach",
        )
    return _debt(line) if owes_apology(line, now, kept=kept) else _warning(line, now)


def _debt(line: DossierLine) -> tuple[str, str, str, str]:
    if line.reappointments:
        return (
            "alert-triangle",
            tr("Đã hẹn lại một lần"),
            tr("Phải báo cấp trên, không hẹn lại được nữa"),
            "bad",
        )
    return "heart-handshake", tr("Đang nợ một lời xin lỗi"), tr("Lập thư, hẹn lại một lần"), "bad"


def _warning(line: DossierLine, now: datetime) -> tuple[str, str, str, str]:
    if line.status == Status.WORKING and line.notify_by and line.notify_by >= now:
        return "bell", tr("Nếu không kịp, phải báo trước"), f"{line.notify_by:%H:%M %d/%m}", "ink2"
    return "", "", "", "ink2"
