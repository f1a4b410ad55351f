"""Niêm yết: every procedure in use with its version and since when, and the notice of each on paper (ui.md §3.7)."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QWidget

from app import ward_papers
from app.reference import CatalogueProcedure
from app.registers.openness import posted
from ui.counter import Counter
from ui.language import tr
from ui.places.procedure_search import search
from ui.places.wording import capital, limit_words
from ui.printing import Printing
from ui.theme import fit
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.charts.amounts import whole
from ui.widgets.empty import Empty
from ui.widgets.field import CONTROL_HEIGHT, Line
from ui.widgets.lines import Cell, Column, LinesView, Row
from ui.widgets.pdf_preview import PdfPreview
from ui.widgets.short_list import ShortList
from ui.widgets.text import Elided, Text

SETTLE_MS = 120
"""A notice is drawn when the choice has rested so long: not for every row that an arrow passes."""
_COLUMNS = (
    Column(tr("Thủ tục")),
    Column(tr("Thời hạn"), 150),
    Column(tr("Áp dụng từ"), 112),
)


class Notices(QWidget):
    """The list at the left, the sheet at the right. F9 prints the sheet, P all sheets of its field."""

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__()
        self._counter, self._printing = counter, printing
        self._posted: dict[str, CatalogueProcedure] = {}
        self._drawn = 0
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._draw)
        self.preview = PdfPreview(tr("Xem trước tờ niêm yết"))
        self._count = Elided("", "secondary", "ink2")
        self.field = QComboBox()
        self.field.setAccessibleName(tr("Lĩnh vực"))
        fit(self.field, role="body", height=CONTROL_HEIGHT, least=(170, 0))
        self.field.currentIndexChanged.connect(lambda _: self._show_rows())
        self.narrow = Line(placeholder=tr("Lọc thủ tục"))
        self.narrow.setAccessibleName(tr("Lọc theo tên, chữ đầu hoặc mã thủ tục"))
        self.narrow.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.narrow.textEdited.connect(lambda _: self._show_rows())
        self._lines = ShortList(_COLUMNS)
        self.table = LinesView(tr("Thủ tục niêm yết"), self._lines)
        self.narrow.returnPressed.connect(self.table.setFocus)
        self.table.moved.connect(lambda _: self._settle.start())
        self.table.opened.connect(lambda _: self.preview.setFocus())
        self.table.letter.connect(self.letter)
        self.all = Button(capital(tr("in cả lĩnh vực")), "primary_small", icon="printer", key="P")
        self.all.clicked.connect(self.print_field)
        self.one = Button(tr("In tờ này"), icon="printer", key="F9")
        self.one.clicked.connect(self.print_one)
        self._lay_out()

    def _lay_out(self) -> None:
        head, tools = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(18, 12, 14, 0)
        tools.setContentsMargins(18, 0, 14, 6)
        for row in (head, tools):
            row.setSpacing(10)
        head.addWidget(Text(tr("Thủ tục niêm yết"), "card"))
        head.addWidget(self._count, 1)
        head.addWidget(self.all)
        tools.addWidget(self.field)
        tools.addWidget(self.narrow, 1)
        left = Surface(margins=(1, 1, 1, 1))
        self._pages, self._empty = QStackedWidget(), Empty()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        left.body.addLayout(head)
        left.body.addLayout(tools)
        left.body.addWidget(self._pages, 1)
        later = Text(tr("Theo dõi tờ nào đang treo ở đâu sẽ có trong bản sau."), "caption", "ink2", wrap=True)
        later.setContentsMargins(18, 4, 14, 8)
        left.body.addWidget(later)
        right = Surface(margins=(1, 1, 1, 1))
        title, zoom = (
            QHBoxLayout(),
            (
                Button(kind="icon", icon="zoom-out", name=tr("Thu nhỏ")),
                Button(kind="icon", icon="zoom-in", name=tr("Phóng to")),
            ),
        )
        title.setContentsMargins(18, 12, 14, 6)
        title.setSpacing(8)
        title.addWidget(Elided(tr("Xem trước A4"), "card"), 1)
        for button, factor in zip(zoom, (0.8, 1.25), strict=True):
            button.clicked.connect(lambda _=False, by=factor: self.preview.zoom(by))
            title.addWidget(button)
        title.addWidget(self.one)
        right.body.addLayout(title)
        right.body.addWidget(self.preview, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(left, 19)
        row.addWidget(right, 11)

    def arrive(self) -> None:
        """Read the catalogue of today and take the focus."""
        found = posted(self._counter.desk.catalogue, self._counter.now().date())
        self._posted = {each.code: each for each in found}
        fields = sorted({each.field for each in found})
        if [self.field.itemData(n) for n in range(1, self.field.count())] != fields:
            chosen = self.field.currentData()
            self.field.blockSignals(True)
            self.field.clear()
            self.field.addItem(tr("Mọi lĩnh vực"), "")
            for each in fields:
                self.field.addItem(each, each)
            self.field.setCurrentIndex(max(0, self.field.findData(chosen)))
            self.field.blockSignals(False)
        self._show_rows()
        self.table.setFocus()

    def _show_rows(self) -> None:
        field, typed = self.field.currentData() or "", self.narrow.text().strip()
        shown = [each for each in self._posted.values() if field in {"", each.field}]
        if typed:
            shown = [match.procedure for match in search(shown, typed)]
        rows = [_row(each) for each in shown]
        self._count.setText(tr("{count} thủ tục").format(count=whole(len(rows))))
        self._pages.setCurrentIndex(0 if rows else 1)
        self._empty.say(
            "search", tr("Không có thủ tục nào như vậy."), tr("Xóa chữ đã gõ hoặc chọn lĩnh vực khác.")
        )
        self._lines.show(rows)
        self.table.choose(self.table.chosen)
        self._settle.start()

    @property
    def chosen(self) -> CatalogueProcedure | None:
        """The procedure chosen, None when the list is empty."""
        return self._posted.get(self.table.chosen) if self.table.lines.rowCount() else None

    def _draw(self) -> None:
        chosen, desk, today = self.chosen, self._counter.desk, self._counter.now().date()
        self._drawn += 1
        drawing = self._drawn
        for button in (self.one, self.all):
            button.setEnabled(chosen is not None)
        if chosen is None:
            self.preview.show_pdf(b"")
            return
        self.all.show_words(tr("In cả lĩnh vực {field}").format(field=chosen.field))
        self._printing.background.run(
            lambda: ward_papers.notice(desk, chosen.code, today),
            lambda pdf: self._show_sheet(drawing, pdf),
            lambda _: self._show_sheet(drawing, b""),
        )

    def _show_sheet(self, drawing: int, pdf: object) -> None:
        if drawing == self._drawn and isinstance(pdf, bytes):
            self.preview.show_pdf(pdf)

    def print_one(self) -> None:
        """F9: the notice shown."""
        chosen, desk, today = self.chosen, self._counter.desk, self._counter.now().date()
        if chosen is not None:
            self._printing.print_paper(
                tr("Niêm yết {code}").format(code=chosen.code),
                f"niem-yet-{chosen.code}",
                lambda: ward_papers.notice(desk, chosen.code, today),
            )

    def print_field(self) -> None:
        """P: the notices of all procedures of the field of the one chosen."""
        chosen, desk, today = self.chosen, self._counter.desk, self._counter.now().date()
        if chosen is not None:
            self._printing.print_paper(
                tr("Niêm yết lĩnh vực {field}").format(field=chosen.field),
                f"niem-yet-{'-'.join(chosen.field.split()).lower()}",
                lambda: ward_papers.notice_list(desk, chosen.field, today),
            )

    def letter(self, letter: str) -> None:
        """P prints the field, / goes to the filter."""
        if letter == "P":
            self.print_field()
        elif letter == "/":
            self.narrow.setFocus()
            self.narrow.selectAll()

    def clear_filter(self) -> bool:
        """Esc: show all again; False when all is shown."""
        if not self.narrow.text() and not self.field.currentData():
            return False
        self.narrow.clear()
        self.field.setCurrentIndex(0)
        self._show_rows()
        self.table.setFocus()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().upper() in {"P", "/"} and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.letter(event.text().upper())
        else:
            super().keyPressEvent(event)


def _row(procedure: CatalogueProcedure) -> Row:
    return Row(
        procedure.code,
        (
            Cell(procedure.name, f"{procedure.field} · {procedure.code}"),
            Cell(capital(limit_words(procedure.limit))),
            Cell(f"{procedure.valid_from:%d/%m/%Y}", figures=True),
        ),
    )
