"""The rows of Sổ theo dõi: the books, and the lines in one of them."""

from __future__ import annotations

from app.office.books import Book, BookLine
from app.papers.register import remark
from ui.counter import Counter
from ui.language import tr
from ui.places.standing_words import short_code
from ui.widgets.lines import Cell, Row

DIGEST_SHOWN = 16


def book_row(key: str, book: Book, counter: Counter) -> Row:
    """A book: whose it is, up to which number it goes and what is missing, whether it is closed."""
    volume = tr("quầy {desk}, quyển {volume}").format(desk=book.desk, volume=book.volume)
    numbers = tr("1 – {last}").format(last=book.last) if book.last else tr("chưa có số")
    gaps = tr("thiếu {count} số trên máy này").format(count=book.missing) if book.missing else ""
    year = Cell(tr("Năm {year}").format(year=book.year), volume)
    return Row(key, (year, Cell(numbers, gaps, "bad"), _status(book, counter)))


def _status(book: Book, counter: Counter) -> Cell:
    closing = book.closing
    if closing is None:
        running = book.year >= counter.now().year
        return Cell(
            tr("Đang ghi") if running else tr("Chưa đóng"), "" if running else tr("năm đã hết"), "caution"
        )
    words = tr("Đã đóng {at:%H:%M %d/%m/%Y}, {by}").format(at=closing.at, by=closing.by_name)
    if not closing.intact:
        return Cell(words, tr("KHÔNG còn như lúc đóng: kiểm tra dữ liệu, báo hỗ trợ"), "bad")
    return Cell(words, tr("còn nguyên, dấu {digest}").format(digest=closing.digest[:DIGEST_SHOWN]), "good")


def line_row(number: int, line: BookLine | None) -> Row:
    """A number of a book; one that is not here has its own row, so that the gap is seen."""
    if line is None:
        missing = Cell(tr("Số này không có trên máy này"), "", "bad")
        return Row(f"{number}", (Cell(str(number), figures=True), missing, Cell(), Cell(), Cell()))
    returned = f"{line.returned_at:%H:%M %d/%m/%Y}" if line.returned_at else ""
    return Row(
        line.dossier,
        (
            Cell(str(number), figures=True),
            Cell(line.names, f"{short_code(line.code)} · {line.procedure_name}"),
            Cell(
                f"{line.received_at:%H:%M %d/%m/%Y}", tr("hẹn {due:%H:%M %d/%m/%Y}").format(due=line.due_at)
            ),
            Cell(returned),
            Cell(remark(line)),
        ),
    )
