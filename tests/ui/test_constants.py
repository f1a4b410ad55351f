"""Ten thousand Qt calls take nothing away from Python's own constants (see ui/__init__.py)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
import ui
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(400_000):
    thing.setObjectName("x")
    thing.parent()
    thing.signalsBlocked()
print("alive")
"""


def test_the_program_outlives_many_calls_of_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr[-500:]
