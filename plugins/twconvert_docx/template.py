"""The parts of a document that are not its text: the template, with a paper size and properties filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Emu
from lxml import etree

from twconvert.text import is_right_to_left
from twconvert.wording import gettext, language_of_words, maker
from twconvert_docx.chart import CHART, CHART_TYPE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.resources.abc import Traversable

    from docx.document import Document as Word

    from twconvert import Document
    from twconvert_docx.paper import Paper

TEXT = "word/document.xml"
RELATIONSHIPS = "word/_rels/document.xml.rels"
CONTENT_TYPES = "[Content_Types].xml"
_PROPERTIES = "docProps/core.xml"
_LONGEST_PROPERTY = 255
"""Characters, as python-docx and Word have it."""
_PICTURES = {"jpg": "image/jpeg", "png": "image/png", "gif": "image/gif"}
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


@dataclass(frozen=True, slots=True)
class Frame:
    """A document without text."""

    parts: Mapping[str, bytes]
    """By name, without the text and its relationships."""
    relationships: bytes
    before: bytes
    """The XML before the title."""
    after_contents: bytes
    last_section: bytes
    after_text: bytes


class Template:
    """The template, read once for all volumes.

    Args:
        paper: The paper.
    """

    def __init__(self, paper: Paper) -> None:
        self._word = word = docx.Document(_packed_template())
        for section in word.sections:
            section.page_width, section.page_height = Emu(paper.width), Emu(paper.height)
            section.left_margin = section.right_margin = Emu(paper.margin)
            if is_right_to_left(language_of_words()):
                # In the order of ISO/IEC 29500-1, 17.6.17: what may follow is in no section here.
                etree.SubElement(section._sectPr, qn("w:bidi"))  # noqa: SLF001 - python-docx has no name for it
        body = word.element.body
        self._after_contents, self._last_section = (etree.tostring(child) for child in body)
        body.clear()
        body.text = "\n"
        self._before, between, after = etree.tostring(
            word.element, xml_declaration=True, encoding="UTF-8", standalone=True
        ).partition(b"\n</w:body>")
        self._after = between + after
        saved = BytesIO()
        word.save(saved)
        with ZipFile(saved) as package:
            self._parts = {name: package.read(name) for name in package.namelist()}
        del self._parts[TEXT]
        self._relationships = self._parts.pop(RELATIONSHIPS)

    def frame(self, document: Document, *, has_chart: bool) -> Frame:
        """Return what surrounds the text of a volume.

        Args:
            document: The document, the whole or a volume.
            has_chart: Whether there is a part with a chart.
        """
        own_parts = {
            _PROPERTIES: self._properties(document),
            CONTENT_TYPES: _with_media(self._parts[CONTENT_TYPES], has_chart=has_chart),
        }
        return Frame(
            self._parts | own_parts,
            self._relationships,
            self._before,
            self._after_contents,
            self._last_section,
            self._after,
        )

    def _properties(self, document: Document) -> bytes:
        part = self._word.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
        # Those of the volume before are in it.
        del part.element[:]
        _describe(self._word, document)
        xml: bytes = part.blob
        return xml


def _describe(word: Word, document: Document) -> None:
    owner = document.owner
    properties = word.core_properties
    properties.title = _fitting(document.title)
    properties.author = _fitting(owner.name or owner.handle or gettext("Unknown"))
    subject = gettext("Posts of {owner}").format(owner=f"@{owner.handle}") if owner.handle else gettext("Posts")
    properties.subject = _fitting(subject)
    properties.comments = gettext("Made by {maker}").format(maker=maker())
    if document.volume:
        properties.category = _fitting(document.volume.whole.title)
    properties.language = document.language or language_of_words()
    # The same for every conversion of an archive, so never the time of day.
    made = document.generated_at or (document.period or (None, None))[1]
    if made:
        properties.created = properties.modified = made.astimezone(UTC).replace(tzinfo=None, microsecond=0)


def _fitting(words: str) -> str:
    return words if len(words) <= _LONGEST_PROPERTY else f"{words[: _LONGEST_PROPERTY - 1]}\u2026"


def _packed_template() -> BytesIO:
    packed = BytesIO()
    with ZipFile(packed, "w") as package:
        for name, content in _template_files(files("twconvert_docx") / "template"):
            package.writestr(name, content)
    return packed


def _template_files(folder: Traversable, path: str = "") -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{path}{entry.name}"
        if entry.is_dir():
            yield from _template_files(entry, f"{name}/")
        else:
            yield name, entry.read_bytes()


def _with_media(content_types: bytes, *, has_chart: bool) -> bytes:
    root = etree.fromstring(content_types)
    for suffix, media_type in _PICTURES.items():
        root.insert(0, etree.Element(f"{_TYPES}Default", Extension=suffix, ContentType=media_type))
    if has_chart:
        etree.SubElement(root, f"{_TYPES}Override", PartName=f"/{CHART}", ContentType=CHART_TYPE)
    return etree.tostring(root, encoding="UTF-8", standalone=True)
