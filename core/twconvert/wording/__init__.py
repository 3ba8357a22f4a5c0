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
    period_of,
    years_of,
)
from twconvert.wording.media import SEE_ONLINE, STILL_ONLINE, absence_of, alt_of, label_of
from twconvert.wording.notes import EDITED, EDITED_BEFORE, Run, account, facts, notes_after, notes_before, run_text
from twconvert.wording.numbers import listed, number_of, number_of_kind
from twconvert.wording.origin import clock_of, left_out_of, maker, origin_of

__all__ = [
    "EDITED",
    "EDITED_BEFORE",
    "MONTHS",
    "SEE_ONLINE",
    "STILL_ONLINE",
    "Run",
    "absence_of",
    "account",
    "alt_of",
    "clock",
    "clock_of",
    "day",
    "facts",
    "label_of",
    "left_out_of",
    "listed",
    "machine_readable",
    "maker",
    "moment_of",
    "month_number",
    "notes_after",
    "notes_before",
    "number_of",
    "number_of_kind",
    "origin_of",
    "period_of",
    "run_text",
    "years_of",
]
