"""Both themes can be read: 4.5:1 for words, 3:1 for strokes (WCAG 1.4.3, 1.4.11); every icon named is shipped."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from ui.theme import DARK, LIGHT, Tokens, font, tokens, wear
from ui.widgets.button import Button
from ui.widgets.check_card import CheckCard
from ui.widgets.day_strip import Day, DayStrip
from ui.widgets.field import Line, LineField, Picker
from ui.widgets.option_card import OptionCard
from ui.widgets.papers import Paper, PapersList
from ui.widgets.segments import Segments
from ui.widgets.tick import Choice, Tick
from ui.widgets.tiles import Tile, Tiles
from ui.widgets.top_bar import SearchBox

ROOT = Path(__file__).parents[2]
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def luminance(ink: str) -> float:
    channels = [int(ink[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def text_pairs(theme: Tokens) -> list[tuple[str, str]]:
    grounds = [theme.bg, theme.surface, theme.sunken]
    pairs = [
        (ink, ground) for ink in (theme.ink, theme.ink2, theme.ink3, theme.primary) for ground in grounds
    ]
    pairs += [(look.text, look.tint) for look in theme.statuses.values()]
    pairs += [(look.text, theme.surface) for look in theme.statuses.values()]
    pairs += [(theme.on_primary, theme.primary), (theme.on_primary, theme.primary_hover)]
    pairs += [
        (theme.ink, theme.primary_soft),
        (theme.primary, theme.primary_soft),
        (theme.ink2, theme.primary_soft),
    ]
    pairs += [(theme.peach_ink, theme.peach_tint), (theme.peach_ink, theme.surface)]
    pairs += [(theme.rail_ink, theme.rail), ("#FFFFFF", theme.rail_selected), ("#FFFFFF", theme.badge)]
    pairs += [(look.text, theme.bg) for look in (theme.good, theme.bad, theme.caution)]
    pairs += [(theme.surface, theme.ink), (theme.ink3, theme.statuses["work"].tint)]
    pairs += [(theme.ink2, theme.statuses["work"].tint), (theme.ink, theme.statuses["work"].tint)]
    return pairs


def stroke_pairs(theme: Tokens) -> list[tuple[str, str]]:
    pairs = [(theme.inputline, theme.surface), (theme.primary, theme.surface), (theme.rail_mark, theme.rail)]
    pairs += [(theme.primary, ground) for ground in (theme.bg, theme.sunken, theme.primary_soft)]
    pairs += [(theme.on_primary, theme.primary), (theme.inputline, theme.bg)]
    pairs += [(look.solid, theme.surface) for look in theme.statuses.values()]
    return [*pairs, *[(look.solid, look.tint) for look in theme.statuses.values()]]


@THEMES
def test_words_can_be_read(theme: Tokens) -> None:
    assert [(pair, contrast(*pair)) for pair in text_pairs(theme) if contrast(*pair) < 4.5] == []


@THEMES
def test_strokes_can_be_seen(theme: Tokens) -> None:
    assert [(pair, contrast(*pair)) for pair in stroke_pairs(theme) if contrast(*pair) < 3] == []


def test_every_icon_named_is_shipped() -> None:
    shipped = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
    named = set()
    for path in (ROOT / "ui").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        named |= set(re.findall(r'(?:icon=|Mark\(|show_icon\(|paint_icon\(painter, )"([a-z0-9-]+)"', source))
    assert named - shipped == set()
    assert {look.icon for look in LIGHT.statuses.values()} <= shipped
    assert len(named) > 20


def test_no_icon_is_shipped_that_nothing_draws() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "ui").rglob("*.py"))
    shipped = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
    assert sorted(name for name in shipped if f'"{name}"' not in source) == []


def test_a_tile_takes_the_colours_of_the_theme_put_on_while_it_is_shown(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    tiles = Tiles("Nhóm")
    tiles.show_tiles([Tile("a", "Quá hạn", lambda: tokens().statuses["overdue"], 1)], "a")
    tiles.resize(200, tiles.height())
    for theme in (DARK, LIGHT):
        wear(qapp, theme)
        beside_icon = tiles.grab().toImage().pixelColor(14, tiles.height() // 2)
        assert beside_icon.name() == theme.statuses["overdue"].tint.lower()


def focusable() -> list[QWidget]:
    tiles = Tiles("Nhóm")
    tiles.show_tiles([Tile("a", "Quá hạn", lambda: tokens().statuses["overdue"], 1)], "a")
    strip = DayStrip()
    strip.show_days([Day(date(2017, 1, 24), "due", "1")], "hẹn")
    picker = Picker()
    picker.addItem("Tự khai")
    papers = PapersList()
    papers.show_papers([Paper("Tờ khai", required=True)])
    return [
        Button("Lưu", "primary"),
        Button("In lại"),
        Button("Đổi", "quiet"),
        Button(kind="icon", icon="x", name="Đóng"),
        Tick("Phiếu A5"),
        Choice("Trực tiếp"),
        CheckCard("Phiếu hẹn", "đã quét"),
        OptionCard("mail", "Gián tiếp", "gửi thư"),
        Segments("Trả", (("a", "Tại quầy"), ("b", "Bưu chính")), "a"),
        Line(),
        picker,
        SearchBox(),
        tiles,
        strip,
        papers,
    ]


@THEMES
def test_the_focus_is_seen_on_every_kind_of_control_and_each_is_large_enough(
    qapp: QApplication, theme: Tokens
) -> None:
    wear(qapp, theme)
    window = QWidget()
    column = QVBoxLayout(window)
    controls = focusable()
    for control in controls:
        column.addWidget(control)
    elsewhere = QLineEdit()
    column.addWidget(elsewhere)
    window.show()
    QTest.qWaitForWindowActive(window)
    unseen = []
    for control in controls:
        elsewhere.setFocus()
        QTest.qWait(5)
        before = control.grab().toImage()
        control.setFocus()
        QTest.qWait(5)
        after = control.grab().toImage()
        changed = sum(
            before.pixel(x, y) != after.pixel(x, y)
            for x in range(before.width())
            for y in (*range(4), *range(before.height() - 4, before.height()))
        )
        if changed < before.width() or min(control.width(), control.height()) < 24:
            unseen.append((type(control).__name__, changed, control.size().toTuple()))
    window.close()
    assert unseen == []


@THEMES
def test_what_is_wrong_keeps_its_border_while_it_has_the_focus(qapp: QApplication, theme: Tokens) -> None:
    wear(qapp, theme)
    field = LineField("Họ và tên")
    field.show_error("chưa có")
    field.resize(300, field.sizeHint().height())
    field.show()
    QTest.qWaitForWindowActive(field)
    field.line.setFocus()
    QTest.qWait(5)
    seen = field.line.grab().toImage()
    border = [seen.pixelColor(deep, seen.height() // 2).name().upper() for deep in range(3)]
    field.close()
    assert border == [theme.bad.solid, theme.bad.solid, theme.bad.tint]


@THEMES
def test_a_day_of_waiting_stands_out_of_its_hatching(qapp: QApplication, theme: Tokens) -> None:
    wear(qapp, theme)
    strip = DayStrip()
    strip.show_days([Day(date(2017, 1, 24), "waiting")], "chờ")
    strip.resize(56, strip.height())
    seen = strip.grab().toImage()
    row = strip.height() // 2 - 12
    hatched = [seen.pixelColor(x, row).name() for x in range(8, 48)]
    figure = theme.statuses["pause"].text
    assert min(contrast(figure, ground) for ground in hatched) > 3
    assert len(set(hatched)) > 1


def test_the_families_of_the_plan_are_loaded(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    assert {"Be Vietnam Pro", "Inter"} <= set(QFontDatabase.families())


def test_figures_stand_under_each_other(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    metrics = QFontMetricsF(font("figure_field"))
    assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("8888"))


def test_sizes_are_pixels_at_full_scale(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    density = qapp.primaryScreen().logicalDotsPerInchY()
    assert font("body").pointSizeF() * density / 72 == pytest.approx(14)
    assert font("label").pointSizeF() * density / 72 == pytest.approx(12.5)


BEFORE_A_THEME = """
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from ui.theme import LIGHT, font, px, wear
from ui.widgets.key_cap import cap_width
app = QApplication([])
before = cap_width("Enter")
wear(app, LIGHT)
print(before == QFontMetricsF(font("figure_cap")).horizontalAdvance("Enter") + px(13))
"""
"""A cap measured before the program wears a theme, as a window that comes before all others does."""


def test_a_cap_measured_before_any_theme_is_as_wide_as_after() -> None:
    done = subprocess.run(
        [sys.executable, "-c", BEFORE_A_THEME], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "True"
