"""People's addresses on other services: what is one, whose it is, and where it was found first."""

from __future__ import annotations

import pytest

from twconvert import Account, AccountRef, Inline, Like, Link, Mention, Repost, Strong, Text
from twconvert.elsewhere.services import profile_at, profiles_in
from twconvert.table_rows import rows_of
from twconvert.testing import make_document, make_post


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://bsky.app/profile/bob.example", ("Bluesky", "bob.example", "https://bsky.app/profile/bob.example")),
        ("https://Bob.bsky.social/", ("Bluesky", "bob.bsky.social", "https://bsky.app/profile/bob.bsky.social")),
        ("https://www.threads.net/@bob?x=1", ("Threads", "bob", "https://threads.com/@bob")),
        ("http://instagram.com/bob/", ("Instagram", "bob", "https://instagram.com/bob")),
        ("https://bob.tumblr.com", ("Tumblr", "bob", "https://bob.tumblr.com")),
        ("https://m.youtube.com/@bob", ("YouTube", "bob", "https://youtube.com/@bob")),
        ("https://t.me/bob", ("Telegram", "bob", "https://t.me/bob")),
        ("https://bsky.app/profile/bob.example/post/3k", None),
        ("https://instagram.com/p/Cx1", None),
        ("https://instagram.com/explore", None),
        ("https://bob.tumblr.com/post/1", None),
        ("https://www.tumblr.com", None),
        ("https://instagram.com.example/bob", None),
        ("ftp://t.me/bob", None),
        ("https://[", None),
    ],
)
def test_profiles_are_told_by_their_addresses(url: str, found: tuple[str, str, str] | None) -> None:
    assert profile_at(url) == found


def test_handles_of_bluesky_are_found_in_texts() -> None:
    content = (Text("I am "), Mention("bob"), Text(".bsky.social now, not at x@bob.bsky.social.example"))
    assert [each.user for each in profiles_in(content)] == ["bob.bsky.social"]
    shown = (Link("https://bob.bsky.social", "bob.bsky.social"),)
    assert [each.user for each in profiles_in(shown)] == ["bob.bsky.social"]


def test_a_row_says_where_an_address_was_found_first_and_how_often() -> None:
    bob = AccountRef("2000", "bob_example")
    content = (Text("Find me at @bob@mastodon.example and "), Link("https://t.me/bobs", "t.me/bobs"))
    owner = Account(handle="ada_example", bio="Also at https://ada-elsewhere.tumblr.com")
    own = make_post(3, Link("https://ada-elsewhere.tumblr.com", "x"), Text(" "), Link("https://t.me/ada_example", "y"))
    posts = [make_post(1, *content, url="https://a.example/1", repost_of=Repost(author=bob, id="50")), own]
    like = Like(post_id="9", content=content)
    with make_document([*posts, like], owner=owner) as document:
        rows = [row for name, row in rows_of(document) if name == "elsewhere"]
    assert [(row["service"], row["address"], row["url"]) for row in rows] == [
        ("Fediverse", "bob@mastodon.example", "https://mastodon.example/@bob"),
        ("Telegram", "bobs", "https://t.me/bobs"),
    ]
    assert [(row["found_in"], row["written_by"], row["times"]) for row in rows] == [
        ("https://a.example/1", "bob_example", 2)
    ] * 2


def test_no_text_that_names_somebody_is_passed_over() -> None:
    naming: list[Inline] = [
        Text("write to @bob1@social.example"),
        Text("on mastodon.example I am bob2@mastodon.example"),
        Text("see https://social.example/@bob3"),
        Text("now bob4.bsky.social"),
        Link("https://social.example/@bob5", "there"),
        Link("https://mastodon.example/users/bob6", "there"),
        Link("https://social.example/web/@bob7/followers", "there"),
        Link("https://www.instagram.com/bob8?hl=en", "there"),
        Link("HTTPS://T.ME/bob9", "there"),
        Strong((Link("https://social.example/%40bob10", "there"),)),
        Mention("bob11@social.example"),
        Text("write to \uff20bob12\uff20social.example"),
    ]
    silent: list[Inline] = [Text("nobody @bob, 5:30"), Link("https://example.org/page/bob", "there"), Mention("bob")]
    with make_document([make_post(number, each) for number, each in enumerate(naming + silent, 1)]) as document:
        found = [str(row["address"]).partition("@")[0] for name, row in rows_of(document) if name == "elsewhere"]
    assert [each.partition(".")[0] for each in found] == [f"bob{number}" for number in range(1, 13)]
