"""A small, clean EPUB made by hand, and ways to spoil it: to prove that the checkers see what they should."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)

_CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""

_PACKAGE = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en"
    prefix="schema: http://schema.org/">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">urn:uuid:6f1c6a2e-52d6-4a55-9a43-0b3f4a1f3a10</dc:identifier>
    <dc:title>A small book</dc:title>
    <dc:language>en</dc:language>
    <dc:source>urn:uuid:6f1c6a2e-52d6-4a55-9a43-0b3f4a1f3a11</dc:source>
    <meta property="dcterms:modified">2024-01-01T00:00:00Z</meta>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessMode">visual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <meta property="schema:accessibilityFeature">alternativeText</meta>
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">A book for tests.</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
    <item id="pixel" href="pixel.png" media-type="image/png"/>
  </manifest>
  <spine><itemref idref="nav"/><itemref idref="one"/></spine>
</package>
"""

_PAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="en" lang="en">
<head><title>{title}</title></head>
<body>{body}</body>
</html>
"""

_CONTENTS = """
<nav epub:type="toc" role="doc-toc" id="toc"><h1>Contents</h1><ol><li><a href="one.xhtml">One</a></li></ol></nav>
"""

_CHAPTER = """
<section epub:type="chapter" role="doc-chapter" aria-label="One"><h1>One</h1>
<p>Bread, walks and the <a href="nav.xhtml">night sky</a>.</p>
<p><img src="pixel.png" alt="A single dot"/></p></section>
"""


def write_small_book(path: Path, *, replacing: Mapping[str, str] | None = None) -> Path:
    """Write the book, with pieces of its chapter replaced by others, and return its path."""
    chapter = _CHAPTER
    for piece, other in (replacing or {}).items():
        assert piece in chapter
        chapter = chapter.replace(piece, other)
    with ZipFile(path, "w", ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip", ZIP_STORED)
        book.writestr("META-INF/container.xml", _CONTAINER)
        book.writestr("EPUB/package.opf", _PACKAGE)
        book.writestr("EPUB/nav.xhtml", _PAGE.format(title="Contents", body=_CONTENTS))
        book.writestr("EPUB/one.xhtml", _PAGE.format(title="One", body=chapter))
        book.writestr("EPUB/pixel.png", _PIXEL)
    return path
