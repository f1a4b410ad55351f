"""What reports count, from real acts: by field, with corrections, stopped clocks, apologies and money."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.apology.acts import (
    ApologyForm,
    Complaint,
    DeliveryForm,
    SpokenForm,
    cancel,
    deliver,
    draft,
    draft_without_dossier,
    sign,
    speak,
)
from app.apology.year import year_of
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts import end
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.acts.end import refuse, withdraw
from app.dossier.acts.fees import pay, refund
from app.dossier.acts.receive import receive
from app.dossier.acts.stop import SupplementForm, pause, request_supplement, resume
from app.dossier.acts.visits import VisitForm, note_visit
from app.dossier.receipt import ReceiptForm
from app.figures.board import board
from app.figures.counting import between, by_procedure
from app.figures.lists import listed
from app.figures.reports import Asked, counted_by_field, report
from app.figures.sent import sent_reports
from app.figures.tables import ReportTable, differences, frozen, thawed
from app.office.books import send_report
from app.papers.reports import counted_now, paper
from app.refusal import Refusal
from app.rules.text.reports import AGAIN, APOLOGISED, SIGNED, TITLES, UNAPOLOGISED
from tests.app.paper.printed_paper import words_of
from tests.app.test_registers import WARD
from tests.ward import BIRTH_AGAIN, COPIES, MARRIAGE, TRIAL, at, take_in

JANUARY = (date(2017, 1, 1), date(2017, 1, 24))


def made(desk: Desk, kind: str, days: tuple[date, date] = JANUARY) -> list[ReportTable]:
    with desk.reading() as reading:
        return report(reading, kind, Asked(desk.settings, *days, at("2017-02-10T08:00")))


def rows(table: ReportTable) -> dict[str, tuple[int, ...]]:
    return dict(table.rows)


def corrected(desk: Desk, dossier: str, form: ReceiptForm, when: str = "2017-01-16T08:00") -> None:
    correct(desk, dossier, CorrectionForm(form, "ghi sai"), CLERK, at(when))


def test_what_a_correction_says_counts_and_the_columns_still_agree(desk: Desk) -> None:
    online = take_in(desk, "2017-01-13T08:00", MARRIAGE).dossier
    earlier = take_in(desk, "2017-01-13T09:00", BIRTH_AGAIN).dossier
    corrected(desk, online, ReceiptForm(MARRIAGE, TRIAL, channel="online"))
    corrected(desk, earlier, ReceiptForm(BIRTH_AGAIN, TRIAL, received_at=at("2016-12-30T09:00")))
    with desk.reading() as reading:
        year_end = between(reading, WARD, date(2016, 12, 1), date(2016, 12, 31))
        january = by_procedure(reading, WARD, *JANUARY)
    assert (year_end.received_counter, year_end.open) == (1, 1)
    assert january[MARRIAGE].received_online == 1 and january[MARRIAGE].received_counter == 0
    assert january[BIRTH_AGAIN].carried_over == 1 and january[BIRTH_AGAIN].received_counter == 0
    assert all(each.agrees for each in (year_end, *january.values()))


def test_a_stopped_clock_is_in_process_and_in_time_unless_the_ward_counts_it_otherwise(desk: Desk) -> None:
    waiting, paused = (take_in(desk, f"2017-01-10T08:0{n}", MARRIAGE).dossier for n in range(2))
    asked = SupplementForm(("Bản chính",), "thiếu bản chính")
    request_supplement(desk, waiting, asked, OFFICER, at("2017-01-11T09:00"))
    pause(desk, paused, "financial_duty", "nộp thuế", OFFICER, at("2017-01-11T09:10"))
    with desk.reading() as reading:
        found = between(reading, WARD, *JANUARY)
        before = between(reading, WARD, date(2017, 1, 1), date(2017, 1, 10))
        elsewhere = replace(desk.settings, waiting_counts_as="on_time")
        counted = counted_by_field(reading, Asked(elsewhere, *JANUARY, at("2017-02-10T08:00")))["Hộ tịch"]
    assert (found.open_in_time, found.open_late, found.waiting, found.paused) == (2, 0, 1, 1)
    assert (before.waiting, before.paused, before.open_in_time) == (0, 0, 2)
    assert (counted.open, counted.resolved_on_time, counted.agrees) == (1, 1, True)


def test_what_is_due_tonight_is_not_overdue_this_morning(desk: Desk) -> None:
    """A report of the running day counts the promises that have passed; drawn again later it counts the day's own."""
    tonight, moved = (take_in(desk, f"2017-01-10T08:0{n}", MARRIAGE).dossier for n in range(2))
    pause(desk, moved, "financial_duty", "nộp thuế", OFFICER, at("2017-01-11T09:00"))
    resume(desk, moved, "đã nộp", OFFICER, at("2017-01-11T10:00"))
    days = (date(2017, 1, 1), date(2017, 1, 13))
    form = ApologyForm(("tre_han",), "chờ xác minh", (OFFICER,), new_on=date(2017, 1, 18))
    sign(desk, draft(desk, tonight, form, CLERK, at("2017-01-12T08:00")), HEAD, at("2017-01-12T09:00"))
    with desk.reading() as reading:
        morning = between(reading, WARD, *days, now=at("2017-01-13T09:00"))
        later = between(reading, WARD, *days, now=at("2017-02-10T08:00"))
        assert later == between(reading, WARD, *days)
        asked = Asked(desk.settings, *days, at("2017-01-13T09:00"))
        assert listed(reading, "open_late", asked) == []
        assert board(reading, WARD, *days, asked.now).figures == morning
    assert (morning.open, morning.open_late, morning.open_late_apologised) == (2, 0, 0)
    assert (later.open, later.open_late, later.open_late_apologised) == (2, 2, 1)


def test_a_report_of_a_day_that_still_runs_is_not_sent(desk: Desk) -> None:
    days = (date(2017, 1, 1), date(2017, 1, 13))
    for running in ("2017-01-12T09:00", "2017-01-13T23:59"):
        with pytest.raises(Refusal) as refused:
            send_report(desk, "II.06a", *days, "{}", "", HEAD, at(running))
        assert refused.value.code == "report.unfinished"
    send_report(desk, "II.06a", *days, "{}", "", HEAD, at("2017-01-14T00:00"))


def day_by_day(first: date, last: date) -> str:
    """A report with a line of figures for each day."""
    days = [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)]
    rows = tuple((f"{on:%d/%m/%Y}", (120, 80, 20, 15, 5)) for on in days)
    return frozen([ReportTable("Tiếp nhận theo ngày", "Ngày", ("a", "b", "c", "d", "e"), rows)])


def test_a_report_longer_than_what_is_signed_at_once_is_refused_with_what_to_do(desk: Desk) -> None:
    years, quarter = (date(2014, 1, 1), date(2016, 12, 31)), (date(2016, 10, 1), date(2016, 12, 31))
    with pytest.raises(Refusal) as refused:
        send_report(desk, "daily", *years, day_by_day(*years), "", HEAD, at("2017-01-14T08:00"))
    assert (refused.value.code, refused.value.facts["first"]) == ("report.too_long", years[0])
    send_report(desk, "daily", *quarter, day_by_day(*quarter), "", HEAD, at("2017-01-14T08:05"))
    with desk.reading() as reading:
        assert [sent.first for sent in sent_reports(reading, WARD)] == [quarter[0]]


def test_the_wider_report_splits_what_ii06a_sums(desk: Desk) -> None:
    late = take_in(desk, "2017-01-10T08:00", MARRIAGE).dossier
    take_in(desk, "2017-01-10T08:10", BIRTH_AGAIN)
    end.finish(desk, late, OFFICER, at("2017-01-16T08:00"))
    note_visit(
        desk,
        VisitForm("incomplete", COPIES, "thiếu bản chính", ("Bản chính",), name=TRIAL.name),
        CLERK,
        at("2017-01-16T09:00"),
    )
    [table] = made(desk, "hanoi")
    headed = dict(zip(table.headings, rows(table)["Cộng"], strict=True))
    assert (headed["Tổng số nhận"], headed["Trễ, còn nợ xin lỗi"], headed["Quá hạn, còn nợ xin lỗi"]) == (
        2,
        1,
        1,
    )
    assert rows(table)["Chứng thực"][-1] == headed["Chưa nhận tại quầy"] == 1


def test_letters_are_counted_by_cause_form_and_level_and_new_dates_by_whether_they_held(desk: Desk) -> None:
    dossier = take_in(desk, "2017-01-10T08:00", MARRIAGE).dossier
    form = ApologyForm(("tre_han", "sai_sot"), "chờ xác minh", (OFFICER,), new_on=date(2017, 1, 17))
    letter = draft(desk, dossier, form, CLERK, at("2017-01-12T08:00"))
    sign(desk, letter, HEAD, at("2017-01-12T09:00"))
    corrected(
        desk,
        take_in(desk, "2017-01-13T08:00", MARRIAGE).dossier,
        ReceiptForm(MARRIAGE, TRIAL, received_at=at("2017-01-12T08:00")),
    )
    told = made(desk, "apologies")
    assert rows(told[0])["Thư xin lỗi đã ký"] == (1,) and rows(told[0])["Hẹn lại, lại trễ"] == (1,)
    assert rows(told[1]) == {"Trễ hạn": (1,), "Kết quả có sai sót": (1,)}
    end.finish(desk, dossier, OFFICER, at("2017-01-17T09:00"))
    assert rows(made(desk, "apologies")[0])["Hẹn lại, giữ được hẹn"] == (1,)


def test_who_was_apologised_to_and_whose_new_date_was_broken_is_owed_another_and_both_are_said(
    desk: Desk,
) -> None:
    dossier = take_in(desk, "2017-01-10T08:00", MARRIAGE).dossier
    late = ApologyForm(("tre_han",), "chờ xác minh", (OFFICER,), new_on=date(2017, 1, 18))
    sign(desk, draft(desk, dossier, late, CLERK, at("2017-01-12T09:00")), HEAD, at("2017-01-12T10:00"))
    kept_so_far = Asked(desk.settings, *JANUARY, at("2017-01-18T08:00"))
    broken = Asked(desk.settings, *JANUARY, at("2017-02-10T08:00"))
    with desk.reading() as reading:
        before, after = (rows(report(reading, "apologies", asked)[0]) for asked in (kept_so_far, broken))
        again = [line.dossier for line in listed(reading, "apologies", broken, AGAIN)]
        year = year_of(reading, WARD, 2017, at("2017-02-10T08:00"))
    assert (before[SIGNED], before[APOLOGISED], before[UNAPOLOGISED]) == ((1,), (1,), (0,))
    assert AGAIN not in before
    assert (after[SIGNED], after[APOLOGISED], after[UNAPOLOGISED], after[AGAIN]) == ((1,), (0,), (1,), (1,))
    assert again == [dossier]
    assert (year.signed, year.late_without, year.late_again) == (1, 1, 1)


def test_a_promise_that_a_correction_made_later_is_listed_by_its_code(desk: Desk) -> None:
    received = take_in(desk, "2017-01-10T08:00", MARRIAGE)
    longer = CorrectionForm(ReceiptForm(BIRTH_AGAIN, TRIAL), "chọn nhầm thủ tục", approved_by=HEAD)
    correct(desk, received.dossier, longer, CLERK, at("2017-01-10T09:00"))
    listed = made(desk, "apologies")[-1]
    assert [words for words, _ in listed.rows] == [f"{received.code}: hẹn 13/01/2017 sửa thành 17/01/2017"]


def test_fees_are_summed_by_day_with_what_was_given_back(desk: Desk) -> None:
    dossier = take_in(desk, "2017-01-10T08:00", COPIES).dossier
    paid = pay(desk, dossier, 10_000, CLERK, at("2017-01-10T08:05"), receipt_number="BL 01")
    pay(desk, dossier, 0, CLERK, at("2017-01-10T08:06"), why="người có công")
    refund(desk, dossier, paid, 4_000, "our_error", "thu thừa", CLERK, at("2017-01-11T08:00"))
    [table] = made(desk, "fees")
    assert rows(table) == {
        "10/01/2017": (1, 10_000, 1, 0, 10_000),
        "11/01/2017": (0, 0, 0, 4_000, -4_000),
        "Cộng": (1, 10_000, 1, 4_000, 6_000),
    }


def test_a_frozen_report_says_what_would_be_different_today(desk: Desk) -> None:
    for n in range(3):
        take_in(desk, f"2017-01-10T08:0{n}", MARRIAGE)
    sent = thawed(frozen(made(desk, "II.06a")))
    assert differences(sent, made(desk, "II.06a")) == []
    take_in(desk, "2017-02-09T08:00", BIRTH_AGAIN, received="2017-01-16T09:00")
    told = {
        (each.row, each.heading): (each.sent, each.today) for each in differences(sent, made(desk, "II.06a"))
    }
    assert told[("Hộ tịch", "(3) Tổng số")] == (3, 4)
    assert thawed("{}") == []


@pytest.mark.walks
@pytest.mark.parametrize("kind", ["II.06a", "hanoi", "backlog", "daily", "apologies"])
@pytest.mark.parametrize("now", ["2017-02-10T08:00", "2017-01-19T09:00"])
@pytest.mark.parametrize("waiting", ["open", "on_time"])
def test_every_figure_opens_exactly_the_dossiers_that_it_counts(
    desk: Desk, kind: str, now: str, waiting: str
) -> None:
    live_a_month(desk)
    asked = Asked(replace(desk.settings, waiting_counts_as=waiting), *JANUARY, at(now))
    with desk.reading() as reading:
        for table in report(reading, kind, asked):
            for row, numbers in table.rows:
                for heading, column, number in zip(table.headings, table.behind, numbers, strict=False):
                    if column:
                        found = listed(reading, column, asked, None if row == "Cộng" else row)
                        assert len(found) == number, (table.title, row, heading)


def test_the_same_days_a_year_earlier_open_their_dossiers_too(desk: Desk) -> None:
    live_a_month(desk)
    asked = Asked(desk.settings, date(2018, 1, 1), date(2018, 1, 31), at("2018-02-10T08:00"))
    with desk.reading() as reading:
        [table] = report(reading, "backlog", asked)
        for row, numbers in table.rows:
            for column, number in zip(table.behind, numbers, strict=True):
                if column:
                    found = listed(reading, column, asked, None if row == "Cộng" else row)
                    assert len(found) == number, (row, column)
        assert rows(table)["Cộng"][4] > 0


def test_of_a_year_before_the_first_dossier_a_report_says_that_nothing_is_known(desk: Desk) -> None:
    live_a_month(desk)
    [backlog] = made(desk, "backlog")
    assert backlog.groups == (("Kỳ này (cùng kỳ chưa có số)", 4),)
    assert len(backlog.headings) == len(backlog.rows[0][1]) == 4
    with desk.reading() as reading:
        asked = Asked(desk.settings, *JANUARY, at("2017-02-10T08:00"))
        shown = counted_now(desk, reading, "year", asked, "phường thử")
    assert [table.title for table in shown.tables] == [
        "Tồn đọng theo lĩnh vực",
        "Tồn đọng so với cùng kỳ",
        "Theo tháng",
        "Tỷ lệ đúng hạn theo tháng",
    ]
    said = words_of(paper(desk, shown))
    assert "cùng kỳ chưa có số" in said and "Hồ sơ tiếp nhận theo tháng" in said
    for words in (" lên ", "tăng", "Tiếp nhận, cùng kỳ", "2016"):
        assert words not in said, words


def test_the_files_of_reports_have_vietnamese_names_without_marks(desk: Desk) -> None:
    asked = Asked(desk.settings, *JANUARY, at("2017-02-10T08:00"))
    with desk.reading() as reading:
        names = [counted_now(desk, reading, kind, asked, "phường thử").file_name for kind in TITLES]
    kinds = ("ii06a", "chi-tiet", "ton-dong", "nam", "theo-ngay", "xin-loi", "le-phi")
    assert names == [f"bao-cao-{kind}-20170101-20170124" for kind in kinds]


def test_a_letter_given_up_opens_nothing_and_what_was_said_on_the_telephone_opens_its_dossier(
    desk: Desk,
) -> None:
    given_up, rung = (take_in(desk, f"2017-01-10T08:0{n}", MARRIAGE).dossier for n in range(2))
    late = ApologyForm(("tre_han",), "chờ xác minh", (OFFICER,), new_on=date(2017, 1, 20))
    letter = draft(desk, given_up, late, CLERK, at("2017-01-12T09:00"))
    sign(desk, letter, HEAD, at("2017-01-12T10:00"))
    cancel(desk, letter, "ghi sai ngày hẹn", HEAD, at("2017-01-12T10:10"))
    drafted = draft(desk, rung, late, CLERK, at("2017-01-12T10:20"))
    speak(desk, drafted, SpokenForm("gian_tiep", "dien_thoai", OFFICER), CLERK, at("2017-01-12T10:30"))
    asked = Asked(desk.settings, *JANUARY, at("2017-02-10T08:00"))
    with desk.reading() as reading:
        opened = {
            (column, row): [line.dossier for line in listed(reading, column, asked, row)]
            for column, row in (
                ("apologies", "Thư xin lỗi đã ký"),
                ("cause", "Trễ hạn"),
                ("form", "Gián tiếp"),
                ("channel", "Qua điện thoại"),
            )
        }
        whole, *others = report(reading, "apologies", asked)
    assert rows(whole)["Thư xin lỗi đã ký"] == (0,)
    assert ("Gián tiếp", (1,)) in others[0].rows and ("Qua điện thoại", (1,)) in others[1].rows
    assert list(opened.values()) == [[], [], [rung], [rung]]


def test_a_letter_without_a_dossier_opens_too(desk: Desk) -> None:
    rude = ApologyForm(("thai_do",), "trả lời cộc lốc", (OFFICER,))
    letter = draft_without_dossier(
        desk, Complaint(TRIAL, "bị nói cộc lốc"), rude, CLERK, at("2017-01-12T09:00")
    )
    sign(desk, letter, HEAD, at("2017-01-12T10:00"))
    deliver(desk, letter, DeliveryForm("gian_tiep", "dien_thoai"), CLERK, at("2017-01-12T10:10"))
    asked = Asked(desk.settings, *JANUARY, at("2017-02-10T08:00"), [desk.chain])
    with desk.reading() as reading:
        tables = report(reading, "apologies", asked)
        assert [table.rows[0][1] for table in tables] == [(1,)] * 5
        for table in tables:
            for row, numbers in table.rows:
                for column in table.behind:
                    found = [line.dossier for line in listed(reading, column, asked, row)]
                    assert found == [letter] * numbers[0], (table.title, row)
        elsewhere = replace(asked, chains=["thu.q9.1"])
        assert listed(reading, "apologies", elsewhere, "Thư xin lỗi đã ký") == []


def test_money_of_a_day_opens_the_dossiers_that_paid_and_were_given_back(desk: Desk) -> None:
    paying, spared = (take_in(desk, f"2017-01-10T08:0{n}", COPIES).dossier for n in range(2))
    paid = pay(desk, paying, 10_000, CLERK, at("2017-01-10T08:05"), receipt_number="BL 01")
    pay(desk, spared, 0, CLERK, at("2017-01-10T08:06"), why="người có công")
    refund(desk, paying, paid, 4_000, "our_error", "thu thừa", CLERK, at("2017-01-11T08:00"))
    asked = Asked(desk.settings, *JANUARY, at("2017-02-10T08:00"))
    with desk.reading() as reading:
        [table] = report(reading, "fees", asked)
        receipts, _, exempt, refunded, _ = table.behind
        found = {
            (day, column): [line.dossier for line in listed(reading, column, asked, day)]
            for day in ("10/01/2017", "11/01/2017", None)
            for column in (receipts, exempt, refunded)
        }
    assert found[("10/01/2017", receipts)] == found[(None, receipts)] == [paying]
    assert found[("10/01/2017", exempt)] == [spared]
    assert found[("11/01/2017", refunded)] == [paying]
    assert found[("11/01/2017", receipts)] == found[("10/01/2017", refunded)] == []


def live_a_month(desk: Desk) -> None:
    """Dossiers before and in January, online and at the counter, in every state that a report tells apart."""
    take_in(desk, "2016-12-30T08:00", BIRTH_AGAIN)
    early, late, told, waiting, paused, refused, withdrawn = (
        take_in(desk, f"2017-01-10T08:{n:02}", MARRIAGE).dossier for n in range(7)
    )
    form = ReceiptForm(COPIES, TRIAL, channel="online")
    receive(desk, form, CLERK, at("2017-01-10T09:00"))
    corrected(desk, early, ReceiptForm(MARRIAGE, TRIAL, channel="online"), "2017-01-10T10:00")
    asked = SupplementForm(("Bản chính",), "thiếu bản chính")
    request_supplement(desk, waiting, asked, OFFICER, at("2017-01-11T09:00"))
    pause(desk, paused, "financial_duty", "nộp thuế", OFFICER, at("2017-01-11T09:10"))
    refuse(desk, refused, "không đủ điều kiện", OFFICER, at("2017-01-11T09:20"), approved_by=HEAD)
    withdraw(desk, withdrawn, "không còn nhu cầu", CLERK, at("2017-01-11T09:30"))
    end.finish(desk, early, OFFICER, at("2017-01-12T08:00"))
    letter = draft(
        desk,
        told,
        ApologyForm(("tre_han",), "chờ xác minh", (OFFICER,), new_on=date(2017, 1, 20)),
        CLERK,
        at("2017-01-12T09:00"),
    )
    sign(desk, letter, HEAD, at("2017-01-12T10:00"))
    end.finish(desk, late, OFFICER, at("2017-01-17T08:00"))
    end.finish(desk, told, OFFICER, at("2017-01-19T08:00"))
