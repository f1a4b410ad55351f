"""Originals go back once: those of the receipt and those that a supplement brought, and never what the citizen has."""

from __future__ import annotations

from datetime import date

import pytest

from app.demo.ward import CLERK, DEPUTY, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import give_back_originals, refuse, withdraw
from app.dossier.acts.receive import receive
from app.dossier.acts.stop import SupplementForm, complete, request_supplement
from app.dossier.originals import originals_of
from app.dossier.receipt import Paper, ReceiptForm
from app.dossier.registers import dossiers
from app.papers import forms
from app.refusal import Refusal
from tests.app.paper.printed_paper import pages
from tests.ward import BIRTH_AGAIN, TRIAL, at


@pytest.fixture
def supplemented(desk: Desk) -> str:
    """Handed in with a form and a copy, completed by a birth certificate."""
    form = ReceiptForm(BIRTH_AGAIN, TRIAL, papers=(Paper("Tờ khai"), Paper("Thẻ", 0, 1)))
    uid = receive(desk, form, CLERK, at("2017-05-15T10:00")).dossier
    asked = SupplementForm(("Giấy chứng sinh",), "nộp thiếu")
    request_supplement(desk, uid, asked, CLERK, at("2017-05-16T09:00"))
    complete(desk, uid, CLERK, at("2017-05-17T09:00"), ("Giấy chứng sinh",))
    return uid


def held(desk: Desk, uid: str) -> dict[str, bool]:
    """The originals by name, and whether the office has them."""
    with desk.reading() as reading:
        whole = dossiers.one(reading, desk.settings.ward, uid)
        history = dossiers.history(reading, desk.settings.ward, uid)
    return {paper.name: paper.back_at is None for paper in originals_of(whole.papers, history)}


def test_what_a_supplement_brought_is_held_until_it_goes_back(desk: Desk, supplemented: str) -> None:
    assert held(desk, supplemented) == {"Tờ khai": True, "Giấy chứng sinh": True}
    give_back_originals(desk, supplemented, ("Giấy chứng sinh",), "", CLERK, at("2017-05-18T09:00"))
    assert held(desk, supplemented) == {"Tờ khai": True, "Giấy chứng sinh": False}


def test_the_notice_of_a_withdrawal_names_what_the_supplement_brought(desk: Desk, supplemented: str) -> None:
    both = ("Tờ khai", "Giấy chứng sinh")
    withdraw(desk, supplemented, "không còn nhu cầu", CLERK, at("2017-05-18T09:00"), both)
    assert "Tờ khai; Giấy chứng sinh" in pages(forms.stop_form(desk, supplemented))[0]
    assert not any(held(desk, supplemented).values())


def test_nothing_goes_back_twice(desk: Desk, supplemented: str) -> None:
    withdraw(desk, supplemented, "không còn nhu cầu", CLERK, at("2017-05-18T09:00"), ("Tờ khai",))
    with pytest.raises(Refusal, match=r"originals\.returned") as caught:
        give_back_originals(
            desk, supplemented, ("Giấy chứng sinh", "tờ khai"), "", CLERK, at("2017-05-19T09:00")
        )
    assert caught.value.facts == {"paper": "tờ khai", "on": date(2017, 5, 18)}
    assert held(desk, supplemented)["Giấy chứng sinh"], "all or nothing"
    with pytest.raises(Refusal, match=r"originals\.returned"):
        twice = ("Giấy chứng sinh", "Giấy chứng sinh")
        give_back_originals(desk, supplemented, twice, "", CLERK, at("2017-05-19T09:00"))


@pytest.mark.parametrize("ends", ["refused", "withdrawn"])
def test_an_ending_gives_back_only_what_is_here(desk: Desk, supplemented: str, ends: str) -> None:
    give_back_originals(desk, supplemented, ("Tờ khai",), "", CLERK, at("2017-05-18T09:00"))
    with pytest.raises(Refusal, match=r"originals\.returned"):
        if ends == "refused":
            refuse(
                desk,
                supplemented,
                "không đủ điều kiện",
                OFFICER,
                at("2017-05-19T09:00"),
                ("Tờ khai",),
                approved_by=DEPUTY,
            )
        else:
            withdraw(desk, supplemented, "thôi", CLERK, at("2017-05-19T09:00"), ("Tờ khai",))


def test_a_paper_brought_again_goes_back_again(desk: Desk) -> None:
    form = ReceiptForm(BIRTH_AGAIN, TRIAL, papers=(Paper("Tờ khai"),))
    uid = receive(desk, form, CLERK, at("2017-05-15T10:00")).dossier
    give_back_originals(desk, uid, ("Tờ khai", "Hộ chiếu"), "", CLERK, at("2017-05-15T11:00"))
    request_supplement(desk, uid, SupplementForm(("Tờ khai",), "ghi sai"), CLERK, at("2017-05-16T09:00"))
    complete(desk, uid, CLERK, at("2017-05-17T09:00"), ("Tờ khai",))
    give_back_originals(desk, uid, ("Tờ khai",), "", CLERK, at("2017-05-18T11:00"))
    for paper in ("Tờ khai", "Hộ chiếu"):
        with pytest.raises(Refusal, match=r"originals\.returned"):
            give_back_originals(desk, uid, (paper,), "", CLERK, at("2017-05-19T11:00"))
