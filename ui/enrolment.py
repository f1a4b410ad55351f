"""Joining a desk to the office above: its address and a code used once, typed; the wizard and Hệ thống ask alike."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.refusal import Refusal
from ui.background import Background
from ui.counter import Counter
from ui.language import say, tr
from ui.widgets.button import Button
from ui.widgets.field import LineField
from ui.widgets.text import Text, announce


class Enrolment(QWidget):
    """``joined`` once the city knows this desk."""

    joined = Signal()

    def __init__(self, counter: Counter, background: Background) -> None:
        super().__init__()
        self._counter, self._background = counter, background
        self.address = LineField(tr("Địa chỉ máy chủ"), placeholder="https://mot-cua.example.vn")
        self.code = LineField(tr("Mã ghi danh"), figures=True, placeholder=tr("do cấp trên cho"))
        self.button = Button(tr("Nối"), icon="cloud-up")
        self.button.clicked.connect(self.join)
        self.words = Text("", "secondary_strong", "bad", wrap=True)
        self.words.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.address, 3)
        row.addWidget(self.code, 2)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes from the address to the code, and from the code to work; nobody around it moves on as well."""
        now, enter = self.focusWidget(), event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and now is self.address.line:
            self.code.line.setFocus(Qt.FocusReason.TabFocusReason)
        elif enter and now is self.code.line:
            self.join()
        else:
            super().keyPressEvent(event)

    def join(self) -> None:
        """Introduce the desk behind the window; what went wrong is said here, and what was typed stays."""
        self.address.show_error("" if self.address.words_typed else tr("chưa có"))
        self.code.show_error("" if self.code.words_typed else tr("chưa có"))
        if not (self.address.words_typed and self.code.words_typed):
            (self.code if self.address.words_typed else self.address).line.setFocus()
            return
        desk, at = self._counter.desk, self._counter.now()
        address, code = self.address.words_typed, self.code.words_typed
        self.button.setEnabled(False)
        self._say(tr("Đang nối…"), "ink2")

        def work() -> None:
            from app.exchange.introduction import enrol  # noqa: PLC0415 - the exchange's parts take a while to read

            enrol(desk, address, code, at)

        self._background.run(work, lambda _: self._done(), self._failed)

    def _done(self) -> None:
        self.button.setEnabled(True)
        self.code.line.clear()
        self._say(tr("Đã nối. Quầy sẽ tự gửi và nhận."), "good")
        self.joined.emit()

    def _failed(self, failure: Exception) -> None:
        self.button.setEnabled(True)
        if not isinstance(failure, Refusal):
            raise failure
        self._say(say(failure), "bad")

    def _say(self, words: str, ink: str) -> None:
        self.words.set_tone(ink)
        self.words.setText(words)
        self.words.show()
        announce(self.words, words)
