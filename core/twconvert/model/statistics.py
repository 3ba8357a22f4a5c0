"""What the posts of a document amount to: how many, when, of what and with whom.

Days, months and hours are those of the document's clock. Every ranking has the highest count first; what is equal is in
the order of the names, or of posts from the oldest to the newest.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from twconvert.model.people import AccountRef


class PostSummary(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A post of the document without its content: enough to name it and to lead to it."""

    id: str
    """The id, as in `Post.id`."""
    created_at: datetime
    """When it was posted, in UTC."""
    precision: Literal["second", "day"] = "second"
    """What is known of ``created_at``, as in `Post.precision`."""
    likes: int = 0
    """The number of likes; 0 where the archive does not say."""
    reposts: int = 0
    """The number of times that others reposted it; 0 where the archive does not say."""


class MonthCount(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """The posts of a month."""

    year: int
    """1 to 9999."""
    month: int
    """1 (January) to 12."""
    posts: int = 0
    """All posts, replies and reposts among them."""
    replies: int = 0
    """Replies to others. One that answers its own author continues a thread, and is none."""
    reposts: int = 0
    """Posts of others that the owner reposted."""
    pictures: int = 0
    """Pictures of posts that are not reposts, also those whose file the archive lacks."""
    films: int = 0
    """Videos and animations, counted as pictures are."""


class YearCount(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """The posts of a year. The numbers mean what they mean in a `MonthCount`."""

    year: int
    """1 to 9999."""
    posts: int = 0
    """All posts."""
    replies: int = 0
    """Replies to others."""
    reposts: int = 0
    """Posts of others."""
    pictures: int = 0
    """Pictures."""
    films: int = 0
    """Videos and animations."""
    most_liked: tuple[PostSummary, ...] = ()
    """The posts with the most likes, at most 5, ranked as in `Statistics.most_liked`."""


class DayCount(Struct, frozen=True, gc=False):
    """The posts of a day."""

    day: date
    """The day."""
    posts: int
    """The number of posts."""


class Streak(Struct, frozen=True, gc=False):
    """Days in a row, each with a post."""

    first: date
    """The first day."""
    last: date
    """The last day."""

    @property
    def days(self) -> int:
        """The number of days."""
        return (self.last - self.first).days + 1


class NameCount(Struct, frozen=True, gc=False, omit_defaults=True):
    """How many posts have a hashtag, link to a host, or are in a language."""

    name: str
    """The hashtag without its sign, spelled as it is most often; the host without ``www.``; the language as a tag."""
    posts: int
    """The number of posts."""
    examples: tuple[PostSummary, ...] = ()
    """Of hashtags: all posts that have it if they are few, or else 12 spread over all of them. Oldest first."""


class AccountCount(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """How often posts have to do with an account other than the owner's."""

    account: AccountRef
    """The account, with what is known of it."""
    posts: int
    """The number of posts that have to do with it in any of these ways."""
    answered: int = 0
    """The number of posts that answer it."""
    mentioned: int = 0
    """The number of posts that name it in their text, without those that answer it."""
    reposted: int = 0
    """The number of its posts that the owner reposted."""
    quoted: int = 0
    """The number of posts that quote it."""
    examples: tuple[PostSummary, ...] = ()
    """In `Statistics.people`: posts that have to do with it, chosen as those of a hashtag are."""


class ThreadCount(Struct, frozen=True, gc=False):
    """A thread."""

    first: PostSummary
    """The post that it begins with."""
    posts: int
    """The number of posts in it."""


class Statistics(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """What the posts of a document amount to.

    It counts what the document holds: not what filters left out, nor earlier versions of edited posts, nor posts that
    are there only because others quote them. Texts of reposts are not the owner's, so that their words, links, hashtags
    and mentions do not count.
    """

    posts: int = 0
    """The number of posts."""
    replies: int = 0
    """The number of replies to others, as in `MonthCount.replies`."""
    reposts: int = 0
    """The number of posts of others that the owner reposted."""
    pictures: int = 0
    """The number of pictures, as in `MonthCount.pictures`."""
    films: int = 0
    """The number of videos and animations."""
    words: int = 0
    """The number of words: what stands between spaces, and each letter of Chinese and Japanese."""
    months: tuple[MonthCount, ...] = ()
    """The months that have posts, the earliest first."""
    years: tuple[YearCount, ...] = ()
    """The years that have posts, the earliest first."""
    weekdays: tuple[int, ...] = (0,) * 7
    """The number of posts on each day of the week, from Monday to Sunday."""
    hours: tuple[int, ...] = (0,) * 24
    """The number of posts in each hour of the day, without those whose time of day is not known."""
    busiest_day: DayCount | None = None
    """The day with the most posts; of several the first. ``None`` where there are no posts."""
    longest_streak: Streak | None = None
    """The most days in a row with a post; of several such rows the first."""
    threads: int = 0
    """The number of threads of two posts or more."""
    longest_thread: ThreadCount | None = None
    """The thread with the most posts; of several the first. ``None`` where each post stands alone."""
    most_liked: tuple[PostSummary, ...] = ()
    """The posts with the most likes, at most 50. Of posts with as many likes, those with more reposts come first."""
    most_reposted: tuple[PostSummary, ...] = ()
    """The posts that others reposted most, at most 50. Of posts with as many, those with more likes come first."""
    pictured: tuple[PostSummary, ...] = ()
    """Of the posts with a picture that is in the archive those with the most likes, at most 48."""
    hashtags: tuple[NameCount, ...] = ()
    """The hashtags that most posts have, at most 100."""
    hosts: tuple[NameCount, ...] = ()
    """The hosts that most posts link to, at most 100."""
    languages: tuple[NameCount, ...] = ()
    """The languages that most posts are in, at most 100, reposts among them."""
    people: tuple[AccountCount, ...] = ()
    """The accounts that most posts have to do with, at most 200."""
    answered: tuple[AccountCount, ...] = ()
    """The accounts that were answered most, at most 20."""
    mentioned: tuple[AccountCount, ...] = ()
    """The accounts that were mentioned most, at most 20."""
    reposted: tuple[AccountCount, ...] = ()
    """The accounts that were reposted most, at most 20."""
    quoted: tuple[AccountCount, ...] = ()
    """The accounts that were quoted most, at most 20."""
    distinct_hashtags: int = 0
    """The number of different hashtags."""
    distinct_hosts: int = 0
    """The number of different hosts."""
    distinct_people: int = 0
    """The number of different accounts that posts have to do with."""

    @property
    def busiest_hour(self) -> int | None:
        """The hour of the day with the most posts, 0 to 23; of several the first. ``None`` where no hour is known."""
        most = max(self.hours)
        return self.hours.index(most) if most else None
