"""The language of the words, and numbers and lists in it."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from support.archives import make_archive, tweet, tweets_file
from twconvert import UsageError, convert, open_archive
from twconvert.background import Background
from twconvert.wording import gettext, grouped, language_of_words, listed, number_of, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def french() -> Iterator[None]:
    with words_in("fr"):
        yield


def test_words_are_english_outside_of_a_block() -> None:
    with words_in("en"):
        assert language_of_words() == "en"
    assert language_of_words() == "en"


def test_a_language_without_a_catalogue_is_refused() -> None:
    with pytest.raises(UsageError, match="there are no words in the language 'tlh'"), words_in("tlh"):
        pass


@pytest.mark.usefixtures("french")
def test_threads_speak_the_language_of_who_starts_them() -> None:
    with Background(1) as background:
        assert background.submit(language_of_words).result() == "fr"


@pytest.mark.usefixtures("french")
def test_numbers_and_lists_are_written_as_the_language_does() -> None:
    assert (grouped(999), grouped(1_986), grouped(-1_234_567)) == ("999", "1\u202f986", "-1\u202f234\u202f567")
    assert listed(["a", "b", "c"]) == "a, b et c"
    assert listed(["a", "b"], "or") == "a ou b"


def test_numbers_and_lists_in_english() -> None:
    assert number_of(1, "post") == "1 post"
    assert number_of(1_986, "post") == "1,986 posts"
    assert number_of(0, "reply", "replies") == "0 replies"
    assert [listed(["a", "b", "c", "d"][:count]) for count in range(5)] == [
        "",
        "a",
        "a and b",
        "a, b and c",
        "a, b, c and d",
    ]
    assert listed(["a", "b", "c"], "but not") == "a, b but not c"


_CATALOGUE = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8"

msgid "There are {posts}."
msgstr "Es sind {posts}."

msgid "Posts"
msgstr "Zettel"
"""


def test_a_package_brings_a_catalogue_for_what_ours_lacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tmp_path.joinpath("words_of_test", "locale").mkdir(parents=True)
    tmp_path.joinpath("words_of_test", "__init__.py").touch()
    tmp_path.joinpath("words_of_test", "locale", "de.po").write_text(_CATALOGUE, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    importlib.import_module("words_of_test")
    with words_in("de", "words_of_test"):
        assert (gettext("There are {posts}."), gettext("Posts")) == ("Es sind {posts}.", "Posts")
    with words_in("de"):
        assert gettext("There are {posts}.") == "There are {posts}."


@pytest.mark.parametrize(("words", "contents"), [(None, "目次"), ("de", "Inhalt"), ("en", "Contents")])
def test_words_are_in_the_language_of_most_posts_or_the_one_that_is_asked_for(
    words: str | None, contents: str, tmp_path: Path
) -> None:
    posts = [{**tweet("おはよう", id_str=str(number)), "lang": "ja"} for number in range(1, 3)]
    archive = make_archive(tmp_path, {"data/tweets.js": tweets_file([*posts, tweet("Hello", id_str="9")])})
    with open_archive(archive, words=words):
        assert gettext("Contents") == contents
    assert gettext("Contents") == "Contents"
    convert(archive, to="epub", output=tmp_path / "book.epub", words=words)
    with ZipFile(tmp_path / "book.epub") as book:
        assert f"<title>{contents}</title>" in book.read("OEBPS/nav.xhtml").decode()
