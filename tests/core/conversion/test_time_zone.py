"""Days and hours are those of the archive's owner, where nobody asks for others."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, available_timezones

import pytest

from support.archives import account_file, make_archive, tweet, tweets_file, ytd
from twconvert import Account, Report, Source, UsageError, convert, open_archive
from twconvert.conversion.own_time_zone import zone_of
from twconvert.testing import make_document
from twconvert.twitter import time_zones
from twconvert.twitter.time_zones import iana_name
from twconvert.wording import clock_of

if TYPE_CHECKING:
    from pathlib import Path

NEW_YEAR = datetime(2022, 12, 31, 23, 30, tzinfo=UTC)


def source(zone: str | None) -> Source:
    return Source(path="archive.zip", layout="plural", owner=Account(id="1000"), time_zone=zone)


def archive_of(zone: str, folder: Path) -> Path:
    files = {
        "data/account.js": account_file(),
        "data/tweets.js": tweets_file([tweet("Happy new year!", NEW_YEAR)]),
        "data/account-timezone.js": ytd("account_timezone", [{"accountTimezone": {"timeZone": zone}}]),
    }
    return make_archive(folder, files)


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Madrid", "Europe/Madrid"),
        ("Tokyo", "Asia/Tokyo"),
        ("Pacific Time (US & Canada)", "America/Los_Angeles"),
        ("Buenos Aires", "America/Argentina/Buenos_Aires"),
        ("Mexico City", "America/Mexico_City"),
        ("Europe/Berlin", "Europe/Berlin"),
        ("Atlantis", "Atlantis"),
    ],
)
def test_names_of_rails_become_those_of_iana(name: str, zone: str) -> None:
    assert iana_name(name) == zone


def test_all_names_of_rails_are_known_and_lead_to_zones() -> None:
    assert len(time_zones._ZONES) >= 151  # noqa: SLF001 - the table itself
    assert set(time_zones._ZONES.values()) <= available_timezones()  # noqa: SLF001


@pytest.mark.parametrize(
    ("asked", "zones", "expected"),
    [
        ("auto", [None], "UTC"),
        ("auto", ["Europe/Madrid"], "Europe/Madrid"),
        ("auto", ["Asia/Tokyo", "Europe/Madrid", None], "Europe/Madrid"),
        ("auto", ["Asia/Tokyo", "Atlantis"], "Asia/Tokyo"),
        ("auto", ["../../etc/passwd"], "UTC"),
        ("auto", ["Europe"], "UTC"),
        ("auto", ["\0"], "UTC"),
        ("auto", ["x" * 5000], "UTC"),
        ("UTC", ["Europe/Madrid"], "UTC"),
        ("Europe/Rome", ["Europe/Madrid"], "Europe/Rome"),
    ],
)
def test_the_zone_is_that_of_the_newest_archive_that_says_it(
    asked: str, zones: list[str | None], expected: str
) -> None:
    assert str(zone_of(asked, list(map(source, zones)), Report())) == expected


def test_a_zone_that_is_not_known_is_told() -> None:
    report = Report()
    assert zone_of("auto", [source("Atlantis")], report) is UTC
    (problem,) = report.problems
    assert problem.severity == "warning"
    assert problem.file == "archive.zip"
    assert problem.message == "the time zone 'Atlantis' of the archive is not known; name it with the option timezone"


def test_a_zone_that_was_asked_for_must_exist(tmp_path: Path) -> None:
    with (
        pytest.raises(UsageError, match="there is no time zone 'Mars'"),
        open_archive(tmp_path / "nowhere.zip", timezone="Mars"),
    ):
        pass


def test_days_months_and_years_follow_it(tmp_path: Path) -> None:
    with open_archive(archive_of("Madrid", tmp_path)) as document:
        assert document.timezone == ZoneInfo("Europe/Madrid")
        assert document.local_time(document.posts[0]) == datetime(2023, 1, 1, 0, 30, tzinfo=ZoneInfo("Europe/Madrid"))
        assert clock_of(document).startswith("Times are those of Europe/Madrid, as the archive says. ")


@pytest.mark.parametrize(("timezone", "posts"), [(None, 1), ("auto", 1), ("UTC", 0), ("Asia/Tokyo", 1)])
def test_dates_that_are_asked_for_follow_it(timezone: str | None, posts: int, tmp_path: Path) -> None:
    with open_archive(archive_of("Madrid", tmp_path), since="2023", timezone=timezone) as document:
        assert len(document.posts) == posts


def test_the_report_says_which_it_is(tmp_path: Path) -> None:
    report = convert(archive_of("Madrid", tmp_path), to="jsonfeed", output=tmp_path / "out")
    assert report.time_zone == report.archives[0].time_zone == "Europe/Madrid"


def test_a_zone_of_nobody_is_not_said_to_be_the_archives() -> None:
    with make_document([], timezone=ZoneInfo("Europe/Rome")) as document:
        assert clock_of(document).startswith("Times are those of Europe/Rome. ")
