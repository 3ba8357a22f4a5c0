"""The table of contents: filled, for readers that do not make one, and a field that Word can make anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.wording import gettext, gettext_noop
from twconvert_docx.links import linked
from twconvert_docx.paragraphs import paragraph_start
from twconvert_docx.runs import PLAIN, TextStyle, runs_xml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert import Document
    from twconvert.outline import Aid, Month, Section
    from twconvert_docx.links import Links
    from twconvert_docx.volumes import Year

COLOPHON_TITLE = gettext_noop("About this document")
COLOPHON_BOOKMARK = "_TocAbout"

_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    # Headings 1 and 2, without page numbers, which nobody knows before Word has laid out the pages.
    '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\n \\h \\z </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_MONTH_PROPERTIES = '<w:rPr><w:rStyle w:val="MonthInContents"/></w:rPr>'
_BETWEEN_MONTHS = f'<w:r>{_MONTH_PROPERTIES}<w:t xml:space="preserve">  \u00b7  </w:t></w:r>'
_START = (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
    "</w:sdtPr><w:sdtContent>"
)
_END = "</w:sdtContent></w:sdt>"


def contents_xml(years: Sequence[Year], sections: Sequence[Section], aids: Sequence[Aid] = ()) -> str:
    """Return the table of contents of a volume: a line for each aid, each year with its months, and each section."""
    top = paragraph_start("TOC1")
    lines = [f"{top}{_link(bookmark_of_aid(aid), aid.title)}" for aid in aids]
    lines += [f"{top}{_link(bookmark_of_year(year), str(year.number))}{_months(year)}" for year in years]
    for section in sections:
        lines += [f"{top}{_link(bookmark_of_section(section), section.title)}", *_chapters(section)]
    lines.append(f"{top}{_link(COLOPHON_BOOKMARK, gettext(COLOPHON_TITLE))}")
    # The field begins in the first line and ends in the last.
    lines[0] = lines[0].replace(top, f"{top}{_FIELD}", 1)
    return f"{_START}{'</w:p>'.join(lines)}{_FIELD_END}</w:p>{_END}"


def other_volumes_xml(document: Document, links: Links) -> str:
    """Return a line with links to the other volumes, whose files lie beside this one; nothing where there are none."""
    volume = document.volume
    if volume is None:
        return ""
    style = TextStyle(style="MonthInContents")
    names = [
        runs_xml(name, style) if number == volume.number else linked(links.to_volume(number), runs_xml(name, style))
        for number, name in enumerate(volume.names, start=1)
    ]
    heading = f"{paragraph_start('TOC1')}{runs_xml(gettext('All volumes'), PLAIN)}</w:p>"
    return f"{heading}{paragraph_start('TOC2')}{_BETWEEN_MONTHS.join(names)}</w:p>"


def bookmark_of_aid(aid: Aid) -> str:
    """Return the name of the bookmark at the heading of what helps to find posts."""
    return f"_TocAid{aid.key.capitalize()}"


def bookmark_of_year(year: Year) -> str:
    """Return the name of the bookmark at the heading of a year."""
    return f"_Toc{year.number:04}00"


def bookmark_of_month(month: Month) -> str:
    """Return the name of the bookmark at the heading of a month."""
    return f"_Toc{month.year:04}{month.month:02}"


def bookmark_of_section(section: Section, chapter: int = 0) -> str:
    """Return the name of the bookmark at the heading of a section, or of its chapter with this number, from 1."""
    return f"_Toc{section.key.capitalize()}{chapter or ''}"


def has_headings(section: Section) -> bool:
    """Say whether the chapters of a section have headings: a chapter that is the whole section needs none."""
    return next(section.chapters()).title != section.title


def _months(year: Year) -> str:
    links = (_link(bookmark_of_month(each.month), each.month.name, _MONTH_PROPERTIES) for each in year.months)
    return f"<w:r><w:tab/></w:r>{_BETWEEN_MONTHS.join(links)}"


def _chapters(section: Section) -> list[str]:
    """Return a line with the chapters of a section, if they have headings."""
    if not has_headings(section):
        return []
    links = [
        linked(
            f'w:anchor="{bookmark_of_section(section, number)}"',
            runs_xml(chapter.in_contents, TextStyle(style="MonthInContents")),
        )
        for number, chapter in enumerate(section.chapters(), start=1)
        if chapter.in_contents is not None
    ]
    return [f"{paragraph_start('TOC2')}{_BETWEEN_MONTHS.join(links)}"]


def _link(bookmark: str, title: str, properties: str = "") -> str:
    return f'<w:hyperlink w:anchor="{bookmark}" w:history="1"><w:r>{properties}<w:t>{title}</w:t></w:r></w:hyperlink>'
