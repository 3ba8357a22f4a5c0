"""A service as a loader describes it."""

from __future__ import annotations

import pytest

from twconvert import Service


def test_a_service_is_its_name_where_text_is_made_of_it() -> None:
    assert f"a {Service('Mastodon')} archive" == "a Mastodon archive"


@pytest.mark.parametrize(
    ("field", "url"),
    [
        ("profile_url", "https://photos.example/{id}"),
        ("account_url", "https://photos.example/{handle}"),
        ("identity_url", "https://photos.example/{id}/profile"),
        ("post_url", "https://photos.example/p/"),
    ],
)
def test_an_address_without_its_placeholder_is_refused(field: str, url: str) -> None:
    with pytest.raises(ValueError, match=r"the address .* of the service Photos (lacks|does not end in) \{"):
        Service("Photos", **{field: url})
