"""Words as runs: stretches of text that look alike, in one language and one direction."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from markupsafe import escape

from twconvert.text import has_right_to_left, is_right_to_left
from twconvert_docx.direction import stretches

_OPEN = '<w:t xml:space="preserve">'
_NOT_PLAIN = re.compile("[&<>\"'\n\t]")
_EAST_ASIAN = frozenset({"ja", "ko", "zh"})
_DEFAULT = frozenset({None, "en", "en-US"})
"""Languages that need not be named: none, and that of the template."""


class TextStyle(NamedTuple):
    """How words look and what language they are in."""

    language: str | None = None
    """BCP 47."""
    style: str = ""
    """Id of a character style."""
    monospaced: bool = False
    bold: bool = False
    italic: bool = False
    right_to_left: bool = False
    """Whether their paragraph runs so."""


def runs_xml(text: str, text_style: TextStyle) -> str:
    """Return a text as runs: more than one where its direction changes."""
    if not text_style.right_to_left and (text.isascii() or not has_right_to_left(text)):
        return _run(text, _properties(text_style, False))  # noqa: FBT003 - keywords slow a cache down
    return "".join(
        _run(stretch, _properties(text_style, right_to_left))
        for stretch, right_to_left in stretches(text, in_right_to_left=text_style.right_to_left)
    )


def _run(text: str, properties: str) -> str:
    if not _NOT_PLAIN.search(text):
        return f"<w:r>{properties}{_OPEN}{text}</w:t></w:r>"
    words = f"{_OPEN}{escape(text)}</w:t>"
    if "\n" in text or "\t" in text:
        words = words.replace("\n", f"</w:t><w:br/>{_OPEN}").replace("\t", f"</w:t><w:tab/>{_OPEN}")
    return f"<w:r>{properties}{words}</w:r>"


@cache
def _properties(text_style: TextStyle, right_to_left: bool) -> str:  # noqa: FBT001 - as above
    """Return the properties of a run, in the order that ISO/IEC 29500-1, 17.3.2 prescribes."""
    inside = "".join(
        (
            f'<w:rStyle w:val="{text_style.style}"/>' if text_style.style else "",
            '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/>' if text_style.monospaced else "",
            "<w:b/><w:bCs/>" if text_style.bold else "",
            "<w:i/><w:iCs/>" if text_style.italic else "",
            "<w:rtl/>" if right_to_left else "",
            _language(text_style.language, right_to_left=right_to_left),
        )
    )
    return f"<w:rPr>{inside}</w:rPr>" if inside else ""


def _language(language: str | None, *, right_to_left: bool) -> str:
    if language in _DEFAULT or right_to_left != is_right_to_left(language or ""):
        return ""
    is_east_asian = (language or "").partition("-")[0] in _EAST_ASIAN
    attribute = "bidi" if right_to_left else "eastAsia" if is_east_asian else "val"
    return f'<w:lang w:{attribute}="{escape(language)}"/>'
