"""What stands beside a letter: spoken words, evidence, the citizen's answer, the plan, consent, corrections, giving up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.apology import case as apology_case
from app.apology import register as apologies
from app.apology.acts import (
    CorrectionOfLetter,
    DeliveryForm,
    EvidenceFile,
    PlanForm,
    SpokenForm,
    answer,
    broadcast,
    cancel,
    complete,
    consent_to_initials,
    correct_letter,
    deliver,
    draft,
    plan_broadcast,
    prove,
    sign,
    speak,
)
from app.apology.case import ApologyCase
from app.apology.evidence import file_of
from app.demo.ward import CLERK, CLERK_2, DEPUTY, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.promise import standing_here
from app.dossier.registers import lateness
from app.exchange.check import check
from app.figures import counting
from app.office.opening import NewStaff, enter_staff
from app.papers import letter as letters
from db.kept import Attachment
from tests.app.apology.letters import AFTERNOON, BY_HAND, LATE, MORNING, ON_AIR, RUDE, WARD, refusal
from tests.sync.test_check import tamper
from tests.ward import TRIAL, at, carry, second_desk

PHONED = SpokenForm("gian_tiep", "dien_thoai", OFFICER, note="đã giải thích lý do")
PHOTO = EvidenceFile(b"\xff\xd8\xff\xe0 anh chup luc trao thu", "image/jpeg")


def case_of(desk: Desk, letter: str) -> ApologyCase:
    with desk.reading() as reading:
        return apologies.one(reading, WARD, letter)


def test_spoken_at_once_and_signed_later_the_citizen_was_told_in_time(
    desk: Desk, dossier: str, letter: str
) -> None:
    """Notice due by 06/02; nobody who signs is there. Phoned on 06/02, the paper is signed on 07/02 and handed over."""
    speak(desk, letter, PHONED, CLERK, at("2017-02-06T15:20"))
    now = standing_here(desk, dossier)
    assert (now.apology_state, now.due_at) == ("drafted", at("2017-02-07T17:30"))
    sign(desk, letter, HEAD, at("2017-02-07T08:00"))
    now = standing_here(desk, dossier)
    assert (now.due_at, now.reappointments, now.notify_by) == (at("2017-02-10T17:30"), 1, None)
    case = case_of(desk, letter)
    assert case.spoken[0].at == at("2017-02-06T15:20")
    assert (case.in_time, case.first_told_at, case.in_person) == (False, at("2017-02-06T15:20"), True)
    # The words were in time, so that no radio is needed; the paper is owed all the same.
    given = refusal(desk, "apology.incomplete", complete, letter, CLERK, at("2017-02-07T09:00"))
    assert given.facts["missing"] == "trao"
    deliver(desk, letter, BY_HAND, CLERK, at("2017-02-07T10:00"))
    complete(desk, letter, CLERK, at("2017-02-07T10:10"))


@pytest.mark.parametrize(
    ("code", "form"),
    [
        ("apology.speaker", replace(PHONED, channel="sms")),
        ("apology.channel", replace(PHONED, channel="sms", spoken_by="")),
        ("apology.channel", replace(PHONED, form="cong_khai", channel="niem_yet")),
        ("apology.speaker", replace(PHONED, spoken_by=CLERK_2)),
    ],
)
def test_only_what_has_a_voice_is_spoken(desk: Desk, letter: str, code: str, form: SpokenForm) -> None:
    refusal(desk, code, speak, letter, form, CLERK, AFTERNOON)


def test_what_is_signed_is_delivered_not_spoken(desk: Desk, signed: str) -> None:
    refusal(desk, "apology.signed", speak, signed, PHONED, CLERK, AFTERNOON)


def test_who_spoke_in_person_is_one_of_those_at_fault(desk: Desk, signed: str) -> None:
    refusal(desk, "apology.speaker", deliver, signed, replace(BY_HAND, spoken_by=CLERK_2), CLERK, AFTERNOON)
    written = DeliveryForm("gian_tiep", "van_ban", spoken_by=OFFICER)
    refusal(desk, "apology.speaker", deliver, signed, written, CLERK, AFTERNOON)
    deliver(desk, signed, replace(BY_HAND, spoken_by=OFFICER), CLERK, AFTERNOON)
    assert case_of(desk, signed).in_person


def test_evidence_stays_at_the_desk_and_its_hash_is_signed(desk: Desk, folder: Path, signed: str) -> None:
    deliver(desk, signed, replace(BY_HAND, evidence=(PHOTO,)), CLERK, AFTERNOON)
    case = case_of(desk, signed)
    [proof] = case.evidence
    assert (proof.of, proof.media, proof.size) == (case.told[0].uid, "image/jpeg", len(PHOTO.content))
    with desk.reading() as reading:
        kept = reading.execute(Attachment.__table__.select()).one()
        text = " ".join(reading.exec_driver_sql("SELECT e FROM entry").scalars())
    assert kept.content == PHOTO.content
    assert proof.digest in text and "anh chup" not in text
    assert b"anh chup" not in b"".join(path.read_bytes() for path in folder.glob("desk.db*"))
    assert check(desk).findings == []


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("DELETE FROM attachment", "evidence-missing"),
        ("UPDATE attachment SET content = x'FFD8FF00'", "evidence-changed"),
    ],
)
def test_evidence_that_is_gone_or_exchanged_is_named(
    desk: Desk, folder: Path, signed: str, change: str, why: str
) -> None:
    deliver(desk, signed, replace(BY_HAND, evidence=(PHOTO,)), CLERK, AFTERNOON)
    desk.close()
    tamper(folder, change)
    with Desk.open(folder) as again:
        assert [finding.why for finding in check(again).findings] == [why]


def test_evidence_is_read_again_at_the_desk_that_kept_it(desk: Desk, signed: str, tmp_path: Path) -> None:
    deliver(desk, signed, replace(BY_HAND, evidence=(PHOTO,)), CLERK, AFTERNOON)
    [proof] = case_of(desk, signed).evidence
    assert proof.kept_at == AFTERNOON
    assert file_of(desk, proof) == PHOTO.content
    with second_desk(desk, tmp_path / "second") as other:
        [named] = case_of(other, signed).evidence
        assert named == proof
        assert refusal(other, "evidence.elsewhere", file_of, named).facts == {"desk": "1"}


def test_the_scanned_letter_is_added_later(desk: Desk, signed: str) -> None:
    scan = EvidenceFile(b"%PDF-1.4 ban chup", "application/pdf")
    signature = case_of(desk, signed).signature
    refusal(desk, "evidence.none", prove, signed, signature, (), CLERK, AFTERNOON)
    refusal(desk, "evidence.of", prove, signed, "18077.q1.000000.1", (scan,), CLERK, AFTERNOON)
    for wrong in (
        replace(scan, media="image/png"),
        replace(scan, media="text/html"),
        EvidenceFile(b"", "image/png"),
    ):
        refusal(desk, "evidence.media", prove, signed, signature, (wrong,), CLERK, AFTERNOON)
    huge = EvidenceFile(PHOTO.content + bytes(4 * 1024 * 1024), "image/jpeg")
    refusal(desk, "evidence.size", prove, signed, signature, (huge,), CLERK, AFTERNOON)
    prove(desk, signed, signature, (scan, PHOTO), CLERK, AFTERNOON)
    assert [proof.of for proof in case_of(desk, signed).evidence] == [signature, signature]


def test_the_citizen_accepts_or_does_not(desk: Desk, signed: str) -> None:
    def say(accepted: bool, words: str = "") -> None:
        answer(desk, signed, accepted=accepted, words=words, by=CLERK, at=AFTERNOON)

    refusal(desk, "apology.unheard", lambda _desk: say(accepted=True))
    deliver(desk, signed, replace(BY_HAND, outcome="khong_gap"), CLERK, at("2017-02-06T10:00"))
    refusal(desk, "apology.unheard", lambda _desk: say(accepted=True))
    deliver(desk, signed, BY_HAND, CLERK, at("2017-02-06T11:00"))
    say(False, "không chấp nhận vì đã ba lần")
    complete(desk, signed, CLERK, AFTERNOON)
    say(True)
    assert [(each.what, dict(each.words)) for each in case_of(desk, signed).answers] == [
        ("khong_chap_nhan", {"words": "không chấp nhận vì đã ba lần"}),
        ("chap_nhan", {}),
    ]


def test_a_reading_is_planned_with_its_text_and_hours(desk: Desk, signed: str) -> None:
    slots = (at("2017-02-08T05:30"), at("2017-02-07T17:00"))
    plan = PlanForm(ON_AIR.channel, ON_AIR.text, OFFICER, slots, 2)
    refusal(desk, "broadcast.slots", plan_broadcast, signed, replace(plan, slots=()), CLERK, AFTERNOON)
    refusal(
        desk, "broadcast.slots", plan_broadcast, signed, replace(plan, slots=(MORNING,)), CLERK, AFTERNOON
    )
    named = replace(plan, text=f"xin lỗi {TRIAL.name}")
    refusal(desk, "broadcast.personal", plan_broadcast, signed, named, CLERK, AFTERNOON)
    refusal(desk, "apology.channel", plan_broadcast, signed, replace(plan, channel="dai_tt_th_thanh_pho"), CLERK, AFTERNOON)  # fmt: skip
    plan_broadcast(desk, signed, plan, CLERK, AFTERNOON)
    [planned] = case_of(desk, signed).plans
    assert (planned.slots, planned.times, planned.text) == (tuple(sorted(slots)), 2, ON_AIR.text)
    assert case_of(desk, signed).state == "signed"


def test_initials_are_read_only_where_the_citizen_agreed_and_the_group_never(desk: Desk, signed: str) -> None:
    with_initials = replace(ON_AIR, text="UBND phường xin lỗi công dân N.V.T. về việc trễ hẹn.")
    for text in (with_initials.text, "xin lỗi ông N. V. T", "xin lỗi công dân NVT"):
        refusal(desk, "broadcast.personal", broadcast, signed, replace(ON_AIR, text=text), CLERK, AFTERNOON)
    refusal(desk, "consent.note", consent_to_initials, signed, "", CLERK, AFTERNOON)
    assert consent_to_initials(desk, signed, "giấy ký ngày 06/02/2017", CLERK, AFTERNOON) == "N.V.T."
    for group in ("tổ dân phố 4", "tổ 4", "thôn Thử", "TDP số 7"):
        text = f"{with_initials.text} Công dân ở {group}."
        refusal(desk, "broadcast.personal", broadcast, signed, replace(ON_AIR, text=text), CLERK, AFTERNOON)
    broadcast(desk, signed, with_initials, CLERK, AFTERNOON)
    assert case_of(desk, signed).initials == "N.V.T."


def test_a_meeting_of_any_residents_may_be_named(desk: Desk, signed: str) -> None:
    text = "UBND phường xin lỗi tại cuộc họp tổ dân phố và các khối đoàn thể."
    broadcast(desk, signed, replace(ON_AIR, text=text), CLERK, AFTERNOON)


def test_what_the_office_posts_itself_tells_the_citizen_nothing(
    desk: Desk, dossier: str, signed: str
) -> None:
    """On the last day to tell the letter hangs on the notice board: the citizen must still be called."""
    broadcast(desk, signed, replace(ON_AIR, channel="niem_yet"), CLERK, AFTERNOON)
    assert standing_here(desk, dossier).notify_by == at("2017-02-06T17:30")
    with desk.reading() as reading:
        told = lateness.to_notify(reading, WARD, AFTERNOON, at("2017-02-06T23:59"))
    assert [line.dossier for line in told] == [dossier]


def test_what_the_office_posts_itself_is_no_reading_by_a_station(desk: Desk, signed: str) -> None:
    """Told on 07/02, too late: the radio is required, and the notice board does not take its place."""
    deliver(desk, signed, BY_HAND, CLERK, at("2017-02-07T09:00"))
    posted = replace(ON_AIR, channel="niem_yet")
    broadcast(desk, signed, posted, CLERK, at("2017-02-07T10:00"))
    late = at("2017-02-08T08:00")
    assert refusal(desk, "apology.incomplete", complete, signed, CLERK, late).facts["missing"] == "cong_khai"
    broadcast(desk, signed, replace(ON_AIR, personally=True), CLERK, late)
    complete(desk, signed, CLERK, late)


def test_a_letter_given_up_before_anybody_heard_pays_nothing(desk: Desk, dossier: str, signed: str) -> None:
    refusal(desk, "staff.cannot_sign", cancel, signed, "nhầm ngày", CLERK, AFTERNOON)
    refusal(desk, "apology.reason", cancel, signed, " ", HEAD, AFTERNOON)
    cancel(desk, signed, "nhầm ngày hẹn", DEPUTY, AFTERNOON)
    now = standing_here(desk, dossier)
    assert (now.due_at, now.reappointments, now.apology_state) == (at("2017-02-07T17:30"), 0, "cancelled")
    assert now.notify_by == at("2017-02-06T17:30")
    refusal(desk, "apology.cancelled", deliver, signed, BY_HAND, CLERK, AFTERNOON)
    refusal(desk, "apology.cancelled", cancel, signed, "lần nữa", HEAD, AFTERNOON)
    # The debt is there as if it had never been signed, and the number stays in the book with its reason.
    with desk.reading() as reading:
        owing = lateness.late_without_apology(reading, WARD, at("2017-02-08T07:00"))
        [case] = apology_case.of_year(reading, WARD, 2017)
        february = counting.between(reading, WARD, date(2017, 2, 1), date(2017, 2, 28))
    assert [line.dossier for line in owing] == [dossier]
    assert (case.number, case.state) == ("01/PXL", "cancelled")
    assert case.cancelled is not None and case.cancelled.words == {"reason": "nhầm ngày hẹn"}
    assert (february.apologies, february.late_with_apology) == (0, 0)
    # The next letter has the next number, and may promise a date again.
    again = draft(desk, dossier, replace(LATE, new_on=date(2017, 2, 9)), CLERK, at("2017-02-06T15:00"))
    assert sign(desk, again, HEAD, at("2017-02-06T15:10")) == "02/PXL"
    assert standing_here(desk, dossier).due_at == at("2017-02-09T17:30")


def test_giving_up_letter_after_letter_puts_nothing_off(desk: Desk, dossier: str, signed: str) -> None:
    """A wrong date is mended once; whoever would sign and give up again and again is held to the first promise."""
    cancel(desk, signed, "nhầm ngày hẹn", HEAD, AFTERNOON)
    again = draft(desk, dossier, replace(LATE, new_on=date(2017, 2, 14)), CLERK, at("2017-02-06T15:00"))
    sign(desk, again, HEAD, at("2017-02-06T15:10"))
    cancel(desk, again, "lại nhầm", HEAD, at("2017-02-06T15:20"))
    third = replace(LATE, new_on=date(2017, 2, 20))
    refusal(desk, "reappoint.already", draft, dossier, third, CLERK, at("2017-02-06T15:30"))
    with desk.reading() as reading:
        owing = lateness.late_without_apology(reading, WARD, at("2017-02-08T07:00"))
    assert [line.dossier for line in owing] == [dossier]


@pytest.mark.parametrize("told", ["delivered", "broadcast", "spoken"])
def test_what_the_citizen_heard_is_not_given_up(desk: Desk, letter: str, told: str) -> None:
    if told == "spoken":
        speak(desk, letter, PHONED, CLERK, at("2017-02-06T08:30"))
    sign(desk, letter, HEAD, at("2017-02-06T09:00"))
    if told == "delivered":
        deliver(desk, letter, BY_HAND, CLERK, AFTERNOON)
    if told == "broadcast":
        broadcast(desk, letter, ON_AIR, CLERK, AFTERNOON)
    refusal(desk, "apology.told", cancel, letter, "nhầm", HEAD, AFTERNOON)


def test_told_at_one_desk_while_given_up_at_another_it_stands_and_says_so(
    desk: Desk, dossier: str, signed: str, tmp_path: Path
) -> None:
    with second_desk(desk, tmp_path / "second") as other:
        deliver(other, signed, BY_HAND, CLERK_2, AFTERNOON)
        cancel(desk, signed, "nhầm ngày", HEAD, AFTERNOON)
        carry(desk, other)
        carry(other, desk)
        now = standing_here(desk, dossier)
        assert now == standing_here(other, dossier)
    assert (now.due_at, now.contradictions) == (at("2017-02-10T17:30"), ("cancelled.told",))
    assert case_of(desk, signed).state == "told"


def test_a_correction_stands_beside_the_letter_and_changes_nothing_in_it(
    desk: Desk, dossier: str, signed: str
) -> None:
    other = NewStaff("cc02", "Hồ Văn Giả", "Công chức địa chính", ("clerk",), "xa")
    enter_staff(desk, [other], at("2017-02-06T09:30"))
    before = case_of(desk, signed)
    right = CorrectionOfLetter("ghi nhầm người", reason="chờ trích lục", officials=("cc02",))
    refusal(desk, "staff.cannot_sign", correct_letter, signed, right, CLERK, AFTERNOON)
    refusal(desk, "apology.reason", correct_letter, signed, replace(right, why=""), HEAD, AFTERNOON)
    refusal(desk, "correction.nothing", correct_letter, signed, CorrectionOfLetter("x"), HEAD, AFTERNOON)
    refusal(desk, "apology.officials", correct_letter, signed, replace(right, officials=("nv99",)), HEAD, AFTERNOON)  # fmt: skip
    correct_letter(desk, signed, right, HEAD, AFTERNOON)
    after = case_of(desk, signed)
    assert (after.reason, after.officials, after.number) == (before.reason, before.officials, before.number)
    [correction] = after.corrections
    assert dict(correction.words) == {"reason": "chờ trích lục", "why": "ghi nhầm người"}
    assert [each.name for each in after.responsible] == ["Hồ Văn Giả"]
    assert "Tôi là Hồ Văn Giả" in letters.spoken_text(desk, signed, AFTERNOON.date())
    refusal(desk, "apology.speaker", broadcast, signed, ON_AIR, CLERK, AFTERNOON)
    broadcast(desk, signed, replace(ON_AIR, official="cc02"), CLERK, AFTERNOON)


def test_an_unsigned_draft_is_drafted_anew_not_corrected(desk: Desk, letter: str) -> None:
    right = CorrectionOfLetter("x", reason="y")
    refusal(desk, "apology.unsigned", correct_letter, letter, right, HEAD, AFTERNOON)
    draft(desk, case_of(desk, letter).line.dossier, RUDE, CLERK, AFTERNOON)
