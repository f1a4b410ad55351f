"""Forms 01 and 04 of both profiles, line by line as domain.md §2.1 and §2.4 give them."""

from __future__ import annotations

from datetime import date

from app.apology.acts import ApologyForm, draft, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.receive import receive
from app.dossier.receipt import Paper, Person, ReceiptForm
from app.papers import form01
from app.papers import letter as letters
from tests.app.paper.printed_paper import pages
from tests.app.test_papers_forms import in_order
from tests.ward import BIRTH_AGAIN, MARRIAGE, TRIAL, at, take_in

WARD = "Ủy ban nhân dân phường Nguyễn Du"
FORM_01 = {
    "hatinh-2017": (
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        "Mã hồ sơ: 000.99.01.H27-170314-0001 · Liên 2: Giao khách hàng",
        "Bộ phận Tiếp nhận và Trả kết quả UBND phường Nguyễn Du",
        "Tiếp nhận hồ sơ của: Ông NGUYỄN VĂN THỬ",
        "Địa chỉ: Tổ dân phố Thử 6, phường Nguyễn Du, TP Hà Tĩnh",
        "Số điện thoại:",
        "Email: thu@vidu.example",
        "Nội dung yêu cầu giải quyết: Cấp Giấy xác nhận tình trạng hôn nhân",
        "1. Thành phần hồ sơ nộp gồm:",
        "Tờ khai thử",
        "2. Số lượng hồ sơ: 01 (bộ)",
        "3. Thời gian giải quyết hồ sơ theo quy định là: 03 ngày làm việc",
        "4. Thời gian nhận hồ sơ: 09 giờ 15 phút, ngày 14 tháng 3 năm 2017",
        "5. Thời gian trả kết quả giải quyết hồ sơ:",
        "17 giờ 30 phút, ngày 17 tháng 3 năm 2017",
        "6. Đăng ký nhận kết quả tại: Bộ phận Tiếp nhận và Trả kết quả",
        "Vào Sổ theo dõi hồ sơ, Quyển số 01 Số thứ tự 01",
        "NGƯỜI NỘP HỒ SƠ",
        "(Ký và ghi rõ họ tên)",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
        "(Ký và ghi rõ họ tên)",
        "Ghi chú: Giấy tiếp nhận hồ sơ và hẹn trả kết quả được lập thành 2 liên; một liên chuyển kèm theo Phiếu kiểm "
        "soát quá trình giải quyết hồ sơ và được lưu tại Bộ phận Tiếp nhận và Trả kết quả; một liên giao cho cá nhân, "
        "tổ chức nộp hồ sơ. Tổ chức, cá nhân có thể đăng ký nhận kết quả tại Bộ phận Tiếp nhận và Trả kết quả hoặc "
        "tại nhà (trụ sở tổ chức) qua dịch vụ bưu chính.",
    ),
    "hatinh-2025": (
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        "Mã hồ sơ: H27.99.01-170314-0001 · Liên 2: Giao khách hàng",
        "Trung tâm Phục vụ hành chính công UBND phường Nguyễn Du",
        "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Ông NGUYỄN VĂN THỬ",
        "Số định danh cá nhân/tổ chức:",
        "Địa chỉ: Tổ dân phố Thử 6, phường Nguyễn Du, TP Hà Tĩnh",
        "Số điện thoại:",
        "Email: thu@vidu.example",
        "Nội dung yêu cầu giải quyết: Cấp Giấy xác nhận tình trạng hôn nhân",
        "Thành phần hồ sơ nộp gồm:",
        "Tờ khai thử",
        "Số lượng hồ sơ: 01 (bộ)",
        "Thời gian giải quyết hồ sơ theo quy định là: 03 ngày làm việc",
        "Thời gian nhận hồ sơ: 09 giờ 15 phút, ngày 14 tháng 3 năm 2017",
        "Thời gian trả kết quả giải quyết hồ sơ:",
        "17 giờ 30 phút, ngày 17 tháng 3 năm 2017",
        "Đăng ký nhận kết quả tại: Trung tâm Phục vụ hành chính công",
        "Vào Sổ theo dõi hồ sơ, Quyển số 01 Số thứ tự 01",
        "NGƯỜI NỘP HỒ SƠ",
        "(Ký và ghi rõ họ tên)",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
        "(Ký và ghi rõ họ tên)",
        "(Chữ ký số của người tiếp nhận hồ sơ nếu là biểu mẫu điện tử)",
    ),
}
NUMBERS = {"hatinh-2017": "Số: 01/BPTNTKQ", "hatinh-2025": "Số: 01/TTPVHCC"}
LATE = (
    "Kính gửi: Ông Nguyễn Văn Thử",
    f"Ngày 24 tháng 01 năm 2017, {WARD} tiếp nhận giải quyết hồ sơ đề nghị giải quyết thủ tục hành chính "
    "Đăng ký lại khai sinh của Ông;",
    "mã số hồ sơ:",
    "Thời gian hẹn trả kết quả giải quyết hồ sơ: 17 giờ 30, ngày 07 tháng 02 năm 2017.",
    f"Tuy nhiên đến nay, {WARD} chưa trả kết quả giải quyết hồ sơ của Ông đúng thời hạn quy định ghi trên Giấy tiếp "
    "nhận hồ sơ và hẹn trả kết quả.",
    "Lý do: chờ xác minh tại nơi đăng ký cũ",
    f"{WARD} xin trân trọng gửi lời xin lỗi đến Ông vì sự chậm trễ trong quá trình giải quyết hồ sơ có thể gây phiền "
    "hà, tốn kém về chi phí, công sức của Ông.",
)
CLOSE = ("Mong nhận được sự thông cảm của Ông vì sự chậm trễ này./.", "CHỦ TỊCH")
FORM_04 = {
    "hatinh-2017": (
        "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
        *LATE,
        "Thời gian hẹn trả kết quả lại: ngày 10 tháng 02 năm 2017.",
        *CLOSE,
        "(Ký, ghi rõ họ tên và đóng dấu)",
    ),
    "hatinh-2025": (
        "PHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
        *LATE,
        f"{WARD} xin lỗi Ông và sẽ trả kết quả giải quyết hồ sơ cho Ông vào ngày 10 tháng 02 năm 2017.",
        *CLOSE,
        "(Ký và ghi rõ họ tên)",
    ),
}


def test_form_01(ward: Desk) -> None:
    form = ReceiptForm(MARRIAGE, TRIAL, papers=(Paper("Tờ khai thử"),))
    dossier = receive(ward, form, CLERK, at("2017-03-14T09:15")).dossier
    [text] = pages(form01.slip(ward, dossier, copies=(2,)))
    in_order(text, FORM_01[ward.regime.id])
    for words in (
        NUMBERS[ward.regime.id],
        "UBND PHƯỜNG NGUYỄN DU",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Nguyễn Du, ngày 14 tháng 3 năm 2017",
    ):
        assert words in text


def test_form_01_handed_in_for_another_names_both_and_the_authority(ward: Desk) -> None:
    """The applicant is who authorises: name, number, address, phone and e-mail stand in their own lines."""
    proxy = Person("Lê Thị Nộp Thay", relation="other", authorisation="Giấy ủy quyền số 12")
    dossier = receive(
        ward, ReceiptForm(MARRIAGE, TRIAL, submitter=proxy), CLERK, at("2017-03-14T09:15")
    ).dossier
    [text] = pages(form01.slip(ward, dossier, copies=(1,)))
    note = (
        "(Trường hợp ủy quyền thì cung cấp thêm thông tin của người ủy quyền, bao gồm: họ và tên, địa chỉ, "
    )
    note += "số định danh cá nhân, số điện thoại, email, giấy tờ ủy quyền)"
    assert (note in " ".join(text.split())) == (ward.regime.id == "hatinh-2025")
    in_order(
        text,
        (
            "Email: thu@vidu.example",
            "Người nộp thay: Lê Thị Nộp Thay",
            "Giấy tờ ủy quyền: Giấy ủy quyền số 12",
        ),
    )


def test_form_04(ward: Desk) -> None:
    dossier = take_in(ward, "2017-01-24T10:00", BIRTH_AGAIN).dossier
    form = ApologyForm(("tre_han",), "chờ xác minh tại nơi đăng ký cũ", (OFFICER,), new_on=date(2017, 2, 10))
    letter = draft(ward, dossier, form, CLERK, at("2017-02-06T08:00"))
    sign(ward, letter, HEAD, at("2017-02-06T09:00"))
    [text] = pages(letters.letter(ward, letter))
    in_order(text, FORM_04[ward.regime.id])
    assert "Số: 01/PXL" in text
    assert ("số định danh: 042096000031" in text) == (ward.regime.id == "hatinh-2025")
