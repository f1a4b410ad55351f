import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.text.words import fold, initials, nfc, nfc_lines


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Nguyễn Văn Thử", "nguyen van thu"),
        ("ĐẶNG  Thị\tƯớc ", "dang thi uoc"),
        (unicodedata.normalize("NFD", "Đỗ Quỳnh"), "do quynh"),
        ("", ""),
    ],
)
def test_marks_case_and_spaces_do_not_matter_when_searching(text, folded):
    assert fold(text) == folded


def test_text_is_kept_composed_and_without_invisible_characters():
    assert nfc(unicodedata.normalize("NFD", " Trần\u200b  Thị\u00a0Thử\n")) == "Trần Thị Thử"


def test_what_is_read_aloud_keeps_its_lines():
    assert nfc_lines("\nKính thưa  bà con!\r\n Tôi xin lỗi.\u200b\n\nXin cảm ơn!\n") == (
        "Kính thưa bà con!\nTôi xin lỗi.\n\nXin cảm ơn!"
    )


def test_initials_are_those_of_the_words():
    assert initials("Cấp Giấy xác nhận tình trạng hôn nhân") == "cgxntthn"
    assert initials("Đăng ký (lại) khai sinh") == "dklks"


@given(st.text())
def test_folding_twice_changes_nothing_and_composition_does_not_matter(text):
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
    assert nfc(nfc(text)) == nfc(text)
