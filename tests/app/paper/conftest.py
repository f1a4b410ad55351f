"""Test facts for papers: people and numbers are obviously invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import pytest

from app.desk import shipped
from app.papers.draw.base.head import Office
from app.papers.draw.citizen.slip import SlipFacts
from app.rules.law.form_wording import Wording
from app.rules.text import slip_code
from app.rules.text.slip_code import SlipToken
from app.rules.time.calendar import VIETNAM


@pytest.fixture(scope="session")
def wording() -> Mapping[str, Wording]:
    return shipped.regime("hatinh-2017").wording


@pytest.fixture(scope="session")
def office() -> Office:
    return Office(
        upper="UBND TP Hà Tĩnh",
        ward="Ủy ban nhân dân phường Nguyễn Du",
        desk="Bộ phận Tiếp nhận và Trả kết quả",
        place="Nguyễn Du",
        hotline="0239 000 0031",
    )


@pytest.fixture(scope="session")
def token() -> SlipToken:
    return SlipToken(
        kind=slip_code.SLIP,
        key_id=b"\x01\x02\x03\x04",
        epoch="00a1ff",
        n=318,
        code="000.99.01.H27-170125-0001",
        received_at=datetime(2017, 1, 25, 9, 15, tzinfo=VIETNAM),
        due_at=datetime(2017, 2, 6, 17, 30, tzinfo=VIETNAM),
        entry_hash=bytes(range(16)),
    )


@pytest.fixture(scope="session")
def slip_facts(office: Office, token: SlipToken) -> SlipFacts:
    text = slip_code.encode(token, bytes(range(64)), None)
    return SlipFacts(
        office=office,
        number="0001/BPTNTKQ",
        book="01",
        book_number="0318",
        code=token.code,
        token=text,
        check=slip_code.check_symbols(token),
        applicant="Nguyễn Thị Thử Ngưỡng",
        honorific="Bà",
        address="Tổ dân phố Thử 6, phường Nguyễn Du, TP Hà Tĩnh, tỉnh Hà Tĩnh",
        phone="0912 000 604",
        email="",
        procedure="Cấp Giấy xác nhận tình trạng hôn nhân",
        papers=(
            ("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", 1, 0),
            ("Trích lục ghi chú ly hôn", 0, 1),
            ("Thẻ căn cước công dân", 0, 0),
        ),
        sets=1,
        limit="03 ngày làm việc",
        received_at=token.received_at,
        due_at=token.due_at,
        reason=(
            "Tính 3 ngày làm việc: 02/02, 03/02 và 06/02.",
            "Bỏ qua 7 ngày nghỉ Tết Nguyên đán, từ 26/01 đến 01/02.",
            "Không tính thứ Bảy 04/02 và Chủ nhật 05/02.",
        ),
        collect_at="Quầy 2, trụ sở UBND phường",
        fee="15.000 đ",
        clerk="Võ Thị Mẫu",
    )
