"""What may happen to a dossier between receipt and return, each in a sentence: its mark, its tone, its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from ui.language import tr
from ui.places.wording import CALLED_BY, dong, limit_of_words

Facts = Mapping[str, Any]


def moment_said(instant: str) -> str:
    """'09:15 24/01'."""
    return f"{datetime.fromisoformat(instant):%H:%M %d/%m}"


def day_said(instant: str) -> str:
    """'24/01'."""
    return f"{datetime.fromisoformat(instant):%d/%m}"


def _because(facts: Facts, name: str = "reason") -> str:
    return f": {facts[name]}" if facts.get(name) else ""


def _listed(papers: object) -> str:
    return "; ".join(map(str, papers)) if isinstance(papers, list | tuple) else ""


def _asked(facts: Facts) -> str:
    late = tr(", muộn vì {why}").format(why=facts["late_reason"]) if facts.get("late_reason") else ""
    items = _listed(facts.get("items"))
    what = f": {items}" if items else ""
    return tr("Yêu cầu bổ sung, phiếu số {number:02}{late}{what}; đồng hồ dừng").format(
        number=facts["number"], late=late, what=what
    )


def _completed(facts: Facts) -> str:
    return tr("Nhận đủ bổ sung, tính lại từ đầu, hẹn {day}").format(day=day_said(facts["due_at"]))


_PAUSED = {"financial_duty": tr("chờ nghĩa vụ tài chính"), "sector_law": tr("theo luật chuyên ngành")}


def _paused(facts: Facts) -> str:
    cause = _PAUSED.get(facts["cause"], facts["cause"])
    return tr("Tạm dừng, {cause}{why}").format(cause=cause, why=_because(facts, "note"))


def _resumed(facts: Facts) -> str:
    day = day_said(facts["due_at"])
    return tr("Tiếp tục giải quyết, hẹn {day}{why}").format(day=day, why=_because(facts, "note"))


def _extended(facts: Facts) -> str:
    limit = limit_of_words(facts["limit_value"], facts["limit_unit"])
    return tr("Kéo dài theo luật thành {limit}, hẹn {day}{why}").format(
        limit=limit, day=day_said(facts["due_at"]), why=_because(facts)
    )


def _consulted(facts: Facts) -> str:
    agency = facts.get("agency") or tr("cơ quan khác")
    by = datetime.fromisoformat(facts["reply_by"])
    return tr("Lấy ý kiến {agency}, trả lời trước {by:%d/%m}{what}").format(
        agency=agency, by=by, what=_because(facts, "question")
    )


def _refused(facts: Facts) -> str:
    return tr("Từ chối, phiếu số {number:02}{why}{originals}").format(
        number=facts["number"], why=_because(facts), originals=_returned_originals(facts)
    )


def _withdrawn(facts: Facts) -> str:
    who = tr(" theo đề nghị của {name}").format(name=facts["asked_by"]) if facts.get("asked_by") else ""
    return tr("Rút hồ sơ{who}{why}{originals}").format(
        who=who, why=_because(facts), originals=_returned_originals(facts)
    )


def _returned_originals(facts: Facts) -> str:
    papers = _listed(facts.get("originals"))
    return tr("; trả lại: {papers}").format(papers=papers) if papers else ""


def _originals(facts: Facts) -> str:
    to = tr(" cho {name}").format(name=facts["to"]) if facts.get("to") else ""
    papers = _listed(facts.get("originals"))
    return tr("Trả bản chính{to}{what}").format(to=to, what=f": {papers}" if papers else "")


def _handed(facts: Facts) -> str:
    to = facts.get("taker_name") or facts["taker"]
    what_for = facts.get("step_name") or facts.get("purpose")
    step = f", {what_for}" if what_for else ""
    due = tr(", trước {due}").format(due=moment_said(facts["step_due"])) if facts.get("step_due") else ""
    return tr("Giao cho {to}{step}{due}{why}").format(to=to, step=step, due=due, why=_because(facts, "note"))


def _corrected(facts: Facts) -> str:
    moved = facts["due_at"] != facts["old_due"]
    due = tr(", hẹn {day} thay {old}").format(day=day_said(facts["due_at"]), old=day_said(facts["old_due"]))
    return tr("Đính chính, phiếu cũ hết giá trị{due}{why}").format(
        due=due if moved else "", why=_because(facts, "why")
    )


def _reissued(facts: Facts) -> str:
    return tr("Lịch làm việc đổi, hẹn {day} thay {old}").format(
        day=day_said(facts["due_at"]), old=day_said(facts["old_due"])
    )


def _called(facts: Facts) -> str:
    by, note = CALLED_BY.get(facts["channel"], facts["channel"]), _because(facts, "note")
    said = tr("Đã báo công dân, {by}{note}") if facts["reached"] else tr("Chưa báo được công dân, {by}{note}")
    return said.format(by=by, note=note)


def _paid(facts: Facts) -> str:
    if not facts["amount"]:
        return tr("Không thu phí{why}").format(why=_because(facts, "why"))
    return tr("Thu {amount}, biên lai {number}{why}").format(
        amount=dong(facts["amount"]), number=facts["receipt_number"], why=_because(facts, "why")
    )


def _refunded(facts: Facts) -> str:
    return tr("Hoàn {amount}, hủy biên lai {number}{why}").format(
        amount=dong(facts["amount"]), number=facts["cancelled_number"], why=_because(facts)
    )


def _told_by(words: str, part: str = "note") -> Callable[[Facts], str]:
    return lambda facts: f"{words}{_because(facts, part)}"


COURSE: Mapping[str, tuple[str, str, Callable[[Facts], str]]] = {
    "supplement.requested": ("player-pause-filled", "pause", _asked),
    "supplement.completed": ("file-plus", "pause", _completed),
    "dossier.paused": ("calendar-off", "pause", _paused),
    "dossier.resumed": ("calendar-time", "pause", _resumed),
    "dossier.extended": ("calendar-time", "plain", _extended),
    "agency.consulted": ("message-2", "plain", _consulted),
    "agency.replied": ("mail", "plain", _told_by(tr("Cơ quan được hỏi trả lời"), "answer")),
    "dossier.refused": ("ban", "bad", _refused),
    "dossier.withdrawn": ("arrow-back-up", "plain", _withdrawn),
    "originals.returned": ("files", "plain", _originals),
    "dossier.handed_over": ("arrow-right", "plain", _handed),
    "receipt.corrected": ("pencil", "plain", _corrected),
    "slip.reissued": ("calendar-time", "plain", _reissued),
    "citizen.called": ("phone", "plain", _called),
    "note.written": ("message-2", "plain", _told_by(tr("Ghi chú"), "text")),
    "result.misdelivered": ("alert-triangle", "bad", _told_by(tr("Trả nhầm người"))),
    "result.recovered": ("arrow-back-up", "good", _told_by(tr("Thu lại kết quả, chờ trả đúng người"))),
    "fee.paid": ("receipt", "plain", _paid),
    "fee.refunded": ("receipt", "plain", _refunded),
}
"""By the kind of the entry."""
