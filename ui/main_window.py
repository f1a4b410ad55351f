"""The window: rail, top bar, the place shown, the foot with its keys. It routes keys; places do the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from app.desk.settings import Settings
from ui.beforehand import Beforehand
from ui.breadth import Breadth
from ui.city_line import CityLine
from ui.counter import Counter
from ui.entrance.door import Door
from ui.frame import Frame
from ui.language import LANGUAGES, spoken, tr
from ui.look import Look
from ui.lookout import Lookout
from ui.places.kept import leave
from ui.places.place import Place
from ui.places.stops import STOPS, Places
from ui.preferences import Preferences
from ui.printing import Printing
from ui.scan_routes import ScanRoutes
from ui.scans import Scans
from ui.states import States
from ui.tidying import Tidying
from ui.way_back import Stand, WayBack
from ui.widgets.key_bar import Key
from ui.widgets.sheet import Sheet
from ui.window_keys import press, visit

SCREENS_BEGIN_MS = 500
_WHILE_SEARCHING = (Key("Enter", tr("mở")), Key("Esc", tr("quay lại")), Key("↓", tr("vào danh sách")))

if TYPE_CHECKING:
    from ui.citizen.watching import Watching


class MainWindow(QWidget):
    """One desk's window: the log-in page, and behind it the counter. ``reopening`` once it is to be started anew."""

    first_painted = Signal()

    def __init__(
        self,
        settings: Settings,
        counter: Counter,
        printing: Printing,
        scans: Scans,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self.counter, self.printing, self._settings = counter, printing, settings
        self.preferences = preferences
        self.door = Door(counter, settings, preferences, self)
        self.reopening = False
        self.watching: Watching | None = None
        self._painted = False
        self.setWindowTitle(
            tr("Một Cửa · {office}").format(office=settings.office)
            + (tr(" · diễn tập") if settings.demo else "")
        )
        at = tr("Quầy {desk}").format(desk=settings.desk)
        self._frame = Frame(STOPS, settings.office, at, demo=settings.demo)
        self.rail, self.top, self.key_bar = self._frame.rail, self._frame.top, self._frame.key_bar
        self.places = Places(counter, printing, self._frame.pages, self._ready)
        self._shown, self._way = "intake", WayBack()
        self.line = CityLine(counter, settings.city_url)
        self.states = States(counter, self._frame.banner, self.line)
        self.look = Look(preferences, self)
        self._lay_out()
        self._connect()
        self.scan_routes = ScanRoutes(self, scans)
        self._show_exchange()
        if counter.is_open:
            self._opened()
        self._tick()
        self.go("intake")

    def _lay_out(self) -> None:
        self._faces = QStackedLayout(self)
        self._faces.addWidget(self.door.page)
        self._faces.addWidget(self._frame)
        self.setMinimumSize(640, 360)
        self.resize(1366, 768)

    def _connect(self) -> None:
        self._frame.reflowed.connect(self._reflow)
        self.rail.chosen.connect(lambda name: visit(self, name))
        self.top.typed.connect(self._find)
        self.top.lock.connect(self.door.lock)
        self.door.warned.connect(self.top.show_warning)
        self.door.leaving.connect(self._keep_drafts)
        self.door.locked.connect(self._locked)
        self.door.opened.connect(self._admitted)
        self.line.changed.connect(self._show_exchange)
        self.door.page.language_asked.connect(self.reopen_in_other_language)
        self.top.search.returnPressed.connect(self._leave_search)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.counter.opened.connect(self._opened)
        self.counter.became.connect(self._show_person)
        self.lookout = Lookout(self)
        self.beforehand = Beforehand(self)
        self._tidying = Tidying(self.counter, self.printing.background, self)
        self.printing.changed.connect(lambda _: self._show_keys())
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    def _begin_screens(self) -> None:
        from ui.citizen.watching import Watching  # noqa: PLC0415 - not before the first paint

        self.watching = Watching(self)

    def _opened(self) -> None:
        QTimer.singleShot(SCREENS_BEGIN_MS, self, self._begin_screens)
        self.top.show_office(self._settings.office, self.counter.desk.regime.desk_name)
        self.lookout.look()
        self.door.admit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def _reflow(self, breadth: Breadth) -> None:
        for place in self.places.values():
            place.reflow(breadth)

    def place(self, name: str) -> Place:
        """A place by name, made when first asked for."""
        return self.places[name]

    def _ready(self, place: Place) -> None:
        place.keys_changed.connect(self._show_keys)
        place.open_dossier.connect(self.open_dossier)
        place.open_apology.connect(self.open_apology)
        place.open_commitment.connect(self.open_commitment)
        place.leave.connect(self.step_back)
        place.done.connect(self._done)
        place.finish_asked.connect(lambda: self.shown.ask_finish())  # noqa: PLW0108 - the one shown by then
        place.search_ended.connect(self.top.search.clear)
        place.hear_exchange(self.line.exchanging)
        place.reflow(self._frame.breadth)

    @property
    def shown(self) -> Place:
        """The place shown now."""
        return self.places[self._shown]

    def go(self, name: str, *, arrive: bool = True) -> None:
        """Show a place; while the desk is being opened there is only intake."""
        if name == "intake" or self.counter.is_open:
            self._show(self._way.begin(name), arrive=arrive)

    def _show(self, stand: Stand, *, arrive: bool = True, slip_scanned: bool = False) -> None:
        self.shown.confirm("")
        self.scan_routes.say("")
        self._shown, place = stand.place, self.place(stand.place)
        self._frame.pages.setCurrentWidget(place)
        self.rail.show_place("dossiers" if stand.place == "dossier" else stand.place)
        if stand.dossier:
            place.show_dossier(stand.dossier, slip_scanned=slip_scanned)
        elif arrive:
            place.arrive()
        self._show_keys()

    def open_dossier(self, uid: str, *, slip_scanned: bool = False) -> None:
        """Show a dossier on top of where the clerk was; Esc returns there."""
        self._show(self._way.open(Stand("dossier", uid)), slip_scanned=slip_scanned)

    def open_apology(self, dossier: str) -> None:
        """Show the apology owed for a dossier, on top of where the clerk was."""
        self._show(self._way.open(Stand("apologies")))
        self.place("apologies").show_apology(dossier)
        self._show_keys()

    def open_commitment(self, uid: str) -> None:
        """Show what was undertaken in a dialogue, on top of where the clerk was."""
        self._show(self._way.open(Stand("openness")), arrive=False)
        self.place("openness").show_commitment(uid)

    def step_back(self) -> None:
        """Esc: close the sheet, take one step back in the place, or return the way the clerk came."""
        if (sheet := self.open_sheet()) is not None:
            sheet.step_back()
        elif not self.shown.step_back() and self._shown != "intake":
            self._show(self._way.back())

    def _done(self, words: str) -> None:
        self._show(self._way.back())
        self.top.search.clear()  # what was searched for is done with: the next number is not added to it
        self.shown.show_found("")
        self.shown.confirm(words)

    def open_sheet(self) -> Sheet | None:
        """The sheet open now, the topmost of several."""
        return next((sheet for sheet in reversed(self.findChildren(Sheet)) if sheet.isVisible()), None)

    @property
    def is_locked(self) -> bool:
        """Is only the log-in page to be seen?"""
        return self.door.is_locked

    def _keep_drafts(self) -> None:
        self.door.unkept = leave(self.places.values())

    def _locked(self) -> None:
        self._faces.setCurrentWidget(self.door.page)
        while (sheet := self.open_sheet()) is not None:
            sheet.step_back()

    def _admitted(self, newly: bool) -> None:
        if newly:
            self._show_person()
            visit(self, "intake")
            for place in self.places.values():
                place.change_person()
        self._faces.setCurrentWidget(self._frame)
        self.shown.arrive()
        if newly:
            self.lookout.greet()

    def reopen_in_other_language(self) -> None:
        """Close, and start again speaking the other language."""
        other = next(language for language in LANGUAGES if language != spoken())
        self.preferences.choose_language(other)
        self.reopening = self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.door.may_close():
            event.ignore()
            return
        self.beforehand.end()
        self.lookout.end()
        for place in self.places.values():
            place.end()
        if self.watching is not None:
            self.watching.screens.close()
        super().closeEvent(event)

    def _find(self, words: str) -> None:
        if self._shown != "dossiers" and self.counter.is_open:
            self._show(self._way.open(Stand("dossiers")), arrive=False)
        self.shown.show_found(words)
        self._show_keys()

    def _leave_search(self) -> None:
        if not (self.scan_routes.take_typed(self.top.search.text()) or self.shown.open_found()):
            self.shown.arrive()

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if self.top.search in {before, now}:  # a place says itself when its keys are others
            self._show_keys()

    def search(self, words: str) -> None:
        """Put ``words`` into the search box and show what it finds."""
        self.top.search.setText(words)
        self._find(words)

    def _show_person(self) -> None:
        person = self.counter.person
        self.look.of(person.code)
        self.top.show_person(
            person.name, tr("{post} · Quầy {desk}").format(post=person.post, desk=self._settings.desk)
        )

    def _show_exchange(self) -> None:
        for place in self.places.values():
            place.hear_exchange(self.line.exchanging)
        self.top.show_exchange(*self.line.pill)

    def _show_keys(self) -> None:
        searching = self.top.search.hasFocus()
        self.key_bar.show_keys(_WHILE_SEARCHING if searching else self.shown.keys())
        self.show_device_line()

    def show_device_line(self) -> None:
        """Say at the foot what there is to say about the scanner, else about the place's own devices."""
        self.key_bar.show_device(*(self.scan_routes.device_line or self.shown.device_line()))

    def _tick(self) -> None:
        self.top.show_time(now := self.counter.now())
        if self._shown in self.places:
            self.shown.tick(now)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press(self, event):
            super().keyPressEvent(event)

    def start_new(self) -> None:
        """F2: a new dossier, from any place."""
        visit(self, "intake")
        self.shown.start_new()

    def call_next(self) -> None:
        """F12: call the next number, and be ready for who comes."""
        visit(self, "intake")
        self.shown.call_next()

    def show_help(self) -> None:
        """F1: the keys of what is shown, and its page of the manual."""
        from ui.manual_help import show_help  # noqa: PLC0415 - not before the first paint

        show_help(self)

    def to_search(self) -> None:
        """F3: into the search box."""
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def full_screen(self) -> None:
        """F11: the whole screen, or the window again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
