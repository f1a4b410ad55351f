"""One's own PIN or secret, chosen anew: the old one, then the new one twice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.counter import Counter
from ui.entrance.secret_entry import SecretEntry
from ui.language import tr
from ui.widgets.button import Button
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text, announce


class SecretSheet(Sheet):
    """``changed`` once the new one holds."""

    changed = Signal()

    def __init__(self, window: QWidget, counter: Counter) -> None:
        super().__init__(window, tr("Đổi mật khẩu của tôi"), counter.person.name)
        self._counter = counter
        self._member = counter.person
        kind = tr("Mật khẩu") if self._member.signs else tr("Mã PIN")
        rule = tr("Ít nhất 10 ký tự.") if self._member.signs else tr("Sáu chữ số, không quá dễ đoán.")
        self.old, self.new, self.again = (
            SecretEntry(words.format(kind=kind))
            for words in (tr("{kind} đang dùng"), tr("{kind} mới"), tr("{kind} mới, lần nữa"))
        )
        for entry, words in (
            (self.old, tr("Đang dùng")),
            (self.new, tr("Mới")),
            (self.again, tr("Mới, lần nữa")),
        ):
            entry.ask(self._member, f"{kind}: {words}")
            self.body.addWidget(Text(words, "label", "ink2"))
            self.body.addWidget(entry)
        self.old.entered.connect(self.new.setFocus)
        self.new.entered.connect(self.again.setFocus)
        self.again.entered.connect(self.save)
        self.problem = Text(rule, "secondary_strong", "ink2", wrap=True)
        self.body.addWidget(self.problem)
        self.body.addStretch(1)
        self.button = Button(tr("Đổi"), "primary_small", icon="check", key="Enter")
        self.button.clicked.connect(self.save)
        self.foot.addWidget(self.button, 1)
        self.closed.connect(self._forget)

    def save(self) -> None:
        """Prove the old one, then keep the new one; both on a worker, and once for a hasty second Enter."""
        if self._counter.proving.busy:
            return
        if self.new.secret != self.again.secret:
            self._say(tr("Hai lần gõ không giống nhau. Gõ lại lần thứ hai."))
            self.again.clear()
            self.again.setFocus()
            return
        self.button.setEnabled(False)
        self._counter.proving.change(
            self._member, self.old.secret, self.new.secret, self._done, self._refused
        )

    def _done(self) -> None:
        if self.isVisible():
            self.step_back()
        self.changed.emit()

    def _refused(self, failure: Exception) -> None:
        self.button.setEnabled(True)
        words = self._counter.proving.words(failure)
        if self.isVisible():
            self._say(words)
            self.old.setFocus()

    def _forget(self) -> None:
        """Nothing that was typed waits in a closed sheet."""
        for entry in (self.old, self.new, self.again):
            entry.clear()

    def _say(self, words: str) -> None:
        self.problem.set_tone("bad")
        self.problem.setText(words)
        announce(self.problem, words)
