"""A receipt put right to another procedure: the papers are that procedure's, and none that it must have may lack."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from app.demo.ward import CLERK
from app.desk.desk import Desk
from app.dossier.acts.receive import receive
from app.dossier.receipt import Paper, Person, ReceiptForm
from app.dossier.registers import dossiers
from tests.ui.counter_days import AGAIN, BIRTH, MARRIAGE, Clock, at, letter, opened
from tests.ui.hands import Hands
from ui.main_window import MainWindow
from ui.places.correction_sheet import CorrectionSheet

Key = Qt.Key
WHO = Person("Trần Thị Hoài Thử", "042196000018", "1996-09-17", "nữ", "Tổ 1", "0912000001")
HANDED_IN = (Paper("Tờ khai"), Paper("Giấy tờ tùy thân"), Paper("Giấy cũ nếu cấp lại"), Paper("Sổ hộ khẩu"))
RECEIVED = ReceiptForm(MARRIAGE, WHO, papers=HANDED_IN)
Counter = tuple[MainWindow, Hands, Desk]


@pytest.fixture
def counter(qapp: QApplication, desk: Desk) -> Iterator[Counter]:
    with opened(qapp, desk, Clock("2017-03-14T09:10")) as (window, hands):
        yield window, hands, desk


def correction(counter: Counter, form: ReceiptForm = RECEIVED) -> CorrectionSheet:
    window, hands, desk = counter
    window.open_dossier(receive(desk, form, CLERK, at("2017-03-14T09:00")).dossier)
    sheet = opened_by_key(counter)
    hands.write("nhầm thủ tục")
    return sheet


def opened_by_key(counter: Counter) -> CorrectionSheet:
    window, hands, _ = counter
    letter(hands, "s", Key.Key_S)
    sheet = window.open_sheet()
    assert isinstance(sheet, CorrectionSheet)
    hands.wait_until(lambda: sheet.making.is_done)
    return sheet


def choose(sheet: CorrectionSheet, code: str) -> None:
    sheet.procedure.choose(next(each for each in sheet.counter.desk.catalogue if each.code == code))


def handed_in(sheet: CorrectionSheet) -> list[str]:
    return [paper.name for paper in sheet.papers.papers]


def said_in_the_books(desk: Desk, sheet: CorrectionSheet) -> list[str]:
    with desk.reading() as reading:
        after = dossiers.one(reading, desk.settings.ward, sheet.whole.line.dossier)
    return [after.line.procedure, *(str(paper["name"]) for paper in after.papers)]


def test_another_procedure_is_not_received_without_the_papers_it_must_have(counter: Counter) -> None:
    window, hands, desk = counter
    sheet = correction(counter)
    choose(sheet, BIRTH)
    assert handed_in(sheet) == ["Tờ khai", "Giấy tờ tùy thân", "Sổ hộ khẩu"], "what the other one asked goes"
    hands.press(Key.Key_Return, ctrl=True)
    assert window.open_sheet() is sheet
    assert sheet.papers.mark.state == "open"
    assert sheet.error.text().startswith("Giấy tờ còn thiếu: Giấy chứng sinh")
    assert sheet.error.text().endswith("Có đủ thì bấm +")
    assert sheet.papers.list.hasFocus()
    hands.write("+")
    assert sheet.papers.mark.state == "done"
    assert not sheet.error.isVisible()
    hands.press(Key.Key_Return, ctrl=True)
    assert window.open_sheet() is None
    procedure, *papers = said_in_the_books(desk, sheet)
    assert procedure == BIRTH
    assert {"Tờ khai", "Sổ hộ khẩu"} < set(papers)
    assert any(name.startswith("Giấy chứng sinh") for name in papers)
    assert not {"Giấy cũ nếu cấp lại"} & set(papers)


def test_a_procedure_chosen_by_mistake_and_given_back_leaves_the_papers_as_they_were(
    counter: Counter,
) -> None:
    _, hands, _ = counter
    sheet = correction(counter)
    choose(sheet, BIRTH)
    choose(sheet, MARRIAGE)
    assert sheet.typed() == sheet._receipt
    hands.press(Key.Key_Return, ctrl=True)
    assert sheet.error.text().startswith("Chưa sửa mục nào")


def add_by_hand(sheet: CorrectionSheet, hands: Hands, name: str) -> None:
    sheet.papers.more.setFocus()
    hands.write(name)
    hands.press(Key.Key_Return)


@pytest.mark.parametrize("chosen", [(BIRTH, MARRIAGE), (BIRTH, AGAIN, MARRIAGE), (AGAIN, BIRTH, MARRIAGE)])
def test_a_paper_written_in_by_hand_outlives_a_procedure_that_lists_it_too(
    counter: Counter, chosen: tuple[str, ...]
) -> None:
    _, hands, _ = counter
    sheet = correction(counter)
    add_by_hand(sheet, hands, "văn bản ủy quyền nếu có")  # as the list of BIRTH names it
    for code in chosen:
        choose(sheet, code)
        assert [p.name for p in sheet.papers.list.papers].count("Văn bản ủy quyền nếu có") == 1
        assert "Văn bản ủy quyền nếu có" in handed_in(sheet)
    assert handed_in(sheet) == [*(paper.name for paper in HANDED_IN), "Văn bản ủy quyền nếu có"]


def test_a_paper_written_in_after_its_procedure_was_left_stays_too(counter: Counter) -> None:
    _, hands, _ = counter
    sheet = correction(counter)
    choose(sheet, BIRTH)
    choose(sheet, MARRIAGE)
    add_by_hand(sheet, hands, "Văn bản ủy quyền nếu có")
    choose(sheet, AGAIN)
    choose(sheet, MARRIAGE)
    assert "Văn bản ủy quyền nếu có" in handed_in(sheet)


def test_a_paper_of_the_receipt_that_its_procedure_never_listed_stays_too(counter: Counter) -> None:
    sheet = correction(counter, ReceiptForm(MARRIAGE, WHO, papers=(Paper("Văn bản ủy quyền nếu có"),)))
    choose(sheet, BIRTH)
    choose(sheet, MARRIAGE)
    assert handed_in(sheet) == ["Văn bản ủy quyền nếu có"]


def test_a_paper_written_in_that_stands_in_the_list_is_ticked_there(counter: Counter) -> None:
    _, hands, _ = counter
    sheet = correction(counter, ReceiptForm(MARRIAGE, WHO, papers=(Paper("Giấy tờ tùy thân"),)))
    rows = len(sheet.papers.list.papers)
    add_by_hand(sheet, hands, "tờ khai")
    assert len(sheet.papers.list.papers) == rows
    assert handed_in(sheet) == ["Giấy tờ tùy thân", "Tờ khai"]


def test_a_paper_written_in_and_given_up_with_the_rest_does_not_come_back(counter: Counter) -> None:
    _, hands, _ = counter
    add_by_hand(correction(counter), hands, "Biên bản mẫu")
    hands.press(Key.Key_Escape)
    again = opened_by_key(counter)
    assert "Biên bản mẫu" in handed_in(again)
    hands.press(Key.Key_N, ctrl=True)
    choose(again, BIRTH)
    choose(again, MARRIAGE)
    assert handed_in(again) == [paper.name for paper in HANDED_IN]


def test_what_was_left_half_typed_still_asks_for_the_papers_it_must_have(counter: Counter) -> None:
    _, hands, _ = counter
    choose(correction(counter), BIRTH)
    hands.press(Key.Key_Escape)
    again = opened_by_key(counter)
    assert handed_in(again) == ["Tờ khai", "Giấy tờ tùy thân", "Sổ hộ khẩu"]
    hands.press(Key.Key_Return, ctrl=True)
    assert again.error.text().startswith("Giấy tờ còn thiếu: Giấy chứng sinh")


def test_a_name_is_put_right_also_where_a_paper_was_never_handed_in(counter: Counter) -> None:
    window, hands, desk = counter
    sheet = correction(counter, ReceiptForm(MARRIAGE, WHO))
    sheet.person.name.line.setText("Trần Thị Hoài Mẫu")
    hands.press(Key.Key_Return, ctrl=True)
    assert window.open_sheet() is None
    assert said_in_the_books(desk, sheet) == [MARRIAGE]


def test_what_f7_finds_stands_in_whole_rows_where_it_is_looked_for(counter: Counter) -> None:
    window, hands, _ = counter
    window.resize(1366, 768)
    sheet = correction(counter)
    hands.settle(200)
    hands.press(Key.Key_F7)
    hands.write("cham dut")
    hands.settle(50)
    found, scroll = sheet.procedure.list, sheet._scroll
    assert scroll is not None
    top = found.mapTo(scroll.viewport(), QPoint(0, 0)).y()
    assert len(found.drawn) >= min(3, len(found._rows))
    assert 0 <= top <= scroll.viewport().height() - found.height()
    assert scroll.viewport().rect().contains(sheet.procedure.line.mapTo(scroll.viewport(), QPoint(0, 0)))
