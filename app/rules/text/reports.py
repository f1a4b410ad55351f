"""The words of reports and how they write numbers. They are printed and frozen, so they are Vietnamese and never through a screen's language."""

from __future__ import annotations

from collections.abc import Mapping

TITLES: Mapping[str, str] = {
    "II.06a": "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
    "hanoi": "KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH (CHI TIẾT)",
    "backlog": "HỒ SƠ TỒN ĐỌNG THEO LĨNH VỰC, SO VỚI CÙNG KỲ",
    "year": "TIẾP NHẬN, GIẢI QUYẾT, TỒN ĐỌNG HỒ SƠ SO VỚI CÙNG KỲ",
    "daily": "TIẾP NHẬN HỒ SƠ THEO NGÀY",
    "apologies": "TÌNH HÌNH XIN LỖI CÔNG DÂN, TỔ CHỨC",
    "fees": "PHÍ, LỆ PHÍ THEO NGÀY",
}
"""Each kind of report, with its title."""
FILE_NAMES: Mapping[str, str] = {
    "II.06a": "ii06a",
    "hanoi": "chi-tiet",
    "backlog": "ton-dong",
    "year": "nam",
    "daily": "theo-ngay",
    "apologies": "xin-loi",
    "fees": "le-phi",
}
"""What their files are called: Vietnamese without marks, as all files that leave the window."""
FORM_NUMBERS: Mapping[str, str] = {"II.06a": "Biểu số II.06a/VPCP/KSTT"}
SUM = "Cộng"
AGAINST = "Tồn đọng so với cùng kỳ"
BACKLOG, BY_MONTH, SHARES = "Tồn đọng theo lĩnh vực", "Theo tháng", "Tỷ lệ đúng hạn theo tháng"
NO_FIELD = "Lĩnh vực khác"
PROMISE = "Đúng hạn, quá hạn tính theo ngày hẹn đầu tiên, chỉ luật mới dời được; đã hẹn lại vẫn là quá hạn."
ENDED = (
    "Hồ sơ từ chối hoặc công dân rút cũng tính là đã giải quyết, trước, đúng hay quá hạn theo lúc kết thúc."
)
OF_RESOLVED, OF_PROMISES = frozenset({"II.06a", "hanoi", "backlog", "year"}), frozenset({"apologies"})
"""The reports that say what was resolved, and those that speak of broken promises alone."""
WAITING: Mapping[str, str] = {
    "open": "Hồ sơ chờ bổ sung tính là đang giải quyết, trong hạn, trừ khi đã quá hạn từ trước.",
    "on_time": "Hồ sơ chờ bổ sung tính là đã giải quyết đúng hạn, trừ khi đã quá hạn từ trước.",
}
CAUSES: Mapping[str, str] = {
    "tre_han": "Trễ hạn",
    "gay_kho_khan_phien_ha": "Gây khó khăn, phiền hà",
    "sai_sot": "Kết quả có sai sót",
    "mat_that_lac_hu_hong": "Mất, thất lạc, hư hỏng giấy tờ",
    "tu_choi_sai": "Từ chối sai quy định",
    "yeu_cau_giay_to_ngoai_quy_dinh": "Yêu cầu giấy tờ ngoài quy định",
    "thai_do": "Thái độ chưa đúng mực",
    "khong_qua_mot_cua": "Không qua Bộ phận Một cửa",
}
FORMS: Mapping[str, str] = {"truc_tiep": "Trực tiếp", "gian_tiep": "Gián tiếp", "cong_khai": "Công khai"}
CHANNELS: Mapping[str, str] = {
    "tai_bo_phan_mot_cua": "Tại Bộ phận Một cửa",
    "tai_nha": "Tại nhà",
    "hop_to_dan_pho": "Tại cuộc họp tổ dân phố",
    "van_ban": "Bằng văn bản",
    "dien_thoai": "Qua điện thoại",
    "sms": "Qua tin nhắn SMS",
    "email": "Qua thư điện tử",
    "zalo": "Qua Zalo",
    "vneid": "Qua VNeID",
    "dai_phat_thanh_phuong_xa": "Đài phát thanh phường, xã",
    "dai_tt_th_thanh_pho": "Đài Truyền thanh - Truyền hình thành phố",
    "niem_yet": "Niêm yết",
    "trang_tin": "Trang tin điện tử",
}
LEVELS: Mapping[str, str] = {"xa": "Phường, xã", "thanh_pho": "Thành phố", "tinh": "Tỉnh"}

SIGNED = "Thư xin lỗi đã ký"
APOLOGISED, UNAPOLOGISED = "Hồ sơ trễ, đã xin lỗi đủ", "Hồ sơ trễ, còn nợ lời xin lỗi"
AGAIN = "Trong số còn nợ: đã có thư, rồi lại trễ"
KEPT, MISSED = "Hẹn lại, giữ được hẹn", "Hẹn lại, lại trễ"
"""The rows of the report on apologies."""

II06A = (
    ("(3) Tổng số", "received"),
    ("(4) Trong kỳ, trực tuyến", "received_online"),
    ("(5) Trong kỳ, trực tiếp, bưu chính", "received_counter"),
    ("(6) Từ kỳ trước", "carried_over"),
    ("(7) Tổng số", "resolved"),
    ("(8) Trước hạn", "resolved_early"),
    ("(9) Đúng hạn", "resolved_on_time"),
    ("(10) Quá hạn", "resolved_late"),
    ("(11) Tổng số", "open"),
    ("(12) Trong hạn", "open_in_time"),
    ("(13) Quá hạn", "open_late"),
)
"""The columns of II.06a as the form numbers them, and the figure in each. Reports that were sent are compared by these words."""
_ALONE = {
    "received": "(3) Hồ sơ tiếp nhận",
    "resolved": "(7) Hồ sơ đã giải quyết",
    "open": "(11) Hồ sơ đang giải quyết",
}
SUMS = frozenset({*_ALONE, "apologies"})
FIGURES: Mapping[str, str] = {
    **{name: _ALONE.get(name, words) for words, name in II06A},
    "apologies": SIGNED,
    "late_with_apology": APOLOGISED,
    "late_without_apology": UNAPOLOGISED,
    "late_again": AGAIN,
}
"""The figures of a period where they stand one below the other, and which of them are sums."""


def grouped(number: int) -> str:
    """A count with points between its thousands, "10.400"."""
    return f"{number:,}".replace(",", ".")


def in_percent(percent: float) -> str:
    """A share in per cent, "84,2%"."""
    return f"{percent:.1f}%".replace(".", ",")
