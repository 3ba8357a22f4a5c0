"""Where accounts and posts are on the web, as the service of a document says."""

from __future__ import annotations

import pytest

from twconvert import AccountRef, Service
from twconvert.urls import account_url, post_url, profile_url

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
