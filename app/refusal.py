"""The one expected failure of the program's core."""

from __future__ import annotations


class Refusal(Exception):
    """Something was asked that cannot be done; nothing was changed.

    ``code`` names the reason (for example ``procedure.unknown``); ``facts`` fill the sentence that
    :mod:`app.desk.words` forms at the edge (screen or command line). Never holds personal data.
    """

    def __init__(self, code: str, /, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        return self.code if not self.facts else f"{self.code} {self.facts}"
