"""The line of a post in a diary, and what of the text it stands for. The golden cases `diary-*` have more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.samples import ADA, at, post
from twconvert import AccountRef, Mention, Reply, Repost, Text
from twconvert.outline import RepliesInMarkup, post_view
from twconvert.testing import make_document
from twconvert.text import plain_text
from twconvert.urls import safe_url
from twconvert.wording import run_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from twconvert import Inline, Post
    from twconvert.outline import PostView
    from twconvert.wording import Run

MADE = at("2019-01-05T16:17:00")
BEA = AccountRef("2001", "bea", "Bea")
TO_BEA = Reply(author=BEA, id="700", url="https://twitter.com/bea/status/700")
NAMES = [
    Mention("bea", "2001"),
    Mention("cem", "2002"),
    Mention("BEA"),
    Text("@dan"),
    Text("\uff20eve"),
    Text("@a@b.example"),
]
OTHERS = [
    *(Text(" "), Text("\n"), Text("words"), Text(", "), Text("'s"), Text("#"), Text("@"), Text("")),
    *(Text(" words"), Text("  words"), Text(" @dan")),
]


def made(*content: Inline, **fields: Any) -> Post:
    return post(1, content, created_at=MADE, **fields)


def view_of(each: Post, *others: Post) -> PostView:
    with make_document([each, *others]) as document:
        return post_view(document, each, under=MADE.date())


@pytest.mark.parametrize(
    ("each", "line"),
    [
        (made(), "16:17"),
        (made(Text("@bea Yes"), reply_to=TO_BEA), "16:17 to @bea"),
        (made(Text("Yes"), reply_to=Reply(author=AccountRef(name="Gus"))), "16:17 to Gus"),
        (
            made(Text("@bea Yes"), reply_to=Reply(author=AccountRef())),
            "16:17, in reply to an account that the archive does not name",
        ),
        (made(repost_of=Repost(author=BEA)), "16:17, reposted Bea @bea"),
        (made(repost_of=Repost(author=BEA, created_at=MADE)), "16:17, reposted Bea @bea, 5 January 2019"),
        (made(precision="day"), "Post"),
        (made(Text("@bea Yes"), precision="day", reply_to=TO_BEA), "Post to @bea"),
    ],
)
def test_a_line_says_when_and_to_whom(each: Post, line: str) -> None:
    assert run_text(view_of(each).line.runs) == line


def test_a_line_of_another_day_says_the_day() -> None:
    with make_document([made()]) as document:
        view = post_view(document, made(), under=at("2019-01-06T00:00:00").date())
    assert run_text(view.line.runs) == "5 January 2019, 16:17"


def test_without_the_heading_of_a_day_nothing_is_left_out() -> None:
    with make_document([]) as document:
        view = post_view(document, made(Text("@bea Yes"), reply_to=TO_BEA))
    assert (run_text(view.line.runs), plain_text(view.content), view.named) == ("5 January 2019, 16:17", "@bea Yes", ())
    assert [run_text(note) for note in view.before] == ["In reply to Bea @bea"]


def test_the_time_leads_to_the_post_the_word_to_what_is_answered_and_names_to_people() -> None:
    bea, cem = Mention("bea", "2001"), Mention("cem", "2002", "Cem")
    line = view_of(made(bea, Text(" "), cem, Text(" Yes"), reply_to=TO_BEA)).line
    assert line.before == []
    assert line.time.url == "https://twitter.com/ada_example/status/1"
    linked = [(run.text, run.url, run.account) for run in line.after if run.url]
    assert linked == [
        ("to", TO_BEA.url, None),
        ("@bea", "https://twitter.com/bea", BEA),
        ("@cem", "https://twitter.com/cem", AccountRef("2002", "cem", "Cem")),
    ]


def test_an_answer_to_a_post_of_the_document_keeps_its_names() -> None:
    other = post(2, created_at=at("2019-01-04T12:00:00"))
    view = view_of(made(Text("@ada_example Yes"), reply_to=Reply(author=ADA, id="2")), other)
    assert run_text(view.line.runs) == "16:17, in reply to the post of 4 January 2019, 12:00"
    assert plain_text(view.content) == "@ada_example Yes"


def test_what_the_line_does_not_say_stands_below_it() -> None:
    view = view_of(made(visibility="circle", repost_of=Repost(author=BEA), reply_to=TO_BEA))
    assert [run_text(note) for note in view.before] == ["In reply to Bea @bea", "Posted to a circle"]
    assert [run_text(note) for note in view_of(made(reply_to=TO_BEA)).before] == []


@given(
    st.lists(st.sampled_from([*NAMES, Text(" "), *OTHERS]), max_size=10),
    st.sampled_from([TO_BEA, Reply(author=AccountRef())]),
)
def test_what_leaves_the_text_is_named_in_the_line(content: list[Inline], reply: Reply) -> None:
    view = view_of(made(*content, reply_to=reply))
    whole, rest = plain_text(content), plain_text(view.content)
    assert plain_text((*view.named, *view.content)) == whole
    assert bool(rest.strip()) == bool(whole.strip())
    line = run_text(view.line.after).replace(",", " ").split()
    named = plain_text(view.named)
    assert [name for name in named.split() if name not in line] == []
    assert named == "" or named[-1].isspace()
    assert [name.casefold() for name in named.split()] == list(dict.fromkeys(named.casefold().split()))


def test_answers_to_the_same_people_are_put_into_markup_once() -> None:
    written: list[Sequence[Run]] = []

    def write(runs: Sequence[Run]) -> str:
        written.append(runs)
        return "".join(f"<{run.url}>{run.text}" for run in runs)

    replies = RepliesInMarkup(write, safe_url)
    urls = ["https://a.example/7", "https://a.example/8"]
    lines = [view_of(made(Text("@bea Yes"), reply_to=Reply(author=BEA, url=url))).line for url in urls]
    assert [replies.around(line) for line in lines] == [(write(line.before), write(line.after)) for line in lines]
    assert len(written) == 2 + 2 * 2
    assert [line.answered_url for line in lines] == urls


@pytest.mark.parametrize(
    "each",
    [
        made(),
        made(repost_of=Repost(author=BEA)),
        made(Text("@bea Yes"), reply_to=Reply(author=BEA)),
        made(Text("@bea Yes"), reply_to=Reply(author=BEA, id="700", url="javascript:alert(1)")),
    ],
)
def test_a_line_without_an_address_that_is_answered_is_put_into_markup_alone(each: Post) -> None:
    assert RepliesInMarkup(run_text, safe_url).around(view_of(each).line) is None
