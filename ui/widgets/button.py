"""Buttons that show their key: one primary per screen, secondary outlines, quiet words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.language import tr
from ui.theme import colour, fit, px, tokens
from ui.theme.icons import paint_icon
from ui.widgets.key_cap import CAP_HEIGHT, cap_width, paint_cap

_HEIGHT = {"primary": 54, "primary_small": 46, "secondary": 38, "quiet": 30, "icon": 36, "beside": 24}
_ROLE = {
    "primary": "card",
    "primary_small": "emphasis",
    "secondary": "body_strong",
    "quiet": "secondary_strong",
    "icon": "body",
    "beside": "body",
}
_GAP = 9


class Button(QPushButton):
    """A push button drawn from the theme.

    ``kind`` is primary (54 px), primary_small (46), secondary (38), quiet (words in the primary colour) or
    icon (a square with no words: give ``name``), beside (a small one, in the line of a label). ``key`` is shown as a cap and named to screen readers;
    whoever owns the screen binds it.
    """

    def __init__(
        self, words: str = "", kind: str = "secondary", *, icon: str = "", key: str = "", name: str = ""
    ) -> None:
        super().__init__(words)
        self.kind, self.key, self._icon = kind, key, icon
        self._capped = True
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        fit(self, role=_ROLE[kind], height=_HEIGHT[kind])
        grow = (
            QSizePolicy.Policy.Fixed if kind in {"quiet", "icon", "beside"} else QSizePolicy.Policy.Preferred
        )
        self.setSizePolicy(grow, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name or words)
        if key:
            self.show_key(key)
        if name and not words:
            self.setToolTip(name)

    def show_key(self, key: str) -> None:
        """Show another key on the cap, and name it to screen readers."""
        self.key = key
        self.setAccessibleDescription(tr("Phím {key}").format(key=key))
        self.updateGeometry()
        self.update()

    def show_cap(self, *, shown: bool) -> None:
        """Paint the key's cap or not: a letter is no command while it would be typed into a line."""
        if self._capped != shown:
            self._capped = shown
            self.updateGeometry()
            self.update()

    def show_words(self, words: str, icon: str | None = None) -> None:
        """Change what the button says, and its icon if given."""
        self.setText(words)
        self.setAccessibleName(words)
        self._icon = self._icon if icon is None else icon
        self.updateGeometry()
        self.update()

    def show_chosen(self, *, chosen: bool) -> None:
        """Mark the one that was chosen of several; whoever owns them says which, a click alone chooses nothing."""
        self.setCheckable(True)
        self.setChecked(chosen)
        self._icon = "circle-check-filled" if chosen else ""
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:  # as Qt names it
        """A click leaves the mark where it is."""

    def _icon_size(self) -> int:
        return px({"icon": 20, "beside": 16}.get(self.kind, 18))

    def _content_width(self) -> float:
        parts = []
        if self._icon:
            parts.append(float(self._icon_size()))
        if self.text():
            parts.append(QFontMetricsF(self.font()).horizontalAdvance(self.text()))
        if self.key and self._capped:
            parts.append(cap_width(self.key))
        return sum(parts) + px(_GAP) * max(0, len(parts) - 1)

    def sizeHint(self) -> QSize:
        margin = {"quiet": 8, "icon": 8, "beside": 4}.get(self.kind, 15)
        return QSize(round(self._content_width()) + 2 * px(margin), px(_HEIGHT[self.kind]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _inks(self) -> tuple[QColor, QColor, QColor | None]:
        """Text, fill and border of the present state; no border is None."""
        clear = QColor(0, 0, 0, 0)
        pressed = self.isDown() or self.underMouse()
        if self.kind.startswith("primary"):
            if not self.isEnabled():
                return colour("ink3"), QColor(tokens().statuses["work"].tint), colour("line2")
            return colour("on_primary"), colour("primary_hover" if pressed else "primary"), None
        if not self.isEnabled():
            return colour("ink3"), clear, colour("line") if self.kind == "secondary" else None
        hover = colour("primary_soft") if pressed else clear
        if self.kind == "secondary":
            chosen = self.isChecked()
            fill = colour("primary_soft" if pressed or chosen else "surface")
            return colour("ink"), fill, colour("primary" if chosen else "line2")
        return colour("primary"), hover, None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, fill, border = self._inks()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(fill)
        painter.setPen(QPen(border, 2 if self.isChecked() else 1) if border else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            self._paint_focus(painter, box)
        self._paint_content(painter, ink)

    def _paint_focus(self, painter: QPainter, box: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inside = self.kind.startswith("primary")
        painter.setPen(QPen(colour("on_primary" if inside else "primary"), 2))
        inset = 3.5 if inside else 0.5
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 6, 6)

    def _paint_content(self, painter: QPainter, ink: QColor) -> None:
        x = (self.width() - self._content_width()) / 2
        middle = self.height() / 2
        if self._icon:
            size = self._icon_size()
            paint_icon(painter, self._icon, ink, QRectF(x, middle - size / 2, size, size))
            x += size + px(_GAP)
        if self.text():
            painter.setFont(self.font())
            painter.setPen(ink)
            width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
            painter.drawText(
                QRectF(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
            )
            x += width + px(_GAP)
        if self.key and self._capped:
            quiet = QColor(ink)
            quiet.setAlphaF(0.55)
            outline = quiet if self.kind.startswith("primary") else colour("line2")
            cap_ink = ink if self.kind.startswith("primary") else colour("ink2")
            paint_cap(painter, self.key, QPointF(x, middle - px(CAP_HEIGHT) / 2), cap_ink, outline)


class Paling:
    """Buttons of which one was pressed and all are pale until its work, behind the window, is done."""

    def __init__(self, *buttons: Button) -> None:
        self._buttons = buttons
        self._pressed: Button | None = None
        self._keys_at: QWidget | None = None

    def begin(self) -> None:
        """Pale. Qt gives the keys of a button that pales to whatever comes next, if anything does."""
        self._pressed = next((button for button in self._buttons if button.hasFocus()), None)
        for button in self._buttons:
            button.setEnabled(False)
        self._keys_at = self._buttons[0].window().focusWidget()

    def end(self) -> None:
        """Ready again, with the keys where they were, unless somebody took them elsewhere meanwhile."""
        for button in self._buttons:
            button.setEnabled(True)
        if self._pressed is not None and self._pressed.window().focusWidget() is self._keys_at:
            self._pressed.setFocus()
        self._pressed = None
