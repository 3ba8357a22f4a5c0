"""TiddlyWiki itself reads what was written: its program for Node.js, and a wiki in Chromium."""

from __future__ import annotations

import gzip
import json
import sysconfig
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest

import twconvert_tiddlywiki
from clients import build_wiki_template, tiddlywiki
from clients.nasty_archive import write_nasty_archive
from clients.tools import require_node_package, run
from clients.wiki_strings import NASTY
from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.counted_messages import CountedMessages, document_with
from support.nasty_document import nasty_document
from support.pages_to_find_by import FILES as PICTURES
from support.pages_to_find_by import posts_to_find
from support.samples import FILES, image, post, reply
from twconvert import Document, Emphasis, Hashtag, Link, Strong, Text, open_archive
from twconvert.testing import every_kind_of_post, every_kind_of_record, make_document, media_files
from twconvert.text import plain_text
from twconvert.urls import safe_url

TWCONVERT = Path(sysconfig.get_path("scripts")) / "twconvert"
HOME = "Twitter Archive for @ada_example"


class _Words(HTMLParser):
    """Collects what a reader of some HTML sees, and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.links: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.text += "\n" if tag == "br" else ""
        if tag == "a":
            self.links.append(dict(attrs).get("href") or "")

    def handle_data(self, data: str) -> None:
        self.text += data


def words_of(html: str) -> _Words:
    words = _Words()
    words.feed(html)
    words.close()
    return words


def written(document: Document, folder: Path) -> Path:
    twconvert_tiddlywiki.export(document, folder)
    return folder


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return convert(SAMPLE_ARCHIVE, tmp_path_factory.mktemp("sample") / "wiki")


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with nasty_document() as document:
        return written(document, tmp_path_factory.mktemp("nasty") / "wiki")


def plain_wiki(folder: Path) -> Path:
    """Return the folder of a wiki without plugins."""
    wiki = folder / "own"
    wiki.joinpath("tiddlers").mkdir(parents=True)
    info = {"themes": ["tiddlywiki/vanilla", "tiddlywiki/snowwhite"]}
    wiki.joinpath("tiddlywiki.info").write_text(json.dumps(info), "utf-8")
    wiki.joinpath("tiddlers", "a.tid").write_text("title: $:/SiteTitle\n\nMy own wiki", "utf-8")
    wiki.joinpath("tiddlers", "b.tid").write_text("title: $:/DefaultTiddlers\n\nMine", "utf-8")
    wiki.joinpath("tiddlers", "c.tid").write_text("title: Mine\n\nAll that I know", "utf-8")
    return wiki


def convert(archive: Path, folder: Path) -> Path:
    said = run(TWCONVERT, archive, "--to", "tiddlywiki", "-o", folder)
    assert said.returncode in {0, 4}, said.stderr
    return folder


def test_the_bundled_wiki_is_what_tiddlywiki_makes() -> None:
    require_node_package("tiddlywiki")
    page = build_wiki_template.build()
    template = build_wiki_template.TEMPLATE
    assert gzip.decompress(template.joinpath("empty.html.gz").read_bytes()) == page
    assert json.loads(template.joinpath("about.json").read_text("utf-8")) == build_wiki_template.about(page)
    licence = tiddlywiki.PROGRAM.parent.joinpath("license").read_text("utf-8")
    assert template.joinpath("LICENSE.txt").read_text("utf-8") == licence


def test_strings_that_mean_something_to_a_wiki_are_shown_as_they_are(tmp_path: Path) -> None:
    posts = [post(number, (Text(text),)) for number, text in enumerate(NASTY)]
    posts += [
        post(1000 + number, (Strong((Text(text), Emphasis((Text(text),)))), Hashtag("x"), Text(text)))
        for number, text in enumerate(NASTY)
    ]
    with make_document(posts) as document:
        wiki = written(document, tmp_path / "wiki")
    html = tiddlywiki.rendered(wiki / "tiddlers.json", "[tag[$:/tags/Tweet]]", tmp_path)
    assert len(html) == len(posts)
    for each in posts:
        words = words_of(html[f"Tweet - {each.id}"])
        assert words.text == plain_text(each.content)
        assert words.tags <= {"p", "br", "strong", "em", "bdi", "a"}


def test_markup_that_is_not_escaped_is_found(tmp_path: Path) -> None:
    tiddlers = tmp_path / "tiddlers.json"
    tiddlers.write_text(json.dumps([{"title": str(n), "text": text} for n, text in enumerate(NASTY)]), "utf-8")
    html = tiddlywiki.rendered(tiddlers, "[regexp:title[^\\d+$]]", tmp_path)
    assert sum(words_of(html[str(n)]).text.strip() != text.strip() for n, text in enumerate(NASTY)) > 50


@pytest.mark.parametrize("archive", ["sample", "nasty"])
def test_every_post_of_an_archive_arrives_word_for_word(archive: str, tmp_path: Path) -> None:
    path = SAMPLE_ARCHIVE if archive == "sample" else write_nasty_archive(tmp_path / "nasty.zip")
    with open_archive(path) as document:
        wiki = written(document, tmp_path / "wiki")
        html = tiddlywiki.rendered(wiki / "tiddlers.json", "[tag[$:/tags/Tweet]]", tmp_path)
        assert len(html) == len(document.posts)
        for each in document.posts:
            words = words_of(html[f"Tweet - {each.id}"])
            assert words.text == plain_text(each.content)
            links = [safe_url(inline.url) for inline in each.content if isinstance(inline, Link)]
            assert [link for link in words.links if not link.startswith("#")] == links


def test_the_program_loads_and_renders_every_tiddler(sample: Path, tmp_path: Path) -> None:
    names = "[encodeuricomponent[]addsuffix[.tid]]"
    tid = ("text/plain", "$:/core/templates/tid-tiddler")
    wiki = tmp_path / "empty"
    wiki.mkdir()
    wiki.joinpath("tiddlywiki.info").write_text("{}", "utf-8")
    tiddlywiki.run_tiddlywiki(wiki, "--load", sample / "tiddlers.json", "--render", "[!is[system]]", names, *tid)
    files = list(wiki.joinpath("output").glob("Tweet%20-%20*.tid"))
    with open_archive(SAMPLE_ARCHIVE) as document:
        assert len(files) == len(document.posts)
    assert any("one very surprised owl" in file.read_text("utf-8") for file in files)


def test_the_templates_of_the_plugin_work(tmp_path: Path) -> None:
    posts = [post(1, "First", media=(image("hills.jpg"),), likes=3), reply(2, 1, "Second")]
    with make_document(posts, files=FILES) as document:
        tiddlers = json.loads((written(document, tmp_path / "wiki") / "tiddlers.json").read_text("utf-8"))
    show = {
        "title": "show",
        "text": "\\import $:/plugins/tiddlywiki/twitter-archivist/macros\n"
        "<$tiddler tiddler='Tweet - 2'>{{||$:/plugins/tiddlywiki/twitter-archivist/template/tweet}}</$tiddler>"
        f"<$tiddler tiddler='{HOME}'>{{{{||$:/plugins/tiddlywiki/twitter-archivist/template/archive}}}}</$tiddler>",
    }
    file = tmp_path / "tiddlers.json"
    file.write_text(json.dumps([*tiddlers, show]), "utf-8")
    html = tiddlywiki.rendered(file, "show", tmp_path)["show"]
    words = words_of(html)
    shown = "".join(words.text.split())
    for expected in ("AdaExample@ada_example", "First", "Likes:3", "Second", "ReplytoTweet-1", "NumberofTweets2"):
        assert expected in shown
    assert "https://twitter.com/i/web/status/2" in words.links
    assert 'src="media/hills.jpg"' in html


def test_a_reader_finds_a_way_through_the_wiki(sample: Path) -> None:
    with tiddlywiki.open_wiki(sample / "wiki.html") as wiki:
        assert wiki.page.title() == "The posts of Ada Example 🌙 — 14 March 2009 to 19 October 2025"
        assert wiki.open_titles() == [HOME]
        assert "Walks uphill, bakes downhill" in wiki.text(HOME)
        wiki.follow("2020", HOME)
        wiki.follow("April", "Tweets of @ada_example - 2020")
        month = "Tweets of @ada_example - 2020-04"
        assert "wheat pattern" in wiki.text(month)
        wiki.follow("15:41", month)
        wiki.page.wait_for_selector('[data-tiddler-title^="Tweet - "]')
        (title,) = (each for each in wiki.open_titles() if each.startswith("Tweet - "))
        picture = wiki.page.locator(f'[data-tiddler-title="{title}"] .twc-medium img')
        assert picture.get_attribute("alt")
        wiki.page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=picture.element_handle())
        wiki.follow("March 2020", month)
        month = "Tweets of @ada_example - 2020-03"
        wiki.follow("Thread of 5 posts", month)
        wiki.page.wait_for_selector(".twc-thread")
        (first,) = (each for each in wiki.open_titles() if each.startswith("Tweet - ") and each != title)
        assert "Everyone is baking bread now" in wiki.text(first)
        assert "turn the oven on first" in wiki.text(first)
        assert wiki.complaints == []


def test_a_reader_finds_words(sample: Path) -> None:
    with tiddlywiki.open_wiki(sample / "wiki.html") as wiki:
        found = wiki.search("surprised owl")
        assert len(found) == 1
        assert "12 August 2009" in found[0]
        wiki.click(wiki.page.locator(".twc-hit a"))
        wiki.page.wait_for_selector(".tc-tiddler-frame .twc-card")
        assert wiki.search("no such words") == []
        assert wiki.complaints == []


def test_a_reader_finds_posts_by_pages_for_it(tmp_path: Path) -> None:
    rare = [post(100 + number, (Hashtag(f"rare{number}"),)) for number in range(3)]
    with make_document([*posts_to_find(), *rare], files=PICTURES) as document:
        folder = written(document, tmp_path / "wiki")
    with tiddlywiki.open_wiki(folder / "wiki.html") as wiki:
        wiki.page.clock.set_fixed_time("2026-01-07T12:00:00")
        for name, key, words in [
            ("In numbers", "numbers", "Posts\n63\nReplies\n60\nPictures in own posts\n12\n"),
            ("Most liked", "liked", "59 likes"),
            ("People", "people", "@bob0 10 posts"),
            ("Hashtags", "hashtags", "#tag0 12 posts"),
            ("Pictures", "pictures", "5 January 2019, 14:03"),
            ("On this day", "on-this-day", "Day 2 "),
        ]:
            wiki.follow(name, HOME)
            title = f"Tweets of @ada_example - {key}"
            wiki.page.wait_for_selector(f'[data-tiddler-title="{title}"] .tc-tiddler-body')
            assert words in wiki.text(title)
        page = wiki.page.locator('[data-tiddler-title="Tweets of @ada_example - numbers"]')
        assert page.get_by_role("img", name="2019: 63 posts").locator("rect").first.bounding_box()
        page = wiki.page.locator('[data-tiddler-title="Tweets of @ada_example - pictures"]')
        assert page.get_by_role("link").get_by_role("img", name="Picture").count() == 12
        page = wiki.page.locator('[data-tiddler-title="Tweets of @ada_example - hashtags"]')
        wiki.click(page.get_by_role("button", name="Show all 8", exact=True))
        page.get_by_role("link", name="#rare2", exact=True).wait_for()
        wiki.page.clock.set_fixed_time("2026-12-31T12:00:00")
        wiki.open(HOME)
        wiki.open("Tweets of @ada_example - on-this-day")
        wiki.page.get_by_text("No post was made on this day of a year.").wait_for()
        wiki.click(wiki.page.get_by_role("button", name="A post at random"))
        wiki.page.wait_for_selector('.tc-tiddler-frame[data-tiddler-title^="Tweet - "]')
        assert wiki.complaints == []


def test_a_reader_sees_what_people_wrote(nasty: Path) -> None:
    with tiddlywiki.open_wiki(nasty / "wiki.html") as wiki:
        wiki.page.on("dialog", lambda dialog: wiki.complaints.append(f"a script spoke: {dialog.message}"))
        wiki.open("Tweet - 1")
        assert "]]> <script>alert('x')</script> &amp; &copy; <!--" in wiki.text("Tweet - 1")
        wiki.open("Tweet - 3")
        direction = "getComputedStyle(document.querySelector('[data-tiddler-title=\"Tweet - 3\"] .twc-text')).direction"
        assert wiki.evaluate(direction) == "rtl"
        wiki.open("Tweet - 44")
        wiki.follow("The whole thread", "Tweet - 44")
        assert [words in wiki.text("Tweet - 40") for words in ("A thread about engines.", "and on,")] == [True, True]
        wiki.open("Tweet - 24")
        assert "A picture is missing here: the archive does not hold it." in wiki.text("Tweet - 24")
        wiki.open("Tweet - 52")
        assert "Edited. Before that it said:" in wiki.text("Tweet - 52")
        assert "A tpyo" in wiki.text("Tweet - 52")
        wiki.open("Tweet - 47")
        assert "Quotes the post of 7 January 2019, 07:03" in wiki.text("Tweet - 47")
        assert wiki.complaints == []


def test_the_users_own_wiki_takes_posts_in(tmp_path: Path) -> None:
    """By ``--template``, and by dragging: neither needs the plugin, and what was there stays."""
    wiki = plain_wiki(tmp_path)
    tiddlywiki.run_tiddlywiki(wiki, "--render", "$:/core/save/all", "own.html", "text/plain")
    own = wiki / "output" / "own.html"
    with make_document([post(1, "Hello from the archive")]) as document:
        twconvert_tiddlywiki.export(document, tmp_path / "made", template=own)
    with tiddlywiki.open_wiki(tmp_path / "made" / "wiki.html") as opened:
        assert opened.page.title().startswith("My own wiki")
        assert opened.open_titles() == ["Mine"]
        opened.open("Tweet - 1")
        assert "Hello from the archive" in opened.text("Tweet - 1")
        assert "Hello from the archive" in opened.text("Tweet - 1")
        assert opened.complaints == []
    with tiddlywiki.open_wiki(own) as opened:
        opened.drop(tmp_path / "made" / "tiddlers.json")
        opened.open("Tweet - 1")
        assert "Hello from the archive" in opened.text("Tweet - 1")
        assert opened.evaluate("$tw.wiki.getTiddlerText('$:/SiteTitle')") == "My own wiki"
        assert opened.complaints == []


def test_a_reader_finds_messages_likes_and_people(tmp_path: Path) -> None:
    with make_document([*every_kind_of_post(), *every_kind_of_record()], files=media_files()) as document:
        folder = written(document, tmp_path / "wiki")
    with tiddlywiki.open_wiki(folder / "wiki.html") as wiki:
        assert "Besides posts" in wiki.text(HOME)
        wiki.follow("Messages", HOME)
        wiki.follow("Bakers & <friends>", "Messages (@ada_example)")
        wiki.page.wait_for_selector(".twc-message")
        group = wiki.text("Conversation - 9")
        assert "Ada Example added @carol_example and unknown account (4000)" in group
        assert "Who am I?" in group
        wiki.follow("Bob Example (@bob_example)", "Conversation - 9")
        wiki.page.wait_for_selector('[data-tiddler-title="Tweeter - 2000"]')
        assert "Bob Example (@bob_example) 2 messages" in wiki.text("Tweeter - 2000")
        (found,) = wiki.search("who am i")
        assert found.startswith("unknown account (4000), 8 January 2020, 12:30")
        wiki.click(wiki.page.locator(".twc-hit a"))
        wiki.page.wait_for_selector('[data-tiddler-title="Conversation - 9 - 77"]')
        wiki.follow("Bakers & <friends>", "Conversation - 9 - 77")
        wiki.open("Likes (@ada_example) - 2020")
        assert "Liked example.org" in wiki.text("Likes (@ada_example) - 2020")
        wiki.open("Followers (@ada_example)")
        assert "unknown account (4000)" in wiki.text("Followers (@ada_example)")
        wiki.open("Chats with Grok (@ada_example)")
        wiki.click(wiki.page.locator('[data-tiddler-title^="Chats"] .twc-lines a'))
        wiki.page.wait_for_selector('[data-tiddler-title="Chat - 81"]')
        assert "<b>&amp; ]]> \"'`*_[]()#|~$\\ {{ }} {% raw %} =1+1" in wiki.text("Chat - 81")
        chat = wiki.page.locator('[data-tiddler-title="Chat - 81"]')
        numbers = {"h4": 1, "ul ol li strong": 1, "pre code": 1, "blockquote": 1, "td": 2, "hr": 1}
        assert {selector: chat.locator(selector).count() for selector in numbers} == numbers
        assert "=1+1\n\n  two  spaces" in chat.locator("pre").inner_text()
        wiki.open("Moments (@ada_example)")
        wiki.follow("Post of 2 January 2020, 00:00", "Moments (@ada_example)")
        wiki.page.wait_for_selector('[data-tiddler-title="Tweet - 1"]')
        assert wiki.complaints == []


def test_messages_are_read_in_a_wiki_of_the_users_own(tmp_path: Path) -> None:
    with make_document(every_kind_of_record()) as document:
        made = written(document, tmp_path / "made")
    own = plain_wiki(tmp_path)
    tiddlywiki.run_tiddlywiki(own, "--render", "$:/core/save/all", "own.html", "text/plain")
    with tiddlywiki.open_wiki(own / "output" / "own.html") as wiki:
        wiki.drop(made / "tiddlers.json")
        wiki.open("Conversation - 9")
        assert "Who am I?" in wiki.text("Conversation - 9")
        wiki.open("Followers (@ada_example)")
        assert "Bob <Example> (@bob_example)" in wiki.text("Followers (@ada_example)")
        assert wiki.complaints == []


def test_twenty_thousand_messages_stay_usable(tmp_path: Path) -> None:
    folder = written(document_with(CountedMessages(20_000)), tmp_path / "wiki")
    with tiddlywiki.open_wiki(folder / "wiki.html") as wiki:
        booted = wiki.evaluate("performance.now()")
        wiki.follow("Messages", HOME)
        began = datetime.now(tz=UTC)
        wiki.follow("Bob Example (@bob_example)", "Messages (@ada_example)")
        wiki.page.wait_for_selector(".twc-message")
        opened = datetime.now(tz=UTC)
        (found,) = wiki.search("number 12345 of")
        times = (booted / 1000, (opened - began).total_seconds(), (datetime.now(tz=UTC) - opened).total_seconds())
        print("boot {:.1f} s, conversation {:.1f} s, search {:.1f} s".format(*times))
        assert "Message number 12345" in found
        title = "Conversation - 1000-2000"
        assert "20,000 messages, 1 January 2019 to 14 January 2019" in wiki.text(title)
        wiki.follow("Page 62", title)
        wiki.page.wait_for_selector(f'[data-tiddler-title="{title} - page 62"] .twc-message')
        assert "Message number 12345" in wiki.text(f"{title} - page 62")
        assert wiki.complaints == []


def test_twenty_thousand_posts_stay_usable(tmp_path: Path) -> None:
    start = datetime(2015, 1, 1, tzinfo=UTC)
    posts = (
        post(
            n,
            (Text(f"Post number {n} of a long life. "), Hashtag(f"tag{n % 50}")),
            created_at=start + timedelta(hours=4 * n),
        )
        for n in range(20_000)
    )
    with make_document(posts) as document:
        folder = written(document, tmp_path / "wiki")
    with tiddlywiki.open_wiki(folder / "wiki.html") as wiki:
        booted = wiki.evaluate("performance.now()")
        assert "20,000 posts" in wiki.text(HOME)
        began = datetime.now(tz=UTC)
        (found,) = wiki.search("number 12345 of")
        print(f"boot {booted / 1000:.1f} s, search {(datetime.now(tz=UTC) - began).total_seconds():.1f} s")
        assert "Post number 12345" in found
        month = "Tweets of @ada_example - 2020-08"
        wiki.open(month)
        assert wiki.text(month).count("View on Twitter") == 100
        wiki.click(wiki.page.get_by_role("button", name="Show all 186 posts"))
        wiki.page.wait_for_function("document.querySelectorAll('.twc-source').length >= 186")
        wiki.open("Tweets of @ada_example - on-this-day")
        assert wiki.text("Tweets of @ada_example - on-this-day").count("View on Twitter") >= 12
        wiki.click(wiki.page.get_by_role("button", name="A post at random"))
        wiki.page.wait_for_selector('.tc-tiddler-frame[data-tiddler-title^="Tweet - "]')
        assert wiki.complaints == []


@pytest.mark.parametrize(
    "title", ["Odile {{x}} & <b>Quill</b> WikiWord", "Ada 🌙 ''2019'' [[x]]", "Plain words, (2 of them)"]
)
def test_the_title_is_shown_as_it_is(title: str, tmp_path: Path) -> None:
    with open_archive(SAMPLE_ARCHIVE, title=title) as document:
        twconvert_tiddlywiki.export(document, tmp_path / "wiki")
    with tiddlywiki.open_wiki(tmp_path / "wiki" / "wiki.html") as wiki:
        assert wiki.page.locator(".tc-site-title").inner_text() == title
        assert wiki.page.title().startswith(f"{title} ")
        assert wiki.complaints == []
