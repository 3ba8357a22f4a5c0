"""Where accounts and posts are on the web, as the service of a document says."""

from __future__ import annotations

import pytest

from twconvert import AccountRef, Service
from twconvert.urls import account_url, link_text, post_url, profile_url

PHOTOS = Service(
    "Photos",
    profile_url="https://photos.example/@{handle}",
    account_url="https://photos.example/id/{id}/",
    post_url="https://photos.example/p/{id}",
)
NOWHERE = Service("Nowhere")


@pytest.mark.parametrize(
    ("account", "url"),
    [
        (AccountRef("2000", "bob"), "https://photos.example/@bob"),
        (AccountRef(handle="{id}"), "https://photos.example/@{id}"),
        (AccountRef("2000"), "https://photos.example/id/2000/"),
        (AccountRef("b0b"), None),
        (AccountRef(), None),
        (AccountRef("2000", "bob@social.example"), "https://social.example/@bob"),
        (AccountRef("https://social.example/users/bob", "bob"), "https://social.example/users/bob"),
    ],
)
def test_an_account_has_the_address_that_its_service_gives_it(account: AccountRef, url: str | None) -> None:
    assert account_url(PHOTOS, account) == url


def test_a_service_without_addresses_gives_none() -> None:
    assert profile_url(NOWHERE, "2000", "bob") is None
    assert account_url(NOWHERE, AccountRef("2000", "bob")) is None
    assert post_url(NOWHERE, "1") is None


def test_a_handle_with_a_host_and_an_address_need_no_service() -> None:
    assert profile_url(NOWHERE, None, "bob@social.example") == "https://social.example/@bob"
    assert profile_url(NOWHERE, "https://social.example/users/bob", None) == "https://social.example/users/bob"


@pytest.mark.parametrize(("post_id", "url"), [("12", "https://photos.example/p/12"), ("a", None), ("", None)])
def test_a_post_is_linked_by_its_number(post_id: str, url: str | None) -> None:
    assert post_url(PHOTOS, post_id) == url


@pytest.mark.parametrize(
    ("url", "text", "shown"),
    [
        ("https://example.org/a", "example.org/a", None),
        ("https://www.example.org/long/path", "example.org/lo…", None),
        ("https://www.example.org/", "http://EXAMPLE.org", None),
        ("https://blog.example.org/", "example.org", None),
        ("https://example.org/status/1/photo/1", "pic.example.org/abc", None),
        ("https://a-very-long-name.example.org/", "https://a-very-long…", None),
        ("https://xn--bcher-kva.example/", "bücher.example/a", None),
        ("https://example.org:8080/", "example.org:8080/", None),
        ("https://example.org/@ada", "@ada@example.org", None),
        ("https://example.org/@ada", "ada@example.org", None),
        ("https://example.org/", "a story that I like", None),
        ("https://example.org/", "<https://example.org> <me@example.org>, (https://example.org)", None),
        ("https://example.org/", "", None),
        ("javascript:alert(1)", "good.example", None),
        ("https://evil.example/", "good.example", "good.example (evil.example)"),
        ("https://evil.example/", "https://good.example/login", "https://good.example/login (evil.example)"),
        ("https://evil.example/", "Go to www.good.example/!", "Go to www.good.example/! (evil.example)"),
        ("https://evil.example/", "HTTPS://good.example", "HTTPS://good.example (evil.example)"),
        ("https://evil.example/", "https://goo…", "https://goo… (evil.example)"),
        ("https://notgood.example/", "good.example", "good.example (notgood.example)"),
        ("https://good.example@evil.example/", "good.example@evil.example", "good.example@evil.example (evil.example)"),
    ],
)  # fmt: skip
def test_a_link_shows_the_host_that_it_leads_to(url: str, text: str, shown: str | None) -> None:
    assert link_text(url, text) == (shown or text)
