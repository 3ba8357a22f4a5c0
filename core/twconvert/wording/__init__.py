"""What the outputs say in their own words: dates, numbers, and the notes around a post.

The words are English whatever the locale of the computer is, and the same in every format.
"""

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
    CHATS,
    chat_title,
    conversation_title,
    event_text,
    moment,
    others_in,
    reactions_text,
    speaker,
    spoken,
)
from twconvert.wording.notes import EDITED, EDITED_BEFORE, Run, account, facts, notes_after, notes_before, run_text
from twconvert.wording.numbers import listed, number_of, number_of_kind
from twconvert.wording.origin import clock_of, left_out_of, maker, origin_of
from twconvert.wording.people import (
    former_handles_of,
    full_name_of,
    list_title,
    lists_of,
    name_of,
    names_of,
    relations_of,
)

__all__ = [
    "CHATS",
    "EDITED",
    "EDITED_BEFORE",
    "MONTHS",
    "SEE_ONLINE",
    "STILL_ONLINE",
    "Run",
    "absence_of",
    "account",
    "alt_of",
    "chat_title",
    "clock",
    "clock_of",
    "conversation_title",
    "day",
    "event_text",
    "facts",
    "former_handles_of",
    "full_name_of",
    "label_of",
    "left_out_of",
    "list_title",
    "listed",
    "lists_of",
    "machine_readable",
    "maker",
    "moment",
    "moment_of",
    "month_number",
    "name_of",
    "names_of",
    "notes_after",
    "notes_before",
    "number_of",
    "number_of_kind",
    "origin_of",
    "others_in",
    "period_between",
    "period_of",
    "reactions_text",
    "relations_of",
    "run_text",
    "speaker",
    "spoken",
    "years_of",
]
