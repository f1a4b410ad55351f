"""Inside the office: the clock stopped, a longer limit, another agency, fees, hand-over, correction."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from app.demo.ward import CLERK, CLERK_2, OFFICER
from app.dossier.acts.fees import pay
from app.dossier.acts.hand_over import HandoverForm, pass_on
from app.dossier.acts.stop import consult, pause
from app.dossier.registers import dossiers
from ui.places.correction_sheet import CorrectionSheet
from ui.places.holders_sheet import LATE, HoldersSheet
from ui.shots.sitting import Sitting

Key = Qt.Key
SHEETS = (
    (Key.Key_D, "pause"),
    (Key.Key_E, "extension"),
    (Key.Key_H, "consultation"),
    (Key.Key_L, "fee"),
    (Key.Key_P, "handover"),
    (Key.Key_S, "correction"),
)


def scenes(sitting: Sitting) -> None:
    """What one dossier needs, then what everybody holds."""
    one, other, *rest = _working(sitting)
    _live(sitting, one, rest[:4])
    _open(sitting, one)
    for key, name in SHEETS:
        _press(sitting, key)
        sitting.snap_sheet(f"office-{name}")
    _later(sitting)
    pause(sitting.desk, other, "financial_duty", "Chờ nộp lệ phí.", CLERK, sitting.at)
    _open(sitting, other)
    _press(sitting, Key.Key_D)
    sitting.snap_sheet("office-resume")
    _holders(sitting, rest[0])
    _marked(sitting)


def _working(sitting: Sitting) -> list[str]:
    with sitting.desk.reading() as reading:
        lines = dossiers.queue(reading, sitting.desk.settings.ward, sitting.at, limit=200)
    return [line.dossier for line in lines if line.due_at > sitting.at and not line.apology_state]


def _live(sitting: Sitting, one: str, held: list[str]) -> None:
    desk, at = sitting.desk, sitting.at
    late = HandoverForm(OFFICER, 2, "Thẩm định", at - timedelta(hours=1))
    pass_on(desk, held, late, CLERK, at)
    consult(desk, one, "UBND xã Thử", "Có đăng ký kết hôn năm 1990 không?", at.date(), CLERK, at)
    pay(desk, one, 8000, CLERK, at, receipt_number="BL 000123")


def _open(sitting: Sitting, uid: str) -> None:
    sitting.window.open_dossier(uid)
    sitting.settle()


def _press(sitting: Sitting, key: Qt.Key) -> None:
    sitting.press(key, chr(key).lower())
    sitting.settle()


def _later(sitting: Sitting) -> None:
    """A correction that makes the promise later, before a second person is asked."""
    _press(sitting, Key.Key_S)
    sheet = sitting.window.open_sheet()
    assert isinstance(sheet, CorrectionSheet)
    sheet.making.finish()
    sheet.received_at.setText(f"{sitting.at - timedelta(hours=3):%H:%M %d/%m/%Y}")
    sheet.reason.setPlainText("Ghi nhầm ngày nhận từ phiếu giấy.")
    sitting.snap_sheet("office-correction-later")


def _holders(sitting: Sitting, held: str) -> None:
    _open(sitting, held)
    _press(sitting, Key.Key_A)
    sitting.snap_sheet("office-holders")
    _press(sitting, Key.Key_A)
    sheet = sitting.window.open_sheet()
    assert isinstance(sheet, HoldersSheet)
    sheet.whose.setCurrentIndex(sheet.whose.findData(LATE))
    sitting.snap_sheet("office-late")


def _marked(sitting: Sitting) -> None:
    """Two dossiers of the queue are marked, and handed over together."""
    sitting.become(CLERK_2)
    sitting.go("dossiers")
    for _ in range(2):
        sitting.press(Key.Key_Down)
        sitting.press(Key.Key_Space, " ")
    sitting.settle()
    sitting.snap("queue-marked")
    _press(sitting, Key.Key_P)
    sitting.snap_sheet("office-bundle")
    sitting.press(Key.Key_Escape)
    sitting.become(CLERK)
