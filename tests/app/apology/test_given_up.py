"""A letter that was given up is no letter any more: its paper says so and proves nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.apology import bare as apology_bare
from app.apology import register as apologies
from app.apology.acts import ApologyForm, Complaint, SpokenForm, cancel, draft_without_dossier, sign, speak
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.exchange.check import check
from app.papers import letter as letters
from tests.app.apology.letters import MORNING, RUDE, WARD, refusal
from tests.app.paper.printed_paper import words_of
from tests.ward import TRIAL, at, second_desk

COMPLAINT = Complaint(TRIAL, "bị nói cộc lốc")


def bare(desk: Desk, form: ApologyForm = RUDE) -> str:
    """A letter without a dossier, signed."""
    letter = draft_without_dossier(desk, COMPLAINT, form, CLERK, MORNING)
    sign(desk, letter, HEAD, at("2017-02-06T08:10"))
    return letter


def test_the_paper_of_a_cancelled_letter_says_so_with_day_and_reason(
    desk: Desk, dossier: str, letter: str
) -> None:
    without = bare(desk)
    sign(desk, letter, HEAD, at("2017-02-06T08:10"))
    for uid in (letter, without):
        signed = words_of(letters.letter(desk, uid))
        assert "ĐÃ HỦY" not in signed
        assert "Mã kiểm" in signed
        cancel(desk, uid, "ghi sai họ tên", HEAD, at("2017-02-06T09:00"))
        gone = words_of(letters.letter(desk, uid))
        assert gone.count("ĐÃ HỦY") == 2  # across the page, and with its reason
        assert "ĐÃ HỦY NGÀY 06/02/2017: ghi sai họ tên" in gone
        assert "Mã kiểm" not in gone


def test_however_long_the_reason_the_paper_comes_out(desk: Desk) -> None:
    uid = bare(desk, ApologyForm(("thai_do",), "Lý do khá dài, " * 12, (OFFICER,)))
    cancel(desk, uid, "ghi sai họ tên công dân và ngày xảy ra sự việc. " * 40, HEAD, at("2017-02-06T09:00"))
    assert "…" in words_of(letters.letter(desk, uid))


def again(desk: Desk) -> list[str]:
    with desk.reading() as reading:
        return [case.apology for case in apology_bare.owed_again(reading, WARD)]


def open_now(desk: Desk) -> list[tuple[str, str]]:
    with desk.reading() as reading:
        return [(case.apology, case.reason) for case in apologies.open_cases(reading, WARD)]


def test_whom_a_cancelled_letter_was_for_is_owed_it_until_it_is_drafted_again(desk: Desk) -> None:
    gone = bare(desk)
    assert again(desk) == []
    cancel(desk, gone, "ghi sai họ tên", HEAD, at("2017-02-06T09:00"))
    assert (again(desk), open_now(desk)) == ([gone], [])
    new = draft_without_dossier(desk, COMPLAINT, RUDE, CLERK, at("2017-02-06T09:10"), instead_of=gone)
    assert (again(desk), open_now(desk)) == ([], [(new, RUDE.reason)])
    refusal(desk, "apology.cancelled", instead, gone)
    assert sign(desk, new, HEAD, at("2017-02-06T09:20")) == "02/PXL"
    refusal(desk, "apology.signed", instead, new)
    assert check(desk).first_broken is None


def test_who_is_owed_a_letter_is_owed_it_again_when_its_new_draft_is_given_up_too(desk: Desk) -> None:
    gone = bare(desk)
    cancel(desk, gone, "ghi sai họ tên", HEAD, at("2017-02-06T09:00"))
    new = draft_without_dossier(desk, COMPLAINT, RUDE, CLERK, at("2017-02-06T09:10"), instead_of=gone)
    cancel(desk, new, "lại ghi sai", CLERK, at("2017-02-06T09:20"))
    assert (again(desk), open_now(desk)) == ([gone], [])
    third = draft_without_dossier(desk, COMPLAINT, RUDE, CLERK, at("2017-02-06T09:30"), instead_of=gone)
    fourth = draft_without_dossier(desk, COMPLAINT, RUDE, CLERK, at("2017-02-06T09:40"), instead_of=third)
    assert (again(desk), open_now(desk)) == ([], [(fourth, RUDE.reason)])
    cancel(desk, fourth, "ghi sai ngày", CLERK, at("2017-02-06T09:50"))
    assert again(desk) == [gone]
    last = draft_without_dossier(desk, COMPLAINT, RUDE, CLERK, at("2017-02-06T10:00"), instead_of=gone)
    sign(desk, last, HEAD, at("2017-02-06T10:10"))
    cancel(desk, last, "ký nhầm", HEAD, at("2017-02-06T10:20"))
    assert again(desk) == [last]  # one person is owed one letter


def test_a_draft_without_a_dossier_is_written_again_and_the_earlier_one_never_signed(
    desk: Desk, tmp_path: Path
) -> None:
    first = draft_without_dossier(desk, COMPLAINT, RUDE, CLERK, MORNING)
    better = replace(RUDE, reason="cán bộ không chào hỏi")
    new = draft_without_dossier(desk, COMPLAINT, better, CLERK, at("2017-02-06T08:05"), instead_of=first)
    assert open_now(desk) == [(new, "cán bộ không chào hỏi")]
    refusal(desk, "apology.cancelled", sign, first, HEAD, at("2017-02-06T08:10"))
    refusal(desk, "apology.cancelled", instead, first)
    assert again(desk) == []  # a draft was promised to nobody
    with desk.reading() as reading:
        assert apologies.one(reading, WARD, first).cancelled.words == {"reason": "Lập lại bản dự thảo"}
    with second_desk(desk, tmp_path / "2") as other:
        assert open_now(other) == [(new, "cán bộ không chào hỏi")]
    assert check(desk).first_broken is None


def test_what_was_spoken_or_has_a_dossier_is_not_written_again(desk: Desk, letter: str) -> None:
    spoken = draft_without_dossier(desk, COMPLAINT, RUDE, CLERK, at("2017-02-06T08:05"))
    speak(desk, spoken, SpokenForm("gian_tiep", "dien_thoai", OFFICER), CLERK, at("2017-02-06T08:06"))
    refusal(desk, "apology.told", instead, spoken)
    refusal(desk, "apology.unknown", instead, letter)


def instead(desk: Desk, uid: str) -> str:
    return draft_without_dossier(desk, COMPLAINT, RUDE, CLERK, at("2017-02-06T10:00"), instead_of=uid)
