"""The style sheet of a book: that of all books, that of the theme, and one of the reader's own."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from twconvert.style_sheets import own_style

if TYPE_CHECKING:
    from pathlib import Path


def style_of(theme: str, css: Path | None = None) -> bytes:
    """Return a style sheet.

    Args:
        theme: ``plain``, which is that of all books, ``classic`` or ``modern``.
        css: The path of a style sheet to put behind it.

    Raises:
        UsageError: The style sheet cannot be read, or names another file.
    """
    folder = files("twconvert_epub")
    sheets = [folder.joinpath("style.css").read_text("utf-8")]
    if theme != "plain":
        sheets.append(folder.joinpath("themes", f"{theme}.css").read_text("utf-8"))
    if css:
        sheets.append(own_style(css))
    return "\n".join(sheets).encode()
