"""The right-hand panel after saving: the number, large; the papers on their way; what may be done next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.breadth import Breadth
from ui.counter import Counter
from ui.dossier_papers import SLIP, chosen_form, fare_words, print_slip
from ui.language import tr
from ui.paper_folder import OPEN_FOLDER, OPEN_WORDS, open_folder
from ui.places.intake_fee import FeeOffer
from ui.places.intake_moment import ago_words
from ui.places.intake_turns import FollowingTurn, TurnMark
from ui.places.person_hints import odd_phones
from ui.places.wording import due_words
from ui.print_job import FAILED, NOT_OUT, PRINTED, STOPPED, PrintJob
from ui.printing import Printing
from ui.slip_forms import SLIP_WORDS
from ui.theme import fit, px
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.room import is_too_low, spare
from ui.widgets.text import Elided, Mark, Text, announce

if TYPE_CHECKING:
    from app.desk.settings import Settings
    from app.dossier.acts.receive import Received
    from app.dossier.receipt import ReceiptForm
    from ui.turns import Turns

_MENDS_FROM = 700
"""Width at 100 % from which a bar below the form has room to offer the correction; its key works all the same."""


class SavedPanel(QWidget):
    """Prints the slip of what was saved. ``open_dossier(uid)`` to see it, ``correct`` to put it right, ``start_new`` for
    the next person.
    """

    open_dossier = Signal(str)
    correct = Signal()
    start_new = Signal()

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__()
        self._counter, self._printing = counter, printing
        self._job: PrintJob | None = None
        printing.changed.connect(self._printed)
        self.received: Received | None = None
        self._at: datetime | None = None
        self._spared: list[list[QWidget]] = []
        self._narrow = False
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(10)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._heading())
        self.number = Text("", "number")
        self._name, self._procedure = Elided("", "card"), Elided("", "body", "ink2")
        self._proxy = Elided("", "body_strong")
        self._code = Text("", "figure", "ink2")
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._odd = Elided("", "secondary_strong", "caution", lines=2)
        for widget in (self.number, self._name, self._proxy, self._procedure, self._code, self._odd):
            column.addWidget(widget)
        fare = QVBoxLayout()
        fare.setSpacing(12)
        fare.addWidget(self._paths())
        fare.addLayout(self._buttons())
        self._parts.addLayout(column)
        self._parts.addLayout(fare)
        self._parts.addStretch(1)
        self._parts.addWidget(self._next())

    def reflow(self, breadth: Breadth) -> None:
        """A column beside the form, or in a narrow window a bar below it that says less."""
        narrow = breadth is Breadth.NARROW
        self._parts.setDirection(
            QBoxLayout.Direction.LeftToRight if narrow else QBoxLayout.Direction.TopToBottom
        )
        fit(self.number, role="promise_low" if narrow else "number")
        self._narrow = narrow
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The panel never scrolls: what matters least goes first until the rest fits."""
        if self._narrow:
            for widget in (*chain(*self._spared), *self._due):
                widget.hide()
            self._amend.setVisible(self.width() >= px(_MENDS_FROM))
        else:
            for widget in (*self._due, self._amend):
                widget.show()
            spare(self._spared, lambda: is_too_low(self._parts, self.size()))

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Mark("circle-check-filled", 20, "good"))
        row.addWidget(Text(tr("Đã lưu và cấp số"), "emphasis", "good", wrap=True), 1)
        self._ago = Text("", "caption", "ink2")
        row.addWidget(self._ago)
        return row

    def _paths(self) -> Surface:
        box = Surface("sunken", (14, 10, 14, 10))
        self._slip_mark, self._slip, self._slip_state = (
            Mark("printer", 16, "primary"),
            Text("", "body_strong"),
            _aside(),
        )
        self._due_state, self._sent_state = _aside(), _aside()
        rows: list[tuple[QWidget, QWidget, QWidget]] = [
            (self._slip_mark, self._slip, self._slip_state),
            (Mark("calendar-check", 16, "primary"), Text(tr("Hẹn trả"), "body_strong"), self._due_state),
            (Mark("cloud-up", 16, "ink2"), Text(tr("Gửi cấp trên"), "body_strong"), self._sent_state),
        ]
        for parts in rows:
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(parts[0])
            row.addWidget(parts[1])
            row.addWidget(parts[2], 1)
            box.body.addLayout(row)
        self._spared += [list(rows[2])]
        self._due = rows[1]
        self._slip_problem = Text("", "secondary", "caution", wrap=True)
        self._slip_problem.hide()
        box.body.insertWidget(1, self._slip_problem)
        return box

    def _buttons(self) -> QVBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        again = Button(tr("In lại phiếu"), icon="printer", key="F9")
        again.clicked.connect(self._print_again)
        self._amend = Button(tr("Sửa"), icon="pencil", key="F4", name=tr("Sửa hồ sơ vừa lưu"))
        self._amend.clicked.connect(self.correct)
        row.addWidget(again, 1)
        row.addWidget(self._amend, 1)
        large = Button(tr("In phiếu chữ to"), "quiet", icon="zoom-in", key="Shift F9")
        large.clicked.connect(self.print_large)
        show = Button(tr("Mở hồ sơ"), "quiet", icon="folders", key="Shift F4")
        show.clicked.connect(self.open)
        both = QVBoxLayout()
        both.setSpacing(6)
        both.addLayout(row)
        self.fee = FeeOffer()
        both.addWidget(self.fee)
        self.folder = Button(OPEN_WORDS, "quiet", icon="folders", key=OPEN_FOLDER)
        self.folder.clicked.connect(lambda: open_folder(self._printing, self._say_problem))
        self.folder.hide()
        quiet = QHBoxLayout()
        for button in (large, show):
            quiet.addWidget(button)
        quiet.addStretch(1)
        both.addLayout(quiet)
        to_folder = QWidget()  # may be spared as a whole; its key works all the same
        inside = QHBoxLayout(to_folder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignLeft)
        both.addWidget(to_folder)
        self._spared += [[large, show], [to_folder], [self.fee]]
        return both

    def _next(self) -> QWidget:
        face = QWidget()
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        rule = Surface("rule", (0, 0, 0, 0))
        rule.setFixedHeight(1)
        column.addWidget(rule)
        column.addSpacing(6)
        heading = Text(tr("Người tiếp theo"), "secondary_strong", "ink2")
        self._spared += [[rule, heading], [self._code], [self._procedure]]
        column.addWidget(heading)
        self._scan_hint = Text(tr("Quét thẻ căn cước, hoặc gõ họ tên ngay."), "secondary", "ink2", wrap=True)
        column.addWidget(self._scan_hint)
        self.following = FollowingTurn()
        column.addWidget(self.following)
        column.addSpacing(4)
        self._new = Button(tr("Hồ sơ mới"), "primary", icon="file-plus", key="F2")
        self._new.clicked.connect(self.start_new)
        column.addWidget(self._new)
        return face

    def offer_turns(self, mark: TurnMark) -> None:
        """Offer to call the next number of ``mark`` while somebody waits."""
        mark.turns.changed.connect(lambda: self._show_following(mark.turns))
        self.following.call.clicked.connect(mark.call_next)

    def _show_following(self, turns: Turns) -> None:
        self.following.show_turns(turns, self._counter.now())
        waits = turns.following is not None
        self._scan_hint.setVisible(not waits)
        self._new.setVisible(not waits)

    def open(self) -> None:
        """Shift+F4: the page of what was saved last."""
        if self.received is not None:
            self.open_dossier.emit(self.received.dossier)

    def show_told(
        self, name: str, proxy: str, procedure: str, received_at: datetime, due: datetime, odd: Sequence[str]
    ) -> None:
        """Say whose dossier it is, by which ``proxy``, when, what it asks for and when, and what of it is ``odd``."""
        from app.dossier.acts.receive import FILLING_TIME  # noqa: PLC0415 - the core is read after the first paint

        self._name.setText(name)
        self._proxy.setText(tr("Nộp thay: {name}").format(name=proxy))
        self._proxy.setVisible(bool(proxy))
        self._procedure.setText(procedure)
        self._due_state.setText(f"{due:%d/%m/%Y} · {due_words(due)}")
        later = tr("Nhập sau, nhận lúc {received_at:%H:%M %d/%m}").format(received_at=received_at)
        is_later = self._at is not None and self._at - received_at > FILLING_TIME
        self._odd.setText(" · ".join([*odd, later] if is_later else odd))
        self._odd.setVisible(bool(self._odd.text()))

    def show_received(self, received: Received, form: ReceiptForm, at: datetime) -> None:
        """Show what was just saved."""
        self.received, self._at = received, at
        proxy, phone = (form.submitter.name, form.submitter.phone) if form.submitter else ("", "")
        received_at, due = received.promise.received_at, received.promise.due_at
        odd = odd_phones(form.applicant.phone, phone)
        self.show_told(form.applicant.name, proxy, received.procedure.name, received_at, due, odd)
        self.number.setText(received.code.rsplit("-", 1)[-1])
        self.number.setAccessibleName(tr("Đã lưu, số {code}").format(code=received.code))
        self.fee.show_fee(received.procedure.fee)
        self._code.setText(tr("Mã {code}").format(code=received.code))
        self._sent_state.setText(_sending(self._counter.desk.settings))
        self._job = None
        self._show_job(None)
        self.show_time(at)
        announce(self, tr("Đã lưu, số {code}, hẹn {due:%d/%m/%Y}").format(code=received.code, due=due))

    def show_time(self, now: datetime) -> None:
        """Say how long ago it was saved."""
        if self._at is not None:
            self._ago.setText(ago_words(int((now - self._at).total_seconds())))

    def print_slip(self) -> None:
        """F9 and after saving: print the slip, unless it is on its way; one that came out is marked as printed again."""
        self._print(large=False)

    def print_large(self) -> None:
        """Shift+F9: print the slip in large print, for whoever needs it."""
        self._print(large=True)

    def _print_again(self) -> None:
        from ui.held_papers_sheet import held_or  # noqa: PLC0415 - not before the first paint

        held_or(self.window(), self._printing, self.print_slip)

    def _print(self, *, large: bool) -> None:
        received, job = self.received, self._job
        form = "large" if large else chosen_form(self._printing)
        on_its_way = job is not None and job.state in NOT_OUT and job.source["form"] == form
        if received is None or on_its_way:
            return
        print_slip(self._counter, self._printing, received.dossier, received.code, large=large)

    def _printed(self, job: PrintJob | None) -> None:
        """A slip of this dossier fares differently, the one that replaced the first by a correction too."""
        of = {"kind": SLIP, "dossier": self.received.dossier if self.received else ""}
        if job is not None and of.items() <= job.source.items():
            self._job = job
            self._show_job(job)

    def _show_job(self, job: PrintJob | None) -> None:
        """Say how the slip fares: waiting, printed, or kept because the printer failed."""
        self._slip.setText(job.title if job else SLIP_WORDS[chosen_form(self._printing)])
        words, ink = tr("không in"), "caution" if _is_wanting(job) else "ink2"
        if job is not None:
            words = fare_words(self._counter, job)
        self._slip_state.setText(words)
        self._slip_state.set_tone(ink)
        self._say_problem(job.problem if job else "")
        file = job is not None and job.state == PRINTED and job.saved_as
        self.folder.setVisible(bool(file))
        if file:
            self.folder.setToolTip(str(self._printing.folder / file))
            self.folder.setAccessibleDescription(self.folder.toolTip())
        self._make_room()
        wanting = _is_wanting(job)
        self._slip_mark.show_icon(*(("printer-off", "caution") if wanting else ("printer", "primary")))
        if wanting:
            announce(self, f"{self._slip.text()}: {words}. {self._slip_problem.text()}")

    def _say_problem(self, words: str) -> None:
        self._slip_problem.setText(words)
        self._slip_problem.setVisible(bool(words))


def _is_wanting(job: PrintJob | None) -> bool:
    return job is not None and (job.state in STOPPED or job.state == FAILED)


def _aside() -> Text:
    words = Text("", "secondary", "ink2", wrap=True)
    words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return words


def _sending(settings: Settings) -> str:
    """When the record goes to the office above."""
    return tr("trong vài phút, nếu có mạng") if settings.city_url else tr("khi nối cấp trên")
