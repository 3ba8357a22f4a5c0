"""Build the empty wiki that comes with the TiddlyWiki exporter, from the npm package ``tiddlywiki``.

    npm ci --ignore-scripts && python build_wiki_template.py      # in tests/clients

It is the program's own output: TiddlyWiki with its standard theme and its plugin ``twitter-archivist``.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

from clients.tiddlywiki import PROGRAM, run_tiddlywiki

TEMPLATE = Path(__file__).parents[2] / "plugins" / "twconvert_tiddlywiki" / "template"
_PARTS = (
    "$:/core",
    "$:/isEncrypted",
    "$:/plugins/tiddlywiki/twitter-archivist",
    "$:/themes/tiddlywiki/snowwhite",
    "$:/themes/tiddlywiki/vanilla",
)
_INFO = {"plugins": ["tiddlywiki/twitter-archivist"], "themes": ["tiddlywiki/vanilla", "tiddlywiki/snowwhite"]}
# The program's own template for an empty wiki saves what changes with the time of day: the list of open tiddlers.
_SAVE = f"""title: $:/save

\\define saveTiddlerFilter()
{" ".join(f"[[{part}]]" for part in _PARTS)}
\\end
{{{{$:/core/templates/tiddlywiki5.html}}}}
"""


def build() -> bytes:
    """Return the empty wiki."""
    with tempfile.TemporaryDirectory() as scratch:
        wiki = Path(scratch)
        wiki.joinpath("tiddlers").mkdir()
        wiki.joinpath("tiddlywiki.info").write_text(json.dumps(_INFO), encoding="utf-8")
        wiki.joinpath("tiddlers", "save.tid").write_text(_SAVE, encoding="utf-8")
        run_tiddlywiki(wiki, "--render", "$:/save", "empty.html", "text/plain")
        return wiki.joinpath("output", "empty.html").read_bytes()


def about(page: bytes) -> dict[str, str]:
    """Return what the package says of the page it holds."""
    package = json.loads(PROGRAM.parent.joinpath("package.json").read_text(encoding="utf-8"))
    return {
        "made by": f"tiddlywiki {package['version']} (npm)",
        "licence": "BSD-3-Clause; see LICENSE.txt",
        "sha256 of empty.html": hashlib.sha256(page).hexdigest(),
    }


def main() -> None:
    """Write the template, what it is, and its licence."""
    page = build()
    TEMPLATE.mkdir(exist_ok=True)
    TEMPLATE.joinpath("empty.html.gz").write_bytes(gzip.compress(page, 9, mtime=0))
    TEMPLATE.joinpath("about.json").write_text(json.dumps(about(page), indent=2) + "\n", encoding="utf-8")
    shutil.copyfile(PROGRAM.parent / "license", TEMPLATE / "LICENSE.txt")


if __name__ == "__main__":
    main()
