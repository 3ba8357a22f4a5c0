"""What is said around a post."""

from __future__ import annotations

from datetime import UTC, datetime

from twconvert import AccountRef, Link, Location, Media, Post, Quote, Reply, Repost, Service
from twconvert.html import runs_html
from twconvert.testing import make_document
from twconvert.wording import (
    Run,
    absence_of,
    account,
    alt_of,
    label_of,
    left_out_of,
    listed,
    number_of,
    origin_of,
    run_text,
)
from twconvert.wording.notes import facts, notes_after, notes_before
from twconvert.wording.numbers import number_of_kind

AT = datetime(2019, 1, 5, 14, 3, tzinfo=UTC)
ADA = AccountRef("1000", "ada_example", "Ada Example")
BEA = AccountRef("2000", "bea_example", "Bea Example")


def post(**fields: object) -> Post:
    """Return a post of Ada's."""
    return Post(**{"id": "1", "author": ADA, "created_at": AT, **fields})  # type: ignore[arg-type]


def before(*posts: Post) -> list[str]:
    """Return the notes before the last of some posts."""
    with make_document(posts) as document:
        return [run_text(runs) for runs in notes_before(document, posts[-1])]


def after(*posts: Post) -> list[str]:
    """Return the notes after the last of some posts."""
    with make_document(posts) as document:
        return [run_text(runs) for runs, _ in notes_after(document, posts[-1])]


def test_a_reply_names_whom_it_answers_or_the_post_that_is_there() -> None:
    elsewhere = Reply(author=BEA, id="7", url="https://twitter.com/bea_example/status/7")
    assert before(post(reply_to=elsewhere)) == ["In reply to Bea Example @bea_example"]
    assert before(post(), post(id="2", reply_to=Reply(author=ADA, id="1"))) == [
        "In reply to the post of 5 January 2019, 14:03"
    ]


def test_it_goes_without_saying_that_the_post_right_above_is_answered() -> None:
    first, second = post(), post(id="2", reply_to=Reply(author=ADA, id="1"))
    with make_document([first, second]) as document:
        assert list(notes_before(document, second, first, {"1": first})) == []


def test_reposts_name_their_author_and_say_when_they_are_cut() -> None:
    repost = Repost(author=BEA, url="https://twitter.com/bea_example/status/7", created_at=AT, truncated=True)
    assert before(post(repost_of=repost)) == ["Reposted Bea Example @bea_example, 5 January 2019"]
    assert after(post(repost_of=repost)) == [
        "The archive holds only the beginning of this post; the full post is online."
    ]
    nameless = Repost(author=AccountRef(), truncated=True)
    assert before(post(repost_of=nameless)) == ["Reposted an account that the archive does not name"]
    assert after(post(repost_of=nameless)) == ["The archive holds only the beginning of this post."]


def test_quotes_name_the_author_as_far_as_known() -> None:
    assert after(post(quote=Quote(url="https://x.com/bea_example/status/7", id="7", handle="bea_example"))) == [
        "Quotes a post by @bea_example"
    ]
    assert after(post(quote=Quote(url="https://x.com/i/web/status/7", id="7"))) == ["Quotes a post"]


def test_those_who_could_see_it() -> None:
    assert before(post(visibility="community")) == ["Posted in a community"]
    assert before(post(visibility="circle")) == ["Posted to a circle"]
    assert before(post(visibility="deleted")) == ["Deleted"]
    assert before(post(visibility="deleted", deleted_at=AT)) == ["Deleted on 5 January 2019"]


def test_facts_leave_out_what_is_nothing() -> None:
    assert facts(post(likes=0, reposts=0)) == []
    assert facts(post(likes=1, reposts=1200, location=Location(-33.8568, 151.2153))) == [
        "Written at 33.857° S, 151.215° E",
        "1 like",
        "1,200 reposts",
    ]


def test_runs_with_one_target_are_one_link() -> None:
    runs = [Run("Quotes "), *account(BEA, "https://example.org/?a=1&b=2")]
    assert runs_html(runs) == (
        'Quotes <a href="https://example.org/?a=1&amp;b=2"><bdi>Bea Example</bdi> <bdi>@bea_example</bdi></a>'
    )
    assert runs_html([Run("a<b", post_id="7")], {"7": "#p7"}.get) == '<a href="#p7">a&lt;b</a>'
    assert runs_html([Run("here", post_id="8")], {"7": "#p7"}.get) == "here"


def test_media_are_described_by_their_author_or_their_post() -> None:
    two = post(media=(Media(kind="image", alt="A loaf"), Media(kind="video", duration=3725.4)))
    with make_document([two]) as document:
        assert alt_of(document, two, 0) == "A loaf"
        assert alt_of(document, two, 1) == "Video 2 of 2"
    assert label_of(two.media[1]) == "Video, 1:02:05"
    assert absence_of(Media(kind="animation")) == "An animation is missing here: the archive does not hold it."
    assert absence_of(Media(kind="image", path="a.jpg")) == (
        "A picture is missing here: its file in the archive could not be read as a picture."
    )


def test_numbers_and_lists_in_words() -> None:
    assert (number_of(1, "post"), number_of(1986, "post")) == ("1 post", "1,986 posts")
    assert (number_of_kind("deleted_posts", 1), number_of_kind("new_things", 2)) == ("1 deleted post", "2 new things")
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_an_output_says_where_it_comes_from_and_what_it_lacks() -> None:
    with make_document([post()], generated_at=AT, left_out={"deleted_posts": 2, "posts": 0}) as document:
        assert origin_of(document, "book").startswith("This book was made by twconvert ")
        assert origin_of(document, "book").endswith(" from a Twitter archive of @ada_example, made on 5 January 2019.")
        assert list(left_out_of(document, "book")) == ["2 deleted posts: in the archive, but not in this book"]


def test_of_a_repost_there_may_be_an_address_alone() -> None:
    url = "https://social.example/@bea/7"
    repost = Repost(author=AccountRef(handle="bea@social.example"), id="7", url=url, truncated=True)
    assert after(post(repost_of=repost, content=(Link(url, "social.example/@bea/7"),))) == [
        "The archive holds only the address of this post."
    ]


def test_an_edited_post_says_when() -> None:
    assert after(post(edited_at=AT)) == ["Edited on 5 January 2019"]


def test_words_about_the_archive_are_those_of_its_service() -> None:
    mastodon = Service("Mastodon", circle="followers only")
    with make_document([post()], generated_at=AT, service=mastodon) as document:
        assert " from a Mastodon archive of @ada_example" in origin_of(document, "book")
        notes = notes_before(document, post(visibility="circle"))
        assert [run_text(note) for note in notes] == ["Posted to followers only"]
