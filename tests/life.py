"""Everything that can happen to a dossier, each thing once, on a demo desk of 2017."""

from __future__ import annotations

from datetime import date

from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts import end
from app.dossier.acts.correct import CorrectionForm, correct, reissue
from app.dossier.acts.end import give_back_originals, refuse, withdraw
from app.dossier.acts.fees import pay, refund
from app.dossier.acts.hand_over import HandoverForm, pass_on
from app.dossier.acts.stop import (
    SupplementForm,
    complete,
    consult,
    extend_limit,
    pause,
    request_supplement,
    resume,
    take_reply,
)
from app.dossier.acts.tell import call, recover, report_wrong_hands, write_note
from app.dossier.acts.visits import VisitForm, note_visit
from app.dossier.receipt import Person, ReceiptForm
from app.office.books import close_book, send_report
from app.office.profile import override_key
from app.office.publishing import publish_calendar
from app.rules.time.calendar import CalendarDay
from app.rules.time.counting import Limit, Unit
from tests.ward import BIRTH_AGAIN, COPIES, MARRIAGE, TRIAL, at, take_in


def live(desk: Desk) -> dict[str, str]:
    """Live through May and June 2017; the dossiers by what became of them."""
    note_visit(
        desk,
        VisitForm("incomplete", BIRTH_AGAIN, "thiếu giấy chứng sinh", ("Giấy chứng sinh",), name=TRIAL.name),
        CLERK,
        at("2017-05-08T08:00"),
    )
    met = {
        name: take_in(desk, f"2017-05-08T08:{n:02}", BIRTH_AGAIN).dossier
        for n, name in enumerate(("given", "refused", "withdrawn", "moved"), 10)
    }
    given = met["given"]
    pass_on(desk, [given], HandoverForm(OFFICER, 2, "thẩm định"), CLERK, at("2017-05-08T14:00"))
    request_supplement(
        desk,
        given,
        SupplementForm(("Bản sao hộ khẩu",), "chưa rõ nơi cư trú"),
        OFFICER,
        at("2017-05-10T09:00"),
    )
    complete(desk, given, CLERK, at("2017-05-12T08:00"))
    consulted = consult(
        desk, given, "UBND xã Thử", "đã đăng ký chưa", date(2017, 5, 17), OFFICER, at("2017-05-12T09:00")
    )
    take_reply(desk, given, consulted, "chưa đăng ký", OFFICER, at("2017-05-16T08:00"))
    extend_limit(desk, given, Limit(8, Unit.WORKING_DAYS), "phải xác minh", HEAD, at("2017-05-16T09:00"))
    pause(desk, given, "financial_duty", "nộp lệ phí", OFFICER, at("2017-05-17T08:00"))
    resume(desk, given, "đã nộp", OFFICER, at("2017-05-19T08:00"))
    payment = pay(desk, given, 8000, CLERK, at("2017-05-19T08:05"), receipt_number="BL 000123")
    refund(desk, given, payment, 3000, "our_error", "thu thừa", CLERK, at("2017-05-19T08:30"))
    named = Person("Nguyễn Văn Thử Hai", id_number=TRIAL.id_number, birth=TRIAL.birth)
    correct(
        desk,
        given,
        CorrectionForm(ReceiptForm(BIRTH_AGAIN, named), "ghi sai tên"),
        CLERK,
        at("2017-05-22T08:00"),
    )
    write_note(desk, given, "công dân sẽ đến buổi chiều", CLERK, at("2017-05-22T08:10"))
    end.finish(desk, given, OFFICER, at("2017-05-23T09:00"))
    call(desk, given, "phone", True, "", CLERK, at("2017-05-23T09:30"))
    end.return_result(desk, given, CLERK, at("2017-05-23T14:00"))
    report_wrong_hands(desk, given, "trao nhầm người cùng tên", CLERK, at("2017-05-23T15:00"))
    recover(desk, given, "đã thu lại", CLERK, at("2017-05-23T16:00"))
    end.return_result(desk, given, CLERK, at("2017-05-24T08:00"))
    refuse(
        desk,
        met["refused"],
        "không đủ điều kiện",
        OFFICER,
        at("2017-05-24T08:10"),
        ("Tờ khai",),
        approved_by=HEAD,
    )
    give_back_originals(desk, met["refused"], ("Hộ chiếu",), TRIAL.name, CLERK, at("2017-05-24T08:20"))
    withdraw(desk, met["withdrawn"], "không còn nhu cầu", CLERK, at("2017-05-24T08:30"))
    met["moved"] = take_in(desk, "2017-05-24T09:00", MARRIAGE).dossier
    take_in(desk, "2017-05-24T09:10", COPIES)
    closed = CalendarDay(date(2017, 5, 29), "off", "đóng cửa vì bão", "thông báo thử", provisional=False)
    publish_calendar(desk, [closed], at("2017-05-25T08:00"), HEAD)
    reissue(desk, met["moved"], HEAD, at("2017-05-25T08:10"))
    send_report(desk, "II.06a", date(2017, 5, 1), date(2017, 5, 24), "{}", "", HEAD, at("2017-05-25T09:00"))
    override_key(
        desk, "number_suffixes.stop", "/TBD", "Quyết định thử 07/QĐ-UBND", HEAD, at("2017-05-25T09:30")
    )
    close_book(desk, 2016, HEAD, at("2017-05-25T10:00"))
    return met
