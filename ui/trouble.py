"""What no one foresaw: the clerk sees a sheet and carries on, the log gets the place in the program, no personal data."""

from __future__ import annotations

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication, QWidget

from ui.background import place_of
from ui.language import tr
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text

log = logging.getLogger(__name__)


def report_trouble(window: QWidget) -> None:
    """From now on an exception that nobody caught shows a sheet over ``window`` and is logged by place."""
    said = False

    def ended() -> None:
        nonlocal said
        said = False

    def caught(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        nonlocal said
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, at)
            return
        place = place_of(error)
        log.error("unforeseen: %s", place)
        # A widget belongs to the thread of its window. What fails again while one sheet says so would pile up sheets.
        if QThread.currentThread() is window.thread() and not said:
            said = True
            sheet = TroubleSheet(window, place)
            sheet.closed.connect(ended)
            sheet.open()

    sys.excepthook = caught
    window.destroyed.connect(_report_no_more)


def _report_no_more() -> None:
    sys.excepthook = sys.__excepthook__


class TroubleSheet(Sheet):
    """Says that something went wrong and that what was typed is still there; offers the place for whoever helps."""

    def __init__(self, window: QWidget, place: str) -> None:
        super().__init__(window, tr("Có lỗi, dữ liệu vừa nhập vẫn còn"))
        self.body.addWidget(
            Text(
                tr("Đóng bảng này rồi làm tiếp. Nếu lại gặp, gửi mã dưới đây cho người hỗ trợ."),
                "body",
                "ink2",
                wrap=True,
            )
        )
        box = Surface("sunken")
        box.body.addWidget(Text(place, "figure", wrap=True))
        self.body.addWidget(box)
        self.body.addStretch(1)
        copy = Button(tr("Chép mã"), icon="copy")
        copy.clicked.connect(lambda: QApplication.clipboard().setText(place))
        close = Button(tr("Làm tiếp"), "primary_small")
        close.clicked.connect(self.step_back)
        self.foot.addWidget(copy)
        self.foot.addWidget(close, 1)
        self._close = close
        self.closed.connect(self.deleteLater)

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or self._close)
