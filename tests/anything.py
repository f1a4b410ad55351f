"""Anything that can be done to a dossier, each by one word; what the program rightly refuses is not done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from app.apology.acts import (
    ApologyForm,
    Complaint,
    DeliveryForm,
    SpokenForm,
    cancel,
    deliver,
    draft,
    draft_without_dossier,
    sign,
    speak,
)
from app.apology.acts.foresee import escalate, foresee
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.correct import CorrectionForm, correct, reissue
from app.dossier.acts.end import finish, refuse, return_result, withdraw
from app.dossier.acts.fees import pay
from app.dossier.acts.hand_over import HandoverForm, pass_on
from app.dossier.acts.stop import (
    SupplementForm,
    complete,
    consult,
    extend_limit,
    pause,
    request_supplement,
    resume,
)
from app.dossier.acts.tell import call, recover, report_wrong_hands, write_note
from app.dossier.acts.visits import VisitForm, note_visit
from app.dossier.promise import standing_here
from app.dossier.receipt import Person, ReceiptForm
from app.office.publishing import publish_calendar
from app.refusal import Refusal
from app.rules.time.calendar import CalendarDay
from app.rules.time.counting import Limit, Unit
from tests.ward import BIRTH_AGAIN, COPIES, MARRIAGE, TRIAL

PROCEDURES = (MARRIAGE, BIRTH_AGAIN, COPIES)
RENAMED = Person("Nguyễn Văn Thử Hai", id_number=TRIAL.id_number)
RUDE = ApologyForm(("thai_do",), "cộc lốc", (OFFICER,))
PAPERS = SupplementForm(("Giấy xác nhận",), "chưa đủ căn cứ", "mới phát hiện", HEAD)

Do = Callable[[Desk, str, int, datetime], object]


def apologise(desk: Desk, dossier: str, pick: int, when: datetime) -> None:
    sign(desk, write(desk, dossier, pick, when), HEAD, when)


def write(desk: Desk, dossier: str, pick: int, when: datetime) -> str:
    now = standing_here(desk, dossier)
    new_on = max(now.due_at, when).date()
    for _ in range(pick % 4 + 1):
        new_on = desk.calendar.next_working(new_on)
    open_still = now.finished_at is None
    form = ApologyForm(("tre_han",), "chờ xác minh", (OFFICER,), new_on if open_still else None)
    return draft(desk, dossier, form, CLERK, when)


def latest(desk: Desk, dossier: str) -> str:
    return standing_here(desk, dossier).apology or ""


def rename(desk: Desk, dossier: str, _pick: int, when: datetime) -> None:
    procedure = standing_here(desk, dossier).procedure
    correct(desk, dossier, CorrectionForm(ReceiptForm(procedure, RENAMED), "ghi sai"), CLERK, when)


def move(desk: Desk, dossier: str, pick: int, when: datetime) -> None:
    received_at = standing_here(desk, dossier).received_at + timedelta(hours=30) * (pick % 5 - 2)
    form = ReceiptForm(PROCEDURES[pick % 3], TRIAL, received_at=received_at)
    correct(desk, dossier, CorrectionForm(form, "ghi sai", HEAD), CLERK, when)


def close(desk: Desk, _dossier: str, pick: int, when: datetime) -> None:
    """A storm: one of the coming days is closed, whatever was promised for it."""
    on = when.date() + timedelta(days=pick % 9 + 1)
    closed = CalendarDay(on, "off", "đóng cửa vì bão", "thông báo thử", provisional=False)
    publish_calendar(desk, [closed], when, HEAD)


DONE: dict[str, Do] = {
    "close": close,
    "ask": lambda desk, dossier, _pick, when: request_supplement(desk, dossier, PAPERS, OFFICER, when),
    "complete": lambda desk, dossier, _pick, when: complete(desk, dossier, CLERK, when),
    "pause": lambda desk, dossier, _pick, when: pause(
        desk, dossier, "financial_duty", "nộp lệ phí", OFFICER, when
    ),
    "resume": lambda desk, dossier, _pick, when: resume(desk, dossier, "", OFFICER, when),
    "extend": lambda desk, dossier, pick, when: extend_limit(
        desk, dossier, Limit(4 + pick % 6, Unit.WORKING_DAYS), "phải xác minh", OFFICER, when
    ),
    "apologise": apologise,
    "rename": rename,
    "reissue": lambda desk, dossier, _pick, when: reissue(desk, dossier, HEAD, when),
    "finish": lambda desk, dossier, _pick, when: finish(desk, dossier, OFFICER, when),
    "return": lambda desk, dossier, _pick, when: return_result(desk, dossier, CLERK, when),
    "refuse": lambda desk, dossier, _pick, when: refuse(
        desk, dossier, "không đủ điều kiện", OFFICER, when, approved_by=HEAD
    ),
    "withdraw": lambda desk, dossier, _pick, when: withdraw(desk, dossier, "thôi", CLERK, when),
}
MOVING: dict[str, Do] = {
    **DONE,
    "move": move,
    "write": write,
    "give up": lambda desk, dossier, _pick, when: cancel(desk, latest(desk, dossier), "nhầm", HEAD, when),
    "bring": lambda desk, dossier, _pick, when: deliver(
        desk, latest(desk, dossier), DeliveryForm("truc_tiep", "tai_nha"), CLERK, when
    ),
}
"""With corrections that move a receipt to another day or procedure, and letters given up, whose dates go with them."""
BESIDE: dict[str, Do] = {
    "hand over": lambda desk, dossier, pick, when: pass_on(
        desk, [dossier], HandoverForm((OFFICER, CLERK)[pick % 2]), HEAD, when
    ),
    "consult": lambda desk, dossier, _pick, when: consult(
        desk, dossier, "UBND xã Thử", "đã đăng ký chưa", when.date(), OFFICER, when
    ),
    "note": lambda desk, dossier, _pick, when: write_note(desk, dossier, "chờ chiều", CLERK, when),
    "call": lambda desk, dossier, _pick, when: call(desk, dossier, "phone", True, "", CLERK, when),
    "pay": lambda desk, dossier, _pick, when: pay(
        desk, dossier, 8000, CLERK, when, receipt_number=f"BL {when:%y%m%d%H%M%S}"
    ),
    "wrong hands": lambda desk, dossier, _pick, when: report_wrong_hands(desk, dossier, "nhầm", CLERK, when),
    "recover": lambda desk, dossier, _pick, when: recover(desk, dossier, "đã thu lại", CLERK, when),
    "foresee": lambda desk, dossier, pick, when: foresee(desk, dossier, HEAD, when, in_time=bool(pick % 2)),
    "escalate": lambda desk, dossier, _pick, when: escalate(desk, dossier, CLERK, when),
    "speak": lambda desk, dossier, _pick, when: speak(
        desk, latest(desk, dossier), SpokenForm("gian_tiep", "dien_thoai"), CLERK, when
    ),
    "complain": lambda desk, _dossier, _pick, when: sign(
        desk, draft_without_dossier(desk, Complaint(TRIAL, "cộc lốc"), RUDE, CLERK, when), HEAD, when
    ),
    "visit": lambda desk, _dossier, _pick, when: note_visit(
        desk, VisitForm("incomplete", MARRIAGE, "thiếu giấy", ("Tờ khai",), name=TRIAL.name), CLERK, when
    ),
}
"""What moves no promise."""

_NOT_WORKED_ON = frozenset({"dossier.finished", "dossier.waiting", "dossier.paused"})
_NO_LETTER = frozenset({"apology.unknown", "apology.cancelled"})
_NOTHING_TO_PROMISE = frozenset({"apology.not_late", "reappoint.already"})
RIGHTLY: dict[str, frozenset[str]] = {
    "ask": _NOT_WORKED_ON | {"supplement.already"},
    "complete": frozenset({"supplement.none"}),
    "pause": _NOT_WORKED_ON,
    "resume": frozenset({"pause.none"}),
    "extend": _NOT_WORKED_ON
    | {"extension.unnamed", "extension.broken", "extension.not_longer", "extension.too_long"},
    "apologise": _NOTHING_TO_PROMISE,
    "write": _NOTHING_TO_PROMISE,
    "give up": _NO_LETTER | {"apology.told"},
    "bring": _NO_LETTER | {"apology.unsigned"},
    "speak": _NO_LETTER | {"apology.signed"},
    "move": frozenset({"correction.received", "receipt.in_future"}),
    "reissue": _NOT_WORKED_ON | {"reissue.stands"},
    "finish": _NOT_WORKED_ON,
    "return": frozenset({"dossier.not_ready", "dossier.returned"}),
    "refuse": frozenset({"dossier.finished"}),
    "withdraw": frozenset({"dossier.finished"}),
    "hand over": frozenset({"dossier.finished", "handover.same"}),
    "consult": _NOT_WORKED_ON,
    "wrong hands": frozenset({"dossier.not_returned"}),
    "recover": frozenset({"dossier.not_returned"}),
    "foresee": _NOT_WORKED_ON | {"foresight.early", "foresight.passed"},
    "escalate": frozenset({"escalation.none"}),
}
"""What the state that chance has brought a dossier into rightly forbids. Of any other act, and for any other reason, a
refusal is a fault of the program: the particulars above are all sound."""


def attempt(what: str, desk: Desk, dossier: str, pick: int, when: datetime) -> bool:
    """Do it; whether it was done. Refused for any reason but those of :data:`RIGHTLY` it fails the test."""
    try:
        (MOVING | BESIDE)[what](desk, dossier, pick, when)
    except Refusal as refusal:
        if refusal.code in RIGHTLY.get(what, ()):
            return False
        raise
    return True
