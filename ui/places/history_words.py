"""A dossier's signed history as moments of the timeline."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from app.desk.desk import Desk
from app.dossier.line import DossierLine
from app.dossier.registers.dossiers import HistoryLine
from app.rules.course.course import STOPPED, Status
from ui.language import tr
from ui.places.apology_course import AROUND
from ui.places.apology_words import CHANNELS, OUTCOMES
from ui.places.course_words import COURSE, day_said, moment_said
from ui.places.standing_words import desk_words
from ui.places.wording import due_words, grouped, uncapital
from ui.widgets.timeline import Moment

_TO = {
    "applicant": tr("chính người nộp"),
    "submitter": tr("người nộp thay"),
    "proxy": tr("người được ủy quyền"),
}


def _received(facts: Mapping[str, Any]) -> str:
    later = (
        tr(" lúc {moment_words}, nhập sau").format(moment_words=moment_said(facts["received_at"]))
        if facts.get("entered_later")
        else ""
    )
    return tr("Tiếp nhận{later}, hẹn trả {day}").format(later=later, day=day_said(facts["promised_at"]))


def _returned(facts: Mapping[str, Any]) -> str:
    number = f" ({grouped(facts['collector_number'])})" if facts.get("collector_number") else ""
    name = f" {facts['collector']}{number}" if facts.get("collector") else ""
    posted = facts["to"] == "post"
    lost = "" if facts["slip_shown"] or posted else tr(", không có phiếu")
    why = f": {facts['note']}" if facts.get("note") else ""
    handed = tr(", giao {handed}").format(handed=facts["handed"]) if facts.get("handed") else ""
    if posted:
        number = str(facts.get("dispatch_number", ""))
        return tr("Gửi kết quả qua bưu chính, số {number}{handed}").format(number=number, handed=handed)
    return tr("Trả kết quả cho {who}{name}{handed}{lost}{why}").format(
        who=_TO[facts["to"]], name=name, handed=handed, lost=lost, why=why
    )


def _drafted(facts: Mapping[str, Any]) -> str:
    again = tr(", xin hẹn lại {day}").format(day=day_said(facts["new_due"])) if facts.get("new_due") else ""
    return tr("Lập thư xin lỗi{again}").format(again=again)


def _signed(facts: Mapping[str, Any]) -> str:
    again = tr(", hẹn lại {day}").format(day=day_said(facts["new_due"])) if facts.get("new_due") else ""
    return tr("Ký thư {number}{again}").format(number=facts["printed_number"], again=again)


def _delivered(facts: Mapping[str, Any]) -> str:
    return tr("Xin lỗi {how}: {outcome}").format(
        how=CHANNELS.get(facts["channel"], facts["channel"]).lower(),
        outcome=OUTCOMES[facts["outcome"]].lower(),
    )


_PAPERS = {
    "slip": tr("phiếu"),
    "letter": tr("thư xin lỗi"),
    "script": tr("bài đọc xin lỗi"),
    "supplement": tr("phiếu yêu cầu bổ sung"),
    "refusal": tr("phiếu từ chối"),
    "stop": tr("giấy trả hồ sơ"),
}


def _printed(facts: Mapping[str, Any]) -> str:
    paper = _PAPERS.get(facts["paper"], tr("giấy tờ"))
    why = f": {facts['reason']}" if facts.get("reason") else ""
    if facts["n"] <= 1:
        return tr("In {paper}{why}").format(paper=paper, why=why)
    return tr("In lại {paper} lần {times}{why}").format(paper=paper, times=facts["n"] - 1, why=why)


_SAID: Mapping[str, tuple[str, str, Callable[[Mapping[str, Any]], str]]] = {
    "dossier.received": ("inbox", "plain", _received),
    "dossier.finished": ("circle-check", "good", lambda _: tr("Đã xử lý xong, sẵn sàng trả")),
    "slip.printed": ("printer", "plain", _printed),
    "paper.printed": ("printer", "plain", _printed),
    "result.returned": ("package-export", "good", _returned),
    "apology.drafted": ("pencil", "peach", _drafted),
    "apology.signed": ("writing-sign", "peach", _signed),
    "apology.delivered": ("mail", "peach", _delivered),
    "apology.broadcast": ("radio", "peach", lambda _: tr("Xin lỗi công khai")),
    "apology.completed": ("heart-handshake", "peach", lambda _: tr("Hoàn thành việc xin lỗi")),
    **COURSE,
    **AROUND,
}

_SIGNED = frozenset({"apology.signed"})
_CONFIRMED = tr("{by}, {second} xác nhận · {desk_words}")
_OF_A_NEWER_PROGRAM: tuple[str, str, Callable[[Mapping[str, Any]], str]] = (
    "help-circle",
    "plain",
    lambda _: tr("Việc do bản mới hơn ghi, cập nhật chương trình để xem"),
)


def moments(
    history: list[HistoryLine], line: DossierLine, names: Mapping[str, str] = MappingProxyType({})
) -> list[Moment]:
    """What happened, oldest first, and dashed what is to come; ``names`` are those of the staff by code."""
    said = [_moment(entry, names) for entry in history]
    due = due_words(line.due_at)
    when = tr("Hẹn {due}, {due_at:%d/%m}").format(due=uncapital(due), due_at=line.due_at)
    if line.status in STOPPED:
        said.append(_awaited(line))
    if line.status == Status.WORKING:
        said.append(Moment("circle-check", tr("Xử lý xong"), when, expected=True))
    if line.status in {Status.WORKING, Status.READY}:
        said.append(Moment("package-export", tr("Trả kết quả"), when, expected=True))
    return said


def names_of(desk: Desk) -> Mapping[str, str]:
    """The names of the staff by their codes."""
    return {code: member.name for code, member in desk.staff.items()}


def _awaited(line: DossierLine) -> Moment:
    """What a dossier waits for while its clock stands still."""
    if line.status == Status.WAITING:
        return Moment("file-plus", tr("Nhận đủ bổ sung"), tr("khi ấy có ngày hẹn mới"), expected=True)
    return Moment("calendar-time", tr("Tiếp tục giải quyết"), tr("khi ấy có ngày hẹn mới"), expected=True)


def _moment(entry: HistoryLine, names: Mapping[str, str]) -> Moment:
    icon, tone, words = _SAID.get(entry.kind, _OF_A_NEWER_PROGRAM)
    who = f"{entry.by} · {desk_words(entry.chain)}"
    if entry.second:
        both = tr("{by} ký, {second} lập · {desk_words}") if entry.kind in _SIGNED else _CONFIRMED
        who = both.format(by=entry.by, second=entry.second, desk_words=desk_words(entry.chain))
    facts = {**entry.words, **entry.facts}
    facts["taker_name"] = names.get(facts.get("taker", ""), "")
    return Moment(icon, words(facts), who, f"{entry.at:%d/%m %H:%M}", tone)
