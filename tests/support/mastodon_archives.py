"""Archives of Mastodon for tests: from plain values, and one with all that is hard."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta
from html import escape
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image

from support.samples import FILES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

SERVER = "https://social.example"
ADA = f"{SERVER}/users/ada"
FOLLOWERS = f"{ADA}/followers"
_START = datetime(2000, 1, 1, 10, tzinfo=UTC)
PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
BOB = "https://elsewhere.example/users/bob"
ACTOR = {
    "@context": ["https://www.w3.org/ns/activitystreams"],
    "id": ADA,
    "type": "Person",
    "followers": FOLLOWERS,
    "outbox": "outbox.json",
    "preferredUsername": "ada",
    "name": "Ada <&> Example",
    "summary": "<p>Hills &amp; engines.</p>",
    "url": f"{SERVER}/@ada",
    "published": "2022-11-05T00:00:00Z",
    "attachment": [{"type": "PropertyValue", "name": "Pronouns", "value": "she/her"}],
    "icon": {"type": "Image", "mediaType": "image/png", "url": "avatar.png"},
    "image": {"type": "Image", "mediaType": "image/png", "url": "header.png"},
}
TEXTS = (
    "<p>half &#xd83d; an emoji, a null &#0;, a bell &#7; and U+FFFE &#xfffe;</p>",
    "<p>&lt;script&gt;alert('x')&lt;/script&gt; &amp;amp; ]]&gt; --&gt;</p><script>alert(1)</script>",
    "<p>مرحبا (English) بالعالم! 123</p><p>שלום :blobcat:</p>",
    "<p>エモジ 👨‍👩‍👧‍👦 🏳️‍🌈 é ﷽ Z̷̡͓a̴͇l̵g̶o</p>",
    f"<p>{'x' * 4000}</p>",
    "<p>*stars* _lines_ `ticks` [[brackets]] {{braces}} # $x$ ~~</p><p># no heading<br>- no list<br>1. none</p>",
    "<h1>Plan</h1><ul><li>one<ol><li>two <b>bold <i>both</i></b></li></ol></li></ul>",
    "<blockquote><p>said</p></blockquote><pre><code>if a:\n    b</code></pre>",
    "<p>unclosed <b>bold <a href='https://example.org/?a=1&amp;b=(2)#c'>link</p><p>after",
    "<p><a href='javascript:alert(1)'>no address</a> <a>none</a> <a href=''>empty</a></p>",
    "a < b && b > c",
    "",
)
"""What a server may send as the content of a post."""


def note(number: int, content: str | None, **fields: Any) -> dict[str, Any]:
    """Return the activity that made a post, on the day of its number; ``to`` and ``cc`` say who could see it."""
    address = f"{ADA}/statuses/{number}"
    made = {
        "id": address,
        "type": "Note",
        "published": (_START + timedelta(days=number)).isoformat(),
        "url": f"{SERVER}/@ada/{number}",
        "to": [PUBLIC],
        "cc": [FOLLOWERS],
        "content": content,
        "contentMap": {"en": content},
        **fields,
    }
    beside = {name: made[name] for name in ("published", "to", "cc")}
    return {"id": f"{address}/activity", "type": "Create", "actor": ADA, **beside, "object": made}


def boost(number: int, url: str, *receivers: str) -> dict[str, Any]:
    """Return the activity of a boost."""
    made = note(number, None)
    return {**made, "type": "Announce", "cc": [*receivers, FOLLOWERS], "object": url}


def mention(url: str, name: str) -> dict[str, str]:
    """Return the tag of a mention."""
    return {"type": "Mention", "href": url, "name": name}


def attachment(file: str, media_type: str, **fields: Any) -> dict[str, Any]:
    """Return an attachment whose file has this name."""
    return {"type": "Document", "mediaType": media_type, "url": f"/media_attachments/files/{file}", **fields}


def items(values: Sequence[object]) -> dict[str, Any]:
    """Return a file with a list in it."""
    return {"type": "OrderedCollection", "totalItems": len(values), "orderedItems": list(values)}


def make_archive(path: Path, activities: Sequence[object], files: Mapping[str, object] | None = None) -> Path:
    """Write an archive as a zip; of files, bytes are written as they are and all else as JSON."""
    everything = {"actor.json": ACTOR, "outbox.json": items(activities), **(files or {})}
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in everything.items():
            archive.writestr(name, content if isinstance(content, bytes) else json.dumps(content))
    return path


def write_hard_archive(path: Path) -> Path:
    """Write an archive with all that is hard, and return its path."""
    texts = [note(number, text) for number, text in enumerate(TEXTS, start=100)]
    thread = [note(number, f"<p>part {number}</p>", inReplyTo=f"{ADA}/statuses/{number - 1}") for number in range(2, 6)]
    pictures = [
        attachment("a.png", "image/png", name='A teal square, "quoted" & <tagged>'),
        attachment("b.jpg", "image/jpeg"),
        attachment("gone.png", "image/png", name="Was here"),
    ]
    reply = note(
        20,
        '<p><span class="h-card"><a href="https://elsewhere.example/@bob" class="u-url mention">@<span>bob</span></a>'
        f'</span> <a href="{SERVER}/tags/Hills" class="mention hashtag" rel="tag">#<span>Hills</span></a></p>',
        inReplyTo=f"{BOB}/statuses/7",
        tag=[mention(BOB, "@bob@elsewhere.example")],
    )
    poll = {"oneOf": [{"type": "Note", "name": "Hills & <sea>", "replies": {"totalItems": 2}}], "votersCount": 2}
    activities = [
        note(1, "<p>part 1</p>", updated="2023-05-01T12:00:00Z", likes={"totalItems": 3}),
        *thread,
        *texts,
        note(10, "<p>pictures</p>", attachment=pictures, sensitive=True, summary="Squares <3 & more"),
        note(11, "<p>a film</p>", attachment=[attachment("c.mp4", "video/mp4", name="A film", duration="PT2S")]),
        reply,
        note(21, "<p>Which?</p>", type="Question", **poll),
        note(22, "<p>What Bob said.</p>", quoteUri=f"{BOB}/statuses/8"),
        note(23, "<p>What I said.</p>", quoteUri=f"{ADA}/statuses/1"),
        boost(30, f"{BOB}/statuses/9", BOB),
        boost(31, "https://new.example/ap/users/1/statuses/2"),
        note(40, "<p>for followers</p>", to=[FOLLOWERS], cc=[]),
        note(41, "<p>for Bob alone</p>", to=[BOB], cc=[], tag=[mention(BOB, "@bob@elsewhere.example")]),
    ]
    folder = "media_attachments/files/"
    files = {
        "avatar.png": picture(400, 400, "teal"),
        "header.png": picture(1500, 500, "navy"),
        f"{folder}a.png": picture(400, 300, "teal"),
        f"{folder}b.jpg": picture(20, 900, "gold"),
        f"{folder}c.mp4": FILES["film.mp4"],
        "likes.json": items([f"{BOB}/statuses/109950000000000071"]),
        "bookmarks.json": items([f"{BOB}/statuses/72"]),
    }
    return make_archive(path, activities, files)


def write_folder(folder: Path, texts: Sequence[str]) -> None:
    """Write an archive, unpacked, with a post for each text and one of everything else."""
    pictures = [attachment("a.png", "image/png", name=texts[0]), attachment("gone.png", "image/png")]
    activities = [note(number, f"<p>{escape(text)}</p>") for number, text in enumerate(texts, start=1)]
    activities += [
        note(5000, f"<p>{escape(texts[0])}</p>", attachment=pictures, summary=texts[0], updated="2024-01-01"),
        note(5001, "<p>for followers</p>", to=[FOLLOWERS], cc=[]),
        note(5002, "<p>for Bob</p>", to=[BOB], cc=[], tag=[mention(BOB, f"@{texts[0]}@elsewhere.example")]),
        boost(5003, f"{BOB}/statuses/109950000000000070", BOB),
        {"id": "https://social.example/likes/1", "type": "Like", "object": BOB},
    ]
    files = {
        "outbox.json": items(activities),
        "actor.json": ACTOR | {"name": texts[0], "summary": f"<p>{escape(texts[0])}</p>"},
        "likes.json": items([f"{BOB}/statuses/71"]),
        "bookmarks.json": items([f"{BOB}/statuses/72"]),
    }
    for name, content in files.items():
        folder.joinpath(name).write_text(json.dumps(content))
    media = folder / "media_attachments" / "files"
    media.mkdir(parents=True)
    media.joinpath("a.png").write_bytes(picture(4, 4, "teal"))


def picture(width: int, height: int, color: str) -> bytes:
    """Return a PNG."""
    output = io.BytesIO()
    Image.new("RGB", (width, height), color).save(output, "PNG")
    return output.getvalue()
