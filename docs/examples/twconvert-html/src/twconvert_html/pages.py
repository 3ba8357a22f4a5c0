"""The files of the site: pages made by templates, and what all of them share.

What is HTML already, the templates mark with ``safe``; they escape all else.
"""

from __future__ import annotations

import re
from importlib.resources import as_file, files
from shutil import copyfile
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from twconvert_html.addresses import OPEN

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert_html.addresses import Places

_STATIC = ("search.js", "style.css")
# XML knows more characters than HTML does (WHATWG HTML, section 13.1.3: no controls and no noncharacters). These are
# U+007F to U+009F, U+FDD0 to U+FDEF and the last two of each plane in UTF-8, whose first bytes are quick to look for.
_NOT_HTML = re.compile(
    rb"[\x7f\xc2\xef\xf0-\xf4](?:(?<=\x7f)|(?<=\xc2)[\x80-\x9f]|(?<=\xef)\xb7[\x90-\xaf]"
    rb"|(?<=[\xf0-\xf4])[\x8f\x9f\xaf\xbf]\xbf[\xbe\xbf])"
)


class Pages:
    """Writes files below a folder, the same on every system.

    Args:
        site: the folder; it is made here.
        base_url: address that the site will be published at, or nothing.
        shared: values that all templates know.
    """

    def __init__(self, site: Path, base_url: str, **shared: object) -> None:
        self._site = site
        self._base_url = base_url
        self._environment = Environment(
            loader=PackageLoader("twconvert_html"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals |= shared | {"base_url": base_url}
        self.names: list[str] = []
        """Of all pages, in the order in which they were written."""
        self._with_open_links: list[str] = []
        site.mkdir()
        for name in _STATIC:
            with as_file(files("twconvert_html").joinpath("static", name)) as source:
                copyfile(source, site / name)

    def write(self, name: str, template: str, **values: object) -> None:
        """Write a page.

        Args:
            name: of the file, below the folder of the site.
            template: its name.
            values: that it needs.
        """
        self.names.append(name)
        address = self._base_url + name if self._base_url else None
        self.write_file(name, template, root="../" * name.count("/"), address=address, **values)

    def write_file(self, name: str, template: str, **values: object) -> None:
        """Write a file that is no page."""
        file = self._site / name
        file.parent.mkdir(exist_ok=True)
        text = self._environment.get_template(template).render(values)
        file.write_bytes(_NOT_HTML.sub("\ufffd".encode(), text.encode()))
        if OPEN in text:
            self._with_open_links.append(name)

    def close_links(self, places: Places) -> None:
        """Let the links lead to posts whose pages were not known when their own page was written."""
        for name in self._with_open_links:
            file = self._site / name
            file.write_text(places.closed(name, file.read_text("utf-8")), "utf-8", newline="\n")
