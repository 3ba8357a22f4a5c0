"""The pages that help to find posts: numbers, what was liked most, people, hashtags, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.charts import bars_svg
from twconvert.html import escaped, runs_html
from twconvert.outline import aids_of, liked_of_year
from twconvert.wording import alt_of, comma
from twconvert_epub.links import linked_runs
from twconvert_epub.splitting import ranges_within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import Document
    from twconvert.outline import Aid, AidChoice, AidEntry, AidPicture, Fact
    from twconvert_epub.media_files import MediaFiles

_IN_ROW = 4


class AidPages:
    """Writes what helps to find posts as XHTML, with links to posts that `fill_links` fills.

    Args:
        document: The document.
        media_files: The media of the book. Small copies of pictures are added to them.
        choice: Which aids are wanted.
    """

    def __init__(self, document: Document, media_files: MediaFiles, choice: Sequence[AidChoice] | None) -> None:
        self._document = document
        self._media_files = media_files
        self._choice = choice

    def of_book(self, limit: int) -> list[tuple[Aid, list[str]]]:
        """Return the aids after the table of contents, each with the XHTML of its pages.

        Args:
            limit: The most bytes that a page may have.
        """
        return [(aid, _pages(list(self._pieces(aid)), limit)) for aid in aids_of(self._document, self._choice)]

    def of_year(self, year: int) -> str:
        """Return what stands on the page of a year: the posts that were liked most, or nothing."""
        entries = liked_of_year(self._document, year, self._choice)
        return _listed("liked", map(self._liked, entries)) if entries else ""

    def _pieces(self, aid: Aid) -> Iterator[str]:
        if aid.key == "numbers":
            yield self._facts("amounts", aid.amounts)
            yield f"<figure>{bars_svg(aid.months)}</figure>\n"
            yield self._facts("facts", aid.facts)
        elif aid.key == "pictures":
            cells = list(filter(None, map(self._cell, aid.pictures)))
            for start in range(0, len(cells), _IN_ROW):
                yield f'<div class="sheet">\n{"".join(cells[start : start + _IN_ROW])}</div>\n'
        elif aid.key == "liked":
            yield _listed("liked", map(self._liked, aid.entries))
        else:
            yield from map(self._indexed, aid.entries)

    def _facts(self, kind: str, facts: Sequence[Fact]) -> str:
        lines = (
            f"<div><dt>{escaped(fact.label)}</dt>\n<dd>{linked_runs(self._document, fact.value)}</dd></div>\n"
            for fact in facts
        )
        return f'<dl class="{kind}">\n{"".join(lines)}</dl>\n'

    def _liked(self, entry: AidEntry) -> str:
        excerpt = f' <span dir="auto">{escaped(entry.excerpt)}</span>' if entry.excerpt else ""
        return f"{linked_runs(self._document, entry.name)}{excerpt} <small>{escaped(entry.amount)}</small>"

    def _indexed(self, entry: AidEntry) -> str:
        dates = comma().join(linked_runs(self._document, [date]) for date in entry.dates)
        more = f" {escaped(entry.more)}" if entry.more else ""
        name = runs_html(entry.name)
        return f'<p class="entry"><b>{name}</b> <small>{escaped(entry.amount)}</small><br/>{dates}{more}</p>\n'

    def _cell(self, picture: AidPicture) -> str:
        small = self._media_files.small_copy(picture.media)
        if small is None:
            return ""
        alt = escaped(alt_of(self._document, picture.post, picture.post.media.index(picture.media)))
        date = linked_runs(self._document, [picture.made])
        return f'<figure><img src="../{small.name}" alt="{alt}"/><figcaption>{date}</figcaption></figure>\n'


def _listed(kind: str, items: Iterator[str]) -> str:
    return f'<ol class="{kind}">\n{"".join(f"<li>{item}</li>" for item in items)}</ol>\n'


def _pages(pieces: Sequence[str], limit: int) -> list[str]:
    runs = ranges_within(limit, [len(piece.encode()) for piece in pieces])
    return ["".join(pieces[run.start : run.stop]) for run in runs]
