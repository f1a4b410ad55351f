"""The program as it is started: opens, takes keys typed meanwhile, closes; or says in words why it cannot."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.demo.ward import settings
from app.desk.desk import Desk
from app.desk.safety.copies import keep_copy
from app.desk.settings import save
from tests.conftest import at

pytestmark = pytest.mark.walks
ROOT = Path(__file__).parents[2]

START = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.application import begun, run
from ui.opening import dress
from ui.main_window import MainWindow
from ui.first_run import FirstRun
from ui.refused_page import RefusedPage

app = begun()
dress(app)

def look():
    for widget in app.topLevelWidgets():
        if isinstance(widget, MainWindow) and widget.counter.is_open and widget.is_locked:
            page = widget.door.page
            if page.rows and not widget.counter.proving.busy:
                page.entry.pin.setText("246810")
                page.again.pin.setText("246810")
                page.submit()
        elif isinstance(widget, MainWindow) and widget.counter.is_open and widget.isVisible():
            print("open", widget.counter.person.code, widget.shown.form.today.text())
            app.quit()
        if isinstance(widget, FirstRun) and widget.isVisible() and widget.primary.isEnabled() and widget.step:
            widget.primary.click()
        elif isinstance(widget, FirstRun) and widget.isVisible() and widget.primary.isEnabled():
            print("asks", widget.form.ward_name.label.text())
            widget.form.ward_name.line.setText("xã Thử Nghiệm")
            widget.form.ward.line.setText("18998")
            widget.form.identifier.line.setText("H27.99.03")
            widget.people.rows[0].name.line.setText("Trần Thị Thử")
            widget.primary.click() if "fill" in sys.argv else widget.close()
        if isinstance(widget, RefusedPage) and widget.isVisible():
            if "mend" not in sys.argv:
                print("refused", widget.words.text())
                app.quit()
            elif widget.mend.isVisible() and widget.mend.isEnabled():
                print("mends", widget.mend.text())
                widget.mend.click()

looking = QTimer()
looking.timeout.connect(look)
looking.start(100)
QTimer.singleShot(30000, lambda: app.exit(9))
sys.exit(run(Path(sys.argv[1]), demo="demo" in sys.argv))
"""


def start(folder: Path, *words: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-c", START, str(folder), *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONIOENCODING": "utf-8",
            "PYTHONFAULTHANDLER": "1",
        },
        timeout=60,
    )
    assert "Traceback" not in done.stderr, done.stderr[-800:]
    assert done.returncode >= 0, done.stderr[-6000:]
    return done.returncode, done.stdout.strip()


def test_the_counter_opens_and_closes(folder: Path) -> None:
    code, said = start(folder)
    assert code == 0
    assert said.startswith("open nv01 Hôm nay đã nhận")
    Desk.open(folder).close()  # the lock was let go


def test_a_ward_for_practice_is_made_when_it_is_not_there(tmp_path: Path) -> None:
    code, said = start(tmp_path / "ward", "demo")
    assert (code, said.split()[0]) == (0, "open")


def test_a_folder_without_a_desk_asks_and_opens_the_counter(tmp_path: Path) -> None:
    code, said = start(tmp_path, "fill")
    assert code == 0, said
    assert said.splitlines() == ["asks Tên phường, xã", "open nv01 Hôm nay đã nhận 0 hồ sơ"]
    with Desk.open(tmp_path) as desk:
        assert desk.settings.office == "UBND xã Thử Nghiệm"


def test_a_form_closed_unfilled_leaves_nothing(tmp_path: Path) -> None:
    assert start(tmp_path) == (1, "asks Tên phường, xã")
    assert list(tmp_path.iterdir()) == []


def test_a_desk_already_open_elsewhere_is_explained(folder: Path) -> None:
    with Desk.open(folder):
        code, said = start(folder)
    assert code == 1
    assert said.startswith("refused ")


def test_a_database_that_is_gone_is_explained(tmp_path: Path) -> None:
    save(tmp_path, settings())
    (tmp_path / "desk.db").write_bytes(b"not a database at all" * 300)
    code, said = start(tmp_path)
    assert code == 1
    assert said.startswith("refused ")


def test_a_damaged_database_is_put_right_and_the_counter_opens(folder: Path) -> None:
    with Desk.open(folder) as desk:
        keep_copy(desk, at("2017-01-25T09:05"))
    (folder / "desk.db").write_bytes(b"not a database at all" * 300)
    code, said = start(folder, "mend")
    assert code == 0, said
    first, second = said.splitlines()
    assert first == "mends Chép về bản sao gần nhất"
    assert second.startswith("open nv01")
