"""Likes as tiddlers, as the plugin ``twitter-archivist`` has them: posts that say who liked them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.outline import sections_of
from twconvert.urls import account_url, safe_url
from twconvert.wording import Run, account, gettext, moment, runs_in
from twconvert_tiddlywiki.appearance import shown_by
from twconvert_tiddlywiki.markup import content_wikitext, literal, note_wikitext, runs_wikitext
from twconvert_tiddlywiki.tiddlers import Tiddler, post_title, section_title, tiddler, timestamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document, Like
    from twconvert.outline import Chapter, Section
    from twconvert_tiddlywiki.markup import Titles


def whose_likes(document: Document) -> str | None:
    """Return the value of the field ``liked_by``: the id of the owner, or else the handle."""
    return document.owner.id or document.owner.handle


def liked_own_posts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the id of each post of the document that its owner likes, and the title of the tiddler that lists it."""
    for section in sections_of(document):
        if section.key == "likes":
            for chapter in section.chapters():
                for like in chapter.records:
                    if post := document.posts.find(like.post_id):
                        yield post.id, _title(document, section, chapter)


def like_tiddlers(document: Document, section: Section, chapter: Chapter, titles: Titles) -> Iterator[Tiddler]:
    """Yield the liked posts of a year, then the tiddler that lists them.

    Liked posts that are posts of the document have a tiddler already.
    """
    title = _title(document, section, chapter)
    for like in chapter.records:
        if document.posts.find(like.post_id) is None:
            yield _like(document, like, title, titles)
    yield tiddler(
        title,
        [section_title(document.owner, section.title)],
        text=shown_by("likes"),
        caption=chapter.title,
        size=chapter.count,
    )


def _like(document: Document, like: Like, title: str, titles: Titles) -> Tiddler:
    made = timestamp(like.created_at) if like.created_at else None
    author = like.author
    note = [Run(gettext("Liked"))]
    if author:
        note = runs_in(gettext("Liked, by {account}"), account=account(author, account_url(document.service, author)))
    return tiddler(
        post_title(like.post_id),
        ["$:/tags/Tweet", title],
        text=literal(content_wikitext(like.content, titles, document.service)),
        status_id=like.post_id,
        user_id=(author.id or author.handle) if author else None,
        liked_by=whose_likes(document),
        created=made,
        modified=made,
        date=moment(document, like.created_at) if like.created_at else None,
        url=safe_url(like.url) if like.url else None,
        before=literal(runs_wikitext(note)),
        after=literal(note_wikitext([Run(gettext(like.notice))])) if like.notice else None,
    )


def _title(document: Document, section: Section, chapter: Chapter) -> str:
    return f"{section_title(document.owner, section.title)} - {chapter.title}"
