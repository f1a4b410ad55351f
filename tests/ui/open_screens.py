"""Công khai as a clerk and who leads come to it: a board, a quarter of dialogue, what citizens say; and its sheets."""

from __future__ import annotations

from collections.abc import Callable

from app.demo.ward import CLERK, DEPUTY
from app.openness.dialogue import register as dialogues
from tests.ui.pressing import press
from ui.places.board_read import ALL
from ui.places.openness import Openness
from ui.places.openness_dialogue import QUESTIONS, SESSIONS, TASKS, DialoguePage
from ui.places.openness_feedback import INDICATORS, OPINIONS, RATINGS
from ui.shots.scenes.openness import COPIES, quarter_of_dialogue, what_citizens_say, what_hangs
from ui.shots.sitting import Sitting

Lead = Callable[[Sitting], object]


def at_work(sitting: Sitting) -> None:
    """Sheets hang, a session was held and another is called, citizens rated and complained; set up once."""
    with sitting.desk.reading() as reading:
        if dialogues.sessions(reading, sitting.desk.settings.ward):
            return
    for set_up in (what_hangs, quarter_of_dialogue, what_citizens_say):
        set_up(sitting)


def tab(name: str, who: str = CLERK) -> Lead:
    """A tab before a clerk, or before who leads."""

    def lead(sitting: Sitting) -> None:
        at_work(sitting)
        sitting.become(who)
        sitting.go("openness")
        place = sitting.place(Openness)
        place.notices.narrow.clear()
        place.notices.field.setCurrentIndex(place.notices.field.findData(ALL))
        place.dialogue.which.show_value(SESSIONS)
        place.feedback.which.show_value(RATINGS)
        place.show_tab(name)
        sitting.settle()

    return lead


def board(who: str = CLERK) -> Lead:
    """The sheet that comes first, which must be printed anew."""

    def lead(sitting: Sitting) -> None:
        tab("notices", who)(sitting)
        notices = sitting.place(Openness).notices
        notices.table.choose(notices.table.lines.row(0).key)
        sitting.settle()

    return lead


def dialogue(which: str, nth: int = 0, who: str = DEPUTY) -> Lead:
    """One of the three lists of dialogue; a question is the one that stands in the session held."""

    def lead(sitting: Sitting) -> None:
        tab("dialogue", who)(sitting)
        page = sitting.place(Openness).dialogue
        page.show_list(which)
        view = page.views[which]
        view.choose(_question(page) if which == QUESTIONS else view.lines.row(nth).key)
        sitting.settle()

    return lead


def _question(page: DialoguePage) -> str:
    assert page.gathered is not None
    return next(each.uid for each in page.gathered.questions if each.text == COPIES)


def feedback(which: str, who: str = CLERK) -> Lead:
    """One of the three panes of feedback."""

    def lead(sitting: Sitting) -> None:
        tab("feedback", who)(sitting)
        pane = sitting.place(Openness).feedback
        pane.ratings._as_table = pane.indicators._as_table = False
        pane.ratings.card.show_table(False)
        pane.indicators.card.show_table(False)
        pane.show_pane(which)
        sitting.settle()
        pane.pane.take_focus()

    return lead


def by(cap: str, below: Lead) -> Lead:
    """The sheet that a key opens over a screen."""

    def lead(sitting: Sitting) -> None:
        below(sitting)
        press(sitting.press, cap)
        sitting.settle()

    return lead


HELD, COMING = dialogue(SESSIONS, 1), dialogue(SESSIONS, 0)

OPEN_SCREENS: dict[str, Lead] = {
    "openness, notices": board(),
    "openness, dialogue": dialogue(SESSIONS, 0, CLERK),
    "openness, broadcasts": tab("broadcasts"),
    "openness, feedback": feedback(RATINGS),
    "openness, notices of who leads": board(DEPUTY),
    "openness, session to come": COMING,
    "openness, session held": HELD,
    "openness, questions": dialogue(QUESTIONS),
    "openness, commitments": dialogue(TASKS),
    "openness, opinions": feedback(OPINIONS, DEPUTY),
    "openness, indicators": feedback(INDICATORS),
}

OPEN_SHEETS: dict[str, Lead] = {
    "hung": by("D", board()),
    "looked at": by("K", board()),
    "duties": by("G", board(DEPUTY)),
    "question for dialogue": by("N", dialogue(SESSIONS, 0, CLERK)),
    "session called": by("S", COMING),
    "session announced": by("T", COMING),
    "session moved": by("M", COMING),
    "agenda": by("A", COMING),
    "papers of a session": by("P", HELD),
    "minutes": by("B", HELD),
    "who closes a session": by("L", HELD),
    "question answered": by("R", dialogue(QUESTIONS)),
    "something undertaken": by("H", dialogue(QUESTIONS)),
    "commitment kept": by("K", dialogue(TASKS)),
    "slips from the box": by("N", feedback(RATINGS)),
    "opinion": by("N", feedback(OPINIONS)),
    "opinion answered": by("R", feedback(OPINIONS, DEPUTY)),
}
