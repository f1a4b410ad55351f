"""The close of a day: counted at this desk, owed in the ward, and where the book stands, on a sheet to sign."""

from __future__ import annotations

from app.demo.ward import CLERK, DEPUTY
from app.desk.desk import Desk
from app.desk.safety.copies import keep_copy
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.acts.end import Collection, finish, refuse, return_result, withdraw
from app.dossier.acts.fees import pay
from app.dossier.acts.receive import receive
from app.dossier.acts.visits import VisitForm, note_visit
from app.dossier.receipt import ReceiptForm
from app.exchange.own import last
from app.papers.closing import closing, closing_sheet
from tests.app.paper.printed_paper import pages
from tests.ward import BIRTH_AGAIN, MARRIAGE, TRIAL, at, take_in

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


def test_who_signed_for_another_is_named_as_in_the_register(desk: Desk) -> None:
    own, fetched, sent = (take_in(desk, f"2017-02-06T08:{n}0", BIRTH_AGAIN).dossier for n in range(3))
    for uid, given in (
        (own, Collection(collector="Nguyễn Văn Thử")),
        (fetched, Collection(to="proxy", collector="Lê Thị Nhận Thử")),
        (sent, Collection(to="post", collector="Hồ Văn Gửi Thử", dispatch_number="RR123456789VN")),
    ):
        finish(desk, uid, CLERK, at("2017-02-06T10:30"))
        return_result(desk, uid, CLERK, at("2017-02-06T10:30"), given)
    text = " ".join(pages(closing_sheet(desk, at(EVENING), 0, 0)))
    assert "đã trả; người nhận thay: Lê Thị Nhận Thử" in text
    assert text.count("người nhận thay") == 1
    assert "đã trả, bưu chính" in text


def test_whoever_paid_is_called_at_the_number_that_stands_in_the_lists_above(desk: Desk) -> None:
    earlier = take_in(desk, "2017-01-24T10:00", MARRIAGE)
    pay(desk, earlier.dossier, 8000, CLERK, at("2017-02-06T09:05"), receipt_number="BL 1")
    finish(desk, earlier.dossier, CLERK, at("2017-02-06T09:10"))
    text = " ".join(pages(closing_sheet(desk, at(EVENING), 0, 0)))
    assert "biên lai BL 1: 8.000 đ" in text
    assert "không có số" not in text
    assert TRIAL.phone in text


def test_a_day_without_work_and_with_a_copy(desk: Desk) -> None:
    keep_copy(desk, at("2017-02-06T17:00"))
    found = closing(desk, at(EVENING))
    assert found.copied_today
    assert not found.received
    assert not closing(desk, at("2017-02-07T08:00")).copied_today
    assert "Bản sao lưu: lúc 17:00" in pages(closing_sheet(desk, at(EVENING), 0, 0))[0]


def test_what_left_the_pile_or_never_came_to_it_is_counted(desk: Desk) -> None:
    refused, withdrawn, sent = (take_in(desk, f"2017-02-06T08:{n}0", BIRTH_AGAIN).dossier for n in range(3))
    posted = ReceiptForm(BIRTH_AGAIN, TRIAL, channel="post", dispatch_number="EH123456VN")
    brought = receive(desk, posted, CLERK, at("2017-02-06T09:00")).dossier
    refuse(desk, refused, "không đủ điều kiện", CLERK, at("2017-02-06T10:00"), approved_by=DEPUTY)
    withdraw(desk, withdrawn, "không còn nhu cầu", CLERK, at("2017-02-06T10:10"))
    finish(desk, sent, CLERK, at("2017-02-06T10:20"))
    by_post = Collection(to="post", dispatch_number="RR123456789VN")
    return_result(desk, sent, CLERK, at("2017-02-06T10:30"), by_post)
    for kind, name in (("incomplete", "Hồ Văn Thử"), ("refused", "Lê Thị Mẫu")):
        came = VisitForm(kind, BIRTH_AGAIN, "thiếu giấy chứng sinh", ("Giấy chứng sinh",), name=name)
        note_visit(desk, came, CLERK, at("2017-02-06T11:00"))
    found = closing(desk, at(EVENING))
    assert [line.dossier for line in found.ended] == [refused, withdrawn]
    assert [visit.kind for visit in found.visits] == ["incomplete", "refused"]
    assert (found.brought, found.sent) == ({brought}, {sent})
    text = " ".join(pages(closing_sheet(desk, at(EVENING), 0, 0)))
    for words in (
        "Qua bưu chính: nhận 1 hồ sơ, trả 1 kết quả.",
        "Đã nhận hôm nay tại quầy này (4)",
        "Đã từ chối, đã rút hôm nay (2)",
        "công dân rút",
        "Đến quầy này mà chưa nhận hồ sơ (2)",
        "Hồ Văn Thử",
        "mẫu 02, 11:00",
        "mẫu 03, 11:00",
    ):
        assert words in text
    tomorrow = closing(desk, at("2017-02-07T17:00"))
    assert not (tomorrow.ended or tomorrow.visits or tomorrow.brought or tomorrow.sent)


def test_what_the_post_brought_counts_as_corrected_since(desk: Desk) -> None:
    uid = take_in(desk, "2017-02-06T09:00", BIRTH_AGAIN).dossier
    assert not closing(desk, at(EVENING)).brought
    posted = ReceiptForm(BIRTH_AGAIN, TRIAL, channel="post", dispatch_number="EH123456VN")
    correct(desk, uid, CorrectionForm(posted, "ghi nhầm cách nộp"), CLERK, at("2017-02-06T10:00"))
    assert closing(desk, at(EVENING)).brought == {uid}
