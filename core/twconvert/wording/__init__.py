"""What the outputs say in their own words: dates, numbers, and the notes around a post.

The words are English whatever the locale of the computer is, and the same in every format.
"""

from __future__ import annotations

import warnings
from importlib import import_module
from typing import TYPE_CHECKING

from twconvert.wording.dates import (
    MONTHS,
    clock,
    day,
    machine_readable,
    moment_of,
    month_number,
    period_between,
    period_of,
    years_of,
)
from twconvert.wording.media import SEE_ONLINE, STILL_ONLINE, absence_of, alt_of, label_of
from twconvert.wording.messages import (
    WELCOME,
    chat_note,
    chat_title,
    conversation_note,
    conversation_title,
    event_text,
    moment,
    number_spoken,
    others_in,
    reactions_text,
    silent_text,
    span_of,
    speaker,
    spoken,
)
from twconvert.wording.notes import EDITED, EDITED_BEFORE, Run, account, facts, notes_after, notes_before, run_text
from twconvert.wording.numbers import listed, number_of, number_of_kind
from twconvert.wording.origin import clock_of, holdings_of, left_out_of, maker, origin_of, other_holdings_of
from twconvert.wording.people import (
    former_handles_of,
    full_name_of,
    list_title,
    name_of,
    names_of,
)
from twconvert.wording.saved import like_note, moment_note, moment_posts, moment_title, posts_meant

__all__ = [
    "EDITED",
    "EDITED_BEFORE",
    "MONTHS",
    "SEE_ONLINE",
    "STILL_ONLINE",
    "WELCOME",
    "Run",
    "absence_of",
    "account",
    "alt_of",
    "chat_note",
    "chat_title",
    "clock",
    "clock_of",
    "conversation_note",
    "conversation_title",
    "day",
    "event_text",
    "facts",
    "former_handles_of",
    "full_name_of",
    "holdings_of",
    "label_of",
    "left_out_of",
    "like_note",
    "list_title",
    "listed",
    "machine_readable",
    "maker",
    "moment",
    "moment_note",
    "moment_of",
    "moment_posts",
    "moment_title",
    "month_number",
    "name_of",
    "names_of",
    "notes_after",
    "notes_before",
    "number_of",
    "number_of_kind",
    "number_spoken",
    "origin_of",
    "other_holdings_of",
    "others_in",
    "period_between",
    "period_of",
    "posts_meant",
    "reactions_text",
    "run_text",
    "silent_text",
    "span_of",
    "speaker",
    "spoken",
    "years_of",
]

if not TYPE_CHECKING:
    # What a document consists of has a package of its own since version 0.2.
    _MOVED = {
        "CHATS": "outline.sections_of",
        "Line": "outline.Line",
        "likes_of": "outline.sections_of",
        "lists_of": "outline.sections_of",
        "relations_of": "outline.sections_of",
        "resumed": "outline.resumed",
        "talk": "outline.talk",
    }

    def __getattr__(name: str) -> object:
        """Return a name that was public here, with a warning that says what takes its place."""
        if name not in _MOVED:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        message = f"twconvert.wording.{name} will be removed; twconvert.{_MOVED[name]} takes its place"
        warnings.warn(message, DeprecationWarning, stacklevel=2)
        outline = import_module("twconvert.outline")
        return getattr(outline, name, None) or getattr(import_module("twconvert.outline.deprecated"), name)
