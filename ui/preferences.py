"""What this machine and each person at it chose: look, language, devices. Never a record, never exchanged."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

STORE = "window.ini"
THEMES = ("system", "light", "dark")
FACTORS = (1.0, 1.15, 1.3)
"""The sizes of words: as drawn, large, very large (ui.md §8)."""
PAPERS = ("slip", "small", "letter", "ticket", "report")
"""Papers that may each have their printer: A5 slip, slip on a roll, A4 letter, turn ticket, other A4 papers."""
SLIP_FORMS = ("a5", "a4_two", "roll80", "roll58", "large")
"""How a slip is printed: two A5 sheets, both copies on one A4, a roll of 80 or 58 mm, an A4 in large print."""
SCREENS = ("counter", "waiting", "tickets")
"""What a citizen screen may be: facing the counter, in the waiting room, or a touch screen that gives out turn numbers."""
GAP_MS = 45
LOCK_AFTER_MINUTES = 3


class Preferences:
    """The choices kept beside the data of the desk in ``folder``. A file that cannot be read is as good as none."""

    def __init__(self, folder: Path) -> None:
        self._store = QSettings(str(folder / STORE), QSettings.Format.IniFormat)

    def _text(self, key: str, default: str = "") -> str:
        return str(self._store.value(key, default))

    def _number(self, key: str, default: float) -> float:
        try:
            return float(self._text(key, str(default)))
        except ValueError:
            return default

    def _keep(self, key: str, value: str | float) -> None:
        self._store.setValue(key, value)

    def theme(self, person: str = "") -> str:
        """``system``, ``light`` or ``dark``, as ``person`` (a staff code) chose; '' is the page before log-in."""
        chosen = self._text(f"theme/{person}", self._text("theme/"))
        return chosen if chosen in THEMES else THEMES[0]

    def choose_theme(self, theme: str, person: str = "") -> None:
        """Remember the theme of ``person``."""
        self._keep(f"theme/{person}", theme)

    def factor(self, person: str = "") -> float:
        """How large words are for ``person``: one of :data:`FACTORS`."""
        chosen = self._number(f"factor/{person}", 1.0)
        return chosen if chosen in FACTORS else 1.0

    def choose_factor(self, factor: float, person: str = "") -> None:
        """Remember how large words are for ``person``."""
        self._keep(f"factor/{person}", factor)

    @property
    def language(self) -> str:
        """``vi`` or ``en``, of the window after the next start."""
        return self._text("language", "vi")

    def choose_language(self, language: str) -> None:
        """Remember the language of the window."""
        self._keep("language", language)

    def printer(self, paper: str) -> str | None:
        """Where ``paper`` (of :data:`PAPERS`) is printed, '' for PDF files; None when nobody chose."""
        key = f"printer/{paper}"
        if self._store.contains(key):
            return self._text(key)
        # One printer for every paper, as the first version kept it.
        return self._text("printer") if self._store.contains("printer") else None

    def choose_printer(self, paper: str, printer: str) -> None:
        """Print ``paper`` there from now on; '' means PDF files."""
        self._keep(f"printer/{paper}", printer)

    @property
    def slip_form(self) -> str:
        """How slips are printed: one of :data:`SLIP_FORMS`."""
        chosen = self._text("slip_form", SLIP_FORMS[0])
        return chosen if chosen in SLIP_FORMS else SLIP_FORMS[0]

    def choose_slip_form(self, form: str) -> None:
        """Print slips so from now on."""
        self._keep("slip_form", form)

    @property
    def scanner_gap_ms(self) -> int:
        """Keys no further apart than this, in milliseconds, may come from the scanner: as measured, else 45."""
        return int(self._number("scanner/gap_ms", GAP_MS))

    def choose_scanner_gap(self, gap_ms: int) -> None:
        """Remember the measured speed of the scanner."""
        self._keep("scanner/gap_ms", gap_ms)

    @property
    def scanner_breaks_letters(self) -> bool:
        """Did letters arrive wrong when the scanner was tried last?"""
        return self._text("scanner/breaks_letters") == "yes"

    def remember_broken_letters(self, *, broken: bool) -> None:
        """Keep what the trial of the scanner found."""
        self._keep("scanner/breaks_letters", "yes" if broken else "")

    @property
    def scanner_port(self) -> str:
        """The serial port of the scanner, such as COM3; '' while it types like a keyboard."""
        return self._text("scanner/port")

    def choose_scanner_port(self, port: str) -> None:
        """Read the scanner on ``port`` from now on; '' means that it types."""
        self._keep("scanner/port", port)

    @property
    def evidence_folder(self) -> str:
        """Where a photograph or scan was chosen last; '' where none was."""
        return self._text("evidence_folder")

    def choose_evidence_folder(self, folder: str) -> None:
        """Begin there the next time."""
        self._keep("evidence_folder", folder)

    def screen(self, kind: str) -> str:
        """The name of the screen that is ``kind`` (of :data:`SCREENS`); '' when there is none."""
        return self._text(f"screen/{kind}")

    def choose_screen(self, kind: str, screen: str) -> None:
        """Show ``kind`` on ``screen`` from now on; '' takes it away."""
        self._keep(f"screen/{kind}", screen)

    @property
    def opens_maximised(self) -> bool:
        """Has the window the whole screen when it opens? So it is the first time, and until it is closed otherwise."""
        return self._text("maximised", "yes") == "yes"

    def remember_maximised(self, *, maximised: bool) -> None:
        """Open the window so the next time."""
        self._keep("maximised", "yes" if maximised else "no")

    @property
    def lock_after_minutes(self) -> int:
        """Minutes without a key or a pointer until the counter locks itself."""
        return max(1, int(self._number("lock_after_minutes", LOCK_AFTER_MINUTES)))

    def choose_lock_after(self, minutes: int) -> None:
        """Lock after so many idle minutes."""
        self._keep("lock_after_minutes", minutes)
