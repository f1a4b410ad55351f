"""The windows of the citizen screens. Which pages a window has decides what it can show at all (ui.md §5)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.citizen.call_page import CallPage
from ui.citizen.confirm_page import ConfirmPage
from ui.citizen.page import Page
from ui.citizen.rating_page import RatingPage
from ui.citizen.rest_page import RestPage
from ui.citizen.ticket_page import TicketPage
from ui.language import tr

_PREVIEW = (960, 540)
_QUIET = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus


class CitizenWindow(QWidget):
    """Full screen on its monitor; the keyboard stays with the clerk whatever is touched here."""

    def __init__(self, title: str, pages: Sequence[Page]) -> None:
        super().__init__(None)
        self.pages = (*pages, RestPage())
        self.rest = self.pages[-1]
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowFlags(_QUIET)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        for page in self.pages:
            self._stack.addWidget(page)

    def show_on(self, screen: QScreen) -> None:
        """Fill a monitor, without a pointer."""
        if self.isVisible() and self.screen() is screen and self.windowFlags() & _QUIET == _QUIET:
            return
        self.setWindowFlags(_QUIET)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def show_small(self) -> None:
        """'Xem thử': an ordinary small window on the clerk's own monitor."""
        self.setWindowFlags(Qt.WindowType.Window)
        self.unsetCursor()
        self.resize(*_PREVIEW)
        self.showNormal()

    @property
    def page(self) -> Page:
        """The page shown now."""
        return self.pages[self._stack.currentIndex()]

    def turn_to(self, page: Page) -> None:
        """Show one of its pages."""
        self._stack.setCurrentWidget(page)

    def say(self, title: str, lines: str = "") -> None:
        """Show few large words."""
        assert isinstance(self.rest, RestPage)
        self.rest.say(title, lines)
        self.turn_to(self.rest)

    def show_office(self, office: str, below: str) -> None:
        """Whose screen it is, on every page."""
        for page in self.pages:
            page.show_office(office, below)

    def show_time(self, now: datetime) -> None:
        """The clock, on every page."""
        for page in self.pages:
            page.show_time(now)


class CounterWindow(CitizenWindow):
    """Faces the one citizen at the counter: the promise to be confirmed, the rating."""

    def __init__(self) -> None:
        self.confirm, self.rating = ConfirmPage(), RatingPage()
        super().__init__(tr("Màn hình tại quầy"), (self.confirm, self.rating))


class WaitingWindow(CitizenWindow):
    """Hangs in the waiting room: it has no page that could show whose dossier something is."""

    def __init__(self, desk: int) -> None:
        self.call = CallPage(desk)
        super().__init__(tr("Màn hình phòng chờ"), (self.call,))


class TicketsWindow(CitizenWindow):
    """Stands at the door, to be touched by who comes in."""

    def __init__(self) -> None:
        self.ticket = TicketPage()
        super().__init__(tr("Màn hình lấy số"), (self.ticket,))
