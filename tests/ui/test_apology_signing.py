"""Whose signature an apology bears: of the one whose secret was right, under the letter that they saw."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app import login
from app.acts.apology import ApologyForm, draft
from app.demo_ward import CLERK, DEMO_SECRET, DEPUTY, HEAD, OFFICER
from app.desk import Desk
from app.refusal import Refusal
from tests.ui.counter_days import AGAIN, Clock, at, member, opened, take_in
from tests.ui.hands import Hands
from tests.ui.test_apologies_place import case_of, draft_from_queue, line_of, sign_as_head
from ui.main_window import MainWindow
from ui.places.apology_signing import SignSheet

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
    assert "Thư của Lê Văn Tập đã đổi" in page.error.text()
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
    assert "Thư của Lê Văn Tập đã đổi" in window.shown.page.error.text()


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
