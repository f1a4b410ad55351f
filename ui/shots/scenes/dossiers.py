"""Hồ sơ, one dossier."""

from __future__ import annotations

import threading

from PySide6.QtCore import Qt

from ui.places.dossier import DossierPlace
from ui.places.dossiers import Dossiers
from ui.places.queue_rows import REVIEW
from ui.places.queue_words import TILES
from ui.places.return_roles import PROXY
from ui.shots.sitting import Sitting

SHIFT, V = Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_V


def scenes(sitting: Sitting) -> None:
    """The tiles, what is found and what is not, side tasks, the return of a result."""
    window = sitting.window
    sitting.go("dossiers")
    for number, tile in enumerate([name for name in TILES if name != REVIEW][1:], 2):
        sitting.place(Dossiers).tiles.pick(number)
        sitting.settle()
        sitting.snap(f"queue-{tile}")
    _loading(sitting)
    window.search("thu")
    sitting.settle()
    sitting.snap("queue-found")
    window.search("khongcoai")
    sitting.settle()
    sitting.snap("queue-nothing-found")
    window.top.search.clear()
    window.open_dossier(sitting.first("overdue"))
    sitting.settle()
    sitting.snap("dossier-overdue")
    sitting.press(V, "v")
    sitting.settle()
    sitting.snap_sheet("other-acts")
    _half_typed(sitting)
    window.open_dossier(sitting.first("ready"), slip_scanned=True)
    sitting.settle()
    sitting.snap("dossier-return")
    sitting.place(DossierPlace).return_card.primary.click()
    sitting.settle()
    sitting.snap("dossier-return-refused")
    card = sitting.place(DossierPlace).return_card
    card.switch_slip()
    card.choices[PROXY].setChecked(True)
    sitting.settle()
    sitting.snap("dossier-return-proxy")


def _half_typed(sitting: Sitting) -> None:
    """A note was begun and left; it is given up again once the pictures are taken."""
    sitting.press(Qt.Key.Key_G, "g")
    sitting.settle()
    sitting.write("gọi lại buổi chiều")
    sitting.press(Qt.Key.Key_Escape)
    sitting.settle()
    sitting.snap("dossier-half-typed")
    sitting.go("dossiers")
    sitting.place(Dossiers).tiles.pick(2)
    sitting.settle()
    sitting.snap("queue-half-typed")
    sitting.place(Dossiers).pane.left.turn.click()
    sitting.press(Qt.Key.Key_N, "n", Qt.KeyboardModifier.ControlModifier)
    sitting.press(Qt.Key.Key_Escape)
    sitting.settle()


def _loading(sitting: Sitting) -> None:
    """The register has not answered: rows without words stand where its rows will be."""
    place, answers = sitting.place(Dossiers), threading.Event()
    place.tiles.pick(1)
    place.rows.background.run(lambda: answers.wait(5), lambda _: None, lambda _: None)
    place.narrow.setFocus()
    sitting.write("tran")
    sitting.snap("queue-loading")
    answers.set()
    place.rows.background.finish()
    place.step_back()
    sitting.settle()
