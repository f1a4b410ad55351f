"""'Ông/bà có hài lòng không?': five faces after a result was handed over, and whether an apology came where it was late.

Nobody's name is kept with the answer.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter

from ui.citizen.blossom import draw_branch
from ui.citizen.lettering import BOLD, MEDIUM, fitting, lettering, write
from ui.citizen.page import MARGIN, Page
from ui.citizen.touch import FaceButton, TouchButton
from ui.language import tr
from ui.theme import colour

OPEN_SECONDS = 20
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_BLOSSOM = 400.0
"""So far the branches reach in from each side."""
FACES = (
    (5, tr("Rất hài lòng"), "mood-happy", "ready"),
    (4, tr("Hài lòng"), "mood-smile", "ready"),
    (3, tr("Bình thường"), "mood-empty", "soon"),
    (2, tr("Chưa hài lòng"), "mood-sad", "today"),
    (1, tr("Rất không hài lòng"), "mood-cry", "overdue"),
)
"""Score, words, icon and look of each answer, best first."""


CAME, MISSING = "came", "missing"
APOLOGIES = (
    (CAME, tr("Có, tôi đã nhận"), "heart-handshake"),
    (MISSING, tr("Không, tôi chưa nhận được"), "x"),
)
"""What a citizen whose result was late says of the apology."""


class RatingPage(Page):
    """``rated(score, apology)``: the score, 1 to 5, and True or False when the citizen said whether an apology came.

    ``skipped`` on 'Bỏ qua' before any face was touched. Where the result was late a second question follows the faces.
    """

    rated = Signal(int, object)
    skipped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._left, self._score, self._asks_apology = OPEN_SECONDS, 0, False
        self.faces = [FaceButton(words, self, icon, look) for _, words, icon, look in FACES]
        for (score, *_), face in zip(FACES, self.faces, strict=True):
            face.clicked.connect(partial(self._touched, score))
        self.answers = [TouchButton(words, self, icon, px=36) for _, words, icon in APOLOGIES]
        for (answer, *_), button in zip(APOLOGIES, self.answers, strict=True):
            button.clicked.connect(partial(self._say, answer == CAME))
        self.skip = TouchButton(tr("Bỏ qua"), self, px=32)
        self.skip.clicked.connect(self._skip)
        self.ask()

    def ask(self, *, about_apology: bool = False) -> None:
        """Begin with the faces; ``about_apology`` asks afterwards whether one came."""
        self._score, self._asks_apology = 0, about_apology
        self._show_step()

    def _show_step(self) -> None:
        for face in self.faces:
            face.setVisible(not self._score)
        for button in self.answers:
            button.setVisible(bool(self._score))
        self.setAccessibleDescription(" ".join(self._words()))
        self.respread()

    def _words(self) -> tuple[str, str]:
        """The question, and the line under it."""
        if self._score:
            return tr("Cơ quan có xin lỗi vì trễ hẹn không?"), tr(
                "Chạm vào một câu. Không lưu tên người trả lời."
            )
        return tr("Ông/bà có hài lòng không?"), tr("Chạm vào một hình. Không lưu tên người chấm.")

    def _touched(self, score: int) -> None:
        if self._asks_apology:
            self._score = score
            self._show_step()
        else:
            self.rated.emit(score, None)

    def _say(self, came: bool) -> None:
        score, self._score = self._score, 0
        self.rated.emit(score, came)

    def _skip(self) -> None:
        if not self.give_up():
            self.skipped.emit()

    def give_up(self) -> bool:
        """Nobody answers the second question: the score alone counts. False when there is none."""
        score, self._score = self._score, 0
        if score:
            self.rated.emit(score, None)
        return bool(score)

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
        across = min(wide, 900.0)
        for n, button in enumerate(self.answers):
            self.put(button, QRectF((room.width() - across) / 2, top + 20 + n * 156, across, 128))
        self.put(self.skip, QRectF(room.width() / 2 - 181, foot, 362, 96))
        self._foot = foot + 96

    def draw(self, painter: QPainter, room: QRectF) -> None:
        size = 0.9 if self.upright else 1.0
        draw_branch(painter, 0, room.top() - 2, size)
        draw_branch(painter, room.width(), room.top() - 2, size, mirrored=True)
        down = (room.height() - 968) / 2 if not self.upright else 130.0
        title = QRectF(MARGIN, room.top() + 120 + down, room.width() - 2 * MARGIN, 90)
        question, hint = self._words()
        beside = _BLOSSOM if not self.upright else 0.0
        face = fitting(question, lettering(66, BOLD), title.adjusted(beside, 0, -beside, 0))
        write(painter, title, question, face, colour("ink"), _CENTRE)
        below = QRectF(title.left(), title.bottom() + 6, title.width(), 46)
        write(painter, below, hint, lettering(30, MEDIUM), colour("ink2"), _CENTRE)
        foot = QRectF(MARGIN, self._foot + 16, room.width() - 2 * MARGIN, 40)
        left = tr("Màn hình tự đóng sau {left} giây").format(left=self._left)
        write(painter, foot, left, lettering(24), colour("ink2"), _CENTRE)
