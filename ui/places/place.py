"""What every place of the window answers to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.breadth import Breadth
from ui.counter import Counter
from ui.language import tr
from ui.paper_folder import OPEN_WORDS, open_folder
from ui.print_job import COUNTING, FAILED, NOT_OUT, PRINTED, SENDING, STOPPED, UNSURE, WAITING, PrintJob
from ui.printing import Printing
from ui.widgets.confirmation import Confirmation
from ui.widgets.key_bar import Key
from ui.widgets.text import announce

if TYPE_CHECKING:
    from ui.exchanging import Exchanging


class Place(QWidget):
    """One of the six places. The window shows it, asks it for its keys and hands it scans it can use.

    ``keys_changed`` asks the window to read :meth:`keys` and :meth:`device_line` again; ``open_dossier`` asks it
    to show a dossier by its uid, ``open_apology`` its apology (by the dossier's uid), ``open_commitment`` what was
    undertaken in a dialogue; ``finish_asked``, whether the dossier just opened is finished; ``leave`` returns to where the
    clerk was before, and so does ``done(words)``, which says there what was done. ``confirmation`` shows such words:
    each place gives it room in its heading.
    ``search_ended`` when what was searched for is shown no longer.

    A place of many parts makes them in :meth:`build`, so that nobody's key waits for the whole of it.
    """

    keys_changed = Signal()
    open_dossier = Signal(str)
    open_apology = Signal(str)
    open_commitment = Signal(str)
    leave = Signal()
    done = Signal(str)
    finish_asked = Signal()
    search_ended = Signal()
    nothing_to_print = tr("Chưa có gì để in")

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__()
        self.confirmation = Confirmation()
        self.confirmation.hide()
        self.confirmation.folder.clicked.connect(self.open_paper_folder)
        self.counter, self.printing = counter, printing
        self.job: PrintJob | None = None
        self._act_words = ""
        self._same_act = QTimer(self, singleShot=True, interval=0)
        printing.changed.connect(self._job_changed)
        self.setProperty("kind", "page")

    def build(self) -> Iterator[None]:
        """Make the parts, each step little more than one; nothing else is asked of a place before the last."""
        yield from ()

    def keys(self) -> Sequence[Key]:
        """The keys valid right now, as the bar at the foot shows them."""
        return ()

    def more_keys(self) -> Sequence[Key]:
        """Keys that work here too and have no room in the bar: F1 lists them."""
        return ()

    def device_line(self) -> tuple[str, str]:
        """Words at the right of the foot, and their tone."""
        return self.printing.device_line, "caution" if self.printing.held else "ink3"

    def arrive(self) -> None:
        """The place was just shown: read what it shows and take the focus."""

    def confirm(self, words: str) -> None:
        """Say what was just done; '' takes it away. How the paper of the same act fares is said behind it."""
        if words and self._same_act.isActive():
            self._same_act.stop()
            self._act_words = words
            if self.job is not None and self.job.state in STOPPED:
                self._job_changed(self.job)  # held already: that is not said again later
                return
        self._say_done(words)

    def _say_done(self, words: str) -> None:
        self.confirmation.say(words, "good", "circle-check-filled")
        self.confirmation.setVisible(bool(words))
        if words:
            announce(self.confirmation, words)

    @property
    def is_printing(self) -> bool:
        """Is the paper printed here last still on its way, or held?"""
        return self.job is not None and self.job.state in NOT_OUT

    def print_clicked(self) -> None:
        """The button that does what F9 does."""
        from ui.held_papers_sheet import held_or  # noqa: PLC0415 - not before the first paint

        held_or(self.window(), self.printing, self.print_shown)

    def open_paper_folder(self) -> None:
        """Ctrl+O: the folder of the papers that became files."""
        open_folder(self.printing, self.say_caution)

    def say_caution(self, words: str) -> None:
        """Say beside the heading what did not happen, or is asked."""
        self.confirmation.say(words, "caution", "alert-triangle")
        self.confirmation.setToolTip(words)
        self.confirmation.show()
        announce(self.confirmation, words)

    def follow(self, job: PrintJob) -> None:
        """Say of this paper whether a printer took it or it became a file; of what act it is, :meth:`confirm` says."""
        self.job, self._act_words = job, ""
        self._same_act.start()  # an act says in the same turn what it did
        self._job_changed(job)  # it may be held already, behind one that did not come out

    def _job_changed(self, job: PrintJob | None) -> None:
        if job is None or job is not self.job or job.state in {WAITING, SENDING, COUNTING}:
            return
        if job.state in STOPPED or job.state == FAILED:
            held = tr("Đã in, chưa đếm được, F9") if job.state == UNSURE else tr("Phiếu chờ in, F9")
            words = held if job.state in STOPPED else tr("Chưa in được, F9")
            self.confirmation.say(self._after_act(words), "caution", "printer-off")
            self.confirmation.setToolTip(job.problem)
            self.confirmation.show()
            announce(self.confirmation, f"{self._after_act(words)}. {job.problem}")
        elif job.state == PRINTED and job.problem:
            self.say_caution(self._after_act(job.problem))
        else:
            self._say_done(self._after_act(tr("Đã lưu tệp PDF") if job.saved_as else job.outcome))
            if job.saved_as:
                folder = self.printing.folder
                self.confirmation.offer_folder(folder / job.saved_as, OPEN_WORDS)

    def _after_act(self, words: str) -> str:
        """``words`` about the paper, behind what was done."""
        return " · ".join(filter(None, (self._act_words, words)))

    @property
    def idle(self) -> bool:
        """Is nothing being read on a worker that it will show?"""
        return True

    def end(self) -> None:
        """The window closes, and its desk after it: nothing is read any more."""

    def reflow(self, breadth: Breadth) -> None:
        """The window has another breadth, or its words another size: lay out for it. Called before the place is shown, too."""

    def before_leaving(self) -> None:
        """The counter is being locked or closed; what is half filled is kept next."""

    def keep_draft(self) -> None:
        """Keep what is half filled for the person who works here: as the counter is left, and while nobody types."""

    def change_person(self) -> None:
        """Another person has come in: show what they left half filled, and nothing of who was here before."""

    def step_back(self) -> bool:
        """Esc: undo one step of this place; False when there is none and the window may leave."""
        return False

    def start_new(self) -> None:
        """F2 while this place is shown."""

    def call_next(self) -> None:
        """F12: call the next number; only intake does."""

    def tick(self, now: datetime) -> None:
        """A second has passed: refresh what depends on the clock."""

    def take_card(self, text: str) -> bool:
        """Use a scanned identity card; False when this place has no use for it."""
        return False

    def show_dossier(self, uid: str, *, slip_scanned: bool = False) -> None:
        """Show the dossier ``uid``, whose slip may just have been scanned; only the page of one dossier does."""

    def ask_finish(self) -> None:
        """Ask whether the dossier shown is finished; only the page of one dossier does."""

    def show_apology(self, dossier: str) -> None:
        """Show the apology owed for a dossier; only the apologies do."""

    def show_commitment(self, uid: str) -> None:
        """Show what was undertaken in a dialogue; only Công khai does."""

    def show_found(self, words: str) -> None:
        """Show what the search box asks for; only the list of dossiers has an answer."""

    def open_found(self) -> bool:
        """Enter in the search box: open what is highlighted; False when nothing is."""
        return False

    def hear_exchange(self, exchanging: Exchanging | None) -> None:
        """The exchange with the city has begun or fares differently; None while there is none."""

    def print_shown(self) -> None:
        """F9: print what is shown, or print it again; where nothing is, say so."""
        self.say_caution(self.nothing_to_print)

    def show_section(self, name: str) -> None:
        """Show a section; only Hệ thống has some."""

    def to_first_error(self) -> None:
        """F10: put the focus on the first thing to mend."""
