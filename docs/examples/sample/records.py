"""The records of the sample archive, with the fields and the spelling that real ones have."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sample.entities import Written, indices, note_hashtags, note_links, styled, write
from sample.ids import code, edit_deadline, iso_time, post_id, time_of, tweet_time
from sample.people import ADA, FRIENDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sample.draft import Draft, Picture

_COMMUNITY = "1500000000000000123"
_PROGRAMS = (
    (2012, "http://twitter.com", "Twitter Web Client"),
    (2016, "http://twitter.com/download/iphone", "Twitter for iPhone"),
    (2021, "http://twitter.com/download/android", "Twitter for Android"),
    (9999, "https://mobile.twitter.com", "Twitter Web App"),
)


class Records:
    """Makes the records of drafts, which may name each other by their keys."""

    def __init__(self, drafts: Sequence[Draft], sizes: Mapping[str, tuple[int, int]]) -> None:
        """Take all drafts, and the width and height in pixels of each picture."""
        self._drafts = drafts
        self._sizes = sizes
        self._ids = {draft.key: id_of(draft) for draft in drafts if draft.key}
        self._edits = {draft.edit_of: id_of(draft) for draft in drafts if draft.edit_of}

    def tweets(self, shelf: str) -> list[dict[str, Any]]:
        """Return the posts of a shelf, the newest first."""
        chosen = [draft for draft in self._drafts if draft.shelf == shelf]
        newest_first = sorted(chosen, key=lambda draft: draft.at, reverse=True)
        return [{"tweet": self._tweet(draft)} for draft in newest_first]

    def notes(self) -> list[dict[str, Any]]:
        """Return the whole texts of the long posts."""
        return [{"noteTweet": _note(draft)} for draft in self._drafts if draft.note]

    def headers(self) -> list[dict[str, Any]]:
        """Return the short list of all posts that an archive holds beside them."""
        tweets = [record["tweet"] for record in self.tweets("tweets")]
        return [
            {"tweet": {"tweet_id": tweet["id_str"], "user_id": ADA.id, "created_at": tweet["created_at"]}}
            for tweet in tweets
        ]

    def _tweet(self, draft: Draft) -> dict[str, Any]:
        when, own_id = time_of(draft.at), id_of(draft)
        written = write(self._with_quotes(draft, when), own_id, has_media=bool(draft.pictures))
        media = [self._media(draft, picture, written) for picture in draft.pictures]
        tweet: dict[str, Any] = {}
        if draft.shelf != "community":
            tweet["edit_info"] = self._edit_info(draft)
        tweet |= {
            "retweeted": False,
            "source": _source(when),
            "entities": written.entities | ({"media": [_photo_of(media[0])]} if media else {}),
            "display_text_range": indices(0, len(written.text)),
            "favorite_count": str(draft.likes),
            "id_str": own_id,
            "truncated": False,
            "retweet_count": str(draft.reposts),
            "id": own_id,
        }
        if draft.shelf == "community":
            tweet |= {"community_id": _COMMUNITY, "community_id_str": _COMMUNITY, "scopes": {"followers": False}}
        if media or written.entities["urls"]:
            tweet["possibly_sensitive"] = False
        tweet |= {"created_at": tweet_time(when), "favorited": False, "full_text": written.text}
        tweet |= {"lang": draft.language, **self._reply(draft, when)}
        if media:
            tweet["extended_entities"] = {"media": media}
        if draft.deleted_at:
            tweet["deleted_at"] = tweet_time(time_of(draft.deleted_at))
        return tweet

    def _with_quotes(self, draft: Draft, when: datetime) -> str:
        text = draft.text
        for key, quoted_id in self._ids.items():
            text = text.replace(f"{{quote {key}}}", f"{{https://{_host(when)}/{ADA.handle}/status/{quoted_id}}}")
        return text

    def _reply(self, draft: Draft, when: datetime) -> dict[str, str]:
        if draft.reply_to:
            return _reply_fields(self._ids[draft.reply_to], ADA.handle)
        if draft.reply_to_handle:
            return _reply_fields(post_id(when - timedelta(minutes=17)), draft.reply_to_handle)
        return {}

    def _edit_info(self, draft: Draft) -> dict[str, Any]:
        own_id, when = id_of(draft), time_of(draft.at)
        if draft.edit_of:
            first = self._ids[draft.edit_of]
            started = next(time_of(other.at) for other in self._drafts if other.key == draft.edit_of)
            return {"edit": {"initialTweetId": first, "editControlInitial": _versions([first, own_id], started, "4")}}
        later = self._edits.get(draft.key) if draft.key else None
        return {"initial": _versions([own_id, *([later] if later else [])], when, "4" if later else "5")}

    def _media(self, draft: Draft, picture: Picture, written: Written) -> dict[str, Any]:
        when, own_id = time_of(draft.at), id_of(draft)
        width, height = self._sizes.get(picture.name, (1200, 800))
        folder = "ext_tw_video_thumb" if picture.kind == "mp4" else "media"
        basename = media_basename(picture, "jpg" if picture.kind == "mp4" else picture.kind)
        media_id = post_id(when - timedelta(seconds=20))
        address = f"pbs.twimg.com/{folder}/{basename}"
        start = written.text.rindex(written.media_url)
        media: dict[str, Any] = {
            "expanded_url": f"https://{_host(when)}/{ADA.handle}/status/{own_id}/photo/1",
            "indices": indices(start, start + len(written.media_url)),
            "url": written.media_url,
            "media_url": f"http://{address}",
            "id_str": media_id,
            "id": media_id,
            "media_url_https": f"https://{address}",
            "sizes": _sizes(width, height),
            "type": "video" if picture.kind == "mp4" else "photo",
            "display_url": written.media_url.replace("https://t.co", "pic.twitter.com"),
        }
        if picture.alt:
            media["ext_alt_text"] = picture.alt
        if picture.kind == "mp4":
            media["video_info"] = _video_info(media_id, picture)
        return media


def id_of(draft: Draft) -> str:
    """Return the id of the post that a draft becomes."""
    return post_id(time_of(draft.at))


def media_basename(picture: Picture, kind: str) -> str:
    """Return the name of a media file without the id of its post."""
    return f"{code(picture.name, 15)}.{kind}"


def _note(draft: Draft) -> dict[str, Any]:
    when = time_of(draft.at)
    text, links = note_links(draft.note, id_of(draft))
    plain, styles = styled(text)
    for link in links:
        start = plain.index(link["shortUrl"])
        link |= {"fromIndex": str(start), "toIndex": str(start + len(link["shortUrl"]))}
    lifecycle = {"value": "1", "name": "Active", "originalName": "Active", "annotations": {}}
    core = {"styletags": styles, "urls": links, "text": plain, "mentions": [], "cashtags": []}
    return {
        "noteTweetId": post_id(when, milliseconds=80),
        "updatedAt": iso_time(when),
        "lifecycle": lifecycle,
        "createdAt": iso_time(when),
        "core": core | {"hashtags": note_hashtags(plain)},
    }


def _versions(ids: list[str], started: datetime, edits_left: str) -> dict[str, Any]:
    return {
        "editTweetIds": ids,
        "editableUntil": edit_deadline(started),
        "editsRemaining": edits_left,
        "isEditEligible": False,
    }


def _reply_fields(parent: str, handle: str) -> dict[str, str]:
    author = FRIENDS[handle].id
    return {
        "in_reply_to_status_id_str": parent,
        "in_reply_to_user_id": author,
        "in_reply_to_status_id": parent,
        "in_reply_to_screen_name": handle,
        "in_reply_to_user_id_str": author,
    }


def _photo_of(media: dict[str, Any]) -> dict[str, Any]:
    """Return what ``entities`` says of a medium: always that it is a photo."""
    return {key: value for key, value in media.items() if key not in {"video_info", "ext_alt_text"}} | {"type": "photo"}


def _video_info(media_id: str, picture: Picture) -> dict[str, Any]:
    base = f"https://video.twimg.com/ext_tw_video/{media_id}/pu"
    film = media_basename(picture, "mp4")
    return {
        "aspect_ratio": ["16", "9"],
        "duration_millis": "3000",
        "variants": [
            {"content_type": "application/x-mpegURL", "url": f"{base}/pl/{code('list', 15)}.m3u8?tag=12"},
            {
                "bitrate": "256000",
                "content_type": "video/mp4",
                "url": f"{base}/vid/240x134/{code('small', 15)}.mp4?tag=12",
            },
            {"bitrate": "832000", "content_type": "video/mp4", "url": f"{base}/vid/480x270/{film}?tag=12"},
        ],
    }


def _sizes(width: int, height: int) -> dict[str, dict[str, str]]:
    def fit(longest: int) -> dict[str, str]:
        share = min(1.0, longest / max(width, height))
        return {"w": str(round(width * share)), "h": str(round(height * share)), "resize": "fit"}

    return {
        "thumb": {"w": "150", "h": "150", "resize": "crop"},
        "small": fit(680),
        "medium": fit(1200),
        "large": fit(2048),
    }


def _source(when: datetime) -> str:
    url, name = next((url, name) for last, url, name in _PROGRAMS if when.year <= last)
    return f'<a href="{url}" rel="nofollow">{name}</a>'


def _host(when: datetime) -> str:
    return "twitter.com" if (when.year, when.month) < (2024, 5) else "x.com"
