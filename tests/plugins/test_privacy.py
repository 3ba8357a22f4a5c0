"""What is private stays out of every output and of every message, unless it was asked for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile, is_zipfile

import pytest

from support.archives import account_file, make_archive, tweet, tweets_file, ytd
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
}
"""A word of each private kind."""


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
    relation = {"accountId": ONLY_IF_ASKED["relations"]}
    files = {
        "data/account.js": account_file(email=NEVER["email"], createdVia="web"),
        "data/tweets.js": tweets_file([tweet("A public post")]),
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
    if name != "mastodon-follows":
        assert words_in(output, ONLY_IF_ASKED) == shown
    assert words_in(output, NEVER) == set()
    assert words_in(tmp_path / "report.json", {**NEVER, **ONLY_IF_ASKED}) == set()


@pytest.mark.parametrize("kind", sorted(ONLY_IF_ASKED))
def test_one_kind_brings_no_other(kind: str, tmp_path: Path) -> None:
    output = made(tmp_path, "epub", include=[kind])
    assert words_in(output, ONLY_IF_ASKED) == {kind}


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
