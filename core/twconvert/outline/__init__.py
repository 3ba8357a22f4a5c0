"""What a document consists of, worked out once and without markup.

Exporters that make something to read take from here how posts are grouped by month, which sections follow them, what
surrounds a post, and how a conversation reads. Each shows it in its own way.
"""

from twconvert.outline.aids import Aid, AidChoice, AidEntry, AidPicture, aids_of, liked_of_year
from twconvert.outline.conversation import Line, resumed, talk
from twconvert.outline.days import Day, Days
from twconvert.outline.lines import PostLine, RepliesInMarkup
from twconvert.outline.months import Month, MonthOfThreads, by_month, month_of, months_of, with_own_months
from twconvert.outline.numbers import Fact
from twconvert.outline.posts import (
    Note,
    PostView,
    Revision,
    edited_line,
    notes_around,
    post_view,
    posts_by_id,
    thread_views,
)
from twconvert.outline.sections import Chapter, Section, chapters_of, sections_of
from twconvert.wording.notes import facts, target_of

__all__ = [
    "Aid",
    "AidChoice",
    "AidEntry",
    "AidPicture",
    "Chapter",
    "Day",
    "Days",
    "Fact",
    "Line",
    "Month",
    "MonthOfThreads",
    "Note",
    "PostLine",
    "PostView",
    "RepliesInMarkup",
    "Revision",
    "Section",
    "aids_of",
    "by_month",
    "chapters_of",
    "edited_line",
    "facts",
    "liked_of_year",
    "month_of",
    "months_of",
    "notes_around",
    "post_view",
    "posts_by_id",
    "resumed",
    "sections_of",
    "talk",
    "target_of",
    "thread_views",
    "with_own_months",
]
