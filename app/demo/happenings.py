"""What happens to an invented dossier between receipt and return; each step writes what the act of that name writes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from app.demo.chronicle import Pen, Story
from app.demo_ward import CLERK, OFFICER
from app.reference import CatalogueProcedure
from app.rules.deadlines import promise, restart, resume
from db.course import (
    Call,
    Completion,
    Consultation,
    ConsultationReply,
    Contact,
    Correction,
    Extension,
    FeePayment,
    FeeRefund,
    Handover,
    Note,
    Pause,
    Rejection,
    Resumption,
    Supplement,
    Withdrawal,
)

SHARE_OF_A_STEP = 0.7


def visit(pen: Pen, procedure: CatalogueProcedure, at: datetime) -> None:
    """Somebody comes with papers missing, and goes home with form 02."""
    record = Contact(
        chain=pen.desk.chain,
        year=at.year,
        number=pen.number(f"form 02 {at.year}"),
        kind="incomplete",
        procedure=procedure.code,
        procedure_version=procedure.version,
        visited_at=at,
        visited_on=at.date(),
    )
    person = {name: value for name, value in next(pen.people).items() if name not in {"birth", "sex"}}
    part = {"person": person, "reason": "chưa đủ giấy tờ", "items": list(procedure.papers[:1]) or ["Tờ khai"]}
    nobody = Story(procedure, promise(at, procedure.limit, pen.desk.calendar, pen.desk.regime), [])
    pen.write(nobody, at, CLERK, "visit.noted", record, part)


def hand_over(pen: Pen, story: Story, at: datetime) -> None:
    """The papers go to the officer for the second step."""
    steps, begun = story.procedure.terms.steps, story.promise.received_at
    record = Handover(
        dossier=story.uid,
        handed_at=at,
        giver=story.clerk,
        taker=OFFICER,
        step=2 if len(steps) > 1 else 0,
        step_name=steps[1].name if len(steps) > 1 else "",
        step_due=(begun + (story.due_at - begun) * SHARE_OF_A_STEP).replace(second=0, microsecond=0),
        bundle=pen.next_uid,
    )
    pen.write(story, at, story.clerk, "dossier.handed_over", record)


def pay(pen: Pen, story: Story, at: datetime) -> None:
    """The fee is paid against an official fee receipt."""
    number = f"BL {pen.number('fee receipts'):07d}"
    record = FeePayment(
        dossier=story.uid,
        chain=pen.desk.chain,
        paid_at=at,
        paid_on=at.date(),
        amount=story.fee,
        receipt_number=number,
        exemption="",
    )
    story.paid = pen.write(story, at, story.clerk, "fee.paid", record), number


def refund(pen: Pen, story: Story, at: datetime) -> None:
    """The fee of a dossier taken back is given back."""
    payment, number = story.paid
    record = FeeRefund(
        dossier=story.uid,
        chain=pen.desk.chain,
        payment=payment,
        refunded_at=at,
        refunded_on=at.date(),
        amount=story.fee,
        cancelled_number=number,
        cause="withdrawn",
    )
    pen.write(story, at, story.clerk, "fee.refunded", record, {"reason": "công dân rút hồ sơ"})


def ask_supplement(pen: Pen, story: Story, at: datetime) -> None:
    """Appraisal finds a paper missing: form 02, and the clock stops."""
    record = Supplement(
        dossier=story.uid,
        chain=pen.desk.chain,
        year=at.year,
        number=pen.number(f"form 02 {at.year}"),
        requested_at=at,
        late=False,
    )
    part = {"items": ["Giấy xác nhận nơi cư trú"], "reason": "chưa rõ nơi cư trú"}
    pen.write(story, at, OFFICER, "supplement.requested", record, part)
    story.stopped_at = at


def complete(pen: Pen, story: Story, at: datetime) -> None:
    """The citizen brings the paper: the limit begins again."""
    made = restart(at, story.limit, pen.desk.calendar, pen.desk.regime)
    record = Completion(completed_at=at, **_promised(pen, story, made.due_at, made.notify_by))
    pen.write(
        story, at, story.clerk, "supplement.completed", record, {"papers": ["Giấy xác nhận nơi cư trú"]}
    )


def pause(pen: Pen, story: Story, at: datetime) -> None:
    """A financial duty is waited for."""
    record = Pause(dossier=story.uid, paused_at=at, cause="financial_duty")
    pen.write(story, at, OFFICER, "dossier.paused", record, {"note": "thông báo nộp lệ phí"})
    story.stopped_at = at


def go_on(pen: Pen, story: Story, at: datetime) -> None:
    """The duty is done: the promise moves by the working days that passed."""
    desk = pen.desk
    made = resume(story.due_at, story.limit, story.stopped_at or at, at, desk.calendar, desk.regime)
    record = Resumption(resumed_at=at, **_promised(pen, story, made.due_at, made.notify_by))
    pen.write(story, at, OFFICER, "dossier.resumed", record)


def extend(pen: Pen, story: Story, at: datetime) -> None:
    """The law of the procedure allows longer, and it is needed."""
    longer = story.procedure.terms.extension
    if longer is None:
        raise ValueError(story.procedure.code)
    made = promise(story.promise.received_at, longer.limit, pen.desk.calendar, pen.desk.regime)
    record = Extension(
        decided_at=at,
        limit_value=longer.limit.value,
        limit_unit=str(longer.limit.unit),
        **_promised(pen, story, made.due_at, made.notify_by),
    )
    pen.write(story, at, OFFICER, "dossier.extended", record, {"reason": longer.reason})


def _promised(pen: Pen, story: Story, due_at: datetime, notify_by: datetime | None) -> dict[str, Any]:
    story.due_at = due_at
    return {
        "dossier": story.uid,
        "promised_at": due_at,
        "due_at": due_at,
        "notify_by": notify_by,
        "calendar_version": pen.desk.calendar.version,
    }


def correct_name(pen: Pen, story: Story, at: datetime) -> None:
    """A name was taken down wrongly; the promise stays."""
    receipt = story.entries[0].records[0]
    kept = {name: receipt[name] for name in ("procedure", "procedure_version", "calendar_version", "channel")}
    record = Correction(
        dossier=story.uid,
        corrected_at=at,
        limit_value=story.limit.value,
        limit_unit=str(story.limit.unit),
        received_at=story.promise.received_at,
        due_at=story.due_at,
        notify_by=story.promise.notify_by,
        old_due=story.due_at,
        later=False,
        applicant_kind="person",
        identified_by="card_shown",
        collect_at="counter",
        sets=1,
        **kept,
    )
    family, _space, rest = story.applicant["name"].partition(" ")
    part: Mapping[str, Any] = {
        "applicant": {**story.applicant, "name": f"{family} Đúng {rest}"},
        "why": "ghi thiếu một chữ trong tên",
    }
    pen.write(story, at, story.clerk, "receipt.corrected", record, part)


def consult(pen: Pen, story: Story, at: datetime) -> None:
    """Another commune is asked; the clock runs on."""
    record = Consultation(dossier=story.uid, asked_at=at, reply_by=at.date() + timedelta(days=3))
    part = {"agency": "UBND xã Thử", "question": "đã đăng ký ở xã chưa"}
    story.asked = pen.write(story, at, OFFICER, "agency.consulted", record, part)


def answer(pen: Pen, story: Story, at: datetime) -> None:
    """It answers."""
    record = ConsultationReply(dossier=story.uid, consultation=story.asked, replied_at=at)
    pen.write(story, at, OFFICER, "agency.replied", record, {"answer": "chưa đăng ký"})


def refuse(pen: Pen, story: Story, at: datetime) -> None:
    """It is found ineligible: form 03."""
    number = pen.number(f"form 03 {at.year}")
    record = Rejection(dossier=story.uid, chain=pen.desk.chain, year=at.year, number=number, rejected_at=at)
    part = {"reason": "không đủ điều kiện theo quy định", "originals": ["Tờ khai"]}
    pen.write(story, at, OFFICER, "dossier.refused", record, part)


def withdraw(pen: Pen, story: Story, at: datetime) -> None:
    """The citizen takes it back."""
    number = pen.number(f"form 05 {at.year}")
    record = Withdrawal(dossier=story.uid, chain=pen.desk.chain, year=at.year, number=number, withdrawn_at=at)
    pen.write(story, at, story.clerk, "dossier.withdrawn", record, {"reason": "không còn nhu cầu"})


def call(pen: Pen, story: Story, at: datetime) -> None:
    """The citizen hears by telephone that the result is there."""
    record = Call(dossier=story.uid, called_at=at, channel="phone", reached=True)
    pen.write(story, at, story.clerk, "citizen.called", record)


def note(pen: Pen, story: Story, at: datetime) -> None:
    """A remark stays."""
    pen.write(
        story,
        at,
        story.clerk,
        "note.written",
        Note(dossier=story.uid, noted_at=at),
        {"text": "sẽ đến buổi chiều"},
    )
