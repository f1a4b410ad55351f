"""A cut of power takes the last seconds of a half-filled form, not the form; and what was recorded never comes back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer

from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk import drafts
from app.desk.desk import Desk
from tests.ui.counter_days import letter
from tests.ui.hands import CARD, Hands
from tests.ui.test_return_card import tick
from ui.main_window import MainWindow
from ui.places.apology_faults import BareApologySheet
from ui.places.intake import Intake
from ui.places.note_sheet import NoteSheet
from ui.steady_keeping import QUIET_MS, SteadyKeeping


def kept(desk: Desk) -> dict[str, object]:
    left = drafts.kept(desk, CLERK, drafts.INTAKE)
    return dict(left.content) if left else {}


def pause(window: MainWindow, monkeypatch) -> None:
    """Nobody touches anything for a while after something was typed."""
    keeping = window.findChild(SteadyKeeping)
    for quiet in (0, QUIET_MS):
        monkeypatch.setattr(type(window.door), "quiet_ms", property(lambda _, quiet=quiet: quiet))
        keeping.look()


def test_a_form_left_alone_for_a_moment_is_on_the_disk(
    window: MainWindow, intake: Intake, hands: Hands, desk: Desk, monkeypatch
) -> None:
    hands.scan(CARD)
    hands.write("0912000018")
    assert kept(desk) == {}
    pause(window, monkeypatch)
    assert (kept(desk)["name"], kept(desk)["phone"]) == ("Trần Thị Hoài Thử", "0912000018")
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    pause(window, monkeypatch)
    assert kept(desk)["procedure"] == "1.004873"


def test_it_looks_from_the_log_in_to_the_lock(window: MainWindow) -> None:
    turn = window.findChild(SteadyKeeping).findChild(QTimer)
    assert turn.isActive()
    window.door.lock()
    assert not turn.isActive()


def test_an_hour_typed_stays_as_it_was_typed_while_its_clerk_is_here(
    window: MainWindow, intake: Intake, hands: Hands, desk: Desk, monkeypatch
) -> None:
    hands.scan(CARD)
    intake.panel.received_at.line.setText("08:30")
    pause(window, monkeypatch)
    assert intake.panel.received_at.line.text() == "08:30"
    assert kept(desk)["received_at"] == "25/01/2017 08:30"
    window.door.lock()
    assert intake.panel.received_at.line.text() == "25/01/2017 08:30"


def test_with_the_receipt_its_draft_is_gone(
    window: MainWindow, intake: Intake, hands: Hands, desk: Desk, monkeypatch
) -> None:
    hands.scan(CARD)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    pause(window, monkeypatch)
    assert kept(desk)
    hands.enter()
    assert intake.saved.received is not None
    assert kept(desk) == {}


def test_nothing_of_one_citizen_comes_back_in_the_form_of_the_next(
    window: MainWindow, intake: Intake, hands: Hands
) -> None:
    hands.write("Trần Thị Hoài Thử")
    hands.enter()
    hands.write("042196000018")
    for _ in range(2):
        hands.press(Qt.Key.Key_F2)
    for line in (intake.person.name.line, intake.person.number.line):
        line.setFocus()
        hands.press(Qt.Key.Key_Z, ctrl=True)
        assert line.text() == ""


def left_in(desk: Desk, sheet: str, subject: str) -> dict[str, object]:
    left = drafts.kept(desk, CLERK, sheet, subject)
    return dict(left.content) if left else {}


def test_a_long_reason_half_typed_in_a_sheet_is_on_the_disk_while_the_sheet_stands_open(
    window: MainWindow, hands: Hands, desk: Desk, dossier: str, monkeypatch
) -> None:
    window.open_dossier(dossier)
    letter(hands, "g", Qt.Key.Key_G)
    sheet = window.open_sheet()
    assert isinstance(sheet, NoteSheet)
    hands.write("Đã gọi hai lần, chưa nghe máy")
    assert left_in(desk, "note", dossier) == {}
    pause(window, monkeypatch)
    assert left_in(desk, "note", dossier) == {"text": "Đã gọi hai lần, chưa nghe máy"}
    hands.write(" ạ")
    pause(window, monkeypatch)
    assert left_in(desk, "note", dossier) == {"text": "Đã gọi hai lần, chưa nghe máy ạ"}
    sheet.text.clear()
    pause(window, monkeypatch)
    assert left_in(desk, "note", dossier) == {}
    hands.write("Đã gọi được")
    pause(window, monkeypatch)
    hands.enter()
    assert window.open_sheet() is None
    assert left_in(desk, "note", dossier) == {}, "what was recorded comes back"


def test_what_waits_in_a_sheet_to_be_taken_up_is_not_written_over_while_it_stands_open(
    window: MainWindow, hands: Hands, desk: Desk, monkeypatch
) -> None:
    left = {"name": "Trần Thị Thử"}
    drafts.keep(desk, CLERK, "apology-bare", "", left, window.counter.now())
    window.go("apologies")
    window.shown.take("N")
    sheet = window.open_sheet()
    assert isinstance(sheet, BareApologySheet)
    hands.write("Lê Văn Khác")
    pause(window, monkeypatch)
    sheet.name.clear()
    hands.press(Qt.Key.Key_Escape)
    assert left_in(desk, "apology-bare", "") == left


def test_with_the_act_of_a_sheet_what_was_half_filled_of_it_is_gone_in_one_commit(
    window: MainWindow, hands: Hands, desk: Desk, dossier: str, monkeypatch
) -> None:
    """Whatever cuts the power behind the act, nothing offers the words for a second time."""
    at_once: list[dict[str, object]] = []
    window.counter.recorded.connect(lambda *_: at_once.append(left_in(desk, "note", dossier)))
    window.open_dossier(dossier)
    letter(hands, "g", Qt.Key.Key_G)
    hands.write("Đã gọi hai lần, chưa nghe máy")
    pause(window, monkeypatch)
    assert left_in(desk, "note", dossier)
    hands.enter()
    assert at_once[:1] == [{}]


def test_somebody_half_entered_is_on_the_disk_while_the_sheet_stands_open_and_gone_with_the_act(
    window: MainWindow, hands: Hands, desk: Desk, monkeypatch
) -> None:
    def left() -> dict[str, object]:
        found = drafts.kept(desk, HEAD, "person")
        return dict(found.content) if found else {}

    at_once: list[dict[str, object]] = []
    window.counter.recorded.connect(lambda *_: at_once.append(left()))
    window.counter.become(desk.staff[HEAD])
    window.go("system")
    window.shown.show_section("people")
    window.shown.people.add.click()
    hands.write("Phan Văn Diễn")
    assert left() == {}
    pause(window, monkeypatch)
    assert left() == {"name": "Phan Văn Diễn"}
    hands.press(Qt.Key.Key_Return)
    hands.write("Công chức")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Tab)
    tick(hands)
    pause(window, monkeypatch)
    assert left() == {"name": "Phan Văn Diễn", "post": "Công chức", "duties": "clerk supervisor"}
    hands.press(Qt.Key.Key_Return)
    assert window.open_sheet() is None
    assert at_once[:1] == [{}]
    assert "Phan Văn Diễn" in {member.name for member in desk.staff.values()}


def test_the_reason_of_an_apology_left_alone_for_a_moment_is_on_the_disk(
    window: MainWindow, hands: Hands, desk: Desk, dossier: str, monkeypatch
) -> None:
    window.open_apology(dossier)
    window.shown.page.fields.reason.setFocus()
    hands.write("Chờ xác minh")
    assert left_in(desk, "apology", dossier) == {}, "the last seconds are not"
    pause(window, monkeypatch)
    assert left_in(desk, "apology", dossier)["reason"] == "Chờ xác minh"
    hands.write(" tại nơi cũ")
    pause(window, monkeypatch)
    assert left_in(desk, "apology", dossier)["reason"] == "Chờ xác minh tại nơi cũ"


def test_with_a_letter_what_was_half_typed_of_it_is_gone_in_one_commit_and_a_refused_one_stays(
    window: MainWindow, hands: Hands, desk: Desk, dossier: str, monkeypatch
) -> None:
    at_once: list[dict[str, object]] = []
    window.counter.recorded.connect(lambda *_: at_once.append(left_in(desk, "apology", dossier)))
    window.open_apology(dossier)
    fields = window.shown.page.fields
    fields.reason.setFocus()
    hands.write("Chờ xác minh tại nơi đăng ký cũ.")
    pause(window, monkeypatch)
    assert left_in(desk, "apology", dossier)["reason"] == "Chờ xác minh tại nơi đăng ký cũ."
    window.shown.draft()  # nobody at fault is named yet
    assert window.shown.case is None
    assert left_in(desk, "apology", dossier)["reason"] == "Chờ xác minh tại nơi đăng ký cũ."
    fields.official.setCurrentIndex(fields.official.findData(OFFICER))
    window.shown.draft()
    assert window.shown.case is not None
    assert at_once == [{}]
