"""The list of people to follow: where addresses are looked for, and what a line is."""

from __future__ import annotations

import csv
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.archives import account_file, make_archive, tweet, tweets_file, ytd
from twconvert import (
    Account,
    AccountRef,
    Conversation,
    Emphasis,
    Like,
    Link,
    Mention,
    Message,
    Repost,
    Strong,
    Text,
    convert,
)
from twconvert.elsewhere.hosts import no_servers, server_name
from twconvert.testing import ExporterTests, make_document, make_post
from twconvert.text import xml_safe
from twconvert_mastodon_follows import export, twconvert_exporters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert import Record

BOB = AccountRef("2000", "bob_example")
NOON = datetime(2022, 11, 20, 12, tzinfo=UTC)
COLUMNS = [
    *("Account address", "Show boosts", "Notify on new posts", "Languages"),
    *("Found in", "Found on", "Written by", "Times found"),
]
ADDRESS = re.compile(r"[A-Za-z0-9_]+([.-]+[A-Za-z0-9_]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+([a-z]{2,}|xn--[a-z0-9-]+)")
SIGNS = st.text(alphabet="@\uff20.:/-_ab1Z,\"'\n …ü谢=", max_size=40)
PIECES = st.lists(
    st.sampled_from(
        [
            "@",
            "bob",
            "mastodon.example",
            ".",
            "/",
            " ",
            "https://",
            "acct:",
            "users/",
            '"',
            ",",
            "\n",
            "…",
            "谢",
            "Mastodon ",
        ]
    ),
    max_size=15,
).map("".join)
TEXTS = st.one_of(SIGNS, PIECES, st.text().map(xml_safe))


class TestMastodonFollows(ExporterTests):
    (exporter,) = twconvert_exporters()
    # It takes addresses alone out of texts.
    writes_right_to_left = False

    def test_it_holds_what_it_says(self, tmp_path: Path) -> None:
        """It looks at posts, likes and messages, and takes nothing but addresses out of them."""
        message = Message(id="7", sender=BOB, created_at=NOON, content=(Text("@in.message@m.example"),))
        found = follows(
            tmp_path,
            [
                make_post(1, Text("@in.post@p.example")),
                Like(post_id="50", content=(Text("@in.like@l.example"),), created_at=NOON),
                Conversation(id="1000-2000", participants=(BOB,), events=(message,)),
            ],
        )
        assert [row["Account address"] for row in found] == [
            "in.post@p.example",
            "in.like@l.example",
            "in.message@m.example",
        ]


def follows(folder: Path, records: Iterable[Record]) -> list[dict[str, str]]:
    with make_document(records) as document:
        export(document, folder / "a.follows.csv")
    with (folder / "a.follows.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def addresses(folder: Path, *records: Record) -> list[str]:
    return [row["Account address"] for row in follows(folder, records)]


def test_a_line_says_where_the_address_was_first_found(tmp_path: Path) -> None:
    repost = Repost(author=BOB, id="50")
    url = "https://twitter.com/ada_example/status/1"
    text = Text("I am @bob@mastodon.example now")
    assert follows(tmp_path, [make_post(1, text, url=url, repost_of=repost), make_post(2, text)]) == [
        dict(
            zip(
                COLUMNS,
                ["bob@mastodon.example", "true", "false", "", url, "2020-01-02", "bob_example", "2"],
                strict=True,
            )
        )
    ]


def test_the_file_is_like_those_of_mastodon(tmp_path: Path) -> None:
    with make_document([make_post(1, Text("@bob@mastodon.example"))]) as document:
        export(document, tmp_path / "a.csv")
    content = (tmp_path / "a.csv").read_bytes()
    assert content.startswith(b"Account address,Show boosts,Notify on new posts,Languages,")
    assert b"\r" not in content


def test_the_guide_explains_every_column() -> None:
    guide = Path(__file__).parents[3] / "docs" / "mastodon-follows.md"
    cells = re.findall(r"^\| (`.+?) \|", guide.read_text("utf-8"), re.MULTILINE)
    assert [name for cell in cells for name in re.findall("`(.+?)`", cell)] == COLUMNS


def test_an_owner_on_a_server_is_one_of_several_with_that_name(tmp_path: Path) -> None:
    owner = Account(id="https://social.example/users/ada", handle="ada@social.example")
    post = make_post(1, Mention("ada@social.example"), Text(" and "), Mention("ada@other.example"))
    with make_document([post], owner=owner) as document:
        export(document, tmp_path / "a.csv")
    found = (tmp_path / "a.csv").read_text("utf-8")
    assert "ada@other.example," in found
    assert "ada@social.example," not in found


@pytest.mark.parametrize(
    "content",
    [
        (Mention("bob"), Text("@"), Link("http://mastodon.example", "mastodon.example")),
        (Strong((Text("@bob@"), Emphasis((Text("mastodon.example"),)))),),
        (Link("https://mastodon.example/@bob", "mastodon.example/@b…"),),
        (Mention("bob@mastodon.example", "https://mastodon.example/users/bob"),),
    ],
)
def test_it_is_found_however_the_text_is_made(content: tuple[Text, ...], tmp_path: Path) -> None:
    assert addresses(tmp_path, make_post(1, *content)) == ["bob@mastodon.example"]


def test_it_is_not_found_where_it_is_cut_off(tmp_path: Path) -> None:
    content = (Mention("bob"), Text("@"), Link("http://mastodon.example", "mastodon.exam…"))
    assert addresses(tmp_path, make_post(1, *content)) == []


def test_earlier_versions_are_searched(tmp_path: Path) -> None:
    older = make_post(1, Text("@bob@mastodon.example"))
    newer = make_post(2, Text("Gone"), versions=("1", "2"), revisions=(older,))
    assert addresses(tmp_path, newer) == ["bob@mastodon.example"]


@given(text=TEXTS)
def test_no_text_makes_a_line_that_is_none(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("follows")
    rows = follows(folder, [make_post(1, Text(text), Link(f"https://{text}", text))])
    for row in rows:
        assert list(row) == COLUMNS
        assert ADDRESS.fullmatch(row["Account address"])
        assert None not in row.values()
    assert len({row["Account address"].lower() for row in rows}) == len(rows)


@pytest.mark.parametrize("included", [True, False])
@pytest.mark.parametrize("kind", ["likes", "messages"])
def test_private_texts_are_searched_where_they_are_asked_for(kind: str, *, included: bool, tmp_path: Path) -> None:
    text = "I am @bob@mastodon.example"
    message = {
        "id": "7",
        "senderId": "2000",
        "recipientId": "1000",
        "text": text,
        "createdAt": "2022-01-01T00:00:00.000Z",
    }
    create = {**message, "urls": [], "mediaUrls": [], "reactions": []}
    conversation = {"dmConversation": {"conversationId": "1000-2000", "messages": [{"messageCreate": create}]}}
    files = {
        "likes": {"data/like.js": ytd("like", [{"like": {"tweetId": "20", "fullText": text, "expandedUrl": "x"}}])},
        "messages": {"data/direct-messages.js": ytd("direct_messages", [conversation])},
    }
    archive = make_archive(tmp_path, {"data/account.js": account_file(), **files[kind]})
    convert(archive, to="mastodon-follows", output=tmp_path / "a.csv", include=[kind] if included else [])
    assert ("bob@mastodon.example" in (tmp_path / "a.csv").read_text("utf-8")) == included


def test_the_format_is_told_by_its_own_suffix_alone(tmp_path: Path) -> None:
    (exporter,) = twconvert_exporters()
    assert exporter.suffix == ".follows.csv"
    archive = make_archive(
        tmp_path, {"data/account.js": account_file(), "data/tweets.js": tweets_file([tweet("@bob@m.example")])}
    )
    report = convert(archive, to="mastodon-follows", output=tmp_path / "any.csv")
    assert report.outputs[0].format == "mastodon-follows"


def test_the_list_of_hosts_is_well_kept() -> None:
    hosts = sorted(no_servers())
    assert [host for host in hosts if host != host.strip().lower() or "." not in host] == []
    assert [host for host in hosts if server_name(host) or server_name(f"bob.{host}")] == []
    assert server_name(f"not{hosts[0]}") == f"not{hosts[0]}"
