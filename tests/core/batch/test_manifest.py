from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import fsspec
import pytest

from twconvert import UsageError
from twconvert.batch.consent import Consent, parsed_consent
from twconvert.batch.manifest import Manifest
from twconvert.remote_path import RemotePath

if TYPE_CHECKING:
    from pathlib import Path


def manifest_of(tmp_path: Path, text: str) -> Manifest:
    path = tmp_path / "manifest.csv"
    path.write_bytes(text.encode())
    return Manifest(path)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_row_is_an_archive(tmp_path: Path, delimiter: str) -> None:
    text = (
        "\ufeffArchive,out,include,exclude,since,until,consent\r\n"
        '"my ada\'s #1.tar.gz",,likes messages,"replies",2019,2020-05,yes\r\n'
        "\r\n"
        "s3://lab/bea.zip,univ/bea,,,,,until 2027-05-31\r\n"
    )
    manifest = manifest_of(tmp_path, text.replace(",", delimiter))
    ada, bea = manifest
    assert manifest.rows == 2
    assert (ada.line, ada.archive, ada.out) == (2, str(tmp_path / "my ada's #1.tar.gz"), "my ada's #1")
    assert (ada.include, ada.exclude, ada.since, ada.until) == (("likes", "messages"), ("replies",), "2019", "2020-05")
    assert (bea.archive, bea.out) == ("s3://lab/bea.zip", "univ/bea")
    assert (bea.consent, ada.consent) == (Consent(last_day=date(2027, 5, 31)), Consent())


def test_a_manifest_may_lie_elsewhere_and_its_paths_begin_there() -> None:
    system = fsspec.filesystem("memory")
    system.pipe_file("/in/manifest.csv", b"archive\na b.zip\n")
    try:
        assert [row.archive for row in Manifest(RemotePath("memory://in/manifest.csv"))] == ["memory://in/a b.zip"]
    finally:
        system.store.clear()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("archiv\na.zip\n", "has a column 'archiv', which means nothing here; did you mean 'archive'?"),
        ("out\na\n", "needs a first row that names its columns, each once, and 'archive' with them"),
        ("archive,archive\na,b\n", "needs a first row"),
        ("", "needs a first row"),
        ("archive,out\na.zip\n", "line 2: it has more or fewer cells than the first row"),
        ("archive\na.zip,b\n", "line 2: it has more or fewer cells than the first row"),
        ("archive,out\n,b\n", "line 2: it names no archive"),
        ("archive\nx/a.zip\ny/A.zip\n", "line 3: its outputs would go to 'A', as those of line 2; give it an 'out'"),
        ("archive,out\na,x\nb,x/y\n", "line 3: its outputs would go into those of line 2; give it another 'out'"),
        ("archive,out\na,../x\n", "line 2: 'out' is not a name for a folder: its name leads out of the archive"),
        ("archive,out\na,Report.csv\n", "line 2: 'report.csv' is a file of the batch; give it another 'out'"),
        ("archive,consent\na,\n", "line 2: consent is ''; it must be yes, until DATE (2027-05-31) or withdrawn"),
        ("archive,consent\na,maybe\n", "line 2: consent is 'maybe'"),
        ("archive,consent\na,until May\n", "line 2: consent is 'until May'"),
        ('archive\n"a\n', "is not a table in UTF-8"),
    ],
)
def test_what_is_wrong_with_a_manifest_is_told_before_anything_is_done(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UsageError) as error:
        manifest_of(tmp_path, text)
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_a_manifest_that_is_no_utf_8_or_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "manifest.csv").write_bytes(b"archive\n\xff.zip\n")
    with pytest.raises(UsageError, match="is not a table in UTF-8"):
        Manifest(tmp_path / "manifest.csv")
    with pytest.raises(UsageError, match="there is no table"):
        Manifest(tmp_path / "none.csv")
    with pytest.raises(UsageError, match="there is no such file"):
        Manifest(RemotePath("memory://none.csv"))


def test_a_consent_holds_to_the_end_of_its_last_day() -> None:
    consent = parsed_consent("until 2027-05-31")
    assert [consent.state(date(2027, 5, 31)), consent.state(date(2027, 6, 1))] == ["yes", "lapsed"]
    assert [parsed_consent("Yes").state(), parsed_consent("withdrawn").state()] == ["yes", "withdrawn"]
