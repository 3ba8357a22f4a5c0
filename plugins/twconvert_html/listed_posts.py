"""A post as a line of a list."""

from __future__ import annotations

from msgspec import Struct

from twconvert.html import escaped
from twconvert_html.addresses import ROOT


class ListedPost(Struct, array_like=True, gc=False):
    """What a list of posts shows of one."""

    address: str
    """The file of the page that it is on, below the folder of the site, and its anchor there."""
    time: str
    """The day and time when it was made, in words."""
    beginning: str
    """The beginning of its text."""
    picture: str | None
    """The file of a picture of it, if there is one."""

    def item(self, thumbnail: str = "") -> str:
        """Return the line as an item of a list on a page in a folder, with HTML before it."""
        return (
            f'<li>{thumbnail}<a href="{ROOT}{self.address}">{self.time}</a> '
            f'<span dir="auto">{escaped(self.beginning)}</span></li>'
        )
