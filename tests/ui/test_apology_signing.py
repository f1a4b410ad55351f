"""Whose signature an apology bears: of the one whose secret was right, under the letter that they saw."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.apology.acts import ApologyForm, draft
from app.demo.ward import CLERK, DEMO_SECRET, DEPUTY, HEAD, OFFICER
from app.desk.desk import Desk
from app.office import login
from app.refusal import Refusal
from tests.ui.counter_days import AGAIN, Clock, at, letter, member, opened, take_in
from tests.ui.hands import Hands
from tests.ui.test_apologies_place import case_of, draft_from_queue, line_of, sign_as_head
from ui.entrance.secret_entry import rehearsal
from ui.main_window import MainWindow
from ui.places.apology_signing import SignSheet
from ui.widgets.text import Text

Key = Qt.Key


@pytest.fixture
def open_at(qapp: QApplication, desk: Desk, dossier: str) -> Iterator[tuple[MainWindow, Hands, Clock]]:
    """The window; the head and the deputy have chosen their secrets at this desk."""
    for code in (HEAD, DEPUTY):
        login.choose(desk, member(desk, code), DEMO_SECRET, at("2017-01-24T09:00"))
    clock = Clock("2017-02-06T09:00")
    with opened(qapp, desk, clock) as (window, hands):
        yield window, hands, clock


def asked_to_sign(window, hands) -> SignSheet:
    draft_from_queue(window, hands)
    hands.press(Key.Key_Return, "\r", ctrl=True)
    sheet = window.open_sheet()
    assert isinstance(sheet, SignSheet)
    return sheet


def test_who_signs_is_marked_among_those_who_may(open_at, desk):
    window, hands, _ = open_at
    sheet = asked_to_sign(window, hands)

    def marked() -> list[str]:
        return [button.key for button in sheet.buttons if button.isChecked()]

    assert marked() == []
    sheet.buttons[1].click()
    assert marked() == ["2"]
    sheet.buttons[1].click()
    assert marked() == ["2"]
    sheet.buttons[0].setFocus()
    letter(hands, "1", Key.Key_1)
    assert marked() == ["1"]


def test_a_rehearsal_tells_the_secret_where_a_letter_is_signed_and_a_real_ward_never(open_at, desk):
    window, hands, _ = open_at
    sheet = asked_to_sign(window, hands)
    assert not sheet.rehearsal.isVisible()
    sheet.choose(member(desk, HEAD))
    assert sheet.rehearsal.isVisible()
    assert DEMO_SECRET in sheet.rehearsal.text()
    assert rehearsal(replace(desk.settings, demo=False)) == ""


def test_whoever_signs_sees_what_the_letter_says_and_of_whom_of_two_of_the_same_name_it_is(
    open_at, desk, dossier
):
    window, hands, _ = open_at
    sheet = asked_to_sign(window, hands)
    official, line = member(desk, OFFICER), line_of(desk, dossier)
    assert sheet.decided.isVisible()
    assert sheet.decided.words.splitlines() == [
        line.procedure_name,
        "Lỗi: Trễ hạn",
        "Lý do: Chờ xác minh tại nơi đăng ký cũ.",
        f"Người chịu trách nhiệm: {official.name} · {official.post}",
        "Hẹn lại 10/02/2017, hẹn cũ 07/02/2017",
    ]
    named = f"{line.name} ({line.birth[:4]})"
    said = [text.text() for text in sheet.findChildren(Text)]
    assert any(words.startswith(named) for words in said)
    hands.wait_until(lambda: window.shown.idle)
    assert window.shown.cases._cases.rows[1].name == named


def drafted(desk, dossier, reason, when) -> None:
    form = ApologyForm(("tre_han",), reason, (OFFICER,), at("2017-02-10T00:00").date())
    draft(desk, dossier, form, CLERK, when)


def prove_deputy_and_click_head(window, hands, desk) -> None:
    sheet = asked_to_sign(window, hands)
    sheet.choose(member(desk, DEPUTY))
    sheet.secret.line.setText(DEMO_SECRET)
    sheet.primary.click()
    assert window.counter.proving.busy
    next(button for button in sheet.buttons if "Bùi Quang Mẫu" in button.text()).click()
    hands.wait_until(lambda: not window.counter.proving.busy)
    hands.settle(30)


def test_another_signer_clicked_during_the_proof_does_not_sign_with_it(open_at, desk, dossier):
    window, hands, _ = open_at
    prove_deputy_and_click_head(window, hands, desk)
    assert case_of(desk, dossier).signer == "Lê Thị Giả Định"
    assert window.counter.person.code == CLERK


def test_a_signer_without_a_secret_clicked_during_the_proof_changes_nothing(open_at, desk, dossier):
    window, hands, _ = open_at
    login.clear(desk, member(desk, HEAD), member(desk, HEAD))
    prove_deputy_and_click_head(window, hands, desk)
    assert case_of(desk, dossier).signer == "Lê Thị Giả Định"
    assert window.counter.person.code == CLERK


def test_a_letter_drafted_anew_elsewhere_during_the_proof_is_not_signed(open_at, desk, dossier):
    window, hands, clock = open_at
    other = take_in(desk, "Trần Thị Khác", "042168000003", AGAIN, "2017-01-24T10:40")
    drafted(desk, other, "Chờ xác minh.", clock())
    sheet = asked_to_sign(window, hands)
    drafted(desk, dossier, "Lý do khác hẳn.", clock())
    window.counter.recorded.emit("exchange", "")
    sheet.signed.emit(member(desk, HEAD))
    page = window.shown.page
    assert [case_of(desk, uid).number for uid in (dossier, other)] == ["", ""]
    assert "Thư của Lê Văn Tập (1968) đã đổi" in page.error.text()
    assert page.error.isVisible()
    assert page.fields.reason.toPlainText() == "Lý do khác hẳn."


def test_another_letter_shown_during_the_proof_is_not_signed(open_at, desk, dossier):
    window, hands, clock = open_at
    other = take_in(desk, "Trần Thị Khác", "042168000003", AGAIN, "2017-01-24T10:40")
    drafted(desk, other, "Chờ xác minh.", clock())
    sheet = asked_to_sign(window, hands)
    window.open_apology(other)
    sheet.signed.emit(member(desk, HEAD))
    assert [case_of(desk, uid).number for uid in (dossier, other)] == ["", ""]
    assert "Thư của Lê Văn Tập (1968) đã đổi" in window.shown.page.error.text()


def test_nobody_else_comes_in_while_the_head_signs(open_at, desk, dossier):
    window, hands, _ = open_at
    came = []
    window.counter.became.connect(lambda: came.append(window.counter.person.code))
    draft_from_queue(window, hands)
    sign_as_head(window, hands)
    assert case_of(desk, dossier).signer == "Bùi Quang Mẫu"
    assert came == []


def test_a_refused_signature_leaves_the_clerk_in_and_says_so(open_at, desk, dossier):
    window, hands, _ = open_at
    draft_from_queue(window, hands)

    def full() -> None:
        assert window.counter.person.code == CLERK
        raise Refusal("disk.low")

    window.counter.allow = full
    sign_as_head(window, hands)
    assert case_of(desk, dossier).number == ""
    assert "Ổ đĩa còn dưới 50 MB" in window.shown.page.error.text()
    assert line_of(desk, dossier).apology_state == "drafted"


def test_in_a_low_window_what_is_signed_and_the_secret_are_both_in_sight(open_at, desk):
    window, hands, _ = open_at
    window.resize(683, 384)  # 1366×768 at 200 %
    sheet = asked_to_sign(window, hands)
    sheet.choose(member(desk, HEAD))
    hands.wait_until(lambda: sheet._panel.geometry() == sheet._place())
    shown = sheet.rect()
    for part in (sheet.decided, sheet.secret.line, sheet.primary):
        assert shown.contains(part.rect().translated(part.mapTo(sheet, part.rect().topLeft())))
    assert sheet.decided.visibleRegion().boundingRect() == sheet.decided.rect()
