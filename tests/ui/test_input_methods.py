"""Names composed through an input method: in every field of intake and of the sheets, and nothing acts on the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.hands import CARD, Hands
from ui.main_window import MainWindow
from ui.widgets.lines import LinesView

NAME = "Đặng Thị Hường"


def compose(editor: QWidget, preedit: str) -> None:
    """The input method shows ``preedit`` under the cursor; '' ends it."""
    QApplication.sendEvent(editor, QInputMethodEvent(preedit, []))


def commit(editor: QWidget, words: str) -> None:
    """The input method writes ``words``."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(editor, event)


def held(editor: QWidget) -> str:
    return editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()


def editors(within: QWidget) -> list[QWidget]:
    found: list[QWidget] = [*within.findChildren(QLineEdit), *within.findChildren(QPlainTextEdit)]
    return [editor for editor in found if editor.isEnabled() and not editor.isReadOnly()]


def takes_names(editor: QWidget) -> bool:
    return editor.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def write_everywhere(within: QWidget) -> int:
    written = 0
    for editor in filter(takes_names, editors(within)):
        editor.setFocus()
        editor.clear()
        for word in NAME.split():
            for end in range(1, len(word) + 1):
                compose(editor, word[:end])
            compose(editor, "")
            commit(editor, word + " ")
        assert held(editor) == NAME + " ", editor.accessibleName()
        editor.clear()
        written += 1
    return written


def test_every_field_of_intake_takes_composed_names(window: MainWindow) -> None:
    window.shown.person.toggle_submitter()
    assert write_everywhere(window.shown) >= 5


def test_every_line_of_the_apology_takes_composed_names(window: MainWindow) -> None:
    window.go("apologies")
    window.go("dossier", arrive=False)
    assert write_everywhere(window.place("apologies")) + write_everywhere(window.place("dossier")) >= 2


def _search(window: MainWindow) -> QWidget:
    return window.top.search


def _procedure(window: MainWindow) -> QWidget:
    return window.shown.procedure.line


def _number(window: MainWindow) -> QWidget:
    return window.shown.person.number.line


def _narrow(window: MainWindow) -> QWidget:
    return window.place("dossiers").narrow


@pytest.mark.parametrize("of", [_search, _procedure, _number, _narrow])
def test_searches_and_codes_are_typed_without_an_input_method(
    window: MainWindow, of: Callable[[MainWindow], QWidget]
) -> None:
    assert not takes_names(of(window))


def test_lists_with_letters_for_commands_have_no_input_method(window: MainWindow) -> None:
    views: list[QAbstractItemView] = []
    for name in ("intake", "dossiers", "apologies", "figures", "openness"):
        place = window.place(name)
        views += [view for view in place.findChildren(QAbstractItemView) if isinstance(view, LinesView)]
    views.append(window.place("intake").papers.list)
    assert len(views) >= 2
    for view in views:
        assert not takes_names(view), view.accessibleName()


def test_a_search_does_not_act_on_what_is_only_composed(window: MainWindow, hands: Hands) -> None:
    line = window.shown.procedure.line
    line.setFocus()
    compose(line, "kh")
    assert not window.shown.procedure.is_listing
    commit(line, "kh")
    assert window.shown.procedure.is_listing
    compose(window.top.search, "tran")
    assert window._shown == "intake"


def test_enter_while_composing_ends_the_word_and_goes_nowhere(window: MainWindow, hands: Hands) -> None:
    line = window.shown.person.name.line
    line.setFocus()
    commit(line, "Trần ")
    compose(line, "Hoài")
    hands.enter()
    assert line.hasFocus()
    commit(line, "Hoài")
    hands.enter()
    assert window.shown.person.number.line.hasFocus()
    assert line.text() == "Trần Hoài"


def test_a_scan_over_a_word_being_composed_leaves_no_letter(window: MainWindow, hands: Hands) -> None:
    line = window.shown.person.name.line
    line.setFocus()
    compose(line, "Ho")
    hands.scan(CARD)
    assert window.shown.person.name.words_typed == "Trần Thị Hoài Thử"
