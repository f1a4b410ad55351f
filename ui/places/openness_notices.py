"""Niêm yết: what ought to hang, where it does and since when, and the paper of each (ui.md §3.7)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.openness.board import BoardLine, BoardSheet, Hung
from app.papers import board as posting_papers
from ui.language import tr
from ui.places.board_pane import BoardPane
from ui.places.board_print import print_all, print_field, print_sheet
from ui.places.board_read import ALL, DUTIES, RULES, TO_PRINT, WholeBoard, read_board, to_print
from ui.places.board_sheets import CheckSheet, DutySheet, HangSheet
from ui.places.board_words import board_row, catalogue_words, gone_row, lines_of, place_line
from ui.places.latest_answer import LatestAnswer
from ui.places.other_acts import PlaceLine
from ui.places.place import Place
from ui.places.procedure_search import search
from ui.theme import fit
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.charts.amounts import whole
from ui.widgets.empty import Empty
from ui.widgets.field import CONTROL_HEIGHT, Line, Picker
from ui.widgets.key_bar import Key
from ui.widgets.lines import Column, LinesView
from ui.widgets.short_list import ShortList
from ui.widgets.text import Elided, Text

SETTLE_MS = 120
"""A sheet is drawn when the choice has rested so long: not for every row that an arrow passes."""
MANY = 10
"""More sheets than this are printed when P is pressed a second time: paper is not called back."""
_WHY_NOT = {
    "D": tr("Tờ này không còn đúng, không treo nữa. Gỡ xuống rồi bấm K."),
    "K": tr("Tờ này chưa ghi treo ở đâu. Treo xong bấm D, rồi mới kiểm tra."),
    "L": tr("Tờ này không thuộc lĩnh vực nào. F9 in riêng nó."),
    "G": tr("Nhiệm vụ của cán bộ: người phụ trách hoặc lãnh đạo ghi."),
}
"""Why a key does nothing with what is chosen now."""
_COLUMNS = (
    Column(tr("Tờ niêm yết")),
    Column(tr("Treo ở đâu, từ khi nào"), 226, room=660),
    Column(tr("Tình trạng"), 176),
)


class Notices(QWidget):
    """The list at the left, the sheet at the right. P prints what changed, F9 the sheet, L its field; D hung, K looked."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place, self._counter, self._printing = place, place.counter, place.printing
        self.board: WholeBoard | None = None
        self.answer = LatestAnswer()
        self.answer.came.connect(self._show)
        self._shown: Sequence[BoardLine] = ()
        self._printed: Sequence[BoardSheet] = ()
        self._asked_twice: Sequence[BoardSheet] = ()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._draw)
        self.pane, self.line = BoardPane(), PlaceLine()
        self.preview = self.pane.preview
        self._count = Elided("", "secondary", "ink2")
        self.field = Picker()
        self.field.setAccessibleName(tr("Nhóm tờ"))
        fit(self.field, role="body", height=CONTROL_HEIGHT, least=(190, 0))
        self.field.currentIndexChanged.connect(lambda _: self._show_rows())
        self.narrow = Line(placeholder=tr("Lọc thủ tục"))
        self.narrow.setAccessibleName(tr("Lọc theo tên, chữ đầu hoặc mã thủ tục"))
        self.narrow.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.narrow.textEdited.connect(lambda _: self._show_rows())
        self._lines = ShortList(_COLUMNS)
        self.table = LinesView(tr("Tờ niêm yết"), self._lines)
        self.narrow.returnPressed.connect(self.table.setFocus)
        self.table.moved.connect(lambda _: self._moved())
        self.table.opened.connect(lambda _: self.preview.setFocus())
        self.table.letter.connect(self.letter)
        self.all = Button("", "primary_small", icon="printer", key="P")
        self.all.clicked.connect(self.print_changed)
        self.all.hide()  # until it is known how many
        self.pane.one.clicked.connect(self.print_one)
        for letter, button in self.pane.letters.items():
            button.clicked.connect(lambda _=False, letter=letter: self.letter(letter))
        self._lay_out()

    def _lay_out(self) -> None:
        head, tools = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(18, 12, 14, 0)
        tools.setContentsMargins(18, 0, 14, 6)
        for row in (head, tools):
            row.setSpacing(10)
        head.addWidget(Text(tr("Tờ niêm yết"), "card"))
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
        left.body.addWidget(self.line)
        left.body.addWidget(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(left, 19)
        row.addWidget(self.pane, 11)

    def arrive(self) -> None:
        """Read what hangs today and take the focus."""
        counter = self._counter
        self.line.say("")
        self.table.skeleton.wait()
        self.answer.ask(lambda: read_board(counter))
        self.table.setFocus()

    def _show(self, found: object) -> None:
        assert isinstance(found, WholeBoard)
        self.board = found
        self.table.skeleton.answered()
        waits = set(to_print(found.lines))
        self._printed = [sheet for sheet in self._printed if sheet in waits]
        self._show_groups(found)
        self._show_rows()

    def _show_groups(self, board: WholeBoard) -> None:
        named = [(tr("Mọi tờ"), ALL), (tr("Cần in, cần thay"), TO_PRINT)]
        named += [(field, field) for field in board.fields]
        named += [(tr("Nhiệm vụ của cán bộ"), DUTIES), (tr("Bảng chung"), RULES)]
        if [self.field.itemData(n) for n in range(self.field.count())] == [value for _, value in named]:
            return
        chosen = self.field.currentData()
        self.field.blockSignals(True)
        self.field.clear()
        for words, value in named:
            self.field.addItem(words, value)
        self.field.setCurrentIndex(max(0, self.field.findData(chosen)))
        self.field.blockSignals(False)

    def _show_rows(self) -> None:
        if self.board is None:
            return
        board, group, typed = self.board, str(self.field.currentData() or ALL), self.narrow.text().strip()
        shown = board.narrowed(group)
        if typed:
            of = {each.sheet.item: each for each in shown if each.sheet.kind == "procedure"}
            found = search([board.procedures[code] for code in of], typed)
            shown = [of[match.procedure.code] for match in found]
        gone = [gone_row(each) for each in board.gone] if group in {ALL, TO_PRINT} and not typed else []
        self._shown, self._asked_twice = shown, ()
        rows = [*gone, *(board_row(each, board) for each in shown)]
        changed = to_print(shown)
        words = tr("{count} tờ, {changed} cần in") if changed else tr("{count} tờ")
        self._count.setText(words.format(count=whole(len(rows)), changed=whole(len(changed))))
        self.all.show_words(tr("In {count} tờ cần thay").format(count=whole(len(changed))))
        self.all.setVisible(bool(changed))
        self._pages.setCurrentIndex(0 if rows else 1)
        self._empty.say("search", tr("Không có tờ nào như vậy."), tr("Xóa chữ đã gõ hoặc chọn nhóm khác."))
        self._lines.show(rows)
        self.table.choose(self.table.chosen)
        self._moved()

    @property
    def chosen(self) -> BoardLine | None:
        """The sheet chosen; None when the list is empty, or it is one to be taken down."""
        return self.board.line(self.table.chosen) if self.board and self.table.lines.rowCount() else None

    @property
    def chosen_gone(self) -> Hung | None:
        """What is chosen and should be taken down."""
        return self.board.gone_line(self.table.chosen) if self.board and self.table.lines.rowCount() else None

    def _moved(self) -> None:
        self._settle.start()
        self.pane.show_keys(self._letters())
        self._place.keys_changed.emit()

    def _letters(self) -> set[str]:
        """The letters that act on what is chosen now."""
        chosen = self.chosen
        hangs = chosen.hung if chosen else self.chosen_gone
        found = {"D"} if chosen else set()
        found |= {"K"} if hangs else set()
        if chosen and chosen.sheet.kind in {"procedure", "field"}:
            found.add("L")
        return found | {"G"} if self._counter.person.leads else found

    def _draw(self) -> None:
        chosen, gone, board = self.chosen, self.chosen_gone, self.board
        self.pane.one.setEnabled(chosen is not None)
        if chosen is None or board is None:
            said = [("", tr("Tờ này không còn đúng. Gỡ xuống rồi bấm K."))] if gone else []
            self.pane.show_lines([*said, *([(place_line(gone), "")] if gone else [])])
            self.preview.show_pdf(b"")
            return
        desk, sheet = self._counter.desk, chosen.sheet
        self.pane.show_lines(lines_of(chosen, board))
        self.preview.show_made(lambda: posting_papers.sheet(desk, sheet, board.on))

    def print_one(self) -> None:
        """F9: the sheet shown."""
        if self.chosen is not None:
            self._printed = [self.chosen.sheet]
            self._place.follow(print_sheet(self._counter, self._printing, self.chosen.sheet))

    def print_field(self) -> None:
        """L: the notices of all procedures of the field of the one chosen."""
        chosen, board = self.chosen, self.board
        if chosen is None or board is None or "L" not in self._letters():
            return
        procedure = board.procedures.get(chosen.sheet.item)
        field = procedure.field if procedure else chosen.sheet.item
        of = board.narrowed(field)
        self._printed = [each.sheet for each in of if each.sheet.kind == "procedure"]
        self._place.follow(print_field(self._counter, self._printing, field))

    def print_changed(self) -> None:
        """P: of the sheets listed those that must be printed; many of them when it is pressed a second time."""
        sheets = to_print(self._shown)
        if not sheets:
            self.line.say(tr("Mọi tờ ở đây đang treo đúng bản, không có gì phải in."))
        elif len(sheets) > MANY and sheets != self._asked_twice:
            self._asked_twice = sheets
            words = tr("{count} tờ sẽ ra giấy. Bấm P lần nữa để in, hoặc chọn một lĩnh vực để in ít hơn.")
            self.line.say(words.format(count=whole(len(sheets))))
        else:
            self.line.say("")
            self._printed, self._asked_twice = sheets, ()
            self._place.follow(print_all(self._counter, self._printing, sheets))

    def letter(self, letter: str) -> None:
        """A key pressed in the list."""
        if letter != "P":
            self.line.say("")
        if letter == "P":
            self.print_changed()
        elif letter == "/":
            self.narrow.setFocus()
            self.narrow.selectAll()
        elif letter in self._letters():
            {"D": self._hang, "K": self._check, "L": self.print_field, "G": self._duty}[letter]()
        elif letter in _WHY_NOT and (letter == "G" or self.table.lines.rowCount()):
            self.line.say(_WHY_NOT["D" if letter == "L" and self.chosen is None else letter])

    def _hang(self) -> None:
        if self.chosen is not None:
            sheet = HangSheet(self._place, self.chosen.sheet, self._printed)
            sheet.begin(sheet.places)

    def _check(self) -> None:
        chosen, gone = self.chosen, self.chosen_gone
        title = chosen.sheet.title if chosen else tr("Tờ thừa")
        hung = chosen.hung if chosen else [gone] if gone else []
        if hung:
            sheet = CheckSheet(self._place, title, hung)
            sheet.begin(sheet.seen)

    def _duty(self) -> None:
        chosen = self.chosen
        official = chosen.sheet.item if chosen and chosen.sheet.kind == DUTIES else ""
        sheet = DutySheet(self._place, official)
        sheet.begin(sheet.official)

    def clear_filter(self) -> bool:
        """Esc: show all again; False when all is shown."""
        if not self.narrow.text() and not self.field.currentData():
            return False
        self.narrow.clear()
        self.field.setCurrentIndex(0)
        self._show_rows()
        self.table.setFocus()
        return True

    @property
    def device_words(self) -> str:
        """What the foot of the window says of the catalogue."""
        return catalogue_words(self.board) if self.board else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().upper()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if letter and letter in "PDKLG/" and not control:
            self.letter(letter)
        else:
            super().keyPressEvent(event)

    def keys(self) -> Sequence[Key]:
        """The keys valid right now."""
        words = {
            "D": tr("đã treo"),
            "K": tr("đã kiểm tra"),
            "L": tr("in cả lĩnh vực"),
            "G": tr("nhiệm vụ cán bộ"),
        }
        letters = self._letters()
        changed = [Key("P", tr("in tờ cần thay"))] if to_print(self._shown) else []
        one = [Key("F9", tr("in tờ này"))] if self.chosen else []
        acts = [Key(letter, said) for letter, said in words.items() if letter in letters]
        return [Key("↑ ↓", tr("chọn")), *changed, *one, *acts, Key("/", tr("lọc"))]
