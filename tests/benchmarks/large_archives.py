"""Archives of nobody that are large in one way each: a long thread, a long text, many files ..."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

_OWNER = {
    "username": "ada_example",
    "accountId": "1000",
    "accountDisplayName": "Ada",
    "createdAt": "2010-01-01T00:00:00Z",
}
_FIRST = 1_000_000_000_000_000_000
_TINY_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003010100c9fe92ef"
    "0000000049454e44ae426082"
)

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Made:
    """The content of an archive."""

    tweets: Iterable[Record] | None
    """Those of an archive of Twitter; ``None`` where the other files are all."""
    owner: Record
    """Members of its owner that are not those of the others."""
    bio: str = ""
    files: Iterable[tuple[str, Iterable[bytes]]] = ()
    """The other files: their names and contents, in pieces."""


@dataclass(frozen=True, slots=True)
class Case:
    """A way in which an archive may be large."""

    size: int
    """That of the smaller archive."""
    make: Callable[[int], Made]
    is_folder: bool = False


def edits(size: int) -> Made:
    """Return posts of which every other one is the later version of another."""

    def tweets() -> Iterator[Record]:
        for number in range(size):
            versions = [str(_FIRST + number // 2 * 2 + each) for each in (0, 1)]
            yield _tweet(number, f"version {number % 2}", edit_info={"initial": {"editTweetIds": versions}})

    return Made(tweets(), {})


def versions(size: int) -> Made:
    """Return one post of that many versions."""
    ids = [str(_FIRST + number) for number in range(size)]
    info = {"initial": {"editTweetIds": ids}}
    return Made(
        (
            _tweet(number, f"version {number}", **({"edit_info": info} if number % 100 == 0 else {}))
            for number in range(size)
        ),
        {},
    )


def text(size: int) -> Made:
    """Return a post with a text of that many characters."""
    return Made([_tweet(0, "A word, and another one. " * (size // 25))], {})


def lines(size: int) -> Made:
    """Return a post with a text of that many lines."""
    return Made([_tweet(0, "a line\n" * size)], {})


def word(size: int) -> Made:
    """Return a post whose text is a word of that many characters, in two forms."""
    return Made(
        [
            _tweet(0, "a" * size),
            _tweet(1, "a_.-:/" * (size // 6)),
            _tweet(2, "\u0301`*<&" * (size // 5)),
            _tweet(3, "://" + "\u65e5" * size),
        ],
        {},
    )


def addresses(size: int) -> Made:
    """Return a post with that many addresses of people and of sites, of which the archive has no entities."""
    each = "ada@bob.example @bob@host.example Mastodon \u30de\u30b9@\u4f8b\u3048.example http://example.org/a(b_c)*d* "
    return Made([_tweet(0, each * (size // 4))], {})


def entities(size: int) -> Made:
    """Return a post with that many links, mentions and hashtags."""
    words: list[str] = []
    found: dict[str, list[Record]] = {"hashtags": [], "urls": [], "user_mentions": []}
    place = 0
    for number in range(size // 3):
        for kind, said, entity in (
            ("hashtags", f"#tag{number}", {"text": f"tag{number}"}),
            (
                "urls",
                f"https://t.co/{number:010}",
                {"expanded_url": f"https://example.org/{number}", "display_url": f"example.org/{number}"},
            ),
            (
                "user_mentions",
                f"@user{number}",
                {"screen_name": f"user{number}", "id_str": str(5000 + number), "name": f"User {number}"},
            ),
        ):
            shared = {"url": said} if kind == "urls" else {}
            found[kind].append({**shared, **entity, "indices": [str(place), str(place + len(said))]})
            words.append(said)
            place += len(said) + 1
    return Made([_tweet(0, " ".join(words), entities=found)], {})


def hashtags(size: int) -> Made:
    """Return posts with that many hashtags, each in one post, and as many mentions."""

    def tweets() -> Iterator[Record]:
        for number in range(size):
            tag, user = f"tag{number}", f"user{number}"
            text = f"#{tag} @{user}"
            tags = [{"text": tag, "indices": ["0", str(len(tag) + 1)]}]
            users = [
                {
                    "screen_name": user,
                    "name": user,
                    "id_str": str(5000 + number),
                    "indices": [str(len(tag) + 2), str(len(text))],
                }
            ]
            yield _tweet(number, text, entities={"hashtags": tags, "user_mentions": users})

    return Made(tweets(), {})


def name(size: int) -> Made:
    """Return an archive whose owner has a name of that many letters."""
    return Made([_tweet(0, "hello")], {"accountDisplayName": "Ada " * (size // 8) + "a" * (size // 2)})


def bio(size: int) -> Made:
    """Return an archive whose owner says that much of themselves."""
    return Made([_tweet(0, "hello")], {}, "I am @bob@host.example, see http://example.org/ * " * (size // 50))


def thread(size: int) -> Made:
    """Return a thread in which each post answers the one before it."""
    return Made(
        (_tweet(number, f"part {number}", **(_answering(number - 1) if number else {})) for number in range(size)), {}
    )


def answers(size: int) -> Made:
    """Return a post and its answers."""
    return Made((_tweet(number, f"part {number}", **(_answering(0) if number else {})) for number in range(size)), {})


def messages(size: int) -> Made:
    """Return a conversation of that many messages."""

    def written() -> Iterator[bytes]:
        yield b"window.YTD.direct_messages.part0 = [ {\n"
        yield b'  "dmConversation" : {\n    "conversationId" : "42-1000",\n    "messages" : ['
        for number in range(size):
            message = {
                "recipientId": "1000",
                "reactions": [],
                "urls": [],
                "text": f"Good morning, how did you sleep? {number}",
                "mediaUrls": [],
                "senderId": "42",
                "id": str(_FIRST + number),
                "createdAt": f"2020-01-{number * 28 // size + 1:02}T00:00:00.000Z",
            }
            yield b",\n"[not number :] + json.dumps({"messageCreate": message}, indent=2).encode()
        yield b"]}}]"

    return Made([_tweet(0, "hello")], {}, files=[("data/direct-messages.js", written())])


def conversations(size: int) -> Made:
    """Return that many conversations of one message."""
    records = [
        {
            "dmConversation": {
                "conversationId": f"{number + 2000}-1000",
                "messages": [
                    {
                        "messageCreate": {
                            "id": str(_FIRST + number),
                            "senderId": "1000",
                            "text": "hello",
                            "createdAt": "2020-01-01T00:00:00.000Z",
                        }
                    }
                ],
            }
        }
        for number in range(size)
    ]
    return Made([_tweet(0, "hello")], {}, files=[("data/direct-messages.js", [_assigned("direct_messages", records)])])


def followers(size: int) -> Made:
    """Return an archive whose owner has that many followers."""
    records = [
        {"follower": {"accountId": str(number), "userLink": f"https://twitter.com/intent/user?user_id={number}"}}
        for number in range(5000, 5000 + size)
    ]
    return Made([_tweet(0, "hello")], {}, files=[("data/follower.js", [_assigned("follower", records)])])


def likes(size: int) -> Made:
    """Return an archive of that many likes."""
    records = [
        {
            "like": {
                "tweetId": str(_FIRST + number),
                "fullText": f"liked {number}",
                "expandedUrl": f"https://twitter.com/i/web/status/{number}",
            }
        }
        for number in range(size)
    ]
    return Made([_tweet(0, "hello")], {}, files=[("data/like.js", [_assigned("like", records)])])


def pictures(size: int) -> Made:
    """Return posts with a small picture each."""

    def tweets() -> Iterator[Record]:
        for number in range(size):
            medium = {
                "id_str": str(number),
                "indices": ["5", "28"],
                "url": "https://t.co/aaaaaaaaaa",
                "media_url_https": f"https://pbs.twimg.com/media/P{number}.png",
                "type": "photo",
            }
            yield _tweet(
                number,
                "shown https://t.co/aaaaaaaaaa",
                entities={"media": [medium]},
                extended_entities={"media": [medium]},
            )

    files = (
        (f"data/tweets_media/{_FIRST + number}-P{number}.png", [_TINY_PICTURE, b"%d" % number])
        for number in range(size)
    )
    return Made(tweets(), {}, files=files)


def files(size: int) -> Made:
    """Return an archive with that many files that nothing names."""
    return Made(
        [_tweet(0, "hello")],
        {},
        files=((f"data/tweets_media/{number}-A.jpg", [b"no picture"]) for number in range(size)),
    )


def attachments(size: int) -> Made:
    """Return an archive of Mastodon with posts that have a small picture each."""
    person = "https://social.example/users/ada"
    public = "https://www.w3.org/ns/activitystreams#Public"
    actor = {"id": person, "type": "Person", "preferredUsername": "ada", "name": "Ada", "outbox": "outbox.json"}

    def path_of(number: int) -> str:
        return f"media_attachments/files/109/{number % 1000:03}/{number // 1000:03}/original/{number:016x}.png"

    def outbox() -> Iterator[bytes]:
        yield b'{"id": "outbox.json", "type": "OrderedCollection", "orderedItems": ['
        for number in range(size):
            time = f"{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}"
            beside: Record = {"published": f"2018-10-10T{time}Z", "to": [public], "cc": []}
            medium = {"type": "Document", "mediaType": "image/png", "url": f"/{path_of(number)}", "name": "a dot"}
            address = f"{person}/statuses/{number}"
            note = {"id": address, "type": "Note", "content": "<p>shown</p>", "attachment": [medium], **beside}
            activity = {"id": f"{address}/activity", "type": "Create", "actor": person, "object": note, **beside}
            yield b",\n"[not number :] + json.dumps(activity).encode()
        yield b"]}"

    media = ((path_of(number), [_TINY_PICTURE, b"%d" % number]) for number in range(size))
    return Made(None, {}, files=chain([("actor.json", [json.dumps(actor).encode()]), ("outbox.json", outbox())], media))


CASES = {
    "edits": Case(40_000, edits),
    "versions": Case(1_000, versions),
    "text": Case(5_000_000, text),
    "lines": Case(50_000, lines),
    "word": Case(200_000, word),
    "addresses": Case(5_000, addresses),
    "entities": Case(20_000, entities),
    "hashtags": Case(10_000, hashtags),
    "name": Case(10_000, name),
    "bio": Case(2_000_000, bio),
    "thread": Case(10_000, thread),
    "answers": Case(10_000, answers),
    "messages": Case(50_000, messages),
    "conversations": Case(5_000, conversations),
    "followers": Case(50_000, followers),
    "likes": Case(20_000, likes),
    "pictures": Case(50_000, pictures),
    "folder-pictures": Case(50_000, pictures, is_folder=True),
    "attachments": Case(50_000, attachments),
    "folder-attachments": Case(50_000, attachments, is_folder=True),
    "zip-files": Case(125_000, files),
    "folder-files": Case(125_000, files, is_folder=True),
}


def write_archive(case: Case, size: int, path: Path) -> None:
    """Write an archive of a size: a folder or a zip."""
    files = _files_of(case.make(size))
    if case.is_folder:
        for name, content in files:
            file = path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(b"".join(content))
        return
    with ZipFile(path, "w", ZIP_DEFLATED) as output:
        for name, content in files:
            with output.open(name, "w") as member:
                for piece in content:
                    member.write(piece)


def _files_of(made: Made) -> Iterator[tuple[str, Iterable[bytes]]]:
    if made.tweets is None:
        yield from made.files
        return
    account = [{"account": {**_OWNER, **made.owner}}]
    profile = [{"profile": {"description": {"bio": made.bio, "website": "", "location": ""}}}]
    yield "data/account.js", [_assigned("account", account)]
    yield "data/profile.js", [_assigned("profile", profile)]
    yield "data/tweets.js", _tweets_file(made.tweets)
    yield from made.files


def _tweets_file(tweets: Iterable[Record]) -> Iterator[bytes]:
    yield b"window.YTD.tweets.part0 = ["
    for number, tweet in enumerate(tweets):
        yield b",\n"[not number :] + json.dumps({"tweet": tweet}, indent=2).encode()
    yield b"]"


def _assigned(name: str, records: object) -> bytes:
    return f"window.YTD.{name}.part0 = {json.dumps(records, indent=2)}".encode()


def _tweet(number: int, text: str, **more: object) -> Record:
    post_id = str(_FIRST + number)
    time = f"Wed Oct 10 {number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02} +0000 2018"
    return {"id_str": post_id, "created_at": time, "full_text": text, "entities": {}, "lang": "en", **more}


def _answering(number: int) -> Record:
    return {
        "in_reply_to_status_id_str": str(_FIRST + number),
        "in_reply_to_user_id_str": "1000",
        "in_reply_to_screen_name": "ada_example",
    }
