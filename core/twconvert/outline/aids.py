"""What helps to find one post of many: numbers, the posts that were liked most, people, hashtags, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from twconvert.model import Mention
from twconvert.outline.numbers import FEWEST_OF_NAME, Fact, amounts_of, date_of, facts_of
from twconvert.text import plain_text, without_styles
from twconvert.urls import profile_url
from twconvert.wording import Run, gettext, grouped, listed, ngettext, number_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from twconvert.model import AccountCount, Document, Media, MonthCount, NameCount, Post, PostSummary

AidChoice: TypeAlias = Literal["all", "none", "numbers", "liked", "people", "hashtags", "pictures"]
"""A value of the option ``aids``: the key of an aid, or all or none of them."""

_FEWEST_POSTS = 20
_FEWEST_LIKED = 20
_FEWEST_NAMES = 5
_MOST_NAMES = 100
_FEWEST_PICTURED = 8
_LIKED_OF_YEAR = 5
_LONGEST_EXCERPT = 120


class AidEntry(NamedTuple):
    """A line of an aid: a post, a person or a hashtag."""

    name: Sequence[Run]
    """What it is about: ``#bread``, ``Bob @bob``, or the date of a post as a link to it."""
    amount: str
    """How often, or how much: ``213 posts``, ``12 likes``."""
    dates: Sequence[Run] = ()
    """The dates of posts, each a link to its post."""
    more: str = ""
    """How many more posts there are: ``and 193 more``. Empty where all are named."""
    excerpt: str = ""
    """The beginning of the text of a post."""


class AidPicture(NamedTuple):
    """A picture of a contact sheet."""

    post: Post
    """The post that it is of."""
    media: Media
    """The picture; the archive holds its file."""
    made: Run
    """The date of the post, as a link to it."""


class Aid(NamedTuple):
    """A part of a document that helps to find posts."""

    key: Literal["numbers", "liked", "people", "hashtags", "pictures"]
    """Which one it is."""
    title: str
    """The heading, in words."""
    amounts: Sequence[Fact] = ()
    """Of *In numbers*: how many posts, replies, pictures, words ... there are."""
    facts: Sequence[Fact] = ()
    """Of *In numbers*: when most was written, and what there is most of."""
    months: Sequence[MonthCount] = ()
    """Of *In numbers*: the numbers of posts by month, for a drawing with bars; `bars_svg` makes one."""
    entries: Sequence[AidEntry] = ()
    """The lines of all others but *Pictures*."""
    pictures: Sequence[AidPicture] = ()
    """Of *Pictures*: those of the contact sheet, in the order of their posts."""


def aids_of(document: Document, choice: Collection[AidChoice] | None = None) -> list[Aid]:
    """Return what helps to find posts, in the order in which it stands after the table of contents.

    Nothing is there that would help little: *In numbers* takes 20 posts, *Most liked* 20 posts with likes, *People* and
    *Hashtags* five names with two posts or more each, and *Pictures* eight posts with pictures. People and hashtags are
    named that two posts or more have to do with, at most 100 of each, the most frequent first, with the dates of at
    most 12 posts. Those of a volume are of its own posts.

    Args:
        document: The document. Some of its posts are read: at most 100, and none for *In numbers* alone.
        choice: The value of the option ``aids``; all of them without it.
    """
    wanted = choice or ("all",)
    if "none" in wanted:
        return []
    makers = {
        "numbers": _numbers,
        "liked": _liked,
        "people": _people,
        "hashtags": _hashtags,
        "pictures": _pictures,
    }
    found = (make(document) for key, make in makers.items() if "all" in wanted or key in wanted)
    return [aid for aid in found if aid]


def liked_of_year(document: Document, year: int, choice: Collection[AidChoice] | None = None) -> list[AidEntry]:
    """Return the posts of a year that were liked most, for the page of the year; none where it has few posts.

    Args:
        document: The document.
        year: The year.
        choice: The value of the option ``aids``: these belong to ``liked``.
    """
    wanted = choice or ("all",)
    if "none" in wanted or not ("all" in wanted or "liked" in wanted):
        return []
    years = (each for each in document.statistics.years if each.year == year)
    found = next(years, None)
    if found is None or found.posts < _FEWEST_POSTS or len(found.most_liked) < _LIKED_OF_YEAR:
        return []
    return [_liked_entry(document, post) for post in found.most_liked]


def _numbers(document: Document) -> Aid | None:
    found = document.statistics
    if found.posts < _FEWEST_POSTS:
        return None
    title = gettext("In numbers")
    return Aid("numbers", title, amounts=amounts_of(document), facts=facts_of(document), months=found.months)


def _liked(document: Document) -> Aid | None:
    liked = document.statistics.most_liked
    if len(liked) < _FEWEST_LIKED:
        return None
    return Aid("liked", gettext("Most liked"), entries=[_liked_entry(document, post) for post in liked])


def _liked_entry(document: Document, summary: PostSummary) -> AidEntry:
    amounts = [number_of(summary.likes, "like")]
    amounts += [number_of(summary.reposts, "repost")] if summary.reposts else []
    post = document.posts.find(summary.id)
    return AidEntry([date_of(document, summary)], listed(amounts), excerpt=_excerpt(post) if post else "")


def _people(document: Document) -> Aid | None:
    people = document.statistics.people[:_MOST_NAMES]
    accounts = [each for each in people if each.posts >= FEWEST_OF_NAME]
    accounts = [each for each in accounts if each.account.handle]
    if len(accounts) < _FEWEST_NAMES:
        return None
    return Aid("people", gettext("People"), entries=[_person(document, each) for each in accounts])


def _person(document: Document, counted: AccountCount) -> AidEntry:
    account = counted.account
    handle = account.handle or ""
    url = profile_url(document.service, account.id, handle)
    names = [Run(account.name, url, is_name=True, account=account), Run(" ", url)] if account.name else []
    name = [*names, Run(f"@{handle}", url, is_name=True, account=account)]
    return _entry(document, name, counted.posts, counted.examples)


def _hashtags(document: Document) -> Aid | None:
    hashtags = _frequent(document.statistics.hashtags)
    if len(hashtags) < _FEWEST_NAMES:
        return None
    entries = [_entry(document, [Run(f"#{each.name}", is_name=True)], each.posts, each.examples) for each in hashtags]
    return Aid("hashtags", gettext("Hashtags"), entries=entries)


def _frequent(names: Sequence[NameCount]) -> list[NameCount]:
    return [each for each in names if each.posts >= FEWEST_OF_NAME]


def _entry(document: Document, name: Sequence[Run], posts: int, examples: Sequence[PostSummary]) -> AidEntry:
    more = posts - len(examples)
    words = ngettext("and {count} more", "and {count} more", more).format(count=grouped(more)) if more else ""
    return AidEntry(name, number_of(posts, "post"), [date_of(document, each) for each in examples], words)


def _pictures(document: Document) -> Aid | None:
    pictured = document.statistics.pictured
    if len(pictured) < _FEWEST_PICTURED:
        return None
    pictures = []
    for summary in sorted(pictured, key=lambda each: each.created_at):
        post = document.posts.find(summary.id)
        media = next((each for each in post.media if each.kind == "image" and each.path), None) if post else None
        if post and media:
            pictures.append(AidPicture(post, media, date_of(document, summary)))
    return Aid("pictures", gettext("Pictures"), pictures=pictures)


def _excerpt(post: Post) -> str:
    """Return the beginning of a text, without the names that a reply begins with."""
    content = list(without_styles(post.content))
    while post.reply_to and content and (isinstance(content[0], Mention) or not plain_text(content[:1]).strip()):
        del content[0]
    text = " ".join(plain_text(content).split())
    if len(text) <= _LONGEST_EXCERPT:
        return text
    cut = text[: _LONGEST_EXCERPT + 1].rpartition(" ")[0] or text[:_LONGEST_EXCERPT]
    return f"{cut}\u2026"
