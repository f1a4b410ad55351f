"""Domain brief §9.3, scenario 6: a missed notice ends on the ward's radio.

Case D08: received Tuesday 04/04/2017, due Monday 10/04/2017; nothing was done.
"""

from __future__ import annotations

from datetime import date

import pypdfium2 as pdfium
import pytest

from app.apology import register as apologies
from app.apology.acts import (
    ApologyForm,
    BroadcastForm,
    DeliveryForm,
    broadcast,
    complete,
    deliver,
    draft,
    sign,
)
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.line import DossierLine
from app.dossier.promise import standing_here
from app.dossier.registers import dossiers, lateness
from app.office.opening import NewStaff, enter_staff
from app.papers import letter as letters
from app.refusal import Refusal
from tests.ward import TRIAL, at, entries, take_in

WARD = "18077"
MORNING = at("2017-04-11T07:00")


def owed(desk: Desk, when: str) -> list[DossierLine]:
    with desk.reading() as reading:
        assert len(lateness.late_without_apology(reading, WARD, at(when))) == apologies.owed(
            reading, WARD, at(when)
        )
        return lateness.late_without_apology(reading, WARD, at(when))


def refused(desk: Desk, code: str, letter: str, form: BroadcastForm) -> None:
    held = entries(desk)
    with pytest.raises(Refusal) as caught:
        broadcast(desk, letter, form, CLERK, at("2017-04-12T17:30"))
    assert caught.value.code == code
    assert entries(desk) == held


def test_a_missed_notice_is_apologised_for_in_public(desk: Desk) -> None:
    received = take_in(desk, "2017-04-04T08:00")
    dossier = received.dossier
    assert received.promise.due_at == at("2017-04-10T17:30")
    assert owed(desk, "2017-04-10T17:30") == []

    # Tuesday 11/04, 07:00: red, "quá hạn, chưa có thư xin lỗi", though nobody recorded anything.
    held = entries(desk)
    assert [line.dossier for line in owed(desk, "2017-04-11T07:00")] == [dossier]
    with desk.reading() as reading:
        assert dossiers.tiles(reading, WARD, MORNING)["overdue"] == 1
    assert entries(desk) == held

    # The chairman decides; the letter is drafted, signed and handed over, too late to be told in time.
    form = ApologyForm(("tre_han",), "bỏ sót hồ sơ", (OFFICER,), new_on=date(2017, 4, 13))
    letter = draft(desk, dossier, form, CLERK, at("2017-04-11T08:00"))
    assert [line.dossier for line in owed(desk, "2017-04-11T08:30")] == [dossier]
    assert sign(desk, letter, HEAD, at("2017-04-11T09:00")) == "01/PXL"
    assert owed(desk, "2017-04-11T09:30") == []
    deliver(desk, letter, DeliveryForm("truc_tiep", "tai_nha"), CLERK, at("2017-04-11T10:00"))
    with desk.reading() as reading:
        assert not apologies.one(reading, WARD, letter).in_time

    # Without a broadcast it is not complete.
    held = entries(desk)
    with pytest.raises(Refusal) as caught:
        complete(desk, letter, CLERK, at("2017-04-11T11:00"))
    assert (caught.value.code, caught.value.facts["missing"]) == ("apology.incomplete", "cong_khai")
    assert entries(desk) == held

    # The draft that is read out: the official, and no ID number, address or dossier.
    text = letters.spoken_text(desk, letter, date(2017, 4, 12))
    slots = [at("2017-04-12T17:00"), at("2017-04-13T05:30")]
    script = letters.script(desk, letter, date(2017, 4, 12), slots, 2)
    printed = " ".join(
        " ".join(page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument(script)).split()
    )
    assert "Đài phát thanh phường Nguyễn Du" in printed
    for words in (text, printed):
        assert "Phan Văn Diễn" in words
        assert "một công dân của phường" in words
        for personal in (TRIAL.name, TRIAL.id_number, TRIAL.phone, TRIAL.address, received.code):
            assert personal not in words

    # The ward's station is pre-filled; another, or a text that names the citizen, is refused.
    station = desk.regime.apology.public_channel["xa"]
    assert station == "dai_phat_thanh_phuong_xa"
    refused(desk, "apology.channel", letter, BroadcastForm("dai_tt_th_thanh_pho", text, OFFICER))
    refused(desk, "broadcast.personal", letter, BroadcastForm(station, f"{text} {TRIAL.name}", OFFICER))
    refused(desk, "broadcast.personal", letter, BroadcastForm(station, f"{text} {received.code}", OFFICER))

    # Read on 12/04 at 17:00 and on 13/04 at 05:30; the station's officer confirms.
    confirmed = "Trần Thị Đài Thử, 13/04/2017"
    for when in ("2017-04-12T17:00", "2017-04-13T05:30"):
        reading_out = BroadcastForm(station, text, OFFICER, broadcast_at=at(when), confirmed_by=confirmed)
        broadcast(desk, letter, reading_out, CLERK, at("2017-04-13T08:00"))
    complete(desk, letter, CLERK, at("2017-04-13T08:30"))
    assert standing_here(desk, dossier).apology_state == "completed"
    with desk.reading() as reading:
        case = apologies.one(reading, WARD, letter)
    aired = [told for told in case.told if told.form == "cong_khai"]
    assert [(told.at, told.words["confirmed_by"]) for told in aired] == [(slot, confirmed) for slot in slots]


def test_the_same_act_of_a_city_official_goes_to_the_citys_station(desk: Desk) -> None:
    dossier = take_in(desk, "2017-04-04T08:00").dossier
    official = NewStaff("tp01", "Cao Thị Thành Thử", "Chuyên viên phòng Tư pháp", ("clerk",), "thanh_pho")
    enter_staff(desk, [official], at("2017-04-10T08:00"))
    form = ApologyForm(("tre_han",), "bỏ sót hồ sơ", (official.code,), new_on=date(2017, 4, 13))
    letter = draft(desk, dossier, form, CLERK, at("2017-04-11T08:00"))
    sign(desk, letter, HEAD, at("2017-04-11T09:00"))
    assert desk.regime.apology.public_channel["thanh_pho"] == "dai_tt_th_thanh_pho"
    script = pdfium.PdfDocument(letters.script(desk, letter, date(2017, 4, 12)))
    assert "Đài Truyền thanh - Truyền hình thành phố" in " ".join(
        script[0].get_textpage().get_text_bounded().split()
    )
    text = letters.spoken_text(desk, letter, date(2017, 4, 12))
    refused(desk, "apology.channel", letter, BroadcastForm("dai_phat_thanh_phuong_xa", text, official.code))
    spoken = BroadcastForm("dai_tt_th_thanh_pho", text, official.code)
    broadcast(desk, letter, spoken, CLERK, at("2017-04-12T18:00"))
