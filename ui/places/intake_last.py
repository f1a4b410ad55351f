"""The dossier saved last, while the form has whoever comes next: put right by F4, opened by Shift+F4, paid by Shift+F8."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.rules.text.words import due_amount, rest_of
from ui.language import say, tr
from ui.places.person_hints import odd_phones
from ui.places.wording import dong

if TYPE_CHECKING:
    from app.dossier.registers.dossiers import Dossier
    from ui.places.intake import Intake


_MOVE_A_FEE = {"pay", "refund", "renumber", "correct"}


def follow_last(place: Intake) -> None:
    """Do what the panel of the dossier saved last asks for, and have it know what is recorded of the fee."""
    place.saved.correct.connect(partial(correct_last, place))
    place.saved.fee.button.clicked.connect(lambda: take_fee_of_last(place))
    place.counter.recorded.connect(partial(_show_fee, place))
    place.counter.stopped.connect(partial(_show_stopped, place))
    _show_stopped(place)


def _show_stopped(place: Intake) -> None:
    place.panel.show_stopped(stopped=place.counter.is_stopped)
    place.keys_changed.emit()


def takes_last(place: Intake, event: QKeyEvent) -> bool:
    """F4, Shift+F4, Shift+F8 for its fee, and Shift+F9 for its slip in large print."""
    keys, held = Qt.Key, Qt.KeyboardModifier
    does: dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], object]] = {
        (keys.Key_F4, held.NoModifier): partial(correct_last, place),
        (keys.Key_F4, held.ShiftModifier): place.saved.open,
        (keys.Key_F8, held.ShiftModifier): partial(take_fee_of_last, place),
        (keys.Key_F9, held.ShiftModifier): partial(print_large_of_last, place),
    }
    act = does.get((keys(event.key()), event.modifiers()))
    if act is not None:
        act()
    return act is not None


def print_last(place: Intake) -> None:
    """F9: what was printed last; with another form begun beside it only when that is asked twice."""
    visit = place.reprint
    which = place.visit.title.text() if visit else place.saved.number.text()
    _print_of_last(place, "F9", visit or place.saved.print_slip, which)


def print_large_of_last(place: Intake) -> None:
    """Shift+F9: the slip of the dossier saved last in large print, asked about as :func:`print_last` does."""
    if place.saved.received is not None:
        _print_of_last(place, "Shift F9", place.saved.print_large, place.saved.number.text())


def _print_of_last(place: Intake, key: str, print_it: Callable[[], None], which: str) -> None:
    words = tr("Hồ sơ này chưa có phiếu. In lại phiếu trước ({which}): {key} lần nữa")
    asks, said = words.format(which=which, key=key), place.confirmation
    if place.saved.isVisibleTo(place) or place.visit.isVisibleTo(place):
        print_it()
    elif said.isVisibleTo(place) and said.accessibleName() == asks:
        print_it()
        place.confirm(tr("In lại phiếu trước ({which})").format(which=which))
    else:
        place.say_caution(asks)


def correct_last(place: Intake) -> None:
    """Open the correction of the dossier saved last; the panel then says what is right now."""
    from ui.places.correction_sheet import CorrectionSheet  # noqa: PLC0415 - the core is read after the first paint

    received = place.saved.received
    if received is None:
        return
    sheet = CorrectionSheet(place, _read(place, received.dossier))
    sheet.closed.connect(lambda: _show(place, _read(place, received.dossier)))
    sheet.begin(sheet.reason)


def explain(place: Intake) -> None:
    """Explain the day shown: of what is being written, or as it stands of the dossier saved last while that is shown."""
    from app.refusal import Refusal  # noqa: PLC0415 - the core is read after the first paint
    from ui.places.why_sheet import WhySheet  # noqa: PLC0415 - as above
    from ui.places.why_stored import open_why  # noqa: PLC0415 - as above

    last, promise, procedure = place.saved.received, place.panel.promise, place.procedure.procedure
    if promise is not None and procedure is not None:
        WhySheet(place, promise, procedure).open()
    elif last is not None and place.saved.isVisibleTo(place):
        try:
            open_why(place, _read(place, last.dossier))
        except Refusal as refusal:
            place.say_caution(say(refusal))


def take_fee_of_last(place: Intake) -> None:
    """Open the fee of the dossier saved last, or say that none is due any more."""
    from ui.places.fee_sheet import open_fee  # noqa: PLC0415 - the core is read after the first paint

    received = place.saved.received
    if received is None:
        return
    if place.saved.fee.is_due:
        open_fee(place, _read(place, received.dossier))
    else:
        place.confirm(_settled_words(place, received.dossier))


def _settled_words(place: Intake, uid: str) -> str:
    from app.dossier.registers import fees  # noqa: PLC0415 - the core is read after the first paint

    with place.counter.reading() as reading:
        paid = [each for each in fees.of_dossier(reading, place.counter.desk.settings.ward, uid) if each.left]
    if not paid:
        return tr("Hồ sơ vừa lưu không còn lệ phí phải thu")
    words = tr("Hồ sơ vừa lưu đã thu {amount}, biên lai {numbers}")
    return words.format(amount=dong(sum(each.left for each in paid)), numbers=fees.numbers_of(paid))


def _show_fee(place: Intake, act: str, uid: str) -> None:
    """Something was recorded: what was paid, here or on the dossier's page, is not asked for again, the rest is."""
    from app.dossier.registers import fees  # noqa: PLC0415 - the core is read after the first paint
    from ui.places.step_terms import version_of  # noqa: PLC0415 - as above

    received = place.saved.received
    if act not in _MOVE_A_FEE or received is None or received.dossier != uid:
        return
    with place.counter.reading() as reading:
        paid = fees.of_dossier(reading, place.counter.desk.settings.ward, uid)
    asked, version = _read(place, uid).fee, version_of(place.counter, uid)
    due = due_amount(asked, version.terms.fee_amount if version else None)
    settled = any(each.left or not each.amount for each in paid)
    rest = rest_of(due, sum(each.left for each in paid)) if all(each.amount for each in paid) else 0
    place.saved.fee.show_fee(dong(rest) if rest else "" if settled else asked)
    place.keys_changed.emit()


def _read(place: Intake, uid: str) -> Dossier:
    from app.dossier.registers import dossiers  # noqa: PLC0415 - the core is read after the first paint

    with place.counter.reading() as reading:
        return dossiers.one(reading, place.counter.desk.settings.ward, uid)


def _show(place: Intake, whole: Dossier) -> None:
    received, line = place.saved.received, whole.line
    if received is not None and received.dossier == line.dossier:
        submitter = whole.submitter or {}
        name, proxy = whole.applicant["name"], submitter.get("name", "")
        odd = odd_phones(whole.applicant.get("phone", ""), submitter.get("phone", ""))
        place.saved.show_told(name, proxy, line.procedure_name, line.received_at, line.due_at, odd)
