"""A promise broken untold is read in public, whatever was corrected since, and the station says that it was read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.apology import register as apologies
from app.apology.acts import ApologyForm, broadcast, complete, consent_to_initials, deliver, draft, sign
from app.apology.year import year_of
from app.demo.ward import CLERK, DEPUTY, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.promise import standing_here
from app.dossier.receipt import ReceiptForm
from tests.app.apology.letters import BY_HAND, ON_AIR, RUDE, WARD, refusal
from tests.ward import BIRTH_AGAIN, MARRIAGE, TRIAL, at, take_in


def test_a_promise_broken_untold_is_read_in_public_though_the_receipt_was_corrected_to_a_later_day(
    desk: Desk,
) -> None:
    """Case D08, due 10/04; on 11/04 the receipt becomes one of five days, due 12/04 and told of by 11/04."""
    dossier = take_in(desk, "2017-04-04T08:00", MARRIAGE).dossier
    meant = CorrectionForm(ReceiptForm(BIRTH_AGAIN, TRIAL), "nhầm thủ tục", approved_by=DEPUTY)
    correct(desk, dossier, meant, CLERK, at("2017-04-11T08:00"))
    now = standing_here(desk, dossier)
    assert (now.due_at, now.owed_from) == (at("2017-04-12T17:30"), at("2017-04-10T17:30"))
    form = ApologyForm(("tre_han",), "bỏ sót hồ sơ", (OFFICER,))
    letter = draft(desk, dossier, form, CLERK, at("2017-04-11T09:00"))
    sign(desk, letter, HEAD, at("2017-04-11T09:10"))
    deliver(desk, letter, BY_HAND, CLERK, at("2017-04-11T09:20"))
    given = refusal(desk, "apology.incomplete", complete, letter, CLERK, at("2017-04-11T10:00"))
    assert given.facts["missing"] == "cong_khai"
    with desk.reading() as reading:
        assert not apologies.one(reading, WARD, letter).in_time
        year = year_of(reading, WARD, 2017, at("2017-12-31T08:00"))
    assert (year.in_time, year.too_late) == (0, 1)


@pytest.mark.parametrize("said", ["Phan Văn Diễn", "đ/c PHAN VAN DIEN, UBND phường", "-", "…", CLERK])
def test_nobody_of_the_office_attests_their_own_reading(desk: Desk, signed: str, said: str) -> None:
    words = desk.staff[said].name if said in desk.staff else said
    on_air = replace(ON_AIR, confirmed_by=words)
    refusal(desk, "broadcast.confirmed_by", broadcast, signed, on_air, CLERK, at("2017-02-08T17:10"))


def test_consent_to_initials_is_for_the_one_apology(desk: Desk, dossier: str, signed: str) -> None:
    consent_to_initials(desk, signed, "giấy ký 06/02", CLERK, at("2017-02-06T10:00"))
    rude = draft(desk, dossier, RUDE, CLERK, at("2017-02-06T11:00"))
    sign(desk, rude, HEAD, at("2017-02-06T11:10"))
    named = replace(ON_AIR, text="UBND phường xin lỗi ông N.V.T., một công dân của phường.")
    refusal(desk, "broadcast.personal", broadcast, rude, named, CLERK, at("2017-02-08T17:10"))
    broadcast(desk, signed, named, CLERK, at("2017-02-08T17:10"))
