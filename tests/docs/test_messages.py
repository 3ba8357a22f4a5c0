"""Everything that twconvert may say when something is wrong is explained."""

from __future__ import annotations

from support.documentation.messages import messages, plain
from support.documentation.pages import ROOT, pages

EXPLAINED = plain(pages()["guide/troubleshooting.md"])


def test_every_message_is_explained() -> None:
    # What is said in the tests of plugins is for those who write them.
    found = [each for each in messages(ROOT / "core", ROOT / "plugins") if "/testing/" not in each.place]
    assert len(found) > 80
    assert [message for message in found if message.words not in EXPLAINED] == []


def test_messages_are_found_wherever_they_are_told() -> None:
    told = {message.words for message in messages(ROOT / "core")}
    assert "no archive was given" in told
    assert "an unknown field" in told
    assert "a post makes no sense" in told
    assert "a media file is missing; its address stands in its place" in told
    assert "it is a link that leads nowhere" in told
    assert "the file ends in the middle of its only record" in told
    assert "has no default" in told
