"""The letter as it will be printed, at the right of the apologies."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.apology.acts import LATE
from app.apology.case import ApologyCase
from app.dossier.registers import dossiers
from app.papers import letter
from ui.counter import Counter
from ui.dossier_papers import LETTER, times_printed
from ui.language import tr
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.pdf_preview import MakePdf, PdfPreview
from ui.widgets.text import Text

_ACTS = {"tt01-2018": "TT 01/2018/TT-VPCP", "tt03-2025": "TT 03/2025/TT-VPCP"}
"""The circular whose form 04 each form set has."""


class LetterPane(Surface):
    """``print_letter`` on its button, the same as F9; ``back`` where it stands in the place of the apology."""

    print_letter = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(1, 10, 1, 2))
        self.title, self._pages = Text("", "emphasis"), Text("", "secondary", "ink2")
        self.preview = PdfPreview(tr("Thư xin lỗi"))
        self.preview.drawn.connect(self._count)
        self._print = Button(tr("In"), "quiet", icon="printer", key="F9")
        self._print.clicked.connect(self.print_letter)
        zoom = Button(kind="icon", icon="zoom-in", name=tr("Phóng to, Ctrl +"))
        zoom.clicked.connect(lambda: self.preview.zoom(1.25))
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 12, 0)
        head.setSpacing(8)
        self._back = Button(kind="icon", icon="arrow-left", name=tr("Về thư đang soạn, Esc"))
        self._back.clicked.connect(self.back)
        head.addWidget(self._back)
        head.addWidget(self.title)
        head.addWidget(self._pages)
        head.addStretch(1)
        head.addWidget(zoom)
        head.addWidget(self._print)
        self.body.addLayout(head)
        page = QHBoxLayout()  # narrow enough to be seen whole above the line
        page.setContentsMargins(10, 0, 10, 0)
        page.addWidget(self.preview)
        self.body.addLayout(page, 1)
        self.origin = Text("", "caption", "ink2", wrap=True)
        self.origin.setContentsMargins(16, 0, 12, 6)
        self.body.addWidget(self.origin)

    def show_case(self, counter: Counter, case: ApologyCase) -> None:
        """Show the letter of a case, also of one that is still being typed and is written nowhere."""
        desk = counter.desk
        draft = tr("Bản dự thảo") if case.apology else tr("Bản đang soạn")
        number = tr("Thư số {number}, đã hủy") if case.state == "cancelled" else tr("Thư số {number}")
        title = number.format(number=case.number) if case.number else draft
        self.origin.setText(_origin(desk.regime.form_set, case))
        self.origin.set_tone("caution" if _is_corrected(case) else "ink2")
        self.show_letter(_letter_of(counter, case), title, _print_words(counter, case))

    def show_letter(self, make: MakePdf, title: str, printable: str) -> None:
        """Show the letter that ``make`` makes; ``printable`` is what its button says, '' when it cannot be printed yet."""
        self.preview.show_made(make)
        self.title.setText(title)
        self._print.show_words(printable or tr("In"))
        self._print.setVisible(bool(printable))

    def show_back(self, *, shown: bool) -> None:
        """Offer the way back, or not."""
        self._back.setVisible(shown)

    def _count(self) -> None:
        pages = self.preview.pages
        self._pages.setText(tr("{pages} trang").format(pages=pages) if pages else "")


def _letter_of(counter: Counter, case: ApologyCase) -> MakePdf:
    desk = counter.desk
    if case.is_bare:
        return lambda: letter.letter(desk, case.apology)
    with counter.reading() as reading:
        whole = dossiers.one(reading, desk.settings.ward, case.line.dossier)
    return lambda: letter.letter_of(desk, case, whole)


def _origin(form_set: str, case: ApologyCase) -> str:
    """Whose wording it is, and what of it is the clerk's."""
    form = tr("mẫu 04, {act}").format(act=_ACTS.get(form_set, form_set))
    if case.state == "cancelled":
        return tr("Thư đã hủy: bản in ghi rõ, không có mã để kiểm tra.")
    if _is_corrected(case):
        beside = tr(
            "Thư có đính chính ngày {on:%d/%m/%Y}, đọc ở giữa màn hình. Bản in là thư như đã ký, không có đính chính."
        )
        return beside.format(on=case.corrections[-1].at)
    if case.number:
        return tr("Lời theo {form}; thư đã ký, không sửa được.").format(form=form)
    if LATE not in case.causes:
        return tr("Theo {form}; mẫu không có lời cho lỗi này.").format(form=form)
    return tr("Lời theo {form}; chỉ sửa lý do, lỗi, ngày.").format(form=form)


def _is_corrected(case: ApologyCase) -> bool:
    return bool(case.corrections) and case.state != "cancelled"


def _print_words(counter: Counter, case: ApologyCase) -> str:
    """What the button over the letter says; '' for a letter that is written nowhere yet."""
    if not case.apology:
        return ""
    times = times_printed(counter, case.line.dossier, LETTER, case.apology) if case.number else 0
    return tr("In, đã {times} lần").format(times=times) if times else tr("In")
