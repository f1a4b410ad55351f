"""The apologies in the order in which they press, and their words whole (a new clerk's findings)."""

from app.desk import Desk
from tests.ui.counter_days import AGAIN, Clock, opened, take_in
from ui.places.apologies_owed import owed_now, rows_of


def test_what_can_still_be_told_in_time_today_comes_first(qapp, desk: Desk):
    late = take_in(desk, "Lê Văn Tập", "042196000002", AGAIN, "2017-01-16T09:40")
    in_time = take_in(desk, "Trần Thị Thử", "042196000003", AGAIN, "2017-01-24T09:40")
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, _):
        owed = owed_now(window.counter)
        assert [one.line.dossier for one in owed] == [in_time, late]
        heads = [row.name for row in rows_of(window.counter, owed) if not row.key]
        assert heads == ["Còn kịp báo hôm nay", "Chưa lập thư"]
    with opened(qapp, desk, Clock("2017-02-06T17:45")) as (window, _):
        heads = [row.name for row in rows_of(window.counter, owed_now(window.counter)) if not row.key]
        assert heads == ["Chưa lập thư"]
