"""Words as runs: stretches of text that look alike, in one language and one direction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from markupsafe import escape

from twconvert.text import has_right_to_left, is_right_to_left
from twconvert_docx.direction import stretches

LINK = "Hyperlink"
"""The character style of links."""
_OPEN = '<w:t xml:space="preserve">'
_CLOSE = "</w:t></w:r>"
_EAST_ASIAN = frozenset({"ja", "ko", "zh"})
_DEFAULT = frozenset({None, "en", "en-US"})
"""Languages that need not be named: none, and that of the template."""


@dataclass(frozen=True)
class TextStyle:
    """How words look and what language they are in. What follows from that is worked out once."""

    language: str | None = None
    """BCP 47."""
    style: str = ""
    """Id of a character style."""
    monospaced: bool = False
    bold: bool = False
    italic: bool = False
    right_to_left: bool = False
    """Whether their paragraph runs so."""

    @cached_property
    def start(self) -> str:
        """The beginning of a run whose words run from left to right."""
        return f"<w:r>{_properties(self, right_to_left=False)}{_OPEN}"

    @cached_property
    def start_right_to_left(self) -> str:
        """The beginning of a run whose words run from right to left."""
        return f"<w:r>{_properties(self, right_to_left=True)}{_OPEN}"

    @cached_property
    def of_link(self) -> TextStyle:
        """The look of the same words as a link."""
        return replace(self, style=LINK)


PLAIN = TextStyle()
_PLAIN_RIGHT_TO_LEFT = TextStyle(right_to_left=True)


def plain_style(*, right_to_left: bool) -> TextStyle:
    """Return the look of words of a paragraph that runs in a direction."""
    return _PLAIN_RIGHT_TO_LEFT if right_to_left else PLAIN


def runs_xml(text: str, text_style: TextStyle) -> str:
    """Return a text as runs: more than one where its direction changes."""
    if not text_style.right_to_left and (text.isascii() or not has_right_to_left(text)):
        # Few texts have any of these, and a pattern would take four times as long to say so.
        has_signs = "&" in text or "'" in text or '"' in text or "<" in text or ">" in text
        words = _written(text) if has_signs or "\n" in text or "\t" in text else text
        return f"{text_style.start}{words}{_CLOSE}"
    return "".join(
        f"{text_style.start_right_to_left if right_to_left else text_style.start}{_written(stretch)}{_CLOSE}"
        for stretch, right_to_left in stretches(text, in_right_to_left=text_style.right_to_left)
    )


def _written(text: str) -> str:
    """Return a text as it stands in a run."""
    words = str(escape(text))
    return words.replace("\n", f"</w:t><w:br/>{_OPEN}").replace("\t", f"</w:t><w:tab/>{_OPEN}")


def _properties(text_style: TextStyle, *, right_to_left: bool) -> str:
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
