"""Domain brief §9.3, scenario 2: the eve of Tết, a card, a slip, and the slip scanned again.

Wednesday 25/01/2017, 09:15. Trần Thị B asks for the certificate of marital status (1.004873, three working days).
(The card with a QR came in 2021; the story scans one ahead of its time.)
"""

from __future__ import annotations

from datetime import date

import pypdfium2 as pdfium
import pytest

from app.demo.ward import CLERK
from app.desk.desk import Desk
from app.dossier.acts.receive import receive
from app.dossier.receipt import Paper, Person, ReceiptForm
from app.dossier.registers import dossiers, receipts
from app.dossier.registers.slips import check_slip
from app.papers import form01
from app.refusal import Refusal
from app.rules.text.identity import check_id_number, read_card
from tests.app.paper.printed_paper import codes
from tests.ward import MARRIAGE, at

WARD = "18077"
CARD = "042196000031|184000031|Trần Thị B|17091996|Nữ|Tổ dân phố Thử 6, phường Nguyễn Du, TP Hà Tĩnh|20012017"
CORRECTED = "Tổ dân phố Thử 8, phường Nguyễn Du, TP Hà Tĩnh"


def test_the_eve_of_tet(desk: Desk) -> None:
    # The clerk scans the card: it fills name, birth date and address.
    card = read_card(CARD)
    assert (card.name, card.birth_date, card.sex) == ("Trần Thị B", date(1996, 9, 17), "nữ")
    assert card.address.startswith("Tổ dân phố Thử 6")
    assert check_id_number(card.id_number, card.birth_date, card.sex) == ()

    # She corrects the address and receives at 09:15.
    citizen = Person(card.name, card.id_number, card.birth_date.isoformat(), card.sex or "", CORRECTED)
    form = ReceiptForm(MARRIAGE, citizen, papers=(Paper("Tờ khai"),), identified_by="card")
    received = receive(desk, form, CLERK, at("2017-01-25T09:15"))

    # The code ends -170125-0001; the promise is Monday 06/02, to be told by Friday 03/02 if it cannot be kept.
    assert received.code.endswith("-170125-0001")
    assert received.promise.due_at == at("2017-02-06T17:30")
    assert received.promise.notify_by == at("2017-02-03T17:30")
    assert [day.isoformat() for day in received.promise.counted] == ["2017-02-02", "2017-02-03", "2017-02-06"]
    assert any("Tết" in sentence for sentence in received.promise.explanation)

    # Two A5 copies come out of the printer.
    slip = pdfium.PdfDocument(form01.slip(desk, received.dossier))
    assert [tuple(round(side) for side in page.get_size()) for page in slip] == [(420, 595), (420, 595)]
    citizens_copy = " ".join(slip[1].get_textpage().get_text_bounded().split())
    assert "17 giờ 30 phút, ngày 06 tháng 02 năm 2017" in citizens_copy
    assert CORRECTED in citizens_copy

    # Days later the slip is scanned: the same dossier opens, and the code itself tells nothing of her.
    [code] = codes(slip[1].render(scale=203 / 72).to_pil())
    with desk.reading() as reading:
        found = check_slip(reading, WARD, code.text)
        assert (found.dossier, found.held) == (received.dossier, "held")
        whole = dossiers.one(reading, WARD, found.dossier)
    assert (whole.applicant["address"], whole.applicant["birth"]) == (CORRECTED, "1996-09-17")
    for personal in ("TRẦN", "TRAN", "042196000031", "1996", MARRIAGE):
        assert personal not in code.text
    assert set(code.text.rpartition("/")[2]) <= set("0123456789BCFGHJKLMNPQRSTVXZ")

    # She lost it? Her name without marks finds it as well.
    with desk.reading() as reading:
        assert [line.dossier for line in receipts.find(reading, WARD, "tran thi b")] == [received.dossier]


@pytest.mark.parametrize(
    "card",
    [
        CARD[:30],
        "Trần Thị B|042196000031|184000031|17091996|Nữ|Tổ dân phố Thử 6|20012017",
        CARD.replace("17091996", "17131996"),
        "",
    ],
)
def test_a_card_cut_short_or_in_a_wrong_order_fills_nothing(card: str) -> None:
    with pytest.raises(Refusal) as caught:
        read_card(card)
    assert caught.value.code == "card.unreadable"
