# ruff: noqa: RUF001 - characters that look like others are what this is about
"""An archive of posts that break books: made with the program that makes the sample archive."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image

from sample.draft import Draft, Picture
from sample.records import Records, id_of, media_basename

if TYPE_CHECKING:
    from pathlib import Path

_SIZES = ((400, 300), (1, 1), (3000, 2400), (20, 4000))

TEXTS = (
    "half an emoji \ud83d, then the other half \ude00",
    "",
    " ",
    "<script>alert('x')</script> & <b>bold</b> &amp; &copy; ]]> --> <!--",
    "a null \0, a bell \a, a form feed \f, a non-character \ufffe and U+2028 \u2028 here",
    "مرحبا (English) بالعالم! 123 @ada_example #وسم",
    "שלום, this is mixed: עברית English עברית.",
    "エモジ 👨‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇪🇺 e\u0301 ﷽ Z̷̡͓a̴͇l̵g̶o",
    "x" * 4000,
    "no break anywhere:" + "\u00a0word" * 90,
    "\n\n\nlines\n\nand\r\nlines\rand\ttabs\n\n",
    "{{ jinja }} {% raw %} ${shell} %s \\n \\u0041",
    "https://t.co/abcdefghij https://t.co/ t.co/x",
    "look: {https://example.org/a|b[c]?q=%&x=<y>#z} and {https://example.org/%zz/ü/ß?ñ=é}",
    "quotes \"double\" 'single' ‘curly’ “curly” `tick`",
    "\u202eright-to-left override\u202c and \u2066isolate\u2069 and \u200bzero\ufeffwidth",
)


def write_nasty_archive(path: Path) -> Path:
    """Write the archive, and return its path."""
    drafts = [*_texts(), *_thread(), *_pictures(), *_reposts()]
    records = Records(drafts, {})
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("data/account.js", _script("account", [{"account": _ACCOUNT}]))
        archive.writestr("data/tweets.js", _script("tweets", records.tweets("tweets")))
        for draft, content in zip(_pictures(), _files(), strict=True):
            basename = media_basename(draft.pictures[0], draft.pictures[0].kind)
            archive.writestr(f"data/tweets_media/{id_of(draft)}-{basename}", content)
    return path


_ACCOUNT = {
    "username": "ada_example",
    "accountId": "14600001",
    "accountDisplayName": 'Ada <&> "Example" 🌙 ]]>',
    "createdAt": "2009-03-14T18:20:00.000Z",
}


def _texts() -> list[Draft]:
    return [
        Draft(
            at=f"2019-0{1 + number % 9}-11 10:{number:02}:00",
            text=text,
            language=("qme", "iw", "und", "en")[number % 4],
        )
        for number, text in enumerate(TEXTS)
    ]


def _thread() -> list[Draft]:
    """Return a thread of four hundred posts, each a reply to the one before."""
    return [
        Draft(
            at=f"2020-02-{1 + number // 60:02} 12:{number % 60:02}:00",
            text=f"{number + 1}/ of a thread that goes on",
            key=f"t{number}",
            reply_to=f"t{number - 1}" if number else "",
        )
        for number in range(400)
    ]


def _pictures() -> list[Draft]:
    return [
        Draft(at=f"2021-05-{1 + number:02} 09:00:00", text="picture", pictures=(Picture(f"p{number}", alt),))
        for number, alt in enumerate(('a <b> & "c"', "", "big", "tall", "png in jpg", "html", "nothing", "cut", "webp"))
    ]


def _files() -> list[bytes]:
    """Return files all named .jpg: good ones of all sizes, others that are something else or nothing."""
    good = [_image("JPEG", size) for size in _SIZES]
    return [*good, _image("PNG", (50, 50)), b"<html>not found</html>", b"", good[2][:900], _image("WEBP", (50, 50))]


def _image(kind: str, size: tuple[int, int]) -> bytes:
    output = io.BytesIO()
    Image.radial_gradient("L").resize(size).convert("RGB").save(output, kind)
    return output.getvalue()


def _reposts() -> list[Draft]:
    return [
        Draft(at="2022-01-01 00:00:00", text="RT @orbit_example: cut in the middle of an emoji 👨‍…"),
        Draft(at="2022-01-01 00:00:01", text="RT @nobody_known: someone who is in no list"),
        Draft(at="2022-01-01 00:00:02", text="RT @"),
    ]


def _script(name: str, records: list[dict[str, Any]]) -> str:
    return f"window.YTD.{name}.part0 = {json.dumps(records, indent=2)}"
