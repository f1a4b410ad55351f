"""What becomes of an invented dossier, chosen by its number so that every kind of history occurs in its share.

Each step writes what the act of that name writes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from random import Random
from typing import Any

from app.demo.chronicle import Pen, Story, When
from app.demo.ward import CLERK, OFFICER
from app.desk.desk import Desk
from app.desk.reference import CatalogueProcedure
from app.rules.time.calendar import VIETNAM
from app.rules.time.counting import Unit
from app.rules.time.deadlines import promise, restart, resume
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


FORGOTTEN_EVERY = 2000
"""One dossier in so many is late without a word."""
SHARES = {
    "apology": (0, 50),
    "supplement": tuple(range(3, 100, 10)),
    "pause": (7, 47),
    "refused": (11, 61, 86),
    "withdrawn": (19, 69),
    "extension": (29, 79),
    "consultation": (31, 81),
}
"""The course that a dossier takes, by the last two digits of its number; all others come to their end in quiet."""
_COURSES = {digits: course for course, all_digits in SHARES.items() for digits in all_digits}
CORRECTED, HANDED, CALLED, NOTED = (25, 4), (3, 0), (5, 2), (40, 16)
"""What happens beside its course: to one dossier in so many, and to which of them."""
LATE_BY = timedelta(hours=30)


class Courses:
    """Plans the steps of a dossier from its receipt on, in the order of time."""

    def __init__(self, desk: Desk, chance: Random) -> None:
        self.desk, self.chance = desk, chance

    def begun(self, index: int, story: Story) -> list[When]:
        """Of one still worked on: handed over, waiting, paused, or already seen to be late."""
        received_at, steps = story.promise.received_at, self._beside(index, story)
        begun = {"supplement": ask_supplement, "pause": pause, "apology": Pen.apologise}
        step = begun.get(_COURSES.get(index % 100, ""))
        return [*steps, (received_at + timedelta(hours=2), step)] if step else steps

    def whole(self, index: int, story: Story, *, returned: bool) -> list[When]:
        """Of one that came to its end, its result fetched or not."""
        course = _COURSES.get(index % 100, "late" if index % FORGOTTEN_EVERY == 1 else "")
        steps = self._beside(index, story)
        if course in {"refused", "withdrawn"}:
            return [*steps, *self._ended(course, story)]
        between, finished_at = self._between(course, story, told=returned)
        steps += [*between, (finished_at, Pen.finish)]
        if _among(index, CALLED):
            steps.append((finished_at + timedelta(minutes=30), call))
        if returned:
            steps.append((finished_at + timedelta(hours=self.chance.randint(1, 40)), Pen.return_result))
        return steps

    def _beside(self, index: int, story: Story) -> list[When]:
        received_at = story.promise.received_at
        span = story.promise.due_at - received_at
        given = (
            (story.fee > 0, timedelta(minutes=5), pay),
            (_among(index, CORRECTED), timedelta(minutes=20), correct_name),
            (_among(index, HANDED), span * 0.1, hand_over),
            (_among(index, NOTED), span * 0.15, note),
        )
        return [(received_at + after, step) for happens, after, step in given if happens]

    def _ended(self, course: str, story: Story) -> list[When]:
        at = self._within(story.promise.received_at, story.promise.due_at)
        if course == "refused":
            return [(at, refuse)]
        given_back = [(at + timedelta(minutes=5), refund)] if story.fee else []
        return [(at, withdraw), *given_back]

    def _between(self, course: str, story: Story, *, told: bool) -> tuple[list[When], datetime]:
        """What happens before the finish, and when that is."""
        plans = {
            "supplement": self._supplement,
            "pause": self._pause,
            "extension": self._extension,
            "consultation": self._consultation,
        }
        if course in plans:
            return plans[course](story)
        if course in {"apology", "late"}:
            letter = _apology(story, told=told) if course == "apology" else []
            return letter, story.promise.due_at + LATE_BY
        return [], self._within(story.promise.received_at, story.promise.due_at)

    def _consultation(self, story: Story) -> tuple[list[When], datetime]:
        received_at = story.promise.received_at
        finished_at = self._within(received_at, story.promise.due_at)
        span = finished_at - received_at
        steps: list[When] = [
            (received_at + span * 0.3, consult),
            (received_at + span * 0.8, answer),
        ]
        return steps, finished_at

    def _supplement(self, story: Story) -> tuple[list[When], datetime]:
        received_at = story.promise.received_at
        asked = received_at + min(timedelta(hours=4), (story.promise.due_at - received_at) * 0.3)
        came = self._morning(asked, self.chance.randint(1, 6))
        again = restart(came, story.limit, self.desk.calendar, self.desk.regime)
        steps: list[When] = [(asked, ask_supplement), (came, complete)]
        return steps, self._within(came, again.due_at)

    def _pause(self, story: Story) -> tuple[list[When], datetime]:
        received_at, due_at = story.promise.received_at, story.promise.due_at
        if story.limit.unit not in {Unit.WORKING_DAYS, Unit.CALENDAR_DAYS}:
            return [], self._within(received_at, due_at)
        stopped = received_at + (due_at - received_at) * 0.4
        went_on = self._morning(stopped, self.chance.randint(1, 8))
        moved = resume(due_at, story.limit, stopped, went_on, self.desk.calendar, self.desk.regime)
        steps: list[When] = [(stopped, pause), (went_on, go_on)]
        return steps, self._within(went_on, moved.due_at)

    def _extension(self, story: Story) -> tuple[list[When], datetime]:
        received_at, due_at = story.promise.received_at, story.promise.due_at
        decided, longer = received_at + (due_at - received_at) * 0.6, story.procedure.terms.extension
        if longer is None:
            return [], self._within(received_at, due_at)
        moved = promise(received_at, longer.limit, self.desk.calendar, self.desk.regime)
        return [(decided, extend)], self._within(decided, moved.due_at)

    def _within(self, begins: datetime, due_at: datetime) -> datetime:
        """A moment before its time: what has not all its days behind it is not late either."""
        return begins + (due_at - begins) * self.chance.uniform(0.2, 0.95)

    def _morning(self, after: datetime, days: int) -> datetime:
        day = self.desk.calendar.working_days_after(after.date(), days)[-1]
        return datetime.combine(day, time(8, 30), VIETNAM)


def _among(index: int, which: tuple[int, int]) -> bool:
    every, place = which
    return index % every == place


def _apology(story: Story, *, told: bool) -> list[When]:
    """From the draft to the end; of those that wait to be fetched the letter waits to be told of as well."""
    due = story.promise.due_at
    span = due - story.promise.received_at
    steps: list[When] = [
        (due - span * 0.04, Pen.apologise),
        (due - span * 0.03, Pen.sign),
    ]
    if told:
        steps += [
            (due - span * 0.02, Pen.deliver),
            (due + timedelta(hours=31), Pen.broadcast),
            (due + timedelta(hours=32), Pen.complete),
        ]
    return steps
