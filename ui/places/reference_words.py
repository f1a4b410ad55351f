"""The columns of catalogue and calendar and the kinds of days, as the window calls them; files have their own names."""

from __future__ import annotations

from collections.abc import Mapping

from ui.language import tr

COLUMN_WORDS: Mapping[str, str] = {
    "code": tr("mã thủ tục"),
    "name_vi": tr("tên thủ tục"),
    "field_vi": tr("lĩnh vực"),
    "limit_value": tr("thời hạn"),
    "limit_unit": tr("đơn vị"),
    "channel_limits": tr("thời hạn theo kênh"),
    "extension": tr("gia hạn theo luật"),
    "fee": tr("phí, lệ phí"),
    "fee_amount": tr("số tiền"),
    "exemptions": tr("miễn, giảm"),
    "papers_short": tr("giấy tờ"),
    "joint": tr("liên thông"),
    "steps": tr("các bước"),
    "legal_basis": tr("văn bản công bố"),
    "valid_from": tr("áp dụng từ"),
    "active": tr("đang nhận"),
    "confidence": tr("độ tin cậy"),
    "note": tr("ghi chú"),
    "date": tr("ngày"),
    "type": tr("loại"),
    "label_vi": tr("vì sao"),
    "source": tr("nguồn"),
    "provisional": tr("tạm"),
}
DAY_KINDS: Mapping[str, str] = {
    "off": tr("nghỉ"),
    "work": tr("làm bù"),
    "half": tr("làm nửa ngày"),
    "plain": tr("như tuần thường"),
}
