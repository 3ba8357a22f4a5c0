"""What a text is made of: plain text, links, mentions, tags, and styles."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct


class Text(Struct, frozen=True, gc=False, tag="text"):
    """Plain text; a newline in it is a line break that the author made."""

    text: str


class Link(Struct, frozen=True, gc=False, tag="link"):
    """A link: where it leads, and what the reader sees."""

    url: str
    text: str


class Mention(Struct, frozen=True, gc=False, omit_defaults=True, tag="mention"):
    """Another account, as the author wrote it (without the ``@``)."""

    handle: str
    account_id: str | None = None
    name: str | None = None


class Hashtag(Struct, frozen=True, gc=False, tag="hashtag"):
    """A hashtag without its ``#``."""

    tag: str


class Cashtag(Struct, frozen=True, gc=False, tag="cashtag"):
    """A stock symbol without its ``$``."""

    tag: str


class Strong(Struct, frozen=True, gc=False, tag="strong"):
    """Bold text."""

    content: tuple[Inline, ...]


class Emphasis(Struct, frozen=True, gc=False, tag="emphasis"):
    """Italic text."""

    content: tuple[Inline, ...]


Inline: TypeAlias = Text | Link | Mention | Hashtag | Cashtag | Strong | Emphasis
