"""The colours of both themes and the look of each standing, from the plan (ui.md §7.2).

Every text pair here holds at least 4.5:1 contrast and every stroke 3:1; tests/ui/test_theme.py keeps it so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ui.language import tr


@dataclass(frozen=True, slots=True)
class StatusLook:
    """How one standing is shown: an icon, its words, and text / tint / solid colours as ``#rrggbb``."""

    icon: str
    words: str
    text: str
    tint: str
    solid: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme. Colours are ``#rrggbb``; ``statuses`` is keyed by the standing's name."""

    name: str
    dark: bool
    bg: str
    surface: str
    sunken: str
    line: str
    line2: str
    inputline: str
    ink: str
    ink2: str
    ink3: str
    primary: str
    primary_hover: str
    primary_soft: str
    primary_line: str
    on_primary: str
    rail: str
    rail_selected: str
    rail_ink: str
    rail_mark: str
    badge: str
    peach: str
    peach_ink: str
    peach_tint: str
    statuses: Mapping[str, StatusLook]

    @property
    def tones(self) -> Mapping[str, str]:
        """Text colours by tone: what a label's ``tone`` may be."""
        return {
            "ink": self.ink,
            "ink2": self.ink2,
            "ink3": self.ink3,
            "primary": self.primary,
            "on_primary": self.on_primary,
            "peach": self.peach_ink,
            "bad": self.bad.text,
            "good": self.good.text,
            "caution": self.caution.text,
            "soon": self.statuses["soon"].text,
            "pause": self.statuses["pause"].text,
        }

    @property
    def good(self) -> StatusLook:
        """Done well: the look of 'Sẵn sàng trả'."""
        return self.statuses["ready"]

    @property
    def bad(self) -> StatusLook:
        """Wrong or late: the look of 'Quá hạn'."""
        return self.statuses["overdue"]

    @property
    def caution(self) -> StatusLook:
        """Needs an eye today: the look of 'Hẹn hôm nay'."""
        return self.statuses["today"]


_SHAPES: Mapping[str, tuple[str, str]] = {
    "overdue": ("alert-octagon-filled", tr("Quá hạn")),
    "today": ("clock-hour-4-filled", tr("Hẹn hôm nay")),
    "soon": ("hourglass-filled", tr("Sắp đến hạn")),
    "work": ("progress", tr("Đang xử lý")),
    "pause": ("player-pause-filled", tr("Chờ bổ sung")),
    "paused": ("calendar-off", tr("Tạm dừng")),
    "ready": ("circle-check-filled", tr("Sẵn sàng trả")),
    "done": ("checks", tr("Đã trả")),
    "refused": ("ban", tr("Từ chối")),
    "withdrawn": ("arrow-back-up", tr("Đã rút")),
}


def _looks(colours: Mapping[str, tuple[str, str, str]]) -> Mapping[str, StatusLook]:
    closed = dict.fromkeys(("done", "refused", "withdrawn"), colours["work"])
    every = {**colours, **closed, "paused": colours["pause"]}
    return MappingProxyType({status: StatusLook(*_SHAPES[status], *inks) for status, inks in every.items()})


LIGHT = Tokens(
    name="light",
    dark=False,
    bg="#F4F5F1",
    surface="#FFFFFF",
    sunken="#F8F9F6",
    line="#E2E5DF",
    line2="#CCD2CB",
    inputline="#84908B",
    ink="#15211E",
    ink2="#45524D",
    ink3="#636F6A",
    primary="#0B5C6B",
    primary_hover="#094E5B",
    primary_soft="#E3F0F2",
    primary_line="#A9CDD4",
    on_primary="#FFFFFF",
    rail="#0A3D48",
    rail_selected="#17606F",
    rail_ink="#DCEBED",
    rail_mark="#DE6F50",
    badge="#C8431F",
    peach="#DE6F50",
    peach_ink="#A3431F",
    peach_tint="#FDECE6",
    statuses=_looks(
        {
            "overdue": ("#9F1F17", "#FCE8E5", "#C4301F"),
            "today": ("#7E4500", "#FFEFD2", "#AD6000"),
            "soon": ("#2C4A8A", "#E7EDFA", "#4D72C4"),
            "work": ("#45524D", "#ECEFEB", "#636F6A"),
            "pause": ("#5F3794", "#F0E9FA", "#8657C2"),
            "ready": ("#085C41", "#DDF3E8", "#12875F"),
        }
    ),
)

DARK = Tokens(
    name="dark",
    dark=True,
    bg="#10171A",
    surface="#182125",
    sunken="#141C1F",
    line="#2A363B",
    line2="#3A484E",
    inputline="#7C8C91",
    ink="#EDF2F1",
    ink2="#BECAC8",
    ink3="#97A5A3",
    primary="#5FC3D2",
    primary_hover="#7BD0DC",
    primary_soft="#15363D",
    primary_line="#2C6470",
    on_primary="#04272E",
    rail="#0A1B20",
    rail_selected="#1B4550",
    rail_ink="#D3DFE0",
    rail_mark="#F09A80",
    badge="#C8431F",
    peach="#F09A80",
    peach_ink="#FFC0A8",
    peach_tint="#3F2219",
    statuses=_looks(
        {
            "overdue": ("#FFB4A8", "#4A1A15", "#F2705E"),
            "today": ("#FFD08A", "#432C08", "#F0A63A"),
            "soon": ("#B4C8FA", "#1E2C50", "#7C9BE8"),
            "work": ("#C0CBC9", "#27332F", "#97A5A3"),
            "pause": ("#D8C2F7", "#33224E", "#B08CE6"),
            "ready": ("#93E3C1", "#0F3B2B", "#3FBF8E"),
        }
    ),
)
