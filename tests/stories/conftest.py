"""The command line, as stories ask it."""

from tests.app.cli.conftest import motcua

__all__ = ["motcua"]
