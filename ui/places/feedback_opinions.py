"""Góp ý, phản ánh: what citizens complain of or propose, by when it is answered, and whether they were right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.desk.reference import names_ever
from app.figures.trends import year_before
from app.openness.opinions import OpinionLine, OpinionWords, opinions, words
from ui.language import tr
from ui.places.feedback_sheets import OpinionAnswerSheet, OpinionSheet
from ui.places.feedback_words import ABOUT, lines_of, opinion_row
from ui.places.open_pane import Act, OpenPane
from ui.places.place import Place
from ui.places.wording import uncapital
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.empty import Empty
from ui.widgets.key_bar import Key
from ui.widgets.lines import Column, LinesView
from ui.widgets.short_list import ShortList

_COLUMNS = (
    Column(tr("Phản ánh, kiến nghị")),
    Column(tr("Trả lời trước"), 140),
    Column(tr("Tình trạng"), 170, room=480),
)


class OpinionsPane(QWidget):
    """The opinions of the last twelve months, what waits for an answer first; N takes one down, R answers."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place, self._counter = place, place.counter
        self._lines: dict[str, OpinionLine] = {}
        self._names: Mapping[str, str] = {}
        self._list = ShortList(_COLUMNS)
        self.table = LinesView(tr("Phản ánh, kiến nghị"), self._list)
        self.table.moved.connect(lambda _: self._show_chosen())
        self.pane, self._empty, self._stack = OpenPane(), Empty(), QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self.take = Button(tr("Ghi phản ánh"), icon="plus", key="N")
        self.take.clicked.connect(lambda: self.letter("N"))
        self._lay_out()

    def _lay_out(self) -> None:
        left, foot = Surface(margins=(1, 1, 1, 1)), QHBoxLayout()
        foot.setContentsMargins(14, 4, 14, 10)
        foot.addWidget(self.take)
        foot.addStretch(1)
        left.body.addWidget(self._stack, 1)
        left.body.addLayout(foot)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(left, 19)
        row.addWidget(self.pane, 11)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)

    def arrive(self) -> None:
        """Read the opinions and take the focus."""
        self.refresh()
        self.take_focus()

    def take_focus(self) -> None:
        """The list has the keys, or this pane where it is empty."""
        (self.table if self._lines else self.take).setFocus()

    def refresh(self) -> None:
        """Read again."""
        on = self._counter.now().date()
        ward = self._counter.desk.settings.ward
        with self._counter.reading() as reading:
            found = opinions(reading, ward, year_before(on), on)
            self._names = names_ever(reading, ward)
        waiting_first = sorted(found, key=lambda each: (each.answered_on is not None, each.answer_by))
        self._lines = {each.uid: each for each in waiting_first}
        self._stack.setCurrentIndex(0 if found else 1)
        hint = tr("Dân phản ánh tại quầy, qua điện thoại, thư, phiếu: ghi bằng phím N.")
        self._empty.say("message-2", tr("Mười hai tháng qua chưa có phản ánh nào."), hint)
        self._list.show([opinion_row(each, on) for each in waiting_first])
        self.table.choose(self.table.chosen)
        self._show_chosen()

    @property
    def chosen(self) -> OpinionLine | None:
        """The opinion chosen."""
        return self._lines.get(self.table.chosen)

    def _words(self, uid: str) -> OpinionWords:
        with self._counter.reading() as reading:
            return words(reading, self._counter.desk.settings.ward, uid)

    def _show_chosen(self) -> None:
        chosen, person = self.chosen, self._counter.person
        if chosen is None:
            self.pane.show_choice(tr("Trả lời đúng hẹn mọi phản ánh được 2 điểm ở chỉ số 8."), (), ())
        else:
            official = self._names.get(chosen.official) or chosen.official
            lines = lines_of(chosen, self._words(chosen.uid), official)
            aside = "" if person.leads else tr("Trả lời: người phụ trách, Chủ tịch hoặc Phó Chủ tịch.")
            self.pane.show_choice(ABOUT.get(chosen.about, chosen.about), lines, self._acts(chosen), aside)
        self._place.keys_changed.emit()

    def _acts(self, opinion: OpinionLine) -> Sequence[Act]:
        if opinion.answered_on is not None or not self._counter.person.leads:
            return []
        return [Act("R", tr("Trả lời"), "message-2", lambda: self._answer(opinion))]

    def _answer(self, opinion: OpinionLine) -> None:
        sheet = OpinionAnswerSheet(self._place, opinion, self._words(opinion.uid))
        sheet.begin(sheet.text)

    def letter(self, letter: str) -> bool:
        """Do what a key stands for here; False for none."""
        if letter != "N":
            return self.pane.take(letter)
        sheet = OpinionSheet(self._place)
        sheet.begin(sheet.text)
        return True

    def take_first(self) -> None:
        """Enter: the next thing to do."""
        if self.pane.acts:
            self.pane.acts[0].take()

    def keys(self) -> Sequence[Key]:
        """The keys valid right now."""
        found = [Key("↑ ↓", tr("chọn"))] if self._lines else []
        found += [Key("Enter", uncapital(act.words)) for act in self.pane.acts[:1]]
        return [*found, Key("N", tr("ghi phản ánh"))]
