"""The files of the page: those in the folder ``page``, and nothing else."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).with_name("page")
_FIRST = "index.html"
_TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
"""The media types of files; what Windows' registry says of them is not to be relied on."""


class PageFiles:
    """The files that there are when the program starts. A request names one of them, and never a path.

    Args:
        folder: The folder that they are in.
    """

    def __init__(self, folder: Path = _FOLDER) -> None:
        found = (path for path in folder.rglob("*") if path.is_file() and path.suffix in _TYPES)
        self._files = {path.relative_to(folder).as_posix(): path for path in found}

    def content(self, name: str) -> tuple[bytes, str] | None:
        """Return the content of a file and its media type, or ``None``. Without a name it is the page itself."""
        path = self._files.get(name or _FIRST)
        return (path.read_bytes(), _TYPES[path.suffix]) if path else None
