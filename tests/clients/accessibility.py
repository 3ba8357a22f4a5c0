"""Ace, the accessibility checker of the DAISY Consortium."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from clients.tools import require_node_package, require_program, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def violations_of(book: Path, work: Path) -> list[str]:
    """Return the accessibility rules that a book breaks. ``work`` is a folder for the report."""
    node = require_program("node", "nodejs")
    chromium = require_program("chromium", "chromium")
    ace = require_node_package("@daisy/ace") / "bin" / "ace-puppeteer.js"
    folder = work / f"{book.stem}-ace"
    said = run(node, ace, "-E", "-s", "-f", "-o", folder, book, PUPPETEER_EXECUTABLE_PATH=str(chromium))
    report = folder / "report.json"
    assert report.exists(), said.stdout + said.stderr
    violations = list(_violations(json.loads(report.read_text(encoding="utf-8"))))
    assert said.returncode == 0 or violations, said.stdout + said.stderr
    return violations


def _violations(report: dict[str, Any]) -> Iterator[str]:
    """Walk the report: what it says of the book, and of each of its documents."""
    for document in report["assertions"]:
        for assertion in document["assertions"]:
            rule, result = assertion["earl:test"], assertion["earl:result"]
            if result["earl:outcome"] == "fail":
                where = document["earl:testSubject"]["url"]
                yield f"{rule['earl:impact']} {rule['dct:title']} in {where}: {result['dct:description']}"
