"""Who signs an apology, and that it is really them: a signature asks again for the secret (ui.md §3.9)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.desk.reference import StaffMember
from ui.counter import Counter
from ui.entrance.secret_entry import SecretEntry, rehearsal, secret_words
from ui.language import tr
from ui.places.pickers import titled
from ui.theme import px
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.passage import Passage
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text, announce

_LOW = 560
"""A window no higher than this has room for two lines of what is signed, beside who signs and their secret."""


class SignSheet(Sheet):
    """``signed(member)`` once the secret of ``member`` was right. ``words`` are what is signed. Only ``signers``, the
    head and the deputies, are offered; with ``signer`` their secret is asked for at once.
    """

    signed = Signal(object)
    asks = tr("Ai duyệt và ký thư này?")
    rule = tr("Chỉ Chủ tịch hoặc Phó Chủ tịch ký. Người lập thư không được tự ký.")
    signs = tr("Ký thư")

    def __init__(
        self,
        window: QWidget,
        counter: Counter,
        subject: str,
        signers: Sequence[StaffMember],
        signer: StaffMember | None = None,
        words: str = "",
    ) -> None:
        super().__init__(window, self.asks, subject)
        self._counter, self._signers = counter, list(signers)[:9]
        # Long reasons scroll, by the keys too: nobody signs what a low screen cut off, or what the sheet covers.
        lines = sum(1 + len(line) // 60 for line in words.splitlines())
        self.decided = Passage(min(lines, 6 if window.height() > px(_LOW) else 2))
        self.decided.setPlainText(words)
        self.decided.setReadOnly(True)
        if words:
            self.body.addWidget(Field(tr("Việc được ký"), self.decided))
        self.form = self.scroll_body()
        self.form.setSpacing(12)
        self.signer: StaffMember | None = None
        self.buttons = [self._button(n, member) for n, member in enumerate(self._signers, 1)]
        self._asked = Text("", "label", "ink2", wrap=True)
        self.secret = SecretEntry(tr("Mật khẩu"))
        self.secret.entered.connect(self._prove)
        self.error = Text("", "secondary_strong", "bad", wrap=True)
        self.primary = Button(self.signs, "primary_small", icon="writing-sign", key="Enter")
        self.primary.clicked.connect(self._prove)
        self.rehearsal = Text(rehearsal(counter.desk.settings), "secondary_strong", "caution", wrap=True)
        for widget in (self._asked, self.secret, self.rehearsal, self.error):
            self.form.addWidget(widget)
            widget.hide()
        self.form.addWidget(Text(self.rule, "secondary", "ink2", wrap=True))
        self.form.addStretch(1)
        self.foot.addWidget(self.primary, 1)
        self.primary.hide()
        self.closed.connect(self.deleteLater)
        if signer is not None:
            self.choose(signer)

    def _button(self, n: int, member: StaffMember) -> Button:
        button = Button(titled(member), key=str(n))
        button.clicked.connect(lambda: self.choose(member))
        self.form.addWidget(button)
        return button

    def open(self, focus: QWidget | None = None) -> None:
        first = self.secret if self.signer else self.buttons[0] if self.buttons else None
        super().open(focus or first)

    def choose(self, member: StaffMember) -> None:
        """Ask for the secret of ``member``; who has none at this desk must come in once to choose it.

        While a secret is being looked at nobody else can be chosen.
        """
        if self._counter.proving.busy:
            return
        self.signer = member if self._counter.proving.has_secret(member) else None
        known = self.signer is not None
        for button, one in zip(self.buttons, self._signers, strict=True):
            button.show_chosen(chosen=one == self.signer)
        for widget in (self._asked, self.secret, self.primary):
            widget.setVisible(known)
        self.rehearsal.setVisible(known and bool(self.rehearsal.text()))
        unset = tr("{name} chưa có mật khẩu tại quầy này. Vào quầy bằng tên mình một lần để chọn, rồi ký.")
        self._say("" if known else unset.format(name=member.name))
        if known:
            self._asked.setText(secret_words(member))
            self.secret.ask(member, secret_words(member))
            self.secret.setFocus()

    def _say(self, words: str) -> None:
        self.error.setText(words)
        self.error.setAccessibleName(words)
        self.error.setVisible(bool(words))
        if words:
            announce(self.error, words)

    def _prove(self) -> None:
        member = self.signer
        if member is None or self._counter.proving.busy:
            return
        self._say("")
        self._counter.proving.prove(member, self.secret.secret, lambda: self._proved(member), self._refused)

    def _proved(self, member: StaffMember) -> None:
        if isValid(self) and self.isVisible():
            self.step_back()
            self.signed.emit(member)

    def _refused(self, failure: Exception) -> None:
        if isValid(self) and self.isVisible():
            self._say(self._counter.proving.words(failure))
            self.secret.clear()
            self.secret.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed, focused = event.text(), self.focusWidget()
        if typed.isdigit() and 1 <= int(typed) <= len(self._signers) and focused is not self.secret.line:
            self.choose(self._signers[int(typed) - 1])
        else:
            super().keyPressEvent(event)
