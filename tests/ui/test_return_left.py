"""What is half filled on the card that hands a result over: kept for whoever began it, until it is recorded."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.demo.ward import CLERK, CLERK_2, OFFICER
from app.desk import drafts
from app.desk.desk import Desk
from app.dossier.acts.end import Collection, finish, return_result
from app.dossier.acts.fees import pay
from app.dossier.acts.tell import recover
from app.dossier.promise import standing_here
from app.papers.closing import closing
from app.papers.form01 import slip_token
from app.rules.course.course import Status
from tests.ui.counter_days import AGAIN, Clock, at_the_door, letter, opened, take_in
from tests.ui.hands import Hands
from tests.ui.test_entrance import OTHER_PIN, PIN, come_in
from tests.ui.test_unkept import fill_the_disk
from ui.main_window import MainWindow
from ui.places.queue_words import TILES
from ui.places.return_card import ReturnCard

Key = Qt.Key
STRANGER = "042090000019||Nguyễn Văn Thử|01011990|Nam|Tổ dân phố 1, phường Nguyễn Du, TP Hà Tĩnh|01012022"
STANDS = (False, "Nguyễn Văn Thử", "042 090 000 019", False, "để ở nhà", "2 bản sao")
"""What is put back: that card and paper were seen is not."""


@pytest.fixture
def clock() -> Clock:
    return Clock("2017-02-06T14:05")


@pytest.fixture
def ready(desk: Desk) -> str:
    uid = take_in(desk, "Đặng Quốc Mẫu", "042068000003", AGAIN, "2017-01-24T10:05", submitter="Hồ Văn Thử")
    finish(desk, uid, OFFICER, Clock("2017-02-06T13:40")())
    return uid


@pytest.fixture
def window(qapp: QApplication, desk: Desk, ready: str, clock: Clock) -> Iterator[MainWindow]:
    with opened(qapp, desk, clock) as (window, _):
        window.open_dossier(ready)
        yield window


def fill_half(window: MainWindow) -> None:
    """Somebody authorised shows card and paper, and has no slip."""
    card, hands = window.shown.return_card, Hands(window)
    card.choices["proxy"].setChecked(True)
    hands.scan(STRANGER)
    card.proxy.authorised.setChecked(True)
    card.switch_slip()
    card.reason.setText("để ở nhà")
    card.handed.setText("2 bản sao")


def stands(card: ReturnCard) -> tuple[bool, str, str, bool, str, str]:
    proxy = card.proxy
    return (
        card.card.isChecked(), proxy.name.words_typed, proxy.number.words_typed, proxy.authorised.isChecked(),
        card.reason.text() if card.reason.isVisible() else "", card.handed.text(),
    )  # fmt: skip


NOTHING = (False, "", "", False, "", "")


@pytest.mark.parametrize("leaves", ["Esc", "F3", "Ctrl+4", "another dossier"])
def test_however_the_dossier_is_left_its_card_stands_as_it_was(window, clock, desk, ready, leaves):
    hands, other = Hands(window), take_in(desk, "Lê Văn Tập", "042068000002", AGAIN, "2017-02-06T14:05")
    fill_half(window)
    clock.set("2017-02-06T14:10")
    if leaves == "another dossier":
        window.open_dossier(other)
    else:
        press = {"Esc": (Key.Key_Escape, ""), "F3": (Key.Key_F3, ""), "Ctrl+4": (Key.Key_4, "")}[leaves]
        hands.press(press[0], ctrl=leaves == "Ctrl+4")
        if leaves == "F3":
            hands.write("khong co ai")
    window.open_dossier(ready)
    card = window.shown.return_card
    assert stands(card) == STANDS
    assert (card.to, card.first_gap()) == ("proxy", card.card)
    assert window.shown.typed.half.words == "Đang nhập dở từ 14:10."
    hands.settle(10)
    assert window.focusWidget() is card.card, "the focus is where something is missing"


def test_of_a_card_nobody_touched_nothing_is_kept(window, desk, ready):
    hands = Hands(window)
    hands.press(Key.Key_Escape)
    hands.scan(slip_token(desk, ready))
    assert window.shown.return_card.slip.isChecked()
    hands.press(Key.Key_Escape)
    assert drafts.list_kept(desk, CLERK) == []
    window.open_dossier(ready)
    assert not window.shown.typed.half.isVisible()
    assert not window.shown.return_card.slip.isChecked()


def test_what_is_taken_back_is_not_kept(window, desk):
    card, hands = window.shown.return_card, Hands(window)
    card.handed.setText("2 bản sao")
    window.shown.keep_draft()
    assert len(drafts.list_kept(desk, CLERK)) == 1
    card.handed.clear()
    hands.press(Key.Key_Escape)
    assert drafts.list_kept(desk, CLERK) == []


def test_a_slip_scanned_when_the_citizen_comes_back_is_seen_what_was_ticked_before_is_not(
    window, desk, ready
):
    card, hands = window.shown.return_card, Hands(window)
    card.card.setChecked(True)
    card.handed.setText("2 bản sao")
    hands.press(Key.Key_Escape)
    window.go("dossiers")
    window.open_dossier(take_in(desk, "Lê Văn Tập", "042068000002", AGAIN, "2017-02-06T14:05"))
    hands.scan(slip_token(desk, ready))
    assert (card.slip.isChecked(), card.card.isChecked(), card.handed.text()) == (True, False, "2 bản sao")


def test_of_ticks_alone_nothing_is_kept_and_no_enter_of_a_later_sitting_hands_over(
    window, desk, ready, clock
):
    card, hands = window.shown.return_card, Hands(window)
    pay(desk, ready, 8000, CLERK, clock(), receipt_number="BL 17")
    window.shown.refresh()
    card.slip.click()
    card.card.click()
    assert card.problem == ""
    hands.press(Key.Key_Escape)
    assert drafts.list_kept(desk, CLERK) == []
    window.open_dossier(ready)
    assert not window.shown.typed.half.isVisible()
    hands.enter()
    assert standing_here(desk, ready).status == Status.READY


def test_it_is_gone_once_it_is_recorded(window, desk, ready):
    hands = Hands(window)
    fill_half(window)
    hands.press(Key.Key_Escape)
    window.open_dossier(ready)
    card = window.shown.return_card
    for seen in (card.card, card.proxy.authorised, card.fee):
        seen.setChecked(True)
    card.hand_over.emit()
    assert window.shown is not window.place("dossier")
    assert drafts.list_kept(desk, CLERK) == []


def test_a_result_brought_back_is_handed_over_anew_whoever_had_begun_to(window, desk, ready, clock):
    hands = Hands(window)
    fill_half(window)
    hands.press(Key.Key_Escape)
    drafts.keep(desk, CLERK_2, drafts.RETURN, ready, {"handed": "1 bản chính"}, clock())
    drafts.keep(desk, CLERK_2, "note", ready, {"text": "gọi lại"}, clock())
    return_result(desk, ready, CLERK_2, clock(), Collection(to="applicant"))
    assert [(each.person, each.kept_as) for each in closing(desk, clock()).begun] == [(CLERK_2, "note")]
    recover(desk, ready, "đưa nhầm cho người cùng tên", CLERK_2, clock())
    window.open_dossier(ready)
    card = window.shown.return_card
    assert (stands(card), card.to, window.shown.typed.half.isVisible()) == (NOTHING, "applicant", False)


def test_a_disk_full_right_after_it_was_recorded_does_not_hide_that_it_was(window, desk, ready, monkeypatch):
    card, writing = window.shown.return_card, desk.writing

    def write_once():
        fill_the_disk(desk, monkeypatch)
        return writing()

    fill_half(window)
    window.shown.keep_draft()
    card.fee.setChecked(True)
    monkeypatch.setattr(desk, "writing", write_once)
    card.hand_over.emit()
    assert standing_here(desk, ready).status == Status.RETURNED
    assert window.shown.confirmation.isVisible()
    assert window.open_sheet() is None, "no trouble is told"


def test_what_cannot_be_given_up_stays_and_its_card_says_why(window, desk, ready, monkeypatch):
    hands = Hands(window)
    fill_half(window)
    hands.press(Key.Key_Escape)
    window.open_dossier(ready)
    fill_the_disk(desk, monkeypatch)
    hands.press(Key.Key_N, ctrl=True)
    card = window.shown.return_card
    assert stands(card) == STANDS
    assert card.error.isVisible()
    assert window.open_sheet() is None


def test_its_key_gives_up_nothing_of_a_dossier_that_is_not_shown(window, desk, ready):
    hands, other = Hands(window), take_in(desk, "Lê Văn Tập", "042068000002", AGAIN, "2017-02-06T14:05")
    fill_half(window)
    hands.press(Key.Key_Escape)
    window.open_dossier(ready)
    window.open_dossier(other)
    hands.press(Key.Key_N, ctrl=True)
    finish(desk, other, OFFICER, window.counter.now())
    window.shown.refresh()
    hands.press(Key.Key_N, ctrl=True)
    assert [each.subject for each in drafts.list_kept(desk, CLERK)] == [ready]


def test_a_slip_counts_from_when_it_was_scanned(window, desk, ready, clock):
    hands = Hands(window)
    fill_half(window)
    hands.press(Key.Key_Escape)
    clock.set("2017-02-06T14:06")
    hands.scan(slip_token(desk, ready))
    clock.set("2017-02-06T14:07")
    hands.press(Key.Key_N, ctrl=True)
    slip = window.shown.return_card.slip
    assert (slip.isChecked(), slip.accessibleDescription()) == (True, "đã quét mã lúc 14:06")


def test_it_is_given_up_by_its_key(window, desk, ready):
    hands = Hands(window)
    fill_half(window)
    hands.press(Key.Key_Escape)
    window.open_dossier(ready)
    hands.press(Key.Key_N, ctrl=True)
    card = window.shown.return_card
    assert (stands(card), card.to, window.shown.typed.half.isVisible()) == (NOTHING, "applicant", False)
    assert drafts.list_kept(desk, CLERK) == []


def test_the_list_and_the_close_of_day_say_it_and_lead_back(window, desk, ready, clock):
    hands = Hands(window)
    fill_half(window)
    hands.press(Key.Key_2, ctrl=True)
    window.shown.tiles.pick_by_key(list(TILES).index("ready") + 1)
    hands.wait_until(lambda: window.shown.pane.left.words)
    assert window.shown.pane.left.words == "Còn nhập dở từ 14:05: Trả kết quả."
    (begun,) = closing(desk, clock()).begun
    assert (begun.person, begun.dossier, begun.at) == (CLERK, ready, clock())
    window.shown.pane.left.turn.click()
    assert stands(window.shown.return_card) == STANDS
    assert not window.shown.left.isVisible(), "said twice"
    letter(hands, "g", Key.Key_G)
    hands.press(Key.Key_Escape)
    assert stands(window.shown.return_card) == STANDS


def test_another_clerk_sees_nothing_of_it_and_its_owner_all(qapp, desk, ready, clock):
    other = take_in(desk, "Lê Văn Tập", "042068000002", AGAIN, "2017-02-06T14:05")
    with at_the_door(qapp, desk, clock, {CLERK: PIN, CLERK_2: OTHER_PIN}) as window:
        hands = Hands(window)
        come_in(window, hands)
        window.open_dossier(ready)
        fill_half(window)
        hands.press(Key.Key_Escape)
        window.open_dossier(ready)
        window.door.lock()
        come_in(window, hands, CLERK_2, OTHER_PIN)
        window.open_dossier(other)
        hands.press(Key.Key_N, ctrl=True)
        hands.scan(slip_token(desk, ready))
        assert stands(window.shown.return_card) == NOTHING
        window.door.lock()
        come_in(window, hands)
        window.open_dossier(ready)
        assert stands(window.shown.return_card) == STANDS


def row_said(window: MainWindow, uid: str) -> str:
    """The whole row as a screen reader has it."""
    lines = window.place("dossiers").table.lines
    return lines.data(lines.index(lines.index_of(uid), 1), Qt.ItemDataRole.AccessibleTextRole)


def test_its_row_in_the_queue_says_that_it_is_half_filled(window, desk, ready, clock):
    hands, card = Hands(window), window.shown.return_card
    window.go("dossiers")
    letter(hands, "7", Key.Key_7)
    assert "Nhập dở" not in row_said(window, ready)
    hands.enter()
    card.handed.setText("2 bản sao")
    hands.press(Key.Key_Escape)
    name = "Đặng Quốc Mẫu (1968), Nhập dở · Đăng ký lại khai sinh"
    assert name in row_said(window, ready), "in the very minute in which it was left"
    hands.enter()
    hands.press(Key.Key_N, ctrl=True)
    hands.press(Key.Key_Escape)
    assert "Nhập dở" not in row_said(window, ready), "given up"


def test_so_does_the_row_of_a_sheet_left_and_only_for_whoever_left_it_while_it_can_be_gone_on_with(
    window, desk, ready, clock
):
    hands = Hands(window)
    drafts.keep(desk, CLERK_2, "note", ready, {"text": "…"}, clock())
    drafts.keep(desk, CLERK, "supplement", ready, {"text": "…"}, clock())
    window.go("dossiers")
    letter(hands, "7", Key.Key_7)
    assert "Nhập dở" not in row_said(window, ready)
    letter(hands, "g", Key.Key_G)
    window.open_sheet().text.setPlainText("Gọi lại sau")
    hands.press(Key.Key_Escape)
    assert "Nhập dở" in row_said(window, ready)
    clock.set("2017-02-07T08:00")
    window.place("dossiers").refresh()
    assert "Nhập dở" not in row_said(window, ready), "of yesterday nothing is taken up"
