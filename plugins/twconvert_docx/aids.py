"""What helps to find posts: numbers, what was liked most, people, hashtags and pictures, as headings and paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.text import begins_right_to_left
from twconvert.wording import Run, alt_of, comma
from twconvert_docx.chart import chart_drawing
from twconvert_docx.contents import bookmark_of_aid
from twconvert_docx.markup import note_xml, words_style
from twconvert_docx.paragraphs import heading, paragraph_start
from twconvert_docx.runs import PLAIN, plain_style, runs_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert import Document
    from twconvert.outline import Aid, AidEntry, AidPicture, Fact
    from twconvert_docx.identifiers import Identifiers
    from twconvert_docx.links import Links
    from twconvert_docx.media import Figures
    from twconvert_docx.media_files import MediaFiles
    from twconvert_docx.paper import Paper

_IN_ROW = 4
_GAP = runs_xml("    ", PLAIN)
"""Between amounts."""


class AidWriter:
    """Writes what stands between the table of contents and the posts.

    Args:
        document: The document.
        links: Makes the links.
        media_files: The media of the document.
        figures: Writes pictures.
        identifiers: Numbers of headings and drawings.
        paper: The paper.
        chart: The id of the relationship to the chart; ``None`` where there is none.
    """

    def __init__(
        self,
        document: Document,
        links: Links,
        media_files: MediaFiles,
        *,
        figures: Figures,
        identifiers: Identifiers,
        paper: Paper,
        chart: str | None,
    ) -> None:
        self._document = document
        self._links = links
        self._media_files = media_files
        self._figures = figures
        self._identifiers = identifiers
        self._paper = paper
        self._chart = chart

    def paragraphs(self, aids: Iterable[Aid]) -> Iterator[str]:
        """Yield the headings and the paragraphs of aids."""
        for aid in aids:
            yield heading(1, aid.title, bookmark_of_aid(aid), self._identifiers.next())
            if aid.key == "numbers":
                yield self._paragraph("Post", _GAP.join(map(self._amount, aid.amounts)))
                if self._chart:
                    drawing = chart_drawing(self._identifiers.next(), self._chart, aid.months, self._paper)
                    # LibreOffice writes the numbers of a chart backwards where its paragraph runs from right to left.
                    yield self._paragraph("PostPicture", drawing, right_to_left=False)
                yield from map(self._fact, aid.facts)
            yield from map(self._entry, aid.entries)
            for start in range(0, len(aid.pictures), _IN_ROW):
                yield from self._row(aid.pictures[start : start + _IN_ROW])

    def _amount(self, fact: Fact) -> str:
        # A no-break space, for a label at the end of a line would be read with the next number.
        return _small(f"{fact.label}\u00a0") + note_xml(fact.value, self._links, plain="PostDate")

    def _fact(self, fact: Fact) -> str:
        label = runs_xml(fact.label, words_style())
        return self._paragraph("PostDetails", label) + self._paragraph("Post", note_xml(fact.value, self._links))

    def _entry(self, entry: AidEntry) -> str:
        name = runs_xml("  ", PLAIN).join((note_xml(entry.name, self._links, "PostDate"), _small(entry.amount)))
        if entry.excerpt:
            right_to_left = begins_right_to_left(entry.excerpt)
            text = runs_xml(entry.excerpt, plain_style(right_to_left=right_to_left))
            return self._paragraph("PostDetails", name) + self._paragraph("Post", text, right_to_left=right_to_left)
        dates = note_xml(_between(entry.dates), self._links, "MonthInContents")
        more = _small(f" {entry.more}") if entry.more else ""
        return self._paragraph("PostDetails", name) + (self._paragraph("Post", dates + more) if dates else "")

    def _row(self, pictures: Sequence[AidPicture]) -> Iterator[str]:
        shown = [(self._media_files.add(each.media), each) for each in pictures]
        row = [(picture, each) for picture, each in shown if picture]
        if not row:
            return
        yield self._figures.row(
            [(picture, alt_of(self._document, each.post, each.post.media.index(each.media))) for picture, each in row]
        )
        dates = note_xml(_between([each.made for _, each in row]), self._links, "MonthInContents")
        yield self._paragraph("Caption", dates)

    def _paragraph(self, style: str, xml: str, *, right_to_left: bool | None = None) -> str:
        return f"{paragraph_start(style, right_to_left=right_to_left)}{xml}</w:p>"


def _between(dates: Sequence[Run]) -> list[Run]:
    return [run for date in dates for run in (Run(comma()), date)][1:]


def _small(words: str) -> str:
    return runs_xml(words, words_style("MonthInContents"))
