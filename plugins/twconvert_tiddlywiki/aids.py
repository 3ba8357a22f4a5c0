"""Pages to find posts by: numbers, what was liked most, people, hashtags, pictures, and this day in other years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from twconvert.charts import bars_svg
from twconvert.outline import AidChoice, aids_of
from twconvert.wording import comma, gettext, run_text
from twconvert_tiddlywiki.appearance import shown_by
from twconvert_tiddlywiki.markup import escape, literal, runs_wikitext, tiddler_link
from twconvert_tiddlywiki.sections import KnownTitles
from twconvert_tiddlywiki.tiddlers import Tiddler, period_title, post_title, tiddler, title_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import Document
    from twconvert.outline import Aid, AidEntry, Fact
    from twconvert_tiddlywiki.index import Index

WikiAidChoice: TypeAlias = AidChoice | Literal["on-this-day", "random"]
"""A value of the option ``aids`` of a wiki."""

_FEWEST_POSTS = 20
"""With fewer posts a wiki has neither *On this day* nor *A post at random*."""
_TAG = "$:/tags/TweetAid"
_ON_THIS_DAY = "on-this-day"
_ALL = {
    "people": "[tag[$:/tags/Tweeter]has[count]sort[caption]]",
    "hashtags": "[tag[$:/tags/Hashtag]sort[title]]",
}
"""The filters that find all tiddlers of a kind, of which a page names the most frequent."""


class WikiAids(NamedTuple):
    """What helps to find posts of a wiki."""

    pages: Sequence[Aid]
    """Those that other formats have too."""
    on_this_day: bool
    """Whether there is a page of the posts that were made on the day of the year on which it is read."""
    random: bool
    """Whether a button opens a post at random."""

    def titles(self, document: Document) -> list[str]:
        """Return the titles of the pages, in their order."""
        keys = [aid.key for aid in self.pages]
        return [period_title(document.owner, key) for key in (*keys, *([_ON_THIS_DAY] if self.on_this_day else []))]


def wiki_aids(document: Document, choice: Sequence[WikiAidChoice] | None) -> WikiAids:
    """Return what helps to find posts, as the option ``aids`` chooses; all of it without that option."""
    names = choice or ("all",)
    if "none" in names:
        return WikiAids((), on_this_day=False, random=False)
    has_many = document.statistics.posts >= _FEWEST_POSTS
    return WikiAids(
        [aid for aid in aids_of(document) if "all" in names or aid.key in names],
        on_this_day=has_many and ("all" in names or _ON_THIS_DAY in names),
        random=has_many and ("all" in names or "random" in names),
    )


def aid_tiddlers(document: Document, aids: WikiAids, index: Index) -> Iterator[Tiddler]:
    """Yield the pages, to which the home page leads."""
    for aid in aids.pages:
        yield _page(document, aid, index)
    if aids.on_this_day:
        title = period_title(document.owner, _ON_THIS_DAY)
        yield tiddler(title, [_TAG], text=shown_by("on-this-day"), caption=gettext("On this day"))


def _page(document: Document, aid: Aid, index: Index) -> Tiddler:
    title = period_title(document.owner, aid.key)
    if aid.key == "liked":
        posts = [run.post_id for entry in aid.entries for run in entry.name]
        template = "liked"
    elif aid.key == "pictures":
        posts = [picture.post.id for picture in aid.pictures]
        template = "pictures"
    else:
        posts = []
        template = "entries"
    return tiddler(
        title,
        [_TAG],
        text=shown_by(template),
        caption=aid.title,
        list=title_list(post_title(post) for post in posts if post),
        entries=literal("".join(_entries(aid, index))) if template == "entries" else None,
        # The number of those that the page names, and where all of them are found.
        named=str(len(aid.entries)) if aid.key in _ALL else None,
        all=_ALL.get(aid.key),
    )


def _entries(aid: Aid, index: Index) -> Iterator[str]:
    if aid.key == "numbers":
        titles = KnownTitles(index)
        yield _facts("twc-amounts", aid.amounts, titles)
        # An attribute of wikitext has no entities. What the drawing says of itself has no quotation marks.
        yield f'<figure class="twc-bars">{bars_svg(aid.months).replace("&#x27;", chr(39))}</figure>'
        yield _facts("twc-facts", aid.facts, titles)
    for entry in aid.entries:
        dates = comma().join(runs_wikitext([date]) for date in entry.dates)
        yield (
            f'<div class="twc-entry"><strong>{_name(aid, entry, index)}</strong> '
            f'<span class="twc-count">{escape(entry.amount)}</span>'
            f'<div class="twc-note">{dates} {escape(entry.more)}</div></div>'
        )


def _facts(kind: str, facts: Sequence[Fact], titles: KnownTitles) -> str:
    lines = (f"<div><dt>{escape(fact.label)}</dt><dd>{runs_wikitext(fact.value, titles)}</dd></div>" for fact in facts)
    return f'<dl class="{kind}">{"".join(lines)}</dl>'


def _name(aid: Aid, entry: AidEntry, index: Index) -> str:
    if aid.key == "people":
        return runs_wikitext(entry.name, KnownTitles(index))
    name = run_text(entry.name)
    return tiddler_link(index.hashtag(name.removeprefix("#")), f"<bdi>{escape(name)}</bdi>")
