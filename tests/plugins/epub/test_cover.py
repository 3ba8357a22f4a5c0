from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from support.reading.epub import XHTML, make_book
from support.samples import FILES, OWNER, image, post
from twconvert import Account
from twconvert.media.cover.lettering import Lettering
from twconvert.media.cover.painting import cover_of
from twconvert.testing import make_document

if TYPE_CHECKING:
    from pathlib import Path


def cover(owner: Account, damaged: str = "") -> bytes:
    with make_document([post(1)], owner=owner, files=FILES, damaged=[damaged]) as document:
        return cover_of(document)


@pytest.mark.parametrize(
    "owner",
    [
        OWNER,
        Account(),
        Account(id="1"),
        Account(handle="ada_example"),
        Account(handle="ada_example", name="\U0001f338"),
        Account(name="A name without any space " * 20),
        Account(name="Unbreakable" * 20),
        Account(handle="a", avatar=image("really-html.jpg"), header=image("empty.jpg")),
        Account(handle="a", avatar=image("broken.jpg"), header=image(None)),
    ],
)
def test_any_account_has_a_cover(owner: Account) -> None:
    picture = Image.open(BytesIO(cover(owner)))
    assert (picture.format, picture.size) == ("JPEG", (1600, 2560))


def test_same_account_has_the_same_cover() -> None:
    assert cover(OWNER) == cover(OWNER)


def test_damaged_banner_is_not_shown() -> None:
    without_banner = Account(handle=OWNER.handle, name=OWNER.name, avatar=OWNER.avatar)
    assert cover(OWNER, damaged="banner.jpg") == cover(without_banner) != cover(OWNER)


@pytest.mark.parametrize(("width", "height", "shown"), [(1500, 500, (1600, 533)), (300, 300, (1100, 1100))])
def test_the_whole_banner_is_on_it(width: int, height: int, shown: tuple[int, int]) -> None:
    """There are often words in a banner, up to its edges."""
    banner = Image.new("RGB", (width, height), "red")
    banner.paste("blue", (10, 10, width - 10, height - 10))
    data = BytesIO()
    banner.save(data, "PNG")
    owner = Account(handle="ada_example", header=image("framed.png", width, height, media_type="image/png"))
    with make_document([post(1)], owner=owner, files={"framed.png": data.getvalue()}) as document:
        made = Image.open(BytesIO(cover_of(document)))
    left, right = (1600 - shown[0]) // 2 + 5, (1600 + shown[0]) // 2 - 5
    for place in ((left, 3), (right, 3), (left, shown[1] - 5), (right, shown[1] - 5)):
        red, _, blue = made.getpixel(place)  # type: ignore[misc]  # it is of RGB
        assert red > 200
        assert blue < 60
    assert made.getpixel((800, shown[1] // 2))[2] > 200  # type: ignore[index]  # as above


def test_pictures_that_take_too_much_memory_are_not_on_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twconvert.media.pictures.MOST_MEMORY", 2_000)
    assert cover(OWNER) == cover(Account(handle=OWNER.handle, name=OWNER.name))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ada  Example", "Ada Example"),
        ("Jose\u0301 \u0141ukasz", "Jos\u00e9 \u0141ukasz"),
        ("\u0416\u0430\u043d\u043d\u0430 \U0001f338\ufe0f", "\u0416\u0430\u043d\u043d\u0430"),
        ("\u6771\u4eac", None),
        ("\U0001f338", None),
    ],
)
def test_names_the_font_can_set(name: str, shown: str | None) -> None:
    assert Lettering().settable(name) == shown


def test_no_more_of_a_name_is_set_than_a_cover_can_show() -> None:
    assert Lettering().settable("Ada " * 10_000) == ("Ada " * 250).strip()


@pytest.mark.parametrize(
    ("title", "owner", "description"),
    [
        ("", OWNER, "Cover: Ada Example, @ada_example, 2019"),
        ("Letters from the pond", OWNER, "Cover: Letters from the pond, Ada Example, 2019"),
        ("Letters \U0001fab6", Account(handle="ada"), "Cover: Letters, @ada, 2019"),
        ("\u6771\u4eac", OWNER, "Cover: Ada Example, @ada_example, 2019"),
        ("", Account(name="\u6771\u4eac"), "Cover: Posts of Ada Example, 2019"),
    ],
)
def test_cover_page_says_what_the_cover_shows(title: str, owner: Account, description: str, tmp_path: Path) -> None:
    with make_document([post(1)], owner=owner) as document:
        given = replace(document, title=title, has_given_title=True) if title else document
        book = make_book(given, tmp_path / "book.epub")
    img = next(book.page("cover").iter(f"{XHTML}img"))
    assert img.get("alt") == description


def test_long_title_takes_several_lines() -> None:
    lettering = Lettering()
    lines, font = lettering.fitted("A very long title that somebody gave in order to see what comes of it", 1320)
    assert len(lines) > 2
    assert all(font.getlength(line) <= 1320 for line in lines)
