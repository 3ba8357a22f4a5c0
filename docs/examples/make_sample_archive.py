"""Make ``sample-archive.zip``, a small archive of an invented person in the layout of 2023 and later.

Run ``python docs/examples/make_sample_archive.py`` after a change; a test holds the zip to this program.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sample import others, pictures
from sample.film import mp4
from sample.ids import code, iso_time, time_of
from sample.painting import jpeg, png
from sample.people import ADA, BIO, PLACE, WEBSITE
from sample.posts import POSTS
from sample.records import Records, id_of, media_basename

DESTINATION = Path(__file__).with_name("sample-archive.zip")

_GENERATED_AT = time_of("2025-10-19 15:58:00")
_FILM_SIZE = (480, 270)
_README = "This is a sample archive of an invented person. See docs/examples of twconvert.\n"


def members() -> dict[str, bytes]:
    """Return the files of the archive by their names in it."""
    media, sizes = _media()
    records = Records(POSTS, sizes)
    data = {
        "tweets": records.tweets("tweets"),
        "tweet-headers": records.headers(),
        "note-tweet": records.notes(),
        "community-tweet": records.tweets("community"),
        "deleted-tweets": records.tweets("deleted"),
        "account": [{"account": _account()}],
        "profile": [{"profile": _profile()}],
        "screen-name-change": others.handle_changes(),
        "like": others.likes(),
        "direct-messages": others.conversations(),
        "direct-messages-group": others.groups(),
        "follower": others.accounts("follower", "bea", "miro", "jun", "dalia", "orbit", unknown=4),
        "following": others.accounts("following", "bea", "miro", "orbit", "crumb", "noam", unknown=1),
        "block": others.accounts("blocking", unknown=1),
        "mute": others.accounts("muting", "crumb"),
        "lists-created": others.lists("ada_example/lists/bakers-of-the-valley"),
        "lists-member": others.lists("orbit_example/lists/night-owls"),
        "lists-subscribed": [],
        "grok-chat-item": others.chat(),
        "ad-impressions": [],
    }
    files = {f"data/{name}.js": _script(name, content) for name, content in data.items()}
    size = sum(map(len, (files | media).values()))
    return {
        "data/README.txt": _README.encode(),
        "data/manifest.js": _manifest({name: len(content) for name, content in data.items()}, size),
        **files,
        **media,
    }


def write_zip(destination: Path) -> None:
    """Write the archive, the same bytes each time."""
    with ZipFile(destination, "w") as archive:
        for name, content in members().items():
            entry = ZipInfo(name, (2025, 10, 19, 15, 58, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, compresslevel=9)


def _media() -> tuple[dict[str, bytes], dict[str, tuple[int, int]]]:
    """Return the media files by their names, and the size in pixels of each picture by its own."""
    files: dict[str, bytes] = {}
    sizes: dict[str, tuple[int, int]] = {}
    for draft in POSTS:
        for picture in draft.pictures:
            if picture.is_missing:
                continue
            drawn = getattr(pictures, picture.name)()
            if picture.kind == "mp4":
                content, size = mp4([jpeg(frame, 60) for frame in drawn], _FILM_SIZE, 4), _FILM_SIZE
            else:
                content, size = (png if picture.kind == "png" else jpeg)(drawn), drawn.size
            files[f"data/tweets_media/{id_of(draft)}-{media_basename(picture, picture.kind)}"] = content
            sizes[picture.name] = size
    drawn = getattr(pictures, others.PICTURE[1])()
    files[f"data/direct_messages_media/{others.picture_file()}"] = jpeg(drawn.resize((480, 360)))
    files[f"data/profile_media/{ADA.id}-{code('avatar', 8)}.jpg"] = jpeg(pictures.avatar())
    files[f"data/profile_media/{ADA.id}-1719950000.jpg"] = jpeg(pictures.header())
    return files, sizes


def _account() -> dict[str, str]:
    return {
        "email": "ada@example.org",
        "createdVia": "web",
        "username": ADA.handle,
        "accountId": ADA.id,
        "createdAt": iso_time(time_of("2009-03-14 18:20:00")),
        "accountDisplayName": ADA.name,
    }


def _profile() -> dict[str, Any]:
    images = "https://pbs.twimg.com"
    return {
        "description": {"bio": BIO, "website": WEBSITE, "location": PLACE},
        "avatarMediaUrl": f"{images}/profile_images/1500000000000000007/{code('avatar', 8)}.jpg",
        "headerMediaUrl": f"{images}/profile_banners/{ADA.id}/1719950000",
    }


def _manifest(counts: dict[str, int], size: int) -> bytes:
    types: dict[str, Any] = {_camel(name): {"files": [_data_file(name, count)]} for name, count in counts.items()}
    types |= {
        "tweetsMedia": {"mediaDirectory": "data/tweets_media"},
        "profileMedia": {"mediaDirectory": "data/profile_media"},
        "directMessagesMedia": {"mediaDirectory": "data/direct_messages_media"},
    }
    config = {
        "userInfo": {"accountId": ADA.id, "userName": ADA.handle, "displayName": ADA.name},
        "archiveInfo": {
            "sizeBytes": str(size),
            "generationDate": iso_time(_GENERATED_AT),
            "isPartialArchive": False,
            "maxPartSizeBytes": "53687091200",
        },
        "readmeInfo": {"fileName": "data/README.txt", "directory": "data/", "name": "README.txt"},
        "dataTypes": types,
    }
    return f"window.__THAR_CONFIG = {_pretty(config)}".encode()


def _data_file(name: str, count: int) -> dict[str, str]:
    return {"fileName": f"data/{name}.js", "globalName": f"{_global(name)}", "count": str(count)}


def _script(name: str, content: list[dict[str, Any]]) -> bytes:
    return f"window.{_global(name)} = {_pretty(content)}\n".encode()


def _global(name: str) -> str:
    return f"YTD.{name.replace('-', '_')}.part0"


def _camel(name: str) -> str:
    first, *rest = name.split("-")
    return first + "".join(map(str.capitalize, rest))


def _pretty(content: object) -> str:
    """Return JSON as the archives have it, with a space inside empty brackets."""
    text = json.dumps(content, indent=2, ensure_ascii=False)
    return text.replace(": []", ": [ ]").replace(": {}", ": { }")


if __name__ == "__main__":
    write_zip(DESTINATION)
    print(f"{DESTINATION}: {DESTINATION.stat().st_size:,} bytes")
