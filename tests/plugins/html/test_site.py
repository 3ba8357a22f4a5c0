"""The files of a site, and what is in them."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from twconvert import (
    Account,
    AccountRef,
    Chat,
    Conversation,
    HandleChange,
    Hashtag,
    Media,
    Mention,
    Message,
    Post,
    Quote,
    Reply,
    Repost,
    Strong,
    Text,
)
from twconvert.errors import UsageError
from twconvert.testing import every_kind_of_record, make_document
from twconvert_html import export

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from twconvert import Document, Inline, Record

ADA = AccountRef(id="1000", handle="ada_example", name="Ada Example")
REPLACEMENT = "\ufffd"
START = datetime(2019, 1, 1, 12, tzinfo=UTC)


def post(number: int, *content: Inline | str, days: float = 0, answers: int | None = None, **fields: Any) -> Post:
    if answers is not None:
        fields["reply_to"] = Reply(id=str(answers), author=ADA)
    return Post(
        id=str(number),
        author=ADA,
        created_at=START + timedelta(days=days),
        content=tuple(Text(each) if isinstance(each, str) else each for each in content),
        **fields,
    )


def quote(number: int) -> Quote:
    return Quote(url=f"https://twitter.com/ada_example/status/{number}", id=str(number))


def site(folder: Path, records: Iterable[Record], **options: Any) -> Path:
    files, owner, timezone = (options.pop(name, None) for name in ("files", "owner", "timezone"))
    with make_document(records, files=files, owner=owner, timezone=timezone or UTC) as document:
        return written(folder, document, **options)


def written(folder: Path, document: Document, **options: Any) -> Path:
    path = folder / "site"
    export(document, path, **options)
    return path


def pages_of(path: Path) -> list[str]:
    return sorted(each.relative_to(path).as_posix() for each in path.glob("[0-9]*/*.html"))


def test_a_month_is_a_page(tmp_path: Path) -> None:
    path = site(tmp_path, [post(1, "One"), post(2, "Two", days=20), post(3, "Three", days=40), post(4, days=400)])
    assert pages_of(path) == ["2019/01.html", "2019/02.html", "2020/02.html"]
    january = path.joinpath("2019/01.html").read_text("utf-8")
    assert 'id="p1"' in january
    assert 'id="p2"' in january
    february = path.joinpath("2019/02.html").read_text("utf-8")
    assert '<a rel="prev" href="../2019/01.html">' in february
    assert '<a class="later" rel="next" href="../2020/02.html">' in february
    assert '<p class="counts">2 posts</p>' in january
    front = path.joinpath("index.html").read_text("utf-8")
    assert re.findall(r'href="(\d+/\d+.html)" title="([^"]+)">(\w+)<', front) == [
        ("2019/01.html", "2 posts", "Jan"),
        ("2019/02.html", "1 post", "Feb"),
        ("2020/02.html", "1 post", "Feb"),
    ]


def test_a_large_month_is_divided_between_threads(tmp_path: Path) -> None:
    posts = [post(1), post(2, answers=1, days=1), post(3, answers=2, days=2), post(4, days=3), post(5, days=4)]
    path = site(tmp_path, posts, page_size=2)
    assert pages_of(path) == ["2019/01-2.html", "2019/01.html"]
    assert re.findall('<article class="post" id="(p.)"', path.joinpath("2019/01.html").read_text("utf-8")) == [
        "p1",
        "p2",
        "p3",
    ]


def test_pages_of_a_month_say_how_many_posts_it_has(tmp_path: Path) -> None:
    path = site(tmp_path, [*(post(n, days=n) for n in range(5)), post(9, days=40)], page_size=2)
    found = {name: path.joinpath(name).read_text("utf-8") for name in pages_of(path)}
    counts = [re.findall('<h1>(.*?)</h1>\n<p class="counts">(.*?) *</p>', html) for html in found.values()]
    assert counts == [
        [("January 2019", "5 posts, page 2 of 3")],
        [("January 2019", "5 posts, page 3 of 3")],
        [("January 2019", "5 posts, page 1 of 3")],
        [("February 2019", "1 post")],
    ]
    assert "\x1b" not in "".join(found.values())


def test_numbers_lead_to_their_posts(tmp_path: Path) -> None:
    few = [post(number, days=number, likes=number) for number in range(19)]
    liked = post(99, Hashtag("bread"), days=70, likes=500)
    several = [*few, liked, post(100, Hashtag("bread"), days=70)]
    html = site(tmp_path, several).joinpath("numbers.html").read_text("utf-8")
    facts = dict(re.findall("<dt>(.*?)</dt><dd>(.*?)</dd>", html))
    assert facts["Posts"] == "21"
    assert facts["Busiest day"] == "12 March 2019 (2 posts)"
    assert facts["Posts liked most"].startswith('<a href="2019/03.html#p99">12 March 2019</a> (500), ')
    assert facts["Hashtags used most"] == "<bdi>#bread</bdi> (2)"
    assert 'role="img" aria-label="2019: 21 posts"' in html
    assert html.count("<rect ") == 2
    assert '<a href="numbers.html">In numbers</a>' in html


def test_few_posts_have_no_numbers(tmp_path: Path) -> None:
    small = site(tmp_path, [post(number, days=number) for number in range(19)])
    assert not small.joinpath("numbers.html").exists()
    assert "numbers.html" not in small.joinpath("index.html").read_text("utf-8")


def test_months_of_quiet_years_are_seen_beside_a_loud_one(tmp_path: Path) -> None:
    posts = [post(1), *(post(n, days=40 + n / 100) for n in range(2, 27)), *(post(n, days=400) for n in range(27, 127))]
    html = site(tmp_path, posts).joinpath("index.html").read_text("utf-8")
    assert re.findall(r'class="bar bar-(\d+)"', html) == ["1", "5", "10"]
    assert "A bar that is twice as high stands for four times as many posts" in html


def test_months_are_those_of_the_authors_clock(tmp_path: Path) -> None:
    midnight = datetime(2019, 1, 31, 23, 30, tzinfo=UTC)
    day = Post(id="1", author=ADA, created_at=midnight, precision="day")
    second = Post(id="2", author=ADA, created_at=midnight)
    path = site(tmp_path, [second, day], timezone=ZoneInfo("Asia/Tokyo"))
    assert set(pages_of(path)) <= {"2019/01.html", "2019/02.html"}
    assert 'id="p2"' in path.joinpath("2019/02.html").read_text("utf-8")


def test_a_thread_shows_its_branches(tmp_path: Path) -> None:
    replies = {2: 1, 3: 2, 4: 1, 5: 4, 6: 4, 7: 1}
    posts = [post(1), *[post(number, answers=parent, days=number) for number, parent in replies.items()]]
    html = site(tmp_path, posts).joinpath("2019/01.html").read_text("utf-8")
    thread = html[html.index('"thread"') : html.rindex("</article>")]
    shape = re.findall(r'<div class="branch">|Branch \d of \d|id="p\d"|</div>', thread)
    names = {'<div class="branch">': "(", "</div>": ")"}
    assert [names.get(each) or each.removeprefix("Branch ").strip('id="p') for each in shape] == [
        *("1", "(", "1 of 3", "2", "3", ")"),
        *("(", "2 of 3", "4", "(", "1 of 2", "5", ")", "(", "2 of 2", "6", ")", ")"),
        *("(", "3 of 3", "7"),
    ]


def test_a_thread_that_branches_forever_is_written(tmp_path: Path) -> None:
    posts = [post(0)]
    for number in range(1, 60, 2):
        posts += [post(number, answers=max(0, number - 2)), post(number + 1, answers=max(0, number - 2))]
    html = site(tmp_path, posts).joinpath("2019/01.html").read_text("utf-8")
    assert html.count("<div") == html.count("</div>")
    assert html.count('class="branch"') <= 2 * 8
    assert all(f'id="p{number}"' in html for number in range(61))


def test_links_lead_to_earlier_and_later_pages(tmp_path: Path) -> None:
    posts = [
        post(1, "Begins in January"),
        post(2, "goes on in March", days=70, answers=1, quote=quote(3)),
        post(3, "February", days=40, quote=quote(1)),
        post(4, "Gone", days=41, quote=quote(99)),
    ]
    path = site(tmp_path, posts)
    january, february = (path.joinpath(f"2019/0{n}.html").read_text("utf-8") for n in (1, 2))
    assert '<a href="../2019/02.html#p3">' in january
    assert "\x1a" not in january
    assert '<a href="../2019/01.html#p1">' in february
    assert '<a href="https://twitter.com/ada_example/status/99">' in february


def test_an_edited_post_is_found_by_all_its_ids(tmp_path: Path) -> None:
    before = post(1, "A tpyo")
    edited = post(2, "A typo", days=0.001, versions=("1", "2"), revisions=(before,))
    html = site(tmp_path, [edited, post(3, days=1, quote=quote(1))]).joinpath("2019/01.html").read_text("utf-8")
    assert '<span id="p1"></span>' in html
    assert "A tpyo" in html
    assert re.search(r'Quotes <a href="#p[12]">', html)


def test_hashtags_have_pages(tmp_path: Path) -> None:
    tags = ("Bread", "bread", "BRÉAD", "日本", "عربي", "x" * 300, "CON")
    posts = [post(n, Strong((Hashtag(tag),)), " & so on", days=n) for n, tag in enumerate(tags)]
    path = site(tmp_path, posts)
    files = sorted(file.name for file in path.joinpath("tags").iterdir())
    assert len(files) == 5
    assert "con.html" not in files
    assert all(name.isascii() and len(name) < 120 for name in files)
    bread = path.joinpath("tags/bread.html").read_text("utf-8")
    assert re.findall(r'<li><a href="\.\./2019/01\.html#p(\d)">', bread) == ["0", "1", "2"]
    assert "#Bread &amp; so on" in bread
    listed = re.findall(r'<a href="(tags/[^"]+)">', path.joinpath("tags.html").read_text("utf-8"))
    assert [name.removeprefix("tags/") for name in sorted(listed)] == files
    linked = re.findall(r'<a href="\.\./(tags/[^"]+)"><bdi>#', path.joinpath("2019/01.html").read_text("utf-8"))
    assert set(linked) == set(listed)


def test_many_posts_of_a_hashtag_are_several_pages(tmp_path: Path) -> None:
    path = site(tmp_path, [post(n, Hashtag("a"), days=n / 100) for n in range(201)])
    assert '<a class="later" rel="next" href="../tags/a.2.html">' in path.joinpath("tags/a.html").read_text("utf-8")
    assert path.joinpath("tags/a.2.html").read_text("utf-8").count("<li>") == 1


def test_media_are_copied(tmp_path: Path) -> None:
    media = Media(kind="image", path="data/a b.jpg", media_type="image/jpeg", width=4, height=3, alt='"Hills"')
    path = site(tmp_path, [post(1, media=(media,))], files={"data/a b.jpg": b"jpeg"})
    assert path.joinpath("media/a-b.jpg").read_bytes() == b"jpeg"
    html = path.joinpath("2019/01.html").read_text("utf-8")
    assert '<img src="../media/a-b.jpg" alt="&quot;Hills&quot;" width="4" height="3"' in html


def test_what_browsers_do_not_show_is_linked(tmp_path: Path) -> None:
    media = Media(kind="image", path="a.tif", media_type="image/tiff")
    html = site(tmp_path, [post(1, media=(media,))], files={"a.tif": b"tiff"}).joinpath("2019/01.html").read_text()
    assert '<figcaption><a href="../media/a.tif">Picture</a></figcaption>' in html


def test_pictures_have_sheets_by_year(tmp_path: Path) -> None:
    hills = Media(kind="image", path="hills.jpg", media_type="image/jpeg", alt="Hills\n& dales")
    film = Media(kind="video", path="a.mp4", media_type="video/mp4", duration=61, alt="A <dance>")
    posts = [
        post(1, media=(hills, film)),
        post(2, days=400, media=(hills, Media(kind="image"))),
        post(3, days=401, media=tuple(replace(hills, path=f"{n}.jpg") for n in range(121))),
    ]
    files = {each.path: each.path.encode() for each in (hills, film, *posts[2].media) if each.path}
    path = site(tmp_path, posts, files=files)
    sheet = path.joinpath("pictures/2019.html").read_text("utf-8")
    assert re.findall(r'<li><a href="(.*?)">', sheet) == ["../2019/01.html#p1"] * 2
    assert '<img src="../media/hills.jpg" alt="Hills &amp; dales" title="1 January 2019, 12:00" loading="lazy"' in sheet
    assert "Video, 1:01" in sheet
    assert "A &lt;dance&gt;" in sheet
    contents = path.joinpath("pictures.html").read_text("utf-8")
    assert re.findall(r'<a href="(pictures/.*?)">(\d+)</a> <span class="counts">(.*?)<', contents) == [
        ("pictures/2019.html", "2019", "2 pictures and videos"),
        ("pictures/2020.html", "2020", "122 pictures and videos"),
    ]
    assert path.joinpath("pictures/2020.2.html").read_text("utf-8").count("<img ") == 2


def test_a_day_of_the_year_has_its_posts_of_all_years(tmp_path: Path) -> None:
    posts = [
        *(post(n, f"Liked {n} & more", days=n / 100, likes=n) for n in range(5)),
        post(5, "A year later", days=365.1),
        post(6, "The day after", days=1.1),
        # It stands before posts of days before it, for its thread begins earlier.
        post(7, "A long thread", days=0.2, answers=0),
        *(post(100 + n, days=2 + n) for n in range(40)),
        post(8, "It goes on late", days=100, answers=7),
    ]
    path = site(tmp_path, posts)
    day = path.joinpath("days/01-01.html").read_text("utf-8")
    assert "<h1><bdi>1 January</bdi></h1>" in day
    assert re.findall(r'<h2>(\d+) <span class="counts">(.*?)</span>', day) == [("2019", "6 posts"), ("2020", "1 post")]
    assert re.findall(r'<li><a href="\.\./(.*?)">', day) == [
        *(f"2019/01.html#p{n}" for n in (2, 3, 4)),
        "2020/01.html#p5",
    ]
    assert "Liked 4 &amp; more" in day
    days = path.joinpath("days/index.html").read_text("utf-8")
    assert '<a href="01-01.html" title="7 posts">1<span class="unseen"> January, 7 posts</span></a>' in days
    assert {"01-02.html", "04-11.html"} <= set(re.findall(r'<a href="(\d\d-\d\d\.html)"', days))


def test_of_posts_of_a_day_that_are_liked_alike_the_first_are_shown(tmp_path: Path) -> None:
    """So it is also where finished days leave memory between them."""
    posts = [
        *(post(n, days=n / 1_000) for n in range(469)),
        *(post(1_000 + n, days=n) for n in range(1, 29)),
        post(2_000, days=29),
        post(2_001, days=30, answers=2_000),
        *(post(n, days=29.1 + n / 100_000) for n in range(2_002, 2_005)),
    ]
    day = site(tmp_path, posts).joinpath("days/01-30.html").read_text("utf-8")
    assert re.findall(r'<li><a href="\.\./.*?#p(\d+)">', day) == ["2000", "2002", "2003"]


def test_films_are_loaded_when_they_are_played(tmp_path: Path) -> None:
    media = (
        Media(kind="video", path="a.mp4", media_type="video/mp4", duration=61, alt="A <dance>"),
        Media(kind="animation", path="b.mp4", media_type="video/mp4"),
        Media(kind="audio", path="c.m4a", media_type="audio/mp4"),
    )
    files = {each.path: each.path.encode() for each in media if each.path}
    html = site(tmp_path, [post(1, media=media)], files=files).joinpath("2019/01.html").read_text("utf-8")
    assert html.count('controls preload="none"') == 3
    assert "Video, 1:01. A &lt;dance&gt;" in html


def test_media_can_be_linked_only_where_they_lie_on_a_disk(tmp_path: Path) -> None:
    media = Media(kind="image", path="data/a.jpg", media_type="image/jpeg")
    with pytest.raises(UsageError, match=r"'link_media' .* a\.jpg is in a zip; unpack it"):
        site(tmp_path, [post(1, media=(media,))], files={"data/a.jpg": b"jpeg"}, link_media=True)


def test_the_profile_is_on_the_front_page(tmp_path: Path) -> None:
    owner = Account(
        handle="ada_example",
        name="<Ada>",
        bio="Engines &\npoems",
        location="London",
        website="https://example.org/~ada/",
        created_at=datetime(2009, 3, 14, tzinfo=UTC),
        avatar=Media(kind="image", path="me.png", media_type="image/png"),
        handle_changes=(HandleChange(datetime(2012, 5, 1, tzinfo=UTC), "ada", "ada_example"),),
    )
    path = site(tmp_path, [post(1)], owner=owner, files={"me.png": b"png"})
    html = path.joinpath("index.html").read_text("utf-8")
    assert "Was @ada until 1 May 2012" in html
    for words in ("&lt;Ada&gt;", "Engines &amp;\npoems", "London", "example.org/~ada", "14 March 2009", "media/me.png"):
        assert words in html


def test_a_site_without_posts_has_its_pages(tmp_path: Path) -> None:
    path = site(tmp_path, [])
    names = sorted(file.relative_to(path).as_posix() for file in path.rglob("*") if file.is_file())
    assert names == [
        *("about.html", "days.js", "days/index.html", "index.html", "pictures.html"),
        *("search.html", "search.js", "search/index.js", "style.css", "tags.html"),
    ]


def test_a_published_site_knows_its_address(tmp_path: Path) -> None:
    posts = [post(n, f"<Post> {n}", days=n) for n in range(60)]
    path = site(tmp_path, posts, base_url="https://example.org/ada")
    assert '<link rel="canonical" href="https://example.org/ada/2019/01.html">' in path.joinpath(
        "2019/01.html"
    ).read_text("utf-8")
    feed = path.joinpath("feed.xml").read_text("utf-8")
    assert feed.count("<entry>") == 40
    assert feed.index("#p59<") < feed.index("#p20<")
    assert "&lt;Post&gt; 59" in feed
    assert "<loc>https://example.org/ada/2019/02.html</loc>" in path.joinpath("sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize(
    "address", ["example.org", "ftp://example.org/", "https://example.org/?a", "https://é.example"]
)
def test_an_address_that_is_none_is_refused(address: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="'base_url'"):
        site(tmp_path, [], base_url=address)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("theme", "scheme", "colors"),
    [
        ("auto", "light dark", ["#fdfcf9", "dark", "#17181a"]),
        ("dark", "dark", ["#17181a"]),
        ("light", "light", ["#fdfcf9"]),
    ],
)
def test_a_theme_can_be_chosen(theme: str, scheme: str, colors: list[str], tmp_path: Path) -> None:
    made = site(tmp_path, [], theme=theme)
    assert f'<meta name="color-scheme" content="{scheme}">' in made.joinpath("index.html").read_text("utf-8")
    screen = made.joinpath("style.css").read_text("utf-8").partition("@media print")[0]
    assert re.findall(r"--paper: (#\w+)|prefers-color-scheme: (dark)", screen) == [
        ("", each) if each == "dark" else (each, "") for each in colors
    ]


def test_a_style_sheet_of_ones_own_follows_that_of_the_site(tmp_path: Path) -> None:
    css = tmp_path / "mine.css"
    css.write_text("h1 { color: green }", "utf-8")
    path = site(tmp_path, [post(1)], css=css)
    assert path.joinpath("own.css").read_bytes() == css.read_bytes()
    links = re.findall('<link rel="stylesheet" href="(.*?)">', path.joinpath("2019/01.html").read_text("utf-8"))
    assert links == ["../style.css", "../own.css"]
    with pytest.raises(UsageError, match=r"the style sheet .*gone\.css cannot be read"):
        site(tmp_path / "other", [], css=tmp_path / "gone.css")


def test_no_page_needs_anything_from_elsewhere(tmp_path: Path) -> None:
    path = site(tmp_path, [post(1, "Hello", Hashtag("a"))])
    for page in path.rglob("*.html"):
        html = page.read_text("utf-8")
        assert "default-src 'none'" in html
        assert not re.search(r'<(?:script|img|video|audio|iframe)[^>]* src="(?:\w+:|//)', html)
        assert not re.search(r"<script[^>]*>[^<]", html)
        assert not re.search(r'<[^>]* style="', html)


def test_characters_that_are_none_in_html_are_replaced(tmp_path: Path) -> None:
    none, some = (
        "\x7f\x80\x9f\ufdd0\ufdef\U0001fffe\U0010ffff",
        "\xa0\xbf\ufdcf\ufdf0\ufffd\U0001fffd\U0001f35e\U00020000",
    )
    html = site(tmp_path, [post(1, f"({none}) ({some})")]).joinpath("2019/01.html").read_text("utf-8")
    assert f"({len(none) * REPLACEMENT}) ({some})" in html


def test_the_index_of_the_search_is_whole(tmp_path: Path) -> None:
    path = site(tmp_path, [post(n, f"Number {n} of many, {'owl' if n == 37 else 'hen'}", days=n) for n in range(450)])
    index = content_of(path / "search/index.js")
    assert index["posts"] == 450
    words: dict[str, str] = {}
    for number in range(len(index["files"])):
        words |= content_of(path / f"search/words-{number}.js")
    assert words["owl"] == "11"
    assert len(words["number"]) == 2 * 450
    assert words["hen"] == words["number"][: 2 * 37] + words["number"][2 * 38 :]
    assert not {word for word in words if word[0] in "+@"}
    texts = [text for number in range(3) for text in content_of(path / f"search/texts-{number}.js")]
    assert texts[37] == ["p37", "7 February 2019, 12:00", "", "Number 37 of many, owl"]
    assert [[first, name] for first, name in index["pages"]][:2] == [[0, "2019/01.html"], [31, "2019/02.html"]]


def test_a_search_can_be_narrowed(tmp_path: Path) -> None:
    hills = Media(kind="image", path="hills.jpg", media_type="image/jpeg")
    film = Media(kind="video", path="a.mp4", media_type="video/mp4")
    bob = AccountRef(id="2", handle="Bob_Example")
    posts = [
        post(0, "plain", likes=0),
        post(1, "liked", likes=12, media=(hills, hills)),
        post(2, Mention("bob_example"), likes=1, media=(film,)),
        post(3, "lost", media=(Media(kind="image"),), reply_to=Reply(author=bob)),
        post(4, "his", repost_of=Repost(author=bob), likes=99),
        post(5, "own thread", answers=0),
    ]
    path = site(tmp_path, posts, files={"hills.jpg": b"jpeg", "a.mp4": b"film"})
    words = content_of(path / "search/words-0.js")
    texts = content_of(path / "search/texts-0.js")
    found = {word: {texts[int(each, 36)][3] for each in places} for word, places in words.items() if word[0] in "+@"}
    assert found == {
        "+likes1": {"liked", "@bob_example"},
        "+likes5": {"liked"},
        "+likes10": {"liked"},
        "+pictures": {"liked"},
        "+films": {"@bob_example"},
        "@bob_example": {"@bob_example", "lost", "his"},
    }
    assert {text[3]: text[4:] for text in texts}["liked"] == ["media/hills.jpg"]
    page = path.joinpath("search.html").read_text("utf-8")
    assert re.findall('<option value="(.+?)">(.+?)<', page) == [
        *(("pictures", "pictures"), ("films", "videos and recordings")),
        *(("1", "1 or more"), ("5", "5 or more"), ("10", "10 or more")),
    ]


def test_all_else_that_an_archive_holds_has_pages(tmp_path: Path) -> None:
    path = site(tmp_path, [*every_kind_of_record(), post(1, "Meant by a chat, and in a moment")])
    front = path.joinpath("index.html").read_text("utf-8")
    sections = ["days", "messages", "chats", "likes", "people", "lists", "moments", "media"]
    assert re.findall('<a href="([a-z]+)/index.html">', front) == sections
    texts = {section: path.joinpath(section, "index.html").read_text("utf-8") for section in sections[1:]}
    assert '<a href="2020.html">2020</a> <span class="counts">' in texts["likes"]
    texts["likes"] = "".join(page.read_text("utf-8") for page in sorted(path.glob("likes/*.html")))
    assert '<a href="https://twitter.com/i/web/status/51">2 January 2020, 12:30</a>' in texts["likes"]
    assert texts["likes"].count("The archive does not hold its text.") == 1
    assert "Bakers &amp; &lt;friends&gt;" in texts["messages"]
    assert '<a href="followers.html">Followers</a> <span class="counts">2 accounts</span>' in texts["people"]
    assert "Bob &lt;Example&gt; (@bob_example)" in path.joinpath("people/followers.html").read_text("utf-8")
    assert "bakers, by @bob_example" in texts["lists"]
    assert "Bread &amp; &lt;butter&gt;" in texts["moments"]
    group = next(
        text
        for text in (each.read_text("utf-8") for each in sorted(path.glob("messages/[0-9]*.html")))
        if "<h1><bdi>Bakers" in text
    )
    assert "Bob &lt;Example&gt; called the group" in group
    assert "Sent automatically, as a welcome" in group
    chat = path.joinpath("chats/1.html").read_text("utf-8")
    assert '<li class="said own" id="c0">' in chat
    assert '<li class="said" id="c1">' in chat
    assert '<a href="../2019/01.html#p1">Post of 1 January 2019, 12:00</a>' in chat
    assert '<a href="../2019/01.html#p1">Post of 1 January 2019, 12:00</a>' in texts["moments"]


def test_a_day_has_one_heading_above_posts_with_and_without_a_time(tmp_path: Path) -> None:
    posts = [post(1, precision="day"), post(2, days=0.1, answers=1), post(3, days=0.2, answers=2)]
    page = site(tmp_path, posts).joinpath("2019/01.html").read_text("utf-8")
    assert re.findall('<h2 class="date">(.*?)</h2>', page) == ["1 January 2019"]
    assert re.findall("<time[^>]*>(.*?)</time>", page) == ["Post", "14:24", "16:48"]


def test_a_page_that_begins_within_a_day_says_it(tmp_path: Path) -> None:
    posts = [post(number, days=number / 100) for number in range(1, 121)]
    folder = site(tmp_path, posts, page_size=100)
    pages = [folder.joinpath(name).read_text("utf-8") for name in ("2019/01.html", "2019/01-2.html")]
    assert [re.findall('<h2 class="date">(.*?)</h2>', page) for page in pages] == [
        ["1 January 2019", "2 January 2019"],
        ["2 January 2019"],
    ]


def test_a_chat_in_which_nobody_speaks_has_no_page(tmp_path: Path) -> None:
    path = site(tmp_path, [Chat(id="1")])
    assert not path.joinpath("chats").exists()
    assert "chats/" not in path.joinpath("index.html").read_text("utf-8")


def test_a_long_conversation_is_several_pages(tmp_path: Path) -> None:
    other = AccountRef(id="2000", handle="bob_example")
    events = [
        Message(
            id=str(n), sender=(ADA, other)[n % 2], created_at=START + timedelta(hours=n), content=(Text(f"No. {n}"),)
        )
        for n in range(201)
    ]
    path = site(tmp_path, [Conversation(id="1", participants=(ADA, other), events=events), post(1, "No. 7")])
    assert path.joinpath("messages/1.html").read_text("utf-8").count("said own") == 100
    assert "No. 200" in path.joinpath("messages/1.2.html").read_text("utf-8")
    pages = content_of(path / "search/index.js")["pages"]
    assert pages == [[0, "messages/1.html"], [200, "messages/1.2.html"], [201, "2019/01.html"]]


def content_of(script: Path) -> Any:
    text = script.read_text("utf-8").strip()
    return json.loads(re.sub(r"^twconvertSearch\.(?:index = |take\(.\w+., \d+, )|\)?;$", "", text))


def test_rankings_do_not_grow_with_the_site(tmp_path: Path) -> None:
    sizes = []
    for each_named in (13, 26):
        made = [
            post(number, Mention(f"bob{number % 150}", f"2{number % 150:03}"), "Hello", days=number / 24, likes=number)
            for number in range(150 * each_named)
        ]
        site = tmp_path / str(each_named)
        with make_document(made) as document:
            export(document, site)
        pages = [site / "numbers.html", *site.glob("most-liked*.html"), *site.glob("people*.html")]
        sizes.append(sum(page.stat().st_size for page in pages))
    assert max(sizes) < 250_000
    assert abs(sizes[1] - sizes[0]) < 5_000
