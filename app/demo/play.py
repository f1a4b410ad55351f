"""The story itself, scene by scene. Every act goes through the same functions as the window's."""

from __future__ import annotations

import time
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec

from app.apology import case as apology_case
from app.apology.acts import (
    LATE,
    ApologyForm,
    BroadcastForm,
    DeliveryForm,
    broadcast,
    complete,
    deliver,
    draft,
    sign,
)
from app.demo.stage import Say, Stage, at, take_screenshots
from app.demo.ward import CLERK, CLERK_2, DEPUTY, HEAD, OFFICER, WARD
from app.desk.system import install_line, missing_qt_libraries
from app.desk.words import say as worded
from app.dossier.acts.end import finish, return_result
from app.dossier.registers import dossiers, lateness
from app.dossier.registers.slips import check_slip
from app.exchange.check import check
from app.exchange.courier import exchange
from app.exchange.introduction import enrol
from app.papers import form01, letter
from app.refusal import Refusal
from app.rules.text.identity import read_card

KEPT = "Trần Thị Thử Đúng Hẹn"
RESCHEDULED = "Hồ Thị Thử Hẹn Lại"
FORGOTTEN = "Lê Văn Thử Quên Báo"
CARD = "042196000318||Trần Thị Thử Đúng Hẹn|17091996|Nữ|Tổ dân phố 6, phường Nguyễn Du, Hà Tĩnh|01052021"


def play(out: Path, say: Say) -> dict[str, Any]:
    """Play the demo into ``out``; returns the summary that is also written to ``out/summary.txt``.

    Raises:
        Refusal: ``city.not_installed``, ``folder.taken``, ``city.not_started``, or a check that failed (``demo.check_failed``).
    """
    if find_spec("fastapi") is None:
        raise Refusal("city.not_installed")
    started = time.monotonic()
    stage = Stage.set_up(out, at("2017-01-24T07:30"))
    try:
        summary = _scenes(stage, say)
    finally:
        stage.close()
    summary["screenshots"] = _screenshots(out, say)
    summary["seconds"] = round(time.monotonic() - started, 1)
    _write(out, summary, say)
    return summary


def _scenes(stage: Stage, say: Say) -> dict[str, Any]:
    _first_day(stage, say)
    _eve_of_tet(stage, say)
    _two_days_offline(stage, say)
    _told_before_expiry(stage, say)
    _missed_notice(stage, say)
    exchanged = _line_returns(stage, say)
    verified = _slip_verified(stage, say)
    checked = _checked(stage, say)
    return {
        "receipts": len(stage.slips),
        "slips": str(stage.out / "slips"),
        "letters": sorted(str(path) for path in (stage.out / "letters").glob("*.pdf")),
        "desks": [str(desk.folder) for desk in stage.desks],
        **exchanged,
        **verified,
        **checked,
    }


def _first_day(stage: Stage, say: Say) -> None:
    say("24/01/2017 · Phòng một cửa thành phố mở máy chủ, hai quầy của phường Nguyễn Du ghi danh.")
    stage.city.start()
    for desk in stage.desks:
        code = stage.city.say("enrol", "--ward", WARD).split()[-1]
        enrol(desk, stage.city.url, code, at("2017-01-24T07:40"))
    say(f"  nhận {stage.receive_day('2017-01-24')} hồ sơ, in phiếu có mã QR đã ký")
    _finish_due(stage, "2017-01-24")
    for desk in stage.desks:
        exchange(desk, at("2017-01-24T17:20"))


def _finish_due(stage: Stage, day: str, clock: str = "16:45") -> None:
    """The office finishes what is due that day, but for the two dossiers that the story is about."""
    spared = {
        stage.received[name].dossier for name in (KEPT, RESCHEDULED, FORGOTTEN) if name in stage.received
    }
    end = at(f"{day}T23:59")
    for desk, by in zip(stage.desks, (CLERK, CLERK_2), strict=True):
        with desk.reading() as reading:
            lines = dossiers.queue(reading, WARD, end, "working", limit=200)
        due = [x for x in lines if x.due_at <= end and x.chain == desk.chain and x.dossier not in spared]
        for line in due:
            finish(desk, line.dossier, OFFICER, at(f"{day}T{clock}"))
        for line in due[::2]:
            return_result(desk, line.dossier, by, at(f"{day}T{clock}"))


def _eve_of_tet(stage: Stage, say: Say) -> None:
    card = read_card(CARD)
    say(
        f"25/01/2017 · Giáp Tết. Quét trước thời đại một thẻ căn cước có QR (thẻ này có từ 2021): {card.name}."
    )
    say(f"  nhận {stage.receive_day('2017-01-25')} hồ sơ; nghỉ Tết từ 26/01 đến 01/02")
    _finish_due(stage, "2017-01-25")
    for desk in stage.desks:
        exchange(desk, at("2017-01-25T17:20"))


def _two_days_offline(stage: Stage, say: Say) -> None:
    stage.city.cut()
    say("02/02–03/02/2017 · Mất đường truyền hai ngày. Quầy vẫn nhận, in, cấp số.")
    count = stage.receive_day("2017-02-02")
    _finish_due(stage, "2017-02-02")
    try:
        exchange(stage.desks[0], at("2017-02-02T17:20"))
    except Refusal as refusal:
        say(f"  {worded(refusal)}")
    count += stage.receive_day("2017-02-03")
    _finish_due(stage, "2017-02-03")
    say(f"  nhận {count} hồ sơ khi không có mạng, không trùng số nào")


def _told_before_expiry(stage: Stage, say: Say) -> None:
    desk = stage.desks[0]
    kept, moved = stage.received[KEPT], stage.received[RESCHEDULED]
    with desk.reading() as reading:
        ahead = lateness.to_notify(reading, WARD, at("2017-02-06T08:00"), at("2017-02-06T23:59"))
    say(f"06/02/2017 · Danh sách phải báo trễ hôm nay: {len(ahead)} hồ sơ.")
    finish(desk, kept.dossier, OFFICER, at("2017-02-06T09:00"))
    return_result(desk, kept.dossier, CLERK, at("2017-02-06T10:15"))
    say(f"  {kept.code} trả đúng hẹn")
    form = ApologyForm((LATE,), "chờ xác minh tại nơi đăng ký cũ", (OFFICER,), date(2017, 2, 10))
    apology = draft(desk, moved.dossier, form, CLERK, at("2017-02-06T10:30"))
    number = sign(desk, apology, HEAD, at("2017-02-06T11:00"))
    deliver(desk, apology, DeliveryForm("gian_tiep", "dien_thoai"), CLERK, at("2017-02-06T14:00"))
    _finish_due(stage, "2017-02-06", "16:00")
    handed = DeliveryForm("truc_tiep", "tai_bo_phan_mot_cua", place="Quầy 1")
    deliver(desk, apology, handed, CLERK, at("2017-02-07T08:30"))
    complete(desk, apology, CLERK, at("2017-02-07T08:35"))
    _letter(stage, apology, number)
    say(f"  {moved.code}: xin lỗi trước hạn, số {number}, hẹn lại 10/02, gọi điện 14:00, trao thư 07/02")


def _missed_notice(stage: Stage, say: Say) -> None:
    desk, late = stage.desks[0], stage.received[FORGOTTEN]
    with desk.reading() as reading:
        owed = lateness.late_without_apology(reading, WARD, at("2017-02-07T09:00"))
    own = [line for line in owed if line.chain == desk.chain]
    say(f"07/02/2017 · Quá hạn, còn nợ lời xin lỗi ở quầy 1: {len(own)} hồ sơ, {late.code} quên báo trước.")
    form = ApologyForm((LATE,), "cán bộ thụ lý quên báo trước hạn", (OFFICER,), date(2017, 2, 9))
    apology = draft(desk, late.dossier, form, CLERK, at("2017-02-07T09:10"))
    number = sign(desk, apology, DEPUTY, at("2017-02-07T09:40"))
    deliver(desk, apology, DeliveryForm("truc_tiep", "tai_nha"), CLERK, at("2017-02-07T16:00"))
    try:
        complete(desk, apology, CLERK, at("2017-02-07T16:05"))
    except Refusal as refusal:
        say(f"  {worded(refusal)}")
    _finish_due(stage, "2017-02-07")
    _finish_due(stage, "2017-02-08")
    _radio(stage, apology)
    _letter(stage, apology, number)
    finish(desk, late.dossier, OFFICER, at("2017-02-09T10:00"))
    _finish_due(stage, "2017-02-09")
    finish(desk, stage.received[RESCHEDULED].dossier, OFFICER, at("2017-02-10T09:00"))
    return_result(desk, stage.received[RESCHEDULED].dossier, CLERK, at("2017-02-10T09:30"))
    _finish_due(stage, "2017-02-10", "16:00")
    say(f"  số {number}: đọc trên đài phát thanh phường 08/02 17:00 và 09/02 05:30, đài đã xác nhận")


def _radio(stage: Stage, apology: str) -> None:
    desk = stage.desks[0]
    slots = (at("2017-02-08T17:00"), at("2017-02-09T05:30"))
    text = letter.spoken_text(desk, apology, date(2017, 2, 8))
    for slot in slots:
        form = BroadcastForm(
            "dai_phat_thanh_phuong_xa", text, OFFICER, broadcast_at=slot, confirmed_by="Trực đài phường"
        )
        broadcast(desk, apology, form, CLERK, max(slot, at("2017-02-08T17:15")))
    complete(desk, apology, CLERK, at("2017-02-09T08:00"))
    folder = stage.out / "letters"
    folder.mkdir(exist_ok=True)
    (folder / "bai-doc-dai-phat-thanh.pdf").write_bytes(
        letter.script(desk, apology, date(2017, 2, 8), slots, 2)
    )


def _letter(stage: Stage, apology: str, number: str) -> None:
    folder = stage.out / "letters"
    folder.mkdir(exist_ok=True)
    (folder / f"{number.replace('/', '-')}.pdf").write_bytes(letter.letter(stage.desks[0], apology))


def _line_returns(stage: Stage, say: Say) -> dict[str, Any]:
    stage.city.start()
    sent = [exchange(desk, at("2017-02-10T17:20")).sent for desk in stage.desks]
    for desk in stage.desks:
        exchange(desk, at("2017-02-10T17:25"))
    again = [exchange(desk, at("2017-02-10T17:30")).sent for desk in stage.desks]
    say(f"10/02/2017 · Có mạng lại: gửi {sum(sent)} mục; gửi lần nữa: {sum(again)} mục.")
    with stage.desks[1].reading() as reading:
        book = apology_case.of_year(reading, WARD, 2017)
    say(f"  quầy 2 đã thấy sổ xin lỗi của quầy 1: {', '.join(case.number for case in book)}")
    return {
        "sent_after_outage": sum(sent),
        "sent_again": sum(again),
        "apologies": [case.number for case in book],
    }


def _slip_verified(stage: Stage, say: Say) -> dict[str, Any]:
    desk = stage.desks[1]
    token = form01.slip_token(stage.desks[0], stage.received[KEPT].dossier)
    stage.city.cut()
    with desk.reading() as reading:
        found = check_slip(reading, WARD, token)
    changed = token[:-1] + ("0" if token[-1] != "0" else "1")
    refused = ""
    try:
        with desk.reading() as reading:
            check_slip(reading, WARD, changed)
    except Refusal as refusal:
        refused = refusal.code
    say(f"  phiếu {found.token.code} kiểm tra không cần mạng: thật; đổi một ký tự thì bị từ chối ({refused})")
    return {"slip_token": token, "slip_genuine": found.token.code, "changed_slip": refused}


def _checked(stage: Stage, say: Say) -> dict[str, Any]:
    stage.city.start()
    for desk in stage.desks:
        if not check(desk).ok:
            raise Refusal("demo.check_failed", where=str(desk.folder))
    city = stage.city.say("check", "--json")
    say("  kiểm tra toàn vẹn: quầy 1, quầy 2 và thành phố đều khớp")
    return {"checks": "ok", "city_check": msgspec.json.decode(city)}


def _screenshots(out: Path, say: Say) -> list[str]:
    missing = missing_qt_libraries()
    if missing:
        say(f"  {worded(Refusal('qt.missing', libraries=', '.join(missing), line=install_line(missing)))}")
        return []
    complaint = take_screenshots(out / "desk1", out / "screenshots", at("2017-02-10T17:35"))
    if complaint:
        say(f"  không chụp được màn hình: {complaint}")
    return sorted(str(path) for path in (out / "screenshots").glob("*.png"))


def _write(out: Path, summary: dict[str, Any], say: Say) -> None:
    lines = [
        "MỘT CỬA · BẢN DIỄN TẬP",
        "",
        f"Hồ sơ đã nhận: {summary['receipts']}, phiếu: {summary['slips']}",
        *(f"Quầy: {folder}" for folder in summary["desks"]),
        f"Thành phố: {out / 'city'}",
        *(f"Thư: {path}" for path in summary["letters"]),
        *(f"Màn hình: {path}" for path in summary["screenshots"]),
        f"Gửi sau khi có mạng: {summary['sent_after_outage']} mục; gửi lại: {summary['sent_again']}",
        f"Mã QR của một phiếu: {summary['slip_token']}",
        f"Thời gian: {summary['seconds']} giây",
    ]
    (out / "summary.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    say(f"Tóm tắt: {out / 'summary.txt'} ({summary['seconds']} giây)")
