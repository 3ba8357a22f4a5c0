"""Make a large archive of nobody: records as real exporters write them, in the mix that real archives have.

    python tests/benchmarks/make_archive.py 100000 archive.zip --photos 4000 --seed 1

A photo tells its size within its first 1,280 bytes, as nearly all do that services made smaller. With ``--head 200000``
so many bytes stand before that, as thumbnails and colour profiles do in others.

Shares of replies, links, media and reposts are those measured on real archives (a post takes about 1.6 KB of JSON).
Everything is streamed, so a million posts take no more memory than a thousand.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import textwrap
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterator

OWNER_ID = "14600001"
HANDLE = "ada_example"
PART_SIZE = 100 * 2**20
"""Bytes after which an exporter begins another file."""

_REPLIES, _SELF_REPLIES, _LINKS, _REPOSTS, _HASHTAGS, _MEDIA = 0.45, 0.06, 0.26, 0.12, 0.10, 0.14
_NOTES, _EDITS = 0.002, 0.0005
_MOST_PHOTOS_OF_A_POST = 4
_PHOTO_SIZE = 57_000
_PIECE_OF_PROFILE = 65_519
"""Bytes of a colour profile that a segment of a JPEG holds."""
_FIRST, _LAST = datetime(2012, 1, 1, tzinfo=UTC), datetime(2025, 6, 30, tzinfo=UTC)
_SNOWFLAKE_EPOCH_MS = 1_288_834_974_657


def make_archive(path: Path, posts: int, photos: int, seed: int = 1, head: int = 0) -> None:
    """Write an archive; the same bytes for the same numbers.

    Args:
        path: The path to write to.
        posts: The number of posts.
        photos: The number of photos.
        seed: What the chances begin with.
        head: The number of bytes of the colour profile at the beginning of each photo.
    """
    feed = Feed(posts, photos, seed)
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        _write(archive, "data/account.js", _script("account", [{"account": _account()}]))
        counts = write_tweets(archive, feed)
        _write(archive, "data/note-tweet.js", _script("note_tweet", [{"noteTweet": note} for note in feed.notes]))
        _write(
            archive, "data/manifest.js", f"window.__THAR_CONFIG = {json.dumps(_manifest(counts), indent=2)}".encode()
        )
        for name, content in feed.photo_files(head):
            _write(archive, name, content)


class Feed:
    """The posts of an archive, newest first, made one at a time."""

    def __init__(self, posts: int, photos: int, seed: int) -> None:
        self._posts = posts
        self._chance = random.Random(seed)
        self._words = _vocabulary(self._chance)
        self._step = (_LAST - _FIRST) / posts
        self._photos_left = photos
        self._photos_of_a_post = max(1, min(_MOST_PHOTOS_OF_A_POST, round(photos / (posts * _MEDIA))))
        self._photo_names: list[str] = []
        self.notes: list[dict[str, Any]] = []

    def records(self) -> Iterator[str]:
        """Yield each record as the lines of a data file."""
        number = self._posts
        while number:
            number -= 1
            if number and self._chance.random() < _EDITS:
                yield self._edit(number)
                number -= 1
                yield self._first_version(number)
            else:
                yield self._post(number)

    def photo_files(self, head: int) -> Iterator[tuple[str, bytes]]:
        """Yield the name and the content of each photo; no two are the same."""
        pictures = [_with_head(_picture(number), head, number) for number in range(12)]
        for number, name in enumerate(self._photo_names):
            yield name, _with_comment(pictures[number % len(pictures)], f"CREATOR: gd-jpeg v1.0, photo {number}")

    def _post(self, number: int) -> str:
        chance = self._chance.random
        kind = chance()
        if kind < _REPOSTS:
            return self._record(number, f"RT @friend{number % 400}: {self._text(24)}"[:139] + "…", mention=4)
        self_reply = kind < _REPOSTS + _SELF_REPLIES and number > 0
        reply = not self_reply and kind < _REPOSTS + _REPLIES
        text = self._text(int(5 + 44 * chance() ** 2))
        if chance() < _NOTES:
            text = self._long_post(number)
        if reply:
            text = f"@friend{number % 400} {text}"
        return self._record(
            number,
            text,
            mention=1 if reply else 0,
            reply="other" if reply else "self" if self_reply else "",
            link=chance() < _LINKS,
            hashtag=chance() < _HASHTAGS,
            photos=self._photos_for(number),
        )

    def _photos_for(self, number: int) -> int:
        """Return how many photos a post gets: spread evenly, so that none are left at the end."""
        posts_with_photos_left = self._photos_left / self._photos_of_a_post
        if self._chance.random() * (number + 1) >= posts_with_photos_left:
            return 0
        photos = min(self._photos_left, self._photos_of_a_post)
        self._photos_left -= photos
        return photos

    def _record(self, number: int, text: str, *, mention: int = 0, photos: int = 0, **features: Any) -> str:
        own_id, when = self._id(number), self._time(number)
        values = {
            "id": own_id,
            "time": _tweet_time(when),
            "editable": _iso(when + timedelta(hours=1)),
            "number": number,
        }
        values |= {
            "friend": number % 400,
            "parent": self._id(number - 1) if number else own_id,
            "next": self._id(number + 1),
        }
        values |= {
            "friend_end": mention - 1 + len(f"@friend{number % 400}"),
            "likes": number % 97,
            "code": _code(number),
        }
        if features.get("hashtag"):
            values["tag_start"], values["tag_end"] = len(text) + 1, len(text) + 9
            text += " #example"
        if features.get("link"):
            values["link_start"], values["link_end"] = len(text) + 1, len(text) + 24
            text += f" https://t.co/{values['code']}"
        if photos:
            values["media_start"], values["media_end"] = len(text) + 1, len(text) + 24
            text += f" https://t.co/{_code(number, 'm')}"
            values["media_code"] = _code(number, "m")
            self._photo_names += (f"data/tweets_media/{own_id}-{values['code']}{place}.jpg" for place in range(photos))
        template = _template(mention=mention, photos=photos, **features)
        return template % (values | {"text": text, "length": len(text)})

    def _edit(self, number: int) -> str:
        return self._record(number, self._text(12), edits="later")

    def _first_version(self, number: int) -> str:
        return self._record(number, self._text(11), edits="first")

    def _long_post(self, number: int) -> str:
        whole = self._text(120)
        when = self._time(number)
        core = {"styletags": [], "urls": [], "text": whole.replace("&amp;", "&"), "mentions": [], "cashtags": []}
        lifecycle = {"value": "1", "name": "Active", "originalName": "Active", "annotations": {}}
        note_id = str(int(self._id(number)) - (300 << 22))
        note = {"noteTweetId": note_id, "updatedAt": _iso(when), "lifecycle": lifecycle, "createdAt": _iso(when)}
        self.notes.append(note | {"core": core | {"hashtags": []}})
        return whole[:270].rpartition(" ")[0] + "…"

    def _text(self, words: int) -> str:
        return " ".join(self._chance.choices(self._words, k=words))

    def _time(self, number: int) -> datetime:
        return (_FIRST + self._step * number).replace(microsecond=0)

    def _id(self, number: int) -> str:
        """Return a snowflake; the lowest bits keep posts of one second apart, in order."""
        milliseconds = int(self._time(number).timestamp()) * 1000 + 500 - _SNOWFLAKE_EPOCH_MS
        return str(milliseconds << 22 | number & 0x3FFFFF)


def write_tweets(archive: ZipFile, feed: Feed) -> list[tuple[str, int]]:
    """Write the posts, in as many files as an exporter would, and return the files with their numbers of posts."""
    counts: list[tuple[str, int]] = []
    records = feed.records()
    record = next(records, None)
    while record is not None:
        part = len(counts)
        name = f"data/tweets{f'-part{part}' if part else ''}.js"
        with archive.open(_entry(name), "w") as member:
            record, count = _write_part(member, part, record, records)
        counts.append((name, count))
    return counts


def _write_part(member: IO[bytes], part: int, record: str | None, records: Iterator[str]) -> tuple[str | None, int]:
    """Write records until the file is full, and return the first one that has no place in it, and their number."""
    separator, size, count = f"window.YTD.tweets.part{part} = [\n", 0, 0
    while record is not None and size < PART_SIZE:
        encoded = f"{separator}{record}".encode()
        member.write(encoded)
        separator, size, count = ",\n", size + len(encoded), count + 1
        record = next(records, None)
    member.write(b"\n]\n")
    return record, count


@cache
def _template(
    *, mention: int = 0, photos: int = 0, reply: str = "", link: bool = False, hashtag: bool = False, edits: str = ""
) -> str:
    """Return the text of a record of one kind, with ``%(name)s`` where records of that kind differ."""
    friend = {"name": "A friend %(friend)s", "screen_name": "friend%(friend)s"}
    friend |= {"indices": [str(mention - 1), "%(friend_end)s"], "id_str": "77%(friend)s", "id": "77%(friend)s"}  # type: ignore[dict-item]
    target = {
        "expanded_url": "https://example.org/page/%(number)s?from=here",
        "display_url": "example.org/page/%(number)s",
    }
    media = [_media(place) for place in range(photos)]
    tweet: dict[str, Any] = {
        "edit_info": _edit_info(edits),
        "retweeted": False,
        "source": '<a href="http://twitter.com/download/android" rel="nofollow">Twitter for Android</a>',
        "entities": {
            "hashtags": [{"text": "example", "indices": ["%(tag_start)s", "%(tag_end)s"]}] if hashtag else [],
            "symbols": [],
            "user_mentions": [friend] if mention else [],
            "urls": [{"url": "https://t.co/%(code)s", **target, "indices": ["%(link_start)s", "%(link_end)s"]}]
            if link
            else [],
        },
        "display_text_range": ["0", "%(length)s"],
        "favorite_count": "%(likes)s",
        "id_str": "%(id)s",
        "truncated": False,
        "retweet_count": "0",
        "id": "%(id)s",
        "created_at": "%(time)s",
        "favorited": False,
        "full_text": "%(text)s",
        "lang": "en",
    }
    if reply:
        tweet |= _reply(reply)
    if link or photos:
        tweet["possibly_sensitive"] = False
    if photos:
        tweet["entities"]["media"] = media[:1]
        tweet["extended_entities"] = {"media": media}
    return textwrap.indent(json.dumps({"tweet": tweet}, indent=2, ensure_ascii=False), "  ")


def _edit_info(edits: str) -> dict[str, Any]:
    ids = {"": ["%(id)s"], "first": ["%(id)s", "%(next)s"], "later": ["%(parent)s", "%(id)s"]}[edits]
    control = {"editTweetIds": ids, "editableUntil": "%(editable)s", "editsRemaining": "5", "isEditEligible": False}
    return (
        {"edit": {"initialTweetId": "%(parent)s", "editControlInitial": control}}
        if edits == "later"
        else {"initial": control}
    )


def _reply(reply: str) -> dict[str, str]:
    user, handle = (OWNER_ID, HANDLE) if reply == "self" else ("77%(friend)s", "friend%(friend)s")
    parent = "%(parent)s" if reply == "self" else "9%(id)s"
    return {
        "in_reply_to_status_id_str": parent,
        "in_reply_to_user_id": user,
        "in_reply_to_status_id": parent,
        "in_reply_to_screen_name": handle,
        "in_reply_to_user_id_str": user,
    }


def _media(place: int) -> dict[str, Any]:
    address = f"pbs.twimg.com/media/%(code)s{place}.jpg"
    sizes = {name: {"w": "960", "h": "720", "resize": "fit"} for name in ("large", "medium", "small")}
    return {
        "expanded_url": f"https://twitter.com/{HANDLE}/status/%(id)s/photo/1",
        "indices": ["%(media_start)s", "%(media_end)s"],
        "url": "https://t.co/%(media_code)s",
        "media_url": f"http://{address}",
        "id_str": f"%(id)s{place}"[-19:] if place else "%(id)s",
        "id": f"%(id)s{place}"[-19:] if place else "%(id)s",
        "media_url_https": f"https://{address}",
        "sizes": sizes | {"thumb": {"w": "150", "h": "150", "resize": "crop"}},
        "type": "photo",
        "display_url": "pic.twitter.com/%(media_code)s",
    }


def _account() -> dict[str, str]:
    return {
        "email": "ada@example.org",
        "createdVia": "web",
        "username": HANDLE,
        "accountId": OWNER_ID,
        "createdAt": _iso(_FIRST),
        "accountDisplayName": "Ada Example",
    }


def _manifest(counts: list[tuple[str, int]]) -> dict[str, Any]:
    files = [
        {"fileName": name, "globalName": f"YTD.tweets.part{part}", "count": str(count)}
        for part, (name, count) in enumerate(counts)
    ]
    return {
        "userInfo": {"accountId": OWNER_ID, "userName": HANDLE, "displayName": "Ada Example"},
        "archiveInfo": {"sizeBytes": "1", "generationDate": _iso(_LAST), "isPartialArchive": False},
        "dataTypes": {"tweets": {"files": files}, "tweetsMedia": {"mediaDirectory": "data/tweets_media"}},
    }


def _vocabulary(chance: random.Random) -> list[str]:
    """Return words as different as those of real text, so that they do not pack better than it."""
    syllables = [a + b for a in "bcdfghklmnprstvw" for b in ("a", "e", "i", "o", "u", "an", "er", "ing", "ou")]
    words = ["".join(chance.choices(syllables, k=chance.choice((1, 1, 2, 2, 3)))) for _ in range(6000)]
    return [*words, *["the", "and", "of", "to", "a", "is"] * 300, "&amp;", "schön", "🍞", "👨‍👩‍👧", "мир", "空"]


def _picture(number: int) -> bytes:
    """Return a JPEG of about the size that a photo has in archives."""
    grain = random.Random(number).randbytes(240 * 180 * 3)
    picture = Image.frombytes("RGB", (240, 180), grain).resize((960, 720), Image.Resampling.BICUBIC)
    quality = 60
    while True:
        output = io.BytesIO()
        picture.save(output, "JPEG", quality=quality)
        if output.tell() <= _PHOTO_SIZE:
            return output.getvalue()
        quality -= 4


def _with_comment(jpeg: bytes, comment: str) -> bytes:
    """Return the picture with a comment segment (ISO 10918-1, B.2.4.5) after its first marker."""
    return jpeg[:2] + _segment(0xFE, comment.encode()) + jpeg[2:]


def _with_head(jpeg: bytes, size: int, number: int) -> bytes:
    """Return the picture with a colour profile of so many bytes (ICC.1:2022, B.4) after its first marker."""
    profile = random.Random(number).randbytes(size)
    pieces = [profile[start : start + _PIECE_OF_PROFILE] for start in range(0, size, _PIECE_OF_PROFILE)]
    segments = (
        _segment(0xE2, b"ICC_PROFILE\0" + bytes((place, len(pieces))) + piece) for place, piece in enumerate(pieces, 1)
    )
    return jpeg[:2] + b"".join(segments) + jpeg[2:]


def _segment(kind: int, content: bytes) -> bytes:
    return bytes((0xFF, kind)) + (len(content) + 2).to_bytes(2, "big") + content


def _code(number: int, prefix: str = "") -> str:
    """Return the ten letters of a short link."""
    return f"{prefix}{number * 2654435761 % 36**8:x}"[:10].rjust(10, "k")


def _tweet_time(when: datetime) -> str:
    return when.strftime("%a %b %d %H:%M:%S +0000 %Y")


def _iso(when: datetime) -> str:
    return when.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _script(name: str, records: list[dict[str, Any]]) -> bytes:
    return f"window.YTD.{name}.part0 = {json.dumps(records, indent=2, ensure_ascii=False)}\n".encode()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, (2025, 7, 1, 0, 0, 0))
    entry.compress_type = ZIP_DEFLATED
    return entry


def _write(archive: ZipFile, name: str, content: bytes) -> None:
    archive.writestr(_entry(name), content)


def main() -> None:
    """Make the archive that the command line asks for."""
    parser = argparse.ArgumentParser(description="Make a large archive of nobody.")
    parser.add_argument("posts", type=int)
    parser.add_argument("path", type=Path)
    parser.add_argument("--photos", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--head", type=int, default=0, metavar="BYTES", help="what stands before the size of a photo")
    options = parser.parse_args()
    make_archive(options.path, options.posts, options.photos, options.seed, options.head)


if __name__ == "__main__":
    main()
