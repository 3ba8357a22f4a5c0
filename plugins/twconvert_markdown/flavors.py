"""The flavors: whose dialect, file names and front matter are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from twconvert_markdown.direction import Way

Anchor: TypeAlias = Literal["html", "attribute", "block"]
"""What a link to a post leads to: an ``a`` element, the attribute of a heading, or a block id of Obsidian."""
Picture: TypeAlias = Literal["html", "shortcode", "markdown"]
"""How a picture is written whose description holds what means something in Markdown. In the description of a
picture goldmark shows backslashes and references, and markdown-it leaves them out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flavor:
    """What differs between the programs that the files are for. Paths are below the folder of the output."""

    index: str
    """The file that lists all others."""
    page: str
    """The file of a page, by its ``{folder}`` (that of its year) and ``{name}``."""
    entry: str | None = None
    """The file of an entry of a blog, by its ``{date}`` and the ``{rest}`` of its name, where that is another."""
    listing: str | None = None
    """The file of a page that holds no posts, by its ``{name}``, where that is another."""
    private: str = "private/"
    """The folder of what is for nobody but the owner: one that a site is not made from."""
    people: str | None = None
    """The folder of the notes of people, where pages of threads have names that people read."""
    unpublished: Mapping[str, bool] = field(default_factory=dict)
    """The front matter that keeps a page off the site, wherever somebody puts it."""
    site: str | None = None
    """The folder of the pages on the site; ``None`` where links lead to the files."""
    address_key: str = "permalink"
    """The front matter that says so."""
    media: str | None
    """The folder of the pictures, in the output and on the site; ``None``: beside each page."""
    layouts: tuple[str, str] | None = None
    """The theme's templates of a page and of an entry."""
    collection: str | None = None
    """The tag by which a site collects its entries."""
    unlisted: Mapping[str, bool] = field(default_factory=dict)
    """The front matter that keeps pages that are no entries out of lists of posts and feeds."""
    excerpt_key: str | None = None
    """The front matter from which lists of posts and feeds take the beginning of an entry, as HTML or Markdown."""
    anchor: Anchor = "html"
    direction: Way = "div"
    picture: Picture = "html"
    has_titles: bool = False
    """The files begin with their titles; else a theme shows those of the front matter."""
    has_front_matter: bool = True
    kind_key: str = "kind"
    """The front matter that says what a thread is."""
    names_untitled: bool = False
    """A page without a title is given the name of its file, unless its title is empty."""
    has_liquid: bool = True
    """Templates of Liquid in the files are run."""
    has_typographer: bool = False
    """Straight quotes, dashes and dots are replaced by finer ones."""
    has_tags: bool = False
    """A ``#`` before a word means something wherever it stands."""


FLAVORS = {
    "plain": Flavor(
        index="README.md",
        page="{folder}{name}.md",
        media="media",
        has_titles=True,
        has_front_matter=False,
    ),
    "jekyll": Flavor(
        index="posts/index.md",
        page="posts/{name}.md",
        entry="_posts/{date}-{rest}.md",
        # Jekyll passes over folders that begin with an underscore; its other folders it copies, pictures and all.
        private="_private/",
        unpublished={"published": False},
        site="posts/",
        media="assets",
        layouts=("page", "post"),
        excerpt_key="excerpt",
        names_untitled=True,
        direction="markdown div",
        has_typographer=True,
    ),
    "hugo": Flavor(
        index="content/posts/_index.md",
        page="content/posts/{name}/index.md",
        # Sections, in a section of their own: neither the lists nor the feeds of posts have those.
        listing="content/pages/{name}/_index.md",
        unpublished={"draft": True},
        site="posts/",
        address_key="url",
        # Since version 0.123 Hugo takes ``kind`` for its own and stops at words that it does not know.
        kind_key="post_kind",
        excerpt_key="summary",
        media=None,
        anchor="attribute",
        direction="isolates",
        picture="shortcode",
        has_liquid=False,
        has_typographer=True,
    ),
    "eleventy": Flavor(
        index="posts/index.md",
        page="posts/{name}.md",
        # Eleventy reads every folder; it writes no page and lists none of these.
        unpublished={"permalink": False, "eleventyExcludeFromCollections": True},
        site="posts/",
        media="media",
        collection="posts",
        unlisted={"eleventyExcludeFromCollections": True},
    ),
    "obsidian": Flavor(
        index="Posts/Contents.md",
        page="Posts/{folder}{name}.md",
        private="Posts/private/",
        people="Posts/people/",
        # What Obsidian Publish looks at.
        unpublished={"publish": False},
        media="attachments",
        anchor="block",
        direction="none",
        picture="markdown",
        has_titles=True,
        has_tags=True,
    ),
}
