"""The six places of the rail, and where each is loaded from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from PySide6.QtWidgets import QStackedWidget

from ui.counter import Counter
from ui.language import tr
from ui.places.place import Place
from ui.printing import Printing
from ui.widgets.rail import Stop

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
    "intake": ("ui.places.intake", "Intake"),
    "dossiers": ("ui.places.dossiers", "Dossiers"),
    "dossier": ("ui.places.dossier", "DossierPlace"),
    "apologies": ("ui.places.apologies", "Apologies"),
    "openness": ("ui.places.openness", "Openness"),
    "figures": ("ui.places.figures", "FiguresPlace"),
    "system": ("ui.places.system", "System"),
}
NAMES = tuple(_PLACES)
"""The places of the rail, and the page of one dossier."""


class Places(dict[str, Place]):
    """The places made so far, by name. ``ready`` is told of each before it is first shown in ``pages``."""

    def __init__(
        self, counter: Counter, printing: Printing, pages: QStackedWidget, ready: Callable[[Place], None]
    ) -> None:
        super().__init__()
        self._counter, self._printing, self._pages, self._ready = counter, printing, pages, ready
        self._building: dict[str, Iterator[None]] = {}

    def __missing__(self, name: str) -> Place:
        for _ in self.building(name):
            pass
        return self[name]

    def building(self, name: str) -> Iterator[None]:
        """The steps left until the place ``name`` is made; who asks for it meanwhile has them done at once."""
        return self._building.setdefault(name, self._build(name))

    def _build(self, name: str) -> Iterator[None]:
        module, kind = _PLACES[name]
        place: Place = getattr(import_module(module), kind)(self._counter, self._printing)
        # First of all: what is given to another parent has all its parts dressed anew.
        self._pages.addWidget(place)
        try:
            yield from place.build()
            self._ready(place)
        except Exception:
            # Made anew when it is asked for again, not left half made for the day.
            del self._building[name]
            self._pages.removeWidget(place)
            place.deleteLater()
            raise
        self[name] = place
