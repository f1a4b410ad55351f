"""The sheets of the counter, each as a clerk opens it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt

from app.apology.acts import EvidenceFile, prove
from app.apology.case import ApologyCase
from app.demo.ward import DEMO_SECRET, HEAD
from app.dossier.acts.end import return_result
from app.dossier.acts.stop import SupplementForm, pause, request_supplement
from app.dossier.promise import standing_here
from app.dossier.registers import dossiers
from app.figures.sent import sent_reports
from app.figures.tables import frozen
from app.office.books import send_report
from app.office.publishing import publish_calendar
from app.rules.course.course import Status
from app.rules.time.calendar import CalendarDay
from tests.ui.open_screens import OPEN_SHEETS
from tests.ui.pressing import press
from tests.ui.screens import Lead, dossier, intake, papers, queue, reports, section
from tests.ui.test_evidence_shown import photograph
from tests.ui.test_print_queue import counted
from ui.held_papers_sheet import HeldPapersSheet
from ui.manual_sheet import ManualSheet
from ui.places.apologies import Apologies
from ui.places.apologies_owed import owed_now
from ui.places.apology_mending import LetterCorrectionSheet
from ui.places.apology_sheets import BroadcastSheet
from ui.places.apology_signing import SignSheet
from ui.places.apology_steps import more_faults
from ui.places.evidence_shown import SHOWN
from ui.places.figures import FiguresPlace
from ui.places.intake import Intake
from ui.places.second_person import ask_second
from ui.places.system import System
from ui.places.system_books import BooksPage
from ui.shots.sitting import Sitting
from ui.trouble import TroubleSheet

ABSENT_PRINTER = "HP LaserJet P2035"


def by(cap: str, below: Lead) -> Lead:
    """The sheet that a key opens over a screen."""

    def lead(sitting: Sitting) -> None:
        below(sitting)
        press(sitting.press, cap)
        sitting.settle()

    return lead


def apology(wanted: Callable[[ApologyCase], bool], opened: Callable[[Apologies], None]) -> Lead:
    """A sheet about the first apology that is as ``wanted``."""

    def lead(sitting: Sitting) -> None:
        sitting.go("apologies")
        place = sitting.place(Apologies)
        cases = [one for one in owed_now(sitting.window.counter) if one.case is not None]
        place._show_case(next(one.key for one in cases if wanted(one.case)))
        opened(place)
        sitting.settle()

    return lead


def drafted(case: ApologyCase) -> bool:
    return not case.number


def signed(case: ApologyCase) -> bool:
    return bool(case.number) and case.state != "completed"


def told(case: ApologyCase) -> bool:
    return case.state == "told"


def by_key(letter: str) -> Callable[[Apologies], None]:
    return lambda place: place.take(letter)


def proven(sitting: Sitting) -> None:
    """A photograph was kept with the letter, and is looked at again."""
    cases = (one.case for one in owed_now(sitting.window.counter) if one.case is not None)
    case, photo = next(case for case in cases if told(case)), EvidenceFile(photograph(), "image/png")
    sitting.window.counter.do(prove, case.apology, case.signature, (photo,))
    apology(told, by_key(SHOWN))(sitting)


def read(sitting: Sitting) -> None:
    """All that the station must say of a reading is written."""
    SHEETS["read in public"](sitting)
    sheet = sitting.window.open_sheet()
    assert isinstance(sheet, BroadcastSheet)
    sheet.at.setText("13:00")
    sheet.spoke.show_value("station")
    sheet.spoke.chosen.emit("station")
    sheet.confirmed.setText("Trần Thị Thử")


def mended(sitting: Sitting) -> None:
    """What a letter should have said is written: now who decides."""
    SHEETS["letter corrected"](sitting)
    sheet = sitting.window.open_sheet()
    assert isinstance(sheet, LetterCorrectionSheet)
    sheet.why.setPlainText("Ghi nhầm.")
    sheet.reason.setPlainText("Chờ nơi đăng ký cũ trả lời.")
    sheet.save()


def secret(sitting: Sitting) -> None:
    SHEETS["who signs"](sitting)
    sheet = sitting.window.open_sheet()
    assert isinstance(sheet, SignSheet)
    sheet.choose(sitting.desk.staff[HEAD])
    sitting.write("sai " + DEMO_SECRET)


def confirming(sitting: Sitting) -> None:
    """A clerk asks whoever leads to confirm."""
    dossier("soon")(sitting)
    ask_second(sitting.window, sitting.window.counter, "170125-0001", lambda _: None)
    sitting.settle()


def two_pages(sitting: Sitting) -> None:
    """The manual once a second page was turned to."""
    by("F1", by("F1", intake))(sitting)
    sheet = sitting.window.open_sheet()
    assert isinstance(sheet, ManualSheet)
    sheet.list.setFocus()
    sitting.press(Qt.Key.Key_Down)
    sitting.settle()


def trouble(sitting: Sitting) -> None:
    intake(sitting)
    TroubleSheet(sitting.window, "KeyError at intake.py:120").open()
    sitting.settle()


def held(sitting: Sitting) -> None:
    """Two slips wait, since their printer is not there."""
    intake(sitting)
    printing = sitting.window.printing
    printing.choose(ABSENT_PRINTER, ("slip",))
    for job in (*printing.held, *filter(None, (printing.asked,))):
        printing.drop(job)
    for words in ("Phiếu một", "Phiếu hai"):
        printing.print_job(counted(words, [], "slip"))
    sitting.settle()
    HeldPapersSheet(sitting.window, printing).open()
    sitting.settle()


def asked(sitting: Sitting) -> None:
    """The paper chosen was taken by the printer; nobody has said yet that it is out."""
    held(sitting)
    printing = sitting.window.printing
    printing.choose("file:cuon.bin", ("slip",))
    sitting.enter()
    assert printing.asked is not None


def people(letter: str) -> Lead:
    """A sheet about the people of the desk, as the head sees it."""

    def lead(sitting: Sitting) -> None:
        sitting.become("ct01")
        section("people")(sitting)
        place = sitting.place(System)
        place.people.view.choose("nv01")
        {"N": place.people.add, "Enter": place.people.edit, "": place.people.own}[letter].click()
        sitting.settle()

    return lead


def reference(name: str, button: str) -> Lead:
    """A sheet about what the ward works by, as the head sees it."""

    def lead(sitting: Sitting) -> None:
        sitting.become("ct01")
        section(name)(sitting)
        page = sitting.place(System).sections[name]
        getattr(page, button).click()
        sitting.settle()

    return lead


def reporting(letter: str) -> Lead:
    """A sheet over the reports, as the head sees it; one report was sent before."""

    def lead(sitting: Sitting) -> None:
        sitting.become("ct01")
        reports(sitting)
        pane = sitting.place(FiguresPlace).reports
        pane.period.choose("last_month")
        sitting.settle()
        assert pane.report is not None
        with sitting.desk.reading() as reading:
            none = not sent_reports(reading, sitting.desk.settings.ward)
        if none:
            at = sitting.desk.last_at() or sitting.at
            day = at.date() - timedelta(days=1)
            send_report(sitting.desk, "II.06a", day, day, frozen(pane.report.tables), "UBND TP", HEAD, at)
        pane.press(letter)
        sitting.settle()

    return lead


def closed_day(sitting: Sitting) -> None:
    """Slips to be given anew: the office is closed on the day of an open promise."""
    desk, uid = sitting.desk, sitting.first("soon")
    due = standing_here(desk, uid).due_at.date()
    if desk.calendar.is_working(due):
        closed = CalendarDay(due, "off", "Đóng cửa vì bão", "Công điện thử")
        publish_calendar(desk, [closed], desk.last_at() or sitting.at, HEAD)
    reference("holidays", "again")(sitting)


def closing(sitting: Sitting) -> None:
    """The head closes the book of the year that runs."""
    sitting.become("ct01")
    section("books")(sitting)
    page = sitting.place(System).sections["books"]
    assert isinstance(page, BooksPage)
    page.ask_to_close()
    sitting.settle()


def turns(sitting: Sitting) -> None:
    """Somebody is served, and many wait."""
    intake(sitting)
    sitting.place(Intake).turns.turns.call_next()
    press(sitting.press, "Ctrl T")
    sitting.settle()


def waiting(sitting: Sitting) -> None:
    """A dossier of which papers are awaited; the same one each time."""
    desk, tile = sitting.desk, "waiting"
    with desk.reading() as reading:
        none = not dossiers.queue(reading, desk.settings.ward, sitting.at, tile, limit=1)
    if none:
        asked = SupplementForm(("Bản sao hộ khẩu", "Tờ khai ghi đủ"), "Xin bổ sung.", "mới thấy thiếu", HEAD)
        request_supplement(desk, sitting.first("soon"), asked, "nv01", sitting.at)
    dossier(tile)(sitting)


def paused(sitting: Sitting) -> None:
    """A dossier whose clock stands still for a fee; the same one each time."""
    desk = sitting.desk
    with desk.reading() as reading:
        waiting = dossiers.queue(reading, desk.settings.ward, sitting.at, "waiting")
    stopped = next((line.dossier for line in waiting if line.status == Status.PAUSED), "")
    if not stopped:
        stopped = sitting.first("soon")
        pause(desk, stopped, "financial_duty", "Chờ nộp lệ phí.", "nv01", sitting.at)
    sitting.go("dossiers")
    sitting.window.open_dossier(stopped)
    sitting.settle()


def misdelivered(sitting: Sitting) -> None:
    """A result that was handed over."""
    uid = sitting.first("ready")
    return_result(sitting.desk, uid, "nv01", sitting.at)
    sitting.go("dossiers")
    sitting.window.open_dossier(uid)
    sitting.settle()


SHEETS: dict[str, Lead] = {
    "keys": by("F1", intake),
    "manual": by("F1", by("F1", intake)),
    "manual, second page": two_pages,
    "manual over a sheet": by("F1", by("F8", papers)),
    "why this date": by("F8", papers),
    "came with papers missing": by("B", papers),
    "came in vain": by("C", papers),
    "turns": turns,
    "other acts, queue": by("V", queue("overdue")),
    "other acts, dossier": by("V", dossier("overdue")),
    "supplement": by("B", dossier("soon")),
    "complete": by("B", waiting),
    "refusal": by("C", dossier("overdue")),
    "withdrawal": by("R", queue("overdue")),
    "originals": by("O", dossier("overdue")),
    "note": by("G", queue("overdue")),
    "reminder": by("N", dossier("overdue")),
    "call": by("N", queue("ready")),
    "wrong hands": by("W", misdelivered),
    "pause": by("D", dossier("soon")),
    "resume": by("D", paused),
    "longer limit": by("E", dossier("soon")),
    "consultation": by("H", dossier("soon")),
    "fee": by("L", dossier("overdue")),
    "hand-over": by("P", dossier("overdue")),
    "holders": by("A", queue("overdue")),
    "correction": by("S", dossier("soon")),
    "who signs": apology(drafted, by_key("Ctrl Enter")),
    "the signer's secret": secret,
    "who confirms": confirming,
    "draft given up": apology(drafted, by_key("U")),
    "other acts, apology": apology(drafted, by_key("V")),
    "more faults": apology(drafted, more_faults),
    "no dossier": apology(drafted, by_key("N")),
    "spoken": apology(drafted, by_key("S")),
    "year of apologies": apology(drafted, by_key("T")),
    "broadcast planned": apology(signed, by_key("L")),
    "initials": apology(signed, by_key("I")),
    "answered": apology(told, by_key("A")),
    "evidence": apology(told, by_key("B")),
    "evidence shown": proven,
    "letter corrected": apology(told, by_key("C")),
    "letter corrected, by whom": mended,
    "delivered": apology(signed, by_key("D")),
    "read in public": apology(signed, by_key("E")),
    "read in public, filled": read,
    "papers that wait": held,
    "paper asked about": asked,
    "person, new": people("N"),
    "person, changed": people("Enter"),
    "own secret": people(""),
    "report, frozen": reporting("G"),
    "reports that were sent": reporting("S"),
    "procedure, changed": reference("procedures", "edit"),
    "procedure, new": reference("procedures", "add"),
    "catalogue from a file": reference("procedures", "take_in"),
    "day, changed": reference("holidays", "edit"),
    "calendar from a file": reference("holidays", "take_in"),
    "slips anew": closed_day,
    "book, closed": closing,
    "key of the ward's own": reference("profile", "own"),
    **OPEN_SHEETS,
    "unforeseen": trouble,
}
