"""Names of files that Linux, macOS and Windows all take."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from twconvert.file_names import FileNames, file_name, name_of_id, shortened, words_in_name

if TYPE_CHECKING:
    from pathlib import Path

DEVICES = ["CON", "prn", "Aux", "NUL", "COM1", "com0", "LPT9", "CONIN$", "CONOUT$", "COM\u00b9", "lpt\u00b3"]
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]|^\.|[. ]$')
"""What a name has that one of the systems refuses or hides (Naming Files, Paths, and Namespaces of Win32)."""
ENDINGS = st.sampled_from(["", ".jpg", ".jpeg", "-2.png"])
STEMS = st.text(max_size=300) | st.sampled_from(DEVICES).map(lambda name: f"{name}.x") | st.sampled_from(DEVICES)


def is_portable(name: str) -> bool:
    """Say whether every usual system takes a name. What it begins with, up to a dot, may be no device."""
    beginning = unicodedata.normalize("NFKC", name).partition(".")[0].strip().upper()
    is_device = re.fullmatch(r"CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)\d", beginning)
    return not FORBIDDEN.search(name) and 0 < len(name.encode()) <= 255 and not is_device


@given(STEMS, ENDINGS)
@example("l" * 255, ".webp")
@example("CON", ".png")
@example("con.photo", ".png")
@example("COM\u00b9", "")
@example("..", "")
@example("a. ", "")
@example("_private", ".jpg")
@example("a" * 251 + "...", ".jpg")
def test_a_name_is_one_that_every_system_takes(stem: str, suffix: str) -> None:
    name = file_name(stem, suffix)
    assert is_portable(name)
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_.-]*", name)
    assert name.endswith(suffix)
    assert file_name(name.removesuffix(suffix), suffix) == name, "it is not stable"


@given(st.lists(st.tuples(STEMS, ENDINGS), max_size=20))
@example([("x" * 300, ".jpg")] * 12)
@example([("a", ".jpg"), ("A", ".jpg"), ("a-2", ".jpg"), ("A-2", ".jpg")])
@example([("\u00e9t\u00e9", ".jpg"), ("e\u0301te\u0301", ".jpg")])
def test_names_of_a_folder_differ_also_where_case_and_form_do_not_count(wanted: list[tuple[str, str]]) -> None:
    names, again = FileNames(), FileNames()
    given_names = [names.take(*each) for each in wanted]
    assert len({unicodedata.normalize("NFD", name).casefold() for name in given_names}) == len(wanted)
    assert all(map(is_portable, given_names))
    assert [again.take(*each) for each in wanted] == given_names, "they are not the same each time"


def test_a_number_is_found_in_few_steps() -> None:
    names = FileNames()
    assert [names.take("a", ".jpg") for _ in range(3)] == ["a.jpg", "a-2.jpg", "a-3.jpg"]
    last = [names.take("a", ".jpg") for _ in range(20_000)][-1]
    assert last == "a-20003.jpg"


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("7-Dx_4.a", "7-Dx_4.a.jpg"),
        ("nul", "file-nul.jpg"),
        ("con.photo", "file-con.photo.jpg"),
        ("console", "console.jpg"),
        ("a b\u2603", "a-b.jpg"),
        (".hidden", "hidden.jpg"),
        ("_a", "a.jpg"),
        ("\u2603", "file.jpg"),
    ],
)
def test_a_name_says_what_it_is_made_of(stem: str, name: str) -> None:
    assert file_name(stem, ".jpg") == name


@given(st.text(), st.text(max_size=30))
@example("\U0001f426" * 64, ".jpg")
@example("\udcff" * 300, ".jpg")
def test_a_name_that_is_shortened_has_whole_characters(beginning: str, end: str) -> None:
    if not any("\ud800" <= character <= "\udfff" for character in beginning):
        short = shortened(beginning, end)
        assert beginning.startswith(short)
        assert len((short + end).encode()) <= 255
        assert len(beginning.encode()) + len(end.encode()) <= 255 or 255 - len((short + end).encode()) < 4
    else:
        shortened("\udcff" * 300, end)


@pytest.mark.parametrize("record_id", ["1594269317329846272", "123-456", "a1"])
def test_a_plain_id_is_a_name_as_it_is(record_id: str) -> None:
    assert name_of_id(record_id) == record_id


@given(st.lists(st.text(alphabet="aAbBcCoOnN1./:\u00e9\u0301", max_size=130), unique=True, max_size=8))
@example(["aB", "ab", "AB", "con", "CON", "a" * 400, "a" * 401, "https://a.example/" + "9" * 300])
def test_ids_that_differ_have_names_that_differ(ids: list[str]) -> None:
    names = [name_of_id(record_id) for record_id in ids]
    assert len({name.casefold() for name in names}) == len(ids)
    assert all(len(name) <= 200 for name in names)
    assert all(is_portable(f"{name}.md") for name in names if name)


@given(st.text(max_size=300))
@example("\U00020000" * 300)
def test_words_begin_a_name(text: str) -> None:
    name = f"{words_in_name(text)}-archive-mastodon-follows"
    assert is_portable(name)
    assert words_in_name(unicodedata.normalize("NFD", text)) == words_in_name(unicodedata.normalize("NFC", text))


def test_files_of_these_names_can_be_made(tmp_path: Path) -> None:
    names = FileNames()
    for number, stem in enumerate(["x" * 300, "X" * 300, *DEVICES, "\u00e9", "e\u0301", ". .", "a\0b", "../x"]):
        (tmp_path / names.take(stem, ".jpg")).write_bytes(bytes([number]))
    assert len(list(tmp_path.iterdir())) == len(DEVICES) + 7
