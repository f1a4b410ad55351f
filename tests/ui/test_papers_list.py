"""The checklist of papers: a long name takes two lines where there is room for them, and no row changes by a tick."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.theme import LIGHT, wear
from ui.widgets.papers import Paper, PapersList

LONG = Paper("Giấy chứng sinh (hoặc văn bản người làm chứng, giấy cam đoan)", required=True)


def heights(papers: PapersList) -> list[int]:
    QTest.qWait(20)
    model = papers.model()
    return [papers.visualRect(model.index(row, 0)).height() for row in range(model.rowCount())]


def test_a_long_name_takes_two_lines_where_there_is_room(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    papers = PapersList()
    papers.resize(560, 200)
    papers.show_papers([Paper("Tờ khai", required=True), LONG])
    papers.show()
    short, long = heights(papers)
    assert long > short
    papers.tick_required()
    assert heights(papers) == [short, long]
    papers.resize(560, short * 2 + 4)
    assert heights(papers) == [short, short], "the list scrolls for a second line"
    papers.resize(1200, 200)
    assert heights(papers) == [short, short]
    papers.close()
