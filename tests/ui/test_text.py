"""Words on the screen: where a line may end."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from ui.widgets.text import Elided, Text


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("3 ngày làm việc: 25/01, 02/02 và 03/02.", "3_ngày làm việc: 25/01, 02/02_và_03/02."),
        ("Tết Nguyên đán, từ 26/01 đến 01/02.", "Tết Nguyên đán, từ_26/01_đến_01/02."),
        ("Nhận lúc 14:05 thứ Ba 24/01/2017.", "Nhận lúc 14:05 thứ_Ba_24/01/2017."),
        ("Mã 1.004873 · 170124-0018 đã nhận", "Mã 1.004873_· 170124-0018 đã nhận"),
        ("Thứ Sáu, trước 17:30 · mùng 7 Tết; thứ tự", "Thứ_Sáu, trước 17:30_· mùng 7_Tết; thứ tự"),
        ("Không tính Chủ nhật", "Không tính Chủ_nhật"),
    ],
)
def test_a_count_stays_with_what_it_counts_and_no_day_stands_alone(
    qapp: QApplication, words: str, shown: str
) -> None:
    label = Text(words, wrap=True)
    assert QLabel.text(label).replace("\N{NO-BREAK SPACE}", "_") == shown
    assert label.text() == words


def test_what_gives_way_takes_its_lines_first(qapp: QApplication) -> None:
    words = "Lê Văn Minh Họa Oanh · 170120-0004 · Chứng thực giao dịch (động sản/quyền sử dụng đất/nhà ở)"
    label = Elided(words, lines=2)
    line = label.fontMetrics().lineSpacing()
    label.resize(label.fontMetrics().horizontalAdvance(words) * 2 // 3, 2 * line)
    assert label.heightForWidth(label.width()) == 2 * line
    assert not label.is_cut
    label.resize(label.width() // 2, 2 * line)
    assert label.heightForWidth(label.width()) == 2 * line, "no third line"
    label.grab()
    assert label.is_cut
    assert label.toolTip() == words
