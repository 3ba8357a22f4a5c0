"""The line of a post in a diary, and which names at the beginning of its text it stands for.

A post that answers somebody else names the account that it answers and those that its text begins with. They are
left out of the text, unless nothing would remain of it. So ``@bea @cem Thanks!`` is ``16:17 to @bea and @cem`` and
``Thanks!``. A name stays where it belongs to a sentence, as in ``@bea's cat``, and where the line names nobody: in
answers to a post of the document, and to accounts that the archive does not name.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from twconvert.model import AccountRef, Mention, Text
from twconvert.opening_names import OpeningName, opening_names
from twconvert.text import plain_text
from twconvert.urls import profile_url
from twconvert.wording import Run
from twconvert.wording.language import current_language
from twconvert.wording.notes import target_of
from twconvert.wording.post_lines import own_reply_line, reply_line, repost_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from twconvert.model import Document, Inline, Post
    from twconvert.service import Service
    from twconvert.wording.language import Language

_REMEMBERED = 1024
"""Groups of people."""
_BLANK = Text(" ")
_ANSWERED = "https://answered.invalid/3f1c9a6e"
"""Stands for the address of the answered post, which is another one each time. Every format leaves it as it is."""


class WordsOfReply(Struct, frozen=True, eq=False):
    """The words around the time of answers to the same people, those that lead to the answered post with `_ANSWERED`.

    There is one of them for all these answers, as far as they are remembered.
    """

    before: Sequence[Run]
    after: Sequence[Run]


class PostLine(Struct, frozen=True, gc=False):
    """The line above the text of a post: ``16:17``, ``16:17 to @bea``, ``16:17, reposted Bea Example @bea``."""

    before: Sequence[Run]
    """The words before the time; there are none in English."""
    time: Run
    """When it was made, as far as the heading of the day does not say it: a link to the post."""
    after: Sequence[Run]
    """The words after the time."""
    words_of_reply: WordsOfReply | None = None
    """The same words, as other answers have them too; see `RepliesInMarkup`."""
    answered_url: str | None = None
    """The address of the post that those words answer."""

    @property
    def runs(self) -> Sequence[Run]:
        """All of it."""
        return (*self.before, self.time, *self.after)


class RepliesInMarkup:
    """The words around the time of answers in the markup of a format, made once for answers to the same people.

    Args:
        write: Returns words in the markup.
        address_of: Returns a web address as a link has it in the markup; ``None`` where no link is made of it.
    """

    answered = _ANSWERED
    """The address that the words have in place of that of the answered post. It has to stand in the markup as it is."""

    def __init__(self, write: Callable[[Sequence[Run]], str], address_of: Callable[[str], str | None]) -> None:
        self._address_of = address_of
        self._words = lru_cache(_REMEMBERED)(lambda words: (write(words.before), write(words.after)))

    def around(self, line: PostLine) -> tuple[str, str] | None:
        """Return the words before and after the time; ``None`` where they are to be written for this line alone."""
        words, url = line.words_of_reply, line.answered_url
        address = self._address_of(url) if words and url else None
        if words is None or address is None:
            return None
        before, after = self._words(words)
        return before.replace(_ANSWERED, address), after.replace(_ANSWERED, address)


def opening_of(
    document: Document, post: Post, time: Run, previous: Post | None, nearby: Mapping[str, Post] | None
) -> tuple[PostLine, tuple[Inline, ...], tuple[Inline, ...]]:
    """Return the line of a post, the beginning of its text that the line stands for, and the rest of its text.

    Args:
        document: The document that the post is in.
        post: The post.
        time: When it was made.
        previous: The post that stands right before it in its thread; see `post_view`.
        nearby: Posts that are at hand; see `post_view`.
    """
    if post.repost_of:
        return _line(repost_line(document, time, post.repost_of), time), (), post.content
    reply = post.reply_to
    if reply is None:
        return PostLine((), time, ()), (), post.content
    target = target_of(document, post, reply, nearby)
    if target is None:
        names: list[tuple[Mention, bool]] = []
        named: tuple[Inline, ...] = ()
        author, content = reply.author, post.content
        if author.handle or author.name:
            names, named, content = _divided(content)
        words, url = _words_of_reply(current_language(), document.service, author, *names), reply.url
        line = PostLine(_leading_to(url, words.before), time, _leading_to(url, words.after), words, url)
        return line, named, content
    if previous is None or target.id != previous.id:
        return _line(own_reply_line(document, time, target), time), (), post.content
    return PostLine((), time, ()), (), post.content


def _line(runs: Sequence[Run], time: Run) -> PostLine:
    place = next(place for place, run in enumerate(runs) if run is time)
    return PostLine(runs[:place], time, runs[place + 1 :])


@lru_cache(_REMEMBERED)
def _words_of_reply(
    language: Language,  # noqa: ARG001 - the words are in this language
    service: Service,
    author: AccountRef,
    *names: tuple[Mention, bool],
) -> WordsOfReply:
    """Return the words around the time of an answer.

    People answer the same few again and again.
    """
    people = _people(service, author, *names) if author.handle or author.name else []
    time = Run("")
    line = _line(reply_line(time, Run("", _ANSWERED), people), time)
    return WordsOfReply(line.before, line.after)


def _leading_to(url: str | None, runs: Sequence[Run]) -> Sequence[Run]:
    """Return words of `_words_of_reply`, those that lead to the answered post with its address."""
    return [Run(run.text, url) if run.url is _ANSWERED else run for run in runs] if runs else runs


def _divided(content: tuple[Inline, ...]) -> tuple[list[tuple[Mention, bool]], tuple[Inline, ...], tuple[Inline, ...]]:
    """Return the names at the beginning of a text, each once, the part of it that holds them, and the rest.

    With each name stands whether it is marked.
    """
    # Most answers begin with one name that is marked, a blank and a word.
    if len(content) > 1 and type(content[0]) is Mention and type(content[1]) is Text:
        text = content[1].text
        if text[:1] == " " and text[1:2].isalnum():
            return [(content[0], True)], (content[0], _BLANK), (Text(text[1:]), *content[2:])
    names = _names_apart(content)
    if names:
        last = names[-1]
        named, rest = content[: last.part], content[last.part :]
        if last.offset and type(rest[0]) is Text:
            text = rest[0].text
            named, rest = (*named, Text(text[: last.offset])), (Text(text[last.offset :]), *rest[1:])
        # A text that goes on behind blanks says something.
        if rest and (type(rest[0]) is Text or any(map(_says_anything, rest))):
            return [(name.mention, name.is_marked) for name in names], named, rest
    return [], (), content


def _says_anything(inline: Inline) -> bool:
    # Texts may be long; no copy is made of one.
    return (
        bool(inline.text) and not inline.text.isspace() if type(inline) is Text else bool(plain_text((inline,)).strip())
    )


def _names_apart(content: Sequence[Inline]) -> list[OpeningName]:
    names: dict[str, OpeningName] = {}
    for name in opening_names(content):
        key = name.mention.handle.casefold()
        if key in names or not name.is_apart:
            break
        names[key] = name
    return list(names.values())


def _people(service: Service, author: AccountRef, *names: tuple[Mention, bool]) -> list[Run]:
    """Return the account that is answered, and then the others that are named, each with whether it is marked."""
    answered = next((mention for mention, _ in names if _is_of(mention, author)), None)
    sign = "@"
    if answered:
        sign = answered.sign
        author = AccountRef(author.id or answered.account_id, answered.handle, author.name or answered.name)
    people = {_key(author.handle): _person(service, author, sign)}
    for mention, is_marked in names:
        account = AccountRef(mention.account_id, mention.handle, mention.name)
        person = _person(service, account, mention.sign)
        people.setdefault(_key(mention.handle), person if is_marked else Run(person.text, is_name=True))
    return list(people.values())


def _person(service: Service, account: AccountRef, sign: str) -> Run:
    words = f"{sign}{account.handle}" if account.handle else account.name or ""
    return Run(words, profile_url(service, account.id, account.handle), is_name=True, account=account)


def _is_of(mention: Mention, account: AccountRef) -> bool:
    if mention.account_id and account.id:
        return mention.account_id == account.id
    return _key(mention.handle) == _key(account.handle)


def _key(handle: str | None) -> str:
    return (handle or "").casefold()
