"""What ought to hang in public, what hangs, and the acts of hanging, checking and taking down (niêm yết).

There is a sheet for every procedure and field, every official's duties, the ways to complain, the apology rule. Each
has a version, so that whoever looks at the board sees whether it still says what holds.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import Connection

from app.desk.desk import Desk
from app.desk.permits import hold_to_leading
from app.desk.profile import hotline_said
from app.desk.reference import Catalogue, CatalogueProcedure, content, names_ever, rows_of, staff
from app.desk.settings import Settings
from app.office.publishing import in_slices
from app.refusal import Refusal
from app.rules.law.regime import Regime
from app.rules.text.reports import CAUSES
from app.rules.text.words import nfc
from app.rules.time.calendar import VIETNAM
from db.openness import Duty, Posting, PostingCheck, PostingRemoval

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


class Hanging(StrEnum):
    """How a sheet that ought to hang does: as it should, in an older version, or nowhere."""

    CURRENT = "current"
    OLDER = "older"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Hung:
    """A sheet that hangs. ``checked_on`` is None where nobody looked since; ``in_order`` is what was seen last."""

    uid: str
    kind: str
    item: str
    version: str
    place: str
    hung_on: date
    hung_by: str
    checked_on: date | None
    checked_by: str
    in_order: bool


@dataclass(frozen=True, slots=True)
class BoardLine:
    """A sheet that ought to hang, with every place where it does, in whatever version."""

    sheet: BoardSheet
    hung: tuple[Hung, ...]

    @property
    def state(self) -> Hanging:
        """An older version anywhere is the worst: it tells citizens what no longer holds."""
        if not self.hung:
            return Hanging.MISSING
        current = all(each.version == self.sheet.version and each.in_order for each in self.hung)
        return Hanging.CURRENT if current else Hanging.OLDER

    def hangs(self, places: Sequence[str]) -> bool:
        """Whether the version that holds hangs in one of the places."""
        return any(
            each.place in places and each.version == self.sheet.version and each.in_order
            for each in self.hung
        )

    @property
    def score(self) -> int:
        """Indicator 6 of TT 01/2018: 2 on paper and electronically, 1 in one way, 0 in none."""
        return int(self.hangs(PAPER)) + int(self.hangs(ELECTRONIC))


def hung(reading: Connection, ward: str, until: date | None = None) -> list[Hung]:
    """Every sheet that hangs (at the end of ``until``), the newest in each place; what replaced it took it down."""
    names = names_ever(reading, ward)
    gone = {
        row.posting
        for row in rows_of(reading, ward, PostingRemoval)
        if until is None or row.removed_on <= until
    }
    checks = {
        row.posting: row
        for row in rows_of(reading, ward, PostingCheck)
        if until is None or row.checked_on <= until
    }
    latest: dict[tuple[str, str, str], Any] = {}
    for row in rows_of(reading, ward, Posting):
        before = latest.get((row.kind, row.item, row.place))
        # What is written down late does not replace what was hung since.
        if (until is None or row.hung_on <= until) and (before is None or before.hung_on <= row.hung_on):
            latest[(row.kind, row.item, row.place)] = row
    return [_hung(row, checks.get(row.uid), names) for row in latest.values() if row.uid not in gone]


def _hung(row: Any, check: Any, names: dict[str, str]) -> Hung:
    return Hung(
        uid=row.uid,
        kind=row.kind,
        item=row.item,
        version=row.version,
        place=row.place,
        hung_on=row.hung_on,
        hung_by=_who(row, names),
        checked_on=check.checked_on if check else None,
        checked_by=_who(check, names) if check else "",
        in_order=bool(check.in_order) if check else True,
    )


def _who(row: Any, names: dict[str, str]) -> str:
    code = str(msgspec.json.decode(row.signed)["act"])
    return names.get(code) or code


def board(
    reading: Connection, ward: str, wanted: Sequence[BoardSheet], on: date | None = None
) -> list[BoardLine]:
    """Every sheet that ought to hang with where it does, in the order of ``wanted``."""
    found: dict[tuple[str, str], list[Hung]] = {}
    for each in hung(reading, ward, on):
        found.setdefault((each.kind, each.item), []).append(each)
    return [BoardLine(sheet, tuple(found.get((sheet.kind, sheet.item), ()))) for sheet in wanted]


def to_print(reading: Connection, ward: str, wanted: Sequence[BoardSheet]) -> list[BoardSheet]:
    """What must be printed: only what changed since it was hung, and what hangs nowhere."""
    return [line.sheet for line in board(reading, ward, wanted) if line.state is not Hanging.CURRENT]


def no_longer(reading: Connection, ward: str, wanted: Sequence[BoardSheet]) -> list[Hung]:
    """What hangs and should be taken down: a procedure no longer received, an official who left."""
    ought = {(sheet.kind, sheet.item) for sheet in wanted}
    return [each for each in hung(reading, ward) if (each.kind, each.item) not in ought]


@dataclass(frozen=True, slots=True)
class DutyForm:
    """What an official does for citizens, as it is posted; ``phone`` is the office's, never a private one."""

    official: str
    tasks: str
    fields: Sequence[str] = ()
    powers: str = ""
    hours: str = ""
    phone: str = ""


def set_duty(desk: Desk, form: DutyForm, by: str, at: datetime) -> None:
    """Say what an official does for citizens; later words replace earlier ones.

    Raises:
        Refusal: ``staff.not_leading``, ``staff.unknown`` (code), ``posting.duty`` without tasks.
    """
    hold_to_leading(desk, by)
    if form.official not in desk.staff:
        raise Refusal("staff.unknown", code=form.official)
    if not nfc(form.tasks):
        raise Refusal("posting.duty")
    words = {key: nfc(getattr(form, key)) for key in ("tasks", "powers", "phone") if nfc(getattr(form, key))}
    fields = "; ".join(filter(None, map(nfc, form.fields)))
    with desk.act("duty.set", by, at) as act:
        act.add(Duty(official=form.official, fields=fields, hours=nfc(form.hours)), words)


def hang(
    desk: Desk,
    sheets: Sequence[BoardSheet],
    place: str,
    by: str,
    at: datetime,
    *,
    hung_on: date | None = None,
) -> None:
    """Record that sheets hang in a place since a day, in the versions that hold then; they replace what hung there.

    Raises:
        Refusal: ``form.choice``, ``time.in_future``, ``posting.none``, ``posting.unknown`` (title) for a sheet that says
            what does not hold.
    """
    if place not in PLACES:
        raise Refusal("form.choice", field="place", allowed=", ".join(PLACES))
    on = hung_on or at.date()
    if on > at.date():
        raise Refusal("time.in_future")
    if not sheets:
        raise Refusal("posting.none")
    with desk.reading() as reading:
        holding = set(wanted(desk, reading, on))
    for sheet in sheets:
        if sheet not in holding:
            raise Refusal("posting.unknown", title=sheet.title)
    hung = (Posting(kind=s.kind, item=s.item, version=s.version, place=place, hung_on=on) for s in sheets)
    desk.act_on_each(by, at, in_slices("sheet.hung", hung))


def check_hung(desk: Desk, posting: str, in_order: bool, by: str, at: datetime) -> None:
    """Record that somebody looked whether a sheet still hangs, whole and readable.

    Raises:
        Refusal: ``posting.gone``.
    """
    _hold_to_hung(desk, posting)
    with desk.act("sheet.checked", by, at, subject=posting) as act:
        act.add(PostingCheck(posting=posting, checked_on=at.date(), in_order=in_order))


def take_down(desk: Desk, posting: str, by: str, at: datetime) -> None:
    """Record that a sheet was taken down.

    Raises:
        Refusal: ``posting.gone``.
    """
    _hold_to_hung(desk, posting)
    with desk.act("sheet.removed", by, at, subject=posting) as act:
        act.add(PostingRemoval(posting=posting, removed_on=at.date()))


def _hold_to_hung(desk: Desk, posting: str) -> None:
    with desk.reading() as reading:
        ward = desk.settings.ward
        hangs = rows_of(reading, ward, Posting, Posting.uid == posting)
        if not hangs or rows_of(reading, ward, PostingRemoval, PostingRemoval.posting == posting):
            raise Refusal("posting.gone")
