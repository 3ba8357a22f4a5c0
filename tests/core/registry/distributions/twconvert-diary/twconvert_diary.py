"""Reads diaries: a folder or zip with diary.txt, a date and a text on each line."""

from collections.abc import Iterator
from datetime import UTC, datetime

from twconvert import (
    Account,
    AccountRef,
    Archive,
    Loader,
    Post,
    Record,
    Report,
    Selection,
    Source,
    Text,
    hookimpl,
    xml_safe,
)

FILE = "diary.txt"
OWNER = Account(id="diary", handle="ada_example", name="Ada Example")


def detect(archive: Archive) -> bool:
    """Say whether it holds a diary."""
    return FILE in archive


def load(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:  # noqa: ARG001 - every line is an entry
    """Yield an entry for each line."""
    yield Source(path=str(archive.path), layout="diary", owner=OWNER)
    author = AccountRef(id=OWNER.id, handle=OWNER.handle, name=OWNER.name)
    with archive.open(FILE) as file:
        for number, line in enumerate(file, start=1):
            report.count("posts", "found")
            day, _, text = line.decode(errors="replace").partition(" ")
            try:
                time = datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=UTC)
            except ValueError:
                report.count("posts", "invalid")
                report.problem("error", "a line does not begin with a date", file=FILE, record=f"#{number}")
            else:
                content = (Text(xml_safe(text.strip())),)
                yield Post(id=str(number), author=author, created_at=time, precision="day", content=content)


@hookimpl
def twconvert_loaders() -> Iterator[Loader]:
    """Offer diaries."""
    yield Loader(name="diary", detect=detect, load=load, marks=(FILE,))
