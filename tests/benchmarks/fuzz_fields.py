"""Put a hostile value into every field of every schema, and see that each conversion ends as it should.

    python tests/benchmarks/fuzz_fields.py              # every field and every value, into every format
    python tests/benchmarks/fuzz_fields.py --part 10    # a tenth of them, chosen by a fixed seed

Records with a hostile value each are converted together. A conversion may report them, or leave them out, or refuse
the archive; it must not end as a bug, and its ledger must add up. Each record that makes it do so is printed; the
exit code is 1 where there is one.
"""

from __future__ import annotations

import copy
import json
import sys
import tempfile
from argparse import ArgumentParser
from functools import cache
from importlib.resources import files
from itertools import product
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from twconvert import Report, TwconvertError, convert, installed_exporters
from twconvert.kinds import private_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

VALUES = (
    "null", "true", "0", "-1", "1.5", "9" * 5000, "1e400", '""', r'"\u0000\ud800\ufffe\u001b[31m"',
    '"0001-01-01T00:00:00.000Z"', '"9999-12-31T23:59:59.999Z"', '"99999999999999999999999999"',
    '"javascript:alert(1)"', "[]", "{}", '[[{"a": [null]}]]',
)  # fmt: skip
"""The hostile values, as JSON writes them."""
_PLACEHOLDER = '"a hostile value"'
_ZONES = ("America/New_York", "Asia/Tokyo")
_ADA = "https://social.example/users/ada"


class Place(NamedTuple):
    """A file of an archive that has records of a schema."""

    schema: str
    path: str
    head: str
    """What stands in the file before its records."""
    around: tuple[str, str] = ("", "")
    """What stands before and behind each record."""
    tail: str = "]"
    is_single: bool = False
    """Whether the file has one record alone."""
    others: tuple[tuple[str, str], ...] = ()
    """What else is in the archive."""
    id_field: str = ""
    """The field with the id of a record, which has to be another one in each."""


def _ytd(schema: str, path: str, variable: str, wrapper: str, id_field: str = "", *, is_single: bool = False) -> Place:
    return Place(
        schema,
        path,
        f"window.YTD.{variable}.part0 = [",
        (f'{{"{wrapper}": ', "}"),
        is_single=is_single,
        id_field=id_field,
    )


_ACTOR = ("actor.json", json.dumps({"id": _ADA, "type": "Person", "preferredUsername": "ada", "name": "Ada"}))
_OUTBOX = ("outbox.json", '{"type": "OrderedCollection", "orderedItems": []}')
_ITEMS = '{"type": "OrderedCollection", "orderedItems": ['
_MESSAGES = '{"dmConversation": {"conversationId": "1000-2000", "messages": ['
PLACES = (
    _ytd("tweet", "data/tweets.js", "tweets", "tweet", "id_str"),
    _ytd("tweet", "data/deleted-tweets.js", "deleted_tweets", "tweet", "id_str"),
    _ytd("note-tweet", "data/note-tweet.js", "note_tweet", "noteTweet", "noteTweetId"),
    _ytd("like", "data/like.js", "like", "like", "tweetId"),
    _ytd("account-ref", "data/follower.js", "follower", "follower", "accountId"),
    _ytd("dm-conversation", "data/direct-messages.js", "direct_messages", "dmConversation", "conversationId"),
    Place("dm-event", "data/direct-messages.js", "window.YTD.direct_messages.part0 = [", (_MESSAGES, "]}}")),
    _ytd("grok-chat-item", "data/grok-chat-item.js", "grok_chat_item", "grokChatItem", "chatId"),
    _ytd("moment", "data/moment.js", "moment", "moment", "momentId"),
    _ytd("user-list", "data/lists-created.js", "lists_created", "userListInfo"),
    _ytd("screen-name-change", "data/screen-name-change.js", "screen_name_change", "screenNameChange"),
    _ytd("account", "data/account.js", "account", "account", is_single=True),
    _ytd("profile", "data/profile.js", "profile", "profile", is_single=True),
    Place("manifest", "data/manifest.js", "window.__THAR_CONFIG = ", tail="", is_single=True),
    Place("tweet-grailbird", "data/js/tweets/2013_01.js", "Grailbird.data.tweets_2013_01 = [", id_field="id_str"),
    Place("grailbird-index", "data/js/tweet_index.js", "var tweet_index = ["),
    Place("grailbird-user", "data/js/user_details.js", "var user_details = ", tail="", is_single=True),
    Place("grailbird-payload", "data/js/payload_details.js", "var payload_details = ", tail="", is_single=True),
    Place("mastodon-activity", "outbox.json", _ITEMS, tail="]}", others=(_ACTOR,), id_field="id"),
    Place("mastodon-reference", "likes.json", _ITEMS, tail="]}", others=(_ACTOR, _OUTBOX)),
    Place("mastodon-actor", "actor.json", "", tail="", is_single=True, others=(_OUTBOX,)),
)
_POST = {"id_str": "1", "created_at": "Sat Apr 13 21:15:50 +0000 2013", "full_text": "hello"}
_ALWAYS = {
    "data/": ("data/tweets.js", f"window.YTD.tweets.part0 = {json.dumps([{'tweet': _POST}])}"),
    "data/js/": (
        "data/js/tweets/2013_02.js",
        f"Grailbird.data.tweets_2013_02 = {json.dumps([_POST | {'text': 'hello'}])}",
    ),
}
"""A post that makes an archive one, by the folder of the file with the hostile records."""


class Case(NamedTuple):
    """A record with a hostile value."""

    place: Place
    pointer: tuple[str | int, ...]
    value: str
    number: int
    """Which case of its place it is."""

    @property
    def record(self) -> str:
        """The record, as JSON writes it."""
        example = _schema(self.place.schema)["examples"][0]
        if self.place.id_field:
            example = _with_id(example, self.place.id_field, self.number)
        planted = json.dumps(_planted(example, self.pointer)).replace(_PLACEHOLDER, self.value)
        return planted.join(self.place.around)

    def __str__(self) -> str:
        value = self.value if len(self.value) < len(VALUES[-1]) + 40 else f"{self.value[:10]}..."
        return f"{self.place.path} /{'/'.join(map(str, self.pointer))} = {value}"


def cases(part: int = 1) -> list[Case]:
    """Return the cases: all, or one of so many of them, always the same ones."""
    everything = [case for place in PLACES for case in _cases_of(place)]
    return Random(11).sample(everything, len(everything) // part) if part > 1 else everything


def failures(chosen: Sequence[Case], folder: Path, formats: Sequence[str]) -> Iterator[str]:
    """Yield what goes wrong in conversions of these records.

    Args:
        chosen: The cases.
        folder: An empty folder to work in.
        formats: The formats to convert to. What is alone in its archive is converted to one of them, each in turn.
    """
    for place in PLACES:
        here = [case for case in chosen if case.place == place]
        if place.is_single:
            for number, case in enumerate(here):
                format_ = formats[number % len(formats)]
                yield from _wrong([case], folder, format_, _ZONES[number % 2])
        elif here:
            for number, format_ in enumerate(formats):
                yield from _wrong(here, folder, format_, _ZONES[number % 2])


def _cases_of(place: Place) -> Iterator[Case]:
    schema = _schema(place.schema)
    # What a schema leaves open may be read all the same, and stands in its example.
    pointers = dict.fromkeys((*_pointers(schema, place.schema), *_pointers_in(schema["examples"][0])))
    for number, (pointer, value) in enumerate(product(pointers, VALUES)):
        yield Case(place, pointer, value, number)


def _with_id(example: Any, field: str, number: int) -> Any:
    if isinstance(example.get("object"), dict):
        return {
            **example,
            field: f"{_ADA}/{number}/activity",
            "object": {**example["object"], field: f"{_ADA}/{number}"},
        }
    return {**example, field: f"{number + 1000}"}


@cache
def _schema(name: str) -> Any:
    return json.loads(files("twconvert_schemas").joinpath(f"{name}.schema.json").read_bytes())


def _pointers(schema: Any, name: str, seen: frozenset[str] = frozenset()) -> Iterator[tuple[str | int, ...]]:
    """Yield the places of all fields below a schema. One that holds itself is entered once."""
    if "$ref" in schema:
        file, _, path = schema["$ref"].partition("#")
        target_name = file.removesuffix(".schema.json") or name
        key = f"{target_name}#{path}"
        if key not in seen:
            target = _schema(target_name)
            for part in filter(None, path.split("/")):
                target = target[part]
            yield from _pointers(target, target_name, seen | {key})
    for each in (*schema.get("allOf", ()), *schema.get("anyOf", ()), *schema.get("oneOf", ())):
        yield from _pointers(each, name, seen)
    below = dict(schema.get("properties", {}))
    if isinstance(schema.get("additionalProperties"), dict):
        below["zqother"] = schema["additionalProperties"]
    if isinstance(schema.get("items"), dict):
        below[0] = schema["items"]
    for part, inner in below.items():
        yield (part,)
        if isinstance(inner, dict):
            yield from ((part, *rest) for rest in _pointers(inner, name, seen))


def _pointers_in(value: Any) -> Iterator[tuple[str | int, ...]]:
    """Yield the places of all fields in a value; of a list, those of its first item."""
    below = value.items() if isinstance(value, dict) else enumerate(value[:1]) if isinstance(value, list) else ()
    for part, inner in below:
        yield (part,)
        yield from ((part, *rest) for rest in _pointers_in(inner))


def _planted(example: Any, pointer: tuple[str | int, ...]) -> Any:
    """Return a copy of an example with the placeholder at a place, whose surroundings are made where there are none."""
    if not pointer:
        return json.loads(_PLACEHOLDER)
    first, *rest = pointer
    if isinstance(first, int):
        return [_planted(example[0] if isinstance(example, list) and example else None, tuple(rest))]
    whole = copy.deepcopy(example) if isinstance(example, dict) else {}
    whole[first] = _planted(whole.get(first), tuple(rest))
    return whole


def _wrong(here: Sequence[Case], folder: Path, format_: str, zone: str) -> Iterator[str]:
    """Yield what goes wrong with records in one archive; where it ends as a bug, those that are to blame."""
    complaint = _complaint(here, folder, format_, zone)
    if complaint and len(here) > 1:
        middle = len(here) // 2
        halves = [*_wrong(here[:middle], folder, format_, zone), *_wrong(here[middle:], folder, format_, zone)]
        yield from halves or [f"{format_}: {here[0]} to {here[-1]}, together: {complaint}"]
    elif complaint:
        yield f"{format_}: {here[0]}: {complaint}"


def _complaint(here: Sequence[Case], folder: Path, format_: str, zone: str) -> str:
    with tempfile.TemporaryDirectory(dir=folder) as work:
        archive = _archive(here, Path(work, "archive"))
        report = Report()
        try:
            convert(
                archive,
                to=format_,
                output=Path(work, "result"),
                include=private_names(),
                timezone=zone,
                report=report,
            )
        except TwconvertError:
            return ""
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            return f"{type(error).__name__}: {error}"[:200]
        for row, counts in report.records.items():
            if counts.found != counts.exported + counts.filtered + counts.merged + counts.invalid:
                return f"the ledger of {row} does not add up: {counts}"
    return ""


def _archive(here: Sequence[Case], folder: Path) -> Path:
    place = here[0].place
    prefix = next((each for each in reversed(_ALWAYS) if place.path.startswith(each)), None)
    others = (*place.others, *([_ALWAYS[prefix]] if prefix else []))
    text = place.head + ",\n".join(case.record for case in here) + place.tail
    for path, content in (*others, (place.path, text)):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, "utf-8")
    return folder


def main() -> int:
    """Try the cases, and return the number of failures."""
    parser = ArgumentParser(description="Put a hostile value into every field of every schema.")
    parser.add_argument("--part", type=int, default=1, help="try one of so many cases only")
    chosen = cases(parser.parse_args().part)
    found = 0
    with tempfile.TemporaryDirectory() as folder:
        for failure in failures(chosen, Path(folder), sorted(installed_exporters())):
            found += 1
            print(failure, flush=True)
    print(f"{len(chosen)} records, {found} failures")
    return min(found, 1)


if __name__ == "__main__":
    sys.exit(main())
