"""The pages of the book that are not posts, and the frame around those that are, in the language of the words around.

What is put into `Markup` is escaped, unless it is `Markup` itself: XHTML already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from twconvert.text import is_right_to_left
from twconvert.wording import gettext, language_of_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twconvert_epub.part_pictures import PartPicture

_NOTHING = Markup()
_FRAME = Markup("""\
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{language}" \
xml:lang="{language}"{direction}>
<head>
<title>{title}</title>
<link rel="stylesheet" type="text/css" href="../style.css"/>
</head>
<body class="{kind}">
{body}</body>
</html>""")
_COVER = Markup("""\
<section epub:type="cover"><img src="../{picture}" alt="{description}" role="doc-cover" width="1600" \
height="2560"/></section>
""")
_TITLE_PAGE = Markup("""\
<section epub:type="titlepage">
<h1><bdi>{title}</bdi></h1>
{lines}<p class="counts">{counts}</p>
</section>
""")
_PART = Markup("""\
<section{kind} epub:type="part" role="doc-part" aria-labelledby="part">
<h1 id="part">{title}</h1>
<p>{counts}</p>
{figure}{liked}</section>
""")
_FIGURE = Markup("""\
<figure><img src="../{name}" alt="{alt}"/><figcaption><a href="{post}">{day}</a></figcaption></figure>
""")
_CHAPTER = Markup("""\
<section epub:type="chapter" role="doc-chapter" aria-labelledby="{id}">
<h1 id="{id}"><bdi>{title}</bdi></h1>
{counts}{pieces}</section>
""")
_AID = Markup("""\
<section{kind} aria-labelledby="aid">
<h1 id="aid">{title}</h1>
{body}</section>
""")
_COLOPHON = Markup("""\
<section epub:type="colophon" role="doc-colophon" aria-labelledby="colophon">
<h1 id="colophon">{title}</h1>
<p>{origin}</p>
<p>{clock}</p>
{volumes}{left_out}<h2>{before}</h2>
<p>{passing_on}</p>
</section>
""")


def cover_page(picture: str, description: str) -> bytes:
    """Return the page of the cover.

    Args:
        picture: The name of its file.
        description: What it shows, for those who do not see it.
    """
    return _page("cover", gettext("Cover"), _COVER.format(picture=picture, description=description))


def title_page(
    title: str,
    *,
    volume: str | None,
    names: Markup,
    former: str | None,
    period: str | None,
    bio: Markup | None,
    place: str | None,
    website: str | None,
    counts: str,
) -> bytes:
    """Return the title page; it leaves out what there is none of.

    Args:
        title: The title of the book.
        volume: Which volume of the book it is.
        names: The name and the handle of the owner.
        former: The former handles.
        period: From when to when.
        bio: What the owner says of themselves.
        place: Where they say they are.
        website: Their website, as XHTML.
        counts: How many posts there are, and what else.
    """
    places = [Markup("<bdi>{}</bdi>").format(place)] if place else []
    places += [Markup(website)] if website else []  # noqa: S704 - a link, whose parts are escaped
    lines = [
        *_paragraph("volume", volume),
        *_paragraph("names", names),
        *_paragraph("former", former),
        *_paragraph("period", period),
        *([Markup('<p class="bio" dir="auto">{}</p>\n').format(bio)] if bio else ()),
        *_paragraph("place", Markup(" · ").join(places)),
    ]
    return _page("title", title, _TITLE_PAGE.format(title=title, lines=_NOTHING.join(lines), counts=counts))


def part_page(title: str, counts: str, picture: PartPicture | None, post: str | None, liked: str) -> bytes:
    """Return the page that begins a part.

    Args:
        title: The title of the part.
        counts: How many posts it has.
        picture: A picture of it.
        post: The address of the post with the picture.
        liked: The list of posts that were liked most, as XHTML, or nothing.
    """
    figure = _FIGURE.format(name=picture.name, alt=picture.alt, post=post, day=picture.day) if picture else _NOTHING
    kind = Markup(' class="with-picture"') if picture else _NOTHING
    most = [Markup("<h2>{}</h2>\n").format(gettext("Most liked")), Markup(liked), "\n"] if liked else []  # noqa: S704
    body = _PART.format(kind=kind, title=title, counts=counts, figure=figure, liked=_NOTHING.join(most))
    return _page("part", title, body)


def chapters_page(kind: str, titles: Sequence[str], counts: str, pieces: str) -> bytes:
    """Return the frame of a file of chapters.

    Args:
        kind: The class of the page.
        titles: The titles of its chapters.
        counts: How many posts it has, or nothing.
        pieces: What stands for the pieces of each chapter.
    """
    line = _NOTHING.join(_paragraph("counts", counts))
    ids = ["chapter", *(f"chapter-{number}" for number in range(2, len(titles) + 1))]
    chapters = [
        _CHAPTER.format(id=name, title=title, counts=line, pieces=pieces)
        for name, title in zip(ids, titles, strict=True)
    ]
    return _page(kind, titles[0], _NOTHING.join(chapters))


def aid_page(title: str, body: str, *, is_index: bool, is_list_of_pictures: bool) -> bytes:
    """Return a page that helps to find posts.

    Args:
        title: The title of the page.
        body: What it lists, as XHTML.
        is_index: Whether it leads by name.
        is_list_of_pictures: Whether it lists pictures.
    """
    kind = _NOTHING
    if is_index:
        kind = Markup(' epub:type="index" role="doc-index"')
    elif is_list_of_pictures:
        kind = Markup(' epub:type="loi"')
    return _page("aid", title, _AID.format(kind=kind, title=title, body=Markup(body)))  # noqa: S704


def colophon_page(
    title: str,
    *,
    origin: str,
    clock: str,
    volumes: Sequence[str],
    number: int,
    left_out: Iterable[str],
    passing_on: str,
) -> bytes:
    """Return the page about the book.

    Args:
        title: The title of the page.
        origin: What the book was made from.
        clock: The clock that its times are told by.
        volumes: The names of all volumes, where there are several.
        number: The number of this volume.
        left_out: What is not in the book.
        passing_on: What to think of before it is given to others.
    """
    names = [
        Markup("<b>{}</b>").format(volume) if each == number else volume for each, volume in enumerate(volumes, start=1)
    ]
    body = _COLOPHON.format(
        title=title,
        origin=origin,
        clock=clock,
        volumes=_list("ol", gettext("All volumes"), names),
        left_out=_list("ul", gettext("What was left out"), left_out),
        before=gettext("Before you pass it on"),
        passing_on=passing_on,
    )
    return _page("colophon", title, body)


def _page(kind: str, title: str, body: Markup) -> bytes:
    language = language_of_words()
    direction = Markup(' dir="rtl"') if is_right_to_left(language) else _NOTHING
    return _FRAME.format(language=language, direction=direction, title=title, kind=kind, body=body).encode()


def _paragraph(kind: str, text: str | None) -> list[Markup]:
    return [Markup('<p class="{}">{}</p>\n').format(kind, text)] if text else []


def _list(name: str, heading: str, items: Iterable[str]) -> Markup:
    """Return a list below its heading, or nothing where there is nothing to list."""
    lines = _NOTHING.join(Markup("<li>{}</li>\n").format(item) for item in items)
    return Markup("<h2>{1}</h2>\n<{0}>\n{2}</{0}>\n").format(name, heading, lines) if lines else _NOTHING
