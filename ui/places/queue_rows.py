"""The rows of the queue: a page of a tile, what the search found, or what fits the words it is narrowed by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from app.dossier.acts.hand_over import pass_on, reassign
from app.dossier.line import DossierLine, lines_of
from app.dossier.registers import dossiers, receipts
from app.dossier.registers.contacts import Told, called
from app.dossier.registers.dossiers import WARD_WIDE, Whose
from app.dossier.registers.lateness import Foreseen
from app.rules.course.course import STOPPED, Status
from app.rules.text.words import fold
from ui.background import Background, unforeseen
from ui.counter import Counter
from ui.language import tr
from ui.places.dossier_tasks import is_half_filled
from ui.places.foresight_answer import answers_among, due_or_answer
from ui.places.handover_sheet import HAND_OVER
from ui.places.kept import left_all_today
from ui.places.standing_words import holder_words, look_of, short_code
from ui.widgets.key_bar import Key
from ui.widgets.lines import Cell, Row

REVIEW = "review"
_FOUND = {
    "": "",
    receipts.SUBMITTER: tr("Người nộp thay: {name}"),
    receipts.TOGETHER: tr("Cùng đứng tên: {name}"),
}
"""Who was found where it was not the applicant, who names the row."""


class QueueRows(QObject):
    """Reads for the list. What needs every dossier's words or standing is read on the worker.

    ``narrowed()`` when the words of a tile have been read; ``reviewed()`` when it is known what contradicts itself.
    """

    narrowed = Signal()
    reviewed = Signal()

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter, self.background = counter, Background()
        self.tile, self.whose, self.sought, self.words = "working", WARD_WIDE, "", ""
        self.found: dict[str, DossierLine] = {}
        self.review: list[str] = []
        self.marked: dict[str, None] = {}
        self._left: frozenset[tuple[str, str]] = frozenset()
        counter.recorded.connect(self._recorded)
        self._uids: list[str] | None = None
        self._counts: dict[str, int] = {}
        self._said: list[tuple[str, str]] | None = None
        self._said_of: tuple[str, Whose] | None = None

    @property
    def idle(self) -> bool:
        """Is nothing being read on the worker?"""
        return self.background.idle

    def counts(self) -> dict[str, int]:
        """How many dossiers each tile holds, those to look at again among them."""
        with self._counter.reading() as reading:
            self._counts = dossiers.tiles(reading, self._ward, self._counter.now(), self.whose)
        return {**self._counts, REVIEW: len(self.review)}

    def begin(self) -> None:
        """The list is read again from here on."""
        self.found.clear()
        self._uids, self._left = self._listed(), left_all_today(self._counter)

    @property
    def left_is_old(self) -> bool:
        """Was something left half filled, gone on with or given up since the list was read?"""
        return self._left != left_all_today(self._counter)

    def mark(self, dossier: str) -> bool:
        """Mark a dossier to be handed over with others, or take its mark away; False for one that has a result."""
        line = self.found.get(dossier)
        if dossier in self.marked:
            del self.marked[dossier]
        elif line is not None and line.status in {Status.WORKING, *STOPPED}:
            self.marked[dossier] = None
        else:
            return False
        return True

    def _recorded(self, act: str, _subject: str) -> None:
        if act in {pass_on.__name__, reassign.__name__}:
            self.unmark()

    def unmark(self) -> None:
        """Take every mark away."""
        self.marked.clear()

    def marked_lines(self) -> list[DossierLine]:
        """What is marked, in the order in which it was; what was resolved meanwhile is left out."""
        with self._counter.reading() as reading:
            lines = lines_of(reading, self._ward, list(self.marked))
        return [line for line in lines if line.status in {Status.WORKING, *STOPPED}]

    def bundle_keys(self) -> list[Key]:
        """What can be done with everything that is marked."""
        if not self.marked:
            return []
        words = tr("giao {count} hồ sơ").format(count=len(self.marked))
        return [Key(HAND_OVER, words), Key("Esc", tr("bỏ đánh dấu"))]

    def forget(self) -> None:
        """Something was recorded: words read before may be old."""
        self._said_of = None

    @property
    def _ward(self) -> str:
        return self._counter.desk.settings.ward

    def _listed(self) -> list[str] | None:
        """The dossiers shown by name; None when the tile is read page by page."""
        if self.sought:
            with self._counter.reading() as reading:
                return receipts.found(reading, self.sought)
        if self.tile == REVIEW:
            return self.review
        words = fold(self.words).split()
        if not words:
            return None
        if self._said_of != (self.tile, self.whose):
            self._read_words()
        return [uid for uid, said in self._said or () if all(word in said for word in words)]

    def _read_words(self) -> None:
        desk, ward, now = self._counter.desk, self._ward, self._counter.now()
        asked = self._said_of = (self.tile, self.whose)
        self._said = None

        def read() -> list[tuple[str, str]]:
            with desk.reading() as reading:
                return dossiers.said_of(reading, ward, now, *asked)

        def keep(said: object) -> None:
            if self._said_of == asked and isinstance(said, list):
                self._said = said
                self.narrowed.emit()

        self.background.run(read, keep, unforeseen)

    @property
    def reading_words(self) -> bool:
        """Are the rows asked for known only by words that are still being read?"""
        listed = self.sought or self.tile == REVIEW or not self.words.strip()
        return not listed and self._said_of is not None and self._said is None

    def look_for_review(self) -> None:
        """Find out, on the worker, which dossiers contradict themselves."""
        desk, ward = self._counter.desk, self._ward

        def read() -> list[str]:
            with desk.reading() as reading:
                return dossiers.to_review(reading, ward)

        def keep(found: object) -> None:
            if isinstance(found, list) and found != self.review:
                self.review = found
                self.reviewed.emit()

        self.background.run(read, keep, unforeseen)

    def count(self) -> int:
        """How many rows there are; counted anew unless the tiles have just been."""
        if self._uids is not None:
            return len(self._uids)
        counts, self._counts = self._counts or self.counts(), {}
        return counts[self.tile]

    def page(self, offset: int, limit: int) -> Sequence[Row]:
        """At most ``limit`` rows."""
        with self._counter.reading() as reading:
            if self._uids is not None:
                lines = lines_of(reading, self._ward, self._uids[offset : offset + limit])
            else:
                now = self._counter.now()
                lines = dossiers.queue(reading, self._ward, now, self.tile, limit, offset, self.whose)
            ready = [line.dossier for line in lines if line.status == Status.READY]
            told = called(reading, self._ward, ready) if ready else {}
            answers = answers_among(reading, self._counter, lines)
            uids = [line.dossier for line in lines]
            meant = receipts.beside_applicant(reading, self._ward, uids, self.sought) if self.sought else {}
        self.found.update({line.dossier: line for line in lines})
        return [
            self._row(line, self._about(line, meant), told.get(line.dossier), answers.get(line.dossier))
            for line in lines
        ]

    def _about(self, line: DossierLine, meant: Mapping[str, tuple[str, str]]) -> str:
        """What a row says under the name; why it is here comes first, for the end may be cut off."""
        role, name = meant.get(line.dossier, ("", ""))
        half = tr("Nhập dở") if is_half_filled(line, self._left) else ""
        return " · ".join(filter(None, (half, _FOUND[role].format(name=name), line.procedure_name)))

    def _row(self, line: DossierLine, about: str, told: Told | None, said: Foreseen | None) -> Row:
        now = self._counter.now()
        due, left, ink = due_or_answer(line, said, now, self._counter.desk.calendar)
        where = called_words(told) if line.status == Status.READY else (line.field or "–")
        cells = (
            Cell(status=look_of(line, now)),
            Cell(line.told_apart, about, takes=2),
            Cell(short_code(line.code), figures=True),
            Cell(due, left, ink),
            Cell(holder_words(line.holder, self._counter.desk.staff), where),
        )
        return Row(line.dossier, cells, line.dossier in self.marked if self.marked else None)


def called_words(told: Told | None) -> str:
    """'đã gọi', 'gọi chưa gặp', 'chưa gọi': whether a citizen knows that the result is there."""
    if told is None:
        return tr("chưa gọi")
    return tr("đã gọi {at:%d/%m}").format(at=told.at) if told.reached else tr("gọi chưa gặp")
