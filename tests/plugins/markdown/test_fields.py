"""Front matter has what lists of posts are sorted and filtered by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

import twconvert_markdown
from support.samples import FILES, image, post, reply
from twconvert import AccountRef, Media, Mention, Quote, Reply, Repost, Text, Thread
from twconvert.testing import make_document
from twconvert_markdown.fields import kind_of, people_of
from twconvert_markdown.flavors import FLAVORS

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Post

BEA = AccountRef(handle="bea_example")
TO_BEA = Reply(author=BEA, id="99")
VIDEO = Media(kind="video", media_type="video/mp4")


@pytest.mark.parametrize(
    ("posts", "kind"),
    [
        ((post(1), reply(2, 1, "more")), "thread"),
        ((post(1, reply_to=TO_BEA), reply(2, 1, "more")), "thread"),
        ((post(1, reply_to=TO_BEA, media=(image("hills.jpg"),)),), "reply"),
        ((post(1, repost_of=Repost(author=BEA), media=(image("hills.jpg"),)),), "repost"),
        ((post(1, media=(VIDEO, image(None))),), "photo"),
        ((post(1, media=(VIDEO,)),), "post"),
        ((post(1),), "post"),
    ],
)
def test_kind(posts: tuple[Post, ...], kind: str) -> None:
    assert kind_of(Thread(posts)) == kind


def test_people_are_all_that_a_thread_has_to_do_with_but_its_author() -> None:
    quote = Quote(url="https://twitter.com/cid/status/9", id="9", handle="cid")
    content = (Mention("Dora"), Text(" and "), Mention("BEA_example"), Mention("Ada_Example"))
    posts = (post(1, content, reply_to=TO_BEA, quote=quote), reply(2, 1, "more", repost_of=Repost(author=AccountRef())))
    assert people_of(Thread(posts)) == ["bea_example", "cid", "Dora"]


@pytest.mark.parametrize(
    ("flavor", "path"),
    [
        ("jekyll", "/assets/tall.jpg"),
        ("hugo", "/posts/2019-01-05-1/tall.jpg"),
        ("eleventy", "/media/tall.jpg"),
        ("obsidian", "[[attachments/tall.jpg]]"),
    ],
)
def test_fields_of_a_thread(tmp_path: Path, flavor: str, path: str) -> None:
    first = post(1, (Mention("bea_example"),), reply_to=TO_BEA, likes=12, reposts=0, media=(image(None), VIDEO))
    posts = [first, reply(2, 1, "more", likes=99, media=(image("tall.jpg"), image("hills.jpg")))]
    with make_document(posts, files=FILES) as document:
        twconvert_markdown.export(document, tmp_path / "out", layout="thread", flavor=flavor)  # type: ignore[arg-type]
    (page,) = (each for each in tmp_path.rglob("*.md") if "post_id" in each.read_text("utf-8"))
    values = yaml.safe_load(page.read_text("utf-8").split("---\n")[1])
    # Hugo has kinds of its own.
    named = ("likes", "reposts", "post_kind" if flavor == "hugo" else "kind", "people", "image")
    people = ["[[@bea_example]]"] if flavor == "obsidian" else ["bea_example"]
    assert [values.get(name) for name in named] == [12, 0, "thread", people, path]
    # The picture is where the field says.
    root = {"hugo": "content"}.get(flavor, "")
    assert (tmp_path / "out" / root / path.strip("[]/")).is_file()


@pytest.mark.parametrize("flavor", FLAVORS)
def test_what_an_archive_does_not_say_is_no_field(tmp_path: Path, flavor: str) -> None:
    with make_document([post(1)]) as document:
        twconvert_markdown.export(document, tmp_path / "out", layout="thread", flavor=flavor)  # type: ignore[arg-type]
    written = "".join(page.read_text("utf-8") for page in tmp_path.rglob("*.md"))
    assert not [name for name in ("likes:", "reposts:", "people:", "image:") if f"\n{name}" in written]
