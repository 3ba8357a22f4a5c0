"""The page of contents: who wrote, when, how much, what is where, and what was left out."""

from __future__ import annotations

import re
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from twconvert import Text
from twconvert.autolink import autolinked
from twconvert.urls import link_text
from twconvert.wording import (
    clock_of,
    former_handles_of,
    gettext,
    left_out_of,
    listed,
    number_of,
    origin_of,
    period_of,
    silent_text,
)
from twconvert_markdown.direction import directed, isolated
from twconvert_markdown.escaping import Escaper
from twconvert_markdown.inlines import InlineWriter, link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from twconvert import Document
    from twconvert.outline import Month
    from twconvert_markdown.addresses import Page
    from twconvert_markdown.flavors import Flavor
    from twconvert_markdown.media import Pictures
    from twconvert_markdown.sections import Listing

_AVATAR_WIDTH = 96
_SCHEME = re.compile("^https?://")


def index_of(
    document: Document,
    flavor: Flavor,
    page: Page,
    pictures: Pictures,
    *,
    aids: Sequence[Listing],
    months: Mapping[Month, int],
    others: Sequence[Listing],
    address_of: Callable[[Month], str],
) -> str:
    """Return the text of the page.

    Args:
        document: The document that the output holds.
        flavor: The flavor to write it in.
        page: The page that the text is for.
        pictures: Copies the pictures of the profile.
        aids: The pages to find posts by.
        months: The number of posts of each month.
        others: The pages of everything else.
        address_of: Returns the address that leads from here to a month.
    """
    parts = [*_owner(document, flavor, page, pictures)]
    if len(document.posts) or not others:
        parts.append(_size(document))
    if aids:
        parts.append(listed_pages(aids, page))
    for year, of_year in groupby(sorted(months), key=attrgetter("year")):
        lines = (f"- [{each.name}]({address_of(each)}) \u00b7 {number_of(months[each], 'post')}" for each in of_year)
        parts += [f"## {year}", "\n".join(lines)]
    if others:
        parts += [f"## {gettext('Besides posts')}", listed_pages(others, page)]
    parts.append(f"## {gettext('About')}")
    parts += [origin_of(document, "folder"), clock_of(document)]
    left_out = [f"- {line}" for line in (*left_out_of(document, "folder"), silent_text(document)) if line]
    if left_out:
        parts.append("\n".join(left_out))
    return "\n\n".join(parts) + "\n"


def listed_pages(listings: Iterable[Listing], page: Page) -> str:
    """Return a list of pages, for a page of contents."""
    return "\n".join(
        f"- [{each.title}]({page.path_to(each.page)})" + (f" \u00b7 {each.words}" if each.words else "")
        for each in listings
    )


def _owner(document: Document, flavor: Flavor, page: Page, pictures: Pictures) -> Iterator[str]:
    """Yield the title and what the profile says."""
    owner = document.owner
    escaper = Escaper(flavor)

    banner, portrait = gettext("Banner of the profile"), gettext("Picture of the profile")
    for media, alt, width in ((owner.header, banner, None), (owner.avatar, portrait, _AVATAR_WIDTH)):
        picture = media and pictures.picture(media, page, media.alt or alt, width)
        if picture:
            yield picture
    names = [isolated(escaper.line(name)) for name in (owner.name, owner.handle and f"@{owner.handle}") if name]
    if names:
        yield f"**{' '.join(names)}**"
    if former := list(former_handles_of(document)):
        yield escaper.line(gettext("Formerly {handles}").format(handles=listed(former)))
    if owner.bio:
        bio = InlineWriter(flavor, document.service).content(autolinked((Text(owner.bio),)))
        yield directed(escaper.paragraphs(bio), flavor.direction, None)
    if owner.location:
        yield directed(escaper.paragraphs(escaper.inline(owner.location)), flavor.direction, None)
    if owner.website:
        shown = link_text(owner.website, _SCHEME.sub("", owner.website).rstrip("/"))
        yield link(escaper.line(shown), owner.website)


def _size(document: Document) -> str:
    period = period_of(document)
    posts = number_of(len(document.posts), "post")
    return gettext("{posts}, {period}").format(posts=posts, period=period) if period else posts
