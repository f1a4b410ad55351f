"""'Ông/bà có hài lòng không?': five faces after a result was handed over. Nobody's name is kept with the answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter

from ui.citizen.blossom import draw_branch
from ui.citizen.lettering import BOLD, MEDIUM, lettering, write
from ui.citizen.page import MARGIN, Page
from ui.citizen.touch import FaceButton, TouchButton
from ui.language import tr
from ui.theme import colour

OPEN_SECONDS = 20
_CENTRE = Qt.AlignmentFlag.AlignHCenter
FACES = (
    (5, tr("Rất hài lòng"), "mood-happy", "ready"),
    (4, tr("Hài lòng"), "mood-smile", "ready"),
    (3, tr("Bình thường"), "mood-empty", "soon"),
    (2, tr("Chưa hài lòng"), "mood-sad", "today"),
    (1, tr("Rất không hài lòng"), "mood-cry", "overdue"),
)
"""Score, words, icon and look of each answer, best first."""


class RatingPage(Page):
    """``rated(score)``, 1 to 5, when a face is touched; ``skipped`` on 'Bỏ qua'."""

    rated = Signal(int)
    skipped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._left = OPEN_SECONDS
        self.faces = [FaceButton(words, self, icon, look) for _, words, icon, look in FACES]
        for (score, *_), face in zip(FACES, self.faces, strict=True):
            face.clicked.connect(partial(self._touched, score))
        self.skip = TouchButton(tr("Bỏ qua"), self, px=32)
        self.skip.clicked.connect(self.skipped)
        self.setAccessibleDescription(tr("Ông/bà có hài lòng không? Chạm vào một hình."))

    def _touched(self, score: int) -> None:
        self.rated.emit(score)

    def show_left(self, seconds: int) -> None:
        """Say in how many seconds the question goes away by itself."""
        self._left = seconds
        self.update()

    def spread(self, room: QRectF) -> None:
        wide = min(1680.0, room.width() - 2 * MARGIN)
        left, gap = (room.width() - wide) / 2, 24.0
        if self.upright:
            top, high = room.top() + 420, 176.0
            for n, face in enumerate(self.faces):
                self.put(face, QRectF(left, top + n * (high + gap), wide, high))
            foot = top + 5 * (high + gap) + 40
        else:
            each, top = (wide - 4 * gap) / 5, room.top() + 300 + (room.height() - 968) / 2
            for n, face in enumerate(self.faces):
                self.put(face, QRectF(left + n * (each + gap), top, each, 346))
            foot = top + 346 + 66
        self.put(self.skip, QRectF(room.width() / 2 - 181, foot, 362, 96))
        self._foot = foot + 96

    def draw(self, painter: QPainter, room: QRectF) -> None:
        size = 0.9 if self.upright else 1.0
        draw_branch(painter, 0, room.top() - 2, size)
        draw_branch(painter, room.width(), room.top() - 2, size, mirrored=True)
        down = (room.height() - 968) / 2 if not self.upright else 130.0
        title = QRectF(MARGIN, room.top() + 120 + down, room.width() - 2 * MARGIN, 90)
        write(painter, title, tr("Ông/bà có hài lòng không?"), lettering(66, BOLD), colour("ink"), _CENTRE)
        hint = tr("Chạm vào một hình. Không lưu tên người chấm.")
        below = QRectF(title.left(), title.bottom() + 6, title.width(), 46)
        write(painter, below, hint, lettering(30, MEDIUM), colour("ink2"), _CENTRE)
        foot = QRectF(MARGIN, self._foot + 16, room.width() - 2 * MARGIN, 40)
        left = tr("Màn hình tự đóng sau {left} giây").format(left=self._left)
        write(painter, foot, left, lettering(24), colour("ink2"), _CENTRE)
