"""The Nu Html Checker of the W3C, which says what is no valid HTML or CSS."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from clients.java import run_jar
from clients.tools import require_node_package

if TYPE_CHECKING:
    from pathlib import Path

_HARMLESS = re.compile(
    "Trailing slash on void elements"  # a style
    "|Resource violates Content Security Policy"  # for this checker, no file is of one origin with another
    "|Text run is not in Unicode Normalization Form C"  # people write as they like
    "|This document appears to be written in"  # a guess, about posts in many languages
)


def messages_of(*sites: Path) -> list[str]:
    """Return what is wrong with the pages and styles of folders."""
    checker = require_node_package("vnu-jar") / "build" / "dist" / "vnu.jar"
    said = run_jar(checker, "--also-check-css", "--skip-non-html", "--format", "json", *sites)
    assert said.stderr, said
    return [
        f"{message['type']} in {message.get('url', '')}, line {message.get('lastLine')}: {message['message']}"
        for message in json.loads(said.stderr)["messages"]
        if not _HARMLESS.match(message["message"])
    ]
