"""Papers drawn from a ward's records: rolls, two on A4, large print, notices, the morning sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.demo.ward import CLERK
from app.desk.desk import Desk
from app.dossier.acts.end import finish, return_result
from app.dossier.registers.slips import check_slip
from app.papers import form01, ward
from app.refusal import Refusal
from tests.app.paper.printed_paper import pages, printed, scanned, sizes
from tests.ward import BIRTH_AGAIN, MARRIAGE, TRIAL, at, take_in

WARD = "18077"


def test_every_size_of_slip_carries_the_same_code(desk: Desk) -> None:
    dossier = take_in(desk, "2017-01-25T09:15").dossier
    token = form01.slip_token(desk, dossier)
    for pdf in (
        form01.slip(desk, dossier),
        form01.slip_on_a4(desk, dossier),
        form01.roll_slip(desk, dossier),
        form01.roll_slip(desk, dossier, 58),
        form01.large_slip(desk, dossier),
    ):
        assert set(scanned(printed(pdf))) == {token}
        assert "06/02/2017" in pages(pdf)[0]
    with desk.reading() as reading:
        assert check_slip(reading, WARD, token).dossier == dossier


def test_two_copies_side_by_side_on_a4(desk: Desk) -> None:
    pdf = form01.slip_on_a4(desk, take_in(desk, "2017-01-25T09:15").dossier, 1)
    assert sizes(pdf) == [(296, 210)]
    [text] = pages(pdf)
    assert text.count("BẢN IN LẠI LẦN 1") == 2
    for copy in ("Liên 1", "Liên 2"):
        assert copy in text


def test_papers_of_what_is_not_here_are_refused(desk: Desk) -> None:
    for draw in (form01.slip_on_a4, form01.roll_slip, form01.large_slip):
        with pytest.raises(Refusal) as caught:
            draw(desk, "18077.q9.00a1ff.7")
        assert caught.value.code == "dossier.unknown"


def test_a_notice_is_of_the_version_in_force(desk: Desk) -> None:
    version = desk.catalogue.on(MARRIAGE, date(2017, 2, 6))
    [text] = pages(ward.notice(desk, MARRIAGE, date(2017, 2, 6)))
    for words in (version.name, version.code, "3 ngày làm việc", "lĩnh vực Hộ tịch", "07:30–11:30"):
        assert words in text
    for paper in version.papers:
        assert paper.removesuffix(" nếu có")[1:] in text
    with pytest.raises(Refusal) as caught:
        ward.notice(desk, "9.999999", date(2017, 2, 6))
    assert caught.value.code == "procedure.unknown"


def test_every_field_is_posted_a_page_for_each_procedure(desk: Desk) -> None:
    for field in sorted({row.field for row in desk.catalogue if row.active}):
        names = [row.name for row in desk.catalogue if row.field == field and row.active]
        texts = pages(ward.notice_list(desk, field, date(2017, 2, 6)))
        assert len(texts) == len(names)
        assert all(any(name in text for text in texts) for name in names)
    with pytest.raises(Refusal) as caught:
        ward.notice_list(desk, "Không có", date(2017, 2, 6))
    assert caught.value.code == "field.empty"


def test_the_morning_sheet_says_whom_to_call_and_each_dossier_once(desk: Desk) -> None:
    ungrouped = replace(TRIAL, phone="0912000604")  # as the screen hands it on
    late = take_in(desk, "2017-01-24T10:00", MARRIAGE, ungrouped)
    today = take_in(desk, "2017-01-25T09:15", MARRIAGE)
    ready = take_in(desk, "2017-01-25T09:30", BIRTH_AGAIN)
    fetched = take_in(desk, "2017-01-25T09:45", BIRTH_AGAIN)
    for done in (ready, fetched):
        finish(desk, done.dossier, CLERK, at("2017-02-03T09:00"))
    return_result(desk, fetched.dossier, CLERK, at("2017-02-03T10:00"))
    later = take_in(desk, "2017-02-06T07:35", BIRTH_AGAIN)
    text = " ".join(pages(ward.morning_sheet(desk, at("2017-02-06T07:40"))))
    heads = ["Quá hạn chưa xin lỗi (1)", "Hẹn trả hôm nay (1)", "Cần báo trễ", "Có kết quả, gọi đến nhận (1)"]
    places = [text.find(head) for head in heads]
    assert -1 not in places, heads[places.index(-1)]
    for received, first in ((late, 0), (today, 1), (ready, 3)):
        assert text.count(received.code) == 1
        assert places[first] < text.index(received.code)
    for absent in (fetched, later):
        assert absent.code not in text
    assert text.count("0912 000 604") == 3  # as on the screen: it is dialled from here
    assert "trước 17:30" in text
    assert "Nội bộ, không niêm yết" in text


def test_a_morning_without_work_says_so(desk: Desk) -> None:
    assert pages(ward.morning_sheet(desk, at("2017-02-06T07:40")))[0].count("Không có hồ sơ nào.") == 4
