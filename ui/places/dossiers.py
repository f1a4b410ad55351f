"""Hồ sơ: the queue of dossiers."""

from __future__ import annotations

from ui.places.later import Later


class Dossiers(Later):
    """The queue of dossiers."""

    TITLE, ICON = "Hồ sơ", "folders"
    WILL = ("Danh sách hồ sơ đang giải quyết, quá hạn, phải báo trễ hôm nay.",)
    TODAY = "Hôm nay tìm hồ sơ bằng lệnh: motcua find."
