"""What ought to hang in public: a sheet for every procedure and field, every official's duties, the ways to complain,
the apology rule. Each has a version, so that whoever looks at the board sees whether it still says what holds.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

import msgspec
from sqlalchemy import Connection

from app.desk import Desk
from app.profile import hotline_said
from app.record_rows import rows_of
from app.reference import Catalogue, CatalogueProcedure, content, staff
from app.report_words import CAUSES
from app.rules.calendar import VIETNAM
from app.rules.regime import Regime
from app.settings import Settings
from db.openness import Duty

PLACES = {
    "board": "Bảng niêm yết",
    "counter": "Tại quầy",
    "screen": "Màn hình công cộng",
    "web": "Trang thông tin",
}
"""Where a sheet can hang; the first two are paper, the others electronic."""
PAPER, ELECTRONIC = ("board", "counter"), ("screen", "web")
DUTY, CHANNELS, APOLOGY_RULE = "Nhiệm vụ của cán bộ", "Nơi phản ánh, kiến nghị", "Quy định xin lỗi công dân"


@dataclass(frozen=True, slots=True)
class BoardSheet:
    """A sheet that ought to hang. ``item`` is a procedure's code, a field, an official's code, or ''."""

    kind: str
    item: str
    title: str
    version: str


@dataclass(frozen=True, slots=True)
class DutyLine:
    """What an official does for citizens. ``phone`` is the office's."""

    official: str
    name: str
    post: str
    fields: tuple[str, ...]
    hours: str
    tasks: str
    powers: str
    phone: str


def digest(words: Iterable[str]) -> str:
    """A version that is named by all a sheet says."""
    return hashlib.sha256(msgspec.json.encode(list(words))).hexdigest()[:8]


def received(catalogue: Catalogue, on: date) -> list[CatalogueProcedure]:
    """The procedures that the ward receives on a day, by field and name."""
    active = [each for each in catalogue.in_force(on) if each.active]
    return sorted(active, key=lambda each: (each.field, each.folded, each.code))


def duties(reading: Connection, ward: str) -> list[DutyLine]:
    """The duties of the officials who are in office, the latest of each, by name."""
    people, found = staff(reading, ward), dict[str, DutyLine]()
    for row in rows_of(reading, ward, Duty):
        member, words = people.get(row.official), content(row.content)
        if member is None:
            continue
        found[row.official] = DutyLine(
            official=row.official,
            name=member.name,
            post=member.post,
            fields=tuple(filter(None, row.fields.split("; "))),
            hours=row.hours,
            tasks=str(words.get("tasks", "")),
            powers=str(words.get("powers", "")),
            phone=str(words.get("phone", "")),
        )
    return sorted(found.values(), key=lambda line: line.name)


def ward_sheets(reading: Connection, ward: str, catalogue: Catalogue, on: date) -> list[BoardSheet]:
    """The sheets of a ward's procedures, fields and officials; ward and city see the same."""
    procedures, number = received(catalogue, on), _number_said(reading, ward, on)
    fields: dict[str, list[str]] = {}
    for each in procedures:
        fields.setdefault(each.field, []).append(f"{each.code} {each.version}")
    return [
        *(BoardSheet("procedure", each.code, each.name, each.version + number) for each in procedures),
        *(BoardSheet("field", field, f"Lĩnh vực {field}", digest(of)) for field, of in fields.items()),
        *(
            BoardSheet("duty", each.official, f"{DUTY}: {each.name}", digest(_said(each)))
            for each in duties(reading, ward)
        ),
    ]


def _number_said(reading: Connection, ward: str, on: date) -> str:
    """What the number to complain at adds to the version of a sheet that prints it; nothing where none was ever recorded,
    so that what hung before there were such records is no older for them.
    """
    said = hotline_said(reading, ward, datetime.combine(on, time.max, VIETNAM))
    return "" if said is None else f" {digest([said])}"


def _said(each: DutyLine) -> Sequence[str]:
    return (each.name, each.post, *each.fields, each.hours, each.tasks, each.powers, each.phone)


def office_sheets(settings: Settings, regime: Regime) -> list[BoardSheet]:
    """The sheets that say the office's own rules."""
    return [
        BoardSheet("channels", "", CHANNELS, digest(channel_words(settings, regime))),
        BoardSheet("apology_rule", "", APOLOGY_RULE, digest(apology_words(settings, regime))),
    ]


def wanted(desk: Desk, reading: Connection, on: date) -> list[BoardSheet]:
    """Every sheet that ought to hang on a day."""
    return [
        *ward_sheets(reading, desk.settings.ward, desk.catalogue, on),
        *office_sheets(desk.settings, desk.regime),
    ]


def channel_words(settings: Settings, regime: Regime) -> list[str]:
    """The ways to complain or propose, a line each."""
    hotline = [f"Gọi {regime.hotline}, trong giờ làm việc."] if regime.hotline else []
    return [
        *hotline,
        f"Nói hoặc gửi giấy tại {regime.desk_name} {settings.ward_name}; người nhận ghi lại và hẹn ngày trả lời.",
        f"Gửi Chủ tịch {settings.office}, hoặc hỏi tại buổi đối thoại định kỳ với nhân dân.",
        f"Gửi {settings.upper_office} nếu chưa được trả lời đúng hẹn hoặc không đồng ý.",
        "Người phản ánh được giữ kín họ tên nếu muốn; phản ánh đúng thì được xin lỗi.",
    ]


def apology_words(settings: Settings, regime: Regime) -> list[str]:
    """The rule of apology as the profile has it, a line each."""
    rule = regime.apology
    days, times = regime.notify_days_before, regime.max_reappoint
    causes = "; ".join(words.lower() for words in CAUSES.values())
    stations = "; ".join(
        dict.fromkeys(
            station.name.format(ward=settings.ward_name, unit=settings.unit)
            for station in rule.stations.values()
        )
    )
    required = "; ".join(CAUSES[cause].lower() for cause in rule.public_required if cause in CAUSES)
    late = "trễ hẹn mà không báo trước" if "tre_han_khong_bao" in rule.public_required else ""
    public = "; ".join(filter(None, (required, late)))
    return [
        f"Hồ sơ sẽ trễ hẹn: chậm nhất {days} ngày trước ngày hẹn, cơ quan xin lỗi bằng văn bản, nêu lý do và "
        f"hẹn lại ngày trả; không hẹn lại quá {times} lần.",
        f"Cơ quan xin lỗi khi: {causes}.",
        "Xin lỗi trực tiếp hoặc bằng văn bản, điện thoại, tin nhắn; lãnh đạo cơ quan ký thư xin lỗi.",
        *([f"Xin lỗi công khai khi: {public}. Kênh công khai: {stations}."] if public else []),
        "Lời xin lỗi công khai không nêu tên, số giấy tờ, địa chỉ hay nội dung hồ sơ của công dân.",
        "Quá hẹn mà chưa được xin lỗi, ông/bà báo theo các cách ghi ở mục nơi phản ánh, kiến nghị.",
        "Không áp dụng cho tố cáo tham nhũng, bồi thường của Nhà nước và khiếu nại theo luật riêng.",
    ]
