"""Nothing about a person leaves the data file by the side: file names are codes, log lines are places in the program."""

from __future__ import annotations

import logging
import re
import sys

import pytest
from PySide6.QtCore import Qt

from app.demo.ward import OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.rules.text.words import fold
from tests.ui.counter_days import AGAIN, at, take_in
from tests.ui.hands import CARD, Hands
from ui.main_window import MainWindow
from ui.print_job import HELD

_CODE = r"000\.99\.01\.H27-\d{6}-\d{4}"
_PAPER = re.compile(rf"(phieu-)?{_CODE}(-in-lai-\d+)?|xin-loi-{_CODE}-(\d+|du-thao)")
NAME, NUMBER, PHONE = "Trần Thị Hoài Thử", "042196000018", "0912000018"


def told(words: str) -> list[str]:
    """What of the invented citizen stands in ``words``, with or without marks and blanks."""
    flat = fold(words).replace(" ", "").replace("-", "")
    personal = [*NAME.split(), NUMBER, PHONE, "Tổ dân phố 6"]
    return [part for part in personal if len(part) > 3 and fold(part).replace(" ", "") in flat]


def receive(hands: Hands) -> None:
    hands.scan(CARD)
    hands.write(PHONE)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    hands.enter()


def test_the_check_itself_finds_a_name() -> None:
    assert told("phieu-tran-thi-hoai-thu.pdf")
    assert told("log: 042 196 000 018")
    assert told("000.99.01.H27-170125-0001.pdf") == []


def test_a_printed_paper_is_named_by_its_code(window: MainWindow, hands: Hands) -> None:
    receive(hands)
    hands.wait_until(lambda: window.printing.idle)
    hands.press(Qt.Key.Key_F9)
    hands.wait_until(lambda: window.printing.idle)
    window.open_dossier(window.place("intake").saved.received.dossier)
    hands.press(Qt.Key.Key_F9)
    hands.wait_until(lambda: window.printing.idle)
    names = [path.stem for path in window.printing.folder.iterdir()]
    assert len(names) == 3
    assert [name for name in names if not _PAPER.fullmatch(name)] == []
    assert told(" ".join(names)) == []


def test_a_letter_is_named_without_its_citizen(window: MainWindow, hands: Hands, desk: Desk) -> None:
    late = take_in(desk, NAME, NUMBER, AGAIN, "2017-01-10T08:00")
    window.open_apology(late)
    fields = window.shown.page.fields
    fields.reason.setPlainText(f"Chờ xác minh của {NAME}.")
    fields.official.setCurrentIndex(fields.official.findData(OFFICER))
    fields.day.setText("03/02/2017")
    hands.press(Qt.Key.Key_Return, "\r", ctrl=True)
    hands.press(Qt.Key.Key_F9)
    hands.wait_until(lambda: window.printing.idle)
    (paper,) = window.printing.folder.iterdir()
    assert _PAPER.fullmatch(paper.stem)


def test_no_log_line_names_a_citizen(
    window: MainWindow, hands: Hands, desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        window.printing.folder.write_text("a file where the folder should be", encoding="utf-8")
        receive(hands)
        hands.wait_until(lambda: all(job.state == HELD for job in window.printing.jobs))
        other = take_in(desk, NAME, NUMBER, AGAIN, "2017-01-25T09:15")
        finish(desk, other, OFFICER, at("2017-01-25T09:15"))
        window.open_dossier(other)
        hands.scan(CARD)
        window.search(NAME)
        hands.scan("042196000018|x|y|z|w|v")
        try:
            int(f"{NAME} {NUMBER}")
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    lines = [record.getMessage() for record in caplog.records]
    assert any("unforeseen: ValueError at test_privacy.py" in line for line in lines)
    assert any("errand failed" in line for line in lines)
    assert told(" ".join(lines)) == []
    assert [record for record in caplog.records if record.exc_info] == []
