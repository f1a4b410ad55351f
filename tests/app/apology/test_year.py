"""A year of apologies counted by hand and by the program; what anybody may see of it names nobody."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date

from app.apology import register as public_apologies
from app.apology import year as apology_year
from app.apology.acts import (
    ApologyForm,
    Complaint,
    DeliveryForm,
    SpokenForm,
    answer,
    broadcast,
    cancel,
    deliver,
    draft,
    draft_without_dossier,
    sign,
    speak,
)
from app.apology.year import YearOfApologies
from app.demo.ward import CLERK, DEPUTY, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.dossier.receipt import Person
from app.office.opening import NewStaff, enter_staff
from app.openness import register as openness
from app.papers import letter as letters
from app.rules.text.words import fold
from tests.app.apology.letters import BY_HAND, CITY_OFFICIAL, LATE, ON_AIR, RUDE, WARD
from tests.ward import BIRTH_AGAIN, MARRIAGE, TRIAL, at, take_in


def year_of(desk: Desk, now: str, year: int = 2017) -> YearOfApologies:
    with desk.reading() as reading:
        return apology_year.year_of(reading, WARD, year, at(now))


def test_a_small_year_counted_by_hand(desk: Desk) -> None:
    """Six letters: told in time and kept; told late, read aloud, missed; two faults; a complaint; the city's; given up."""
    enter_staff(desk, [CITY_OFFICIAL], at("2017-01-03T07:30"))
    kept = take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN).dossier
    one = draft(desk, kept, LATE, CLERK, at("2017-02-06T08:00"))
    speak(desk, one, SpokenForm("gian_tiep", "dien_thoai", OFFICER), CLERK, at("2017-02-06T08:30"))
    sign(desk, one, HEAD, at("2017-02-06T09:00"))
    deliver(desk, one, BY_HAND, CLERK, at("2017-02-06T10:00"))
    answer(desk, one, accepted=True, words="", by=CLERK, at=at("2017-02-06T10:05"))
    finish(desk, kept, OFFICER, at("2017-02-10T15:00"))

    missed = take_in(desk, "2017-02-13T10:00", MARRIAGE).dossier  # due 16/02
    form = replace(LATE, new_on=date(2017, 2, 21), unit_at_fault="Công an phường", origin="phan_anh")
    two = draft(desk, missed, form, CLERK, at("2017-02-17T08:00"))
    sign(desk, two, DEPUTY, at("2017-02-17T09:00"))
    deliver(desk, two, replace(BY_HAND, outcome="khong_gap"), CLERK, at("2017-02-17T10:00"))
    deliver(desk, two, DeliveryForm("gian_tiep", "van_ban"), CLERK, at("2017-02-17T11:00"))
    answer(desk, two, accepted=False, words="quá muộn", by=CLERK, at=at("2017-02-17T11:30"))
    broadcast(desk, two, replace(ON_AIR, personally=True), CLERK, at("2017-02-20T17:00"))

    both = ApologyForm(("sai_sot", "thai_do"), "ghi sai họ tên", (OFFICER, CLERK), origin="tu_giac")
    three = draft(desk, kept, both, OFFICER, at("2017-03-01T08:00"))
    sign(desk, three, HEAD, at("2017-03-01T09:00"))

    rude = replace(RUDE, origin="phan_anh")
    complaint = Complaint(Person("Hoàng Thị Mẫu"), "nói cộc lốc")
    four = draft_without_dossier(desk, complaint, rude, CLERK, at("2017-03-02T08:00"))
    sign(desk, four, HEAD, at("2017-03-02T09:00"))

    five = draft(desk, kept, replace(RUDE, officials=(CITY_OFFICIAL.code,)), CLERK, at("2017-03-03T08:00"))
    sign(desk, five, HEAD, at("2017-03-03T09:00"))
    broadcast(
        desk,
        five,
        replace(ON_AIR, channel="dai_tt_th_thanh_pho", official=CITY_OFFICIAL.code),
        CLERK,
        at("2017-03-04T18:00"),
    )

    six = draft(desk, kept, RUDE, CLERK, at("2017-03-06T08:00"))
    sign(desk, six, HEAD, at("2017-03-06T09:00"))
    cancel(desk, six, "trùng thư", HEAD, at("2017-03-06T09:30"))

    take_in(desk, "2017-03-07T08:00", MARRIAGE)  # due 10/03, nobody does anything

    found = year_of(desk, "2017-03-31T17:00")
    assert (found.signed, found.cancelled, found.without_dossier) == (5, 1, 1)
    assert found.causes == {"tre_han": 2, "sai_sot": 1, "thai_do": 3}
    assert found.forms == {"gian_tiep": 2, "truc_tiep": 1, "cong_khai": 2}
    assert found.channels == {
        "dien_thoai": 1,
        "tai_bo_phan_mot_cua": 1,
        "van_ban": 1,
        "dai_phat_thanh_phuong_xa": 1,
        "dai_tt_th_thanh_pho": 1,
    }
    assert found.units == {desk.settings.office: 4, "Công an phường": 1}
    assert found.officials == {OFFICER: 4, CLERK: 1, CITY_OFFICIAL.code: 1}
    assert found.levels == {"xa": 4, "thanh_pho": 1}
    assert found.origins == {"phat_hien": 2, "phan_anh": 2, "tu_giac": 1}
    assert found.names[OFFICER] == "Phan Văn Diễn, Công chức tư pháp - hộ tịch"
    assert (found.in_person, found.public) == (2, 2)
    assert (found.accepted, found.declined) == (1, 1)
    assert (found.in_time, found.too_late) == (1, 1)
    assert (found.kept, found.missed) == (1, 1)
    # The dossier of 07/03, and the new date of 21/02 that broke as well.
    assert found.late_without == 2
    assert year_of(desk, "2017-03-31T17:00", 2016).signed == 0


def test_what_the_public_sees_holds_nothing_planted(desk: Desk) -> None:
    """Name, identity number, phone, address and dossier are put wherever a form has room; none comes out."""
    second = NewStaff("cc02", "Hồ Văn Giả", "Công chức địa chính", ("clerk",), "xa")
    enter_staff(desk, [second], at("2017-01-03T07:30"))
    planted = f"{TRIAL.name} {TRIAL.id_number} {TRIAL.phone} {TRIAL.address}"
    received = take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN, note=planted)
    form = replace(LATE, reason=planted, remedy=planted, unit_at_fault=planted)
    letter = draft(desk, received.dossier, form, CLERK, at("2017-02-06T08:00"))
    spoken = SpokenForm("truc_tiep", "tai_nha", OFFICER, place=planted, witness=planted, note=planted)
    speak(desk, letter, spoken, CLERK, at("2017-02-06T08:30"))
    sign(desk, letter, HEAD, at("2017-02-06T09:00"))
    given = replace(BY_HAND, place=planted, witness=planted, note=planted)
    deliver(desk, letter, given, CLERK, at("2017-02-06T10:00"))
    answer(desk, letter, accepted=True, words=planted, by=CLERK, at=at("2017-02-06T10:05"))
    broadcast(desk, letter, ON_AIR, CLERK, at("2017-02-07T17:00"))
    complained = Complaint(TRIAL, planted, date(2017, 2, 1))
    bare = draft_without_dossier(
        desk, complained, replace(RUDE, reason=planted), CLERK, at("2017-02-08T08:00")
    )
    sign(desk, bare, HEAD, at("2017-02-08T09:00"))

    with desk.reading() as reading:
        listed = public_apologies.public_list(reading, WARD, 2017)
        read_out = openness.public_readings(reading, WARD)
        entries = " ".join(
            reading.exec_driver_sql("SELECT e FROM entry WHERE kind LIKE 'apology.%'").scalars()
        )
    seen = {
        "the public list": json.dumps([asdict(line) for line in listed], default=str, ensure_ascii=False),
        "the readings": " ".join(
            f"{each.text} {each.number} {each.official} {each.channel}" for each in read_out
        ),
        "the script": letters.spoken_text(desk, letter, date(2017, 2, 7)),
        "the script without a dossier": letters.spoken_text(desk, bare, date(2017, 2, 9)),
        "the journal": entries,
    }
    assert [line.number for line in listed] == ["01/PXL", "02/PXL"]
    assert listed[0].forms == ("truc_tiep", "cong_khai")
    personal = (
        TRIAL.name,
        TRIAL.id_number,
        TRIAL.phone,
        TRIAL.phone.replace(" ", ""),
        "Tổ dân phố Thử",
        TRIAL.email,
    )
    for where, text in seen.items():
        for word in personal:
            assert fold(word) not in fold(text), where
        if where != "the journal":
            assert received.code not in text, where
            assert "khai sinh" not in text, where
