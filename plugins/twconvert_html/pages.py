"""The files of the site: pages made by templates, and the files that all pages share.

The templates mark with ``safe`` what is HTML already; they escape everything else.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from mmap import mmap
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from twconvert.text import is_right_to_left
from twconvert.wording import comma, gettext, language_of_words
from twconvert_html.addresses import UNRESOLVED

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence
    from pathlib import Path

    from twconvert_html.addresses import PostAddresses

_STATIC = ("days.js", "search.js")
_OWN_STYLE = "own.css"
_PIECES = 300
"""Pieces of a page that are written at once."""
# XML knows more characters than HTML does (WHATWG HTML, section 13.1.3: no controls and no noncharacters). These are
# U+007F to U+009F, U+FDD0 to U+FDEF and the last two of each plane in UTF-8, whose first bytes are quick to look for.
_NOT_HTML = re.compile(
    rb"[\x7f\xc2\xef\xf0-\xf4](?:(?<=\x7f)|(?<=\xc2)[\x80-\x9f]|(?<=\xef)\xb7[\x90-\xaf]"
    rb"|(?<=[\xf0-\xf4])[\x8f\x9f\xaf\xbf]\xbf[\xbe\xbf])"
)


_LAST_OF_ASCII = b"\x7f"
"""The one character of ASCII that HTML forbids and XML does not."""
_USUAL = bytes(range(0x7F))
"""What needs no look for such characters: ASCII without its last one."""
_UNRESOLVED = UNRESOLVED.encode()
_PIECES_HERE = "\x1c"
"""Stands where a template has the pieces of a page. XML 1.0 forbids the character in a document."""
_TEXT_HERE = "\x1d"
"""Stands before and after the name of a text in what is remembered of a page. XML 1.0 forbids it as well."""
TO_FILL_IN = "\x1b" * 200
"""Stands where `Pages.fill_in` puts a text that is known only later. XML 1.0 forbids the character in a document."""


class Pages:
    """Writes files below a folder, the same on every system.

    Args:
        site: The folder, which is made.
        base_url: The address that the site will be published at; empty if it is not known.
        theme: The colours: ``light``, ``dark``, or with ``auto`` those that the reader's device asks for.
        style: A style sheet that follows that of the site.
        shared: The values that all templates use.
    """

    def __init__(self, site: Path, base_url: str, theme: str, style: bytes | None = None, **shared: object) -> None:
        self._site = site
        self._base_url = base_url
        language = language_of_words()
        self._shared = {
            **shared,
            "base_url": base_url,
            "theme": theme,
            "has_find": True,
            "style": _OWN_STYLE if style else None,
            "comma": comma(),
            "language": language,
            "is_right_to_left": is_right_to_left(language),
            "pieces": _PIECES_HERE,
        }
        self._frames: dict[str, dict[str, Markup]] = {}
        self._remembered: dict[tuple[object, ...], list[str]] = {}
        self._folders: set[Path] = set()
        self.names: list[str] = []
        """The files of all pages, in the order in which they were written."""
        self._with_unresolved_links: list[str] = []
        site.mkdir()
        for name in _STATIC:
            site.joinpath(name).write_bytes(_static(name))
        site.joinpath("style.css").write_bytes(_style_of(theme))
        if style:
            site.joinpath(_OWN_STYLE).write_bytes(style)

    def write(self, name: str, template: str, *, pieces: Sequence[str] = (), **values: object) -> None:
        """Write a page.

        Args:
            name: The file, below the folder of the site.
            template: The file of the template.
            pieces: The HTML that the template has in the place of its ``pieces``. No template goes through it.
            values: The values that the template uses.
        """
        root = self._begin(name)
        address = self._address_of(name)
        self.write_file(name, template, pieces=pieces, root=root, address=address, **self._frame_of(root), **values)

    def write_alike(
        self, name: str, template: str, *, pieces: Sequence[str], texts: dict[str, str], **values: Hashable
    ) -> None:
        """Write one of many pages that differ in a few texts, with the arguments of `write`.

        Args:
            name: As `write` takes it.
            template: As `write` takes it.
            pieces: As `write` takes them.
            texts: The values that differ. The template shows them, and asks of each no more than whether it is empty.
            values: The other values that the template uses. What it makes of them is remembered.
        """
        root = self._begin(name)
        texts = {**texts, "address": self._address_of(name)}
        key = (template, root, *values.values(), *map(bool, texts.values()))
        if key not in self._remembered:
            marks = {each: f"{_TEXT_HERE}{each}{_TEXT_HERE}" if text else "" for each, text in texts.items()}
            html = self._rendered(template, {**values, **marks, **self._frame_of(root), "root": root})
            self._remembered[key] = html.split(_TEXT_HERE)
        parts = self._remembered[key].copy()
        parts[1::2] = [escape(texts[each]) for each in parts[1::2]]
        self._write(name, "".join(parts), pieces)

    def _begin(self, name: str) -> str:
        """Take note of a page, and return what leads from it to the folder of the site."""
        self.names.append(name)
        return "../" * name.count("/")

    def _address_of(self, name: str) -> str:
        return self._base_url + name if self._base_url else ""

    def _frame_of(self, root: str) -> dict[str, Markup]:
        """Return what stands above and below the content of all pages, the same on those of one folder."""
        if root not in self._frames:
            # A template has escaped it.
            self._frames[root] = {
                part: Markup(self._rendered(f"{part}.html", {"root": root}))  # noqa: S704
                for part in ("above", "below")
            }
        return self._frames[root]

    def write_file(self, name: str, template: str, *, pieces: Sequence[str] = (), **values: object) -> None:
        """Write a file that is not a page, with the arguments of `write`."""
        self._write(name, self._rendered(template, values), pieces)

    def _write(self, name: str, text: str, pieces: Sequence[str]) -> None:
        file = self._site / name
        if file.parent not in self._folders:
            file.parent.mkdir(exist_ok=True)
            self._folders.add(file.parent)
        is_unresolved = False
        with file.open("wb") as opened:
            for html in _parts(text, pieces):
                opened.write(html)
                is_unresolved = is_unresolved or _UNRESOLVED in html
        if is_unresolved:
            self._with_unresolved_links.append(name)

    def _rendered(self, template: str, values: dict[str, object]) -> str:
        return _environment().get_template(template).render(self._shared | values)

    def fill_in(self, name: str, text: str) -> None:
        """Put a text where a page that was written has `TO_FILL_IN`, in place: there may be thousands of such pages.

        Args:
            name: The file of the page.
            text: The text, in UTF-8 no longer than `TO_FILL_IN`.
        """
        gap = TO_FILL_IN.encode()
        with (self._site / name).open("r+b") as file, mmap(file.fileno(), 0) as content:
            start = content.find(gap)
            content[start : start + len(gap)] = text.encode().ljust(len(gap))

    def resolve_links(self, addresses: PostAddresses) -> None:
        """Fill in the links to posts whose pages were not known when the page with the link was written."""
        for name in self._with_unresolved_links:
            file = self._site / name
            file.write_text(addresses.resolved(name, file.read_text("utf-8")), "utf-8", newline="\n")


@cache
def _environment() -> Environment:
    """Return the environment of the templates, the same for all sites: to compile them takes as long as a small one."""
    environment = Environment(
        loader=PackageLoader("twconvert_html"),
        auto_reload=False,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["gettext"] = gettext
    return environment


def _parts(text: str, pieces: Sequence[str]) -> Iterator[bytes]:
    """Yield what a template made, with the pieces in their place."""
    before, _, after = text.partition(_PIECES_HERE)
    yield _html((before,))
    for start in range(0, len(pieces), _PIECES):
        yield _html(pieces[start : start + _PIECES])
    yield _html((after,))


def _html(texts: Iterable[str]) -> bytes:
    """Return texts in UTF-8, one after the other, with U+FFFD for what HTML forbids."""
    # Most texts are ASCII, and what is joined to one that is not takes far longer to encode.
    encoded = [text.encode() for text in texts]
    html = b"".join(encoded)
    others = b"" if html.isascii() else b"".join([each for each in encoded if not each.isascii()])
    if _LAST_OF_ASCII in html or _NOT_HTML.search(others.translate(None, _USUAL)):
        return _NOT_HTML.sub("\ufffd".encode(), html)
    return html


def _style_of(theme: str) -> bytes:
    """Return the style sheet of a site, which begins with its colours."""
    colors = _static("dark.css" if theme == "dark" else "light.css")
    if theme == "auto":
        colors += b"@media (prefers-color-scheme: dark) {\n" + _static("dark.css") + b"}\n"
    return colors + b"\n" + _static("style.css")


def _static(name: str) -> bytes:
    return files("twconvert_html").joinpath("static", name).read_bytes()
