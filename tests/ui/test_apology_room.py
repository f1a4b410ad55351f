"""What is typed in an apology is seen in whole lines, three where there is room."""

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from app.desk.desk import Desk
from tests.ui.counter_days import Clock, opened

pytestmark = pytest.mark.walks

REASON = "Chờ xác minh tình trạng hôn nhân tại nơi đăng ký cũ, nơi ấy chưa gửi trả lời dù đã nhắc hai lần bằng văn bản."


@pytest.mark.parametrize(("width", "height", "lines"), [(1920, 1040, 3), (1366, 768, 3), (1280, 680, 2)])
def test_the_reason_is_seen_in_whole_lines(
    qapp: QApplication, desk: Desk, dossier: str, width: int, height: int, lines: int
) -> None:
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        window.resize(width, height)
        window.open_apology(dossier)
        editor = window.shown.page.fields.reason
        editor.setPlainText(f"{REASON} {REASON}")
        editor.moveCursor(QTextCursor.MoveOperation.Start)
        line, margin = editor.fontMetrics().lineSpacing(), editor.document().documentMargin()
        # Not even the head of a further one.
        hands.wait_until(lambda: 0 <= editor.viewport().height() - margin - lines * line <= 2)
        field = window.shown.page.fields.reason_field
        hands.wait_until(
            lambda: field.rect().contains(editor.mapTo(field, editor.rect().bottomRight())), seconds=2
        )


def test_what_never_changes_gives_way_where_the_days_would_be_cut_and_comes_back(
    qapp: QApplication, desk: Desk, dossier: str
) -> None:
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        window.resize(1366, 800)
        window.open_apology(dossier)
        page, bar = window.shown.page, window.shown.page._scroll.verticalScrollBar()
        hands.wait_until(page._kept.isVisible)
        page.half.say_taken_up(window.counter.now())
        page.half.show()
        hands.wait_until(page._kept.isHidden)
        hands.wait_until(lambda: bar.maximum() == 0)
        page.half.hide()
        hands.wait_until(page._kept.isVisible)
