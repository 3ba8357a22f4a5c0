"""Whatever stands where in a record: nothing breaks, and every record is accounted for."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from support.archives import loaded
from support.damage import damaged
from support.mastodon_archives import ACTOR, BOB, attachment, boost, items, make_archive, mention, note

if TYPE_CHECKING:
    from collections.abc import Sequence

OPTIONS = [{"type": "Note", "name": "Hills", "replies": {"type": "Collection", "totalItems": 2}}]
RICH = note(
    1,
    "<p>words</p>",
    summary="A warning",
    inReplyTo=f"{BOB}/statuses/7",
    updated="2023-05-01T12:00:00Z",
    attachment=[attachment("a.png", "image/png", name="A", duration="PT2S", width=1)],
    tag=[mention(BOB, "@bob@elsewhere.example"), {"type": "Link", "rel": "quote", "href": f"{BOB}/statuses/8"}],
    oneOf=OPTIONS,
    closed="2023-05-01T12:00:00Z",
    votersCount=2,
    quote=f"{BOB}/statuses/8",
    generator={"type": "Application", "name": "A program"},
    likes={"totalItems": 2},
    url=[{"type": "Link", "href": f"{BOB}/8"}],
)
DIRECT = note(2, "<p>words</p>", to=[BOB], cc=[], tag=[mention(BOB, "@bob@elsewhere.example")])
BOOST = boost(3, f"{BOB}/statuses/9", BOB)


@given(
    st.lists(st.sampled_from([RICH, DIRECT, BOOST]).flatmap(damaged), max_size=5),
    st.just(ACTOR) | damaged(ACTOR),
    damaged(items([f"{BOB}/statuses/9"])),
)
@example([{**BOOST, "object": {"content": "x"}}], ACTOR, {})
@example([note(1, "<p>words</p>", likes={"totalItems": 10**30}, shares={"totalItems": 2.0})], ACTOR, {})
@example([note(1, "<p>words</p>", attachment=[attachment("a.png", "image/png", width=10**30)])], ACTOR, {})
def test_damage_anywhere(activities: Sequence[dict[str, Any]], actor: dict[str, Any], likes: dict[str, Any]) -> None:
    files = {"actor.json": actor, "likes.json": likes}
    include = ["circle", "messages", "likes"]
    with TemporaryDirectory() as folder:
        archive = make_archive(Path(folder) / "a.zip", activities, files)
        with loaded(archive, include=include) as result:
            records = result.report.records
            of_outbox = ("posts", "circle_posts", "messages", "other_records")
            assert sum(records[kind].found for kind in of_outbox if kind in records) == len(activities)
            json.loads(result.report.to_json())


@pytest.mark.parametrize("cut", range(0, 400, 37))
def test_an_outbox_cut_anywhere(cut: int, tmp_path: Path) -> None:
    content = json.dumps(items([RICH, DIRECT])).encode()[: -cut - 1]
    with loaded(make_archive(tmp_path / "a.zip", [], {"outbox.json": content})) as result:
        assert result.report.has_unreadable
