"""The heading of the apologies says the number that the rail shows, and what else is open."""

from PySide6.QtWidgets import QApplication

from app.apology.acts import ApologyForm, draft, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from tests.ui.counter_days import AGAIN, Clock, at, opened, take_in
from tests.ui.test_apologies_place import line_of

LATE = "2017-02-08T07:30"


def test_the_heading_and_the_rail_agree(qapp: QApplication, desk: Desk) -> None:
    signed, _ = (
        take_in(desk, name, f"04206800000{n}", AGAIN, f"2017-01-24T09:4{n}")
        for n, name in enumerate(("Lê Văn Tập", "Trần Thị Thử"))
    )
    form = ApologyForm(("tre_han",), "Chờ xác minh.", (OFFICER,), at("2017-02-10T00:00").date())
    clock = Clock(LATE)
    with opened(qapp, desk, clock) as (window, hands):
        window.open_apology(signed)
        place = window.shown
        hands.wait_until(lambda: place.idle)
        rail = next(button for name, button in window.rail._buttons.items() if name == "apologies")
        assert (place._sum.text(), rail.badge) == ("2 việc, 2 đang nợ", 2)
        window.counter.do(draft, signed, form)
        sign(desk, line_of(desk, signed).apology, HEAD, clock())
        window.counter.recorded.emit("sign", signed)
        hands.wait_until(lambda: place.idle)
        assert (place._sum.text(), rail.badge) == ("2 việc, 1 đang nợ", 1)


def test_with_no_debt_only_what_is_open_is_said(qapp: QApplication, desk: Desk) -> None:
    dossier = take_in(desk, "Lê Văn Tập", "042068000002", AGAIN, "2017-01-24T09:40")
    form = ApologyForm(("tre_han",), "Chờ xác minh.", (OFFICER,), at("2017-02-10T00:00").date())
    draft(desk, dossier, form, CLERK, at("2017-02-06T08:00"))
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        window.open_apology(dossier)
        hands.wait_until(lambda: window.shown.idle)
        assert window.shown._sum.text() == "1 việc đang chờ"
