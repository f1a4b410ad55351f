"""Horizontal bars: two a row to compare two days, or one a row in parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from ui.language import tr
from ui.theme import colour, font, px, tokens
from ui.widgets.charts.amounts import change, change_words, whole
from ui.widgets.charts.chart import Chart, Swatch, bar, most, width_of, write

_RIGHT = Qt.AlignmentFlag.AlignRight
_PAIR, _STACK, _TALLEST = 27, 24, 64.0
"""How high a row is at least, at 100 %: else the figures of its two bars run into each other; and at most."""
_CHANGE = 56.0
_LABEL_SHARE = 0.27
SOLID, HATCHED, DOTTED = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense5Pattern,
)


class Pair(NamedTuple):
    """A row of two values, None where nothing is known of before; ``key`` is what :attr:`Chart.opened` says."""

    label: str
    before: int | None
    now: int
    key: str = ""


class GroupedBars(Chart):
    """A row for each label: what it was, what it is, and the difference. Fewer is better, so a fall is drawn good."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.pairs: Sequence[Pair] = ()
        self._before, self._now = "", ""

    @property
    def legend(self) -> Sequence[Swatch]:
        known = any(pair.before is not None for pair in self.pairs)
        before = ((self._before, colour("inputline"), HATCHED),) if known else ()
        return (*before, (self._now, colour("primary"), SOLID))

    def show_pairs(self, heading: str, pairs: Sequence[Pair], before: str, now: str) -> None:
        """Show ``pairs``, the most telling first; ``before`` and ``now`` name the two days."""
        self.pairs, self._before, self._now = tuple(pairs), before, now
        self.headings = (heading, before, now, tr("Thay đổi"))
        self.rows = [
            (p.label, "–", whole(p.now), "–")
            if p.before is None
            else (p.label, whole(p.before), whole(p.now), change(p.now - p.before))
            for p in self.pairs
        ]
        self.readings = [self._reading(pair) for pair in self.pairs]
        self.keys = [p.key for p in self.pairs]
        self.shown()

    def _reading(self, pair: Pair) -> str:
        if pair.before is None:
            words = tr("{label}: {now} ngày {last}, cùng kỳ chưa có số")
            return words.format(label=pair.label, now=whole(pair.now), last=self._now)
        return tr("{label}: {before} ngày {first}, {now} ngày {last}, {change}").format(
            label=pair.label,
            before=whole(pair.before),
            first=self._before,
            now=whole(pair.now),
            last=self._now,
            change=change_words(pair.now - pair.before),
        )

    def _rows(self, rect: QRectF) -> list[tuple[Pair, QRectF]]:
        """The rows that fit; where some do not, the last line says how many are in the table only."""
        fit = max(1, int(rect.height() // px(_PAIR)))
        shown = self.pairs if len(self.pairs) <= fit else self.pairs[: max(1, fit - 1)]
        lines = len(shown) + (len(shown) < len(self.pairs))
        height = min(_TALLEST, rect.height() / lines)
        return [
            (pair, QRectF(rect.left(), rect.top() + n * height, rect.width(), height))
            for n, pair in enumerate(shown)
        ]

    def spots(self, rect: QRectF) -> Sequence[QRectF]:
        shown = [box for _, box in self._rows(rect)]
        return [*shown, *[shown[-1]] * (len(self.pairs) - len(shown))] if shown else []

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        labels = min(
            rect.width() * _LABEL_SHARE, max(width_of(pair.label, "body_strong") for pair in self.pairs)
        )
        longest = most([value for pair in self.pairs for value in (pair.before or 0, pair.now)])
        figures = width_of(whole(int(longest)), "figure_small") + 10
        room = rect.width() - labels - 14 - figures - _CHANGE
        rows = self._rows(rect)
        for pair, box in rows:
            write(painter, QRectF(box.left(), box.top(), labels, box.height()), pair.label, "body_strong")
            start = box.left() + labels + 14
            thick = min(14.0, box.height() * 0.32)
            middle = box.center().y()
            for value, top, ink, hatch, role in (
                (pair.before, middle - thick - 1, colour("inputline"), HATCHED, "ink2"),
                (pair.now, middle + 1, colour("primary"), SOLID, "ink"),
            ):
                if value is None:
                    continue
                length = max(3.0, room * value / longest)
                bar(painter, QRectF(start, top, length, thick), ink, hatch)
                at = QRectF(start + length + 7, top - 4, figures + 20, thick + 8)
                write(painter, at, whole(value), "figure_small", role)
            if pair.before is None:
                continue
            by = pair.now - pair.before
            ink_of = "good" if by < 0 else "bad" if by else "ink2"
            write(painter, box, change(by), "figure_small", ink_of, _RIGHT)
        left_out = len(self.pairs) - len(rows)
        if left_out:
            foot = QRectF(
                rect.left(), rows[-1][1].bottom(), rect.width(), rect.bottom() - rows[-1][1].bottom()
            )
            words = tr("và {count} lĩnh vực nữa, xem bảng: V").format(count=left_out)
            write(painter, foot, words, "caption", "ink2")


class Part(NamedTuple):
    """One of the parts of every stack: its words, its colour (a status of the theme, '' plain) and its hatching."""

    words: str
    status: str
    hatch: Qt.BrushStyle = SOLID

    @property
    def ink(self) -> QColor:
        """The colour of the part now."""
        return QColor(tokens().statuses[self.status].solid) if self.status else colour("inputline")


class Stack(NamedTuple):
    """A row of parts, in the order of the chart's parts."""

    label: str
    counts: tuple[int, ...]
    key: str = ""


class StackedBars(Chart):
    """A row for each label, in parts, with its sum."""

    def __init__(self, name: str, parts: Sequence[Part]) -> None:
        super().__init__(name)
        self._parts = tuple(parts)
        self.stacks: Sequence[Stack] = ()

    @property
    def legend(self) -> Sequence[Swatch]:
        return [(part.words, part.ink, part.hatch) for part in self._parts]

    def show_stacks(self, heading: str, stacks: Sequence[Stack]) -> None:
        """Show ``stacks``, the largest first."""
        self.stacks = tuple(stacks)
        self.headings = (heading, *(part.words for part in self._parts), tr("Tổng"))
        self.rows = [(s.label, *map(whole, s.counts), whole(sum(s.counts))) for s in self.stacks]
        self.readings = [
            tr("{label}: {total} hồ sơ; {parts}").format(
                label=s.label,
                total=whole(sum(s.counts)),
                parts=", ".join(
                    f"{whole(count)} {part.words}"
                    for count, part in zip(s.counts, self._parts, strict=True)
                    if count
                ),
            )
            for s in self.stacks
        ]
        self.keys = [s.key for s in self.stacks]
        self.shown()

    def _rows(self, rect: QRectF) -> list[tuple[Stack, QRectF]]:
        fit = max(1, int(rect.height() // px(_STACK)))
        shown = self.stacks if len(self.stacks) <= fit else self.stacks[: max(1, fit - 1)]
        height = min(_TALLEST, rect.height() / (len(shown) + (len(shown) < len(self.stacks))))
        return [
            (stack, QRectF(rect.left(), rect.top() + n * height, rect.width(), height))
            for n, stack in enumerate(shown)
        ]

    def spots(self, rect: QRectF) -> Sequence[QRectF]:
        shown = [box for _, box in self._rows(rect)]
        return [*shown, *[shown[-1]] * (len(self.stacks) - len(shown))] if shown else []

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        labels = min(
            rect.width() * _LABEL_SHARE, max(width_of(stack.label, "body_strong") for stack in self.stacks)
        )
        longest = most([sum(stack.counts) for stack in self.stacks])
        sums = width_of(whole(int(longest)), "figure") + 14
        rows = self._rows(rect)
        for stack, box in rows:
            write(painter, QRectF(box.left(), box.top(), labels, box.height()), stack.label, "body_strong")
            room = QRectF(box.left() + labels + 14, box.top(), box.width() - labels - 14 - sums, box.height())
            self._paint_parts(painter, stack, room, longest)
            write(painter, box, whole(sum(stack.counts)), "figure", "ink", _RIGHT)
        left_out = len(self.stacks) - len(rows)
        if left_out:
            foot = QRectF(
                rect.left(), rows[-1][1].bottom(), rect.width(), rect.bottom() - rows[-1][1].bottom()
            )
            write(
                painter,
                foot,
                tr("và {count} người nữa, xem bảng: V").format(count=left_out),
                "caption",
                "ink2",
            )

    def _paint_parts(self, painter: QPainter, stack: Stack, room: QRectF, longest: float) -> None:
        x, thick = room.left(), min(18.0, room.height() - 6)
        for count, part in zip(stack.counts, self._parts, strict=True):
            if not count:
                continue
            length = max(4.0, room.width() * count / longest - 2)
            box = QRectF(x, room.center().y() - thick / 2, length, thick)
            bar(painter, box, part.ink, part.hatch)
            words = whole(count)
            if width_of(words, "figure_cap") + 6 <= length:
                self._paint_count(painter, box, words, part)
            x += length + 2

    @staticmethod
    def _paint_count(painter: QPainter, box: QRectF, words: str, part: Part) -> None:
        """On a patch of the part's own colour, so that hatching never runs through the figure."""
        patch = QRectF(0, 0, width_of(words, "figure_cap") + 6, box.height())
        patch.moveCenter(box.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(part.ink)
        painter.drawRect(patch)
        dark_ink = tokens().dark or not part.status
        painter.setPen(QColor("#0C1413" if dark_ink else "#FFFFFF"))
        painter.setFont(font("figure_cap"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
