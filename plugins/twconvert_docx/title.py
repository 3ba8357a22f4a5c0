"""The title block: what a document is, and whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import AccountRef, Text
from twconvert.autolink import autolinked
from twconvert.text import begins_right_to_left
from twconvert.urls import link_text
from twconvert.wording import account, former_handles_of, gettext, holdings_of, listed, period_of, volume_text
from twconvert_docx.markup import content_xml, link_xml, note_xml
from twconvert_docx.paragraphs import paragraph_start
from twconvert_docx.runs import PLAIN, plain_style, runs_xml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document
    from twconvert_docx.links import Links
    from twconvert_docx.media import Figures
    from twconvert_docx.media_files import MediaFiles

_BELOW_PICTURE = 480
"""Twentieths of a point above the title where a picture stands above it."""


class TitleBlock:
    """Writes the title block of a volume."""

    def __init__(self, document: Document, links: Links, media_files: MediaFiles, figures: Figures) -> None:
        self._document = document
        self._links = links
        self._media_files = media_files
        self._figures = figures

    def paragraphs(self) -> Iterator[str]:
        """Yield the picture at the head of the profile, the title, the owner, the period and the contents' heading."""
        header = self._header()
        yield header
        yield _line("Title", self._document.title, space_before=_BELOW_PICTURE if header else None)
        owner = self._document.owner
        if owner.name or owner.handle:
            names = note_xml(account(AccountRef(handle=owner.handle, name=owner.name)), self._links)
            yield f"{paragraph_start('Subtitle')}{names}</w:p>"
        former = listed(list(former_handles_of(self._document)))
        formerly = former and gettext("Formerly {handles}").format(handles=former)
        for words in filter(None, (volume_text(self._document), formerly, self._period())):
            yield _line("Subtitle", words)
        if owner.bio:
            yield self._bio(owner.bio)
        if owner.location:
            yield _line("Subtitle", owner.location)
        if owner.website:
            website = link_xml(self._links.to_web(owner.website), link_text(owner.website, owner.website), PLAIN)
            yield f"{paragraph_start('Subtitle')}{website}</w:p>"
        yield _line("TOCHeading", gettext("Contents"))

    def _bio(self, bio: str) -> str:
        right_to_left = begins_right_to_left(bio)
        words = content_xml(autolinked((Text(bio),)), plain_style(right_to_left=right_to_left), self._links)
        return f"{paragraph_start('Subtitle', right_to_left=right_to_left)}{words}</w:p>"

    def _header(self) -> str:
        """Return the picture; it is not counted among those of posts."""
        media = self._document.owner.header
        picture = self._media_files.add(media) if media else None
        name = self._document.owner.name or gettext("the author")
        alt = gettext("Picture at the head of the profile of {name}").format(name=name)
        return self._figures.row([(picture, alt)]) if picture else ""

    def _period(self) -> str | None:
        period = period_of(self._document)
        return period and f"{period}  \u00b7  {listed(holdings_of(self._document))}"


def _line(style: str, words: str, space_before: int | None = None) -> str:
    right_to_left = begins_right_to_left(words)
    start = paragraph_start(style, right_to_left=right_to_left, space_before=space_before)
    return f"{start}{runs_xml(words, plain_style(right_to_left=right_to_left))}</w:p>"
