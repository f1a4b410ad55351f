"""Xin lỗi: the apologies owed and their steps."""

from __future__ import annotations

from ui.places.later import Later


class Apologies(Later):
    """The apologies owed and their steps."""

    TITLE, ICON = "Xin lỗi", "heart-handshake"
    WILL = ("Thư xin lỗi và hẹn lại: lập, duyệt, trao, phát, bằng chứng.",)
    TODAY = "Hôm nay xem việc đang nợ bằng lệnh: motcua lateness."
