"""Links lead to the web alone, and readers see where, whatever an archive says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from twconvert import Account, Link, Quote, Reply, Repost
from twconvert.model import AccountRef, Media
from twconvert.registry import find_plugins
from twconvert.testing import every_kind_of_record, make_document, make_post, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert import Exporter, Record

# Tables say what the archive says, the words of a link and its address in columns of their own.
EXPORTERS = sorted(item for item in find_plugins().exporters.items() if item[0] not in {"csv", "sqlite", "xlsx"})
SCRIPT = "javascript:alert(1)"
AS_LINK = re.compile(
    r"""(?:href|src|target|url|uri|website|image|avatar)["']?\s*[=:]\s*["'<]?javascript:|\]\(<?javascript:""",
    re.IGNORECASE,
)
WHO = AccountRef("2000", "bob_example", "Bob")


def hostile(value: Any) -> Any:
    """Return a record whose addresses are all a script, those in its parts too."""
    if isinstance(value, list | tuple):
        return type(value)(map(hostile, value))
    if not isinstance(value, msgspec.Struct):
        return value
    fields = {name: hostile(getattr(value, name)) for name in value.__struct_fields__}
    addresses = {name: SCRIPT for name in fields if name.endswith("url") and fields[name]}
    urls = {name: (SCRIPT,) for name in fields if name.endswith("urls")}
    return type(value)(**fields | addresses | urls)


def posts() -> Iterator[Record]:
    yield make_post(1, Link(SCRIPT, "example.org"), url=SCRIPT, media=(Media(kind="video", remote_url=SCRIPT),))
    yield make_post(
        2, url=SCRIPT, reply_to=Reply(author=WHO, id="99", url=SCRIPT), media=(Media(kind="image", remote_url=SCRIPT),)
    )
    yield make_post(3, repost_of=Repost(author=WHO, id="98", url=SCRIPT, truncated=True))
    yield make_post(4, quote=Quote(url=SCRIPT, id="97", handle="bob_example"))


@pytest.mark.parametrize(("name", "exporter"), EXPORTERS)
def test_no_link_leads_to_a_script(name: str, exporter: Exporter, tmp_path: Path) -> None:
    records = [*posts(), *map(hostile, every_kind_of_record())]
    owner = Account(id="1000", handle="ada_example", website=SCRIPT)
    with make_document(records, owner=owner) as document:
        exporter.export(document, tmp_path / f"{name}{exporter.suffix}")
    assert AS_LINK.findall(text_of(tmp_path)) == []


@pytest.mark.parametrize(("name", "exporter"), [each for each in EXPORTERS if each[0] != "mastodon-follows"])
@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("https://good.example@evil.example/", "good.example@evil.example/"),
        ("https://evil.example/", "https://good.example/login"),
    ],
)
def test_a_link_that_leads_elsewhere_says_where(
    name: str, exporter: Exporter, url: str, text: str, tmp_path: Path
) -> None:
    with make_document([make_post(1, Link(url, text))]) as document:
        exporter.export(document, tmp_path / f"{name}{exporter.suffix}")
    said = re.sub(r"<[^>]*>|\\", "", text_of(tmp_path))
    assert f"{text} (evil.example)" in said.replace("&lt;", "<") or f"{text} ({url})" in said
