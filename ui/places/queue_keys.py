"""The keys of the queue: what its bar names, and what can be done with a dossier by the queue itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.dossier.line import DossierLine
from ui.dossier_papers import paper_now, print_words
from ui.language import tr
from ui.places.dossier_tasks import named_keys
from ui.places.morning import MORNING
from ui.places.other_acts import OTHER
from ui.places.queue_pane import acts_of
from ui.places.wording import uncapital
from ui.widgets.key_bar import Key

if TYPE_CHECKING:
    from ui.places.dossiers import Dossiers

PRINT = "F9"


def own_acts(place: Dossiers, line: DossierLine) -> list[tuple[str, str]]:
    """What the queue itself does with a dossier: the keys and their words."""
    return [
        ("Enter", tr("Mở hồ sơ")),
        *acts_of(line, place.counter.now()),
        (PRINT, print_words(paper_now(line), 0)),
    ]


def keys_of(place: Dossiers) -> Sequence[Key]:
    """What works now, as the bar at the foot names it."""
    if place.narrow.hasFocus():
        return [Key("Enter", tr("về danh sách")), Key("Esc", tr("bỏ lọc")), Key("F3", tr("tìm"))]
    rows, counter = place.rows, place.counter
    line = rows.found.get(place.table.chosen)
    keys, groups = rows.bundle_keys(), [] if rows.sought else [Key("1–7", tr("đổi nhóm"))]
    if line:
        keys += [Key("↑ ↓", tr("chọn hồ sơ")), Key("Enter", tr("mở"))]
        keys += [Key(key, uncapital(words)) for key, words in acts_of(line, counter.now())]
        keys += [*groups, Key(OTHER, tr("việc khác"))]
        keys += named_keys(line, counter)
        keys += [Key(tr("phím cách"), tr("đánh dấu"))]
        keys += [Key(PRINT, uncapital(print_words(paper_now(line), 0)))]
    else:
        keys += groups
    return [
        *keys,
        *(() if rows.sought else (Key("/", tr("lọc")),)),
        MORNING,
        Key("F3", tr("tìm")),
        Key("F2", tr("hồ sơ mới")),
        Key("Ctrl L", tr("đổi người")),
    ]
