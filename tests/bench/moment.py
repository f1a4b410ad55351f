"""The moment at which every generated ward ends and is looked at; alone here, for it costs nothing to import."""

from __future__ import annotations

from datetime import datetime

from app.rules.time.calendar import VIETNAM

UNTIL = datetime(2026, 6, 12, 9, 30, tzinfo=VIETNAM)
