"""Tables of who is who, as people and programs save them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from twconvert import AccountRef, KnownAccount, Mention, Relation
from twconvert.errors import UsageError
from twconvert.filters.handles import add_handles, read_handles
from twconvert.testing import make_document, make_post

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Record


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "people.csv"


def read(file: Path, content: str | bytes) -> list[tuple[str, str | None, str | None]]:
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return [(each.id, each.handle, each.name) for each in read_handles(file)]


@pytest.mark.parametrize(
    "content",
    [
        "id,handle,name\n2000,bob,Bob\n",
        "id,handle,name\r\n2000,bob,Bob\r\n",
        "\ufeffid;handle;name\r\n2000;bob;Bob\r\n",
        "id\thandle\tname\n2000\tbob\tBob",
        '"name","more","handle","id"\n"Bob","x","bob","2000"\n',
        "id,handle,name\n 2000 , @bob , Bob \n",
        "id,handle,name\n'2000,'@bob,'Bob\n",
        "id,handle,name\n2000,bob,Bob\n3000,,Carol\n4000,,\n\n",
    ],
)
def test_tables_of_every_program(content: str, file: Path) -> None:
    assert read(file, content) == [("2000", "bob", "Bob")]


@pytest.mark.parametrize(
    ("row", "account"),
    [
        ("2000,bob,", ("2000", "bob", None)),
        ("1594269317329846272,bob,Bob", ("1594269317329846272", "bob", "Bob")),
        ('2000,bob,"Bob, ""the"" baker"', ("2000", "bob", 'Bob, "the" baker')),
        ("2000,bob,'=1+1", ("2000", "bob", "=1+1")),
        ("2000,bob,''Ndrina", ("2000", "bob", "'Ndrina")),
        ("2000,bob,דליה \x07", ("2000", "bob", "דליה \ufffd")),
        (
            "https://social.example/users/bob,b.o-b@social.example,",
            ("https://social.example/users/bob", "b.o-b@social.example", None),
        ),
    ],
)
def test_rows(row: str, account: tuple[str, ...], file: Path) -> None:
    assert read(file, f"id,handle,name\n{row}\n") == [account]


def test_names_may_be_missing(file: Path) -> None:
    assert read(file, "handle,id\nbob,2000\n") == [("2000", "bob", None)]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("", "its first line must name the columns id and handle"),
        ("2000,bob\n", "its first line must name the columns id and handle"),
        ("ID,Handle\n2000,bob\n", "its first line must name the columns id and handle"),
        (
            "id,handle\n2000,bob\n1.59427E+18,carol\n",
            r"line 3: '1\.59427E\+18' is not an id, .*read the column as text",
        ),
        ("id,handle\nbob,2000\n", "line 2: 'bob' is not an id"),
        ("id,handle\n,bob\n", "line 2: '' is not an id"),
        ("id,handle\n2000,bob the baker\n", "line 2: 'bob the baker' is not a handle"),
        ("id,handle\n2000,=1+1\n", "line 2: '=1.1' is not a handle"),
        ('id,handle\n2000,"bob\n', "cannot be read as a table .*save it as CSV in UTF-8"),
        ("id,handle\n2000,bob\n".encode("utf-16"), "save it as CSV in UTF-8"),
        ("id,handle,name\n2000,bob,J\u00f6rg\n".encode("latin-1"), "save it as CSV in UTF-8"),
    ],
)
def test_what_is_no_such_table(content: str | bytes, complaint: str, file: Path) -> None:
    with pytest.raises(UsageError, match=complaint) as error:
        read(file, content)
    assert str(error.value).startswith(str(file))
    assert "\n" not in str(error.value)


def test_a_file_that_is_not_there(file: Path) -> None:
    with pytest.raises(UsageError, match=r"people\.csv: cannot be read as a table \(No such file"):
        list(read_handles(file))


def test_the_table_has_the_last_word(file: Path) -> None:
    """Whatever the archive says, and whenever; what it said becomes a former handle."""
    file.write_text("id,handle,name\n2000,bob_new,\n3000,carol,Carol\n", "utf-8")
    records: list[Record] = [
        make_post(1, Mention("bob_old", "2000", "Bob")),
        make_post(40_000, Mention("bob_later", "2000")),
        Relation("follower", AccountRef("2000")),
        Relation("follower", AccountRef("3000")),
        KnownAccount(id="3000", handle="carol_old"),
    ]
    with make_document(add_handles(records, handles=file)) as document:
        assert document.accounts["2000"] == KnownAccount(
            id="2000", handle="bob_new", name="Bob", former_handles=("bob_later", "bob_old")
        )
        assert [each.account for each in document.relations] == [
            AccountRef("2000", "bob_new", "Bob"),
            AccountRef("3000", "carol", "Carol"),
        ]


def test_without_a_table_the_records_stay_as_they_are() -> None:
    records = [make_post(1)]
    assert list(add_handles(records)) == records
