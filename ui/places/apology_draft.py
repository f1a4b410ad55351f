"""What a person chose and typed for an apology, as it is kept while it is half done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.places.apology_form import ApologyFields

LETTER, DELIVERY, BROADCAST = "apology", "apology-delivery", "apology-broadcast"
"""The names under which the letter and its side tasks are kept."""


def written(fields: ApologyFields) -> dict[str, object]:
    """What a person chose and typed for an apology."""
    return {
        "reason": fields.reason.toPlainText(),
        "remedy": fields.remedy.toPlainText(),
        "cause": fields.cause.currentData(),
        "official": fields.official.currentData(),
        "day": fields.day.text(),
    }


def fill(fields: ApologyFields, content: Mapping[str, Any]) -> None:
    """Put what was left back into the fields of the same apology."""
    fields.reason.setPlainText(content["reason"])
    fields.remedy.setPlainText(content["remedy"])
    fields.cause.setCurrentIndex(max(0, fields.cause.findData(content["cause"])))
    fields.official.setCurrentIndex(max(0, fields.official.findData(content["official"])))
    fields.day.setText(content["day"])
    fields.show_rules()
