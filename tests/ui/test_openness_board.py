"""Niêm yết at the counter: what hangs where, what must be printed, by keys; and the waiting room says the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.demo.ward import CLERK, DEPUTY, OFFICER
from app.desk.desk import Desk
from app.desk.reference import row_of
from app.office.publishing import publish_catalogue
from app.openness import board
from app.openness.board import BoardSheet, Hanging, wanted
from app.rules.time.counting import Limit, Unit
from tests.app.paper.printed_paper import pages
from tests.ui.counter_days import MARRIAGE, Clock, at, letter, member, opened
from tests.ui.hands import Hands
from ui.main_window import MainWindow
from ui.places.board_print import file_of
from ui.places.board_read import DUTIES, RULES, TO_PRINT
from ui.places.board_sheets import CheckSheet, DutySheet, HangSheet
from ui.places.openness import Openness
from ui.places.openness_notices import MANY, Notices
from ui.theme import LIGHT, wear

pytestmark = pytest.mark.walks


Key = Qt.Key
Here = tuple[MainWindow, Hands, Notices]


def hang_all(desk: Desk) -> None:
    with desk.reading() as reading:
        sheets = wanted(desk, reading, date(2017, 3, 1))
    board.hang(desk, sheets, "board", CLERK, at("2017-03-01T08:00"))


def shorten(desk: Desk, code: str) -> None:
    """The catalogue gives a procedure two days from 16/03/2017 on."""
    row = row_of(desk.catalogue.on(code, date(2017, 3, 16)), desk.settings.regime)
    shorter = replace(row, limit=Limit(2, Unit.WORKING_DAYS), valid_from=date(2017, 3, 16))
    publish_catalogue(desk, [shorter], at("2017-03-16T07:00"))


@pytest.fixture
def here(qapp: QApplication, desk: Desk) -> Iterator[Here]:
    with opened(qapp, desk, Clock("2017-03-16T09:00")) as (window, hands):
        window.go("openness")
        place = window.shown
        assert isinstance(place, Openness)
        yield window, hands, place.notices


def settle(here: Here) -> None:
    window, hands, notices = here
    hands.wait_until(lambda: notices.answer.idle and notices.preview.idle and window.printing.idle)


def enter(here: Here) -> None:
    here[1].enter()
    settle(here)


def arrive(here: Here) -> Notices:
    notices = here[2]
    notices.arrive()
    settle(here)
    return notices


def states(desk: Desk) -> dict[str, Hanging]:
    with desk.reading() as reading:
        ought = wanted(desk, reading, date(2017, 3, 16))
        return {each.sheet.item: each.state for each in board.board(reading, desk.settings.ward, ought)}


def test_every_sheet_that_ought_to_hang_is_listed_with_where_it_does(here: Here, desk: Desk) -> None:
    hang_all(desk)
    notices = arrive(here)
    with desk.reading() as reading:
        ought = wanted(desk, reading, date(2017, 3, 16))
    assert notices.table.lines.rowCount() == len(ought) > 20
    _title, where, state = notices.table.lines.row(0).cells
    assert (where.first, where.second) == ("Bảng niêm yết", "từ 01/03/2017")
    assert state.chip is not None
    assert state.chip.words == "Đang treo"
    assert notices.all.isHidden(), "nothing must be printed"


def test_a_sheet_older_than_the_catalogue_comes_first_and_only_what_changed_is_printed(
    here: Here, desk: Desk, folder: Path
) -> None:
    hang_all(desk)
    shorten(desk, MARRIAGE)
    notices = arrive(here)
    first = notices.table.lines.row(0)
    assert first.key == f"procedure {MARRIAGE}"
    assert first.cells[2].chip is not None
    assert first.cells[2].chip.words == "Cần thay bản mới"
    assert notices.all.text() == "In 2 tờ cần thay"
    window, hands, _ = here
    letter(hands, "p")
    hands.wait_until(lambda: window.printing.idle)
    printed = sorted(path.name for path in (folder / "papers").glob("niem-yet-*.pdf"))
    assert printed == ["niem-yet-can-thay-20170316.pdf", "niem-yet-linh-vuc-ho-tich.pdf"]
    assert "2 ngày" in " ".join(pages((folder / "papers" / printed[0]).read_bytes()))


def test_many_sheets_are_printed_when_p_is_pressed_twice(here: Here, desk: Desk, folder: Path) -> None:
    window, hands, notices = here
    arrive(here)
    assert notices.table.lines.rowCount() > MANY
    letter(hands, "p")
    assert "Bấm P lần nữa" in notices.line.words
    assert not (folder / "papers").exists() or not list((folder / "papers").glob("niem-yet-*"))
    letter(hands, "p")
    hands.wait_until(lambda: window.printing.idle)
    assert list((folder / "papers").glob("niem-yet-can-thay-*.pdf"))


def test_what_was_printed_is_hung_in_two_places_by_keys(here: Here, desk: Desk) -> None:
    window, hands, notices = here
    hang_all(desk)
    shorten(desk, MARRIAGE)
    arrive(here)
    letter(hands, "p")
    letter(hands, "d")
    sheet = window.open_sheet()
    assert isinstance(sheet, HangSheet)
    assert sheet.which.value == "many"
    letter(hands, "1")
    letter(hands, "3")
    enter(here)
    assert set(states(desk).values()) == {Hanging.CURRENT}
    with desk.reading() as reading:
        hung = [each for each in board.hung(reading, desk.settings.ward) if each.item == MARRIAGE]
    assert {each.place for each in hung} == {"board", "screen"}
    assert notices.all.isHidden()


def test_a_sheet_that_was_hung_stays_chosen_at_the_end_of_the_list_to_be_looked_at(here: Here) -> None:
    window, hands, notices = here
    arrive(here)
    hung = notices.table.chosen
    letter(hands, "d")
    hands.enter()
    sheet = window.open_sheet()
    assert isinstance(sheet, HangSheet)
    assert not sheet.which.isVisible(), "of one sheet there is nothing to choose"
    assert sheet.error.isVisible()
    letter(hands, "1")
    assert not sheet.error.isVisible()
    enter(here)
    last = notices.table.lines.rowCount() - 1
    assert notices.table.chosen == hung == notices.table.lines.row(last).key
    letter(hands, "k")
    sheet = window.open_sheet()
    assert isinstance(sheet, CheckSheet)
    letter(hands, "1")
    assert sheet.places.ticked == [], "the digit beside the place works from the first control"
    hands.press(Key.Key_Escape)
    settle(here)


def test_nobody_looks_at_a_sheet_that_does_not_hang_and_k_says_so(here: Here) -> None:
    window, hands, notices = here
    arrive(here)
    letter(hands, "k")
    assert window.open_sheet() is None
    assert "chưa ghi treo ở đâu" in notices.line.words


def test_what_was_seen_damaged_is_to_be_printed_and_what_was_taken_down_hangs_no_more(
    here: Here, desk: Desk
) -> None:
    window, hands, notices = here
    hang_all(desk)
    arrive(here)
    item = notices.table.chosen.removeprefix("procedure ")
    letter(hands, "k")
    assert isinstance(window.open_sheet(), CheckSheet)
    hands.press(Key.Key_Right)
    enter(here)
    assert states(desk)[item] is Hanging.OLDER
    assert notices.table.lines.row(0).cells[2].chip.words == "Hỏng, cần in lại"
    letter(hands, "k")
    hands.press(Key.Key_Left)
    enter(here)
    assert states(desk)[item] is Hanging.MISSING


def test_the_sheet_of_a_procedure_no_longer_received_is_to_be_taken_down(here: Here, desk: Desk) -> None:
    _window, hands, notices = here
    hang_all(desk)
    arrive(here)
    row = row_of(desk.catalogue.on(MARRIAGE, date(2017, 3, 16)), desk.settings.regime)
    publish_catalogue(
        desk, [replace(row, active=False, valid_from=date(2017, 3, 16))], at("2017-03-16T07:00")
    )
    arrive(here)
    first = notices.table.lines.row(0)
    assert first.cells[2].chip.words == "Phải gỡ"
    notices.table.choose(first.key)
    letter(hands, "k")
    hands.press(Key.Key_Left)
    enter(here)
    assert notices.table.lines.row(0).cells[2].chip.words != "Phải gỡ"


def test_who_leads_says_what_an_official_does_and_the_sheet_is_there_to_be_printed(
    here: Here, desk: Desk
) -> None:
    window, hands, notices = here
    arrive(here)
    letter(hands, "g")
    assert window.open_sheet() is None, "a clerk says nobody's duties"
    window.counter.become(member(desk, DEPUTY))
    arrive(here)
    letter(hands, "g")
    sheet = window.open_sheet()
    assert isinstance(sheet, DutySheet)
    sheet.official.setCurrentIndex(sheet.official.findData(OFFICER))
    sheet.tasks.setPlainText("Hộ tịch, chứng thực")
    enter(here)
    notices.field.setCurrentIndex(notices.field.findData(DUTIES))
    assert desk.staff[OFFICER].name in notices.table.lines.row(0).cells[0].first


def test_the_list_narrows_to_what_must_be_printed_and_to_the_offices_rules(here: Here, desk: Desk) -> None:
    hang_all(desk)
    shorten(desk, MARRIAGE)
    notices = arrive(here)
    notices.field.setCurrentIndex(notices.field.findData(TO_PRINT))
    assert notices.table.lines.rowCount() == 2
    notices.field.setCurrentIndex(notices.field.findData(RULES))
    assert [notices.table.lines.row(n).key for n in range(2)] == ["channels", "apology_rule"]


@pytest.mark.parametrize("factor", [1.0, 1.3])
def test_the_buttons_beside_the_paper_stand_still_at_every_size(
    qapp: QApplication, here: Here, factor: float
) -> None:
    """Where they stand changes how broad their pane is, which must not move them again."""
    window, hands, notices = here
    arrive(here)
    wear(qapp, LIGHT, factor)
    for size in ((911, 512), (1366, 768), (1093, 614), (1920, 1080), (1366, 696), (960, 540)):
        window.resize(*size)
        hands.settle(5)
    assert notices.pane.letters["D"].isVisible() == (window.height() >= 680)
    window.resize(1920, 1080)
    hands.settle(5)
    assert notices.pane.letters["D"].isVisible()
    wear(qapp, LIGHT)


@pytest.mark.parametrize(
    ("field", "file"),
    [
        ("Hộ tịch", "niem-yet-linh-vuc-ho-tich"),
        ("Đất đai / nhà ở: cấp đổi?", "niem-yet-linh-vuc-dat-dai-nha-o-cap-doi"),
    ],
)
def test_a_field_of_any_name_becomes_a_file_that_every_computer_takes(field: str, file: str) -> None:
    assert file_of(BoardSheet("field", field, "", "")) == file
