"""From the text of a draft to the text of a record: short links, and where everything is in it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sample.ids import code
from sample.people import FRIENDS

if TYPE_CHECKING:
    from collections.abc import Callable

_LINK = re.compile(r"\{(https://[^}]+)\}")
_ENTITY = re.compile(r"(?P<url>https://t\.co/\w{10})|@(?P<mention>\w+)|#(?P<hashtag>\w+)|\$(?P<symbol>[A-Z]{1,6})\b")
_SHOWN_OF_A_LINK = 26


@dataclass(frozen=True, slots=True)
class Written:
    """The text of a record, escaped, with its entities."""

    text: str
    entities: dict[str, list[dict[str, Any]]]
    media_url: str
    """The short link of the pictures, at the end of the text; empty without pictures."""


def write(text: str, seed: str, *, has_media: bool) -> Written:
    """Return the text as an archive has it. Indices count code points of the escaped text (as the archives' do)."""
    targets: dict[str, str] = {}

    def shorten(match: re.Match[str]) -> str:
        short = f"https://t.co/{code(match[1] + seed, 10)}"
        targets[short] = match[1]
        return short

    media_url = f"https://t.co/{code('media' + seed, 10)}" if has_media else ""
    short_text = f"{_LINK.sub(shorten, escape(text))} {media_url}".rstrip()
    return Written(short_text, _entities(short_text, targets.get), media_url)


def escape(text: str) -> str:
    """Return the text with the three escapes that archives know."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def indices(start: int, end: int) -> list[str]:
    """Return a range as archives write one."""
    return [str(start), str(end)]


def shown(url: str) -> str:
    """Return what a reader sees of a link."""
    bare = url.removeprefix("https://")
    return bare if len(bare) <= _SHOWN_OF_A_LINK else f"{bare[:_SHOWN_OF_A_LINK]}…"


def _entities(text: str, target_of: Callable[[str], str | None]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for match in _ENTITY.finditer(text):
        where = indices(match.start(), match.end())
        if target := target_of(match["url"] or ""):
            target = target.replace("&amp;", "&")
            link = {"url": match["url"], "expanded_url": target, "display_url": shown(target)}
            found["urls"].append({**link, "indices": where})
        elif person := FRIENDS.get(match["mention"] or ""):
            name = {"name": person.name, "screen_name": person.handle}
            found["user_mentions"].append({**name, "indices": where, "id_str": person.id, "id": person.id})
        elif kind := next((kind for kind in ("hashtag", "symbol") if match[kind]), None):
            found[f"{kind}s"].append({"text": match[kind], "indices": where})
    return {kind: found[kind] for kind in ("user_mentions", "urls", "symbols", "hashtags")}


def styled(text: str) -> tuple[str, list[dict[str, Any]]]:
    """Return a long post without its ``**`` and ``__``, and the ranges that they styled."""
    styles: list[dict[str, Any]] = []
    plain = ""
    for part in re.split(r"(\*\*.+?\*\*|__.+?__)", text):
        name = {"**": "Bold", "__": "Italic"}.get(part[:2], "")
        shown_part = part[2:-2] if name else part
        if name:
            styles.append(_style(name, len(plain), len(plain) + len(shown_part)))
        plain += shown_part
    return plain, styles


def note_links(text: str, seed: str) -> tuple[str, list[dict[str, Any]]]:
    """Return a long post with short links, and the links; nothing is escaped there."""
    links: list[dict[str, Any]] = []
    while match := _LINK.search(text):
        short = f"https://t.co/{code(match[1] + seed, 10)}"
        where = {"fromIndex": str(match.start()), "toIndex": str(match.start() + len(short))}
        links.append({"expandedUrl": match[1], **where, "shortUrl": short, "displayUrl": shown(match[1])})
        text = text[: match.start()] + short + text[match.end() :]
    return text, links


def note_hashtags(text: str) -> list[dict[str, str]]:
    """Return the hashtags of a long post."""
    return [
        {"fromIndex": str(match.start()), "toIndex": str(match.end()), "text": match[1]}
        for match in re.finditer(r"#(\w+)", text)
    ]


def _style(name: str, start: int, end: int) -> dict[str, Any]:
    value = {"Bold": "0", "Italic": "1"}[name]
    kind = {"value": value, "name": name, "originalName": name.upper(), "annotations": {}}
    return {"fromIndex": str(start), "toIndex": str(end), "styleTypes": [kind]}
