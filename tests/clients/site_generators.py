"""Generators of web sites, and what each needs around the posts: no more than a theme would have."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING

from clients.tools import NODE_PACKAGES, require, require_node_package, require_program, require_python_package, run

if TYPE_CHECKING:
    from pathlib import Path

_HUGO = """baseURL = "https://example.org/"
enableEmoji = true
disableKinds = ["taxonomy", "term", "sitemap"]
"""
_HUGO_PAGE = '<html lang="en"><body><h1>{{ .Title }}</h1><main>{{ .Content }}</main></body></html>'
_JEKYLL_PAGE = '<html lang="en"><body><h1>{{ page.title | escape }}</h1><main>{{ content }}</main></body></html>'


_JEKYLL = 'url: "https://example.org"\nplugins: [jekyll-feed]\nfeed: {posts_limit: 1000}\n'
_JEKYLL_FRONT = """---
layout: null
---
<html lang="en"><meta charset="utf-8"><body>
{% for post in site.posts %}<article>{{ post.excerpt }}</article>{% endfor %}
</body></html>
"""
_ELEVENTY = """module.exports = async (config) => {
  require("./eleventy.config.cjs")(config);
  const { feedPlugin } = await import("@11ty/eleventy-plugin-rss");
  const metadata = { title: "Posts", base: "https://example.org/", author: { name: "Ada" } };
  config.addPlugin(feedPlugin, { collection: { name: "posts", limit: 0 }, metadata });
};
"""
# As the documentation of Eleventy has it: https://www.11ty.dev/docs/quicktips/tag-pages/
_ELEVENTY_TAGS = """---
pagination: {data: collections, size: 1, alias: tag}
permalink: "/tags/{{ tag | slugify }}/"
---
<html lang="en"><body><h1>{{ tag }}</h1><ol>
{% for each in collections[tag] %}<li><a href="{{ each.url }}">{{ each.data.title }}</a></li>{% endfor %}
</ol></body></html>
"""


class BuildError(Exception):
    """A site could not be built."""


def built_by_hugo(folder: Path, work: Path) -> Path:
    """Return the site that the newest Hugo makes."""
    name = "hugo.exe" if sys.platform == "win32" else "hugo"
    return _built_by_hugo(require_python_package("hugo") / "binaries" / name, folder, work)


def built_by_older_hugo(folder: Path, work: Path) -> Path:
    """Return the site that the Hugo of the system makes; that of Debian 12 is of 2023."""
    return _built_by_hugo(require_program("hugo", "hugo"), folder, work)


def _built_by_hugo(hugo: Path, folder: Path, work: Path) -> Path:
    (folder / "layouts" / "_default").mkdir(parents=True)
    (folder / "config.toml").write_text(_HUGO, encoding="utf-8")
    for name in ("single", "list"):
        (folder / "layouts" / "_default" / f"{name}.html").write_text(_HUGO_PAGE, encoding="utf-8")
    return _built(work / "site", hugo, "--quiet", "--source", folder, "--destination", work / "site")


def built_by_jekyll(folder: Path, work: Path) -> Path:
    """Return the site that Jekyll makes, with a front page of excerpts and a feed."""
    jekyll = require_program("jekyll", "jekyll")
    require(_jekyll_feed(), "jekyll-feed", "install the package ruby-jekyll-feed of your system")
    (folder / "_layouts").mkdir()
    (folder / "_config.yml").write_text(_JEKYLL, encoding="utf-8")
    (folder / "index.html").write_text(_JEKYLL_FRONT, encoding="utf-8")
    for name in ("page", "post"):
        (folder / "_layouts" / f"{name}.html").write_text(_JEKYLL_PAGE, encoding="utf-8")
    return _built(
        work / "site", jekyll, "build", "--disable-disk-cache", "--source", folder, "--destination", work / "site"
    )


@cache
def _jekyll_feed() -> str | None:
    ruby = require_program("ruby", "ruby")
    return run(ruby, "-e", 'print Gem::Specification.find_by_name("jekyll-feed").gem_dir').stdout or None


def built_by_eleventy(folder: Path, work: Path) -> Path:
    """Return the site that Eleventy makes."""
    return _built_by_eleventy(folder, work)


def built_by_eleventy_with_lists(folder: Path, work: Path) -> Path:
    """Return the site that Eleventy makes, with a page for each tag and a feed."""
    (folder / "site.config.cjs").write_text(_ELEVENTY, encoding="utf-8")
    (folder / "tags.njk").write_text(_ELEVENTY_TAGS, encoding="utf-8")
    (folder / "node_modules").symlink_to(NODE_PACKAGES)
    return _built_by_eleventy(folder, work, "--config=site.config.cjs")


def _built_by_eleventy(folder: Path, work: Path, *options: str) -> Path:
    eleventy = require_node_package("@11ty/eleventy") / "cmd.cjs"
    node = require_program("node", "nodejs")
    # It looks for its configuration in the current folder.
    command = ("env", "-C", folder, node, eleventy, "--quiet", f"--output={work / 'site'}")
    return _built(work / "site", *command, *options)


def _built(site: Path, *command: str | Path) -> Path:
    result = run(*command, LANG="C.UTF-8")
    if result.returncode or not site.is_dir():
        raise BuildError(f"{result.stdout}\n{result.stderr}")
    return site
