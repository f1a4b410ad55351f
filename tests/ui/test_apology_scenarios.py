"""Scenarios 5 and 6 of the plan (domain.md §9.3) whole, by keys in the window, and their papers read back."""

from datetime import date

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.demo.ward import CLERK, DEMO_SECRET, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.registers import lateness
from app.figures import counting
from app.office.opening import enter_staff
from tests.app.apology.letters import CITY_OFFICIAL
from tests.app.paper.printed_paper import codes
from tests.ui.apology_steps import (
    deliver_by_hand,
    draft,
    plan,
    print_letter,
    record_reading,
    say_received,
    stated,
)
from tests.ui.counter_days import AGAIN, MARRIAGE, Clock, at, letter, member, opened, take_in
from tests.ui.test_apologies_place import case_of, line_of, sign_as_head
from tests.ui.test_apology_foreseen import SUPERVISOR, caps, feet, queue, tile_count, xin_loi
from tests.ui.test_dossier_place import seen_and_paid, tick
from tests.ward import choose_quickly, entries
from ui.main_window import MainWindow
from ui.widgets.text import Text

pytestmark = pytest.mark.walks

Key = Qt.Key
NAME, NUMBER = "Lê Văn Tập", "042068000002"
FORESEEN, MISSED = "chờ xác minh tại nơi đăng ký cũ", "bỏ sót hồ sơ"
STATION_OFFICER = "Trần Thị Đài Thử"
OF_THE_CITIZEN = (NAME, "L.V.T.", NUMBER, "0984000009", "Tổ dân phố", "1968", "hôn nhân", "170404-0001")


@pytest.fixture(autouse=True)
def the_chairman_has_a_secret(desk: Desk) -> None:
    choose_quickly(desk, member(desk, HEAD), DEMO_SECRET, at("2017-01-24T09:00"))


def shown_texts(window: MainWindow) -> list[str]:
    return [text.text() for text in window.shown.findChildren(Text) if text.isVisible()]


def test_scenario_5_foreseen_told_in_time_by_phone_and_by_hand(qapp: QApplication, desk: Desk) -> None:
    dossier = take_in(desk, NAME, NUMBER, AGAIN, "2017-01-24T10:00")
    code, ward = line_of(desk, dossier).code, desk.settings.ward
    assert line_of(desk, dossier).due_at == at("2017-02-07T17:30")
    clock = Clock("2017-02-03T08:00")
    with opened(qapp, desk, clock) as (window, hands):
        # Friday 03/02: the list of who must be told has it for Monday.
        xin_loi(window, hands)
        letter(hands, "p")
        hands.wait_until(lambda: window.printing.idle)
        stated(
            desk.folder / "papers" / "phai-bao-tre-20170203.pdf",
            "Thứ Sáu 03/02/2017",
            "Phải báo hôm nay (0)",
            "Phải báo ngày 06/02/2017 (1)",
            f"{code} {NAME} (1968) Đăng ký lại khai sinh 0984 000 009 báo trước 17:30 06/02",
        )

        # Monday 06/02: the holder answers 'Không kịp', the clerk drafts, the chairman signs 01/PXL.
        clock.set("2017-02-06T08:00")
        waiting = queue(window, hands)
        assert tile_count(waiting) == 1
        letter(hands, "-")
        assert waiting.pane._said.text() == "Võ Thị Thử: không kịp, 08:00 06/02"
        draft(window, hands, FORESEEN, OFFICER, "10/02/2017")
        place = window.shown
        assert (case_of(desk, dossier).state, case_of(desk, dossier).number) == ("drafted", "")
        assert line_of(desk, dossier).due_at == at("2017-02-07T17:30")
        clock.set("2017-02-06T09:00")
        hands.press(Key.Key_Return, "\r", ctrl=True)
        assert not [button for button in window.open_sheet().buttons if "Võ Thị Thử" in button.text()]
        hands.press(Key.Key_Escape)
        sign_as_head(window, hands)
        case = case_of(desk, dossier)
        assert (case.number, case.signer, case.signed_at) == ("01/PXL", "Bùi Quang Mẫu", clock())
        assert (case.notify_by, case.new_due) == (at("2017-02-06T17:30"), at("2017-02-10T17:30"))
        assert case.drafted_by != case.signer
        assert place.page.record.words == ["Còn thiếu: thư chưa trao"]
        printed = print_letter(window, hands, desk, code)

        # Told by phone at 14:00, the letter handed over on the 7th; nothing has to be read in public.
        clock.set("2017-02-06T14:00")
        letter(hands, "d")
        say_received(window, hands, "gian_tiep", "dien_thoai")
        hands.enter()
        clock.set("2017-02-07T10:00")
        deliver_by_hand(window, hands, "tai_bo_phan_mot_cua")
        assert place.page.record.words == [
            "Còn thiếu: chỉ còn bấm H để ghi hoàn thành",
            "14:00 06/02 · qua điện thoại, đã nhận",
            "10:00 07/02 · tại quầy, đã nhận",
        ]
        assert "E" not in caps(place)
        letter(hands, "h")
        case = case_of(desk, dossier)
        assert (case.state, case.in_time) == ("completed", True)
        assert [(told.form, told.channel, told.at) for told in case.told] == [
            ("gian_tiep", "dien_thoai", at("2017-02-06T14:00")),
            ("truc_tiep", "tai_bo_phan_mot_cua", at("2017-02-07T10:00")),
        ]

        # The citizen's date is the 10th, the first promise stays the 7th, and it moves no second time.
        line = line_of(desk, dossier)
        assert (line.due_at, line.promised_at) == (at("2017-02-10T17:30"), at("2017-02-07T17:30"))
        clock.set("2017-02-10T08:00")
        held = entries(desk)
        window.open_apology(dossier)
        assert (place.case.number, place.page.fields.reason.isEnabled()) == ("01/PXL", False)
        hands.press(Key.Key_Return, "\r", ctrl=True)
        assert (entries(desk), line_of(desk, dossier).due_at) == (held, at("2017-02-10T17:30"))

        # Finished on 10/02: late, and apologised for.
        clock.set("2017-02-10T15:00")
        window.open_dossier(dossier)
        letter(hands, "k")
        hands.enter()
        late = "muộn 3 ngày làm việc so với hẹn đầu, đã xin lỗi"
        assert f"Có kết quả từ 15:00 hôm nay, {late}" in shown_texts(window)
        tick(hands)
        seen_and_paid(hands)
        hands.enter()
        window.open_dossier(dossier)
        assert f"Trả lúc 15:00 hôm nay · {late}" in shown_texts(window)
        assert any("hẹn đầu 07/02 vẫn tính vào thống kê" in said for said in shown_texts(window))

        # The paper's own code brings the counter back to the apology.
        [qr] = codes(pdfium.PdfDocument(printed)[0].render(scale=203 / 72).to_pil())
        assert NAME not in qr.text and NUMBER not in qr.text
        hands.scan(qr.text)
        assert (window.shown, place.case.apology) == (place, case.apology)

    with desk.reading() as reading:
        quarter = counting.between(reading, ward, date(2017, 1, 1), date(2017, 3, 31))
    assert (quarter.resolved_late, quarter.late_with_apology, quarter.late_without_apology) == (1, 1, 0)
    said = stated(
        printed,
        "Số: 01/PXL",
        "Nguyễn Du, ngày 06 tháng 02 năm 2017",
        f"Kính gửi: Ông {NAME}",
        "Ngày 24 tháng 01 năm 2017, Ủy ban nhân dân phường Nguyễn Du tiếp nhận",
        f"Đăng ký lại khai sinh của Ông; mã số hồ sơ: {code}",
        "Thời gian hẹn trả kết quả giải quyết hồ sơ: 17 giờ 30, ngày 07 tháng 02 năm 2017.",
        f"Lý do: {FORESEEN}",
        "Thời gian hẹn trả kết quả lại: ngày 10 tháng 02 năm 2017.",
        "CHỦ TỊCH (Ký, ghi rõ họ tên và đóng dấu) Bùi Quang Mẫu",
    )
    assert "KT. CHỦ TỊCH" not in said


def test_scenario_6_a_missed_notice_ends_on_the_wards_radio(qapp: QApplication, desk: Desk) -> None:
    dossier = take_in(desk, NAME, NUMBER, MARRIAGE, "2017-04-04T08:00")
    code, ward = line_of(desk, dossier).code, desk.settings.ward
    assert line_of(desk, dossier).due_at == at("2017-04-10T17:30")
    clock = Clock("2017-04-11T07:00")
    with opened(qapp, desk, clock) as (window, hands):
        # Tuesday 11/04, 07:00: red, no letter, and the supervisor is told on coming in.
        held, rail = entries(desk), window.rail._buttons["apologies"]
        window.counter.become(member(desk, SUPERVISOR))
        window.lookout.greet()
        hands.wait_until(lambda: window.lookout.idle)
        told = window.shown.confirmation.accessibleName()
        assert told == "1 hồ sơ trễ chưa xin lỗi. Mở ở Xin lỗi, Ctrl+3. Xin lỗi: 1 trễ phải báo lên"
        hands.wait_until(lambda: rail.badge == 1)
        waiting = queue(window, hands)
        assert [tile.count for tile in waiting.tiles._tiles if tile.value == "overdue"] == [1]
        assert {"Hẹn thứ Hai 10/04 trước 17:30", "Trễ 1 ngày, chưa xin lỗi"} <= set(shown_texts(window))
        place = xin_loi(window, hands)
        assert feet(place) == ["Lẽ ra phải báo ngày 07/04"]
        assert [(row.aside, row.aside_tone) for row in place.cases._cases.rows if row.key] == [
            ("Trễ 1 ngày", "bad")
        ]
        assert entries(desk) == held
        window.counter.become(member(desk, CLERK))

        # Too late to be told in time: the ward's station stands ticked before anything is typed.
        clock.set("2017-04-11T08:00")
        queue(window, hands)
        draft(window, hands, MISSED, OFFICER, "13/04/2017")
        station = place.page.fields.ways.stations["xa"]
        assert (station.text(), station.isChecked()) == ("Đài phát thanh phường", True)
        assert not place.page.fields.ways.stations["thanh_pho"].isEnabled()
        with desk.reading() as reading:
            assert len(lateness.late_without_apology(reading, ward, clock())) == 1
        clock.set("2017-04-11T09:00")
        sign_as_head(window, hands)
        assert (case_of(desk, dossier).number, case_of(desk, dossier).signer) == ("01/PXL", "Bùi Quang Mẫu")
        assert place.page.record.words == ["Còn thiếu: thư chưa trao; phải xin lỗi công khai, đài chưa phát"]
        with desk.reading() as reading:
            assert lateness.late_without_apology(reading, ward, clock()) == []
        printed = print_letter(window, hands, desk, code)
        clock.set("2017-04-11T10:00")
        deliver_by_hand(window, hands, "tai_nha")
        assert not case_of(desk, dossier).in_time

        # Without a reading it is not complete.
        held = entries(desk)
        assert "H" not in caps(place)
        letter(hands, "h")
        assert (case_of(desk, dossier).state, entries(desk)) == ("told", held)

        # The hours agreed, the script printed, both readings confirmed by the station's officer.
        plan(window, hands, "Đài phát thanh phường", "17:00 12/04; 05:30 13/04")
        clock.set("2017-04-13T08:00")
        for when in ("17:00 12/04/2017", "05:30 13/04/2017"):
            record_reading(window, hands, when, STATION_OFFICER)
        assert place.page.record.words == [
            "Còn thiếu: chỉ còn bấm H để ghi hoàn thành",
            "10:00 11/04 · tại nhà, đã nhận",
            f"17:00 12/04 · Đài phát thanh phường · đài xác nhận: {STATION_OFFICER}",
            f"05:30 13/04 · Đài phát thanh phường · đài xác nhận: {STATION_OFFICER}",
            "Hẹn đài phát 17:00 12/04, 05:30 13/04 · Đài phát thanh phường",
        ]
        letter(hands, "h")
        case = case_of(desk, dossier)
        assert (case.state, case.completed_at) == ("completed", at("2017-04-13T08:00"))
        aired = [(told.channel, told.at) for told in case.told if told.form == "cong_khai"]
        hours = (at("2017-04-12T17:00"), at("2017-04-13T05:30"))
        assert aired == [("dai_phat_thanh_phuong_xa", hour) for hour in hours]

    stated(
        printed,
        "Số: 01/PXL",
        "Nguyễn Du, ngày 11 tháng 4 năm 2017",
        "Ngày 04 tháng 4 năm 2017, Ủy ban nhân dân phường Nguyễn Du tiếp nhận",
        f"mã số hồ sơ: {code}",
        "Thời gian hẹn trả kết quả giải quyết hồ sơ: 17 giờ 30, ngày 10 tháng 4 năm 2017.",
        f"Lý do: {MISSED}",
        "Thời gian hẹn trả kết quả lại: ngày 13 tháng 4 năm 2017.",
    )
    script = stated(
        desk.folder / "papers" / "ban-doc-01-20170411.pdf",
        "Nguyễn Du, ngày 11 tháng 4 năm 2017",
        "phát trên Đài phát thanh phường Nguyễn Du",
        "Tôi là Phan Văn Diễn, Công chức tư pháp - hộ tịch.",
        "một công dân của phường, tôi đã chậm trễ",
        "Số lần phát: 02 lần. Lịch phát: - 17 giờ 00 phút, thứ Tư, ngày 12 tháng 4 năm 2017 "
        "- 05 giờ 30 phút, thứ Năm, ngày 13 tháng 4 năm 2017",
    )
    assert script.count("Đã phát lúc") == 2
    assert not [private for private in OF_THE_CITIZEN if private in script]


def test_scenario_6_of_a_city_official_goes_to_the_citys_station(qapp: QApplication, desk: Desk) -> None:
    dossier = take_in(desk, NAME, NUMBER, MARRIAGE, "2017-04-04T08:00")
    enter_staff(desk, [CITY_OFFICIAL], at("2017-04-10T08:00"))
    desk.forget_reference()
    with opened(qapp, desk, Clock("2017-04-11T08:00")) as (window, hands):
        queue(window, hands)
        draft(window, hands, MISSED, CITY_OFFICIAL.code, "13/04/2017")
        stations = window.shown.page.fields.ways.stations
        assert (stations["thanh_pho"].text(), stations["xa"].isEnabled()) == ("Đài TT-TH thành phố", False)
        assert stations["thanh_pho"].isChecked()
        sign_as_head(window, hands)
        assert case_of(desk, dossier).number == "01/PXL"
        plan(window, hands, "Đài TT-TH thành phố", "18:00 12/04", " Kính chúc bà con mạnh khỏe.")
    script = stated(
        desk.folder / "papers" / "ban-doc-01-20170411.pdf",
        "phát trên Đài Truyền thanh - Truyền hình thành phố",
        f"Tôi là {CITY_OFFICIAL.name}, {CITY_OFFICIAL.post}.",
        "Xin trân trọng cảm ơn! Kính chúc bà con mạnh khỏe. Chỉ đọc phần trong khung.",
        "Số lần phát: 01 lần. Lịch phát: - 18 giờ 00 phút, thứ Tư, ngày 12 tháng 4 năm 2017",
    )
    assert not [private for private in OF_THE_CITIZEN if private in script]
