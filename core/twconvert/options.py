"""An option of an exporter or a filter, as data.

The command line makes its flags of options, ``twconvert formats --json`` prints them, and a program can make a form
of them. `twconvert.options_of` gives those of an exporter or a filter.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from twconvert.errors import OptionError
from twconvert.languages import LANGUAGES, WORDS_OF_POSTS
from twconvert.suggestions import suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ValueType: TypeAlias = type[str] | type[int] | type[float] | type[bool] | type[Path]
OptionKind: TypeAlias = Literal["flag", "choice", "choices", "number", "path", "date", "list", "text"]
_DATE = "DATE"
"""What stands in help for a day, a month or a year."""
_NOUNS: dict[ValueType, str] = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "True or False",
    Path: "a path",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An option of an exporter or a filter."""

    name: str
    """The name of the parameter: ``max_image_size``. On the command line it is ``--max-image-size``."""
    type: ValueType = str
    """The type of a value."""
    default: object = None
    """The value where none is given. An option whose default is ``None`` takes ``None`` too."""
    choices: tuple[str, ...] | tuple[int, ...] = ()
    """The values that are allowed. Empty where there is no such list."""
    help: str = ""
    """What it does, in a sentence or two. May be empty."""
    minimum: float | None = None
    """The least number that is allowed."""
    maximum: float | None = None
    """The largest number that is allowed."""
    is_list: bool = False
    """Whether it takes a list of values of the type. On the command line it may be given several times."""
    metavar: str = ""
    """What stands for a value in help: ``PIXELS``. May be empty."""
    complete: Callable[..., Any] | None = field(default=None, compare=False, repr=False)
    """What helps a shell to complete a value: ``autocompletion`` of ``typer.Option``."""

    @property
    def kind(self) -> OptionKind:
        """What a form needs for it: a box to tick (``flag``), one or some of the choices, or a field.

        A field is for a number, the path of a file, a day, month or year as in ``2019-05`` (where the metavar is
        ``DATE``), a list of texts, or one text.
        """
        if self.choices:
            return "choices" if self.is_list else "choice"
        if self.is_list:
            return "list"
        if self.type is str:
            return "date" if self.metavar == _DATE else "text"
        if self.type is Path:
            return "path"
        return "flag" if self.type is bool else "number"

    @property
    def is_path(self) -> bool:
        """Whether a value is the path of a file or a folder."""
        return self.type is Path

    def check(self, value: object) -> Any:
        """Return a value as the function takes it: paths as `pathlib.Path`, several values as a list.

        Raises:
            OptionError: The value is not allowed. The message says what is.
        """
        if value is None and self.default is None:
            return None
        if not self.is_list:
            return self._checked(value)
        if isinstance(value, (str, bytes)) or not hasattr(value, "__iter__"):
            raise OptionError(self.name, f"must be a list, not {value!r}")
        return [self._checked(each) for each in value]

    def parse(self, text: str | Sequence[str]) -> Any:
        """Return the value that a person has typed, or, where the option takes a list, the values.

        Raises:
            OptionError: The value is not allowed. The message says what is.
        """
        if isinstance(text, str):
            return self.check(self._parsed(text))
        # Of choices, a person may write several with commas between them.
        words = [word for each in text for word in each.split(",")] if self.choices else text
        return self.check([self._parsed(each) for each in words])

    def _parsed(self, text: str) -> object:
        if self.type is bool:
            return {"true": True, "false": False}.get(text.lower(), text)
        if self.type is int or self.type is float:
            try:
                return self.type(text)
            except ValueError:
                return text
        return text

    def _checked(self, value: object) -> object:
        made = _as_type(value, self.type)
        if self.choices:
            if made not in self.choices:
                raise OptionError(self.name, self._about_choices(value))
        elif made is None:
            raise OptionError(self.name, f"must be {_NOUNS[self.type]}, not {value!r}")
        elif isinstance(made, (int, float)) and not self._is_within(made):
            raise OptionError(self.name, f"must be {self._bounds()}, not {value!r}")
        return made

    def _about_choices(self, value: object) -> str:
        meant = suggestion(value, map(str, self.choices), "") if isinstance(value, str) else ""
        return f"cannot be {value!r}; {meant}" if meant else f"must be {_either(self.choices)}, not {value!r}"

    def _is_within(self, number: float) -> bool:
        return (self.minimum is None or number >= self.minimum) and (self.maximum is None or number <= self.maximum)

    def _bounds(self) -> str:
        if self.maximum is None:
            return f"at least {self.minimum}"
        return f"at most {self.maximum}" if self.minimum is None else f"between {self.minimum} and {self.maximum}"


TIMEZONE_OF_ARCHIVE = "auto"
"""The value of ``timezone`` that leaves it to the archive."""

CONVERSION_OPTIONS = (
    Option(name="title", metavar="TEXT", help="The title. Without it, it is made from the name of the owner."),
    Option(
        name="timezone",
        default=TIMEZONE_OF_ARCHIVE,
        metavar="ZONE",
        help="Time zone for dates and times, such as Europe/Berlin. auto: that of the archive, or else UTC.",
    ),
    Option(
        name="words",
        default=WORDS_OF_POSTS,
        choices=(WORDS_OF_POSTS, *LANGUAGES),
        metavar="LANG",
        help="Language of the words around posts. auto: that of most posts, or else English.",
    ),
    Option(name="media", type=bool, default=True, help="Include pictures and videos."),
    Option(
        name="export_handles",
        type=Path,
        metavar="FILE",
        help="Write a CSV of all accounts that the archive names, to fill in who they are and read back as handles.",
    ),
    Option(name="strict", type=bool, default=False, help="Write nothing if anything in the archive cannot be read."),
    Option(name="force", type=bool, default=False, help="Replace a result that is there already."),
)
"""The options that every conversion has besides those of filters."""


SELECTION_OPTIONS = (
    Option(
        name="min_likes", type=int, minimum=1, metavar="N", help="Include only posts with at least this many likes."
    ),
    Option(
        name="top", type=int, minimum=1, metavar="N", help="Include only this many posts: those with the most likes."
    ),
    Option(
        name="match",
        is_list=True,
        metavar="TEXT",
        help="Include only posts with this text, in capital or small letters; may be given several times.",
    ),
    Option(name="hashtag", is_list=True, metavar="TAG", help="Include only posts with this hashtag."),
    Option(
        name="with_account",
        is_list=True,
        metavar="HANDLE",
        help="Include only posts that answer, mention, quote or repost this account.",
    ),
    Option(
        name="language", is_list=True, metavar="LANGUAGE", help="Include only posts in this language: en, pt-BR ..."
    ),
    Option(
        name="only",
        choices=("threads", "originals", "pictures"),
        help="Include only threads, posts that are neither replies nor reposts, or posts with pictures.",
    ),
)
"""The options that say which posts are taken in; each is a field of `PostSelection`."""


def _as_type(value: object, kind: ValueType) -> Any:
    """Return a value as one of a type, or ``None`` where it is of another."""
    if kind is Path:
        path = fspath(value) if isinstance(value, (str, PathLike)) else None
        # No system has a path that is empty or holds NUL.
        return Path(path) if isinstance(path, str) and path and "\0" not in path else None
    if kind is float and isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value) if math.isfinite(value) else None
    return value if type(value) is kind or (kind is str and isinstance(value, str)) else None


def _either(choices: Sequence[object]) -> str:
    *others, last = map(str, choices)
    return f"{', '.join(others)} or {last}" if others else last
