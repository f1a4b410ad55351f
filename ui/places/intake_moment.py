"""When a dossier was really handed in: now, or earlier when it is entered from an emergency paper."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.language import tr
from ui.theme import fit, restyle
from ui.widgets.chip import NoteChip
from ui.widgets.field import Line

HOW = tr("gõ như 08:30 hoặc 24/01 08:30")
_HEIGHT = 32
_A_MONTH = timedelta(days=31)
_DAY = r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})(?:[/.-](?P<year>\d{4}))?"
_HOUR = r"(?P<hour>\d{1,2})[:hg.](?P<minute>\d{2})?"
_WAYS = tuple(map(re.compile, (_HOUR, rf"{_DAY}\s+{_HOUR}", rf"{_HOUR}\s+{_DAY}")))


def moment_of(words: str, now: datetime) -> datetime | None:
    """The instant that ``words`` name, to the minute, in the office's time; None when they cannot be read, or in two ways:
    '8.10 12.01' is of October or of January.

    A bare time is today's; a day without a year is this year's, or in January that of the month before.
    """
    found = filter(None, (way.fullmatch(words.strip().lower()) for way in _WAYS))
    told = {_read(typed, now) for typed in found} - {None}
    return told.pop() if len(told) == 1 else None


def _read(typed: re.Match[str], now: datetime) -> datetime | None:
    parts = {name: int(part) for name, part in typed.groupdict().items() if part}
    day, month, year = parts.get("day"), parts.get("month"), parts.get("year")
    today = now.replace(second=0, microsecond=0)
    try:
        told = today.replace(hour=parts["hour"], minute=parts.get("minute", 0))
        if day is not None and month is not None:
            told = told.replace(day=day, month=month, year=year or now.year)
            if year is None and told > now and now - told.replace(year=now.year - 1) < _A_MONTH:
                told = told.replace(year=now.year - 1)
    except ValueError:
        return None
    return told


def with_its_day(typed: str, on: datetime) -> str:
    """What was ``typed`` at an instant, as '24/01/2017 08:30', also when it is read on another day; else as it is."""
    told = moment_of(typed, on)
    return f"{told:%d/%m/%Y %H:%M}" if told else typed


class ReceivedAt(QWidget):
    """One line, empty for now. ``edited`` on any change; ``left`` when what was typed stands; ``done`` when Enter leaves it."""

    edited = Signal()
    left = Signal()
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = _MomentLine(figures=True, placeholder=tr("bây giờ"))
        fit(self.line, height=_HEIGHT)
        self.line.setAccessibleName(tr("Nhận lúc"))
        self.line.setAccessibleDescription(tr("Phím Shift F5. Để trống là bây giờ; {how}").format(how=HOW))
        self.line.setToolTip(tr("Ghi từ phiếu giấy: giờ nhận thật, {how}").format(how=HOW))
        self.line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.line.textEdited.connect(lambda typed: restyle(self.line, state="filled" if typed else ""))
        self.line.textEdited.connect(lambda _: self.edited.emit())
        self.line.editingFinished.connect(self.left)
        self.line.left.connect(self.done)
        self._later = NoteChip(tr("nhập sau"), "caution", "history")
        self._later.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self._later)

    def at(self, now: datetime) -> datetime | None:
        """The instant typed; None when nothing is, or when it cannot be read or is not yet."""
        told = moment_of(self.line.text(), now) if self.line.text().strip() else None
        told = told if told is not None and told <= now else None
        from app.dossier.acts.receive import FILLING_TIME  # noqa: PLC0415 - the core is read after the first paint

        self._later.setVisible(told is not None and now - told > FILLING_TIME)
        return told

    def problem(self, now: datetime) -> str:
        """What is wrong with what was typed, marked at the line too; '' when nothing is."""
        typed, words = self.line.text().strip(), ""
        told = moment_of(typed, now)
        if typed and told is None:
            words = tr("Nhận lúc: {how}").format(how=HOW)
        elif told is not None and told > now:
            words = tr("Nhận lúc: chưa tới giờ đó")
        restyle(self.line, state="error" if words else ("filled" if typed else ""))
        return words

    def show_read(self, now: datetime) -> None:
        """Show the instant that was read, with its day and year: nothing is read unseen, or on another day anew."""
        self.line.setText(with_its_day(self.line.text(), now))

    def clear(self) -> None:
        """Back to now."""
        restyle(self.line, state="")
        self.line.clear()
        self._later.hide()


class _MomentLine(Line):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def ago_words(seconds: int) -> str:
    """How long ago something was done."""
    if seconds < 60:
        return tr("{seconds} giây trước").format(seconds=seconds) if seconds >= 5 else tr("vừa xong")
    return tr("{seconds} phút trước").format(seconds=seconds // 60)
