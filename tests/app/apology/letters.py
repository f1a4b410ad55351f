"""The letters that the tests of apologies draft, sign and tell, and how they see a refusal."""

from __future__ import annotations

from datetime import date

import pytest

from app.apology.acts import ApologyForm, BroadcastForm, DeliveryForm
from app.demo.ward import OFFICER
from app.desk.desk import Desk
from app.office.opening import NewStaff
from app.refusal import Refusal
from tests.ward import at, entries

WARD = "18077"
LATE = ApologyForm(("tre_han",), "chờ xác minh tại nơi đăng ký cũ", (OFFICER,), new_on=date(2017, 2, 10))
RUDE = ApologyForm(("thai_do",), "cán bộ trả lời cộc lốc", (OFFICER,))
BY_HAND = DeliveryForm("truc_tiep", "tai_bo_phan_mot_cua")
ON_AIR = BroadcastForm(
    "dai_phat_thanh_phuong_xa",
    "UBND phường xin lỗi một công dân của phường.",
    OFFICER,
    confirmed_by="Trần Thị Đài Thử",
)
CITY_OFFICIAL = NewStaff("tp01", "Cao Thị Thành Thử", "Chuyên viên phòng Tư pháp", ("clerk",), "thanh_pho")
MORNING, AFTERNOON = at("2017-02-06T08:00"), at("2017-02-06T14:00")


def refusal(desk: Desk, code: str, act: object, *given: object) -> Refusal:
    """The refusal of an act, which leaves no entry."""
    before = entries(desk)
    with pytest.raises(Refusal) as caught:
        act(desk, *given)  # type: ignore[operator]
    assert caught.value.code == code
    assert entries(desk) == before
    return caught.value
