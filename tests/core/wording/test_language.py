"""The language of the words, and numbers and lists in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from twconvert import UsageError
from twconvert.background import Background
from twconvert.wording import grouped, language_of_words, listed, number_of, words_in
from twconvert.wording import language as module

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def french(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(module, "LANGUAGES", ("en", "fr"))
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
