"""An apology that need not be read in public says so, and is not asked for as if it were owed."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.apology.acts import ApologyForm, DeliveryForm, deliver, draft, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk import shipped
from app.desk.desk import Desk
from tests.ui.counter_days import Clock, at, letter, opened
from tests.ui.hands import Hands
from ui.main_window import MainWindow


@pytest.fixture
def signed(desk: Desk, dossier: str) -> str:
    form = ApologyForm(("tre_han",), "Chờ xác minh.", (OFFICER,), at("2017-02-10T09:00").date())
    uid = str(draft(desk, dossier, form, CLERK, at("2017-02-06T09:00")))
    sign(desk, uid, HEAD, at("2017-02-06T09:05"))
    return uid


@pytest.fixture
def open_at(qapp: QApplication, desk: Desk, dossier: str) -> Iterator[tuple[MainWindow, Hands, Clock]]:
    clock = Clock("2017-02-06T09:10")
    with opened(qapp, desk, clock) as (window, hands):
        yield window, hands, clock


def offered(window: MainWindow) -> list[str]:
    bar = window.shown.keys()
    return [key.cap for key in bar]


def test_what_need_not_be_read_is_not_offered_as_owed_and_says_why(open_at, desk, dossier, signed):
    window, hands, clock = open_at
    window.open_apology(dossier)
    page, ways = window.shown.page, window.shown.page.fields.ways
    assert not ways.in_public
    assert "Không phát đài" in page._steps._names
    assert ways.unread.isVisible()
    assert ways.unread.text() == ("Không phát đài nếu thư đến trước 17:30 06/02; báo muộn thì phải phát.")
    assert "E" not in offered(window)
    letter(hands, "e")
    assert window.open_sheet() is None
    clock.set("2017-02-06T10:00")
    deliver(desk, signed, DeliveryForm("gian_tiep", "dien_thoai"), CLERK, clock())
    window.shown.refresh()
    assert offered(window)[1:4] == ["H", "D", "F9"]
    assert ways.unread.text() == ("Không phát đài: đã báo kịp hạn. Vẫn phải trả kết quả đúng ngày hẹn lại.")


def test_who_wants_it_read_all_the_same_ticks_the_station(open_at, desk, dossier, signed):
    window, hands, clock = open_at
    clock.set("2017-02-06T10:00")
    deliver(desk, signed, DeliveryForm("gian_tiep", "dien_thoai"), CLERK, clock())
    window.open_apology(dossier)
    page, ways = window.shown.page, window.shown.page.fields.ways
    ways.stations["xa"].click()
    assert "E" in offered(window)
    assert not ways.unread.isVisible()
    assert page._steps.accessibleName() == "Bước 5 trên 5: Hoàn thành; Phát đài"
    window.shown.refresh()
    assert ways.in_public
    window.shown.cases.setFocus()
    letter(hands, "e")
    assert window.open_sheet() is not None


def test_what_was_told_too_late_must_be_read(open_at, desk, dossier, signed):
    window, _, clock = open_at
    clock.set("2017-02-07T08:00")
    window.open_apology(dossier)
    ways = window.shown.page.fields.ways
    assert ways.in_public
    assert not ways.unread.isVisible()
    assert "E" in offered(window)


@pytest.mark.parametrize(
    ("regime", "said"),
    [
        ("hatinh-2017", "trễ hạn mà không báo trước"),
        ("hatinh-2025", "không buộc đọc công khai"),
    ],
)
def test_the_log_says_which_apologies_must_be_read(qapp, desk: Desk, regime: str, said: str):
    desk.regime = shipped.regime(regime)
    with opened(qapp, desk, Clock("2017-02-06T09:10")) as (window, _):
        window.go("openness")
        window.shown.show_tab("broadcasts")
        rule = window.shown.broadcasts._rule
        assert rule.isVisible()
        assert said in rule.text()
        assert "thư" in rule.text().lower()


def test_the_letter_says_whose_words_it_has(open_at, desk, dossier):
    window, *_ = open_at
    window.open_apology(dossier)
    place, origin = window.shown, window.shown.letter.origin
    assert origin.text() == "Lời theo mẫu 04, TT 01/2018/TT-VPCP; chỉ sửa lý do, lỗi, ngày."
    cause = place.page.fields.cause
    cause.setCurrentIndex(cause.findData("thai_do"))
    place._show_letter()
    assert "mẫu không có lời cho lỗi này" in origin.text()


def test_a_fault_without_a_new_day_is_read_whole(open_at, desk, dossier):
    window, *_ = open_at
    window.open_apology(dossier)
    fields = window.shown.page.fields
    assert fields.day_field.isVisible()
    fields.cause.setCurrentIndex(fields.cause.findData("thai_do"))
    fields.cause.activated.emit(fields.cause.currentIndex())
    QApplication.sendPostedEvents()
    assert not fields.day_field.isVisible()
    words = fields.cause.currentText()
    assert fields.cause._fitting(words, fields.cause.width() - 52) == words
