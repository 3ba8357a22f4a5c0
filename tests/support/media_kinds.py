"""A file of each kind of picture, film and recording, as small as can be; some have a beginning and no content."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import NamedTuple

from PIL import Image


class Kind(NamedTuple):
    """A kind of file."""

    name: str
    """That of its suffix, in most cases."""
    media_type: str | None
    """What it is taken for; ``None`` where it is no medium."""
    content: bytes


def _encoded(form: str, *further: Image.Image, size: tuple[int, int] = (32, 24), **options: object) -> bytes:
    output = BytesIO()
    picture = Image.effect_noise(size, 40).convert("RGB")
    more = {"save_all": True, "append_images": list(further)} if further else {}
    picture.save(output, form, **more, **options)
    return output.getvalue()


def _brand(major: bytes, *others: bytes) -> bytes:
    content = major + bytes(4) + b"".join((major, *others))
    return struct.pack(">I4s", len(content) + 8, b"ftyp") + content + bytes(64)


def _ebml(kind: bytes) -> bytes:
    return b"\x1aE\xdf\xa3\x93\x42\x82" + bytes([0x80 | len(kind)]) + kind + bytes(64)


def _riff(kind: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", 68) + kind + bytes(64)


def _ogg(first: bytes) -> bytes:
    return b"OggS\0\x02" + bytes(20) + b"\x01\x1e" + first + bytes(64)


_OTHER = Image.new("RGB", (32, 24), "navy")
KINDS = [
    Kind("jpg", "image/jpeg", _encoded("JPEG")),
    Kind("mpo", "image/jpeg", _encoded("MPO", _OTHER)),
    Kind("png", "image/png", _encoded("PNG")),
    Kind("apng", "image/png", _encoded("PNG", _OTHER, duration=300)),
    Kind("gif", "image/gif", _encoded("GIF")),
    Kind("webp", "image/webp", _encoded("WEBP")),
    Kind("avif", "image/avif", _encoded("AVIF")),
    Kind("bmp", "image/bmp", _encoded("BMP")),
    Kind("tif", "image/tiff", _encoded("TIFF")),
    Kind("packed tif", "image/tiff", _encoded("TIFF", compression="tiff_lzw")),
    Kind("ico", "image/x-icon", _encoded("ICO", size=(16, 16))),
    Kind("heic", "image/heic", _brand(b"heic", b"mif1")),
    Kind("heic of a family", "image/heic", _brand(b"mif1", b"heic")),
    Kind("heif", "image/heif", _brand(b"mif1", b"hevy")),
    Kind("jxl", "image/jxl", b"\xff\x0a" + bytes(64)),
    Kind("mp4", "video/mp4", _brand(b"isom", b"mp42")),
    Kind("mp4 of another brand", "video/mp4", _brand(b"dash", b"iso6")),
    Kind("m4v", "video/mp4", _brand(b"M4V ")),
    Kind("webm", "video/webm", _ebml(b"webm")),
    Kind("mov", "video/quicktime", _brand(b"qt  ")),
    Kind("old mov", "video/quicktime", bytes([0, 0, 0, 8]) + b"wide" + bytes(64)),
    Kind("mkv", "video/x-matroska", _ebml(b"matroska")),
    Kind("ogv", "video/ogg", _ogg(b"\x80theora")),
    Kind("3gp", "video/3gpp", _brand(b"3gp5")),
    Kind("ts", "video/mp2t", (b"G" + bytes(187)) * 4),
    Kind("mpg", "video/mpeg", b"\0\0\x01\xba" + bytes(64)),
    Kind("avi", "video/x-msvideo", _riff(b"AVI ")),
    Kind("wmv", "video/x-ms-wmv", bytes.fromhex("3026b2758e66cf11a6d9") + bytes(64)),
    Kind("flv", "video/x-flv", b"FLV\x01" + bytes(64)),
    Kind("mp3", "audio/mpeg", b"ID3\x04" + bytes(64)),
    Kind("m4a", "audio/mp4", _brand(b"M4A ")),
    Kind("ogg", "audio/ogg", _ogg(b"\x01vorbis")),
    Kind("opus", "audio/ogg", _ogg(b"OpusHead")),
    Kind("flac", "audio/flac", b"fLaC" + bytes(64)),
    Kind("wav", "audio/wav", _riff(b"WAVE")),
    Kind("aac", "audio/aac", b"\xff\xf1" + bytes(64)),
    Kind("amr", "audio/amr", b"#!AMR\n" + bytes(64)),
    Kind("aiff", "audio/aiff", b"FORM\0\0\0\x40AIFF" + bytes(64)),
    Kind("svg", None, b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    Kind("psd", None, b"8BPS\0\x01" + bytes(64)),
    Kind("text", None, b"I'm free to say that this is a text, and no film, however it begins."),
]
