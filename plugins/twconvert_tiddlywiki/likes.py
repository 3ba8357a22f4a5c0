"""Likes as tiddlers, as the plugin ``twitter-archivist`` has them: posts that say who liked them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.urls import account_url
from twconvert.wording import account, likes_of, moment, number_of
from twconvert_tiddlywiki.appearance import shown_by
from twconvert_tiddlywiki.markup import content_wikitext, literal, runs_wikitext
from twconvert_tiddlywiki.tiddlers import Tiddler, post_title, section_title, tiddler, timestamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document, Like
    from twconvert_tiddlywiki.markup import Titles

HEADING = "Likes"


def whose_likes(document: Document) -> str | None:
    """Return what the field ``liked_by`` says."""
    return document.owner.id or document.owner.handle


def liked_own_posts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the posts of the document that its owner likes, by their ids, and the titles of what lists these likes."""
    for year, likes in likes_of(document):
        for like in likes:
            if post := document.posts.find(like.post_id):
                yield post.id, _title(document, year)


def like_tiddlers(document: Document, titles: Titles) -> Iterator[Tiddler]:
    """Yield the liked posts, and what lists those of a year. Those of the document itself have tiddlers already."""
    for year, likes in likes_of(document):
        title = _title(document, year)
        for like in likes:
            if document.posts.find(like.post_id) is None:
                yield _like(document, like, title, titles)
        yield tiddler(
            title,
            [section_title(document.owner, HEADING)],
            text=shown_by("likes"),
            caption=year,
            size=number_of(len(likes), "liked post"),
        )


def _like(document: Document, like: Like, title: str, titles: Titles) -> Tiddler:
    made = timestamp(like.created_at) if like.created_at else None
    author = like.author
    note = f"Liked, by {runs_wikitext(account(author, account_url(author)))}" if author else "Liked"
    return tiddler(
        post_title(like.post_id),
        ["$:/tags/Tweet", title],
        text=literal(content_wikitext(like.content, titles)),
        status_id=like.post_id,
        user_id=(author.id or author.handle) if author else None,
        liked_by=whose_likes(document),
        created=made,
        modified=made,
        date=moment(document, like.created_at) if like.created_at else None,
        url=like.url,
        before=literal(note),
    )


def _title(document: Document, year: str) -> str:
    return f"{section_title(document.owner, HEADING)} - {year}"
