"""The photographs and scans of an apology, looked at again: each only after its bytes have given the hash in the book.

They are drawn here and written nowhere: outside the desk's encrypted data a citizen's picture would lie in the open.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from threading import Event
from typing import cast

from PySide6.QtCore import QBuffer, QByteArray, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.apology.case import ApologyCase, Proof
from app.apology.evidence import file_of
from app.desk.desk import Desk
from app.refusal import Refusal
from app.rules.time.calendar import VIETNAM
from ui.language import say, tr
from ui.paper_view import PaperView
from ui.pdf_pages import PdfPages
from ui.places.apology_people import subject_of
from ui.places.apology_words import told_words
from ui.places.place import Place
from ui.places.standing_words import moment_words
from ui.places.wording import capital
from ui.theme import restyle
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.lines import Cell, Column, LinesView, Row
from ui.widgets.sheet import Sheet
from ui.widgets.short_list import ShortList
from ui.widgets.text import Text, announce

SHOWN = "X"
"""The key that opens the sheet."""
PDF = "application/pdf"
_MEDIA = {"image/jpeg": tr("ảnh JPG"), "image/png": tr("ảnh PNG"), PDF: tr("tệp PDF")}
_ROWS_SHOWN, _MOST_PAGES, _LONGEST = 4, 20, 8


def proof_words(proof: Proof, today: date) -> str:
    """'ảnh JPG lưu 10:00 06/02': what a piece of evidence is, and since when it is kept."""
    return tr("{what} lưu {when}").format(
        what=_MEDIA.get(proof.media, proof.media), when=moment_words(proof.kept_at, today)
    )


class ShownEvidenceSheet(Sheet):
    """The list above, what is chosen there below; ``sheets`` are its pages, none where it cannot be shown."""

    breadth = 760

    def __init__(self, place: Place, case: ApologyCase) -> None:
        super().__init__(place.window(), tr("Bằng chứng đã lưu"), subject_of(case))
        self._counter, self._background = place.counter, place.printing.background
        self._proofs = {proof.digest: proof for proof in case.evidence}
        self._overtaken = Event()
        """Set once the file asked for last is wanted no more: of several in the queue only the last is drawn."""
        lines = ShortList((Column(tr("Bằng chứng")), Column(tr("Lưu lúc"), 190)))
        self.list = LinesView(tr("Các bằng chứng"), lines)
        self.words, self.view = Text("", "body", wrap=True), PaperView(tr("Bằng chứng"))
        self._box = Surface("notice", (14, 10, 14, 10))
        self._box.body.addWidget(self.words)
        self.body.addWidget(self.list)
        self.body.addWidget(self._box)
        self.body.addWidget(self.view, 1)
        close = Button(tr("Đóng"))
        close.clicked.connect(self.step_back)
        self.foot.addWidget(close, 1)
        lines.show([self._row(case, proof) for proof in case.evidence])
        self.list.choose(case.evidence[0].digest)
        self._fit()
        self.closed.connect(self.deleteLater)

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or self.list)
        self._read(self.list.chosen)  # not before: how wide it is drawn is known now
        self.list.moved.connect(self._read)

    def step_back(self) -> None:
        self._overtaken.set()
        super().step_back()

    def _fit(self) -> None:
        """A low window scrolls the list; the picture has the rest."""
        head, row = self.list.horizontalHeader().height() + 2, self.list.verticalHeader().defaultSectionSize()
        self.list.setMinimumHeight(head + row)
        self.list.setMaximumHeight(head + min(_ROWS_SHOWN, len(self._proofs)) * row)

    def _row(self, case: ApologyCase, proof: Proof) -> Row:
        today = self._counter.now().astimezone(VIETNAM).date()
        of = next((told for told in (*case.spoken, *case.told) if told.uid == proof.of), None)
        proves = (
            told_words(self._counter.desk, of) if of else tr("Thư đã ký {number}").format(number=case.number)
        )
        what = capital(_MEDIA.get(proof.media, proof.media))
        size = tr("{size} KB").format(size=max(1, round(proof.size / 1024)))
        return Row(proof.digest, (Cell(what, proves), Cell(moment_words(proof.kept_at, today), size)))

    def _read(self, digest: str) -> None:
        self._overtaken.set()
        self._overtaken = overtaken = Event()
        self._say(tr("Đang mở và đối chiếu với dấu trong sổ"))
        self.view.show_sheets([])
        desk, proof, dots = self._counter.desk, self._proofs[digest], self.view.dots
        self._background.run(
            lambda: None if overtaken.is_set() else pictures(desk, proof, dots),
            partial(self._show, overtaken),
            partial(self._fail, overtaken),
        )

    def _show(self, overtaken: Event, found: object) -> None:
        if isValid(self) and not overtaken.is_set():
            pages, count = cast("tuple[list[QImage], int]", found)
            self.view.show_sheets(pages)
            proved = tr("Khớp dấu đã ký trong sổ.")
            first = tr("Xem {shown} trang đầu trong {count} trang.").format(shown=len(pages), count=count)
            self._say(f"{proved} {first}" if count > len(pages) else proved, "good")

    def _fail(self, overtaken: Event, failure: Exception) -> None:
        if not isinstance(failure, Refusal):
            raise failure
        if isValid(self) and not overtaken.is_set():
            self._say(say(failure), "caution")

    def _say(self, words: str, tone: str = "ink") -> None:
        restyle(self._box, kind="caution" if tone == "caution" else "notice")
        self.words.set_tone(tone)
        self.words.setText(words)
        self._box.setAccessibleName(words)
        announce(self._box, words)


def pictures(desk: Desk, proof: Proof, dots: float) -> tuple[list[QImage], int]:
    """For the worker: the pages of what is kept, at most twenty, and how many there are.

    :raises Refusal: ``evidence.unreadable``, and those of :func:`app.apology.evidence.file_of`.
    """
    content = file_of(desk, proof)
    return _pages(content, dots) if proof.media == PDF else ([_picture(content, dots)], 1)


def _pages(content: bytes, dots: float) -> tuple[list[QImage], int]:
    try:
        with PdfPages(content) as pages:
            shown = range(min(len(pages), _MOST_PAGES))
            return [pages.image(page, _scale(pages.size(page), dots)) for page in shown], len(pages)
    except ValueError as error:
        raise Refusal("evidence.unreadable") from error


def _scale(page: QSizeF, dots: float) -> float:
    """As wide as there is room; a strip that would be longer than any paper is drawn smaller."""
    return min(dots / max(1, page.width()), _LONGEST * dots / max(1, page.height()))


def _picture(content: bytes, dots: float) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)  # a telephone held upright
    size, most = reader.size(), QSize(round(dots), round(dots)) * 2
    if size.width() > most.width() or size.height() > most.height():
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    picture = reader.read()
    if picture.isNull():
        raise Refusal("evidence.unreadable")
    return picture


def open_shown(place: Place, case: ApologyCase) -> None:
    """Look again at what shows how the apology was given."""
    ShownEvidenceSheet(place, case).open()
