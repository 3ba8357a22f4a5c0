"""Reads documents that the tests have made: as a zip of parts, and as mammoth, an independent reader, shows them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import mammoth
from lxml import etree

import twconvert_docx

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
TEXT = "word/document.xml"
RELATIONSHIPS = "word/_rels/document.xml.rels"
_HEADING = '<w:p><w:pPr><w:pStyle w:val="Heading1"/>'
_LONGEST_BOOKMARK = 40


class Docx:
    """A document as it lies on disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with ZipFile(path) as package:
            self.members = package.infolist()
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.body = etree.fromstring(self.parts[TEXT])
        self.relationships = {each.get("Id", ""): each for each in etree.fromstring(self.parts[RELATIONSHIPS])}

    def all(self, tag: str) -> list[etree._Element]:
        """Return the elements of the text with this tag, in order."""
        return list(self.body.iter(tag))

    def values(self, tag: str, attribute: str) -> list[str]:
        """Return an attribute of all elements with a tag."""
        return [element.get(attribute, "") for element in self.all(tag)]

    def paragraphs(self, style: str) -> list[str]:
        """Return the text of all paragraphs of a style, by its id."""
        return [
            "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
            for paragraph in self.all(f"{W}p")
            if any(each.get(f"{W}val") == style for each in paragraph.iter(f"{W}pStyle"))
        ]

    def lonely_headings(self) -> list[str]:
        """Return the headings that may stand alone at the foot of a page: only an empty paragraph stays with them."""
        paragraphs = self.all(f"{W}p")
        lonely, last = [], ""
        for paragraph in paragraphs:
            words = "".join(paragraph.itertext(f"{W}t"))
            style = next((each.get(f"{W}val", "") for each in paragraph.iter(f"{W}pStyle")), "")
            if style.startswith("Heading"):
                last = words
            elif not self._stays_with_next(paragraph, style):
                if last and not words and next(paragraph.iter(f"{WP}inline"), None) is None:
                    lonely.append(last)
                last = ""
        return lonely

    def _stays_with_next(self, paragraph: etree._Element, style: str) -> bool:
        own = next(paragraph.iter(f"{W}keepNext"), None)
        if own is not None:
            return own.get(f"{W}val") != "0"
        return style in self._styles_that_stay

    @cached_property
    def _styles_that_stay(self) -> set[str]:
        styles = etree.fromstring(self.parts["word/styles.xml"]).iter(f"{W}style")
        return {each.get(f"{W}styleId", "") for each in styles if next(each.iter(f"{W}keepNext"), None) is not None}

    def addresses(self) -> set[str]:
        """Return where links lead outside the document."""
        return {each.get("Target", "") for each in self.relationships.values() if each.get("TargetMode") == "External"}

    def readable(self) -> str:
        """Return the paragraphs from the first year or part on, a line for each run, and where their links lead."""
        text = self.parts[TEXT].decode()
        text = text[text.index(_HEADING) : text.rindex(_HEADING)]
        for tag in ("w:bookmarkStart", "w:hyperlink", "w:r"):
            text = re.sub(f"<{tag}(?=[ >])", f"\n  <{tag}", text)
        text = text.replace("</w:p>", "</w:p>\n")
        targets = "".join(
            f"{name}: {relationship.get('Target')}\n"
            for name, relationship in self.relationships.items()
            if f'"{name}"' in text
        )
        return f"{text}\n{targets}" if targets else text

    def faults(self) -> Iterator[str]:
        """Yield what is wrong: parts that are no XML, links and pictures that lead nowhere, names used twice."""
        for name, content in self.parts.items():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(content)
        yield from self._faults_of_relationships()
        bookmarks = self.values(f"{W}bookmarkStart", f"{W}name")
        yield from (f"anchor {each}" for each in self._anchors() if each not in bookmarks)
        yield from (f"name {each}" for each in bookmarks if len(each) > _LONGEST_BOOKMARK or not each.isidentifier())
        for names in (bookmarks, self.values(f"{W}bookmarkStart", f"{W}id"), self.values(f"{WP}docPr", "id")):
            yield from (f"twice {each}" for each in set(names) if names.count(each) > 1)

    def _anchors(self) -> Iterator[str]:
        for link in self.all(f"{W}hyperlink"):
            if link.get(f"{R}id") is None:
                yield link.get(f"{W}anchor", "")

    def _faults_of_relationships(self) -> Iterator[str]:
        used = re.findall(r' r:(?:id|embed)="([^"]+)"', self.parts[TEXT].decode())
        yield from (f"relationship {each}" for each in used if each not in self.relationships)
        for relationship in self.relationships.values():
            target = relationship.get("Target", "")
            if relationship.get("TargetMode") != "External" and f"word/{target}" not in self.parts:
                yield f"target {target}"


def make_docx(document: Document, path: Path, **flags: Any) -> Docx:
    """Write a document as DOCX and open it."""
    twconvert_docx.export(document, path, **flags)
    return Docx(path)


class Shown:
    """What mammoth shows of a document."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            shown = mammoth.convert_to_html(file, convert_image=mammoth.images.img_element(lambda _: {"src": ""}))
        page = etree.fromstring(f"<body>{shown.value}</body>")
        for line_break in page.iter("br"):
            line_break.text = "\n"
        self.text = "\n".join("".join(paragraph.itertext()) for paragraph in page)
        """Line breaks and the ends of paragraphs are newlines."""
        self.addresses = {link.get("href", "") for link in page.iter("a")}
        self.descriptions = [picture.get("alt", "") for picture in page.iter("img")]
