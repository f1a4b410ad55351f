"""The window: rail, top bar, the place shown, the foot with its keys. It routes keys; places do the work."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.settings import Settings
from ui.breadth import Breadth, breadth
from ui.counter import Counter
from ui.language import tr
from ui.places.intake import Intake
from ui.places.place import Place
from ui.printing import Printing
from ui.scan_routes import ScanRoutes
from ui.scans import Scans
from ui.tidying import Tidying
from ui.widgets.key_bar import Key, KeyBar
from ui.widgets.rail import Rail, Stop
from ui.widgets.sheet import Sheet
from ui.widgets.top_bar import RehearsalBanner, TopBar

EXCHANGE_BEGINS_MS = 1500
_WHILE_SEARCHING = (Key("Enter", tr("mở")), Key("Esc", tr("quay lại")))

if TYPE_CHECKING:
    from ui.exchanging import Exchanging

STOPS = (
    Stop("intake", "file-plus", tr("Tiếp nhận")),
    Stop("dossiers", "folders", tr("Hồ sơ")),
    Stop("apologies", "heart-handshake", tr("Xin lỗi")),
    Stop("openness", "speakerphone", tr("Công khai")),
    Stop("figures", "chart-bar", tr("Thống kê")),
    Stop("system", "settings", tr("Hệ thống")),
)
# Named, not imported: only the place a clerk opens is loaded, so the first paint waits for intake alone.
_PLACES = {
    "dossiers": ("ui.places.dossiers", "Dossiers"),
    "dossier": ("ui.places.dossier", "DossierPlace"),
    "apologies": ("ui.places.apologies", "Apologies"),
    "openness": ("ui.places.openness", "Openness"),
    "figures": ("ui.places.figures", "FiguresPlace"),
    "system": ("ui.places.system", "System"),
}


class MainWindow(QWidget):
    """One clerk's window on one desk."""

    first_painted = Signal()

    def __init__(self, settings: Settings, counter: Counter, printing: Printing, scans: Scans) -> None:
        super().__init__()
        self.counter, self.printing, self._settings = counter, printing, settings
        self._painted = False
        self._breadth = Breadth.FULL
        self.setWindowTitle(
            tr("Một Cửa · {office}").format(office=settings.office)
            + (tr(" · diễn tập") if settings.demo else "")
        )
        self.rail = Rail(STOPS)
        self.top = TopBar(settings.office, tr("Quầy {desk}").format(desk=settings.desk))
        self.key_bar = KeyBar()
        self._pages = QStackedWidget()
        self._places: dict[str, Place] = {}
        self._shown, self._before = "intake", "intake"
        self._exchanging: Exchanging | None = None
        self._lay_out(demo=settings.demo)
        self._connect()
        self.scan_routes = ScanRoutes(self, scans)
        self._show_exchange()
        if counter.is_open:
            self._opened()
        self._tick()
        self.go("intake")

    def _lay_out(self, *, demo: bool) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.top)
        if demo:
            right.addWidget(RehearsalBanner())
        right.addWidget(self._pages, 1)
        right.addWidget(self.key_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.setMinimumSize(960, 560)
        self.resize(1366, 768)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.top.typed.connect(self._find)
        self.top.switch_person.connect(self.switch_person)
        self.top.search.returnPressed.connect(self._leave_search)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.counter.opened.connect(self._opened)
        self.counter.became.connect(self._show_person)
        self.counter.recorded.connect(lambda *_: self._show_owed())
        self._tidying = Tidying(self.counter, self.printing.background, self)
        self.printing.changed.connect(lambda _: self._show_keys())
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    def _opened(self) -> None:
        self.top.show_office(self._settings.office, self.counter.desk.regime.desk_name)
        self._show_person()
        self._show_owed()
        # The exchange's parts take a while to read: after the first paint and the first place, not before.
        QTimer.singleShot(EXCHANGE_BEGINS_MS, self, self._begin_exchange)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.reflow()

    def reflow(self) -> None:
        """Lay out for the breadth that the window has now and the size of words."""
        found = breadth(self.width())
        if found != self._breadth:
            self._breadth = found
            for place in self._places.values():
                place.reflow(found)

    def place(self, name: str) -> Place:
        """A place by name, made when first asked for."""
        if name not in self._places:
            made: Place
            if name == "intake":
                made = Intake(self.counter, self.printing)
            else:
                module, kind = _PLACES[name]
                made = getattr(import_module(module), kind)(self.counter, self.printing)
            made.keys_changed.connect(self._show_keys)
            made.open_dossier.connect(self.open_dossier)
            made.open_apology.connect(self.open_apology)
            made.leave.connect(self.step_back)
            made.done.connect(self._done)
            made.hear_exchange(self._exchanging)
            made.reflow(self._breadth)
            self._pages.addWidget(made)
            self._places[name] = made
        return self._places[name]

    @property
    def shown(self) -> Place:
        """The place shown now."""
        return self._places[self._shown]

    def go(self, name: str, *, arrive: bool = True) -> None:
        """Show a place; while the desk is being opened there is only intake."""
        if name != "intake" and not self.counter.is_open:
            return
        if self._shown not in {name, "dossier"}:
            self._before = self._shown
        if self._shown in self._places:
            self.shown.confirm("")
        self._shown = name
        place = self.place(name)
        self._pages.setCurrentWidget(place)
        self.rail.show_place("dossiers" if name == "dossier" else name)
        if arrive:
            place.arrive()
        self._show_keys()

    def open_dossier(self, uid: str, *, slip_scanned: bool = False) -> None:
        """Show a dossier on top of where the clerk was; Esc returns there."""
        self.go("dossier", arrive=False)
        self.place("dossier").show_dossier(uid, slip_scanned=slip_scanned)
        self._show_keys()

    def open_apology(self, dossier: str) -> None:
        """Show the apology owed for a dossier."""
        self.go("apologies")
        self.place("apologies").show_apology(dossier)
        self._show_keys()

    def step_back(self) -> None:
        """Esc: close the sheet, take one step back in the place, or return to where the clerk was."""
        sheet = self.open_sheet()
        if sheet is not None:
            sheet.step_back()
        elif not self.shown.step_back() and self._shown != "intake":
            self.go(self._before if self._shown == "dossier" else "intake")

    def _done(self, words: str) -> None:
        self.go(self._before)
        self.shown.confirm(words)

    def open_sheet(self) -> Sheet | None:
        """The sheet open now."""
        return next((sheet for sheet in self.findChildren(Sheet) if sheet.isVisible()), None)

    def switch_person(self) -> None:
        """Ctrl+L: another person takes over this counter."""
        from ui.staff_sheet import StaffSheet  # noqa: PLC0415 - the core is read after the first paint

        if self.counter.is_open:
            StaffSheet(self, self.counter).open()

    def _find(self, words: str) -> None:
        if self._shown != "dossiers":
            self.go("dossiers", arrive=False)
        self.shown.show_found(words)
        self._show_keys()

    def _leave_search(self) -> None:
        if not self.shown.open_found():
            self.shown.arrive()

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if self.top.search in {before, now}:
            self._show_keys()

    def search(self, words: str) -> None:
        """Put ``words`` into the search box and show what it finds."""
        self.top.search.setText(words)
        self._find(words)

    def _show_person(self) -> None:
        person = self.counter.person
        self.top.show_person(
            person.name, tr("{post} · Quầy {desk}").format(post=person.post, desk=self._settings.desk)
        )

    def _show_owed(self) -> None:
        from app.registers import apologies  # noqa: PLC0415 - the core is read after the first paint

        with self.counter.reading() as reading:
            owed = apologies.owed(reading, self._settings.ward, self.counter.now())
        self.rail.show_badge("apologies", owed)

    def _show_exchange(self) -> None:
        for place in self._places.values():
            place.hear_exchange(self._exchanging)
        if not self._settings.city_url:
            self.top.show_exchange(tr("Chưa nối cấp trên"), "plain", "cloud-off")
            return
        if self._exchanging is not None:
            self.top.show_exchange(*self._exchanging.pill)

    def _begin_exchange(self) -> None:
        if not self._settings.city_url:
            return
        from ui.exchanging import Exchanging  # noqa: PLC0415 - the core is read after the first paint

        if Exchanging.is_possible(self.counter):
            self._exchanging = Exchanging(self.counter)
            self._exchanging.changed.connect(self._show_exchange)
            self._exchanging.start()
            self._show_exchange()

    def end_exchange(self) -> None:
        """Stop exchanging: the window closes, or the desk does."""
        if self._exchanging is not None:
            self._exchanging.stop()
            self._exchanging = None

    def _show_keys(self) -> None:
        searching = self.top.search.hasFocus()
        self.key_bar.show_keys(_WHILE_SEARCHING if searching else self.shown.keys())
        self.show_device_line()

    def show_device_line(self) -> None:
        """Say at the foot what there is to say about the scanner, else about the place's own devices."""
        self.key_bar.show_device(*(self.scan_routes.device_line or self.shown.device_line()))

    def _tick(self) -> None:
        now = self.counter.now()
        self.top.show_time(now)
        if self._shown in self._places:
            self.shown.tick(now)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and Qt.Key.Key_1 <= key <= Qt.Key.Key_6:
            self.go(STOPS[key - Qt.Key.Key_1].name)
        elif control and key == Qt.Key.Key_L:
            self.switch_person()
        elif not self._function_key(key):
            super().keyPressEvent(event)

    def _function_key(self, key: Qt.Key) -> bool:
        does = {
            Qt.Key.Key_F1: self._show_all_keys,
            Qt.Key.Key_F2: self._start_new,
            Qt.Key.Key_F3: self._focus_search,
            Qt.Key.Key_F9: self.shown.print_shown,
            Qt.Key.Key_F10: self.shown.to_first_error,
            Qt.Key.Key_F11: self._full_screen,
            Qt.Key.Key_Escape: self.step_back,
        }.get(key)
        if does is not None:
            does()
        return does is not None

    def _start_new(self) -> None:
        self.top.search.clear()
        self.go("intake")
        self.shown.start_new()

    def _show_all_keys(self) -> None:
        from ui.keys_sheet import KeysSheet  # noqa: PLC0415 - not before the first paint

        KeysSheet(self, self.shown.keys()).open()

    def _focus_search(self) -> None:
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def _full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
