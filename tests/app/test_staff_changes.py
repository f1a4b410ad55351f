"""Who may enter and change people, and what must be left of a ward's staff."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from app.desk.desk import Desk
from app.office import login
from app.office.opening import NewStaff, change_staff
from app.refusal import Refusal
from app.rules.time.calendar import VIETNAM

AT = datetime(2017, 1, 25, 9, 15, tzinfo=VIETNAM)


def _refused(desk: Desk, person: NewStaff, by: str) -> str:
    with pytest.raises(Refusal) as refused:
        change_staff(desk, person, by=by, at=AT)
    return refused.value.code


def _by_duty(desk: Desk, duty: str) -> str:
    return next(code for code, member in desk.staff.items() if duty in member.duties)


def _who(desk: Desk, code: str, **changed: object) -> NewStaff:
    member = desk.staff[code]
    facts = {"duties": tuple(sorted(member.duties)), "level": member.level, "active": True, **changed}
    return NewStaff(code, member.name, member.post, **facts)  # type: ignore[arg-type]


def test_a_head_enters_changes_and_retires_somebody(desk: Desk) -> None:
    head = _by_duty(desk, "head")
    change_staff(desk, NewStaff("nv90", "Phan Thị Thử", "Công chức", ("clerk",)), by=head, at=AT)
    assert desk.staff["nv90"].post == "Công chức"
    change_staff(desk, _who(desk, "nv90", duties=("clerk", "supervisor")), by=head, at=AT)
    assert desk.staff["nv90"].duties == {"clerk", "supervisor"}
    change_staff(desk, _who(desk, "nv90", active=False), by=head, at=AT)
    assert "nv90" not in desk.staff


def test_a_clerk_enters_nobody_and_a_supervisor_no_signer(desk: Desk) -> None:
    head, clerk = _by_duty(desk, "head"), NewStaff("nv90", "Phan Thị Thử", "Công chức", ("clerk",))
    change_staff(desk, clerk, by=head, at=AT)
    other = NewStaff("nv91", "Lê Thị Mẫu", "Phó Chủ tịch UBND phường", ("deputy",))
    assert _refused(desk, other, by="nv90") == "staff.may_not_change"
    change_staff(desk, _who(desk, "nv90", duties=("clerk", "supervisor")), by=head, at=AT)
    assert _refused(desk, other, by="nv90") == "staff.may_not_change"
    herself = _who(desk, "nv90", duties=("clerk", "head"))
    assert _refused(desk, herself, by="nv90") == "staff.may_not_change"
    assert _refused(desk, _who(desk, head, active=False), by="nv90") == "staff.may_not_change"


def test_somebody_must_be_left_to_receive_and_to_enter_people(desk: Desk) -> None:
    head = _by_duty(desk, "head")
    for code, member in list(desk.staff.items()):
        if code != head and member.duties != {"clerk"}:
            change_staff(desk, _who(desk, code, active=False), by=head, at=AT)
    assert _refused(desk, _who(desk, head, active=False), by=head) in {"staff.none", "staff.unled"}
    clerks = [code for code, member in desk.staff.items() if member.duties == {"clerk"}]
    for code in clerks[1:]:
        change_staff(desk, _who(desk, code, active=False), by=head, at=AT)
    if "clerk" not in desk.staff[head].duties and clerks:
        assert _refused(desk, _who(desk, clerks[0], active=False), by=head) == "staff.none"


def test_half_a_person_is_nobody(desk: Desk) -> None:
    head = _by_duty(desk, "head")
    assert _refused(desk, NewStaff("nv90", " ", "Công chức", ("clerk",)), by=head) == "staff.incomplete"
    assert _refused(desk, NewStaff("nv90", "Phan Thị Thử", "Công chức", ()), by=head) == "staff.incomplete"


def test_the_code_of_who_left_goes_to_nobody_else_and_opens_nothing(desk: Desk) -> None:
    head = _by_duty(desk, "head")
    gone = NewStaff("nv90", "Phan Thị Thử", "Công chức", ("clerk",))
    change_staff(desk, gone, by=head, at=AT)
    login.choose(desk, desk.staff["nv90"], "246810", AT)
    change_staff(desk, replace(gone, active=False), by=head, at=AT)
    assert not login.has_secret(desk, "nv90")
    assert _refused(desk, replace(gone, name="Lê Văn Mẫu"), by=head) == "staff.code_of_another"
    change_staff(desk, gone, by=head, at=AT)
    assert desk.staff["nv90"].name == "Phan Thị Thử"
    assert not login.has_secret(desk, "nv90")
