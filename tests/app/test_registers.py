"""Registers read against the clock: nobody needs to have written that a dossier became late."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from app.apology import case as apology_case
from app.apology import register as apologies
from app.apology.acts import ApologyForm, DeliveryForm, complete, deliver, draft, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts import end
from app.dossier.acts.receive import receive
from app.dossier.line import DossierLine
from app.dossier.receipt import ReceiptForm
from app.dossier.registers import dossiers, lateness, receipts
from app.figures import counting
from app.refusal import Refusal
from tests.ward import BIRTH_AGAIN, COPIES, MARRIAGE, TRIAL, at, entries, take_in

WARD = "18077"
LATE = ApologyForm(("tre_han",), "lý do thử", (OFFICER,))


def names(desk: Desk, register: Callable[..., list[DossierLine]], *when: datetime) -> list[str]:
    with desk.reading() as reading:
        return [line.dossier for line in register(reading, WARD, *when)]


def test_the_look_ahead_list_says_whom_to_tell_by_tonight(desk: Desk) -> None:
    """D05 must be told by Wednesday 25/01, eight days before its promise of Thursday 02/02."""
    poor = take_in(desk, "2017-01-16T08:30", "1.011607").dossier
    birth = take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN).dossier
    morning, night = at("2017-01-25T07:00"), at("2017-01-25T23:59")
    assert names(desk, lateness.to_notify, morning, night) == [poor]
    assert names(desk, lateness.to_notify, morning, at("2017-02-06T23:59")) == [poor, birth]


def test_what_is_due_without_a_day_to_tell_by_is_told_of_before_its_promise(desk: Desk) -> None:
    """ "Báo ngay, trước giờ hẹn": copies of the same day are listed on that day until it ends, then are overdue."""
    copies = take_in(desk, "2017-03-14T09:00", COPIES).dossier
    due = at("2017-03-14T17:30")
    assert names(desk, lateness.to_notify, at("2017-03-14T09:30"), at("2017-03-14T17:00")) == []
    assert names(desk, lateness.to_notify, at("2017-03-14T09:30"), due) == [copies]
    after = due + timedelta(minutes=1)
    assert names(desk, lateness.to_notify, after, at("2017-03-15T23:59")) == []
    assert names(desk, lateness.overdue, after) == [copies]
    with desk.reading() as reading:
        assert dossiers.tiles(reading, WARD, at("2017-03-14T09:30"))["notify"] == 0


def test_a_new_date_told_takes_a_dossier_off_the_list_and_one_only_signed_does_not(desk: Desk) -> None:
    told, untold, same_day = (
        take_in(desk, "2017-03-14T09:00", procedure).dossier for procedure in (MARRIAGE, MARRIAGE, COPIES)
    )
    letters = {}
    for dossier, new_on in (
        (told, date(2017, 3, 20)),
        (untold, date(2017, 3, 20)),
        (same_day, date(2017, 3, 16)),
    ):
        letters[dossier] = draft(desk, dossier, replace(LATE, new_on=new_on), CLERK, at("2017-03-14T10:00"))
        sign(desk, letters[dossier], HEAD, at("2017-03-14T10:00"))
    listed = (lateness.to_notify, at("2017-03-14T14:00"), at("2017-03-20T23:59"))
    assert set(names(desk, *listed)) == {told, untold, same_day}
    for dossier in (told, same_day):
        missed = DeliveryForm("truc_tiep", "tai_nha", outcome="khong_gap")
        deliver(desk, letters[dossier], missed, CLERK, at("2017-03-14T12:00"))
    assert set(names(desk, *listed)) == {told, untold, same_day}
    for dossier in (told, same_day):
        deliver(
            desk, letters[dossier], DeliveryForm("gian_tiep", "dien_thoai"), CLERK, at("2017-03-14T13:00")
        )
    with desk.reading() as reading:
        [line] = lateness.to_notify(reading, WARD, *listed[1:])
        assert (line.dossier, line.untold) == (untold, True)
        assert lateness.late_without_apology(reading, WARD, at("2017-03-16T17:00")) == []


def test_a_notice_already_missed_stays_on_the_list_until_the_promise(desk: Desk) -> None:
    birth = take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN).dossier
    due = at("2017-02-07T17:30")
    assert names(desk, lateness.to_notify, at("2017-02-07T07:00"), at("2017-02-07T23:59")) == [birth]
    assert names(desk, lateness.to_notify, due + timedelta(minutes=1), at("2017-02-08T23:59")) == []


def test_lateness_begins_the_second_after_the_promise_and_needs_no_act(desk: Desk) -> None:
    dossier = take_in(desk, "2017-04-04T08:00").dossier
    due = at("2017-04-10T17:30")
    held = entries(desk)
    for register in (lateness.overdue, lateness.late_without_apology):
        assert names(desk, register, due) == []
        assert names(desk, register, due + timedelta(seconds=1)) == [dossier]
    with desk.reading() as reading:
        assert apologies.owed(reading, WARD, due) == 0
        assert apologies.owed(reading, WARD, due + timedelta(seconds=1)) == 1
    assert entries(desk) == held


def test_deleting_nothing_but_time_makes_the_debt(desk: Desk) -> None:
    """Finished late, returned, forgotten: the debt stays until somebody apologises."""
    dossier = take_in(desk, "2017-04-04T08:00").dossier
    end.finish(desk, dossier, CLERK, at("2017-04-11T09:00"))
    end.return_result(desk, dossier, CLERK, at("2017-04-11T10:00"))
    year_later = at("2018-04-11T10:00")
    assert names(desk, lateness.overdue, year_later) == []
    assert names(desk, lateness.late_without_apology, year_later) == [dossier]


def test_the_longest_late_comes_first(desk: Desk) -> None:
    later = take_in(desk, "2017-04-05T08:00").dossier
    longest = take_in(desk, "2017-04-05T08:01", received="2017-03-20T08:00").dossier
    assert names(desk, lateness.overdue, at("2017-05-15T08:00")) == [longest, later]


def test_the_queue_goes_by_legal_urgency_and_its_tiles_count_it(desk: Desk) -> None:
    birth = take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN).dossier
    marriage = take_in(desk, "2017-01-25T09:15").dossier
    done = take_in(desk, "2017-01-25T09:20").dossier
    end.finish(desk, done, CLERK, at("2017-02-02T10:00"))
    now = at("2017-02-03T08:00")
    with desk.reading() as reading:
        counts = dossiers.tiles(reading, WARD, now)
        assert counts == {
            "working": 2, "overdue": 0, "notify": 1, "today": 0, "soon": 1, "waiting": 0, "ready": 1,
        }  # fmt: skip
        for tile in dossiers.TILES:
            assert len(dossiers.queue(reading, WARD, now, tile)) == counts[tile]
        assert [line.dossier for line in dossiers.queue(reading, WARD, now)] == [marriage, birth]
        assert [line.dossier for line in dossiers.queue(reading, WARD, now, limit=1, offset=1)] == [birth]
        assert [line.dossier for line in dossiers.queue(reading, WARD, now, "ready")] == [done]
        with pytest.raises(Refusal) as caught:
            dossiers.queue(reading, WARD, now, "gấp")
    assert caught.value.code == "form.choice"


def test_a_dossier_that_is_not_here(desk: Desk) -> None:
    with desk.reading() as reading, pytest.raises(Refusal) as caught:
        dossiers.one(reading, WARD, "18077.q9.00a1ff.7")
    assert caught.value.code == "dossier.unknown"
    with desk.reading() as reading, pytest.raises(Refusal) as caught:
        apologies.one(reading, WARD, "18077.q9.00a1ff.7")
    assert caught.value.code == "apology.unknown"


def test_a_history_names_people_and_hours(desk: Desk) -> None:
    dossier = take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN).dossier
    letter = draft(desk, dossier, replace(LATE, new_on=date(2017, 2, 10)), CLERK, at("2017-02-06T08:00"))
    sign(desk, letter, HEAD, at("2017-02-06T09:00"))
    with desk.reading() as reading:
        lines = dossiers.history(reading, WARD, dossier)
    assert [(line.kind, line.at, line.by, line.second) for line in lines] == [
        ("dossier.received", at("2017-01-24T10:00"), "Võ Thị Thử", ""),
        ("apology.drafted", at("2017-02-06T08:00"), "Võ Thị Thử", ""),
        ("apology.signed", at("2017-02-06T09:00"), "Bùi Quang Mẫu", "Võ Thị Thử"),
    ]


def test_the_apology_book_of_a_year(desk: Desk) -> None:
    dossier = take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN).dossier
    letter = draft(desk, dossier, replace(LATE, new_on=date(2017, 2, 10)), CLERK, at("2017-02-06T08:00"))
    with desk.reading() as reading:
        assert apology_case.of_year(reading, WARD, 2017) == []
        assert [case.state for case in apologies.open_cases(reading, WARD)] == ["drafted"]
    sign(desk, letter, HEAD, at("2017-02-06T09:00"))
    deliver(desk, letter, DeliveryForm("gian_tiep", "dien_thoai"), CLERK, at("2017-02-06T14:00"))
    with desk.reading() as reading:
        [case] = apology_case.of_year(reading, WARD, 2017)
        assert apology_case.of_year(reading, WARD, 2016) == []
    assert (case.number, case.signer, case.capacity, case.state) == (
        "01/PXL",
        "Bùi Quang Mẫu",
        "head",
        "told",
    )
    assert (case.old_due, case.new_due) == (at("2017-02-07T17:30"), at("2017-02-10T17:30"))
    assert (case.officials, case.in_time, case.unit_at_fault) == (
        ("Phan Văn Diễn",),
        True,
        "UBND phường Nguyễn Du",
    )
    complete(desk, letter, CLERK, at("2017-02-06T15:00"))
    with desk.reading() as reading:
        assert apologies.open_cases(reading, WARD) == []
        assert apologies.one(reading, WARD, letter).completed_at == at("2017-02-06T15:00")


def test_receipts_of_a_day(desk: Desk) -> None:
    take_in(desk, "2017-01-24T10:00")
    mine = [take_in(desk, when).dossier for when in ("2017-01-25T07:30", "2017-01-25T16:30")]
    with desk.reading() as reading:
        assert [line.dossier for line in receipts.of_day(reading, WARD, date(2017, 1, 25))] == mine
        assert receipts.of_day(reading, WARD, date(2017, 1, 26)) == []
        assert receipts.of_day(reading, "18078", date(2017, 1, 25)) == []


def test_the_quarter_in_the_columns_of_the_report(desk: Desk) -> None:
    """The receipts of scenario 9 that need no later act: A to F and H, with the columns that they fill."""
    course = [
        ("2016-12-28T08:00", "1.001653", "2017-01-03T09:00", "counter"),
        ("2016-12-20T08:00", "1.004884", "2017-01-09T09:00", "counter"),
        ("2017-01-10T08:00", MARRIAGE, "2017-01-12T09:00", "counter"),
        ("2017-01-25T08:00", MARRIAGE, "2017-02-06T09:00", "online"),
        ("2017-01-24T10:00", BIRTH_AGAIN, "2017-02-10T09:00", "counter"),
        ("2017-03-14T09:10", COPIES, "2017-03-14T10:00", "counter"),
        ("2017-03-16T08:00", MARRIAGE, "", "counter"),
    ]
    uids = []
    for received, procedure, _finished, channel in course:
        form = ReceiptForm(procedure, TRIAL, received_at=at(received), channel=channel)
        uids.append(receive(desk, form, CLERK, at("2017-03-20T08:00")).dossier)
    letter = draft(desk, uids[4], replace(LATE, new_on=date(2017, 3, 22)), CLERK, at("2017-03-20T09:00"))
    sign(desk, letter, HEAD, at("2017-03-20T10:00"))
    with desk.reading() as reading:
        before = counting.between(reading, WARD, date(2017, 1, 1), date(2017, 3, 31))
    assert (before.received, before.received_counter, before.received_online, before.carried_over) == (
        7,
        4,
        1,
        2,
    )
    for uid, (_received, _procedure, finished, _channel) in zip(uids, course, strict=True):
        if finished:
            end.finish(desk, uid, CLERK, at("2017-03-21T08:00"))
    with desk.reading() as reading:
        found = counting.between(reading, WARD, date(2017, 1, 1), date(2017, 3, 31))
        empty = counting.between(reading, WARD, date(2015, 1, 1), date(2015, 12, 31))
    assert found.received == found.received_online + found.received_counter + found.carried_over
    assert found.resolved == found.resolved_early + found.resolved_on_time + found.resolved_late == 6
    assert found.open == found.open_in_time + found.open_late == 1
    assert found.received == found.resolved + found.open
    assert (found.apologies, found.late_with_apology, found.late_without_apology) == (1, 1, 6)
    assert set(vars_of(empty).values()) == {0}


def vars_of(counted: counting.Figures) -> dict[str, int]:
    return {name: getattr(counted, name) for name in counting.Figures.__slots__}


def test_a_period_counts_what_was_resolved_within_it(desk: Desk) -> None:
    early = take_in(desk, "2017-01-10T08:00").dossier
    end.finish(desk, early, CLERK, at("2017-01-12T09:00"))
    on_time = take_in(desk, "2017-01-25T08:00").dossier
    end.finish(desk, on_time, CLERK, at("2017-02-06T09:00"))
    with desk.reading() as reading:
        january = counting.between(reading, WARD, date(2017, 1, 1), date(2017, 1, 31))
        february = counting.between(reading, WARD, date(2017, 2, 1), date(2017, 2, 28))
    assert (january.received, january.resolved_early, january.open_in_time) == (2, 1, 1)
    assert (february.carried_over, february.resolved_on_time, february.open) == (1, 1, 0)


def test_what_was_signed_after_a_period_does_not_change_its_figures(desk: Desk) -> None:
    """Due 10/04/2017. Finished late in April and apologised for in May; another re-appointed, then late again."""
    april = (date(2017, 4, 1), date(2017, 4, 30))
    done, moved = (take_in(desk, "2017-04-04T08:00").dossier for _ in range(2))
    again = draft(desk, moved, replace(LATE, new_on=date(2017, 5, 3)), CLERK, at("2017-04-10T08:00"))
    sign(desk, again, HEAD, at("2017-04-10T09:00"))
    end.finish(desk, done, CLERK, at("2017-04-20T09:00"))
    with desk.reading() as reading:
        before = counting.between(reading, WARD, *april)
    assert (before.apologies, before.late_with_apology, before.late_without_apology) == (1, 1, 1)
    assert (before.resolved_late, before.open_late) == (1, 1)
    letter = draft(desk, done, LATE, CLERK, at("2017-05-08T08:00"))
    sign(desk, letter, HEAD, at("2017-05-08T09:00"))
    end.finish(desk, moved, CLERK, at("2017-05-08T10:00"))
    with desk.reading() as reading:
        assert counting.between(reading, WARD, *april) == before
        whole = counting.between(reading, WARD, april[0], date(2017, 5, 31))
    assert (whole.resolved_late, whole.late_with_apology, whole.late_without_apology) == (2, 1, 1)
