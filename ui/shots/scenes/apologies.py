"""Xin lỗi: every group, and the sheets of its steps."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from app.apology.acts import (
    ApologyForm,
    Complaint,
    PlanForm,
    SpokenForm,
    answer,
    consent_to_initials,
    draft_without_dossier,
    plan_broadcast,
    sign,
    speak,
)
from app.demo.ward import CLERK, HEAD, OFFICER
from app.dossier.receipt import Person
from ui.places.apologies import Apologies
from ui.places.apologies_owed import TO_SIGN, Owed, owed_now
from ui.places.apology_signing import SignSheet
from ui.shots.sitting import Sitting


def scenes(sitting: Sitting) -> None:
    """One letter of each group, who signs and with what secret, brought, read in public."""
    sitting.go("apologies")
    place = sitting.window.shown
    assert isinstance(place, Apologies)
    owed = owed_now(sitting.window.counter)
    for group in dict.fromkeys(
        one.group for one in owed if one.group != TO_SIGN
    ):  # that is the place's own picture
        one = next(one for one in owed if one.group == group)
        _show(sitting, one)
        sitting.snap(f"apologies-{group}")
    drafted = next(one for one in owed if one.case and not one.case.number)
    _show(sitting, drafted)
    place.take("Ctrl Enter")
    sitting.settle()
    sitting.snap("apology-sign")
    sheet = sitting.window.open_sheet()
    assert isinstance(sheet, SignSheet)
    sheet.choose(sitting.desk.staff[HEAD])
    sitting.settle()
    sitting.write("một cửa")
    sitting.snap_sheet("apology-secret")
    signed = next(one for one in owed if one.case and one.case.number and one.case.state != "completed")
    _show(sitting, signed)
    for key, name in (("D", "delivered"), ("E", "broadcast"), ("L", "plan"), ("I", "consent")):
        _sheet(sitting, key, f"apology-{name}")
    for key, name in (("B", "evidence"), ("V", "acts"), ("N", "bare")):
        _sheet(sitting, key, f"apology-{name}")
    told = next(one for one in owed if one.case and one.case.state == "told")
    _show(sitting, told)
    _sheet(sitting, "A", "apology-answer")
    sitting.become(HEAD)
    _sheet(sitting, "C", "apology-correction")
    _show(sitting, signed)
    _sheet(sitting, "U", "apology-cancel")
    _show(sitting, drafted)
    _sheet(sitting, "S", "apology-spoken")
    undrafted = next(one for one in owed if one.case is None)
    _show(sitting, undrafted)
    sitting.press(Qt.Key.Key_F5)
    sitting.settle()
    sitting.snap_sheet("apology-faults")
    sitting.place(Apologies).take("T")
    sitting.settle()
    sitting.snap_sheet("apology-year")
    _without_dossier(sitting)
    sitting.go("intake")
    sitting.become("gs01")
    sitting.window.lookout.greet()
    sitting.settle()
    sitting.snap("apology-lead-told")


def _without_dossier(sitting: Sitting) -> None:
    """Everything that can stand beside an apology, of one to a person without a dossier."""
    counter, place = sitting.window.counter, sitting.place(Apologies)
    sitting.become(CLERK)
    form = ApologyForm(
        ("thai_do", "khong_qua_mot_cua"), "cán bộ rời quầy không báo", (OFFICER,), origin="phan_anh"
    )
    complaint = Complaint(Person("Hồ Thị Ví Dụ Thử", sex="nữ"), "bị bắt chờ cả buổi sáng")
    uid = counter.do(draft_without_dossier, complaint, form)
    counter.do(speak, uid, SpokenForm("truc_tiep", "tai_bo_phan_mot_cua", OFFICER, witness="Trần Thị Mẫu"))
    place.show_apology(uid)
    sitting.settle()
    sitting.snap("apologies-bare")
    counter.do_as(sitting.desk.staff[HEAD], sign, uid)
    text = "UBND phường xin lỗi một công dân của phường về thái độ của cán bộ."
    slots = (sitting.at + timedelta(hours=3),)
    counter.do(plan_broadcast, uid, PlanForm("dai_phat_thanh_phuong_xa", text, OFFICER, slots))
    counter.do(consent_to_initials, uid, "giấy đồng ý ký hôm nay")
    counter.do(answer, uid, accepted=False, words="mong lần sau đừng thế")
    place.show_apology(uid)
    sitting.settle()
    sitting.snap("apologies-beside")


def _sheet(sitting: Sitting, key: str, name: str) -> None:
    """The sheet of a key of the list."""
    sitting.place(Apologies).take(key)
    sitting.settle()
    sitting.snap_sheet(name)


def _show(sitting: Sitting, one: Owed) -> None:
    place = sitting.window.shown
    assert isinstance(place, Apologies)
    place.cases.setFocus()
    sitting.press(Qt.Key.Key_Home)
    for _ in place.cases.keys:
        if place.cases.chosen == one.key:
            break
        sitting.press(Qt.Key.Key_Down)
    sitting.settle()
