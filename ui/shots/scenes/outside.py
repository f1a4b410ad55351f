"""What is seen before the counter is open: the door, the steps of the first start, a desk that cannot be opened."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.demo.ward import CLERK_2, HEAD
from app.desk.desk import Desk
from app.desk.safety.copies import keep_copy
from app.office import login
from app.refusal import Refusal
from app.rules.text.identity import TEST_CARD
from ui.first_run import FirstRun
from ui.refused_page import RefusedPage
from ui.scanner_trial import Heard
from ui.shots.photographer import Photographer, settle
from ui.shots.sitting import Sitting
from ui.theme import LIGHT, wear

WRONG_PIN, TRIES = "135791", 5
NEW = Path("mot-cua-moi")


def door(sitting: Sitting) -> None:
    """Choosing who one is, a wrong PIN, the wait after too many, a first PIN, a signer's secret, who vouches for it."""
    page, window = sitting.window.door.page, sitting.window
    sitting.snap("login")
    page.entry.line.setFocus()
    sitting.write("246")
    sitting.snap("login-typing")
    page.entry.clear()
    for n in range(TRIES):
        sitting.write(WRONG_PIN)
        sitting.enter()
        if not n:
            sitting.snap("login-wrong")
    sitting.snap("login-waiting")
    staff = sitting.desk.staff
    _choose(sitting, HEAD)
    sitting.snap("login-signer")
    login.clear(sitting.desk, staff[CLERK_2], staff[HEAD])
    _choose(sitting, CLERK_2)
    sitting.snap("login-first-pin")
    login.forget(sitting.desk, HEAD)
    _choose(sitting, HEAD)
    sitting.snap("login-vouch")
    window.door.page.take_focus()


def _choose(sitting: Sitting, code: str) -> None:
    page = sitting.window.door.page
    next(row for row in page.rows if row.member.code == code).setChecked(True)
    page.entry.line.setFocus()
    sitting.settle()


def first_run(app: QApplication, _folder: Path, at: datetime, photographer: Photographer) -> None:
    """The six steps of the first start."""
    wear(app, LIGHT)
    window = FirstRun(NEW, lambda: at)
    window.show()
    QTest.qWaitForWindowActive(window)

    def idle() -> bool:
        return window.primary.isEnabled()

    photographer.snap(window, "first-run-1", idle)
    window.form.ward_name.line.setText("phường Nguyễn Du")
    window.form.ward.line.setText("18077")
    window.form.identifier.line.setText("H27.99.02")
    window.forward()
    window.people.rows[0].name.line.setText("Trần Thị Thử")
    for step in range(2, 7):
        settle(window, idle)
        photographer.snap(window, f"first-run-{step}", idle)
        if step == 4 and window.devices is not None:
            window.devices.scanner.trial.heard.emit(Heard(TEST_CARD, 12, 45, (), "Enter", True))
            photographer.snap(window, "first-run-4-scanned", idle)
        if step < 6:
            window.forward()
            for _ in range(200):
                settle(window, idle)
                if window.step == step:
                    break
    window.close()
    window.deleteLater()
    QTest.qWait(20)


def refused(app: QApplication, folder: Path, at: datetime, photographer: Photographer) -> None:
    """The database cannot be read; a copy was kept."""
    wear(app, LIGHT)
    with Desk.open(folder) as desk:
        keep_copy(desk, at)
    (folder / "desk.db").write_bytes(bytes(range(256)) * 64)
    try:
        Desk.open(folder).close()
    except Refusal as refusal:
        page = RefusedPage(refusal, folder)
        page.show()
        QTest.qWaitForWindowActive(page)
        photographer.snap(page, "state-unreadable", page.mend.isVisible)  # once the copy is found
        page.close()
        page.deleteLater()
        QTest.qWait(20)
        return
    raise RuntimeError("a broken file was opened")
