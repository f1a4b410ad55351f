"""Flowing text: runs of faces, broken into lines, stacked in blocks that know their height before they are drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from string import Formatter

from app.papers.draw.base.sheet import BOLD, ITALIC, POINTS, SERIF, Sheet, spelled, text_width
from app.papers.draw.base.wording import kept_whole, nfc

BLANKS = (" ", "\t", "\n")
"""Where lines may break; a no-break space is none of them."""
WIDEST_WORD = 0.9
"""A longer word, as a share of the column, is broken; leaves room for a first line's indent."""


@dataclass(frozen=True)
class Run:
    """Words in one face."""

    text: str
    face: str = SERIF


def bold(text: str) -> Run:
    """Words in bold serif."""
    return Run(text, BOLD)


def italic(text: str) -> Run:
    """Words in italic serif."""
    return Run(text, ITALIC)


def filled(template: str, values: Mapping[str, str], faces: Mapping[str, str] | None = None) -> list[Run]:
    """Fill a form's ``{blanks}``; a blank named in ``faces`` is set in that face. Raises KeyError for a blank left open."""
    runs = []
    for words, blank, _, _ in Formatter().parse(template):
        if words:
            runs.append(Run(words))
        if blank is not None:
            runs.append(Run(values[blank], (faces or {}).get(blank, SERIF)))
    return runs


@dataclass(frozen=True)
class Block:
    """Something to print across the column: ``draw(top)`` draws it from ``top`` mm down, ``height`` mm high."""

    height: float
    draw: Callable[[float], None]
    blank: bool = False


def stacked(blocks: Iterable[Block], top: float) -> float:
    """Draw blocks one under another and return where they end."""
    for block in blocks:
        block.draw(top)
        top += block.height
    return top


def paged(
    sheet: Sheet, blocks: Iterable[Block], top: float, bottom: float, begin: Callable[[], None]
) -> float:
    """Stack blocks from ``top`` to ``bottom`` mm above the page's foot, over as many pages as they take.

    ``begin`` draws what each further page begins with. Returns where the last block ends. White space does not
    begin a page.
    """
    end, first = top, sheet.page
    for block in blocks:
        if end + block.height > sheet.height - bottom and end > top:
            sheet.next_page()
            begin()
            end = top
        if block.blank and end == top and sheet.page > first:
            continue
        end = stacked([block], end)
    return end


def gap(height: float) -> Block:
    """White space."""
    return Block(height, lambda _top: None, blank=True)


def ruled(sheet: Sheet, column: Column, height: float = 3, width: float = 0.375, dots: bool = False) -> Block:
    """A rule across the column in the middle of a space ``height`` mm high."""
    right = column.x + column.width
    return Block(height, lambda top: sheet.rule(column.x, right, top + height / 2, width, dots))


@dataclass(frozen=True)
class _Word:
    """Letters set together; ``blank`` is the width of the space that follows them."""

    pieces: tuple[tuple[str, str], ...]
    width: float
    blank: float


@dataclass(frozen=True)
class Column:
    """Where text flows: left edge and width in mm, type size in points, line height as a multiple of it."""

    x: float
    width: float
    size: float
    leading: float = 1.28

    @property
    def line(self) -> float:
        """Height of a line in mm."""
        return self.size * self.leading / POINTS

    def inset(self, left: float, size: float | None = None) -> Column:
        """Give the same column ``left`` mm narrower from the left, optionally in another size."""
        return Column(self.x + left, self.width - left, size or self.size, self.leading)


@dataclass(frozen=True)
class _Setting:
    indent: float = 0
    justify: bool = False
    centre: bool = False


def paragraph(
    sheet: Sheet,
    column: Column,
    runs: Sequence[Run],
    *,
    indent: float = 0,
    justify: bool = False,
    centre: bool = False,
) -> Block:
    """Break runs into lines of the column; the first is ``indent`` mm shorter."""
    words = _words(runs, column)
    lines = _balanced(words, column) if centre else _lines(words, column, indent)

    def draw(top: float) -> None:
        baseline = top + column.size * 0.98 / POINTS
        for number, line in enumerate(lines):
            last = number == len(lines) - 1
            setting = _Setting(indent if number == 0 else 0, justify and not last, centre)
            _draw_line(sheet, column, line, baseline + number * column.line, setting)

    return Block(len(lines) * column.line, draw)


def led(sheet: Sheet, column: Column, name: str, count: str) -> Block:
    """A dash, a name, a dotted leader and at the right edge its count; a long name wraps and has no leader."""
    count_width = text_width(count, ITALIC, column.size)
    narrow = Column(column.x + 3, column.width - count_width - 5, column.size, column.leading)
    named = paragraph(sheet, narrow, [Run(name)])
    right = column.x + column.width
    start = narrow.x + text_width(nfc(name), SERIF, column.size) + 1

    def draw(top: float) -> None:
        baseline = top + column.size * 0.98 / POINTS
        named.draw(top)
        sheet.text(column.x, baseline, "-", SERIF, size=column.size)
        sheet.text(right, baseline, count, ITALIC, size=column.size, align="right")
        if start < right - count_width - 1:
            sheet.rule(start, right - count_width - 1, baseline, 0.2, dots=True)

    return Block(named.height, draw)


def _words(runs: Sequence[Run], column: Column) -> list[_Word]:
    """Cut runs at blanks; runs that touch without a blank make one word."""
    words: list[list[tuple[str, str]]] = [[]]
    for run in runs:
        text = kept_whole(nfc(run.text))
        if run.text[:1] in BLANKS:
            words.append([])
        for number, part in enumerate(text.split(" ")):
            if number:
                words.append([])
            if part:
                words[-1].extend(spelled(part, run.face))
        if run.text[-1:] in BLANKS:
            words.append([])
    return [short for word in words if word for short in _broken(word, column)]


def _broken(pieces: list[tuple[str, str]], column: Column) -> list[_Word]:
    """One word, or the parts of a word too wide for the column."""
    whole = _word(pieces, column)
    if whole.width <= column.width * WIDEST_WORD:
        return [whole]
    parts: list[_Word] = []
    part: list[tuple[str, str]] = []
    for piece in ((face, letter) for face, text in pieces for letter in text):
        if part and _word([*part, piece], column).width > column.width * WIDEST_WORD:
            parts.append(_word(_merged(part), column))
            part = []
        part.append(piece)
    return [*parts, _word(_merged(part), column)]


def _word(pieces: Sequence[tuple[str, str]], column: Column) -> _Word:
    width = sum(text_width(text, face, column.size) for face, text in pieces)
    return _Word(tuple(pieces), width, text_width(" ", pieces[-1][0], column.size))


def _merged(pieces: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Join neighbours of one face."""
    return [
        (face, "".join(text for _, text in same))
        for face, same in groupby(pieces, key=lambda piece: piece[0])
    ]


def _lines(words: Sequence[_Word], column: Column, indent: float) -> list[list[_Word]]:
    lines: list[list[_Word]] = [[]] if words else []
    room = column.width - indent
    for word in words:
        if lines[-1] and room < word.width:
            lines.append([])
            room = column.width
        room -= word.width + word.blank
        lines[-1].append(word)
    return lines


def _balanced(words: Sequence[_Word], column: Column) -> list[list[_Word]]:
    """Break into lines of like width: a centred heading must not leave one word alone."""
    lines = _lines(words, column, 0)
    for narrowing in range(1, 10):
        narrower = Column(column.x, column.width * (1 - narrowing / 20), column.size, column.leading)
        closer = _lines(words, narrower, 0)
        if len(lines) <= 1 or len(closer) > len(lines):
            break
        lines = closer
    return lines


def _draw_line(
    sheet: Sheet, column: Column, words: Sequence[_Word], baseline: float, setting: _Setting
) -> None:
    x, width = column.x + setting.indent, column.width - setting.indent
    left_over = width - sum(word.width + word.blank for word in words[:-1]) - words[-1].width
    # the written blank keeps the text selectable as words, wherever the next word is set
    spaced = [[*word.pieces[:-1], (word.pieces[-1][0], word.pieces[-1][1] + " ")] for word in words[:-1]]
    spaced.append(list(words[-1].pieces))
    if not setting.justify:
        line = _merged(piece for pieces in spaced for piece in pieces)
        sheet.pieces(x + (left_over / 2 if setting.centre else 0), baseline, line, column.size)
        return
    stretch = left_over / max(len(words) - 1, 1)
    for word, pieces in zip(words, spaced, strict=True):
        sheet.pieces(x, baseline, pieces, column.size)
        x += word.width + word.blank + stretch
