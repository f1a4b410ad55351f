"""The apology's codes as the screen says them; on papers app/papers has the official words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from app.apology.acts import LATE, still_missing, why_public
from app.apology.acts.forms import TOLD_LATE, UNTOLD_LATE
from app.apology.case import ApologyCase, Told
from app.desk.desk import Desk
from app.dossier.promise import apology_row
from app.rules.course.course import NOT_MET
from ui.language import tr
from ui.places.pickers import titled
from ui.places.wording import uncapital

CAUSES: Mapping[str, str] = {
    "tre_han": tr("Trễ hạn"),
    "gay_kho_khan_phien_ha": tr("Gây khó khăn, phiền hà"),
    "sai_sot": tr("Kết quả có sai sót"),
    "mat_that_lac_hu_hong": tr("Mất, thất lạc, hư hỏng giấy tờ"),
    "tu_choi_sai": tr("Từ chối sai quy định"),
    "yeu_cau_giay_to_ngoai_quy_dinh": tr("Đòi giấy tờ ngoài quy định"),
    "thai_do": tr("Thái độ chưa đúng mực"),
    "khong_qua_mot_cua": tr("Không qua một cửa"),
}
CHANNELS: Mapping[str, str] = {
    "tai_bo_phan_mot_cua": tr("Tại quầy"),
    "tai_nha": tr("Tại nhà"),
    "hop_to_dan_pho": tr("Tại cuộc họp tổ dân phố"),
    "van_ban": tr("Bằng thư"),
    "dien_thoai": tr("Qua điện thoại"),
    "sms": tr("Qua tin nhắn SMS"),
    "email": tr("Qua thư điện tử"),
    "zalo": tr("Qua Zalo"),
    "vneid": tr("Qua VNeID"),
}
OUTCOMES: Mapping[str, str] = {
    "da_nhan": tr("Đã nhận"),
    "khong_gap": tr("Không gặp"),
    "tu_choi_nhan": tr("Từ chối nhận"),
}
_IN_PERSON, BY_LETTER, _BY_PHONE = "truc_tiep", "van_ban", "dien_thoai"
FORMS: Mapping[str, str] = {_IN_PERSON: tr("Trực tiếp"), "gian_tiep": tr("Gián tiếp")}
STEPS_UP: Mapping[str, str] = {
    "supervisor": tr("Phụ trách Một cửa"),
    "chairman": tr("Chủ tịch"),
    "upper_office": tr("Cấp trên"),
}
"""Whom a lateness without apology is brought before."""
MISSING: Mapping[str, str] = {
    "": tr("Đủ việc, chờ ghi hoàn thành"),
    "cong_khai": tr("Phải xin lỗi công khai, đài chưa phát"),
    "xac_nhan_dai": tr("Đài đã phát, chưa xác nhận"),
    "trao": tr("Đã ký, chưa trao thư"),
}
"""What a signed apology still needs before it is complete."""
STEPS = (tr("Lập thư"), tr("Duyệt"), tr("Trao thư"), tr("Phát đài"), tr("Hoàn thành"))
DELIVERY, UNDELIVERED = 2, tr("chưa trao")
READING, UNREAD = 3, tr("Không phát đài")
_READ_FOR: Mapping[str, str] = {
    **{cause: words[:1].lower() + words[1:] for cause, words in CAUSES.items()},
    UNTOLD_LATE: tr("trễ hạn mà không báo trước"),
    TOLD_LATE: tr("trễ hạn đã báo trước"),
}


def letter_words(case: ApologyCase) -> str:
    """What a letter says, in a line each: for whoever signs it."""
    said = [case.line.procedure_name] if not case.is_bare else []
    said.append(tr("Lỗi: {causes}").format(causes=", ".join(CAUSES[cause] for cause in case.causes)))
    said.append(tr("Lý do: {reason}").format(reason=case.reason))
    said.append(tr("Người chịu trách nhiệm: {who}").format(who=", ".join(map(titled, case.responsible))))
    if case.new_due is not None and case.old_due is not None:
        days = tr("Hẹn lại {new:%d/%m/%Y}, hẹn cũ {old:%d/%m/%Y}")
        said.append(days.format(new=case.new_due, old=case.old_due))
    return "\n".join(said)


def station_words(desk: Desk, channel: str) -> str:
    """A public channel, short: 'Đài phát thanh phường'."""
    return desk.regime.apology.stations[channel].short.format(
        ward=desk.settings.ward_name, unit=desk.settings.unit
    )


def told_words(desk: Desk, told: Told) -> str:
    """'14:05 06/02 · tại quầy, đã nhận', 'Đài phát thanh phường': how and when one was told."""
    if told.form == "cong_khai":
        how = station_words(desk, told.channel)
        return f"{told.at:%H:%M %d/%m} · {how}"
    how, outcome = CHANNELS.get(told.channel, told.channel), OUTCOMES.get(told.outcome, tr("Đã nói"))
    return f"{told.at:%H:%M %d/%m} · {uncapital(how)}, {uncapital(outcome)}"


def slots_words(slots: Sequence[datetime]) -> str:
    """'17:00 07/02, 05:30 08/02'."""
    return ", ".join(f"{slot:%H:%M %d/%m}" for slot in slots)


def unread_plan(case: ApologyCase) -> str:
    """That the station agreed to read it and nothing of that was recorded; '' where all of it was."""
    if not case.unread:
        return ""
    return tr("đã hẹn đài phát {slots}, chưa ghi đã phát").format(slots=slots_words(case.unread))


def met(case: ApologyCase) -> bool:
    """Whether the citizen was reached, in person or otherwise."""
    return any(told.form in FORMS and told.outcome != NOT_MET for told in case.told)


def met_words(case: ApologyCase) -> str:
    """How the citizen was reached: by the letter, or by words alone, and how; '' where they were not."""
    told = [told for told in case.told if told.form in FORMS and told.outcome != NOT_MET]
    if any(each.form == _IN_PERSON or each.channel == BY_LETTER for each in told):
        return tr("Đã trao thư")
    how = [uncapital(CHANNELS.get(each.channel, each.channel)) for each in told[-1:]]
    return tr("Đã xin lỗi {how}").format(how=how[0]) if how else ""


def reached_by(case: ApologyCase | None, meant: Sequence[str]) -> str:
    """The step by which the citizen is reached, by the weightiest way taken; by the forms ``meant`` before one is."""
    told = [told for told in case.told if told.form in FORMS and told.outcome != NOT_MET] if case else []
    channels = {each.channel for each in told}
    if any(each.form == _IN_PERSON for each in told) or (not told and list(meant) == [_IN_PERSON]):
        return tr("Gặp mặt")
    if not told or BY_LETTER in channels:
        return STEPS[DELIVERY]
    return tr("Gọi điện") if _BY_PHONE in channels else tr("Nhắn tin")


def broadcast_made(case: ApologyCase) -> bool:
    """Whether it was read in public."""
    return any(told.form == "cong_khai" for told in case.told)


def must_broadcast(desk: Desk, case: ApologyCase, now: datetime | None = None) -> bool:
    """Whether the regime requires this apology to be made in public; one not told yet may still be told ``now``."""
    return bool(why_broadcast(desk, case, now))


def why_broadcast(desk: Desk, case: ApologyCase, now: datetime | None = None) -> list[str]:
    """The causes for which it does, as :func:`must_broadcast` asks."""
    told_at = min(
        (told.at for told in case.told if told.form in FORMS and told.outcome != NOT_MET), default=now
    )
    return why_public(desk, apology_row(desk, case.apology), told_at)


def required_words(because: Sequence[str], notify_by: datetime | None) -> str:
    """Why it must be read in public, in the few words of a card; '' where it need not be."""
    if not because:
        return ""
    if because[0] == UNTOLD_LATE and notify_by is not None:
        return tr("bắt buộc: lỡ hạn báo {by:%d/%m}").format(by=notify_by)
    if because[0] == UNTOLD_LATE:
        return tr("bắt buộc: trễ mà không báo")
    return tr("bắt buộc: {cause}").format(cause=_READ_FOR[because[0]])


def unread_words(desk: Desk, causes: Sequence[str], tell_by: datetime | None, *, told: bool) -> str:
    """What it means that an apology is not read in public, and what the law asks all the same."""
    if LATE not in causes or UNTOLD_LATE not in desk.regime.apology.public_required:
        return tr("Không phát đài: quy định không buộc với lỗi này. Thư vẫn phải đến tay công dân.")
    if told or tell_by is None:
        return tr("Không phát đài: đã báo kịp hạn. Vẫn phải trả kết quả đúng ngày hẹn lại.")
    return tr("Không phát đài nếu thư đến trước {by:%H:%M %d/%m}; báo muộn thì phải phát.").format(by=tell_by)


def reading_rule(desk: Desk) -> str:
    """Which apologies the regime wants read in public."""
    causes = [_READ_FOR[cause] for cause in desk.regime.apology.public_required]
    if not causes:
        return tr("Quy định hiện hành không buộc đọc công khai. Thư xin lỗi vẫn phải đến tay công dân.")
    return tr("Phải đọc công khai: {causes}. Lỗi khác không phát đài, thư vẫn phải đến tay công dân.").format(
        causes="; ".join(causes)
    )


def missing(desk: Desk, case: ApologyCase) -> str:
    """What a signed apology still lacks to be completed: ``cong_khai``, ``xac_nhan_dai``, ``trao`` or nothing."""
    return still_missing(desk, apology_row(desk, case.apology))


def steps_open(case: ApologyCase, *, wanted: bool = False) -> frozenset[int]:
    """Steps that later ones have overtaken (0 is the first step).

    A letter read in public and brought to nobody; a reading ``wanted`` that need not be, and is not made yet.
    """
    if broadcast_made(case):
        return frozenset() if met(case) else frozenset({DELIVERY})
    return frozenset({READING}) if wanted and case.state != "completed" else frozenset()


def steps_done(desk: Desk, case: ApologyCase) -> int:
    """How many of the five steps are behind, in order; those of :func:`steps_open` among them are not done."""
    if case.state == "completed":
        return 5
    if not case.number:
        return 1
    if broadcast_made(case):
        return 4
    if not met(case):
        return 2
    return 3 if must_broadcast(desk, case) else 4
