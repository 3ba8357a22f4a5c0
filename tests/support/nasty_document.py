"""A document with all that has broken a book before: texts, addresses, pictures, threads and dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from support.samples import BOB, FILES, OWNER, at, image, post, reply
from twconvert import (
    AccountRef,
    Cashtag,
    Emphasis,
    Hashtag,
    Link,
    Location,
    Media,
    Mention,
    Quote,
    Reply,
    Repost,
    Strong,
    Text,
)
from twconvert.testing import make_document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from twconvert import Document, Post

NASTY_URLS = (
    "https://example.org/a|b",
    "https://example.org/[x]",
    "https://example.org/two words",
    "https://example.org/100%",
    'https://example.org/%zz?q=\u00e9&r=<">',
    "https://example.org/\U0001f469\u200d\U0001f680",
    "https://xn--bcher-kva.example/",
    "https://b\u00fccher.example/stra\u00dfe?\u00fc#\u00e4",
    "http://[2001:db8::1]:8080/",
    "http://[::1",
    "http://192.0.2.999/",
    "https://example.org:99999/",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "www.example.org",
    "https:///nowhere",
    "",
    "https://user:secret@example.org/",
    "HTTPS://EXAMPLE.ORG/UP?a=b&amp;c=d",
    "https://example.org/#a#b",
)


def nasty_document(**fields: Any) -> AbstractContextManager[Document]:
    """Return a document with everything that is hard in it."""
    fields.setdefault("owner", OWNER)
    fields.setdefault("files", FILES)
    fields.setdefault("damaged", ["broken.jpg"])
    fields.setdefault("generated_at", at("2024-03-03T12:00:00"))
    fields.setdefault("left_out", {"likes": 1430, "deleted_posts": 1, "direct_messages": 12})
    return make_document(list(nasty_posts()), **fields)


def nasty_posts() -> Iterator[Post]:
    """Yield posts with all that is hard about text, links, media, threads and dates."""
    yield from _texts()
    yield from _pictures()
    yield from _threads()
    yield from _other_eras()
    for number in range(1000, 1060):
        yield post(number, f"An ordinary post, number {number}.", language="en", likes=number % 7, reposts=number % 3)


def _texts() -> Iterator[Post]:
    yield post(1, "]]> <script>alert('x')</script> &amp; &copy; <!-- \u2028 \ufeff \U0001f469\u200d\U0001f680", likes=1)
    yield post(2, tuple(part for url in NASTY_URLS for part in (Link(url, url or "nothing"), Text("\n"))))
    yield post(3, "\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645 (2019)!", language="ar")
    yield post(
        4,
        (
            Mention("bob", "2000"),
            Text(" \u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd, "),
            Hashtag("\u05e2\u05d1\u05e8\u05d9\u05ea"),
            Text(" "),
            Link("https://example.org/x", "example.org/x"),
        ),
        language="he",
    )
    yield post(5, (Strong((Text("Bold "), Emphasis((Text("and < italic"),)))), Text(" "), Cashtag("ACME")))
    yield post(6, (Mention('not a handle"<>', None), Text(" line\n\nparagraph\n")), language="pt")
    yield post(7, "", url="javascript:alert(1)")
    yield post(8, "Unbreakable" * 40, location=Location(52.37, -4.9), sensitive=True, source="Web")
    yield post(9, "\u6d77\u306f\u9752\u3044\u3002\u7a7a\u3082\u9752\u3044\u3002", language="ja")


def _pictures() -> Iterator[Post]:
    yield post(20, "One", media=(image("hills.jpg", alt='Hills "at" dawn & <dusk>', size=10),))
    yield post(21, "Two", media=(image("hills.jpg"), image("tall.jpg", 300, 480)))
    four = (image("hills.jpg"), image("tall.jpg", 300, 480), image("huge.jpg", 2400, 1600))
    yield post(22, "Four", media=(*four, image("modern.webp", 400, 300, media_type="image/webp")))
    others = (
        image("wide.png", 600, 200, media_type="image/png"),
        image("moving.gif", 200, 200, media_type="image/gif"),
        image("old.bmp", 120, 90, media_type="image/bmp"),
    )
    yield post(23, "Other types", media=others)
    lost = (
        image(None, remote_url="https://pbs.twimg.com/media/x|y.jpg", alt="A lost hill"),
        image("really-html.jpg", None, None, media_type="text/html"),
        image("empty.jpg", None, None, media_type=None),
        image("broken.jpg"),
        image("truncated.bmp", 120, 90, media_type="image/bmp"),
    )
    yield post(24, "Missing and broken", media=lost)
    film = Media(kind="video", path="film.mp4", media_type="video/mp4", width=640, height=360, duration=75.4)
    yield post(25, "A film", media=(film, Media(kind="animation", remote_url="https://video.twimg.com/x.mp4")))


def _threads() -> Iterator[Post]:
    yield post(40, "A thread about engines.")
    yield reply(41, 40, "It goes on")
    yield reply(42, 41, "and on,", media=(image("tall.jpg", 300, 480),))
    yield reply(43, 40, "and has a branch", created_at=at("2019-01-08T09:00:00"))
    yield reply(44, 43, "that goes on as well.", created_at=at("2019-02-08T09:00:00"))
    yield post(45, "@bob I agree", reply_to=Reply(author=BOB, id="777", url="https://twitter.com/bob/status/777"))
    yield post(46, "To somebody who is gone", reply_to=Reply(author=AccountRef(id="9")))
    yield post(
        47, "As I said", quote=Quote(url="https://twitter.com/ada_example/status/41", id="41", handle="ada_example")
    )
    yield post(48, "As he said", quote=Quote(url="https://twitter.com/bob/status/777", id="777", handle="bob"))
    long_ago = Repost(
        author=BOB, id="700", url="https://twitter.com/bob/status/700", created_at=at("2018-12-31T23:59:00")
    )
    yield post(49, "Bob's own words", repost_of=long_ago)
    yield post(50, "Bob's words, cut sho\u2026", repost_of=Repost(author=BOB, truncated=True))
    before = post(51, "A tpyo", created_at=at("2019-01-07T17:00:00"))
    yield post(52, "A typo", created_at=at("2019-01-07T17:04:00"), versions=("51", "52"), revisions=(before,))
    yield reply(53, 51, "An answer to the version before")
    for number, visibility in enumerate(("community", "circle", "deleted"), start=54):
        deleted_at = at("2020-02-02T02:02:02") if visibility == "deleted" else None
        yield post(number, visibility, visibility=visibility, deleted_at=deleted_at)


def _other_eras() -> Iterator[Post]:
    yield post(500, "The first", created_at=at("2008-05-01T00:00:00"), precision="day", url=None)
    yield reply(501, 500, "The second", created_at=at("2008-05-01T00:00:00"), precision="day")
    yield post(502, "After midnight in London", created_at=at("2018-12-31T23:59:59"))
    yield post(503, "The last", created_at=at("2024-03-01T10:00:00"), language="en")
