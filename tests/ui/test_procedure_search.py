"""Procedures are found by initials and by beginnings of words, marks or no marks."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.desk.desk import Desk
from app.dossier.registers import receipts
from tests.ui.counter_days import MARRIAGE, take_in
from tests.ui.hands import CARD, Hands
from ui.main_window import MainWindow
from ui.places import procedure_search
from ui.places.intake_procedure import ProcedureCard
from ui.places.procedure_search import search
from ui.theme import colour, px
from ui.widgets.matches import Found, Matches


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("xnhn", "1.004873"),
        ("tinh trang hon nhan", "1.004873"),
        ("tình trạng hôn", "1.004873"),
        ("1.004873", "1.004873"),
        ("dang ky ket hon", "1.000894"),
        ("kết hôn", "1.000894"),
    ],
)
def test_the_procedure_meant_is_first(desk: Desk, typed: str, code: str) -> None:
    assert search(desk.catalogue, typed)[0].procedure.code == code


def test_ks_is_a_birth_before_a_birth_again_however_often_that_is_asked_for(desk: Desk) -> None:
    again = next(each.code for each in desk.catalogue if each.folded.startswith("dang ky lai khai sinh"))
    assert search(desk.catalogue, "ks", {again: 9})[0].procedure.folded == "dang ky khai sinh"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("khai", "dang ky khai sinh"),
        ("khai sinh", "dang ky khai sinh"),
        ("ks", "dang ky khai sinh"),
        ("khai tu", "dang ky khai tu"),
        ("ket hon", "dang ky ket hon"),
        ("lai khai sinh", "dang ky lai khai sinh"),
        ("chung thuc", "chung thuc ban sao tu ban chinh"),
        ("ban sao", "chung thuc ban sao tu ban chinh"),
        ("chu ky", "chung thuc chu ky trong giay to van ban"),
        ("ct", "chung thuc ban sao tu ban chinh"),
        ("bs", "chung thuc ban sao tu ban chinh"),
        ("kt", "dang ky khai tu"),
    ],
)
def test_in_a_new_ward_enter_takes_what_every_ward_receives_most(desk: Desk, typed: str, name: str) -> None:
    assert search(desk.catalogue, typed)[0].procedure.folded.startswith(name)
    assert "lai" in typed or not search(desk.catalogue, typed)[0].procedure.folded.startswith("dang ky lai")


def test_a_birth_stands_before_a_birth_again_however_often_that_is_asked_for(desk: Desk) -> None:
    again = next(each.code for each in desk.catalogue if each.folded == "dang ky lai khai sinh")
    extract = next(each.code for each in desk.catalogue if each.folded.startswith("cap ban sao trich luc"))
    for typed in ("khai", "khai s", "khai sinh", "ks"):
        found = search(desk.catalogue, typed, {again: 9, extract: 9})
        assert found[0].procedure.folded == "dang ky khai sinh"
    assert search(desk.catalogue, "lai khai sinh", {again: 9})[0].procedure.code == again


@pytest.mark.parametrize("typed", ["chung thuc", "ct"])
def test_what_this_desk_receives_goes_before_what_others_do(desk: Desk, typed: str) -> None:
    wills = next(each.code for each in desk.catalogue if each.folded == "chung thuc di chuc")
    assert search(desk.catalogue, typed, {wills: 1})[0].procedure.code == wills


def test_words_that_stand_as_they_were_typed_go_before_strewn_ones(desk: Desk) -> None:
    found = [match.procedure.folded for match in search(desk.catalogue, "ho kinh")]
    together = ["ho kinh" in name for name in found]
    assert together == sorted(together, reverse=True)


def test_the_letters_that_agree_are_lit(desk: Desk) -> None:
    match = search(desk.catalogue, "xnhn")[0]
    assert "".join(match.procedure.name[start:end] for start, end in match.lit) == "xnhn"


def test_what_is_not_in_use_is_not_offered(desk: Desk) -> None:
    inactive = next(procedure for procedure in desk.catalogue if not procedure.active)
    assert inactive.code not in {match.procedure.code for match in search(desk.catalogue, inactive.code)}


def test_nothing_typed_or_nothing_like_it_finds_nothing(desk: Desk) -> None:
    assert search(desk.catalogue, "  ") == []
    assert search(desk.catalogue, "zzzz") == []


def test_among_equals_the_one_most_asked_for_stands_first_but_closeness_goes_before(desk: Desk) -> None:
    found = search(desk.catalogue, "cap")
    equals = [match for match in found if match.looseness == found[0].looseness]
    last = equals[-1].procedure.code
    assert len(equals) > 1
    assert search(desk.catalogue, "cap", {last: 5})[0].procedure.code == last
    loose = next(match.procedure.code for match in search(desk.catalogue, "xn") if match.looseness)
    assert search(desk.catalogue, "xn", {loose: 99})[0].procedure.code != loose


def test_uses_are_counted_from_a_day_on(desk: Desk) -> None:
    take_in(desk, "Nguyễn Văn Thử", "042196000021", MARRIAGE, "2017-01-05T09:00")
    take_in(desk, "Nguyễn Văn Thử", "042196000021", MARRIAGE, "2017-01-20T09:00")
    with desk.reading() as reading:
        assert receipts.uses(reading, desk.settings.ward, date(2017, 1, 10)) == {MARRIAGE: 1}
        assert receipts.uses(reading, desk.settings.ward, date(2017, 1, 1)) == {MARRIAGE: 2}


@pytest.mark.parametrize("size", [(1366, 768), (1366, 600), (1024, 600)])
def test_the_row_that_enter_takes_is_seen_whole_on_a_low_screen(
    window: MainWindow, hands: Hands, size: tuple[int, int]
) -> None:
    window.resize(*size)
    (card,), (rows,) = window.findChildren(ProcedureCard), window.findChildren(Matches)
    hands.scan(CARD)
    card.line.setFocus()
    hands.write("ks")
    for _ in range(4):
        assert _lit_whole(rows)
        assert rows.visibleRegion().boundingRect() == rows.rect()
        hands.press(Qt.Key.Key_Down)
    assert _lit_whole(rows)
    assert rows.visibleRegion().boundingRect() == rows.rect()
    assert rows.accessibleName().startswith("5. ")
    assert card._foot.text().endswith(f"hiện {len(rows.drawn)}, ↓ xem tiếp")


def test_the_number_of_a_row_without_room_shows_it_before_it_takes_it(
    window: MainWindow, hands: Hands
) -> None:
    window.resize(1366, 768)
    (card,) = window.findChildren(ProcedureCard)
    hands.scan(CARD)
    card.line.setFocus()
    hands.write("ks5")
    assert card.procedure is None
    hands.write("5")
    assert card.procedure == search(window.counter.desk.catalogue, "ks")[4].procedure


@pytest.mark.parametrize("height", [104, 149, 155, 222, 310])
def test_as_many_rows_are_drawn_as_stand_whole(window: MainWindow, height: int) -> None:
    rows = Matches()
    rows.resize(700, height)
    rows.show_rows([Found(f"Thủ tục {n}", (), "Hộ tịch", "3 ngày") for n in range(6)])
    assert len(rows.drawn) == min(6, (height - 2) // px(50))
    rows.light(5)
    assert _lit_whole(rows)


def _lit_whole(rows: Matches) -> bool:
    """Does the soft ground of the lit row stand in the list with its full height, wholly to be seen?"""
    seen = rows.grab().toImage()
    ground = [
        y for y in range(seen.height()) if seen.pixelColor(seen.width() - 15, y) == colour("primary_soft")
    ]
    return len(ground) >= px(50) - 4


def test_what_every_ward_receives_most_stands_in_the_catalogue(desk: Desk) -> None:
    for code in procedure_search._EVERYWHERE:
        assert desk.catalogue.on(code, date(2017, 1, 25)).code == code
