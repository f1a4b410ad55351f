"""The words of the inside of the office: fees of a day, who holds what and what is late there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.demo.ward import CLERK, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.fees import pay, refund
from app.dossier.acts.hand_over import HandoverForm, pass_on
from app.dossier.acts.stop import consult
from tests.app.cli.words import Motcua
from tests.ward import BIRTH_AGAIN, COPIES, at, take_in


@pytest.fixture
def ward(folder: Path) -> Path:
    """Copies paid in part back, one not paid, and a dossier whose step and whose answer are late."""
    with Desk.open(folder) as desk:
        copies = take_in(desk, "2017-03-14T08:00", COPIES).dossier
        take_in(desk, "2017-03-14T08:10", COPIES)
        passed = take_in(desk, "2017-03-14T08:20", BIRTH_AGAIN).dossier
        paid = pay(desk, copies, 10000, CLERK, at("2017-03-14T08:30"), receipt_number="BL 000123")
        refund(desk, copies, paid, 4000, "our_error", "thu thừa", CLERK, at("2017-03-14T08:40"))
        step = HandoverForm(OFFICER, 2, "Thẩm định", at("2017-03-15T11:30"))
        pass_on(desk, [passed], step, CLERK, at("2017-03-14T14:00"))
        consult(desk, passed, "UBND xã Thử", "?", date(2017, 3, 15), OFFICER, at("2017-03-14T15:00"))
    return folder


def test_the_fees_of_a_day_are_summed_and_go_to_a_spreadsheet(
    motcua: Motcua, ward: Path, tmp_path: Path
) -> None:
    file = tmp_path / "le-phi.csv"
    said = motcua("--data", ward, "fees", "--on", "2017-03-14", "--csv", file, "--json").document
    assert [(fee["amount"], fee["number"]) for fee in said["fees"]] == [
        (10000, "BL 000123"),
        (-4000, "BL 000123"),
    ]
    assert (said["total"], said["totals"]) == (6000, {"Chứng thực bản sao từ bản chính": 6000})
    assert [line["code"][-11:] for line in said["unpaid"]] == ["170314-0002", "170314-0003"]
    assert "BL 000123" in file.read_bytes().decode("utf-16")


def test_holders_say_what_is_late_inside_and_who_has_not_answered(motcua: Motcua, ward: Path) -> None:
    said = motcua("--data", ward, "holders", "--on", "2017-03-16T08:00", "--json").document
    assert said["holders"][OFFICER] == 1
    (late,) = said["late_inside"]
    assert (late["code"][-11:], late["holder"], late["step"]) == ("170314-0003", OFFICER, "Thẩm định")
    assert [reply["agency"] for reply in said["late_replies"]] == ["UBND xã Thử"]
    told = motcua("--data", ward, "holders", "--on", "2017-03-16T08:00").out
    assert "Quá giờ trong cơ quan" in told
