"""The catalogues: every message of the program, in every language, with what is named in it."""

from __future__ import annotations

import re
from gettext import c2py
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from support.catalogues import FOLDER, Message, NotConstantError, catalogue, file_of, messages, messages_of
from twconvert.languages import ENGLISH, LANGUAGES, language_for
from twconvert.wording import gettext, words_in

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

TRANSLATED = [tag for tag in LANGUAGES if tag != ENGLISH]
_MESSAGES = messages()
_OMITTED = frozenset({"what"})
"""Names of things in English: other languages do without them."""
_OTHER_NAMES = {"number": "month"}
"""Chinese writes the number of a month in the place of its name."""
_SHARED = frozenset(
    {
        *(
            "Animation",
            "Chats",
            "Following",
            "Hashtags",
            "Image",
            "Later",
            "Likes",
            "Messages",
            "Moments",
            "Page {number}",
            "Post",
            "Reposts",
            "Site",
            "Threads",
        ),
        *("Post {id}", "Posts", "Repost", "Video", "archive", "chats", "contacts", "likes", "messages"),
        *("moments", "original", "posts", "reposts", "Chat: {title}", "Person"),
    }
)
"""Messages that other languages may say in the same way."""


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _brackets(text: str) -> list[str]:
    return re.findall(r"[\[\]]", text)


def _forms(translated: Catalog, message: Message) -> tuple[str, ...]:
    found = translated.get(message.one)
    if found is None:
        return ()
    forms = found.string if isinstance(found.string, tuple) else (found.string,)
    return tuple(map(str, forms))


def _numbers_of_form(translated: Catalog) -> list[list[int]]:
    """Return the numbers up to 1,000 that each plural form is for."""
    numbers: list[list[int]] = [[] for _ in range(translated.num_plurals)]
    form_of = c2py(translated.plural_expr)
    for number in range(1001):
        numbers[form_of(number)].append(number)
    return numbers


def test_every_language_has_a_catalogue() -> None:
    assert sorted(file.name for file in FOLDER.iterdir()) == sorted(file_of(tag).name for tag in TRANSLATED)


@pytest.mark.parametrize("tag", TRANSLATED)
def test_every_message_is_translated(tag: str) -> None:
    translated = catalogue(tag)
    missing = [message.one for message in _MESSAGES if not all(_forms(translated, message) or [""])]
    assert missing == [], f"python tests/support/catalogues.py adds them to {file_of(tag)}: translate them there"


@pytest.mark.parametrize("tag", TRANSLATED)
def test_no_message_is_translated_that_nothing_says(tag: str) -> None:
    said = {message.one for message in _MESSAGES}
    assert [
        each.id
        for each in catalogue(tag)
        if each.id and (each.id if isinstance(each.id, str) else each.id[0]) not in said
    ] == []


@pytest.mark.parametrize("tag", TRANSLATED)
def test_translations_name_what_messages_name(tag: str) -> None:
    translated = catalogue(tag)
    numbers = _numbers_of_form(translated)
    wrong = []
    for message in _MESSAGES:
        forms = _forms(translated, message)
        wanted = _places(message.one) | _places(message.many or "")
        for number, form in enumerate(forms):
            found = {name if name in wanted else _OTHER_NAMES.get(name, name) for name in _places(form)}
            # A form for one number alone can say it in a word. Nothing is said of none.
            is_for_one = message.many is not None and len(set(numbers[number]) - {0}) == 1
            may_lack = _OMITTED | ({"count"} if is_for_one else set())
            if found - wanted or wanted - found - may_lack or _brackets(form) != _brackets(message.one):
                wrong.append(form)
    assert wrong == []


@pytest.mark.parametrize("tag", TRANSLATED)
def test_every_plural_form_is_for_some_number(tag: str) -> None:
    assert all(_numbers_of_form(catalogue(tag)))


@pytest.mark.parametrize("tag", TRANSLATED)
def test_no_message_is_left_in_english(tag: str) -> None:
    translated = catalogue(tag)
    left = [
        message.one
        for message in _MESSAGES
        if re.search("[a-z]{3}", re.sub(r"\{\w+\}", "", message.one))
        and message.one not in _SHARED
        and set(_forms(translated, message)) & {message.one, message.many} != set()
        and message.many is None
    ]
    assert left == []


def test_french_signs_stay_on_the_line_of_their_word() -> None:
    forms = {form for message in _MESSAGES for form in _forms(catalogue("fr"), message)}
    assert any("\u202f;" in form for form in forms)
    assert [form for form in forms if re.search("[ (][:;!?\u00bb]|\u00ab ", form)] == []


@pytest.mark.parametrize("tag", TRANSLATED)
def test_titles_of_chapters_have_no_commas(tag: str) -> None:
    # The wiki joins titles of chapters with commas in its database.
    with words_in(tag):
        assert not [
            title for title in ("Followers", "Following", "Blocked accounts", "Muted accounts") if "," in gettext(title)
        ]


def test_a_message_that_is_put_together_is_found() -> None:
    assert list(messages_of('def f(n):\n    return number_of(n, "cake")', "f.py")) == [
        Message("{count} cake", "{count} cakes")
    ]
    with pytest.raises(NotConstantError, match=r"f\.py:1"):
        list(messages_of('gettext(f"a {cake}")', "f.py"))


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("de-AT", "de"), ("pt-BR", "pt"), ("zh", "zh-Hans"), ("zh-TW", "zh-Hant"), ("zh-Hant-HK", "zh-Hant"),
        ("zh-CN", "zh-Hans"), ("iw", "he"), ("tlh", "en"), ("", "en"), (None, "en"),
    ],
)  # fmt: skip
def test_readers_are_spoken_to_in_their_language_or_in_english(tag: str | None, language: str) -> None:
    assert language_for(tag) == language
