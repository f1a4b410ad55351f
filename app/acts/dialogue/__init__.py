"""Dialogue (đối thoại) of the office's head with citizens: from the call to the last commitment kept."""

from __future__ import annotations

from app.acts.dialogue.questions import QuestionForm, answer, ask, fulfil, undertake
from app.acts.dialogue.sessions import (
    NOTICE_CHANNELS,
    MinutesForm,
    SessionForm,
    call_session,
    close_session,
    move_session,
    post_notice,
    record_minutes,
    set_agenda,
)

__all__ = [
    "NOTICE_CHANNELS",
    "MinutesForm",
    "QuestionForm",
    "SessionForm",
    "answer",
    "ask",
    "call_session",
    "close_session",
    "fulfil",
    "move_session",
    "post_notice",
    "record_minutes",
    "set_agenda",
    "undertake",
]
