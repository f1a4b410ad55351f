"""An apology is drafted by one, signed by another, numbered without a gap, and says nothing of the citizen in public."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.acts import progress
from app.acts.apology import (
    ApologyForm,
    BroadcastForm,
    DeliveryForm,
    broadcast,
    complete,
    deliver,
    draft,
    sign,
)
from app.acts.opening import NewStaff, enter_staff
from app.demo_ward import CLERK, CLERK_2, DEPUTY, HEAD, OFFICER
from app.desk import Desk
from app.papers import spoken_text
from app.refusal import Refusal
from app.registers import apologies, lateness
from app.standings import standing_here
from app.wording import say
from tests.ward import BIRTH_AGAIN, TRIAL, at, carry, entries, second_desk, take_in

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


@pytest.fixture
def dossier(desk: Desk) -> str:
    """Case D03: received 24/01/2017, five working days, due Tuesday 07/02/2017."""
    return take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN).dossier


@pytest.fixture
def letter(desk: Desk, dossier: str) -> str:
    return draft(desk, dossier, LATE, CLERK, MORNING)


@pytest.fixture
def signed(desk: Desk, letter: str) -> str:
    sign(desk, letter, HEAD, at("2017-02-06T09:00"))
    return letter


def refusal(desk: Desk, code: str, act: object, *given: object) -> Refusal:
    """The refusal of an act, which leaves no entry."""
    before = entries(desk)
    with pytest.raises(Refusal) as caught:
        act(desk, *given)  # type: ignore[operator]
    assert caught.value.code == code
    assert entries(desk) == before
    return caught.value


@pytest.mark.parametrize(
    ("code", "form"),
    [
        ("apology.cause", replace(LATE, causes=())),
        ("apology.cause", replace(LATE, causes=("tre_han", "mưa"))),
        ("apology.reason", replace(LATE, reason=" \u200b")),
        ("apology.officials", replace(LATE, officials=())),
        ("apology.officials", replace(LATE, officials=("nv99",))),
        ("apology.new_date", replace(LATE, new_on=None)),
        ("reappoint.day_off", replace(LATE, new_on=date(2017, 2, 11))),
        ("reappoint.not_later", replace(LATE, new_on=date(2017, 2, 7))),
        ("form.choice", replace(LATE, level="tinh")),
        ("apology.level", replace(LATE, level="thanh_pho")),
        ("apology.level", replace(LATE, officials=(OFFICER, CITY_OFFICIAL.code))),
        ("apology.new_date_past", replace(LATE, new_on=date(2017, 2, 6))),
        ("apology.new_date_past", replace(LATE, new_on=date(2017, 2, 3))),
    ],
)
def test_a_draft_that_says_too_little_is_refused(
    desk: Desk, dossier: str, code: str, form: ApologyForm
) -> None:
    enter_staff(desk, [CITY_OFFICIAL], MORNING)
    refusal(desk, code, draft, dossier, form, CLERK, MORNING)


def test_a_new_date_that_passed_before_the_signature_is_refused(
    desk: Desk, dossier: str, letter: str
) -> None:
    """Overdue since 07/02; a letter dated 10/02 that is signed on 10/02 or later would promise a day already gone."""
    for signed_at in ("2017-02-10T08:00", "2017-02-20T08:00"):
        given = refusal(desk, "apology.new_date_past", sign, letter, HEAD, at(signed_at))
        assert given.facts["on"] == date(2017, 2, 10)
    for new_on in (date(2017, 2, 9), date(2017, 2, 20)):
        form = replace(LATE, new_on=new_on)
        refusal(desk, "apology.new_date_past", draft, dossier, form, CLERK, at("2017-02-20T08:00"))
    newer = draft(desk, dossier, replace(LATE, new_on=date(2017, 2, 21)), CLERK, at("2017-02-20T08:00"))
    sign(desk, newer, HEAD, at("2017-02-20T09:00"))
    assert standing_here(desk, dossier).due_at == at("2017-02-21T17:30")


def test_a_finished_dossier_is_not_given_a_new_date(desk: Desk, dossier: str, letter: str) -> None:
    progress.finish(desk, dossier, CLERK, at("2017-02-06T08:30"))
    given = refusal(desk, "dossier.finished", sign, letter, HEAD, at("2017-02-06T09:00"))
    assert "170124-0001" in str(given.facts["code"])


def test_lateness_is_not_admitted_for_a_dossier_finished_in_time(desk: Desk, dossier: str) -> None:
    progress.finish(desk, dossier, CLERK, MORNING)
    refusal(desk, "apology.not_late", draft, dossier, replace(LATE, new_on=None), CLERK, AFTERNOON)
    draft(desk, dossier, RUDE, CLERK, AFTERNOON)


def test_a_draft_needs_a_dossier(desk: Desk) -> None:
    refusal(desk, "dossier.unknown", draft, "18077.q9.00a1ff.7", LATE, CLERK, MORNING)


def test_a_draft_moves_nothing(desk: Desk, dossier: str, letter: str) -> None:
    now = standing_here(desk, dossier)
    assert (now.due_at, now.apology, now.apology_state) == (at("2017-02-07T17:30"), letter, "drafted")


def test_only_the_head_or_a_deputy_signs_and_never_who_drafted(desk: Desk, dossier: str, letter: str) -> None:
    for clerk in (CLERK, CLERK_2, OFFICER, "gs01", "nv99"):
        refusal(desk, "staff.cannot_sign", sign, letter, clerk, MORNING)
    refusal(desk, "apology.unknown", sign, "18077.q9.00a1ff.7", HEAD, MORNING)
    own = draft(desk, dossier, LATE, DEPUTY, MORNING)
    refusal(desk, "apology.same_person", sign, own, DEPUTY, MORNING)
    assert sign(desk, own, HEAD, MORNING) == "01/PXL"


def test_a_newer_draft_takes_the_place_of_an_older(desk: Desk, dossier: str, letter: str) -> None:
    newer = draft(desk, dossier, replace(LATE, new_on=date(2017, 2, 9)), CLERK, MORNING)
    refusal(desk, "apology.superseded", sign, letter, HEAD, MORNING)
    sign(desk, newer, HEAD, MORNING)
    assert standing_here(desk, dossier).due_at == at("2017-02-09T17:30")


def test_signed_once(desk: Desk, signed: str) -> None:
    refusal(desk, "apology.signed", sign, signed, DEPUTY, MORNING.replace(hour=10))


def test_the_date_moves_once_and_never_again(desk: Desk, dossier: str, signed: str) -> None:
    now = standing_here(desk, dossier)
    assert (now.due_at, now.promised_at) == (at("2017-02-10T17:30"), at("2017-02-07T17:30"))
    again = replace(LATE, new_on=date(2017, 2, 20))
    given = refusal(desk, "reappoint.already", draft, dossier, again, CLERK, at("2017-02-10T08:00"))
    assert given.facts["count"] == 1
    assert signed == now.apology


def test_a_second_appointment_drafted_before_the_first_was_known_cannot_be_signed(
    desk: Desk, dossier: str, tmp_path: Path
) -> None:
    with second_desk(desk, tmp_path / "second") as other:
        sign(desk, draft(desk, dossier, LATE, CLERK, MORNING), HEAD, at("2017-02-06T09:00"))
        drafted = draft(other, dossier, LATE, CLERK_2, AFTERNOON)
        carry(desk, other)
        refusal(other, "reappoint.already", sign, drafted, DEPUTY, at("2017-02-06T15:00"))


def test_two_desks_apart_may_both_re_appoint_and_the_first_holds(
    desk: Desk, dossier: str, tmp_path: Path
) -> None:
    with second_desk(desk, tmp_path / "second") as other:
        sign(desk, draft(desk, dossier, LATE, CLERK, MORNING), HEAD, AFTERNOON)
        later = replace(LATE, new_on=date(2017, 2, 14))
        sign(other, draft(other, dossier, later, CLERK_2, MORNING), DEPUTY, at("2017-02-06T15:00"))
        carry(desk, other)
        carry(other, desk)
        here = standing_here(desk, dossier)
        assert here == standing_here(other, dossier)
        assert here.contradictions == ("reappointed.twice",)
        assert here.due_at == at("2017-02-10T17:30")


def test_an_apology_for_rudeness_moves_no_date(desk: Desk, dossier: str) -> None:
    sign(desk, draft(desk, dossier, RUDE, CLERK, MORNING), HEAD, AFTERNOON)
    now = standing_here(desk, dossier)
    assert (now.due_at, now.reappointments) == (at("2017-02-07T17:30"), 0)


def test_the_book_has_no_gap_within_a_year_and_begins_anew(desk: Desk) -> None:
    printed = []
    for when, signed_at in (
        ("2017-01-24T10:00", "2017-01-24T15:00"),
        ("2017-01-25T10:00", "2017-01-25T15:00"),
        ("2018-01-03T10:00", "2018-01-03T15:00"),
        ("2018-01-04T10:00", "2018-01-04T15:00"),
    ):
        dossier = take_in(desk, when).dossier
        letter = draft(desk, dossier, RUDE, CLERK, at(when))
        refusal(desk, "staff.cannot_sign", sign, letter, CLERK_2, at(signed_at))
        printed.append(sign(desk, letter, HEAD, at(signed_at)))
    assert printed == ["01/PXL", "02/PXL", "01/PXL", "02/PXL"]
    with desk.reading() as reading:
        assert [case.number for case in apologies.of_year(reading, WARD, 2017)] == ["01/PXL", "02/PXL"]


def test_each_signing_desk_has_its_own_book(desk: Desk, dossier: str, tmp_path: Path) -> None:
    with second_desk(desk, tmp_path / "second") as other:
        assert sign(other, draft(other, dossier, RUDE, CLERK_2, MORNING), HEAD, AFTERNOON) == "01/PXL-Q2"
    assert sign(desk, draft(desk, dossier, RUDE, CLERK, MORNING), HEAD, AFTERNOON) == "01/PXL"


def test_nothing_is_delivered_read_out_or_closed_before_the_signature(desk: Desk, letter: str) -> None:
    refusal(desk, "apology.unsigned", deliver, letter, BY_HAND, CLERK, AFTERNOON)
    refusal(desk, "apology.unsigned", broadcast, letter, ON_AIR, CLERK, AFTERNOON)
    refusal(desk, "apology.unsigned", complete, letter, CLERK, AFTERNOON)


def test_an_unknown_apology(desk: Desk) -> None:
    unknown = "18077.q9.00a1ff.7"
    refusal(desk, "apology.unknown", deliver, unknown, BY_HAND, CLERK, AFTERNOON)
    refusal(desk, "apology.unknown", broadcast, unknown, ON_AIR, CLERK, AFTERNOON)
    refusal(desk, "apology.unknown", complete, unknown, CLERK, AFTERNOON)


@pytest.mark.parametrize(
    ("code", "form"),
    [
        ("apology.channel", DeliveryForm("truc_tiep", "dien_thoai")),
        ("apology.channel", DeliveryForm("gian_tiep", "tai_nha")),
        ("apology.channel", DeliveryForm("cong_khai", "dai_phat_thanh_phuong_xa")),
        ("form.choice", replace(BY_HAND, outcome="vui")),
        ("time.in_future", replace(BY_HAND, delivered_at=at("2017-02-06T14:01"))),
        ("time.before_signature", replace(BY_HAND, delivered_at=at("2017-02-06T08:59"))),
    ],
)
def test_a_delivery_goes_by_its_channel(desk: Desk, signed: str, code: str, form: DeliveryForm) -> None:
    refusal(desk, code, deliver, signed, form, CLERK, AFTERNOON)


def test_who_was_not_met_was_not_told(desk: Desk, dossier: str, signed: str) -> None:
    deliver(desk, signed, replace(BY_HAND, outcome="khong_gap"), CLERK, at("2017-02-06T10:00"))
    assert standing_here(desk, dossier).apology_state == "signed"
    assert (
        refusal(desk, "apology.incomplete", complete, signed, CLERK, AFTERNOON).facts["missing"]
        == "cong_khai"
    )
    deliver(desk, signed, replace(BY_HAND, delivered_at=at("2017-02-06T13:00")), CLERK, AFTERNOON)
    assert standing_here(desk, dossier).apology_state == "delivered"


def test_told_in_time_needs_no_radio(desk: Desk, signed: str) -> None:
    deliver(desk, signed, DeliveryForm("gian_tiep", "dien_thoai"), CLERK, AFTERNOON)
    complete(desk, signed, CLERK, AFTERNOON)
    refusal(desk, "apology.completed", complete, signed, CLERK, AFTERNOON)


def test_told_too_late_must_be_said_in_public(desk: Desk, signed: str) -> None:
    """Due 07/02, notice due by the end of 06/02; told on 07/02."""
    deliver(desk, signed, BY_HAND, CLERK, at("2017-02-07T09:00"))
    given = refusal(desk, "apology.incomplete", complete, signed, CLERK, at("2017-02-07T10:00"))
    assert given.facts["missing"] == "cong_khai"
    broadcast(desk, signed, ON_AIR, CLERK, at("2017-02-08T05:30"))
    complete(desk, signed, CLERK, at("2017-02-08T08:00"))


def test_harassment_is_said_in_public_however_soon_the_letter_came(desk: Desk, dossier: str) -> None:
    letter = draft(desk, dossier, replace(RUDE, causes=("gay_kho_khan_phien_ha",)), CLERK, MORNING)
    sign(desk, letter, HEAD, MORNING)
    deliver(desk, letter, BY_HAND, CLERK, MORNING)
    assert (
        refusal(desk, "apology.incomplete", complete, letter, CLERK, AFTERNOON).facts["missing"]
        == "cong_khai"
    )


def test_a_letter_that_nobody_brought_is_not_complete(desk: Desk, dossier: str) -> None:
    letter = draft(desk, dossier, RUDE, CLERK, MORNING)
    sign(desk, letter, HEAD, MORNING)
    assert refusal(desk, "apology.incomplete", complete, letter, CLERK, AFTERNOON).facts["missing"] == "trao"


@pytest.mark.parametrize(
    "planted",
    [
        "Nguyễn Văn Thử",
        "NGUYEN VAN THU",
        "Nguyễn\nVăn  Thử",
        "042096000031",
        "042 096 000 031",
        "0912.000.604",
        "0912000604",
        "thu@vidu.example",
        "Tổ dân phố Thử 6, phường Nguyễn Du, TP Hà Tĩnh",
        "nhà ở tổ dân phố Thử 6",
        "ông Thử",
        "ông Văn Thử",
        "sinh ngày 17/9/1996",
        "đăng ký lại khai sinh",
        "000.99.01.H27-170124-0001",
        "000.99.01.h27-170124-0001",
    ],
)
def test_the_radio_never_names_the_citizen(desk: Desk, signed: str, planted: str) -> None:
    text = f"Xin lỗi một công dân của phường, {planted}, vì sự chậm trễ."
    refusal(desk, "broadcast.personal", broadcast, signed, replace(ON_AIR, text=text), CLERK, AFTERNOON)


def test_the_radio_never_names_who_handed_it_in(desk: Desk) -> None:
    from app.acts.intake import ReceiptForm, receive

    form = ReceiptForm(
        BIRTH_AGAIN, TRIAL, submitter=replace(TRIAL, name="Lê Thị Nộp Thay", phone="0912 000 699")
    )
    dossier = receive(desk, form, CLERK, at("2017-01-24T10:00")).dossier
    letter = draft(desk, dossier, LATE, CLERK, MORNING)
    sign(desk, letter, HEAD, MORNING)
    for planted in ("Lê Thị Nộp Thay", "0912000699"):
        text = f"Xin lỗi {planted}."
        refusal(desk, "broadcast.personal", broadcast, letter, replace(ON_AIR, text=text), CLERK, AFTERNOON)


@pytest.mark.parametrize(
    ("code", "form"),
    [
        ("apology.channel", replace(ON_AIR, channel="dai_tt_th_thanh_pho")),
        ("broadcast.text", replace(ON_AIR, text=" ")),
        ("broadcast.text", replace(ON_AIR, times=0)),
        ("time.in_future", replace(ON_AIR, broadcast_at=at("2017-02-07T17:00"))),
        ("time.before_signature", replace(ON_AIR, broadcast_at=at("2017-02-05T17:00"))),
        ("apology.speaker", replace(ON_AIR, official=CLERK)),
        ("apology.speaker", replace(ON_AIR, official="")),
    ],
)
def test_a_reading_has_its_station_text_and_time(
    desk: Desk, signed: str, code: str, form: BroadcastForm
) -> None:
    refusal(desk, code, broadcast, signed, form, CLERK, AFTERNOON)


def test_a_city_official_speaks_on_the_citys_station(desk: Desk, dossier: str) -> None:
    enter_staff(desk, [CITY_OFFICIAL], MORNING)
    letter = draft(desk, dossier, replace(LATE, officials=(CITY_OFFICIAL.code,)), CLERK, MORNING)
    sign(desk, letter, HEAD, MORNING)
    spoken = replace(ON_AIR, official=CITY_OFFICIAL.code)
    refusal(desk, "apology.channel", broadcast, letter, spoken, CLERK, AFTERNOON)
    broadcast(desk, letter, replace(spoken, channel="dai_tt_th_thanh_pho"), CLERK, AFTERNOON)


def test_what_was_told_within_the_minute_of_the_signature_was_told_after_it(desk: Desk, letter: str) -> None:
    signed_at = at("2017-02-06T09:00:40")
    sign(desk, letter, HEAD, signed_at)
    deliver(desk, letter, replace(BY_HAND, delivered_at=at("2017-02-06T09:00")), CLERK, AFTERNOON)
    with desk.reading() as reading:
        [told] = apologies.one(reading, WARD, letter).told
    assert told.at == signed_at


def test_a_reading_that_no_station_confirmed_completes_nothing(desk: Desk, signed: str) -> None:
    at_eight = at("2017-02-08T08:00")
    broadcast(desk, signed, replace(ON_AIR, confirmed_by=" "), CLERK, at_eight)
    given = refusal(desk, "apology.incomplete", complete, signed, CLERK, at_eight)
    assert given.facts["missing"] == "xac_nhan_dai"
    assert "xác nhận của đài" in say(given)
    broadcast(desk, signed, replace(ON_AIR, broadcast_at=at_eight), CLERK, at("2017-02-08T09:00"))
    complete(desk, signed, CLERK, at("2017-02-08T10:00"))


def test_nothing_follows_completion(desk: Desk, signed: str) -> None:
    deliver(desk, signed, BY_HAND, CLERK, AFTERNOON)
    complete(desk, signed, CLERK, AFTERNOON)
    refusal(desk, "apology.completed", deliver, signed, BY_HAND, CLERK, AFTERNOON)
    refusal(desk, "apology.completed", broadcast, signed, ON_AIR, CLERK, AFTERNOON)
    refusal(desk, "apology.completed", complete, signed, CLERK, AFTERNOON)


def test_the_programs_own_text_may_be_read_out(desk: Desk, signed: str) -> None:
    text = spoken_text(desk, signed, date(2017, 2, 6))
    assert "một công dân của phường" in text
    broadcast(desk, signed, replace(ON_AIR, text=text), CLERK, AFTERNOON)


def test_a_dossier_finished_late_owes_until_the_apology_is_signed(desk: Desk, dossier: str) -> None:
    progress.finish(desk, dossier, CLERK, at("2017-02-08T09:00"))
    now = at("2017-02-08T10:00")
    with desk.reading() as reading:
        assert [line.dossier for line in lateness.late_without_apology(reading, WARD, now)] == [dossier]
    letter = draft(desk, dossier, replace(LATE, new_on=None), CLERK, now)
    with desk.reading() as reading:
        assert apologies.owed(reading, WARD, now) == 1
    sign(desk, letter, HEAD, now)
    with desk.reading() as reading:
        assert lateness.late_without_apology(reading, WARD, now) == []
        assert apologies.owed(reading, WARD, now) == 0


def test_reasons_and_texts_stand_beside_the_chain(desk: Desk, signed: str) -> None:
    deliver(desk, signed, replace(BY_HAND, note="gặp ở nhà", witness="Tổ trưởng thử"), CLERK, AFTERNOON)
    broadcast(desk, signed, replace(ON_AIR, confirmed_by="Trần Thị Đài Thử"), CLERK, AFTERNOON)
    with desk.reading() as reading:
        text = " ".join(reading.exec_driver_sql("SELECT e FROM entry").scalars())
        case = apologies.one(reading, WARD, signed)
    for word in (LATE.reason, "gặp ở nhà", "Tổ trưởng thử", ON_AIR.text, "Trần Thị Đài Thử"):
        assert word not in text
    assert case.reason == LATE.reason
    assert {key: value for told in case.told for key, value in told.words.items()} == {
        "note": "gặp ở nhà",
        "witness": "Tổ trưởng thử",
        "text": ON_AIR.text,
        "confirmed_by": "Trần Thị Đài Thử",
    }
