"""What the city answers when it does not take something in."""

from __future__ import annotations


class Rejection(Exception):
    """An HTTP status, a code, and facts for the desk to act on. Whatever was begun is rolled back."""

    def __init__(self, status: int, code: str, **facts: object) -> None:
        super().__init__(f"{status} {code}")
        self.status = status
        self.code = code
        self.facts = facts
