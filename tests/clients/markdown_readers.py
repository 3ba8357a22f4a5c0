"""Programs that make HTML of Markdown, each of many texts in one go."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

from clients.tools import require, require_node_package, require_program

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_KRAMDOWN = """
require "json"
require "kramdown"
require "kramdown-parser-gfm"
options = JSON.parse(ARGV[0], symbolize_names: true)
puts JSON.generate(JSON.parse(STDIN.read).map { |text| Kramdown::Document.new(text, options).to_html })
"""
_COMMONMARK = """
const { HtmlRenderer, Parser } = require(process.argv[1]);
const texts = JSON.parse(require("fs").readFileSync(0));
console.log(JSON.stringify(texts.map((text) => new HtmlRenderer().render(new Parser().parse(text)))));
"""
_AS_TYPED = {
    "smart_quotes": ["apos", "apos", "quot", "quot"],
    "typographic_symbols": {
        "hellip": "...", "mdash": "---", "ndash": "--",
        "laquo": "<<", "raquo": ">>", "laquo_space": "<< ", "raquo_space": " >>",
    },
}  # fmt: skip


def html_by_cmark_gfm(texts: Sequence[str]) -> list[str]:
    """Return what GitHub's own program makes of texts."""
    program = require_program("cmark-gfm", "cmark-gfm")
    extensions = [
        word for name in ("table", "strikethrough", "autolink", "tasklist", "footnotes") for word in ("-e", name)
    ]
    return [_said((program, "--unsafe", *extensions), text) for text in texts]


def html_by_kramdown(texts: Sequence[str], *, gfm: bool, finer: bool) -> list[str]:
    """Return what kramdown makes of texts.

    Args:
        texts: of Markdown.
        gfm: read them as Jekyll has it do, else as its own dialect.
        finer: with finer quotes and dashes, as by default.
    """
    ruby = require_program("ruby", "ruby-kramdown-parser-gfm")
    found = subprocess.run([ruby, "-e", 'require "kramdown-parser-gfm"'], capture_output=True, check=False)
    require(ruby if found.returncode == 0 else None, "kramdown", "install ruby-kramdown-parser-gfm of your system")
    options = ({"input": "GFM", "hard_wrap": False} if gfm else {}) | ({} if finer else _AS_TYPED)
    return _list(_said((ruby, "-e", _KRAMDOWN, json.dumps(options)), json.dumps(texts)))


def html_by_commonmark(texts: Sequence[str]) -> list[str]:
    """Return what the program of CommonMark's makers makes of texts."""
    node = require_program("node", "nodejs")
    return _list(_said((node, "-e", _COMMONMARK, require_node_package("commonmark")), json.dumps(texts)))


def _said(command: Sequence[str | Path], text: str) -> str:
    return subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=True).stdout


def _list(text: str) -> list[str]:
    found: list[str] = json.loads(text)
    return found
