"""The table of kinds of records, and what is asked of it."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING, get_args

import pytest

import twconvert_schemas
from twconvert import ALL_KINDS, Chat, ChatMessage, Conversation, Document, Joined, KnownAccount, Like, Source, convert
from twconvert.errors import PluginError, UsageError
from twconvert.kind_types import PostKind
from twconvert.kinds import (
    KindName,
    all_kinds,
    choosable_kinds,
    counts_of,
    kind_of,
    ledger_row_named,
    private_names,
    selected_names,
)
from twconvert.model import Account, AccountRef, Record, Reply, Visibility
from twconvert.testing import every_kind_of_record, make_post
from twconvert.testing.probes.marks import MARKS

if TYPE_CHECKING:
    from twconvert.kind_types import Kind

AT = datetime(2020, 1, 1, tzinfo=UTC)
NAMES = frozenset(kind.name for kind in choosable_kinds())
ALWAYS_IN = NAMES - set(private_names())


def test_every_type_of_record_has_one_kind() -> None:
    types = [kind.model_type for kind in all_kinds()]
    assert len(set(types)) == len(types)
    assert {*types, Source, KnownAccount} == set(get_args(Record))


def test_every_visibility_has_a_row_in_the_ledger() -> None:
    counted = [counts_of(make_post(1, visibility=each)) for each in get_args(Visibility)]
    assert counted == [(("posts", 1),), (("community_posts", 1),), (("circle_posts", 1),), (("deleted_posts", 1),)]


@pytest.mark.parametrize("kind", all_kinds(), ids=lambda kind: kind.name)
def test_a_row_names_what_there_is(kind: Kind) -> None:
    assert kind.field in {field.name for field in fields(Document)}
    assert set(kind.schemas) <= set(twconvert_schemas.names())
    assert kind.order.endswith(".")
    model_fields = getattr(kind.model_type, "__struct_fields__", ())
    assert {kind.parts, kind.account, *(["kind"] if kind.groups else [])} - {""} <= set(model_fields)


def test_names_are_unique() -> None:
    rows = [row.name for kind in all_kinds() for row in kind.ledger]
    post_kinds = [kind for kind in choosable_kinds() if isinstance(kind, PostKind)]
    rows += [kind.ledger_row.name for kind in post_kinds if kind.ledger_row]
    for names in (rows, [kind.field for kind in all_kinds()], [kind.name for kind in choosable_kinds()]):
        assert len(set(names)) == len(names)


def test_names_and_titles_are_those_that_people_choose_from() -> None:
    assert get_args(KindName) == tuple(kind.name for kind in choosable_kinds())
    titles = [kind.title for kind in choosable_kinds()]
    assert len(set(titles)) == len(titles)
    assert [title for title in titles if not re.fullmatch("[A-Z].{4,}[^.]", title)] == []


def test_the_help_of_the_library_names_each() -> None:
    assert [kind.name for kind in choosable_kinds() if f"``{kind.name}``" not in (convert.__doc__ or "")] == []


def test_the_kits_have_a_record_of_each_kind() -> None:
    assert set(MARKS) == ALL_KINDS
    made = {kind.name for record in every_kind_of_record() if (kind := kind_of(record))}
    assert made == ALL_KINDS - {"posts"}


def test_what_the_ledger_counts() -> None:
    question = ChatMessage(role="user", created_at=AT)
    joined = Joined(created_at=AT, accounts=())
    assert counts_of(Like(post_id="1")) == [("likes", 1)]
    assert counts_of(Conversation(id="1", events=[joined, joined])) == [("conversations", 1), ("messages", 2)]
    assert counts_of(Chat(id="1", messages=[question, question, question])) == [("chat_messages", 3)]
    assert counts_of(KnownAccount(id="1")) == []
    assert counts_of(Source(path="archive.zip", layout="test", owner=Account())) == []


def test_a_record_of_no_kind_is_refused() -> None:
    with pytest.raises(PluginError, match=r"yields a twconvert\.model\.posts\.Reply, and twconvert knows no such kind"):
        counts_of(Reply(author=AccountRef()))


def test_rows_of_the_ledger_are_found_by_name() -> None:
    names = ("posts", "circle_posts", "messages", "bookmarks", "notes")
    found = [(row := ledger_row_named(name)) and row.many for name in names]
    assert found == ["posts", "circle posts", "messages", "bookmarks", None]


def test_what_is_private_is_left_out_unless_it_is_asked_for() -> None:
    assert set(private_names()) == {
        *("circle", "deleted", "messages", "likes", "relations", "chats", "other-media"),
        *("places", "former-handles"),
    }
    assert selected_names(None, None) == ALWAYS_IN
    assert selected_names(["likes"], None) == ALWAYS_IN | {"likes"}
    assert selected_names(["likes"], ["likes", "lists"]) == ALWAYS_IN - {"lists"}


@pytest.mark.parametrize(("include", "exclude"), [(["tweets"], None), (None, ["tweets"]), (["posts"], None)])
def test_there_is_no_such_kind(include: list[str] | None, exclude: list[str] | None) -> None:
    with pytest.raises(UsageError, match=r"no kind '(tweets|posts)'; posts are part of every output"):
        selected_names(include, exclude)
