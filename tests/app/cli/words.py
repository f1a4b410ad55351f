"""What a word answers, as a script sees it: exit code, stdout, stderr."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msgspec


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on stdout; anything else there is a broken contract."""
        assert self.out.count("\n") == 1
        return msgspec.json.decode(self.out)

    @property
    def documents(self) -> list[Any]:
        return [msgspec.json.decode(line) for line in self.out.splitlines()]

    def refused(self, code: int = 1) -> str:
        """The one line on stderr of a word that did nothing."""
        assert (self.code, self.out) == (code, "")
        assert self.err.count("\n") == 1
        assert "Traceback" not in self.err
        return self.err.strip()


Motcua = Callable[..., Answer]
