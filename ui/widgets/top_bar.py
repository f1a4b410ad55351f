"""The bar at the top: the office, the one box for scanning and searching, the exchange, the clock, who works here."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.language import tr
from ui.theme import colour, fit, font, px
from ui.theme.icons import paint_icon
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.chip import NoteChip
from ui.widgets.key_cap import CAP_HEIGHT, cap_width, paint_cap
from ui.widgets.room import least, spare
from ui.widgets.text import Elided, Text

WEEKDAYS = (
    tr("Thứ Hai"),
    tr("Thứ Ba"),
    tr("Thứ Tư"),
    tr("Thứ Năm"),
    tr("Thứ Sáu"),
    tr("Thứ Bảy"),
    tr("Chủ nhật"),
)

_SEARCH_LEAST, _SEARCH_EASY, _SEARCH_EDGES = 150, 290, 90
"""Widths of the search at 100 %: the smallest, one to work with; and what its icon and its key take of it."""
_ASKS, _ASKS_SHORT = tr("Quét mã, hoặc gõ số hồ sơ, tên, số định danh"), tr("Quét mã hoặc gõ số, tên")


class SearchBox(QLineEdit):
    """One box for a scan, a code, a name without marks, a phone or an identity number."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "search")
        fit(self, role="body", height=38, widest=460, least=(_SEARCH_LEAST, 38))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Quét hoặc tìm"))
        self.setAccessibleDescription(tr("Phím F3"))
        # The search knows no marks; an input method would hold letters back (ui.md §9.7).
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many words as have room, whole."""
        super().resizeEvent(event)
        room = self.width() - _SEARCH_EDGES
        whole = self.fontMetrics().horizontalAdvance(_ASKS) <= room
        self.setPlaceholderText(_ASKS if whole else _ASKS_SHORT)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(
            painter, "scan", colour("ink2"), QRectF(px(6), (self.height() - px(18)) / 2, px(18), px(18))
        )
        place = QPointF(self.width() - cap_width("F3") - 8, (self.height() - px(CAP_HEIGHT)) / 2)
        paint_cap(painter, "F3", place, colour("ink2"), colour("line2"))


class _Avatar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.initials = ""
        fit(self, width=34, height=34)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("primary_soft"))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setFont(font("figure_small"))
        painter.setPen(colour("ink" if colour("bg").lightness() < 128 else "primary"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.initials)


class TopBar(QFrame):
    """60 px high. Emits ``typed(str)`` as the search changes and ``lock()`` when the counter is to be locked."""

    typed = Signal(str)
    lock = Signal()

    def __init__(self, office: str, counter_name: str) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        fit(self, height=60)
        self.search = SearchBox()
        self.search.textEdited.connect(self.typed)
        self.exchange, self._warning = NoteChip("", "plain"), NoteChip("", "plain")
        self._warning.hide()
        self._time, self._day = Text("", "figure_clock"), Text("", "caption", "ink2")
        self._avatar, self._name, self._post = (
            _Avatar(),
            Text("", "secondary_strong"),
            Text("", "caption", "ink2"),
        )
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 17, 1)
        row.setSpacing(14)
        self._office, self._counter_name = Text(office, "body_bold"), Text(counter_name, "caption", "ink2")
        row.addLayout(_pair(self._office, self._counter_name))
        row.addSpacing(10)
        row.addWidget(self.search, 10)
        row.addStretch(1)
        row.addWidget(self.exchange)
        row.addWidget(self._warning)
        for label in (self._time, self._day):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addLayout(_pair(self._time, self._day))
        row.addWidget(_upright())
        row.addWidget(self._avatar)
        row.addLayout(_pair(self._name, self._post))
        switch = Button(kind="icon", icon="lock", name=tr("Khóa quầy, đổi người, Ctrl L"))
        switch.clicked.connect(self.lock)
        switch.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(switch)
        self._make_room()

    def _make_room(self) -> None:
        """Let go, one by one, of what a narrow bar has no room for; the tooltip of the avatar keeps the person."""
        self.exchange.show_icon_only(short=False)
        easy = px(_SEARCH_EASY - _SEARCH_LEAST)
        spare(
            ((self._office, self._counter_name), (self._post,), (self._day,)),
            lambda: least(self._row).width() + easy > self.width(),
        )
        spare(((self._name,), (self._time,)), lambda: least(self._row).width() > self.width())
        self.exchange.show_icon_only(short=least(self._row).width() > self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._time.parent() is self:
            self._make_room()

    def show_office(self, office: str, counter_name: str) -> None:
        """Show whose counter this is."""
        self._office.setText(office)
        self._counter_name.setText(counter_name)
        self._make_room()

    def show_warning(self, words: str) -> None:
        """Say for a while something more urgent than the exchange; '' ends it."""
        self._warning.say(words, "caution", "lock")
        self._warning.setVisible(bool(words))
        self.exchange.setVisible(not words and bool(self.exchange.accessibleName()))
        self._make_room()

    def show_time(self, now: datetime) -> None:
        """Show the clock."""
        self._time.setText(f"{now:%H:%M}")
        day = f"{WEEKDAYS[now.weekday()]} {now:%d/%m}"
        if day != self._day.text():
            self._day.setText(day)
            self._make_room()

    def show_person(self, name: str, post: str) -> None:
        """Show who works here."""
        words = name.split()
        self._avatar.initials = "".join(word[0] for word in words[-2:]).upper()
        self._avatar.update()
        self._name.setText(name)
        self._post.setText(post)
        self._avatar.setToolTip(f"{name} · {post}")
        self._make_room()

    def show_exchange(self, words: str, tone: str, icon: str) -> None:
        """Show the state of the exchange with the city: never red (ui.md §1)."""
        self.exchange.say(words, tone, icon)
        self.exchange.setVisible(bool(words))
        self._make_room()


def _pair(upper: QWidget, lower: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addStretch(1)
    column.addWidget(upper)
    column.addWidget(lower)
    column.addStretch(1)
    return column


def _upright() -> QFrame:
    rule = QFrame()
    rule.setProperty("kind", "rule")
    rule.setFixedSize(1, 30)
    return rule


class RehearsalBanner(Surface):
    """Says that this is a ward for practice: nothing here is a real dossier."""

    def __init__(self) -> None:
        super().__init__("rehearsal", (20, 3, 20, 3))
        words = Elided(
            tr("Phường diễn tập · hồ sơ ở đây không có thật, phiếu in ra có chữ 'Bản diễn tập'"),
            "caption_strong",
            "caution",
        )
        self.body.addWidget(words)
        fit(self, height=24)
