"""What the outputs say in their own words: dates, numbers, and the notes around a post.

The words are in the language that `words_in` sets, whatever the locale of the computer is, and the same in every
format. Without it they are English.
"""

from __future__ import annotations

import warnings
from importlib import import_module
from typing import TYPE_CHECKING

from twconvert.languages import language_for
from twconvert.wording.absences import MediaTally
from twconvert.wording.colophon import colophon_of, not_in_it
from twconvert.wording.dates import (
    clock,
    day,
    day_with_clock,
    last_day_of,
    machine_readable,
    moment_of,
    period_of,
    years_of,
)
from twconvert.wording.language import gettext, gettext_noop, language_of_words, ngettext, words_in, words_of_post
from twconvert.wording.media import SEE_ONLINE, STILL_ONLINE, absence_of, alt_of, holding_text, label_of
from twconvert.wording.messages import conversation_title, event_text, moment, silent_text, span_of, speaker
from twconvert.wording.notes import account
from twconvert.wording.numbers import comma, grouped, listed, number_of
from twconvert.wording.origin import clock_of, holdings_of, left_out_of, maker, origin_of, other_holdings_of
from twconvert.wording.people import former_handles_of, full_name_of, list_title
from twconvert.wording.saved import like_note, moment_note, moment_posts, moment_title
from twconvert.wording.sentences import Run, run_text, runs_in, sentence
from twconvert.wording.volumes import volume_text

__all__ = [
    "SEE_ONLINE",
    "STILL_ONLINE",
    "MediaTally",
    "Run",
    "absence_of",
    "account",
    "alt_of",
    "clock",
    "clock_of",
    "colophon_of",
    "comma",
    "conversation_title",
    "day",
    "day_with_clock",
    "event_text",
    "former_handles_of",
    "full_name_of",
    "gettext",
    "gettext_noop",
    "grouped",
    "holding_text",
    "holdings_of",
    "label_of",
    "language_for",
    "language_of_words",
    "last_day_of",
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
    "ngettext",
    "not_in_it",
    "number_of",
    "origin_of",
    "other_holdings_of",
    "period_of",
    "run_text",
    "runs_in",
    "sentence",
    "silent_text",
    "span_of",
    "speaker",
    "volume_text",
    "words_in",
    "words_of_post",
    "years_of",
]

if not TYPE_CHECKING:
    # Names that were public here. What a document consists of has a package of its own, which tells the rest, too.
    _MOVED = {
        "Line": "outline.Line",
        "likes_of": "outline.sections_of",
        "lists_of": "outline.sections_of",
        "relations_of": "outline.sections_of",
        "resumed": "outline.resumed",
        "talk": "outline.talk",
    }
    _TOLD_BY_THE_OUTLINE = {
        "EDITED": "notes",
        "EDITED_BEFORE": "notes",
        "MONTHS": "conventions",
        "WELCOME": "messages",
        "chat_note": "messages",
        "chat_title": "messages",
        "conversation_note": "messages",
        "facts": "notes",
        "month_number": "dates",
        "name_of": "people",
        "names_of": "people",
        "notes_after": "notes",
        "notes_before": "notes",
        "number_of_kind": "numbers",
        "number_spoken": "messages",
        "others_in": "messages",
        "period_between": "dates",
        "posts_meant": "saved",
        "reactions_text": "messages",
        "spoken": "messages",
    }

    def __getattr__(name: str) -> object:
        """Return a name that was public here, with a warning that says what takes its place."""
        if name in _MOVED:
            _warn(name, _MOVED[name])
            outline = import_module("twconvert.outline")
            return getattr(outline, name, None) or getattr(import_module("twconvert.outline.deprecated"), name)
        if name in _TOLD_BY_THE_OUTLINE:
            _warn(name, "outline")
            return getattr(import_module(f"{__name__}.{_TOLD_BY_THE_OUTLINE[name]}"), name)
        if name == "CHATS":
            _warn(name, "outline.sections_of")
            return "Chats with Grok"
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def _warn(name: str, successor: str) -> None:
        message = f"twconvert.wording.{name} will be removed; twconvert.{successor} takes its place"
        warnings.warn(message, DeprecationWarning, stacklevel=3)
