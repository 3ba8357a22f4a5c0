"""Likes, people, lists and moments."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from twconvert.html import link_html, runs_html
from twconvert.text import plain_text
from twconvert.urls import account_url
from twconvert.wording import (
    account,
    full_name_of,
    like_note,
    list_title,
    lists_of,
    moment_note,
    moment_posts,
    moment_title,
    number_of,
    relations_of,
    run_text,
)
from twconvert_html import navigation
from twconvert_html.addresses import anchor_of
from twconvert_html.listing import SHORT, Item
from twconvert_html.markup import beginning_of, paragraph_html

if TYPE_CHECKING:
    from twconvert import Document, Like, Moment
    from twconvert_html.addresses import Places
    from twconvert_html.listing import Listing

_NO_TEXT = '<p class="note">The archive does not hold its text.</p>\n'


def write_likes(document: Document, listing: Listing) -> None:
    """Write the liked posts, if there are any."""
    if len(document.likes):
        counts = f"{number_of(len(document.likes), 'post')}, in the order in which they were written"
        items = (_like(document, like) for like in document.likes)
        listing.write(navigation.LIKES.page, items, kind="likes", title="Likes", counts=counts)


def write_people(document: Document, listing: Listing) -> None:
    """Write who follows, is followed, blocked or muted, if anybody is."""
    contents = []
    for title, relations in relations_of(document):
        name = f"{title.lower().replace(' ', '-')}.html"
        items = (
            Item(f"<li>{link_html(account_url(each.account), full_name_of(each.account))}</li>") for each in relations
        )
        number = listing.write(
            f"people/{name}", items, kind="cloud", title=title, up=navigation.PEOPLE, page_size=SHORT
        )
        counts = number_of(number, "account")
        contents.append(Item(f'<li><a href="{name}">{title}</a> <span class="counts">{counts}</span></li>'))
    if contents:
        listing.write(navigation.PEOPLE.page, contents, kind="contents", title="People")


def write_lists(document: Document, listing: Listing, places: Places) -> None:
    """Write lists and moments, if there are any."""
    items = [
        Item(f'<li>{link_html(each.url, list_title(each))} <span class="counts">{title}</span></li>')
        for title, lists in lists_of(document)
        for each in lists
    ]
    items += [Item(_moment(document, places, each)) for each in document.moments]
    if items:
        listing.write(navigation.LISTS.page, items, kind="contents", title="Lists", page_size=SHORT)


def _like(document: Document, like: Like) -> Item:
    note = like_note(document, like)
    text = plain_text(like.content)
    anchor = anchor_of(like.post_id, "l")
    html = f'<li id="{anchor}"><p class="note">{runs_html(note)}</p>\n{paragraph_html(like.content) or _NO_TEXT}</li>'
    found_by = f"{text}\n{run_text(account(like.author))}" if like.author else text
    return Item(html, found_by, (anchor, run_text(note), "Liked", beginning_of(text)) if text else ())


def _moment(document: Document, places: Places, moment: Moment) -> str:
    posts = "".join(f"<li>{runs_html(runs, places.open_link)}</li>" for runs in moment_posts(document, moment))
    return (
        f"<li><bdi>{escape(moment_title(moment))}</bdi> "
        f'<span class="counts">Moment, {runs_html(moment_note(document, moment))}</span>'
        f"{posts and f'<ul>{posts}</ul>'}</li>"
    )
