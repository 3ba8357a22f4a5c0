"""Archives whose every text and address tries to run a script or to load something from the web."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.mastodon_archives import ACTOR, ADA, PUBLIC

if TYPE_CHECKING:
    from pathlib import Path

HOST = "leak.example"
"""Nothing may ask this host for anything."""
_RUN = "window.hostile=(window.hostile||0)+1"
TEXTS = (
    f"<script>{_RUN}</script>",
    f"<img src=x onerror='{_RUN}'>",
    f'"><svg/onload={_RUN}>',
    f"'-->]]></style></textarea></title></script><script>{_RUN}</script>",
    f"<iframe srcdoc='<script>parent.{_RUN}</script>'></iframe>",
    f"![x](https://{HOST}/a.png) <img src='https://{HOST}/b.png'> [img[https://{HOST}/c.png]] <$image source='https://{HOST}/d.png'/>",
    f"<link rel=stylesheet href='https://{HOST}/e.css'><style>@import 'https://{HOST}/f.css';</style>",
    f"{{{{< raw >}}}}<script>{_RUN}</script>{{{{< /raw >}}}} {{% raw %}}{{{{ 7 | times: 6 }}}}{{% endraw %}}",
    f"<%= {_RUN} %> <%- {_RUN} %> ${{{_RUN}}}",
    f'[x](javascript:{_RUN}) <a href="javascript:{_RUN}">y</a> [[z|javascript:{_RUN}]] javascript:{_RUN}',
    f"<$button actions='<$action-navigate/>'>b</$button> <<version>> \\define x() <script>{_RUN}</script>\n<<x>>",
    f"---\nlayout: x\n---\n```js\n{_RUN}\n```\n<details open ontoggle={_RUN}><summary>d</summary></details>",
    f"&lt;script&gt;{_RUN}&lt;/script&gt; &#60;script&#62;{_RUN}&#60;/script&#62;",
)
_ADDRESSES = (
    f"javascript:{_RUN}",
    f'https://example.org/" onmouseover="{_RUN}',
    f"https://example.org/'><script>{_RUN}</script>",
    f"data:text/html,<script>{_RUN}</script>",
    f"https://example.org/)![x](https://{HOST}/g.png)",
)
_OF_TEXT = frozenset({
    "full_text", "text", "fullText", "message", "name", "accountDisplayName", "screen_name", "in_reply_to_screen_name",
    "changedFrom", "bio", "location", "website", "title", "description", "ext_alt_text", "source", "display_url",
    "displayUrl", "display", "reactionKey",
})  # fmt: skip
_OF_ADDRESSES = frozenset({"expanded_url", "expandedUrl", "expanded", "url", "userLink"})


def make_hostile_archive(folder: Path) -> Path:
    """Make an archive of Twitter: the sample archive, in which a hostile text stands before each text."""
    path = folder / "hostile.zip"
    number = 0

    def hostile(value: Any, key: str = "") -> Any:
        nonlocal number
        if isinstance(value, dict):
            return {name: hostile(each, name) for name, each in value.items()}
        if isinstance(value, list):
            return [hostile(each, key) for each in value]
        number += 1
        if isinstance(value, str) and key == "message":
            # A chat is Markdown, in which each of them may begin a block.
            return "\n\n".join((value, *TEXTS))
        if isinstance(value, str) and key in _OF_TEXT:
            # Entities keep their places in the text.
            return f"{value} {TEXTS[number % len(TEXTS)]}"
        if isinstance(value, str) and key in _OF_ADDRESSES and "t.co/" not in value:
            return _ADDRESSES[number % len(_ADDRESSES)]
        return value

    with ZipFile(SAMPLE_ARCHIVE) as sample, ZipFile(path, "w", ZIP_DEFLATED) as output:
        for name in sample.namelist():
            content = sample.read(name)
            if name.startswith("data/") and name.endswith(".js") and name != "data/manifest.js":
                head, _, records = content.decode().partition("=")
                content = f"{head}= {json.dumps(hostile(json.loads(records)))}".encode()
            output.writestr(name, content)
    return path


def make_hostile_mastodon_archive(folder: Path) -> Path:
    """Make an archive of Mastodon in which each text is hostile, as HTML and as plain text."""
    path = folder / "hostile-mastodon.zip"
    items = [
        {
            "id": f"{ADA}/statuses/{number}/activity",
            "type": "Create",
            "actor": ADA,
            "published": f"2023-01-{number + 1:02}T10:00:00Z",
            "to": [PUBLIC],
            "object": {
                "id": f"{ADA}/statuses/{number}",
                "type": "Question" if number % 3 == 0 else "Note",
                "url": _ADDRESSES[number % len(_ADDRESSES)],
                "published": f"2023-01-{number + 1:02}T10:00:00Z",
                "attributedTo": ADA,
                "to": [PUBLIC],
                "summary": TEXTS[(number + 1) % len(TEXTS)] if number % 2 else None,
                "content": f"<p>{text} <a href=\"{_ADDRESSES[number % len(_ADDRESSES)]}\" onclick='x'>a</a></p>",
                "tag": [{"type": "Hashtag", "name": f"#{text}", "href": f"javascript:{text}"}],
                "oneOf": [{"type": "Note", "name": text, "replies": {"totalItems": 1}}],
                "attachment": [
                    {"type": "Document", "mediaType": "image/png", "url": f"https://{HOST}/h.png", "name": text}
                ],
            },
        }
        for number, text in enumerate(TEXTS)
    ]
    actor = {
        **ACTOR,
        "name": TEXTS[0],
        "summary": "".join(TEXTS),
        "attachment": [{"type": "PropertyValue", "name": text, "value": text} for text in TEXTS],
    }
    outbox = {"id": "outbox.json", "type": "OrderedCollection", "totalItems": len(items), "orderedItems": items}
    with ZipFile(path, "w") as output:
        output.writestr("actor.json", json.dumps(actor))
        output.writestr("outbox.json", json.dumps(outbox))
    return path
