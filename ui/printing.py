"""Papers to printers, each kind to its own, in order; what did not come out is kept, said, and asked about.

How a paper goes from step to step, and why none is printed twice, stands in :mod:`ui.print_job`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject, Signal
from PySide6.QtGui import QImage

from app.refusal import Refusal
from ui.background import Background, unforeseen
from ui.language import tr
from ui.papers_left import PapersLeft
from ui.preferences import PAPERS, Preferences
from ui.print_job import (
    ASKED,
    COUNTING,
    DROPPED,
    FAILED,
    HELD,
    NOT_OUT,
    PRINTED,
    SENDING,
    STOPPED,
    UNSURE,
    WAITING,
    PrintJob,
    is_for_ever,
    problem_words,
    uncounted_words,
)
from ui.printers import available_printers, default_printer, printer_words, put, save, sheets
from ui.slip_forms import paper_of, test_kind

_STEP_MS = 20


class Printing(QObject):
    """Prints papers, each kind on the printer chosen for it. ``changed(job)`` whenever one took a step; None for a printer.

    Without a printer papers become files in ``folder``, which lies in the desk's data folder. ``background`` is the
    worker, for whatever else waits on the machine; each printer has a thread of its own, so that a slow one stops no other.
    """

    changed = Signal(object)

    def __init__(self, background: Background, folder: Path, printer: str = "") -> None:
        super().__init__()
        self.background, self.folder = background, folder
        self.preferences, self.left = Preferences(folder.parent), PapersLeft(folder.parent)
        self._default = printer
        self._lanes: dict[str, Background] = {}
        self.jobs: list[PrintJob] = []

    @property
    def printer(self) -> str:
        """Where the next slip goes, in the form chosen for this machine."""
        return self.target(paper_of(self.preferences.slip_form))

    def target(self, paper: str) -> str:
        """Where ``paper`` (of ``preferences.PAPERS``) goes: as chosen, else the system's default printer; '' for files."""
        chosen = self.preferences.printer(paper)
        return self._default if chosen is None else chosen

    @property
    def held(self) -> list[PrintJob]:
        """The papers that leave only when a clerk says so, the first asked for first."""
        return [job for job in self.jobs if job.state in STOPPED]

    @property
    def device_line(self) -> str:
        """What the foot of the window says about the printer."""
        held = self.held
        now = [job for job in held if not job.restored]
        if not held:
            return (
                tr("Máy in {printer} sẵn sàng").format(printer=printer_words(self.printer))
                if self.printer
                else tr("Phiếu thành tệp PDF, Ctrl O")
            )
        if not now:
            return tr("{count} phiếu chờ in từ lần trước, F9").format(count=len(held))
        if all(job.state == UNSURE for job in now):
            return tr("{count} phiếu đã in, chưa đếm được, F9").format(count=len(held))
        if now[0].target:
            return tr("Máy in {printer} không nhận, {count} phiếu chờ, F9").format(
                printer=printer_words(now[0].target), count=len(held)
            )
        return tr("Chưa ghi được tệp PDF, {count} phiếu chờ, F9").format(count=len(held))

    def find_printer(self, ask: Callable[[], str] = default_printer) -> None:
        """Papers for which nobody chose a printer go where ``ask`` says; the asking is done on the worker."""
        self.background.run(ask, lambda name: self.use(str(name)), lambda _: self.use(""))

    def offer_printers(self, offer: Callable[[list[str]], None]) -> None:
        """Call ``offer`` with the names of the system's printers; the asking is done on the worker."""
        self.background.run(
            available_printers,
            lambda names: offer(names if isinstance(names, list) else []),
            lambda _: offer([]),
        )

    def choose(self, printer: str, papers: Sequence[str] = PAPERS) -> None:
        """Print ``papers`` on ``printer`` from now on and after the next start; '' means files."""
        for paper in papers:
            self.preferences.choose_printer(paper, printer)
        self.changed.emit(None)

    def use(self, printer: str) -> None:
        """Papers for which nobody chose a printer go to ``printer``; '' means to files."""
        self._default = printer
        self.changed.emit(None)

    def print_paper(
        self, title: str, name: str, draw: Callable[[], bytes], *, paper: str = "report", about: str = ""
    ) -> PrintJob:
        """Queue a paper for the printer of its kind; ``draw`` runs on a worker and must touch no widgets."""
        return self.print_job(PrintJob(title, name, draw, paper, about))

    def print_job(self, job: PrintJob) -> PrintJob:
        """Queue a paper that knows what it is drawn from and counts itself once it is out."""
        self._queue(job, HELD if self.is_stopped(self.target(job.paper)) else WAITING)
        return job

    def print_test(self, paper: str, at: datetime) -> PrintJob:
        """Print a test page where ``paper`` goes, past papers that are held there; it is neither kept nor counted."""
        target = self.target(paper)
        kind = test_kind(paper, target, self.preferences.slip_form)
        named = printer_words(target) or tr("tệp PDF")

        def draw() -> bytes:
            from app.papers.draw.office import test_page  # noqa: PLC0415 - reportlab is loaded by the worker

            return test_page.draw(kind, named, at)

        job = PrintJob(tr("Trang in thử"), f"in-thu-{paper}", draw, paper, worth_keeping=False)
        self._queue(job, WAITING)
        return job

    def restore(self, job: PrintJob) -> None:
        """Offer a paper that an earlier run of the program left behind; ``job.state`` is held or unsure."""
        job.restored = True
        self._queue(job, job.state)

    def _queue(self, job: PrintJob, state: str) -> None:
        job.target = self.target(job.paper)
        self.jobs.append(job)
        self._step(job, state)
        self._go_on(job.target)

    def is_stopped(self, target: str) -> bool:
        """Would a paper for ``target`` be held now, because one before it did not come out?"""
        return any(
            job.target == target and not job.restored and (job.state == HELD or self._is_asked(job))
            for job in self.jobs
        )

    @staticmethod
    def _is_asked(job: PrintJob) -> bool:
        return job.state == ASKED or (job.by_hand and job.state == SENDING)

    def _step(self, job: PrintJob, state: str) -> None:
        job.state = state
        if job.source:
            self._remember()
        self.changed.emit(job)

    def _remember(self) -> None:
        left = [
            {**job.source, "state": HELD if job.state in {WAITING, HELD} else UNSURE}
            for job in self.jobs
            if job.source and job.state in NOT_OUT
        ]
        if self.left.remember(left):
            self.background.run(self.left.write, lambda _: None, unforeseen)

    def _go_on(self, target: str) -> None:
        line = [job for job in self.jobs if job.target == target]
        waiting = next((job for job in line if job.state == WAITING), None)
        if waiting is not None and all(job.state != SENDING for job in line):
            self._send(waiting)

    def _send(self, job: PrintJob) -> None:
        job.pdf, job.saved_as, job.problem = b"", "", ""
        job.before_sending(job)
        self._step(job, SENDING)
        lane = self._lanes.setdefault(job.target, Background())
        lane.run(
            lambda: self._print(job), lambda _: self._taken(job), lambda failure: self._refused(job, failure)
        )

    def _print(self, job: PrintJob) -> None:
        self.left.write()  # on the disk before anything reaches the printer
        job.pdf = job.draw()
        if job.target:
            put(job.pdf, job.target)
        else:
            job.saved_as = save(job.pdf, self.folder, job.name)

    def _taken(self, job: PrintJob) -> None:
        try:
            if job.by_hand and job.target:
                self._step(job, ASKED)
            else:
                self._came_out(job)
        finally:
            self._go_on(job.target)

    def _refused(self, job: PrintJob, failure: Exception) -> None:
        job.problem = problem_words(job, failure)
        drawn, job.by_hand = bool(job.pdf), False
        self._step(job, HELD if drawn and job.worth_keeping else FAILED)
        if job.state == HELD:
            job.restored = False
            for other in self.jobs:
                if other.target == job.target and other.state == WAITING:
                    self._step(other, HELD)
        self._go_on(job.target)
        if not isinstance(failure, (Refusal, OSError, ValueError)):
            raise failure

    def _came_out(self, job: PrintJob) -> None:
        job.by_hand = False
        try:
            job.out(job)
        except Exception as failure:
            self._uncounted(job, failure)
            return
        job.pdf, job.problem = b"", ""
        self._step(job, PRINTED)

    @property
    def asked(self) -> PrintJob | None:
        """The held paper that was sent again and about which the clerk has not said yet whether it came out."""
        return next((job for job in self.jobs if self._is_asked(job)), None)

    def print_held(self, job: PrintJob) -> None:
        """'In tờ này': send one held paper, to the printer that its kind has now. Nothing while another is asked about."""
        if job.state in {HELD, UNSURE} and self.asked is None:
            job.by_hand, job.target = True, self.target(job.paper)
            self._send(job)

    def say_out(self, job: PrintJob) -> None:
        """'Ra giấy rồi': the paper is there after all; only now is it counted."""
        if job.state not in STOPPED:
            return
        job.problem = job.problem if job.state == UNSURE else ""  # the printer's own is settled
        self._step(job, COUNTING)
        if job.pdf:
            self._came_out(job)
            return
        # Left behind by an earlier run: the same bytes are drawn again, for their digest.
        self.background.run(
            lambda: self._drawn(job),
            lambda _: self._came_out(job),
            lambda failure: self._uncounted(job, failure),
        )

    def _drawn(self, job: PrintJob) -> None:
        job.pdf = job.draw()

    def _uncounted(self, job: PrintJob, failure: Exception) -> None:
        job.problem = uncounted_words(failure, again=bool(job.problem))
        state, job.pdf = (PRINTED, b"") if is_for_ever(failure) else (UNSURE, job.pdf)
        self._step(job, state)
        if not isinstance(failure, Refusal):
            raise failure

    def say_not_out(self, job: PrintJob) -> None:
        """'Chưa ra': it stays held and is counted nowhere."""
        if job.state == ASKED:
            job.by_hand = False
            job.problem = tr("Máy in đã nhận nhưng chưa ra giấy. Phiếu còn giữ. Xem giấy và mực rồi in lại.")
            self._step(job, HELD)

    def drop(self, job: PrintJob) -> None:
        """'Bỏ': give up a paper that did not come out; its dossier stays and can be printed at any time."""
        if job.state in STOPPED:
            job.by_hand, job.pdf, job.problem = False, b"", ""
            self._step(job, DROPPED)

    def preview(self, job: PrintJob, width: float, show: Callable[[list[QImage]], None]) -> None:
        """Call ``show`` with the sheets as the printer of ``job`` will get them, drawn on the worker; none if they cannot."""
        target = job.target if job.state == ASKED else self.target(job.paper)

        def look() -> list[QImage]:
            return sheets(job.pdf or job.draw(), target, width)

        self.background.run(
            look, lambda found: show(found if isinstance(found, list) else []), lambda _: show([])
        )

    @property
    def idle(self) -> bool:
        """Is no paper on its way?"""
        return self.background.idle and all(lane.idle for lane in self._lanes.values())

    def finish(self, wait_ms: int = 5000) -> bool:
        """Wait, ``wait_ms`` at most, for papers on their way: the program is closing. Did all leave?

        What did not is remembered and offered at the next start.
        """
        until = QDeadlineTimer(wait_ms)
        while not self.idle and not until.hasExpired():
            for worker in (self.background, *self._lanes.values()):
                worker.finish(_STEP_MS)
        self.left.write()  # the worker may be waiting on a device
        return self.idle
