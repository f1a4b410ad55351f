"""Domain brief §9.3, scenario 5: foreseen lateness, told in time, indirectly and face to face.

Case D03: received Tuesday 24/01/2017, five working days, due Tuesday 07/02/2017.
"""

from __future__ import annotations

from datetime import date

import pypdfium2 as pdfium
import pytest

from app.apology import case as apology_case
from app.apology.acts import ApologyForm, DeliveryForm, complete, deliver, draft, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.desk.words import say
from app.dossier.acts import end
from app.dossier.promise import standing_here
from app.dossier.registers import dossiers, lateness
from app.figures import counting
from app.papers import letter as letters
from app.refusal import Refusal
from app.rules.course.standing import Timeliness
from tests.ward import BIRTH_AGAIN, at, entries, take_in

WARD = "18077"
REASON = "chờ xác minh tại nơi đăng ký cũ"


def test_told_before_expiry(desk: Desk) -> None:
    received = take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN)
    dossier = received.dossier
    assert received.promise.due_at == at("2017-02-07T17:30")

    # Friday 03/02: the look-ahead list shows it, "phải thông báo trước hết ngày 06/02".
    with desk.reading() as reading:
        [line] = lateness.to_notify(reading, WARD, at("2017-02-03T07:00"), at("2017-02-06T23:59"))
    assert (line.dossier, line.notify_by) == (dossier, at("2017-02-06T17:30"))

    # Monday 06/02: the clerk drafts form 04 with the new date Friday 10/02.
    form = ApologyForm(("tre_han",), REASON, (OFFICER,), new_on=date(2017, 2, 10))
    letter = draft(desk, dossier, form, CLERK, at("2017-02-06T08:00"))

    # She may not sign it herself; the chairman does: number 01/PXL.
    with pytest.raises(Refusal) as caught:
        sign(desk, letter, CLERK, at("2017-02-06T08:30"))
    assert caught.value.code == "staff.cannot_sign"
    assert sign(desk, letter, HEAD, at("2017-02-06T09:00")) == "01/PXL"
    [page] = pdfium.PdfDocument(letters.letter(desk, letter))
    text = " ".join(page.get_textpage().get_text_bounded().split())
    for words in ("01/PXL", REASON, "ngày 10 tháng 02 năm 2017", "Bùi Quang Mẫu"):
        assert words in text

    # She phones at 14:00 and hands the letter over on 07/02.
    deliver(desk, letter, DeliveryForm("gian_tiep", "dien_thoai"), CLERK, at("2017-02-06T14:00"))
    by_hand = DeliveryForm("truc_tiep", "tai_bo_phan_mot_cua")
    deliver(desk, letter, by_hand, CLERK, at("2017-02-07T10:00"))

    # For the citizen the date is 10/02; statistics keep 07/02.
    now = standing_here(desk, dossier)
    assert (now.due_at, now.promised_at) == (at("2017-02-10T17:30"), at("2017-02-07T17:30"))
    with desk.reading() as reading:
        morning_after = at("2017-02-08T07:00")
        assert lateness.overdue(reading, WARD, morning_after) == []
        assert lateness.late_without_apology(reading, WARD, morning_after) == []
        assert lateness.to_notify(reading, WARD, morning_after, at("2017-02-10T23:59")) == []

    # A second re-appointment is refused: "đã hẹn lại 1 lần".
    held = entries(desk)
    again = ApologyForm(("tre_han",), REASON, (OFFICER,), new_on=date(2017, 2, 17))
    with pytest.raises(Refusal) as caught:
        draft(desk, dossier, again, CLERK, at("2017-02-10T08:00"))
    assert caught.value.code == "reappoint.already"
    assert "đã hẹn lại 1 lần" in say(caught.value)
    assert entries(desk) == held

    # Finished on 10/02: quá hạn, đã xin lỗi.
    assert end.finish(desk, dossier, CLERK, at("2017-02-10T15:00")) is Timeliness.LATE
    end.return_result(desk, dossier, CLERK, at("2017-02-10T15:30"))
    complete(desk, letter, CLERK, at("2017-02-10T16:00"))
    with desk.reading() as reading:
        quarter = counting.between(reading, WARD, date(2017, 1, 1), date(2017, 3, 31))
        [case] = apology_case.of_year(reading, WARD, 2017)
        kinds = [line.kind for line in dossiers.history(reading, WARD, dossier)]
    assert (quarter.resolved_late, quarter.late_with_apology, quarter.late_without_apology) == (1, 1, 0)
    assert (case.number, case.state, case.in_time) == ("01/PXL", "completed", True)
    assert [(told.form, told.at) for told in case.told] == [
        ("gian_tiep", at("2017-02-06T14:00")),
        ("truc_tiep", at("2017-02-07T10:00")),
    ]
    assert kinds == [
        "dossier.received",
        "apology.drafted",
        "apology.signed",
        "apology.delivered",
        "apology.delivered",
        "dossier.finished",
        "result.returned",
        "apology.completed",
    ]
