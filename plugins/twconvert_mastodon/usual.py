"""Reads the HTML that Mastodon makes of plain text, which most posts are: ten times as fast as any HTML is read."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from twconvert_mastodon.anchors import Anchor
from twconvert_mastodon.lines import Lines

if TYPE_CHECKING:
    from twconvert import Inline
    from twconvert_mastodon.people import People

# The elements of `app/lib/text_formatter.rb`. Whatever is not written just so is left to `HtmlReader`.
_PART = re.compile(
    r"""
    (?P<text> [^<\r\n]+ )
  | (?P<end_of_line> <br\ ?/?> )
  | (?P<paragraph> </?p> )
  | (?P<anchor>
      (?P<card> <span\ class="h-card"(?:\ translate="no")?> )?
      <a \ href="(?P<url>[^"<>\r\n]*)" (?P<attributes>(?:\ [a-z]+="[^"<>\r\n]*")*) >
      (?: (?P<sign>[@\#\uff20]) <span> (?P<name>[^<\r\n]*) </span>
        | <span\ class="invisible"> (?P<beginning>[^<\r\n]*) </span>
          <span\ class="(?P<cut>ellipsis)?"> (?P<shown>[^<\r\n]*) </span>
          <span\ class="invisible"> (?P<end>[^<\r\n]*) </span>
      )
      </a>
      (?(card)</span>)
    )
    """,
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')


def read_usual(html: str, people: People) -> tuple[Inline, ...] | None:
    """Return the content, as `HtmlReader` gives it, or ``None`` where there is anything unusual in the HTML."""
    lines = Lines()
    position = 0
    for part in _PART.finditer(html):
        if part.start() != position:
            return None
        position = part.end()
        match part.lastgroup:
            case "text":
                lines.add_text(_plain(part[0]))
            case "end_of_line":
                lines.end_line()
            case "paragraph":
                lines.separate(2)
            case _:
                lines.add(_anchor(part).inline(people))
    return lines.content() if position == len(html) else None


def _anchor(part: re.Match[str]) -> Anchor:
    attributes = {name: _plain(value) for name, value in _ATTRIBUTE.findall(part["attributes"])}
    anchor = Anchor({**attributes, "href": _plain(part["url"])})
    if part["sign"]:
        anchor.add(part["sign"] + _plain(part["name"]), is_visible=True)
        return anchor
    anchor.is_cut = part["cut"] is not None
    anchor.add(_plain(part["beginning"]), is_visible=False)
    anchor.add(_plain(part["shown"]), is_visible=True)
    anchor.add(_plain(part["end"]), is_visible=False)
    return anchor


def _plain(text: str) -> str:
    return unescape(text) if "&" in text else text
