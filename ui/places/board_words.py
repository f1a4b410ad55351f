"""How what hangs is said: where, since when, who looked, and whether it must be printed anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from app.openness.board import BoardLine, Hanging, Hung
from ui.language import tr
from ui.places.board_read import WholeBoard, key_of
from ui.places.open_pane import Line
from ui.places.wording import capital, limit_words
from ui.widgets.lines import Cell, Row

PLACE_WORDS: Mapping[str, str] = {
    "board": tr("Bảng niêm yết"),
    "counter": tr("Tại quầy"),
    "screen": tr("Màn hình chờ"),
    "web": tr("Trang thông tin"),
}
_KINDS: Mapping[str, str] = {
    "field": tr("Danh mục của lĩnh vực"),
    "duty": tr("Chức năng, quyền hạn"),
    "channels": tr("Bảng chung"),
    "apology_rule": tr("Bảng chung"),
}
Note = tuple[str, str, str]
_TO_COME_DOWN: Note = ("bad", "alert-octagon-filled", tr("Phải gỡ"))


def board_note(line: BoardLine) -> Note:
    """How a sheet hangs."""
    if line.state is Hanging.CURRENT:
        return "good", "circle-check-filled", tr("Đang treo")
    if line.state is Hanging.MISSING:
        return "plain", "file-x", tr("Chưa treo")
    older = any(each.version != line.sheet.version for each in line.hung)
    return "caution", "alert-triangle-filled", tr("Cần thay bản mới") if older else tr("Hỏng, cần in lại")


def board_row(line: BoardLine, board: WholeBoard) -> Row:
    """A sheet that ought to hang, in the list."""
    sheet = line.sheet
    procedure = board.procedures.get(sheet.item) if sheet.kind == "procedure" else None
    about = f"{procedure.field} · {procedure.code}" if procedure else _KINDS[sheet.kind]
    return Row(
        key_of(sheet),
        (Cell(sheet.title, about), Cell(*_hung_words(line.hung)), Cell(note=board_note(line))),
    )


def gone_row(hung: Hung) -> Row:
    """A sheet that should be taken down."""
    words = tr("Không còn nhận hoặc không còn ở đây · {item}").format(item=hung.item)
    return Row(hung.uid, (Cell(tr("Tờ thừa"), words), Cell(*_hung_words((hung,))), Cell(note=_TO_COME_DOWN)))


def _hung_words(hung: Sequence[Hung]) -> tuple[str, str]:
    """Where, and since when with who looked last."""
    if not hung:
        return "", ""
    where = ", ".join(PLACE_WORDS.get(each.place, each.place) for each in hung)
    since = tr("từ {on:%d/%m/%Y}").format(on=min(each.hung_on for each in hung))
    looked = max((each.checked_on for each in hung if each.checked_on), default=None)
    return where, f"{since} · {_looked(looked)}" if looked else since


def _looked(on: date) -> str:
    return tr("kiểm tra {on:%d/%m}").format(on=on)


def place_line(hung: Hung) -> str:
    """'Bảng niêm yết, từ 04/02/2017 (Võ Thị Thử)'."""
    words = tr("{place}, từ {on:%d/%m/%Y} ({name})")
    return words.format(place=PLACE_WORDS.get(hung.place, hung.place), on=hung.hung_on, name=hung.hung_by)


def check_line(hung: Hung) -> str:
    """'Kiểm tra 07/02/2017, Trần Văn Mẫu: còn nguyên'."""
    if hung.checked_on is None:
        return tr("Chưa ai kiểm tra")
    seen = tr("còn nguyên") if hung.in_order else tr("hỏng, mờ hoặc mất")
    words = tr("Kiểm tra {on:%d/%m/%Y}, {name}: {seen}")
    return words.format(on=hung.checked_on, name=hung.checked_by, seen=seen)


def lines_of(line: BoardLine, board: WholeBoard) -> Sequence[Line]:
    """What is said under the paper: since when what holds, and every place where it hangs."""
    found: list[Line] = []
    procedure = board.procedures.get(line.sheet.item) if line.sheet.kind == "procedure" else None
    if procedure is not None:
        words = tr("{limit}, áp dụng từ {since:%d/%m/%Y}")
        said = words.format(limit=capital(limit_words(procedure.limit)), since=procedure.valid_from)
        found.append(("", said))
    for hung in line.hung:
        older = hung.version != line.sheet.version
        said = tr("{where} · bản cũ").format(where=place_line(hung)) if older else place_line(hung)
        found.append((said, check_line(hung)))
    return found or [("", tr("Chưa ghi treo ở đâu. In, treo, rồi bấm D."))]


def catalogue_words(board: WholeBoard) -> str:
    """'Danh mục thủ tục cập nhật 01/02/2017'."""
    latest = max((each.valid_from for each in board.procedures.values()), default=None)
    return tr("Danh mục thủ tục cập nhật {on:%d/%m/%Y}").format(on=latest) if latest else ""
