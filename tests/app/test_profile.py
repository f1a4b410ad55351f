"""The legal profile by the ward: single keys its own way, the same at every desk; and a third profile is a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from app.apology.acts import ApologyForm, draft, sign
from app.demo import ward
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk import shipped
from app.desk.desk import Desk
from app.desk.profile import overrides
from app.dossier.acts.end import finish
from app.dossier.acts.receive import receive
from app.dossier.promise import standing_here
from app.dossier.receipt import ReceiptForm
from app.figures.counting import between
from app.figures.lines import apology_counts
from app.office.opening import open_ward
from app.office.profile import give_back_key, override_key
from app.openness.board import channel_words
from app.openness.dialogue.acts import hold_to_public
from app.papers.form01 import slip
from app.papers.letter import letter
from app.papers.ward import office
from app.refusal import Refusal
from app.rules.law.overrides import KEYS, as_typed, overridden
from app.rules.law.regime import Regime
from db.records import ProfileOverride
from tests.app.cli.conftest import motcua  # noqa: F401
from tests.app.cli.words import Motcua
from tests.app.paper.printed_paper import words_of
from tests.further_profile import coming
from tests.ward import COPIES, MARRIAGE, TRIAL, at, carry, entries, second_desk, take_in

DECISION = "Quyết định thử 12/QĐ-UBND"


def test_an_hour_of_the_wards_own_makes_its_promises(desk: Desk) -> None:
    before = take_in(desk, "2017-03-06T15:30", COPIES)
    assert before.promise.due_at == at("2017-03-07T17:30")
    override_key(desk, "cutoff", "16:00", DECISION, HEAD, at("2017-03-06T15:40"))
    assert desk.regime.cutoff == time(16)
    assert take_in(desk, "2017-03-06T15:50", COPIES).promise.due_at == at("2017-03-06T17:30")
    [own] = desk.overrides
    assert (own.key, own.value, own.source, own.by) == ("cutoff", "16:00", DECISION, HEAD)
    assert own.at == at("2017-03-06T15:40")

    override_key(
        desk,
        "office_hours",
        "16/4: 07:00-11:00, 13:30-17:00; 16/10: 07:30-11:30, 13:00-16:30",
        DECISION,
        HEAD,
        at("2017-03-06T16:00"),
    )
    assert take_in(desk, "2017-03-06T16:05", MARRIAGE).promise.due_at == at("2017-03-09T16:30")

    give_back_key(desk, "cutoff", HEAD, at("2017-03-06T16:10"))
    assert (desk.regime.cutoff, [each.key for each in desk.overrides]) == (time(15), ["office_hours"])


def test_the_desk_holds_its_own_ways_when_it_is_opened_again(desk: Desk) -> None:
    override_key(desk, "supplement.within_working_days", "5", DECISION, HEAD, at("2017-03-06T08:00"))
    with Desk.open(desk.folder, write=False) as again:
        assert again.regime.supplement.within_working_days == 5
        assert again.regime_of("hatinh-2017") == again.regime
        assert again.regime_of("hatinh-2025") == shipped.regime("hatinh-2025")


def test_papers_say_what_the_ward_says(desk: Desk) -> None:
    override_key(desk, "number_suffixes.receipt", "/MCP", DECISION, HEAD, at("2017-03-06T08:00"))
    received = take_in(desk, "2017-03-06T08:10")
    page = pdfium.PdfDocument(slip(desk, received.dossier))[0]
    assert "01/MCP" in page.get_textpage().get_text_bounded()


def test_another_number_to_complain_at_stands_on_what_is_printed_from_then_on(
    desk: Desk, tmp_path: Path
) -> None:
    first, new = desk.settings.hotline, "0239 3 855 111"
    before = take_in(desk, "2017-03-06T08:00")
    assert f"Phản ánh, kiến nghị: {first}." in words_of(slip(desk, before.dossier))
    assert first in " ".join(channel_words(desk.settings, desk.regime))
    with second_desk(desk, tmp_path / "second") as other:
        override_key(desk, "hotline", new, DECISION, HEAD, at("2017-03-06T08:10"))
        assert [(own.key, own.value, own.by) for own in desk.overrides] == [("hotline", new, HEAD)]
        carry(desk, other)
        for each, minute in ((desk, 20), (other, 30)):
            printed = words_of(slip(each, take_in(each, f"2017-03-06T08:{minute}").dossier))
            assert f"Phản ánh, kiến nghị: {new}." in printed
            assert new in " ".join(channel_words(each.settings, each.regime))
            hold_to_public(each, f"Gọi {new} để được trả lời.")
    assert office(desk, desk.regime_of("hatinh-2025")).hotline == new, (
        "of a receipt under another profile too"
    )
    with desk.reading() as reading:
        under_the_next = overrides(reading, desk.settings.ward, "hatinh-2025")
    assert [(own.key, own.value) for own in under_the_next] == [("hotline", new)], (
        "another law, the same number"
    )
    give_back_key(desk, "hotline", HEAD, at("2017-03-06T09:00"))
    assert f"Phản ánh, kiến nghị: {first}." in words_of(slip(desk, before.dossier))
    override_key(desk, "hotline", "", DECISION, HEAD, at("2017-03-06T09:10"))
    assert "Phản ánh, kiến nghị" not in words_of(slip(desk, before.dossier))


def test_desks_set_up_with_different_numbers_are_brought_to_one(desk: Desk, tmp_path: Path) -> None:
    right = desk.settings.hotline
    with second_desk(desk, tmp_path / "second") as other:
        other.settings = replace(other.settings, hotline="0239 3 999 999")
        other.overrides, other.regime = [], replace(other.regime, hotline="0239 3 999 999")
        override_key(desk, "hotline", right, DECISION, HEAD, at("2017-03-06T08:10"))
        with pytest.raises(Refusal, match=r"profile\.same"):
            override_key(desk, "hotline", right, DECISION, HEAD, at("2017-03-06T08:11"))
        carry(desk, other)
        assert other.regime.hotline == desk.regime.hotline == right


def test_a_signed_letter_says_for_ever_where_one_complained_when_it_was_signed(desk: Desk) -> None:
    first, new = desk.settings.hotline, "0239 3 855 111"
    received = [take_in(desk, f"2017-03-06T08:0{minute}").dossier for minute in range(2)]
    late = ApologyForm(("tre_han",), "chờ xác minh", (OFFICER,), date(2017, 3, 14))
    signed, coming = (draft(desk, each, late, CLERK, at("2017-03-07T08:00")) for each in received)
    sign(desk, signed, HEAD, at("2017-03-07T09:00"))
    before = letter(desk, signed)
    override_key(desk, "hotline", new, DECISION, HEAD, at("2017-03-07T10:00"))
    override_key(desk, "desk_name", "Bộ phận Thử", DECISION, HEAD, at("2017-03-07T10:01"))
    assert letter(desk, signed) == before
    assert first in words_of(before)
    sign(desk, coming, HEAD, at("2017-03-07T11:00"))
    assert new in words_of(letter(desk, coming))


def test_a_short_number_to_complain_at_opens_no_other_number_to_the_public(desk: Desk) -> None:
    override_key(desk, "hotline", "1022", DECISION, HEAD, at("2017-03-06T08:10"))
    hold_to_public(desk, "Gọi 1022, hoặc đến quầy.")
    for told in (
        "số 042196001022",
        "số 042 196 001022",
        "CMND 183102210",
        "gọi 0912102234",
        "số 042196 1022 01",
    ):
        with pytest.raises(Refusal, match=r"dialogue\.personal"):
            hold_to_public(desk, told)


def test_every_desk_of_the_ward_has_the_same_way(desk: Desk, tmp_path: Path) -> None:
    with second_desk(desk, tmp_path / "second") as other:
        override_key(desk, "cutoff", "16:00", DECISION, HEAD, at("2017-03-06T08:00"))
        carry(desk, other)
        assert other.regime == desk.regime
        # Of two desks that say otherwise the later one holds, at both.
        override_key(other, "cutoff", "15:30", DECISION, HEAD, at("2017-03-06T08:10"))
        carry(other, desk)
        assert desk.regime.cutoff == other.regime.cutoff == time(15, 30)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("profile", shipped.regimes())
def test_every_key_is_read_as_it_is_shown(key: str, profile: str) -> None:
    regime = shipped.regime(profile)
    shown = as_typed(regime, key)
    if shown:
        assert overridden(shipped.profile_table(profile), {key: shown}) == regime


@pytest.mark.parametrize(
    ("key", "value", "source", "by", "code"),
    [
        ("cutoff", "16:00", DECISION, CLERK, "staff.not_leading"),
        ("cutoff", "16:00", "", HEAD, "profile.source"),
        ("cutoff", "15:00", DECISION, HEAD, "profile.same"),
        ("cutoff", "25:00", DECISION, HEAD, "profile.value"),
        ("notify_days_before", "hai", DECISION, HEAD, "profile.value"),
        ("notify_days_before", "999", DECISION, HEAD, "profile.value"),
        ("supplement.within_working_days", "0", DECISION, HEAD, "profile.value"),
        ("apology.broadcast_times", "0", DECISION, HEAD, "profile.value"),
        ("max_reappoint", "2", DECISION, HEAD, "profile.key"),
        ("hotline", "gọi chị Hoa", DECISION, HEAD, "profile.value"),
        ("hotline", "0239 385", DECISION, HEAD, "profile.value"),
        ("due_time", "lúc nào cũng được", DECISION, HEAD, "profile.value"),
        ("office_hours", "16/4: 11:30-07:00", DECISION, HEAD, "profile.value"),
        ("office_hours", "", DECISION, HEAD, "profile.value"),
        ("id", "hanoi", DECISION, HEAD, "profile.key"),
        ("valid_until", "2030-01-01", DECISION, HEAD, "profile.key"),
    ],
)
def test_what_is_no_way_of_the_ward_is_refused(
    desk: Desk, key: str, value: str, source: str, by: str, code: str
) -> None:
    before, regime = entries(desk), desk.regime
    with pytest.raises(Refusal) as refused:
        override_key(desk, key, value, source, by, at("2017-03-06T08:00"))
    assert (refused.value.code, entries(desk), desk.regime) == (code, before, regime)


def test_a_key_of_a_newer_program_is_passed_over(desk: Desk) -> None:
    with desk.act("profile.changed", HEAD, at("2017-03-06T08:00"), subject="") as act:
        act.add(ProfileOverride(regime="hatinh-2017", key="moon", value="full", source=DECISION))
        act.add(ProfileOverride(regime="hatinh-2017", key="cutoff", value="16:00", source=DECISION))
    desk.forget_reference()
    assert desk.regime.cutoff == time(16)
    override_key(desk, "cutoff", "15:30", DECISION, HEAD, at("2017-03-06T08:10"))
    assert desk.regime.cutoff == time(15, 30), "nor does it keep anybody from the keys that are known"


def test_the_dates_of_a_profile_are_held_together() -> None:
    table = dict(shipped.profile_table("hatinh-2017"))
    with pytest.raises(Refusal) as refused:
        Regime.from_table(table | {"valid_until": date(2016, 9, 30)})
    assert refused.value.facts["key"] == "valid_until"
    with pytest.raises(Refusal):
        Regime.from_table(table | {"code_format": "whatever"})
    regime = shipped.regime("hatinh-2017")
    assert [regime.in_force(date(*day)) for day in ((2016, 9, 30), (2016, 10, 1), (2018, 6, 20), (2018, 6, 21))] == [
        False, True, True, False,
    ]  # fmt: skip


@pytest.fixture
def third(tmp_path: Path) -> Iterator[str]:
    """A regime to come: other forms, another name of the desk, another order of the code, one more re-appointment."""
    with coming(
        tmp_path / "profiles",
        "hatinh-2025",
        ('form_set = "tt03-2025"', 'form_set = "tt09-2030"'),
        ('code_format = "M.Y.Z-YYMMDD-XXXX"', 'code_format = "Z.M.Y-YYMMDD-XXXX"'),
        ("max_reappoint = 1", "max_reappoint = 2"),
        ('title = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"', 'title = "GIẤY HẸN MẪU MỚI"'),
        # A file of the first release has no words for what form 01 says since.
        ('joint_label = "Liên thông với:"', ""),
    ) as name:
        yield name


def appointed_twice(desk: Desk, dossier: str) -> None:
    """Under a law that lets the office re-appoint twice the second date holds like the first, and no third is given."""
    for day, at_eight in ((date(2026, 3, 9), "2026-03-04T08:00"), (date(2026, 3, 11), "2026-03-06T08:00")):
        drawn = draft(desk, dossier, ApologyForm(("tre_han",), "chờ", (OFFICER,), day), CLERK, at(at_eight))
        sign(desk, drawn, HEAD, at(at_eight) + timedelta(minutes=5))
    now = standing_here(desk, dossier)
    assert (now.due_at, now.owed_from) == (at("2026-03-11T17:30"), at("2026-03-11T17:30"))
    assert (now.reappointments, now.contradictions) == (2, ())
    with pytest.raises(Refusal, match=r"reappoint\.already"):
        draft(
            desk, dossier, ApologyForm(("tre_han",), "chờ", (OFFICER,), date(2026, 3, 13)), CLERK,
            at("2026-03-09T08:00"),
        )  # fmt: skip
    finish(desk, dossier, OFFICER, at("2026-03-10T08:00"))
    with desk.reading() as reading:
        days = (desk.settings.ward, date(2026, 3, 1), date(2026, 3, 31))
        report, letters = between(reading, *days), apology_counts(reading, *days, at("2026-04-01T08:00"))
    assert (report.late_with_apology, report.late_without_apology) == (1, 0)
    assert (letters.kept, letters.missed) == (1, 0)


def test_a_third_profile_is_only_a_file(third: str, tmp_path: Path, motcua: Motcua) -> None:  # noqa: F811
    """From a fresh desk to a printed slip, with no line of the program changed."""
    made = replace(ward.settings(regime=third), identifier="01.H27.99")
    with open_ward(tmp_path / "ward", made, ward.people(), at("2026-03-02T07:30")) as desk:
        received = receive(desk, ReceiptForm(MARRIAGE, TRIAL), CLERK, at("2026-03-02T08:00"))
        assert received.code == "01.H27.99-260302-0001"
        assert desk.regime.max_reappoint == 2
        appointed_twice(desk, received.dossier)
        page = pdfium.PdfDocument(slip(desk, received.dossier))[0]
        assert "GIẤY HẸN MẪU MỚI" in page.get_textpage().get_text_bounded()
    said = motcua("--data", tmp_path / "ward", "due", MARRIAGE, "--received", "2026-03-02T08:00", "--json")
    assert (said.document["profile"], said.document["due_at"]) == (third, "2026-03-05T17:30:00+07:00")
    without = motcua("due", MARRIAGE, "--received", "2026-03-02T08:00", "--profile", third, "--json")
    assert without.document["due_at"] == said.document["due_at"]


def test_a_file_that_is_no_profile_is_refused(third: str, tmp_path: Path) -> None:
    (tmp_path / "profiles" / f"{third}.toml").write_text("id = ", encoding="utf-8")
    with pytest.raises(Refusal, match=r"regime\.invalid"):
        shipped.regime(third)
