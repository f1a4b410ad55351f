"""At the head of a dossier: what the office or the counter does with it next. One card for each standing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from app.dossier.line import DossierLine
from app.rules.course.course import Status
from app.rules.time.calendar import VIETNAM, Calendar
from ui.language import tr
from ui.places.dossier_tasks import next_task
from ui.places.foresight_answer import left_or_kept
from ui.places.standing_words import (
    apology_words,
    letter_is_next,
    look_of,
    moment_words,
    owes_apology,
    status_words,
    working_days,
)
from ui.places.wording import capital, uncapital
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.chip import status_look
from ui.widgets.key_bar import Key
from ui.widgets.text import Mark, Text, announce


def direction(*, narrow: bool) -> QBoxLayout.Direction:
    """How parts that stand side by side are laid out where there is no room beside."""
    return QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight


class NextCard(Surface):
    """A mark, a title and a line below it; ``error`` stands above whatever a card adds."""

    def __init__(self, icon: str, title: str, ink: str) -> None:
        super().__init__(margins=(20, 16, 20, 16))
        self.body.setSpacing(12)
        self._mark = Mark(icon, 26, ink)
        self.title, self._below = Text(title, "card"), Text("", "secondary", "ink2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self._below)
        self.head = QHBoxLayout()
        self.head.setSpacing(13)
        self.head.addWidget(self._mark)
        self.head.addLayout(words, 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(10)
        self._top = QHBoxLayout()
        self._top.setSpacing(12)
        self._top.addLayout(self.head, 1)
        self._top.addLayout(self.buttons)
        self.error = Text("", "secondary_strong", "bad", wrap=True)
        self.error.hide()
        self.body.addLayout(self._top)
        self.body.addWidget(self.error)

    def reflow(self, *, narrow: bool) -> None:
        """In a narrow window the buttons stand under the words."""
        self._top.setDirection(direction(narrow=narrow))

    def say(self, below: str, ink: str = "ink2") -> None:
        """Say what is known, below the title."""
        self._below.setText(below)
        self._below.set_tone(ink)

    def show_error(self, words: str) -> None:
        """Say why it was not done; '' takes it away."""
        self.error.setText(words)
        self.error.setAccessibleName(words)
        self.error.setVisible(bool(words))
        if words:
            announce(self.error, words)


class FinishCard(NextCard):
    """A dossier being worked on: ``finish`` on K, ``apologise`` on X. What is owed now is the primary button.

    Finishing cannot be taken back: K only asks, and says which step seems left out; Enter then finishes. No second K,
    for a key held down is not told from one pressed again on every computer.
    ``asked`` when it asks or asks no longer.
    """

    finish = Signal()
    apologise = Signal()
    asked = Signal()

    def __init__(self) -> None:
        super().__init__("progress", tr("Đang xử lý"), "ink2")
        self.done = Button(tr("Đã xử lý xong"), "primary_small", icon="circle-check", key="K")
        self.sorry = Button(tr("Xin lỗi và hẹn lại"), "primary_small", icon="heart-handshake", key="X")
        self.primary = self.done
        self._left_out, self.asks = "", False
        self.done.clicked.connect(self._clicked)
        self.sorry.clicked.connect(self.apologise)
        self.buttons.addWidget(self.sorry)
        self.buttons.addWidget(self.done)

    def _clicked(self) -> None:
        if not self.asks:
            self.ask()
            return
        self._ask(asks=False)
        self.finish.emit()

    def ask(self) -> None:
        """K: ask whether it is finished."""
        self._ask(asks=True)
        again = tr("{left_out} Bấm Enter để ghi đã xử lý xong.")
        self.show_error(again.format(left_out=self._left_out) if self._left_out else "")
        announce(self.done, self.done.text())

    def give_up(self) -> bool:
        """Any other key: nothing is finished. Returns whether it had asked."""
        asked = self.asks
        if asked:
            self._ask(asks=False)
            self.show_error("")
        return asked

    def _ask(self, *, asks: bool) -> None:
        asked, self.asks = self.asks, asks
        self.done.show_words(tr("Ghi: đã xử lý xong") if asks else tr("Đã xử lý xong"))
        self.done.show_key("Enter" if asks else "K")
        weightiest = self.done if asks else self.primary  # what Enter does is what looks so
        for button in (self.sorry, self.done):
            button.kind = "primary_small" if button is weightiest else "secondary"
            button.update()
        if asked != asks:
            self.asked.emit()

    def acts(self) -> list[tuple[str, str]]:
        """Its keys and the words of its buttons."""
        return [(each.key, each.text()) for each in (self.done, self.sorry) if not each.isHidden()]

    def keys(self) -> list[Key]:
        """Its keys as the bar names them."""
        if self.asks:
            return [Key("Enter", tr("ghi đã xử lý xong")), Key("Esc", tr("thôi, chưa ghi"))]
        return [Key(key, uncapital(words)) for key, words in self.acts()]

    def show_asked(self, agencies: Sequence[str]) -> None:
        """Agencies that were asked about the dossier and have not answered."""
        if agencies:
            self._left_out = tr("Chưa có trả lời của {agencies}.").format(agencies=", ".join(agencies))

    def show_line(self, line: DossierLine, now: datetime, calendar: Calendar, *, kept: bool = False) -> None:
        """Show how a dossier stands; ``kept`` is whether its holder says that the promise will be."""
        left, ink = left_or_kept(line, now, calendar, kept=kept)
        late, owing = line.due_at < now, owes_apology(line, now, kept=kept)
        in_debt = late and line.owed_from is not None
        self._left_out = tr("Hồ sơ trễ, còn nợ lời xin lỗi.") if in_debt else ""
        self._mark.show_icon("alert-octagon-filled" if late else "clock", ink)
        self.title.setText(
            tr("Quá hạn") if late else tr("Phải báo trễ hôm nay") if owing else tr("Đang xử lý")
        )
        again = tr("hẹn lại") if line.reappointments else tr("hẹn")
        self.say(f"{capital(left)} · {again} {line.due_at:%H:%M %d/%m}", ink)
        self.sorry.show_words(apology_words(line, owing=owing))
        self.primary = self.sorry if letter_is_next(line, now, kept=kept) else self.done
        self._ask(asks=False)


class StoppedCard(NextCard):
    """The clock stands still: ``take(key)`` when what the dossier waits for is there."""

    take = Signal(str)

    def __init__(self) -> None:
        super().__init__("player-pause-filled", "", "pause")
        self._key = ""
        self.primary = Button("", "primary_small", key="Enter")
        self.primary.clicked.connect(lambda: self.take.emit(self._key))
        self.buttons.addWidget(self.primary)
        self.missing = Text("", "body_strong", "ink", wrap=True)
        self.body.addWidget(self.missing)

    def show_line(self, line: DossierLine, now: datetime, calendar: Calendar) -> None:
        """Show since when it waits, and for what."""
        look, task = status_look(look_of(line, now)), next_task(line)
        self._mark.show_icon(look.icon)
        self.title.setText(look.words)
        self._key = task.key if task else ""
        self.primary.setVisible(task is not None)
        if task is not None:
            self.primary.show_key(task.key)
            self.primary.show_words(task.words(line), task.icon)
        if line.stopped_at:
            since = tr("Đồng hồ dừng từ {stopped_at:%H:%M %d/%m}. {until}").format(
                stopped_at=line.stopped_at, until=_UNTIL[line.status]
            )
            self.say(since)

    def show_missing(self, papers: Sequence[str]) -> None:
        """What the citizen was asked for."""
        self.missing.setText(tr("Còn thiếu: {papers}").format(papers="; ".join(papers)) if papers else "")
        self.missing.setVisible(bool(papers))


_UNTIL: Mapping[str, str] = {
    Status.WAITING: tr("Nhận đủ thì tính lại từ đầu, có ngày hẹn mới."),
    Status.PAUSED: tr("Tiếp tục thì ngày hẹn lùi theo số ngày đã dừng."),
}


class ClosedCard(NextCard):
    """Nothing is left to do but go back: the citizen has the result, a refusal, or the dossier itself."""

    back = Signal()

    def __init__(self) -> None:
        super().__init__("circle-check-filled", tr("Đã trả kết quả"), "good")
        self.primary = Button(tr("Về danh sách"), "primary_small", icon="arrow-left", key="Enter")
        self.primary.clicked.connect(self.back)
        self.buttons.addWidget(self.primary)

    def show_line(self, line: DossierLine, now: datetime, calendar: Calendar) -> None:
        """Show when it ended, and how that compares with the promise."""
        today = now.astimezone(VIETNAM).date()
        returned = line.status == Status.RETURNED
        self._mark.show_icon(
            "circle-check-filled" if returned else status_look(look_of(line, now)).icon,
            "good" if returned else "ink2",
        )
        self.title.setText(capital(status_words(line)))
        ended = line.returned_at if returned else line.finished_at
        if ended:
            said = (tr("Trả lúc {moment}") if returned else tr("Lúc {moment}")).format(
                moment=moment_words(ended, today)
            )
            # What the citizen took back was promised nothing any more.
            withdrawn = line.status == Status.WITHDRAWN
            self.say(said if withdrawn else f"{said} · {against_promise(line, calendar)}")


def against_promise(line: DossierLine, calendar: Calendar) -> str:
    """'sớm hơn hẹn 2 ngày làm việc', 'đúng hẹn', 'muộn 3 ngày làm việc so với hẹn đầu'."""
    if line.finished_at is None:
        return ""
    done, promised = line.finished_at.date(), line.promised_at.date()
    if done < promised:
        return tr("sớm hơn hẹn {working_days} ngày làm việc").format(
            working_days=working_days(calendar, done, promised)
        )
    if line.finished_at <= line.promised_at:
        return tr("đúng hẹn")
    days = working_days(calendar, promised, done)
    said = (
        tr("muộn {days} ngày làm việc so với hẹn đầu").format(days=days) if days else tr("muộn hơn giờ hẹn")
    )
    return (
        tr("{said}, đã xin lỗi").format(said=said)
        if line.owed_from is None
        else tr("{said}, chưa xin lỗi").format(said=said)
    )
