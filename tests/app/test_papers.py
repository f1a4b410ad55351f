"""Papers drawn from records: what a citizen holds can be verified by anybody, and tells nobody who they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from app.apology import case as apology_case
from app.apology.acts import ApologyForm, draft, sign
from app.demo.ward import CLERK, DEPUTY, HEAD, OFFICER
from app.desk import settings, shipped
from app.desk.desk import Desk
from app.desk.profile import profile_table, with_overrides
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.acts.receive import receive
from app.dossier.acts.stop import SupplementForm, complete, request_supplement
from app.dossier.receipt import Paper, ReceiptForm
from app.dossier.registers import dossiers
from app.dossier.registers.slips import check_slip
from app.office.opening import NewStaff, change_staff, enter_staff
from app.office.publishing import publish_calendar, publish_catalogue
from app.papers import form01
from app.papers import letter as letters
from app.refusal import Refusal
from app.rules.text.slip_code import ALPHABET, APOLOGY, SLIP, decode, payload
from app.rules.time.calendar import CalendarDay
from tests.app.paper import printed_paper
from tests.ward import BIRTH_AGAIN, MARRIAGE, TRIAL, at, carry, second_desk, take_in

WARD = "18077"
PRINTER_DPI = 203
A5 = (420, 595)


def pages(pdf: bytes) -> list[str]:
    return [" ".join(p.get_textpage().get_text_bounded().split()) for p in pdfium.PdfDocument(pdf)]


def scanned(pdf: bytes, page: int = 0, dpi: int = PRINTER_DPI) -> list[str]:
    """The codes on a page as a printer without grey sets it: black and white dots."""
    return printed_paper.scanned(printed_paper.printed(pdf, page, dpi))


@pytest.fixture
def dossier(desk: Desk) -> str:
    form = ReceiptForm(MARRIAGE, TRIAL, papers=(Paper("Tờ khai thử"), Paper("Thẻ căn cước", 0, 1)))
    return receive(desk, form, CLERK, at("2017-01-25T09:15")).dossier


@pytest.fixture
def late(desk: Desk) -> str:
    return take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN).dossier


def signed_by(desk: Desk, dossier: str, signer: str) -> str:
    form = ApologyForm(("tre_han",), "chờ xác minh tại nơi đăng ký cũ", (OFFICER,), new_on=date(2017, 2, 10))
    letter = draft(desk, dossier, form, CLERK, at("2017-02-06T08:00"))
    sign(desk, letter, signer, at("2017-02-06T09:00"))
    return letter


def test_two_copies_on_a5_with_what_was_promised(desk: Desk, dossier: str) -> None:
    pdf = form01.slip(desk, dossier)
    document = pdfium.PdfDocument(pdf)
    assert [tuple(round(side) for side in page.get_size()) for page in document] == [A5, A5]
    for text in pages(pdf):
        for words in (
            "000.99.01.H27-170125-0001",
            "17 giờ 30 phút, ngày 06 tháng 02 năm 2017",
            "Nguyễn Văn Thử",
            "Tờ khai thử",
            "Võ Thị Thử",
            "03 ngày làm việc",
        ):
            assert words in text
    assert "Liên 1" in pages(pdf)[0]
    assert "Liên 2" in pages(pdf)[1]


@pytest.mark.parametrize("dpi", [PRINTER_DPI, 300, 600])
def test_the_printed_code_is_read_and_verified_without_a_network(desk: Desk, dossier: str, dpi: int) -> None:
    pdf = form01.slip(desk, dossier)
    for page in (0, 1):
        [text] = scanned(pdf, page, dpi)
        with desk.reading() as reading:
            found = check_slip(reading, WARD, text)
        assert (found.held, found.dossier, found.token.code) == ("held", dossier, "000.99.01.H27-170125-0001")
        assert (found.token.received_at, found.token.due_at) == (
            at("2017-01-25T09:15"),
            at("2017-02-06T17:30"),
        )


def test_any_changed_character_is_refused(desk: Desk, dossier: str) -> None:
    text = form01.slip_token(desk, dossier)
    with desk.reading() as reading:
        for place in range(len("MC1/"), len(text)):
            other = ALPHABET[(ALPHABET.index(text[place]) + 1) % len(ALPHABET)]
            with pytest.raises(Refusal) as caught:
                check_slip(reading, WARD, text[:place] + other + text[place + 1 :])
            assert caught.value.code in {"slip.unreadable", "slip.unknown_key", "slip.forged"}
        for cut in (text[:-1], text[:40], text + "0", "MC1/", ""):
            with pytest.raises(Refusal):
                check_slip(reading, WARD, cut)


def test_the_code_holds_nothing_personal(desk: Desk, dossier: str) -> None:
    token, signature, _signed = decode(form01.slip_token(desk, dossier))
    raw = payload(token) + signature
    for words in ("Nguyễn", "NGUYEN", "Thử", "042096000031", "0912000604", "1996", MARRIAGE):
        assert words.encode() not in raw
    assert set(vars(token)) == {"kind", "key_id", "epoch", "n", "code", "received_at", "due_at", "entry_hash"}


def test_drawn_again_it_is_the_same_paper(desk: Desk, dossier: str) -> None:
    assert form01.slip(desk, dossier) == form01.slip(desk, dossier)
    assert "BẢN IN LẠI LẦN 2" in pages(form01.slip(desk, dossier, copies=(2,), reprint=2))[0]


def test_printed_again_it_does_not_explain_another_day(desk: Desk, dossier: str) -> None:
    first = pages(form01.slip(desk, dossier))[1]
    assert "3 ngày làm việc: 02/02, 03/02 và 06/02." in first
    storm = CalendarDay(date(2017, 2, 3), "off", "Nghỉ bão", "thử", provisional=False)
    publish_calendar(desk, [storm], at("2017-01-26T08:00"))
    again = pages(form01.slip(desk, dossier, copies=(2,), reprint=1))[0]
    assert "17 giờ 30 phút, ngày 06 tháng 02 năm 2017" in again
    assert "Ngày hẹn giữ nguyên như phiếu đầu." in again
    for day in ("02/02", "03/02", "Nghỉ bão", "ngày nghỉ"):
        assert day not in again


def test_printed_again_it_names_the_procedure_and_fee_of_its_receipt(desk: Desk, dossier: str) -> None:
    [row] = [row for row in shipped.catalogue() if row.code == MARRIAGE]
    newer = replace(row, name="Thủ tục mang tên mới thử", fee="99.000 đ")
    publish_catalogue(desk, [newer], at("2017-01-26T08:00"))
    again = pages(form01.slip(desk, dossier, copies=(2,), reprint=1))[0]
    assert row.name in again
    for changed in (newer.name, newer.fee):
        assert changed not in again
    with desk.reading() as reading:
        assert dossiers.one(reading, WARD, dossier).line.procedure_name == row.name


def test_printed_again_it_is_worded_by_the_regime_of_its_receipt(folder: Path) -> None:
    with Desk.open(folder) as desk:
        dossier = take_in(desk, "2017-01-25T09:15").dossier
        first = form01.slip(desk, dossier)
        desk.settings = replace(desk.settings, regime="hatinh-2025")
        desk.regime = with_overrides(profile_table(desk.settings), ())
        assert pages(form01.slip(desk, dossier)) == pages(first)
    assert "/BPTNTKQ" in pages(first)[0]


@pytest.mark.parametrize("regime", shipped.regimes())
def test_every_level_of_every_regime_has_its_words(desk: Desk, late: str, regime: str) -> None:
    """Under no profile does an apology stop for want of a station, an audience or the lines over a signature."""
    desk.regime = shipped.regime(regime)
    for level in desk.regime.levels:
        official = NewStaff(f"tt{level}", f"Cao Thị Thử {level}", "Công chức", ("clerk",), level)
        enter_staff(desk, [official], at("2017-02-06T07:00"))
        form = ApologyForm(("thai_do",), "lý do thử", (official.code,))
        letter = draft(desk, late, form, CLERK, at("2017-02-06T07:00"))
        sign(desk, letter, DEPUTY, at("2017-02-06T07:00"))
        rule = desk.regime.apology
        station = rule.stations[rule.public_channel[level]].name.format(ward="phường Nguyễn Du")
        assert station in " ".join(pages(letters.script(desk, letter, date(2017, 2, 8))))
        audience = rule.audience[level].format(unit="phường")
        assert f"Kính thưa bà con nhân dân {audience}!" in letters.spoken_text(desk, letter, date(2017, 2, 8))
        assert "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" in pages(letters.letter(desk, letter))[0]


def test_a_slip_with_a_look_up_address_verifies_as_well(folder: Path) -> None:
    settings.save(folder, replace(settings.load(folder), public_host="tracuu.vidu.example"))
    with Desk.open(folder) as desk:
        dossier = take_in(desk, "2017-01-25T09:15").dossier
        [text] = scanned(form01.slip(desk, dossier))
        assert text.startswith("HTTPS://TRACUU.VIDU.EXAMPLE/S/")
        with desk.reading() as reading:
            assert check_slip(reading, WARD, text).dossier == dossier


def test_a_slip_printed_again_at_another_desk_verifies_at_both(
    desk: Desk, dossier: str, tmp_path: Path
) -> None:
    with second_desk(desk, tmp_path / "second") as other:
        [text] = scanned(form01.slip(other, dossier))
        carry(other, desk)
        assert text != form01.slip_token(desk, dossier)
        for place in (desk, other):
            with place.reading() as reading:
                assert check_slip(reading, WARD, text).dossier == dossier


def test_a_slip_of_a_desk_not_heard_of_yet_is_neither_genuine_nor_forged(desk: Desk, tmp_path: Path) -> None:
    with second_desk(desk, tmp_path / "second") as other:
        text = form01.slip_token(other, take_in(other, "2017-01-25T09:15").dossier)
    with desk.reading() as reading, pytest.raises(Refusal) as caught:
        check_slip(reading, WARD, text)
    assert caught.value.code == "slip.unknown_key"


def test_a_slip_not_exchanged_yet_is_genuine(desk: Desk, tmp_path: Path) -> None:
    with second_desk(desk, tmp_path / "second") as other:
        carry(other, desk)
        text = form01.slip_token(other, take_in(other, "2017-01-25T09:15").dossier)
    with desk.reading() as reading:
        assert check_slip(reading, WARD, text).held == "not_yet"


def test_the_letter_before_and_after_the_signature(desk: Desk, late: str) -> None:
    form = ApologyForm(("tre_han",), "chờ xác minh tại nơi đăng ký cũ", (OFFICER,), new_on=date(2017, 2, 10))
    letter = draft(desk, late, form, CLERK, at("2017-02-06T08:00"))
    [unsigned] = pages(letters.letter(desk, letter))
    assert "01/PXL" not in unsigned
    assert scanned(letters.letter(desk, letter)) == []
    sign(desk, letter, HEAD, at("2017-02-06T09:00"))
    [text] = pages(letters.letter(desk, letter))
    for words in (
        "01/PXL",
        "chờ xác minh tại nơi đăng ký cũ",
        "ngày 10 tháng 02 năm 2017",
        "Bùi Quang Mẫu",
        "CHỦ TỊCH",
    ):
        assert words in text
    assert "KT." not in text
    [code] = scanned(letters.letter(desk, letter))
    with desk.reading() as reading:
        found = check_slip(reading, WARD, code)
    assert (found.token.kind, found.held, found.dossier) == (APOLOGY, "held", late)
    assert (found.token.received_at, found.token.due_at) == (at("2017-02-07T17:30"), at("2017-02-10T17:30"))
    assert found.token.kind != SLIP


@pytest.mark.parametrize("causes", [("tre_han",), ("thai_do",)])
def test_a_signed_letter_says_the_same_for_ever(desk: Desk, causes: tuple[str, ...]) -> None:
    """Whatever is corrected, and whoever leaves, after the signature: the paper and its code are as they were."""
    mistyped = replace(TRIAL, name="Lê Thị Gõ Nhầm")
    dossier = receive(desk, ReceiptForm(MARRIAGE, mistyped), CLERK, at("2017-01-24T10:00")).dossier
    first = CorrectionForm(ReceiptForm(BIRTH_AGAIN, mistyped), "chọn nhầm", approved_by=HEAD)
    correct(desk, dossier, first, CLERK, at("2017-01-24T11:00"))
    new_on = date(2017, 2, 10) if causes == ("tre_han",) else None
    form = ApologyForm(causes, "chờ xác minh", (OFFICER,), new_on=new_on)
    letter = draft(desk, dossier, form, CLERK, at("2017-02-06T08:00"))
    sign(desk, letter, DEPUTY, at("2017-02-06T09:00"))
    signed = letters.letter(desk, letter)
    [code] = scanned(signed)

    meant = ReceiptForm(MARRIAGE, TRIAL, received_at=at("2017-01-24T08:00"))
    correct(desk, dossier, CorrectionForm(meant, "gõ nhầm", approved_by=HEAD), CLERK, at("2017-02-06T09:00"))
    for leaver in (DEPUTY, OFFICER):
        known = desk.staff[leaver]
        gone = NewStaff(leaver, known.name, known.post, tuple(known.duties), known.level, active=False)
        change_staff(desk, gone, by=HEAD, at=at("2017-02-07T08:00"))
    assert letters.letter(desk, letter) == signed
    with desk.reading() as reading:
        assert check_slip(reading, WARD, code).held == "held"
        book = apology_case.of_year(reading, WARD, 2017)
    assert [(case.signer, case.officials) for case in book] == [("Lê Thị Giả Định", ("Phan Văn Diễn",))]


def test_the_code_of_a_letter_about_a_restarted_dossier_is_genuine(desk: Desk, late: str) -> None:
    missing = SupplementForm(("Bản chính",), "thiếu bản chính")
    request_supplement(desk, late, missing, OFFICER, at("2017-01-25T08:00"))
    complete(desk, late, CLERK, at("2017-02-03T08:00"))
    letter = draft(
        desk, late, ApologyForm(("thai_do",), "trả lời cộc lốc", (OFFICER,)), CLERK, at("2017-02-06T08:00")
    )
    sign(desk, letter, HEAD, at("2017-02-06T09:00"))
    [code] = scanned(letters.letter(desk, letter))
    with desk.reading() as reading:
        found = check_slip(reading, WARD, code)
    assert (found.held, found.token.received_at) == ("held", at("2017-02-10T17:30"))


def test_a_deputy_signs_for_the_chairman(desk: Desk, late: str) -> None:
    [text] = pages(letters.letter(desk, signed_by(desk, late, DEPUTY)))
    assert "KT. CHỦ TỊCH" in text
    assert "PHÓ CHỦ TỊCH" in text
    assert "Lê Thị Giả Định" in text


def test_what_is_read_on_the_radio_names_the_official_and_not_the_citizen(desk: Desk, late: str) -> None:
    letter = signed_by(desk, late, HEAD)
    slots = [at("2017-04-12T17:00"), at("2017-04-13T05:30")]
    script = " ".join(pages(letters.script(desk, letter, date(2017, 4, 11), slots, 2)))
    spoken = letters.spoken_text(desk, letter, date(2017, 4, 11))
    for text in (script, spoken):
        assert "Phan Văn Diễn" in text
        assert "một công dân của phường" in text
        for personal in ("Nguyễn Văn Thử", "042096000031", "0912", "Tổ dân phố", "170124-0001", "khai sinh"):
            assert personal not in text


def test_papers_of_what_is_not_here(desk: Desk) -> None:
    for draw in (form01.slip, form01.slip_token):
        with pytest.raises(Refusal) as caught:
            draw(desk, "18077.q9.00a1ff.7")
        assert caught.value.code == "dossier.unknown"
    with pytest.raises(Refusal) as caught:
        letters.letter(desk, "18077.q9.00a1ff.7")
    assert caught.value.code == "apology.unknown"


def test_a_telephone_typed_without_blanks_is_printed_as_it_is_read(desk: Desk) -> None:
    typed = replace(TRIAL, phone="0912000604")
    dossier = take_in(desk, "2017-03-14T08:00", applicant=typed).dossier
    kept, handed = pages(form01.slip(desk, dossier))
    assert "Số điện thoại: 0912 000 604" in kept
    assert "0912" not in handed
