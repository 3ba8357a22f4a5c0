"""The page of the app, used in Chromium as a person uses it: by what is written on it, and by keyboard."""

from __future__ import annotations

import io
import json
import shutil
import tarfile
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest

from clients.browsers import started
from clients.hostile_archive import TEXTS, make_hostile_archive
from clients.running_app import PHONE, AppPage, RunningApp, page_of, running_app
from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support import fault_server
from support.archives import OWNER, account_file, make_archive, tweet, tweets_file
from support.fetching import archive, jpeg, photo, post

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

SAMPLE = "sample.zip"
HOSTILE = "<img src=x onerror=hostile=1>.zip"
PRIVATE = {
    "Direct messages": "conversations",
    "Posts that you liked": "likes",
    "Posts that you deleted": "deleted_posts",
}


_SLOW_LOOK = """
    import time
    from pathlib import Path
    from twconvert import hookimpl
    from twconvert.app import session

    read = session.read_everything

    def read_slowly(paths, plugins, progress):
        while not (Path.home() / "go-on").exists():
            progress.step("reading", 30, 100)
            time.sleep(0.05)
        return read(paths, plugins, progress)

    session.read_everything = read_slowly

    @hookimpl
    def twconvert_exporters():
        return ()
"""
"""A plugin by which archives are not read before there is a certain file."""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with started("chromium") as browser:
        yield browser


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """Return an app whose user has three archives: the sample, a later one of the same account, and one of scripts."""
    home = tmp_path_factory.mktemp("home")
    downloads = home / "Downloads"
    downloads.mkdir()
    shutil.copy(SAMPLE_ARCHIVE, downloads / SAMPLE)
    with ZipFile(SAMPLE_ARCHIVE) as sample:
        account = sample.read("data/account.js")
    later = make_archive(downloads, {"data/account.js": account, "data/tweets.js": tweets_file([tweet("Later.")])})
    later.rename(downloads / "later.zip")
    make_hostile_archive(downloads).rename(downloads / HOSTILE)
    with running_app(home) as running:
        yield running


@pytest.fixture
def page(app: RunningApp, chromium: Browser) -> Iterator[AppPage]:
    with page_of(app, chromium) as opened:
        yield opened


def make(page: AppPage, *titles: str) -> dict[str, Any]:
    """Make formats, and return the report."""
    page.only(*titles)
    page.page.locator(".make button[type=submit]").click()
    page.page.get_by_role("heading", level=1, name="ready").wait_for(timeout=30_000)
    report: dict[str, Any] = page.ask("report")
    return report


def test_a_book_takes_two_clicks(app: RunningApp, chromium: Browser) -> None:
    with chromium.new_context() as context:
        page = AppPage(context.new_page(), app)
        page.page.goto(app.second_start())
        page.press(SAMPLE)
        page.press("Make the book")
        page.heading("Your book is ready")
        assert "#" not in page.page.url
        assert page.complaints == []
        (book,) = [name for name in app.made() if name.endswith(".epub")]
        page.press("Open Your book")
        page.press("Show in folder")
        page.page.wait_for_timeout(300)
        assert app.opened()[0].endswith(book)
        page.press("Make a Word document too")
        page.heading("Your document is ready")


def test_what_was_found_is_told(page: AppPage) -> None:
    page.to_archives()
    card = page.button(SAMPLE)
    card.wait_for()
    assert "kB" in card.inner_text() or "MB" in card.inner_text()
    assert "Downloads" in card.inner_text()
    assert page.page.locator("#said").inner_text() == "3 archives found"


def test_private_things_are_left_out_unless_ticked(page: AppPage) -> None:
    page.read(SAMPLE)
    part = page.unfold("What goes in")
    assert "left out" in part.locator(".present").inner_text()
    assert not any(part.get_by_label(label).is_checked() for label in PRIVATE)
    report = make(page, "Tables")
    assert {row: report["records"][row]["exported"] for row in PRIVATE.values()} == dict.fromkeys(PRIVATE.values(), 0)
    assert "Left out" in page.page.locator("main").inner_text()
    page.press("Make something else of it")
    page.unfold("What goes in").get_by_label("Direct messages").check()
    report = make(page, "Tables")
    assert report["records"]["messages"]["exported"] == report["records"]["messages"]["found"] > 0
    assert report["records"]["likes"]["exported"] == 0


def test_what_a_format_has_no_place_for_is_said_before_it_is_made(page: AppPage) -> None:
    page.read(SAMPLE)
    page.only("A feed", "A book")
    said = page.page.locator(".make p[role=status]")
    before = said.inner_text()
    assert "messages" not in before
    page.unfold("What goes in").get_by_label("Direct messages").check()
    assert said.inner_text().count("direct messages") == 1
    assert said.inner_text().startswith("Your feed will be without direct messages")
    card = page.page.locator("label.format").filter(has=page.page.locator("input[value=jsonfeed]"))
    assert "It has no place for direct messages" in card.inner_text()
    report = make(page, "A feed")
    assert [each["kind"] for each in report["problems"] if "messages" in each["message"]] == ["kind-left-out"]


def test_a_period_and_other_choices_reach_the_program(page: AppPage) -> None:
    page.read(SAMPLE)
    part = page.unfold("Years")
    part.get_by_label("From, year").select_option("2017")
    part.get_by_label("To, year").select_option("2018")
    part.get_by_label("To, month").select_option("June")
    assert part.locator(".present").inner_text() == "2017 to June 2018"
    part = page.unfold("What goes in")
    part.get_by_label("Reposts").uncheck()
    part = page.unfold("Language and time")
    part.get_by_label("Language of headings").select_option("German")
    part.get_by_label("Time zone").select_option("Asia/Tokyo")
    part = page.unfold("Posts and details")
    part.get_by_label("Title").fill("All of it")
    report = make(page, "Tables")
    asked = page.ask("state")["asked"]["options"]
    assert asked == {
        "since": "2017", "until": "2018-06", "exclude": ["reposts"], "words": "de", "timezone": "Asia/Tokyo",
        "title": "All of it",
    }  # fmt: skip
    assert 0 < report["records"]["posts"]["exported"] < 12


def test_options_of_other_formats_have_a_form(page: AppPage, app: RunningApp, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("first", "utf-8")
    page.read(SAMPLE)
    page.only("Lines")
    part = page.unfold("How lines looks")
    assert part.get_by_label("Width").input_value() == "72"
    assert part.get_by_label("Cream").is_checked()
    part.get_by_label("Width").fill("9")
    page.press("Make the lines")
    assert page.page.evaluate("document.activeElement.validationMessage")
    part.get_by_label("Width").fill("30")
    part.get_by_label("White").check()
    part.get_by_label("Write all in capital letters").check()
    part.get_by_label("Note").set_input_files(note)
    part.get_by_text("Ready.").wait_for()
    make(page, "Lines")
    page.heading("Lines is ready")
    (made,) = app.results.glob("*.lines")
    assert made.read_text() == "30 white True first"


def test_every_type_of_option_reaches_the_program(page: AppPage, app: RunningApp, tmp_path: Path) -> None:
    notes = [tmp_path / name for name in ("one.txt", "two.txt")]
    for path in notes:
        path.write_text(path.stem, "utf-8")
    page.read(SAMPLE)
    page.only("Every")
    part = page.unfold("How every looks")
    assert part.locator(".present").first.inner_text() == "As usual"
    part.get_by_label("Numbers").fill("1\nmany")
    page.press("Make the every")
    page.page.get_by_role("alert").wait_for()
    assert "not 'many'" in page.alert()
    part.get_by_label("Numbers").fill("1\n22")
    part.get_by_label("Size").fill("1.5")
    page.press("Make the every")
    assert page.page.evaluate("document.activeElement.validationMessage")
    part.get_by_label("Size").fill("7")
    part.get_by_label("Names").fill("a\nb c")
    part.get_by_label("Red").check()
    part.get_by_label("Ratio").fill("0.5")
    part.get_by_label("Notes").set_input_files(notes)
    part.get_by_text("Ready.").wait_for()
    part.get_by_label("Depth").select_option("5")
    part.get_by_label("Is bright").uncheck()
    part.get_by_label("Is loud").select_option("No")
    assert part.locator(".present").first.inner_text() == "9 changes"
    for _ in range(2):  # the second time with what is kept
        make(page, "Every")
        page.press("Make something else of it")
    made = {path.read_text() for path in app.results.glob("*.every")}
    assert made == {repr(([1, 22], ["a", "b c"], ["red"], 0.5, 7, ["one", "two"], 5, False, False))}


def test_a_wrong_value_hinders_nothing_where_its_format_is_not_made(page: AppPage) -> None:
    page.read(SAMPLE)
    page.only("Lines")
    page.unfold("How lines looks").get_by_label("Width").fill("9")
    make(page, "Tables")


def test_a_file_that_was_chosen_is_used_until_it_is_left_out(page: AppPage, app: RunningApp, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("kept", "utf-8")
    before = app.made()
    page.read(SAMPLE)
    page.only("Lines")
    part = page.unfold("How lines looks")
    part.get_by_label("Note").set_input_files(note)
    part.get_by_text("Ready.").wait_for()
    page.press("See what is missing")
    page.heading("Get what is missing")
    page.press("Not now")
    page.unfold("How lines looks").get_by_text("The file that you chose is used.").wait_for()
    assert page.barriers() == []
    make(page, "Lines")
    page.press("Make something else of it")
    page.unfold("How lines looks")
    page.press("Leave it out")
    assert page.page.evaluate("document.activeElement.type") == "file"
    make(page, "Lines")
    made = sorted((app.results / name).read_text() for name in app.made() - before)
    assert made == ["72 cream False ", "72 cream False kept"]


def test_a_period_that_ends_before_it_begins_is_refused(page: AppPage) -> None:
    page.read(SAMPLE)
    part = page.unfold("Years")
    for year, month, until_year, until_month, is_wrong in (
        ("2018", "", "2017", "", True),
        ("2018", "June", "2018", "May", True),
        ("2018", "June", "2018", "", False),
        ("2018", "June", "2018", "June", False),
    ):
        part.get_by_label("From, year").select_option(year)
        part.get_by_label("From, month").select_option(label=month or "any month")
        part.get_by_label("To, year").select_option(until_year)
        part.get_by_label("To, month").select_option(label=until_month or "any month")
        message = part.get_by_label("To, year").evaluate("field => field.validationMessage")
        assert bool(message) == is_wrong
    part.get_by_label("To, year").select_option("2010")
    part.locator("summary").click()
    page.press("Make the")
    assert "before" in page.page.evaluate("document.activeElement.validationMessage")
    assert part.get_by_label("To, year").is_visible()


def test_a_result_without_posts_is_told(page: AppPage) -> None:
    page.read(SAMPLE)
    page.unfold("Posts and details").get_by_label("Only posts with at least this many likes").fill("999999")
    make(page, "Tables")
    assert "There is no post in it" in page.page.locator(".lead").inner_text()


def test_a_result_that_was_deleted_is_told(page: AppPage, app: RunningApp) -> None:
    page.read(SAMPLE)
    make(page, "A feed")
    name = page.page.locator(".output h2").inner_text()
    for path in app.results.glob(f"{name}*"):
        shutil.rmtree(path)
    page.press("Open Your feed")
    page.page.get_by_role("alert").wait_for()
    assert "was moved, renamed or deleted" in page.alert()


def test_several_archives_are_put_together(page: AppPage) -> None:
    page.to_archives()
    page.press("Put several archives")
    together = page.button("Read them together")
    assert together.is_disabled()
    page.page.keyboard.press("Escape")
    page.press("Put several archives")
    page.page.get_by_label(SAMPLE).check()
    page.page.get_by_label("later.zip").check()
    page.press("Read these 2 together")
    page.wait_until_counted()
    assert len(page.ask("inspection")["inspection"]["archives"]) == 2
    assert page.page.locator(".crumb").inner_text().count(".zip") == 2


def packed_photos(folder: Path) -> Path:
    with ZipFile(folder / "photos.zip", "w") as file:
        file.writestr("photos/1.jpg", "x")
    return folder / "photos.zip"


def cut_short(folder: Path) -> Path:
    path = folder / "half.zip"
    path.write_bytes(SAMPLE_ARCHIVE.read_bytes()[:50_000])
    return path


def other_owner(folder: Path) -> Path:
    account = account_file(accountId="2000", username="bea_example")
    return make_archive(folder, {"data/account.js": account, "data/tweets.js": tweets_file([tweet("Bea's.")])})


@pytest.mark.parametrize(
    ("make_files", "words"),
    [
        (lambda folder: [cut_short(folder)], "half.zip"),
        (lambda folder: [packed_photos(folder)], "This is not an archive of posts"),
        (lambda folder: [SAMPLE_ARCHIVE, other_owner(folder)], "These archives are of different people"),
    ],
    ids=["broken zip", "photos", "two owners"],
)
def test_what_cannot_be_read_is_said_in_words(page: AppPage, tmp_path: Path, make_files: Any, words: str) -> None:
    page.to_archives()
    page.choose_file(*make_files(tmp_path))
    page.page.get_by_role("alert").wait_for()
    assert words in page.alert()
    assert "/" not in page.alert()
    page.button(SAMPLE).wait_for()


def test_a_tarball_is_copied_and_read(page: AppPage, tmp_path: Path) -> None:
    path = tmp_path / "elsewhere.tar.gz"
    with tarfile.open(path, "w:gz") as output, ZipFile(SAMPLE_ARCHIVE) as sample:
        for name in sample.namelist():
            content = sample.read(name)
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            output.addfile(entry, io.BytesIO(content))
    page.to_archives()
    page.choose_file(path)
    page.heading("Ada Example")


def test_a_dropped_archive_is_read_where_it_lies(page: AppPage, app: RunningApp) -> None:
    page.to_archives()
    content = (app.home / "Downloads" / "later.zip").read_bytes()
    transfer = page.page.evaluate_handle(
        "([name, bytes]) => { const all = new DataTransfer();"
        " all.items.add(new File([new Uint8Array(bytes)], name)); return all }",
        ["later.zip", list(content)],
    )
    page.page.dispatch_event("main", "dragenter", {"dataTransfer": transfer})
    assert page.page.locator("body.over").count()
    page.page.dispatch_event("main", "drop", {"dataTransfer": transfer})
    page.heading("Ada Example")
    assert not page.page.locator("body.over").count()
    assert not any(each["copied"] for each in page.ask("archives")["archives"] if each["name"] == "later.zip")


def test_nothing_can_be_dropped_while_a_result_is_made(page: AppPage) -> None:
    page.read(SAMPLE)
    page.only("Endless")
    page.press("Make the endless")
    page.page.get_by_role("progressbar").wait_for()
    transfer = page.page.evaluate_handle(
        "() => { const all = new DataTransfer(); all.items.add(new File(['x'], 'x.zip')); return all }"
    )
    for event in ("dragenter", "drop"):
        page.page.dispatch_event("main", event, {"dataTransfer": transfer})
        assert not page.page.locator("body.over").count()
    page.heading("Making endless")
    page.press("Stop")
    page.page.get_by_text("Nothing was left behind").wait_for()


def test_stop_leaves_nothing(page: AppPage, app: RunningApp) -> None:
    before = app.made()
    page.read(SAMPLE)
    page.only("Endless")
    page.press("Make the endless")
    page.page.get_by_role("progressbar").wait_for()
    page.press("Stop")
    page.page.get_by_text("Nothing was left behind").wait_for()
    assert page.button("Make the endless").is_visible()
    assert app.made() == before


def test_reload_and_a_second_tab_see_the_work_go_on(page: AppPage, app: RunningApp, chromium: Browser) -> None:
    page.read(SAMPLE)
    page.only("Endless")
    page.press("Make the endless")
    page.page.get_by_role("progressbar").wait_for()
    page.page.reload()
    page.heading("Making endless")
    with page_of(app, chromium) as second:
        second.heading("Making endless")
        second.press("Stop")
        for each in (page, second):
            each.page.get_by_text("Nothing was left behind").wait_for()
            assert each.page.get_by_role("checkbox", name="Endless", exact=True).is_checked()


def test_a_page_without_ticket_or_with_a_used_one_is_a_stranger(app: RunningApp, chromium: Browser) -> None:
    with chromium.new_context() as context:
        page = AppPage(context.new_page(), app)
        for address in (app.place, f"{app.place}#used"):
            page.page.goto("about:blank")
            page.page.goto(address)
            page.heading("Please start twconvert again")
            assert page.page.get_by_text("was used before").count() == address.count("#used")
            assert page.barriers() == []


def test_a_mistake_of_the_program_can_be_copied(page: AppPage) -> None:
    page.read(SAMPLE)
    page.only("Failing")
    page.press("Make the failing")
    page.page.get_by_role("alert").wait_for()
    assert "not yours" in page.alert()
    page.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.press("Copy the details")
    page.button("Copied").wait_for()
    assert "KeyError" in page.page.evaluate("navigator.clipboard.readText()")


def test_keyboard_alone_makes_a_book(page: AppPage) -> None:
    page.to_archives()
    page.button(SAMPLE).wait_for()
    keyboard = page.page.keyboard
    focused = "(document.activeElement.innerText || document.activeElement.value || '')"

    def tab_to(words: str) -> None:
        for _ in range(60):
            keyboard.press("Tab")
            if page.page.evaluate(focused).startswith(words):
                shown = page.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                assert shown != "none"
                return
        pytest.fail(f"{words} cannot be reached")

    tab_to(SAMPLE)
    keyboard.press("Enter")
    page.page.get_by_role("heading", name="What shall it be?").wait_for()
    assert page.page.evaluate("document.activeElement.tagName") == "H1"
    tab_to("Years")
    keyboard.press("Enter")
    keyboard.press("Tab")
    keyboard.press("Escape")
    assert page.page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert not page.page.get_by_label("From, year").is_visible()
    tab_to("Make the")
    keyboard.press("Enter")
    page.page.get_by_role("heading", level=1, name="ready").wait_for()
    tab_to("Open")


def test_every_state_is_accessible_and_fits_a_phone(app: RunningApp, chromium: Browser) -> None:
    with page_of(app, chromium, viewport=PHONE, reduced_motion="reduce") as page:
        seen = []

        def check(name: str) -> None:
            seen.append((name, page.is_too_wide(), page.barriers()))

        page.to_archives()
        page.button(SAMPLE).wait_for()
        check("archives")
        page.press("Put several archives")
        check("several archives")
        page.page.keyboard.press("Escape")
        page.read(SAMPLE)
        check("contents")
        page.page.emulate_media(media="print")
        assert page.button("Make the").is_hidden()
        page.page.emulate_media(media="screen")
        for summary in page.page.locator("main details:not([open]) > summary").all():
            if summary.is_visible():
                summary.click()
        check("all that can be chosen")
        page.only("Failing", "A wiki", "Lines")
        page.page.locator(".make button[type=submit]").click()
        page.page.get_by_role("alert").wait_for()
        check("a mistake")
        page.only("Endless")
        page.press("Make the endless")
        page.page.get_by_role("progressbar").wait_for()
        assert page.page.evaluate("document.getAnimations().length") == 0
        check("at work")
        page.press("Stop")
        page.page.get_by_text("Nothing was left behind").wait_for()
        check("stopped")
        make(page, "A web site", "Tables")
        page.unfold("What became of everything")
        for head in page.page.locator("th").all():  # whose words are not divided to make room
            assert head.evaluate("head => getComputedStyle(head).overflowWrap") == "break-word"
        page.press("Save this report")
        page.page.get_by_text("Saved:").wait_for()
        check("done")
    assert seen == [(name, False, []) for name, _, _ in seen]


def test_names_and_texts_with_scripts_stay_words(page: AppPage) -> None:
    page.read(HOSTILE)
    heading = page.page.get_by_role("heading", level=1).inner_text()
    assert any(text.split("\n")[0][:8] in heading for text in TEXTS)
    assert page.page.locator("h1 > bdi").count() == 1
    page.unfold("What goes in")
    make(page, "Tables")
    page.unfold("What became of everything")
    assert page.page.evaluate("typeof hostile") == "undefined"
    assert page.page.locator("main iframe, main img, main script, main a").count() == 0


def test_what_became_of_every_record_is_told_and_saved(page: AppPage, app: RunningApp) -> None:
    page.read(SAMPLE)
    report = make(page, "Tables")
    table = page.unfold("What became of everything").get_by_role("table")
    posts = table.get_by_role("row").filter(has=page.page.get_by_role("rowheader", name="Posts", exact=True))
    assert page.page.locator("#said").inner_text() == ""
    cells = posts.get_by_role("cell").all_inner_texts()
    assert cells[:2] == [str(report["records"]["posts"]["found"]), str(report["records"]["posts"]["exported"])]
    page.press("Save this report")
    page.page.get_by_text("Saved:").wait_for()
    (saved,) = {name for name in app.made() if "report" in name and name.endswith(".json")} & set(
        page.page.locator(".notice bdi").all_inner_texts()
    )
    assert json.loads((app.results / saved).read_text("utf-8"))["records"] == report["records"]


def test_where_no_archive_lies_one_can_be_chosen(page: AppPage) -> None:
    page.page.route("**/api/archives", lambda route: route.fulfill(json={"archives": []}))
    page.to_archives()
    page.page.get_by_role("heading", name="No archive was found").wait_for()
    assert "Downloads" in page.page.locator("main").inner_text()
    assert page.barriers() == []


_NO_WEB = """
    from functools import partial
    import twconvert.fetch.web
    from twconvert import hookimpl
    from twconvert.fetch.web import Web

    twconvert.fetch.web.Web = partial(Web, resolve=lambda _: ["127.0.0.1"], port={port}, is_safe=False)

    @hookimpl
    def twconvert_exporters():
        return ()
"""
"""A plugin by which a server of this computer stands in the place of the web."""


def test_what_is_missing_is_fetched_once_it_was_seen_whom_that_asks(chromium: Browser, tmp_path: Path) -> None:
    (tmp_path / "Downloads").mkdir()
    posts = [post(1, "See https://t.co/a", [photo("p")]), post(2, media=[photo("q")])]
    made = archive(tmp_path / "Downloads", posts, {"1002-q.jpg": jpeg(24, 20)})
    with fault_server.running() as server:
        server.plan("pbs.twimg.com/media/p?format=jpg&name=orig", fault_server.whole(jpeg(120, 100)))
        server.plan("t.co/a", fault_server.status(301, Location="https://example.org/"))
        plugin = _NO_WEB.format(port=server.server_address[1])
        with running_app(tmp_path, others=plugin) as own, page_of(own, chromium, viewport=PHONE) as page:
            page.read(made.name)
            page.only("Tables")
            page.press("See what is missing")
            page.heading("Get what is missing")
            told = page.page.locator("main").inner_text()
            rows = page.page.get_by_role("table").get_by_role("row").all_inner_texts()
            assert [row.split("\t") for row in rows[1:]] == [["pbs.twimg.com", "1 picture"], ["t.co", "1 short link"]]
            assert "2 addresses, at one request a second: about 1 minute or more" in told
            assert "21 more hosts at most: amzn.to, bbc.in" in told
            assert (page.is_too_wide(), page.barriers()) == (False, [])
            page.page.get_by_label("Larger pictures").check()
            assert "3 addresses" in page.page.locator(".make").inner_text()
            page.page.get_by_label("Larger pictures").uncheck()
            page.page.reload()
            page.heading("Get what is missing")
            assert server.requests == []
            page.press("Ask these 2 hosts")
            page.page.get_by_text("Online, as you asked").wait_for()
            page.page.get_by_text("Fetched.", exact=True).wait_for()
            assert [address for address, _ in server.requests] == [
                "pbs.twimg.com/media/p?format=jpg&name=orig", "t.co/a",
            ]  # fmt: skip
            assert page.page.locator(".promise").inner_text() == "Nothing leaves this computer"
            assert page.page.get_by_label(
                "Use what was fetched before: 1 picture or video and 1 short link"
            ).is_checked()
            assert (page.is_too_wide(), page.barriers()) == (False, [])
            assert make(page, "Tables")["fetched"]["missing"] == 1
            page.press("Make something else of it")
            page.page.get_by_label("Use what was fetched").uncheck()
            assert "fetched" not in make(page, "A book")
            page.press("Make a Word document too")
            page.heading("Your document is ready")
            assert "fetched" not in page.ask("report")
            page.press("Make something else of it")
            assert not page.page.get_by_label("Use what was fetched").is_checked()


def test_archives_that_it_was_started_with_are_read_at_once_and_its_end_is_told(
    chromium: Browser, tmp_path: Path
) -> None:
    with running_app(tmp_path, SAMPLE_ARCHIVE) as own, page_of(own, chromium) as page:
        page.heading("Ada Example")
        page.wait_until_counted()
        assert page.ask("inspection")["inspection"]["owner"]["handle"] == OWNER["username"]
        own.process.kill()
        page.heading("twconvert has ended")
        assert page.barriers() == []


def test_a_book_can_be_made_while_all_is_counted(chromium: Browser, tmp_path: Path) -> None:
    with (
        running_app(tmp_path, SAMPLE_ARCHIVE, others=_SLOW_LOOK) as own,
        page_of(own, chromium, viewport=PHONE) as page,
    ):
        page.page.get_by_text("You need not wait for it").wait_for()
        assert "made on" in page.page.locator(".lead").inner_text()
        assert (page.is_too_wide(), page.barriers()) == (False, [])
        part = page.unfold("What goes in")
        part.get_by_label("Direct messages").check()
        page.only("Tables")
        page.press("Make the tables")
        page.heading("Your tables are ready")
        page.press("Make something else of it")
        page.page.get_by_text("You need not wait for it").wait_for()
        part = page.page.locator("details").filter(has=page.page.get_by_label("Direct messages")).last
        assert page.page.get_by_label("Direct messages").is_checked()
        language = page.unfold("Language and time").get_by_label("Language of headings")
        language.select_option("German")
        language.focus()
        (tmp_path / "go-on").touch()
        page.wait_until_counted()
        assert page.page.get_by_label("Language of headings").input_value() == "de"
        assert page.page.evaluate("document.activeElement.tagName") == "SELECT"
        assert page.page.get_by_label("Direct messages").is_checked()
        assert page.page.locator(".bars").count()
