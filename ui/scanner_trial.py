"""Trying a scanner out: how fast it types, and which Vietnamese letters it breaks (ui.md §3.1)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from PySide6.QtCore import QObject, QTimer, Signal

from app.rules.text.identity import TEST_CARD, is_test_card
from app.rules.text.scanned import Kind, broken_letters, has_its_marks, read_scan
from app.rules.text.words import nfc
from ui.language import tr
from ui.scan_letters import GAP_MS, SHORTEST
from ui.scans import LONGEST_GAP_MS, LULL_MS, Scans

_ENDS = {"\r": "Enter", "\n": "Enter", "\t": "Tab"}
_NAMED = 6
"""So many broken letters are named; one is enough to know."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the scanner sent, how far apart its letters came, which gap to allow (45 to 150 ms), the (expected, got)
    letters of the test card that broke, and the key that ended it ('Enter', 'Tab' or '').
    """

    text: str
    median_gap_ms: int
    suggested_gap_ms: int
    broken: tuple[tuple[str, str], ...]
    ending: str
    is_test: bool

    @property
    def is_card(self) -> bool:
        """Was it a citizen's own card? What stands on it is shown nowhere here."""
        return read_scan(self.text)[0] == Kind.CARD

    @property
    def words(self) -> str:
        """What came of it and what to do next, in a sentence or two."""
        if read_scan(self.text)[0] == Kind.MISLAID:
            return tr("Máy quét gõ nhầm bàn phím. Chọn bàn phím English (US) trong Windows rồi quét lại.")
        if self.is_card:
            return (
                tr("Đọc được thẻ căn cước, dấu tiếng Việt đủ. Máy quét dùng được.")
                if has_its_marks(self.text)
                else tr(
                    "Đọc được số thẻ căn cước, nhưng chữ có dấu đến sai hay thiếu. Quét mã thử để biết chữ nào."
                )
            )
        if not self.is_test:
            return tr("Đã nhận một mã, nhưng không phải mã thử. Quét mã thử trên màn hình, hay trên tờ thử.")
        if self.broken:
            letters = ", ".join(expected for expected, _ in self.broken[:_NAMED] if expected.strip())
            return tr("Các chữ {letters} đến sai. Đặt máy quét sang chế độ COM rồi chọn cổng.").format(
                letters=letters
            )
        if not self.ending:
            return tr("Mọi chữ đều đúng. Đặt máy quét gửi phím Enter sau mỗi mã để quét nhanh hơn.")
        return tr("Mọi chữ đều đúng. Máy quét dùng được ngay.")


class ScannerTrial(QObject):
    """Between :meth:`begin` and ``heard(Heard)`` everything typed is taken for the scanner's and reaches nothing else."""

    heard = Signal(object)

    def __init__(self, scans: Scans, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scans = scans
        self._text, self._times = "", list[int]()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(LULL_MS)
        self._quiet.timeout.connect(lambda: self._end(""))
        self.destroyed.connect(lambda: scans.lend(None))

    def begin(self) -> None:
        """Listen for the next scan, however slow."""
        self._text, self._times = "", []
        self._scans.lend(self._letter)

    def stop(self) -> None:
        """Listen no longer, e.g. when the page is left."""
        self._quiet.stop()
        self._scans.lend(None)

    def _letter(self, letter: str, at: int) -> None:
        if letter in _ENDS:
            self._end(_ENDS[letter])
            return
        self._text += letter
        self._times.append(at)
        self._quiet.start()

    def _end(self, ending: str) -> None:
        self._quiet.stop()
        text, times = nfc(self._text), self._times
        self._text, self._times = "", []
        if len(text) < SHORTEST:
            return
        gap = round(median(later - earlier for earlier, later in pairwise(times)))
        is_test = is_test_card(text)
        broken = broken_letters(TEST_CARD, text) if is_test else ()
        self.stop()
        self.heard.emit(Heard(text, gap, max(GAP_MS, min(LONGEST_GAP_MS, gap * 2)), broken, ending, is_test))
