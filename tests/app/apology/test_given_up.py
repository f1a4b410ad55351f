"""A letter that was given up is no letter any more: its paper says so and proves nothing."""

from __future__ import annotations

from app import papers
from app.acts.apology import ApologyForm, Complaint, cancel, draft_without_dossier, sign
from app.demo_ward import CLERK, HEAD, OFFICER
from app.desk import Desk
from tests.app.apology.letters import MORNING, RUDE
from tests.ui.test_apology_foreseen import words_of
from tests.ward import TRIAL, at


def bare(desk: Desk, form: ApologyForm = RUDE) -> str:
    """A letter without a dossier, signed."""
    letter = draft_without_dossier(desk, Complaint(TRIAL, "bị nói cộc lốc"), form, CLERK, MORNING)
    sign(desk, letter, HEAD, at("2017-02-06T08:10"))
    return letter


def test_the_paper_of_a_cancelled_letter_says_so_with_day_and_reason(
    desk: Desk, dossier: str, letter: str
) -> None:
    without = bare(desk)
    sign(desk, letter, HEAD, at("2017-02-06T08:10"))
    for uid in (letter, without):
        signed = words_of(papers.letter(desk, uid))
        assert "ĐÃ HỦY" not in signed
        assert "Mã kiểm" in signed
        cancel(desk, uid, "ghi sai họ tên", HEAD, at("2017-02-06T09:00"))
        gone = words_of(papers.letter(desk, uid))
        assert gone.count("ĐÃ HỦY") == 2  # across the page, and with its reason
        assert "ĐÃ HỦY NGÀY 06/02/2017: ghi sai họ tên" in gone
        assert "Mã kiểm" not in gone


def test_however_long_the_reason_the_paper_comes_out(desk: Desk) -> None:
    uid = bare(desk, ApologyForm(("thai_do",), "Lý do khá dài, " * 12, (OFFICER,)))
    cancel(desk, uid, "ghi sai họ tên công dân và ngày xảy ra sự việc. " * 40, HEAD, at("2017-02-06T09:00"))
    assert "…" in words_of(papers.letter(desk, uid))
