"""The ward's catalogue: versions with their terms, changed one by one; open dossiers keep theirs."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk import shipped
from app.desk.desk import Desk
from app.desk.tables import cells_of
from app.dossier.acts import stop
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.acts.receive import receive
from app.dossier.promise import standing_here
from app.dossier.receipt import ReceiptForm
from app.office.catalogue import change_procedure, held_rows
from app.office.publishing import in_slices, procedure_record, publish_catalogue
from app.openness import board
from app.refusal import Refusal
from app.rules.time.counting import Limit, Unit
from db.records import Procedure
from tests.ward import MARRIAGE, TRIAL, at, entries, take_in

DECISION = "Quyết định thử 01/QĐ-UBND"
MONDAY = "2017-03-06T08:00"


def test_the_shipped_extensions_are_data() -> None:
    rows = {row.code: row.terms for row in shipped.catalogue()}
    recognised = rows["1.001022"].extension
    assert recognised is not None
    assert (recognised.limit, recognised.reason) == (Limit(8, Unit.WORKING_DAYS), "xác minh")
    assert sum(terms.extension is not None for terms in rows.values()) == 9
    assert rows["2.000884"].fee_amount == 10_000
    assert dict(rows["1.013225"].channel_limits) == {
        "post": Limit(20, Unit.CALENDAR_DAYS),
        "online": Limit(20, Unit.CALENDAR_DAYS),
    }


def test_what_hangs_for_citizens_to_read_has_no_abbreviations() -> None:
    said = [words for row in shipped.catalogue() for words in (row.name, *row.papers)]
    assert len(said) > 80
    assert [words for words in said if re.search(r"\b[A-ZĐ]{2,}\b", words)] == []


def test_equal_rows_are_equal_versions_at_every_desk(desk: Desk) -> None:
    held = held_rows(desk)
    for row in shipped.catalogue():
        if desk.settings.regime in row.profiles:
            assert procedure_record(row).version == procedure_record(held[row.code]).version
            assert cells_of(row) == cells_of(held[row.code])


def test_a_new_version_holds_from_its_day_and_open_dossiers_keep_theirs(desk: Desk) -> None:
    before = take_in(desk, MONDAY)
    typed = {
        "code": MARRIAGE,
        "limit_value": "5",
        "valid_from": "08/03/2017",
        "legal_basis": DECISION,
        "extension": "xác minh: 8 ngày làm việc",
    }
    made = change_procedure(desk, typed, HEAD, at("2017-03-06T08:10"))
    assert made.terms.legal_basis == DECISION
    assert made.papers == desk.catalogue.on(MARRIAGE, date(2017, 3, 6)).papers

    on_tuesday = take_in(desk, "2017-03-07T08:00")
    on_wednesday = take_in(desk, "2017-03-08T08:00")
    assert on_tuesday.procedure.limit.value == 3
    assert on_wednesday.procedure.limit.value == 5
    assert standing_here(desk, before.dossier).limit_value == 3
    assert standing_here(desk, on_wednesday.dossier).procedure_version != before.procedure.version
    # What hangs on the wall on Tuesday is what holds on Tuesday.
    on_the_wall = {row.code: row for row in board.received(desk.catalogue, date(2017, 3, 7))}
    assert on_the_wall[MARRIAGE].limit.value == 3


def test_a_procedure_to_be_checked_is_activated_and_one_is_given_up(desk: Desk) -> None:
    unsure = "1.001776"
    with pytest.raises(Refusal, match=r"procedure\.inactive"):
        take_in(desk, MONDAY, unsure)
    checked = {"code": unsure, "active": "có", "confidence": "S", "legal_basis": DECISION}
    change_procedure(desk, checked, supervisor(desk), at("2017-03-06T08:05"))
    assert take_in(desk, "2017-03-06T08:10", unsure).procedure.active

    given_up = {"code": unsure, "active": "không", "legal_basis": DECISION + " bãi bỏ"}
    change_procedure(desk, given_up, HEAD, at("2017-03-06T08:20"))
    with pytest.raises(Refusal, match=r"procedure\.inactive"):
        take_in(desk, "2017-03-06T08:30", unsure)
    # Given back within the day: of the versions of one day the last published holds.
    change_procedure(desk, checked, HEAD, at("2017-03-06T08:40"))
    assert take_in(desk, "2017-03-06T08:50", unsure).procedure.active


def supervisor(desk: Desk) -> str:
    return next(code for code, member in desk.staff.items() if "supervisor" in member.duties)


def test_a_new_procedure_of_the_ward(desk: Desk) -> None:
    typed = {
        "code": "1.999999",
        "name_vi": "Thủ tục thử của phường",
        "field_vi": "Thử",
        "limit_value": "2",
        "limit_unit": "ngày làm việc",
        "steps": "Tiếp nhận (một cửa): 0,5; Thẩm định (chuyên môn): 1; Ký (Chủ tịch): 0,5",
        "legal_basis": DECISION,
    }
    change_procedure(desk, typed, HEAD, at(MONDAY))
    held = desk.catalogue.on("1.999999", date(2017, 3, 6))
    assert [(step.name, step.duty, step.hours) for step in held.terms.steps] == [
        ("Tiếp nhận", "một cửa", 4),
        ("Thẩm định", "chuyên môn", 8),
        ("Ký", "Chủ tịch", 4),
    ]
    assert take_in(desk, "2017-03-06T09:00", "1.999999").promise.due_at == at("2017-03-08T17:30")


def test_a_procedure_is_not_received_before_its_first_day(desk: Desk) -> None:
    typed = {"code": "1.999999", "name_vi": "Thủ tục thử", "field_vi": "Thử", "limit_value": "2"}
    typed |= {"limit_unit": "ngày", "legal_basis": DECISION, "valid_from": "08/03/2017"}
    change_procedure(desk, typed, HEAD, at(MONDAY))
    with pytest.raises(Refusal, match=r"procedure\.not_yet"):
        take_in(desk, "2017-03-07T08:00", "1.999999")
    assert take_in(desk, "2017-03-08T08:00", "1.999999").procedure.name == "Thủ tục thử"


@pytest.mark.parametrize(
    ("by", "typed", "code"),
    [
        (CLERK, {"code": MARRIAGE, "fee": "8.000 đ", "legal_basis": DECISION}, "staff.not_leading"),
        (HEAD, {"code": MARRIAGE, "fee": "8.000 đ"}, "catalogue.decision"),
        (HEAD, {"code": MARRIAGE, "legal_basis": DECISION, "limit_value": "0"}, "row.limit_range"),
        (HEAD, {"code": "1.999999", "legal_basis": DECISION}, "row.missing"),
        (HEAD, {"code": MARRIAGE, "legal_basis": DECISION, "steps": "Ký (Chủ tịch): 2"}, "row.steps_sum"),
    ],
)
def test_what_is_no_version_is_refused_and_nothing_is_written(
    desk: Desk, by: str, typed: dict[str, str], code: str
) -> None:
    before = entries(desk)
    with pytest.raises(Refusal) as refused:
        change_procedure(desk, typed, by, at(MONDAY))
    assert (refused.value.code, entries(desk)) == (code, before)


def test_the_same_version_twice_is_refused(desk: Desk) -> None:
    typed = {"code": MARRIAGE, "fee": "8.000 đ", "legal_basis": DECISION, "valid_from": "2017-03-06"}
    change_procedure(desk, typed, HEAD, at(MONDAY))
    with pytest.raises(Refusal, match=r"catalogue\.same"):
        change_procedure(desk, typed, HEAD, at("2017-03-06T08:10"))


def test_the_limit_of_the_channel_counts(desk: Desk) -> None:
    typed = {
        "code": MARRIAGE,
        "channel_limits": "bưu chính: 5 ngày làm việc; trực tuyến: 2 ngày làm việc",
        "legal_basis": DECISION,
    }
    change_procedure(desk, typed, HEAD, at(MONDAY))
    due = {}
    for minute, channel in enumerate(("counter", "post", "online", "home")):
        form = ReceiptForm(MARRIAGE, TRIAL, channel=channel)
        received = receive(desk, form, CLERK, at(f"2017-03-06T09:{minute:02}"))
        due[channel] = received.promise.due_at.day
        assert standing_here(desk, received.dossier).limit_value == received.promise.limit.value
    assert due == {"counter": 9, "post": 13, "online": 8, "home": 9}


def test_a_channel_put_right_brings_its_own_limit(desk: Desk) -> None:
    typed = {"code": MARRIAGE, "channel_limits": "trực tuyến: 2 ngày làm việc", "legal_basis": DECISION}
    change_procedure(desk, typed, HEAD, at(MONDAY))
    received = take_in(desk, "2017-03-06T09:00")
    assert received.promise.due_at == at("2017-03-09T17:30")
    meant = CorrectionForm(ReceiptForm(MARRIAGE, TRIAL, channel="online"), "nộp trực tuyến")
    assert correct(desk, received.dossier, meant, CLERK, at("2017-03-06T09:30")).due_at == at(
        "2017-03-08T17:30"
    )


def test_a_name_put_right_leaves_an_extended_promise(desk: Desk) -> None:
    received = take_in(desk, MONDAY)
    longer = desk.catalogue.on(MARRIAGE, date(2017, 3, 6)).terms.extension
    assert longer is not None
    stop.extend_limit(desk, received.dossier, longer.limit, longer.reason, OFFICER, at("2017-03-07T08:00"))
    extended = standing_here(desk, received.dossier)
    assert extended.due_at == at("2017-03-14T17:30")
    meant = CorrectionForm(ReceiptForm(MARRIAGE, TRIAL), "ghi thiếu số điện thoại")
    correct(desk, received.dossier, meant, CLERK, at("2017-03-07T09:00"))
    assert standing_here(desk, received.dossier).due_at == extended.due_at


def test_a_large_catalogue_is_published_whole_or_not_at_all(desk: Desk) -> None:
    [like] = [row for row in shipped.catalogue() if row.code == MARRIAGE]
    many = [replace(like, code=f"1.{500000 + n}", note="x" * 300) for n in range(60)]
    too_large = replace(like, code="1.600000", note="x" * 20_000)
    before = entries(desk)
    with pytest.raises(Refusal, match=r"act\.too_large"):
        publish_catalogue(desk, [*many, too_large], at(MONDAY))
    assert entries(desk) == before
    publish_catalogue(desk, many, at(MONDAY))
    assert entries(desk) > before + 1
    assert {row.code for row in many} <= {version.code for version in desk.catalogue}
    # The chain goes on behind them.
    assert take_in(desk, "2017-03-06T09:00", "1.500059").promise.due_at == at("2017-03-09T17:30")


def test_terms_of_a_newer_program_do_not_stop_the_catalogue(desk: Desk) -> None:
    [like] = [row for row in shipped.catalogue() if row.code == MARRIAGE]
    record = procedure_record(like)
    record.version, record.terms = (
        "ffffffff",
        '{"extension":{"limit":{"value":-1,"unit":"moons"},"reason":"x"}}',
    )
    desk.act_on_each(HEAD, at(MONDAY), in_slices("catalogue.published", [record]))
    desk.forget_reference()
    with desk.reading() as reading:
        assert reading.execute(select(Procedure.version).where(Procedure.version == "ffffffff")).first()
    assert desk.catalogue.on(MARRIAGE, date(2017, 3, 6)).terms.extension is None
