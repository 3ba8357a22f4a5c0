"""Posts that are enough for every page to find posts by."""

from __future__ import annotations

from datetime import timedelta

from support.samples import at, image, picture, post
from twconvert import AccountRef, Hashtag, Mention, Post, Reply, Text

FILES = {"hills.jpg": picture(60, 40), "bread.jpg": picture(40, 60)}


def posts_to_find(number: int = 60, prefix: str = "") -> list[Post]:
    """Return a post for each day from 5 January 2019 on: the first 12 have pictures, later ones more likes.

    Args:
        number: The number of posts.
        prefix: The beginning of their ids, and of those of people.
    """
    names = list(FILES)
    return [
        post(
            each,
            (Mention(f"bob{each % 6}", f"{prefix}20{each % 6}"), Text(f" Day {each} "), Hashtag(f"tag{each % 5}")),
            id=f"{prefix}{each}",
            likes=each,
            created_at=at("2019-01-05T14:03:00") + timedelta(days=each),
            media=(image(names[each % 2]),) if each < 12 else (),
            reply_to=Reply(author=AccountRef(id=f"{prefix}20{each % 6}", handle=f"bob{each % 6}"), id=f"9{each}"),
        )
        for each in range(number)
    ]


def posts_of_many_names(each_named: int) -> list[Post]:
    """Return posts, one an hour, that name 150 people and 150 hashtags, each of them so many times."""
    return [
        post(
            number,
            (Mention(f"bob{number % 150}", f"2{number % 150:03}"), Text("About "), Hashtag(f"tag{number % 150}")),
            likes=number,
            created_at=at("2019-01-05T14:03:00") + timedelta(hours=number),
        )
        for number in range(150 * each_named)
    ]
