from __future__ import annotations

from support.samples import post
from twconvert import Emphasis, Hashtag, Link, Mention, Quote, Strong, Text
from twconvert_jsonfeed.plain_texts import tags_of, text_of


def test_text_holds_whole_addresses() -> None:
    link = Link("https://www.example.org/a/long/way", "Example.org/a/lo\u2026")
    assert text_of(post(1, (Text("See "), link, Text(".")))) == "See https://www.example.org/a/long/way."


def test_text_is_what_was_written() -> None:
    content = (Text("]]> <script>&amp;\u2028\n"), Strong((Text("x"), Emphasis((Mention("bob"),)))), Hashtag("y"))
    assert text_of(post(1, content)) == "]]> <script>&amp;\u2028\nx@bob#y"


def test_text_ends_with_the_address_of_a_quoted_post() -> None:
    quote = Quote(url="https://twitter.com/bob/status/7", id="7")
    assert text_of(post(1, "As he said ", quote=quote)) == "As he said https://twitter.com/bob/status/7"
    assert text_of(post(1, "", quote=quote)) == "https://twitter.com/bob/status/7"


def test_tags_are_told_once_as_they_were_first_written() -> None:
    content = (Hashtag("Hills"), Text(" "), Strong((Hashtag("dawn"), Emphasis((Hashtag("x"),)))), Hashtag("hills"))
    assert tags_of(post(1, content)) == ("Hills", "dawn", "x")
    assert tags_of(post(1, "#no tag")) == ()
