"""How often a paper of a dossier came out: n copies out there make the next one 'BẢN IN LẠI LẦN n'."""

from __future__ import annotations

from app.standings import printed_times

__all__ = ["printed_times"]
