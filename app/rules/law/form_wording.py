"""Which fixed texts each form of a profile must word, and which blanks its lines may leave to be filled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter
from types import MappingProxyType

Wording = Mapping[str, str | tuple[str, ...]]

REPLACED_BY = ("completion", "correction", "extension", "reissue", "resumption")
"""The records that give a citizen a new slip."""

SINCE: Mapping[str, str] = MappingProxyType(
    {"local_label": "Trong đó tại {office}:", "joint_label": "Liên thông với:"}
)
"""Our additions to form 01 since the first release: a profile that is a ward's own file may not have them yet."""
_HEAD = ("national_name", "motto", "number_label", "date_line", "title")
_DESK_FORM = (*_HEAD, "subtitle", "body", "moment", "date", "signers", "sign_hint")

WORDING_KEYS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "form01": frozenset(
            [
                *_HEAD,
                *("code_label", "copies", "received_by", "applicant_label", "id_number_label"),
                *("address_label", "phone_label", "email_label", "proxy_note", "request_label"),
                *("papers_label", "papers_columns", "sets_label", "sets_unit", "limit_label"),
                *("moment", "received_label", "due_label", "collect_label", "book_line"),
                *("submitter_title", "clerk_title", "sign_hint", "clerk_digital_hint", "note", "reprint"),
                *("representative_label", "submitter_label", "authorisation_label"),
                *("witness_label", "dispatch_label", "completed_label", "replaces"),
                *SINCE,
                *("fee_unpaid", "fee_paid", "fee_refunded", "fee_exempt"),
                *(f"why_{record}" for record in REPLACED_BY),
            ]
        ),
        "form02": frozenset(_DESK_FORM),
        "form03": frozenset(_DESK_FORM),
        "form04": frozenset(
            [
                *_HEAD,
                *("addressee_label", "date", "moment", "opening", "promised", "late", "reason_label"),
                *("apology", "new_date", "closing", "signer_title", "sign_hint"),
            ]
        ),
        "stop": frozenset(_DESK_FORM),
        "control_sheet": frozenset(
            [
                *_HEAD,
                *("body", "heads", "desk", "give", "take", "giver", "taker", "moment", "handed_at"),
                *("early", "on_time", "late", "note"),
            ]
        ),
        "register": frozenset(
            [
                *_HEAD,
                *("book_line", "columns", "heads", "group", "page", "closing", "closed", "running"),
                *(
                    "signer_title",
                    "sign_hint",
                    "refused",
                    "withdrawn",
                    "corrected",
                    "entered_later",
                    "missing",
                ),
                *("collect_counter", "collect_post", "collect_online"),
            ]
        ),
        "handover_list": frozenset(["title", "body", "heads", "page", "moment", "signers", "sign_hint"]),
    }
)
"""The fixed texts each form must word; an empty text means that this form has no such line."""

BLANKS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "body": frozenset(
            [
                *("office", "applicant", "id_number", "address", "phone", "email", "code", "request"),
                *("items", "reason", "papers", "contact", "hotline", "received", "on", "asked_by", "times"),
                *("agencies", "due", "giver", "taker", "step", "handed", "count", "dispatch"),
            ]
        ),
        "subtitle": frozenset(["code", "times"]),
    }
)
"""What the lines of a form's body may ask for; a line whose blank has no answer is not printed."""

REGISTER_COLUMNS = frozenset(
    [
        *("number", "code", "procedure", "sets", "name", "contact", "agency"),
        *("received", "due", "returned", "collect", "signed", "note"),
    ]
)
"""What a line of the register can say."""
GROUPED = ("received", "due", "returned", "collect", "signed")
"""The register's columns under its one heading of receiving and returning."""


def strange_blanks(wording: Mapping[str, Wording]) -> Iterator[str]:
    """Name each text that leaves a blank, or heads a column, which nothing fills: it would stop a paper one day."""
    for form, texts in wording.items():
        for key, known in BLANKS.items():
            if not blanks_of(texts.get(key, "")) <= known:
                yield f"{form}.{key}"
    columns, heads = wording["register"]["columns"], wording["register"]["heads"]
    if not set(columns) <= REGISTER_COLUMNS or len(columns) != len(heads):
        yield "register.columns"


def blanks_of(text: str | tuple[str, ...]) -> set[str]:
    """The blanks of a text or of several."""
    lines = (text,) if isinstance(text, str) else text
    return {blank for line in lines for _, blank, _, _ in Formatter().parse(line) if blank is not None}
