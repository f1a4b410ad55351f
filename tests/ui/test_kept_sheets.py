"""What is left half filled in a side task, and what its sheet proposes anew when it is opened again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.apology.acts import ApologyForm, draft, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk import drafts
from app.desk.desk import Desk
from tests.ui.counter_days import AGAIN, Clock, at, letter, opened, take_in
from tests.ui.hands import Hands
from tests.ui.test_apologies_place import case_of
from ui.main_window import MainWindow
from ui.places.apologies import Apologies
from ui.places.apology_draft import BROADCAST, DELIVERY
from ui.places.apology_people import OTHERS_SPOKE
from ui.widgets.field import Field


@pytest.fixture
def signed(desk: Desk) -> str:
    """A dossier whose apology is signed and not told."""
    dossier = take_in(desk, "Lê Văn Tập", "042068000002", AGAIN, "2017-01-24T09:40")
    form = ApologyForm(("tre_han",), "Chờ xác minh.", (OFFICER,), at("2017-02-10T00:00").date())
    draft(desk, dossier, form, CLERK, at("2017-02-06T08:00"))
    sign(desk, case_of(desk, dossier).apology, HEAD, at("2017-02-06T08:30"))
    return dossier


@pytest.fixture
def open_at(qapp: QApplication, desk: Desk, signed: str) -> Iterator[tuple[MainWindow, Hands, Clock]]:
    clock = Clock("2017-02-06T09:00")
    with opened(qapp, desk, clock) as (window, hands):
        window.open_apology(signed)
        yield window, hands, clock


def delivery(window: MainWindow):
    assert isinstance(window.shown, Apologies)
    window.shown.take("D")
    return window.open_sheet()


def broadcast(window: MainWindow):
    assert isinstance(window.shown, Apologies)
    if not window.shown.page.fields.ways.in_public:
        window.shown.page.fields.ways.stations["xa"].click()
    window.shown.take("E")
    return window.open_sheet()


def test_a_time_only_proposed_is_proposed_anew(open_at, desk, signed):
    window, _, clock = open_at
    sheet = delivery(window)
    assert sheet.at.text() == "09:00 06/02/2017"
    sheet.witness.setText("Trần Thị Thử")
    sheet.step_back()
    clock.set("2017-02-06T15:00")
    sheet = delivery(window)
    assert (sheet.at.text(), sheet.witness.text()) == ("15:00 06/02/2017", "Trần Thị Thử")
    for part, said in ((sheet.form_of, "truc_tiep"), (sheet.outcome, "da_nhan")):
        part.show_value(said)
        part.chosen.emit(said)
    sheet.channel.setCurrentIndex(1)
    sheet.speaker.setCurrentIndex(1)
    sheet.save()
    assert [told.at for told in case_of(desk, signed).told] == [at("2017-02-06T15:00")]


def test_that_none_of_those_at_fault_spoke_is_an_answer_and_kept(open_at):
    window, *_ = open_at
    sheet = delivery(window)
    for part, said in ((sheet.form_of, "truc_tiep"), (sheet.outcome, "da_nhan")):
        part.show_value(said)
        part.chosen.emit(said)
    assert sheet.speaker.lacks
    sheet.speaker.setCurrentIndex(sheet.speaker.findText(OTHERS_SPOKE))
    sheet.step_back()
    again = delivery(window).speaker
    assert (again.currentText(), again.lacks, again.spoke) == (OTHERS_SPOKE, False, "")


def test_a_time_typed_is_kept(open_at):
    window, _, clock = open_at
    sheet = delivery(window)
    sheet.at.setText("08:50 06/02/2017")
    sheet.step_back()
    clock.set("2017-02-06T15:00")
    assert delivery(window).at.text() == "08:50 06/02/2017"


def test_what_is_proposed_for_a_broadcast_is_proposed_anew(open_at, desk, signed):
    window, _, clock = open_at
    sheet = broadcast(window)
    sheet.at.setText("08:40")
    sheet.step_back()
    kept = drafts.kept(desk, CLERK, BROADCAST, case_of(desk, signed).apology)
    assert kept is not None
    assert kept.content == {"at": "08:40"}
    clock.set("2017-02-06T15:00")
    sheet = broadcast(window)
    assert (sheet.at.text(), sheet.times.text()) == ("08:40", "1")
    assert "một công dân của phường" in sheet.text.toPlainText()


def test_a_draft_of_another_version_is_taken_up_as_far_as_it_goes(open_at, desk, signed):
    window, _, clock = open_at
    left = {"witness": "Trần Thị Thử", "form": "bo_cau", "outcome": "la", "stamp": "x", "place": 7}
    drafts.keep(desk, CLERK, DELIVERY, case_of(desk, signed).apology, left, clock())
    sheet = delivery(window)
    assert (sheet.witness.text(), sheet.form_of.value, sheet.outcome.value, sheet.where.text()) == (
        "Trần Thị Thử",
        "",
        "",
        "",
    )


def complaint(window: MainWindow):
    assert isinstance(window.shown, Apologies)
    window.shown.take("N")
    return window.open_sheet()


def test_what_was_typed_beside_an_older_complaint_does_not_stand_among_it(open_at):
    window, _, _ = open_at
    sheet = complaint(window)
    sheet.name.setText("Trần Thị Thử")
    sheet.step_back()
    sheet = complaint(window)
    sheet.phone.setText("0984000001")  # another citizen's
    sheet.faults.excluded.show_value("khieu_nai")
    sheet.turn()
    assert (sheet.name.text(), sheet.phone.text(), sheet.faults.excluded.value) == ("Trần Thị Thử", "", "")


def test_a_form_given_up_gives_up_the_ways_that_came_with_it(open_at):
    window, _, _ = open_at
    sheet = delivery(window)
    sheet.form_of.show_value("truc_tiep")
    sheet.form_of.chosen.emit("truc_tiep")
    sheet.channel.setCurrentIndex(1)
    sheet.step_back()
    sheet = delivery(window)
    assert (sheet.form_of.value, sheet.channel.currentIndex()) == ("truc_tiep", 1)
    sheet.turn()
    assert (sheet.form_of.value, sheet.channel.count(), sheet.half.isVisible()) == ("", 1, False)


def test_a_way_not_chosen_is_said_until_it_is_chosen(open_at):
    window, hands, _ = open_at
    sheet = delivery(window)
    sheet.save()
    field = next(one for one in sheet.findChildren(Field) if one.control is sheet.channel)
    assert field.error == "chưa chọn"
    sheet.form_of.setFocus()
    hands.press(Qt.Key.Key_Right)
    assert (sheet.form_of.value, field.error) == ("truc_tiep", "chưa chọn")
    sheet.channel.setCurrentIndex(1)
    assert field.error == ""


def test_a_dossier_says_which_sheet_was_left_half_typed_and_its_key_goes_on_with_it(open_at, desk, signed):
    window, hands, clock = open_at
    window.open_dossier(signed)
    left = window.shown.left
    assert not left.isVisible()
    letter(hands, "s", Qt.Key.Key_S)
    hands.wait_until(lambda: window.open_sheet().making.is_done)
    hands.write("gõ nhầm tên")
    clock.set("2017-02-06T09:12")
    hands.press(Qt.Key.Key_Escape)
    assert left.isVisible()
    assert left.words == "Còn nhập dở từ 09:12: Sửa giấy tiếp nhận."
    letter(hands, "g", Qt.Key.Key_G)
    hands.write("gọi lại buổi chiều")
    clock.set("2017-02-06T09:20")
    hands.press(Qt.Key.Key_Escape)
    assert left.words == "Còn nhập dở từ 09:20: Ghi chú. Phím S: Sửa giấy tiếp nhận."
    left.turn.click()
    assert window.open_sheet().text.words == "gọi lại buổi chiều"
    hands.enter()
    assert left.words == "Còn nhập dở từ 09:12: Sửa giấy tiếp nhận."
    window.go("dossiers")
    hands.settle(50)
    pane = window.shown.pane
    assert pane.left.isVisible()
    pane.left.turn.click()
    hands.wait_until(lambda: window.open_sheet().making.is_done)
    window.open_sheet().turn()
    hands.press(Qt.Key.Key_Escape)
    assert not pane.left.isVisible()


def test_what_a_sheet_of_another_standing_left_is_no_more_gone_on_with(open_at, desk, signed):
    window, _, clock = open_at
    drafts.keep(desk, CLERK, "completion", signed, {"note": "đủ"}, clock())
    drafts.keep(desk, HEAD, "note", signed, {"text": "của người khác"}, clock())
    window.open_dossier(signed)
    assert not window.shown.left.isVisible()
