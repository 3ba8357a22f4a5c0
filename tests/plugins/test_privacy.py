"""What is private stays out of every output and of every message, unless it was asked for."""

from __future__ import annotations

import json
import sqlite3
from base64 import b64encode
from contextlib import closing
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile, is_zipfile

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from support.archives import account_file, make_archive, tweet, tweets_file, ytd
from support.samples import FILES
from twconvert import cli, convert
from twconvert.kinds import private_names
from twconvert.registry import find_plugins

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORMATS = sorted(find_plugins().exporters)

NEVER = {
    "email": "zqmail@example.org",
    "old email": "zqoldmail@example.org",
    "phone": "+15550142857",
    "birthday": "1971-02-29",
    "address": "203.0.113.77",
    "device": "zqdevicetoken",
    "contact": "zqcontact@example.org",
    "search": "zqsavedsearch",
    "advertiser": "zqadvertiser",
    "application": "zqapplication",
}
"""What no output may ever hold, whatever was asked for."""
ONLY_IF_ASKED = {
    "likes": "zqlikedtext",
    "messages": "zqmessagetext",
    "relations": "424242424242",
    "chats": "zqchattext",
    "deleted": "zqdeletedtext",
    "circle": "zqcircletext",
    "former-handles": "zqformerhandle",
    "places": "52.5200066",
}
"""A word of each private kind."""


PLACE = {"type": "Point", "coordinates": [ONLY_IF_ASKED["places"], "13.4049540"]}
PLACE_NAME = "zqplacename"
"""The name of the place that a post is tagged with."""
IN_MEDIA = "zqcamera"
"""Stands in what every picture and film says of itself."""


def media_files() -> dict[str, bytes]:
    """Return media that say where they were taken, and with what."""
    exif = Image.Exif()
    exif[0x010F] = exif[0x013B] = IN_MEDIA
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 31.0, 12.0), 0x1B: IN_MEDIA})
    texts = PngInfo()
    texts.add_text("Comment", IN_MEDIA)
    options: dict[str, dict[str, Any]] = {
        "JPEG": {"exif": exif, "xmp": IN_MEDIA.encode(), "comment": IN_MEDIA},
        "PNG": {"exif": exif, "pnginfo": texts},
        "WEBP": {"exif": exif, "xmp": IN_MEDIA.encode()},
        "GIF": {"comment": IN_MEDIA},
        "AVIF": {"exif": exif},
    }
    made = {}
    for kind, each in options.items():
        output = BytesIO()
        Image.new("RGB", (160, 120), "teal").save(output, kind, **each)
        made[f"{kind.lower()}.jpg"] = output.getvalue()
    place = b"\xa9xyz" + IN_MEDIA.encode()
    udta = (len(place) + 12).to_bytes(4) + b"udta" + (len(place) + 4).to_bytes(4) + place
    made["film.mp4"] = FILES["film.mp4"][:24] + (len(udta) + 8).to_bytes(4) + b"moov" + udta
    return made


def media_entities() -> dict[str, Any]:
    return {
        "media": [
            {"type": "photo", "id_str": str(number), "media_url_https": f"https://pbs.twimg.com/media/{name}"}
            for number, name in enumerate(media_files())
        ]
    }


def private_archive(folder: Path) -> Path:
    message = {
        "id": "7",
        "senderId": "2000",
        "createdAt": "2022-11-20T10:00:00.000Z",
        "text": ONLY_IF_ASKED["messages"],
        "urls": [],
        "mediaUrls": [],
    }
    chat = {
        "chatId": "8",
        "createdAt": "2025-11-20T10:00:00.000Z",
        "sender": {"originalName": "USER"},
        "message": ONLY_IF_ASKED["chats"],
    }
    change = {
        "accountId": "1000",
        "screenNameChange": {
            "changedAt": "2015-01-01T00:00:00.000Z",
            "changedFrom": ONLY_IF_ASKED["former-handles"],
            "changedTo": "ada_example",
        },
    }
    relation = {"accountId": ONLY_IF_ASKED["relations"]}
    files: dict[str, str | bytes] = {
        "data/account.js": account_file(email=NEVER["email"], createdVia="web"),
        "data/tweets.js": tweets_file(
            [
                tweet(
                    "A public post",
                    id_str="30",
                    geo=PLACE,
                    place={"full_name": PLACE_NAME},
                    extended_entities=media_entities(),
                )
            ]
        ),
        **{f"data/tweets_media/30-{name}": content for name, content in media_files().items()},
        "data/screen-name-change.js": ytd("screen_name_change", [{"screenNameChange": change}]),
        "data/deleted-tweets.js": ytd("deleted_tweets", [{"tweet": tweet(ONLY_IF_ASKED["deleted"], id_str="31")}]),
        "data/twitter-circle-tweet.js": ytd(
            "twitter_circle_tweet", [{"tweet": tweet(ONLY_IF_ASKED["circle"], id_str="32")}]
        ),
        "data/direct-messages.js": ytd(
            "direct_messages",
            [{"dmConversation": {"conversationId": "1000-2000", "messages": [{"messageCreate": message}]}}],
        ),
        "data/like.js": ytd("like", [{"like": {"tweetId": "9", "fullText": ONLY_IF_ASKED["likes"]}}]),
        "data/follower.js": ytd("follower", [{"follower": relation}]),
        "data/following.js": ytd("following", [{"following": relation}]),
        "data/block.js": ytd("block", [{"blocking": relation}]),
        "data/mute.js": ytd("mute", [{"muting": relation}]),
        "data/grok-chat-item.js": ytd("grok_chat_item", [{"grokChatItem": chat}]),
        "data/phone-number.js": ytd("phone_number", [{"device": {"phoneNumber": NEVER["phone"]}}]),
        "data/ageinfo.js": ytd("ageinfo", [{"ageMeta": {"ageInfo": {"birthDate": NEVER["birthday"]}}}]),
        "data/ip-audit.js": ytd("ip_audit", [{"ipAudit": {"loginIp": NEVER["address"]}}]),
        "data/account-creation-ip.js": ytd(
            "account_creation_ip", [{"accountCreationIp": {"userCreationIp": NEVER["address"]}}]
        ),
        "data/email-address-change.js": ytd(
            "email_address_change", [{"emailAddressChange": {"emailChange": {"changedFrom": NEVER["old email"]}}}]
        ),
        "data/device-token.js": ytd("device_token", [{"deviceToken": {"token": NEVER["device"]}}]),
        "data/contact.js": ytd("contact", [{"contact": {"emails": [NEVER["contact"]]}}]),
        "data/saved-search.js": ytd("saved_search", [{"savedSearch": {"query": NEVER["search"]}}]),
        "data/ad-impressions.js": ytd("ad_impressions", [{"ad": {"advertiser": NEVER["advertiser"]}}]),
        "data/connected-application.js": ytd(
            "connected_application", [{"connectedApplication": {"name": NEVER["application"]}}]
        ),
    }
    return make_archive(folder, files)


def all_bytes(path: Path) -> Iterator[bytes]:
    """Yield the name and the content of every file of an output, also of those packed inside one."""
    files = [each for each in sorted(path.rglob("*")) if each.is_file()] if path.is_dir() else [path]
    for file in files:
        yield file.name.encode()
        yield file.read_bytes()
        if is_zipfile(file):
            with ZipFile(file) as packed:
                yield from (packed.read(name) for name in packed.namelist())
        if file.read_bytes().startswith(b"SQLite format 3"):
            with closing(sqlite3.connect(file)) as database:
                # Numbers are not in the file as they are written.
                yield "\n".join(database.iterdump()).encode()


def words_in(path: Path, words: dict[str, str]) -> set[str]:
    content = list(all_bytes(path))
    return {name for name, word in words.items() if any(word.encode() in each for each in content)}


def made(tmp_path: Path, name: str, **options: Any) -> Path:
    (tmp_path / "archives").mkdir()
    archive = private_archive(tmp_path / "archives")
    output = tmp_path / f"result{find_plugins().exporters[name].suffix}"
    report = convert(archive, to=name, output=output, **options)
    (tmp_path / "report.json").write_bytes(report.to_json())
    return output


@pytest.mark.parametrize("name", FORMATS)
def test_by_default_nothing_private_is_in_an_output(name: str, tmp_path: Path) -> None:
    output = made(tmp_path, name)
    assert words_in(output, {**NEVER, **ONLY_IF_ASKED}) == set()
    assert words_in(tmp_path / "report.json", {**NEVER, **ONLY_IF_ASKED}) == set()


@pytest.mark.parametrize("name", FORMATS)
def test_what_was_asked_for_is_there_and_nothing_else_that_is_private(name: str, tmp_path: Path) -> None:
    output = made(tmp_path, name, include=private_names())
    held = find_plugins().exporters[name].holds
    shown = {kind for kind in ONLY_IF_ASKED if kind in held or (kind in {"deleted", "circle"} and "posts" in held)}
    if name != "dayone":
        # A journal has entries and no profile.
        shown.add("former-handles")
    if name in {"csv", "dayone", "jsonfeed", "mastodon", "sqlite", "xlsx"}:
        shown.add("places")
    if name == "mastodon":
        # Whoever imports it would post them again.
        shown.remove("deleted")
    if name != "mastodon-follows":
        assert words_in(output, ONLY_IF_ASKED) == shown
    assert words_in(output, NEVER) == set()
    assert words_in(tmp_path / "report.json", {**NEVER, **ONLY_IF_ASKED}) == set()


@pytest.mark.parametrize("kind", sorted(ONLY_IF_ASKED))
def test_one_kind_brings_no_other(kind: str, tmp_path: Path) -> None:
    output = made(tmp_path, "jsonfeed" if kind == "places" else "epub", include=[kind])
    assert words_in(output, ONLY_IF_ASKED) == {kind}


@pytest.mark.parametrize("name", FORMATS)
def test_media_say_nothing_of_places_cameras_and_owners_unless_it_was_asked_for(name: str, tmp_path: Path) -> None:
    (tmp_path / "without").mkdir()
    (tmp_path / "within").mkdir()
    has_media = name not in {"csv", "mastodon-follows", "sqlite", "xlsx"}
    words = {"media": IN_MEDIA, "place": PLACE_NAME}
    assert words_in(made(tmp_path / "without", name), words) == set()
    within = words_in(made(tmp_path / "within", name, include=["places"]), words)
    assert within == ({"place"} if name != "mastodon-follows" else set()) | ({"media"} if has_media else set())


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("epub", {"max_image_size": 100, "embed_video": "all"}),
        ("epub", {"embed_video": "all"}),
        ("tiddlywiki", {"embed_media": True}),
    ],
)
def test_media_that_are_changed_say_nothing_either(name: str, options: dict[str, Any], tmp_path: Path) -> None:
    output = made(tmp_path, name, format_options=options)
    in_base_64 = {str(shift): b64encode(b"\0" * shift + IN_MEDIA.encode())[4:-4].decode() for shift in range(3)}
    assert words_in(output, {"media": IN_MEDIA, **in_base_64}) == set()


@pytest.mark.parametrize("command", [("inspect",), ("inspect", "--json"), ("validate",), ("validate", "--json")])
def test_what_is_said_of_an_archive_tells_nothing_of_what_is_in_it(
    command: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = private_archive(tmp_path)
    with pytest.raises(SystemExit) as ended:
        cli.main([command[0], str(archive), *command[1:]])
    assert ended.value.code == 0
    said = capsys.readouterr()
    assert [word for word in {**NEVER, **ONLY_IF_ASKED}.values() if word in said.out + said.err] == []


def test_a_private_record_that_cannot_be_read_is_reported_without_its_values(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = "zqbrokenvalue"
    message = {"id": word, "senderId": [word], "createdAt": word, "text": {word: word}}
    conversation = {"conversationId": "1000-2000", "messages": [{"messageCreate": message}]}
    files = {
        "data/direct-messages.js": ytd("direct_messages", [{"dmConversation": conversation}]),
        "data/like.js": ytd("like", [{"like": {"tweetId": word}}]),
        "data/follower.js": ytd("follower", [{"follower": {"accountId": word}}]),
        "data/phone-number.js": ytd("phone_number", [word, [word]]),
        "data/grok-chat-item.js": ytd("grok_chat_item", [{"grokChatItem": {"chatId": "8", "createdAt": word}}]),
    }
    for command in ("inspect", "validate"):
        with pytest.raises(SystemExit) as ended:
            cli.main([command, str(make_archive(tmp_path, files)), "--json"])
        assert ended.value.code == 4
        said = capsys.readouterr()
        assert word not in said.out + said.err
        assert json.loads(said.out)["problems"]
