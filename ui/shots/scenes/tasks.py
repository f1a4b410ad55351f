"""The side tasks of a dossier in their sheets, and how it stands afterwards."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.demo.ward import CLERK, HEAD
from app.dossier.acts import end
from app.dossier.acts.end import refuse
from app.dossier.acts.stop import SupplementForm, pause, request_supplement
from app.dossier.registers import dossiers
from ui.shots.sitting import Sitting

Key = Qt.Key
SHEETS = (
    (Key.Key_B, "supplement"),
    (Key.Key_C, "refusal"),
    (Key.Key_R, "withdrawal"),
    (Key.Key_O, "originals"),
    (Key.Key_G, "note"),
    (Key.Key_N, "reminder"),
)


def scenes(sitting: Sitting) -> None:
    """A dossier being worked on, one that waits, one paused, one ended, one whose result is there."""
    newest, older, *_, oldest = _working(sitting)
    _open(sitting, newest)
    for key, name in SHEETS:
        _sheet(sitting, key, name)
    _open(sitting, oldest)
    _sheet(sitting, Key.Key_B, "supplement-late")
    _waiting(sitting, newest)
    pause(sitting.desk, older, "financial_duty", "Chờ nộp lệ phí.", CLERK, sitting.at)
    _open(sitting, older)
    sitting.snap("dossier-paused")
    sitting.go("dossiers")
    sitting.press(Key.Key_6, "6")
    sitting.settle()
    sitting.snap("queue-stopped")
    refuse(sitting.desk, older, "Không thuộc thẩm quyền.", HEAD, sitting.at)
    _open(sitting, older)
    sitting.snap("dossier-refused")
    _withdrawn(sitting, oldest)
    _result(sitting, sitting.first("ready"))


def _working(sitting: Sitting) -> list[str]:
    """What is worked on without an apology, the latest received before today first: its clock has run for days."""
    with sitting.desk.reading() as reading:
        lines = dossiers.queue(reading, sitting.desk.settings.ward, sitting.at, limit=200)
    today = sitting.at.date()
    plain = [
        line
        for line in lines
        if not line.apology_state and line.due_at > sitting.at and line.received_at.date() < today
    ]
    return [line.dossier for line in sorted(plain, key=lambda line: line.received_at, reverse=True)]


def _open(sitting: Sitting, uid: str) -> None:
    sitting.window.open_dossier(uid)
    sitting.settle()


def _sheet(sitting: Sitting, key: Qt.Key, name: str) -> None:
    sitting.press(key, chr(key).lower())
    sitting.settle()
    sitting.snap_sheet(f"task-{name}")


def _waiting(sitting: Sitting, uid: str) -> None:
    asked = SupplementForm(("Bản sao hộ khẩu", "Tờ khai ghi đủ nơi sinh"), "Xin bổ sung hai giấy tờ này.")
    request_supplement(sitting.desk, uid, asked, CLERK, sitting.at)
    _open(sitting, uid)
    sitting.snap("dossier-waiting")
    _sheet(sitting, Key.Key_B, "completion")
    _sheet(sitting, Key.Key_N, "call-supplement")


def _withdrawn(sitting: Sitting, uid: str) -> None:
    _open(sitting, uid)
    sitting.press(Key.Key_R, "r")
    sitting.settle()
    sitting.write("Công dân nộp ở nơi khác.")
    sitting.enter()
    sitting.snap("dossier-withdrawn")


def _result(sitting: Sitting, uid: str) -> None:
    _open(sitting, uid)
    _sheet(sitting, Key.Key_N, "call")
    end.return_result(sitting.desk, uid, CLERK, sitting.at)
    _open(sitting, uid)
    _sheet(sitting, Key.Key_W, "wrong-hands")
