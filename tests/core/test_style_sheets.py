from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from twconvert import UsageError
from twconvert.style_sheets import own_style

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "style",
    [
        "p { margin: 0 }",
        'p::before { content: "see http://example.org/ and /* this */" }',
        "p { background: url(data:image/png;base64,AAAA) }",
        "p { background: url( 'data:image/svg+xml,x' ) }",
        "a { mask: url(#mask) }",
        "/* @import 'a.css'; url(http://example.org/) */",
        "@font-face { font-family: Mine; src: local('Mine') }",
        ".import { color: red } .curl { color: red }",
        "",
    ],
)
def test_style_of_ones_own_is_taken(tmp_path: Path, style: str) -> None:
    (tmp_path / "own.css").write_bytes(b"\xef\xbb\xbf" + style.encode())
    assert own_style(tmp_path / "own.css") == style


@pytest.mark.parametrize(
    "style",
    [
        '@import "https://example.org/a.css";',
        "@IMPORT url(a.css);",
        "@\\69mport 'a.css';",
        "p { background: url(http://example.org/a.png) }",
        "p { background: URL( 'https://example.org/a.png' ) }",
        "p { background: u\\72 l(//example.org/a.png) }",
        "p { background: \\75\\72\\6c(//example.org/a.png) }",
        "p { background: url(a.png) }",
        "p { background: url(/* data: */ a.png) }",
        "@font-face { font-family: Mine; src: url(mine.woff2) }",
        "p { background: -webkit-image-set('http://example.org/a.png' 1x) }",
        'p { content: "/*"; background: url(http://example.org/a.png); content: "*/" }',
        "p { background: url(http://example.org/a.png",
    ],
)
def test_style_that_leads_elsewhere_is_refused(tmp_path: Path, style: str) -> None:
    (tmp_path / "own.css").write_text(style, "utf-8")
    with pytest.raises(UsageError, match="names another file"):
        own_style(tmp_path / "own.css")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "cannot be read"),
        (b"\xff\xfe", "not text in UTF-8"),
        (b"a\0", "is not CSS"),
        (b"a" * 1_000_001, "is not CSS"),
    ],
)
def test_what_is_no_style_sheet_is_refused(tmp_path: Path, content: bytes | None, message: str) -> None:
    if content is not None:
        (tmp_path / "own.css").write_bytes(content)
    with pytest.raises(UsageError, match=message):
        own_style(tmp_path / "own.css")
