"""The close of a day: counted at this desk, owed in the ward, and where the book stands, on a sheet to sign."""

from __future__ import annotations

from app.acts.progress import finish, return_result
from app.closing import closing, closing_sheet
from app.demo_ward import CLERK
from app.desk import Desk
from app.keeping import keep_copy
from app.sync.own import last
from tests.app.paper.printed_paper import pages
from tests.ward import BIRTH_AGAIN, MARRIAGE, at, take_in

EVENING = "2017-02-06T17:20"


def test_a_day_is_counted_and_what_it_owes_is_named(desk: Desk) -> None:
    late = take_in(desk, "2017-01-24T10:00", MARRIAGE)
    fetched = take_in(desk, "2017-01-25T09:45", BIRTH_AGAIN)
    finish(desk, fetched.dossier, CLERK, at("2017-02-03T09:00"))
    return_result(desk, fetched.dossier, CLERK, at("2017-02-06T10:00"))
    today = take_in(desk, "2017-02-06T14:00", MARRIAGE)
    found = closing(desk, at(EVENING))
    assert [line.dossier for line in found.received] == [today.dossier]
    assert [line.dossier for line in found.returned] == [fetched.dossier]
    assert [line.dossier for line in found.debt] == [late.dossier]
    assert found.tell == []
    assert found.book[0] == last(desk)
    text = " ".join(pages(closing_sheet(desk, at(EVENING), 2, 5)))
    for words in (
        "CUỐI NGÀY",
        "Phiếu chờ in: 2. Thay đổi chờ gửi cấp trên: 5. Bản sao lưu: chưa có bản hôm nay.",
        f"đến mục {last(desk)}, dấu {found.book[1]}",
        "Đã nhận hôm nay tại quầy này (1)",
        "Đã trả hôm nay (1)",
        "Quá hạn chưa xin lỗi (1)",
        "nhận 14:00",
    ):
        assert words in text
    assert all(text.count(each.code) == 1 for each in (late, fetched, today))


def test_a_day_without_work_and_with_a_copy(desk: Desk) -> None:
    keep_copy(desk, at("2017-02-06T17:00"))
    found = closing(desk, at(EVENING))
    assert found.copied_today
    assert not found.received
    assert not closing(desk, at("2017-02-07T08:00")).copied_today
    assert "Bản sao lưu: lúc 17:00" in pages(closing_sheet(desk, at(EVENING), 0, 0))[0]
