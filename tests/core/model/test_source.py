"""What a source says of its service, and what loaders for an older contract said."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from twconvert import Account, Service, Source
from twconvert.service import UNKNOWN_SERVICE


def source(**fields: Any) -> Source:
    return Source(path="archive.zip", layout="test", owner=Account(), **fields)


def test_a_service_stays_as_it_is() -> None:
    service = Service("Mastodon", circle="followers only")
    assert source(service=service).service is service


def test_a_loader_may_leave_the_service_open() -> None:
    assert source().service == UNKNOWN_SERVICE


def test_a_string_is_deprecated_and_names_a_service() -> None:
    with pytest.warns(DeprecationWarning, match=r"give a twconvert\.Service") as warnings:
        made = source(service="Mastodon")
    assert made.service == Service("Mastodon")
    assert str(made.service) == "Mastodon"
    assert warnings[0].filename == __file__


def test_a_circle_is_deprecated_and_goes_to_the_service() -> None:
    with pytest.warns(DeprecationWarning, match=r"Source\.circle is deprecated"):
        made = source(service=Service("Mastodon"), circle="followers only")
    assert made.service == Service("Mastodon", circle="followers only")


def test_the_circle_can_still_be_read_and_a_source_be_copied() -> None:
    made = source(service=Service("Mastodon", circle="followers only"))
    assert made.circle == "followers only"
    assert msgspec.structs.replace(made, path="other.zip").service is made.service
