"""The history says to whom a result went, and why without the slip; what a newer program wrote is still a line."""

from __future__ import annotations

from dataclasses import replace

from app.acts.progress import Collection, finish, return_result
from app.desk import Desk
from app.registers import dossiers
from tests.ward import at, take_in
from ui.places.history_words import moments


def test_a_lost_slip_and_a_proxy_stand_in_the_history(desk: Desk) -> None:
    dossier = take_in(desk, "2017-01-25T09:15").dossier
    finish(desk, dossier, "cc01", at("2017-02-06T09:00"))
    given = Collection("proxy", "Trần Văn Con Thử", slip_shown=False, note="làm mất, đã đối chiếu thẻ")
    return_result(desk, dossier, "nv01", at("2017-02-06T10:00"), given)
    with desk.reading() as reading:
        ward = desk.settings.ward
        history = dossiers.history(reading, ward, dossier)
        line = dossiers.one(reading, ward, dossier).line
    said = "Trả kết quả cho người được ủy quyền Trần Văn Con Thử, không có phiếu: làm mất, đã đối chiếu thẻ"
    assert moments(history, line)[-1].what == said
    newer = replace(history[0], kind="dossier.dreamt")
    assert "bản mới hơn" in moments([newer], line)[0].what
