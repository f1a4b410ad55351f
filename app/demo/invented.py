"""Invented people, as many as wanted: their names say that they are invented, their numbers belong to nobody."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

FAMILY = {
    "Nguyễn": 38, "Trần": 12, "Lê": 10, "Phạm": 7, "Hoàng": 5, "Phan": 5, "Võ": 4, "Đặng": 3,
    "Bùi": 2, "Đỗ": 2, "Hồ": 2, "Ngô": 1, "Dương": 1, "Lý": 1, "Đinh": 1, "Trương": 1,
}  # fmt: skip
"""Family names by their rough share in a hundred people."""
INVENTED = ("Thử", "Mẫu", "Giả Định", "Ví Dụ", "Diễn Tập")
GIVEN = {
    "nam": (
        "An Anh Bách Bảo Bình Chiến Cường Dũng Duy Dương Đạt Đông Đức Giang Hải Hào Hiếu Hòa Hoàng Hùng Huy Khang "
        "Khánh Khoa Kiên Lâm Long Minh Nam Nghĩa Nhân Phong Phúc Quân Quang Sơn Tài Tâm Thành Thắng Thịnh Tiến Toàn "
        "Trung Tuấn Tùng Việt Vinh"
    ),
    "nữ": (
        "An Anh Ánh Bích Châu Chi Diễm Dung Duyên Đào Giang Hà Hạnh Hằng Hiền Hoa Hòa Hồng Huệ Hương Huyền Khánh Lan "
        "Liên Linh Loan Ly Mai My Nga Ngân Ngọc Nhung Oanh Phương Quyên Quỳnh Tâm Thanh Thảo Thơ Thu Thủy Trang Trúc "
        "Tuyết Uyên Vân Xuân Yến"
    ),
}
MIDDLE = {"nam": ("Văn", "Đức", "Quốc", "Hữu"), "nữ": ("Thị", "Thị", "Ngọc", "Thu")}


def people(chance: Random, serial: int = 0) -> Iterator[dict[str, str]]:
    """Invented people without end, as a receipt's part keeps an applicant; every one has a number of their own.

    ``serial`` is the last number that others have.
    """
    families, shares = list(FAMILY), list(FAMILY.values())
    given = {sex: names.split() for sex, names in GIVEN.items()}
    while True:
        serial += 1
        sex = chance.choice(("nam", "nữ"))
        family = chance.choices(families, shares)[0]
        middle, word = chance.choice(MIDDLE[sex]), chance.choice(INVENTED)
        yield {
            "name": f"{family} {middle} {word} {chance.choice(given[sex])}",
            "id_number": f"04200{serial:07d}",
            "birth": f"{chance.randint(1940, 2000)}",
            "sex": sex,
            "address": f"Tổ dân phố {chance.randint(1, 12)}, phường Nguyễn Du",
            "phone": f"0000{chance.randint(0, 999_999):06d}",
        }
