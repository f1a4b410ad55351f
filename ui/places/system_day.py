"""Cuối ngày: what a clerk looks at before going home, and the sheet to sign."""

from __future__ import annotations

from collections import Counter as Counted
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout

from app.desk.safety.copies import keep_copy
from app.exchange.own import waiting
from app.papers.closing import Closing, closing, closing_sheet
from app.refusal import Refusal
from app.rules.course.course import Status
from ui.counter import Counter
from ui.held_papers_sheet import HeldPapersSheet
from ui.language import say, tr
from ui.places.begun_lines import BegunLines, goes_on
from ui.places.kept import keep_drafts
from ui.places.queue_words import TILES
from ui.places.standing_words import moment_words
from ui.places.system_page import FactsCard, SystemPage
from ui.places.wording import dong
from ui.print_job import PrintJob
from ui.printing import Printing
from ui.widgets.button import Button, Paling
from ui.widgets.key_bar import Key
from ui.widgets.text import Text, announce
from ui.window_keys import visit

_TELL, _DEBT = tr("Phải báo trễ hôm nay"), tr("Quá hạn chưa xin lỗi")
_LETTERS, _HELD = tr("Thư đã ký chưa trao, phát xong"), tr("Phiếu chờ in")


class DayPage(SystemPage):
    """The day in numbers, read on the worker; F9 prints the sheet."""

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__("calendar-check", tr("Cuối ngày"), counter)
        self._printing, self._copied_today = printing, True
        self.card, self.begun = FactsCard("calendar-check", tr("Hôm nay")), BegunLines()
        self.card.add_part(tr("Còn nhập dở"), self.begun)
        self.begun.chosen.connect(lambda lead: lead(self.host))
        self.ways = {
            label: _lead(label, there)
            for label, there in (
                (_TELL, self._to_tile("notify")),
                (_DEBT, lambda: visit(self.host, "apologies")),
                (_LETTERS, lambda: visit(self.host, "apologies")),
                (_HELD, lambda: HeldPapersSheet(self.host, printing).open()),
            )
        }
        self.copy = Button(tr("Sao lưu ngay"), "primary_small", icon="copy")
        self.sheet = Button(tr("In tờ cuối ngày"), icon="printer", key="F9")
        self._paling = Paling(self.copy)
        self.sheet.clicked.connect(self._print)
        self.copy.clicked.connect(self.keep_copy)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.copy)
        row.addWidget(self.sheet)
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
        if unkept := keep_drafts(
            self.host.places.values()
        ):  # what stands in a form at this moment is half filled too
            self._say(unkept)
        desk, at = self.counter.desk, self.counter.now()
        self._printing.background.run(lambda: closing(desk, at, goes_on), self._show, self._failed)

    def _show(self, found: object) -> None:
        if not isinstance(found, Closing):
            return
        held = len(self._printing.held)
        self.card.say(_left_words(found, held))
        self.begun.show_begun(found.begun, found.at.date(), self.counter)
        facts = [*_counted(found), *_kept(found, held, waiting(self.counter.desk))]
        self.card.show_facts(facts, self.ways)
        for one, other in pairwise([*self.begun.leads, *self.ways.values(), self.copy, self.sheet]):
            self.setTabOrder(one, other)
        counts = {
            _TELL: len(found.tell),
            _DEBT: len(found.debt),
            _LETTERS: found.letters,
            _HELD: held,
        }
        for label, count in counts.items():
            self.ways[label].setVisible(count > 0)
        self._copied_today = found.copied_today

    def _to_tile(self, name: str) -> Callable[[], None]:
        def go() -> None:
            from ui.places.dossiers import Dossiers  # noqa: PLC0415 - loaded when it is first shown

            visit(self.host, "dossiers")
            if isinstance(shown := self.host.shown, Dossiers):
                shown.tiles.pick_by_key(list(TILES).index(name) + 1)

        return go

    def _print(self) -> None:
        self.host.shown.print_clicked()

    def print_sheet(self) -> PrintJob:
        """F9: the sheet of this moment, drawn on the worker."""
        desk, at = self.counter.desk, self.counter.now()
        to_print, to_send = len(self._printing.held), waiting(desk)
        if not self._copied_today:
            self._say(
                tr("Hôm nay chưa sao lưu: tờ này ghi như vậy. Sao lưu rồi in lại thì tờ mới ghi giờ sao lưu.")
            )
        return self._printing.print_paper(
            tr("Tờ cuối ngày"),
            f"cuoi-ngay-{at:%Y%m%d}",
            lambda: closing_sheet(desk, at, to_print, to_send, goes_on),
        )

    def keep_copy(self) -> None:
        """Make a copy of the data behind the window."""
        desk, at = self.counter.desk, self.counter.now()
        self._paling.begin()
        self._say(tr("Đang sao lưu…"))
        self._printing.background.run(lambda: keep_copy(desk, at), self._kept, self._failed)

    def _kept(self, path: object) -> None:
        self._paling.end()
        self._say(tr("Đã sao lưu: {path}").format(path=path.name if isinstance(path, Path) else ""))
        self.show_state()
        self.changed.emit()  # the list beside it tells when the last copy was made

    def _failed(self, failure: Exception) -> None:
        self._paling.end()
        if not isinstance(failure, Refusal):
            raise failure
        self._say(say(failure))

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.words.show()
        announce(self.words, words)


def _lead(label: str, there: Callable[[], None]) -> Button:
    """The way to what a line counts."""
    lead = Button(tr("Mở"), "beside", icon="arrow-right")
    lead.setAccessibleName(tr("Mở: {label}").format(label=label))
    lead.clicked.connect(lambda _=False: there())
    lead.hide()
    return lead


def _left_words(found: Closing, held: int) -> str:
    """What is still to be done before going home; a day without a copy of the data is not done."""
    left = len(found.begun) + len(found.tell) + len(found.debt) + found.letters + held
    words = [tr("Còn {count} việc trước khi về.").format(count=left)] if left else []
    if not found.copied_today:
        words.append(tr("Hôm nay chưa sao lưu."))
    elif found.uncopied:
        words.append(tr("Bản sao lưu gần nhất thiếu {count} mục ghi sau đó.").format(count=found.uncopied))
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
        (
            tr("Phí, lệ phí thu, hoàn tại quầy này"),
            tr("{count} khoản, cộng {sum}").format(count=len(found.fees), sum=dong(found.takings)),
        ),
        (_TELL, _dossiers(len(found.tell))),
        (_DEBT, _dossiers(len(found.debt))),
        (_LETTERS, tr("{count} thư").format(count=found.letters)),
    ]


def _kept(found: Closing, held: int, to_send: int) -> list[tuple[str, str]]:
    """What waits for a printer or the city, and how far copy and book are."""
    copied = moment_words(found.copied_at, found.at.date()) if found.copied_at else tr("chưa có bản nào")
    number, digest = found.book
    return [
        (_HELD, tr("{count} tờ").format(count=held)),
        (tr("Chờ gửi cấp trên"), tr("{count} thay đổi").format(count=to_send)),
        (tr("Bản sao lưu gần nhất"), copied),
        (tr("Sổ của quầy"), tr("mục {n}, dấu {digest}").format(n=number, digest=digest)),
    ]


def _dossiers(count: int, posted: int = 0) -> str:
    if posted:
        return tr("{count} hồ sơ, {posted} qua bưu chính").format(count=count, posted=posted)
    return tr("{count} hồ sơ").format(count=count)
