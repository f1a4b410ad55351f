"""A page of the manual as it is read: headings, steps and keys in the look of the window, pictures to its width."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from ui.background import Background
from ui.language import tr
from ui.manual import FOLDER, Page
from ui.manual_words import Words
from ui.theme import Tokens, colour, font, px, scale, tokens

_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
_LINE_HEIGHT, _HEADING_HEIGHT = 140, 115
"""Per cent: Vietnamese letters carry two marks."""
_A_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
_HEADINGS = {1: ("page", 0, 10), 2: ("card", 14, 4)}
"""Role, and room above and below, of each level."""


class ManualView(QTextBrowser):
    """Shows one page. ``asked(name)`` when a link to another page is followed. Pictures are read on the worker."""

    asked = Signal(str)
    page: Page | None = None
    _here: Page | None = None
    _sought = ""
    _worn: tuple[Tokens, float] | None = None

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._pictures: Mapping[str, QImage] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAccessibleName(tr("Trang hướng dẫn"))
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(lambda url: self.asked.emit(Path(url.path()).stem))

    def show_page(self, page: Page) -> None:
        """Show a page from its beginning, as soon as its pictures have been read."""
        self.page = page
        self._read(page, 0.0)

    def seek(self, words: str) -> None:
        """Mark where ``words`` stand first on this page and on those shown from now on, and bring it up; '' marks nothing.

        On a page that still stands here while the next is read nothing is marked.
        """
        self._sought = words
        if self._here is self.page:
            self._mark()
        else:
            self.setExtraSelections([])

    def _mark(self) -> None:
        found = first_place(self.toPlainText(), self._sought)
        marks = []
        if found is not None:
            mark, looks = QTextEdit.ExtraSelection(), QTextCharFormat()
            words = QTextCursor(self.document())
            words.setPosition(found[0])
            words.setPosition(found[1], QTextCursor.MoveMode.KeepAnchor)
            looks.setBackground(QColor(tokens().caution.tint))
            looks.setForeground(QColor(tokens().caution.text))
            mark.cursor, mark.format = words, looks
            marks.append(mark)
            self._bring_up(found[0])
        self.setExtraSelections(marks)

    def _bring_up(self, at: int) -> None:
        """What stands before it is seen as well."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(at)
        self.setTextCursor(cursor)
        top = self.verticalScrollBar().value() + self.cursorRect(cursor).top()
        self.verticalScrollBar().setValue(top - self.viewport().height() // 3)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._worn is not None and self._worn != (tokens(), scale()):
            self._worn = None
            # Once everything wears the new look: only then is it known how broad the pictures are.
            QTimer.singleShot(0, self, self._dress_again)

    def _dress_again(self) -> None:
        """Another theme or other sizes: the page anew where it stood, for its look is written into it."""
        if self.page is not None:
            bar = self.verticalScrollBar()
            self._read(self.page, bar.value() / max(1, bar.maximum()))

    def _read(self, page: Page, share: float) -> None:
        self._worn = (tokens(), scale())
        width = round((self.viewport().width() - px(12)) * self.devicePixelRatioF())
        paths = [_shot(each) for each in _PICTURE.findall(page.text)]

        def read() -> dict[str, QImage]:
            return {
                path.name.replace("-dark", ""): picture
                for path in paths
                if not (picture := _fitted(path, width)).isNull()
            }

        self._background.run(
            read, lambda pictures: self._show(page, pictures, share), lambda _: self._show(page, {}, share)
        )

    def _show(self, page: Page, pictures: object, share: float) -> None:
        """Show a page; ``share`` is how far down it is turned, of all that can be turned."""
        if page is not self.page or not isinstance(pictures, dict):
            return
        for picture in pictures.values():
            picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._here, self._pictures = page, pictures
        self.document().clear()
        self.document().setDefaultFont(font("body"))
        self.document().setDocumentMargin(2)
        self.setMarkdown(page.text)
        dress(self.document())
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.document().size()  # lays all of it out
        self.verticalScrollBar().setValue(round(share * self.verticalScrollBar().maximum()))
        self.setAccessibleDescription(page.title)
        if self._sought:
            self._mark()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """The pictures read for the page shown; nothing is ever fetched."""
        return self._pictures.get(Path(name.path() if isinstance(name, QUrl) else name).name)


def first_place(text: str, sought: str) -> tuple[int, int] | None:
    """Where in ``text`` the words sought stand first: all of them together, else one of them."""
    read = Words(text)
    places = (read.place(words) for words in (sought, *sought.split()))
    return next((place for place in places if place is not None), None)


def _shot(link: str) -> Path:
    """The picture of a link, the dark one where the window is dark and there is one."""
    path = (FOLDER / link).resolve()
    dark = path.with_stem(f"{path.stem}-dark")
    return dark if colour("bg").lightnessF() < 0.5 and dark.exists() else path


def _fitted(path: Path, width: int) -> QImage:
    picture = QImage(str(path))
    size = picture.size().scaled(QSize(width, picture.height()), Qt.AspectRatioMode.KeepAspectRatio)
    return picture.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)


def dress(document: QTextDocument) -> None:
    """Give the words of a page the theme's fonts and colours: headings, keys, links, tables."""
    block = document.begin()
    while block.isValid():
        _dress_block(block)
        block = block.next()
    for start, length, look in _spans(document):
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(look)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _rule(frame)


def _dress_block(block: QTextBlock) -> None:
    role, above, below = _HEADINGS.get(block.blockFormat().headingLevel(), ("", 2, 5))
    cursor = QTextCursor(block)
    room = QTextBlockFormat()
    room.setTopMargin(px(above))
    room.setBottomMargin(px(below))
    if _A_PICTURE not in block.text():  # the room between lines would be as much of the picture's height
        height = _HEADING_HEIGHT if role else _LINE_HEIGHT
        room.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.mergeBlockFormat(room)
    if role:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        words = QTextCharFormat()
        words.setFont(font(role))
        cursor.mergeCharFormat(words)


def _rule(table: QTextTable) -> None:
    shape = table.format()
    shape.setCellPadding(px(5))
    shape.setCellSpacing(0)
    shape.setBorderCollapse(True)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(colour("line"))
    table.setFormat(shape)


def _spans(document: QTextDocument) -> list[tuple[int, int, QTextCharFormat]]:
    """Where keys and links stand, and how they look. A key is what Markdown calls code."""
    spans = []
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            look = QTextCharFormat()
            if piece.charFormat().fontFixedPitch():
                look.setFont(font("figure_small"))
                look.setForeground(colour("primary"))
                look.setBackground(colour("primary_soft"))
                look.setProperty(QTextFormat.Property.FontFixedPitch, True)
                spans.append((piece.position(), piece.length(), look))
            elif piece.charFormat().isAnchor():
                look.setForeground(colour("primary"))
                spans.append((piece.position(), piece.length(), look))
            pieces += 1
        block = block.next()
    return spans
