"""What is seldom asked at intake: how a dossier came in if not over the counter, an e-mail address, a witness."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.language import tr
from ui.widgets.button import Button
from ui.widgets.field import Field, LineField, Picker
from ui.widgets.field_rows import FieldRows

_CHANNELS = (
    ("counter", tr("Tại quầy")),
    ("post", tr("Bưu chính")),
    ("online", tr("Trực tuyến")),
    ("home", tr("Tại nhà")),
)
BESIDES = tr("Nhận qua, thư điện tử, làm chứng, cùng đứng tên")
"""What is asked here, in the words of its labels."""


def channel_words(channel: str) -> str:
    """How a dossier came in, in words."""
    return dict(_CHANNELS).get(channel, channel)


class BesidesFields(QWidget):
    """``came`` when another way of coming in was chosen: its limit may be another. ``more`` asks for one more applicant."""

    came = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.channel = Picker()
        for value, words in _CHANNELS:
            self.channel.addItem(words, value)
        self.dispatch_number = LineField(tr("Số bưu gửi"), figures=True)
        self.email, self.witness = LineField(tr("Thư điện tử")), LineField(tr("Làm chứng điểm chỉ"))
        self.more = Button(tr("Cùng đứng tên"), "quiet", icon="plus", key="Shift F6")
        came_by, more = Field(tr("Nhận qua"), self.channel), _low(self.more)
        first = ((came_by, 24), (self.dispatch_number, 24))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            FieldRows(
                (400, ((*first, (self.email, 40)), ((self.witness, 1), (more, 0)))),
                (0, (first, ((self.email, 1),), ((self.witness, 1),), ((more, 1),))),
            )
        )
        self.channel.currentIndexChanged.connect(lambda _: self._show_dispatch())
        self._show_dispatch()

    def fields(self) -> list[LineField]:
        """The lines to type into, in their order."""
        return [self.dispatch_number, self.email, self.witness]

    @property
    def came_by(self) -> str:
        """How the dossier came in, of ``receipt_form.CHANNELS``."""
        return str(self.channel.currentData())

    def come_by(self, channel: str) -> None:
        """Choose how it came in; a way that is not offered is passed over."""
        if self.channel.findData(channel) >= 0:
            self.channel.setCurrentIndex(self.channel.findData(channel))

    def _show_dispatch(self) -> None:
        self.dispatch_number.setVisible(self.came_by == "post")
        self.came.emit()

    @property
    def is_filled(self) -> bool:
        """Does anything here say more than what is usual?"""
        return self.came_by != "counter" or any(field.words_typed for field in self.fields())

    @property
    def posted_as(self) -> str:
        """The post's number; '' for what the post did not bring."""
        return self.dispatch_number.words_typed if self.came_by == "post" else ""

    def clear(self) -> None:
        """Back to what is usual, out of sight; address and witness are emptied with whom they are of."""
        self.dispatch_number.line.clear()
        self.channel.setCurrentIndex(0)
        self.hide()


def _low(button: Button) -> QWidget:
    """Beside the lines, not beside their labels."""
    face = QWidget()
    column = QVBoxLayout(face)
    column.setContentsMargins(0, 0, 0, 4)
    column.addStretch(1)
    column.addWidget(button)
    return face
