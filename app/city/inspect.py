"""The check of everything that the city holds: every ward's chains, log, records and standings."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, Engine, select

from app.city.log import Seal
from app.exchange.check import Log, Report, check_ward
from db.city import CityKey, WardHead, WardLog
from db.journal import GENESIS, accumulate
from db.records import Entry

AT_A_TIME = 500


def inspect(engine: Engine) -> Report:
    """Check every ward as it stands at this moment; entries accepted but not yet folded are checked as entries."""
    total = Report()
    # One view of the whole, however long it takes and whatever is handed in meanwhile.
    with engine.execution_options(isolation_level="REPEATABLE READ").connect() as connection:
        row = connection.execute(select(CityKey.epoch, CityKey.secret)).first()
        if row is None:
            return total
        sealed = Seal(row.epoch, Ed25519PrivateKey.from_private_bytes(row.secret))
        heads = connection.execute(select(WardHead.__table__).order_by(WardHead.ward)).all()
        for head in heads:
            trusted = {sealed.chain(head.ward): sealed.key.public_key()}
            report = check_ward(
                connection, head.ward, trusted, Log(head.wseq, head.acc, head.generation, head.folded)
            )
            if not _log_whole(connection, head.ward, head.wseq):
                report.add("", 0, "log-changed", head.ward)
            _join(total, report)
    return total


def _join(total: Report, report: Report) -> None:
    total.entries += report.entries
    total.records += report.records
    total.dossiers += report.dossiers
    for finding in report.findings:
        total.add(finding.chain, finding.n, finding.why, finding.detail)


def _log_whole(connection: Connection, ward: str, last: int) -> bool:
    """Whether every stored accumulator follows from the one before and the entry at its place."""
    after, acc = 0, GENESIS
    query = (
        select(Entry.wseq, Entry.h, WardLog.acc)
        .join(WardLog, (WardLog.ward == Entry.ward) & (WardLog.wseq == Entry.wseq))
        .where(Entry.ward == ward)
    )
    while rows := connection.execute(
        query.where(Entry.wseq > after).order_by(Entry.wseq).limit(AT_A_TIME)
    ).all():
        for row in rows:
            acc = accumulate(acc, row.h)
            if row.acc != acc:
                return False
        after = rows[-1].wseq
    return after == last
