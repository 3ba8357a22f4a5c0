"""Every installed format holds every post, link and medium, and all else that it has a place for."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from clients.nasty_archive import write_nasty_archive
from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.completeness.output import Output, lacking
from support.completeness.readers import HtmlReader, read_output
from support.mastodon_archives import write_hard_archive
from support.nasty_document import nasty_document
from support.samples import FILES, image, post
from twconvert import (
    AccountRef,
    Chat,
    ChatMessage,
    Conversation,
    Exporter,
    Left,
    Like,
    Link,
    Message,
    Moment,
    Post,
    Quote,
    Relation,
    Text,
    UserList,
    open_archive,
)
from twconvert.registry import find_plugins
from twconvert.testing import every_kind_of_record, make_document
from twconvert.wording import absence_of

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document, Record

OF_POSTS_ONLY_PARTS = {"mastodon-follows"}
"""What they take out of posts, their own tests know."""
EXPORTERS = [
    pytest.param(each, id=name)
    for name, each in sorted(find_plugins().exporters.items())
    if name not in OF_POSTS_ONLY_PARTS
]
TABLES = {"csv", "sqlite", "xlsx"}
"""They have columns for what others say in words; what they hold besides posts, their own tests know."""
LINK = Link("https://example.org/a?b=1&c=\u00e9", "example.org/a?b=1&c=\u00e9")
POSTS = (
    post(1, "The first of three"),
    post(2, (Text("See "), LINK, Text(" & more"))),
    post(3, "With a picture", media=(image("hills.jpg", alt="Hills at dawn"),)),
)
EVE = AccountRef("5000", "eve_example", "Eve")
TIME = datetime(2020, 5, 1, 12, tzinfo=UTC)
RECORDS: tuple[Record, ...] = (
    Conversation(
        id="1000-5000",
        participants=(AccountRef("1000"), EVE),
        events=[Message(id="90", sender=EVE, created_at=TIME, content=(Text("For you: "), LINK, Text(" (a present)")))],
    ),
    Conversation(
        id="1000-5000",
        events=[Message(id="91", sender=EVE, created_at=TIME, media=(image("tall.jpg", alt="A tall hill"),))],
    ),
    Conversation(id="92", is_group=True, events=[Left(created_at=TIME, accounts=(EVE,))]),
    Like(post_id="93", url="https://twitter.com/i/web/status/93", content=(Text("Well said: "), LINK), created_at=TIME),
    Chat(id="94", messages=[ChatMessage(role="user", created_at=TIME, content=(Text("Dear machine, "), LINK))]),
    Relation("following", AccountRef("6000", "frank_example", "Frank")),
    UserList(kind="created", url="https://twitter.com/i/lists/95"),
    Moment(id="96", title="The best", created_at=TIME, url="https://twitter.com/i/moments/96"),
)
"""What they say stands nowhere else, so that it is missed when one is not there."""
LINK_MISSED = "link https://example.org:/a?b=1&c=\u00e9"
MISSED = [
    ("messages", 0, ["text 'For you:'", "text '(a present)'", LINK_MISSED]),
    ("messages", 1, ["medium 1 of message 91 (tall.jpg)"]),
    ("messages", 2, ["text 'Eve left'"]),
    ("likes", 3, ["text 'Well said:'", LINK_MISSED, "link https://twitter.com:/i/web/status/93"]),
    ("chats", 4, ["text 'Dear machine,'", LINK_MISSED]),
    ("relations", 5, ["text 'Frank (@frank_example)'", "link https://twitter.com:/frank_example"]),
    ("lists", 6, ["text 'https://twitter.com/i/lists/95'", "link https://twitter.com:/i/lists/95"]),
    ("moments", 7, ["text 'The best'", "link https://twitter.com:/i/moments/96"]),
]
MISSED_BY = [
    pytest.param(exporter, number, missed, id=f"{name}-{kind}-{number}")
    for name, exporter in sorted(find_plugins().exporters.items())
    if name not in OF_POSTS_ONLY_PARTS | TABLES
    for kind, number, missed in MISSED
    if kind in exporter.holds
]


def lacking_in(document: Document, output: Output, exporter: Exporter) -> list[str]:
    holds = frozenset({"posts"}) if exporter.name in TABLES else exporter.holds
    return lacking(document, output, holds)


def written(exporter: Exporter, document: Document, folder: Path) -> Output:
    path = folder / f"output{exporter.suffix}"
    exporter.export(document, path)
    return read_output(exporter.name, path)


@pytest.mark.parametrize("exporter", EXPORTERS)
@pytest.mark.parametrize("archive", ["sample", "nasty"])
def test_nothing_of_an_archive_is_lost(exporter: Exporter, archive: str, tmp_path: Path) -> None:
    path = SAMPLE_ARCHIVE if archive == "sample" else write_nasty_archive(tmp_path / "nasty.zip")
    with open_archive(path) as document:
        assert lacking_in(document, written(exporter, document, tmp_path), exporter) == []


@pytest.mark.parametrize("exporter", EXPORTERS)
def test_nothing_of_another_service_is_lost_or_said_to_be_of_twitter(exporter: Exporter, tmp_path: Path) -> None:
    with open_archive(write_hard_archive(tmp_path / "mastodon.zip"), include=["circle"]) as document:
        output = written(exporter, document, tmp_path)
        assert lacking(document, output) == []
    assert [link for link in output.links if "twitter" in link] == []
    assert "Twitter" not in " ".join(output.text)


@pytest.mark.parametrize("exporter", EXPORTERS)
def test_nothing_of_a_hard_document_is_lost(exporter: Exporter, tmp_path: Path) -> None:
    # Who imports an archive would post again what was deleted.
    lost = ["text 'deleted': 1 times in the document, 0 times here"] if exporter.name == "mastodon" else []
    with nasty_document() as document:
        assert lacking_in(document, written(exporter, document, tmp_path), exporter) == lost


@pytest.mark.parametrize("exporter", EXPORTERS)
def test_nothing_besides_posts_is_lost(exporter: Exporter, tmp_path: Path) -> None:
    with make_document([post(1), *every_kind_of_record(), *RECORDS], files=FILES) as document:
        assert lacking_in(document, written(exporter, document, tmp_path), exporter) == []


@pytest.mark.parametrize(("exporter", "number", "missed"), MISSED_BY)
def test_a_record_that_an_output_lacks_is_found(
    exporter: Exporter, number: int, missed: list[str], tmp_path: Path
) -> None:
    with make_document([*RECORDS[:number], *RECORDS[number + 1 :]], files=FILES) as document:
        output = written(exporter, document, tmp_path)
        assert lacking(document, output, exporter.holds) == []
    with make_document(RECORDS, files=FILES) as document:
        found = lacking(document, output, exporter.holds)
    assert [wanted for wanted in missed if not any(line.startswith(wanted) for line in found)] == []


@pytest.mark.parametrize("exporter", EXPORTERS)
@pytest.mark.parametrize(
    ("number", "less", "missed"),
    [
        (0, None, "text 'The first of three'"),
        (1, {"content": (Text(f"See {LINK.text} & more"),)}, "link https://example.org:/a?b=1&c=\u00e9"),
        (2, {"media": ()}, "medium 1 of post 3 (hills.jpg)"),
    ],
)
def test_what_an_output_lacks_is_found(
    exporter: Exporter, number: int, less: dict[str, Any] | None, missed: str, tmp_path: Path
) -> None:
    fewer = [*POSTS[:number], *([changed(POSTS[number], less)] if less else []), *POSTS[number + 1 :]]
    with make_document(fewer, files=FILES) as document:
        output = written(exporter, document, tmp_path)
        assert lacking(document, output) == []
    with make_document(POSTS, files=FILES) as document:
        assert [line[: len(missed)] for line in lacking(document, output)] == [missed]


def changed(whole: Post, less: dict[str, Any]) -> Post:
    return Post(**{name: getattr(whole, name) for name in whole.__struct_fields__} | less)


def test_a_format_without_a_reader_is_told(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=r"'opera' holds every post.*write a reader"):
        read_output("opera", tmp_path)


def test_a_thing_that_occurs_twice_is_missed_once() -> None:
    media = (image("hills.jpg"),)
    posts = [post(1, (Text("Again"), LINK), media=media), post(2, (Text("Again"), LINK), media=media)]
    output = Output(text=["Again"])
    output.add_link(LINK.url)
    output.add_file(FILES["hills.jpg"])
    with make_document(posts, files=FILES) as document:
        assert [line.split()[0] for line in lacking(document, output)] == ["text", "link", "medium"]


def test_earlier_versions_and_quoted_posts_are_missed() -> None:
    quote = Quote(url="https://twitter.com/bob/status/7", id="7")
    posts = [post(2, "A typo", revisions=(post(1, "A tpyo"),), quote=quote)]
    with make_document(posts) as document:
        assert lacking(document, Output(text=["A typo"])) == [
            "text 'A tpyo': 1 times in the document, 0 times here",
            "link https://twitter.com:/bob/status/7: 1 fewer here",
        ]


@pytest.mark.parametrize(
    ("text", "links", "is_enough"),
    [
        (absence_of(POSTS[2].media[0]), [], True),
        (absence_of(image(None)), [], False),
        ("Picture", ["https://twitter.com/ada_example/status/3"], False),
    ],
)
def test_words_may_stand_for_a_picture(text: str, links: list[str], *, is_enough: bool) -> None:
    output = Output(text=["With a picture", text])
    for url in links:
        output.add_link(url)
    with make_document(POSTS[2:], files=FILES) as document:
        assert (lacking(document, output) == []) is is_enough


def test_a_picture_whose_file_is_gone_is_none() -> None:
    output = Output()
    page = HtmlReader(output, {"hills.jpg": FILES["hills.jpg"]}.get)
    page.feed('<p>a<b>b</b></p>c<img src="hills.jpg" alt="Hills"/><img src="gone.jpg" alt="Gone"/><style>x</style>')
    assert "".join(output.text).split() == ["ab", "c"]
    assert list(output.pictures) == ["Hills"]
    assert output.files.total() == 1
