"""What stands in the records about the apology shown, in words: what is lacking, who is to be called, what was done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.apology.acts.forms import ACCEPTED
from app.apology.case import ApologyCase, Told
from app.dossier.registers.lateness import ASKED, NOT_YET
from app.office.login import to_call
from app.rules.time.calendar import VIETNAM
from ui.counter import Counter
from ui.language import tr
from ui.places.apologies_owed import Owed
from ui.places.apology_words import (
    MISSING,
    STEPS_UP,
    met,
    missing,
    must_broadcast,
    slots_words,
    station_words,
    told_words,
    unread_plan,
)
from ui.places.evidence_shown import SHOWN, proof_words
from ui.places.foresight_answer import answer_words
from ui.places.standing_words import moment_words
from ui.places.wording import uncapital
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.text import Mark, Text


class Said(NamedTuple):
    """A sentence with its mark and its tone."""

    icon: str
    words: str
    tone: str = "ink2"


class ApologyRecord(Surface):
    """Hidden while there is nothing to say. ``shown_asked()`` by the button under the lines, where evidence is kept."""

    shown_asked = Signal()

    def __init__(self, counter: Counter) -> None:
        super().__init__("sunken", (12, 5, 12, 5))
        self._counter = counter
        self.body.setSpacing(5)
        self._lines: list[QWidget] = []
        self.show_evidence = Button(tr("Xem bằng chứng"), "quiet", icon="eye", key=SHOWN)
        self.show_evidence.clicked.connect(self.shown_asked)
        self.body.addWidget(self.show_evidence, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def words(self) -> list[str]:
        """What is said now."""
        return [text.text() for line in self._lines for text in line.findChildren(Text)]

    def show_owed(self, one: Owed) -> None:
        """Say what is known of it."""
        for line in self._lines:
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        said = list(said_of(self._counter, one))
        self._lines = [_line(each) for each in said]
        for place, line in enumerate(self._lines):
            self.body.insertWidget(place, line)
        self.show_evidence.setVisible(one.case is not None and bool(one.case.evidence))
        self.setAccessibleName("; ".join(each.words for each in said))
        self.setVisible(bool(said))


def _line(said: Said) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Mark(said.icon, 15, said.tone), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(
        Text(said.words, "secondary_strong" if said.tone != "ink2" else "secondary", said.tone, wrap=True), 1
    )
    return line


def said_of(counter: Counter, one: Owed) -> Iterator[Said]:
    """What must be known first: what is lacking, whom to call; then what was done, oldest first."""
    now, case = counter.now(), one.case
    yield from _to_do(counter, one, now)
    if case is None:
        return
    if case.is_bare and case.matter:
        on = f" ({case.happened_on:%d/%m/%Y})" if case.happened_on else ""
        yield Said("message-2", tr("Việc phản ánh: {matter}{on}").format(matter=case.matter, on=on))
    for told in sorted((*case.spoken, *case.told), key=lambda each: each.at):
        yield Said("check", _told(counter, case, told))
    yield from _beside(counter, case)


def _to_do(counter: Counter, one: Owed, now: datetime) -> Iterator[Said]:
    case, line = one.case, one.line
    if case is not None and case.number:
        if case.state not in {"completed", "cancelled"}:
            yield Said(
                "list-check", tr("Còn thiếu: {what}").format(what=_lacks(counter, case, now)), "caution"
            )
        return
    if case is None:
        # What is still asked the buttons below ask, and the list.
        if one.said is not None and one.said.answer not in {NOT_YET, ASKED} and line.due_at >= now:
            yield Said("clock", *answer_words(counter, one.said))
        yield from _up(counter, one, now)
    if case is not None and (called := to_call(counter.desk, now)):
        signers = ", ".join(f"{member.name} ({member.post})" for member in called)
        words = tr(
            "Chưa ai có quyền ký vào quầy hôm nay. Gọi: {signers}. Nói lời xin lỗi ngay, ghi bằng phím S."
        )
        yield Said("phone", words.format(signers=signers), "bad")


def _lacks(counter: Counter, case: ApologyCase, now: datetime) -> str:
    """What keeps it from being complete; no public reading is asked while the letter may still come in time."""
    lacks = missing(counter.desk, case)
    untold = [tr("thư chưa trao")] if lacks != "trao" and not met(case) else []
    if lacks == "cong_khai" and not must_broadcast(counter.desk, case, now):
        return tr("thư chưa trao")
    if not lacks:
        still = [*untold, *filter(None, [unread_plan(case)])]
        return "; ".join(still) or tr("chỉ còn bấm H để ghi hoàn thành")
    return "; ".join([*untold, uncapital(MISSING[lacks])])


def _up(counter: Counter, one: Owed, now: datetime) -> Iterator[Said]:
    today = now.astimezone(VIETNAM).date()
    if one.line.reappointments and one.line.owed_from and one.line.owed_from < now:
        upper = counter.desk.settings.upper_office
        words = tr("Đã hẹn lại một lần: không lập thư mới, báo {upper}.").format(upper=upper)
        yield Said("alert-triangle", words, "bad")
    for step, at in sorted(one.up.items(), key=lambda item: item[1]):
        whom = uncapital(STEPS_UP.get(step, step))
        yield Said("bell", tr("Đã báo {whom} {when}").format(whom=whom, when=moment_words(at, today)))


def _told(counter: Counter, case: ApologyCase, told: Told) -> str:
    names = {each.code: each.name for each in case.responsible}
    parts = [
        told_words(counter.desk, told),
        tr("{name} tự nói").format(name=names.get(told.spoken_by, told.spoken_by)) if told.spoken_by else "",
        told.words.get("place", ""),
        tr("chứng kiến: {who}").format(who=told.words["witness"]) if told.words.get("witness") else "",
        tr("đài xác nhận: {who}").format(who=told.words["confirmed_by"])
        if told.words.get("confirmed_by")
        else "",
        told.words.get("note", ""),
        tr("bằng chứng: {files}").format(files=kept) if (kept := _proofs(counter, case, told.uid)) else "",
    ]
    return " · ".join(filter(None, parts))


def _proofs(counter: Counter, case: ApologyCase, of: str) -> str:
    today = counter.now().astimezone(VIETNAM).date()
    return ", ".join(proof_words(proof, today) for proof in case.evidence if proof.of == of)


def _beside(counter: Counter, case: ApologyCase) -> Iterator[Said]:
    for plan in case.plans:
        words = tr("Hẹn đài phát {slots} · {station}").format(
            slots=slots_words(plan.slots), station=station_words(counter.desk, plan.channel)
        )
        if plan is not case.plans[-1]:
            words = tr("{planned} · sau đó hẹn lại").format(planned=words)
        elif len(case.unread) == len(plan.slots):
            words = tr("{planned} · đài chưa phát").format(planned=words)
        elif case.unread:
            words = tr("{planned} · đài chưa phát {slots}").format(
                planned=words, slots=slots_words(case.unread)
            )
        yield Said("calendar-time", words)
    if case.initials:
        words = tr("Công dân cho đọc chữ cái đầu '{initials}'").format(initials=case.initials)
        yield Said("user", words)
    for answer in case.answers:
        took = answer.what == ACCEPTED
        words = tr("Công dân nhận lời xin lỗi") if took else tr("Công dân không nhận lời xin lỗi")
        said = f": {answer.words['words']}" if answer.words.get("words") else ""
        yield Said("message-2", f"{answer.at:%d/%m} · {words}{said}", "good" if took else "bad")
    for one in case.corrections:
        said = ", ".join(text for name, text in one.words.items() if name != "why")
        words = tr("Đính chính {at:%d/%m}: {why}").format(at=one.at, why=one.words.get("why", ""))
        yield Said("pencil", f"{words} → {said}" if said else words, "caution")
    if case.cancelled is not None:
        why = case.cancelled.words.get("reason", "")
        words = tr("Hủy {at:%H:%M %d/%m}, số giữ trong sổ: {why}").format(at=case.cancelled.at, why=why)
        yield Said("ban", words, "bad")
    if signed := _proofs(counter, case, case.signature):
        yield Said("files", tr("Bản thư đã ký: {signed}").format(signed=signed))
