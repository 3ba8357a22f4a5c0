"""The line above the text of a post: when it was made, whom it answers, whose post it repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.wording.dates import day, day_with_clock
from twconvert.wording.language import gettext
from twconvert.wording.notes import account, post_reference
from twconvert.wording.numbers import listed
from twconvert.wording.sentences import Run, runs_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert.model import Document, Post, Repost


def time_words(shown_day: str | None, shown_clock: str | None) -> str:
    """Return the day and the clock, as far as they are shown, or ``Post`` where the archive knows the day alone."""
    if shown_day and shown_clock:
        return day_with_clock(shown_day, shown_clock)
    return shown_day or shown_clock or gettext("Post")


def repost_line(document: Document, time: Run, repost: Repost) -> list[Run]:
    """Return ``16:17, reposted Bea Example @bea, 4 January 2019``."""
    names = account(repost.author, repost.url)
    if not repost.created_at:
        return runs_in(gettext("{time}, reposted {account}"), time=[time], account=names)
    made = Run(day(document.local(repost.created_at)), repost.url)
    return runs_in(gettext("{time}, reposted {account}, {day}"), time=[time], account=names, day=[made])


def reply_line(time: Run, target: Run, people: Sequence[Run]) -> list[Run]:
    """Return ``16:17 to @bea, @cem and @dan``, or what is said where nobody knows who was answered.

    Words after the time lead where ``target`` does: to the post that is answered.
    """
    if not people:
        return runs_in(gettext("{time}, [in reply to an account that the archive does not name]"), target, time=[time])
    return runs_in(gettext("{time} [to] {people}"), target, time=[time], people=_listed(people))


def own_reply_line(document: Document, time: Run, target: Post) -> list[Run]:
    """Return ``16:17, in reply to the post of 4 January 2019, 12:00``: a post of the document."""
    return runs_in(gettext("{time}, in reply to {post}"), time=[time], post=[post_reference(document, target)])


def _listed(people: Sequence[Run]) -> list[Run]:
    if len(people) == 1:
        return list(people)
    places = {str(number): [person] for number, person in enumerate(people)}
    return runs_in(listed([f"{{{number}}}" for number in places]), None, **places)
