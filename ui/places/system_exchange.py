"""Đồng bộ: how the exchange with the office above stands, and how a desk is joined to it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desk.safety.copies import last_exchange
from app.exchange.courier import nightly_slot
from app.exchange.own import waiting
from app.rules.time.calendar import VIETNAM
from ui.background import Background
from ui.counter import Counter
from ui.enrolment import Enrolment
from ui.language import tr
from ui.places.standing_words import moment_words
from ui.places.system_copies import RoomCard
from ui.places.system_devices import DevicesCard
from ui.places.system_page import Card, SystemPage
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.text import Text, announce

if TYPE_CHECKING:
    from ui.exchanging import Exchanging

_NOT_JOINED = tr("Quầy làm việc bình thường, mọi thay đổi được giữ trên máy này cho tới khi nối.")
_WHO_JOINS = tr("Phụ trách một cửa hoặc Chủ tịch nối quầy với cấp trên.")


class ExchangeCard(Card):
    """What waits, when the city was reached last and will be next; ``now`` when it is asked for at once."""

    now = Signal()

    def __init__(self) -> None:
        super().__init__("cloud-off", tr("Chưa nối cấp trên"))
        self.button = Button(tr("Gửi ngay"), icon="refresh", key="F5")
        self.button.clicked.connect(self.now)
        self.head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.waiting, self.last, self.next = Text("", "kpi"), Text("", "kpi", wrap=True), Text("", "kpi")
        self._of_last, self._of_next = (Text("", "secondary", "ink2", wrap=True) for _ in range(2))
        tiles = QHBoxLayout()
        tiles.setSpacing(10)
        for figure, words in (
            (
                self.waiting,
                Text(tr("thay đổi chờ gửi, an toàn trên máy này"), "secondary", "ink2", wrap=True),
            ),
            (self.last, self._of_last),
            (self.next, self._of_next),
        ):
            tile = Surface("sunken", (14, 10, 14, 10))
            tile.body.setSpacing(0)
            tile.body.addWidget(figure)
            tile.body.addWidget(words)
            tile.body.addStretch(1)
            tiles.addWidget(tile, 1)
        self.body.addLayout(tiles)

    def show_exchange(self, counter: Counter, exchanging: Exchanging | None) -> None:
        """Show how it stands now."""
        desk, now = counter.desk, counter.now()
        self.button.setVisible(exchanging is not None)
        self.waiting.setText(str(waiting(desk)))
        last = last_exchange(desk)
        self.last.setText(moment_words(last.astimezone(VIETNAM), now.date()) if last else tr("chưa lần nào"))
        self._show_amounts(exchanging)
        self._show_next(counter, now, joined=exchanging is not None)
        if exchanging is None:
            self.mark.show_icon("cloud-off", "ink2")
            self.title.setText(tr("Chưa nối cấp trên"))
            self.say(_NOT_JOINED)
            return
        words, tone, icon = exchanging.pill
        self.mark.show_icon(icon, {"plain": "ink2"}.get(tone, tone))
        self.title.setText(words)
        offline = tr("Vẫn làm việc bình thường, có mạng sẽ tự gửi. ") if tone == "caution" else ""
        if exchanging.lost_at:
            offline = tr("Mất mạng từ {at}. ").format(at=exchanging.lost_at) + offline
        self.say(tr("{offline}Cấp trên: {city_url}").format(offline=offline, city_url=desk.settings.city_url))

    def _show_amounts(self, exchanging: Exchanging | None) -> None:
        done, words = exchanging.done if exchanging is not None else None, tr("lần đồng bộ xong gần nhất")
        if done is not None:
            words += ": " + tr("gửi {sent}, nhận {received}").format(sent=done.sent, received=done.received)
        self._of_last.setText(words)

    def _show_next(self, counter: Counter, now: datetime, *, joined: bool) -> None:
        if not joined:
            self.next.setText(tr("chưa hẹn"))
            self._of_next.setText(tr("lần gửi đêm, sau khi nối"))
            return
        slot = nightly_slot(counter.desk.chain, now.date())
        slot += timedelta(days=1) if slot < now else timedelta()
        self.next.setText(f"{slot:%H:%M}")
        self._of_next.setText(tr("lần gửi đêm nay; ban ngày tự gửi vài phút sau mỗi lần lưu"))

    def show_under_way(self) -> None:
        """An exchange was asked for and has not answered yet."""
        self.mark.show_icon("cloud-up", "ink2")
        self.title.setText(tr("Đang gửi và nhận"))
        announce(self.title, self.title.text())


class ExchangePage(SystemPage):
    """The exchange; where there is none yet, the address and the code that begin it."""

    def __init__(self, counter: Counter, background: Background) -> None:
        super().__init__("cloud-check", tr("Đồng bộ"), counter)
        self._exchanging: Exchanging | None = None
        self.card = ExchangeCard()
        self.joining = Card("building", tr("Nối quầy với cấp trên"))
        self.enrolment = Enrolment(counter, background)
        self.enrolment.joined.connect(self._joined)
        self.joining.body.addWidget(self.enrolment)
        self.card.now.connect(self.now)
        self.devices, self.room = DevicesCard(), RoomCard(background)
        for card in (self.card, self.joining, self.devices, self.room):
            self.body.addWidget(card)
        self.body.addStretch(1)

    @property
    def state(self) -> str:
        return self._exchanging.pill[0] if self._exchanging is not None else tr("chưa nối cấp trên")

    def show_state(self) -> None:
        self.card.show_exchange(self.counter, self._exchanging)
        self.devices.show_states()
        self.room.look(self.counter.desk.folder, self.host.states.free)
        self.joining.setVisible(self._exchanging is None)
        self.enrolment.setVisible(self.leads)
        self.joining.say(
            tr("Cần địa chỉ máy chủ và mã ghi danh dùng một lần do cấp trên cho.")
            if self.leads
            else _WHO_JOINS
        )

    def hear(self, exchanging: Exchanging | None) -> None:
        """The exchange began, fares differently or ended."""
        self._exchanging = exchanging
        self.changed.emit()
        if self.isVisible():
            self.show_state()

    def now(self) -> None:
        """F5: exchange at once, where there is somebody to exchange with."""
        if self._exchanging is not None:
            self._exchanging.now()
            self.card.show_under_way()

    def _joined(self) -> None:
        self.host.line.join()
        self.show_state()
        first: QWidget = (
            self.card.button if self.card.button.isVisibleTo(self) else self.enrolment.address.line
        )
        first.setFocus()
