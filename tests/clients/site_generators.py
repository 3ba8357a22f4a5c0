"""Generators of web sites, and what each needs around the posts: no more than a theme would have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clients.tools import require_node_package, require_program, run

if TYPE_CHECKING:
    from pathlib import Path

_HUGO = """baseURL = "https://example.org/"
enableEmoji = true
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
"""
_HUGO_PAGE = '<html lang="en"><body><h1>{{ .Title }}</h1><main>{{ .Content }}</main></body></html>'
_JEKYLL_PAGE = '<html lang="en"><body><h1>{{ page.title | escape }}</h1><main>{{ content }}</main></body></html>'


class BuildError(Exception):
    """A site could not be built."""


def built_by_hugo(folder: Path, work: Path) -> Path:
    """Return the site that Hugo makes."""
    hugo = require_program("hugo", "hugo")
    (folder / "layouts" / "_default").mkdir(parents=True)
    (folder / "config.toml").write_text(_HUGO, encoding="utf-8")
    for name in ("single", "list"):
        (folder / "layouts" / "_default" / f"{name}.html").write_text(_HUGO_PAGE, encoding="utf-8")
    return _built(work / "site", hugo, "--quiet", "--source", folder, "--destination", work / "site")


def built_by_jekyll(folder: Path, work: Path) -> Path:
    """Return the site that Jekyll makes."""
    jekyll = require_program("jekyll", "jekyll")
    (folder / "_layouts").mkdir()
    for name in ("page", "post"):
        (folder / "_layouts" / f"{name}.html").write_text(_JEKYLL_PAGE, encoding="utf-8")
    return _built(
        work / "site", jekyll, "build", "--disable-disk-cache", "--source", folder, "--destination", work / "site"
    )


def built_by_eleventy(folder: Path, work: Path) -> Path:
    """Return the site that Eleventy makes."""
    eleventy = require_node_package("@11ty/eleventy") / "cmd.cjs"
    node = require_program("node", "nodejs")
    # It looks for its configuration in the current folder.
    return _built(work / "site", "env", "-C", folder, node, eleventy, "--quiet", f"--output={work / 'site'}")


def _built(site: Path, *command: str | Path) -> Path:
    result = run(*command, LANG="C.UTF-8")
    if result.returncode or not site.is_dir():
        raise BuildError(f"{result.stdout}\n{result.stderr}")
    return site
