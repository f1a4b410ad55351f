"""The entries of an invented dossier, as the acts would write them, in one transaction for a whole ward.

Every entry is signed, chained and folded as an act's is; only the commit after each is spared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from random import Random
from typing import Any

from sqlalchemy import Connection, select

from app.demo.invented import people
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.act import Act, Head
from app.desk.desk import Desk
from app.desk.fold import fold_records, write_entry
from app.desk.reference import CatalogueProcedure
from app.rules.text.listed import listed
from app.rules.text.numbering import dossier_code, next_sequence, printed_number
from app.rules.time.counting import Limit
from app.rules.time.deadlines import Promise
from db.apologies import Apology, ApologyCompletion, ApologyDelivery, ApologySignature, Broadcast
from db.journal import GENESIS, SignedEntry, b64
from db.records import Entry, Finish, Print, Receipt, Record, Return

NOTHING_SEEN = [0, b64(GENESIS)]
READ_ALOUD = "Ủy ban nhân dân phường xin lỗi công dân vì trả kết quả muộn so với ngày đã hẹn."

Step = Callable[["Pen", "Story", datetime], None]
When = tuple[datetime, Step]
"""A step and when it is taken."""


@dataclass(slots=True)
class Story:
    """One dossier while the years pass; ``ahead`` is what still happens to it, the next thing last.

    ``clerk`` is whom its citizen meets at the counter.
    ``promise`` is the receipt's, ``due_at`` what it became; ``fee`` in đồng, and ``paid`` the payment with its number.
    """

    procedure: CatalogueProcedure
    promise: Promise
    ahead: list[tuple[datetime, Step]]
    channel: str = "counter"
    fee: int = 0
    clerk: str = CLERK
    uid: str = ""
    apology: str = ""
    asked: str = ""
    paid: tuple[str, str] = ("", "")
    applicant: Mapping[str, str] = field(default_factory=dict)
    due_at: datetime = field(init=False)
    stopped_at: datetime | None = None
    entries: list[SignedEntry] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.due_at = self.promise.due_at

    @property
    def limit(self) -> Limit:
        """The limit of the way by which it came."""
        return self.procedure.limit_for(self.channel)


class Pen:
    """Writes a desk's chain, in the order of time."""

    def __init__(self, desk: Desk, connection: Connection) -> None:
        self.desk, self.connection = desk, connection
        self.chance = Random(2017)
        self.people = people(self.chance)
        self.numbers: Counter[str] = Counter()
        last = connection.execute(select(Entry.n, Entry.h, Entry.at).order_by(Entry.n.desc()).limit(1)).one()
        self.head = Head(last.n, last.h, last.at)

    def receive(self, story: Story, at: datetime) -> None:
        """Take the dossier in."""
        on, procedure, promised = at.date(), story.procedure, story.promise
        sequence = next_sequence(self.desk.epoch.block, self.numbers[f"day {on}"] or None)
        self.numbers[f"day {on}"] = sequence
        receipt = Receipt(
            chain=self.desk.chain,
            code=dossier_code(self.desk.regime.code_format, self.desk.settings.identifier, on, sequence),
            received_on=on,
            sequence=sequence,
            book=self.desk.epoch.book,
            year=on.year,
            number=self.number(f"register {on.year}"),
            procedure=procedure.code,
            procedure_version=procedure.version,
            calendar_version=self.desk.calendar.version,
            regime=self.desk.settings.regime,
            limit_value=story.limit.value,
            limit_unit=str(story.limit.unit),
            received_at=promised.received_at,
            promised_at=promised.due_at,
            notify_by=promised.notify_by,
            channel=story.channel,
            applicant_kind="person",
            identified_by="card_shown",
            collect_at="counter",
            sets=1,
            entered_later=False,
        )
        papers = [{"name": listed(words).name, "originals": 1, "copies": 0} for words in procedure.papers]
        story.applicant = next(self.people)
        part = {"applicant": story.applicant, "papers": papers}
        self.write(story, at, story.clerk, "dossier.received", receipt, part)

    def print_slip(self, story: Story, at: datetime) -> None:
        """The slip comes out of the printer."""
        record = Print(dossier=story.uid, paper="slip", n=1, digest=sha256(story.uid.encode()).hexdigest())
        self.write(story, at, story.clerk, "slip.printed", record)

    def finish(self, story: Story, at: datetime) -> None:
        """The office has finished."""
        record = Finish(dossier=story.uid, finished_at=at, outcome="granted")
        self.write(story, at, OFFICER, "dossier.finished", record)

    def return_result(self, story: Story, at: datetime) -> None:
        """The citizen fetches the result."""
        record = Return(dossier=story.uid, returned_at=at, to="applicant", slip_shown=True)
        self.write(story, at, story.clerk, "result.returned", record)

    def apologise(self, story: Story, at: datetime) -> None:
        """Draft the apology before the promise is broken."""
        promised = story.promise
        new_day = self.desk.calendar.working_days_after(promised.due_at.date(), 3)[-1]
        record = Apology(
            dossier=story.uid,
            causes="tre_han",
            officials=OFFICER,
            level="xa",
            old_due=promised.due_at,
            new_due=datetime.combine(new_day, promised.due_at.timetz()),
            notify_by=promised.notify_by,
            detected_on=at.date(),
            drafted_by=CLERK,
        )
        part = {"reason": "chờ xác minh tại nơi đăng ký cũ", "remedy": ""}
        story.apology = self.write(story, at, CLERK, "apology.drafted", record, part)

    def sign(self, story: Story, at: datetime) -> None:
        """The head signs the apology, still in time."""
        promised, number = story.promise, self.number(f"apologies {at.year}")
        draft = next(e.records[0] for e in story.entries if e.fields["kind"] == "apology.drafted/1")
        book = self.desk.epoch.book
        record = ApologySignature(
            apology=story.apology,
            dossier=story.uid,
            chain=self.desk.chain,
            book=book,
            year=at.year,
            number=number,
            printed_number=printed_number(number, self.desk.regime.number_suffixes.apology, book),
            signer=HEAD,
            capacity="head",
            signed_at=at,
            old_due=promised.due_at,
            new_due=datetime.fromisoformat(draft["new_due"]),
            in_time=at <= (promised.notify_by or promised.due_at),
        )
        self.write(story, at, HEAD, "apology.signed", record, second=CLERK)

    def deliver(self, story: Story, at: datetime) -> None:
        """The citizen hears of it."""
        record = ApologyDelivery(
            apology=story.apology,
            dossier=story.uid,
            form="gian_tiep",
            channel="dien_thoai",
            delivered_at=at,
            delivered_by=CLERK,
            outcome="da_nhan",
        )
        self.write(story, at, CLERK, "apology.delivered", record)

    def broadcast(self, story: Story, at: datetime) -> None:
        """The station reads it in public."""
        record = Broadcast(
            apology=story.apology,
            dossier=story.uid,
            channel=self.desk.regime.apology.public_channel["xa"],
            broadcast_at=at,
            times=1,
            official=OFFICER,
        )
        part = {"text": READ_ALOUD, "confirmed_by": "Trực đài phường"}
        self.write(story, at, CLERK, "apology.broadcast", record, part)

    def complete(self, story: Story, at: datetime) -> None:
        """Everything that the regime requires of the apology is there."""
        record = ApologyCompletion(apology=story.apology, dossier=story.uid, completed_at=at)
        self.write(story, at, CLERK, "apology.completed", record)

    @property
    def next_uid(self) -> str:
        """The name of the entry that is written next."""
        return f"{self.desk.chain}.{self.head.n + 1}"

    def number(self, book: str) -> int:
        """The next number of a book."""
        self.numbers[book] += 1
        return self.numbers[book]

    def write(
        self,
        story: Story,
        at: datetime,
        by: str,
        kind: str,
        record: Record,
        part: Mapping[str, Any] | None = None,
        second: str | None = None,
    ) -> str:
        """Sign, chain and fold one entry; returns its record's uid."""
        act = Act(self.connection, self.desk.chain, self.desk.keys.signing, self.head, story.uid or None)
        uid = act.add(record, part)
        moment = int(at.timestamp() * 1000)
        after = [b64(entry.h[:8]) for entry in story.entries[-1:]]
        entry = act.sign(kind, by, moment, NOTHING_SEEN, after, second)
        write_entry(self.connection, entry)
        fold_records(self.connection, entry, act.parts)
        self.head = Head(act.n, entry.h, moment)
        story.uid = act.subject
        story.entries.append(entry)
        return uid
