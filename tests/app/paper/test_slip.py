"""Form 01 as it is printed: wording, order, copies, length, QR."""

from __future__ import annotations

import hashlib
import pickle
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from app.desk import shipped
from app.papers.draw.base.sheet import FIGURES, SANS, SERIF, qr_side, spelled
from app.papers.draw.citizen import slip
from app.papers.draw.citizen.slip import SlipFacts
from app.refusal import Refusal
from app.rules.law.form_wording import Wording
from app.rules.text import slip_code
from tests.app.paper.printed_paper import codes, ink, is_nfc, pages, printed, raw_text, scanned

ROOT = Path(__file__).parents[3]
LONG_PAPER = "Giấy tờ thử nghiệm có tên rất dài để kiểm tra việc xuống dòng trên khổ giấy A5 nhỏ hẹp"
LONG_PROCEDURE = (
    "Công nhận hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp, diêm nghiệp có mức sống trung bình, xác nhận lần thử "
    "nghiệm đối với hộ gia đình cư trú tại phường"
)


def test_two_a5_pages_one_for_each_copy(slip_facts: SlipFacts, wording: Mapping[str, Wording]) -> None:
    pdf = slip.draw(slip_facts, wording)
    sizes = [tuple(round(side / 72 * 25.4) for side in page.get_size()) for page in pdfium.PdfDocument(pdf)]
    assert sizes == [(148, 210), (148, 210)]
    kept, handed = pages(pdf)
    assert "Liên 1: Lưu" in kept
    assert "Liên 2: Giao khách hàng" in handed


def test_official_wording_in_the_official_order(
    slip_facts: SlipFacts, wording: Mapping[str, Wording]
) -> None:
    text = pages(slip.draw(slip_facts, wording, (1,)))[0]
    expected = [
        "UBND PHƯỜNG NGUYỄN DU",
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        "Mã hồ sơ: 000.99.01.H27-170125-0001",
        "Bộ phận Tiếp nhận và Trả kết quả UBND phường Nguyễn Du",
        "Tiếp nhận hồ sơ của: Bà NGUYỄN THỊ THỬ NGƯỠNG",
        "Địa chỉ: Tổ dân phố Thử 6",
        "Số điện thoại: 0912 000 604",
        "Nội dung yêu cầu giải quyết: Cấp Giấy xác nhận tình trạng hôn nhân",
        "1. Thành phần hồ sơ nộp gồm:",
        "2. Số lượng hồ sơ: 01 (bộ)",
        "3. Thời gian giải quyết hồ sơ theo quy định là: 03 ngày làm việc",
        "4. Thời gian nhận hồ sơ: 09 giờ 15 phút, ngày 25 tháng 01 năm 2017",
        "5. Thời gian trả kết quả giải quyết hồ sơ:",
        "17 giờ 30 phút, ngày 06 tháng 02 năm 2017",
        "6. Đăng ký nhận kết quả tại: Quầy 2, trụ sở UBND phường",
        "Vào Sổ theo dõi hồ sơ, Quyển số 01 Số thứ tự 0318",
        "NGƯỜI NỘP HỒ SƠ",
        "Ghi chú: Giấy tiếp nhận hồ sơ và hẹn trả kết quả được lập thành 2 liên;",
    ]
    places = [text.find(words) for words in expected]
    assert -1 not in places, expected[places.index(-1)]
    assert places == sorted(places)
    for words in (
        "Số: 0001/BPTNTKQ",
        "Nguyễn Du, ngày 25 tháng 01 năm 2017",
        "Thứ Hai",
        "06/02/2017",
        *slip_facts.reason,
    ):
        assert words in text


def test_selected_text_is_nfc_with_every_letter(
    slip_facts: SlipFacts, wording: Mapping[str, Wording]
) -> None:
    name = "Ẩn Ẫm Ậu Ắp Ằng Ẳng Ẵm Ặc Ếch Ề Ể Ễ Ệ Ố Ồ Ổ Ỗ Ộ Ớ Ờ Ở Ỡ Ợ Ứ Ừ Ử Ữ Ự Ý Ỳ Ỷ Ỹ Ỵ Đ ấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựýỳỷỹỵđ"
    decomposed = "Thu\u031b\u0309 Nghie\u0323\u0302m"
    text = raw_text(slip.draw(replace(slip_facts, procedure=name, clerk=decomposed), wording))
    assert is_nfc(text)
    assert name in " ".join(text.split())
    assert "Thử Nghiệm" in text


def test_minority_names_and_letters_no_font_has(
    slip_facts: SlipFacts, wording: Mapping[str, Wording]
) -> None:
    submitter = "H'Thử Niê Kđăm Ƀuôn Čư Ŏ ƀ"
    text = pages(slip.draw(replace(slip_facts, signed_by=submitter, applicant="Thử 中"), wording))[0]
    assert submitter in text
    assert "THỬ [U+4E2D]" in text


def test_what_the_sans_lacks_is_set_in_a_face_like_it() -> None:
    assert spelled("từ 1→2 ƀ中", SANS) == [
        (SANS, "từ 1"),
        (FIGURES, "→"),
        (SANS, "2 "),
        (FIGURES, "ƀ"),
        (SERIF, "[U+4E2D]"),
    ]


def test_a_long_name_does_not_run_into_the_clerks(
    slip_facts: SlipFacts, wording: Mapping[str, Wording]
) -> None:
    name = "Công ty trách nhiệm hữu hạn thử nghiệm có tên rất dài không có thật Một Thành Viên"
    page = pdfium.PdfDocument(slip.draw(replace(slip_facts, applicant=name), wording, (1,)))[0].get_textpage()
    start, length = page.search(name, match_case=True).get_next()
    right_edge = page.get_charbox(start + length - 1)[2]
    assert right_edge < 74 / 25.4 * 72


@pytest.mark.parametrize("copy", [0, 1])
@pytest.mark.parametrize("host", [None, "tracuu.vidu.example"])
def test_the_qr_of_each_printed_copy_reads_back(
    slip_facts: SlipFacts, wording: Mapping[str, Wording], copy: int, host: str | None
) -> None:
    token, signature, _ = slip_code.decode(slip_facts.token)
    text = slip_code.encode(token, signature, host)
    assert scanned(printed(slip.draw(replace(slip_facts, token=text), wording), copy)) == [text]
    assert slip_code.decode(text)[0] == token


def test_the_qr_is_34_5_mm_with_its_quiet_zone(slip_facts: SlipFacts, wording: Mapping[str, Wording]) -> None:
    assert qr_side(slip_facts.token) == 34.5
    page = printed(slip.draw(slip_facts, wording, (1,)), dpi=254)
    corners = codes(page)[0].position
    left, right, top, bottom = (
        corners.top_left.x,
        corners.top_right.x,
        corners.top_left.y,
        corners.bottom_left.y,
    )
    assert right - left == pytest.approx(305, abs=6)  # 61 modules of 0.5 mm at 10 dots to the mm
    assert bottom - top == pytest.approx(305, abs=6)
    quiet = 19
    for box in (
        (left - quiet, top - quiet, right + quiet, top - 2),
        (left - quiet, bottom + 3, right + quiet, bottom + quiet),
        (left - quiet, top - quiet, left - 2, bottom + quiet),
        (right + 3, top - quiet, right + quiet, bottom + quiet),
    ):
        assert ink(page, box) == 0


def test_the_citizens_copy_hides_the_phone_number(
    slip_facts: SlipFacts, wording: Mapping[str, Wording]
) -> None:
    kept, handed = pages(slip.draw(slip_facts, wording))
    assert "0912 000 604" in kept
    assert "0912" not in handed
    assert "604" in handed


def test_the_2018_form_has_no_id_line_and_the_2025_form_has(
    slip_facts: SlipFacts, wording: Mapping[str, Wording]
) -> None:
    facts = replace(slip_facts, id_number="042196000001")
    assert "042196000001" not in pages(slip.draw(facts, wording))[0]
    later = shipped.regime("hatinh-2025").wording
    kept, handed = pages(slip.draw(facts, later))
    assert "Số định danh cá nhân/tổ chức: 042196000001" in kept
    assert "042196" not in handed


def test_eight_papers_and_a_long_procedure_stay_on_one_page(
    slip_facts: SlipFacts, wording: Mapping[str, Wording]
) -> None:
    papers = tuple((f"{LONG_PAPER} số {n}" if n % 2 else f"Giấy tờ thử số {n}", n % 3, 1) for n in range(8))
    facts = replace(
        slip_facts,
        papers=papers,
        procedure=LONG_PROCEDURE,
        email="dia-chi-thu-rat-dai@vidu.example",
        reprint=1,
    )
    text = pages(slip.draw(facts, wording))
    assert len(text) == 2
    for page in text:
        assert all(f"số {n}" in page for n in range(8))
        assert LONG_PROCEDURE in page
        assert "BẢN IN LẠI LẦN 1" in page
        assert "0239 000 0031" in page


@pytest.mark.parametrize("count", [0, 1, 8, 15, 40, 90])
def test_nothing_is_printed_outside_the_margins(
    slip_facts: SlipFacts, wording: Mapping[str, Wording], count: int
) -> None:
    facts = replace(
        slip_facts,
        papers=tuple((f"{LONG_PAPER} {n}", 1, 12) for n in range(count)),
        procedure=LONG_PROCEDURE,
        applicant="Nguyễn Thử Nghiệm " * 4,
        address=f"Số 99 {'đường Thử Nghiệm Kéo Dài ' * 6}",
        email=f"{'rat-dai' * 14}@vidu.example",
        signed_by="Y Thử Niê",
        also=(("submitter_label", "Y Thử Niê"),),
        collect_at="Nhà riêng, qua dịch vụ bưu chính, số 99 đường Thử Nghiệm Kéo Dài, phường Thử",
    )
    pdf = slip.draw(facts, wording, (1,))
    text = pages(pdf)
    assert all(f"{LONG_PAPER} {n}" in " ".join(text) for n in range(count))
    assert "0239 000 0031" in text[0]
    assert scanned(printed(pdf)) == [facts.token]
    for number in range(len(text)):
        page = printed(pdf, number, dpi=127)
        width, height = page.size
        for edge in (
            (0, 0, width, 25),
            (0, height - 30, width, height),
            (0, 0, 55, height),
            (width - 55, 0, width, height),
        ):
            assert ink(page, edge) == 0, (number, edge)


def test_a_text_that_no_page_can_hold_is_refused(
    slip_facts: SlipFacts, wording: Mapping[str, Wording]
) -> None:
    with pytest.raises(Refusal) as refused:
        slip.draw(replace(slip_facts, procedure="thủ tục thử " * 600), wording)
    assert refused.value.code == "paper.too_long"


def test_an_exercise_says_so_and_still_reads(slip_facts: SlipFacts, wording: Mapping[str, Wording]) -> None:
    pdf = slip.draw(replace(slip_facts, demo=True), wording)
    assert all("BẢN DIỄN TẬP" in page for page in pages(pdf))
    assert "BẢN DIỄN TẬP" not in " ".join(pages(slip.draw(slip_facts, wording)))
    assert scanned(printed(pdf, 1)) == [slip_facts.token]


def test_a_slip_that_replaces_another_says_so(slip_facts: SlipFacts, wording: Mapping[str, Wording]) -> None:
    text = pages(slip.draw(replace(slip_facts, replaces="THAY THẾ giấy hẹn lần 1"), wording))[1]
    assert "THAY THẾ giấy hẹn lần 1" in text


def test_two_copies_on_one_a4(slip_facts: SlipFacts, wording: Mapping[str, Wording]) -> None:
    pdf = slip.draw(slip_facts, wording, two_up=True)
    assert [
        tuple(round(side / 72 * 25.4) for side in page.get_size()) for page in pdfium.PdfDocument(pdf)
    ] == [(296, 210)]
    assert scanned(printed(pdf)) == [slip_facts.token] * 2


def test_same_facts_give_the_same_bytes_in_another_process(
    slip_facts: SlipFacts, wording: Mapping[str, Wording]
) -> None:
    script = (
        "import sys, pickle, hashlib; from app.papers.draw.citizen import slip;"
        "facts, wording = pickle.loads(sys.stdin.buffer.read());"
        "print(hashlib.sha256(slip.draw(facts, wording)).hexdigest())"
    )
    plain = {form: dict(texts) for form, texts in wording.items()}
    slip.draw(replace(slip_facts, applicant="Trần Văn Thử Khác"), wording)
    here = hashlib.sha256(slip.draw(slip_facts, wording)).hexdigest()
    there = subprocess.run(
        [sys.executable, "-c", script],
        input=pickle.dumps((slip_facts, plain)),
        cwd=ROOT,
        env={
            "PYTHONHASHSEED": "7",
            "PYTHONPATH": str(ROOT),
            "TZ": "America/Lima",
            "SYSTEMROOT": "C:\\Windows",
        },
        capture_output=True,
        check=True,
    )
    assert there.stdout.decode().strip() == here


def test_importing_the_slip_does_not_import_reportlab() -> None:
    script = "import sys, app.papers.draw.citizen.slip, app.papers.draw.citizen.letter, app.papers.draw.citizen.script; print('reportlab' in sys.modules, 'qrcode' in sys.modules)"
    there = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True, text=True
    )
    assert there.stdout.split() == ["False", "False"]


def test_the_document_itself_names_nobody(slip_facts: SlipFacts, wording: Mapping[str, Wording]) -> None:
    described = pdfium.PdfDocument(slip.draw(slip_facts, wording)).get_metadata_dict()
    assert described["Title"] == "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"
    assert "Thử" not in " ".join(described.values())
