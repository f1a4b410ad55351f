"""The six places of the rail, and where each is loaded from."""

from __future__ import annotations

from importlib import import_module

from ui.counter import Counter
from ui.language import tr
from ui.places.intake import Intake
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
    "dossiers": ("ui.places.dossiers", "Dossiers"),
    "dossier": ("ui.places.dossier", "DossierPlace"),
    "apologies": ("ui.places.apologies", "Apologies"),
    "openness": ("ui.places.openness", "Openness"),
    "figures": ("ui.places.figures", "FiguresPlace"),
    "system": ("ui.places.system", "System"),
}


def load(name: str) -> None:
    """Read the code of the place ``name``; intake is read with the window."""
    if name in _PLACES:
        import_module(_PLACES[name][0])


def made(name: str, counter: Counter, printing: Printing) -> Place:
    """The place ``name``, new."""
    if name == "intake":
        return Intake(counter, printing)
    module, kind = _PLACES[name]
    place: Place = getattr(import_module(module), kind)(counter, printing)
    return place
