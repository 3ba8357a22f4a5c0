"""A document as a folder: the tiddlers, the wiki and the media."""

from __future__ import annotations

from contextlib import nullcontext
from itertools import chain, starmap
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from twconvert.outline import with_own_months
from twconvert_tiddlywiki.aids import WikiAidChoice, WikiAids, aid_tiddlers, wiki_aids
from twconvert_tiddlywiki.appearance import appearance_tiddlers
from twconvert_tiddlywiki.archive import archive_tiddlers, settings_tiddlers
from twconvert_tiddlywiki.index import Index
from twconvert_tiddlywiki.media import MediaWriter, Medium
from twconvert_tiddlywiki.months import period_tiddlers
from twconvert_tiddlywiki.people import hashtag_tiddlers, people_tiddlers
from twconvert_tiddlywiki.posts import PostWriter
from twconvert_tiddlywiki.sections import section_tiddlers
from twconvert_tiddlywiki.template import Template, bundled_template, template_in
from twconvert_tiddlywiki.tiddlers import LongTiddler, PostTiddler
from twconvert_tiddlywiki.tiddlers_file import TiddlersFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from twconvert import Document
    from twconvert_tiddlywiki.tiddlers import Tiddler

_STORE_BEGINS = b'<script class="tiddlywiki-tiddler-store" type="application/json">'
_STORE_ENDS = b"</script>\n"
_CHUNK = 1 << 18


def write_wiki(
    document: Document,
    folder: Path,
    *,
    template: Path | None,
    embed_media: bool,
    aids: Sequence[WikiAidChoice] | None,
) -> None:
    """Write the folder.

    Args:
        document: The document to write.
        folder: The folder, which is made.
        template: The user's wiki that tiddlers are put into. ``None`` for the empty one.
        embed_media: Whether files of media are put into the tiddlers instead of beside the wiki.
        aids: Which pages to find posts by are wanted. All of them without it.

    Raises:
        OSError: The folder cannot be written.
        UsageError: The template is not a wiki that tiddlers can be put into.
    """
    with template_in(template) if template else nullcontext(bundled_template()) as wiki:
        folder.mkdir()
        tiddlers = folder / "tiddlers.json"
        with Index(document) as index, tiddlers.open("wb", _CHUNK) as output, TiddlersFile(output) as file:
            media = MediaWriter(document, folder, embed=embed_media)
            for each in _tiddlers(document, index, media, wiki_aids(document, aids)):
                if isinstance(each, PostTiddler):
                    file.add(each)
                elif isinstance(each, LongTiddler):
                    file.add_long(*each)
                elif not isinstance(each, Medium):
                    file.add(each)
                elif each.embedded is None:
                    file.add(each.tiddler)
                else:
                    with document.open(each.embedded) as content:
                        file.add_embedded(each.tiddler, content)
        with tiddlers.open("rb") as source, (folder / "wiki.html").open("wb") as output:
            _write_wiki(wiki, source, [] if template else list(settings_tiddlers(document)), output)


def _tiddlers(
    document: Document, index: Index, media: MediaWriter, aids: WikiAids
) -> Iterator[Medium | Tiddler | PostTiddler | LongTiddler]:
    posts = PostWriter(document, index, media, with_days=aids.on_this_day)
    yield from appearance_tiddlers(document)
    yield from archive_tiddlers(document, index, media, aids)
    yield from aid_tiddlers(document, aids, index)
    yield from period_tiddlers(document, index)
    yield from hashtag_tiddlers(index)
    yield from people_tiddlers(document, index)
    yield from chain.from_iterable(starmap(posts.tiddlers, with_own_months(document)))
    yield from section_tiddlers(document, index, media)


def _write_wiki(template: Template, tiddlers: BinaryIO, settings: Sequence[Tiddler], output: BinaryIO) -> None:
    """Write a wiki with stores of tiddlers. TiddlyWiki reads all stores; of equal titles the last one counts."""
    template.copy_head(output)
    output.write(_STORE_BEGINS)
    while chunk := tiddlers.read(_CHUNK):
        output.write(_safe_in_script(chunk))
    output.write(_STORE_ENDS)
    if settings:
        output.write(_STORE_BEGINS + _safe_in_script(msgspec.json.encode(settings)) + _STORE_ENDS)
    template.copy_tail(output)


def _safe_in_script(json: bytes) -> bytes:
    """Return JSON in which nothing can end the script element or begin a comment (WHATWG HTML, section 4.12.1.3)."""
    return json.replace(b"<", b"\\u003C")
