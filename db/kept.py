"""What a desk keeps beside its journal and sends nowhere: the files that prove an apology, and who came in when."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Attachment(Base):
    """A photograph or scan; ``digest`` is the hash of salt and content, by which a signed record names it."""

    __tablename__ = "attachment"
    __table_args__ = ({"sqlite_strict": True},)
    ward: Mapped[str] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(primary_key=True)
    salt: Mapped[bytes]
    content: Mapped[bytes]


class Entrance(Base):
    """When each person last logged in at this desk."""

    __tablename__ = "entrance"
    __table_args__ = ({"sqlite_strict": True},)
    code: Mapped[str] = mapped_column(primary_key=True)
    entered_at: Mapped[datetime]
