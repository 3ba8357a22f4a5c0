"""Texts are cut where their entities are, whatever stands around them."""

# ruff: noqa: RUF001 - full-width signs are typed
from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twconvert import Hashtag, Link, Mention, Text
from twconvert.text import plain_text
from twconvert.twitter.entities import Span, content_of, cut, link_of, media_entities, spans_of, unescape

if TYPE_CHECKING:
    from collections.abc import Sequence

ENTITIES = "hashtags", "symbols", "user_mentions", "urls", "media"

bits = ["a", "é", " ", "😀", "👨‍👩‍👧", "🇮🇹", "שלום", "م", "日", "\n", "&", "<", ">", "&amp;", "#", "@", "$", "\u200f"]
gaps = st.lists(st.sampled_from(bits) | st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map("".join)
names = st.text(st.sampled_from("abcXYZ_019"), min_size=1, max_size=8)
indices = st.lists(st.integers(-5, 60) | st.integers().map(str), min_size=2, max_size=2)


@dataclass(frozen=True)
class Piece:
    """A stretch of text: what the archive holds, what a reader sees, and the entity that marks it."""

    written: str
    shown: str
    kind: str | None = None
    entity: dict[str, Any] | None = None


def gap(text: str) -> Piece:
    return Piece(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), text)


def tag(name: str, sign: str) -> Piece:
    return Piece(sign + name, sign + name, "hashtags", {"text": name.upper()})


def cashtag(name: str) -> Piece:
    return Piece("$" + name, "$" + name, "symbols", {"text": name})


def mention(name: str, sign: str) -> Piece:
    return Piece(sign + name, sign + name, "user_mentions", {"screen_name": name.lower(), "id_str": "2000"})


def link(name: str) -> Piece:
    short = f"https://t.co/{name}"
    entity = {"url": short, "expanded_url": f"https://example.org/{name}", "display_url": f"example.org/{name}"}
    return Piece(short, f"example.org/{name}", "urls", entity)


pieces = (
    gaps.map(gap)
    | st.builds(tag, names, st.sampled_from("#＃"))
    | names.map(cashtag)
    | st.builds(mention, names, st.sampled_from("@＠"))
    | names.map(link)
)


def assembled(parts: Sequence[Piece]) -> tuple[str, dict[str, list[dict[str, Any]]]]:
    text = ""
    entities: dict[str, list[dict[str, Any]]] = {}
    for part in parts:
        if part.kind:
            place = [str(len(text)), str(len(text) + len(part.written))]
            entities.setdefault(part.kind, []).append({**(part.entity or {}), "indices": place})
        text += part.written
    return text, entities


@given(st.lists(pieces, max_size=12))
def test_nothing_is_lost_or_doubled(parts: list[Piece]) -> None:
    text, entities = assembled(parts)
    content = content_of(text, spans_of(text, entities))
    assert plain_text(content).rstrip() == "".join(part.shown for part in parts).rstrip()
    marked = [inline for inline in content if not isinstance(inline, Text)]
    assert len(marked) == sum(part.kind is not None for part in parts)


@given(
    gaps.filter(lambda text: "t.co" not in text),
    st.fixed_dictionaries(
        {},
        optional={
            name: st.none()
            | st.lists(
                st.fixed_dictionaries(
                    {"indices": indices},
                    optional={
                        "text": names,
                        "screen_name": names | st.none(),
                        "url": st.sampled_from(["https://t.co/a", "t.co", "", None]),
                        "expanded_url": st.just("https://example.org"),
                    },
                ),
                max_size=3,
            )
            for name in ENTITIES
        },
    ),
)
def test_entities_that_are_nowhere_take_nothing_away(text: str, entities: dict[str, Any]) -> None:
    content = content_of(text, spans_of(text, entities, media_entities({"entities": entities})))
    shown = plain_text(content).replace("＃", "#").replace("＠", "@")
    assert shown == unescape(text).rstrip().replace("＃", "#").replace("＠", "@")


@given(gaps.filter(lambda text: "t.co" not in text), names)
def test_the_link_of_a_medium_goes(before: str, name: str) -> None:
    text = f"{gap(before).written} https://t.co/{name}"
    place = [len(text) - len(name) - 13, len(text)]
    spans = spans_of(text, {}, [{"url": f"https://t.co/{name}", "indices": place}])
    assert plain_text(content_of(text, spans)) == before.rstrip()


@pytest.mark.parametrize(
    ("text", "place", "content"),
    [
        ("https://t.co/x after", [0, 14], (Text("after"),)),
        ("before https://t.co/x after", [7, 21], (Text("before after"),)),
        ("before\nhttps://t.co/x\nafter", [7, 21], (Text("before\nafter"),)),
        ("https://t.co/x", [0, 14], ()),
        ("no link here", [3, 9], (Text("no link here"),)),
    ],
)
def test_white_space_around_a_link_that_goes(text: str, place: list[int], content: tuple[Text, ...]) -> None:
    assert content_of(text, spans_of(text, {}, [{"url": "https://t.co/x", "indices": place}])) == content


def test_the_first_of_two_that_overlap_counts() -> None:
    text = "#cats"
    entities = {
        "hashtags": [{"text": "cats", "indices": [0, 5]}, {"text": "cats", "indices": [0, 5]}],
        "urls": [{"url": "cats", "expanded_url": "https://example.org", "indices": [1, 5]}],
    }
    assert content_of(text, spans_of(text, entities)) == (Hashtag("cats"),)


def test_one_character_in_common_is_an_overlap() -> None:
    first, second = Span(0, 2, Hashtag("a")), Span(1, 3, Hashtag("b"))
    assert list(cut("#ab!", [second, first])) == [Hashtag("a"), Text("b!")]
    assert list(cut("#a#b", [Span(2, 4, Hashtag("b")), first])) == [Hashtag("a"), Hashtag("b")]


def test_an_address_inside_a_longer_one_is_not_it() -> None:
    text = "https://t.co/abcd"
    assert spans_of(text, {"urls": [{"url": "https://t.co/abc", "indices": [90, 99]}]}) == []


@pytest.mark.parametrize("account_id", [-1, "-2", None, 0, ""])
def test_an_account_that_is_gone_has_no_id(account_id: object) -> None:
    entities = {"user_mentions": [{"screen_name": "bob", "id": account_id, "indices": ["0", "4"]}]}
    assert content_of("@bob", spans_of("@bob", entities)) == (Mention("bob"),)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("&amp;lt;", "&lt;"),
        ("&amp;amp;", "&amp;"),
        ("&lt;b&gt;", "<b>"),
        ("&quot; &#39; &nbsp; & &AMP;", "&quot; &#39; &nbsp; & &AMP;"),
    ],
)
def test_escapes_are_undone_once(written: str, meant: str) -> None:
    assert unescape(written) == meant


@given(st.text())
def test_unescaping_undoes_what_twitter_escapes(text: str) -> None:
    assert unescape(gap(text).written) == text


def test_the_media_of_a_record() -> None:
    one, two = {"url": "https://t.co/1"}, {"url": "https://t.co/2"}
    assert media_entities({"entities": {"media": [one]}, "extended_entities": {"media": [one, two]}}) == [one, two]
    assert media_entities({"entities": {"media": [one]}, "extended_entities": {"media": None}}) == [one]
    assert media_entities({"entities": None, "extended_entities": None}) == []


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("ftp://files.example.org/pub/a/long/path.tar", "ftp://files.example.org/pub/a/long/path.tar"),
        ("mailto:ada@example.org", "mailto:ada@example.org"),
        ("https://example.org/a/long/path", "example.org/a/…"),
        ("redacted", "example.org/a/…"),
    ],
)
def test_an_address_that_no_link_can_lead_to_is_shown_whole(address: str, shown: str) -> None:
    assert link_of({"expanded_url": address, "display_url": "example.org/a/…"}) == Link(address, shown)
