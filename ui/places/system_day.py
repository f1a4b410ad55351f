"""Cuối ngày: what a clerk looks at before going home, and the sheet to sign."""

from __future__ import annotations

from collections import Counter as Counted
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout

from app.closing import Closing, closing, closing_sheet
from app.keeping import keep_copy
from app.refusal import Refusal
from app.rules.standing import Status
from app.sync.own import waiting
from ui.counter import Counter
from ui.language import say, tr
from ui.places.standing_words import moment_words
from ui.places.system_page import FactsCard, SystemPage
from ui.print_job import PrintJob
from ui.printing import Printing
from ui.widgets.button import Button
from ui.widgets.key_bar import Key
from ui.widgets.text import Text, announce


class DayPage(SystemPage):
    """The day in numbers, read on the worker; F9 prints the sheet."""

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__("calendar-check", tr("Cuối ngày"), counter)
        self._printing, self._had_keys = printing, False
        self.card = FactsCard("calendar-check", tr("Hôm nay"))
        self.sheet = Button(tr("In tờ cuối ngày"), icon="printer", key="F9")
        self.copy = Button(tr("Sao lưu ngay"), icon="copy")
        self.sheet.clicked.connect(self._print)
        self.copy.clicked.connect(self.keep_copy)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.sheet)
        row.addWidget(self.copy)
        row.addStretch(1)
        self.card.body.addLayout(row)
        self.words = Text("", "body", "ink2", wrap=True)
        self.card.body.addWidget(self.words)
        self.words.hide()
        self.body.addWidget(self.card)
        self.body.addStretch(1)

    @property
    def state(self) -> str:
        return tr("đã nhận, đã trả, còn nợ")

    def keys(self) -> Sequence[Key]:
        return (Key("F9", tr("in tờ cuối ngày")),)

    def show_state(self) -> None:
        desk, at = self.counter.desk, self.counter.now()
        self._printing.background.run(lambda: closing(desk, at), self._show, self._failed)

    def _show(self, found: object) -> None:
        if not isinstance(found, Closing):
            return
        self.card.say(_left_words(found, len(self._printing.held)))
        self.card.show_facts(
            [*_counted(found), *_kept(found, len(self._printing.held), waiting(self.counter.desk))]
        )

    def _print(self) -> None:
        self.host.shown.print_clicked()

    def print_sheet(self) -> PrintJob:
        """F9: the sheet of this moment, drawn on the worker."""
        desk, at = self.counter.desk, self.counter.now()
        to_print, to_send = len(self._printing.held), waiting(desk)
        return self._printing.print_paper(
            tr("Tờ cuối ngày"),
            f"cuoi-ngay-{at:%Y%m%d}",
            lambda: closing_sheet(desk, at, to_print, to_send),
        )

    def keep_copy(self) -> None:
        """Make a copy of the data behind the window."""
        desk, at = self.counter.desk, self.counter.now()
        self._had_keys = self.copy.hasFocus()  # a button that pales gives them to whatever comes next
        self.copy.setEnabled(False)
        self._say(tr("Đang sao lưu…"))
        self._printing.background.run(lambda: keep_copy(desk, at), self._kept, self._failed)

    def _ready(self) -> None:
        self.copy.setEnabled(True)
        if self._had_keys:
            self._had_keys = False
            self.copy.setFocus()

    def _kept(self, path: object) -> None:
        self._ready()
        self._say(tr("Đã sao lưu: {path}").format(path=path.name if isinstance(path, Path) else ""))
        self.show_state()

    def _failed(self, failure: Exception) -> None:
        self._ready()
        if not isinstance(failure, Refusal):
            raise failure
        self._say(say(failure))

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.words.show()
        announce(self.words, words)


def _left_words(found: Closing, held: int) -> str:
    """What is still to be done before going home; a day without a copy of the data is not done."""
    left = len(found.tell) + len(found.debt) + held
    words = [tr("Còn {count} việc trước khi về.").format(count=left)] if left else []
    if not found.copied_today:
        words.append(tr("Hôm nay chưa sao lưu."))
    return " ".join(words) or tr("Không còn việc gì phải làm hôm nay.")


def _counted(found: Closing) -> list[tuple[str, str]]:
    """What moved the pile of papers, and what is owed."""
    ended, visited = Counted(line.status for line in found.ended), Counted(each.kind for each in found.visits)
    return [
        (tr("Đã nhận tại quầy này"), _dossiers(len(found.received), len(found.brought))),
        (tr("Đã trả"), _dossiers(len(found.returned), len(found.sent))),
        (
            tr("Đã từ chối, đã rút"),
            tr("{refused} từ chối, {withdrawn} rút").format(
                refused=ended[Status.REFUSED], withdrawn=ended[Status.WITHDRAWN]
            ),
        ),
        (
            tr("Đến mà chưa nhận hồ sơ"),
            tr("{incomplete} mẫu 02, {refused} mẫu 03").format(
                incomplete=visited["incomplete"], refused=visited["refused"]
            ),
        ),
        (tr("Phải báo trễ hôm nay"), _dossiers(len(found.tell))),
        (tr("Quá hạn chưa xin lỗi"), _dossiers(len(found.debt))),
    ]


def _kept(found: Closing, held: int, to_send: int) -> list[tuple[str, str]]:
    """What waits for a printer or the city, and how far copy and book are."""
    copied = moment_words(found.copied_at, found.at.date()) if found.copied_at else tr("chưa có bản nào")
    number, digest = found.book
    return [
        (tr("Phiếu chờ in"), tr("{count} tờ").format(count=held)),
        (tr("Chờ gửi cấp trên"), tr("{count} thay đổi").format(count=to_send)),
        (tr("Bản sao lưu gần nhất"), copied),
        (tr("Sổ của quầy"), tr("mục {n}, dấu {digest}").format(n=number, digest=digest)),
    ]


def _dossiers(count: int, posted: int = 0) -> str:
    if posted:
        return tr("{count} hồ sơ, {posted} qua bưu chính").format(count=count, posted=posted)
    return tr("{count} hồ sơ").format(count=count)
