"""What the package document says about the book."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from twconvert.text import is_right_to_left
from twconvert.urls import profile_url, safe_url
from twconvert.wording import gettext, grouped, holdings_of, language_of_words, last_day_of, listed, ngettext, period_of
from twconvert_epub.sorted_name import sorted_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document
    from twconvert_epub.media_files import MediaFiles

_FIRST_POST_EVER = datetime(2006, 3, 21, 20, 50, 14, tzinfo=UTC)
"""The date of a book in which nothing has a date."""


class Series(NamedTuple):
    """A series of books, and the place of one in it."""

    title: str
    identifier: str
    number: int
    """That of the book, from 1."""


class Metadata(NamedTuple):
    """The metadata of a package document."""

    identifier: str
    title: str
    creator: str
    file_as: str | None
    """The creator as a library sorts names; ``None`` where nothing of the name can be sorted."""
    date: str | None
    """The last day that the book is about, at noon, as ISO 8601 writes it."""
    language: str
    direction: str | None
    """Which way pages turn: ``rtl``, or ``None`` where the reader may decide."""
    description: str
    source: str | None
    modified: datetime
    accessibility: tuple[tuple[str, str], ...]
    """Names and values in the vocabulary of schema.org, as EPUB Accessibility 1.1 asks for them."""
    series: Series | None
    """The series that the book is a volume of."""


def metadata_of(document: Document, media_files: MediaFiles, *, has_cover: bool, variant: str) -> Metadata:
    """Describe a book. The same selection of an archive gives the same identifier and date each time.

    Args:
        document: The document that the book is made of.
        media_files: The pictures and films of the book.
        has_cover: Whether it has a cover.
        variant: What tells the book from others of the same document, as text for programs; empty for the usual one.
    """
    owner = document.owner
    profile = profile_url(document.service, owner.id, owner.handle)
    period, last_day = document.period, last_day_of(document)
    language = document.language or language_of_words()
    return Metadata(
        identifier=_identifier(document, variant),
        title=document.title,
        creator=owner.name or owner.handle or gettext("Unknown"),
        file_as=sorted_name(owner.name or "") or owner.handle,
        # Of a day alone calibre makes the next one on the first of a month, so that no time zone changes the month.
        date=f"{last_day.isoformat()}T12:00:00Z" if last_day else None,
        language=language,
        direction="rtl" if is_right_to_left(language) else None,
        description=_description(document),
        source=safe_url(profile) if profile else None,
        modified=document.generated_at or (period[1] if period else _FIRST_POST_EVER),
        accessibility=tuple(_accessibility(media_files, has_cover=has_cover)),
        series=_series(document, variant),
    )


def _series(document: Document, variant: str) -> Series | None:
    volume = document.volume
    if volume is None:
        return None
    return Series(volume.whole.title, _identifier(volume.whole, variant), volume.number)


def _identifier(document: Document, variant: str) -> str:
    owner, service = document.owner, document.service
    # The id of an account stays when it is renamed.
    address = profile_url(service, owner.id, None)
    if address is None and owner.id and service.identity_url:
        address = service.identity_url.replace("{id}", owner.id)
    known = owner.handle or _fallback_name(document)
    name = address or profile_url(service, None, known) or known
    # One account makes many books, and libraries know a book by its identifier.
    selection = f"#{document.selection}{variant}" if document.selection or variant else ""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, name + selection)}"


def _fallback_name(document: Document) -> str:
    """Return what a book of nobody known is called by programs: the same in every language."""
    return document.title if document.has_given_title else document.service.name


def _description(document: Document) -> str:
    author = " ".join(filter(None, (document.owner.name, document.owner.handle and f"(@{document.owner.handle})")))
    holdings, period = listed(holdings_of(document)), period_of(document)
    if author and period:
        sentence = gettext("{holdings} by {author}, {period}.")
    elif author:
        sentence = gettext("{holdings} by {author}.")
    else:
        sentence = gettext("{holdings}, {period}.") if period else gettext("{holdings}.")
    return sentence.format(holdings=holdings, author=author, period=period)


def _accessibility(media_files: MediaFiles, *, has_cover: bool) -> Iterator[tuple[str, str]]:
    pictures = media_files.tally.pictures
    videos = media_files.tally.videos - media_files.tally.boxed
    has_pictures = has_cover or pictures > 0
    yield "accessMode", "textual"
    if has_pictures or videos:
        yield "accessMode", "visual"
    if videos:
        yield "accessMode", "auditory"
    yield "accessModeSufficient", "textual,visual" if media_files.tally.undescribed or videos else "textual"
    yield "accessibilityFeature", "tableOfContents"
    yield "accessibilityFeature", "structuralNavigation"
    if has_pictures:
        yield "accessibilityFeature", "alternativeText"
    yield "accessibilityHazard", "unknown" if pictures or videos else "none"
    yield "accessibilitySummary", _summary(pictures, media_files.tally.undescribed)


def _summary(pictures: int, undescribed: int) -> str:
    structure = gettext(
        "Chapters and posts have headings and are in reading order; posts say which language they are in."
    )
    if not pictures:
        return structure
    if not undescribed:
        return f"{structure} {gettext('All pictures are described by their author.')}"
    described = ngettext(
        "Of {count} picture, {described} are described by their author; "
        "of the others the book says to which post or message they belong.",
        "Of {count} pictures, {described} are described by their author; "
        "of the others the book says to which post or message they belong.",
        pictures,
    )
    return f"{structure} {described.format(count=grouped(pictures), described=grouped(pictures - undescribed))}"
