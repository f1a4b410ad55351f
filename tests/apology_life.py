"""Everything that is recorded around an apology, each thing once, in August 2017."""

from __future__ import annotations

from datetime import date

from app.apology.acts import (
    ApologyForm,
    BroadcastForm,
    Complaint,
    CorrectionOfLetter,
    DeliveryForm,
    EvidenceFile,
    PlanForm,
    SpokenForm,
    answer,
    broadcast,
    cancel,
    complete,
    consent_to_initials,
    correct_letter,
    deliver,
    draft,
    draft_without_dossier,
    plan_broadcast,
    sign,
    speak,
)
from app.apology.acts.foresee import escalate, foresee
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from tests.ward import MARRIAGE, TRIAL, at, take_in

STATION = "dai_phat_thanh_phuong_xa"
TEXT = "UBND phường xin lỗi một công dân của phường."
PHOTO = EvidenceFile(b"\xff\xd8\xff\xe0 anh thu", "image/jpeg")


def owe(desk: Desk) -> dict[str, str]:
    """Foreseen, late, brought up, spoken, signed, brought, answered, read out, corrected; the letters by their fate."""
    dossier = take_in(desk, "2017-08-01T08:00", MARRIAGE).dossier  # due 04/08
    foresee(desk, dossier, CLERK, at("2017-08-03T09:00"), in_time=False)
    escalate(desk, dossier, CLERK, at("2017-08-07T07:00"))
    late = ApologyForm(("tre_han",), "bỏ sót hồ sơ", (OFFICER,), new_on=date(2017, 8, 10), origin="phan_anh")
    given_up = draft(desk, dossier, late, CLERK, at("2017-08-07T08:00"))
    sign(desk, given_up, HEAD, at("2017-08-07T08:10"))
    cancel(desk, given_up, "ghi sai ngày hẹn", HEAD, at("2017-08-07T08:20"))
    letter = draft(desk, dossier, late, CLERK, at("2017-08-07T08:30"))
    speak(desk, letter, SpokenForm("gian_tiep", "dien_thoai", OFFICER), CLERK, at("2017-08-07T08:40"))
    sign(desk, letter, HEAD, at("2017-08-07T09:00"))
    by_hand = DeliveryForm("truc_tiep", "tai_nha", spoken_by=OFFICER, evidence=(PHOTO,))
    deliver(desk, letter, by_hand, CLERK, at("2017-08-07T10:00"))
    answer(desk, letter, accepted=False, words="đã muộn", by=CLERK, at=at("2017-08-07T10:10"))
    consent_to_initials(desk, letter, "giấy ký cùng ngày", CLERK, at("2017-08-07T10:20"))
    slots = (at("2017-08-08T17:00"),)
    plan_broadcast(desk, letter, PlanForm(STATION, TEXT, OFFICER, slots), CLERK, at("2017-08-07T11:00"))
    on_air = BroadcastForm(STATION, TEXT, OFFICER, confirmed_by="Trực đài thử", personally=True)
    broadcast(desk, letter, on_air, CLERK, at("2017-08-08T17:10"))
    complete(desk, letter, CLERK, at("2017-08-09T08:00"))
    mended = CorrectionOfLetter("ghi thiếu", reason="bỏ sót hồ sơ khi bàn giao")
    correct_letter(desk, letter, mended, HEAD, at("2017-08-09T08:10"))
    rude = ApologyForm(("thai_do",), "trả lời cộc lốc", (OFFICER,), origin="phan_anh")
    bare = draft_without_dossier(
        desk, Complaint(TRIAL, "bị nói cộc lốc"), rude, CLERK, at("2017-08-09T09:00")
    )
    sign(desk, bare, HEAD, at("2017-08-09T09:10"))
    return {"dossier": dossier, "given up": given_up, "letter": letter, "bare": bare}
