"""What is said of likes, of moments, and of the posts that a chat is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.urls import post_url
from twconvert.wording.dates import day
from twconvert.wording.language import gettext
from twconvert.wording.messages import moment
from twconvert.wording.notes import account, reference
from twconvert.wording.sentences import Run, runs_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.model import ChatMessage, Document, Like, Moment


def like_note(document: Document, like: Like) -> list[Run]:
    """Return when a liked post was written, or else its number, and by whom if that is known: a link to it."""
    when = moment(document, like.created_at) if like.created_at else _number(like.post_id)
    if not like.author:
        return [Run(when, like.url)]
    link = Run("", like.url)
    return runs_in(gettext("[{moment}, {account}]"), link, moment=when, account=account(like.author, like.url))


def moment_title(saved: Moment) -> str:
    """Return what a moment is called."""
    return saved.title or gettext("A moment without a title")


def moment_note(document: Document, saved: Moment) -> list[Run]:
    """Return when a moment was made: a link to it."""
    return [Run(day(document.local(saved.created_at)), saved.url)]


def moment_posts(document: Document, saved: Moment) -> Iterator[list[Run]]:
    """Yield links to the posts of a moment."""
    return (_post(document, url.rpartition("/")[2], url) for url in saved.post_urls)


def posts_meant(document: Document, message: ChatMessage) -> Iterator[list[Run]]:
    """Yield links to the posts that a message of a chat is about."""
    return (_post(document, post_id, post_url(document.service, post_id)) for post_id in message.post_ids)


def _post(document: Document, post_id: str, url: str | None) -> list[Run]:
    post = document.posts.find(post_id)
    if post is None:
        return [Run(_number(post_id), url)]
    elsewhere = gettext("Post of {moment}, in the volume {volume}")
    return [reference(document, post, gettext("Post of {moment}"), elsewhere)]


def _number(post_id: str) -> str:
    return gettext("Post {id}").format(id=post_id)
