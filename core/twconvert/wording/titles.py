"""What a document is called where it was given no title, so that one selection can be told from another."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from twconvert.wording.chosen import words_for
from twconvert.wording.dates import as_heading, day, month_words
from twconvert.wording.language import gettext, gettext_noop
from twconvert.wording.numbers import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Container
    from datetime import date

    from twconvert.extent import Extent
    from twconvert.model import Account

_POSTS = (
    ("posts", gettext_noop("posts")),
    ("community_posts", gettext_noop("posts")),
    ("circle_posts", gettext_noop("circle posts")),
    ("deleted_posts", gettext_noop("deleted posts")),
)
_OTHERS = (
    ("messages", "messages", gettext_noop("messages")),
    ("likes", "likes", gettext_noop("likes")),
    ("relations", "relations", gettext_noop("contacts")),
    ("chats", "chat_messages", gettext_noop("chats")),
    ("other-media", "other_media", gettext_noop("other files")),
)
"""The names of kinds, of the rows of the ledger that count them, and what they are called."""
_MOST_NAMED = 4
_WITHOUT = {
    "replies": gettext_noop("replies"),
    "reposts": gettext_noop("reposts"),
    "community": gettext_noop("community posts"),
    "lists": gettext_noop("lists"),
    "moments": gettext_noop("moments"),
}
_LAST_MONTH = 12


def title_of(owner: Account, extent: Extent, written: Container[str], holds: Container[str]) -> str:
    """Return the title of a selection: ``The posts and messages of Ada Example, 2019 to 2020, without replies``.

    Args:
        owner: The owner of the archive.
        extent: What was asked for.
        written: The rows of the ledger that count something of the document.
        holds: The names of the kinds that the format has a place for.
    """
    what = _what(written, holds)
    name = owner.name or (owner.handle and f"@{owner.handle}")
    title = _with_days(_beginning(what, name), extent)
    chosen = words_for(extent.posts)
    if chosen:
        title = gettext("{title}, {chosen}").format(title=title, chosen=chosen)
    without = [gettext(words) for kind, words in _WITHOUT.items() if kind in extent.removed and _may_hold(kind, holds)]
    if not extent.has_media:
        without.append(gettext("pictures"))
    if without:
        title = gettext("{title}, without {kinds}").format(title=title, kinds=listed(without))
    filters = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in extent.filter_options)
    return f"{title} ({filters})" if filters else title


def _beginning(what: str, name: str | None) -> str:
    if not name:
        return as_heading(what)
    sentence = gettext("The {kinds} of {name}")
    begins_with_kinds = sentence.startswith("{kinds}")
    return sentence.format(kinds=as_heading(what) if begins_with_kinds else what, name=name)


def _what(written: Container[str], holds: Container[str]) -> str:
    names = [words for row, words in _POSTS if row in written and "posts" in holds]
    names += [words for kind, row, words in _OTHERS if row in written and kind in holds]
    names = list(map(gettext, dict.fromkeys(names)))
    return listed(names) if 0 < len(names) <= _MOST_NAMED else gettext("archive")


def _may_hold(kind: str, holds: Container[str]) -> bool:
    return (kind if kind in {"lists", "moments"} else "posts") in holds


def _with_days(title: str, extent: Extent) -> str:
    first, last = extent.first_day, extent.last_day
    words = _words_for(first, last)
    begin, end = (words(each) if each else "" for each in (first, last))
    if not (begin or end):
        return title
    if begin == end:
        sentence = gettext("{title}, {day}")
    elif begin and end:
        sentence = gettext("{title}, {first} to {last}")
    else:
        sentence = gettext("{title} since {first}") if begin else gettext("{title} until {last}")
    return sentence.format(title=title, day=begin, first=begin, last=end)


def _words_for(first: date | None, last: date | None) -> Callable[[date], str]:
    """Return what puts both days in words: as years where they are whole years, or as months, or as days."""
    is_begin_of_month = first is None or first.day == 1
    is_end_of_month = last is None or last.day == monthrange(last.year, last.month)[1]
    if not (is_begin_of_month and is_end_of_month):
        return day
    is_year = (first is None or first.month == 1) and (last is None or last.month == _LAST_MONTH)
    return _year if is_year else _month


def _year(date: date) -> str:
    return str(date.year)


def _month(date: date) -> str:
    return month_words(date.year, date.month)
