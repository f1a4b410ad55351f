"""The history tells every act in a sentence: to whom a result went, why without the slip; what a newer program wrote is still a line."""

from __future__ import annotations

from dataclasses import replace

from app.demo.ward import OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import Collection, finish, return_result
from app.dossier.acts.stop import SupplementForm, complete, pause, request_supplement, resume
from app.dossier.registers import dossiers
from app.dossier.registers.dossiers import Dossier, HistoryLine
from tests.life import live
from tests.ward import at, take_in
from ui.places.dossier_clock import clock_strip, used_words
from ui.places.history_words import moments, names_of
from ui.widgets.day_strip import Day


def test_a_lost_slip_and_a_proxy_stand_in_the_history(desk: Desk) -> None:
    dossier = take_in(desk, "2017-01-25T09:15").dossier
    finish(desk, dossier, "cc01", at("2017-02-06T09:00"))
    given = Collection(
        "proxy",
        "Trần Văn Con Thử",
        slip_shown=False,
        note="làm mất, đã đối chiếu thẻ",
        collector_number="042090000019",
        handed="1 bản chính",
    )
    return_result(desk, dossier, "nv01", at("2017-02-06T10:00"), given)
    with desk.reading() as reading:
        ward = desk.settings.ward
        history = dossiers.history(reading, ward, dossier)
        line = dossiers.one(reading, ward, dossier).line
    said = (
        "Trả kết quả cho người được ủy quyền Trần Văn Con Thử (042 090 000 019), giao 1 bản chính, "
        "không có phiếu: làm mất, đã đối chiếu thẻ"
    )
    assert moments(history, line)[-1].what == said
    newer = replace(history[0], kind="dossier.dreamt")
    assert "bản mới hơn" in moments([newer], line)[0].what


def test_a_result_sent_by_post_is_told_by_its_number(desk: Desk) -> None:
    dossier = take_in(desk, "2017-01-25T09:15").dossier
    finish(desk, dossier, "cc01", at("2017-02-06T09:00"))
    sent = Collection("post", slip_shown=False, dispatch_number="RR123456789VN")
    return_result(desk, dossier, "nv01", at("2017-02-06T10:00"), sent)
    with desk.reading() as reading:
        history = dossiers.history(reading, desk.settings.ward, dossier)
        line = dossiers.one(reading, desk.settings.ward, dossier).line
    assert moments(history, line)[-1].what == "Gửi kết quả qua bưu chính, số RR123456789VN"


def test_every_act_of_a_long_life_is_told_in_a_sentence(desk: Desk) -> None:
    met = live(desk)
    ward, names, said = desk.settings.ward, names_of(desk), {}
    for dossier in met.values():
        with desk.reading() as reading:
            history = dossiers.history(reading, ward, dossier)
            line = dossiers.one(reading, ward, dossier).line
        for entry, moment in zip(history, moments(history, line, names), strict=False):
            said[entry.kind] = moment.what
            assert "bản mới hơn" not in moment.what, entry.kind
    assert said["supplement.requested"] == ("Yêu cầu bổ sung, phiếu số 02: Bản sao hộ khẩu; đồng hồ dừng")
    assert said["dossier.handed_over"].startswith(f"Giao cho {names[OFFICER]}, thẩm định")
    assert said["fee.paid"] == "Thu 8.000 đ, biên lai BL 000123"
    assert said["dossier.refused"] == "Từ chối, phiếu số 01: không đủ điều kiện; trả lại: Tờ khai"
    assert said["slip.reissued"].startswith("Lịch làm việc đổi, hẹn ")
    assert said["receipt.corrected"] == "Đính chính, phiếu cũ hết giá trị: ghi sai tên"


def strip_on(desk: Desk, dossier: str, when: str) -> tuple[list[Day], str]:
    return clock_strip(*known(desk, dossier), at(when), desk.calendar, desk.regime)


def known(desk: Desk, dossier: str) -> tuple[Dossier, list[HistoryLine]]:
    with desk.reading() as reading:
        whole = dossiers.one(reading, desk.settings.ward, dossier)
        return whole, list(dossiers.history(reading, desk.settings.ward, dossier))


def test_a_pause_and_a_supplement_stand_in_the_strip(desk: Desk) -> None:
    given = live(desk)["given"]
    days, words = strip_on(desk, given, "2017-05-24T09:00")
    kinds = {day.on.day: day.kind for day in days}
    assert [on for on, kind in kinds.items() if kind == "waiting"] == [10, 11, 18, 19]
    assert (kinds[12], kinds[16], kinds[17]) == ("received", "counted", "counted")
    assert "Nộp đủ 12/05, tính lại từ đầu." in words
    assert "Đồng hồ dừng từ 17/05 đến 19/05, tạm dừng theo luật." in words


def test_a_clock_that_stopped_today_is_marked_in_the_strip(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00").dossier
    pause(desk, dossier, "sector_law", "chờ", OFFICER, at("2017-03-15T09:00"))
    days, words = strip_on(desk, dossier, "2017-03-15T10:00")
    assert [(day.on.day, day.kind, day.caption) for day in days][-1] == (15, "waiting", "dừng")
    assert "Đồng hồ dừng từ 15/03" in words
    later, _ = strip_on(desk, dossier, "2017-03-16T10:00")
    assert [(day.on.day, day.kind) for day in later][-2:] == [(15, "counted"), (16, "waiting")]


def test_a_second_stop_is_marked_on_its_day_and_on_the_days_off_after_it(desk: Desk) -> None:
    uid = take_in(desk, "2017-01-16T09:05").dossier
    pause(desk, uid, "financial_duty", "chờ biên lai", OFFICER, at("2017-01-17T08:00"))
    resume(desk, uid, "đã nộp", OFFICER, at("2017-01-18T08:00"))
    pause(desk, uid, "financial_duty", "chờ biên lai", OFFICER, at("2017-01-20T08:00"))
    for today in ("2017-01-20", "2017-01-22"):
        last = strip_on(desk, uid, f"{today}T09:00")[0][-1]
        assert (last.on.isoformat(), last.kind, last.caption) == (today, "waiting", "dừng")


def test_calendar_days_are_used_up_as_the_strip_counts_them(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00", "1.011607").dossier
    used = used_words(*known(desk, dossier), at("2017-03-21T10:00"), desk.calendar)
    days, _ = strip_on(desk, dossier, "2017-03-21T10:00")
    assert used == "đã dùng 7 ngày"
    assert next(day.caption for day in days if day.on.day == 21) == "7"
    asked = SupplementForm(("Giấy cũ",), "thiếu")
    request_supplement(desk, dossier, asked, OFFICER, at("2017-03-16T09:00"))
    complete(desk, dossier, OFFICER, at("2017-03-17T09:00"))
    assert "skipped" not in {day.kind for day in strip_on(desk, dossier, "2017-03-21T10:00")[0]}
