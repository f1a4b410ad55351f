"""Where a dossier stands, against the clock and in words: what the queue, the dossier and the apologies all say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from app.desk.reference import StaffMember
from app.dossier.line import DossierLine
from app.dossier.registers.dossiers import SOON_DAYS
from app.rules.course.course import Status
from app.rules.course.standing import NO_LETTER
from app.rules.law.regime import Regime
from app.rules.time.calendar import VIETNAM, Calendar
from app.rules.time.counting import Limit, Unit
from app.rules.time.deadlines import promise
from ui.language import tr
from ui.places.wording import capital, uncapital
from ui.widgets.day_strip import Day, days_of

_LOOKS = {
    Status.WAITING: "pause",
    Status.PAUSED: "paused",
    Status.READY: "ready",
    Status.RETURNED: "done",
    Status.REFUSED: "refused",
    Status.WITHDRAWN: "withdrawn",
}
_STATUS_WORDS = {
    Status.WORKING: tr("đang xử lý"),
    Status.WAITING: tr("chờ bổ sung"),
    Status.PAUSED: tr("tạm dừng"),
    Status.READY: tr("đã có kết quả"),
    Status.RETURNED: tr("đã trả kết quả"),
    Status.REFUSED: tr("đã từ chối"),
    Status.WITHDRAWN: tr("đã rút"),
}


def status_words(line: DossierLine) -> str:
    """'chờ bổ sung', 'đã có kết quả': a status within a sentence."""
    return _STATUS_WORDS[Status(line.status)]


def tonight(now: datetime) -> datetime:
    """The end of the present day."""
    return datetime.combine(now.astimezone(VIETNAM).date() + timedelta(days=1), time.min, VIETNAM)


def look_of(line: DossierLine, now: datetime) -> str:
    """The name of the look of a dossier's standing: a key of ``Tokens.statuses``."""
    if line.status != Status.WORKING:
        return _LOOKS[Status(line.status)]
    if line.due_at < now:
        return "overdue"
    if line.due_at < tonight(now):
        return "today"
    return "soon" if line.due_at < tonight(now) + timedelta(days=SOON_DAYS) else "work"


def must_tell(line: DossierLine, now: datetime) -> bool:
    """Whether the citizen must be told today, at the latest, that the promise will not be kept.

    Where a new day was signed that is no question any more: what they have not heard is the new day.
    """
    if line.status != Status.WORKING or line.notify_by is None or line.untold:
        return False
    return line.notify_by < tonight(now) and line.due_at >= now


def owes_apology(line: DossierLine, now: datetime, *, kept: bool = False) -> bool:
    """Whether an apology is what is owed next: the promise has passed, or must be taken back today.

    Unless its holder says that it will be ``kept``.
    """
    late = line.status == Status.WORKING and line.due_at < now and line.owed_from is not None
    return late or (must_tell(line, now) and not kept)


def letter_is_next(line: DossierLine, now: datetime, *, kept: bool = False) -> bool:
    """Whether its letter is what a dossier needs next: owed, waiting to be signed, or signed and not told."""
    return owes_apology(line, now, kept=kept) or line.apology_state == "drafted" or line.untold


def apology_words(line: DossierLine, *, owing: bool) -> str:
    """What X does with a dossier being worked on: an apology that was drafted, or spent its one new day, is shown."""
    if line.apology_state == "drafted":
        return tr("Xem thư chờ duyệt")
    return tr("Xem thư xin lỗi") if line.reappointments and not owing else tr("Xin lỗi và hẹn lại")


def short_code(code: str) -> str:
    """'170124-0001': what people say of '000.99.01.H27-170124-0001'."""
    return "-".join(code.split("-")[-2:])


def whose(line: DossierLine) -> str:
    """'Lê Văn Tập (170124-0001)': of whom and of which dossier a sentence speaks."""
    return f"{line.name} ({short_code(line.code)})"


def desk_words(chain: str) -> str:
    """'Quầy 1' for the chain of desk 1."""
    return tr("Quầy {desk}").format(desk=chain.split(".")[1].removeprefix("q"))


def holder_words(holder: str, staff: Mapping[str, StaffMember]) -> str:
    """Who holds a dossier: a name, or the desk where it lies as received; the code of somebody who left."""
    member = staff.get(holder)
    return member.name if member else desk_words(holder) if "." in holder else holder


def day_words(on: date, today: date) -> str:
    """'Hôm nay', 'Mai 06/02', '06/02', or with the year when it is another."""
    if on == today:
        return tr("Hôm nay")
    if on == today + timedelta(days=1):
        return tr("Mai {on:%d/%m}").format(on=on)
    return f"{on:%d/%m}" if on.year == today.year else f"{on:%d/%m/%Y}"


def moment_words(at: datetime, today: date) -> str:
    """'13:40 hôm nay' or '13:40 05/02'."""
    return (
        tr("{at:%H:%M} hôm nay").format(at=at)
        if at.date() == today
        else f"{at:%H:%M} {day_words(at.date(), today)}"
    )


def working_days(calendar: Calendar, after: date, until: date) -> int:
    """How many working days lie after one date, up to and with another."""
    days = (after + timedelta(days=n) for n in range(1, (until - after).days + 1))
    return sum(calendar.is_working(on) for on in days)


def due_lines(line: DossierLine, now: datetime, calendar: Calendar) -> tuple[str, str, str]:
    """When a dossier is due, how much time that leaves, and the tone of the latter."""
    today = now.astimezone(VIETNAM).date()
    if line.status == Status.READY and line.finished_at:
        return (
            tr("Có kết quả"),
            tr("xong {moment_words}").format(moment_words=moment_words(line.finished_at, today)),
            "ink2",
        )
    if line.status == Status.RETURNED and line.returned_at:
        return tr("Đã trả"), moment_words(line.returned_at, today), "ink2"
    if line.finished_at:
        return capital(status_words(line)), moment_words(line.finished_at, today), "ink2"
    if line.stopped_at:
        return capital(status_words(line)), stopped_words(line, today), "pause"
    left, ink = time_left(line, now, calendar)
    return day_words(line.due_at.date(), today), left, ink


def stopped_words(line: DossierLine, today: date) -> str:
    """'từ 25/01, chờ dân', 'từ 25/01': since when the clock stands still, and for whom."""
    since = day_words(line.stopped_at.date(), today) if line.stopped_at else ""
    since = uncapital(since)
    if line.status == Status.WAITING:
        return tr("từ {since}, chờ dân").format(since=since)
    return tr("từ {since}").format(since=since)


def time_left(line: DossierLine, now: datetime, calendar: Calendar) -> tuple[str, str]:
    """'trễ 2 ngày, chưa xin lỗi', 'còn 3 giờ 25 phút', 'báo trễ trước 17:30'; and its tone."""
    today = now.astimezone(VIETNAM).date()
    if line.stopped_at and not line.finished_at:
        return tr("đồng hồ dừng {since}").format(since=stopped_words(line, today)), "pause"
    if line.due_at < now:
        return f"{_late_by(line.due_at, now, calendar)}, {_apology_words(line)}", "bad"
    if line.untold:
        return tr("đã hẹn lại {day}, chưa báo dân").format(
            day=day_words(line.due_at.date(), today).lower()
        ), "peach"
    if must_tell(line, now) and line.notify_by:
        told_today = line.notify_by >= now
        return (
            (tr("báo trễ trước {notify_by:%H:%M}").format(notify_by=line.notify_by), "peach")
            if told_today
            else (tr("lỡ hạn báo, báo ngay"), "bad")
        )
    if line.due_at.date() == today:
        return tr("còn {span}").format(span=_span(line.due_at - now)), "caution"
    days = working_days(calendar, today, line.due_at.date())
    again = tr(", đã hẹn lại") if line.reappointments else ""
    soon = line.due_at < tonight(now) + timedelta(days=SOON_DAYS)
    return tr("còn {days} ngày{again}").format(days=days, again=again), "soon" if soon else "ink2"


def _late_by(due_at: datetime, now: datetime, calendar: Calendar) -> str:
    days = working_days(calendar, due_at.date(), now.astimezone(VIETNAM).date())
    hours = int((now - due_at) / timedelta(hours=1))
    if days:
        return tr("trễ {days} ngày").format(days=days)
    # To the minute it would push the debt out of its column.
    return (
        tr("trễ {hours} giờ").format(hours=hours)
        if hours
        else tr("trễ {span}").format(span=_span(now - due_at))
    )


def _apology_words(line: DossierLine) -> str:
    if line.owed_from is None or line.apology_state not in NO_LETTER:
        return tr("đã xin lỗi")
    return tr("chờ duyệt") if line.apology_state == "drafted" else tr("chưa xin lỗi")


def _span(left: timedelta) -> str:
    hours, minutes = divmod(int(left.total_seconds()) // 60, 60)
    if hours >= 24:
        return tr("{days} ngày {hours} giờ").format(days=hours // 24, hours=hours % 24)
    return (
        tr("{hours} giờ {minutes} phút").format(hours=hours, minutes=minutes)
        if hours
        else tr("{minutes} phút").format(minutes=minutes)
    )


def strip_of(line: DossierLine, limit: Limit, calendar: Calendar, regime: Regime) -> tuple[list[Day], str]:
    """The days of a dossier from receipt to its present due day, and the same in words.

    The recorded promise is what holds; a calendar announced since then may count otherwise, and then the days are
    shown without numbers rather than with false ones.
    """
    counted = promise(line.received_at, limit, calendar, regime)
    if counted.due_at == line.promised_at:
        days, words = days_of(counted), " ".join(counted.explanation)
    else:
        days = [*plain_days(line.received_at.date(), line.promised_at.date(), calendar)]
        words = tr("Nhận {received_at:%d/%m/%Y}, hẹn {promised_at:%d/%m/%Y}.").format(
            received_at=line.received_at, promised_at=line.promised_at
        )
    if line.due_at.date() <= line.promised_at.date():
        return days, words
    first = Day(line.promised_at.date(), "received", tr("hẹn đầu"))
    again = [*plain_days(line.promised_at.date(), line.due_at.date(), calendar)]
    return [*days[:-1], first, *again[1:]], tr("{words} Hẹn lại {due_at:%d/%m/%Y}.").format(
        words=words, due_at=line.due_at
    )


def plain_days(first: date, last: date, calendar: Calendar, began: str = "") -> list[Day]:
    """The days of a span without counting: days off, days worked, the last one due."""
    days = [Day(first, "received", began or tr("nhận"))]
    for n in range(1, (last - first).days):
        on = first + timedelta(days=n)
        why = calendar.why_off(on)
        label = "" if why in {"thứ Bảy", "Chủ nhật"} else (why or "")
        days.append(Day(on, "skipped" if why else "plain", label))
    return [*days, Day(last, "due", tr("hẹn"))] if last > first else [Day(last, "due", tr("hẹn"))]


def limit_of(value: int, unit: str) -> Limit:
    """A receipt's limit as it was recorded."""
    return Limit(value, Unit(unit))
