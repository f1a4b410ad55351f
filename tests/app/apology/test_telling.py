"""A signed apology is brought to the citizen, says nothing of them in public, and is complete when it was heard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.apology import register as apologies
from app.apology.acts import BroadcastForm, DeliveryForm, broadcast, complete, deliver, draft, sign
from app.demo.ward import CLERK, HEAD
from app.desk.desk import Desk
from app.desk.words import say
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.acts.receive import receive
from app.dossier.promise import standing_here
from app.dossier.receipt import ReceiptForm
from app.figures.lines import apology_counts
from app.office.opening import enter_staff
from app.office.profile import override_key
from app.papers.letter import spoken_text
from tests.app.apology.letters import (
    AFTERNOON,
    BY_HAND,
    CITY_OFFICIAL,
    LATE,
    MORNING,
    ON_AIR,
    RUDE,
    WARD,
    refusal,
)
from tests.ward import BIRTH_AGAIN, MARRIAGE, TRIAL, at


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


def test_a_ward_that_reads_twice_is_held_to_both_readings(desk: Desk, signed: str) -> None:
    override_key(desk, "apology.broadcast_times", "2", "Quyết định thử", HEAD, AFTERNOON)
    deliver(desk, signed, BY_HAND, CLERK, at("2017-02-07T09:00"))
    nine = at("2017-02-08T09:00")
    broadcast(desk, signed, ON_AIR, CLERK, at("2017-02-08T05:30"))
    assert refusal(desk, "apology.incomplete", complete, signed, CLERK, nine).facts["missing"] == "cong_khai"
    broadcast(desk, signed, replace(ON_AIR, confirmed_by=""), CLERK, at("2017-02-08T17:30"))
    later = at("2017-02-09T08:00")
    assert (
        refusal(desk, "apology.incomplete", complete, signed, CLERK, later).facts["missing"] == "xac_nhan_dai"
    )
    broadcast(desk, signed, replace(ON_AIR, broadcast_at=later), CLERK, later)
    complete(desk, signed, CLERK, later)


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


@pytest.mark.parametrize(
    "planted",
    [
        "bà Hoàng Thị Mẫu Bốn",
        "042196000042",
        "Lê Thị Gõ Nhầm",
        "042196000077",
        "Trần Thị Thử",
        "đăng ký lại khai sinh",
        "cấp Giấy xác nhận tình trạng hôn nhân",
    ],
)
def test_the_radio_names_nobody_whom_the_receipt_or_a_correction_named(desk: Desk, planted: str) -> None:
    """Those who ask together, those whom a correction took out, and every procedure it went under."""
    together = replace(TRIAL, name="Hoàng Thị Mẫu Bốn", id_number="042196000042")
    mistyped = replace(TRIAL, name="Lê Thị Gõ Nhầm", id_number="042196000077")
    right = replace(TRIAL, name="Trần Thị Thử")
    form = ReceiptForm(MARRIAGE, mistyped, applicants=(together,))
    dossier = receive(desk, form, CLERK, at("2017-01-24T10:00")).dossier
    meant = CorrectionForm(ReceiptForm(BIRTH_AGAIN, right), "gõ nhầm", approved_by=HEAD)
    correct(desk, dossier, meant, CLERK, at("2017-01-24T10:30"))
    letter = draft(desk, dossier, RUDE, CLERK, MORNING)
    sign(desk, letter, HEAD, MORNING)
    text = f"UBND phường xin lỗi, {planted}."
    refusal(desk, "broadcast.personal", broadcast, letter, replace(ON_AIR, text=text), CLERK, AFTERNOON)


def test_a_signed_letter_stays_to_be_told_whatever_is_apologised_for_after_it(
    desk: Desk, signed: str
) -> None:
    again = draft(desk, _of(desk, signed), RUDE, CLERK, at("2017-02-06T10:00"))

    def open_now() -> list[str]:
        with desk.reading() as reading:
            return [case.apology for case in apologies.open_cases(reading, WARD)]

    assert sorted(open_now()) == sorted([signed, again])
    sign(desk, again, HEAD, at("2017-02-06T10:10"))
    deliver(desk, again, BY_HAND, CLERK, at("2017-02-06T10:20"))
    complete(desk, again, CLERK, at("2017-02-06T10:30"))
    assert open_now() == [signed]
    deliver(desk, signed, BY_HAND, CLERK, AFTERNOON)
    complete(desk, signed, CLERK, AFTERNOON)
    assert open_now() == []


def test_only_what_reached_somebody_counts_and_one_reading_counts_once(desk: Desk, signed: str) -> None:
    nobody = replace(BY_HAND, outcome="khong_gap")
    deliver(desk, signed, nobody, CLERK, at("2017-02-06T10:00"))
    with desk.reading() as reading:
        assert apologies.one(reading, WARD, signed).state == "signed"
    read_out = replace(ON_AIR, broadcast_at=at("2017-02-06T11:00"))
    for confirmed_by in ("", "Trần Thị Đài Thử"):
        broadcast(desk, signed, replace(read_out, confirmed_by=confirmed_by), CLERK, AFTERNOON)
    with desk.reading() as reading:
        counts = apology_counts(reading, WARD, date(2017, 2, 1), date(2017, 2, 28), AFTERNOON)
        case = apologies.one(reading, WARD, signed)
    assert counts.forms == {"cong_khai": 1} and counts.channels == {ON_AIR.channel: 1}
    assert case.state == "told"
    [reading_made] = [told for told in case.told if told.form == "cong_khai"]
    assert reading_made.words["confirmed_by"] == "Trần Thị Đài Thử"


def _of(desk: Desk, apology: str) -> str:
    with desk.reading() as reading:
        return apologies.one(reading, WARD, apology).line.dossier
