"""A clerk's morning in a real window: real focus, real keys, a real end of the process."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QBuffer
from PySide6.QtWidgets import QApplication

from app.desk.desk import Desk
from app.dossier.registers import dossiers, receipts
from app.dossier.registers.dossiers import Dossier
from app.refusal import Refusal
from tests.desktop.counter import Counter, motcua, opened, start
from tests.desktop.screen import SIZE, Box, Screen, wait_until
from tests.ui.hands import CARD
from ui.refused_page import RefusedPage
from ui.theme import LIGHT, wear

pytestmark = pytest.mark.desktop

WORDS: Box = (0, 0, 1366, 640)
"""Where the refusing page has its sentences; below is a button, drawn as the focus has it."""
FROM_NAME = ("Return",) * 5
"""Enter from the name through number, birth, address and phone to the procedure."""


@pytest.fixture
def counter(screen: Screen, folder: Path) -> Iterator[Counter]:
    with opened(screen, folder) as counter:
        yield counter


def the_only_dossier(folder: Path) -> Dossier:
    with Desk.open(folder, write=False) as desk, desk.reading() as reading:
        (line,) = receipts.find(reading, desk.settings.ward, "thu")
        return dossiers.one(reading, desk.settings.ward, line.dossier)


def test_a_receipt_by_keyboard_is_found_with_its_marks(counter: Counter) -> None:
    counter.screen.write("Trần Thị Thử")
    counter.receive(*FROM_NAME)
    counter.close()
    found = motcua(counter.folder, "find", "tran thi thu", "--json").document["found"]
    assert [(line["name"], line["procedure"]) for line in found] == [("Trần Thị Thử", "1.004873")]
    assert [paper.stem for paper in (counter.folder / "papers").iterdir()] == [found[0]["code"]]


def test_a_card_scanned_into_a_field_fills_the_person_and_leaves_no_letter_there(counter: Counter) -> None:
    screen = counter.screen
    screen.press("Tab", "Return", "Return", "Return")
    screen.write("0912000018")
    screen.scan(CARD)
    counter.receive("Return")
    counter.close()
    whole = the_only_dossier(counter.folder)
    assert whole.identified_by == "card"
    assert dict(whole.applicant) == {
        "name": "Trần Thị Hoài Thử",
        "id_number": "042196000018",
        "birth": "1996-09-17",
        "sex": "nữ",
        "address": "Tổ dân phố 6, phường Nguyễn Du, TP Hà Tĩnh",
        "phone": "0912000018",
    }


def test_a_program_killed_once_the_number_is_shown_loses_nothing(screen: Screen, tmp_path: Path) -> None:
    folder = tmp_path / "ward"
    with opened(screen, folder, "--demo") as counter:
        screen.write("Đỗ Ngọc Thử Tắt")
        counter.receive(*FROM_NAME)
        counter.process.kill()
        counter.process.wait(10)
    check = motcua(folder, "check")
    assert (check.code, check.err) == (0, "")
    found = motcua(folder, "find", "do ngoc thu tat", "--json").document["found"]
    assert [line["name"] for line in found] == ["Đỗ Ngọc Thử Tắt"]


def test_a_second_window_on_the_folder_says_so_and_leaves_the_first_alone(
    counter: Counter, qapp: QApplication
) -> None:
    screen = counter.screen
    second = start(screen, counter.folder)
    try:
        wait_until(lambda: "Một Cửa" in screen.titles(), "the second window")
        expected = refused_page(qapp, counter.folder)
        wait_until(lambda: same_words(screen.picture(), expected), "the sentence")
        screen.close_window()
        assert second.wait(15) == 1
    finally:
        second.kill()
        second.wait(10)
    screen.write("Trần Thị Thử")
    counter.receive(*FROM_NAME)
    counter.close()
    assert the_only_dossier(counter.folder).line.name == "Trần Thị Thử"


def refused_page(qapp: QApplication, folder: Path) -> Image.Image:
    """How the page that refuses a busy folder is drawn where there is no screen."""
    wear(qapp, LIGHT)
    page = RefusedPage(Refusal("folder.busy", folder=str(folder)), folder)
    page.resize(*SIZE)
    drawn = QBuffer()
    page.grab().save(drawn, "PNG")
    return Image.open(BytesIO(drawn.data().data())).convert("RGB")


def same_words(seen: Image.Image, expected: Image.Image) -> bool:
    """Every point above the button is equal: the same letters stand in the same places."""
    differing = ImageChops.difference(seen.convert("RGB").crop(WORDS), expected.crop(WORDS))
    return differing.getbbox() is None
