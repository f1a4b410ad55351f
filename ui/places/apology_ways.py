"""How an apology reaches the citizen and the public: direct, indirect or both, and the one station that fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, repeat

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.apology.acts import why_public
from app.apology.case import ApologyCase
from app.desk import drafts
from app.dossier.line import DossierLine
from app.rules.course.course import NOT_MET
from ui.counter import Counter
from ui.language import tr
from ui.places.apology_words import (
    CHANNELS,
    FORMS,
    OUTCOMES,
    broadcast_made,
    met,
    required_words,
    station_words,
    unread_words,
    why_broadcast,
)
from ui.places.kept import Kept
from ui.widgets.option_card import OptionCard
from ui.widgets.text import Text

_PUBLIC = "cong_khai"
_LEVELS = {"xa": tr("cấp phường, xã"), "thanh_pho": tr("cấp thành phố"), "tinh": tr("cấp tỉnh")}
"""Of an official; a profile may name others, in its own words."""


class Ways(QWidget):
    """Forms may be combined. The station is fixed by the level of who answers; it is ticked where it must be.

    Where it need not be, a sentence says what 'Không phát đài' means. ``chosen`` whenever a person ticks one of them.
    """

    chosen = Signal()

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter = counter
        self.direct = OptionCard("users", tr("Trực tiếp"), tr("gặp mặt, trao thư"))
        self.indirect = OptionCard("mail", tr("Gián tiếp"), tr("điện thoại, gửi thư"))
        self._forms = {"truc_tiep": self.direct, "gian_tiep": self.indirect}
        self._kept: Kept | None = None
        self._wants_public = False
        self.unread = Text("", "caption", "ink2", wrap=True)
        for card in self._forms.values():
            card.clicked.connect(self._keep)
        icons = chain(["radio"], repeat("device-tv"))
        self.stations = {
            level: OptionCard(icon, "", "")
            for level, icon in zip(counter.desk.regime.levels, icons, strict=False)
        }
        column = self.column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(
            _titled(tr("Hình thức xin lỗi, có thể chọn cả hai; ghi khi trao"), (self.direct, self.indirect))
        )
        title = tr("Công khai trên, theo cấp của người chịu trách nhiệm")
        column.addLayout(_titled(title, tuple(self.stations.values())))
        column.addWidget(self.unread)
        for card in self.stations.values():
            card.clicked.connect(self._choose_public)

    @property
    def in_public(self) -> bool:
        """Is it read in public: because it must be, because it was, or because somebody wants it?"""
        return any(card.isChecked() for card in self.stations.values())

    @property
    def forms(self) -> list[str]:
        """The forms ticked."""
        return [form for form, card in self._forms.items() if card.isChecked()]

    def begin(self, dossier: str) -> None:
        """Nothing is chosen but the forms ticked today: no act records them before the letter is brought."""
        self._kept = Kept(self._counter, drafts.WAYS, dossier)
        ticked = (self._kept.read() or {}).get("forms", [])
        self._wants_public = _PUBLIC in ticked
        self.direct.say(tr("Trực tiếp"), tr("gặp mặt, trao thư"))
        self.indirect.say(tr("Gián tiếp"), tr("điện thoại, gửi thư"))
        for card in (self.direct, self.indirect, *self.stations.values()):
            card.setChecked(False)
            card.setEnabled(True)
        for form, card in self._forms.items():
            card.setChecked(form in ticked)

    def _keep(self) -> None:
        if self._kept is not None:
            self._kept.write({"forms": [*self.forms, *([_PUBLIC] if self._wants_public else [])]})
        self.chosen.emit()

    def _choose_public(self, wanted: bool) -> None:
        self._wants_public = wanted
        self.unread.setVisible(not wanted)
        self._keep()

    def show_stations(self, level: str, *, required: str, unread: str) -> None:
        """The station of ``level`` may be chosen, or must be, and why; the other says for whom it is. ``unread`` if none is."""
        desk = self._counter.desk
        for of_level, card in self.stations.items():
            mine = of_level == level
            other = tr("cấp {level}").format(level=desk.regime.levels[of_level].lower())
            named = _LEVELS.get(of_level, other)
            why = (
                tr("công chức {named}").format(named=named)
                if mine
                else tr("chỉ cho {named}").format(named=named)
            )
            if mine and required:
                why = required
            card.say(station_words(desk, desk.regime.apology.public_channel[of_level]), why)
            card.setEnabled(mine and not required)
            card.setChecked(mine and (bool(required) or self._wants_public))
        self.unread.setText(unread)
        self.unread.setVisible(not self.in_public)

    def show_told(self, case: ApologyCase) -> None:
        """What has been done stands in the cards, and cannot be taken back."""
        now, desk = self._counter.now(), self._counter.desk
        for told in case.told:
            if told.form in FORMS:
                card = self._forms[told.form]
                how = CHANNELS.get(told.channel, told.channel).lower().removeprefix(tr("qua "))
                card.say(FORMS[told.form], f"{how} {told.at:%d/%m}, {OUTCOMES[told.outcome].lower()}")
                card.setChecked(told.outcome != NOT_MET)
                card.setEnabled(False)
        self._wants_public |= bool(case.plans)  # somebody agreed with the station
        unread = unread_words(desk, case.causes, case.notify_by or case.old_due, told=met(case))
        why = required_words(why_broadcast(desk, case, now), case.notify_by)
        self.show_stations(case.level, required=why, unread=unread)
        if broadcast_made(case):
            read = [told for told in case.told if told.form == "cong_khai"]
            station = self.stations[case.level]
            station.say(
                station.text(),
                tr("phát {count} buổi, cuối {at:%d/%m}").format(count=len(read), at=read[-1].at),
            )
            station.setChecked(True)
            station.setEnabled(False)
            self.unread.hide()


@dataclass(frozen=True, slots=True)
class _Intended:
    """A draft not yet written, as far as the rule of public apology asks about it."""

    causes: str
    notify_by: datetime | None
    old_due: datetime | None


def required_of(counter: Counter, line: DossierLine, causes: Sequence[str]) -> str:
    """Why an apology for ``causes``, told now, would have to be read in public; '' where it would not."""
    intended = _Intended(",".join(causes), line.notify_by, line.due_at)
    because = why_public(counter.desk, intended, counter.now())
    return required_words(because, line.notify_by)


def _titled(title: str, cards: tuple[QWidget, ...]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addWidget(Text(title, "label", "ink2"))
    row = QHBoxLayout()
    row.setSpacing(10)
    for card in cards:
        row.addWidget(card, 1)
    column.addLayout(row)
    return column
