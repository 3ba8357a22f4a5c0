"""Draws what each format makes of the sample archive, for the documentation.

    python docs/images/make_images.py [NAME ...]

Needs Chromium, LibreOffice, poppler-utils, and ``npm ci --ignore-scripts`` in tests/clients.
"""

from __future__ import annotations

import csv
import html
import io
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from markdown_it import MarkdownIt
from openpyxl import load_workbook
from openpyxl.worksheet.properties import PageSetupProperties
from PIL import Image, ImageChops
from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SAMPLE = ROOT / "docs/examples/sample-archive.zip"
sys.path.insert(0, str(ROOT / "tests"))

from clients.browsers import started  # noqa: E402 - its folder is known only now
from clients.libreoffice import pdf_of  # noqa: E402
from clients.reader import open_book  # noqa: E402
from clients.running_app import page_of, running_app  # noqa: E402
from clients.tiddlywiki import open_wiki  # noqa: E402
from clients.tools import require_program, run  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from playwright.sync_api import Page

    from clients.running_app import AppPage

_COLOURS = 96
_FRAME = 20
_FRAME_COLOUR = "#8a8f98"
_WIDTH, _HEIGHT = 1100, 640
_ARCHIVE = "twitter-2025-10-19.zip"
_DOWNLOADED = datetime(2025, 10, 20, 12, tzinfo=UTC).timestamp()
_STYLE = """
body { margin: 0; display: grid; grid-template-columns: 1fr 1fr; height: 640px; font: 15px/1.5 sans-serif; }
body > * { margin: 0; padding: 20px 24px; overflow: hidden; }
pre { background: #1f2430; color: #d9dde7; font: 12px/1.5 monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
img { max-width: 100%; max-height: 260px; } h1 { font-size: 24px; margin: 0 0 8px; } h2 { font-size: 17px; }
article { border-bottom: 1px solid #ccd; padding: 4px 0; } article p { margin: 6px 0; }
article img { max-height: 150px; }
.terminal { grid-column: 1 / 3; font-size: 14px; } .terminal b { color: #9ece6a; }
.table { grid-column: 1 / 3; padding: 0; } table { border-collapse: collapse; font-size: 13px; }
td, th { border: 1px solid #c8ccd4; padding: 3px 8px; vertical-align: top; max-width: 330px; white-space: nowrap;
  overflow: hidden; text-overflow: ellipsis; } th { background: #e8ebf1; text-align: left; }
caption { text-align: left; padding: 12px 8px 4px; font-weight: bold; }
"""


def epub(work: Path) -> Image.Image:
    """Return the cover, the numbers, and a page of a month with a picture."""
    book = made("epub", work)
    with open_book(book) as reader:
        pages = []
        places = dict(reader.contents())
        for place, page in ((0, 1), (places["In numbers"], 1), (places["2017"], 2)):
            reader.go_to(place)
            for _ in range(page - 1):
                reader.next_page()
            pages.append(Image.open(io.BytesIO(reader.picture())))
    return side_by_side(pages)


def reader_on_a_phone(work: Path) -> Image.Image:
    """Return a book on a phone: the most liked posts and a month by day, and the same month at night."""
    book = made("epub", work)
    pages = []
    for scheme, shown in (("light", ("Most liked", "2017")), ("dark", ("2017",))):
        with open_book(book, scheme=scheme, screen=(390, 720)) as reader:  # type: ignore[arg-type]
            places = dict(reader.contents())
            for place in shown:
                reader.go_to(places[place])
                if place == "2017":
                    reader.next_page()
                pages.append(Image.open(io.BytesIO(reader.picture())))
    return side_by_side(pages)


def terminal_epub(work: Path) -> Image.Image:
    """Return a terminal in which a book was made."""
    return terminal(work, "twconvert archive.zip --to epub", 230)


def terminal_inspect(work: Path) -> Image.Image:
    """Return a terminal that shows what is in an archive."""
    return terminal(work, "twconvert inspect archive.zip", 640)


def docx(work: Path) -> Image.Image:
    """Return the first page, the numbers and a page with a picture, as LibreOffice lays them out."""
    pdf = pdf_of(made("docx", work), work)
    run(require_program("pdftoppm", "poppler-utils"), "-png", "-r", "72", "-l", "20", pdf, work / "page")
    pages = sorted(work.glob("page*.png"))
    return side_by_side([Image.open(pages[number]) for number in (0, 2, 13)])


def pdf(work: Path) -> Image.Image:
    """Return the cover, the contents, a page with a picture and the index."""
    made("pdf", work)
    (book,) = work.glob("*.pdf")
    run(require_program("pdftoppm", "poppler-utils"), "-png", "-r", "72", book, work / "page")
    pages = sorted(work.glob("page*.png"))
    return side_by_side([Image.open(pages[number]) for number in (0, 3, 10, -3)])


def tiddlywiki(work: Path) -> Image.Image:
    """Return the wiki as it opens in a browser."""
    with open_wiki(made("tiddlywiki", work) / "wiki.html") as wiki:
        wiki.page.set_viewport_size({"width": _WIDTH, "height": 760})
        return Image.open(io.BytesIO(wiki.page.screenshot()))


def html_site(work: Path) -> Image.Image:
    """Return the front page of a site, the most liked posts, and a search on a phone at night."""
    place = made("html", work).as_uri()
    shown = []
    for name, width, colours in (
        ("index.html", 560, "light"),
        ("most-liked.html", 560, "light"),
        ("search.html?q=owl", 360, "dark"),
    ):
        with browser_page(width, 760) as page:
            page.emulate_media(color_scheme=colours)  # type: ignore[arg-type]
            page.goto(f"{place}/{name}")
            page.wait_for_timeout(1_000)
            shown.append(Image.open(io.BytesIO(page.screenshot())))
    return side_by_side(shown)


def markdown(work: Path) -> Image.Image:
    """Return a month as it is written, and as a program shows it."""
    folder = made("markdown", work) / "2017"
    text = (folder / "2017-08.md").read_text(encoding="utf-8")
    shown = MarkdownIt("commonmark", {"html": True}).render(text)
    return drawn(f"<pre>{html.escape(text)}</pre><div>{shown}</div>", folder)


def jsonfeed(work: Path) -> Image.Image:
    """Return the feed as it is written, and its items as a reader shows them."""
    folder = made("jsonfeed", work)
    feed = json.loads((folder / "feed.json").read_text(encoding="utf-8"))
    items = [item for item in feed["items"] if item["date_published"].startswith("2023")][:4]
    head = {name: feed[name] for name in ("version", "title", "home_page_url")}
    text = json.dumps({**head, "items": items[:1]}, indent=2, ensure_ascii=False)
    articles = "".join(f"<article>{item['content_html']}</article>" for item in items)
    return drawn(f"<pre>{html.escape(text)}</pre><div><h1>{html.escape(feed['title'])}</h1>{articles}</div>", folder)


def tables(work: Path) -> Image.Image:
    """Return the beginning of the table of posts."""
    folder = made("csv", work)
    body = "".join(table(folder / name, rows, columns=7) for name, rows in (("posts.csv", 12), ("media.csv", 5)))
    return drawn(f'<div class="table">{body}</div>', folder)


def sqlite(work: Path) -> Image.Image:
    """Return what Datasette finds in the database."""
    made("sqlite", work)
    (database,) = work.glob("*.sqlite")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    serve = [sys.executable, "-m", "datasette", str(database), "--port", str(port)]
    with subprocess.Popen(serve, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            for _ in range(100):
                time.sleep(0.1)
                with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                    break
            with browser_page(_WIDTH, _HEIGHT) as page:
                columns = "&".join(f"_col={name}" for name in ("time", "text", "kind", "likes"))
                page.goto(
                    f"http://127.0.0.1:{port}/{database.stem}/posts?_search=night&_facet=kind&_sort=time&{columns}"
                )
                return Image.open(io.BytesIO(page.screenshot()))
        finally:
            server.terminate()


def mastodon(work: Path) -> Image.Image:
    """Return an activity as it is written, and posts as a server shows them."""
    archive = made("mastodon", work).with_suffix(".zip")
    with ZipFile(archive) as opened:
        opened.extractall(work)
    activities = json.loads((work / "outbox.json").read_text(encoding="utf-8"))["orderedItems"]
    shown = [each for each in activities if each["published"] > "2019" and each["object"]["attachment"]][:2]
    text = json.dumps(shown[0], indent=2, ensure_ascii=False)
    articles = "".join(f"<article>{article(each['object'])}</article>" for each in shown)
    style = "<style>.invisible { display: none } .ellipsis::after { content: '…' }</style>"
    return drawn(f"<pre>{html.escape(text)}</pre><div>{style}{articles}</div>", work)


def dayone(work: Path) -> Image.Image:
    """Return an entry as it is written, and as a program shows its Markdown."""
    (archive,) = made("dayone", work).parent.glob("*.dayone.zip")
    with ZipFile(archive) as opened:
        opened.extractall(work)
    entries = json.loads((work / "Twitter.json").read_text(encoding="utf-8"))["entries"]
    entry = next(each for each in entries if len(each["photos"]) == 1 and "eclipse2017" in each["tags"])
    text = json.dumps({name: each for name, each in entry.items() if name != "videos"}, indent=2, ensure_ascii=False)
    (photo,) = entry["photos"]
    shown = entry["text"].replace(f"dayone-moment://{photo['identifier']}", f"photos/{photo['md5']}.{photo['type']}")
    return drawn(f"<pre>{html.escape(text)}</pre><div>{MarkdownIt('commonmark').render(shown)}</div>", work)


def article(post: dict[str, Any]) -> str:
    """Return a post as HTML."""
    pictures = [each for each in post["attachment"] if each["mediaType"].startswith("image/")]
    shown = "".join(
        f'<img src="{each["url"][1:]}" alt=""><p><i>{html.escape(each["name"] or "")}</i></p>' for each in pictures
    )
    return f"<small>{post['published']}</small>{post['content']}{shown}"


def workbook(work: Path) -> Image.Image:
    """Return the beginning of the sheet of posts as LibreOffice shows it, with as many columns as a screen has."""
    made("xlsx", work)
    (file,) = work.glob("*.xlsx")
    workbook = load_workbook(file)
    sheet = workbook["posts"]
    sheet.print_area = "A1:J24"
    sheet.page_setup.orientation = "landscape"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    workbook.save(file)
    pdf = pdf_of(file, work)
    run(require_program("pdftoppm", "poppler-utils"), "-png", "-r", "110", "-l", "1", pdf, work / "page")
    (page,) = work.glob("page*.png")
    picture = Image.open(page).convert("RGB")
    margin = 10
    left, top, right, bottom = ImageChops.invert(picture).getbbox() or (0, 0, *picture.size)
    return picture.crop((left - margin, top - margin, right + margin, bottom + margin))


def follows(work: Path) -> Image.Image:
    """Return the table that Mastodon takes."""
    file = made("mastodon-follows", work).rename(work / "ada_example-archive.follows.csv")
    return drawn(f'<div class="table">{table(file, 6, columns=6)}</div>', work, height=160)


def app_archives(work: Path) -> Image.Image:
    """Return the page of the app with an archive that was found."""
    with app_page(work) as page:
        page.button(_ARCHIVE).wait_for()
        return Image.open(io.BytesIO(page.page.screenshot()))


def app_contents(work: Path) -> Image.Image:
    """Return the page of the app with what is in an archive, and what can be made of it."""
    with app_page(work) as page:
        page.read(_ARCHIVE)
        return Image.open(io.BytesIO(page.page.screenshot()))


def app_hosts(work: Path) -> Image.Image:
    """Return the page of the app with the hosts that would be asked for what is missing. None is asked."""
    with app_page(work) as page:
        page.read(_ARCHIVE)
        page.page.set_viewport_size({"width": 760, "height": 980})
        page.unfold("What goes in").get_by_label("Posts that you liked").check()
        page.press("See what is missing")
        page.heading("Get what is missing")
        page.page.get_by_label("Larger pictures").check()
        return Image.open(io.BytesIO(page.page.screenshot()))


def app_done(work: Path) -> Image.Image:
    """Return the page of the app with a book that is ready."""
    with app_page(work) as page:
        page.read(_ARCHIVE)
        page.press("Make the book")
        page.heading("Your book is ready")
        page.unfold("What became of everything")
        return Image.open(io.BytesIO(page.page.screenshot()))


IMAGES: dict[str, Callable[[Path], Image.Image]] = {
    "epub-page": epub,
    "reader-phone": reader_on_a_phone,
    "terminal-epub": terminal_epub,
    "terminal-inspect": terminal_inspect,
    "docx": docx,
    "html": html_site,
    "pdf": pdf,
    "markdown": markdown,
    "tiddlywiki": tiddlywiki,
    "jsonfeed": jsonfeed,
    "csv": tables,
    "sqlite": sqlite,
    "dayone": dayone,
    "mastodon": mastodon,
    "xlsx": workbook,
    "mastodon-follows": follows,
    "app-archives": app_archives,
    "app-contents": app_contents,
    "app-hosts": app_hosts,
    "app-done": app_done,
}


def made(format_name: str, work: Path) -> Path:
    """Return what twconvert makes of the sample archive."""
    words = ["--to", format_name, "-o", str(work / format_name), "--quiet"]
    subprocess.run([sys.executable, "-m", "twconvert", str(SAMPLE), *words], check=True, stdout=subprocess.DEVNULL)
    # Files of a format get its suffix.
    (place,) = work.glob(f"{format_name}*")
    return place


def terminal(work: Path, command: str, height: int) -> Image.Image:
    """Return a terminal with a command and its answer; what does not fit is cut off."""
    shutil.copy(SAMPLE, work / "archive.zip")
    words = [sys.executable, "-m", *command.split()]
    said = subprocess.check_output(words, cwd=work, stderr=subprocess.STDOUT, encoding="utf-8")
    return drawn(f'<pre class="terminal"><b>$ {command}</b>\n{html.escape(said)}</pre>', work, height)


def table(file: Path, rows: int, columns: int) -> str:
    """Return the first rows of a table as HTML."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        head, *body = [row[:columns] for row, _ in zip(csv.reader(lines), range(rows + 1), strict=False)]
    cells = "".join(f"<th>{html.escape(cell)}</th>" for cell in head)
    lines_of_html = "".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in body)
    return f"<table><caption>{file.name}</caption><tr>{cells}</tr>{lines_of_html}</table>"


def drawn(body: str, folder: Path, height: int = _HEIGHT) -> Image.Image:
    """Return a page of HTML as a picture; its files are below the folder."""
    file = folder / "picture.html"
    file.write_text(f'<!doctype html><meta charset="utf-8"><style>{_STYLE}</style>{body}', encoding="utf-8")
    with browser_page(_WIDTH, height) as page:
        page.goto(file.as_uri())
        return Image.open(io.BytesIO(page.screenshot()))


@contextmanager
def app_page(work: Path) -> Iterator[AppPage]:
    """Open the page of the app, whose user has the sample archive in Downloads."""
    (work / "Downloads").mkdir()
    archive = shutil.copy(SAMPLE, work / "Downloads" / _ARCHIVE)
    os.utime(archive, (_DOWNLOADED, _DOWNLOADED))
    size = {"width": 760, "height": 840}
    with (
        running_app(work, others="") as app,
        started("chromium") as browser,
        page_of(app, browser, viewport=size) as page,
    ):
        yield page


@contextmanager
def browser_page(width: int, height: int) -> Iterator[Page]:
    """Open an empty page of Chromium."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=require_program("chromium", "chromium"), args=["--no-sandbox"])
        yield browser.new_page(viewport={"width": width, "height": height})
        browser.close()


def side_by_side(pictures: Sequence[Image.Image]) -> Image.Image:
    """Return pages beside each other, in a frame."""
    width = sum(picture.width + _FRAME for picture in pictures) + _FRAME
    sheet = Image.new("RGB", (width, max(picture.height for picture in pictures) + 2 * _FRAME), _FRAME_COLOUR)
    place = _FRAME
    for picture in pictures:
        sheet.paste(picture.convert("RGB"), (place, _FRAME))
        place += picture.width + _FRAME
    return sheet


def main(names: Sequence[str]) -> None:
    """Draw the images of these names, or all."""
    for name in names or IMAGES:
        with tempfile.TemporaryDirectory() as work:
            image = IMAGES[name](Path(work)).convert("RGB")
        file = HERE / f"{name}.png"
        # Few colours make a small file, and nobody sees the difference.
        image.quantize(_COLOURS, dither=Image.Dither.FLOYDSTEINBERG).save(file, optimize=True)
        print(f"{file} ({file.stat().st_size:,} bytes)")


if __name__ == "__main__":
    main(sys.argv[1:])
