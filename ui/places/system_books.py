"""Sổ: the register books of each desk and year, their lines, out as paper and for Excel, and closed by the head."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from app.desk.reference import StaffMember
from app.dossier.numbers import CountedBook, count_book
from app.office.books import Book, book_lines, books, close_book
from app.papers.register import book_workbook, register_pages, register_table
from app.refusal import Refusal
from ui.counter import Counter
from ui.language import say, tr
from ui.places.apology_signing import SignSheet
from ui.places.apology_year import YearSheet
from ui.places.book_rows import book_row, line_row
from ui.places.figures_out import export, saved_words
from ui.places.system_page import Card, SystemPage
from ui.print_job import SENDING, WAITING
from ui.printing import Printing
from ui.widgets.button import Button
from ui.widgets.key_bar import Key
from ui.widgets.lines import Column, Lines, LinesView, Row
from ui.widgets.short_list import ShortList
from ui.widgets.text import Text, announce


class CloseBookSheet(SignSheet):
    """``signed(member)`` once the secret of the head or a deputy was right: the book is theirs to close."""

    asks = tr("Ai đóng sổ này?")
    rule = tr(
        "Chỉ Chủ tịch hoặc Phó Chủ tịch đóng sổ. Sổ đã đóng không ghi thêm, không mở lại được; hồ sơ của năm đó nhập "
        "sau sẽ bị từ chối."
    )
    signs = tr("Đóng sổ")


class BooksPage(SystemPage):
    """↑↓ chooses a book, Enter shows its lines, Esc comes back to the books; P prints, Ctrl E exports, D closes a year, X is the year of apologies."""

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__("stack-2", tr("Sổ theo dõi"), counter)
        self._printing = printing
        self.books: dict[str, Book] = {}
        self.shown: Book | None = None
        self.card = Card("stack-2", tr("Sổ theo dõi hồ sơ"))
        self._list = ShortList(
            (Column(tr("Sổ"), 160), Column(tr("Số đã ghi"), 120), Column(tr("Tình trạng")))
        )
        self.view = LinesView(tr("Sổ theo dõi hồ sơ"), self._list)
        self._lines = Lines(
            (
                Column(tr("Số"), 64),
                Column(tr("Người nộp và thủ tục")),
                Column(tr("Nhận, hẹn trả"), 168),
                Column(tr("Trả kết quả"), 150),
                Column(tr("Ghi chú"), 176, room=700),
            ),
            self._page,
            lambda: self.shown.last if self.shown else 0,
        )
        self.lines = LinesView(tr("Các dòng của sổ"), self._lines)
        self.words = Text("", "secondary_strong", "ink2", wrap=True)
        self._lay_out()
        self.view.opened.connect(self.open_book)
        self.view.moved.connect(lambda _: self._show_buttons())
        self.lines.opened.connect(self._open_dossier)
        for view in (self.view, self.lines):
            view.letter.connect(self._letter)

    def _lay_out(self) -> None:
        self.close_year = Button(tr("Đóng sổ năm"), icon="lock", key="D")
        self.export = Button(tr("Xuất Excel"), icon="files", key="Ctrl E")
        self.paper = Button(tr("In sổ"), icon="printer", key="P")
        self.apologies = Button(tr("Sổ xin lỗi"), icon="heart-handshake", key="X")
        self.back = Button(tr("Các sổ"), icon="arrow-left", key="Esc")
        row = QHBoxLayout()
        row.setSpacing(10)
        for button, act in (
            (self.back, self.step_back),
            (self.close_year, self.ask_to_close),
            (self.export, self.export_book),
            (self.paper, self.print_book),
            (self.apologies, self.show_apologies),
        ):
            button.clicked.connect(act)
            (self.card.head if button is self.apologies else row).addWidget(button)
        row.addStretch(1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.lines)
        self._pages.setMinimumHeight(200)
        self.card.body.addWidget(self._pages, 1)
        self.card.body.addLayout(row)
        self.card.body.addWidget(self.words)
        self.body.addWidget(self.card, 1)

    @property
    def state(self) -> str:
        return tr("đang ghi sổ {year}").format(year=self.counter.now().year)

    def show_state(self) -> None:
        """Read the books on the worker: closed ones are counted through to see whether they still are what was signed."""
        ward, counter = self.counter.desk.settings.ward, self.counter

        def read() -> list[Book]:
            with counter.reading() as reading:
                return books(reading, ward)

        self._printing.background.run(read, self._show, lambda _: self._say(tr("Chưa đọc được sổ"), "bad"))
        self._show_buttons()

    def _show(self, found: object) -> None:
        if not isinstance(found, list):
            return
        self.books = {f"{book.chain} {book.year}": book for book in found}
        if self.shown is not None:
            self.shown = self.books.get(f"{self.shown.chain} {self.shown.year}", self.shown)
        self._list.show([book_row(key, book, self.counter) for key, book in self.books.items()])
        if not self.view.chosen:
            self.view.choose("")
        self.card.say(
            tr("Mỗi quầy một quyển, mỗi năm đánh số lại từ 1, không bỏ số. {count} sổ trên máy này.").format(
                count=len(self.books)
            )
        )
        self._lines.refresh()
        self._show_buttons()

    @property
    def chosen(self) -> Book | None:
        """The book chosen, or the one whose lines are shown."""
        return self.shown or self.books.get(self.view.chosen)

    def _show_buttons(self) -> None:
        book = self.chosen
        own = book is not None and book.chain in self.counter.desk.epochs
        ended = book is not None and book.year <= self.counter.now().year
        self.back.setVisible(self.shown is not None)
        self.close_year.setVisible(self.leads and own and ended and book is not None and book.closing is None)
        for button in (self.export, self.paper):
            button.setEnabled(book is not None)
        self.keys_changed.emit()

    def keys(self) -> Sequence[Key]:
        apologies = Key("X", tr("sổ xin lỗi"))
        if self.chosen is None:
            return (apologies,)
        closes = (Key("D", tr("đóng sổ năm")),) if self.close_year.isVisibleTo(self) else ()
        return (Key("P", tr("in sổ")), Key("Ctrl E", tr("xuất Excel")), *closes, apologies)

    def take(self, event: QKeyEvent) -> bool:
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            return self._letter("Ctrl E") if event.key() == Qt.Key.Key_E else False
        return not event.isAutoRepeat() and self._letter(event.text().upper())

    def _letter(self, letter: str) -> bool:
        own = {"P": self.paper, "Ctrl E": self.export, "D": self.close_year, "X": self.apologies}
        button = own.get(letter)
        if button is None or not button.isVisible():
            return False
        button.click()
        return True

    def open_book(self, key: str) -> None:
        """Show the lines of a book."""
        self.shown = self.books.get(key)
        self._lines.refresh()
        self._pages.setCurrentWidget(self.lines)
        self.lines.choose("")
        self.lines.setFocus()
        self._show_buttons()

    def _open_dossier(self, dossier: str) -> None:
        self.host.open_dossier(dossier)

    def _page(self, offset: int, limit: int) -> Sequence[Row]:
        """Rows by number, also of those that are not here."""
        book = self.shown
        if book is None:
            return []
        with self.counter.reading() as reading:
            found = book_lines(reading, self.counter.desk.settings.ward, book.chain, book.year, offset, limit)
        by_number = {line.number: line for line in found}
        last = min(book.last, offset + limit)
        return [line_row(number, by_number.get(number)) for number in range(offset + 1, last + 1)]

    def step_back(self) -> None:
        """Esc: from the lines to the books."""
        self.shown = None
        self._pages.setCurrentWidget(self.view)
        self.view.setFocus()
        self._show_buttons()

    def leave(self) -> None:
        if self.shown is not None:
            self.shown = None
            self._pages.setCurrentWidget(self.view)

    def print_book(self) -> None:
        """The register on paper, form 06 or 07."""
        book, desk, place = self.chosen, self.counter.desk, self.host.shown
        drawn = place.job is not None and place.job.state in {WAITING, SENDING}
        if book is not None and not drawn:
            job = self._printing.print_paper(
                tr("Sổ theo dõi hồ sơ {year}").format(year=book.year),
                f"so-theo-doi-{book.year}-quyen-{book.volume}",
                lambda: register_pages(desk, book.year, book.chain),
            )
            # A year's book is long in drawing, and nothing else is seen meanwhile.
            place.confirmation.say(tr("Đang in sổ"), "plain", "printer")
            place.confirmation.show()
            place.follow(job)

    def export_book(self) -> None:
        """The register as an Excel file in the desk's folder; it has names, and says so."""
        book, counter = self.chosen, self.counter
        if book is None:
            return

        def made() -> bytes:
            return book_workbook(register_table(counter.desk, book.year, book.chain), str(book.year))

        aside = tr("Tệp có tên công dân, chỉ dùng trong cơ quan.")
        export(
            self._printing,
            f"so-theo-doi-{book.year}-quyen-{book.volume}.xlsx",
            made,
            lambda path: self._say(f"{saved_words(path)}. {aside}", "good"),
            lambda wrong: self._say(wrong, "bad"),
        )

    def show_apologies(self) -> None:
        """X: the apologies of the chosen book's year, with their own book."""
        year = self.chosen.year if self.chosen else self.counter.now().year
        YearSheet(self.host.shown, year).open()

    def ask_to_close(self) -> None:
        """Ask the head for the secret; closing follows."""
        book = self.chosen
        if book is None:
            return
        desk, here = self.counter.desk, self.counter.person
        signers = [member for member in desk.staff.values() if member.signs]
        subject = tr("Sổ năm {year}, quyển {volume}: số 1 – {last}").format(
            year=book.year, volume=book.volume, last=book.last
        )
        sheet = CloseBookSheet(self.host, self.counter, subject, signers, here if here.signs else None)
        sheet.signed.connect(lambda signer: self._count_and_close(signer, book))
        sheet.open()

    def _count_and_close(self, signer: StaffMember, book: Book) -> None:
        """Read the year through on the worker, then close the book with what was read."""
        ward, counter = self.counter.desk.settings.ward, self.counter

        def count() -> CountedBook:
            with counter.reading() as reading:
                return count_book(reading, ward, book.chain, book.year)

        self._say(tr("Đang đọc lại sổ năm {year} trước khi đóng…").format(year=book.year), "ink2")
        self._printing.background.run(
            count, lambda counted: self._close(signer, book, counted), self._not_closed
        )

    def _not_closed(self, failure: Exception) -> None:
        if not isinstance(failure, Refusal):
            raise failure
        self._say(say(failure), "bad")

    def _close(self, signer: StaffMember, book: Book, counted: object) -> None:
        try:
            last = self.counter.do_as(signer, close_book, book.year, chain=book.chain, counted=counted)
        except Refusal as refusal:
            self._not_closed(refusal)
            return
        self._say(tr("Đã đóng sổ năm {year}, đến số {last}.").format(year=book.year, last=last), "good")
        self.show_state()
        self.changed.emit()

    def _say(self, words: str, ink: str) -> None:
        self.words.set_tone(ink)
        self.words.setText(words)
        announce(self.words, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.shown is not None:
            self.step_back()
        else:
            super().keyPressEvent(event)
