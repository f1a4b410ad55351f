"""The records of the open office: dialogue sessions, what hangs on the board, opinions, ratings in totals.

An asker's name is a part and never printed; what is read out, hung or shown is made of the other words.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Mapped

from db.records import Record


class Dialogue(Record):
    """A dialogue session (đối thoại) called by the office of a ``level``, with who will chair it.

    Part: ``place``, ``topic``.
    """

    __tablename__ = "dialogue"
    indexes = (("planned_at",),)
    level: Mapped[str]
    chair: Mapped[str]
    planned_at: Mapped[datetime]


class DialogueChange(Record):
    """A session moved to another time, place or chair; without ``planned_at`` it is called off. Part: ``place``, ``reason``."""

    __tablename__ = "dialogue_change"
    indexes = (("dialogue",),)
    dialogue: Mapped[str]
    chair: Mapped[str]
    planned_at: Mapped[datetime | None]


class DialogueNotice(Record):
    """The public was told of a session, by a channel, on a day."""

    __tablename__ = "dialogue_notice"
    indexes = (("dialogue",),)
    dialogue: Mapped[str]
    channel: Mapped[str]
    posted_on: Mapped[date]


class DialogueQuestion(Record):
    """A question for the office's head, gathered at the desk or asked in a session. Part: ``text``, fit for everybody."""

    __tablename__ = "dialogue_question"
    indexes = (("asked_at",),)
    level: Mapped[str]
    field: Mapped[str]
    asked_at: Mapped[datetime]
    asked_in: Mapped[str]


class DialogueAsker(Record):
    """Who asked a question, to be erased without it. Part: ``name``, ``phone``, ``address``."""

    __tablename__ = "dialogue_asker"
    indexes = (("question",),)
    question: Mapped[str]


class AgendaItem(Record):
    """A question stands on a session's agenda at ``place``, from 1; the latest agenda written holds."""

    __tablename__ = "agenda_item"
    indexes = (("dialogue",), ("question",))
    dialogue: Mapped[str]
    question: Mapped[str]
    place: Mapped[int]


class DialogueMinutes(Record):
    """The minutes (biên bản) of a session held. ``officials`` are comma-separated codes. Part: ``attending``, ``text``."""

    __tablename__ = "dialogue_minutes"
    indexes = (("dialogue",), ("began_at",))
    dialogue: Mapped[str]
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime]
    citizens: Mapped[int]
    officials: Mapped[str]


class DialogueAnswer(Record):
    """A question was answered, by whom. Part: ``text``, fit to be read in public."""

    __tablename__ = "dialogue_answer"
    indexes = (("question",),)
    dialogue: Mapped[str]
    question: Mapped[str]
    answered_at: Mapped[datetime]
    answered_by: Mapped[str]


class Commitment(Record):
    """What the office undertook in a session, who does it and by which day. Part: ``text``."""

    __tablename__ = "commitment"
    indexes = (("dialogue",), ("question",), ("due_on",))
    dialogue: Mapped[str]
    question: Mapped[str]
    responsible: Mapped[str]
    due_on: Mapped[date]


class CommitmentDone(Record):
    """What had been undertaken is done. Part: ``result``."""

    __tablename__ = "commitment_done"
    indexes = (("commitment",),)
    commitment: Mapped[str]
    done_on: Mapped[date]


class DialogueClosing(Record):
    """The session was closed by who leads the office: every question has its answer or its commitment."""

    __tablename__ = "dialogue_closing"
    indexes = (("dialogue",),)
    dialogue: Mapped[str]
    closed_at: Mapped[datetime]


class Posting(Record):
    """A sheet was hung in public: ``kind`` and ``item`` say which, ``version`` what it says, ``place`` where."""

    __tablename__ = "posting"
    indexes = (("kind", "item"),)
    kind: Mapped[str]
    item: Mapped[str]
    version: Mapped[str]
    place: Mapped[str]
    hung_on: Mapped[date]


class PostingCheck(Record):
    """Somebody looked whether a sheet still hangs there, whole and readable."""

    __tablename__ = "posting_check"
    indexes = (("posting",),)
    posting: Mapped[str]
    checked_on: Mapped[date]
    in_order: Mapped[bool]


class PostingRemoval(Record):
    """A sheet was taken down."""

    __tablename__ = "posting_removal"
    indexes = (("posting",),)
    posting: Mapped[str]
    removed_on: Mapped[date]


class Duty(Record):
    """What an official does for citizens, as it is posted (NĐ 61/2018 Art. 9). ``fields`` are parted by semicolons.

    Part: ``tasks``, ``powers``, ``phone`` of the office.
    """

    __tablename__ = "duty"
    indexes = (("official",),)
    official: Mapped[str]
    fields: Mapped[str]
    hours: Mapped[str]


class Opinion(Record):
    """A citizen's complaint or proposal (phản ánh, kiến nghị) to be answered by a day. Part: ``person``, ``text``.

    ``concerns`` is a dossier; it and ``official`` are empty where it is about none.
    """

    __tablename__ = "opinion"
    indexes = (("received_on",), ("concerns",))
    concerns: Mapped[str]
    official: Mapped[str]
    field: Mapped[str]
    channel: Mapped[str]
    about: Mapped[str]
    received_on: Mapped[date]
    answer_by: Mapped[date]


class OpinionAnswer(Record):
    """An opinion was answered; ``upheld`` says that the citizen was right. Part: ``text``."""

    __tablename__ = "opinion_answer"
    indexes = (("opinion",),)
    opinion: Mapped[str]
    answered_on: Mapped[date]
    upheld: Mapped[bool]


class RatingTotal(Record):
    """How often each score was given in a month, of at least five citizens; by whom, for what or when is nowhere.

    ``field``, ``timeliness`` and ``apology`` are empty where small groups were put together.
    """

    __tablename__ = "rating_total"
    indexes = (("month",),)
    chain: Mapped[str]
    month: Mapped[str]
    field: Mapped[str]
    timeliness: Mapped[str]
    apology: Mapped[str]
    score_1: Mapped[int]
    score_2: Mapped[int]
    score_3: Mapped[int]
    score_4: Mapped[int]
    score_5: Mapped[int]
