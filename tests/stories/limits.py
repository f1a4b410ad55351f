"""Procedures of a story's own limits, published by the ward."""

from __future__ import annotations

from dataclasses import replace

from app.demo.ward import HEAD
from app.desk import shipped
from app.desk.desk import Desk
from app.office.publishing import publish_catalogue
from app.rules.time.counting import Limit, Unit


def with_limits(desk: Desk, *days: int) -> list[str]:
    """Publish one procedure for each limit in working days; their codes."""
    [like] = [row for row in shipped.catalogue() if row.code == "1.004873"]
    made = [
        replace(like, code=f"9.{100000 + n}", name=f"Thủ tục thử {n} ngày", limit=Limit(n, Unit.WORKING_DAYS))
        for n in days
    ]
    publish_catalogue(desk, made, desk.last_at(), HEAD)
    return [row.code for row in made]
