"""The tiddler about the archive: whose it is, what is in it, and how the wiki came to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import Text
from twconvert.autolink import autolinked
from twconvert.outline import sections_of
from twconvert.urls import safe_url
from twconvert.wording import (
    clock_of,
    former_handles_of,
    gettext,
    language_of_words,
    left_out_of,
    listed,
    number_of,
    origin_of,
    period_of,
    sentence,
    silent_text,
)
from twconvert_tiddlywiki.markup import content_wikitext, escape, literal, words
from twconvert_tiddlywiki.tiddlers import Tiddler, archive_title, tiddler, timestamp, title_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document
    from twconvert_tiddlywiki.aids import WikiAids
    from twconvert_tiddlywiki.index import Index
    from twconvert_tiddlywiki.media import MediaWriter, Medium


def archive_tiddlers(
    document: Document, index: Index, media: MediaWriter, aids: WikiAids
) -> Iterator[Medium | Tiddler]:
    """Yield the tiddler about the archive, and the pictures of its owner's profile."""
    owner = document.owner
    whose = owner.name or owner.handle or gettext("the owner")
    avatar = media.of_owner(owner.avatar, gettext("Profile picture of {name}").format(name=whose))
    header = media.of_owner(owner.header, gettext("Header picture of {name}").format(name=whose))
    generated = document.generated_at
    yield tiddler(
        archive_title(document),
        ["$:/tags/TwitterArchive"],
        text=_colophon(document),
        user_id=owner.id or owner.handle,
        username=owner.handle,
        displayname=owner.name,
        bio=owner.bio,
        bio_with_links=literal(content_wikitext(autolinked((Text(owner.bio or ""),)), index, document.service)),
        location=owner.location,
        website=safe_url(owner.website) if owner.website else None,
        generation_date=timestamp(generated) if generated else None,
        account_created_date=timestamp(owner.created_at) if owner.created_at else None,
        icon=f"$:/core/images/{document.service.name.lower()}",
        color="#1D9CF0",
        caption=document.title,
        posts=number_of(len(document.posts), "post") if len(document.posts) or not sections_of(document) else None,
        period=period_of(document),
        aids=title_list(aids.titles(document)),
        random="yes" if aids.random else None,
        avatar=avatar.tiddler["title"] if avatar else None,
        header=header.tiddler["title"] if header else None,
    )
    yield from filter(None, (avatar, header))


def settings_tiddlers(document: Document) -> Iterator[Tiddler]:
    """Yield the title and settings of a wiki made for this archive alone. A user's own wiki keeps those it has."""
    yield tiddler("$:/SiteTitle", text=words(document.title))
    yield tiddler("$:/SiteSubtitle", text=period_of(document))
    yield tiddler("$:/DefaultTiddlers", text=f"[[{archive_title(document)}]]")
    yield tiddler("$:/config/DefaultSidebarTab", text="$:/twconvert/sidebar")
    yield tiddler("$:/config/SearchResults/Default", text="$:/twconvert/search")
    if language_of_words() != "en":
        # TiddlyWiki's own words are English.
        tabs = {
            "Open": gettext("Open"),
            "Recent": gettext("Recent"),
            "Tools": gettext("Tools"),
            "More": gettext("More"),
        }
        for tab, caption in tabs.items():
            yield tiddler(f"$:/language/SideBar/{tab}/Caption", text=caption)


def _colophon(document: Document) -> str:
    former = list(former_handles_of(document))
    lines = [sentence(gettext("Formerly {handles}").format(handles=listed(former)))] if former else []
    lines += [origin_of(document, "wiki"), clock_of(document), *left_out_of(document, "wiki")]
    if silent := silent_text(document):
        lines.append(silent)
    return literal("<br>".join(map(escape, lines)))
