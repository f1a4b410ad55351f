"""Niêm yết: what hangs, since when and looked after by whom; an older sheet is told of, and only the changed is printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.demo.ward import CLERK, DEPUTY, HEAD, OFFICER
from app.desk.desk import Desk
from app.desk.reference import row_of
from app.office.profile import give_back_key, override_key
from app.office.publishing import publish_catalogue
from app.openness import board
from app.openness.board import BoardLine, BoardSheet, Hanging, wanted, ward_sheets
from app.papers import board as posting_papers
from app.refusal import Refusal
from app.rules.time.counting import Limit, Unit
from tests.app.paper.printed_paper import words_of
from tests.ward import MARRIAGE, at

ON = date(2017, 2, 6)


def ought(desk: Desk, on: date = ON) -> list[BoardSheet]:
    with desk.reading() as reading:
        return wanted(desk, reading, on)


def line(desk: Desk, kind: str, item: str = "", on: date = ON) -> BoardLine:
    with desk.reading() as reading:
        found = board.board(reading, desk.settings.ward, wanted(desk, reading, on))
    return next(each for each in found if (each.sheet.kind, each.sheet.item) == (kind, item))


def lines(desk: Desk, on: date) -> list[BoardLine]:
    with desk.reading() as reading:
        return board.board(reading, desk.settings.ward, wanted(desk, reading, on))


def shorten(desk: Desk, code: str, days: int, when: str) -> None:
    """The catalogue gives a procedure a limit of so many days from that day on."""
    row = row_of(desk.catalogue.on(code, at(when).date()), desk.settings.regime)
    shorter = replace(row, limit=Limit(days, Unit.WORKING_DAYS), valid_from=at(when).date())
    publish_catalogue(desk, [shorter], at(when))


def test_the_board_wants_every_procedure_every_field_and_the_offices_own_rules(desk: Desk) -> None:
    kinds = [sheet.kind for sheet in ought(desk)]
    active = [each for each in desk.catalogue.in_force(ON) if each.active]
    assert kinds.count("procedure") == len(active)
    assert kinds.count("field") == len({each.field for each in active})
    assert kinds.count("channels") == kinds.count("apology_rule") == 1


def test_every_sheet_with_the_number_to_complain_at_is_an_older_one_when_that_changes(desk: Desk) -> None:
    before = ought(desk)
    board.hang(desk, before, "board", CLERK, at("2017-02-06T08:00"))
    override_key(desk, "hotline", "0239 3 855 111", "QĐ thử 12", HEAD, at("2017-02-07T08:00"))
    after = date(2017, 2, 7)
    with desk.reading() as reading:
        assert set(ward_sheets(reading, desk.settings.ward, desk.catalogue, ON)) < set(before), (
            "as of the day before"
        )
    older = {each.sheet.kind for each in lines(desk, after) if each.state is Hanging.OLDER}
    assert older == {"procedure", "channels"}
    with desk.reading() as reading:
        of_city = ward_sheets(reading, desk.settings.ward, desk.catalogue, after)
    assert set(of_city) < set(ought(desk, after)), "the city sees the same"
    give_back_key(desk, "hotline", HEAD, at("2017-02-08T08:00"))
    assert ought(desk, date(2017, 2, 8)) == before, "what hung says again what holds"


def test_where_a_sheet_hangs_since_when_and_who_looked(desk: Desk) -> None:
    sheet = line(desk, "procedure", MARRIAGE).sheet
    assert line(desk, "procedure", MARRIAGE).state is Hanging.MISSING
    board.hang(desk, [sheet], "board", CLERK, at("2017-02-06T08:00"), hung_on=date(2017, 2, 4))
    [hung] = line(desk, "procedure", MARRIAGE).hung
    assert (hung.place, hung.hung_on, hung.checked_on) == ("board", date(2017, 2, 4), None)
    board.check_hung(desk, hung.uid, True, DEPUTY, at("2017-02-07T08:00"))
    [hung] = line(desk, "procedure", MARRIAGE).hung
    assert (hung.checked_on, hung.checked_by) == (date(2017, 2, 7), desk.staff[DEPUTY].name)
    board.check_hung(desk, hung.uid, False, CLERK, at("2017-02-08T08:00"))
    assert line(desk, "procedure", MARRIAGE).state is Hanging.OLDER
    board.take_down(desk, hung.uid, CLERK, at("2017-02-08T08:10"))
    assert line(desk, "procedure", MARRIAGE).state is Hanging.MISSING
    with pytest.raises(Refusal) as caught:
        board.take_down(desk, hung.uid, CLERK, at("2017-02-08T08:11"))
    assert caught.value.code == "posting.gone"


def test_a_new_version_of_a_procedure_makes_its_sheet_and_its_fields_older_and_no_other(desk: Desk) -> None:
    board.hang(desk, ought(desk), "board", CLERK, at("2017-02-06T08:00"))
    with desk.reading() as reading:
        assert board.to_print(reading, desk.settings.ward, wanted(desk, reading, ON)) == []
    shorten(desk, MARRIAGE, 2, "2017-03-01T08:00")
    on = date(2017, 3, 1)
    with desk.reading() as reading:
        lines = board.board(reading, desk.settings.ward, wanted(desk, reading, on))
    older = [line.sheet for line in lines if line.state is Hanging.OLDER]
    assert [(sheet.kind, sheet.item) for sheet in older] == [
        ("procedure", MARRIAGE),
        ("field", "Hộ tịch"),
    ]
    printed = posting_papers.changed(desk, on)
    assert [sheet.item for sheet, _pdf in printed] == [MARRIAGE, "Hộ tịch"]
    assert "2 ngày làm việc" in words_of(printed[0][1])
    board.hang(desk, [sheet for sheet, _pdf in printed], "board", CLERK, at("2017-03-01T09:00"))
    assert posting_papers.changed(desk, on) == []


def test_what_hung_earlier_and_is_written_down_late_takes_nothing_down(desk: Desk) -> None:
    old = line(desk, "procedure", MARRIAGE).sheet
    shorten(desk, MARRIAGE, 2, "2017-03-01T08:00")
    on = date(2017, 3, 1)
    board.hang(desk, [line(desk, "procedure", MARRIAGE, on).sheet], "board", CLERK, at("2017-03-01T09:00"))
    board.hang(desk, [old], "board", CLERK, at("2017-03-02T08:00"), hung_on=date(2017, 2, 20))
    assert line(desk, "procedure", MARRIAGE, on).state is Hanging.CURRENT


def test_a_sheet_of_yesterday_cannot_be_hung_today(desk: Desk) -> None:
    old = line(desk, "procedure", MARRIAGE).sheet
    shorten(desk, MARRIAGE, 2, "2017-03-01T08:00")
    with pytest.raises(Refusal) as caught:
        board.hang(desk, [old], "board", CLERK, at("2017-03-01T09:00"))
    assert caught.value.code == "posting.unknown"
    with pytest.raises(Refusal) as caught:
        posting_papers.sheet(desk, old, date(2017, 3, 1))
    assert caught.value.code == "posting.unknown"


def test_paper_and_screen_make_two_points_one_of_them_one(desk: Desk) -> None:
    sheet = line(desk, "procedure", MARRIAGE).sheet
    assert line(desk, "procedure", MARRIAGE).score == 0
    board.hang(desk, [sheet], "counter", CLERK, at("2017-02-06T08:00"))
    assert line(desk, "procedure", MARRIAGE).score == 1
    board.hang(desk, [sheet], "board", CLERK, at("2017-02-06T08:01"))
    assert line(desk, "procedure", MARRIAGE).score == 1
    board.hang(desk, [sheet], "screen", CLERK, at("2017-02-06T08:02"))
    assert line(desk, "procedure", MARRIAGE).score == 2


def test_an_officials_duties_hang_with_the_office_telephone_and_change_with_their_words(desk: Desk) -> None:
    form = board.DutyForm(
        OFFICER, "Hộ tịch, chứng thực", ("Hộ tịch", "Chứng thực"), "Trình ký", "Sáng thứ Hai", "0239 000 0032"
    )
    board.set_duty(desk, form, HEAD, at("2017-02-06T08:00"))
    sheet = line(desk, "duty", OFFICER).sheet
    said = words_of(posting_papers.sheet(desk, sheet, ON))
    for words in (desk.staff[OFFICER].name, "Hộ tịch, chứng thực", "0239 000 0032", sheet.version):
        assert words in said
    board.hang(desk, [sheet], "board", CLERK, at("2017-02-06T08:10"))
    board.set_duty(desk, replace(form, hours="Cả tuần"), HEAD, at("2017-02-06T09:00"))
    assert line(desk, "duty", OFFICER).state is Hanging.OLDER
    with pytest.raises(Refusal) as caught:
        board.set_duty(desk, form, CLERK, at("2017-02-06T09:01"))
    assert caught.value.code == "staff.not_leading"


def test_the_apology_rule_and_the_ways_to_complain_are_as_the_profile_has_them(desk: Desk) -> None:
    rule = words_of(posting_papers.sheet(desk, line(desk, "apology_rule").sheet, ON))
    assert "chậm nhất 1 ngày trước ngày hẹn" in rule
    assert "trễ hạn; gây khó khăn, phiền hà; kết quả có sai sót" in rule  # one fault may hold a comma
    ways = words_of(posting_papers.sheet(desk, line(desk, "channels").sheet, ON))
    assert desk.settings.hotline in ways
    assert "UBND TP Hà Tĩnh" in ways


def test_the_screen_says_what_the_board_says(desk: Desk) -> None:
    shown = {page.title: page for page in posting_papers.screen(desk, ON)}
    for sheet in ought(desk):
        assert shown[sheet.title].version == sheet.version
        assert shown[sheet.title].lines
    assert "Thời hạn: 3 ngày làm việc" in shown[desk.catalogue.named(MARRIAGE)].lines
