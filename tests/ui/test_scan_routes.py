"""Where each scan leads, from every place, over a sheet, and at a locked counter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QWidget

from app.demo.ward import CLERK, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.acts.end import finish
from app.dossier.receipt import Person, ReceiptForm
from app.dossier.registers import dossiers
from app.papers.form01 import slip_token
from app.rules.text.slip_code import check_symbols, decode
from tests.ui.counter_days import BIRTH, Clock, opened, take_in
from tests.ui.hands import CARD, Hands
from ui.main_window import STOPS, MainWindow
from ui.widgets.sheet import Sheet

OWNER = "042068000003||Đặng Quốc Mẫu|12051968|Nam|Tổ dân phố 4, phường Nguyễn Du, TP Hà Tĩnh|01012022"
PLACES = tuple(stop.name for stop in STOPS)


@pytest.fixture
def ready(desk: Desk) -> str:
    uid = take_in(desk, "Đặng Quốc Mẫu", "042068000003", BIRTH, "2017-01-24T10:05")
    finish(desk, uid, OFFICER, Clock("2017-02-06T13:40")())
    return uid


@pytest.fixture
def counter(qapp: QApplication, desk: Desk, ready: str) -> Iterator[tuple[MainWindow, Hands]]:
    with opened(qapp, desk, Clock("2017-02-06T14:00")) as made:
        yield made


def foot(window: MainWindow) -> str:
    return window.key_bar.accessibleDescription()


@pytest.mark.walks
@pytest.mark.parametrize("name", PLACES)
def test_a_slip_opens_its_dossier_from_every_place(
    counter: tuple[MainWindow, Hands], desk: Desk, ready: str, name: str
) -> None:
    window, hands = counter
    window.go(name)
    hands.scan(slip_token(desk, ready))
    assert window.shown.dossier.line.dossier == ready
    assert window.shown.return_card.slip.isChecked()
    assert window.shown.return_card.isAncestorOf(window.focusWidget())


def typed_from_paper(desk: Desk, uid: str, check: str) -> str:
    with desk.reading() as reading:
        return f"{dossiers.one(reading, desk.settings.ward, uid).line.code} {check}"


def test_a_slip_whose_code_and_check_symbols_are_typed_is_as_good_as_scanned(
    counter: tuple[MainWindow, Hands], desk: Desk, ready: str
) -> None:
    window, hands = counter
    check = check_symbols(decode(slip_token(desk, ready))[0])
    hands.press(Qt.Key.Key_F3)
    hands.write(typed_from_paper(desk, ready, f"{check[:4].lower()} {check[4:]}"))
    assert window.shown.table.chosen == ready
    hands.enter()
    assert window.shown.dossier.line.dossier == ready
    assert window.shown.return_card.slip.isChecked()


@pytest.mark.parametrize("check", ["BCDF GHJK", "BCDF", "?"])
def test_wrong_check_symbols_open_nothing_and_are_said(
    counter: tuple[MainWindow, Hands], desk: Desk, ready: str, check: str
) -> None:
    window, hands = counter
    hands.press(Qt.Key.Key_F3)
    hands.write(typed_from_paper(desk, ready, check))
    hands.enter()
    assert window.shown is window.place("dossiers")
    assert "Mã kiểm sai" in foot(window)


def test_a_slip_that_was_replaced_is_told_and_is_no_slip(
    counter: tuple[MainWindow, Hands], desk: Desk, ready: str
) -> None:
    window, hands = counter
    old = slip_token(desk, ready)
    named = Person("Đặng Quốc Mẫu Thử", id_number="042068000003")
    correct(desk, ready, CorrectionForm(ReceiptForm(BIRTH, named), "ghi sai tên"), CLERK, desk.last_at())
    hands.scan(old)
    assert window.shown.dossier.line.dossier == ready
    assert not window.shown.return_card.slip.isChecked()
    assert "đã được thay" in foot(window)


@pytest.mark.walks
@pytest.mark.parametrize("name", [name for name in PLACES if name != "intake"])
def test_a_known_persons_card_is_searched_outside_intake(
    counter: tuple[MainWindow, Hands], ready: str, name: str
) -> None:
    window, hands = counter
    window.go(name)
    hands.scan(OWNER)
    assert window.shown is window.place("dossiers")
    assert window.top.search.text() == "042068000003"
    assert window.shown.table.chosen == ready


@pytest.mark.walks
@pytest.mark.parametrize("name", PLACES)
def test_somebody_new_is_received_from_every_place(counter: tuple[MainWindow, Hands], name: str) -> None:
    window, hands = counter
    window.go(name)
    hands.scan(CARD)
    assert window.shown is window.place("intake")
    assert window.shown.person.name.words_typed == "Trần Thị Hoài Thử"


def test_a_code_opens_its_dossier(counter: tuple[MainWindow, Hands], ready: str) -> None:
    window, hands = counter
    window.open_dossier(ready)
    code = window.shown.dossier.line.code
    window.go("system")
    hands.scan(code.lower())
    assert window.shown.dossier.line.dossier == ready


def test_what_nobody_knows_stands_in_the_search_box(counter: tuple[MainWindow, Hands]) -> None:
    window, hands = counter
    hands.scan("8934567000012")
    assert window.top.search.text() == "8934567000012"
    assert foot(window) == "Không nhận ra mã này"


@pytest.mark.parametrize(
    ("scan", "says"),
    [
        ("042196000018|183000018|Trần Thị Ho", "Không nhận ra mã này"),
        ("8934567000012", "Không nhận ra mã này"),
        ("000.99.01.H27-170125-9999", "Không có hồ sơ mang mã này"),
    ],
)
def test_what_nobody_knows_takes_no_clerk_away_from_a_person_being_written_down(
    counter: tuple[MainWindow, Hands], scan: str, says: str
) -> None:
    window, hands = counter
    window.go("intake")
    hands.write("Ngô Thị")
    hands.scan(scan)
    assert window.shown is window.place("intake")
    assert window.shown.person.name.line.hasFocus()
    assert window.shown.person.name.words_typed == "Ngô Thị"
    assert foot(window) == says
    hands.press(Qt.Key.Key_Space, " ")
    hands.write("Mới")
    assert window.shown.person.name.words_typed == "Ngô Thị Mới"


@pytest.mark.parametrize("name", ["dossiers", "system"])
def test_after_what_nobody_knows_no_button_waits_for_the_next_letter(
    counter: tuple[MainWindow, Hands], name: str
) -> None:
    window, hands = counter
    window.go(name)
    hands.scan("8934567000012")
    assert not isinstance(window.focusWidget(), QPushButton)
    hands.press(Qt.Key.Key_Space, " ")
    assert window.printing.jobs == []


def test_a_sheet_that_only_shows_gives_way(counter: tuple[MainWindow, Hands], desk: Desk, ready: str) -> None:
    window, hands = counter
    hands.press(Qt.Key.Key_F1)
    assert window.open_sheet() is not None
    hands.scan(slip_token(desk, ready))
    assert window.open_sheet() is None
    assert window.shown.dossier.line.dossier == ready


def test_a_sheet_with_words_in_it_stays(counter: tuple[MainWindow, Hands], desk: Desk, ready: str) -> None:
    window, hands = counter
    sheet, line = Sheet(window, "Ghi chú"), QLineEdit()
    sheet.body.addWidget(line)
    sheet.open(line)
    hands.write("đã gọi")
    for scan in (slip_token(desk, ready), CARD):
        hands.scan(scan)
        assert window.open_sheet() is sheet
        assert line.text() == "đã gọi"
        assert foot(window) == "Đang ghi dở trong tờ này. Ghi xong hoặc bấm Esc, rồi quét lại"
    assert window._shown == "intake"
    assert not window.shown.person.touched


def test_a_locked_counter_answers_no_scan(counter: tuple[MainWindow, Hands], desk: Desk, ready: str) -> None:
    window, hands = counter
    answers: list[str] = []
    window.scan_routes.scans.refused.connect(answers.append)
    window.door.lock()
    shown = window.shown
    for scan in (slip_token(desk, ready), CARD, "8934567000012"):
        hands.scan(scan)
    assert answers == ["Mở khóa rồi quét"] * 3
    assert window.is_locked
    assert window.shown is shown
    assert not window.shown.person.touched
    assert window.top.search.text() == ""
    secret = window.focusWidget()
    assert not isinstance(secret, QLineEdit) or secret.text() == ""


def test_a_citizen_screen_that_was_touched_does_not_swallow_scans(
    counter: tuple[MainWindow, Hands],
) -> None:
    window, hands = counter
    screen = QWidget()
    screen.show()
    screen.activateWindow()
    hands.wait_until(lambda: QApplication.activeWindow() is screen)
    Hands(screen).scan(CARD)
    assert window.shown.person.name.words_typed == "Trần Thị Hoài Thử"
    screen.close()


def test_an_open_menu_picks_nothing(counter: tuple[MainWindow, Hands]) -> None:
    window, hands = counter
    picked: list[str] = []
    menu = QMenu(window)
    for words in ("Cắt", "0 xóa"):
        menu.addAction(words, lambda words=words: picked.append(words))
    menu.popup(window.mapToGlobal(window.rect().center()))
    menu.setActiveAction(menu.actions()[0])
    hands._ms += 1000
    for letter in (*CARD, "\r"):
        hands._ms += 6
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key.Key_unknown
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        event.setTimestamp(hands._ms)
        QApplication.sendEvent(menu, event)
    assert picked == []
    assert not menu.isVisible()
    assert window.shown.person.name.words_typed == "Trần Thị Hoài Thử"


def test_an_open_list_picks_nothing_and_opens_again(counter: tuple[MainWindow, Hands]) -> None:
    window, hands = counter
    window.go("intake")
    person = window.shown.person
    person.toggle_besides()
    channel = person.besides.channel
    chosen = channel.currentIndex()
    for _ in range(3):
        channel.setFocus()
        channel.showPopup()
        hands.wait_until(lambda: QApplication.activePopupWidget() is not None)
        hands.scan(CARD)
        hands.wait_until(lambda: QApplication.activePopupWidget() is None)
        assert channel.currentIndex() == chosen
    assert person.name.words_typed == "Trần Thị Hoài Thử"


def test_what_became_of_a_scan_is_said_no_longer_in_another_place(window: MainWindow, hands: Hands) -> None:
    window.scan_routes.scans.cut.emit("0421960")
    assert window.scan_routes.device_line == ("Mã quét chưa trọn, quét lại", "caution")
    hands.press(Qt.Key.Key_2, ctrl=True)
    assert window.scan_routes.device_line is None
    window.scan_routes.scans.cut.emit("0421960")
    hands.press(Qt.Key.Key_F3)
    hands.write("4")
    assert window.scan_routes.device_line is None, "the next search has begun"
