"""The reports of a period, each as tables of numbers (domain.md §2.9). Their words are printed, so they are Vietnamese.

Nothing here names a citizen: a report leaves the office.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from app.desk.settings import Settings
from app.figures import lines, trends
from app.figures.counting import Figures, by_procedure, total
from app.figures.tables import ReportTable
from app.figures.trends import year_before
from app.rules.text.reports import (
    AGAIN,
    AGAINST,
    APOLOGISED,
    BACKLOG,
    BY_MONTH,
    CAUSES,
    CHANNELS,
    FORMS,
    II06A,
    KEPT,
    LEVELS,
    MISSED,
    NO_FIELD,
    SHARES,
    SIGNED,
    SUM,
    UNAPOLOGISED,
    in_percent,
)

FIELD = "Lĩnh vực"
EARLIER = "_earlier"
"""What the figures of the same days a year earlier are named by."""
II06A_GROUPS = (
    ("Số hồ sơ tiếp nhận", 4),
    ("Số hồ sơ đã giải quyết", 4),
    ("Số hồ sơ đang giải quyết", 3),
)
WIDE = (
    ("Tổng số nhận", "received"),
    ("Trực tiếp, bưu chính", "received_counter"),
    ("Trực tuyến", "received_online"),
    ("Từ kỳ trước", "carried_over"),
    ("Tổng số đã giải quyết", "resolved"),
    ("Trước và đúng hạn", "resolved_in_time"),
    ("Trễ, đã xin lỗi đủ", "resolved_late_apologised"),
    ("Trễ, còn nợ xin lỗi", "resolved_late_unapologised"),
    ("Tổng số đang giải quyết", "open"),
    ("Còn trong hạn", "open_in_time"),
    ("Quá hạn, đã xin lỗi đủ", "open_late_apologised"),
    ("Quá hạn, còn nợ xin lỗi", "open_late_unapologised"),
    ("Chờ bổ sung", "waiting"),
    ("Tạm dừng", "paused"),
    ("Từ chối", "refused"),
    ("Công dân rút", "withdrawn"),
    ("Chưa nhận tại quầy", "contacts"),
)
"""The wider layout, after Hanoi's of 2026."""
WIDE_GROUPS = (*((title, 4) for title, _ in II06A_GROUPS), ("Trong đó", 4), ("Ngoài", 1))

_EACH = ("Tiếp nhận", "Giải quyết", "Tồn đọng", "Quá hạn")
COMPARED = (
    *(f"{words}, kỳ này" for words in _EACH),
    *(f"{words}, cùng kỳ" for words in _EACH),
    "Tăng, giảm",
)
COMPARED_GROUPS = (("Kỳ này", 4), ("Cùng kỳ năm trước", 4), ("Tồn đọng", 1))
"""What stands beside the same days a year earlier."""
ALONE, ALONE_GROUPS = COMPARED[: len(_EACH)], (("Kỳ này (cùng kỳ chưa có số)", len(_EACH)),)
"""What stands alone where nothing of those days is held."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Of what a report is: a ward's days ``first`` to ``last``, at ``chains`` alone if any is named, as known at ``now``."""

    settings: Settings
    first: date
    last: date
    now: datetime
    chains: Sequence[str] = ()

    @property
    def days(self) -> tuple[str, date, date]:
        """Ward, first and last, as registers ask for them."""
        return self.settings.ward, self.first, self.last

    @property
    def year_before(self) -> Asked:
        """The same days a year earlier."""
        earlier = year_before(self.first), year_before(self.last)
        return Asked(self.settings, *earlier, self.now, self.chains)


def report(reading: Connection, kind: str, asked: Asked) -> list[ReportTable]:
    """The tables of a report: ``kind`` is one of :data:`app.rules.text.reports.TITLES`."""
    return _KINDS[kind](reading, asked)


def counted_by_field(reading: Connection, asked: Asked) -> dict[str, Figures]:
    """The figures of each field that has any, in the order of the alphabet; the waiting counted as the ward says."""
    ward, counts_as = asked.settings.ward, asked.settings.waiting_counts_as
    of_procedure = trends.fields(reading, ward)
    grouped: dict[str, list[Figures]] = {}
    for procedure, found in by_procedure(reading, *asked.days, asked.chains, now=asked.now).items():
        grouped.setdefault(of_procedure.get(procedure, ""), []).append(found)
    counted = {field: total(each).counting_waiting(counts_as) for field, each in grouped.items()}
    return {field: found for field, found in sorted(counted.items()) if found != Figures()}


def _summed(rows: Mapping[str, Sequence[int]], width: int) -> tuple[tuple[str, tuple[int, ...]], ...]:
    sums = tuple(sum(numbers[n] for numbers in rows.values()) for n in range(width))
    return (*((words, tuple(numbers)) for words, numbers in rows.items()), (SUM, sums))


def _ii06a(reading: Connection, asked: Asked) -> list[ReportTable]:
    rows = {
        field or NO_FIELD: [int(getattr(found, name)) for _, name in II06A]
        for field, found in counted_by_field(reading, asked).items()
    }
    headings, names = zip(*II06A, strict=True)
    made = _summed(rows, len(II06A))
    return [ReportTable("Tình hình, kết quả giải quyết", FIELD, headings, made, II06A_GROUPS, names)]


def _wide(reading: Connection, asked: Asked) -> list[ReportTable]:
    of_procedure = trends.fields(reading, asked.settings.ward)
    contacts: dict[str, int] = {}
    for procedure, count in lines.contacts_by_procedure(reading, *asked.days, asked.chains).items():
        field = of_procedure.get(procedure, "")
        contacts[field] = contacts.get(field, 0) + count
    found = counted_by_field(reading, asked)
    rows = {
        field or NO_FIELD: [*_wide_row(found.get(field, Figures())), contacts.get(field, 0)]
        for field in sorted({*found, *contacts})
    }
    headings, names = zip(*WIDE, strict=True)
    listed = tuple("" if name == "contacts" else name for name in names)
    made = _summed(rows, len(WIDE))
    return [ReportTable("Kết quả giải quyết, chi tiết", FIELD, headings, made, WIDE_GROUPS, listed)]


def _wide_row(found: Figures) -> list[int]:
    derived = {
        "resolved_in_time": found.resolved - found.resolved_late,
        "resolved_late_unapologised": found.resolved_late - found.resolved_late_apologised,
        "open_late_unapologised": found.open_late - found.open_late_apologised,
    }
    return [derived[name] if name in derived else int(getattr(found, name)) for _, name in WIDE[:-1]]


def _backlog(reading: Connection, asked: Asked) -> list[ReportTable]:
    """Received, resolved and left open by field, beside the same days a year earlier."""
    now, figures = counted_by_field(reading, asked), ("received_now", "resolved", "open", "open_late")
    if not _has_year_before(reading, asked):
        alone = _summed({field or NO_FIELD: _counted(found) for field, found in now.items()}, len(ALONE))
        return [ReportTable(BACKLOG, FIELD, ALONE, alone, ALONE_GROUPS, figures)]
    before = counted_by_field(reading, asked.year_before)
    rows = {
        field or NO_FIELD: _compared(now.get(field, Figures()), before.get(field, Figures()))
        for field in sorted({*now, *before})
    }
    behind = (*figures, *(f"{figure}{EARLIER}" for figure in figures), "")
    made = _summed(rows, len(COMPARED))
    return [ReportTable(BACKLOG, FIELD, COMPARED, made, COMPARED_GROUPS, behind)]


def _has_year_before(reading: Connection, asked: Asked) -> bool:
    earlier = asked.year_before
    return trends.is_recorded(reading, asked.settings.ward, earlier.last, asked.chains)


def _counted(found: Figures) -> tuple[int, ...]:
    return found.received - found.carried_over, found.resolved, found.open, found.open_late


def _compared(mine: Figures, earlier: Figures) -> tuple[int, ...]:
    return (*_counted(mine), *_counted(earlier), mine.open - earlier.open)


def _year(reading: Connection, asked: Asked) -> list[ReportTable]:
    """As a newspaper tells it: the backlog by field, what became of it, and month by month how much was in time."""
    [fields] = _backlog(reading, asked)
    if not _has_year_before(reading, asked):
        nothing = ReportTable(AGAINST, FIELD, (), (("Cùng kỳ năm trước chưa có số", ()),), summed=False)
        return [fields, nothing, *_months_alone(reading, asked)]
    told = tuple(
        (_told(words, numbers[6], numbers[2]), ())
        for words, numbers in fields.rows
        if numbers[6] or numbers[2]
    )
    compared = ReportTable(AGAINST, FIELD, (), told, summed=False)
    return [fields, *([compared] if told else []), *_by_month(reading, asked)]


def _told(field: str, before: int, now: int) -> str:
    """'Đất đai: 57 xuống 9, giảm 48 (84,2%)'."""
    if before == now:
        return f"{field}: {now}, không đổi"
    way, moved = ("xuống", "giảm") if now < before else ("lên", "tăng")
    share = f" ({in_percent(100 * abs(now - before) / before)})" if before else ""
    return f"{field}: {before} {way} {now}, {moved} {abs(now - before)}{share}"


def _by_month(reading: Connection, asked: Asked) -> list[ReportTable]:
    """Each month in the columns of the fields, beside the same one a year earlier, and how much of each was in time."""
    counted, shares = [], []
    for month, earlier in zip(_months(asked), _months(asked.year_before), strict=True):
        mine, then = (total(counted_by_field(reading, each).values()) for each in (month, earlier))
        name = f"{month.first:%m/%Y}"
        counted.append((name, _compared(mine, then)))
        shares.append((f"{name}: {_share(mine.punctual)}, cùng kỳ {_share(then.punctual)}", ()))
    return [
        ReportTable(BY_MONTH, "Tháng", COMPARED, tuple(counted), COMPARED_GROUPS, summed=False),
        ReportTable(SHARES, "Tháng", (), tuple(shares), summed=False),
    ]


def _months_alone(reading: Connection, asked: Asked) -> list[ReportTable]:
    """Each month, of a year before which nothing is held."""
    each = {
        f"{month.first:%m/%Y}": total(counted_by_field(reading, month).values()) for month in _months(asked)
    }
    counted = tuple((name, _counted(found)) for name, found in each.items())
    shares = tuple((f"{name}: {_share(found.punctual)}", ()) for name, found in each.items())
    return [
        ReportTable(BY_MONTH, "Tháng", ALONE, counted, ALONE_GROUPS, summed=False),
        ReportTable(SHARES, "Tháng", (), shares, summed=False),
    ]


def _months(asked: Asked) -> Iterator[Asked]:
    first = asked.first
    while first <= asked.last:
        following = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
        last = min(asked.last, following - timedelta(days=1))
        yield replace(asked, first=first, last=last)
        first = following


def _share(percent: float | None) -> str:
    return "không có hồ sơ" if percent is None else in_percent(percent)


def _daily(reading: Connection, asked: Asked) -> list[ReportTable]:
    days = lines.received_by_day(reading, *asked.days, asked.chains)
    known = ("counter", "post", "online", "home")
    rows = {
        f"{on:%d/%m/%Y}": [counts.total(), *(counts[name] for name in known)] for on, counts in days.items()
    }
    headings = ("Tổng số", "Trực tiếp", "Bưu chính", "Trực tuyến", "Tại nhà")
    behind = ("day", *(f"day_{name}" for name in known))
    return [ReportTable("Tiếp nhận theo ngày", "Ngày", headings, _summed(rows, 5), behind=behind)]


def _apologies(reading: Connection, asked: Asked) -> list[ReportTable]:
    ward, first, last = asked.days
    counts = lines.apology_counts(reading, ward, first, last, asked.now, asked.chains)
    late = total(counted_by_field(reading, asked).values())
    whole = (
        (SIGNED, (counts.signed,)),
        (APOLOGISED, (late.late_with_apology,)),
        (UNAPOLOGISED, (late.late_without_apology,)),
        *([(AGAIN, (late.late_again,))] if late.late_again else []),
        (KEPT, (counts.kept,)),
        (MISSED, (counts.missed,)),
    )
    tables = [ReportTable("Xin lỗi", "", ("Số lượng",), whole, behind=("apologies",), summed=False)]
    for title, label, words, found, behind in (
        ("Thư theo nguyên nhân", "Nguyên nhân", CAUSES, counts.causes, "cause"),
        ("Lần xin lỗi theo hình thức", "Hình thức", FORMS, counts.forms, "form"),
        ("Lần xin lỗi theo kênh", "Kênh", CHANNELS, counts.channels, "channel"),
        ("Thư theo cấp của người có lỗi", "Cấp", LEVELS, counts.levels, "level"),
    ):
        rows = tuple((words.get(code, code), (count,)) for code, count in found.most_common())
        tables.append(ReportTable(title, label, ("Số lượng",), rows, behind=(behind,), summed=False))
    later = tuple(
        (f"{each.code}: hẹn {each.old_due:%d/%m/%Y} sửa thành {each.due_at:%d/%m/%Y}", ())
        for each in lines.moved_later(reading, ward, first, last, asked.chains)
    )
    tables.append(ReportTable("Hẹn muộn hơn do sửa giấy tiếp nhận", "Hồ sơ", (), later, summed=False))
    return [table for table in tables if table.rows]


def _fees(reading: Connection, asked: Asked) -> list[ReportTable]:
    found = lines.money_by_day(reading, *asked.days, asked.chains)
    rows = {
        f"{day.on:%d/%m/%Y}": [day.receipts, day.paid, day.exempt, day.refunded, day.paid - day.refunded]
        for day in found
    }
    headings = ("Số biên lai", "Đã thu (đ)", "Lượt miễn", "Hoàn lại (đ)", "Còn lại (đ)")
    behind = ("day_paid", "day_paid", "day_exempt", "day_refunded", "")
    return [ReportTable("Phí, lệ phí theo ngày", "Ngày", headings, _summed(rows, 5), behind=behind)]


_KINDS: Mapping[str, Callable[[Connection, Asked], list[ReportTable]]] = {
    "II.06a": _ii06a,
    "hanoi": _wide,
    "backlog": _backlog,
    "year": _year,
    "daily": _daily,
    "apologies": _apologies,
    "fees": _fees,
}
