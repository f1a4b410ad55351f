"""Nothing can be received today: form 02 or 03 from the papers by one key, no code; and it is known when they come back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.desk import drafts
from app.desk.desk import Desk
from app.dossier.promise import printed_times
from app.dossier.registers import receipts
from app.dossier.registers.visits import Visit
from tests.app.paper.printed_paper import words_of
from tests.ui.hands import CARD, MORNING, Hands
from tests.ward import visits_on
from ui.main_window import MainWindow
from ui.places.intake import Intake
from ui.places.intake_visit import VisitSheet
from ui.print_job import PRINTED

Key = Qt.Key


def visits_of_today(desk: Desk) -> list[Visit]:
    return visits_on(desk, MORNING.date())


def codes(desk: Desk) -> int:
    with desk.reading() as reading:
        return receipts.count_of_day(reading, desk.settings.ward, MORNING.date())


def at_the_papers(hands: Hands) -> None:
    hands.scan(CARD)
    hands.write("0912000018")
    hands.enter()
    hands.write("xnhn")
    hands.enter()


def test_what_is_missing_is_recorded_and_printed_by_two_keys(
    desk: Desk, intake: Intake, window: MainWindow, hands: Hands
) -> None:
    at_the_papers(hands)
    hands.write("1")
    hands.pressed = 0
    hands.write("b")
    hands.enter()
    assert hands.pressed == 2
    (visit,) = visits_of_today(desk)
    assert (visit.kind, visit.items, visit.number) == ("incomplete", ("Giấy tờ tùy thân",), 1)
    assert (visit.person["name"], visit.person["phone"]) == ("Trần Thị Hoài Thử", "0912000018")
    assert visit.reason
    assert codes(desk) == 0
    assert intake.person.name.words_typed == ""
    assert "số 1" in intake.confirmation.accessibleName() or "số 1" in intake.confirmation.text()
    assert intake.visit.isVisible() and not intake.panel.isVisible()
    assert intake.visit.title.text() == "Phiếu yêu cầu bổ sung số 1"
    hands.wait_until(lambda: all(job.state == PRINTED for job in window.printing.jobs))
    hands.wait_until(lambda: intake.visit.idle)
    assert intake.visit.preview.pages == 1
    assert intake.visit.state.text() == "Đã lưu tệp PDF"
    hands.press(Key.Key_F9)
    hands.wait_until(lambda: len(window.printing.jobs) == 2 and window.printing.idle)
    again, first = sorted(window.printing.folder.iterdir())
    assert (first.name, again.name) == ("mau-02-2017-01.pdf", "mau-02-2017-01-in-lai-1.pdf")
    with desk.reading() as reading:
        assert printed_times(reading, desk.settings.ward, visit.uid, "supplement") == 2
    assert [("BẢN IN LẠI" in words_of(paper)) for paper in (first, again)] == [False, True]
    hands.press(Key.Key_F2)
    assert intake.panel.isVisible() and not intake.visit.isVisible()


def test_a_form_that_is_on_its_way_is_not_printed_twice(
    intake: Intake, window: MainWindow, hands: Hands
) -> None:
    window.printing.choose("no such printer", ["slip"])
    at_the_papers(hands)
    hands.write("1b")
    hands.enter()
    hands.wait_until(lambda: "Phiếu chờ" in intake.visit.state.text())
    intake.print_shown()
    assert len(window.printing.jobs) == 1


def test_who_comes_back_is_told_what_was_missing_until_it_is_received(
    desk: Desk, intake: Intake, hands: Hands
) -> None:
    at_the_papers(hands)
    hands.write("1b")
    hands.enter()
    hands.scan(CARD)
    assert "còn thiếu: Giấy tờ tùy thân" in intake.person.lacked.text()
    assert intake.person.phone.words_typed == "0912 000 018"
    assert intake.procedure.line.hasFocus()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    hands.enter()
    assert codes(desk) == 1
    hands.scan(CARD)
    assert "còn thiếu" not in intake.person.lacked.text()


@pytest.mark.parametrize("letters", ["1b", "c"])
def test_with_the_visit_what_was_half_filled_is_gone(
    desk: Desk, intake: Intake, hands: Hands, letters: str
) -> None:
    """In the one act: were the power to fail behind it, a restart must not offer them once more."""
    behind: list[int] = []
    intake.counter.recorded.connect(lambda *_: behind.append(len(drafts.left_at(desk, MORNING.date()))))
    at_the_papers(hands)
    hands.write(letters)
    intake.keep_draft()
    assert len(drafts.left_at(desk, MORNING.date())) == 1
    if letters == "c":
        hands.write("Không thuộc thẩm quyền của phường.")
    hands.enter()
    assert len(visits_of_today(desk)) == 1
    assert behind[0] == 0


def test_a_refusal_wants_its_reason(desk: Desk, intake: Intake, window: MainWindow, hands: Hands) -> None:
    at_the_papers(hands)
    hands.write("c")
    hands.enter()
    assert visits_of_today(desk) == []
    assert isinstance(window.open_sheet(), VisitSheet)
    hands.write("Không thuộc thẩm quyền của phường.")
    hands.enter()
    (visit,) = visits_of_today(desk)
    assert (visit.kind, visit.reason) == ("refused", "Không thuộc thẩm quyền của phường.")
    assert window.open_sheet() is None


def test_esc_leaves_the_form_as_it_was(desk: Desk, intake: Intake, hands: Hands) -> None:
    at_the_papers(hands)
    hands.write("b")
    hands.press(Key.Key_Escape)
    assert visits_of_today(desk) == []
    assert intake.person.name.words_typed == "Trần Thị Hoài Thử"
    assert intake.papers.list.hasFocus()


def test_nobody_is_noted_without_a_name(desk: Desk, intake: Intake, window: MainWindow, hands: Hands) -> None:
    intake.procedure.line.setFocus()
    hands.write("xnhn")
    hands.enter()
    hands.write("b")
    assert window.open_sheet() is None
    assert "Họ và tên" in intake.panel._error_lines.text()
    assert visits_of_today(desk) == []


def test_a_complete_one_offers_no_form_02(intake: Intake, hands: Hands) -> None:
    at_the_papers(hands)
    assert intake.papers.lacking.isVisible()
    hands.write("+")
    assert not intake.papers.lacking.isVisible()
    assert intake.papers.refuse.isVisible()
