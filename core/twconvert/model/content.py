"""The parts of a text: plain text, links, mentions, hashtags, cashtags, and styles around them.

None of their classes has a subclass. So where every post of an archive comes by, ``type(inline) is Text`` tells one
from another: `isinstance`, and a pattern of ``match``, take ten times as long to say that a struct is of another class.
"""

from __future__ import annotations

from typing import TypeAlias, final

from msgspec import Struct


@final
class Text(Struct, frozen=True, gc=False, tag="text"):
    """Plain text."""

    text: str
    """The text itself. A newline (``\\n``) is a line break that the author made."""


@final
class Link(Struct, frozen=True, gc=False, omit_defaults=True, tag="link"):
    """A link."""

    url: str
    """The whole address, as the archive has it: pass it through `safe_url` before you write it."""
    text: str
    """What the reader sees, often a shortened address such as ``example.org/a-long-pa…``."""
    short: str | None = None
    """The short address in its place in the archive, where ``twconvert fetch`` found out where that leads."""


@final
class Mention(Struct, frozen=True, gc=False, omit_defaults=True, tag="mention"):
    """The name of an account in a text: ``@ada``."""

    handle: str
    """The handle as the author wrote it, without the ``@``."""
    account_id: str | None = None
    """The id of the account, if the archive gives it; see `AccountRef.id`."""
    name: str | None = None
    """The display name of the account, if the archive gives it."""
    sign: str = "@"
    """The sign before the handle, as the author wrote it: ``@`` or the full-width ``\uff20``."""


@final
class Hashtag(Struct, frozen=True, gc=False, omit_defaults=True, tag="hashtag"):
    """A hashtag: ``#cats``."""

    tag: str
    """The hashtag without its ``#``, spelled as in the text."""
    sign: str = "#"
    """The sign before it, as the author wrote it: ``#`` or the full-width ``\uff03``."""


@final
class Cashtag(Struct, frozen=True, gc=False, tag="cashtag"):
    """A stock symbol: ``$ACME``."""

    tag: str
    """The symbol without its ``$``, spelled as in the text."""


@final
class Strong(Struct, frozen=True, gc=False, tag="strong"):
    """Bold text."""

    content: tuple[Inline, ...]
    """The parts of the bold text."""


@final
class Emphasis(Struct, frozen=True, gc=False, tag="emphasis"):
    """Italic text."""

    content: tuple[Inline, ...]
    """The parts of the italic text."""


Inline: TypeAlias = Text | Link | Mention | Hashtag | Cashtag | Strong | Emphasis
"""A part of a text."""
