"""Test pages, the scanner's sheet, the key card, the morning sheet, notices: whole, on their paper, readable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

import pypdfium2 as pdfium
import pytest

from app.papers.draw.base.head import Office
from app.papers.draw.citizen import letter, notice
from app.papers.draw.citizen.letter import LetterFacts
from app.papers.draw.citizen.notice import NoticeFacts
from app.papers.draw.office import keys as key_card
from app.papers.draw.office import morning, test_page
from app.papers.draw.office.morning import MorningFacts, MorningGroup, MorningLine
from app.refusal import Refusal
from app.rules.law.form_wording import Wording
from app.rules.text.identity import TEST_CARD
from app.rules.time.calendar import VIETNAM
from tests.app.paper.printed_paper import codes, outside, pages, printed, scanned, sizes
from tests.app.paper.test_fonts import VIETNAMESE

AT = datetime(2017, 2, 6, 7, 40, tzinfo=VIETNAM)
GROUPS = [
    ("Ở đâu cũng dùng", [("Ctrl+1 … 6", "Chuyển nơi: Tiếp nhận, Hồ sơ, Xin lỗi"), ("F1", "Bảng phím")]),
    ("Hồ sơ", [("↑ ↓", "Chọn dòng"), ("Enter", "Mở")]),
]


@pytest.fixture
def posted(office: Office) -> NoticeFacts:
    return NoticeFacts(
        office=office,
        field="Hộ tịch",
        name="Cấp Giấy xác nhận tình trạng hôn nhân",
        code="1.004873",
        limit="3 ngày làm việc",
        fee="Theo HĐND tỉnh",
        where=office.desk,
        hours="Ngày làm việc, 07:30–11:30 và 13:30–17:30",
        papers=["Tờ khai", "Giấy tờ tùy thân (xuất trình)"],
        since=date(2017, 1, 1),
        printed_on=date(2017, 2, 6),
    )


def test_a_notice_says_when_it_takes_longer_and_who_need_not_pay(posted: NoticeFacts) -> None:
    more = {
        "other_limits": ["Trực tuyến: 2 ngày", "Xác minh, chờ trả lời: 6 ngày làm việc"],
        "exemptions": "hộ nghèo",
    }
    [text] = pages(notice.draw([replace(posted, **more)], "Niêm yết"))
    for words in (*more["other_limits"], "Miễn, giảm: hộ nghèo"):
        assert words in text
    assert "Miễn, giảm" not in pages(notice.draw([posted], "Niêm yết"))[0]


@pytest.mark.parametrize(
    ("kind", "paper"), [("a4", (210, 297)), ("a5", (148, 210)), ("80", (80, 0)), ("58", (58, 0))]
)
def test_a_test_page_has_every_letter_a_ruler_and_a_code(kind: str, paper: tuple[int, int]) -> None:
    pdf = test_page.draw(kind, "Máy in thử", AT)
    [(width, height)] = sizes(pdf)
    assert (width, height if paper[1] else 0) == paper
    [text] = pages(pdf)
    letters = {letter for letter in VIETNAMESE if not letter.isascii()}
    assert letters - set(text) == set()
    assert "Máy in thử" in text
    assert scanned(printed(pdf)) == [TEST_CARD]
    assert outside(pdf, 3, 3, top=2, bottom=2) == []


@pytest.mark.parametrize("kind", ["a4", "a5"])
def test_the_ruler_is_100_mm_both_ways(kind: str) -> None:
    page = pdfium.PdfDocument(test_page.draw(kind, "Máy in thử", AT))[0]
    lengths = set()
    for thing in page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = (side / 72 * 25.4 for side in thing.get_bounds())
        lengths.add(("across", round(right - left)))
        lengths.add(("down", round(top - bottom)))
    assert {("across", 100), ("down", 100)} <= lengths


def test_a_test_page_of_no_paper_is_refused() -> None:
    with pytest.raises(Refusal) as caught:
        test_page.draw("a3", "x", AT)
    assert caught.value.code == "form.choice"


def test_the_scanners_sheet_holds_the_card_of_nobody_and_says_what_to_set() -> None:
    pdf = test_page.scanner_sheet("UBND phường Nguyễn Du")
    assert sizes(pdf) == [(210, 297)]
    assert scanned(printed(pdf)) == [TEST_CARD]
    [text] = pages(pdf)
    for words in ("Đặng Thị Hường, ạ ẳ ễ ợ ữ", "000000000000", "Enter", "COM", "bàn phím"):
        assert words in text


@pytest.mark.parametrize("size", [(210.0, 297.0), (148.0, 210.0)])
def test_the_key_card_is_one_page(size: tuple[float, float]) -> None:
    pdf = key_card.draw("Phím của quầy", GROUPS * 6, footer="F1: bảng phím của từng nơi", size=size)
    assert sizes(pdf) == [tuple(map(round, size))]
    [text] = pages(pdf)
    for _heading, keys in GROUPS:
        for key, words in keys:
            assert text.count(key) >= 6
            assert text.count(words) == 6
    assert outside(pdf, 10, 10, top=8, bottom=4) == []


def test_more_keys_than_a_page_holds_are_refused() -> None:
    with pytest.raises(Refusal) as caught:
        key_card.draw("Phím", GROUPS * 60)
    assert caught.value.code == "paper.too_long"


def _morning(office: Office, count: int) -> MorningFacts:
    lines = [
        MorningLine(
            f"000.99.01.H27-170125-{n:04d}", f"Nguyễn Văn Thử {n}", "Đăng ký thử", "0912 000 604", "x"
        )
        for n in range(count)
    ]
    groups = [
        MorningGroup("Hẹn trả hôm nay", "Không kịp thì báo.", lines, 7),
        MorningGroup("Có kết quả", "Gọi đến nhận.", []),
    ]
    return MorningFacts(office.short, "Quầy 1", AT, groups)


def test_the_morning_sheet_goes_on_as_long_as_the_day(office: Office) -> None:
    pdf = morning.draw(_morning(office, 90))
    texts = pages(pdf)
    assert len(texts) > 2
    assert set(sizes(pdf)) == {(210, 297)}
    whole = " ".join(texts)
    for n in range(90):
        assert whole.count(f"170125-{n:04d}") == 1
    for number, text in enumerate(texts, 1):
        assert "Nội bộ, không niêm yết" in text
        assert f"trang {number}" in text
    assert "Hẹn trả hôm nay (97)" in texts[0]
    assert "Còn 7 hồ sơ nữa" in whole
    assert "Không có hồ sơ nào." in whole
    assert "0912 000 604" in whole
    assert outside(pdf, 10, 10, top=5, bottom=5) == []


def test_a_notice_says_all_and_its_code_needs_no_network(posted: NoticeFacts) -> None:
    pdf = notice.draw([posted], "Niêm yết")
    assert sizes(pdf) == [(210, 297)]
    [text] = pages(pdf)
    for words in (
        posted.name,
        "1.004873",
        "3 ngày làm việc",
        "Theo HĐND tỉnh",
        "lĩnh vực Hộ tịch",
        "Tờ khai",
        "Giấy tờ tùy thân",
        "0239 000 0031",
        "06/02/2017",
        posted.where,
    ):
        assert words in text
    [code] = scanned(printed(pdf, dpi=300))
    assert code == notice.plain_text(posted)
    for words in (posted.name, "1. Tờ khai", "2. Giấy tờ tùy thân (xuất trình)", "3 ngày làm việc"):
        assert words in code


@pytest.mark.parametrize(
    ("listed", "name", "how"),
    [
        ("Tờ khai x2", "Tờ khai", "2 bản · Bắt buộc"),
        ("Thẻ căn cước (xuất trình)", "Thẻ căn cước", "Xuất trình, trả lại ngay · Bắt buộc"),
        ("Văn bản ủy quyền nếu có", "Văn bản ủy quyền", "Nếu có"),
        ("Giấy cũ nếu cấp lại", "Giấy cũ nếu cấp lại", "Tùy trường hợp"),
    ],
)
def test_beside_each_paper_of_a_notice_stands_how_it_is_asked(
    posted: NoticeFacts, listed: str, name: str, how: str
) -> None:
    [text] = pages(notice.draw([replace(posted, papers=[listed])], "Niêm yết"))
    assert name in text
    assert how in text


def test_the_unit_of_a_limit_is_as_large_as_its_number(posted: NoticeFacts) -> None:
    page = pdfium.PdfDocument(notice.draw([posted], "Niêm yết"))[0].get_textpage()
    start, length = page.search("3 ngày làm việc", match_case=True).get_next()
    boxes = [page.get_charbox(place, loose=True) for place in range(start, start + length)]
    heights = {round(top - bottom, 1) for _left, bottom, _right, top in boxes if top > bottom}
    assert len(heights) == 1


@pytest.mark.parametrize("count", [0, 12, 24])
def test_a_long_notice_fits_its_page_and_its_code_stays_readable(posted: NoticeFacts, count: int) -> None:
    hard = replace(
        posted,
        name="Công nhận hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp, diêm nghiệp có mức sống trung bình, thử lần "
        * 2,
        fee="2.000 đ/trang, từ trang 3: 1.000 đ/trang, tối đa 200.000 đ/bản",
        papers=[f"Giấy tờ thử nghiệm có tên dài để kiểm tra việc xuống dòng {n}" for n in range(count)],
    )
    pdf = notice.draw([hard], "Niêm yết")
    texts = pages(pdf)
    assert len(texts) == (2 if count == 24 else 1)
    assert all(paper in " ".join(texts) for paper in hard.papers)
    assert outside(pdf, 15, 15, top=8, bottom=4) == []
    [code] = codes(printed(pdf, len(texts) - 1, dpi=300))
    assert code.text == notice.plain_text(hard)
    if count == 24:
        assert "xem bản niêm yết" in code.text


def test_several_notices_are_a_page_each(posted: NoticeFacts) -> None:
    assert len(pages(notice.draw([posted, replace(posted, code="1.001193")], "Niêm yết"))) == 2


def test_a_letter_printed_again_says_so(office: Office, wording: Mapping[str, Wording]) -> None:
    facts = LetterFacts(
        office=office,
        number="01/PXL",
        dated=date(2017, 2, 6),
        addressee="Nguyễn Văn Thử",
        honorific="Ông",
        procedure="Đăng ký thử",
        code="000.99.01.H27-170125-0001",
        received_at=AT,
        due_at=AT,
        causes=("tre_han",),
        reason="chờ xác minh",
        new_on=date(2017, 2, 10),
        signer="Bùi Quang Mẫu",
        signer_titles=("CHỦ TỊCH",),
    )
    assert "BẢN IN LẠI" not in pages(letter.draw(facts, wording))[0]
    assert "BẢN IN LẠI LẦN 1" in pages(letter.draw(replace(facts, reprint=1), wording))[0]
