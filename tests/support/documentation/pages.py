"""The pages that people wrote, and what stands in them."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
DOCS = ROOT / "docs"
_MADE_OR_OTHERS = ("examples", "reference/schemas")
_DIRECTIVE = re.compile(r"^```\{(?P<name>[\w-]+)\} *(?P<argument>\S*)", re.MULTILINE)


def pages() -> dict[str, str]:
    """Return every page by its path below docs/."""
    found = {file.relative_to(DOCS).as_posix(): file for file in sorted(DOCS.rglob("*.md"))}
    return {name: file.read_text("utf-8") for name, file in found.items() if not name.startswith(_MADE_OR_OTHERS)}


def directives(name: str) -> set[str]:
    """Return what a directive is asked for, in all pages."""
    return {
        match["argument"] for text in pages().values() for match in _DIRECTIVE.finditer(text) if match["name"] == name
    }


def names_flag(text: str, flag: str) -> bool:
    """Say whether a page names a flag, and not only one that begins so."""
    return re.search(rf"(?<![\w-]){re.escape(flag)}(?![\w-])", text) is not None
