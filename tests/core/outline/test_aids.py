"""What helps to find posts: which aids a document has, and where their lines lead."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from support.samples import BOB, at, image, post
from twconvert import AccountRef, Hashtag, Link, Mention, Quote, Reply, Repost, Text
from twconvert.outline import AidChoice, aids_of, liked_of_year
from twconvert.testing import make_document
from twconvert.wording import run_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert import Post

START = at("2019-01-05T14:03:00")


def rich_post(number: int, **fields: Any) -> Post:
    """Return a post of a day of its own, with likes, a hashtag, a picture, and an answer to somebody."""
    somebody = AccountRef(id=f"20{number % 6}", handle=f"bob{number % 6}", name=f"Bob {number % 6}")
    fields.setdefault("reply_to", Reply(author=somebody, id=f"9{number}"))
    content = (Mention(f"bob{number % 6}", f"20{number % 6}"), Text(f" number {number} "), Hashtag(f"tag{number % 5}"))
    media = (image(f"{number}.jpg"),)
    return post(number, content, likes=number, media=media, created_at=START + timedelta(days=number), **fields)


RICH = [rich_post(number) for number in range(1, 151)]


def keys(posts: Sequence[Post], choice: Sequence[AidChoice] | None = None) -> list[str]:
    with make_document(posts) as document:
        return [aid.key for aid in aids_of(document, choice)]


def test_a_document_with_enough_of_everything_has_all() -> None:
    assert keys(RICH) == ["numbers", "liked", "people", "hashtags", "pictures"]


@pytest.mark.parametrize(
    ("choice", "left"),
    [
        (["none"], []),
        (["people"], ["people"]),
        (["pictures", "numbers"], ["numbers", "pictures"]),
        (["all"], ["numbers", "liked", "people", "hashtags", "pictures"]),
    ],
)
def test_they_are_chosen(choice: Sequence[AidChoice], left: list[str]) -> None:
    assert keys(RICH, choice) == left


@pytest.mark.parametrize(
    ("posts", "left"),
    [
        ([], []),
        ([post(number) for number in range(19)], []),
        ([post(number) for number in range(20)], ["numbers"]),
        ([post(number, likes=int(number > 1)) for number in range(21)], ["numbers"]),
        ([post(number, likes=1) for number in range(20)], ["numbers", "liked"]),
        ([post(number, (Hashtag(f"tag{number % 4}"),)) for number in range(12)], []),
        ([post(number, (Hashtag(f"tag{number % 9}"),)) for number in range(13)], []),
        ([post(number, (Hashtag(f"tag{number % 5}"),)) for number in range(10)], ["hashtags"]),
        ([post(number, media=(image("a.jpg"),)) for number in range(7)], []),
        ([post(number, media=(image("a.jpg"),)) for number in range(8)], ["pictures"]),
        ([post(number, media=(image(None),)) for number in range(12)], []),
    ],
)
def test_nothing_is_there_that_would_help_little(posts: list[Post], left: list[str]) -> None:
    assert keys(posts) == left


def test_lines_lead_to_posts() -> None:
    with make_document(RICH) as document:
        numbers, liked, people, hashtags, pictures = aids_of(document)
    assert len(liked.entries) == 50
    (date,) = liked.entries[0].name
    assert (date.text, date.post_id) == ("4 June 2019", "150")
    assert (liked.entries[0].amount, liked.entries[0].excerpt) == ("150 likes", "number 150 #tag0")
    first = people.entries[0]
    assert (run_text(first.name), first.amount, first.more) == ("Bob 0 @bob0", "25 posts", "and 13 more")
    assert first.name[-1].url == "https://twitter.com/bob0"
    assert len(first.dates) == 12
    assert (first.dates[0].post_id, first.dates[-1].post_id) == ("6", "150")
    assert [run_text(each.name) for each in hashtags.entries] == [f"#tag{number}" for number in range(5)]
    assert len(pictures.pictures) == 48
    assert [each.made.post_id for each in pictures.pictures] == [str(number) for number in range(103, 151)]
    said = {fact.label: run_text(fact.value) for fact in (*numbers.amounts, *numbers.facts)}
    amounts = [said[each] for each in ("Posts", "Replies", "Pictures in own posts", "Words")]
    assert amounts == ["150", "150", "150", "300"]
    assert said["Busiest day"] == "6 January 2019 (1 post)"
    assert said["Busiest day of the week"] == "Monday (22 posts)"
    assert said["Busiest hour"] == "14:00\u201315:00 (150 posts)"
    assert said["Most days in a row with a post"] == "150 days (6 January 2019 to 4 June 2019)"
    assert said["Posts liked most"].startswith("4 June 2019 (150), 3 June 2019 (149), ")
    assert said["People answered most"] == "@bob0 (25), @bob1 (25), @bob2 (25), @bob3 (25), @bob4 (25)"
    assert said["Hashtags used most"] == "#tag0 (30), #tag1 (30), #tag2 (30), #tag3 (30), #tag4 (30)"


def test_numbers_say_all_that_is_counted() -> None:
    link = Link("https://www.bread.example/1", "bread.example/1")
    posts = [
        post(
            number,
            (Text("dough "), Mention("dan", "78"), link, *(Hashtag(f"tag{number % 7}"),) * (number > 5)),
            language="de" if number % 3 else "en",
            reposts=number,
            quote=Quote(url="https://twitter.com/carol/status/5", id="5", handle="carol"),
        )
        for number in range(20)
    ]
    posts += [
        post(number, repost_of=Repost(id=f"9{number}", author=AccountRef("79", handle="eve"))) for number in (30, 31)
    ]
    with make_document(posts) as document:
        (numbers,) = [aid for aid in aids_of(document) if aid.key == "numbers"]
    said = {fact.label: run_text(fact.value) for fact in numbers.facts}
    assert said["Posts reposted most"].endswith("(15)")
    assert said["Hashtags used most"].endswith(" and 2 more")
    assert said["Sites linked most"] == "bread.example (20)"
    assert said["Languages"] == "German (13), English (7)"
    assert said["People mentioned most"] == "@dan (20)"
    assert said["People reposted most"] == "@eve (2)"
    assert said["People quoted most"] == "@carol (20)"


def test_the_longest_thread_is_linked() -> None:
    posts = [*(post(number) for number in range(20)), post(30, reply_to=Reply(author=AccountRef("1000"), id="4"))]
    with make_document(posts) as document:
        (numbers,) = aids_of(document)
    (fact,) = [fact for fact in numbers.facts if fact.label == "Longest thread"]
    assert run_text(fact.value) == "5 January 2019 (2 posts)"
    assert fact.value[0].post_id == "4"


def test_somebody_who_has_no_name_is_not_listed() -> None:
    unknown = [
        post(number, reply_to=Reply(author=AccountRef(f"7{number % 6}"), id=f"9{number}")) for number in range(18)
    ]
    assert keys(unknown) == []


@pytest.mark.parametrize(("text", "excerpt"), [("short", "short"), ("word " * 60, "word " * 23 + "word\u2026")])
def test_long_texts_are_cut_between_words(text: str, excerpt: str) -> None:
    with make_document([post(number, text, likes=1) for number in range(20)]) as document:
        _, liked = aids_of(document)
    assert liked.entries[0].excerpt == excerpt


def test_years_have_the_five_posts_that_were_liked_most() -> None:
    with make_document([*RICH, post(999, likes=5, created_at=at("2020-05-01"))]) as document:
        assert [each.name[0].post_id for each in liked_of_year(document, 2019)] == ["150", "149", "148", "147", "146"]
        assert liked_of_year(document, 2020) == []
        assert liked_of_year(document, 2018) == []
        assert liked_of_year(document, 2019, ["people"]) == []
        assert len(liked_of_year(document, 2019, ["liked"])) == 5


def test_few_posts_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    with make_document(RICH) as document:
        found: list[str] = []
        find = type(document.posts).find

        def counted(self: Any, post_id: str) -> Post | None:
            found.append(post_id)
            return find(self, post_id)

        monkeypatch.setattr(type(document.posts), "find", counted)
        aids_of(document)
    assert len(found) == 98


def test_what_is_not_in_the_document_is_in_no_aid() -> None:
    hidden = [rich_post(number, reply_to=Reply(author=BOB, id="5")) for number in range(500, 520)]
    with make_document(RICH) as document:
        ids = {
            run.post_id
            for aid in aids_of(document)
            for entry in aid.entries
            for run in (*entry.name, *entry.dates)
            if run.post_id
        }
    assert ids <= {each.id for each in RICH}
    assert not ids & {each.id for each in hidden}
