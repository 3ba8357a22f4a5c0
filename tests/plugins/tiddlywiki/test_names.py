"""People and hashtags: one tiddler for each, whatever it is called in which post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.reading.tiddlywiki import titles_in, written
from support.samples import BOB, post
from twconvert import AccountRef, Emphasis, Hashtag, Mention, Reply, Repost, Strong, Text
from twconvert.testing import make_document

if TYPE_CHECKING:
    from pathlib import Path

    from support.reading.tiddlywiki import Tiddlers
    from twconvert import Post


def tiddlers_of(folder: Path, *posts: Post) -> Tiddlers:
    with make_document(posts) as document:
        return written(document, folder / "wiki")


def test_a_hashtag_is_spelled_as_it_mostly_is(tmp_path: Path) -> None:
    tiddlers = tiddlers_of(
        tmp_path,
        post(1, (Hashtag("OWLS"), Text(" "), Hashtag("owls"))),
        post(2, (Hashtag("Owls"),)),
        post(3, (Strong((Emphasis((Hashtag("Owls"),)),)),)),
    )
    assert tiddlers["#Owls"] | {"count": "3", "hashtag": "Owls"} == tiddlers["#Owls"]
    assert not {"#OWLS", "#owls"} & tiddlers.keys()
    assert tiddlers["Tweet - 1"]["tags"] == "$:/tags/Tweet #Owls"
    assert '<$link to="#Owls"><bdi>#OWLS</bdi></$link>' in tiddlers["Tweet - 1"]["text"]


def test_an_account_without_an_id_is_the_one_with_that_handle(tmp_path: Path) -> None:
    tiddlers = tiddlers_of(
        tmp_path,
        post(1, (Mention("Bob"),)),
        post(2, "Yes", reply_to=Reply(author=AccountRef("2000", "bob", "Bob"))),
        post(3, "Quite", repost_of=Repost(author=AccountRef("2000", "bob", "Robert"))),
        post(4, (Mention("carol"),)),
        post(5, (Mention("Carol"),)),
    )
    people = {title: each for title, each in tiddlers.items() if each.get("tags") == "$:/tags/Tweeter"}
    assert people.keys() == {"Tweeter - 2000", "Tweeter - @carol"}
    assert people["Tweeter - 2000"]["count"] == "3"
    assert people["Tweeter - 2000"]["name"] == "Robert"
    assert people["Tweeter - @carol"]["count"] == "2"
    for number in (1, 2, 3):
        assert titles_in(tiddlers[f"Tweet - {number}"]["tags"]) == ["$:/tags/Tweet", "Tweeter - 2000"]
    assert tiddlers["Tweet - 3"]["mention_user_ids"] == "2000"


def test_the_author_is_nobody_that_a_thread_names(tmp_path: Path) -> None:
    author = AccountRef("1000", "ada_example", "Ada Example")
    tiddlers = tiddlers_of(tmp_path, post(1), post(2, "More", reply_to=Reply(author=author, id="1")))
    assert tiddlers["Tweet - 2"]["tags"] == "$:/tags/Tweet"


def test_names_of_earlier_versions_have_tiddlers(tmp_path: Path) -> None:
    before = post(1, (Hashtag("tpyo"), Mention("bob", BOB.id)))
    tiddlers = tiddlers_of(tmp_path, post(2, "typo", versions=("1", "2"), revisions=(before,)))
    assert {"#tpyo", "Tweeter - 2000"} <= tiddlers.keys()


def test_titles_lose_what_would_end_a_link(tmp_path: Path) -> None:
    tiddlers = tiddlers_of(tmp_path, post(1, (Hashtag("a]]|b"), Mention('x"<y>'))))
    assert titles_in(tiddlers["Tweet - 1"]["tags"]) == ["$:/tags/Tweet", "#a___b", "Tweeter - @x__y_"]
    assert tiddlers["#a___b"]["hashtag"] == "a]]|b"
    assert tiddlers["Tweeter - @x__y_"]["screenname"] == '@x"<y>'


def test_an_answer_to_an_edited_post_leads_to_its_tiddler(tmp_path: Path) -> None:
    before = post(1, "tpyo")
    tiddlers = tiddlers_of(
        tmp_path,
        post(2, "typo", versions=("1", "2"), revisions=(before,)),
        post(3, "Yes", reply_to=Reply(author=AccountRef("1000"), id="1")),
    )
    assert tiddlers["Tweet - 3"]["in_reply_to_status_id"] == "2"
    assert tiddlers["Tweet - 3"]["continues"] == "Tweet - 2"
