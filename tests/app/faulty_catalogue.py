"""A catalogue in which every row but the last two has a fault of its own kind."""

from __future__ import annotations

HEADING = (
    "Mã thủ tục", "Tên thủ tục", "Lĩnh vực", "Thời hạn", "Đơn vị", "Thời hạn theo kênh", "Gia hạn theo luật",
    "Số tiền", "Các bước", "Áp dụng từ", "Đang nhận", "Độ tin cậy", "Liên thông",
)  # fmt: skip
GOOD = ("1.900000", "Thủ tục thử", "Thử", "3", "ngày làm việc", "", "", "", "", "", "", "", "")
PLACES = {title: place for place, title in enumerate(HEADING)}
FAULTS: dict[str, dict[str, object]] = {
    "row.code_missing": {"Mã thủ tục": ""},
    "row.code_malformed": {"Mã thủ tục": "TT-17"},
    "row.missing": {"Tên thủ tục": ""},
    "row.unit_unknown": {"Đơn vị": "tuần"},
    "row.no_number": {"Thời hạn": "ba"},
    "row.limit_range": {"Thời hạn": "-1"},
    "row.extension_unreadable": {"Gia hạn theo luật": "chờ trả lời"},
    "row.extension_shorter": {"Gia hạn theo luật": "xác minh: 2 ngày làm việc"},
    "row.channel_unknown": {"Thời hạn theo kênh": "bồ câu: 5 ngày"},
    "row.channel_limit": {"Thời hạn theo kênh": "bưu chính: lâu"},
    "row.negative": {"Số tiền": "-5"},
    "row.step_unreadable": {"Các bước": "Ký ngay"},
    "row.steps_sum": {"Các bước": "Tiếp nhận (một cửa): 1; Ký (Chủ tịch): 1"},
    "row.day_unreadable": {"Áp dụng từ": "30/02/2017"},
    "row.day_outside": {"Áp dụng từ": "01/01/1999"},
    "row.yes_no": {"Đang nhận": "có lẽ"},
    "row.confidence": {"Độ tin cậy": "chắc"},
    "row.joint_unreadable": {"Liên thông": "Chi cục Thuế"},
    "row.joint_sum": {"Liên thông": "Chi cục Thuế: 2; Văn phòng đăng ký đất đai: 1"},
    "row.letters": {"Tên thủ tục": "Ä‘Äƒng kÃ½"},
    "row.too_long": {"Tên thủ tục": "x" * 2001},
}


def rows() -> list[tuple[object, ...]]:
    """The heading, a row for each kind of fault, a code twice, and two good rows."""
    made: list[tuple[object, ...]] = [HEADING]
    for n, fault in enumerate(FAULTS.values()):
        cells: list[object] = [f"1.9001{n:02}", *GOOD[1:]]
        for title, cell in fault.items():
            cells[PLACES[title]] = cell
        made.append(tuple(cells))
    made.append(("1.900102", *GOOD[1:]))
    made.append(GOOD)
    return [*made, ("1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", "Hộ tịch", "3", *GOOD[4:])]
