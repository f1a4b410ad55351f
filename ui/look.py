"""How the window looks to the person before it: light, dark or as the system, and how large its words are."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from ui.preferences import FACTORS, Preferences
from ui.theme import DARK, LIGHT, scale, tokens, wear

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Look(QObject):
    """Wears what each person chose, and keeps it for them. While that is 'system' it follows the system live."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences, self._person = preferences, ""
        QApplication.styleHints().colorSchemeChanged.connect(self._wear)

    def of(self, person: str) -> None:
        """Look as ``person`` (a staff code) chose; '' before anybody has come in."""
        self._person = person
        QApplication.styleHints().setColorScheme(_SCHEMES[self.theme])
        self._wear()

    @property
    def theme(self) -> str:
        """What the person before the window chose: ``system``, ``light`` or ``dark``."""
        return self._preferences.theme(self._person)

    @property
    def factor(self) -> float:
        """How large words are for the person before the window: one of ``ui.preferences.FACTORS``."""
        return self._preferences.factor(self._person)

    def choose_theme(self, theme: str) -> None:
        """Look like ``theme`` (``system``, ``light``, ``dark``) from now on."""
        self._preferences.choose_theme(theme, self._person)
        self.of(self._person)

    def choose_factor(self, factor: float) -> None:
        """Have words ``factor`` times as large as drawn from now on."""
        self._preferences.choose_factor(factor, self._person)
        self.of(self._person)

    def larger(self) -> None:
        """Ctrl++: the next larger words."""
        self.step(1)

    def smaller(self) -> None:
        """Ctrl+-: the next smaller words."""
        self.step(-1)

    def step(self, by: int) -> None:
        """So many sizes larger, or smaller when negative; at the ends nothing happens."""
        at = FACTORS.index(self.factor) + by
        self.choose_factor(FACTORS[max(0, min(len(FACTORS) - 1, at))])

    def _wear(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        wanted = DARK if self.theme == "dark" or (self.theme == "system" and dark) else LIGHT
        if wanted is not tokens() or self.factor != scale():
            wear(app, wanted, self.factor)
