"""The first start: a form by Enter alone makes a real desk; what is wrong is said and nothing is cleared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desk import Desk
from app.reference import staff
from tests.ui.hands import MORNING, Hands
from tests.ward import MARRIAGE, take_in
from ui.first_run import FirstRun
from ui.theme import LIGHT, wear


@pytest.fixture
def page(qapp: QApplication, tmp_path: Path) -> Iterator[FirstRun]:
    wear(qapp, LIGHT)
    made = FirstRun(tmp_path / "ward", lambda: MORNING)
    made.show()
    QTest.qWaitForWindowActive(made)
    yield made
    assert made._background.finish()
    made.close()
    made.deleteLater()


def fill(page: FirstRun, hands: Hands) -> None:
    """By Enter from field to field, leaving what has a default."""
    for words in ("Phường Thử Nghiệm", "18999", "", "", "H27.99.02", "", "Trần Thị Thử", "", "Lê Văn Mẫu"):
        hands.write(words)
        hands.enter()
    hands.enter()
    hands.enter()


def test_a_desk_is_opened_by_the_keyboard_alone(page: FirstRun, tmp_path: Path) -> None:
    hands, heard = Hands(page), []
    page.opened.connect(lambda: heard.append("opened"))
    fill(page, hands)
    assert page.primary.hasFocus()
    hands.enter()
    hands.wait_until(lambda: bool(heard), seconds=30)
    with Desk.open(tmp_path / "ward") as desk:
        told = desk.settings
        assert (told.ward_name, told.place, told.ward) == ("phường Thử Nghiệm", "Thử Nghiệm", "18999")
        assert (told.identifier, told.upper_office, told.demo) == ("H27.99.02", "UBND tỉnh Hà Tĩnh", False)
        assert (told.desk, told.regime) == (1, "hatinh-2025")
        with desk.reading() as reading:
            members = staff(reading, told.ward)
        assert {code: (m.name, m.post) for code, m in members.items()} == {
            "nv01": ("Trần Thị Thử", "Công chức tiếp nhận"),
            "ct01": ("Lê Văn Mẫu", "Chủ tịch UBND phường"),
        }
        assert take_in(desk, "2017-01-25T09:20", MARRIAGE).code == "H27.99.02-170125-0001"


def test_what_is_missing_is_said_and_nothing_is_cleared(page: FirstRun, tmp_path: Path) -> None:
    hands = Hands(page)
    hands.write("Thử Nghiệm")
    page.form.clerk.line.setText("Trần Thị Thử")
    page.primary.click()
    assert "Tên phường, xã" in page.error.text()
    assert page.form.ward_name.error == "thiếu chữ phường, xã"
    assert page.form.identifier.error == "như H27.99.01"
    assert page.form.ward_name.line.hasFocus()
    assert page.form.ward_name.words_typed == "Thử Nghiệm"
    assert page.form.clerk.words_typed == "Trần Thị Thử"
    assert not (tmp_path / "ward").exists()


def test_a_refusal_stands_beside_the_button(page: FirstRun, tmp_path: Path) -> None:
    hands = Hands(page)
    fill(page, hands)
    (tmp_path / "ward").write_text("a file where the folder should be", encoding="utf-8")
    page.primary.click()
    hands.wait_until(lambda: bool(page.error.text()))
    assert "Không ghi được vào thư mục" in page.error.text()
    assert page.primary.isEnabled()
    assert page.form.ward_name.words_typed == "Phường Thử Nghiệm"


def test_the_profile_explains_itself_and_brings_its_defaults(page: FirstRun) -> None:
    page.form.profile.show_value("hatinh-2017")
    page.form.profile.chosen.emit("hatinh-2017")
    assert page.form.upper_office.words_typed == "UBND TP Hà Tĩnh"
    assert "Bộ phận Tiếp nhận và Trả kết quả" in page.form.explained.text()
    page.form.upper_office.line.setText("UBND huyện Thử")
    page.form.profile.show_value("hatinh-2025")
    page.form.profile.chosen.emit("hatinh-2025")
    assert page.form.upper_office.words_typed == "UBND huyện Thử"
