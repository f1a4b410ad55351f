"""Đối thoại at the counter: a quarter with three questions, by keys, from the call to the commitment that is overdue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.demo.ward import CLERK, DEMO_SECRET, DEPUTY, HEAD, OFFICER
from app.desk.desk import Desk
from app.office.opening import NewStaff, enter_staff
from app.openness.dialogue import acts as dialogue
from app.openness.dialogue import register as dialogues
from app.openness.dialogue.acts import MinutesForm, QuestionForm, SessionForm
from app.openness.dialogue.register import Session
from tests.app.paper.printed_paper import pages
from tests.ui.counter_days import Clock, at, member, opened
from tests.ui.counter_days import letter as pressed
from tests.ui.hands import Hands
from tests.ui.test_apologies_place import choose_quickly
from ui.main_window import MainWindow
from ui.places.dialogue_meeting import ClosingSheet, MinutesSheet, PapersSheet
from ui.places.dialogue_sheets import MoveSheet, SessionSheet
from ui.places.figures import FiguresPlace
from ui.places.openness import Openness
from ui.places.openness_dialogue import TASKS, DialoguePage
from ui.places.task_sheet import TaskSheet
from ui.places.wording import uncapital
from ui.widgets.button import Button
from ui.widgets.segments import Segments
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text

pytestmark = pytest.mark.walks


LAMPS = "Đèn đường hỏng đã ba tháng, bao giờ sửa xong?"
COPIES = "Chứng thực buổi chiều phải chờ lâu, thêm người được không?"
Key = Qt.Key


class Counting:
    """A window of the ward on 16/03/2017, and the hands before it."""

    def __init__(self, window: MainWindow, hands: Hands, clock: Clock, desk: Desk) -> None:
        self.window, self.hands, self.clock, self.desk = window, hands, clock, desk
        window.go("openness")
        self.place.show_tab("dialogue")
        self.read()

    @property
    def place(self) -> Openness:
        shown = self.window.shown
        assert isinstance(shown, Openness)
        return shown

    @property
    def page(self) -> DialoguePage:
        return self.place.dialogue

    def sheet(self, kind: type[Sheet]) -> Sheet:
        found = self.window.open_sheet()
        assert isinstance(found, kind)
        return found

    def key(self, letter: str) -> None:
        pressed(self.hands, letter)
        self.read()

    def enter(self) -> None:
        self.hands.enter()
        self.read()

    def read(self) -> None:
        """Until what is shown is what was recorded."""
        self.hands.wait_until(lambda: self.window.shown.idle)

    def tab(self, times: int = 1) -> None:
        for _ in range(times):
            self.hands.press(Key.Key_Tab)

    def be(self, code: str) -> None:
        self.window.counter.become(member(self.desk, code))
        self.page.arrive()
        self.read()

    def sessions(self) -> list[Session]:
        with self.desk.reading() as reading:
            return dialogues.sessions(reading, self.desk.settings.ward)

    def questions(self) -> list[dialogues.Question]:
        with self.desk.reading() as reading:
            return dialogues.known(reading, self.desk.settings.ward).questions

    def on(self, when: str) -> None:
        self.clock.set(when)
        self.page.arrive()
        self.read()


@pytest.fixture
def here(qapp: QApplication, desk: Desk) -> Iterator[Counting]:
    choose_quickly(desk, member(desk, HEAD), DEMO_SECRET, at("2017-03-01T08:00"))
    clock = Clock("2017-03-16T09:00")
    with opened(qapp, desk, clock) as (window, hands):
        yield Counting(window, hands, clock, desk)


def held(desk: Desk, *, answered: bool = True) -> str:
    """A session of 29/03/2017 with two questions: one answered, one undertaken until 07/04."""
    form = SessionForm(at("2017-03-29T08:00"), "Hội trường", "Thủ tục", HEAD)
    session = dialogue.call_session(desk, form, DEPUTY, at("2017-03-16T09:00"))
    first, second = (
        dialogue.ask(desk, QuestionForm(text), CLERK, at("2017-03-16T09:01")) for text in (LAMPS, COPIES)
    )
    dialogue.set_agenda(desk, session, [first, second], DEPUTY, at("2017-03-27T15:00"))
    minutes = MinutesForm(at("2017-03-29T08:05"), at("2017-03-29T10:40"), 42, (HEAD,), "Bà con hỏi hai việc.")
    dialogue.record_minutes(desk, session, minutes, CLERK, at("2017-03-29T11:00"))
    dialogue.undertake(
        desk, session, first, "Thay bóng đèn", OFFICER, date(2017, 4, 7), HEAD, at("2017-03-29T11:01")
    )
    if answered:
        dialogue.answer(
            desk, second, "Thêm một người từ tháng Tư.", HEAD, at("2017-03-29T11:02"), dialogue=session
        )
    return session


def test_a_question_is_taken_down_at_the_desk_and_its_asker_stands_beside_it(here: Counting) -> None:
    here.key("n")
    here.hands.write(LAMPS)
    here.tab(3)
    here.hands.write("Trần Thị Thử")
    here.tab()
    here.hands.write("0912000604")
    here.enter()
    assert here.window.open_sheet() is None
    [asked] = here.questions()
    assert asked.text == LAMPS
    here.key("2")
    assert "Trần Thị Thử" not in str(here.page.views["questions"].lines.row(0))
    with here.desk.reading() as reading:
        assert dialogues.asker(reading, here.desk.settings.ward, asked.uid)["phone"] == "0912000604"


def test_words_that_tell_who_asks_are_refused_in_the_sheet_and_nothing_typed_is_lost(here: Counting) -> None:
    here.key("n")
    here.hands.write("Bà Thử hỏi đèn đường")
    here.tab(3)
    here.hands.write("Trần Thị Thử")
    here.enter()
    sheet = here.sheet(TaskSheet)
    assert isinstance(sheet, TaskSheet)
    assert "tên, số hoặc địa chỉ" in sheet.error.text()
    assert here.questions() == []
    here.hands.press(Key.Key_Escape)
    here.key("n")
    again = here.sheet(TaskSheet)
    assert isinstance(again, TaskSheet)
    assert again.contents()["text"] == "Bà Thử hỏi đèn đường"


def test_a_session_is_called_told_of_and_its_agenda_set_by_who_leads(here: Counting) -> None:
    dialogue.ask(here.desk, QuestionForm(LAMPS), CLERK, at("2017-03-16T08:00"))
    here.key("s")
    assert here.window.open_sheet() is None, "a clerk calls no session"
    here.be(DEPUTY)
    here.key("s")
    here.hands.write("8:00 29/3")
    here.tab()
    here.hands.write("Hội trường")
    here.tab()
    here.hands.write("Thủ tục")
    here.enter()
    [session] = here.sessions()
    assert session.planned_at == at("2017-03-29T08:00")
    assert here.page.chosen == session.uid
    assert "08:00 thứ Tư 29/03/2017" in here.page.warned.accessibleName()
    here.key("t")
    here.key("1")
    here.key("4")
    here.enter()
    assert [channel for channel, _ in here.sessions()[0].notices] == ["niem_yet", "to_dan_pho"]
    here.key("a")
    here.key("+")
    here.enter()
    assert len(here.sessions()[0].agenda) == 1


def test_a_session_called_is_the_one_chosen_though_it_is_not_the_first_of_the_list(here: Counting) -> None:
    dialogue.call_session(
        here.desk, SessionForm(at("2017-06-29T08:00"), "Hội trường", "Đất đai", HEAD), DEPUTY, at("2017-03-16T08:00")
    )  # fmt: skip
    here.be(DEPUTY)
    here.key("2")
    here.key("s")
    for words in ("8:00 29/3", "Hội trường", "Thủ tục"):
        here.hands.write(words)
        here.tab()
    here.enter()
    assert here.page.chosen == here.sessions()[0].uid
    assert here.page.which.accessibleDescription() == "Phím 1–3"
    here.key("m")
    assert here.sheet(MoveSheet).findChild(Segments).hasFocus()


def test_of_two_questions_in_the_same_words_one_goes_on_the_agenda(here: Counting) -> None:
    first, _ = (
        dialogue.ask(here.desk, QuestionForm(LAMPS), CLERK, at(f"2017-03-16T08:0{n}")) for n in range(2)
    )
    form = SessionForm(at("2017-03-29T08:00"), "Hội trường", "Thủ tục", HEAD)
    dialogue.call_session(here.desk, form, DEPUTY, at("2017-03-16T08:30"))
    here.be(DEPUTY)
    for key in ("a", "1"):
        here.key(key)
    here.enter()
    assert here.sessions()[0].agenda == (first,)


def test_who_chairs_and_who_came_are_themselves_beside_a_namesake_in_the_same_post(here: Counting) -> None:
    head = here.desk.staff[HEAD]
    for code in ("a_truoc", "z_sau"):
        namesake = NewStaff(code, head.name, head.post, ("head",))
        enter_staff(here.desk, [namesake], at("2017-03-10T08:00"))
    form = SessionForm(at("2017-03-16T07:00"), "Hội trường", "Thủ tục", "z_sau")
    session = dialogue.call_session(here.desk, form, DEPUTY, at("2017-03-10T09:00"))
    here.be(DEPUTY)
    here.key("m")
    sheet = here.sheet(MoveSheet)
    assert isinstance(sheet, MoveSheet)
    assert sheet.chair.currentData() == "z_sau"
    here.hands.press(Key.Key_Escape)
    minutes = MinutesForm(at("2017-03-16T07:05"), at("2017-03-16T08:40"), 42, ("z_sau",), "Bà con hỏi.")
    dialogue.record_minutes(here.desk, session, minutes, CLERK, at("2017-03-16T09:00"))
    here.be(DEPUTY)
    here.key("b")
    here.sheet(MinutesSheet)
    here.enter()
    [found] = here.sessions()
    assert found.held is not None
    assert (found.chair, found.chair_name, found.held.officials) == ("z_sau", head.name, ("z_sau",))


def test_how_a_day_is_typed_is_shown_by_one_of_the_year_that_runs(here: Counting) -> None:
    here.on("2026-11-27T09:00")
    here.be(DEPUTY)
    here.key("s")
    here.hands.write("sáng mai")
    here.enter()
    sheet = here.sheet(SessionSheet)
    assert isinstance(sheet, SessionSheet)
    assert sheet.when.error == "ghi như 09:00 27/11/2026"
    sheet.when.line.setText("9:00 11/12")
    assert sheet.when.error == "", "what was wrong is said until it is mended"


def test_a_session_is_called_off_with_its_reason_and_its_questions_wait(here: Counting) -> None:
    form = SessionForm(at("2017-03-29T08:00"), "Hội trường", "Thủ tục", HEAD)
    dialogue.call_session(here.desk, form, DEPUTY, at("2017-03-16T09:00"))
    here.be(HEAD)
    here.key("m")
    here.hands.press(Key.Key_Right)
    here.tab()
    here.hands.write("Bão số 2")
    here.enter()
    [session] = here.sessions()
    assert session.planned_at is None
    assert here.page.pane.acts == []


def test_the_papers_of_a_session_are_seen_and_printed_by_enter(here: Counting, folder: Path) -> None:
    held(here.desk)
    here.on("2017-03-29T12:00")
    here.key("p")
    sheet = here.sheet(PapersSheet)
    assert isinstance(sheet, PapersSheet)
    here.hands.wait_until(lambda: sheet.preview.idle and sheet.preview.pages > 0)
    here.key("3")
    assert sheet.paper.value == "minutes"
    here.enter()
    here.hands.wait_until(lambda: here.window.printing.idle)
    [printed] = (folder / "papers").glob("bien-ban-doi-thoai-*.pdf")
    assert LAMPS in " ".join(" ".join(pages(printed.read_bytes())).split())


def test_the_minutes_say_who_came_and_stay_to_be_mended_until_the_session_is_closed(here: Counting) -> None:
    form = SessionForm(at("2017-03-16T07:00"), "Hội trường", "Thủ tục", HEAD)
    dialogue.call_session(here.desk, form, DEPUTY, at("2017-03-10T09:00"))
    here.on("2017-03-16T10:00")
    here.key("b")
    sheet = here.sheet(MinutesSheet)
    assert isinstance(sheet, MinutesSheet)
    here.hands.write("9:30")
    here.tab()
    here.hands.write("42")
    here.tab()
    here.key("1")
    here.tab(2)
    here.hands.write("Bà con hỏi hai việc.")
    here.enter()
    [session] = here.sessions()
    assert session.held is not None
    assert (session.held.citizens, len(session.held.officials), session.held.ended_at) == (
        42,
        1,
        at("2017-03-16T09:30"),
    )
    here.key("b")
    again = here.sheet(MinutesSheet)
    assert isinstance(again, MinutesSheet)
    assert again.citizens.words_typed == "42"


def sign(here: Counting) -> None:
    """The head is chosen by 1 and proves who they are."""
    here.key("l")
    here.sheet(ClosingSheet)
    here.key("1")
    here.hands.write(DEMO_SECRET)
    here.enter()
    here.hands.wait_until(lambda: not here.window.counter.proving.busy)
    here.read()


def test_who_signs_closes_a_session_with_their_secret_and_only_with_nothing_left_lying(
    here: Counting,
) -> None:
    held(here.desk, answered=False)
    here.on("2017-03-29T12:00")
    assert "1 câu hỏi đã họp mà chưa trả lời" in here.page.warned.accessibleName()
    sign(here)
    assert "Còn 1 câu hỏi" in here.page.line.words
    assert here.sessions()[0].closed_at is None
    here.be(HEAD)
    here.key("2")
    here.key("r")
    here.hands.write("Thêm một người từ tháng Tư.")
    here.enter()
    here.be(CLERK)
    here.key("1")
    sign(here)
    assert here.sessions()[0].closed_at == at("2017-03-29T12:00")
    assert here.window.counter.person.code == CLERK


def test_what_was_undertaken_is_red_after_its_day_until_it_is_done(here: Counting) -> None:
    held(here.desk)
    here.on("2017-04-10T08:00")
    assert "1 việc đã hứa quá hạn" in here.page.warned.accessibleName()
    here.key("3")
    due = here.page.views[TASKS].lines.row(0).cells[1]
    assert (due.second, due.second_tone) == ("quá 3 ngày", "bad")
    here.key("k")
    here.hands.write("Đã thay 4 bóng")
    here.enter()
    assert "quá hạn" not in here.page.warned.accessibleName()
    assert here.page.views[TASKS].lines.row(0).cells[2].chip.words == "Xong, muộn hạn"


def test_what_is_overdue_is_on_the_list_of_whoever_leads_and_opens_from_there(here: Counting) -> None:
    held(here.desk)
    here.on("2017-04-10T08:00")
    for code, seen in ((CLERK, []), (DEPUTY, ["Đã hứa: Thay bóng đèn"])):
        here.window.counter.become(member(here.desk, code))
        here.window.go("figures")
        figures = here.window.shown
        assert isinstance(figures, FiguresPlace)
        here.hands.wait_until(lambda: here.window.printing.background.idle)
        rows = figures.to_sign.view.lines
        assert [rows.row(n).cells[0].first for n in range(rows.rowCount())] == seen
    assert rows.row(0).cells[0].second_tone == "bad"
    here.key("d")
    here.enter()
    assert here.place.dialogue.which.value == TASKS
    assert here.page.pane.acts[0].key == "K"


def test_something_is_undertaken_by_a_day_with_who_does_it(here: Counting) -> None:
    held(here.desk, answered=False)
    here.on("2017-03-30T08:00")
    here.be(HEAD)
    here.key("2")
    here.key("h")
    here.hands.write("Thêm người buổi chiều")
    here.tab(2)
    here.hands.write("30/6")
    here.enter()
    undertaken = next(each for each in here.questions() if each.text == COPIES).tasks
    assert [(task.text, task.due_on) for task in undertaken] == [("Thêm người buổi chiều", date(2017, 6, 30))]


def test_an_answer_given_in_a_session_is_its_chairs_whoever_typed_it(here: Counting) -> None:
    session = held(here.desk, answered=False)
    copies = next(each.uid for each in here.questions() if each.text == COPIES)
    dialogue.answer(here.desk, copies, "Thêm một người.", DEPUTY, at("2017-04-03T09:00"), dialogue=session)
    here.on("2017-04-03T10:00")
    here.key("2")
    here.page.views["questions"].choose(copies)
    said = [part.text() for part in here.page.pane.findChildren(Text)]
    head, deputy = here.desk.staff[HEAD].name, here.desk.staff[DEPUTY].name
    assert f"Trả lời tại đối thoại 29/03/2017, chủ trì: {head} ({deputy} ghi 03/04/2017)" in said


def test_a_quarter_without_a_session_is_said_and_the_running_one_is_not_missed_yet(here: Counting) -> None:
    held(here.desk)
    here.on("2017-06-30T08:00")
    assert "đã hết mà không có buổi" not in here.page.warned.accessibleName()
    assert "Quý II/2017 chưa có lịch đối thoại, hết kỳ ngày 30/06" in here.page.warned.accessibleName()
    here.on("2017-07-03T08:00")
    assert "Quý II/2017 đã hết mà không có buổi đối thoại nào" in here.page.warned.accessibleName()


def caps(here: Counting) -> list[str]:
    shown = here.place.keys()
    return [key.cap for key in shown]


def test_the_key_bar_shows_what_the_keys_do(here: Counting) -> None:
    assert caps(here) == ["Ctrl Tab", "1–3", "N"]
    held(here.desk)
    here.on("2017-03-29T12:00")
    assert caps(here) == ["Ctrl Tab", "1–3", "↑ ↓", "Enter", "B", "P", "N"]


def test_the_primary_button_says_the_key_that_the_bar_says(here: Counting) -> None:
    held(here.desk)
    here.on("2017-03-29T12:00")
    primary = next(each for each in here.page.pane.findChildren(Button) if each.kind == "primary_small")
    said = {key.does: key.cap for key in list(here.place.keys())}
    assert said[uncapital(primary.text())] == primary.key
