"""Every key of the counter, for the card that lies beside the keyboard."""

from __future__ import annotations

from ui.language import tr

KEY_CARD = (
    (
        tr("Ở mọi nơi"),
        (
            ("F1", tr("phím và hướng dẫn của màn hình đang xem")),
            ("F2", tr("hồ sơ mới")),
            ("F3", tr("quét hoặc tìm")),
            ("F9", tr("in, in lại; phiếu chờ in")),
            ("F10", tr("tới chỗ cần sửa đầu tiên")),
            ("F11", tr("toàn màn hình")),
            ("F12", tr("gọi số kế tiếp")),
            ("Ctrl+1–6", tr("đổi nơi làm việc")),
            ("Ctrl+L", tr("khóa quầy, đổi người")),
            ("Ctrl+N", tr("bỏ phần nhập dở, nhập lại")),
            ("Ctrl+ +", tr("chữ to hơn, Ctrl+− nhỏ lại")),
            ("Shift+Enter", tr("xuống dòng, trong bảng bên phải")),
            ("Esc", tr("quay lại, đóng; không mất gì")),
        ),
    ),
    (
        tr("Tiếp nhận (Ctrl+1)"),
        (
            ("Enter", tr("ô sau; ở giấy tờ là lưu và in")),
            ("1–9", tr("chọn thủ tục, đánh dấu giấy tờ")),
            ("+", tr("đủ giấy tờ")),
            ("→", tr("thêm bản sao")),
            ("F5", tr("cá nhân, tổ chức")),
            ("Shift+F5", tr("giờ nhận, khi nhập từ phiếu giấy")),
            ("F6", tr("nộp thay")),
            ("F7", tr("đổi thủ tục")),
            ("F8", tr("vì sao ngày này; F9 in lời giải thích")),
            ("Shift+F9", tr("in phiếu chữ to")),
            ("Ctrl+T", tr("số thứ tự")),
            ("Shift+F12", tr("gọi lại số")),
            ("Ctrl+F12", tr("vắng mặt")),
        ),
    ),
    (
        tr("Hồ sơ (Ctrl+2) và một hồ sơ"),
        (
            ("↑ ↓", tr("chọn hồ sơ")),
            ("Enter", tr("mở; việc kế tiếp")),
            ("1–7", tr("đổi nhóm")),
            ("/", tr("lọc trong nhóm")),
            ("K", tr("đã xử lý xong")),
            ("T", tr("trả kết quả")),
            ("X", tr("xin lỗi và hẹn lại")),
            ("+", tr("kịp hẹn; - không kịp")),
            ("B", tr("yêu cầu bổ sung; đã nhận đủ")),
            ("C", tr("từ chối")),
            ("R", tr("công dân rút hồ sơ")),
            ("G", tr("ghi chú")),
            ("N", tr("nhắc; gọi báo có kết quả")),
            ("O", tr("trả bản chính")),
            ("W", tr("trả nhầm người, thu lại")),
            ("P", tr("bàn giao; phím cách đánh dấu nhiều hồ sơ")),
            ("A", tr("ai đang giữ, bước nào trễ")),
            ("D", tr("tạm dừng; tiếp tục")),
            ("E", tr("gia hạn theo luật")),
            ("H", tr("hỏi cơ quan khác")),
            ("L", tr("lệ phí: thu, miễn, hoàn")),
            ("S", tr("sửa giấy tiếp nhận")),
            ("V", tr("việc khác")),
            ("Ctrl+P", tr("in việc hôm nay")),
        ),
    ),
    (
        tr("Xin lỗi (Ctrl+3)"),
        (
            ("↑ ↓", tr("chọn việc")),
            ("Ctrl+Enter", tr("lập thư; duyệt và ký")),
            ("Enter", tr("xuống dòng, ở ô lý do")),
            ("F5", tr("thêm lỗi, thêm người")),
            ("+", tr("kịp hẹn; - không kịp")),
            ("N", tr("xin lỗi không có hồ sơ")),
            ("S", tr("đã nói lời xin lỗi")),
            ("D", tr("ghi đã trao")),
            ("L", tr("hẹn giờ với đài")),
            ("E", tr("ghi đài đã phát")),
            ("H", tr("hoàn thành")),
            ("G", tr("báo lên trên")),
            ("P", tr("in danh sách phải báo")),
            ("T", tr("số liệu năm")),
            ("V", tr("việc khác")),
            ("F9", tr("in thư")),
        ),
    ),
    (
        tr("Công khai (Ctrl+4)"),
        (
            ("Ctrl+Tab", tr("đổi mục")),
            ("1–3", tr("đổi danh sách")),
            ("P", tr("in tờ cần thay; giấy tờ của buổi")),
            ("F9", tr("in tờ này")),
            ("D", tr("đã treo")),
            ("K", tr("đã kiểm tra; đã làm xong")),
            ("L", tr("in cả lĩnh vực; khép buổi")),
            ("N", tr("thêm câu hỏi, phiếu, phản ánh")),
            ("B", tr("biên bản")),
            ("R", tr("trả lời")),
            ("H", tr("hứa việc sẽ làm")),
            ("/", tr("lọc")),
        ),
    ),
    (
        tr("Thống kê (Ctrl+5)"),
        (
            ("1–4", tr("đổi kỳ")),
            ("V", tr("bảng hay biểu đồ")),
            ("B", tr("báo cáo")),
            ("P", tr("in trang này")),
            ("Ctrl+E", tr("xuất bảng tính")),
            ("D", tr("việc chờ duyệt")),
        ),
    ),
    (
        tr("Hệ thống (Ctrl+6)"),
        (
            ("↑↓", tr("chọn mục")),
            ("Enter", tr("vào mục")),
            ("F5", tr("gửi ngay")),
            ("R", tr("thử máy quét")),
            ("N", tr("thêm người")),
        ),
    ),
    (
        tr("Phiếu chờ in (F9)"),
        (
            ("Enter", tr("in tờ này")),
            ("R", tr("ra giấy rồi")),
            ("C", tr("chưa ra")),
            ("B", tr("bỏ tờ này")),
        ),
    ),
    (
        tr("Đăng nhập"),
        (
            ("1–9", tr("chọn tên")),
            ("Enter", tr("vào quầy")),
        ),
    ),
)
"""Headings, and under each its keys with what they do."""


def key_card() -> bytes:
    """The card as PDF, one A4 page."""
    from app.papers.draw.office import keys as card  # noqa: PLC0415 - reportlab is loaded by the worker

    return card.draw(
        tr("Phím của quầy"), KEY_CARD, footer=tr("Một Cửa · F1 cho biết phím của màn hình đang xem")
    )
