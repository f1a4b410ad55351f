"""Wrong use is said in Vietnamese and names the option or word; no English of the parser's reaches anybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.cli.words import Motcua


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["due"], "thiếu CODE"),
        (["due", "1.004873"], "thiếu --received"),
        (["figures", "--from", "2017-01-01"], "thiếu --to"),
        (["frob"], "không có từ frob"),
        (["find", "--nope"], "không có tùy chọn --nope"),
        (["receive", "--file"], "--file cần một giá trị"),
        (["due", "x", "--received", "2017-01-01", "--unit", "weeks"], "giá trị của --unit không dùng được"),
        (["begin", "--desk", "0"], "giá trị của --desk không dùng được"),
    ],
)
def test_wrong_use_names_what_is_wrong(motcua: Motcua, words: list[str], sentence: str) -> None:
    answer = motcua(*words)
    assert answer.code == 2
    assert answer.err.strip() == f"Dùng sai: {sentence}. Xem: motcua --help"


def test_asking_for_a_city_makes_none(motcua: Motcua, tmp_path: Path) -> None:
    empty = tmp_path / "nowhere"
    for words in (["check"], ["overview"], ["close", "18077.q1.7f3a9c"]):
        answer = motcua("--data", str(empty), "city", *words)
        assert answer.code == 1
        assert "chưa có thành phố nào" in answer.err
    assert not empty.exists()


def test_without_a_display_the_counter_says_so(motcua: Motcua, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    answer = motcua()
    assert answer.code == 1
    assert "không có màn hình" in answer.err
