"""The history tells every act in a sentence: to whom a result went, why without the slip; what a newer program wrote is still a line."""

from __future__ import annotations

from dataclasses import replace

from app.acts.progress import Collection, finish, return_result
from app.demo_ward import OFFICER
from app.desk import Desk
from app.registers import dossiers
from tests.life import live
from tests.ward import at, take_in
from ui.places.dossier_clock import clock_strip
from ui.places.history_words import moments, names_of


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


def test_a_pause_and_a_supplement_stand_in_the_strip(desk: Desk) -> None:
    given = live(desk)["given"]
    with desk.reading() as reading:
        whole = dossiers.one(reading, desk.settings.ward, given)
        history = dossiers.history(reading, desk.settings.ward, given)
    days, words = clock_strip(whole, history, at("2017-05-24T09:00"), desk.calendar, desk.regime)
    kinds = {day.on.day: day.kind for day in days}
    assert [on for on, kind in kinds.items() if kind == "waiting"] == [10, 11, 18, 19]
    assert (kinds[12], kinds[16], kinds[17]) == ("received", "counted", "counted")
    assert "Nộp đủ 12/05, tính lại từ đầu." in words
    assert "Đồng hồ dừng từ 17/05 đến 19/05, tạm dừng theo luật." in words
