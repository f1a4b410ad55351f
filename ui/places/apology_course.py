"""What may happen around an apology, each in a sentence of a dossier's timeline: its mark, its tone, its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.apology.acts.forms import ACCEPTED
from ui.language import tr
from ui.places.apology_words import CHANNELS, STEPS_UP
from ui.places.wording import uncapital

Facts = Mapping[str, Any]


def _foreseen(facts: Facts) -> str:
    return tr("Trả lời: kịp hẹn") if facts["in_time"] else tr("Trả lời: không kịp hẹn, phải báo công dân")


def _escalated(facts: Facts) -> str:
    step = STEPS_UP.get(facts["step"], facts["step"])
    return tr("Quá hạn chưa xin lỗi, đã báo {step}").format(step=uncapital(step))


def _spoken(facts: Facts) -> str:
    how = uncapital(CHANNELS.get(facts["channel"], facts["channel"]))
    return tr("Xin lỗi bằng lời {how}, thư ký sau").format(how=how)


def _answered(facts: Facts) -> str:
    words = (
        tr("Công dân nhận lời xin lỗi")
        if facts["answer"] == ACCEPTED
        else tr("Công dân không nhận lời xin lỗi")
    )
    return f"{words}: {facts['words']}" if facts.get("words") else words


def _because(words: str, part: str) -> Callable[[Facts], str]:
    return lambda facts: f"{words}: {facts[part]}" if facts.get(part) else words


AROUND: Mapping[str, tuple[str, str, Callable[[Facts], str]]] = {
    "deadline.foreseen": ("clock", "plain", _foreseen),
    "lateness.escalated": ("bell", "bad", _escalated),
    "apology.spoken": ("phone", "peach", _spoken),
    "apology.answered": ("message-2", "peach", _answered),
    "apology.proved": ("files", "peach", lambda _: tr("Thêm bằng chứng của lời xin lỗi")),
    "apology.cancelled": ("ban", "bad", _because(tr("Hủy thư xin lỗi, số giữ lại"), "reason")),
    "apology.corrected": ("pencil", "peach", _because(tr("Đính chính thư xin lỗi"), "why")),
    "initials.allowed": ("user", "peach", _because(tr("Công dân cho nêu chữ cái đầu của tên"), "note")),
    "broadcast.planned": ("calendar-time", "peach", lambda _: tr("Hẹn giờ phát với đài")),
}
"""By the kind of the entry."""
