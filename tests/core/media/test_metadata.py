"""What media files say of places, cameras and owners is overwritten, and nothing else in them."""

from __future__ import annotations

import io
import random
import zlib
from struct import pack
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageOps
from PIL.PngImagePlugin import PngInfo

from support.samples import FILES
from twconvert.media.metadata import Edit, EditedFile, is_without_metadata, metadata_edits
from twconvert.media.metadata.edits import REST_OF_FILE

if TYPE_CHECKING:
    from collections.abc import Callable

WORD = b"zqprivate"
"""Stands in every piece of metadata of these files."""
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">' + WORD * 60 + b"</x:xmpmeta>"
SIDEWAYS = 6
ORIENTATION, MAKE, ARTIST, GPS, SERIAL = 0x0112, 0x010F, 0x013B, 0x8825, 0xA431

TURNED = b"Exif\0\0MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0"


def exif(orientation: int = SIDEWAYS) -> Image.Exif:
    made = Image.Exif()
    made[ORIENTATION] = orientation
    made[MAKE] = made[ARTIST] = WORD.decode()
    made.get_ifd(GPS).update({1: "N", 2: (52.0, 31.0, 12.0), 0x1B: WORD.decode()})
    made.get_ifd(0x8769)[SERIAL] = WORD.decode()
    return made


def picture(kind: str, mode: str = "RGB", **options: Any) -> bytes:
    output = io.BytesIO()
    pixels = random.Random(1).randbytes(40 * 30 * len(Image.new(mode, (1, 1)).tobytes()))  # noqa: S311 - chance for variety
    Image.frombytes(mode, (40, 30), pixels).save(output, kind, **options)
    return output.getvalue()


def segment(marker: int, content: bytes) -> bytes:
    return pack(">BBH", 0xFF, marker, len(content) + 2) + content


def jpeg(**options: Any) -> bytes:
    made = picture("JPEG", exif=exif(), xmp=XMP, icc_profile=PROFILE, comment=WORD, **options)
    iptc = segment(0xED, b"Photoshop 3.0\0" + WORD)
    several = segment(0xE2, b"FPXR\0" + WORD)
    return made[:2] + iptc + several + segment(0xEC, WORD) + made[2:] + b"\0\0\0\x18ftypmp42" + WORD


def chunk(name: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + name + content + pack(">I", zlib.crc32(name + content))


def png(**options: Any) -> bytes:
    info = PngInfo()
    info.add_text("Author", WORD.decode())
    info.add_text("GPS", WORD.decode() * 99, zip=True)
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    made = picture("PNG", exif=exif(), icc_profile=PROFILE, pnginfo=info, **options)
    end = made.index(b"IEND") - 4
    late = chunk(b"tEXt", b"Comment\0" + WORD) + chunk(b"tIME", b"\x07\xe3\1\1\1\1\1") + chunk(b"caBX", WORD)
    return made[:end] + late + made[end:] + WORD


def webp(**options: Any) -> bytes:
    made = picture("WEBP", exif=exif(), xmp=XMP, icc_profile=PROFILE, **options)
    made += b"ABCD" + pack("<I", len(WORD)) + WORD + b"\0"
    return made[:4] + pack("<I", len(made) - 8) + made[8:]


def gif() -> bytes:
    frames = [Image.new("P", (40, 30), color) for color in (1, 2)]
    output = io.BytesIO()
    frames[0].save(output, "GIF", save_all=True, append_images=frames[1:], loop=3, comment=WORD * 40)
    made = output.getvalue()
    trailer = b"\1" + bytes(range(255, -1, -1)) + b"\0"
    return made[:-1] + b"\x21\xff\x0bXMP DataXMP" + XMP + trailer + b";" + WORD


def box(name: bytes, *content: bytes) -> bytes:
    inside = b"".join(content)
    return pack(">I4s", len(inside) + 8, name) + inside


def film(*, moov_first: bool = False, is_private: bool = True) -> bytes:
    encoder = box(b"ilst", box(b"\xa9too", box(b"data", b"\0\0\0\1\0\0\0\0Lavf58.29.100")))
    handler = box(b"hdlr", bytes(24))
    place = (box(b"\xa9xyz", pack(">HH", len(WORD), 0x15C7) + WORD),) if is_private else ()
    keys = (box(b"meta", handler, box(b"keys", WORD), box(b"ilst", box(b"\0\0\0\1", WORD))),) if is_private else ()
    track = box(b"trak", box(b"tkhd", bytes(84)), *([box(b"udta", box(b"name", WORD))] if is_private else ()))
    udta = box(b"udta", *place, box(b"meta", bytes(4), handler, encoder))
    moov = box(b"moov", box(b"mvhd", bytes(100)), track, udta, *keys)
    mdat = pack(">I4sQ", 1, b"mdat", 16 + 300_000) + bytes(300_000)
    uuid = box(b"uuid", bytes.fromhex("be7acfcb97a942e89c71999491e3afac"), WORD) if is_private else b""
    return box(b"ftyp", b"mp42" + bytes(4)) + (moov + mdat if moov_first else mdat + moov) + uuid


class Packed(io.BytesIO):
    """A file that cannot seek, as one that is packed in a zip."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise io.UnsupportedOperation


def edited(content: bytes, kind: type[io.BytesIO] = io.BytesIO) -> bytes:
    edits = metadata_edits(kind(content))
    return io.BufferedReader(EditedFile(io.BytesIO(content), edits)).read()


PICTURES: dict[str, Callable[[], bytes]] = {
    "JPEG": jpeg,
    "progressive JPEG": lambda: jpeg(progressive=True),
    "grey JPEG": lambda: jpeg(mode="L"),
    "PNG": png,
    "WebP": webp,
    "lossless WebP": lambda: webp(lossless=True),
    "GIF": gif,
    "AVIF": lambda: picture("AVIF", exif=exif(1), xmp=XMP, icc_profile=PROFILE),
}


@pytest.mark.parametrize("kind", [io.BytesIO, Packed])
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_the_same_without_its_metadata(name: str, kind: type[io.BytesIO]) -> None:
    content = PICTURES[name]()
    assert content.count(WORD) > 1
    made = edited(content, kind)
    assert len(made) == len(content)
    assert WORD not in made
    with Image.open(io.BytesIO(content)) as before, Image.open(io.BytesIO(made)) as after:
        after.verify()
        assert after.size == before.size
    with Image.open(io.BytesIO(content)) as before, Image.open(io.BytesIO(made)) as after:
        for frame in range(getattr(before, "n_frames", 1)):
            before.seek(frame)
            after.seek(frame)
            assert after.tobytes() == before.tobytes()
        assert after.info.get("icc_profile") == before.info.get("icc_profile")
        assert [after.info.get(each) for each in ("loop", "duration", "dpi")] == [
            before.info.get(each) for each in ("loop", "duration", "dpi")
        ]
        assert dict(after.getexif()) == ({ORIENTATION: SIDEWAYS} if name not in {"GIF", "AVIF"} else {})
        left = [str(after.info.get(each) or "") for each in ("comment", "xmp", "XML:com.adobe.xmp", "Author", "GPS")]
        assert [each for each in left if each.strip("b'\\x0")] == []


def test_of_several_pictures_in_one_file_the_first_stays() -> None:
    output = io.BytesIO()
    frames = [Image.new("RGB", (40, 30), color) for color in ("red", "blue")]
    frames[0].save(output, "MPO", save_all=True, append_images=frames[1:], exif=exif())
    made = edited(output.getvalue())
    assert WORD not in made
    with Image.open(io.BytesIO(made)) as after:
        assert (after.format, after.getpixel((5, 5))) == ("JPEG", (254, 0, 0))


@pytest.mark.parametrize("name", PICTURES)
def test_what_was_edited_once_stays_as_it_is(name: str) -> None:
    made = edited(PICTURES[name]())
    assert edited(made) == made


@pytest.mark.parametrize("kind", [io.BytesIO, Packed])
@pytest.mark.parametrize("moov_first", [True, False])
def test_a_film_is_the_same_without_its_metadata(kind: type[io.BytesIO], *, moov_first: bool) -> None:
    content = film(moov_first=moov_first)
    made = edited(content, kind)
    assert (len(made), WORD in made, made.count(b"free")) == (len(content), False, 4)
    for name in (b"mvhd", b"tkhd", b"mdat"):
        assert made.index(name) == content.index(name)


CLEAN: dict[str, Callable[[], bytes]] = {
    "JPEG with a profile": lambda: picture("JPEG", icc_profile=PROFILE),
    "JPEG of a server": lambda: picture("JPEG", comment=b"CREATOR: gd-jpeg v1.0"),
    "JPEG that is turned": lambda: picture("JPEG", exif=TURNED),
    "PNG with a profile": lambda: picture("PNG", icc_profile=PROFILE, dpi=(72, 72)),
    "plain WebP": lambda: picture("WEBP"),
    "WebP with a profile": lambda: picture("WEBP", icc_profile=PROFILE),
    "plain GIF": lambda: picture("GIF", "L"),
    "BMP": lambda: picture("BMP"),
    "plain AVIF": lambda: picture("AVIF"),
    "film": lambda: film(is_private=False),
    "film of the samples": lambda: FILES["film.mp4"],
    "text": lambda: b"<html>" + WORD,
    "nothing": lambda: b"",
}  # fmt: skip


@pytest.mark.parametrize("name", CLEAN)
def test_what_says_nothing_is_left_alone(name: str) -> None:
    assert metadata_edits(io.BytesIO(CLEAN[name]())) == []


@pytest.mark.parametrize("name", [*PICTURES, *CLEAN])
def test_the_first_bytes_tell_it_of_most_jpegs(name: str) -> None:
    content = {**PICTURES, **CLEAN}[name]()
    assert is_without_metadata(content[:1280]) == (name in {"JPEG with a profile", "JPEG of a server"})
    if content:
        assert not is_without_metadata(content[: random.Random(name).randrange(min(len(content), 150))])  # noqa: S311 - chance for variety


@pytest.mark.parametrize("orientation", range(10))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_stays_as_upright_as_it_was(kind: str, orientation: int) -> None:
    content = picture(kind, exif=exif(orientation))
    made = edited(content)
    assert WORD not in made
    with Image.open(io.BytesIO(content)) as before, Image.open(io.BytesIO(made)) as after:
        assert ImageOps.exif_transpose(after).tobytes() == ImageOps.exif_transpose(before).tobytes()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_of_thousands_of_comments_the_rest_is_overwritten(kind: str) -> None:
    whole = picture(kind)
    comment = segment(0xFE, WORD) if kind == "JPEG" else chunk(b"tEXt", b"Comment\0" + WORD)
    place = 2 if kind == "JPEG" else 33
    edits = metadata_edits(io.BytesIO(whole[:place] + comment * 5000 + whole[place:]))
    assert len(edits) == 1000
    assert edits[-1].length == REST_OF_FILE


def test_a_comment_without_an_end_is_not_read_into_memory() -> None:
    whole = gif()
    blocks = b"\x21\xfe" + (b"\xff" + WORD * 28 + b"abc") * 5000 + b"\0"
    (*_, last) = metadata_edits(io.BytesIO(whole[: whole.index(b"\x21")] + blocks + whole[whole.index(b"\x21") :]))
    assert last.length == REST_OF_FILE


@pytest.mark.parametrize("name", [*PICTURES, "film"])
def test_damage_is_none_of_its_business(name: str) -> None:
    chance = random.Random(name)  # noqa: S311 - chance for variety
    whole = PICTURES[name]() if name in PICTURES else film()
    for _ in range(200):
        content = bytearray(whole[: chance.choice((len(whole), chance.randrange(len(whole))))])
        for _ in range(chance.randrange(4) if content else 0):
            content[chance.randrange(len(content))] = chance.randrange(256)
        assert len(edited(bytes(content))) == len(content)
        assert len(edited(bytes(content), Packed)) == len(content)


@given(
    st.binary(max_size=200),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.binary(max_size=10)), max_size=6),
    st.integers(1, 50),
    st.booleans(),
)
def test_only_the_ranges_are_overwritten(
    content: bytes,
    gaps: list[tuple[int, int, bytes]],
    piece: int,
    is_open: bool,  # noqa: FBT001 - hypothesis gives it
) -> None:
    edits, position, wanted = [], 0, bytearray(content)
    for gap, length, new in gaps:
        start = position + gap
        edits.append(Edit(start, length, new[:length]))
        position = start + length
        end = min(position, len(content))
        wanted[start:end] = new[:length].ljust(length, b"\0")[: max(0, end - start)]
    if is_open:
        edits.append(Edit(position, REST_OF_FILE))
        wanted[position:] = bytes(max(0, len(content) - position))
    file = EditedFile(io.BytesIO(content), edits)
    assert b"".join(iter(lambda: file.read(piece) or b"", b"")) == wanted
