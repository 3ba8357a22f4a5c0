"""Where pictures and videos are copied to, and how a page links to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from twconvert.media_folder import MediaFolder
from twconvert_markdown.escaping import Escaper

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document, Media
    from twconvert_markdown.flavors import Flavor
    from twconvert_markdown.places import Page


class Pictures:
    """Copies media beside the pages: into one folder, or into that of each page.

    Args:
        document: whose media they are.
        flavor: that says where they go.
        path: of the output.
    """

    def __init__(self, document: Document, flavor: Flavor, path: Path) -> None:
        self._document = document
        self._media = flavor.media
        self._kind = flavor.picture
        self._escaper = Escaper(flavor)
        self._path = path
        self._folders: dict[str, MediaFolder] = {}

    def address(self, media: Media, page: Page) -> str | None:
        """Return what leads from a page to a file, or ``None`` where the archive lacks it."""
        name = self._folder(page).place(media)
        if name is None:
            return None
        return name if self._media is None else page.link_to(f"{self._media}/{name}")

    def picture(self, media: Media, page: Page, alt: str, width: int | None = None) -> str | None:
        """Return a picture as Markdown, or ``None`` where there is none to be shown.

        Args:
            media: that may be a picture.
            page: that it is shown on.
            alt: what describes it.
            width: in pixels, to show it smaller than it is.
        """
        if not (media.media_type or "").startswith("image/"):
            return None
        address = self.address(media, page)
        return address and self._picture(address, " ".join(alt.split()), width)

    def _picture(self, address: str, alt: str, width: int | None) -> str:
        escaped = self._escaper.inline(alt)
        if self._kind == "markdown":
            size = f"|{width}" if width else ""
            return f"![{escaped}{size}]({address})"
        if escaped == alt and width is None:
            return f"![{alt}]({address})"
        size = f' width="{width}"' if width else ""
        if self._kind == "shortcode":
            # A backslash before the last quotation mark would take it for its own.
            words = alt.replace('"', '\\"') + (" " if alt.endswith("\\") else "")
            return f'{{{{< figure src="{address}" alt="{words}"{size} >}}}}'
        return f'<img src="{address}" alt="{escape(alt)}"{size}>'.replace("{", "&#123;")

    def forget(self, page: Page) -> None:
        """Take note that no more files will come to a page."""
        if self._media is None:
            self._folders.pop(page.file, None)

    def _folder(self, page: Page) -> MediaFolder:
        name = self._media or page.file.rpartition("/")[0]
        if name not in self._folders:
            self._folders[name] = MediaFolder(self._document, self._path / name)
        return self._folders[name]
