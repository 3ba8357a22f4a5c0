"""Documents made from a friendly and from a nasty archive please every checker and open in a word processor."""

from __future__ import annotations

import sysconfig
from pathlib import Path
from zipfile import ZipFile

import pytest

from clients import libreoffice, word_checkers
from clients.nasty_archive import write_nasty_archive
from clients.tools import run
from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.nasty_document import nasty_document
from support.reading.docx import Docx, make_docx
from twconvert import Account, AccountRef, Relation
from twconvert.testing import every_kind_of_post, every_kind_of_record, make_document

TWCONVERT = Path(sysconfig.get_path("scripts")) / "twconvert"


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return convert(SAMPLE_ARCHIVE, tmp_path_factory.mktemp("sample") / "sample.docx")


@pytest.fixture(scope="session")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nasty")
    return convert(write_nasty_archive(folder / "nasty.zip"), folder / "nasty.docx")


@pytest.fixture(scope="session")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with nasty_document() as document:
        return make_docx(document, tmp_path_factory.mktemp("hard") / "hard.docx", page_size="letter").path


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a document with messages, likes, people and all else that is no post."""
    followers = [Relation("follower", AccountRef(str(number))) for number in range(10_000, 10_100)]
    with make_document([*every_kind_of_post(), *every_kind_of_record(), *followers]) as document:
        return make_docx(document, tmp_path_factory.mktemp("whole") / "whole.docx").path


@pytest.fixture(params=["sample", "nasty", "hard", "whole"])
def made(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


def convert(archive: Path, output: Path, *flags: str) -> Path:
    said = run(TWCONVERT, archive, "--to", "docx", "-o", output, *flags)
    assert said.returncode in {0, 4}, said.stderr
    return output


def spoilt(document: Path, path: Path, part: str, old: str, new: str) -> Path:
    """Return a copy of a document with the first of some words of a part replaced."""
    with ZipFile(document) as source, ZipFile(path, "w") as copy:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode(), 1)
            copy.writestr(name, content)
    return path


def test_checkers_have_nothing_to_say(made: Path) -> None:
    assert word_checkers.findings_of(made) == []


def test_checkers_accept_volumes(tmp_path: Path) -> None:
    convert(SAMPLE_ARCHIVE, tmp_path / "posts.docx", "--split", "year")
    volumes = sorted((tmp_path / "posts-docx").glob("*.docx"))
    assert len(volumes) > 10
    assert [finding for volume in volumes[:2] for finding in word_checkers.findings_of(volume)] == []


def test_checkers_accept_a_document_without_posts_and_owner(tmp_path: Path) -> None:
    with make_document([], owner=Account(), title="Nothing") as document:
        assert word_checkers.findings_of(make_docx(document, tmp_path / "a.docx").path) == []


def test_audit_finds_properties_in_the_wrong_order(sample: Path, tmp_path: Path) -> None:
    right = '<w:pStyle w:val="PostPicture"/>'
    bad = spoilt(sample, tmp_path / "bad.docx", "word/document.xml", right, f'<w:ind w:left="1"/>{right}')
    assert word_checkers.audit_findings_of(bad)


def test_integrity_finds_a_picture_that_is_not_there(sample: Path, tmp_path: Path) -> None:
    bad = spoilt(sample, tmp_path / "bad.docx", "word/_rels/document.xml.rels", "media/image1.jpg", "media/gone.jpg")
    assert word_checkers.integrity_findings_of(bad)


def test_libreoffice_lays_out_the_pages(made: Path, tmp_path: Path) -> None:
    pdf = libreoffice.pdf_of(made, tmp_path)
    assert libreoffice.pages_of(pdf) > 5


def test_libreoffice_shows_the_posts(sample: Path, tmp_path: Path) -> None:
    text = libreoffice.text_of(libreoffice.pdf_of(sample, tmp_path))
    for words in ("one very surprised owl", "And then it opened.", "It's bread, child.", "About this document"):
        assert words in text


def test_libreoffice_shows_messages_and_people(whole: Path, tmp_path: Path) -> None:
    text = libreoffice.text_of(libreoffice.pdf_of(whole, tmp_path))
    people = ("unknown account (4000) left", "unknown account (10099)")
    for words in ("Bakers & <friends>", *people, "Who am I?", "Lists made"):
        assert words in text


def test_libreoffice_follows_the_links(sample: Path, tmp_path: Path) -> None:
    shown = libreoffice.links_of(libreoffice.pdf_of(sample, tmp_path))
    addresses = {each for each in Docx(sample).addresses() if each.isascii()}
    assert len(addresses) > 50
    assert {each for each in addresses if each not in shown} == set()


def test_libreoffice_refuses_a_torn_document(sample: Path, tmp_path: Path) -> None:
    torn = tmp_path / "torn.docx"
    torn.write_bytes(sample.read_bytes()[:700])
    with pytest.raises(libreoffice.LibreOfficeError):
        libreoffice.pdf_of(torn, tmp_path)
