"""The two pages that people open: the state of one dossier by its slip, and the city's overview. No names on either."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection, select

from app.city.overview import WardFigures
from app.dossier.line import overdue
from app.dossier.registers.slips import check_keys, key_id
from app.refusal import Refusal
from app.rules.course.course import Status
from app.rules.text.slip_code import SlipToken, decode
from app.rules.time.calendar import VIETNAM
from db.city import ChainHead
from db.journal import public_key, unb64
from db.local import StandingRow
from db.records import Entry

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f4f5f1;color:#15211e}"
    "header{background:#0a3d48;color:#dcebed;font-weight:600;padding:.7rem 1.5rem}"
    "main{margin:1.5rem auto;max-width:64rem;padding:1.2rem 1.5rem;background:#fff;border:1px solid #e2e5df;"
    "border-radius:.6rem;overflow-x:auto}h1{font-size:1.3rem;margin:0 0 1rem}"
    "table{border-collapse:collapse;width:100%}th,td{padding:.5rem .7rem;text-align:left;"
    "border-bottom:1px solid #e2e5df}th{vertical-align:bottom;font-size:.9rem;color:#45524d}"
    "td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}td:last-child{white-space:nowrap}"
    ".late{color:#9f1f17;font-weight:600}dt{color:#45524d}dd{margin:0 0 .8rem;font-size:1.15rem;font-weight:600}"
)
_STAGES = {
    Status.WORKING: "Đang giải quyết",
    Status.WAITING: "Chờ bổ sung giấy tờ",
    Status.PAUSED: "Chờ thực hiện nghĩa vụ tài chính hoặc việc không tính vào thời hạn",
    Status.READY: "Đã có kết quả, mời đến nhận",
    Status.RETURNED: "Đã trả kết quả",
    Status.REFUSED: "Đã từ chối giải quyết, có văn bản nêu lý do",
    Status.WITHDRAWN: "Đã rút theo yêu cầu",
}
_COLUMNS = (
    "Phường",
    "Đã tiếp nhận",
    "Đang giải quyết",
    "Quá hạn",
    "Thư xin lỗi",
    "Trễ chưa xin lỗi",
    "Trao đổi gần nhất",
)


@dataclass(frozen=True, slots=True)
class DossierState:
    """What a slip's holder may see: the code, the stage in words, the due time, whether it has passed."""

    code: str
    stage: str
    due_at: datetime
    late: bool


def dossier_state(connection: Connection, text: str, at: datetime) -> DossierState:
    """The state of the dossier that a slip or apology names; the signed text itself is the permission.

    Raises:
        Refusal: ``slip.unreadable``, ``slip.unknown_key``, ``slip.forged``.
    """
    token = decode(text)[0]
    for head in _heads(connection, token):
        keys = _ward_keys(connection, head.ward)
        if token.key_id in keys:
            return _state(connection, head, check_keys(keys, text).token, at)
    raise Refusal("slip.unknown_key", key_id=token.key_id.hex())


def _state(connection: Connection, head: Any, token: SlipToken, at: datetime) -> DossierState:
    found = connection.execute(
        select(StandingRow.code, StandingRow.status, StandingRow.due_at, Entry.h, overdue(at).label("late"))
        .join(Entry, (Entry.ward == StandingRow.ward) & (Entry.sub == StandingRow.dossier))
        .where(Entry.ward == head.ward, Entry.chain == head.chain, Entry.n == token.n)
    ).first()
    if found is None:
        return DossierState(token.code, "Phường chưa gửi hồ sơ này về thành phố", token.due_at, late=False)
    if found.h[:16] != token.entry_hash:
        raise Refusal("slip.forged", dossier=token.code)
    return DossierState(found.code, _STAGES[Status(found.status)], found.due_at, bool(found.late))


def _heads(connection: Connection, token: SlipToken) -> Sequence[Any]:
    return connection.execute(
        select(ChainHead.ward, ChainHead.chain).where(
            ChainHead.chain.endswith(f".{token.epoch}", autoescape=True)
        )
    ).all()


def _ward_keys(connection: Connection, ward: str) -> dict[bytes, tuple[str, Ed25519PublicKey]]:
    """Every key of the ward: any of its desks may print the slip of a dossier that another received."""
    found = connection.execute(select(ChainHead.chain, ChainHead.key).where(ChainHead.ward == ward))
    return {key_id(unb64(row.key)): (row.chain, public_key(row.key)) for row in found}


def status_page(state: DossierState) -> str:
    """The page of one dossier."""
    late = '<p class="late">Đã quá hạn trả kết quả.</p>' if state.late else ""
    return _page(
        "Tình trạng hồ sơ",
        f"<dl><dt>Mã hồ sơ</dt><dd>{escape(state.code)}</dd><dt>Tình trạng</dt><dd>{escape(state.stage)}</dd>"
        f"<dt>Ngày hẹn trả</dt><dd>{_instant(state.due_at)}</dd></dl>{late}",
    )


def unknown_page() -> str:
    """The page for a text that is not a genuine slip."""
    return _page("Không tra cứu được", "<p>Mã trên giấy hẹn không đọc được hoặc không do phường nào cấp.</p>")


def overview_page(wards: Iterable[WardFigures], at: datetime) -> str:
    """The page of the city's office."""
    names = "".join(f"<th{'' if i in {0, 6} else ' class=n'}>{name}</th>" for i, name in enumerate(_COLUMNS))
    rows = "".join(_ward_row(ward) for ward in wards)
    return _page(
        "Tiếp nhận và trả kết quả ở các phường",
        f"<p>Tính đến {_instant(at)}.</p><table><tr>{names}</tr>{rows}</table>",
    )


def _ward_row(ward: WardFigures) -> str:
    exchanged = "chưa trao đổi" if ward.exchanged_at is None else _instant(ward.exchanged_at)
    counts = (ward.received, ward.open, ward.overdue, ward.apologies, ward.late_without_apology)
    cells = "".join(f"<td class=n>{count}</td>" for count in counts)
    return f"<tr><td>{escape(ward.ward)}</td>{cells}<td>{exchanged}</td></tr>"


def _instant(instant: datetime) -> str:
    return f"{instant.astimezone(VIETNAM):%H:%M, ngày %d/%m/%Y}"


def _page(title: str, body: str) -> str:
    return (
        f'<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{title} · Một Cửa</title><style>{_STYLE}</style><header>Một Cửa</header>"
        f"<main><h1>{title}</h1>{body}</main></html>"
    )
