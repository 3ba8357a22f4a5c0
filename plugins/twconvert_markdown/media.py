"""Where pictures and videos are copied to, and how a page links to them."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from markupsafe import escape

from twconvert.media.folder import MediaFolder
from twconvert_markdown.escaping import Escaper

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document, Media
    from twconvert_markdown.addresses import Page
    from twconvert_markdown.flavors import Flavor, Picture


class Pictures:
    """Copies media beside the pages: into one folder, or into that of each page.

    Args:
        document: The document the media are of.
        flavor: The flavor, which says where they go.
        path: The folder of the output.
    """

    def __init__(self, document: Document, flavor: Flavor, path: Path) -> None:
        self._document = document
        self._media = flavor.media
        self._private = f"{flavor.private}media"
        self._kind = flavor.picture
        self._escaper = Escaper(flavor)
        self._path = path
        self._folders: dict[str, MediaFolder] = {}

    def address(self, media: Media, page: Page) -> str | None:
        """Return what leads from a page to a file, or ``None`` where the archive lacks it."""
        folder = self._folder_of(page)
        if folder not in self._folders:
            self._folders[folder] = MediaFolder(self._document, self._path / folder)
        name = self._folders[folder].place(media)
        if name is None:
            return None
        is_beside = self._media is None and not page.is_private
        return name if is_beside else page.link_to(f"{folder}/{name}")

    def path(self, media: Media, page: Page) -> str | None:
        """Return the path of a file from the root of the site or the output; ``None`` where the archive lacks it."""
        address = self.address(media, page)
        return address and posixpath.normpath(posixpath.join(posixpath.dirname(page.address), address))

    def picture(self, media: Media, page: Page, alt: str, width: int | None = None) -> str | None:
        """Return a picture as Markdown, or ``None`` where there is none to be shown.

        Args:
            media: A medium, which may be a picture.
            page: The page that shows it.
            alt: The description.
            width: The width in pixels to show it with, if it is to be smaller than it is.
        """
        if not (media.media_type or "").startswith("image/"):
            return None
        address = self.address(media, page)
        # Shortcodes are for pages that Hugo reads.
        kind = "html" if page.is_private and self._kind == "shortcode" else self._kind
        return address and self._picture(kind, address, " ".join(alt.split()), width)

    def _picture(self, kind: Picture, address: str, alt: str, width: int | None) -> str:
        escaped = self._escaper.inline(alt)
        if kind == "markdown":
            size = f"|{width}" if width else ""
            return f"![{escaped}{size}]({address})"
        if escaped == alt and width is None:
            return f"![{alt}]({address})"
        size = f' width="{width}"' if width else ""
        if kind == "shortcode":
            # A backslash before the last quotation mark would take it for its own.
            words = alt.replace('"', '\\"') + (" " if alt.endswith("\\") else "")
            return f'{{{{< figure src="{address}" alt="{words}"{size} >}}}}'
        return f'<img src="{address}" alt="{escape(alt)}"{size}>'.replace("{", "&#123;")

    def forget(self, page: Page) -> None:
        """Take note that no more files will come to a page."""
        if self._media is None:
            self._folders.pop(page.file, None)

    def _folder_of(self, page: Page) -> str:
        return self._private if page.is_private else self._media or page.file.rpartition("/")[0]
