"""What cannot be shown is said, and what posts say is no markup."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from PIL import Image

import twconvert_pdf
from support.reading.pdf import faults_of, words_of
from twconvert import Link, Media, OutputError, Text
from twconvert.testing import FilesInMemory, make_document, make_post
from twconvert_pdf.fonts import complaint_about

MARKUP = (
    '#read("/etc/hostname") #include "book.typ" #import "@preview/example:0.1.0": add',
    "= No heading\n*no* _style_ `no code` $no sum$ @nobody <no-label> // no comment /* none */ ~ \\ #",
    '"quoted" \\u{41} #{ panic("!") } https://example.org/#fragment',
)


def test_markup_in_posts_is_text(tmp_path: Path) -> None:
    posts = [make_post(number, Text(words), Link("https://example.org/", words)) for number, words in enumerate(MARKUP)]
    with make_document(posts) as document:
        twconvert_pdf.export(document, tmp_path / "book.pdf", cover=False)
    words = "".join(words_of(tmp_path / "book.pdf").split())
    assert [
        each for each in MARKUP if words.count("".join(each.replace("-", "").split())) != 2 and "-" not in each
    ] == []
    assert words.count('#read("/etc/hostname")') == 2


# What Typst gives a meaning to, between letters. Hyphens are left out, since lines are broken at them.
_SIGNS = "aB1 #$*_`@<>[](){}\\/~=+.,:;!?\"'&%^|\n\t\u0416\u00e9"


# A failure costs a book for each attempt to make it smaller.
@settings(max_examples=3, phases=(Phase.generate,))
@given(st.lists(st.text(_SIGNS, min_size=1, max_size=50), min_size=8, max_size=8))
def test_any_text_is_on_the_page_as_it_was_written(texts: list[str]) -> None:
    posts = [make_post(number, Text(words)) for number, words in enumerate(texts, 1)]
    with TemporaryDirectory() as folder, make_document(posts) as document:
        twconvert_pdf.export(document, Path(folder) / "book.pdf", page="a4", margins="screen", cover=False)
        shown = "".join(words_of(Path(folder) / "book.pdf").replace("\u200b", "").split())
    assert [words for words in texts if "".join(words.split()) not in shown] == []


def test_characters_that_no_font_has_are_told(tmp_path: Path) -> None:
    warnings: list[tuple[str, str]] = []
    posts = [make_post(1, Text("Apple \U00100042, nothing \ufdd0, and \U000f1234"))]
    with make_document(posts) as document:

        def tell(message: str, *, kind: str = "output-limited") -> None:
            warnings.append((kind, message))

        twconvert_pdf.export(replace(document, tell=tell), tmp_path / "book.pdf", cover=False)
    assert [kind for kind, _ in warnings] == ["font-missing"]
    assert "private-use characters (2)" in warnings[0][1]
    assert faults_of(tmp_path / "book.pdf") == []
    assert "nothing" in words_of(tmp_path / "book.pdf")


def test_scripts_are_named_with_the_fonts_that_have_them() -> None:
    assert complaint_about("\u65e5\u672c\u3042\u0e01\U0001f600") == (
        "no font here has these characters, and empty boxes stand in their places: Chinese characters (2), "
        "Thai (1), Japanese (1), emoji and symbols (1); install Noto Sans Thai, Noto Sans CJK and Noto Color Emoji, "
        "and make it again"
    )


def test_damaged_pictures_do_not_end_a_book(tmp_path: Path) -> None:
    output = BytesIO()
    Image.effect_noise((60, 40), 80).save(output, "PNG")
    whole = output.getvalue()
    files = {"whole.png": whole, "cut.png": whole[: len(whole) // 2]}
    posts = [
        make_post(number, media=(Media(kind="image", path=path, media_type="image/png", alt=path),))
        for number, path in enumerate(files)
    ]
    with make_document(posts, files=files) as document:
        twconvert_pdf.export(document, tmp_path / "book.pdf", cover=False)
        assert isinstance(document.files, FilesInMemory)
        assert [(media.path, reason) for media, reason in document.files.left_out] == [
            ("cut.png", "a picture is damaged, and an empty one stands in its place")
        ]
    assert faults_of(tmp_path / "book.pdf") == []


def test_a_typesetter_that_ends_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twconvert_pdf.typesetting._PROGRAM", "twconvert_pdf.no_such_program")
    with make_document([make_post(1)]) as document, pytest.raises(OutputError, match="the typesetter made no book: "):
        twconvert_pdf.export(document, tmp_path / "book.pdf", cover=False)


def test_what_takes_much_memory_is_told_with_a_way_to_take_less(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def tell(message: str, *, kind: str = "output-limited") -> None:
        assert kind == "output-limited"
        told.append(message)

    monkeypatch.setattr("twconvert_pdf.typesetting._MOST_CHARACTERS", 4_000)

    class Killed(subprocess.Popen[bytes]):
        """A process that the system ends for want of memory."""

        def communicate(self, *_: Any, **__: Any) -> tuple[bytes, bytes]:
            self.kill()
            return super().communicate()

    for text in ("short", "long " * 1_000):
        with make_document([make_post(1, Text(text))]) as document:
            monkeypatch.setattr("subprocess.Popen", Killed)
            with pytest.raises(OutputError, match="memory ran out; make smaller books: --volumes year, or of a "):
                twconvert_pdf.export(replace(document, tell=tell), tmp_path / "book.pdf", cover=False)
    assert told == [
        (
            "a book for which the typesetter takes about 0.2 GB of memory; "
            "make smaller books: --volumes year, or of a size, as in --volumes 20MB"
        )
    ]


def test_it_ends_the_typesetter_with_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[Interrupted] = []

    class Interrupted(subprocess.Popen[bytes]):
        """A process during which somebody presses Ctrl-C."""

        was_interrupted = False

        def communicate(self, *arguments: Any, **options: Any) -> tuple[bytes, bytes]:
            if not self.was_interrupted:
                self.was_interrupted = True
                started.append(self)
                raise KeyboardInterrupt
            return super().communicate(*arguments, **options)

    monkeypatch.setattr("twconvert_pdf.typesetting.subprocess.Popen", Interrupted)
    with make_document([make_post(1)]) as document, pytest.raises(KeyboardInterrupt):
        twconvert_pdf.export(document, tmp_path / "book.pdf", cover=False)
    assert started[0].poll() is not None
    assert list(tmp_path.iterdir()) == []
