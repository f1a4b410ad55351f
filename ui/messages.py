"""Refusals as sentences for a clerk: what happened and what to do next, never a code alone."""

from __future__ import annotations

from app.refusal import Refusal

_SENTENCES = {
    "clock.back": "Giờ máy sai: sớm hơn lần ghi trước ({last:%H:%M %d/%m/%Y}). Chỉnh giờ máy rồi lưu lại.",
    "calendar.not_covered": "Chưa có lịch nghỉ năm {year}, nên chưa tính được ngày hẹn. Cần nạp lịch năm đó.",
    "card.unreadable": "Đọc thẻ căn cước chưa trọn, quét lại hoặc gõ tay.",
    "procedure.unknown": "Không có thủ tục {code} trong danh mục của phường.",
    "procedure.inactive": "Thủ tục {code} chưa được phường kiểm tra, chưa nhận được.",
    "numbers.exhausted": "Đã dùng hết dãy số của quầy trong ngày. Báo người phụ trách.",
    "disk.full": "Ổ đĩa đã đầy, chưa ghi được. Dọn chỗ trống rồi lưu lại.",
    "database.unreadable": "Không đọc được dữ liệu của quầy. Khôi phục từ bản sao: motcua restore.",
    "database.newer": "Dữ liệu do bản chương trình mới hơn ghi. Cập nhật chương trình rồi mở lại.",
    "folder.busy": "Quầy này đang mở ở cửa sổ khác trên máy.",
    "folder.empty": "Thư mục này chưa có dữ liệu của quầy nào.",
    "folder.read_only": "Chỉ đang mở để xem, không ghi được.",
    "folder.remote": "Thư mục dữ liệu nằm trên ổ mạng; cần để trên ổ đĩa của máy này.",
    "keys.missing": "Không tìm thấy khóa của quầy trên máy này.",
    "settings.unreadable": "Không đọc được tệp cài đặt desk.toml.",
    "receipt.in_future": "Giờ nhận ở sau giờ hiện tại.",
    "staff.none": "Chưa có cán bộ nào trong danh sách của quầy.",
    "dossier.unknown": "Không tìm thấy hồ sơ này.",
    "slip.unreadable": "Không đọc được mã trên phiếu.",
}


def sentence(refusal: Refusal) -> str:
    """The sentence for ``refusal``; one without words of its own names its code for whoever is asked for help."""
    words = _SENTENCES.get(refusal.code)
    if words is None:
        return f"Việc này chưa làm được ({refusal.code}); dữ liệu vừa nhập vẫn còn."
    return words.format(**refusal.facts)
