"""Everything besides posts, as pages: what is where, what each says of itself, and that all of it is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml

import twconvert_markdown
from support.counted_messages import CountedMessages, document_with
from support.markdown.rendering import squeezed
from support.markdown.strings import BY_HAND
from support.reading.markdown import body_of, rendered
from support.samples import at, post
from twconvert import Account, AccountRef, Conversation, HandleChange, Like, Message, Relation, Text
from twconvert.testing import every_kind_of_record, make_document
from twconvert.text import xml_safe
from twconvert_markdown.flavors import FLAVORS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from twconvert import Document, Record

LAYOUTS = ("month", "thread", "single")
ADA, BOB = AccountRef("1000", "ada_example", "Ada Example"), AccountRef("2000", "bob_example", "Bob Example")


def write(folder: Path, records: Iterable[Record], layout: str = "month", flavor: str = "plain") -> Path:
    with make_document(records) as document:
        return written(folder, document, layout, flavor)


def written(folder: Path, document: Document, layout: str = "month", flavor: str = "plain") -> Path:
    twconvert_markdown.export(document, folder, layout=layout, flavor=flavor)  # type: ignore[arg-type]
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.md"))


PEOPLE = "private/blocked.md private/followers.md private/following.md private/muted.md"
EACH = (
    "private/chats/81.md private/likes/2020.md private/likes/2021.md private/likes/2022.md "
    "private/messages/1000-1000.md private/messages/1000-2000.md private/messages/9.md"
)
HUGO = "content/pages/lists/_index.md content/pages/moments/_index.md content/posts/_index.md"
KINDS = "private/chats.md private/likes.md private/messages.md private/other-media.md"


@pytest.mark.parametrize(
    ("flavor", "layout", "expected"),
    [
        ("plain", "month", f"README.md lists.md moments.md {KINDS} {EACH} {PEOPLE}"),
        ("plain", "thread", f"README.md lists.md moments.md {KINDS} {EACH} {PEOPLE}"),
        ("plain", "single", f"README.md lists.md moments.md {KINDS} {PEOPLE}"),
        (
            "hugo",
            "single",
            f"{HUGO} private/README.md {KINDS} {PEOPLE}",
        ),
        (
            "eleventy",
            "single",
            f"posts/index.md posts/lists.md posts/moments.md private/README.md {KINDS} {PEOPLE}",
        ),
    ],
)
def test_names(tmp_path: Path, flavor: str, layout: str, expected: str) -> None:
    folder = write(tmp_path / "out", every_kind_of_record(), layout, flavor)
    assert names(folder) == sorted(expected.split())


@pytest.mark.parametrize(("flavor", "private"), [("jekyll", "_private"), ("obsidian", "Posts/private")])
def test_what_is_private_lies_in_one_folder(tmp_path: Path, flavor: str, private: str) -> None:
    folder = write(tmp_path / "out", every_kind_of_record(), flavor=flavor)
    public = [name for name in names(folder) if not name.startswith(f"{private}/")]
    words = "\n".join(body_of(folder / name) for name in public)
    assert not [word for word in ("Who am I?", "Bakers", "Liked", "4000", "heading") if word in words]
    assert (folder / private / "messages" / "9.md").is_file()


@pytest.mark.parametrize(
    ("flavor", "own"),
    [
        ("jekyll", {"published": False}),
        ("hugo", {"draft": True}),
        ("eleventy", {"permalink": False, "eleventyExcludeFromCollections": True}),
        ("obsidian", {"publish": False, "aliases": ["Bakers & <friends>"]}),
    ],
)
def test_private_pages_say_that_they_are_not_to_be_published(
    tmp_path: Path, flavor: str, own: dict[str, object]
) -> None:
    folder = write(tmp_path / "out", every_kind_of_record(), flavor=flavor)
    pages = list((folder / FLAVORS[flavor].private).rglob("*.md"))
    values = {page.name: yaml.safe_load(page.read_text(encoding="utf-8").split("---\n")[1]) for page in pages}
    assert values["9.md"] == {"title": "Bakers & <friends>", **own}
    own.pop("aliases", None)
    assert [name for name, each in values.items() if {**each, **own} != each] == []


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("flavor", ["plain", "jekyll", "eleventy"])
def test_every_link_of_a_private_page_leads_somewhere(tmp_path: Path, flavor: str, layout: str) -> None:
    folder = write(tmp_path / "out", [post(1), *every_kind_of_record()], layout, flavor)
    private = FLAVORS[flavor].private
    faults = list(rendered(folder).faults())
    assert [fault for fault in faults if flavor == "plain" or fault.startswith(private)] == []


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("flavor", FLAVORS)
def test_what_means_something_in_markdown_is_shown_as_it_is(tmp_path: Path, flavor: str, layout: str) -> None:
    texts = [xml_safe(text) for text in BY_HAND if text.strip()]
    events = [
        Message(id=str(number), sender=AccountRef(str(3000 + number), name=text), created_at=at("2019-01-05T14:03:00"),
                content=(Text(text),))
        for number, text in enumerate(texts)
    ]  # fmt: skip
    groups = [
        Conversation(id=str(number), is_group=True, name=text, participants=(ADA, BOB), events=[events[number]])
        for number, text in enumerate(texts)
    ]
    likes = [Like(post_id=str(number), content=(Text(text),)) for number, text in enumerate(texts)]
    people = [Relation("follower", AccountRef(str(6000 + number), name=text)) for number, text in enumerate(texts)]
    folder = write(tmp_path / "out", [*groups, *likes, *people], layout, flavor)
    said = rendered(folder).text()
    # As message, name of its sender and of its group, liked post, and name of a follower.
    assert [text for text in map(squeezed, texts) if said.count(text) < 5] == []


def test_a_long_conversation_goes_on_in_numbered_files(tmp_path: Path) -> None:
    folder = written(tmp_path / "out", document_with(CountedMessages(6000)))
    messages = folder / "private" / "messages"
    pages = [messages / f"1000-2000{number}.md" for number in ("", "_2", "_3")]
    assert sorted(messages.iterdir()) == sorted(pages)
    assert all(page.stat().st_size < 410_000 for page in pages)
    first, second, third = map(body_of, pages)
    assert first.endswith("\n\n[Goes on](1000-2000_2.md)\n")
    assert second.startswith(
        "# Bob Example (@bob_example) (2)\n\n"
        "[Contents](../../README.md) \u00b7 [Messages](../messages.md) \u00b7 [Before](1000-2000.md)\n\n"
        "## 2 January 2019\n\n**Bob Example** "
    )
    assert "Goes on" not in third
    numbers = [int(number) for page in (first, second, third) for number in re.findall(r"number (\d+) of", page)]
    assert numbers == list(range(6000))
    index = body_of(folder / "private" / "messages.md")
    assert "6,000 messages, 1 January 2019 to 5 January 2019" in index
    assert list(rendered(folder).faults()) == []


def test_all_of_a_long_conversation_is_on_one_page_in_the_layout_single(tmp_path: Path) -> None:
    folder = written(tmp_path / "out", document_with(CountedMessages(6000)), "single")
    assert names(folder) == ["README.md", "private/messages.md"]


def test_contents_of_an_archive_without_posts(tmp_path: Path) -> None:
    folder = write(tmp_path / "out", every_kind_of_record())
    text = body_of(folder / "README.md")
    assert "0 posts" not in text
    assert "- [Messages](private/messages.md) \u00b7 5 messages\n" in text
    assert "- [Lists](lists.md) \u00b7 2 lists\n" in text


@pytest.mark.parametrize("flavor", ["jekyll", "hugo", "eleventy"])
def test_contents_of_a_site_do_not_name_what_is_private(tmp_path: Path, flavor: str) -> None:
    folder = write(tmp_path / "out", [post(1), *every_kind_of_record()], flavor=flavor)
    public = body_of(folder / FLAVORS[flavor].index)
    private = body_of(folder / FLAVORS[flavor].private / "README.md")
    assert ("Messages" in public, "[Lists](lists/)" in public) == (False, True)
    assert "[Messages](messages.md)" in private


def test_former_handles_are_told(tmp_path: Path) -> None:
    change = HandleChange(at("2019-01-05T14:03:00"), "ada_was_here", "ada_example")
    owner = Account(id="1000", handle="ada_example", handle_changes=(change,))
    with make_document([post(1)], owner=owner) as document:
        text = body_of(written(tmp_path / "out", document) / "README.md")
    assert "\n\nFormerly @ada_was_here until 5 January 2019\n\n" in text


def test_conversations_of_which_nothing_is_known_have_no_pages(tmp_path: Path) -> None:
    folder = write(tmp_path / "out", [Conversation(id="1000-2000", participants=(ADA, BOB))])
    assert names(folder) == ["README.md"]
