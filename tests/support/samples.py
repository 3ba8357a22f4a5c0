"""Posts, pictures and an owner for documents of tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageDraw

from twconvert import Account, AccountRef, Media, Reply, Text
from twconvert.testing import make_post

if TYPE_CHECKING:
    from twconvert import Inline, Post

ADA = AccountRef(id="1000", handle="ada_example", name="Ada Example")
BOB = AccountRef(id="2000", handle="bob", name="Bob & <Co> \u05d1\u05d5\u05d1")


def at(text: str) -> datetime:
    """Return a time in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def post(number: int, text: str | tuple[Inline, ...] = "Hello", **fields: Any) -> Post:
    """Return a post by Ada; without a time of its own it is as many hours into 2019 as its number says."""
    content = (Text(text),) if isinstance(text, str) and text else text or ()
    fields.setdefault("created_at", at("2019-01-05T14:03:00") + timedelta(hours=number))
    fields.setdefault("url", f"https://twitter.com/ada_example/status/{number}")
    return make_post(number, *content, **fields)


def reply(number: int, parent: int, text: str, **fields: Any) -> Post:
    """Return a post of Ada's in answer to another of hers."""
    return post(number, text, reply_to=Reply(id=str(parent), author=ADA), **fields)


def picture(width: int = 480, height: int = 320, kind: str = "JPEG", color: str = "#7a8f6a") -> bytes:
    """Return a picture of some hills."""
    image = Image.new("RGB", (width, height), "#c9d8e4")
    draw = ImageDraw.Draw(image)
    draw.ellipse((width * 0.6, height * 0.1, width * 0.75, height * 0.1 + width * 0.15), fill="#f4e3b1")
    draw.polygon([(0, height), (width * 0.3, height * 0.4), (width * 0.7, height)], fill=color)
    draw.polygon([(width * 0.3, height), (width * 0.7, height * 0.55), (width, height)], fill="#4f6652")
    output = BytesIO()
    image.save(output, kind)
    return output.getvalue()


def image(path: str | None, width: int | None = 480, height: int | None = 320, **fields: Any) -> Media:
    """Return a picture of an archive."""
    fields.setdefault("media_type", "image/jpeg" if path else None)
    return Media(kind="image", path=path, width=width, height=height, **fields)


FILES = {
    "hills.jpg": picture(),
    "tall.jpg": picture(300, 480, color="#8f6a7a"),
    "wide.png": picture(600, 200, "PNG"),
    "moving.gif": picture(200, 200, "GIF"),
    "modern.webp": picture(400, 300, "WEBP"),
    "huge.jpg": picture(2400, 1600),
    "old.bmp": picture(120, 90, "BMP"),
    "really-html.jpg": b"<html>Not found</html>",
    "empty.jpg": b"",
    "broken.jpg": picture()[:900],
    "truncated.bmp": picture(120, 90, "BMP")[:60],
    "film.mp4": b"\x00\x00\x00\x18ftypmp42" + bytes(100),
    "banner.jpg": picture(1500, 500),
    "portrait.jpg": picture(400, 400, color="#b0604a"),
}

OWNER = Account(
    id="1000",
    handle="ada_example",
    name="Ada Example",
    bio="Analytical engines & <poetry>.\n\u05e9\u05dc\u05d5\u05dd",
    location="London \U0001f1ec\U0001f1e7",
    website="https://example.org/~ada|x",
    header=image("banner.jpg", 1500, 500),
    avatar=image("portrait.jpg", 400, 400),
)
