"""Likes, people, lists and moments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.html import link_html, runs_html
from twconvert.text import account_url, plain_text
from twconvert.wording import (
    account,
    full_name_of,
    list_title,
    lists_of,
    moment,
    moment_of,
    number_of,
    relations_of,
    run_text,
)
from twconvert_html import sections
from twconvert_html.listing import SHORT, Item
from twconvert_html.paragraphs import beginning_of, paragraph_html
from twconvert_html.places import anchor_of

if TYPE_CHECKING:
    from twconvert import Document, Like, Moment
    from twconvert_html.listing import Listing
    from twconvert_html.places import Places

_NO_TEXT = '<p class="note">The archive does not hold its text.</p>\n'


def write_likes(document: Document, listing: Listing) -> None:
    """Write the liked posts, if there are any."""
    if len(document.likes):
        counts = f"{number_of(len(document.likes), 'post')}, in the order in which they were written"
        items = (_like(document, like) for like in document.likes)
        listing.write(sections.LIKES.page, items, kind="likes", title="Likes", counts=counts)


def write_people(document: Document, listing: Listing) -> None:
    """Write who follows, is followed, blocked or muted, if anybody is."""
    contents = []
    for title, relations in relations_of(document):
        name = f"{title.lower().replace(' ', '-')}.html"
        items = (
            Item(f"<li>{link_html(account_url(each.account), full_name_of(each.account))}</li>") for each in relations
        )
        number = listing.write(f"people/{name}", items, kind="cloud", title=title, up=sections.PEOPLE, page_size=SHORT)
        counts = number_of(number, "account")
        contents.append(Item(f'<li><a href="{name}">{title}</a> <span class="counts">{counts}</span></li>'))
    if contents:
        listing.write(sections.PEOPLE.page, contents, kind="contents", title="People")


def write_lists(document: Document, listing: Listing, places: Places) -> None:
    """Write lists and moments, if there are any."""
    items = [
        Item(f'<li>{link_html(each.url, list_title(each))} <span class="counts">{title}</span></li>')
        for title, lists in lists_of(document)
        for each in lists
    ]
    items += [Item(_moment(document, places, each)) for each in document.moments]
    if items:
        listing.write(sections.LISTS.page, items, kind="contents", title="Lists", page_size=SHORT)


def post_link(document: Document, places: Places, post_id: str, url: str) -> str:
    """Return a link to a post: to its page where the document has it, else to its address on the web."""
    post = document.posts.find(post_id)
    if post is None:
        return link_html(url, f"Post {post_id}")
    return f'<a href="{places.open_link(post.id)}">Post of {moment_of(document, post)}</a>'


def _like(document: Document, like: Like) -> Item:
    when = moment(document, like.created_at) if like.created_at else "A post"
    author = runs_html(account(like.author)) if like.author else ""
    anchor = anchor_of(like.post_id, "l")
    text = plain_text(like.content)
    html = (
        f'<li id="{anchor}"><p class="note">{link_html(like.url, when)} {author}</p>\n'
        f"{paragraph_html(like.content) or _NO_TEXT}</li>"
    )
    words = f"{text}\n{run_text(account(like.author)) if like.author else ''}"
    return Item(html, words, (anchor, when, "Liked", beginning_of(text)) if text else ())


def _moment(document: Document, places: Places, each: Moment) -> str:
    posts = "".join(f"<li>{post_link(document, places, url.rpartition('/')[2], url)}</li>" for url in each.post_urls)
    when = moment(document, each.created_at)
    return (
        f'<li>{link_html(each.url, each.title)} <span class="counts">Moment, {when}</span>'
        f"{f'<ul>{posts}</ul>' if posts else ''}</li>"
    )
