"""Writes the manual page of what the program says of itself: python docs/man/build_man_page.py."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "extensions"))

from sphinx_twconvert.exit_codes import exit_codes  # noqa: E402 - its folder is known only now
from sphinx_twconvert.program import commands, formats, options_of_format, options_of_program  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx_twconvert.program import Option

DESTINATION = HERE / "twconvert.1"
"""What the wheel has as share/man/man1/twconvert.1."""

_WIDTH = 75

EXAMPLES = (
    ("A book of all posts:", "twconvert twitter-2025-01-01.zip --to epub"),
    (
        "Of 2020 and later, by the clocks of Berlin:",
        "twconvert archive.zip --since 2020 --timezone Europe/Berlin -o twenties.epub",
    ),
    (
        "Two formats, reading the archive once, and with direct messages:",
        "twconvert archive.zip --to docx --to markdown --include messages",
    ),
    (
        "Larger pictures, missing media and targets of links, and a book with them:",
        "twconvert fetch archive.zip --into fetched",
    ),
    ("What an archive holds:", "twconvert inspect archive.zip"),
)

VARIABLES = (
    ("TWCONVERT_PLUGINS", "Plugins or distributions, separated by commas: no others are used beside twconvert's own."),
    ("TMPDIR", "The folder where posts are kept while they are sorted. On Windows it is TEMP."),
)


def page() -> str:
    """Return the manual page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield r".\" Made by docs/man/build_man_page.py of what the program says of itself: do not edit."
    yield '.TH TWCONVERT 1 2026-11-27 twconvert "User Commands"'
    yield ".SH NAME"
    yield r"twconvert \- convert a Twitter/X or Mastodon archive into a book or more"
    yield from _synopsis()
    yield ".SH DESCRIPTION"
    yield _plain("The archive that the site gives you becomes a book, a document, a wiki, a feed or plain text.")
    yield _plain(
        "Nothing goes online but the command fetch, no archive is changed, and no file is replaced without --force."
    )
    for each in commands():
        yield f".SH THE COMMAND {each.name.upper()}"
        yield _plain(each.about)
        yield from _list([*each.arguments, *each.options])
    for exporter in formats():
        yield f".SH THE FORMAT {exporter.name.upper()}"
        yield _plain(exporter.about)
        yield from _list(options_of_format(exporter.name))
    yield ".SH OPTIONS OF THE PROGRAM"
    yield from _list(options_of_program())
    yield ".SH EXIT STATUS"
    for code, meaning in exit_codes():
        yield from (".TP", f".B {code}", _plain(meaning))
    yield ".SH ENVIRONMENT"
    for name, meaning in VARIABLES:
        yield from (".TP", f".B {name}", _plain(meaning))
    yield ".SH EXAMPLES"
    for about, command in EXAMPLES:
        yield from (".TP", _plain(about), f".B {_plain(command)}")


def _synopsis() -> Iterator[str]:
    yield ".SH SYNOPSIS"
    yield ".nf"
    yield r"\fBtwconvert\fR [\fIARCHIVE\fR]... \fB\-\-to\fR \fIFORMAT\fR [\fB\-o\fR \fIPATH\fR] [\fIOPTIONS\fR]"
    for each in commands():
        yield rf"\fBtwconvert {each.name}\fR {_plain(each.usage)}"
    yield ".fi"


def _list(options: Iterable[Option]) -> Iterator[str]:
    for names, meaning in options:
        yield from (".TP", f".B {_plain(names)}", _plain(meaning))


def _plain(text: str) -> str:
    """Return text that troff shows as it is, on lines as short as it likes them."""
    text = text.replace("\\", r"\e").replace("-", r"\-").replace("`", r"\(ga")
    lines = wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(rf"\&{line}" if line.startswith((".", "'")) else line for line in lines)


if __name__ == "__main__":
    DESTINATION.write_text(page(), encoding="utf-8")
    print(DESTINATION)
