"""Short links: the answer is the address that a service names, which is not asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.fault_server import html, status
from support.fetching import archive, fetch, jpeg, photo, planned, post
from twconvert import open_archive, plain_text, safe_url
from twconvert.fetch import Limits
from twconvert.fetch.links import checked_target
from twconvert.fetched.addresses import HOSTS, addresses_to_try, file_name_of, media_address, short_link

if TYPE_CHECKING:
    from pathlib import Path

    from support.fault_server import Server


def leads(server: Server, tmp_path: Path, text: str) -> list[str]:
    """Return where the links of a post lead with what was fetched."""
    path, folder = archive(tmp_path, [post(1, text)]), tmp_path / "fetched"
    fetch(path, folder, server)
    with open_archive(path, fetched=folder) as document:
        (made,) = document.posts
        return [inline.url for inline in made.content if hasattr(inline, "url")]


def test_a_link_leads_where_it_led(tmp_path: Path, server: Server) -> None:
    server.plan("t.co/a", status(301, Location="https://example.org/somewhere"))
    assert leads(server, tmp_path, "See https://t.co/a") == ["https://example.org/somewhere"]
    assert [address for address, _ in server.requests] == ["t.co/a"]


def test_it_follows_other_services_and_nobody_else(tmp_path: Path, server: Server) -> None:
    server.plan("t.co/a", status(301, Location="http://bit.ly/b"))
    server.plan("bit.ly/b", status(301, Location="https://evil.example/c"))
    assert leads(server, tmp_path, "See https://t.co/a") == ["https://evil.example/c"]
    assert [address for address, _ in server.requests] == ["t.co/a", "bit.ly/b"]


def test_links_that_lead_round_in_a_circle_stay(tmp_path: Path, server: Server) -> None:
    server.plan("t.co/a", status(301, Location="https://bit.ly/b"))
    server.plan("bit.ly/b", status(301, Location="https://t.co/a"))
    server.plan("t.co/self", status(301, Location="https://t.co/self"))
    text = "https://t.co/a https://t.co/self"
    assert leads(server, tmp_path, text) == ["https://t.co/a", "https://t.co/self"]
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    "answer", [html, status(404), status(301), status(302, Location="javascript:alert(1)"), status(302, Location="//[")]
)
def test_what_is_no_answer_leaves_the_link_as_it_is(answer: object, tmp_path: Path, server: Server) -> None:
    server.plan("t.co/a", answer)  # type: ignore[arg-type]
    assert leads(server, tmp_path, "See https://t.co/a") == ["https://t.co/a"]
    path = archive(tmp_path, [post(1, "See https://t.co/a")])
    server.requests.clear()
    fetch(path, tmp_path / "fetched", server)
    assert server.requests == []


def test_a_private_address_is_an_answer_like_any_other_and_nobody_asks_it(tmp_path: Path, server: Server) -> None:
    server.plan("t.co/a", status(301, Location="http://192.168.0.1/admin"))
    assert leads(server, tmp_path, "See https://t.co/a") == ["http://192.168.0.1/admin"]
    assert len(server.requests) == 1


def test_an_address_in_another_script_is_read_as_utf_8(tmp_path: Path, server: Server) -> None:
    location = "https://example.org/für".encode().decode("latin-1")
    server.plan("t.co/a", status(301, Location=location))
    assert leads(server, tmp_path, "See https://t.co/a") == ["https://example.org/für"]


def test_the_text_of_a_link_shows_where_it_leads(tmp_path: Path, server: Server) -> None:
    server.plan("t.co/a", status(301, Location="https://www.example.org/somewhere"))
    path, folder = archive(tmp_path, [post(1, "See https://t.co/a")]), tmp_path / "fetched"
    fetch(path, folder, server)
    with open_archive(path, fetched=folder) as document:
        assert plain_text(document.posts[0].content) == "See example.org/somewhere"
        assert document.posts[0].content[1].short == "https://t.co/a"  # type: ignore[union-attr]


def test_a_copy_of_what_is_gone_is_looked_for_where_that_is_asked_for(tmp_path: Path, server: Server) -> None:
    body = jpeg(30, 20)
    cdx = "web.archive.org/cdx/search/cdx?url={}&output=json&fl=timestamp,original&filter=statuscode:{}&limit=-1"
    rows = b'[["timestamp","original"],["20200102030405","%s"]]'
    picture = "https://pbs.twimg.com/media/p.jpg"

    def answered(content: bytes) -> object:
        def answer(handler: object) -> None:
            handler.begin(200, {"Content-Length": len(content)})  # type: ignore[attr-defined]
            handler.wfile.write(content)  # type: ignore[attr-defined]

        return answer

    server.plan(cdx.format("https%3A%2F%2Fpbs.twimg.com%2Fmedia%2Fp.jpg", 200), answered(rows % picture.encode()))  # type: ignore[arg-type]
    server.plan(f"web.archive.org/web/20200102030405id_/{picture}", answered(body))  # type: ignore[arg-type]
    server.plan(cdx.format("https%3A%2F%2Ft.co%2Fa", "30."), answered(rows % b"https://t.co/a"))  # type: ignore[arg-type]
    target = "https://web.archive.org/web/20200102030407id_/https://example.org/then"
    server.plan("web.archive.org/web/20200102030405id_/https://t.co/a", status(302, Location=target))
    path, folder = archive(tmp_path, [post(1, "See https://t.co/a", [photo("p")])]), tmp_path / "fetched"
    assert fetch(path, folder, server).states == {"gone": 2}
    result = fetch(path, folder, server, with_gone=True, limits=Limits(with_wayback=True))
    assert (result.states, result.copies) == ({"done": 2}, 2)
    assert (folder / "media/1001-p.jpg").read_bytes() == body
    with open_archive(path, fetched=folder) as document:
        assert document.posts[0].content[1].url == "https://example.org/then"  # type: ignore[union-attr]


@given(st.text())
def test_no_answer_is_anything_but_a_web_address(location: str) -> None:
    target = checked_target("https://t.co/a", location)
    assert target is None or safe_url(target)


_CHARACTERS = st.characters(codec="ascii") | st.sampled_from("/.?#@:%ü\u202e")
_ADDRESSES = st.one_of(
    st.text(_CHARACTERS),
    st.builds(
        "{}://{}{}/{}".format,
        st.sampled_from(["http", "https", "HTTPS", "ftp"]),
        st.sampled_from(["t.co", "T.CO", "bit.ly", "pbs.twimg.com/media", "video.twimg.com", "t.co@evil.example"]),
        st.sampled_from(["", ":80", ".", "."]),
        st.text(_CHARACTERS),
    ),
)


@given(_ADDRESSES)
def test_nothing_but_known_hosts_is_asked(address: str) -> None:
    short, medium = short_link(address), media_address(address)
    for each in (short, *(addresses_to_try(medium) if medium else ())):
        if each:
            parts = urlsplit(each)
            assert (parts.scheme, parts.netloc) == ("https", parts.hostname)
            assert parts.hostname in HOSTS
            assert each.isascii()
    if medium:
        name = file_name_of(medium, "../7")
        assert "/" not in name
        assert not name.startswith(".")
        assert media_address(medium) == medium
    assert short is None or short_link(short) == short


def test_the_profile_is_looked_through_too(tmp_path: Path) -> None:
    from support.archives import account_file, make_archive, tweets_file, ytd  # noqa: PLC0415

    description = {"bio": "I am at https://t.co/bio", "website": "https://t.co/site", "location": ""}
    path = make_archive(
        tmp_path,
        {
            "data/account.js": account_file(),
            "data/tweets.js": tweets_file([post(1)]),
            "data/profile.js": ytd("profile", [{"profile": {"description": description}}]),
        },
    )
    with planned(path, tmp_path / "fetched") as (plan, state):
        assert plan.hosts() == [("t.co", 2, 2)]
        for code in ("bio", "site"):
            state.note(f"https://t.co/{code}", "link", "done", "2026", target=f"https://example.org/{code}")
    with open_archive(path, fetched=tmp_path / "fetched") as document:
        assert document.owner.website == "https://example.org/site"
        assert document.owner.bio == "I am at https://example.org/bio"
