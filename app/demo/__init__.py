"""``motcua demo``: two weeks of a ward in January and February 2017, played on real desks and a real city."""

from __future__ import annotations

from app.demo.play import play

__all__ = ["play"]
