"""Posts for tests: of every kind, with nasty texts, with text from right to left, and with media."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from twconvert.model import (
    AccountRef,
    Cashtag,
    Emphasis,
    Hashtag,
    Link,
    Location,
    Media,
    Mention,
    Post,
    Quote,
    Reply,
    Repost,
    Strong,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from twconvert.model import Inline

ADA = AccountRef(id="1000", handle="ada_example", name="Ada Example")
"""The owner of the documents that `make_document` makes."""

HEBREW = "שלום עולם"
ARABIC = "مرحبا بالعالم"

NASTY_TEXTS = (
    """<kit-nasty title="a" onclick='b'>&amp; &#0; ]]> <!-- </script></style></textarea>""",
    "\\ \\n %s {0} {{ x }} {% raw %} ${x} <%= x %> [[x]] [x](y) ![x](y) `x` *x* _x_ ~x~ ^x^ $x$ |x|",
    "---\ntitle: x\n---\n# one\n> two\n- three\n1. four\n    five\n```six\n=1+1\n@SUM(A1)\n\n\n\n'\"",
    "  \t two  spaces and a tab \t \n",
    "\n\n",
    "\x7f\x85\x9f \xa0 \xad \u2028 \u2029 \u200b \u2060 \ufeff \ufffd \ufdd0 \U0001fffe \U0010fffd",
    "e\u0301\u0323\u0302 " + "\u0336" * 60 + " 👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪 1️⃣ \U0001d518\U0001d52b\U0001d526",
    "\u202eback\u202c \u2067wards\u2069 \u200f",
    "x" * 30_000,
)
"""Texts that break a format that does not escape them. XML 1.0 allows every character in them."""

_NASTY_URLS = (
    "https://example.org/?a=1&b=(2)#'\"<>c d",
    "https://täst.example/ü?q=ä",
    "javascript:alert(1)",
    "data:text/html,<kit-nasty>",
    "no address at all",
    "https://example.org:99999/",
    "",
)
_START = datetime(2020, 1, 1, tzinfo=UTC)


def make_post(number: int, *content: Inline, **fields: Any) -> Post:
    """Return a post of Ada Example: ``make_post(1, Text("Hello"), likes=5)``.

    Args:
        number: The id of the post, and the number of days after 1 January 2020, 00:00 UTC, at which it was written.
        content: The text, as a sequence of pieces.
        fields: Other fields of `Post`, which replace those that the post has otherwise.
    """
    time = _START + timedelta(days=number)
    return Post(**{"id": str(number), "author": ADA, "created_at": time, "content": content, **fields})


def ordinary_posts() -> Iterator[Post]:
    """Yield 40 posts as most people write them: with pictures, links, hashtags and names, half of them answers."""
    other = AccountRef(id="2000", handle="bob_example", name="Bob Example")
    media = Media(kind="image", path="picture.png", media_type="image/png", width=8, height=6, alt="A hill")
    for number in range(1, 41, 4):
        yield make_post(number, Text(f"Post {number} "), Hashtag("hills"), media=(media,), likes=number)
        yield make_post(number + 1, Text("Further "), reply_to=Reply(author=ADA, id=str(number)))
        yield make_post(number + 2, Mention("bob_example", "2000"), reply_to=Reply(author=other, id="1999"))
        yield make_post(number + 3, Link(f"https://example.org/{number}", f"example.org/{number}"))


def every_kind_of_post() -> Iterator[Post]:
    """Yield posts that together have everything that the model can express of a post."""
    other = AccountRef(id="2000", handle="bob_example", name="Bob Example")
    yield make_post(1, Text("Quokka\nA second line"), language="en", source="Twitter Web App", sensitive=True)
    yield make_post(2, Text(HEBREW), language="he", location=Location(52.5, 13.4))
    yield make_post(3, Link("https://example.org/a", "example.org/a"), Cashtag("ABC"), Hashtag("Straße"))
    yield make_post(4, Mention("bob_example", "2000", "Bob Example"), reply_to=Reply(author=other, id="1999"))
    yield make_post(5, Text("The same thread"), reply_to=Reply(author=ADA, id="1"))
    yield make_post(6, Text("Cut off…"), repost_of=Repost(author=other, id="1998", truncated=True))
    yield make_post(7, quote=Quote(url="https://twitter.com/bob_example/status/1997", id="1997", handle="bob_example"))
    yield make_post(8, quote=Quote(url="https://twitter.com/ada_example/status/1", id="1"))
    yield make_post(9, precision="day", visibility="deleted", deleted_at=datetime(2021, 1, 1, tzinfo=UTC))
    older = make_post(10, Text("Older"))
    yield make_post(11, Text("Newest"), versions=("10", "11"), revisions=(older,), likes=0, reposts=1)
    yield make_post(12, Strong((Emphasis((Text("loud"),)), Hashtag("tag"))), visibility="circle")
    yield make_post(13, Text("Community"), visibility="community", media=every_kind_of_media())
    yield make_post(14, reply_to=Reply(author=AccountRef(handle="carol_example")))
    yield make_post(
        15, repost_of=Repost(author=AccountRef(id="3000"), id="1996", url="https://twitter.com/i/status/1996")
    )


def nasty_posts() -> Iterator[Post]:
    """Yield posts with texts, names and addresses that break a format that does not escape them."""
    for number, text in enumerate(NASTY_TEXTS):
        yield make_post(
            number,
            Text(text),
            Strong((Text(text), Emphasis((Text(text),)))),
            Link("https://example.org/", text),
            Hashtag(text),
            Mention(text, text, text),
            source=text,
            media=(Media(kind="image", path="picture.png", media_type="image/png", alt=text),),
            reply_to=Reply(author=AccountRef(handle=text, name=text), id="1999"),
        )
    for number, url in enumerate(_NASTY_URLS, len(NASTY_TEXTS)):
        quote = Quote(url=url, id="1998", handle="bob_example")
        yield make_post(number, Link(url, url), quote=quote, url=url, media=(Media(kind="video", remote_url=url),))


def right_to_left_posts() -> Iterator[Post]:
    """Yield three posts in Hebrew and Arabic, two of them wholly and one with English text around the words."""
    yield make_post(1, Text(f"{HEBREW}!"), language="he")
    yield make_post(2, Text(f"{ARABIC} (123)"), language="ar")
    yield make_post(3, Text(f"Hello, {HEBREW} and {ARABIC}."), Hashtag("שלום"), Mention("bob_example"), language="en")


def every_kind_of_media() -> tuple[Media, ...]:
    """Return media of every kind, whose files are those of `media_files`."""
    size = len(picture())
    return (
        Media(kind="image", path="picture.png", media_type="image/png", width=8, height=6, alt="A hill", size=size),
        Media(kind="image", path="picture.png", media_type="image/png"),
        Media(
            kind="video", path="film.mp4", media_type="video/mp4", duration=1.5, remote_url="https://video.example/1"
        ),
        Media(kind="animation", path="film.mp4", media_type="video/mp4"),
        Media(kind="audio", path="voice.mp3", media_type="audio/mpeg"),
    )


def media_files() -> Mapping[str, bytes]:
    """Return the contents of the files that the posts of this module name, by `Media.path`."""
    return {"picture.png": picture(), "film.mp4": b"\0\0\0\x18ftypmp42", "voice.mp3": b"ID3\x04"}


@cache
def picture() -> bytes:
    """Return a PNG that is 8 pixels wide and 6 high."""
    from PIL import Image  # noqa: PLC0415 - most tests of plugins need no picture

    file = io.BytesIO()
    Image.new("RGB", (8, 6), "teal").save(file, "PNG")
    return file.getvalue()
