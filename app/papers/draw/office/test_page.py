"""Pages that try a device: is a printer true to size, has it every letter, does a scanner read what is printed?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.papers.draw.base.flow import Block, Column, Run, gap, paragraph, stacked
from app.papers.draw.base.qr import matrix
from app.papers.draw.base.sheet import A4, A5, FIGURES, SANS, SANS_BOLD, SANS_MEDIUM, SERIF, Sheet
from app.papers.draw.citizen.roll import LINE, centred, clock_and_day, on_dots, roll_length, roll_sheet
from app.refusal import Refusal
from app.rules.text.identity import TEST_CARD

TITLE = "TRANG IN THỬ"
PAPERS = {"a4": A4, "a5": A5}
ROLLS = {"80": 80, "58": 58}
LETTERS = (
    "aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ đ "
    "AÀÁẢÃẠ ĂẰẮẲẴẶ ÂẦẤẨẪẬ EÈÉẺẼẸ ÊỀẾỂỄỆ IÌÍỈĨỊ OÒÓỎÕỌ ÔỒỐỔỖỘ ƠỜỚỞỠỢ UÙÚỦŨỤ ƯỪỨỬỮỰ YỲÝỶỸỴ Đ "
    "ƀ Ƀ č Č ŏ Ŏ ĕ Ĕ ĭ Ĭ 0123456789"
)
RULER_HINT = (
    "Đặt thước lên vạch: phải khớp từng milimét. Lệch thì tắt 'vừa trang giấy' (fit to page), in tỉ lệ 100 %."
)
CODE_HINT = "Quét mã này: ô quét phải hiện đúng 'Đặng Thị Hường, ạ ẳ ễ ợ ữ'."
MARGIN = 14.0
MODULE = 0.5

SCANNER_TITLE = "TRANG THỬ MÁY QUÉT"
SCANNER_STEPS = (
    ("Quét mã ở trên.", "Máy báo số mili giây giữa các phím và chữ nào bị sai."),
    (
        "Chế độ bàn phím (USB HID).",
        "Máy quét gõ như bàn phím. Đặt bàn phím của máy quét là 'US' hoặc 'ALT/Unicode', tắt Telex/VNI khi thử.",
    ),
    ("Kết thúc bằng Enter.", "Trong sách của máy quét, quét mã 'Add CR suffix' hoặc 'Suffix: Enter'."),
    (
        "Chữ có dấu bị sai?",
        "Chuyển máy quét sang chế độ cổng COM ('USB COM', 'USB Virtual Serial'), rồi chọn cổng ở Hệ thống, Thiết bị.",
    ),
    ("Vẫn chưa đúng?", "Gõ số định danh bằng tay: hồ sơ vẫn nhận được, không phải chờ máy quét."),
)


def draw(kind: str, printer: str, at: datetime) -> bytes:
    """Draw a printer's test page as PDF; ``kind`` is "a4", "a5" or the width of a roll, "80" or "58".

    Raises ``form.choice`` for any other kind.
    """
    if kind in ROLLS:
        return _roll(ROLLS[kind], printer, at)
    if kind not in PAPERS:
        raise Refusal("form.choice", field="kind", allowed=", ".join((*PAPERS, *ROLLS)))
    sheet = Sheet(PAPERS[kind], TITLE)
    column = Column(MARGIN, sheet.width - 2 * MARGIN, 11, 1.34)
    stacked(_page(sheet, column, f"{printer} · {clock_and_day(at)}"), 12)
    _frame_of_page(sheet)
    return sheet.finish()


def _page(sheet: Sheet, column: Column, named: str) -> list[Block]:
    return [
        paragraph(sheet, column.inset(0, 17), [Run(TITLE, SANS_BOLD)]),
        paragraph(sheet, column, [Run(named, SANS)]),
        gap(4),
        _rulers(sheet, column, 100),
        gap(3),
        paragraph(sheet, column.inset(0, 10), [Run(RULER_HINT, SANS)]),
        gap(2),
        _greys(sheet, column),
        *_strokes(sheet, column),
    ]


def _frame_of_page(sheet: Sheet) -> None:
    """A line 5 mm inside every edge: what is missing of it lies outside the printable area."""
    sheet.frame(5, 5, sheet.width - 10, sheet.height - 10, 0.2)
    sheet.text(
        sheet.width / 2, sheet.height - 6.5, "Khung này cách mép giấy 5 mm", SANS, size=7.6, align="centre"
    )


def _rulers(sheet: Sheet, column: Column, length: int) -> Block:
    """A ruler across and one down from the same corner, and between them the code and every letter."""
    rows = matrix(TEST_CARD)
    side = len(rows) * MODULE
    beside = Column(column.x + 16 + side, column.width - 16 - side, column.size, column.leading)
    hint = paragraph(sheet, beside, [Run(CODE_HINT, SANS)])
    within = Column(column.x + 16, column.width - 16, 9.6, 1.4)
    letters = [paragraph(sheet, within, [Run(LETTERS, face)]) for face in (SERIF, SANS)]

    def draw(top: float) -> None:
        x, y = column.x + 6, top + 6
        _across(sheet, x, y, length)
        _down(sheet, x, y, length)
        sheet.code(x + 10, y + 10, rows, MODULE)
        hint.draw(y + 16)
        stacked(letters, y + 12 + side)

    return Block(length + 9, draw)


def _across(sheet: Sheet, x: float, y: float, length: int, stroke: float = 0.2) -> None:
    sheet.rule(x, x + length, y, stroke)
    for mm in range(length + 1):
        sheet.upright(x + mm, y, y + _tick(mm), stroke)
        if mm % 10 == 0:
            sheet.text(x + mm, y - 1.4, str(mm), FIGURES, size=7.6, align="centre")


def _down(sheet: Sheet, x: float, y: float, length: int, stroke: float = 0.2) -> None:
    sheet.upright(x, y, y + length, stroke)
    for mm in range(length + 1):
        sheet.rule(x, x + _tick(mm), y + mm, stroke)
        if mm % 10 == 0 and mm:
            sheet.text(x - 1.2, y + mm + 1, str(mm), FIGURES, size=7.6, align="right")


def _tick(mm: int) -> float:
    return 5.0 if mm % 10 == 0 else 3.6 if mm % 5 == 0 else 2.2


def _greys(sheet: Sheet, column: Column) -> Block:
    """From black to white in eleven steps: a worn drum or a low toner loses the pale ones."""
    wide = column.width / 11

    def draw(top: float) -> None:
        for step in range(11):
            sheet.bar(column.x + step * wide, top, wide, 6, step / 10)
        sheet.frame(column.x, top, column.width, 6, 0.1, 0)

    return Block(8, draw)


def _strokes(sheet: Sheet, column: Column) -> list[Block]:
    """Rules of one to four dots of a thermal head."""

    def draw(top: float) -> None:
        for dots in (1, 2, 3, 4):
            start = column.x + (dots - 1) * column.width / 4
            for number in range(8):
                sheet.bar(on_dots(start + number * 1.25), on_dots(top), dots * 0.125, 5)

    return [Block(6.5, draw)]


def _roll(width_mm: int, printer: str, at: datetime) -> bytes:
    sheet, column = roll_sheet(width_mm, TITLE)
    # 50 mm do not fit across the narrow roll.
    length, rows = (50 if column.width > 60 else 40), matrix(TEST_CARD)

    def rulers(top: float) -> None:
        x, y = on_dots(column.x + 5), on_dots(top + 5)
        _across(sheet, x, y, length, 0.25)
        _down(sheet, x, y, 50, 0.25)
        sheet.code(x + 9, y + 15, rows, MODULE)

    def head_line(top: float) -> None:
        sheet.bar(column.x, top, column.width, 1.5)

    return roll_length(
        sheet,
        [
            centred(sheet, column, TITLE, SANS_BOLD, 1.4),
            centred(sheet, column, printer),
            centred(sheet, column, clock_and_day(at)),
            gap(1),
            Block(50 + 8, rulers),
            centred(sheet, column, RULER_HINT),
            gap(1),
            centred(sheet, column, CODE_HINT, SANS_BOLD),
            gap(1),
            paragraph(sheet, column, [Run(LETTERS, SANS_MEDIUM)]),
            gap(1.5),
            Block(1.5, head_line),
            gap(1.5),
            *_strokes(sheet, column),
            centred(sheet, column, "Vạch đen phải liền, không có kẽ trắng."),
            gap(LINE),
        ],
    )


def scanner_sheet(office: str) -> bytes:
    """The sheet that tries a scanner (A4): a card of nobody, and what to set when it is read wrongly."""
    sheet = Sheet(A4, SCANNER_TITLE)
    column = Column(20, sheet.width - 40, 13, 1.36)
    rows = matrix(TEST_CARD)
    module = 0.9
    left = (sheet.width - len(rows) * module) / 2
    fields = TEST_CARD.split("|")

    def code(top: float) -> None:
        sheet.code(left, top, rows, module)

    stacked(
        [
            paragraph(sheet, column, [Run(office, SANS)], centre=True),
            paragraph(sheet, column.inset(0, 22), [Run(SCANNER_TITLE, SANS_BOLD)], centre=True),
            paragraph(
                sheet, column, [Run("Giống mã trên thẻ căn cước, nhưng không của ai.", SANS)], centre=True
            ),
            gap(6),
            Block(len(rows) * module, code),
            paragraph(sheet, column.inset(0, 16), [Run(fields[2], SANS_BOLD)], centre=True),
            paragraph(sheet, column, [Run(fields[0], FIGURES)], centre=True),
            gap(8),
            *_steps(sheet, column, SCANNER_STEPS),
        ],
        18,
    )
    return sheet.finish()


def _steps(sheet: Sheet, column: Column, steps: Sequence[tuple[str, str]]) -> list[Block]:
    return [
        block
        for number, (what, then) in enumerate(steps, 1)
        for block in (
            paragraph(sheet, column, [Run(f"{number}. {what} ", SANS_BOLD), Run(then, SANS)]),
            gap(2.6),
        )
    ]
