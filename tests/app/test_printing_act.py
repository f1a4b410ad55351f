"""Papers that came out are records: counted by dossier and paper, with why, and changing nothing else."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from app.apology.acts import ApologyForm, Complaint, draft, draft_without_dossier, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.desk.fold import standing_of
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.acts.printing import printed
from app.dossier.acts.visits import VisitForm, note_visit
from app.dossier.promise import printed_times
from app.dossier.receipt import ReceiptForm
from app.dossier.registers import dossiers
from app.exchange.check import check
from app.refusal import Refusal
from db.records import Entry
from tests.ward import MARRIAGE, TRIAL, at, carry, entries, second_desk, take_in

DIGEST = hashlib.sha256(b"%PDF").hexdigest()


def come_out(desk: Desk, dossier: str, when: str, paper: str = "slip", reason: str = "") -> int:
    return printed(desk, dossier, CLERK, at(when), paper=paper, digest=DIGEST, reason=reason)


def times(desk: Desk, dossier: str, paper: str) -> int:
    with desk.reading() as reading:
        return printed_times(reading, desk.settings.ward, dossier, paper)


def test_copies_are_counted_for_each_dossier_and_paper(desk: Desk) -> None:
    one, other = (take_in(desk, f"2017-01-25T09:{minute}").dossier for minute in (15, 20))
    assert times(desk, one, "slip") == 0
    assert [come_out(desk, one, f"2017-01-25T10:0{n}") for n in range(3)] == [1, 2, 3]
    assert come_out(desk, other, "2017-01-25T10:05") == 1
    assert come_out(desk, one, "2017-01-25T10:06", "letter") == 1
    assert (times(desk, one, "slip"), times(desk, one, "letter"), times(desk, other, "slip")) == (3, 1, 1)


def test_a_print_is_signed_and_changes_no_standing(desk: Desk) -> None:
    dossier = take_in(desk, "2017-01-25T09:15").dossier
    with desk.reading() as reading:
        before = standing_of(reading, desk.settings.ward, dossier)
    come_out(desk, dossier, "2017-01-25T09:16")
    come_out(desk, dossier, "2017-01-25T09:17", "letter", "giấy  kẹt ")
    with desk.reading() as reading:
        assert standing_of(reading, desk.settings.ward, dossier) == before
        kinds = list(reading.execute(select(Entry.kind).order_by(Entry.n.desc()).limit(2)).scalars())
        history = dossiers.history(reading, desk.settings.ward, dossier)
    assert kinds == ["paper.printed/1", "slip.printed/1"]
    assert [line.facts.get("digest") for line in history[1:]] == [DIGEST, DIGEST]
    assert history[-1].words == {"reason": "giấy kẹt"}
    assert check(desk).first_broken is None


def test_what_is_no_paper_of_a_dossier(desk: Desk) -> None:
    dossier = take_in(desk, "2017-01-25T09:15").dossier
    held = entries(desk)
    for subject, paper, code in (
        (dossier, "ticket", "form.choice"),
        ("18077.x.1.1", "slip", "dossier.unknown"),
    ):
        with pytest.raises(Refusal) as refused:
            come_out(desk, subject, "2017-01-25T09:16", paper)
        assert refused.value.code == code
    assert entries(desk) == held


def test_the_letter_of_a_dossier_is_counted_under_the_dossier_and_under_nothing_else(desk: Desk) -> None:
    dossier = take_in(desk, "2017-01-25T09:15").dossier
    rude = ApologyForm(("thai_do",), "nói cộc lốc", (OFFICER,))
    letter = draft(desk, dossier, rude, CLERK, at("2017-01-25T09:30"))
    sign(desk, letter, HEAD, at("2017-01-25T09:40"))
    assert come_out(desk, dossier, "2017-01-25T10:00", "letter") == 1
    with pytest.raises(Refusal, match=r"dossier\.unknown"):
        come_out(desk, letter, "2017-01-25T10:01", "letter")


def test_of_two_letters_of_a_dossier_each_is_counted_by_itself(desk: Desk) -> None:
    dossier = take_in(desk, "2017-01-25T09:15").dossier
    rude = ApologyForm(("thai_do",), "nói cộc lốc", (OFFICER,))
    letters = []
    for hour in (10, 14):
        letters.append(draft(desk, dossier, rude, CLERK, at(f"2017-01-25T{hour}:30")))
        sign(desk, letters[-1], HEAD, at(f"2017-01-25T{hour}:40"))

    def copy(letter: str, minute: int) -> int:
        when = at(f"2017-01-25T15:{minute}")
        return printed(desk, dossier, CLERK, when, paper="letter", digest=DIGEST, letter=letter)

    first, second = letters
    assert [copy(letter, 10 + n) for n, letter in enumerate((first, first, second, first, second))] == [
        1, 2, 1, 3, 2,
    ]  # fmt: skip


def test_another_desk_counts_on(desk: Desk, tmp_path: Path) -> None:
    dossier = take_in(desk, "2017-01-25T09:15").dossier
    come_out(desk, dossier, "2017-01-25T09:16")
    with second_desk(desk, tmp_path / "2") as other:
        assert come_out(other, dossier, "2017-01-25T11:00", reason="công dân làm mất") == 2
        come_out(desk, dossier, "2017-01-25T11:01")
        carry(other, desk)
        assert times(desk, dossier, "slip") == 3
        assert come_out(desk, dossier, "2017-01-25T11:05") == 4


def test_of_a_kind_not_yet_known_the_words_are_kept_for_the_next_program(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An earlier program takes a newer one's entry: no record yet, but its personal part, which comes but once."""
    from app.desk import fold
    from app.exchange import restanding
    from db import guards

    dossier = take_in(desk, "2017-01-25T09:15").dossier
    come_out(desk, dossier, "2017-01-25T09:16", reason="máy in hết mực")
    earlier = {name: kind for name, kind in guards.record_tables().items() if name != "print"}
    for module in (fold, restanding):
        monkeypatch.setattr(module, "record_tables", lambda: earlier)
    with second_desk(desk, tmp_path / "2") as older:
        with older.reading() as reading:
            assert printed_times(reading, "18077", dossier, "slip") == 0
            last = dossiers.history(reading, "18077", dossier)[-1]
        assert last.words == {"reason": "máy in hết mực"}
        # The keys of another desk are the city's to vouch for; what is held is held whole.
        assert {finding.why for finding in check(older).findings} <= {"unknown-key"}


def test_the_history_says_each_print(desk: Desk) -> None:
    from ui.places.history_words import moments

    dossier = take_in(desk, "2017-01-25T09:15").dossier
    come_out(desk, dossier, "2017-01-25T09:16")
    come_out(desk, dossier, "2017-01-25T09:20", reason="làm mất")
    come_out(desk, dossier, "2017-01-25T09:21", "letter")
    with desk.reading() as reading:
        history = dossiers.history(reading, desk.settings.ward, dossier)
        line = dossiers.one(reading, desk.settings.ward, dossier).line
    said = [moment.what for moment in moments(history, line) if not moment.expected]
    assert said[1:] == ["In phiếu", "In lại phiếu lần 1: làm mất", "In thư xin lỗi"]
    newer = replace(history[1], facts={**history[1].facts, "paper": "certificate"})
    assert moments([newer], line)[0].what == "In giấy tờ"


def test_a_copy_of_the_slip_that_was_replaced_is_none_of_the_new_one_however_clocks_differ(
    desk: Desk, tmp_path: Path
) -> None:
    """The first desk's clock is five minutes fast: it printed the slip, the other corrected it after."""
    dossier = take_in(desk, "2017-01-25T09:15", MARRIAGE).dossier
    come_out(desk, dossier, "2017-01-25T09:30")
    with second_desk(desk, tmp_path / "2") as other:
        correct(
            other,
            dossier,
            CorrectionForm(ReceiptForm(MARRIAGE, TRIAL), "ghi sai"),
            CLERK,
            at("2017-01-25T09:26"),
        )
        assert times(other, dossier, "slip") == 0
        assert come_out(other, dossier, "2017-01-25T09:27") == 1
        carry(other, desk)
        with other.reading() as reading:
            kinds = [line.kind for line in dossiers.history(reading, other.settings.ward, dossier)]
    assert times(desk, dossier, "slip") == 1
    assert kinds == ["dossier.received", "slip.printed", "receipt.corrected", "slip.printed"]


def test_the_form_of_a_visit_without_a_dossier_is_counted_too(desk: Desk) -> None:
    form = VisitForm("incomplete", MARRIAGE, "thiếu giấy", ("Tờ khai",), name=TRIAL.name)
    visit = note_visit(desk, form, CLERK, at("2017-01-25T09:15")).uid
    copies = [come_out(desk, visit, f"2017-01-25T09:1{n}", "supplement") for n in (6, 7)]
    assert (copies, times(desk, visit, "supplement")) == ([1, 2], 2)
    with pytest.raises(Refusal, match=r"dossier\.unknown"):
        come_out(desk, visit, "2017-01-25T09:18", "slip")
    assert check(desk).first_broken is None


def test_the_letter_of_an_apology_without_a_dossier_is_counted_too(desk: Desk, tmp_path: Path) -> None:
    rude = ApologyForm(("thai_do",), "trả lời cộc lốc", (OFFICER,))
    complaint = Complaint(TRIAL, "bị nói cộc lốc")
    apology = draft_without_dossier(desk, complaint, rude, CLERK, at("2017-01-25T09:00"))
    sign(desk, apology, HEAD, at("2017-01-25T09:10"))
    copies = [come_out(desk, apology, f"2017-01-25T09:1{n}", "letter") for n in (1, 2)]
    assert (copies, times(desk, apology, "letter")) == ([1, 2], 2)
    with second_desk(desk, tmp_path / "2") as other:
        assert times(other, apology, "letter") == 2
    with pytest.raises(Refusal, match=r"dossier\.unknown"):
        come_out(desk, apology, "2017-01-25T09:18", "slip")
    assert check(desk).first_broken is None
