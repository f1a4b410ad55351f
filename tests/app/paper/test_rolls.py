"""Slips and tickets on rolls, the slip in large print, the reprint's mark on every kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import pytest

from app.papers.draw.citizen import large, roll, slip, ticket
from app.papers.draw.citizen.roll import PRINTED
from app.papers.draw.citizen.slip import SlipFacts
from app.refusal import Refusal
from app.rules.law.form_wording import Wording
from app.rules.text import slip_code
from app.rules.time.calendar import VIETNAM
from tests.app.paper.printed_paper import (
    ink,
    outside,
    pages,
    printed,
    raw_text,
    scanned,
    sizes,
    smallest_type,
)

WIDTHS = sorted(PRINTED)
LONG_PROCEDURE = (
    "Công nhận hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp, diêm nghiệp có mức sống trung bình, xác nhận lần thử "
    "nghiệm đối với hộ gia đình cư trú"
)
LONG_NAME = "H'Bia Ƀăm ƀ čư ŏ Niê Kđăm Nguyễn Thử Nghiệm Kéo Dài Sáu Mươi"
AT = datetime(2017, 2, 6, 8, 5, tzinfo=VIETNAM)
TICKET = ticket.TicketFacts("A032", AT, 4, "UBND phường Nguyễn Du", "Bộ phận Tiếp nhận và Trả kết quả")


@pytest.fixture
def hard(slip_facts: SlipFacts) -> SlipFacts:
    return replace(
        slip_facts,
        procedure=LONG_PROCEDURE,
        applicant=LONG_NAME,
        signed_by="Y Thử Niê",
        also=(("submitter_label", "Y Thử Niê"),),
        id_number="042096000031",
        email=f"{'rat-dai' * 14}@vidu.example",
        papers=tuple((f"Giấy tờ thử có tên dài số {n}, bản in trên giấy cuộn", 1, n) for n in range(12)),
        collect_at="Nhà riêng, qua dịch vụ bưu chính, số 99 đường Thử Nghiệm Kéo Dài, phường Thử",
        reprint=2,
        replaces="THAY THẾ giấy hẹn lần 1 lập ngày 03/03/2026, hẹn trả 17/03/2026. Lý do: đã bổ sung đủ hồ sơ.",
        demo=True,
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_the_roll_says_what_the_a5_says(
    slip_facts: SlipFacts, wording: Mapping[str, Wording], width: int
) -> None:
    pdf = roll.draw(slip_facts, wording, width)
    [(wide, _)] = sizes(pdf)
    assert wide == width
    [text] = pages(pdf)
    for words in (
        "UBND PHƯỜNG NGUYỄN DU",
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        "0001/BPTNTKQ",
        "Nhận 09:15, thứ Tư 25/01/2017",
        "06/02/2017",
        "Thứ Hai, trước 17:30",
        *slip_facts.reason,
        slip_facts.code,
        slip_facts.check[:4],
        "Bà Nguyễn Thị Thử Ngưỡng",
        "Trích lục ghi chú ly hôn: 01 bản sao",
        "Thẻ căn cước công dân: xuất trình, đã trả lại",
        "03 ngày làm việc",
        "15.000 đ",
        "Quầy 2, trụ sở UBND phường",
        "Võ Thị Mẫu",
        "0239 000 0031",
    ):
        assert words in text
    assert scanned(printed(pdf)) == [slip_facts.token]


@pytest.mark.parametrize("width", WIDTHS)
def test_reasons_begin_a_line_each_and_no_number_is_parted_from_its_words(
    slip_facts: SlipFacts, wording: Mapping[str, Wording], width: int
) -> None:
    drawn = raw_text(roll.draw(slip_facts, wording, width)).splitlines()
    lines = [" ".join(line.split()) for line in drawn]
    for reason in slip_facts.reason:
        assert any(line.startswith(reason[:12]) for line in lines), reason
    assert slip_facts.book_number not in lines
    assert not any(line.startswith("ngày ") for line in lines)


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_on_a_roll_lies_where_the_head_does_not_reach(
    hard: SlipFacts, wording: Mapping[str, Wording], width: int
) -> None:
    pdf = roll.draw(hard, wording, width)
    margin = (width - PRINTED[width]) / 2 - 0.05
    assert outside(pdf, margin, margin, top=1, bottom=2) == []
    page = printed(pdf)
    edge = round(margin * 8) - 2
    assert ink(page, (0, 0, edge, page.height)) == 0
    assert ink(page, (page.width - edge, 0, page.width, page.height)) == 0
    text = pages(pdf)[0]
    for words in (
        LONG_NAME,
        "số 11",
        "BẢN IN LẠI LẦN 2",
        "THAY THẾ giấy hẹn lần 1 lập ngày 03/03/2026",
        "BẢN DIỄN TẬP",
        "hộ gia đình cư trú",
    ):
        assert words in text


@pytest.mark.parametrize("width", WIDTHS)
def test_words_on_a_roll_are_large_and_dark_enough(
    hard: SlipFacts, wording: Mapping[str, Wording], width: int
) -> None:
    assert smallest_type(roll.draw(hard, wording, width)) >= 7.6
    assert smallest_type(ticket.draw(TICKET, width)) >= 7.6


@pytest.mark.parametrize("draw", [roll.draw, large.draw])
def test_the_citizens_papers_hide_number_and_telephone(
    hard: SlipFacts, wording: Mapping[str, Wording], draw: object
) -> None:
    text = raw_text(draw(hard, wording))  # type: ignore[operator]
    for hidden in ("042096000031", "0912 000 604", "0912000604"):
        assert hidden not in text
    assert "604" in text


@pytest.mark.parametrize("width", WIDTHS)
def test_a_code_with_an_address_in_it_reads_on_both_rolls(
    slip_facts: SlipFacts, wording: Mapping[str, Wording], width: int
) -> None:
    token, signature, _ = slip_code.decode(slip_facts.token)
    text = slip_code.encode(token, signature, "tra-cuu-ho-so.phuong-nguyen-du.hatinh.vidu.example")
    pdf = roll.draw(replace(slip_facts, token=text), wording, width)
    assert scanned(printed(pdf)) == [text]


def test_a_width_that_no_roll_has_is_refused(slip_facts: SlipFacts, wording: Mapping[str, Wording]) -> None:
    for draw in (lambda: roll.draw(slip_facts, wording, 76), lambda: ticket.draw(TICKET, 76)):
        with pytest.raises(Refusal) as caught:
            draw()
        assert caught.value.code == "form.choice"


@pytest.mark.parametrize("width", WIDTHS)
def test_a_ticket_says_its_number_and_names_nobody(width: int) -> None:
    [text] = pages(ticket.draw(replace(TICKET, priority="Người cao tuổi"), width))
    for words in (
        "A032",
        "Còn 4 người chờ trước",
        "Ưu tiên: Người cao tuổi",
        "08:05, thứ Hai 06/02/2017",
        "UBND PHƯỜNG NGUYỄN DU",
    ):
        assert words in text
    [first] = pages(ticket.draw(replace(TICKET, waiting=0), width))
    assert "người chờ" not in first
    assert "Ưu tiên" not in first


def test_large_print_is_large_and_complete(hard: SlipFacts, wording: Mapping[str, Wording]) -> None:
    pdf = large.draw(replace(hard, demo=False), wording)
    assert set(sizes(pdf)) == {(210, 297)}
    assert smallest_type(pdf) >= 16
    assert outside(pdf, 15, 15, top=8, bottom=12) == []
    text = " ".join(pages(pdf))
    for words in (
        LONG_NAME,
        LONG_PROCEDURE,
        "số 11",
        hard.code,
        "06/02/2017",
        "17 giờ 30 phút, ngày 06 tháng 02 năm 2017",
        "BẢN IN LẠI LẦN 2",
        "15.000 đ",
        "03 ngày làm việc",
        *hard.reason,
        "Võ Thị Mẫu",
    ):
        assert words in text
    assert scanned(printed(pdf)) == [hard.token]
    assert f"{hard.code} · trang 2" in pages(pdf)[1]


def test_every_kind_of_slip_is_marked_when_printed_again(
    slip_facts: SlipFacts, wording: Mapping[str, Wording]
) -> None:
    again = replace(slip_facts, reprint=3)
    for draw in (
        lambda facts: slip.draw(facts, wording),
        lambda facts: slip.draw(facts, wording, two_up=True),
        lambda facts: roll.draw(facts, wording, 80),
        lambda facts: roll.draw(facts, wording, 58),
        lambda facts: large.draw(facts, wording),
    ):
        assert "BẢN IN LẠI LẦN 3" in pages(draw(again))[0]
        assert "BẢN IN LẠI" not in " ".join(pages(draw(slip_facts)))
    for text in pages(slip.draw(again, wording)):
        assert "BẢN IN LẠI LẦN 3" in text


def test_the_same_facts_give_the_same_bytes(slip_facts: SlipFacts, wording: Mapping[str, Wording]) -> None:
    assert roll.draw(slip_facts, wording) == roll.draw(slip_facts, wording)
    assert large.draw(slip_facts, wording) == large.draw(slip_facts, wording)
