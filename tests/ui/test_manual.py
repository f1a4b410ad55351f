"""The manual: whatever is shown has its page, every link and picture is there, every key it names is one of the program."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import ui
from app.refusal import Refusal
from tests.ui.hands import MORNING, Hands
from ui.first_run import FirstRun
from ui.keys_sheet import KeysSheet
from ui.main_window import MainWindow
from ui.manual import (
    CLOCK,
    DISK,
    ENTRANCE,
    FIRST_RUN,
    FOLDER,
    HELD,
    INDEX,
    PLACES,
    SECTIONS,
    SHEETS,
    STATES,
    UNREADABLE,
    found,
    pages,
    pages_for,
)
from ui.manual_keys import KEY_CARD, key_card
from ui.manual_sheet import ManualSheet
from ui.places.stops import STOPS
from ui.places.system import System
from ui.refused_page import RefusedPage
from ui.states import MEGABYTE, Clock, Room
from ui.theme import DARK, LIGHT, wear
from ui.widgets.sheet import Sheet

pytestmark = pytest.mark.walks

ROOT = Path(__file__).parents[2]
NAMES = sorted(path.stem for path in FOLDER.glob("*.md"))
LINK = re.compile(r"!?\[[^\]]*\]\(([^)]+)\)")
MOST_LINES, MOST_COLUMNS = 48, 125
"""One screen of text."""
NOT_KEYS = re.compile(r"\.db$|\.toml$|^motcua ")
QT_NAMES = {"Esc": "Escape"}


def sources() -> list[ast.Module]:
    files = [path for path in (ROOT / "ui").rglob("*.py") if not path.stem.startswith("manual")]
    return [ast.parse(path.read_text(encoding="utf-8")) for path in files]


def caps_of_the_program() -> set[str]:
    """Every key that the program shows on a cap or asks Qt for, written as the manual writes it."""
    found_caps = set()
    for node in (node for tree in sources() for node in ast.walk(tree)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) <= 12:
            found_caps.update([plain(node.value), *(node.value.split() if node.value[:1] == "↑" else ())])
        elif isinstance(node, ast.Attribute) and node.attr.startswith("Key_"):
            found_caps.add(node.attr.removeprefix("Key_"))
    return found_caps


def plain(cap: str) -> str:
    """'Ctrl+1–6', 'Ctrl 1–6' and 'Ctrl + 1–6' are the same key."""
    return re.sub(r"[ +]+(?=.)", "+", cap.strip()) if len(cap.strip()) > 1 else cap.strip()


BY_QT = {"PgUp", "PgDn", "←", "→"}
"""Keys that lists, tables and previews have from Qt."""


def is_a_key(cap: str, known: set[str]) -> bool:
    pieces = [cap] if plain(cap) in known else cap.split()
    return all(
        plain(piece) in known or QT_NAMES.get(piece, piece) in known | BY_QT or plain(piece) == "Ctrl+−"
        for piece in pieces
    )


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    """A window on a machine with room, whatever this one has."""
    window.states.free = lambda: 48 * 1024**3
    window.states.look()
    return window


KNOWN = caps_of_the_program() | {f"Ctrl+{n}" for n, _ in enumerate(STOPS, 1)}


@pytest.mark.parametrize("name", NAMES)
def test_every_link_and_picture_of_a_page_is_there(name: str) -> None:
    for link in LINK.findall((FOLDER / f"{name}.md").read_text(encoding="utf-8")):
        assert (FOLDER / link).resolve().is_file(), link


@pytest.mark.parametrize("name", NAMES)
def test_every_key_of_a_page_is_one_of_the_program(name: str) -> None:
    named = re.findall(r"`([^`]+)`", (FOLDER / f"{name}.md").read_text(encoding="utf-8"))
    assert [key for key in named if not NOT_KEYS.search(key) and not is_a_key(key, KNOWN)] == []


def test_a_key_that_does_not_exist_would_be_found() -> None:
    assert not is_a_key("Ctrl+Y", KNOWN)
    assert not is_a_key("Ctrl+Z", KNOWN)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in {INDEX, "en"}])
def test_a_page_is_one_screen_with_steps_and_what_to_do_when_it_goes_wrong(name: str) -> None:
    lines = (FOLDER / f"{name}.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= MOST_LINES
    assert max(map(len, lines)) <= MOST_COLUMNS
    assert any(line.startswith("1. ") for line in lines)
    assert any(line.startswith(("## Nếu không suôn sẻ", "## Không mở được")) for line in lines)


def test_the_index_leads_to_every_page() -> None:
    assert sorted(pages()) == NAMES


def test_the_card_of_keys_names_keys_of_the_program_and_is_one_page() -> None:
    named = [key for _, group in KEY_CARD for key, _ in group]
    assert [key for key in named if not is_a_key(key, KNOWN)] == []
    assert key_card().count(b"/Type /Page\n") + key_card().count(b"/Type /Page ") <= 1


def test_every_place_sheet_and_section_has_a_page(window: MainWindow) -> None:
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    sheets, todo = set(), [Sheet]
    while todo:
        kinds = [kind for kind in todo.pop().__subclasses__() if kind.__module__.startswith("ui.")]
        sheets |= {kind.__name__ for kind in kinds}
        todo += kinds
    assert sheets == set(SHEETS)
    named = {type(window.place(stop.name)).__name__ for stop in STOPS} | {"DossierPlace"}
    assert named == set(PLACES)
    system = window.place("system")
    assert isinstance(system, System)
    assert set(system.sections) <= set(SECTIONS)
    spoken_of = {*SHEETS.values(), *SECTIONS.values(), *STATES.values(), *ENTRANCE, *FIRST_RUN, *UNREADABLE}
    assert spoken_of | {name for names in PLACES.values() for name in names} <= set(pages())


def test_f1_twice_opens_the_page_of_each_place_and_escape_returns(window: MainWindow, hands: Hands) -> None:
    for stop in STOPS:
        window.go(stop.name)
        before = window.focusWidget()
        hands.press(Qt.Key.Key_F1)
        hands.press(Qt.Key.Key_F1)
        sheet = window.open_sheet()
        assert isinstance(sheet, ManualSheet)
        hands.wait_until(lambda: window.printing.background.idle)
        assert sheet.page is not None
        assert sheet.page.name == pages_for_place(window)[0]
        assert sheet.page.title in sheet.view.toPlainText()
        hands.press(Qt.Key.Key_Escape)
        assert window.open_sheet() is None
        assert window.focusWidget() is before


def pages_for_place(window: MainWindow) -> list[str]:
    sheet = window.open_sheet()
    assert sheet is not None
    sheet.hide()
    names = pages_for(window)
    sheet.show()
    return names


def test_f1_in_a_sheet_opens_the_page_of_the_sheet_and_goes_back_to_it(
    window: MainWindow, hands: Hands
) -> None:
    hands.press(Qt.Key.Key_T, ctrl=True)
    below = window.open_sheet()
    hands.press(Qt.Key.Key_F1)
    above = window.open_sheet()
    assert isinstance(above, ManualSheet)
    assert above.page is not None
    assert above.page.name == "goi-so"
    hands.press(Qt.Key.Key_Escape)
    assert window.open_sheet() is below


def test_a_page_that_is_read_wears_the_theme_and_stays_where_it_is(
    qapp: QApplication, window: MainWindow, hands: Hands
) -> None:
    hands.press(Qt.Key.Key_F1)
    hands.press(Qt.Key.Key_F1)
    sheet = window.open_sheet()
    assert isinstance(sheet, ManualSheet)
    hands.wait_until(lambda: key_grounds(sheet) == {LIGHT.primary_soft.lower()})
    bar = sheet.view.verticalScrollBar()
    hands.wait_until(lambda: bar.maximum() > 100)
    bar.setValue(100)
    light = sheet.view._pictures
    wear(qapp, DARK)
    hands.wait_until(lambda: key_grounds(sheet) == {DARK.primary_soft.lower()})
    assert bar.value() == pytest.approx(100, abs=3)  # one picture is a little higher
    assert sheet.view._pictures != light
    wear(qapp, LIGHT)
    hands.wait_until(lambda: key_grounds(sheet) == {LIGHT.primary_soft.lower()})
    assert bar.value() == pytest.approx(100, abs=3)  # one picture is a little higher


def key_grounds(sheet: ManualSheet) -> set[str]:
    """The colours that lie under the keys of the page shown."""
    found = set()
    block = sheet.view.document().begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            look = pieces.fragment().charFormat()
            if look.fontFixedPitch():
                found.add(look.background().color().name())
            pieces += 1
        block = block.next()
    return found


def test_the_sheet_of_keys_is_about_what_it_covers(window: MainWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_F1)
    assert isinstance(window.open_sheet(), KeysSheet)
    names = pages_for(window)
    assert names[0] == "tiep-nhan"
    assert names[-1] == "phim-tat"


def test_the_page_of_what_is_wrong_comes_first(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    free = window.states.free
    window.states.free = lambda: 100 * MEGABYTE
    window.states.look()
    assert pages_for(window)[0] == STATES[DISK]
    window.states.free = free
    monkeypatch.setattr(type(window.line), "ahead", 3600.0)
    window.states.look()
    assert window.states.clock is Clock.OFF
    assert pages_for(window)[0] == STATES[CLOCK]


def test_what_no_banner_says_goes_before_no_place(window: MainWindow) -> None:
    window.states.free = lambda: 500 * MEGABYTE
    window.states.look()
    assert window.states.room is Room.LOW
    assert not window.states.is_told
    assert pages_for(window)[0] == "tiep-nhan"


def test_a_paper_that_waits_has_its_page_first(window: MainWindow, hands: Hands) -> None:
    window.printing.use("escpos:tcp:127.0.0.1:9")
    window.printing.print_paper("Thử", "thu", key_card)
    hands.wait_until(lambda: bool(window.printing.held))
    assert pages_for(window)[0] == STATES[HELD]
    window.printing.drop(window.printing.held[0])


def test_typing_seeks_without_marks_and_enter_reads(window: MainWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_F1)
    hands.press(Qt.Key.Key_F1)
    sheet = window.open_sheet()
    assert isinstance(sheet, ManualSheet)
    hands.wait_until(lambda: window.printing.background.idle and sheet.view.hasFocus())
    sheet.search.setText("nop thay")
    sheet._seek()
    assert sheet.page is not None
    assert sheet.page.name == "nop-thay"
    assert sheet.view.extraSelections() == [], "the page shown before is marked"
    sheet.search.clear()
    hands.write("uy quyen")
    assert sheet.search.text() == "uy quyen"
    assert sheet.page is not None
    assert sheet.page.name == "nop-thay"
    hands.wait_until(lambda: window.printing.background.idle and bool(sheet.view.extraSelections()))
    (mark,) = sheet.view.extraSelections()
    assert mark.cursor.selectedText() == "ủy quyền"
    assert sheet.view.viewport().rect().intersects(sheet.view.cursorRect(mark.cursor))
    hands.press(Qt.Key.Key_F1)
    assert window.open_sheet() is sheet, "a second manual lies upon the first"
    assert sheet.page.name == "phim-tat"
    hands.press(Qt.Key.Key_F1)
    sheet.turn_back()
    hands.enter()
    assert sheet.view.hasFocus()
    hands.press(Qt.Key.Key_Escape)
    assert sheet.search.text() == ""
    assert not sheet.view.extraSelections()
    assert window.open_sheet() is sheet
    hands.press(Qt.Key.Key_Escape)
    assert window.open_sheet() is None


def test_a_search_puts_titles_first_and_may_find_nothing() -> None:
    assert found("niêm yết")[0].name == "cong-khai"
    assert [page.name for page in found("NIEM YET")] == [page.name for page in found("niêm yết")]
    assert found("xyzzy") == []


def test_a_word_typed_with_its_marks_is_that_word_and_without_any_like_it(
    window: MainWindow, hands: Hands
) -> None:
    secret, lost = pages()["nguoi-dung"], pages()["mat-mang"]
    assert [page in found("mat") for page in (secret, lost)] == [True, True]
    assert [page in found("mật") for page in (secret, lost)] == [True, False]
    assert [page in found("mất") for page in (secret, lost)] == [False, True]
    assert set(found("mất")) <= set(found("mâ")) <= set(found("ma")), "the page sought goes while it is typed"
    assert found("khoá sổ") == found("khoa so") != [], "a mark set the other way finds what it finds without"
    hands.press(Qt.Key.Key_F1)
    hands.press(Qt.Key.Key_F1)
    sheet = window.open_sheet()
    assert isinstance(sheet, ManualSheet)
    for typed in ("mật", "mất"):
        sheet.search.setText(typed)
        sheet._seek()
        hands.wait_until(lambda: window.printing.background.idle and bool(sheet.view.extraSelections()))
        (mark,) = sheet.view.extraSelections()
        assert mark.cursor.selectedText().lower() == typed


def test_pictures_and_links_work_inside(window: MainWindow, hands: Hands) -> None:
    window.show_help()
    hands.press(Qt.Key.Key_F1)
    sheet = window.open_sheet()
    assert isinstance(sheet, ManualSheet)
    hands.wait_until(lambda: window.printing.background.idle)
    picture = sheet.view.document().resource(
        QTextDocument.ResourceType.ImageResource.value, "../shots/intake.png"
    )
    assert picture.width() > 0
    assert picture.width() / picture.devicePixelRatio() <= sheet.view.viewport().width()
    sheet.view.asked.emit("nop-thay")
    assert sheet.page is not None
    assert sheet.page.name == "nop-thay"
    sheet.turn_back()
    assert sheet.page.name == "tiep-nhan"


def test_the_locked_counter_has_its_page_and_prints_nothing(window: MainWindow, hands: Hands) -> None:
    window.door.lock()
    hands.press(Qt.Key.Key_F1)
    keys = window.open_sheet()
    assert isinstance(keys, KeysSheet)
    jobs = len(window.printing.jobs)
    hands.press(Qt.Key.Key_F9)
    assert len(window.printing.jobs) == jobs
    hands.press(Qt.Key.Key_F1)
    sheet = window.open_sheet()
    assert isinstance(sheet, ManualSheet)
    assert sheet.page is not None
    assert sheet.page.name == ENTRANCE[0]
    hands.press(Qt.Key.Key_Escape)
    assert window.is_locked


def test_f9_in_the_sheet_of_keys_prints_the_card(window: MainWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_F1)
    sheet = window.open_sheet()
    assert isinstance(sheet, KeysSheet)
    hands.press(Qt.Key.Key_F9)
    hands.wait_until(lambda: window.printing.idle)
    (job,) = window.printing.jobs
    assert job.saved_as
    assert (window.printing.folder / job.saved_as).read_bytes().startswith(b"%PDF")
    assert job.saved_as in sheet.words.text()


@pytest.mark.parametrize("unreadable", [False, True])
def test_windows_without_a_counter_have_their_page(
    qapp: QApplication, tmp_path: Path, unreadable: bool
) -> None:
    if unreadable:
        alone: QWidget = RefusedPage(Refusal("apology.cause"), tmp_path)
    else:
        alone = FirstRun(tmp_path / "ward", lambda: MORNING)
    alone.show()
    QTest.qWaitForWindowActive(alone)
    hands = Hands(alone)
    hands.press(Qt.Key.Key_F1)
    sheet = alone.findChild(ManualSheet)
    assert sheet is not None
    assert sheet.page is not None
    assert sheet.page.name == (UNREADABLE if unreadable else FIRST_RUN)[0]
    hands.press(Qt.Key.Key_Escape)
    assert alone.isVisible()
    assert not [each for each in alone.findChildren(ManualSheet) if each.isVisible()]
    alone.close()
    alone.deleteLater()
