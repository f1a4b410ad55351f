"""Each printer's papers in order; what did not come out is held, said, asked about one by one, and counted once."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from app.demo.ward import CLERK
from app.desk.desk import Desk
from app.refusal import Refusal
from tests.ui.counter_days import member
from tests.ui.hands import MORNING, Hands
from tests.ui.roll_printer import RollPrinter
from ui.background import Background
from ui.counter import Counter
from ui.papers_left import FILE, PapersLeft
from ui.places.place import Place
from ui.preferences import STORE
from ui.print_job import ASKED, DROPPED, FAILED, HELD, PRINTED, UNSURE, PrintJob
from ui.printing import Printing
from ui.thermal import receipt

ROLL = (226.8, 200.0)


def drawn(words: str, size: tuple[float, float] = ROLL) -> bytes:
    pdf = io.BytesIO()
    canvas = Canvas(pdf, pagesize=size, invariant=True)
    canvas.drawString(20, 100, words)
    canvas.save()
    return pdf.getvalue()


@pytest.fixture
def printer() -> Iterator[RollPrinter]:
    made = RollPrinter()
    yield made
    made.close()


@pytest.fixture
def printing(qapp: QApplication, tmp_path: Path, background: Background) -> Iterator[Printing]:
    made = Printing(background, tmp_path / "papers")
    yield made
    assert made.finish()


@pytest.fixture
def hands(qapp: QApplication) -> Hands:
    return Hands(QWidget())


def counted(words: str, times: list[str], paper: str = "small") -> PrintJob:
    """A paper that a later start can draw again and that says when it is counted."""
    return PrintJob(
        words,
        words,
        lambda: drawn(words),
        paper,
        source={"code": words},
        out=lambda job: times.append(job.title),
    )


def settle(hands: Hands, printing: Printing) -> None:
    hands.wait_until(lambda: printing.idle)


def jam_three(hands: Hands, printing: Printing, printer: RollPrinter) -> tuple[list[PrintJob], list[str]]:
    printing.choose(printer.target, ("small",))
    printer.jams = True
    times: list[str] = []
    jobs = [printing.print_job(counted(words, times)) for words in ("một", "hai", "ba")]
    settle(hands, printing)
    return jobs, times


def test_papers_leave_in_the_order_asked_for(hands: Hands, printing: Printing, tmp_path: Path) -> None:
    order: list[str] = []
    for name in "abc":
        printing.print_paper("Phiếu", name, lambda name=name: order.append(name) or drawn(name))
    settle(hands, printing)
    assert order == ["a", "b", "c"]
    assert sorted(path.name for path in (tmp_path / "papers").iterdir()) == ["a.pdf", "b.pdf", "c.pdf"]


def test_a_file_that_is_there_is_never_overwritten(hands: Hands, printing: Printing, tmp_path: Path) -> None:
    for words in ("trước", "sau"):
        printing.print_paper("Phiếu", "phieu", lambda words=words: drawn(words))
        settle(hands, printing)
    assert (tmp_path / "papers" / "phieu.pdf").read_bytes() == drawn("trước")
    assert (tmp_path / "papers" / "phieu-2.pdf").read_bytes() == drawn("sau")
    assert printing.jobs[1].outcome == "Đã lưu tệp phieu-2.pdf"


def test_each_kind_of_paper_goes_to_its_printer(
    hands: Hands, printing: Printing, printer: RollPrinter, tmp_path: Path
) -> None:
    printing.choose(printer.target, ("ticket",))
    printing.choose(f"file:{tmp_path / 'roll.bin'}", ("small",))
    for paper in ("ticket", "small", "letter"):
        printing.print_paper(paper, paper, lambda paper=paper: drawn(paper), paper=paper)
    settle(hands, printing)
    assert printer.papers == [receipt(drawn("ticket"), 576)]
    assert (tmp_path / "roll.bin").read_bytes() == receipt(drawn("small"), 576)
    assert (tmp_path / "papers" / "letter.pdf").read_bytes() == drawn("letter")


def test_a_choice_of_printers_outlives_the_program(printing: Printing, tmp_path: Path) -> None:
    printing.use("mặc định")
    printing.choose("net:127.0.0.1:9100", ("small",))
    again = Printing(printing.background, tmp_path / "papers", "mặc định")
    assert (again.target("small"), again.target("slip")) == ("net:127.0.0.1:9100", "mặc định")


def test_a_jam_holds_what_follows_at_that_printer_and_nowhere_else(
    hands: Hands, printing: Printing, printer: RollPrinter, tmp_path: Path
) -> None:
    jobs, times = jam_three(hands, printing, printer)
    other = printing.print_paper("Thư", "thu", lambda: drawn("thư"), paper="letter")
    late = printing.print_job(counted("bốn", times))
    settle(hands, printing)
    assert [job.state for job in (*jobs, late)] == [HELD] * 4
    assert printer.tried == 1  # those behind were not even tried
    assert other.state == PRINTED
    assert times == []
    assert "Phiếu còn giữ" in jobs[0].problem
    where = f"mạng 127.0.0.1:{printer.port}"
    assert printing.device_line == f"Máy in {where} không nhận, 4 phiếu chờ, F9"


def test_after_the_jam_papers_leave_one_by_one_and_only_when_the_last_is_seen(
    hands: Hands, printing: Printing, printer: RollPrinter
) -> None:
    jobs, times = jam_three(hands, printing, printer)
    printer.jams = False
    settle(hands, printing)
    assert printer.papers == []  # a printer that recovered prints nothing by itself
    printing.print_held(jobs[0])
    printing.print_held(jobs[1])
    settle(hands, printing)
    assert [job.state for job in jobs] == [ASKED, HELD, HELD]
    assert (len(printer.papers), times) == (1, [])
    printing.print_held(jobs[1])
    settle(hands, printing)
    assert len(printer.papers) == 1
    printing.say_not_out(jobs[0])
    assert (jobs[0].state, times) == (HELD, [])
    for job in jobs:
        printing.print_held(job)
        settle(hands, printing)
        printing.say_out(job)
    assert [job.state for job in jobs] == [PRINTED] * 3
    assert times == ["một", "hai", "ba"]
    assert printer.papers == [receipt(drawn(words), 576) for words in ("một", "một", "hai", "ba")]
    after = printing.print_job(counted("năm", times))
    settle(hands, printing)
    assert after.state == PRINTED  # nothing is held any more


def test_one_that_came_out_after_all_is_counted_without_being_printed(
    hands: Hands, printing: Printing, printer: RollPrinter
) -> None:
    jobs, times = jam_three(hands, printing, printer)
    printing.say_out(jobs[0])
    settle(hands, printing)
    assert (jobs[0].state, times, printer.tried) == (PRINTED, ["một"], 1)
    assert jobs[1].state == HELD


def test_one_given_up_is_counted_nowhere_and_frees_the_printer(
    hands: Hands, printing: Printing, printer: RollPrinter
) -> None:
    jobs, times = jam_three(hands, printing, printer)
    printer.jams = False
    for job in jobs:
        printing.drop(job)
    assert ([job.state for job in jobs], times) == ([DROPPED] * 3, [])
    printing.print_job(counted("bốn", times))
    settle(hands, printing)
    assert times == ["bốn"]


def test_held_papers_may_leave_at_another_printer(
    hands: Hands, printing: Printing, printer: RollPrinter, tmp_path: Path
) -> None:
    jobs, times = jam_three(hands, printing, printer)
    printing.choose("", ("small",))
    printing.print_held(jobs[0])
    settle(hands, printing)
    # A file is seen by the program itself: nobody is asked.
    assert (jobs[0].state, times) == (PRINTED, ["một"])
    assert (tmp_path / "papers" / "một.pdf").read_bytes() == drawn("một")


def test_papers_not_out_are_offered_after_a_restart_and_never_leave_by_themselves(
    hands: Hands, printing: Printing, printer: RollPrinter, tmp_path: Path
) -> None:
    jobs, times = jam_three(hands, printing, printer)
    printer.jams = False
    printing.print_held(jobs[0])
    settle(hands, printing)  # taken, and the program ends before the clerk has said so
    left = PapersLeft(tmp_path).papers
    assert [(one["code"], one["state"]) for one in left] == [("một", UNSURE), ("hai", HELD), ("ba", HELD)]
    again = Printing(printing.background, tmp_path / "papers")
    for one in left:
        job = counted(one["code"], times)
        job.state = one["state"]
        again.restore(job)
    settle(hands, again)
    assert len(printer.papers) == 1
    assert again.device_line == "3 phiếu chờ in từ lần trước, F9"
    fresh = again.print_job(counted("mới", times))
    settle(hands, again)
    assert fresh.state == PRINTED  # what yesterday left does not stop today
    again.say_out(again.held[0])
    settle(hands, again)
    assert times == ["mới", "một"]
    for job in again.held:
        again.drop(job)
    settle(hands, again)
    assert PapersLeft(tmp_path).papers == []


def test_a_paper_on_its_way_is_remembered_before_the_printer_hears_of_it(
    hands: Hands, printing: Printing, tmp_path: Path
) -> None:
    seen: list[list[dict[str, str]]] = []
    job = PrintJob("Phiếu", "a", lambda: seen.append(PapersLeft(tmp_path).papers) or drawn("a"))
    job.source = {"code": "a"}
    printing.print_job(job)
    settle(hands, printing)
    assert seen == [[{"code": "a", "state": UNSURE}]]
    assert PapersLeft(tmp_path).papers == []


def test_a_list_that_cannot_be_read_is_empty(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("[{]", encoding="utf-8")
    assert PapersLeft(tmp_path).papers == []


def test_the_list_of_the_first_version_is_read_once(tmp_path: Path) -> None:
    store = QSettings(str(tmp_path / STORE), QSettings.Format.IniFormat)
    store.setValue("papers_left", '[{"code": "a", "state": "held"}]')
    store.sync()
    left = PapersLeft(tmp_path)
    assert left.papers == [{"code": "a", "state": "held"}]
    left.remember([])
    left.write()
    assert PapersLeft(tmp_path).papers == []


def test_a_paper_that_cannot_be_drawn_holds_nothing(hands: Hands, printing: Printing) -> None:
    def draw() -> bytes:
        raise OSError("no fonts")

    broken = printing.print_paper("Phiếu", "a", draw)
    whole = printing.print_paper("Phiếu", "b", lambda: drawn("b"))
    settle(hands, printing)
    assert (broken.state, whole.state) == (FAILED, PRINTED)
    assert broken.problem.startswith("Chưa vẽ được phiếu")


def test_a_test_page_passes_held_papers_and_is_never_kept(
    hands: Hands, printing: Printing, printer: RollPrinter
) -> None:
    jobs, _ = jam_three(hands, printing, printer)
    failed = printing.print_test("small", MORNING)
    settle(hands, printing)
    assert (failed.state, len(printing.held)) == (FAILED, 3)
    assert failed.problem
    printer.jams = False
    printing.print_test("small", MORNING)
    settle(hands, printing)
    assert len(printer.papers) == 1
    assert [job.state for job in jobs] == [HELD] * 3


def test_a_slow_printer_stops_neither_others_nor_the_closing(
    qapp: QApplication, hands: Hands, printing: Printing, tmp_path: Path
) -> None:
    fifo = tmp_path / "lp0"
    os.mkfifo(fifo)
    reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)  # opened and never read: a printer without paper
    printing.choose(f"usb:{fifo}", ("letter",))
    stuck = PrintJob("Thư", "thu", lambda: drawn("thư " * 40, (595, 2000)), "letter", source={"code": "thu"})
    pdf = stuck.draw()
    assert len(receipt(pdf, 576)) > 65536  # more than the line holds
    printing.print_job(stuck)
    quick = printing.print_paper("Phiếu", "a", lambda: drawn("a"))
    hands.wait_until(lambda: quick.state == PRINTED)
    assert not printing.finish(wait_ms=100)
    assert [one["state"] for one in PapersLeft(tmp_path).papers] == [UNSURE]
    os.close(reader)
    settle(hands, printing)
    assert stuck.state == HELD


def test_the_preview_is_what_is_sent(hands: Hands, printing: Printing, printer: RollPrinter) -> None:
    jobs, _ = jam_three(hands, printing, printer)
    shown: list[object] = []
    printing.preview(jobs[1], 400, shown.append)
    settle(hands, printing)
    ((dots,),) = shown
    assert (dots.width(), dots.depth()) == (576, 1)
    printing.choose("", ("small",))
    printing.preview(jobs[1], 400, shown.append)
    settle(hands, printing)
    assert shown[1][0].width() == 400


def test_papers_on_their_way_are_counted_while_the_program_closes(printing: Printing) -> None:
    times: list[str] = []
    for words in ("một", "hai"):
        printing.print_job(counted(words, times))
    assert printing.finish()
    assert times == ["một", "hai"]


@pytest.mark.parametrize("then", ["say_out", "print_held", "drop"])
def test_one_left_behind_is_counted_once_whatever_is_pressed_meanwhile(
    hands: Hands, printing: Printing, tmp_path: Path, then: str
) -> None:
    times: list[str] = []
    job = counted("một", times)
    job.state = UNSURE
    printing.restore(job)
    printing.say_out(job)
    getattr(printing, then)(job)
    settle(hands, printing)
    assert (job.state, times) == (PRINTED, ["một"])
    assert not (tmp_path / "papers").exists()  # and nothing was printed


def test_a_count_that_breaks_leaves_its_paper_unsure_and_the_line_open(
    hands: Hands, printing: Printing, qtbot: QtBot
) -> None:
    def broken(_: PrintJob) -> None:
        raise RuntimeError("broken")

    times: list[str] = []
    first, second = counted("một", times), counted("hai", times)
    first.out = broken
    with qtbot.captureExceptions() as raised:
        printing.print_job(first)
        printing.print_job(second)
        settle(hands, printing)
    assert [kind for kind, _, _ in raised] == [RuntimeError]
    assert (first.state, second.state, times) == (UNSURE, PRINTED, ["hai"])
    assert "Bấm R để ghi lại" in first.problem
    first.out = lambda job: times.append(job.title)
    printing.say_out(first)
    assert (first.state, first.problem, times) == (PRINTED, "", ["hai", "một"])


def refusing(code: str) -> Callable[[PrintJob], None]:
    def refuse(_: PrintJob) -> None:
        raise Refusal(code)

    return refuse


def test_one_that_cannot_be_counted_now_holds_nothing_up_and_says_why_each_time(
    hands: Hands, printing: Printing
) -> None:
    times: list[str] = []
    first = counted("một", times)
    first.out = refusing("disk.full")
    printing.print_job(first)
    settle(hands, printing)
    assert (first.state, printing.device_line) == (UNSURE, "1 phiếu đã in, chưa đếm được, F9")
    assert first.problem.startswith("Tờ này đã in xong nhưng chưa đếm được vào số lần in. ")
    second = printing.print_job(counted("hai", times))
    settle(hands, printing)
    assert (second.state, times) == (PRINTED, ["hai"])
    printing.say_out(first)
    assert first.problem.startswith("Vẫn chưa đếm được tờ này vào số lần in. ")


def test_one_that_can_never_be_counted_leaves_the_list_and_says_so(hands: Hands, printing: Printing) -> None:
    times: list[str] = []
    first = counted("một", times)
    first.out = refusing("dossier.unknown")
    printing.print_job(first)
    settle(hands, printing)
    assert (first.state, printing.held, printing.left.papers) == (PRINTED, [], [])
    assert first.problem.startswith("Tờ này đã in xong, dùng được, nhưng không đếm được vào số lần in. ")
    assert first.pdf == b""  # nothing of a paper that is out is kept


def test_of_one_the_printer_refused_it_is_not_said_that_counting_was_refused_before(
    hands: Hands, printing: Printing, printer: RollPrinter
) -> None:
    (first, *_), _ = jam_three(hands, printing, printer)
    first.out = refusing("disk.full")
    printing.say_out(first)
    assert (first.state, bool(first.pdf)) == (UNSURE, True)
    assert first.problem.startswith("Tờ này đã in xong nhưng chưa đếm được vào số lần in. ")


@pytest.mark.parametrize(
    ("pressed", "said"), [("drop", ""), ("say_out", "Đã gửi máy in")], ids=["given up", "out after all"]
)
def test_a_place_says_no_more_what_the_printer_refused_once_that_is_settled(
    hands: Hands, printing: Printing, printer: RollPrinter, desk: Desk, pressed: str, said: str
) -> None:
    place, told = Place(Counter(desk, member(desk, CLERK), lambda: MORNING), printing), list[str]()
    (first, *_), _ = jam_three(hands, printing, printer)
    place.follow(first)
    assert place.confirmation.accessibleName() == "Phiếu chờ in, F9"
    printing.changed.connect(lambda _: told.append(place.confirmation.accessibleName()))
    getattr(printing, pressed)(first)
    assert (place.confirmation.accessibleName(), place.confirmation.isHidden()) == (said, not said)
    assert not [words for words in told if "in lại" in words]


def test_how_a_paper_fares_is_said_behind_its_own_act_and_no_later_one(
    hands: Hands, printing: Printing, printer: RollPrinter, desk: Desk
) -> None:
    place = Place(Counter(desk, member(desk, CLERK), lambda: MORNING), printing)
    (first, *_), _ = jam_three(hands, printing, printer)
    place.follow(first)
    place.confirm("Đã thu phí")
    assert place.confirmation.accessibleName() == "Đã thu phí · Phiếu chờ in, F9"
    hands.settle(1)
    place.confirm("Đã lưu ghi chú")
    assert place.confirmation.accessibleName() == "Đã lưu ghi chú"
    printing.say_out(first)
    assert place.confirmation.accessibleName() == "Đã thu phí · Đã gửi máy in"
